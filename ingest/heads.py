"""Rows of a table whose columns are drawn in the other rows only, as heads on a dark bar: parted like those."""

from collections.abc import Sequence
from dataclasses import replace

from ingest.grid import Grid, GridCell, column_edges
from ingest.lines import Strip

_FEWEST = 3
"""Columns with text of their own that tell such a row from a title, a date or a note across the table."""
_BEYOND = 2.0
"""Points by which text may reach out of its column."""

Contents = list[list[Strip]]
"""The strips of each cell of a grid."""


def part_open_rows(grid: Grid, contents: Contents) -> tuple[Grid, Contents]:
    """The grid and the strips of its cells, rows without rules between their columns parted.

    A cell across the columns is such a row when everything in it stands within one column each, and nearly all of the
    columns have something.
    """
    edges = column_edges(((cell.column, cell.column_span, cell.box) for cell in grid.cells), grid.columns)
    if len(edges) != grid.columns + 1:
        return grid, contents
    cells: list[GridCell] = []
    parted: Contents = []
    for cell, inside in zip(grid.cells, contents, strict=True):
        columns = _columns(cell, inside, edges)
        if columns is None:
            cells.append(cell)
            parted.append(inside)
            continue
        for number, part in enumerate(columns, start=cell.column):
            box = (edges[number], cell.box[1], edges[number + 1], cell.box[3])
            cells.append(GridCell(cell.row, number, cell.row_span, 1, box))
            parted.append(part)
    return replace(grid, cells=tuple(cells)), parted


def _columns(cell: GridCell, inside: Sequence[Strip], edges: Sequence[float]) -> Contents | None:
    """The strips of the cell by column; None where the cell is one whole."""
    if cell.column_span < _FEWEST:
        return None
    columns: Contents = [[] for _ in range(cell.column_span)]
    for strip in inside:
        left, right = strip.box[0] + _BEYOND, strip.box[2] - _BEYOND
        middle = (left + right) / 2
        at = next((n for n in range(cell.column_span) if middle < edges[cell.column + n + 1]), cell.column_span - 1)
        if left < edges[cell.column + at] or right > edges[cell.column + at + 1]:
            return None
        columns[at].append(strip)
    filled = sum(map(bool, columns))
    return columns if filled >= max(_FEWEST, cell.column_span - 1) else None
