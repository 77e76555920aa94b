"""Tables of topics over several pages: their parts as one, and the names of columns that stand on later pages too."""

from dataclasses import replace

from extract.columns import column_kind
from extract.flow import Grid, GridCell
from extract.ink import Ground

_FEWEST = 2


def with_one_head(grid: Grid, ground: Ground) -> Grid:
    """The table with the names of its columns in the first row only; a head that its first page lacks is moved up.

    A first row that did not fit beside its head leaves the head to the next page.
    """
    repeated = [at for at in range(1, grid.rows) if _begins_page(grid, at) and _is_head(grid, at, ground)]
    if not repeated:
        return grid
    order = [at for at in range(grid.rows) if at not in repeated]
    if not any(_is_head(grid, at, ground) for at in range(min(repeated[0], len(order)))):
        order.insert(0, repeated[0])
    return _with_rows(grid, order)


def _begins_page(grid: Grid, row: int) -> bool:
    above, own = ({cell.page for cell in grid.row(at) if cell is not None} for at in (row - 1, row))
    return bool(above and own) and min(own) >= max(above) and own != above


def _is_head(grid: Grid, row: int, ground: Ground) -> bool:
    cells = [cell for cell in grid.row(row) if cell is not None and cell.row == row and cell.lines]
    kinds = [column_kind(cell.text(ground).folded, "topics") for cell in cells]
    return None not in kinds and len(set(kinds)) >= _FEWEST


def _with_rows(grid: Grid, order: list[int]) -> Grid:
    """The rows of a table in another order; cells that are merged down stay over the rows that they covered."""
    placed = {at: number for number, at in enumerate(order)}
    cells: dict[tuple[int, int], GridCell] = {}
    for (row, column), cell in grid.cells.items():
        if row in placed:
            top = min(placed[at] for at in range(cell.row, cell.row + cell.row_span) if at in placed)
            covered = sum(at in placed for at in range(cell.row, cell.row + cell.row_span))
            cells[placed[row], column] = replace(cell, row=top, row_span=covered)
    return replace(grid, rows=len(order), cells=cells)


def joined(first: Grid, second: Grid, skip: int) -> Grid:
    """A table and the part of it on a later page, as one; `skip` rows at the top of the part repeat the header."""
    whole = replace(first, cells=dict(first.cells), pages=sorted({*first.pages, *second.pages}))
    for (row, column), cell in second.cells.items():
        if row >= skip and column < first.columns:
            moved = replace(cell, row=max(cell.row, skip) - skip + first.rows)
            whole.cells[row - skip + first.rows, column] = moved
    whole.rows = first.rows + max(0, second.rows - skip)
    return whole
