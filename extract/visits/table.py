"""Visits from the rows of a table."""

from dataclasses import dataclass, field, replace
from functools import cached_property

from extract.facts.places import Setting
from extract.flow import Grid, GridCell
from extract.found import Found
from extract.ink import Ink
from extract.thai import join_lines
from extract.visits.abreast import line_by_line
from extract.visits.areas import area_columns
from extract.visits.columns import Columns
from extract.visits.content import Role, says_what_is_done, unique, without_idle
from extract.visits.head_words import is_note
from extract.visits.headings import Above
from extract.visits.hourly import visits_by_hours, visits_by_numbers
from extract.visits.months import month_named
from extract.visits.own_places import own_place, place_in_activity
from extract.visits.runs import closed, last_columns
from extract.visits.scope import Scope
from extract.visits.slots import Slots
from extract.visits.table_rows import filled_cells, rows_of
from extract.visits.texts import parted
from extract.visits.values import (
    Days,
    Visit,
    carried,
    days_in,
    days_of,
    empty_visit,
    inferred,
    is_ditto,
    is_hours,
    place_of,
    sequence_of,
    times_of,
    words_of,
)
from extract.visits.weekdays import day_in_week, weekday_of

_HOURLY: tuple[Role, ...] = ("time", "activity", "place")
"""Columns whose cells may list hours with what is done then, and where: the first that a table has."""
_TEXTS: tuple[Role, ...] = ("activity", "responsible", "remarks")


def read_table(grid: Grid, columns: Columns, scope: Scope, above: Above | None = None) -> list[Visit]:
    """The visits of the rows under a table's header; `above` is what title and headings say for rows under no other.

    Days from above are for tables without a column of days only.
    """
    grid = line_by_line(grid, columns.filled, scope.voted(()))
    guessed, heads = columns.filled.roles, columns.headers or (None,) * grid.columns
    said = tuple(g if head is None else role for g, role, head in zip(guessed, columns.roles, heads, strict=True))
    roles = without_idle(guessed, said, grid, columns.header_rows, scope.ground)
    table = _Table(grid, replace(columns, roles=roles), scope, replace(above) if above is not None else Above())
    table.is_guessed = any(
        role == "activity" != known and not says_what_is_done(grid, column, columns.header_rows, scope.ground)
        for column, (role, known) in enumerate(zip(roles, said, strict=True))
    )
    if columns.of("date"):
        table.above.days = []
    places = (table.ink(rows, "district", "place", "half_day") for rows in rows_of(table.grid, table.columns))
    table.scope = scope.voted(ink for ink in places if ink)
    return table.visits()


