"""What the tests of plans say about the schedules that were found."""

import datetime as dt
from collections.abc import Callable
from typing import Any

from extract.found import Draft

Find = Callable[..., Draft]
WEEKDAYS = ["จันทร์", "อังคาร", "พุธ", "พฤหัสบดี", "ศุกร์", "เสาร์", "อาทิตย์"]


def rows_of(draft: Draft, *fields: str) -> list[tuple[Any, ...]]:
    """The fields of all visits, dates as ISO text, districts as their codes."""
    visits = (visit for schedule in draft.data["schedules"] for visit in schedule["visits"])
    return [tuple(_plain(visit[field]) for field in fields) for visit in visits]


def visits(draft: Draft, *fields: str) -> list[tuple[Any, ...]]:
    """The same of the only schedule."""
    assert len(draft.data["schedules"]) == 1
    return rows_of(draft, *fields)


def _plain(value: Any) -> Any:
    if isinstance(value, dt.date):
        return value.isoformat()
    return value["code"] if isinstance(value, dict) else value


def middle(*lines: str) -> list[object]:
    """Lines in the middle of a page, as titles are."""
    return [("mid", line) for line in lines]
