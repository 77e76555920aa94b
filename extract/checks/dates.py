"""Dates of a record that contradict each other: the letter's own and those of its parts, rows and rows."""

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from typing import Any

from extract.checks.findings import finding
from extract.facts.dates import thai_date
from extract.facts.holidays import holiday
from extract.found import Draft
from schemas import Finding

_FEWEST_IN_ORDER = 4
"""Rows from which one that is out of order is more likely misread than meant."""
_CEREMONIES = ("พิธี", "วันเฉลิม", "ถวาย", "วันชาติ", "จิตอาสา")


def check_dates(draft: Draft) -> None:
    """Add the findings about dates that cannot both be right, and about plans on public holidays."""
    letter = draft.data["letter"] or {}
    if letter.get("date"):
        draft.findings.extend(_against_letter(letter, letter["date"]))
    for index, schedule in enumerate(draft.data["schedules"]):
        base = f"/schedules/{index}/visits"
        draft.findings.extend(_on_holidays(schedule["visits"], base))
        draft.findings.extend(_out_of_order(schedule["visits"], base))


def _against_letter(letter: Mapping[str, Any], written: dt.date) -> Iterator[Finding]:
    """Earlier papers are earlier, stamps are later, and nobody asks for anything by a day that is past."""
    for index, reference in enumerate(letter["references"]):
        if reference["date"] and reference["date"] > written:
            later = thai_date(reference["date"])
            yield finding(
                "reference_after_letter",
                "warning",
                f"หนังสือลงวันที่ {thai_date(written)} แต่อ้างถึงหนังสือลงวันที่ {later} ซึ่งออกทีหลัง โปรดตรวจสอบ",
                f"The letter is dated {written.isoformat()}, but refers to a paper of {reference['date'].isoformat()}, "
                "which is later. Please check.",
                f"/letter/references/{index}/date",
                "/letter/date",
            )
    received = letter["received"] or {}
    if received.get("date") and received["date"] < written:
        yield finding(
            "received_before_letter",
            "warning",
            f"ตราประทับรับลงวันที่ {thai_date(received['date'])} ก่อนวันที่ของหนังสือ {thai_date(written)} โปรดตรวจสอบ",
            f"The receiving stamp says {received['date'].isoformat()}, before the date of the letter, "
            f"{written.isoformat()}. Please check.",
            "/letter/received/date",
            "/letter/date",
        )
    for index, request in enumerate(letter["requests"]):
        if request["due"] and request["due"] < written:
            yield finding(
                "due_before_letter",
                "warning",
                f"กำหนดส่ง {thai_date(request['due'])} อยู่ก่อนวันที่ของหนังสือ {thai_date(written)} โปรดตรวจสอบ",
                f"Something is asked for by {request['due'].isoformat()}, before the date of the letter, "
                f"{written.isoformat()}. Please check.",
                f"/letter/requests/{index}/due",
                "/letter/date",
            )


def _on_holidays(visits: Sequence[Mapping[str, Any]], base: str) -> Iterator[Finding]:
    """Offices are closed on public holidays; a ceremony of the day itself is none of our business."""
    for row, visit in enumerate(visits):
        date = visit["date"]
        name = holiday(date) if date and not visit["end_date"] else None
        if name is None or any(word in (visit["activity"] or "") for word in _CEREMONIES):
            continue
        yield finding(
            "visit_on_holiday",
            "info",
            f"วันที่ {thai_date(date)} เป็น{name} ซึ่งเป็นวันหยุดราชการ โปรดตรวจสอบว่าวันที่ถูกต้อง",
            f"{date.isoformat()} is a public holiday ({name}). Please check that the date is right.",
            f"{base}/{row}/date",
        )


def _out_of_order(visits: Sequence[Mapping[str, Any]], base: str) -> Iterator[Finding]:
    """Where all rows but one go forward in time, that one is doubtful."""
    dated = [(row, visit["date"]) for row, visit in enumerate(visits) if visit["date"]]
    if len(dated) < _FEWEST_IN_ORDER or _is_sorted(dated):
        return
    stray = [at for at in range(len(dated)) if _is_sorted([*dated[:at], *dated[at + 1 :]])]
    if not stray:
        return
    rows = [dated[at][0] for at in stray]
    numbers = [str(row + 1) for row in rows]
    yield finding(
        "date_out_of_order",
        "warning",
        f"วันที่ของรายการที่ {', '.join(numbers)} ไม่เรียงตามรายการอื่น โปรดตรวจสอบ",
        f"The date of visit {' or '.join(numbers)} does not go forward like the others. Please check.",
        *(f"{base}/{row}/date" for row in rows),
    )


def _is_sorted(dated: Sequence[tuple[int, dt.date]]) -> bool:
    return all(one <= other for (_, one), (_, other) in pairwise(dated))
