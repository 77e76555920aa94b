"""Boxes at the head of a page, with a place for the emblem and the name of the paper: no tables, but lines of text."""

from collections.abc import Iterator

from extract.columns import column_kind, is_timed
from extract.flow import Flow, Grid, GridCell, Item, Row
from extract.ink import Ground
from schemas import Frame

_HIGHEST = 0.25
"""Part of the page's height within which such a box begins."""
_MOST_ROWS, _MOST_COLUMNS = 3, 3
_FILES = ("committees", "topics")


def open_head_boxes(flow: Flow) -> Flow:
    """The flow with the text of such boxes as printed lines, cell after cell."""
    items: list[Item] = []
    for item in flow.items:
        is_first = not items or items[-1].page != item.page
        if (
            isinstance(item, Grid)
            and item.frame is not None
            and is_first
            and _is_head_box(item, item.frame, flow.ground)
        ):
            items.extend(_lines(item, item.frame))
        else:
            items.append(item)
    return Flow(tuple(items), flow.ground)


def _is_head_box(grid: Grid, frame: Frame, ground: Ground) -> bool:
    """True for a small box on top of a page with its first cell left to the emblem, and without names of columns."""
    is_small = grid.rows <= _MOST_ROWS and grid.columns <= _MOST_COLUMNS and len(grid.pages) == 1
    if not is_small or grid.is_flat or grid.box[1] > _HIGHEST * frame.upright_size[1]:
        return False
    corner = grid.cells.get((0, 0))
    if corner is None or corner.lines:
        return False
    texts = [cell.text(ground) for cell in _cells(grid) if cell.lines]
    named = [cell.row for cell in _cells(grid) if any(column_kind(cell.text(ground).folded, file) for file in _FILES)]
    return bool(texts) and len(set(named)) == len(named) and not any(map(is_timed, texts))


def _cells(grid: Grid) -> Iterator[GridCell]:
    """The cells, each once, row by row."""
    for place in sorted(grid.cells):
        cell = grid.cells[place]
        if (cell.row, cell.column) == place:
            yield cell


def _lines(grid: Grid, frame: Frame) -> Iterator[Row]:
    width, height = frame.upright_size
    for cell in _cells(grid):
        for ink, box in zip(cell.lines, cell.boxes, strict=True):
            yield Row(cell.page, ink, box, width, height, frame=frame)
