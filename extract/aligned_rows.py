"""Lines cut at columns as the rows of a grid."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise

from extract.aligned_lines import NEARER
from extract.bands import bands_of
from extract.flow import Grid, GridCell, Row
from extract.gutters import Begins, Cells
from extract.ink import Ink
from extract.wrapping import is_rest_of_line
from schemas import union

_NUMBERED = re.compile(r"\(?\d{1,3}\s?[.)]\s?\S")
"""A cell that begins with its number: nothing of it stands higher."""


@dataclass(frozen=True, slots=True)
class Printed:
    """A line and its cells; `is_across` when it takes no notice of the columns."""

    row: Row
    cells: Cells
    is_across: bool = False


def grid_of(printed: Sequence[Printed], heads: int, columns: int, begins: Begins) -> Grid:
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


def _groups(printed: Sequence[Printed], heads: int, begins: Begins) -> list[list[Printed]]:
    """The lines of each row. A line that begins none goes with the row that it stands nearer to.

    The cells of a row may be set in its middle, so that a long one begins above what the others say: lines that stand
    beside one another are of one row.
    """
    groups: list[list[Printed]] = [list(printed[:heads])] if heads else []
    begun = [heads - 1] if heads else []
    for band in _bands(printed[heads:]):
        before = groups[-1] if groups else None
        is_own = band[0].is_across or before is None or before[0].is_across
        own = before if before is not None and not (heads and len(groups) == 1) else None
        if is_own or begins(_joined(band) or {}, _joined(own)):
            over = _above_its_row(groups[-1], begun[-1], band[0]) if groups and not band[0].is_across else []
            groups.append([*over, *band])
            begun.append(len(over))
        elif before is not None:
            before.extend(band)
    return groups


def _bands(printed: Sequence[Printed]) -> Iterator[list[Printed]]:
    """The lines band by band; one across the table is a band of its own."""
    for _, lines in groupby(printed, key=lambda one: id(one) if one.is_across else 0):
        yield from bands_of([(one, one.row) for one in lines])


def _above_its_row(group: list[Printed], begun: int, one: Printed) -> list[Printed]:
    """Take the last lines of a group that stand nearer to the line below them, which begins a row."""
    lines = [*group, one]
    steps = [_step(over, under) for over, under in pairwise(lines[begun:])]
    if len(steps) < 2 or None in steps or group[0].is_across:
        return []
    widest = max(range(len(steps)), key=lambda at: steps[at] or 0.0)
    over, under = lines[begun + widest], lines[begun + widest + 1]
    if is_rest_of_line(under.row, over.row):
        return []
    if widest == len(steps) - 1 or (steps[widest] or 0.0) < (steps[-1] or 0.0) + NEARER:
        return []
    taken = group[begun + widest + 1 :]
    if any(0 in over.cells for over in taken) and _NUMBERED.match(one.cells[0].folded if 0 in one.cells else ""):
        return []
    del group[begun + widest + 1 :]
    return taken


def _step(over: Printed, under: Printed) -> float | None:
    """Points from the middle of one line to that of the next; None over a page break."""
    if over.row.page != under.row.page:
        return None
    return (under.row.box[1] + under.row.box[3] - over.row.box[1] - over.row.box[3]) / 2


def _joined(group: Sequence[Printed] | None) -> Cells | None:
    """What every column of a row has so far; None where no row has begun."""
    if group is None:
        return None
    cells: dict[int, list[Ink]] = {}
    for one in group:
        for column, ink in one.cells.items():
            cells.setdefault(column, []).append(ink)
    return {column: inks[0].ground.join(inks) for column, inks in cells.items()}


def _place(grid: Grid, number: int, group: Sequence[Printed], columns: int) -> None:
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
