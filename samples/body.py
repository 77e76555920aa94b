"""The paragraphs of a circular: cause, visits in sentences, requests, conclusion."""

import datetime as dt
from typing import Any

from samples.blocks import Text, text
from samples.programmes import room
from samples.scene import Scene
from samples.visits import Visit, visit_truth
from samples.writing import TIME_STYLES, full_date, next_workday, weekday

Truth = dict[str, Any]


def build_body(scene: Scene, truth: Truth, content: str) -> list[Text]:
    """The paragraphs of a circular; paragraphs that ask become requests, visits in sentences a schedule."""
    letter = truth["letter"]
    refs = bool(letter["references"])
    causes = [cause for cause in scene.words["letter"]["causes"] if refs or "อ้างถึง" not in cause]
    if content in ("plain", "topics"):
        causes = [cause for cause in causes if "{encl1}" not in cause] or causes
    count = len(letter["enclosures"])
    fields = {
        "encl1": f"(สิ่งที่ส่งมาด้วย{' 1' if count > 1 else ''})" if count else "",
        "encl2": f"(สิ่งที่ส่งมาด้วย{' ' + str(count) if count > 1 else ''})" if count else "",
    }
    rows: list[Text] = []

    def add(words: str, part: str = "body") -> str:
        printed = scene.pen(scene.fill(words, **fields))
        rows.append(text(printed, scene.marks.new(part)))
        letter["body"].append(printed)
        return printed

    add(scene.pick(causes))
    if content == "prose":
        _prose_visits(scene, truth, rows)
    if scene.chance(0.85):
        letter["requests"].append({"text": add(scene.pick(scene.words["letter"]["purposes"])), "due": None})
    if scene.chance(0.4):
        due = next_workday(scene.sent + dt.timedelta(days=scene.rng.randrange(5, 25)))
        wording = scene.pick(scene.words["letter"]["due_requests"])
        asked = scene.fill(wording, due=full_date(due), dueweekday=f"วัน{weekday(due)}", **fields)
        letter["requests"].append({"text": add(asked), "due": due.isoformat()})
        scene.features.add("request with a due date")
    if scene.chance(0.2):
        add(scene.word("letter", "asides"))
    add(scene.word("letter", "conclusions"))
    return rows


def _prose_visits(scene: Scene, truth: Truth, rows: list[Text]) -> None:
    """Visits as sentences: one or two paragraphs, a schedule without a title."""
    part = f"schedules-{len(truth['schedules'])}"
    scene.features.add("schedule prose")
    districts = scene.rng.sample(scene.province.districts, 2)
    first = next_workday(scene.visits_from)
    second = next_workday(first + dt.timedelta(days=1))
    visits = [_prose_visit(scene, day, district) for day, district in zip((first, second), districts, strict=True)]
    said = [(_said_date(scene, visit), _said_time(visit)) for visit in visits]
    if scene.chance(0.4):
        wording = scene.pick(scene.words["prose"]["two"])
        sentence = scene.fill(
            wording,
            district=districts[0][1],
            district2=districts[1][1],
            date=said[0][0],
            time=said[0][1],
            date2=said[1][0],
            time2=said[1][1],
        )
    else:
        visits, wording = visits[:1], scene.pick(scene.words["prose"]["visits"])
        where = scene.pen(room(scene))
        sentence = scene.fill(wording, district=districts[0][1], date=said[0][0], time=said[0][1], room=where)
        if "{room}" in wording:
            visits[0].place = f"{where} อำเภอ{districts[0][1]}"
    printed = scene.pen(sentence)
    rows.append(text(printed, scene.marks.new(part)))
    truth["letter"]["body"].append(printed)
    for visit in visits:
        visit.place = scene.pen(visit.place)
    truth["schedules"].append({"title": None, "visits": [visit_truth(scene, visit) for visit in visits]})
    for visit, printed_visit in zip(visits, truth["schedules"][-1]["visits"], strict=True):
        printed_visit["place"] = visit.place


def _prose_visit(scene: Scene, day: dt.date, district: tuple[str, str]) -> Visit:
    start = scene.pick([510, 540, 570, 780, 810])
    end = start + scene.pick([90, 120, 180]) if scene.chance(0.5) else None
    return Visit(day, f"อำเภอ{district[1]}", start=start, end=end, district=district)


def _said_date(scene: Scene, visit: Visit) -> str:
    if scene.chance(0.6):
        return f"วัน{weekday(visit.date)}ที่ {full_date(visit.date)}"
    return f"วันที่ {full_date(visit.date)}"


def _said_time(visit: Visit) -> str:
    return f"เวลา {TIME_STYLES[0](visit.start or 0, visit.end)}"
