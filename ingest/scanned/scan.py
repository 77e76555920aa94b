"""A picture of a page into lines and tables: prepare, find the rules, have the engine read, put together."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from statistics import fmean

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from ingest import errors
from ingest.engines import InkLine, OcrEngine
from ingest.grid import Grid
from ingest.layout import Layout, lay_out
from ingest.lines import Strip, strip_of
from ingest.scanned.cutting import Cut
from ingest.scanned.finding import find_layout
from ingest.scanned.legible import read_legible
from ingest.scanned.marks import Floats
from ingest.scanned.prepare import Prepared, on_its_head, prepare
from ingest.scanned.regions import find_regions
from ingest.thaitext import Box, Glyph
from schemas import Frame, Line, Region, Table

_NEXT, _HURT_AT_MOST = 0.8, 0.5
"""So many letter heights beside what was taken out of a line, no character is surer than this."""
_ALWAYS = 1000
"""Letters that lines of stamps count for: they are read first."""
_FEW_LETTERS = 3
"""A page with fewer shapes of letter size is blank."""


@dataclass(frozen=True, slots=True)
class Scan:
    """What was read on a picture of a page, boxes in points of the page as shown."""

    frame: Frame
    lines: tuple[Line, ...]
    tables: tuple[Table, ...]
    confidence: float
    regions: tuple[Region, ...] = ()
    whole: bool = True
    """False when most of what is on the page is noise: only what is surely print was read."""


def read_scan(image: Image.Image, width: float, height: float, engine: OcrEngine, dpi: int) -> Scan:
    """The text of a page of `width` x `height` points, shown as `image`, read at no more than about `dpi`.

    Confidence is the mean over all characters: 1 for a blank page, 0 for ink in which nothing was read. Raises
    `PageIllegible` for a page that is nothing but noise.
    """
    page = prepare(image, width, height, dpi)
    if page.letters < _FEW_LETTERS:
        return Scan(Frame(width, height), (), (), 1.0)
    scan = _read(page, width, height, engine)
    if page.doubtful:
        # Sparse pages, or print without marks: what can be read tells head from foot.
        scan = max(scan, _read(on_its_head(page), width, height, engine), key=_legibility)
    if not scan.whole and not scan.lines and not any(cell.lines for table in scan.tables for cell in table.cells):
        raise errors.PageIllegible
    return scan


def _legibility(scan: Scan) -> tuple[bool, float]:
    return scan.whole, scan.confidence


def _read(page: Prepared, width: float, height: float, engine: OcrEngine) -> Scan:
    frame = Frame(width, height, page.rotation, page.skew)
    layout, regions, whole = _read_layout(page, frame, engine)
    sure = [c for line in layout.all_lines() for c in line.confidences]
    return Scan(frame, layout.lines, layout.tables, round(fmean(sure), 4) if sure else 0.0, regions, whole)


def _read_layout(page: Prepared, frame: Frame, engine: OcrEngine) -> tuple[Layout, tuple[Region, ...], bool]:
    found = find_layout(page)
    cuts = (*found.cuts, *found.over)
    letters = [*(len(line.members) for line in found.lines), *(_ALWAYS for _ in found.over)]
    read = read_legible(cuts, letters, engine, round(page.dpi * page.scale))
    to_points = _Scale(page, frame, found.bend)
    strips: list[list[Strip]] = [[] for _ in range(1 + sum(len(grid.cells) for grid in found.grids))]
    over: list[Strip] = []
    homes = [*(strips[line.area] for line in found.lines), *(over for _ in found.over)]
    for home, cut, ink in zip(homes, cuts, read.lines, strict=True):
        strip = to_points.strip(ink, cut)
        if strip is not None:
            home.append(strip)
    cells = iter(strips[1:])
    tables = [(to_points.grid(grid), [next(cells) for _ in grid.cells]) for grid in found.grids]
    layout = lay_out(strips[0], tables, frame, over)
    pictures, stamps = ([to_points.box(box) for box in boxes] for boxes in (found.pictures, found.stamps))
    return layout, find_regions(layout, pictures, stamps, frame), read.whole


class _Scale:
    """From pixels of the small upright picture, straight, to points of the upright page, bent as it was."""

    def __init__(self, page: Prepared, frame: Frame, bend: Floats | None) -> None:
        width, height = frame.upright_size
        self._x = width / page.ink.shape[1]
        self._y = height / page.ink.shape[0]
        self._bend = bend

    def box(self, box: Box) -> Box:
        x0, y0, x1, y1 = box
        if self._bend is not None:
            fall = self._bend[max(0, int(x0)) : int(x1) + 1]
            y0, y1 = (y0 + float(fall.min()), y1 + float(fall.max())) if len(fall) else (y0, y1)
        return (x0 * self._x, y0 * self._y, x1 * self._x, y1 * self._y)

    def strip(self, line: InkLine, cut: Cut) -> Strip | None:
        """The line as read on its picture, in its place on the page; None when nothing was."""
        if not line.text:
            return None
        places = np.array(line.boxes) / cut.scale + (cut.x, cut.y, cut.x, cut.y)
        sure = _honest(line.confidences, places, cut)
        if self._bend is not None:
            middle = np.clip((places[:, 0] + places[:, 2]) / 2, 0, len(self._bend) - 1)
            places[:, 1::2] += self._bend[middle.astype(np.int64)][:, None]
        boxes = map(tuple, (places * (self._x, self._y, self._x, self._y)).tolist())
        others = (line.alternatives.get(index, "") for index in range(len(line.text)))
        return strip_of([Glyph(*one) for one in zip(line.text, boxes, sure, others, strict=True)])

    def grid(self, grid: Grid) -> Grid:
        cells = tuple(replace(cell, box=self.box(cell.box)) for cell in grid.cells)
        return replace(grid, box=self.box(grid.box), cells=cells)


def _honest(confidences: Sequence[float], places: NDArray[np.float64], cut: Cut) -> Sequence[float]:
    """How sure each character is; never very, where a stamp that went through the line may have taken its neighbour."""
    if not cut.hurt.any():
        return confidences
    reach = _NEXT * cut.place.body / cut.scale
    first = np.maximum(0, (places[:, 0] - reach).astype(np.int64)).tolist()
    beyond = ((places[:, 2] + reach).astype(np.int64) + 1).tolist()
    beside = [bool(cut.hurt[a:b].any()) for a, b in zip(first, beyond, strict=True)]
    return [min(sure, _HURT_AT_MOST) if near else sure for sure, near in zip(confidences, beside, strict=True)]
