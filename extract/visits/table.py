"""Visits from the rows of a table."""

from dataclasses import dataclass, field

from extract.facts.places import Setting, read_district
from extract.flow import Grid, GridCell
from extract.found import Found
from extract.ink import Ink
from extract.thai import join_lines
from extract.visits.columns import Columns, Role, is_note, unique
from extract.visits.scope import Scope
from extract.visits.values import (
    Days,
    Visit,
    carried,
    days_in,
    days_of,
    empty_visit,
    is_ditto,
    place_of,
    sequence_of,
    times_of,
    words_of,
)

_TEXTS: tuple[Role, ...] = ("activity", "responsible", "remarks")


@dataclass
class _Above:
    """What the rows above said that holds for the rows below."""

    days: list[Days] = field(default_factory=list)
    place: Ink | None = None
    texts: dict[Role, Ink] = field(default_factory=dict)
    sequence: int | None = None


def read_table(grid: Grid, columns: Columns, scope: Scope) -> list[Visit]:
    """The visits of the rows under a table's header."""
    table = _Table(grid, columns, scope)
    places = (table.ink(row, "district", "place", "half_day") for row in range(columns.header_rows, grid.rows))
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
        for row in range(self.columns.header_rows, self.grid.rows):
            filled = [cell for cell in unique(self.grid.row(row)) if cell.lines]
            if not filled or is_note(filled[0].text(self.scope.ground)):
                continue
            if self._is_heading(filled):
                self._take_heading(filled[0].text(self.scope.ground))
            else:
                found.extend(self._visits_of_row(row))
        return found

    def ink(self, row: int, *roles: Role) -> Ink | None:
        """The ink of a row's cells with one of the roles; a cell over several columns counts for its first."""
        cells = [
            cell
            for column in self.columns.of(*roles)
            if (cell := self.grid.cells.get((row, column))) is not None
            and (cell.column == column or self.columns.roles[cell.column] is None)
        ]
        return self.scope.ground.join(self._text_of(cell) for cell in unique([*cells])) if cells else None

    def _text_of(self, cell: GridCell) -> Ink:
        return join_lines(self.scope.ground, cell.lines)

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

    def _visits_of_row(self, row: int) -> list[Visit]:
        visit = empty_visit()
        visit["sequence"] = self._sequence(row)
        days = self._days(row)
        visit["start_time"], visit["end_time"] = self._times(row)
        for role in _TEXTS:
            visit[role] = words_of(ink, f"visit.{role}") if (ink := self._text(row, role)) else None
        place = self.ink(row, "district", "place") or self.above.place
        if place:
            visit["place"], visit["district"] = place_of(place, self.scope, self.setting)
        parts = self._half_days(visit, row) if self.columns.of("half_day") else [visit]
        if not days:
            return parts
        return [{**part, "date": first, "end_date": last} for part in parts for first, last in days]

    def _sequence(self, row: int) -> Found | None:
        ink = self.ink(row, "sequence")
        found = sequence_of(ink, self.above.sequence) if ink else None
        if found and isinstance(found.value, int):
            self.above.sequence = found.value
        return found

    def _days(self, row: int) -> list[Days]:
        """The row's own days, else those stated above it."""
        ink = self.ink(row, "weekday", "date")
        if not self.columns.of("date"):
            ink = self.ink(row, "time")
            own = days_in(ink, self.scope) if ink else []
        else:
            own = [] if ink is None or is_ditto(ink) else days_of(ink, self.scope)
        if own:
            self.above.days = own
            return own
        return [carried(days) for days in self.above.days]

    def _times(self, row: int) -> tuple[Found | None, Found | None]:
        """The row's times: from its time column, else from its date or, in a plan without one, its activity."""
        places: tuple[tuple[Role, ...], ...] = (("time",), ("weekday", "date"))
        for roles in places if self.columns.of("time") else (*places, ("activity",)):
            ink = self.ink(row, *roles)
            start, end = times_of(ink, in_column=roles == ("time",)) if ink else (None, None)
            if start is not None:
                return start, end
        return None, None

    def _text(self, row: int, role: Role) -> Ink | None:
        ink = self.ink(row, role)
        if ink and is_ditto(ink):
            return self.above.texts.get(role)
        if ink:
            self.above.texts[role] = ink
        return ink

    def _half_days(self, visit: Visit, row: int) -> list[Visit]:
        """A visit for every filled half day of the row, at the time that its column's header gives."""
        found = []
        for column in self.columns.of("half_day"):
            cell = self.grid.cells.get((row, column))
            ink = self._text_of(cell) if cell else None
            if ink is None or words_of(ink, "visit.place") is None:
                continue
            half = dict(visit)
            head = self.columns.headers[column]
            if head is not None:
                half["start_time"], half["end_time"] = times_of(head)
            if self.columns.of("district", "place"):
                half["activity"] = words_of(ink, "visit.activity")
            else:
                half["place"], half["district"] = place_of(ink, self.scope, self.setting)
            found.append(half)
        return found