@dataclass
class _Table:
    """One table being read, row by row."""

    grid: Grid
    columns: Columns
    scope: Scope
    above: Above = field(default_factory=Above)
    is_guessed: bool = False
    """Whether nothing but its place says that a column is that of activities."""

    @cached_property
    def _slots(self) -> Slots:
        return Slots(self.grid, self.columns, self.scope, rows_of(self.grid, self.columns))

    @cached_property
    def _ends(self) -> frozenset[int]:
        """The columns of last days and hours, which belong to those of the first ones."""
        return last_columns(self.columns)

    @cached_property
    def _areas(self) -> frozenset[int]:
        """The columns that say where the places of another column lie."""
        return area_columns(self.columns)

    @cached_property
    def _has_hours_under_days(self) -> bool:
        """True where one column has a day on rows of its own, and the hours of that day under it."""
        inks = (self.ink(rows, "date") for rows in rows_of(self.grid, self.columns))
        return not self.columns.of("time") and any(ink and is_hours(ink) for ink in inks)

    @property
    def setting(self) -> Setting:
        return "district" if self.columns.of("district", "half_day") else "place"

    def visits(self) -> list[Visit]:
        """The visits of all rows under the header."""
        found: list[Visit] = []
        for rows in rows_of(self.grid, self.columns):
            filled = filled_cells(self.grid, rows[0])
            if not filled or is_note(filled[0].text(self.scope.ground)):
                continue
            if self._is_heading(filled):
                self.above.take(filled[0].text(self.scope.ground), self.scope)
            else:
                found.extend(self._visits_of_row(rows))
        return found

    def ink(self, rows: list[int], *roles: Role) -> Ink | None:
        """The ink of a row's cells with one of the roles; a cell over several columns counts for its first."""
        cells = self._cells(rows, *roles)
        return join_lines(self.scope.ground, (line for cell in cells for line in cell.lines)) if cells else None

    def _parts(self, rows: list[int], *roles: Role) -> list[Ink]:
        """The same, cell by cell."""
        return [join_lines(self.scope.ground, cell.lines) for cell in self._cells(rows, *roles)]

    def _cells(self, rows: list[int], *roles: Role) -> list[GridCell]:
        return unique(
            [
                cell
                for column in self.columns.of(*roles)
                for row in rows
                if (cell := self.grid.cells.get((row, column))) is not None
                and column not in self._ends
                and column not in self._areas
                and (cell.column == column or self.columns.roles[cell.column] is None)
            ]
        )

    def _is_heading(self, filled: list[GridCell]) -> bool:
        """True for a row across the table, or for a lone date outside the date column."""
        if len(filled) > 1:
            return False
        cell = filled[0]
        if cell.column_span >= max(2, self.grid.columns - 1):
            return True
        role = self.columns.roles[cell.column]
        has_dates = self.columns.of("date", "weekday") and not self._has_hours_under_days
        return not has_dates and role != "half_day" and bool(days_in(cell.text(self.scope.ground), self.scope))

    def _visits_of_row(self, rows: list[int]) -> list[Visit]:
        cells = unique([self.grid.cells.get((row, column)) for row in rows for column in range(self.grid.columns)])
        if listed := [visit for cell in cells for visit in visits_by_numbers(cell.lines, self.scope)]:
            return listed
        visit = empty_visit()
        visit["sequence"] = self._sequence(rows)
        days = closed(self._days(rows), self._last_day(rows))
        visit["start_time"], visit["end_time"] = self._times(rows)
        for role in _TEXTS:
            visit[role] = words_of(ink, f"visit.{role}") if (ink := self._text(rows, role)) else None
        if self.is_guessed and isinstance(done := visit["activity"], Found):
            visit["activity"] = _doubted(done)
        if visit["responsible"] is None and self.above.team is not None:
            visit["responsible"] = inferred(words_of(self.above.team, "visit.responsible"))
        self._take_place(visit, rows)
        parts = self._slots.visits(visit, rows) if self.columns.of("half_day") else self._hourly(visit, rows)
        for part in parts:
            place_in_activity(part, self.scope)
        if not days or any(part["date"] for part in parts):
            return parts
        dated = [{**part, "date": first, "end_date": last} for part in parts for first, last in days]
        return dated if len(days) == 1 else self._with_own_times(dated, rows)

    def _with_own_times(self, visits: list[Visit], rows: list[int]) -> list[Visit]:
        """The visits of a row of several days; where hours have several columns too, each day has its own or none."""
        columns = [column for column in self.columns.of("time") if column not in self._ends]
        if len(columns) < 2:
            return visits
        times = []
        for column in columns:
            cells = unique([self.grid.cells.get((row, column)) for row in rows])
            ink = join_lines(self.scope.ground, (line for cell in cells for line in cell.lines))
            times.append(times_of(ink, in_column=True) if ink else (None, None))
        own = times if len(times) == len(visits) else [(None, None)] * len(visits)
        return [{**one, "start_time": start, "end_time": end} for one, (start, end) in zip(visits, own, strict=True)]

    def _hourly(self, visit: Visit, rows: list[int]) -> list[Visit]:
        """A visit for each of the hours that a cell lists with its place, or with what is done; else the visit."""
        role = next((role for role in _HOURLY if self.columns.of(role)), None)
        lines = [line for cell in self._cells(rows, role) for line in cell.lines] if role else []
        listed = visits_by_hours(lines, self.scope)
        bare = {**visit, role: None} if role in visit else visit
        return [{**bare, **said} for said in listed] or [visit]

    def _take_place(self, visit: Visit, rows: list[int]) -> None:
        """The place from a column of places, else of districts, else from above; the district from its own column."""
        district, place = self.ink(rows, "district"), self.ink(rows, "place")
        if district and place and words_of(place, "visit.place"):
            visit["place"], visit["district"] = place_of(place, self.scope, "place")
            own = place_of(district, self.scope, "district")
            if own[1] is not None:
                visit["district"] = own[1]
        elif ink := district or place:
            visit["place"], visit["district"] = place_of(ink, self.scope, self.setting)
            visit["district"] = visit["district"] or self._district_above(visit)
        elif ink := self._place_beside(rows, "weekday", "date", "time") or self.above.place:
            visit["place"], visit["district"] = place_of(ink, self.scope, "place")
            visit["district"] = visit["district"] or self._district_above(visit)
            if ink is self.above.place:
                own_place(visit, self.scope)

    def _district_above(self, visit: Visit) -> Found | None:
        """The district that a heading, or the title, names for a place that names none."""
        place = visit["place"]
        if not isinstance(place, Found) or place.notes:
            return None
        named = (place_of(ink, self.scope, "place")[1] for ink in (self.above.place, self.above.area) if ink)
        return next((inferred(district) for district in named if district is not None), None)

    def _place_beside(self, rows: list[int], *roles: Role) -> Ink | None:
        """The place that stands in one cell with the day or the hours."""
        places = (parted(part, self.scope).place for part in self._parts(rows, *roles) if part)
        return next((place for place in places if place is not None), None)

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
            hours, weekday = self.ink(rows, "time"), self.ink(rows, "weekday")
            day = day_in_week(weekday_of(weekday), self.scope.period, weekday) if weekday else None
            own = days_in(hours, self.scope) if hours else []
            own = [(day, None)] if day is not None else own
        else:
            own = [] if ink is None or is_ditto(ink) or is_hours(ink) else self._own_days(ink, rows)
        if own:
            self.above.days = own
            return own
        return [carried(days) for days in self.above.days]

    def _own_days(self, ink: Ink, rows: list[int]) -> list[Days]:
        """The days of a row's cells; bare ones are of the month that a cell beside them, or above them, names."""
        if not days_in(ink, self.scope):
            cells = [part for part in self._parts(rows, "weekday", "date") if part]
            months = [month for part in cells if (month := month_named(part, self.scope.reference))]
            self.above.month = months[0] if months else self.above.month
            bare = [part for part in cells if month_named(part, self.scope.reference) is None]
            if self.above.month and bare:
                scope = replace(self.scope, period=self.above.month)
                return days_of(self.scope.ground.join(bare), scope)
        return days_of(ink, self.scope)

    def _last(self, rows: list[int], role: Role) -> Ink | None:
        """What stands in a row's column of last days, or hours."""
        columns = [column for column in self.columns.of(role) if column in self._ends]
        cells = unique([self.grid.cells.get((row, column)) for column in columns for row in rows])
        return join_lines(self.scope.ground, (line for cell in cells for line in cell.lines)) or None

    def _last_day(self, rows: list[int]) -> Days | None:
        ink = self._last(rows, "date")
        return next(iter(days_of(ink, self.scope)), None) if ink else None

    def _times(self, rows: list[int]) -> tuple[Found | None, Found | None]:
        """The row's times: from its time column, else from its date or, in a plan without one, its activity."""
        if ink := self._last(rows, "time"):
            first = self.ink(rows, "time")
            return (times_of(first)[0] if first else None), times_of(ink)[0]
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


def _doubted(activity: Found) -> Found:
    return activity.noted(
        "low_confidence",
        "info",
        "หัวคอลัมน์ไม่ได้บอกว่าเป็นกิจกรรม โปรดตรวจกับต้นฉบับ",
        "No head says that this column is what is done. Please compare it with the page.",
    )
