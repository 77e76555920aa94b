"""What a letter contradicts in itself, and what it says to send along that is not there."""

import re
from collections.abc import Iterator
from typing import Any

from extract.checks.findings import plain_ink
from extract.facts.gazetteer import province_of_letters
from extract.facts.people import person_at_start
from extract.found import Draft
from extract.letter.provinces import Sign, likely_provinces, read_signs
from extract.normalise import fold
from extract.vocabulary import one_of, words
from schemas import Finding, FindingCode, Message, Severity

_PAGES = "หน้า"
_NUMBERED = re.compile(r"^\(?\d{1,2}(?:\.\d{1,2})*\s?[.)]?\s?(?=[ก-๎])")
_APPOINTS = re.compile(one_of(words("committees", "appoints")))
_ROLES = [*words("roles", "bodies"), *words("roles", "alone"), *words("roles", "offices")]
_ENDS_IN_ROLE = re.compile(rf"(?:\s|เป็น)[ก-๎]{{0,16}}{one_of(_ROLES)}$")
_COMMITTEE = re.compile(r"^คณะ(?:กรรมการ|อนุกรรมการ|ทำงาน)\S*.{0,40}(?:ประกอบด้วย|หน้าที่|ดังนี้)\s?:?$")
_CONSISTS_OF = re.compile(r"ประกอบด้วย\s?:?$")
_FEWEST_MEMBERS, _LONGEST_POST = 3, 110
"""Members of the shortest list that is one for certain, and letters of the longest name with its post."""


def check_letter(draft: Draft) -> None:
    """Add the findings about the letter itself."""
    letter = draft.data["letter"]
    if letter is None:
        return
    signs = read_signs(letter)
    named = [sign for sign in signs if sign.kind == "name"]
    province = likely_provinces(tuple(named))[0] if named else None
    draft.findings.extend(_prefix(letter, province))
    draft.findings.extend(_provinces(signs, province))
    draft.findings.extend(_enclosures(letter))
    draft.findings.extend(_lists_in_text(letter, bool(draft.data["committees"])))


def _finding(code: FindingCode, severity: Severity, th: str, en: str, *pointers: str) -> Finding:
    return Finding(code=code, severity=severity, message=Message(th=th, en=en), pointers=pointers)


def _prefix(letter: dict[str, Any], province: str | None) -> Iterator[Finding]:
    """The letters of the number are a ministry's, or those of the province that writes."""
    number = letter["reference_number"]
    if not number or letter["kind"] not in ("external", "memo", "stamped"):
        return
    code = number.split(" ")[0]
    owner = province_of_letters(code)
    if owner is None and code not in words("numbers", "ministry_codes") and len(code) == 2:
        yield _finding(
            "reference_prefix_mismatch",
            "warning",
            f"อักษร «{code}» ในเลขที่หนังสือไม่ใช่รหัสของจังหวัดหรือกระทรวงใด โปรดตรวจกับต้นฉบับ",
            f"The letters “{code}” of the number belong to no province or ministry: compare them with the page.",
            "/letter/reference_number",
        )
    elif owner is not None and province is not None and owner != province:
        yield _finding(
            "reference_prefix_mismatch",
            "warning",
            f"อักษร «{code}» ในเลขที่หนังสือเป็นรหัสของจังหวัด{owner} แต่หนังสือออกโดยจังหวัด{province} โปรดตรวจกับต้นฉบับ",
            f"The letters “{code}” of the number are those of {owner}, but the letter is from {province}: "
            "compare them with the page.",
            "/letter/reference_number",
            "/letter/issuer",
        )


