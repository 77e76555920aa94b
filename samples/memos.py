"""Memos (บันทึกข้อความ) and stamped letters (หนังสือประทับตรา)."""

import datetime as dt
from typing import Any

from samples.blocks import Text, text
from samples.contacts import contact, show_phone
from samples.data import load
from samples.letters import Truth, empty_truth, letter_date
from samples.numbers import letter_number
from samples.offices import draw_marks, letterhead, own_code
from samples.scene import Scene
from samples.signatures import passing_signers, signature
from samples.writing import MONTHS_SHORT, buddhist_year, full_date, next_workday

SECTION_MARKS = ("{}. ", "{}. ", "{}.", "{}) ", "ข้อ {} ")


def build_memo(scene: Scene) -> tuple[dict[str, Any], Truth]:
    """A memo of one or two pages. Returns the view and the truth."""
    truth = empty_truth("memo")
    letter = truth["letter"]
    by_hand = scene.chance(0.2)
    code, unit = own_code(scene)
    number = letter_number(scene, scene.chance(0.2), code, unit, by_hand)
    letter["reference_number"], letter["is_circular"] = number.value, number.is_circular
    date = _memo_date(scene, truth, by_hand and scene.chance(0.7))
    marks = draw_marks(scene, letter, 0.22, 0.04)
    group = scene.pick(scene.agency["groups"])
    office = scene.agency["department"] if scene.central else scene.agency["office"] + scene.place_name
    letter["issuer"] = scene.pen(f"{group} {office}" if scene.chance(0.5) else office)
    phone, telephone = _phone(scene)
    letter["contact"] = {"units": [], "telephone": telephone, "fax": [], "email": []} if telephone else None
    letter["subject"] = scene.pen(scene.word("memo", "subjects"))
    letter["addressees"] = [scene.pen(_superior(scene))]
    paragraphs = _paragraphs(scene, truth)
    block, letter["signatory"] = signature(scene, hall=False)
    view = {
        "letter": letter,
        "number": number,
        "date": date,
        **marks,
        "office_label": scene.pick(["ส่วนราชการ", "ส่วนราชการ", "ส่วนราชการ", "ส่วนงาน", "หน่วยงาน"]),
        "phone": phone,
        "paragraphs": paragraphs,
        "signature": block,
        "passing": passing_signers(scene) if scene.chance(0.25) else [],
        "annexes": [],
    }
    return view, truth


def _memo_date(scene: Scene, truth: Truth, by_hand: bool) -> dict[str, str]:
    if by_hand or scene.chance(0.85):
        return letter_date(scene, truth, by_hand)
    truth["letter"]["date"] = scene.sent.isoformat()
    scene.features.add("memo with a short date")
    year = scene.pick([buddhist_year(scene.sent), buddhist_year(scene.sent) % 100])
    return {
        "by_hand": "",
        "printed": scene.pen(f"{scene.sent.day} {MONTHS_SHORT[scene.sent.month - 1]} {year}"),
        "gap": "",
    }


def _phone(scene: Scene) -> tuple[str, list[str]]:
    """The telephone at the end of the office line: a whole number, with an extension, or an extension alone."""
    if scene.chance(0.12):
        return "", []
    area = "2" if scene.central else load("places")["phone_areas"][scene.province.code]
    rest = 8 - len(area)
    number = f"0{area}{scene.rng.randrange(2 * 10 ** (rest - 1), 9 * 10 ** (rest - 1))}"
    shown = show_phone(scene, number, area, scene.pick(["spaced", "spaced", "area", "dashes"]))
    label = scene.pick(["โทร.", "โทร", "โทรศัพท์"])
    draw = scene.rng.random()
    if draw < 0.15:
        scene.features.add("memo with an extension alone")
        inside = str(scene.rng.randrange(100, 9000))
        return scene.pen(f"{label} {inside}"), [inside]
    extension = f" ต่อ {scene.rng.randrange(11, 400)}" if draw < 0.35 else ""
    return scene.pen(f"{label} {shown}{extension}"), [number]


def _superior(scene: Scene) -> str:
    if scene.central:
        return f"อธิบดี{scene.agency['department']}"
    own = f"{scene.agency['head']}{scene.place_name}"
    if scene.agency.get("education"):
        return own
    return scene.pick([own, f"ผู้ว่าราชการจังหวัด{scene.province.name}"])


def _paragraphs(scene: Scene, truth: Truth) -> list[Text]:
    words = scene.words["memo"]
    numbered = scene.chance(0.6)
    scene.features.add("memo with sections" if numbered else "memo in prose")
    rows: list[Text] = []
    sections = scene.pick(words["section_sets"])
    count = scene.rng.randrange(3, len(sections) + 1) if numbered else scene.rng.randrange(2, 4)
    mark = scene.pick(SECTION_MARKS)
    inline = scene.chance(0.2)
    for index in range(count):
        sentence = scene.fill(scene.pick(words["sentences"][index]), percent=scene.pick([65, 72, 80, 95]))
        heading = f"{mark.format(index + 1)}{sections[index]}" if numbered else ""
        if heading and inline:
            sentence = f"{heading} {sentence}"
            scene.features.add("memo section on the line")
        elif heading:
            rows.append(text(scene.pen(heading), scene.marks.new("body"), look="section"))
        rows.append(text(scene.pen(sentence), scene.marks.new("body")))
    rows.append(text(scene.pen(scene.word("memo", "conclusions")), scene.marks.new("body")))
    truth["letter"]["body"] = [row["text"] for row in rows]
    return rows


def build_stamped(scene: Scene) -> tuple[dict[str, Any], Truth]:
    """A stamped letter: ถึง instead of เรียน, no subject, no closing, the date under the seal."""
    truth = empty_truth("stamped")
    letter = truth["letter"]
    code, unit = own_code(scene)
    number = letter_number(scene, scene.chance(0.5), code, unit, scene.chance(0.08))
    letter["reference_number"], letter["is_circular"] = number.value, number.is_circular
    marks = draw_marks(scene, letter, 0.25, 0.04)
    issuer, _ = letterhead(scene)
    letter["addressees"] = [scene.pen(scene.word("stamped", "to"))]
    due = next_workday(scene.sent + dt.timedelta(days=scene.rng.randrange(5, 20)))
    wording = scene.pick(scene.words["stamped"]["texts"])
    printed = scene.pen(scene.fill(wording, due=full_date(due)))
    letter["body"] = [printed]
    if "{due}" in wording:
        letter["requests"] = [{"text": printed, "due": due.isoformat()}]
    letter["issuer"] = scene.pen(issuer)
    date = letter_date(scene, truth, scene.chance(0.08))
    contact_lines, letter["contact"] = contact(scene)
    view = {
        "letter": letter,
        "number": number,
        "date": date,
        **marks,
        "paragraphs": [text(printed, scene.marks.new("body"))],
        "contact_lines": contact_lines,
        "annexes": [],
    }
    return view, truth
