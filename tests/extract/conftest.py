"""Readings made by hand: ink from a string, pages from lines and tables."""

from collections.abc import Callable, Sequence
from typing import Protocol

import pytest

from extract.ink import Ground, Ink
from schemas import BBox, Cell, EngineInfo, Line, Message, Page, Reading, SourceFile, Table, union

CHARACTER, HEIGHT, MARGIN, WIDTH = 6.0, 16.0, 72.0, 595.0


def line(text: str, left: float = MARGIN, top: float = 100.0, alternatives: dict[int, str] | None = None) -> Line:
    """A line of evenly wide characters."""
    boxes: tuple[BBox, ...] = tuple(
        (left + at * CHARACTER, top, left + (at + 1) * CHARACTER, top + HEIGHT - 4) for at in range(len(text))
    )
    whole: BBox = (left, top, left + len(text) * CHARACTER, top + HEIGHT - 4)
    return Line(text=text, bbox=whole, boxes=boxes, confidences=(1.0,) * len(text), alternatives=alternatives or {})


def table(rows: Sequence[Sequence[str | tuple[str, int, int]]], top: float, after: int) -> Table:
    """A ruled table. A cell is its text, or text, rows and columns that it covers; `\\n` parts its lines."""
    columns = sum(cell[2] if isinstance(cell, tuple) else 1 for cell in rows[0])
    taken: set[tuple[int, int]] = set()
    cells: list[Cell] = []
    for row, texts in enumerate(rows):
        column = 0
        for content in texts:
            text, deep, wide = content if isinstance(content, tuple) else (content, 1, 1)
            while (row, column) in taken:
                column += 1
            taken.update((row + r, column + c) for r in range(deep) for c in range(wide))
            left, y = MARGIN + 80 * column, top + 40 * row
            lines = tuple(line(part, left, y + 14 * n) for n, part in enumerate(text.split("\n")) if part)
            box: BBox = (left, y, left + 80 * wide, y + 40 * deep)
            cells.append(Cell(row=row, column=column, row_span=deep, column_span=wide, bbox=box, lines=lines))
            column += wide
    bbox: BBox = (MARGIN, top, MARGIN + 80 * columns, top + 40 * len(rows))
    return Table(bbox=bbox, rows=len(rows), columns=columns, cells=tuple(cells), after=after)


def page(number: int, parts: Sequence[object]) -> Page:
    """A page from top to bottom: a string is a line at the margin, `("mid", text)` one in the middle, `(left, text)`
    one further right, a tuple of these one line in columns, a number a gap in points, a list a table.
    """
    lines: list[Line] = []
    tables: list[Table] = []
    y = 60.0
    for part in parts:
        if isinstance(part, list):
            tables.append(table(part, y, len(lines)))
            y = tables[-1].bbox[3] + 12
        elif isinstance(part, (int, float)):
            y += part
        else:
            lines.append(_placed(part, y))
            y += HEIGHT
    return Page(
        number=number,
        width=WIDTH,
        height=842.0,
        source="text_layer",
        reason=Message(th="-", en="-"),
        engine=EngineInfo(name="hand", version="1"),
        confidence=1.0,
        lines=tuple(lines),
        tables=tuple(tables),
    )


def _placed(part: object, top: float) -> Line:
    if isinstance(part, str):
        return line(part, MARGIN, top)
    assert isinstance(part, tuple)
    if isinstance(part[0], tuple):
        return _columns_line(part, top)
    text = str(part[1])
    return line(text, (WIDTH - len(text) * CHARACTER) / 2 if part[0] == "mid" else float(part[0]), top)


def reading(*pages: Sequence[object]) -> Reading:
    """A file of such pages."""
    source = SourceFile(
        id="sha256:0", filename="made.pdf", media_type="application/pdf", size_bytes=1, page_count=len(pages)
    )
    return Reading(source=source, pages=tuple(page(number, parts) for number, parts in enumerate(pages, 1)))


class MakeInk(Protocol):
    """Makes ink from a string; `alternatives` are the characters that the engine cannot tell apart, by index."""

    def __call__(self, text: str, alternatives: dict[int, str] | None = None) -> Ink: ...


@pytest.fixture(scope="session")
def inked() -> MakeInk:
    def make(text: str, alternatives: dict[int, str] | None = None) -> Ink:
        return Ground().ink(1, line(text, alternatives=alternatives))

    return make


@pytest.fixture(scope="session")
def make_reading() -> Callable[..., Reading]:
    return reading


def text_reading(text: str) -> Reading:
    """A text file: a form feed ends a page, a blank line leaves one free, tabs part columns within a line."""
    contents = text.split("\f")
    pages = tuple(_text_page(number, content) for number, content in enumerate(contents, 1))
    source = SourceFile(
        id="sha256:0", filename="made.txt", media_type="text/plain", size_bytes=1, page_count=len(pages)
    )
    return Reading(source=source, pages=pages)


def _text_page(number: int, content: str) -> Page:
    rows = content.split("\n")
    lines = tuple(line(row, top=60.0 + HEIGHT * at) for at, row in enumerate(rows) if row.strip())
    spread = tuple(
        entry.model_copy(update={"boxes": tuple((b[0], b[1], b[2], b[1] + HEIGHT) for b in entry.boxes)})
        for entry in lines
    )
    return page(number, []).model_copy(update={"source": "text", "lines": spread})


@pytest.fixture(scope="session")
def read_text() -> Callable[[str], Reading]:
    return text_reading


@pytest.fixture(scope="session")
def make_line() -> Callable[..., Line]:
    return line


Pieces = tuple[tuple[float, str], ...]
"""Left edge in points and text of each column of one line."""


def _columns_line(pieces: Pieces, top: float) -> Line:
    text, boxes = "", list[BBox]()
    for left, piece in pieces:
        if boxes:
            gap = left - boxes[-1][2]
            text += "\t" if gap > 24 else " "
            boxes.append((boxes[-1][2], top, max(left, boxes[-1][2]), top + 12))
        boxes.extend((left + 5.0 * at, top, left + 5.0 * at + 5.0, top + 12) for at in range(len(piece)))
        text += piece
    return Line(text=text, bbox=union(boxes), boxes=tuple(boxes), confidences=(1.0,) * len(text))


@pytest.fixture
def lay_out(make_reading: Callable[..., Reading]) -> Callable[..., Reading]:
    """Pages of lines in columns, 16 points apart."""

    def make(*pages: Sequence[Pieces]) -> Reading:
        blank = make_reading(*([] for _ in pages))
        filled = (
            page.model_copy(update={"lines": tuple(_columns_line(row, 60 + 16.0 * at) for at, row in enumerate(rows))})
            for page, rows in zip(blank.pages, pages, strict=True)
        )
        return blank.model_copy(update={"pages": tuple(filled)})

    return make
