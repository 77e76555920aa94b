"""Shapes that reach over two lines, because a mark touches the line above or below, cut apart between the lines."""

from collections.abc import Sequence
from dataclasses import replace

import cv2
import numpy as np
from numpy.typing import NDArray

from ingest.runs import portions
from ingest.scanned.marks import TextLine
from ingest.scanned.shapes import Flags, Numbers, Shapes

_COVERED = 0.5
"""Share of a line's letter height that a shape reaches over when letters of that line are part of it."""
_BELOW, _ABOVE = 0.62, 2.35
"""How far below and above the baseline, in letter heights, a line's own ink reaches."""
_WIDEST = 40.0
_STACKED, _DENSE = (3.3, 5.6), 0.3
"""Letter heights of two lines that run together, and the share of their box that is ink; signatures are thinner."""
_SELF = 2
"""A line of no more shapes than this may be one of these shapes and nothing else."""
_NOWHERE = 1e9
"""Where lines are that have nothing to do with a shape."""


def part_shapes(shapes: Shapes, kept: Flags, lines: Sequence[TextLine], homes: Numbers) -> Shapes | None:
    """The shapes, those that belong to two lines in two; None when there are none. Changes `shapes.labels`."""
    if len(lines) < 2:
        return None
    usual = float(np.median([line.body for line in lines]))
    tall = kept & (shapes.height > 1.2 * usual) & (shapes.width < _WIDEST * usual)
    cuts = [cut for part in portions(np.flatnonzero(tall), len(lines)) for cut in _cuts(shapes, part, lines, homes)]
    return _parted(shapes, cuts)


def part_stacked(shapes: Shapes, kept: Flags, homes: Numbers, body: float) -> Shapes | None:
    """The shapes, those of cells in two that are two lines of letters run together, or None; changes `shapes.labels`.

    Without another line in their cell nothing else tells them apart, and no line is found. `body` is the usual height
    of a consonant.
    """
    tall = kept & (homes > 0) & (shapes.height > _STACKED[0] * body) & (shapes.height < _STACKED[1] * body)
    tall &= (shapes.width > body) & (shapes.area > _DENSE * shapes.width * shapes.height)
    return _parted(
        shapes,
        [
            (index, float(shapes.top[index]) + 1.1 * body, float(shapes.foot[index]) - 1.1 * body)
            for index in np.flatnonzero(tall).tolist()
        ],
    )


def _parted(shapes: Shapes, cuts: Sequence[tuple[int, float, float]]) -> Shapes | None:
    """The shapes with each of those cut in two between two rows; None when there are none."""
    new: list[tuple[int, int, int, int, int]] = []
    for index, first, last in cuts:
        new += _part(shapes, index, _neck(shapes, index, first, last), len(shapes.area) + len(new))
    if not cuts:
        return None
    added = np.array(new, dtype=np.int32).reshape(-1, 5).T
    names = ("left", "top", "width", "height", "area")
    return replace(
        shapes, **{name: np.concatenate([getattr(shapes, name), more]) for name, more in zip(names, added, strict=True)}
    )


def _cuts(
    shapes: Shapes, tall: NDArray[np.intp], lines: Sequence[TextLine], homes: Numbers
) -> list[tuple[int, float, float]]:
    """The shapes that are of two lines, and between which rows each is to be cut."""
    middle = (shapes.left[tall].astype(np.float64) + shapes.width[tall].astype(np.float64) / 2)[:, None]
    top, foot = (side[tall].astype(np.float64)[:, None] for side in (shapes.top, shapes.foot))
    base = np.array([line.baseline for line in lines]) + np.array([line.slope for line in lines]) * middle
    body = np.array([line.body for line in lines])
    there = np.array([line.area for line in lines]) == homes[tall][:, None]
    there &= np.array([line.x0 for line in lines]) - body < middle
    there &= middle < np.array([line.x1 for line in lines]) + body
    for number, line in enumerate(lines):
        if len(line.members) <= _SELF:
            there[np.isin(tall, line.members), number] = False
    base[~there] = _NOWHERE
    order = np.argsort(base, axis=1, kind="stable")
    base, body = np.take_along_axis(base, order, axis=1), body[order]
    above, upper, below, lower = base[:, :-1], body[:, :-1], base[:, 1:], body[:, 1:]
    apart = (below - above >= 0.9 * lower) & (above <= foot) & (below - _ABOVE * lower <= foot)
    in_upper = (np.minimum(foot, above) - np.maximum(top, above - upper)) / upper > _COVERED
    in_lower = (np.minimum(foot, below) - np.maximum(top, below - lower)) / lower > _COVERED
    hangs = in_upper & (foot > above + _BELOW * upper)
    stands = in_lower & (top < below - _ABOVE * lower) & (top < above + 0.6 * upper)
    kinds = [in_upper & in_lower, hangs, stands]
    first = np.select(kinds, [above + 0.05 * upper, above + 0.1 * upper, top + 0.2 * upper])
    last = np.select(kinds, [below - 1.05 * lower, foot - 0.3 * lower, below - 1.1 * lower])
    both = apart & (kinds[0] | hangs | stands)
    found = np.flatnonzero(both.any(axis=1))
    pair = both.argmax(axis=1)[found]
    return list(zip(tall[found].tolist(), first[found, pair].tolist(), last[found, pair].tolist(), strict=True))


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