def _provinces(signs: tuple[Sign, ...], province: str | None) -> Iterator[Finding]:
    """Letterhead, signer, postcode and telephone name one province."""
    others = [sign for sign in signs if province not in sign.provinces and sign.pointer != "/letter/reference_number"]
    own = [sign for sign in signs if sign.kind == "name" and province in sign.provinces]
    if province is None or not others:
        return
    is_vague = all(sign.kind == "telephone" for sign in others)
    named = " ".join(dict.fromkeys(name for sign in others for name in sign.provinces))
    yield _finding(
        "province_mismatch",
        "info" if is_vague else "warning",
        f"หนังสือออกโดยจังหวัด{province} แต่ที่อยู่ ผู้ลงนาม หรือโทรศัพท์เป็นของจังหวัดอื่น ({named}) โปรดตรวจกับต้นฉบับ",
        f"The letter is from {province}, but its address, signer or telephone belongs elsewhere ({named}): "
        "compare them with the page.",
        *dict.fromkeys(sign.pointer for sign in (own[0], *others)),
    )


def _enclosures(letter: dict[str, Any]) -> Iterator[Finding]:
    """Every enclosure of the list has pages in the file."""
    some_found = any(enclosure["pages"] for enclosure in letter["enclosures"])
    for index, enclosure in enumerate(letter["enclosures"]):
        if enclosure["pages"]:
            yield from _counted(enclosure, index)
            continue
        title = enclosure["title"] or ""
        yield _finding(
            "enclosure_missing",
            "warning" if some_found else "info",
            f"ไม่พบสิ่งที่ส่งมาด้วย «{title}» ในไฟล์นี้ โปรดตรวจว่าสแกนมาครบหรือไม่",
            f"The enclosure “{title}” was not found in this file: check that everything was scanned.",
            f"/letter/enclosures/{index}",
        )


def _counted(enclosure: dict[str, Any], index: int) -> Iterator[Finding]:
    """An enclosure of so many pages (หน้า) has so many; sheets and copies tell nothing about pages."""
    quantity, found = enclosure["quantity"], len(enclosure["pages"])
    if enclosure["unit"] == _PAGES and quantity and quantity != found:
        yield _finding(
            "enclosure_count_mismatch",
            "info",
            f"สิ่งที่ส่งมาด้วย «{enclosure['title'] or ''}» ระบุ {quantity} หน้า แต่พบ {found} หน้า โปรดตรวจว่าสแกนมาครบหรือไม่",
            f"The enclosure “{enclosure['title'] or ''}” should have {quantity} pages, but {found} were found: "
            "check that everything was scanned.",
            f"/letter/enclosures/{index}",
        )


def _lists_in_text(letter: dict[str, Any], has_committees: bool) -> Iterator[Finding]:
    """People whom an order appoints are members of a committee, not paragraphs: what is left in the text was missed."""
    if letter["kind"] not in ("order", "announcement"):
        return
    numbered = [at for at, text in enumerate(letter["body"]) if _NUMBERED.match(fold(text))]
    people = [at for at in numbered if _is_member(letter["body"][at])]
    posts = [at for at in numbered if len(letter["body"][at]) < _LONGEST_POST]
    if not people and not has_committees and _APPOINTS.search(letter["subject"] or ""):
        people = posts
    if not people:
        announced = [at for at, text in enumerate(letter["body"]) if _CONSISTS_OF.search(text)]
        people = [at for at in posts if announced and at > announced[0]]
    headed = [at for at in posts if _COMMITTEE.match(_unnumbered(letter["body"][at]))]
    if len(people) < _FEWEST_MEMBERS and not headed:
        return
    people = sorted({*people, *(at for at in posts if headed and at >= headed[0])})
    yield _finding(
        "low_confidence",
        "warning",
        "รายชื่อในเนื้อหาอ่านเป็นคณะกรรมการหรือคณะทำงานไม่ได้ โปรดดูต้นฉบับแล้วกรอกเอง",
        "A list of people in the text was not understood as a committee: look at the page and fill it in.",
        *(f"/letter/body/{at}" for at in range(people[0], people[-1] + 1)),
    )


def _is_member(text: str) -> bool:
    """True for a numbered paragraph that names a person with a title, or ends in a role."""
    rest = plain_ink(_unnumbered(text))
    return person_at_start(rest) is not None or (len(text) < _LONGEST_POST and bool(_ENDS_IN_ROLE.search(rest.folded)))


def _unnumbered(text: str) -> str:
    start = _NUMBERED.match(fold(text))
    return text[start.end() :] if start else text
