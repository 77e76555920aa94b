"""Tables on their side: the names of their columns stand in the first one."""

from dataclasses import replace

from extract.facts.dates import find_days, with_strokes
from extract.flow import Grid, GridCell
from extract.ink import Ground
from extract.visits.columns import first_header_row, role_of
from extract.visits.content import unique


def upright(grid: Grid, ground: Ground) -> Grid:
    """The table with its heads in the first row: one whose first column holds them is turned."""
    heads = [grid.cells.get((row, 0)) for row in range(grid.rows)]
    cells = [cell for cell in unique(heads) if cell.lines] if None not in heads else []
    roles = [role_of(cell.text(ground)) for cell in cells]
    before_days = [
        cell for cell, role in zip(cells, roles, strict=True) if role is None and _has_days(grid, cell, ground)
    ]
    known = {role for role in roles if role} | ({"date"} if len(before_days) == 1 else set())
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


def _has_days(grid: Grid, head: GridCell, ground: Ground) -> bool:
    """True when days stand behind a head, and nothing else."""
    behind = [cell.text(ground) for cell in unique(grid.row(head.row)[1:]) if cell.lines and cell is not head]
    return bool(behind) and all(find_days(with_strokes(text) or text) for text in behind)
