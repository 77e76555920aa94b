"""A picture of a page into lines and tables: prepare, find the rules, have the engine read, put together."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from statistics import fmean

import cv2
from PIL import Image

from ingest.engines import GrayImage, InkLine, OcrEngine, Region
from ingest.grid import Grid, find_grids
from ingest.layout import Layout, lay_out
from ingest.lines import Strip, strip_of
from ingest.prepare import Prepared, ink_mask, letter_mask, prepare
from ingest.rules import erase_rules, find_rules
from ingest.thaitext import Box, Glyph
from schemas import Frame, Line, Table

_A4_INCHES = 11.69
_PLAUSIBLE_INCHES = (5.0, 18.0)
_FEW_LETTERS = 3
"""A page with fewer shapes of letter size is blank."""


@dataclass(frozen=True, slots=True)
class Scan:
    """What was read on a picture of a page, boxes in points of the page as shown."""

    frame: Frame
    lines: tuple[Line, ...]
    tables: tuple[Table, ...]
    confidence: float


def read_scan(image: Image.Image, width: float, height: float, engine: OcrEngine, dpi: int) -> Scan:
    """The text of a page of `width` x `height` points, shown as `image`, read at about `dpi`.

    Confidence is the mean over all characters: 1 for a blank page, 0 for ink in which nothing was read.
    """
    image, resolution = at_working_size(image, width, height, dpi)
    prepared = prepare(image, resolution)
    frame = Frame(width, height, prepared.rotation, prepared.skew)
    if prepared.letters < _FEW_LETTERS:
        return Scan(Frame(width, height), (), (), 1.0)
    layout = _read_layout(prepared, frame, engine, resolution)
    sure = [c for line in layout.all_lines() for c in line.confidences]
    return Scan(frame, layout.lines, layout.tables, round(fmean(sure), 4) if sure else 0.0)


def at_working_size(image: Image.Image, width: float, height: float, dpi: int) -> tuple[Image.Image, int]:
    """The picture with square pixels at about `dpi`, and its resolution.

    A page size that no office uses is not believed: the picture is then taken for a sheet as long as A4.
    """
    inches = max(width, height) / 72
    if not _PLAUSIBLE_INCHES[0] <= inches <= _PLAUSIBLE_INCHES[1]:
        inches = _A4_INCHES
    target = round(inches * dpi)
    long_side = max(image.size)
    # Enlarging a coarse scan helps the engine; shrinking a fine one only saves time. Small changes do neither.
    scale = 1.0 if 0.85 <= target / long_side <= 1.15 else target / long_side
    across = image.width * scale
    down = across * height / width
    size = (max(1, round(across)), max(1, round(down)))
    if size != image.size:
        image = image.convert("L" if image.mode in ("1", "L") else "RGB").resize(size, Image.Resampling.LANCZOS)
    return image, round(max(size) / inches)


def _read_layout(prepared: Prepared, frame: Frame, engine: OcrEngine, dpi: int) -> Layout:
    rules = find_rules(prepared.image, dpi)
    grids = find_grids(rules.horizontals, rules.verticals, tolerance=dpi * 0.05)
    clean = erase_rules(prepared.image, rules)
    to_points = _Scale(prepared.image, frame)
    outside = [to_points.strips(lines) for lines in engine.read(*_text_area(clean, grids, dpi), dpi)]
    cells = [Region(_inside(cell.box, dpi)) for grid in grids for cell in grid.cells]
    inside = iter([to_points.strips(lines) for lines in engine.read(clean, cells, dpi)] if cells else [])
    tables = [(to_points.grid(grid), [next(inside) for _ in grid.cells]) for grid in grids]
    return lay_out([strip for strips in outside for strip in strips], tables, frame)


def _text_area(clean: GrayImage, grids: Sequence[Grid], dpi: int) -> tuple[GrayImage, list[Region]]:
    """The page without its tables, and the one region around what is left; no region when nothing is."""
    page = clean.copy()
    for grid in grids:
        x0, y0, x1, y1 = (round(side) for side in grid.box)
        page[max(0, y0) : y1, max(0, x0) : x1] = 255
    points = cv2.findNonZero(letter_mask(ink_mask(page), dpi))
    if points is None:
        return page, []
    x, y, w, h = cv2.boundingRect(points)
    margin = round(dpi * 0.12)
    return page, [Region((x - margin, y - margin, x + w + margin, y + h + margin))]


def _inside(box: Box, dpi: int) -> Box:
    rim = dpi * 0.012
    return (box[0] + rim, box[1] + rim, box[2] - rim, box[3] - rim)


class _Scale:
    """From pixels of the upright picture to points of the upright page."""

    def __init__(self, image: GrayImage, frame: Frame) -> None:
        width, height = frame.upright_size
        self._x = width / image.shape[1]
        self._y = height / image.shape[0]

    def box(self, box: Box) -> Box:
        return (box[0] * self._x, box[1] * self._y, box[2] * self._x, box[3] * self._y)

    def strips(self, lines: Sequence[InkLine]) -> list[Strip]:
        found = (strip_of(self._glyphs(line)) for line in lines)
        return [strip for strip in found if strip is not None]

    def grid(self, grid: Grid) -> Grid:
        cells = tuple(replace(cell, box=self.box(cell.box)) for cell in grid.cells)
        return replace(grid, box=self.box(grid.box), cells=cells)

    def _glyphs(self, line: InkLine) -> list[Glyph]:
        return [
            Glyph(char, self.box(box), confidence, line.alternatives.get(index, ""))
            for index, (char, box, confidence) in enumerate(zip(line.text, line.boxes, line.confidences, strict=True))
        ]
