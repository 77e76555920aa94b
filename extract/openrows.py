"""Tables that have no rules between their rows: one row of the grid holds them all, and the numbers in it part them."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from extract.flow import Flow, Grid, GridCell, Item

_NUMBER = re.compile(r"\(?(?P<number>\d{1,3})\s?[.)]?")
_FEWEST = 2
_HIGHER = 5.0
"""Points that a line of a row may begin above the row's number."""


def part_rows(flow: Flow) -> Flow:
    """The flow with such rows parted at the numbers in their first or second cell."""
    return Flow(tuple(_parted(item) for item in flow.items), flow.ground)


def _parted(item: Item) -> Item:
    if not isinstance(item, Grid) or item.is_flat:
        return item
    tops = {row: found for row in range(item.rows) if (found := _tops_of_numbers(item, row))}
    if not tops:
        return item
    whole = replace(item, rows=0, cells={})
    for row in range(item.rows):
        for cells in _parts(item, row, tops.get(row, ())):
            for cell in cells:
                placed = replace(cell, row=whole.rows)
                for column in range(cell.column, cell.column + cell.column_span):
                    whole.cells[whole.rows, column] = placed
            whole.rows += 1
    return whole


def _tops_of_numbers(grid: Grid, row: int) -> tuple[float, ...]:
    """Where the lines of a cell begin that holds nothing but rising numbers, beside cells of as many lines or more."""
    cells = grid.row(row)
    if any(cell is None or cell.row_span > 1 for cell in cells):
        return ()
    for cell in cells[:2]:
        if cell is None or len(cell.lines) < _FEWEST:
            continue
        found = [_NUMBER.fullmatch(line.folded.strip()) for line in cell.lines]
        numbers = [int(match["number"]) for match in found if match is not None]
        if len(numbers) == len(found) and all(after == before + 1 for before, after in pairwise(numbers)):
            return tuple(box[1] for box in cell.boxes)
    return ()


def _parts(grid: Grid, row: int, tops: Sequence[float]) -> Iterator[list[GridCell]]:
    """The cells of a row, once for every number in it."""
    own = [cell for column, cell in enumerate(grid.row(row)) if cell is not None and cell.column == column]
    if not tops:
        yield own
        return
    for start, end in pairwise((*tops, float("inf"))):
        first = start == tops[0]
        yield [_between(cell, float("-inf") if first else start - _HIGHER, end - _HIGHER) for cell in own]


def _between(cell: GridCell, top: float, bottom: float) -> GridCell:
    kept = [(line, box) for line, box in zip(cell.lines, cell.boxes, strict=True) if top <= box[1] < bottom]
    return replace(cell, lines=tuple(line for line, _ in kept), boxes=tuple(box for _, box in kept))
