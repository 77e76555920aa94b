"""Rows of the body that are a table without rules: their pieces stand under each other in three columns or more."""

from collections.abc import Iterator, Sequence

from extract.flow import Row
from extract.letter.layout import SAME_EDGE, reaches_right

_FEWEST_COLUMNS, _FEWEST_ROWS = 3, 2
_ALIGNED = 12.0
"""Points by which the pieces of one column may begin apart."""
_BETWEEN = 3
"""Rows with the rest of cells that may stand between two full ones."""
_INDENT = 100.0
"""Points by which the heads above the first full row stand in from the margin, at least."""


def rows_of_columns(rows: Sequence[Row]) -> tuple[range, ...]:
    """The ranges of indices whose rows are a table, with the rest of its cells and the lines of its heads."""
    margin = min((row.box[0] for row in rows), default=0.0)
    right = max((row.box[2] for row in rows), default=0.0)
    return tuple(_whole(rows, run, margin, right) for run in _runs(rows))


def _runs(rows: Sequence[Row]) -> Iterator[range]:
    """From the first to the last full row of each table."""
    full = [at for at, row in enumerate(rows) if len(row.columns) >= _FEWEST_COLUMNS]
    start = 0
    for at in range(1, len(full) + 1):
        if at < len(full) and _goes_on(rows, full[at - 1], full[at]):
            continue
        if at - start >= _FEWEST_ROWS:
            yield range(full[start], full[at - 1] + 1)
        start = at


def _goes_on(rows: Sequence[Row], above: int, below: int) -> bool:
    """True when two full rows are near each other, and a piece of one besides the first begins under the other's."""
    one, other = rows[above], rows[below]
    if one.page != other.page or below - above > _BETWEEN + 1:
        return False
    edges = [box[0] for _, box in one.placed[1:]]
    return any(abs(box[0] - edge) <= _ALIGNED for _, box in other.placed[1:] for edge in edges)


def _whole(rows: Sequence[Row], run: range, margin: float, right: float) -> range:
    edges = [box[0] for at in run for _, box in rows[at].placed]
    start, end = run.start, run.stop
    while start and _is_head(rows[start - 1], rows[start], margin):
        start -= 1
    while end < len(rows) and _is_rest(rows[end], rows[end - 1], edges, margin, right):
        end += 1
    return range(start, end)


def _is_head(row: Row, below: Row, margin: float) -> bool:
    """True for a line of heads over some of the columns."""
    follows = row.page == below.page and below.box[1] - row.box[1] < 1.5 * (row.box[3] - row.box[1])
    is_short = row.box[2] - row.box[0] < 0.4 * row.page_width
    return not row.is_flat and follows and is_short and row.box[0] > margin + _INDENT


def _is_rest(row: Row, above: Row, edges: Sequence[float], margin: float, right: float) -> bool:
    """True for the rest of a cell below the last full row: it begins where a cell does, and not at the margin."""
    if row.is_flat or row.page != above.page or row.box[1] - above.box[1] > 1.5 * (above.box[3] - above.box[1]):
        return False
    in_column = any(abs(row.box[0] - edge) <= SAME_EDGE for edge in edges)
    return in_column and row.box[0] > margin + SAME_EDGE and not reaches_right(row, right)
