"""What is no print on a page: specks, black edges, punch holes, emblems, seals and photographs."""

from collections.abc import Sequence

import cv2
import numpy as np
from numpy.typing import NDArray

from ingest.engines.base import PixelBox
from ingest.scanned.ink import Mask
from ingest.scanned.shapes import Flags, Shapes

_LEAST, _MOST = 0.4, 3.0
"""Sides of a picture in inches: smaller is lettering, larger a table or the edge of a sheet."""
WIDEST_EMBLEM = 1.4
"""Inches; a wider ring is a seal, stamped over print that is to be read."""
_TIGHT = 0.02
"""Share by which a ring that touches nothing is at most wider than high."""
_RIM = 0.5
"""Share of the lesser side of a frame within which its two opposite borders, slightly tilted, lie together."""
_BOXED = 0.75
"""Share of its upright box that a frame encloses."""
_HOLE = 0.16
"""Inches; the least width of a punch hole."""
_CONVEX = 0.88
"""Share of its convex hull that a punch hole fills, ragged and torn as it may be."""
_TONE, _ABOVE = 3, 0.35
"""Pixels that a tone cut by a rule is still high at least, and letter heights from it to what it stands on."""
_EDGE = 5
"""Pixels from the middle of a rule within which its scraps lie; letters keep away further."""


def find_dirt(shapes: Shapes, dpi: float) -> Flags:
    """Which shapes are black edges of a scanner, punch holes, or specks smaller than any dot of print."""
    height, width = shapes.labels.shape
    at_edge = (shapes.left <= 2) | (shapes.top <= 2) | (shapes.right >= width - 2) | (shapes.foot >= height - 2)
    box = shapes.width.astype(np.int64) * shapes.height
    large = (shapes.width > dpi) | (shapes.height > dpi) | (shapes.area > (dpi * 0.25) ** 2)
    edge = at_edge & large & (shapes.area > 0.15 * box)
    narrow, long = np.minimum(shapes.width, shapes.height), np.maximum(shapes.width, shapes.height)
    hole = (narrow > _HOLE * dpi) & (long < 1.25 * narrow) & (long < 2.5 * _HOLE * dpi) & (shapes.area > 0.7 * box)
    hole[hole] = [_is_convex(shapes, index) for index in np.flatnonzero(hole).tolist()]
    speck = shapes.area <= max(1.0, (dpi / 130) ** 2)
    found: Flags = edge | hole | speck
    found[0] = False
    return found


def _is_convex(shapes: Shapes, index: int) -> bool:
    """Whether a shape has no bay, as heavy letters have whose counters have run full."""
    here = slice(shapes.top[index], shapes.foot[index]), slice(shapes.left[index], shapes.right[index])
    columns, rows = np.nonzero(np.asarray(index == shapes.labels[here].T))
    hull = cv2.convexHull(np.column_stack((columns, rows)).astype(np.int32))
    around = cv2.contourArea(hull) + cv2.arcLength(hull, closed=True) / 2 + 1
    return int(shapes.area[index]) > _CONVEX * around


def find_pictures(shapes: Shapes, dpi: float) -> Flags:
    """Which shapes are dense or round pictures, or lie inside one.

    Frames of stamps and tables are neither, nor are signatures; they stay.
    """
    sides = np.minimum(shapes.width, shapes.height), np.maximum(shapes.width, shapes.height)
    found: Flags = np.zeros(len(shapes.area), bool)
    for index in np.flatnonzero((sides[0] > _LEAST * dpi) & (sides[1] < _MOST * dpi)).tolist():
        x, y, w, h = (int(side[index]) for side in (shapes.left, shapes.top, shapes.width, shapes.height))
        here = shapes.labels[y : y + h, x : x + w]
        shape = np.where(here == index, np.uint8(255), np.uint8(0))
        dense = shapes.area[index] > 0.2 * w * h and not _is_frame(shape)
        if dense or _is_round(shape):
            found[index] = True
            if dense or max(w, h) < WIDEST_EMBLEM * dpi:
                found[np.unique(here[_filled(shape)])] = True
    found[0] = False
    return found


