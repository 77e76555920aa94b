"""A picture of a page into lines and tables: prepare, find the rules, have the engine read, put together."""

from dataclasses import dataclass, replace
from math import ceil
from statistics import fmean

import numpy as np
from PIL import Image

from ingest.engines import GrayImage, InkLine, OcrEngine
from ingest.grid import Grid, find_grids
from ingest.layout import Layout, lay_out
from ingest.lines import Strip, strip_of
from ingest.pictures import erase_pictures
from ingest.prepare import Prepared, ink_mask, prepare
from ingest.rules import erase_rules, find_rules
from ingest.segment import find_lines
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
    fiction = not _PLAUSIBLE_INCHES[0] <= inches <= _PLAUSIBLE_INCHES[1]
    unit = _A4_INCHES / max(width, height) if fiction else 1 / 72
    across, down = width * unit, height * unit
    found = (image.width / across, image.height / down)
    # Enlarging a coarse scan helps the engine; shrinking a fine one only saves time. Small changes do neither.
    square = abs(found[0] / found[1] - 1) < 0.03
    resolution = found[0] if square and 0.85 <= found[0] / dpi <= 1.15 else float(dpi)
    size = (max(1, round(across * resolution)), max(1, round(down * resolution)))
    if size != image.size:
        image = image.convert("L" if image.mode in ("1", "L") else "RGB").resize(size, Image.Resampling.LANCZOS)
    return image, round(resolution)


def _read_layout(prepared: Prepared, frame: Frame, engine: OcrEngine, dpi: int) -> Layout:
    page = erase_pictures(prepared.image, dpi)
    rules = find_rules(page, dpi)
    grids = find_grids(rules.horizontals, rules.verticals, tolerance=dpi * 0.05)
    clean = erase_rules(page, rules)
    rows = find_lines(ink_mask(clean), dpi, [cell.box for grid in grids for cell in grid.cells])
    cuts = [_cut(clean, row.box, round(dpi * 0.015)) for row in rows]
    read = engine.read([cut.picture for cut in cuts], dpi)
    to_points = _Scale(prepared.image, frame)
    strips: list[list[Strip]] = [[] for _ in range(1 + sum(len(grid.cells) for grid in grids))]
    for row, cut, line in zip(rows, cuts, read, strict=True):
        strip = to_points.strip(line, cut)
        if strip is not None:
            strips[row.area].append(strip)
    cells = iter(strips[1:])
    tables = [(to_points.grid(grid), [next(cells) for _ in grid.cells]) for grid in grids]
    return lay_out(strips[0], tables, frame)


@dataclass(frozen=True, slots=True)
class _Cut:
    """A line cut out of the page, and where its top left corner was."""

    picture: GrayImage
    x: int
    y: int


def _cut(image: GrayImage, box: Box, margin: int) -> _Cut:
    height, width = image.shape
    x0, y0 = max(0, int(box[0]) - margin), max(0, int(box[1]) - margin)
    x1, y1 = min(width, ceil(box[2]) + margin), min(height, ceil(box[3]) + margin)
    return _Cut(np.ascontiguousarray(image[y0:y1, x0:x1]), x0, y0)


class _Scale:
    """From pixels of the upright picture to points of the upright page."""

    def __init__(self, image: GrayImage, frame: Frame) -> None:
        width, height = frame.upright_size
        self._x = width / image.shape[1]
        self._y = height / image.shape[0]

    def box(self, box: Box) -> Box:
        return (box[0] * self._x, box[1] * self._y, box[2] * self._x, box[3] * self._y)

    def strip(self, line: InkLine, cut: _Cut) -> Strip | None:
        """The line as read on its picture, in its place on the page; None when nothing was."""
        return strip_of(
            [
                Glyph(
                    char,
                    self.box((box[0] + cut.x, box[1] + cut.y, box[2] + cut.x, box[3] + cut.y)),
                    confidence,
                    line.alternatives.get(index, ""),
                )
                for index, (char, box, confidence) in enumerate(
                    zip(line.text, line.boxes, line.confidences, strict=True)
                )
            ]
        )

    def grid(self, grid: Grid) -> Grid:
        cells = tuple(replace(cell, box=self.box(cell.box)) for cell in grid.cells)
        return replace(grid, box=self.box(grid.box), cells=cells)
