"""Pages whose lines are bent, as those of a bound book are, or of paper that was fed in waves; and made straight.

All lines of a page are taken to bend alike: by how many rows they fall at each column.
"""

from collections.abc import Sequence
from dataclasses import replace

import cv2
import numpy as np
from numpy.typing import NDArray

from ingest.engines.base import GrayImage
from ingest.scanned.marks import Floats, TextLine
from ingest.scanned.prepare import Prepared, enlarging, overlay_of
from ingest.scanned.shapes import Shapes

_LAG = 5
"""Letters between the two whose feet are compared; a letter more or less low matters little over that distance."""
_FARTHEST, _STEEPEST = 14.0, 0.12
"""Letter heights between the two, and rows a column that a line falls at most."""
_STRETCHES = 16
_LEAST_PAIRS = 12
"""Of each stretch across the page that has text at all, and of how many stretches the fall must be known."""
_LEAST_STRETCHES = 8
_BENT = 0.2
"""Letter heights by which lines rise or fall, beyond being askew, on a page that is bent."""
_PAPER = 255
_MOST_LINES = 500
"""Of a page with more, most are noise."""
_ROWS = 256
"""Rows of the full picture that are drawn at a time."""


def find_bend(lines: Sequence[TextLine], shapes: Shapes) -> Floats | None:
    """By how many rows lines fall at each column of the small page; None where they are straight."""
    if len(lines) > _MOST_LINES:
        return None
    pairs = [_pairs(line, shapes) for line in lines if len(line.members) > 2 * _LAG]
    if not pairs:
        return None
    x, fall = (np.concatenate(part) for part in zip(*pairs, strict=True))
    width = shapes.labels.shape[1]
    edges = np.linspace(0, width, _STRETCHES + 1)
    which = np.clip(np.searchsorted(edges, x, side="right") - 1, 0, _STRETCHES - 1)
    known = [number for number in range(_STRETCHES) if int((which == number).sum()) >= _LEAST_PAIRS]
    if len(known) < _LEAST_STRETCHES:
        return None
    slopes = np.array([_middle_mean(fall[which == number]) for number in known])
    middles = (edges[:-1] + edges[1:])[known] / 2
    columns = np.arange(width, dtype=np.float64)
    fallen = np.cumsum(np.interp(columns, middles, slopes))
    inside = (columns >= middles[0]) & (columns <= middles[-1])
    fallen -= np.polyval(np.polyfit(columns[inside], fallen[inside], 1), columns)
    usual = float(np.median([line.body for line in lines]))
    return fallen if float(np.abs(fallen[inside]).max()) > _BENT * usual else None


def _pairs(line: TextLine, shapes: Shapes) -> tuple[Floats, Floats]:
    """Where between two letters of a line, and by how many rows a column the line falls there."""
    members = np.array(line.members)
    members = members[(shapes.height[members] > 0.6 * line.body) & (shapes.height[members] < 1.4 * line.body)]
    x = shapes.left[members] + shapes.width[members] / 2
    order = np.argsort(x, kind="stable")
    x, foot = x[order], shapes.foot[members][order].astype(np.float64)
    apart, fall = x[_LAG:] - x[:-_LAG], foot[_LAG:] - foot[:-_LAG]
    near = (apart > 0.25 * _FARTHEST * line.body) & (apart < _FARTHEST * line.body)
    near &= np.abs(fall) < _STEEPEST * apart
    return ((x[_LAG:] + x[:-_LAG]) / 2)[near], (fall / np.maximum(apart, 1.0))[near]


def _middle_mean(values: NDArray[np.float64]) -> float:
    """The mean of the middle half."""
    quarter = len(values) // 4
    return float(np.sort(values)[quarter : len(values) - quarter].mean())


def unbent(page: Prepared, bend: Floats) -> Prepared:
    """The page with its lines straight; a place (x, y) on it was at (x, y + bend[x]) before."""
    overlay = page.overlay
    if overlay is not None:
        ink = np.zeros_like(page.ink)
        ink[overlay.top : overlay.top + len(overlay.ink)] = overlay.ink
        overlay = overlay_of(_drawn(page, overlay.full, bend), _shifted(ink, bend))
    return replace(
        page,
        full=_drawn(page, page.full, bend),
        ink=_shifted(page.ink, bend),
        to_full=enlarging(page.scale)[:2],
        overlay=overlay,
        small=None if page.small is None else _shifted(page.small, bend, _PAPER),
    )


def _shifted(picture: NDArray[np.uint8], bend: Floats, beyond: int = 0) -> NDArray[np.uint8]:
    height, width = picture.shape
    x = np.tile(np.arange(width, dtype=np.float32), (height, 1))
    y = np.arange(height, dtype=np.float32)[:, None] + bend.astype(np.float32)
    return np.asarray(cv2.remap(picture, x, y, cv2.INTER_NEAREST, borderValue=(beyond,)), np.uint8)


def _drawn(page: Prepared, full: GrayImage, bend: Floats) -> GrayImage:
    """The full picture upright and straight, some rows at a time."""
    height, width = (round(side * page.scale) for side in page.ink.shape)
    straight = np.empty((height, width), np.uint8)
    x = (np.arange(width) + 0.5) / page.scale - 0.5
    fall = np.interp(x, np.arange(len(bend)), bend)
    for first in range(0, height, _ROWS):
        rows = np.arange(first, min(height, first + _ROWS))[:, None]
        y = (rows + 0.5) / page.scale - 0.5 + fall
        (a, b, c), (d, e, f) = page.to_full
        across, down = (a * x + b * y + c).astype(np.float32), (d * x + e * y + f).astype(np.float32)
        straight[first : first + _ROWS] = cv2.remap(full, across, down, cv2.INTER_LINEAR, borderValue=(255,))
    return straight
