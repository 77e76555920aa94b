"""Orders (คำสั่ง): those that appoint committees, and those that only command."""

import datetime as dt
from typing import Any

from samples.blocks import Annex, Block, lines, text, title
from samples.committees import build_committee
from samples.formal import formal_truth, given_on
from samples.letters import Truth
from samples.scene import Scene
from samples.signatures import signature
from samples.writing import buddhist_year, full_date

NUMBER_FORMS = ("{}/{}", "{}/{}", "{}/{}", "{} / {}", "{} /{}")


def build_order(scene: Scene, count: int | None = None) -> tuple[dict[str, Any], Truth]:
    """An order; nearly all appoint one or more committees. Returns the view and the truth."""
    if count is None and scene.chance(0.1):
        return _command(scene)
    truth = formal_truth(scene, "order")
    letter = truth["letter"]
    number = _number(scene, truth)
    purpose = scene.word("order", "purposes")
    subject = scene.word("order", "subjects", purpose=purpose)
    letter["subject"] = scene.pen(subject)
    groups = count or scene.pick([1, 1, 1, 2, 2, 3, 3, 6])
    scene.features.add(f"order with {groups} committees")
    preamble = scene.pen(scene.word("order", "preambles", purpose=purpose, subject=subject))
    letter["body"].append(preamble)
    blocks: list[Block] = [lines([text(preamble, scene.marks.new("body"))])]
    appointed = _committees(scene, truth, groups)
    annexes: list[Annex] = []
    if groups > 1 and scene.chance(0.12):
        annexes, appointed = [_list_annex(scene, letter, appointed)], []
    blocks += appointed
    effective = scene.sent + dt.timedelta(days=scene.rng.randrange(0, 20))
    effect = scene.pen(scene.word("order", "effects", date=full_date(effective)))
    letter["body"].append(effect)
    blocks.append(lines([text(effect, scene.marks.new("body"))]))
    return _finish(scene, truth, number, blocks, annexes), truth


def _committees(scene: Scene, truth: Truth, groups: int) -> list[Block]:
    names = scene.rng.sample(scene.words["order"]["groups"], min(groups, len(scene.words["order"]["groups"])))
    headings: list[str | None] = [*names] if groups > 1 else [None]
    nested = groups > 1 and scene.chance(0.6)
    blocks: list[Block] = []
    for index, heading in enumerate(headings):
        size = scene.rng.randrange(3, 7) if groups > 3 else None
        found, committee = build_committee(scene, heading, index, nested, size)
        if committee["title"] is None:
            committee["title"] = truth["letter"]["subject"].removeprefix("แต่งตั้ง")
        truth["committees"].append(committee)
        blocks += found
    return blocks


def _list_annex(scene: Scene, letter: Truth, appointed: list[Block]) -> Annex:
    """The committees on a list at the end of the order, under its own heading."""
    scene.features.add("committees in a list at the end")
    number = scene.pen(letter["reference_number"] or "")
    heading = [f"บัญชีรายชื่อแนบท้ายคำสั่ง{letter['issuer']}"]
    heading += [f"ที่ {number}"] if number else []
    return {"tag": None, "landscape": False, "blocks": [title(heading, scene.marks.new("notes")), *appointed]}


def _number(scene: Scene, truth: Truth) -> dict[str, str]:
    """Number and year; the number may be left to the pen or blank, and is unknown then."""
    number, year = scene.rng.randrange(11, 3000), buddhist_year(scene.sent)
    shown = scene.pen(scene.pick(NUMBER_FORMS).format(number, year))
    if not scene.chance(0.14):
        truth["letter"]["reference_number"] = f"{number}/{year}"
        return {"printed": shown, "by_hand": "", "gap": ""}
    scene.features.add("number by hand")
    by_hand = "" if scene.chance(0.25) else scene.pen(str(number))
    return {"printed": scene.pen(str(year)), "by_hand": by_hand, "gap": "yes"}


def _command(scene: Scene) -> tuple[dict[str, Any], Truth]:
    """An order without a list of people: numbered paragraphs, all of them body."""
    scene.features.add("order without a committee")
    truth = formal_truth(scene, "order")
    letter = truth["letter"]
    number = _number(scene, truth)
    subject = scene.word("order", "commands")
    letter["subject"] = scene.pen(subject)
    texts = [scene.word("order", "command_preambles", subject=subject)]
    style = scene.pick(["{}. ", "ข้อ {} "])
    clauses = scene.rng.sample(scene.words["order"]["command_clauses"], scene.rng.randrange(2, 5))
    texts += [style.format(index) + scene.fill(clause) for index, clause in enumerate(clauses, 1)]
    effective = scene.sent + dt.timedelta(days=scene.rng.randrange(0, 20))
    texts.append(scene.word("order", "effects", date=full_date(effective)))
    letter["body"] = [scene.pen(words) for words in texts]
    blocks = [lines([text(words, scene.marks.new("body")) for words in letter["body"]])]
    return _finish(scene, truth, number, blocks, []), truth


def _finish(
    scene: Scene, truth: Truth, number: dict[str, str], blocks: list[Block], annexes: list[Annex]
) -> dict[str, Any]:
    letter = truth["letter"]
    block, letter["signatory"] = signature(scene, hall=not scene.agency.get("education"), gazette=True)
    return {
        "letter": letter,
        "kind_word": "คำสั่ง",
        "heading_lines": [],
        "number": number,
        "rule": scene.pick(scene.words["order"]["rules"]),
        "blocks": blocks,
        "date_label": "สั่ง ณ วันที่",
        "date": given_on(scene, truth, bool(number["gap"]) and scene.chance(0.6)),
        "signature": block,
        "catchwords": scene.chance(0.6),
        "annexes": annexes,
    }
