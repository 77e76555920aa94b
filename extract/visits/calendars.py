"""Calendars: weekdays over the columns, and the number of its day in every cell, or over it."""

import datetime as dt
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from extract.facts.calendar import MONTH, month_number
from extract.facts.dates import unread_date
from extract.flow import GridCell
from extract.ink import Ink
from extract.visits.content import unique
from extract.visits.crossed import Crossed
from extract.visits.heads import Month, days_of_month
from extract.visits.scope import Scope
from extract.visits.values import Days, carried

_NUMBER = re.compile(rf"^(?P<day>\d{{1,2}})(?:\s?(?P<month>{MONTH}))?(?=\s|$)")
_FEWEST = 5
_SHARE = 0.5
"""Filled cells of a row of numbers that have one, at the least."""
_LAST_OF_SHORTEST = 28

Place = tuple[int, int]
"""Row and column."""


@dataclass(frozen=True, slots=True)
class _Numbered:
    place: Place
    day: Ink
    month: int | None
    rest: tuple[Ink, ...]


@dataclass(frozen=True, slots=True)
class Calendar:
    """The day of every cell, and the lines of the cells that have more than a number."""

    days: Mapping[Place, Days]
    lines: Mapping[Place, tuple[Ink, ...]]


def calendar_of(table: Crossed, scope: Scope) -> Calendar | None:
    """The calendar; None for weekdays without numbers under them, or with numbers that do not count days."""
    numbered = list(_numbered(table, scope))
    months = list(_months(numbered))
    if len(numbered) < _FEWEST or not _count_days(months):
        return None
    days: dict[Place, Days] = {}
    for number, group in enumerate(months):
        first = _first_of(months, number, scope)
        for one in group:
            days[one.place] = _day(one, first, table.head(one.place[1], scope).weekday)
    return Calendar({**dict(_below(table, days)), **days}, {one.place: one.rest for one in numbered})


def _numbered(table: Crossed, scope: Scope) -> Iterator[_Numbered]:
    for row in range(table.body, table.grid.rows):
        cells = [cell for cell in unique(table.grid.row(row)) if cell.lines and cell.column in table.slots]
        found = [one for cell in cells if (one := _number_of(cell, scope))]
        if cells and len(found) >= _SHARE * len(cells):
            yield from found


def _number_of(cell: GridCell, scope: Scope) -> _Numbered | None:
    first = cell.lines[0]
    match = _NUMBER.match(first.folded)
    if match is None:
        return None
    rest = [part for part in (first[match.end() :].strip(), *cell.lines[1:]) if part]
    return _Numbered(
        (cell.row, cell.column),
        first.group(match, "day"),
        month_number(match["month"]) if match["month"] else None,
        tuple(rest),
    )


def _months(numbered: Sequence[_Numbered]) -> Iterator[list[_Numbered]]:
    """The numbers of each month: they go up until the next month begins."""
    group: list[_Numbered] = []
    for one in numbered:
        if group and int(one.day.folded) <= int(group[-1].day.folded):
            yield group
            group = []
        group.append(one)
    if group:
        yield group


def _count_days(months: Sequence[Sequence[_Numbered]]) -> bool:
    """True for the end of a month, a month, and the beginning of the next, each as far as it is there."""
    if not 1 <= len(months) <= 3:
        return False
    ends = [int(group[-1].day.folded) for group in months]
    begins = [int(group[0].day.folded) for group in months]
    if max(ends) > 31 or min(begins) < 1:
        return False
    within_week = all(begin <= 7 for begin in begins[1:]) and all(end > _LAST_OF_SHORTEST - 7 for end in ends[:-1])
    return within_week and len(max(months, key=len)) >= _FEWEST


def _first_of(months: Sequence[Sequence[_Numbered]], number: int, scope: Scope) -> dt.date | None:
    """The first day of a month, from the title: its only month is that of most numbers, its two are theirs in order."""
    if scope.period is None:
        return None
    first, last = (day.year * 12 + day.month - 1 for day in scope.period)
    if first == last:
        first -= max(range(len(months)), key=lambda at: len(months[at]))
    elif (last, len(months)) != (first + 1, 2):
        return None
    year, month = divmod(first + number, 12)
    return dt.date(year, month + 1, 1)


def _day(one: _Numbered, first: dt.date | None, weekday: int | None) -> Days:
    """The day of a number; without a value where its month is not known, or another than the number's own."""
    month = Month(first.month, one.day) if first is not None else None
    if month is not None and one.month in (None, month.number):
        found = days_of_month(one.day, month, first, weekday)
        if found:
            return carried(found[0])
    return unread_date(one.day, "visit.date"), None


def _below(table: Crossed, days: Mapping[Place, Days]) -> Iterator[tuple[Place, Days]]:
    """The cells under a number, as far as the next one, which are of its day."""
    for column in table.slots:
        above: Days | None = None
        for row in range(table.body, table.grid.rows):
            above = days.get((row, column), above)
            if above is not None:
                yield (row, column), above
