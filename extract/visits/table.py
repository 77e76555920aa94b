"""Visits from the rows of a table."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property

from extract.facts.places import Setting, read_district
from extract.flow import Grid, GridCell
from extract.found import Found
from extract.ink import Ink
from extract.thai import join_lines
from extract.visits.columns import Columns, is_note
from extract.visits.content import Role, is_team, unique
from extract.visits.locating import begins_like_place
from extract.visits.scope import Scope
from extract.visits.values import (
    Days,
    Visit,
    carried,
    days_in,
    days_of,
    empty_visit,
    is_ditto,
    place_in_activity,
    place_of,
    sequence_of,
    times_of,
    words_of,
)

_TICK = re.compile(r"[✓✔√/●■xX\s]{1,3}")
_TEXTS: tuple[Role, ...] = ("activity", "responsible", "remarks")


@dataclass
class _Above:
    """What the rows above said that holds for the rows below."""

    days: list[Days] = field(default_factory=list)
    place: Ink | None = None
    texts: dict[Role, Ink] = field(default_factory=dict)
    sequence: int | None = None


def read_table(grid: Grid, columns: Columns, scope: Scope, days: Sequence[Days] = ()) -> list[Visit]:
    """The visits of the rows under a table's header; `days` are those of its title, for rows under no other."""
    table = _Table(grid, columns.filled, scope)
    if not columns.of("date"):
        table.above.days = list(days)
    places = (table.ink(rows, "district", "place", "half_day") for rows in table.rows())
    table.scope = scope.voted(ink for ink in places if ink)
    return table.visits()


def place_in_heading(ink: Ink, scope: Scope) -> Ink | None:
    """The place that a day's heading names: what follows ณ, or the heading itself when it is a district."""
    at = ink.folded.find(" ณ ")
    if at >= 0:
        return ink[at + 3 :].strip() or None
    if not days_in(ink, scope) and read_district(ink, scope.provinces, "place").found:
        return ink
    return None


