"""Strips and grids into the lines and tables of a page, in reading order."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from statistics import fmean

from ingest.grid import Grid
from ingest.heads import part_open_rows
from ingest.lines import Strip, build_lines
from schemas import BBox, Cell, Frame, Line, Table, union


@dataclass(frozen=True, slots=True)
class Layout:
    """The text of a page: `lines` outside tables, those numbered `over` of stamps over other text, and `tables`."""

    lines: tuple[Line, ...]
    tables: tuple[Table, ...]
    over: range = range(0)

    def all_lines(self) -> Iterator[Line]:
        """Every line of the page, those in table cells included."""
        yield from self.lines
        for table in self.tables:
            for cell in table.cells:
                yield from cell.lines

    def text(self) -> str:
        """All lines, one below the other."""
        return "\n".join(line.text for line in self.all_lines())

    def confidence(self) -> float:
        """The mean over all characters: 1 on a page without any."""
        sure = [c for line in self.all_lines() for c in line.confidences]
        return round(fmean(sure), 4) if sure else 1.0


def lay_out(
    strips: Sequence[Strip],
    tables: Sequence[tuple[Grid, list[list[Strip]]]],
    frame: Frame,
    over: Sequence[Strip] = (),
) -> Layout:
    """The page, from the strips outside its tables and, for each grid, the strips of each cell.

    `over` are those of stamps over other text; they are lines of their own, and come before what they lie over.
    Strips and grids are in points of the upright page; what comes back is in points of the page as shown.
    """
    lines = build_lines(strips, frame)
    stamped = build_lines(over, frame)
    tops = [_middle(line, frame) for line in lines] if tables or stamped else []
    place = sum(top < _middle(stamped[0], frame) for top in tops) if stamped else 0
    made = []
    for drawn, inside_drawn in tables:
        grid, contents = part_open_rows(drawn, inside_drawn)
        cells = tuple(
            Cell(
                row=cell.row,
                column=cell.column,
                row_span=cell.row_span,
                column_span=cell.column_span,
                bbox=as_shown(cell.box, frame),
                lines=tuple(build_lines(inside, frame)),
            )
            for cell, inside in zip(grid.cells, contents, strict=True)
        )
        above = sum(top < grid.box[1] for top in tops)
        after = above + (len(stamped) if place <= above else 0)
        made.append(
            Table(bbox=as_shown(grid.box, frame), rows=grid.rows, columns=grid.columns, cells=cells, after=after)
        )
    over_lines = range(place, place + len(stamped))
    return Layout((*lines[:place], *stamped, *lines[place:]), tuple(made), over_lines)


def _middle(line: Line, frame: Frame) -> float:
    boxes = [frame.to_upright(box) for box in line.boxes]
    return sum((box[1] + box[3]) / 2 for box in boxes) / len(boxes)


def as_shown(box: BBox, frame: Frame) -> BBox:
    """A large box as shown: its four corners are turned, since a large box moves more at its ends."""
    x0, y0, x1, y1 = box
    return union(frame.to_shown((x, y, x, y)) for x in (x0, x1) for y in (y0, y1))
