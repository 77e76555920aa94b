"""The external letter with its enclosures: the circular to the districts."""

from typing import Any

from samples.addressees import choose_receivers
from samples.body import build_body
from samples.contacts import contact
from samples.data import provinces
from samples.enclosures import build_annexes, enclosure_lines
from samples.numbers import letter_number
from samples.offices import draw_marks, letterhead, own_code, wrong_letters
from samples.references import references
from samples.scene import Scene
from samples.signatures import signature
from samples.writing import buddhist_year, full_date, month

Truth = dict[str, Any]


def empty_truth(kind: str) -> Truth:
    """A truth with nothing in it but the kind."""
    letter: Truth = {
        "kind": kind,
        "reference_number": None,
        "is_circular": None,
        "urgency": None,
        "secrecy": None,
        "issuer": None,
        "issuer_address": None,
        "date": None,
        "subject": None,
        "addressees": [],
        "references": [],
        "enclosures": [],
        "body": [],
        "closing": None,
        "signatory": None,
        "contact": None,
        "copies_to": [],
        "requests": [],
        "received": None,
    }
    return {
        "schema_version": "1.0",
        "letter": letter,
        "schedules": [],
        "committees": [],
        "topic_lists": [],
        "findings": [],
    }


def letter_date(scene: Scene, truth: Truth, by_hand: bool) -> dict[str, str]:
    """The date line: printed whole, or with the day left to the pen or blank (then the date is unknown on paper)."""
    if by_hand:
        scene.features.add("day by hand")
        blank = scene.chance(0.25)
        rest = f"{month(scene.sent)} {buddhist_year(scene.sent)}"
        return {"by_hand": "" if blank else scene.pen(str(scene.sent.day)), "printed": scene.pen(rest), "gap": "yes"}
    truth["letter"]["date"] = scene.sent.isoformat()
    return {"by_hand": "", "printed": scene.pen(full_date(scene.sent)), "gap": ""}


def build_circular(scene: Scene, content: str, shape: str | None = None) -> tuple[dict[str, Any], Truth]:
    """An external letter. `content`: bundle, plan, topics, prose, plain or rare. Returns the view and the truth."""
    truth = empty_truth("external")
    if content in ("bundle", "plan", "prose", "rare"):
        scene.central = False  # a department does not visit the districts of one province
    letter = truth["letter"]
    issuer, address = letterhead(scene)
    by_hand = scene.chance(0.08)
    code, unit = own_code(scene)
    if code == scene.province.letters and scene.chance(0.03) and not by_hand:
        code = wrong_letters(scene)
        scene.find("reference_prefix_mismatch", "/letter/reference_number", "/letter/issuer")
    number = letter_number(scene, scene.chance(0.85), code, unit, by_hand)
    letter["reference_number"], letter["is_circular"] = number.value, number.is_circular
    letter["issuer"], letter["issuer_address"] = scene.pen(issuer), scene.pen(address)
    date = letter_date(scene, truth, by_hand and scene.chance(0.7))
    marks = draw_marks(scene, letter, 0.18, 0.05)
    about_plan = content in ("bundle", "plan", "prose", "rare")
    letter["subject"] = scene.pen(scene.word("letter", "subjects_plan" if about_plan else "subjects_other"))
    receivers = choose_receivers(scene, formal=0.25 if content == "plain" else 0.0)
    letter["addressees"] = list(receivers.names)
    annexes = build_annexes(scene, truth, content, shape)
    if letter["date"] is None:
        scene.findings[:] = [finding for finding in scene.findings if finding["code"] != "date_before_letter"]
    if not scene.central and scene.chance(0.04):
        _foreign_letterhead(scene, truth, issuer)
    reference_lines, letter["references"] = references(scene, scene.pick([0, 0, 0, 1, 1, 2, 3]))
    paragraphs = build_body(scene, truth, content, receivers.opener)
    letter["closing"] = receivers.closing
    block, letter["signatory"] = signature(scene, issuer.startswith("ศาลากลาง"))
    contact_lines, letter["contact"] = contact(scene)
    if scene.chance(0.2):
        copies = scene.rng.sample(scene.words["letter"]["copies"], scene.rng.randrange(1, 3))
        letter["copies_to"] = [scene.pen(scene.fill(copy)) for copy in copies]
        scene.features.add("copies")
    view = {
        "letter": letter,
        "number": number,
        "date": date,
        **marks,
        "receiver_label": receivers.label,
        "reference_lines": reference_lines,
        "addressee_lines": receivers.lines(scene),
        "enclosure_lines": enclosure_lines(scene, letter["enclosures"]),
        "paragraphs": paragraphs,
        "signature": block,
        "contact_lines": contact_lines,
        "copies_label": scene.word("letter", "copies_label"),
        "noise": scene.rng.sample(scene.agency["slogan"] + scene.words["letter"]["noise"], 1)
        if scene.chance(0.3)
        else [],
        "annexes": annexes,
    }
    return view, truth


def _foreign_letterhead(scene: Scene, truth: Truth, issuer: str) -> None:
    """The letterhead of another province, as when an old file served as the pattern; a finding says so."""
    titles = [schedule["title"] for schedule in truth["schedules"] if schedule["title"]]
    own = f"ศาลากลางจังหวัด{scene.province.name}"
    if issuer != own or not any(scene.province.name in title for title in titles):
        return
    other = scene.pick([province for province in provinces() if province.name not in own])
    truth["letter"]["issuer"] = f"ศาลากลางจังหวัด{other.name}"
    scene.find("province_mismatch", "/letter/issuer", "/schedules/0/title")