@dataclass
class _Table:
    """One table being read, row by row."""

    grid: Grid
    columns: Columns
    scope: Scope
    above: _Above = field(default_factory=_Above)

    @property
    def setting(self) -> Setting:
        return "district" if self.columns.of("district", "half_day") else "place"

    def visits(self) -> list[Visit]:
        """The visits of all rows under the header."""
        found: list[Visit] = []
        for rows in self.rows():
            filled = self._filled(rows[0])
            if not filled or is_note(filled[0].text(self.scope.ground)):
                continue
            if self._is_heading(filled):
                self._take_heading(filled[0].text(self.scope.ground))
            else:
                found.extend(self._visits_of_row(rows))
        return found

    def rows(self) -> list[list[int]]:
        """The rows under the header, each with the row on the next page that it was broken into, if it was."""
        found: list[list[int]] = []
        for row in range(self.columns.header_rows, self.grid.rows):
            if found and self._is_rest(row, found[-1][-1]):
                found[-1].append(row)
            else:
                found.append([row])
        return found

    def _is_rest(self, row: int, above: int) -> bool:
        """True for the first row of a page when it lacks what every row begins with."""
        own = [cell for cell in self._filled(row) if cell.row == row]
        before = self._filled(above)
        if not own or not before or own[0].page == before[-1].page or len(own) == 1 < own[0].column_span:
            return False
        if not {cell.column for cell in own} & {cell.column for cell in before}:
            return True
        counted = self.columns.of("sequence")
        keys = counted if self._is_counted(counted) else self.columns.of("date", "weekday", "time", "district", "place")
        return not any(cell.column in keys for cell in own)

    def _is_counted(self, columns: tuple[int, ...]) -> bool:
        """True when the rows are numbered: most cells of the number column are filled."""
        cells = unique([self.grid.cells.get((row, c)) for c in columns for row in range(self.grid.rows)])
        return bool(cells) and sum(bool(cell.lines) for cell in cells) > len(cells) / 2

    def _filled(self, row: int) -> list[GridCell]:
        return [cell for cell in unique(self.grid.row(row)) if cell.lines]

    def ink(self, rows: list[int], *roles: Role) -> Ink | None:
        """The ink of a row's cells with one of the roles; a cell over several columns counts for its first."""
        cells = [
            cell
            for column in self.columns.of(*roles)
            for row in rows
            if (cell := self.grid.cells.get((row, column))) is not None
            and (cell.column == column or self.columns.roles[cell.column] is None)
        ]
        return (
            join_lines(self.scope.ground, (line for cell in unique([*cells]) for line in cell.lines)) if cells else None
        )

    def _is_heading(self, filled: list[GridCell]) -> bool:
        """True for a row across the table, or for a lone date outside the date column."""
        if len(filled) > 1:
            return False
        cell = filled[0]
        if cell.column_span >= max(2, self.grid.columns - 1):
            return True
        role = self.columns.roles[cell.column]
        has_dates = self.columns.of("date", "weekday")
        return not has_dates and role != "half_day" and bool(days_in(cell.text(self.scope.ground), self.scope))

    def _take_heading(self, ink: Ink) -> None:
        days = days_in(ink, self.scope)
        if days:
            self.above.days = days
            self.above.sequence = None
            self.above.place = None
        self.above.place = place_in_heading(ink, self.scope) or self.above.place

    def _visits_of_row(self, rows: list[int]) -> list[Visit]:
        visit = empty_visit()
        visit["sequence"] = self._sequence(rows)
        days = self._days(rows)
        visit["start_time"], visit["end_time"] = self._times(rows)
        for role in _TEXTS:
            visit[role] = words_of(ink, f"visit.{role}") if (ink := self._text(rows, role)) else None
        self._take_place(visit, rows)
        parts = self._half_days(visit, rows) if self.columns.of("half_day") else [visit]
        for part in parts:
            place_in_activity(part, self.scope)
        if not days or any(part["date"] for part in parts):
            return parts
        return [{**part, "date": first, "end_date": last} for part in parts for first, last in days]

    def _take_place(self, visit: Visit, rows: list[int]) -> None:
        """The place from a column of places, else of districts, else from above; the district from its own column."""
        district, place = self.ink(rows, "district"), self.ink(rows, "place")
        if district and place and words_of(place, "visit.place"):
            visit["place"], visit["district"] = place_of(place, self.scope, "place")
            own = place_of(district, self.scope, "district")
            if own[1] is not None:
                visit["district"] = own[1]
        elif ink := district or place or self.above.place:
            visit["place"], visit["district"] = place_of(ink, self.scope, self.setting)

    def _sequence(self, rows: list[int]) -> Found | None:
        ink = self.ink(rows, "sequence")
        found = sequence_of(ink, self.above.sequence) if ink else None
        if found and isinstance(found.value, int):
            self.above.sequence = found.value
        return found

    def _days(self, rows: list[int]) -> list[Days]:
        """The row's own days, else those stated above it."""
        ink = self.ink(rows, "weekday", "date")
        if not self.columns.of("date"):
            ink = self.ink(rows, "time")
            own = days_in(ink, self.scope) if ink else []
        else:
            own = [] if ink is None or is_ditto(ink) else days_of(ink, self.scope)
        if own:
            self.above.days = own
            return own
        return [carried(days) for days in self.above.days]

    def _times(self, rows: list[int]) -> tuple[Found | None, Found | None]:
        """The row's times: from its time column, else from its date or, in a plan without one, its activity."""
        places: tuple[tuple[Role, ...], ...] = (("time",), ("weekday", "date"))
        for roles in places if self.columns.of("time") else (*places, ("activity",)):
            ink = self.ink(rows, *roles)
            start, end = times_of(ink, in_column=roles == ("time",)) if ink else (None, None)
            if start is not None:
                return start, end
        return None, None

    def _text(self, rows: list[int], role: Role) -> Ink | None:
        ink = self.ink(rows, role)
        if ink and is_ditto(ink):
            return self.above.texts.get(role)
        if ink:
            self.above.texts[role] = ink
        return ink

    def _half_days(self, visit: Visit, rows: list[int]) -> list[Visit]:
        """A visit for every filled half day, or day, of the row, at the time or on the day that its header gives."""
        found = []
        for cell in unique([self.grid.cells.get((rows[0], column)) for column in self.columns.of("half_day")]):
            cells = unique([self.grid.cells.get((row, cell.column)) for row in rows])
            ink = join_lines(self.scope.ground, (line for cell in cells for line in cell.lines))
            if words_of(ink, "visit.place") is None:
                continue
            half = dict(visit)
            self._take_heads(half, cell)
            if self.columns.of("district", "place") or not self._slots_are_places:
                half["activity"] = visit["activity"] if _TICK.fullmatch(ink.folded) else words_of(ink, "visit.activity")
            else:
                half["place"], half["district"] = place_of(ink, self.scope, self.setting)
            found.append(half)
        return found

    def _take_heads(self, visit: Visit, cell: GridCell) -> None:
        """Give the visit the time, day or team over its cell; one that is merged across ends with its last column."""
        first, last = (self.columns.headers[at] for at in (cell.column, cell.column + cell.column_span - 1))
        if first is None or last is None:
            return
        visit["start_time"], visit["end_time"] = times_of(first)
        if is_team(first):
            visit["responsible"] = words_of(first, "visit.responsible")
        days = [carried(day) for day in days_in(first, self.scope)]
        if days:
            visit["date"], visit["end_date"] = days[0]
        if last is not first:
            visit["end_time"] = times_of(last)[1] or times_of(last)[0]
            ends = [carried(day) for day in days_in(last, self.scope)]
            visit["end_date"] = ends[0][0] if days and ends and ends[0][0].value != days[0][0].value else None

    @cached_property
    def _slots_are_places(self) -> bool:
        """True when at least half of what stands in half-day columns names a place, and is not something to do."""
        places = [(rows[0], column) for rows in self.rows() for column in self.columns.of("half_day")]
        cells = unique([self.grid.cells.get(place) for place in places])
        texts = [cell.text(self.scope.ground) for cell in cells if cell.lines]
        return 2 * sum(map(self._is_place, texts)) >= len(texts)

    def _is_place(self, ink: Ink) -> bool:
        return begins_like_place(ink) or read_district(ink, self.scope.provinces, "district").found is not None
