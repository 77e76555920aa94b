"""Whether a letter and its plans are about one province."""

from collections import Counter
from collections.abc import Iterator
from typing import Any

from extract.checks.findings import finding, plain_ink
from extract.facts.places import province_names_in
from extract.found import Draft
from schemas import Finding

_NEARLY_ALL = 0.75


def check_places(draft: Draft) -> None:
    """Add the findings about provinces that contradict each other across the record."""
    owner = _of_letter(draft.data["letter"])
    for index, schedule in enumerate(draft.data["schedules"]):
        base = f"/schedules/{index}"
        title = _named(schedule["title"])
        rows = [
            (row, visit["district"]["province"]) for row, visit in enumerate(schedule["visits"]) if visit["district"]
        ]
        draft.findings.extend(_against_letter(owner, title, rows, base))
        draft.findings.extend(_against_title(title, rows, base))


def _of_letter(letter: dict[str, Any] | None) -> tuple[str, str] | None:
    """The province that a letter comes from, and the value that says so: its office, else for whom it is signed."""
    if letter is None:
        return None
    signatory = letter["signatory"] or {}
    signs = (
        ("/letter/issuer", letter["issuer"]),
        ("/letter/signatory/on_behalf_of", signatory.get("on_behalf_of")),
        ("/letter/signatory/position", signatory.get("position")),
    )
    for pointer, text in signs:
        names = _named(text)
        if len(names) == 1:
            return pointer, names[0]
    return None


def _named(text: str | None) -> tuple[str, ...]:
    return province_names_in(plain_ink(text)) if text else ()


def _against_letter(
    owner: tuple[str, str] | None, title: tuple[str, ...], rows: list[tuple[int, str]], base: str
) -> Iterator[Finding]:
    if owner is None:
        return
    pointer, province = owner
    named = {name for _, name in rows}
    if title and province not in title:
        other, where = title[0], f"{base}/title"
    elif not title and len(named) == 1 and len(rows) > 1 and province not in named:
        other, where = rows[0][1], f"{base}/visits/{rows[0][0]}/district"
    else:
        return
    yield finding(
        "province_mismatch",
        "warning",
        f"หนังสือออกโดยจังหวัด{province} แต่กำหนดการที่แนบเป็นของจังหวัด{other} โปรดตรวจว่าแนบเอกสารถูกต้อง",
        f"The letter comes from {province}, but its plan of visits is about {other}. Please check the enclosure.",
        pointer,
        where,
    )


def _against_title(title: tuple[str, ...], rows: list[tuple[int, str]], base: str) -> Iterator[Finding]:
    """The districts lie in the province of the title, or else in that of nearly all the other rows."""
    if not rows:
        return
    usual, count = Counter(name for _, name in rows).most_common(1)[0]
    if title and usual not in title and count >= _NEARLY_ALL * len(rows):
        yield finding(
            "province_mismatch",
            "warning",
            f"หัวเรื่องระบุจังหวัด{title[0]} แต่อำเภอในตารางอยู่ในจังหวัด{usual} โปรดตรวจสอบ",
            f"The title names {title[0]}, but the districts of the rows are in {usual}. Please check.",
            f"{base}/title",
            f"{base}/visits/{rows[0][0]}/district",
        )
        return
    if count < _NEARLY_ALL * len(rows):
        return
    for row, name in rows:
        if name != usual and name not in title:
            yield finding(
                "province_mismatch",
                "warning",
                f"อำเภอในรายการที่ {row + 1} อยู่ในจังหวัด{name} แต่รายการอื่นอยู่ในจังหวัด{usual} โปรดตรวจสอบ",
                f"The district of visit {row + 1} is in {name}, the others are in {usual}. Please check.",
                f"{base}/visits/{row}/district",
            )
