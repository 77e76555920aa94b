"""Tables without rules: printed lines whose words stand in columns, as a grid like that of a ruled table.

Columns are parted by gutters, strips of paper that no line (but a rare one across all columns) prints on. Narrow
columns stand so close that a line shows no gap between them, which is why lines are looked at together.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from extract.flow import Grid, GridCell, Item, Row
from extract.gutters import Begins, Cells, cut_at, gutters_between, gutters_of, gutters_under
from extract.ink import Ink
from extract.wrapping import is_rest_of_line
from schemas import union

_SAMPLES = (24, 12, 6)
"""Lines under the header that show where the columns are; fewer of them where what stands below is no table."""
_FURTHEST = 3.0
"""Heights of a line that may be free between two rows."""
_MOST_HEADS = 4
"""Lines that a header takes, at most."""
_HEAD_GAP = 2.0
"""Heights of a line that may be free under a line of a header."""
_MOST_LINES = 600
_NEARER = 1.5
"""Points by which a line stands nearer to the row below it than to the one above, at least."""


@dataclass(frozen=True, slots=True)
class Aligned:
    """A table made of printed lines, and the indices of its first line and of the item after its last."""

    grid: Grid
    start: int
    end: int
    has_header: bool


@dataclass(frozen=True, slots=True)
class _Printed:
    """A line and its cells; `is_across` when it takes no notice of the columns."""

    row: Row
    cells: Cells
    is_across: bool = False


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
    run = list(_run(items, start, is_between, is_header))
    if len(run) < 2:
        return None
    over = 0 if heads is not None else 1
    samples = ([row for _, row in run[: size + over] if not is_heading(row.ink)] for size in _SAMPLES)
    if heads is not None:
        gutters = next((found for rows in samples if (found := gutters_between(rows, gutters_of(rows), begins))), ())
        top = _top_of_row(items, start, gutters, begins, is_between) if gutters else start
        run = [*((at, row) for at in range(top, start) if isinstance(row := items[at], Row)), *run]
        header = _header_above(items, top, gutters, heads, begins)
    else:
        gutters = next((found for rows in samples if (found := gutters_under(run[0][1], gutters_of(rows)))), ())
        header, run = [run[0]], run[1:]
    heading = [(row, cut_at(row, gutters)) for _, row in header] if gutters else []
    if not gutters or any(cells is None for _, cells in heading):
        return None
    printed = [_Printed(row, cells) for row, cells in heading if cells is not None]
    count, end, first = len(printed), start + over, header[0][0] if header else run[0][0]
    for index, row in run:
        cells = cut_at(row, gutters)
        is_across = cells is None or (len(row.columns) == 1 and is_heading(row.ink))
        if is_across and not is_heading(row.ink):
            break
        printed.append(_Printed(row, {0: row.ink.flat()} if cells is None or is_across else cells, is_across))
        end = index + 1
    while printed and printed[-1].is_across:
        printed.pop()
        end -= 1
    if len(printed) <= max(1, count):
        return None
    return Aligned(_grid(printed, count, len(gutters) + 1, begins), first, end, bool(header))


def _top_of_row(
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
    is_other_page = not isinstance(before, Row) or before.page != over.page
    return start - 1 if is_other_page or room > step + 2 * _NEARER else start


def _header_above(
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


def _run(
    items: Sequence[Item], start: int, is_between: Callable[[Row], bool], is_header: Callable[[Row], bool]
) -> Iterator[tuple[int, Row]]:
    """The lines from the header on that stand close together, over page breaks too; a header repeated is left out."""
    last: Row | None = None
    held: tuple[int, Row] | None = None
    first = items[start]
    for index in range(start, min(len(items), start + _MOST_LINES)):
        row = items[index]
        if not isinstance(row, Row) or row.is_flat:
            break
        is_again = index > start and isinstance(first, Row) and row.ink.folded == first.ink.folded
        if is_again and last is not None and row.page == last.page:
            # The next table of the same kind: the line over its header is its heading.
            held = held if held is not None and len(held[1].columns) > 1 else None
            break
        if (is_between(row) and not is_rest_of_line(row, last)) or is_again:
            continue
        if index > start and is_header(row):
            break
        if last is not None and row.page == last.page:
            free = row.box[1] - last.box[3]
            if free > _FURTHEST * max(1.0, last.box[3] - last.box[1]):
                break
        if held is not None:
            yield held
        held, last = (index, row), row
    if held is not None:
        yield held


def _grid(printed: Sequence[_Printed], heads: int, columns: int, begins: Begins) -> Grid:
    """The lines as rows of a grid, wrapped lines in the cells that they go on with; the first `heads` are one row."""
    first = printed[0].row.page
    grid = Grid(
        page=first,
        columns=columns,
        box=union(one.row.box for one in printed if one.row.page == first),
    )
    groups = _groups(printed, heads, begins)
    for number, group in enumerate(groups):
        _place(grid, number, group, columns)
    grid.rows = len(groups)
    grid.pages = sorted({one.row.page for one in printed})
    return grid


def _groups(printed: Sequence[_Printed], heads: int, begins: Begins) -> list[list[_Printed]]:
    """The lines of each row. A line that begins none goes with the row that it stands nearer to.

    The cells of a row may be set in its middle, so that a long one begins above what the others say.
    """
    groups: list[list[_Printed]] = [list(printed[:heads])] if heads else []
    begun = [heads - 1] if heads else []
    for one in printed[heads:]:
        before = groups[-1] if groups else None
        is_own = one.is_across or before is None or before[0].is_across
        own = before if before is not None and not (heads and len(groups) == 1) else None
        if is_own or begins(one.cells, _joined(own)):
            over = _above_its_row(groups[-1], begun[-1], one) if groups and not one.is_across else []
            groups.append([*over, one])
            begun.append(len(over))
        elif before is not None:
            before.append(one)
    return groups


def _above_its_row(group: list[_Printed], begun: int, one: _Printed) -> list[_Printed]:
    """Take the last lines of a group that stand nearer to the line below them, which begins a row."""
    lines = [*group, one]
    steps = [_step(over, under) for over, under in pairwise(lines[begun:])]
    if len(steps) < 2 or None in steps or group[0].is_across:
        return []
    widest = max(range(len(steps)), key=lambda at: steps[at] or 0.0)
    over, under = lines[begun + widest], lines[begun + widest + 1]
    if is_rest_of_line(under.row, over.row):
        return []
    if widest == len(steps) - 1 or (steps[widest] or 0.0) < (steps[-1] or 0.0) + _NEARER:
        return []
    taken = group[begun + widest + 1 :]
    del group[begun + widest + 1 :]
    return taken


def _step(over: _Printed, under: _Printed) -> float | None:
    """Points from the middle of one line to that of the next; None over a page break."""
    if over.row.page != under.row.page:
        return None
    return (under.row.box[1] + under.row.box[3] - over.row.box[1] - over.row.box[3]) / 2


def _joined(group: Sequence[_Printed] | None) -> Cells | None:
    """What every column of a row has so far; None where no row has begun."""
    if group is None:
        return None
    cells: dict[int, list[Ink]] = {}
    for one in group:
        for column, ink in one.cells.items():
            cells.setdefault(column, []).append(ink)
    return {column: inks[0].ground.join(inks) for column, inks in cells.items()}


def _place(grid: Grid, number: int, group: Sequence[_Printed], columns: int) -> None:
    if group[0].is_across:
        row = group[0].row
        cell = GridCell(number, 0, 1, columns, row.page, (group[0].cells[0],), (row.box,))
        grid.cells.update({(number, column): cell for column in range(columns)})
        return
    for column in range(columns):
        own = [(one.cells[column], one.row) for one in group if column in one.cells]
        lines = tuple(ink for ink, _ in own)
        boxes = tuple(row.box_of(ink) for ink, row in own)
        page = own[0][1].page if own else group[0].row.page
        grid.cells[number, column] = GridCell(number, column, 1, 1, page, lines, boxes)
