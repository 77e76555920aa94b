"""Visits from a table with days, months or weeks over its columns, and places, teams or hours before its rows."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from extract.facts.places import read_district
from extract.facts.times import time_found
from extract.flow import GridCell
from extract.found import Found
from extract.ink import Ink
from extract.thai import join_lines
from extract.visits.blocks import speaks_of_visits
from extract.visits.calendars import Calendar, calendar_of
from extract.visits.content import Role, is_team, unique
from extract.visits.crossed import Crossed
from extract.visits.crossed_cells import Said, by_days, by_halves, said_in
from extract.visits.events import verbs
from extract.visits.head_words import is_note
from extract.visits.heads import month_of
from extract.visits.locating import begins_like_place
from extract.visits.own_places import place_in_activity
from extract.visits.rosters import are_days, are_no_visits
from extract.visits.scope import Scope
from extract.visits.slot_days import Before, SlotDays, week_of
from extract.visits.titles import day_of_titles
from extract.visits.values import (
    Visit,
    days_of,
    empty_visit,
    is_ditto,
    place_of,
    sequence_of,
    times_of,
    words_of,
)

_TICK = re.compile(r"[✓✔√/●■xX\s]{1,3}")
_ON_ANY_DAY = re.compile(r"(?:วัน)?หยุด|วัน(?!ที่)|(?:ขึ้น|แรม)\s?\d")
"""What a calendar prints on a day that nobody works on, or on any day."""
_TEXTS: tuple[Role, ...] = ("activity", "responsible", "remarks")


def read_crossed(table: Crossed, titles: Sequence[Ink], scope: Scope) -> list[Visit]:
    """The visits of such a table under its heading lines; none where its cells are those of no plan."""
    calendar = calendar_of(table, scope) if table.kind == "weekdays" else None
    above = Before(days=day_of_titles(titles, scope) if table.kind == "rooms" else ())
    reader = _Reader(table, titles, scope, calendar, above)
    if not reader.is_plan:
        return []
    reader.scope = scope.voted(reader.texts if reader.are_places else reader.places_before)
    return list(reader.visits())


@dataclass
class _Reader:
    table: Crossed
    titles: Sequence[Ink]
    scope: Scope
    calendar: Calendar | None
    above: Before = field(default_factory=Before)
    sequence: int | None = None

    def visits(self) -> Iterator[Visit]:
        for row in self._rows:
            cells = [cell for cell in unique(self.table.grid.row(row)) if cell.lines]
            if not cells or is_note(cells[0].text(self.scope.ground)):
                continue
            if len(cells) == 1 and cells[0].column_span == self.table.grid.columns:
                self._take_heading(cells[0].text(self.scope.ground))
                continue
            base = self._before(row)
            for cell in self._cells([row]):
                if cell.row == row or (self.calendar is None and base["start_time"] is None):
                    for said in self._said(cell):
                        yield from self._visits_of(base, cell, said)

    def _visits_of(self, base: Visit, cell: GridCell, said: Said) -> Iterator[Visit]:
        visit = dict(base)
        if said.time is not None:
            visit["start_time"] = time_found(said.time, said.time.value.start)
            visit["end_time"] = time_found(said.time, said.time.value.end) if said.time.value.end else None
        elif visit["start_time"] is None:
            visit["start_time"], visit["end_time"] = self._days.hours_over(cell)
        elif cell.row_span > 1:
            visit["end_time"] = self._last_hours(cell) or visit["end_time"]
        if self.table.kind == "teams" and visit["responsible"] is None:
            visit["responsible"] = words_of(self._head_over(cell), "visit.responsible")
        if self.table.kind == "rooms":
            visit["place"], visit["district"] = place_of(self._head_over(cell), self.scope, "place")
        if said.words is not None:
            self._take_words(visit, said.words)
        place_in_activity(visit, self.scope)
        for first, last in self._days.of(cell, said, self.above, has_hours=base["start_time"] is not None):
            yield {**visit, "date": first, "end_date": last}

    @property
    def _rows(self) -> range:
        return range(self.table.body, self.table.grid.rows)

    # What stands before a row

    def _before(self, row: int) -> Visit:
        visit = empty_visit()
        number = self._text(row, "sequence")
        found = sequence_of(number, self.sequence) if number else None
        visit["sequence"] = found
        if found is not None and isinstance(found.value, int):
            self.sequence = found.value
        hours = self._text(row, "time")
        visit["start_time"], visit["end_time"] = times_of(hours) if hours else (None, None)
        for role in _TEXTS:
            visit[role] = words_of(ink, f"visit.{role}") if (ink := self._text(row, role)) else None
        for ink in self._inks_before(row):
            self._take_heading(ink)
        if dated := self._text(row, "date"):
            self.above.days = days_of(dated, self.scope)
        if place := self._text(row, "place"):
            visit["place"], visit["district"] = place_of(place, self.scope, "place")
        if district := self._text(row, "district"):
            own, code = place_of(district, self.scope, "district")
            visit["place"], visit["district"] = visit["place"] or own, code or visit["district"]
        return visit

    def _take_heading(self, ink: Ink) -> None:
        self.above.month = month_of(ink) or self.above.month
        self.above.week = week_of(ink, self.scope) or self.above.week

    def _inks_before(self, row: int) -> list[Ink]:
        cells = [self.table.grid.cells.get((row, column)) for column in range(self.table.slots.start)]
        return [join_lines(self.scope.ground, cell.lines) for cell in unique(cells) if cell.lines]

    def _text(self, row: int, *roles: Role) -> Ink | None:
        cells = [self.table.grid.cells.get((row, at)) for at, role in enumerate(self.table.roles) if role in roles]
        ink = join_lines(self.scope.ground, (line for cell in unique(cells) for line in cell.lines))
        return ink if ink and not is_ditto(ink) else None

    def _last_hours(self, cell: GridCell) -> Found | None:
        hours = self._text(cell.row + cell.row_span - 1, "time")
        start, end = times_of(hours) if hours else (None, None)
        return end or start

    @property
    def places_before(self) -> list[Ink]:
        """The places that stand before the rows."""
        return [ink for row in self._rows if (ink := self._text(row, "district", "place"))]

    @cached_property
    def _days(self) -> SlotDays:
        months = [month for row in self._rows for ink in self._inks_before(row) if (month := month_of(ink))]
        return SlotDays(self.table, self.titles, self.scope, self.calendar, months)

    def _head_over(self, cell: GridCell) -> Ink:
        columns = range(cell.column, min(cell.column + cell.column_span, self.table.slots.stop))
        return self.scope.ground.join(ink for column in columns for ink in self.table.heads[column])

    # What stands in the cells

    def _cells(self, rows: Sequence[int]) -> list[GridCell]:
        """The cells of rows that begin under a day."""
        cells = unique([self.table.grid.cells.get((row, column)) for row in rows for column in self.table.slots])
        return [cell for cell in cells if cell.lines and cell.column in self.table.slots]

    def _said(self, cell: GridCell) -> list[Said]:
        if self.calendar is None:
            may_count_days = self.table.kind in ("months", "weeks")
            days: list[Sequence[Ink]] = by_days(cell.lines) if may_count_days else [cell.lines]
            halves = days if len(days) > 1 else by_halves(cell.lines)
            parts = (said_in(part, self.scope, may_count_days=may_count_days) for part in halves)
            return [said for part in parts for said in part]
        lines = self.calendar.lines.get((cell.row, cell.column), cell.lines)
        found = said_in(lines, self.scope, may_count_days=False)
        return [said for said in found if said.words is None or said.time or not _ON_ANY_DAY.match(said.words.folded)]

    @cached_property
    def texts(self) -> list[Ink]:
        """What stands in the cells besides days and hours."""
        return [said.words for cell in self._cells(self._rows) for said in self._said(cell) if said.words is not None]

    @cached_property
    def are_places(self) -> bool:
        """True when at least half of the texts name places."""
        return bool(self.texts) and 2 * sum(map(self._is_place, self.texts)) >= len(self.texts)

    def _is_place(self, ink: Ink) -> bool:
        return begins_like_place(ink) or read_district(ink, self.scope.provinces, "district").found is not None

    @property
    def is_plan(self) -> bool:
        """True when the cells say where somebody is, or what is done; or on which days of a month, somewhere."""
        has_places = any(role in ("place", "district") for role in self.table.roles)
        if self.calendar is None and self.table.kind in ("months", "weeks"):
            if self.texts:
                return self.are_places and not are_no_visits(self.texts)
            unnamed = (inks for inks, role in zip(self.table.heads, self.table.roles, strict=True) if role is None)
            return has_places and are_days(self._numbers, self.titles, [ink for inks in unnamed for ink in inks])
        if self.table.kind == "rooms" or (self.table.kind == "teams" and "date" not in self.table.roles):
            return self._are_dated(has_places=has_places)
        weeks = [week_of(ink, self.scope) for row in self._rows for ink in self._inks_before(row)]
        if self.calendar is None and self.table.kind != "teams" and not self._days.are_known([None, *weeks]):
            return False
        if has_places and self.texts and all(_TICK.fullmatch(text.folded) for text in self.texts):
            return True
        is_told = self.are_places or "time" in self.table.roles or speaks_of_visits(self.titles, self.scope.ground)
        return is_told and bool(self.texts) and not are_no_visits(self.texts)

    def _are_dated(self, *, has_places: bool) -> bool:
        """True where cells under rooms or teams have a day each, or what is done at hours of a day that is named."""
        if self.table.kind == "rooms":
            is_dated = "date" in self.table.roles or bool(self.above.days)
            return "time" in self.table.roles and is_dated and bool(self.texts) and not self.are_places
        said = [one for cell in self._cells(self._rows) for one in self._said(cell)]
        return has_places and bool(said) and all(one.days for one in said)

    @property
    def _numbers(self) -> list[list[Ink]]:
        """The numbers of days in the cells, column by column."""
        columns = ([self.table.grid.cells.get((row, column)) for row in self._rows] for column in self.table.slots)
        return [
            [said.numbers for cell in unique(cells) for said in self._said(cell) if said.numbers] for cells in columns
        ]

    def _take_words(self, visit: Visit, words: Ink) -> None:
        """The words of a cell are a team, a place, or what is done there."""
        if _TICK.fullmatch(words.folded):
            return
        if is_team(words) and visit["responsible"] is None:
            visit["responsible"] = words_of(words, "visit.responsible")
        elif self.are_places and (self._is_place(words) or not verbs().match(words.folded)):
            place, district = place_of(words, self.scope, "district")
            visit["place"], visit["district"] = place, district or visit["district"]
        else:
            visit["activity"] = words_of(words, "visit.activity")
