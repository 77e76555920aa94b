"""The days and hours of the cells of a table with days, months, weeks or weekdays over its columns."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property
from itertools import pairwise

from extract.facts.dates import unread_date
from extract.flow import GridCell
from extract.found import Found
from extract.ink import Ink
from extract.visits.calendars import Calendar
from extract.visits.crossed import Crossed, is_one_month
from extract.visits.crossed_cells import Said
from extract.visits.heads import Head, Month, Year, dated, days_of_month, head_of, year_of_titles
from extract.visits.months import Period
from extract.visits.scope import Scope
from extract.visits.values import Days, carried, days_in, times_of
from extract.visits.weekdays import DAYS_OF_WEEK, day_in_week

Hours = tuple[Found | None, Found | None]


@dataclass
class Before:
    """What stands before a row, for it and the rows below that say nothing else: a month, a week, or its days."""

    month: Month | None = None
    week: Period | None = None
    days: Sequence[Days] = ()


@dataclass
class SlotDays:
    """What the heads of such a table, its title and the months before its rows say of the days in its cells."""

    table: Crossed
    titles: Sequence[Ink]
    scope: Scope
    calendar: Calendar | None
    months_before: Sequence[Month]
    """The months that stand before the rows."""
    _heads: dict[int, Head] = field(default_factory=dict)

    def are_known(self, weeks: Sequence[Period | None]) -> bool:
        """True when every column has its day, in one of the weeks of the rows at least."""
        return all(any(self._over(column, week) is not None for week in weeks) for column in self.table.slots)

    def of(self, cell: GridCell, said: Said, before: Before, *, has_hours: bool) -> list[Days]:
        """The days of a cell: its own, else those over it; a cell over several days is a run, or has hours on each."""
        if said.days or self.table.kind in ("teams", "rooms"):
            return list(said.days or before.days)
        columns = range(cell.column, min(cell.column + cell.column_span, self.table.slots.stop))
        if self.calendar is not None:
            days = [self.calendar.days.get((cell.row, column)) for column in columns]
        elif self.table.kind in ("days", "weekdays"):
            days = [self._over(column, before.week) for column in columns]
        else:
            return self._numbered(cell, said, before.month)
        known = [carried(day) for day in days if day is not None]
        if len(known) < len(days):
            return [(_no_day(self.table.heads[cell.column][-1]), None)]
        if has_hours or len({day[0].value for day in known}) == 1:
            return list({str(day[0].value): day for day in known}.values())
        return [(known[0][0], known[-1][1] or known[-1][0])]

    def hours_over(self, cell: GridCell) -> Hours:
        """The hours in the head of a cell; of one over several columns to the end of the last."""
        start, end = self._hours_of(cell.column)
        last = self._hours_of(cell.column + cell.column_span - 1)
        return (start, last[1] or last[0]) if cell.column_span > 1 and start is not None else (start, end)

    def _hours_of(self, column: int) -> Hours:
        hours = (times_of(ink) for ink in self.table.heads[column])
        return next((found for found in hours if found[0] is not None), (None, None))

    def _head(self, column: int) -> Head:
        if column not in self._heads:
            self._heads[column] = head_of(self.table.heads[column], self.scope)
        return self._heads[column]

    def _over(self, column: int, week: Period | None = None) -> Days | None:
        """The day over a column; None where its month, or its week, is not known."""
        head = self._head(column)
        if head.days:
            return head.days[0]
        if head.day is None:
            day = day_in_week(head.weekday, week or self.scope.period, self.table.heads[column][-1])
            return (day, None) if day is not None else None
        month = head.month or self._month_of_title
        found = days_of_month(head.day, *self._dated(month, head.year), head.weekday) if month is not None else []
        return found[0] if found else None

    def _numbered(self, cell: GridCell, said: Said, before: Month | None) -> list[Days]:
        """The days that a cell numbers, in the month over it or before it."""
        head = self._head(cell.column)
        month = head.month or before
        if said.numbers is None or month is None:
            return [(_no_day(month.ink if month is not None else self.table.heads[cell.column][-1]), None)]
        found = [] if self._is_year_open(month, head) else days_of_month(said.numbers, *self._dated(month, head.year))
        return [carried(days) for days in found] or [(unread_date(said.numbers, "visit.date"), None)]

    def _dated(self, month: Month, over: Year | None) -> tuple[Month, dt.date | None]:
        return dated(month, (over, year_of_titles(self.titles)), self.scope)

    @cached_property
    def _month_of_title(self) -> Month | None:
        if self.scope.period is None or not is_one_month(self.scope):
            return None
        return Month(self.scope.period[0].month, self.titles[-1])

    def _is_year_open(self, month: Month, head: Head) -> bool:
        """True for months that run over the end of a year under a title that names one year."""
        year = head.year or year_of_titles(self.titles)
        if month.year is not None or year is None or year.is_fiscal:
            return False
        over = [one.number for column in self.table.slots if (one := self._head(column).month)]
        numbers = over or [one.number for one in self.months_before]
        return any(after < before for before, after in pairwise(numbers))


def week_of(ink: Ink, scope: Scope) -> Period | None:
    """The run of days, a week at the most, that the ink names."""
    spans = [(first.value, last.value) for first, last in days_in(ink, scope) if last is not None]
    for first, last in spans[:1]:
        if isinstance(first, dt.date) and isinstance(last, dt.date) and last - first < dt.timedelta(days=DAYS_OF_WEEK):
            return first, last
    return None


def _no_day(ink: Ink) -> Found:
    return Found(None, ink, "visit.date", sure=0.5).noted(
        "low_confidence",
        "warning",
        f"ตารางบอกเพียง «{ink.text}» ไม่ได้บอกวันที่ โปรดดูต้นฉบับแล้วระบุวันที่",
        f"The table says “{ink.text}” only, and names no day. Please look at the page and enter it.",
    )
