"""The paragraphs of a circular: cause, visits in sentences, a team in the text, requests, conclusion."""

import datetime as dt
from typing import Any

from samples.blocks import Text, text
from samples.prose import prose_visits
from samples.scene import Scene
from samples.teams import prose_team
from samples.writing import MONTHS_SHORT, buddhist_year, full_date, month, next_workday, weekday

Truth = dict[str, Any]


def build_body(scene: Scene, truth: Truth, content: str, opener: str) -> list[Text]:
    """The paragraphs of a circular; paragraphs that ask become requests, visits in sentences a schedule.

    `opener` begins the conclusion: จึงเรียนมา, or its form for a high office or a monk.
    """
    letter = truth["letter"]
    refs = bool(letter["references"])
    causes = [cause for cause in scene.words["letter"]["causes"] if refs or "อ้างถึง" not in cause]
    if content in ("plain", "topics"):
        causes = [cause for cause in causes if "{encl1}" not in cause] or causes
    count = len(letter["enclosures"])
    fields = {
        "encl1": f"(สิ่งที่ส่งมาด้วย{' 1' if count > 1 else ''})" if count else "",
        "encl2": f"(สิ่งที่ส่งมาด้วย{' ' + str(count) if count > 1 else ''})" if count else "",
        "opener": opener,
    }
    rows: list[Text] = []

    def add(words: str, due: dt.date | None = None, asks: bool = False) -> None:
        printed = scene.pen(scene.fill(words, **fields, by=_by(scene, due) if due else ""))
        rows.append(text(printed, scene.marks.new("body")))
        letter["body"].append(printed)
        if asks:
            letter["requests"].append({"text": printed, "due": due.isoformat() if due else None})

    wordings = scene.words["letter"]
    add(scene.pick(causes))
    if content == "prose":
        prose_visits(scene, truth, rows)
    if content == "plain" and scene.chance(0.12):
        prose_team(scene, truth, rows)
    if scene.chance(0.85):
        add(scene.pick(wordings["purposes"]), asks=True)
    due = next_workday(scene.sent + dt.timedelta(days=scene.rng.randrange(5, 25)))
    draw = scene.rng.random()
    if draw < 0.4:
        add(scene.pick(wordings["due_requests"]), due, asks=True)
        scene.features.add("request with a due date")
    elif draw < 0.47:
        add(scene.pick(wordings["undated_requests"]), asks=True)
        scene.features.add("request by a rule")
    if scene.chance(0.2):
        add(scene.pick(wordings["asides"]))
    if scene.chance(0.06) and opener == "จึงเรียนมา":
        add(scene.pick(wordings["due_conclusions"]), due, asks=True)
        scene.features.add("conclusion with a due date")
    else:
        add(scene.pick(wordings["conclusions"]))
    return rows


def _by(scene: Scene, due: dt.date) -> str:
    """By which day: ภายในวันที่ … in the forms that letters use."""
    draw = scene.rng.random()
    if draw < 0.5:
        return f"ภายในวันที่ {full_date(due)}"
    if draw < 0.7:
        return f"ภายในวัน{weekday(due)}ที่ {full_date(due)}"
    if draw < 0.8:
        return f"ภายในวันที่ {due.day} {MONTHS_SHORT[due.month - 1]} {buddhist_year(due) % 100}"
    if draw < 0.87:
        return f"อย่างช้าไม่เกินวันที่ {full_date(due)}"
    if draw < 0.94:
        hour = scene.pick(["12.00", "16.30"])
        return f"ภายในวันที่ {full_date(due)} เวลา {hour} น."
    scene.features.add("due date without a year")
    return f"ภายในวัน{weekday(due)}ที่ {due.day} {month(due)} นี้"
