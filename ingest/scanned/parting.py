"""Shapes that reach over two lines, because a mark touches the line above or below, cut apart between the lines."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

import cv2
import numpy as np

from ingest.scanned.marks import TextLine
from ingest.scanned.shapes import Flags, Numbers, Shapes

_COVERED = 0.5
"""Share of a line's letter height that a shape reaches over when letters of that line are part of it."""
_BELOW, _ABOVE = 0.62, 2.35
"""How far below and above the baseline, in letter heights, a line's own ink reaches."""
_WIDEST = 40.0


def part_shapes(shapes: Shapes, kept: Flags, lines: Sequence[TextLine], homes: Numbers) -> Shapes | None:
    """The shapes, those that belong to two lines in two; None when there are none. Changes `shapes.labels`."""
    if not lines:
        return None
    usual = float(np.median([line.body for line in lines]))
    tall = kept & (shapes.height > 1.2 * usual) & (shapes.width < _WIDEST * usual)
    new: list[tuple[int, int, int, int, int]] = []
    changed = False
    for index in np.flatnonzero(tall).tolist():
        middle = float(shapes.left[index]) + float(shapes.width[index]) / 2
        around = [
            line
            for line in lines
            if line.area == homes[index]
            and line.x0 - line.body < middle < line.x1 + line.body
            and (len(line.members) > 2 or index not in line.members)
        ]
        around.sort(key=lambda line: line.at(middle))
        row = _row_between(shapes, index, middle, around)
        if row is not None:
            new += _part(shapes, index, row, len(shapes.area) + len(new))
            changed = True
    if not changed:
        return None
    added = np.array(new, dtype=np.int32).reshape(-1, 5).T
    names = ("left", "top", "width", "height", "area")
    return replace(
        shapes, **{name: np.concatenate([getattr(shapes, name), more]) for name, more in zip(names, added, strict=True)}
    )


def _row_between(shapes: Shapes, index: int, x: float, lines: Sequence[TextLine]) -> int | None:
    """The row at which a shape is to be cut; None when it is of one line."""
    top, foot = float(shapes.top[index]), float(shapes.foot[index])
    for upper, lower in pairwise(lines):
        above, below = upper.at(x), lower.at(x)
        if below - above < 0.9 * lower.body or above > foot or below - _ABOVE * lower.body > foot:
            continue
        in_upper = (min(foot, above) - max(top, above - upper.body)) / upper.body
        in_lower = (min(foot, below) - max(top, below - lower.body)) / lower.body
        if in_upper > _COVERED and in_lower > _COVERED:
            return _neck(shapes, index, above + 0.05 * upper.body, below - 1.05 * lower.body)
        if in_upper > _COVERED and foot > above + _BELOW * upper.body:
            return _neck(shapes, index, above + 0.1 * upper.body, foot - 0.3 * lower.body)
        if in_lower > _COVERED and top < below - _ABOVE * lower.body and top < above + 0.6 * upper.body:
            return _neck(shapes, index, top + 0.2 * upper.body, below - 1.1 * lower.body)
    return None


def _neck(shapes: Shapes, index: int, first: float, last: float) -> int:
    """The row with the least ink of the shape between two rows; of equals the one halfway."""
    top, left = int(shapes.top[index]), int(shapes.left[index])
    a, b = max(top + 1, round(first)), min(int(shapes.foot[index]) - 1, round(last))
    if b <= a:
        return min(max(a, top + 1), int(shapes.foot[index]) - 1)
    own = shapes.labels[a : b + 1, left : int(shapes.right[index])] == index
    ink = own.sum(axis=1) + np.abs(np.arange(b - a + 1) - (b - a) / 2) / (b - a + 1)
    return a + int(ink.argmin())


def _part(shapes: Shapes, index: int, row: int, first_free: int) -> list[tuple[int, int, int, int, int]]:
    """Gives the ink of a shape from a row on new labels; left, top, width, height and area of each."""
    top, left = int(shapes.top[index]), int(shapes.left[index])
    foot, right = int(shapes.foot[index]), int(shapes.right[index])
    below = shapes.labels[row:foot, left:right]
    own = below == index
    _, labels, stats, _ = cv2.connectedComponentsWithStats(own.astype(np.uint8), connectivity=8)
    below[own] = labels[own] - 1 + first_free
    rest = np.argwhere(shapes.labels[top:row, left:right] == index)
    if len(rest):
        (y0, x0), (y1, x1) = rest.min(axis=0), rest.max(axis=0)
        shapes.left[index], shapes.top[index] = left + x0, top + y0
        shapes.width[index], shapes.height[index] = x1 - x0 + 1, y1 - y0 + 1
        shapes.area[index] = len(rest)
    return [(left + x, row + y, w, h, area) for x, y, w, h, area in stats[1:].tolist()]
