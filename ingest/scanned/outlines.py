"""The outlines of stamps, rings and frames askew, taken off the letters that they go through.

A stroke of an outline is thin, of one width and long, and runs along a circle or a straight line. Where the ink across
it is no wider than the stroke, it is the stroke's; where it is wider on both sides, a letter crosses, which keeps it.
"""

from collections.abc import Iterator
from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from ingest.engines.base import PixelBox
from ingest.scanned.circles import find_circle
from ingest.scanned.ink import Mask
from ingest.scanned.pictures import WIDEST_EMBLEM, is_emblem
from ingest.scanned.shapes import Flags, Shapes, find_shapes
from ingest.scanned.strokes import ring, straight

_LEAST = 0.4
"""Lesser side, in inches, of a shape that may be an outline."""
_DENSEST = 0.3
"""Share of its box that ink fills in a shape of thin strokes, letters through them included."""
_MOST_RINGS, _MOST_LINES = 4, 16
_BEND = 1.5
"""Pixels by which the edge of a straight stroke is ragged."""
_EDGE, _LINE = 0.25, 0.5
"""Inches; the shortest part of an edge that tells a straight stroke, and the shortest stroke."""
_FALL = 3
"""Pixels that such a part falls or leans at least; what is level or upright is a rule's business."""
_BESIDE = 0.055
"""Inches from one edge of a stroke to the other at most."""
_BOXED = 35
"""Pixels across a stroke askew that its boxes hold, where it was taken for a rule."""
_ENDS = 5
"""Pixels around its ends that are beside it as well."""
_CRUMB = 12
"""Pixels."""
_CORNER = 25
"""Pixels; a longer line in the ink of rules, beside a stroke, is the next side of the frame."""


@dataclass(frozen=True, slots=True)
class Outlines:
    """The ink of the outlines of a page, without the letters that cross them, and the boxes of its rings.

    `falling` and `leaning` are the straight strokes among it, as they run; `emblems` is where small rings and all that
    they enclose are.
    """

    mask: Mask
    falling: Mask
    leaning: Mask
    emblems: Mask
    rings: list[PixelBox]

    def with_rules(self, rules: Mask) -> Mask:
        """The ink of rules and outlines. Boxes of rules hold letters where the rule is a stroke that falls or leans."""
        found = rules.copy()
        for strokes, tall, wide in ((self.falling, _BOXED, _ENDS), (self.leaning, _ENDS, _BOXED)):
            if strokes.any():
                beside = cv2.dilate(strokes, np.ones((tall, wide), np.uint8))
                upright = (_CORNER, 1) if tall > wide else (1, _CORNER)
                others = cv2.morphologyEx(rules, cv2.MORPH_OPEN, np.ones(upright, np.uint8))
                found &= np.asarray(cv2.bitwise_or(cv2.bitwise_not(beside), others), np.uint8)
        return np.asarray(found | self.mask, np.uint8)

    def enclosed(self, shapes: Shapes) -> Flags:
        """Which shapes are part of an emblem: for the most part within it."""
        inside = np.bincount(shapes.labels[self.emblems > 0], minlength=len(shapes.area))
        found: Flags = inside > shapes.area / 2
        found[0] = False
        return found

    def add(self, part: Mask, x: int, y: int, dpi: float) -> None:
        """The outlines of a shape, given as a mask whose left and top are at `x` and `y`."""
        here = slice(y, y + part.shape[0]), slice(x, x + part.shape[1])
        rest = part.copy()
        for cx, cy, radius, stroke in _rings(rest, dpi):
            rest &= ~stroke
            self.rings.append((x + cx - radius, y + cy - radius, x + cx + radius, y + cy + radius))
            if 2 * radius < WIDEST_EMBLEM * dpi:
                cv2.circle(self.emblems, (round(x + cx), round(y + cy)), round(radius), (255,), cv2.FILLED)
        for stroke in _lines(rest, dpi):
            rest &= ~stroke
            rows, columns = (int(np.count_nonzero(stroke.any(axis=way))) for way in (1, 0))
            own = (self.falling if columns > rows else self.leaning)[here]
            own |= stroke
        taken = np.asarray(part & ~rest, np.uint8)
        if taken.any():
            self.mask[here] |= taken | _crumbs(rest, taken)


