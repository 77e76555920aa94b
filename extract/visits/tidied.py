"""Tables as columns are read from them.

Without rows of dots to the next column, numbers in a column of their own, and hours that a narrow cell broke inside a
number on one line.
"""

import re
from dataclasses import replace

from extract.flow import Grid, GridCell
from extract.ink import Ink
from extract.outline import Marker, read_marker
from extract.visits.content import unique
from schemas import BBox, union

_LEADER = re.compile(r"\s?[.…·_]{3,}[\s.…·_]*$")
_BROKEN, _REST = re.compile(r"(?<!\d)\d{1,2}[.:]\d?$"), re.compile(r"\d{1,2}(?!\d?[.:])")
"""What a line of hours ends with, and what the next begins with: `22.00-02.0`, `0 น.`."""
_FEWEST = 2
"""Rows that are numbered in the cell of their text."""


def tidied(grid: Grid) -> Grid:
    """The table without leaders; the numbers that its first cells begin with stand in a new first column."""
    cells = {id(cell): _with_whole_hours(_without_leaders(cell)) for cell in unique([*grid.cells.values()])}
    plain = replace(grid, cells={at: cells[id(cell)] for at, cell in grid.cells.items()})
    markers = {row: marker for row in range(plain.rows) if (marker := _number(plain.cells.get((row, 0)))) is not None}
    numbers = [marker.path[0] for marker in markers.values()]
    rows = {cell.row for cell in unique([plain.cells.get((row, 0)) for row in range(plain.rows)]) if cell.lines}
    is_listed = len(markers) >= max(_FEWEST, len(rows) - 1) and numbers == [*range(1, len(numbers) + 1)]
    return _with_numbers(plain, markers) if is_listed else plain


def _number(cell: GridCell | None) -> Marker | None:
    """The number before the text of a cell: `๑) สหกรณ์…`."""
    marker = read_marker(cell.lines[0]) if cell is not None and cell.lines and cell.column_span == 1 else None
    if cell is None or marker is None or len(marker.path) != 1 or not cell.lines[0][marker.end :].strip():
        return None
    return marker


def _with_numbers(grid: Grid, markers: dict[int, Marker]) -> Grid:
    """The table with the numbers in a column before the first."""
    found: dict[tuple[int, int], GridCell] = {}
    for cell in unique([*grid.cells.values()]):
        marker = markers.get(cell.row) if cell.column == 0 else None
        rest = replace(cell, column=cell.column + 1)
        number = replace(cell, lines=(), boxes=())
        if marker is not None:
            first = cell.lines[0]
            number = replace(cell, lines=(first[: marker.end].strip(),), boxes=cell.boxes[:1])
            rest = replace(rest, lines=(first[marker.end :].strip(), *cell.lines[1:]))
        if cell.column == 0 and cell.column_span > 1:
            rest = replace(rest, column=0, column_span=cell.column_span + 1)
            number = rest
        for row in range(cell.row, cell.row + cell.row_span):
            if cell.column == 0:
                found[row, 0] = number
            for column in range(rest.column, rest.column + rest.column_span):
                found[row, column] = rest
    return replace(grid, columns=grid.columns + 1, cells=found)


def _with_whole_hours(cell: GridCell) -> GridCell:
    lines: list[Ink] = []
    boxes: list[BBox] = []
    for line, box in zip(cell.lines, cell.boxes, strict=True):
        if lines and _BROKEN.search(lines[-1].folded) and _REST.match(line.folded):
            lines[-1], boxes[-1] = line.ground.join((lines[-1], line), ""), union((boxes[-1], box))
        else:
            lines.append(line)
            boxes.append(box)
    return replace(cell, lines=tuple(lines), boxes=tuple(boxes)) if len(lines) < len(cell.lines) else cell


def _without_leaders(cell: GridCell) -> GridCell:
    kept = [(_bare(line), box) for line, box in zip(cell.lines, cell.boxes, strict=True)]
    left = [(line, box) for line, box in kept if line]
    if [line for line, _ in left] == [*cell.lines]:
        return cell
    return replace(cell, lines=tuple(line for line, _ in left), boxes=tuple(box for _, box in left))


def _bare(line: Ink) -> Ink:
    leader = _LEADER.search(line.folded)
    return line[: leader.start()].strip() if leader is not None and leader.start() else line
