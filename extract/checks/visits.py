"""What a plan of visits contradicts in itself, its own title or the letter that sends it."""

import datetime as dt
import re
from collections.abc import Iterator
from itertools import combinations, pairwise
from typing import Any

from extract.checks.findings import finding, plain_ink
from extract.facts.dates import thai_date
from extract.found import Draft
from extract.visits.scope import period_of
from schemas import Finding

_TEAM = re.compile(r"^(?:ทีม|สาย|คณะ|ชุด|กลุ่ม|นาย|นาง|น\.ส\.|ดร\.|ว่าที่|พัน|ร้อย)|\d$")
_MOST_VISITS = 60
"""Visits of one team that are compared with each other."""

Visits = list[dict[str, Any]]


def check_visits(draft: Draft) -> None:
    """Add the findings about the visits of every plan."""
    letter = draft.data["letter"] or {}
    written = letter.get("date")
    for index, schedule in enumerate(draft.data["schedules"]):
        base, visits = f"/schedules/{index}", schedule["visits"]
        draft.findings.extend(_outside(schedule["title"], visits, base, written))
        draft.findings.extend(_before(visits, base, written))
        draft.findings.extend(_gaps(visits, base))
        draft.findings.extend(_twice(visits, base, draft))
        draft.findings.extend(_double_booked(visits, base))


def _outside(title: str | None, visits: Visits, base: str, written: dt.date | None) -> Iterator[Finding]:
    """The rows lie in the period that the title announces."""
    period = period_of((plain_ink(title),), written) if title else None
    if period is None:
        return
    first, last = period
    outside = [
        f"{base}/visits/{row}/date"
        for row, visit in enumerate(visits)
        if visit["date"] and not (first <= visit["date"] and (visit["end_date"] or visit["date"]) <= last)
    ]
    if outside:
        yield finding(
            "date_outside_period",
            "warning",
            f"หัวเรื่องระบุช่วง {thai_date(first)} ถึง {thai_date(last)} แต่มีวันที่นอกช่วงนี้ {len(outside)} รายการ โปรดตรวจสอบ",
            f"The title announces {first.isoformat()} to {last.isoformat()}, but {len(outside)} dates lie outside. "
            "Please check them.",
            f"{base}/title",
            *outside,
        )


def _before(visits: Visits, base: str, written: dt.date | None) -> Iterator[Finding]:
    """A plan is not sent after its visits."""
    if written is None:
        return
    early = [row for row, visit in enumerate(visits) if visit["date"] and visit["date"] < written]
    if early:
        yield finding(
            "date_before_letter",
            "warning",
            f"หนังสือลงวันที่ {thai_date(written)} แต่มีกำหนดการก่อนวันที่ของหนังสือ {len(early)} รายการ โปรดตรวจสอบ",
            f"The letter is dated {written.isoformat()}, but {len(early)} visits are planned before it. Please check.",
            "/letter/date",
            *(f"{base}/visits/{row}/date" for row in early),
        )


def _gaps(visits: Visits, base: str) -> Iterator[Finding]:
    """Running numbers go up by one; they may begin again at 1, and a row with two visits has one number."""
    numbered = [(row, visit["sequence"]) for row, visit in enumerate(visits) if visit["sequence"] is not None]
    steps = [(None, *numbered[0]), *((a, row, b) for (_, a), (row, b) in pairwise(numbered))] if numbered else []
    rows_before = [-1, *(row for row, _ in numbered)]
    for (before, row, number), row_before in zip(steps, rows_before, strict=False):
        expected = (before or 0) + (row - row_before if before is not None else 1)
        if number in (expected, before, 1) or (before is not None and number == before + 1):
            continue
        yield finding(
            "sequence_gap",
            "warning",
            f"ลำดับที่ {number} ไม่ต่อจากลำดับที่ {before or 0} โปรดตรวจว่ามีรายการขาดหายหรือไม่",
            f"Number {number} does not follow number {before or 0}. Please check whether a row is missing.",
            f"{base}/visits/{row}/sequence",
        )


def _twice(visits: Visits, base: str, draft: Draft) -> Iterator[Finding]:
    """No place is visited twice at the same time; a place that is printed once for several rows is one visit."""
    seen: dict[tuple[Any, ...], int] = {}
    for row, visit in enumerate(visits):
        if not visit["date"] or not visit["place"]:
            continue
        place = draft.evidence.get(f"{base}/visits/{row}/place")
        key = (visit["date"], visit["end_date"], visit["start_time"], visit["end_time"], _letters(visit["place"]))
        first = seen.setdefault(key, row)
        before = draft.evidence.get(f"{base}/visits/{first}/place")
        if first == row or (place and before and (place.page, place.bbox) == (before.page, before.bbox)):
            continue
        yield finding(
            "duplicate_visit",
            "warning",
            f"มี «{visit['place']}» วันที่ {thai_date(visit['date'])} เวลาเดียวกันสองรายการ โปรดตรวจสอบ",
            f"“{visit['place']}” stands there twice for {visit['date'].isoformat()} at the same time. Please check.",
            f"{base}/visits/{first}",
            f"{base}/visits/{row}",
        )


def _letters(text: str) -> str:
    return re.sub(r"\s", "", text)


def _double_booked(visits: Visits, base: str) -> Iterator[Finding]:
    """No team is at two places at once."""
    teams: dict[str, list[int]] = {}
    for row, visit in enumerate(visits):
        if visit["date"] and visit["place"] and visit["responsible"] and _TEAM.search(visit["responsible"]):
            teams.setdefault(_letters(visit["responsible"]), []).append(row)
    for rows in teams.values():
        for a, b in combinations(rows[:_MOST_VISITS], 2):
            one, other = visits[a], visits[b]
            if _letters(one["place"]) == _letters(other["place"]) or not _at_once(one, other):
                continue
            yield finding(
                "team_double_booked",
                "warning",
                f"«{one['responsible']}» มีกำหนดอยู่ที่ «{one['place']}» และ «{other['place']}» ในเวลาเดียวกัน โปรดตรวจสอบ",
                f"“{one['responsible']}” is planned at “{one['place']}” and at “{other['place']}” at the same time. "
                "Please check.",
                f"{base}/visits/{a}",
                f"{base}/visits/{b}",
            )


def _at_once(one: dict[str, Any], other: dict[str, Any]) -> bool:
    """True when two visits share a day and their times overlap; visits of one day need times to tell."""
    if one["date"] > (other["end_date"] or other["date"]) or other["date"] > (one["end_date"] or one["date"]):
        return False
    first, second = sorted((one, other), key=lambda visit: visit["start_time"] or "")
    if first["start_time"] and second["start_time"]:
        return bool(second["start_time"] < (first["end_time"] or "") or first["start_time"] == second["start_time"])
    return bool(one["end_date"] and other["end_date"])
