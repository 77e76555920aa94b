"""The pages as one stream of printed rows and tables, upright and in reading order, tables over pages joined."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from extract.ink import Ground, Ink
from extract.mending import mend
from extract.normalise import fold
from extract.vocabulary import one_of, vocabulary
from schemas import BBox, Cell, Frame, Line, Page, Reading, Table, union

_HEAD = 0.3
"""Share of a page that a letterhead takes."""

_STAMPS = 0.22
"""Share of a page, from its top, in which receiving stamps are put."""
_STAMPED = {
    label: re.compile(rf"[\s|]*{one_of(listed)}(?:[\s.…:\d]|$)")
    for label, listed in vocabulary("letters")["received"].items()
}


@dataclass(frozen=True, slots=True)
class Row:
    """One printed line outside tables. `box` is upright, in points; `page` counts from 1.

    `is_flat` is True where boxes say nothing about the layout (text files): no indents, no sizes.
    """

    page: int
    ink: Ink
    box: BBox
    page_width: float
    page_height: float
    is_flat: bool = False
    frame: Frame | None = None
    is_over: bool = False
    """True for the lines of a stamp over other print: no part of a text or a programme."""

    @property
    def placed(self) -> tuple[tuple[Ink, BBox], ...]:
        """The pieces between column gaps, each with its box on the upright page."""
        return tuple((piece, self.box_of(piece)) for piece in self.columns)

    def box_of(self, piece: Ink) -> BBox:
        """The box, on the upright page, of a piece of the line."""
        shown = [box for place in piece.places() for box in place.line.boxes[place.start : place.end]]
        if not shown:
            return self.box
        return union(self.frame.to_upright(box) if self.frame else box for box in shown)

    @property
    def columns(self) -> tuple[Ink, ...]:
        """The pieces of the line between column gaps."""
        return self.ink.columns()

    @property
    def is_centred(self) -> bool:
        """True when the line stands in the middle of the page and away from both margins."""
        if self.is_flat:
            return False
        left, right = self.box[0], self.page_width - self.box[2]
        return abs(left - right) < 0.12 * self.page_width and min(left, right) > 0.15 * self.page_width

    @property
    def is_at_edge(self) -> bool:
        """True in the top or bottom margin, where page numbers stand."""
        return not self.is_flat and (self.box[3] < 0.16 * self.page_height or self.box[1] > 0.86 * self.page_height)


@dataclass(frozen=True, slots=True)
class GridCell:
    """One cell: its lines of ink, and how many rows and columns it covers."""

    row: int
    column: int
    row_span: int
    column_span: int
    page: int
    lines: tuple[Ink, ...]
    boxes: tuple[BBox, ...]

    def text(self, ground: Ground) -> Ink:
        """The cell's lines joined with single spaces."""
        return ground.join(self.lines)


@dataclass(slots=True)
class Grid:
    """A table, whole: rows that went on over a page break are numbered on, repeated headers are left out."""

    page: int
    columns: int
    rows: int = 0
    cells: dict[tuple[int, int], GridCell] = field(default_factory=dict)
    pages: list[int] = field(default_factory=list)
    box: BBox = (0.0, 0.0, 0.0, 0.0)
    is_flat: bool = False
    frame: Frame | None = None

    def row(self, number: int) -> list[GridCell | None]:
        """The cells of one row, by column; a merged cell stands in every row and column that it covers."""
        return [self.cells.get((number, column)) for column in range(self.columns)]

    def add(self, table: Table, page: Page, ground: Ground) -> None:
        """Append the rows of a table or of its continuation."""
        skip = table.header_rows if self.rows else 0
        for cell in table.cells:
            if cell.row + cell.row_span <= skip:
                continue
            top = max(cell.row, skip)
            placed = _grid_cell(cell, self.rows + top - skip, cell.row + cell.row_span - top, page, ground)
            for row in range(placed.row, placed.row + placed.row_span):
                for column in range(cell.column, min(cell.column + cell.column_span, self.columns)):
                    self.cells[row, column] = placed
        self.rows += table.rows - skip
        if page.number not in self.pages:
            self.pages.append(page.number)


def joined_grids(first: Grid, rest: Grid, skip: int) -> Grid:
    """Both tables as one; the first `skip` rows of the rest, a head printed again, are left out."""
    cells, placed = dict(first.cells), dict[int, GridCell]()
    for (row, column), cell in rest.cells.items():
        if row >= skip:
            top = max(cell.row, skip)
            moved = replace(cell, row=first.rows + top - skip, row_span=cell.row + cell.row_span - top)
            cells[first.rows + row - skip, column] = placed.setdefault(id(cell), moved)
    pages = list(dict.fromkeys([*first.pages, *rest.pages]))
    return replace(first, rows=first.rows + rest.rows - skip, cells=cells, pages=pages)


