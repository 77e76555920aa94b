"""What is printed on a page, and where: the lines, table cells and ink of a PDF that is about to be scanned.

Read from the PDF's own drawing instructions by pdfplumber, never from a picture: a character's place is where the PDF
draws it, a table is what its rules enclose. All places are points of the upright page, origin top left.
"""

import io
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import pdfplumber

from ingest.thaitext import Box, Glyph, around
from samples.benchmark.wording import tidy

COLUMN_EM = 2.5
"""A gap of so many ems parts a row of print into two lines, as does a rule or ink."""
BLACK = ((0.0, 0.0, 0.0), (0.0,), 0, (0,), (0, 0, 0), (0.0, 0.0, 0.0, 1.0))
HANDWRITING = ("Purisa",)
"""Fonts that stand for a hand."""
_TABLES = {"vertical_strategy": "lines_strict", "horizontal_strategy": "lines_strict"}


@dataclass(frozen=True)
class PrintedLine:
    """A run of print on one baseline. `middle` is the height of the middle of its letters, `size` that of its font."""

    glyphs: tuple[Glyph, ...]
    middle: float
    size: float

    @property
    def box(self) -> Box:
        """The box around its characters."""
        return around(glyph.box for glyph in self.glyphs)

    @property
    def text(self) -> str:
        """Its characters, spaces apart."""
        return "".join(glyph.char for glyph in self.glyphs)


@dataclass(frozen=True)
class PrintedPage:
    """What stands on a page. `ink` is where stamps, signatures and handwriting lie, which are no print."""

    width: float
    height: float
    lines: tuple[PrintedLine, ...]
    ink: tuple[Box, ...]
    cells: tuple[Box, ...]

    def cell_text(self, cell: Box) -> str:
        """The print within a cell, line after line, spaces apart."""
        return "".join(line.text for line in self.lines if _holds(cell, line))


def read_truth(pdf: bytes) -> list[PrintedPage]:
    """The pages of a printed document."""
    with pdfplumber.open(io.BytesIO(pdf)) as document:
        return [_page(page) for page in document.pages]


def _page(page: Any) -> PrintedPage:
    chars = [char for char in page.chars if char["text"].strip("\u00a0 ") and not _is_ink(char)]
    ink = [_box(char) for char in page.chars if _is_ink(char)]
    ink += [_box(item) for item in page.curves if item["stroking_color"] not in BLACK]
    cells = sorted({tuple(map(float, cell)) for table in page.find_tables(_TABLES) for cell in table.cells})
    rules = [(edge["x0"], edge["top"], edge["bottom"]) for edge in page.edges if edge["orientation"] == "v"]
    lines = [line for run in _runs(chars, rules, ink) if (line := _line(run)).glyphs]
    found = tuple(sorted(lines, key=lambda line: (line.middle, line.box[0])))
    boxes = tuple((cell[0], cell[1], cell[2], cell[3]) for cell in sorted(cells, key=lambda one: (one[1], one[0])))
    return PrintedPage(float(page.width), float(page.height), found, tuple(ink), boxes)


def _is_ink(char: dict[str, Any]) -> bool:
    by_hand = any(font in char["fontname"] for font in HANDWRITING)
    return by_hand or not char["upright"] or char["non_stroking_color"] not in BLACK


def _box(item: dict[str, Any]) -> Box:
    return (float(item["x0"]), float(item["top"]), float(item["x1"]), float(item["bottom"]))


def _baseline(page_char: dict[str, Any]) -> float:
    """Height of the baseline, from the top."""
    return float(page_char["bottom"]) - float(page_char["matrix"][5] - page_char["y0"])


def _runs(
    chars: Sequence[dict[str, Any]], rules: Sequence[tuple[float, float, float]], ink: Sequence[Box]
) -> Iterator[list[dict[str, Any]]]:
    """The characters of each line, from left to right; marks after their letter, as they are drawn."""
    rows: list[list[dict[str, Any]]] = []
    for char in sorted(chars, key=_baseline):
        if rows and abs(_baseline(rows[-1][-1]) - _baseline(char)) < 0.15 * char["size"]:
            rows[-1].append(char)
        else:
            rows.append([char])
    order = {id(char): index for index, char in enumerate(chars)}
    for row in rows:
        # Marks have no width and stand where the next letter begins; a hair of rounding must not swap the two.
        row.sort(key=lambda one: order[id(one)])
        pieces = _pieces(row)
        pieces.sort(key=lambda piece: piece[0]["x0"])
        run: list[dict[str, Any]] = []
        for piece in pieces:
            if run and _parted(max(one["x1"] for one in run), piece[0], rules, ink):
                yield run
                run = []
            run = [*run, *piece]
        yield run


def _pieces(row: Sequence[dict[str, Any]]) -> list[list[dict[str, Any]]]:
    """A row in the pieces in which it was drawn: a new one wherever the pen did not just go on."""
    pieces: list[list[dict[str, Any]]] = []
    for char in row:
        if pieces and -0.4 * char["size"] < char["x0"] - pieces[-1][-1]["x1"] < 0.1 * char["size"]:
            pieces[-1].append(char)
        else:
            pieces.append([char])
    return pieces


def _parted(end: float, char: dict[str, Any], rules: Sequence[tuple[float, float, float]], ink: Sequence[Box]) -> bool:
    start, middle = char["x0"], _baseline(char) - 0.2 * char["size"]
    if start - end > COLUMN_EM * char["size"]:
        return True
    ruled = any(end - 1 <= x <= start + 1 and top <= middle <= foot for x, top, foot in rules)
    return ruled or any(end - 1 <= box[0] < start and box[1] <= middle <= box[3] for box in ink)


def _line(run: Sequence[dict[str, Any]]) -> PrintedLine:
    size = max(char["size"] for char in run)
    glyphs = [Glyph(letter, _box(char)) for char in run for letter in char["text"]]
    return PrintedLine(tuple(tidy(glyphs)), _baseline(run[0]) - 0.2 * size, size)


def _holds(cell: Box, line: PrintedLine) -> bool:
    x = (line.box[0] + line.box[2]) / 2
    return cell[0] <= x < cell[2] and cell[1] <= line.middle < cell[3]
