"""Tables that are turned: their heads stand in the first column."""

from collections.abc import Callable
from dataclasses import replace

from extract.facts.dates import find_days, with_strokes
from extract.facts.people import person_at_start
from extract.facts.times import find_times
from extract.flow import Grid, GridCell
from extract.ink import Ground, Ink
from extract.visits.columns import first_header_row
from extract.visits.content import Role, is_data, is_team, unique
from extract.visits.head_words import role_of
from extract.visits.locating import begins_like_place


def upright(grid: Grid, ground: Ground) -> Grid:
    """The table with its heads in the first row: one whose first column holds them is turned."""
    heads = [grid.cells.get((row, 0)) for row in range(grid.rows)]
    cells = [cell for cell in unique(heads) if cell.lines] if None not in heads else []
    roles = [role_of(cell.text(ground)) for cell in cells]
    unknown = [cell for cell, role in zip(cells, roles, strict=True) if role is None]
    guesses: dict[Role, Callable[[Ink], bool]] = {
        "date": _is_day,
        "time": _is_hours,
        "place": _is_place,
        "responsible": _is_who,
    }
    known = {role for role in roles if role}
    for role, test in guesses.items():
        if sum(_stands_before(grid, head, test, ground) for head in unknown) == 1:
            known.add(role)
    if not ("date" in known and known & {"district", "place", "activity"}) or len(known) < len(unique(heads)) - 1:
        return grid
    if first_header_row(grid, ground)[0] is not None:
        return grid
    turned = {
        id(cell): replace(cell, row=cell.column, column=cell.row, row_span=cell.column_span, column_span=cell.row_span)
        for cell in grid.cells.values()
    }
    moved = {(column, row): turned[id(cell)] for (row, column), cell in grid.cells.items()}
    return replace(grid, rows=grid.columns, columns=grid.rows, cells=moved)


def _is_day(text: Ink) -> bool:
    return bool(find_days(with_strokes(text) or text))


def _is_hours(text: Ink) -> bool:
    return bool(find_times(text, in_column=True)) and not _is_day(text)


def _is_place(text: Ink) -> bool:
    return begins_like_place(text) and not is_data(with_strokes(text) or text)


def _is_who(text: Ink) -> bool:
    return is_team(text) or person_at_start(text.flat()) is not None


def _stands_before(grid: Grid, head: GridCell, test: Callable[[Ink], bool], ground: Ground) -> bool:
    """True when all that stands behind a head passes the test."""
    behind = [cell.text(ground) for cell in unique(grid.row(head.row)[1:]) if cell.lines and cell is not head]
    text = head.text(ground)
    if is_data(with_strokes(text) or text) or is_team(text) or begins_like_place(text):
        return False
    return bool(behind) and all(map(test, behind))
