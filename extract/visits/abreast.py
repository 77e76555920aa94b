"""Rows of a table whose cells list days or hours and places line by line: every pair of lines is a row of its own."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from extract.facts.dates import find_days
from extract.facts.places import read_district
from extract.facts.times import find_times
from extract.flow import Grid, GridCell
from extract.ink import Ink
from extract.visits.columns import Columns
from extract.visits.content import Role, is_team, unique
from extract.visits.locating import begins_like_place
from extract.visits.scope import Scope

_LEADS: tuple[Role, ...] = ("time", "date")
_PLACES: tuple[Role, ...] = ("district", "place")
_FEWEST = 2


def line_by_line(grid: Grid, columns: Columns, scope: Scope) -> Grid:
    """The table with such rows parted; any other table as it is.

    A row is parted where a cell has a day, or hours, on each of its lines and another one as many places.
    """
    rows_under = range(columns.header_rows, grid.rows)
    parts = {row: count for row in rows_under if (count := _lines(grid, columns, row, scope))}
    if not parts:
        return grid
    starts: list[int] = []
    rows = 0
    for row in range(grid.rows):
        starts.append(rows)
        rows += parts.get(row, 1)
    cells: dict[tuple[int, int], GridCell] = {}
    for cell in unique([*grid.cells.values()]):
        last = cell.row + cell.row_span - 1
        first, count = starts[cell.row], starts[last] + parts.get(last, 1) - starts[cell.row]
        is_listed = cell.row_span == 1 and cell.row in parts and _is_listed(cell, columns, parts[cell.row], scope)
        for number in range(count):
            own = _line_of(cell, number, first) if is_listed else replace(cell, row=first, row_span=count)
            if not is_listed and number:
                own = cells[first, cell.column]
            for column in range(cell.column, cell.column + cell.column_span):
                cells[first + number, column] = own
    return replace(grid, rows=rows, cells=cells)


def _line_of(cell: GridCell, number: int, first: int) -> GridCell:
    lines, boxes = cell.lines[number : number + 1], cell.boxes[number : number + 1]
    return replace(cell, row=first + number, lines=lines, boxes=boxes)


def _lines(grid: Grid, columns: Columns, row: int, scope: Scope) -> int | None:
    """How many lines the row is to be parted into; None for one that is whole."""
    for role in _LEADS:
        for column in columns.of(role):
            cell = grid.cells.get((row, column))
            count = len(cell.lines) if cell is not None and cell.row_span == 1 else 0
            if cell is None or count < _FEWEST or not _tells_when(cell, role, scope):
                continue
            places = (grid.cells.get((row, place)) for place in columns.of(*_PLACES))
            if any(place is not None and _is_listed(place, columns, count, scope) for place in places):
                return count
    return None


def _is_listed(cell: GridCell, columns: Columns, count: int, scope: Scope) -> bool:
    """True for a cell that has something of its own on each of `count` lines."""
    role = columns.roles[cell.column]
    if len(cell.lines) != count or cell.row_span > 1:
        return False
    if role in _PLACES:
        return _names_places(cell, scope)
    if role == "responsible":
        return all(map(is_team, cell.lines))
    return role in _LEADS and _tells_when(cell, role, scope)


def _names_places(cell: GridCell, scope: Scope) -> bool:
    """True for a place on each line; `หอประชุมที่ว่าการ` and, below it, `อำเภอดอนตูม` are one."""
    own = [read_district(line, scope.provinces, "district").found for line in cell.lines]
    if all(own):
        return True
    named = all(begins_like_place(line) or found for line, found in zip(cell.lines, own, strict=True))
    return named and read_district(cell.text(scope.ground), scope.provinces, "district").found is None


def _tells_when(cell: GridCell, role: Role, scope: Scope) -> bool:
    """True for a day, or hours, on each line; the two lines of a range of hours are one."""
    find: Callable[[Ink], Sequence[object]] = find_days if role == "date" else _hours
    whole = sum(1 for _ in find(cell.text(scope.ground)))
    return whole == len(cell.lines) and all(len(find(line)) == 1 for line in cell.lines)


def _hours(ink: Ink) -> Sequence[object]:
    return find_times(ink, in_column=True)
