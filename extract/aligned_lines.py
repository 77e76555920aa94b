"""Which printed lines are a table without rules: those of its header, and those under it that stand close together."""

from collections.abc import Callable, Sequence, Set

from extract.flow import Item, Row
from extract.gutters import Begins, cut_at
from extract.wrapping import is_rest_of_line

_FURTHEST = 3.0
"""Heights of a line that may be free between two rows."""
_MOST_HEADS = 4
"""Lines that a header takes, at most."""
_HEAD_GAP = 2.0
"""Heights of a line that may be free under a line of a header."""
_MOST_LINES = 600
_CLOSE = 0.6
"""Heights of a line between two lines of one cell, at most."""
NEARER = 1.5
"""Points by which a line stands nearer to the row below it than to the one above, at least."""


def top_of_row(
    items: Sequence[Item], start: int, gutters: Sequence[float], begins: Begins, is_between: Callable[[Row], bool]
) -> int:
    """Where the first row begins: a line of a long cell may stand above the others, nearer to them than to its own."""
    row, over = items[start], items[start - 1] if start else None
    if not isinstance(row, Row) or not isinstance(over, Row) or over.page != row.page:
        return start
    cells = cut_at(over, gutters)
    if not cells or 0 in cells or begins(cells, None) or is_between(over):
        return start
    before = items[start - 2] if start > 1 else None
    step = row.box[1] + row.box[3] - over.box[1] - over.box[3]
    room = over.box[1] + over.box[3] - before.box[1] - before.box[3] if isinstance(before, Row) else step
    is_close = row.box[1] - over.box[3] < _CLOSE * (row.box[3] - row.box[1])
    is_other_page = (not isinstance(before, Row) or before.page != over.page) and is_close
    return start - 1 if is_other_page or room > step + 2 * NEARER else start


def header_above(
    items: Sequence[Item],
    start: int,
    gutters: Sequence[float],
    heads: Callable[[Row], bool],
    begins: Begins,
) -> list[tuple[int, Row]]:
    """The lines right above a table that stand in its columns: the names of those, which may be on several lines."""
    found: list[tuple[int, Row]] = []
    below = items[start]
    for index in range(start - 1, max(-1, start - 1 - _MOST_HEADS), -1):
        row = items[index]
        if not isinstance(row, Row) or not isinstance(below, Row) or row.page != below.page or not heads(row):
            break
        free = below.box[1] - row.box[3]
        if free > _HEAD_GAP * max(1.0, row.box[3] - row.box[1]) or not cut_at(row, gutters):
            break
        found.insert(0, (index, row))
        below = row
    above = items[found[0][0] - 1] if found and found[0][0] else None
    cells = cut_at(above, gutters) if isinstance(above, Row) else None
    if cells and begins(cells, None):
        return []
    covered = {column for _, row in found for column in cut_at(row, gutters) or {}}
    return found if 2 * len(covered) > len(gutters) + 1 else []


def run_of(
    items: Sequence[Item],
    top: int,
    start: int,
    is_between: Callable[[Row], bool],
    is_header: Callable[[Row], bool],
) -> list[tuple[int, Row]]:
    """The lines from the header on that stand close together, over page breaks too; a header repeated is left out.

    `top` is the first line of the band of the header, `start` the line that it was known by.
    """
    found: list[tuple[int, Row]] = []
    first = items[start]
    over = {row.ink.folded for at in range(top, start + 1) if isinstance(row := items[at], Row)}
    for index in range(top, min(len(items), start + _MOST_LINES)):
        row = items[index]
        if not isinstance(row, Row) or row.is_flat:
            break
        last = found[-1][1] if found else None
        is_again = index > start and isinstance(first, Row) and row.ink.folded == first.ink.folded
        if is_again and last is not None and row.page == last.page:
            return _without_heading(found, over)
        if (is_between(row) and not is_rest_of_line(row, last)) or is_again:
            continue
        if index > start and is_header(row):
            break
        if last is not None and row.page == last.page:
            free = row.box[1] - last.box[3]
            if free > _FURTHEST * max(1.0, last.box[3] - last.box[1]):
                break
        found.append((index, row))
    return found


def _without_heading(found: list[tuple[int, Row]], heads: Set[str]) -> list[tuple[int, Row]]:
    """The lines before the next table of the same kind, whose first heads and heading are the last of them."""
    while found and found[-1][1].ink.folded in heads:
        found.pop()
    if found and len(found[-1][1].columns) == 1:
        found.pop()
    return found