def find_outlines(shapes: Shapes, dpi: float) -> Outlines | None:
    """The rings and the straight strokes askew of the large shapes of a page; None when there are none."""
    box = shapes.width.astype(np.int64) * shapes.height
    large = (np.minimum(shapes.width, shapes.height) > _LEAST * dpi) & (shapes.area < _DENSEST * box)
    if not large.any():
        return None
    mask, falling, leaning, emblems = np.zeros((4, *shapes.labels.shape), np.uint8)
    found = Outlines(mask, falling, leaning, emblems, [])
    for index in np.flatnonzero(large).tolist():
        x, y = int(shapes.left[index]), int(shapes.top[index])
        here = shapes.labels[y : int(shapes.foot[index]), x : int(shapes.right[index])]
        part = np.where(here == index, np.uint8(255), np.uint8(0))
        if not is_emblem(part, dpi):
            found.add(part, x, y, dpi)
    return found if found.mask.any() else None


def _crumbs(rest: Mask, outlines: Mask) -> Mask:
    """Scraps of the ragged edge of outlines."""
    scraps = find_shapes(rest)
    touching = np.bincount(
        scraps.labels[cv2.dilate(outlines, np.ones((3, 3), np.uint8)) > 0], minlength=len(scraps.area)
    )
    return scraps.mask((scraps.area <= _CRUMB) & (touching > 0))


def _rings(part: Mask, dpi: float) -> Iterator[tuple[float, float, float, Mask]]:
    """Middle, radius and ink of each ring, as long as `part`, which loses them meanwhile, has one."""
    for _ in range(_MOST_RINGS):
        found = find_circle(part, dpi)
        if found is None:
            return
        x, y, radius = (float(one) for one in found)
        stroke = ring(part, x, y, radius, dpi)
        if stroke is None:
            return
        yield x, y, radius, stroke.ink(part)


def _lines(part: Mask, dpi: float) -> Iterator[Mask]:
    """The ink of each long straight stroke."""
    for (x0, y0), (x1, y1) in _edges(part, dpi)[:_MOST_LINES]:
        stroke = straight(part, (x0, y0), (x1, y1), dpi)
        if stroke is not None and stroke.length >= _LINE * dpi:
            yield stroke.ink(part)


def _edges(part: Mask, dpi: float) -> list[NDArray[np.float64]]:
    """The ends of long straight edges, longest first, one for all that lie in line."""
    outlines, _ = cv2.findContours(part, cv2.RETR_LIST, cv2.CHAIN_APPROX_NONE)
    found: list[NDArray[np.float64]] = []
    for outline in outlines:
        if len(outline) < 2 * _EDGE * dpi:
            continue
        corners = cv2.approxPolyDP(outline, _BEND, closed=True)[:, 0].astype(np.float64)
        sides = np.stack((corners, np.roll(corners, -1, axis=0)), axis=1)
        extent = np.abs(sides[:, 1] - sides[:, 0])
        found += list(sides[(np.hypot(*extent.T) >= _EDGE * dpi) & (extent.min(axis=1) >= _FALL)])
    lines: list[NDArray[np.float64]] = []
    for edge in sorted(found, key=lambda one: -float(np.hypot(*(one[1] - one[0])))):
        if not any(_is_in_line(edge, line, _BESIDE * dpi) for line in lines):
            lines.append(edge)
    return lines


def _is_in_line(edge: NDArray[np.float64], line: NDArray[np.float64], reach: float) -> bool:
    """Whether both ends of an edge lie close to the line."""
    along = (line[1] - line[0]) / np.hypot(*(line[1] - line[0]))
    away = edge - line[0]
    return bool((np.abs(away[:, 0] * along[1] - away[:, 1] * along[0]) < reach).all())
