"""Tables whose columns stand twice, or more often, beside each other, as where a long list has to fit on a page."""

from dataclasses import replace

from extract.facts.dates import find_days
from extract.facts.times import find_times
from extract.flow import Grid, GridCell
from extract.ink import Ground
from extract.visits.content import unique
from extract.visits.crossed import titles_inside

_FEWEST_COLUMNS = 2


def stacked(grid: Grid, ground: Ground) -> Grid:
    """The table with the parts that stand beside each other under one another; any other table as it is.

    The parts have the same heads, days or hours stand under one of them, and no cell reaches from one into the next.
    """
    head = len(titles_inside(grid, ground))
    width = _width(grid, head, ground)
    if width is None:
        return grid
    body = grid.rows - head - 1
    cells = {place: cell for place, cell in grid.cells.items() if place[0] <= head}
    for part in range(grid.columns // width):
        moved: dict[int, GridCell] = {}
        for row in range(head + 1, grid.rows):
            for column in range(part * width, (part + 1) * width):
                cell = grid.cells.get((row, column))
                if cell is not None:
                    down, left = part * body, part * width
                    place = replace(cell, row=cell.row + down, column=cell.column - left)
                    cells[row + down, column - left] = moved.setdefault(id(cell), place)
    kept = {(row, column): cell for (row, column), cell in cells.items() if column < width}
    return replace(grid, columns=width, rows=head + 1 + body * (grid.columns // width), cells=kept)


def _width(grid: Grid, head: int, ground: Ground) -> int | None:
    """How many columns each part has; None where the heads do not come again, or cells reach over."""
    heads = [cell for cell in unique(grid.row(head)) if cell.lines] if head < grid.rows - 1 else []
    if len(heads) != grid.columns or any(cell.row_span > 1 for cell in heads):
        return None
    names = [cell.text(ground).folded.replace(" ", "") for cell in heads]
    for width in range(_FEWEST_COLUMNS, grid.columns // 2 + 1):
        parts = [tuple(names[start : start + width]) for start in range(0, grid.columns, width)]
        if grid.columns % width or len(set(parts)) > 1 or len(set(parts[0])) < width:
            continue
        if _has_days(grid, head, width, ground) and not _reach_over(grid, head, width):
            return width
    return None


def _has_days(grid: Grid, head: int, width: int, ground: Ground) -> bool:
    """True where every row of the first part has a day or hours in the same column."""
    for column in range(width):
        cells = [cell for row in range(head + 1, grid.rows) if (cell := grid.cells.get((row, column)))]
        texts = [cell.text(ground) for cell in unique([*cells]) if cell.lines]
        if texts and all(find_days(text) or find_times(text, in_column=True) for text in texts):
            return True
    return False


def _reach_over(grid: Grid, head: int, width: int) -> bool:
    return any(
        cell.column // width != (cell.column + cell.column_span - 1) // width
        for row in range(head + 1, grid.rows)
        for cell in unique(grid.row(row))
    )
