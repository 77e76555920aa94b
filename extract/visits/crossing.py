"""Visits from a table with days, months or weeks over its columns, and places, teams or hours before its rows."""

import datetime as dt
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from extract.facts.dates import unread_date
from extract.facts.places import read_district
from extract.facts.times import time_found
from extract.flow import GridCell
from extract.found import Found
from extract.ink import Ink
from extract.thai import join_lines
from extract.visits.blocks import speaks_of_visits
from extract.visits.calendars import Calendar, calendar_of
from extract.visits.cells import Said, said_in
from extract.visits.columns import is_note
from extract.visits.content import Role, is_team, unique
from extract.visits.crossed import Crossed, is_one_month
from extract.visits.events import verbs
from extract.visits.heads import Head, Month, Year, dated, days_of_month, month_of, year_of_titles
from extract.visits.locating import begins_like_place
from extract.visits.rosters import are_days, are_no_visits
from extract.visits.scope import Scope
from extract.visits.values import (
    Days,
    Visit,
    carried,
    empty_visit,
    is_ditto,
    place_in_activity,
    place_of,
    sequence_of,
    times_of,
    words_of,
)

_TICK = re.compile(r"[✓✔√/●■xX\s]{1,3}")
_HOLIDAY = re.compile(r"(?:วัน)?หยุด|วัน(?!ที่)|(?:ขึ้น|แรม)\s?\d")
"""What a calendar prints on a day that nobody works on, or on any day."""
_DAYS_OF_WEEK = 7
_TEXTS: tuple[Role, ...] = ("activity", "responsible", "remarks")


def read_crossed(table: Crossed, titles: Sequence[Ink], scope: Scope) -> list[Visit]:
    """The visits of such a table under its heading lines; none where its cells are those of no plan."""
    calendar = calendar_of(table, scope) if table.kind == "weekdays" else None
    reader = _Reader(table, titles, scope, calendar)
    if not reader.is_plan:
        return []
    reader.scope = scope.voted(reader.texts if reader.are_places else reader.places_before)
    return list(reader.visits())


