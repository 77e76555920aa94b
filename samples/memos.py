"""Memos (บันทึกข้อความ) and stamped letters (หนังสือประทับตรา)."""

import datetime as dt
from typing import Any

from samples.blocks import Text, text
from samples.letters import Truth, empty_truth, letter_date
from samples.offices import URGENCIES, contact, letter_number, letterhead, own_code, signature
from samples.scene import Scene
from samples.writing import full_date, next_workday


def build_memo(scene: Scene) -> tuple[dict[str, Any], Truth]:
    """A memo of one or two pages. Returns the view and the truth."""
    truth = empty_truth("memo")
    letter = truth["letter"]
    by_hand = scene.chance(0.15)
    code, unit = own_code(scene)
    number = letter_number(scene, scene.chance(0.2), code, unit, by_hand)
    letter["reference_number"], letter["is_circular"] = number.value, number.is_circular
    date = letter_date(scene, truth, by_hand)
    if scene.chance(0.2):
        letter["urgency"] = scene.pick(list(URGENCIES))
    group = scene.pick(scene.agency["groups"])
    office = scene.agency["department"] if scene.central else scene.agency["office"] + scene.place_name
    _contact_lines, letter["contact"] = contact(scene)
    letter["contact"] = {"units": [], "telephone": letter["contact"]["telephone"][:1], "fax": [], "email": []}
    phone = _printed_phone(scene, letter["contact"]["telephone"][0])
    letter["issuer"] = scene.pen(f"{group} {office}" if scene.chance(0.5) else office)
    letter["subject"] = scene.pen(scene.word("memo", "subjects"))
    letter["addressees"] = [scene.pen(_superior(scene))]
    paragraphs = _paragraphs(scene, truth)
    block, letter["signatory"] = signature(scene, hall=False)
    view = {
        "letter": letter,
        "number": number,
        "date": date,
        "urgency": URGENCIES.get(letter["urgency"] or ""),
        "phone": phone,
        "paragraphs": paragraphs,
        "signature": block,
        "annexes": [],
    }
    return view, truth


def _printed_phone(scene: Scene, digits: str) -> str:
    if len(digits) == 10:
        shown = f"{digits[:2]} {digits[2:6]} {digits[6:]}"
    else:
        shown = f"{digits[0]} {digits[1:5]} {digits[5:]}"
    return scene.pen(f"{scene.pick(['โทร.', 'โทร', 'โทรศัพท์'])} {shown}")


def _superior(scene: Scene) -> str:
    if scene.central:
        return f"อธิบดี{scene.agency['department']}"
    own = f"{scene.agency['head']}{scene.place_name}"
    if scene.agency.get("education"):
        return own
    return scene.pick([own, f"ผู้ว่าราชการจังหวัด{scene.province.name}"])


def _paragraphs(scene: Scene, truth: Truth) -> list[Text]:
    sentences = [scene.fill(words, percent=scene.pick([65, 72, 80, 95])) for words in scene.words["memo"]["sentences"]]
    names = scene.words["memo"]["sections"]
    numbered = scene.chance(0.6)
    scene.features.add("memo with sections" if numbered else "memo in prose")
    rows: list[Text] = []
    count = scene.rng.randrange(3, 6) if numbered else scene.rng.randrange(2, 4)
    for index in range(count):
        if numbered:
            rows.append(text(scene.pen(f"{index + 1}. {names[index]}"), scene.marks.new("body"), look="section"))
        rows.append(text(scene.pen(sentences[index]), scene.marks.new("body")))
    rows.append(text(scene.pen(scene.word("memo", "conclusions")), scene.marks.new("body")))
    truth["letter"]["body"] = [row["text"] for row in rows]
    return rows


def build_stamped(scene: Scene) -> tuple[dict[str, Any], Truth]:
    """A stamped letter: ถึง instead of เรียน, no subject, no closing, the date under the seal."""
    truth = empty_truth("stamped")
    letter = truth["letter"]
    code, unit = own_code(scene)
    number = letter_number(scene, scene.chance(0.5), code, unit, False)
    letter["reference_number"], letter["is_circular"] = number.value, number.is_circular
    if scene.chance(0.2):
        letter["urgency"] = scene.pick(list(URGENCIES))
    issuer, _ = letterhead(scene)
    letter["addressees"] = [scene.pen(scene.word("stamped", "to"))]
    due = next_workday(scene.sent + dt.timedelta(days=scene.rng.randrange(5, 20)))
    wording = scene.pick([words for words in scene.words["stamped"]["texts"] if "อ้างถึง" not in words])
    printed = scene.pen(scene.fill(wording, due=full_date(due)))
    letter["body"] = [printed]
    if "{due}" in wording:
        letter["requests"] = [{"text": printed, "due": due.isoformat()}]
    letter["issuer"] = scene.pen(issuer)
    date = letter_date(scene, truth, False)
    contact_lines, letter["contact"] = contact(scene)
    view = {
        "letter": letter,
        "number": number,
        "date": date,
        "urgency": URGENCIES.get(letter["urgency"] or ""),
        "paragraphs": [text(printed, scene.marks.new("body"))],
        "contact_lines": contact_lines,
        "annexes": [],
    }
    return view, truth
