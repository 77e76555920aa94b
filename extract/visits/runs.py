"""Columns of first and last days, or of first and last hours, beside each other."""

import datetime as dt

from extract.found import Found
from extract.visits.columns import Columns
from extract.visits.head_words import ends_run
from extract.visits.values import Days, Visit

_LONGEST = dt.timedelta(days=31)
"""Longer runs are those of contracts and projects."""


def last_columns(columns: Columns) -> frozenset[int]:
    """The columns whose head says that a run ends there, right of one where it begins: `ถึงวันที่`, `สิ้นสุด`."""
    found: set[int] = set()
    for role in ("date", "time"):
        begun = False
        for column in columns.of(role):
            head = columns.headers[column] if columns.headers else None
            if head is not None and begun and ends_run(head):
                found.add(column)
            begun = True
    return frozenset(found)


def closed(days: list[Days], last: Days | None) -> list[Days]:
    """The one day of a row as the first of a run to another; a run that ends before it begins is in doubt."""
    if last is None or len(days) != 1 or days[0][1] is not None:
        return days
    first, end = days[0][0], last[0]
    if not (isinstance(first.value, dt.date) and isinstance(end.value, dt.date)):
        return [(first, end)]
    if end.value == first.value:
        return days
    return [(first, end if end.value > first.value else _doubted(end))]


def are_contracts(visits: list[Visit]) -> bool:
    """True where most runs are longer than any visit."""
    runs = [(visit["date"], visit["end_date"]) for visit in visits]
    lengths = [
        end.value - first.value
        for first, end in runs
        if isinstance(first, Found)
        and isinstance(end, Found)
        and isinstance(first.value, dt.date)
        and isinstance(end.value, dt.date)
    ]
    return 2 * sum(length > _LONGEST for length in lengths) > len(visits)


def _doubted(end: Found) -> Found:
    return end.noted(
        "low_confidence",
        "warning",
        f"วันสิ้นสุด «{end.ink.text}» มาก่อนวันเริ่มต้น โปรดตรวจสอบ",
        f"The last day “{end.ink.text}” comes before the first one. Please check.",
    )