def picture_boxes(shapes: Shapes, pictures: Flags, dpi: float, rings: Sequence[PixelBox] = ()) -> list[PixelBox]:
    """The boxes of those shapes among the pictures, and of the `rings`, that are no part of another."""
    large = np.flatnonzero(pictures & (np.minimum(shapes.width, shapes.height) > _LEAST * dpi))
    ends = (shapes.left, shapes.top, shapes.right, shapes.foot)
    boxes: list[PixelBox] = [
        (int(x0), int(y0), int(x1), int(y1)) for x0, y0, x1, y1 in zip(*(side[large] for side in ends), strict=True)
    ]
    boxes = sorted({*boxes, *rings}, key=lambda box: (box[1], box[0]))
    return [box for box in boxes if not any(_lies_in(box, other) for other in boxes if other != box)]


def is_emblem(shape: Mask, dpi: float) -> bool:
    """Whether a shape, in a mask of its own, is a ring that touches nothing else and is too small for a seal."""
    height, width = shape.shape
    return max(width, height) < WIDEST_EMBLEM * dpi and abs(width - height) < _TIGHT * width and _is_round(shape)


def _lies_in(box: PixelBox, other: PixelBox) -> bool:
    return box[0] >= other[0] and box[1] >= other[1] and box[2] <= other[2] and box[3] <= other[3]


def _is_round(shape: Mask) -> bool:
    """Whether a shape is about as wide as high, reaches around its middle and leaves the corners of its box empty."""
    height, width = shape.shape
    a, b = height // 10, width // 10
    corners = (shape[:a, :b], shape[:a, -b:], shape[-a:, :b], shape[-a:, -b:])
    encloses = _filled(shape).mean() > 0.5
    return 0.7 < width / height < 1.4 and not any(corner.any() for corner in corners) and bool(encloses)


def _is_frame(shape: Mask) -> bool:
    """Whether a shape has nothing of itself inside its border: a thick box around words, as on an urgent letter."""
    filled = _filled(shape)
    rim = max(3, int(_RIM * min(shape.shape)))
    inside = cv2.erode(filled.astype(np.uint8), np.ones((rim, rim), np.uint8), borderValue=0) > 0
    return bool(filled.mean() > _BOXED and inside.any() and not shape[inside].any())


def _filled(shape: Mask) -> NDArray[np.bool_]:
    """The shape with all that it encloses."""
    outlines, _ = cv2.findContours(shape, cv2.RETR_EXTERNAL, cv2.CHAIN_APPROX_SIMPLE)
    return np.asarray(cv2.drawContours(np.zeros_like(shape), outlines, -1, (255,), cv2.FILLED) > 0)


def find_crumbs(shapes: Shapes, cells: Sequence[PixelBox], body: float) -> Flags:
    """Which shapes are scraps of the rules around a cell: small, and close to its edge.

    What is left of a tone that touches the upper rule is higher than a scrap, and stands right above its letter.
    """
    found: Flags = np.zeros(len(shapes.area), bool)
    hanging = found.copy()
    small = shapes.area < 0.12 * body * body
    for x0, y0, x1, y1 in cells:
        inside = small & (shapes.left >= x0 - 2) & (shapes.right <= x1 + 2)
        inside &= (shapes.top >= y0 - 2) & (shapes.foot <= y1 + 2)
        beside = (shapes.right < x0 + _EDGE) | (shapes.left > x1 - _EDGE)
        found |= inside & (beside | (shapes.foot < y0 + _EDGE) | (shapes.top > y1 - _EDGE))
        hanging |= inside & ~beside & (shapes.foot < y0 + _EDGE) & (shapes.height >= _TONE)
    for index in np.flatnonzero(hanging).tolist():
        below = (shapes.left < shapes.right[index]) & (shapes.right > shapes.left[index]) & ~small
        gap = shapes.top - shapes.foot[index]
        found[index] = not (below & (gap >= 0) & (gap <= _ABOVE * body)).any()
    return found