@dataclass
class _Reader:
    table: Crossed
    titles: Sequence[Ink]
    scope: Scope
    calendar: Calendar | None = None
    month: Month | None = None
    """The month that a row names, for it and the rows below that name none."""
    sequence: int | None = None

    def visits(self) -> Iterator[Visit]:
        for row in range(self.table.body, self.table.grid.rows):
            cells = [cell for cell in unique(self.table.grid.row(row)) if cell.lines]
            if not cells or is_note(cells[0].text(self.scope.ground)):
                continue
            if len(cells) == 1 and cells[0].column_span == self.table.grid.columns:
                self.month = month_of(cells[0].text(self.scope.ground)) or self.month
                continue
            yield from self._visits_of_row(row)

    def _visits_of_row(self, row: int) -> Iterator[Visit]:
        base = self._before(row)
        for cell in self._slots(row):
            if cell.row != row and (self.calendar or base["start_time"] is not None):
                continue
            for said in self._said(cell):
                yield from self._visits_of(base, cell, said)

    def _visits_of(self, base: Visit, cell: GridCell, said: Said) -> Iterator[Visit]:
        visit = dict(base)
        if said.time is not None:
            visit["start_time"] = time_found(said.time, said.time.value.start)
            visit["end_time"] = time_found(said.time, said.time.value.end) if said.time.value.end else None
        elif visit["start_time"] is None:
            visit["start_time"], visit["end_time"] = self._hours_over(cell)
        elif cell.row_span > 1:
            visit["end_time"] = self._last_hours(cell) or visit["end_time"]
        if said.words is not None:
            self._take_words(visit, said.words)
        place_in_activity(visit, self.scope)
        for first, last in self._days(cell, said, has_hours=base["start_time"] is not None):
            yield {**visit, "date": first, "end_date": last}

    # What stands before the row

    def _before(self, row: int) -> Visit:
        visit = empty_visit()
        number = self._text(row, "sequence")
        visit["sequence"] = sequence_of(number, self.sequence) if number else None
        found = visit["sequence"]
        if isinstance(found, Found) and isinstance(found.value, int):
            self.sequence = found.value
        hours = self._text(row, "time")
        visit["start_time"], visit["end_time"] = times_of(hours) if hours else (None, None)
        for role in _TEXTS:
            visit[role] = words_of(ink, f"visit.{role}") if (ink := self._text(row, role)) else None
        named = self._text(row, "date")
        self.month = (month_of(named) if named else None) or self.month
        district, place = self._text(row, "district"), self._text(row, "place")
        if place or district:
            visit["place"], visit["district"] = place_of(
                place or district, self.scope, "place" if place else "district"
            )
        if place and district and (own := place_of(district, self.scope, "district")[1]) is not None:
            visit["district"] = own
        return visit

    def _text(self, row: int, *roles: Role) -> Ink | None:
        cells = [self.table.grid.cells.get((row, at)) for at, role in enumerate(self.table.roles) if role in roles]
        ink = join_lines(self.scope.ground, (line for cell in unique(cells) for line in cell.lines))
        return ink if ink and not is_ditto(ink) else None

    # What stands in the slots

    def _slots(self, row: int) -> list[GridCell]:
        cells = unique([self.table.grid.cells.get((row, column)) for column in self.table.slots])
        return [cell for cell in cells if cell.lines and cell.column in self.table.slots]

    def _said(self, cell: GridCell) -> list[Said]:
        lines = self.calendar.lines.get((cell.row, cell.column), cell.lines) if self.calendar else cell.lines
        found = said_in(lines, self.scope, may_count_days=self.table.kind in ("months", "weeks"))
        return [said for said in found if said.words is None or said.time or not _HOLIDAY.match(said.words.folded)]

    @cached_property
    def texts(self) -> list[Ink]:
        rows = range(self.table.body, self.table.grid.rows)
        cells = unique([self.table.grid.cells.get((row, column)) for row in rows for column in self.table.slots])
        whole = (cell for cell in cells if cell.column in self.table.slots)
        return [said.words for cell in whole for said in self._said(cell) if said.words is not None]

    @cached_property
    def are_places(self) -> bool:
        """True when at least half of the texts name places, and nothing to do."""
        return bool(self.texts) and 2 * sum(map(self._is_place, self.texts)) >= len(self.texts)

    def _is_place(self, ink: Ink) -> bool:
        return begins_like_place(ink) or read_district(ink, self.scope.provinces, "district").found is not None

    @property
    def is_plan(self) -> bool:
        """True when the cells say where somebody is, or what is done; or on which days of a month, somewhere."""
        has_places = any(role in ("place", "district") for role in self.table.roles)
        if self.calendar is not None:
            is_told = self.are_places or speaks_of_visits(self.titles, self.scope.ground)
            return is_told and bool(self.texts) and not are_no_visits(self.texts)
        if self.table.kind in ("days", "weekdays"):
            if any(self._day_over(column) is None for column in self.table.slots):
                return False
            ticked = has_places and self.texts and all(_TICK.fullmatch(text.folded) for text in self.texts)
            is_told = self.are_places or "time" in self.table.roles or speaks_of_visits(self.titles, self.scope.ground)
            return bool(ticked) or (is_told and not are_no_visits(self.texts))
        if self.texts:
            return self.are_places and not are_no_visits(self.texts)
        heads = [ink for inks in self.table.heads for ink in inks]
        return has_places and are_days(self._numbers, self.titles, heads)

    @property
    def _numbers(self) -> list[list[Ink]]:
        rows = range(self.table.body, self.table.grid.rows)
        columns = ([self.table.grid.cells.get((row, column)) for row in rows] for column in self.table.slots)
        return [
            [said.numbers for cell in unique(cells) for said in self._said(cell) if said.numbers] for cells in columns
        ]

    @property
    def places_before(self) -> list[Ink]:
        rows = range(self.table.body, self.table.grid.rows)
        return [ink for row in rows if (ink := self._text(row, "district", "place"))]

    def _take_words(self, visit: Visit, words: Ink) -> None:
        """The words of a cell are a team, a place, or what is done there."""
        if _TICK.fullmatch(words.folded):
            return
        if is_team(words) and visit["responsible"] is None:
            visit["responsible"] = words_of(words, "visit.responsible")
        elif self.are_places and not (verbs().match(words.folded) and not self._is_place(words)):
            district = visit["district"]
            visit["place"], visit["district"] = place_of(words, self.scope, "district")
            visit["district"] = visit["district"] or district
        else:
            visit["activity"] = words_of(words, "visit.activity")

    # Hours and days

    def _hours_over(self, cell: GridCell) -> tuple[Found | None, Found | None]:
        over = [times_of(ink) for ink in self.table.heads[cell.column]]
        start, end = next((hours for hours in over if hours[0] is not None), (None, None))
        last = [times_of(ink) for ink in self.table.heads[cell.column + cell.column_span - 1]]
        ends = next((hours for hours in last if hours[0] is not None), (None, None))
        return start, (ends[1] or ends[0]) if cell.column_span > 1 and start is not None else end

    def _last_hours(self, cell: GridCell) -> Found | None:
        hours = self._text(cell.row + cell.row_span - 1, "time")
        start, end = times_of(hours) if hours else (None, None)
        return end or start

    def _days(self, cell: GridCell, said: Said, *, has_hours: bool) -> list[Days]:
        """The days of a cell: its own, else those over it; a cell over several days is a run, or has hours on each."""
        if said.days:
            return list(said.days)
        if self.calendar is not None:
            days = [self.calendar.days.get((cell.row, column)) for column in self._columns(cell)]
        elif self.table.kind in ("days", "weekdays"):
            days = [self._day_over(column) for column in self._columns(cell)]
        else:
            return self._numbered(self.table.head(cell.column, self.scope), said)
        known = [carried(day) for day in days if day is not None]
        if len(known) < len(days):
            return [(_only_month(self.table.heads[cell.column][-1]), None)]
        first, last = known[0][0], known[-1][1] or known[-1][0]
        if has_hours or len({day[0].value for day in known}) == 1:
            return list({str(day[0].value): day for day in known}.values())
        return [(first, last)]

    def _columns(self, cell: GridCell) -> range:
        return range(cell.column, min(cell.column + cell.column_span, self.table.slots.stop))

    def _day_over(self, column: int) -> Days | None:
        head = self.table.head(column, self.scope)
        if head.days:
            return head.days[0]
        if head.day is None and head.weekday is not None:
            return self._day_of_week(head.weekday, self.table.heads[column][-1])
        month = head.month or self._month_of_title
        if head.day is None or month is None:
            return None
        found = days_of_month(head.day, *self._dated(month, head.year), head.weekday)
        return found[0] if found else None

    def _day_of_week(self, weekday: int, ink: Ink) -> Days | None:
        """The day that a weekday is in a week that the title names."""
        if self.scope.period is None:
            return None
        first, last = self.scope.period
        days = [first + dt.timedelta(step) for step in range((last - first).days + 1)]
        fit = [day for day in days if day.weekday() == weekday] if len(days) <= _DAYS_OF_WEEK else []
        return (Found(fit[0], ink, "visit.day_of_week", "inferred", 0.95), None) if fit else None

    def _numbered(self, head: Head, said: Said) -> list[Days]:
        month = head.month or self.month
        if said.numbers is None or month is None:
            return [(_only_month(month.ink if month is not None else said.words or self.titles[0]), None)]
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
        heads = (self.table.head(column, self.scope).month for column in self.table.slots)
        numbers = [one.number for one in heads if one is not None] or self._months_before
        return any(after < before for before, after in pairwise(numbers))

    @cached_property
    def _months_before(self) -> list[int]:
        inks = (self._text(row, "date") for row in range(self.table.body, self.table.grid.rows))
        return [month.number for ink in inks if ink and (month := month_of(ink))]


def _only_month(ink: Ink) -> Found:
    return Found(None, ink, "visit.date", sure=0.5).noted(
        "low_confidence",
        "warning",
        f"ตารางบอกเพียง «{ink.text}» ไม่ได้บอกวันที่ โปรดดูต้นฉบับแล้วระบุวันที่",
        f"The table says “{ink.text}” only, and names no day. Please look at the page and enter it.",
    )