Item = Row | Grid


@dataclass(frozen=True, slots=True)
class Flow:
    """All rows and tables of a reading, in reading order, on one ground."""

    items: tuple[Item, ...]
    ground: Ground

    def rows(self) -> Iterator[Row]:
        """The printed lines outside tables."""
        return (item for item in self.items if isinstance(item, Row))


def read_flow(reading: Reading) -> Flow:
    """The flow of a reading; pages that failed or are blank add nothing."""
    ground = Ground()
    items: list[Item] = []
    last: Grid | None = None
    for page in reading.pages:
        tables = list(page.tables)
        over = {number for region in page.regions if region.kind == "stamp" for number in region.lines}
        late = {number for number in over if _is_below_head(page.lines[number], page)}
        for number in range(len(page.lines) + 1):
            while tables and tables[0].after <= number:
                last = _add_table(tables.pop(0), page, last, items, ground)
            if number < len(page.lines) and number not in late:
                items += _rows(page.lines[number], page, ground, number in over)
        for table in tables:
            last = _add_table(table, page, last, items, ground)
        for number in sorted(late):
            items += _rows(page.lines[number], page, ground, is_over=True)
    return Flow(tuple(items), ground)


def _is_below_head(line: Line, page: Page) -> bool:
    """Whether a stamp lies over text that goes on under it, a list perhaps: it is read after all else of its page."""
    return _upright(line, page)[1] > _HEAD * page.frame.upright_size[1]


def _rows(line: Line, page: Page, ground: Ground, is_over: bool) -> list[Row]:
    row = _row(line, page, ground, is_over)
    return [row] if row.ink else []


def _add_table(table: Table, page: Page, last: Grid | None, items: list[Item], ground: Ground) -> Grid | None:
    """Add a table, or its rows to the one that it goes on with; text in a box of one column is rows like any other.

    So are the boxes of receiving stamps side by side.
    """
    if _is_stamps(table, page):
        items.extend(_row(line, page, ground, is_over=True) for cell in table.cells for line in cell.lines)
        return last
    if table.columns == 1:
        items.extend(row for cell in table.cells for line in cell.lines if (row := _row(line, page, ground)).ink)
        return last
    if table.continues and last is not None and last.columns == table.columns:
        last.add(table, page, ground)
        return last
    box = page.frame.to_upright(table.bbox)
    grid = Grid(page.number, table.columns, box=box, is_flat=page.source == "text", frame=page.frame)
    grid.add(table, page, ground)
    items.append(grid)
    return grid


def _is_stamps(table: Table, page: Page) -> bool:
    """True for ruled boxes on top of a page that say under which number, on which day or when it was received."""
    if table.rows > 1 or page.frame.to_upright(table.bbox)[3] > _STAMPS * page.frame.upright_size[1]:
        return False
    texts = [fold(line.text) for cell in table.cells for line in cell.lines]
    said = {label for label, pattern in _STAMPED.items() if any(pattern.match(text) for text in texts)}
    return "number" in said or {"date", "time"} <= said


def _row(line: Line, page: Page, ground: Ground, is_over: bool = False) -> Row:
    width, height = page.frame.upright_size
    return Row(
        page.number,
        _ink(line, page, ground),
        _upright(line, page),
        width,
        height,
        page.source == "text",
        page.frame,
        is_over,
    )


def _ink(line: Line, page: Page, ground: Ground) -> Ink:
    """The ink of a line; what an engine read has its damaged words put right."""
    return ground.ink(page.number, line, mend if page.source == "ocr" else None)


def _upright(line: Line, page: Page) -> BBox:
    frame = page.frame
    return union(frame.to_upright(box) for box in line.boxes) if line.boxes else frame.to_upright(line.bbox)


def _grid_cell(cell: Cell, row: int, row_span: int, page: Page, ground: Ground) -> GridCell:
    inked = [(_ink(line, page, ground), _upright(line, page)) for line in cell.lines]
    return GridCell(
        row=row,
        column=cell.column,
        row_span=row_span,
        column_span=cell.column_span,
        page=page.number,
        lines=tuple(ink for ink, _ in inked if ink),
        boxes=tuple(box for ink, box in inked if ink),
    )
