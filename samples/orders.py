"""Orders that appoint committees, and announcements."""

import datetime as dt
from typing import Any

from samples.blocks import Block, lines, text
from samples.committees import build_committee
from samples.letters import Truth, empty_truth
from samples.offices import signature
from samples.scene import Scene
from samples.writing import buddhist_year, full_date, month


def _issuer(scene: Scene) -> str:
    if scene.central:
        return str(scene.agency["department"])
    if scene.agency.get("education"):
        return f"{scene.agency['office']}{scene.place_name}"
    return f"จังหวัด{scene.province.name}"


def _signed_date(scene: Scene, truth: Truth, by_hand: bool) -> dict[str, str]:
    rest = f"{month(scene.sent)} พ.ศ. {buddhist_year(scene.sent)}"
    if by_hand:
        scene.features.add("day by hand")
        return {"by_hand": scene.pen(str(scene.sent.day)), "printed": scene.pen(rest)}
    truth["letter"]["date"] = scene.sent.isoformat()
    return {"by_hand": "", "printed": scene.pen(f"{scene.sent.day} {rest}")}


def build_order(scene: Scene, count: int | None = None) -> tuple[dict[str, Any], Truth]:
    """An order with one to three committees. Returns the view and the truth."""
    truth = empty_truth("order")
    letter = truth["letter"]
    issuer = _issuer(scene)
    letter["issuer"] = scene.pen(issuer)
    letter["is_circular"] = False
    by_hand = scene.chance(0.12)
    number, year = scene.rng.randrange(11, 3000), buddhist_year(scene.sent)
    form = scene.pick(["{}/{}", "{}/{}", "{} / {}"])
    shown = form.format(number, year)
    if not by_hand:
        letter["reference_number"] = f"{number}/{year}"
    purpose = scene.word("order", "purposes")
    subject = scene.word("order", "subjects", purpose=purpose)
    letter["subject"] = scene.pen(subject)
    groups = count or scene.pick([1, 1, 2, 2, 3])
    scene.features.add(f"order with {groups} committees")
    preamble = scene.pen(scene.word("order", "preambles", purpose=purpose, subject=subject))
    rows = [text(preamble, scene.marks.new("body"))]
    letter["body"].append(preamble)
    blocks: list[Block] = [lines(rows)]
    names = scene.rng.sample(scene.words["order"]["groups"], groups) if groups > 1 else [None]
    nested = groups > 1 and scene.chance(0.6)
    for index, name in enumerate(names):
        found, committee = build_committee(scene, name, index, nested)
        if committee["title"] is None:
            committee["title"] = letter["subject"].removeprefix("แต่งตั้ง")
        truth["committees"].append(committee)
        blocks += found
    effective = scene.sent + dt.timedelta(days=scene.rng.randrange(0, 20))
    effect = scene.pen(scene.word("order", "effects", date=full_date(effective)))
    letter["body"].append(effect)
    blocks.append(lines([text(effect, scene.marks.new("body"))]))
    block, letter["signatory"] = signature(scene, hall=not scene.agency.get("education"))
    view = {
        "letter": letter,
        "kind_word": "คำสั่ง",
        "number": {
            "printed": scene.pen(shown.split("/", 1)[1] if by_hand else shown),
            "by_hand": scene.pen(str(number)) if by_hand else "",
        },
        "rule": scene.pick(scene.words["order"]["rules"]),
        "blocks": blocks,
        "date_label": "สั่ง ณ วันที่",
        "date": _signed_date(scene, truth, by_hand and scene.chance(0.6)),
        "signature": block,
        "catchwords": scene.chance(0.6),
        "annexes": [],
    }
    if by_hand:
        scene.features.add("number by hand")
    return view, truth


def build_announcement(scene: Scene) -> tuple[dict[str, Any], Truth]:
    """An announcement of a page. Returns the view and the truth."""
    truth = empty_truth("announcement")
    letter = truth["letter"]
    letter["issuer"] = scene.pen(_issuer(scene))
    letter["is_circular"] = False
    letter["subject"] = scene.pen(scene.word("announcement", "subjects"))
    texts = [scene.word("announcement", "texts")]
    if scene.chance(0.6):
        texts.append(scene.word("order", "duties"))
        texts[-1] = f"ในการนี้ จังหวัดได้{texts[-1]}"
    texts.append(scene.word("announcement", "endings"))
    letter["body"] = [scene.pen(words) for words in texts]
    block, letter["signatory"] = signature(scene, hall=not scene.agency.get("education"))
    view = {
        "letter": letter,
        "kind_word": "ประกาศ",
        "number": None,
        "rule": scene.pick(scene.words["order"]["rules"]),
        "blocks": [lines([text(words, scene.marks.new("body")) for words in letter["body"]])],
        "date_label": "ประกาศ ณ วันที่",
        "date": _signed_date(scene, truth, False),
        "signature": block,
        "catchwords": False,
        "annexes": [],
    }
    return view, truth
