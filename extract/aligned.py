"""Tables without rules: printed lines whose words stand in columns, as a grid like that of a ruled table.

Columns are parted by gutters, strips of paper that no line (but a rare one across all columns) prints on. Narrow
columns stand so close that a line shows no gap between them, which is why lines are looked at together.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from extract.aligned_lines import NEARER, header_above, run_of, top_of_row
from extract.aligned_rows import Printed, grid_of
from extract.bands import bands_of, top_of_band
from extract.flow import Grid, Item, Row
from extract.gutters import Begins, Cells, cut_at, gutters_between, gutters_of, gutters_under
from extract.ink import Ink

_SAMPLES = (24, 12, 6)
"""Lines under the header that show where the columns are; fewer of them where what stands below is no table."""
_FEWEST_ALIKE = 2
"""Cells of a column that begin, or are centred, where a line of it does."""


@dataclass(frozen=True, slots=True)
class Aligned:
    """A table made of printed lines, and the indices of its first line and of the item after its last."""

    grid: Grid
    start: int
    end: int
    has_header: bool


def read_aligned(
    items: Sequence[Item],
    start: int,
    *,
    begins: Begins,
    is_heading: Callable[[Ink], bool],
    is_between: Callable[[Row], bool],
    is_header: Callable[[Row], bool],
    heads: Callable[[Row], bool] | None = None,
) -> Aligned | None:
    """The table whose header is the line at `start`; None when the lines under it stand in no columns.

    `begins` says of a line's cells, and of those before it, whether they begin a row; a line in columns that begins
    none goes on with the one above it. `is_heading` knows lines across the table that belong to it, `is_between`
    lines such as page numbers that do not part it, `is_header` the header of the next table.

    With `heads`, which knows the lines that may be a part of a header, `start` is the first line under the header
    instead, and the header is what stands in the columns above it, on several lines or on none.
    """
    first = top_of_band(items, start)
    run = run_of(items, first, start, is_between, is_header)
    if len(run) < 2:
        return None
    over = 0 if heads is not None else len(next(bands_of([((at, row), row) for at, row in run])))
    samples = [[row for _, row in run[: size + over] if not is_heading(row.ink)] for size in _SAMPLES]
    if heads is not None:
        gutters = next((found for rows in samples if (found := gutters_between(rows, gutters_of(rows), begins))), ())
        top = top_of_row(items, first, gutters, begins, is_between) if gutters else first
        run = [*((at, row) for at in range(top, first) if isinstance(row := items[at], Row)), *run]
        header = header_above(items, top, gutters, heads, begins)
    else:
        header, run = run[:over], run[over:]
        rows_of_heads = [row for _, row in header]
        gutters = next((found for rows in samples if (found := gutters_under(rows_of_heads, gutters_of(rows)))), ())
    heading = [(row, cut_at(row, gutters)) for _, row in header] if gutters else []
    if not gutters or any(cells is None for _, cells in heading):
        return None
    printed = [Printed(row, cells) for row, cells in heading if cells is not None]
    if not run:
        return None
    count, start = len(printed), header[0][0] if header else run[0][0]
    printed += _printed(run, [row for row, _ in heading], gutters, is_heading)
    while printed and printed[-1].is_across:
        printed.pop()
    if len(printed) <= max(1, count):
        return None
    return Aligned(
        grid_of(printed, count, len(gutters) + 1, begins), start, run[len(printed) - count - 1][0] + 1, bool(header)
    )


def _printed(
    run: Sequence[tuple[int, Row]],
    header: Sequence[Row],
    gutters: Sequence[float],
    is_heading: Callable[[Ink], bool],
) -> list[Printed]:
    """The lines under the header cut at the columns, as far as they stand in them or head what follows."""
    found: list[Printed] = []
    edges = _edges([row for _, row in run], header, gutters)
    bands = bands_of([(index, row) for index, row in run])
    beside = {index for band in bands if len(band) > 1 for index in band}
    for index, row in run:
        cells = cut_at(row, gutters)
        is_alone = len(row.columns) == 1 and index not in beside
        is_across = cells is None or (is_alone and is_heading(row.ink) and not _is_in(row, cells, edges))
        if is_across and not is_heading(row.ink):
            break
        found.append(Printed(row, {0: row.ink.flat()} if cells is None or is_across else cells, is_across))
    return found


def _edges(rows: Sequence[Row], header: Sequence[Row], gutters: Sequence[float]) -> dict[int, list[float]]:
    """The left edges and the middles of what stands in each column but the first, beside other columns.

    The head of a column tells as much as two cells.
    """
    found: dict[int, list[float]] = {}
    for row in (*header, *header, *rows):
        cells = cut_at(row, gutters) or {}
        for column, ink in cells.items() if len(cells) > 1 else ():
            left, _, right, _ = row.box_of(ink)
            if column:
                found.setdefault(column, []).extend((left, (left + right) / 2))
    return found


def _is_in(row: Row, cells: Cells, edges: Mapping[int, Sequence[float]]) -> bool:
    """True for a line that stands under or over others of its column: a line of a long cell, and no heading."""
    own = (row.box[0], (row.box[0] + row.box[2]) / 2)
    near = [edge for column in cells for edge in edges.get(column, ()) if any(abs(edge - at) < NEARER for at in own)]
    return len(near) >= _FEWEST_ALIKE
