"""Which way up a page lies and how far it is askew, from the boxes of its letters alone."""

import math
from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from ingest.scanned.shapes import Flags, Shapes
from schemas import Rotation

_WIDEST_SKEW = 6.0
"""Degrees; a page askew by more is a photograph that needs more than a turn."""
_FEW_LETTERS = 12
"""With fewer shapes of letter size, nothing about the page's direction can be told."""
_CLEARLY, _ENOUGH_MARKS = 1.5, 6
"""Marks on one side of the letters must outnumber those on the other side by so much for the page's head to be sure."""

_ONE_EXACT_TREE, _ALL = 4, -1
"""OpenCV's kd-tree that finds the nearest points themselves, looking at as many as it takes."""

Boxes = NDArray[np.float64]
"""One row a shape: left, top, right, foot."""


def letters_of(shapes: Shapes, dpi: float) -> Flags:
    """Which shapes have the size of letters: no rules, edges, pictures or specks."""
    tall = (shapes.height >= dpi * 0.045) & (shapes.height <= dpi * 0.5)
    found: Flags = tall & (shapes.width >= dpi * 0.02) & (shapes.width <= dpi) & (shapes.area >= 4)
    return found


@dataclass(frozen=True, slots=True)
class Turn:
    """The quarter turn clockwise that sets the page upright, and the skew left after it, in degrees.

    `doubtful` when the page may as well stand on its head.
    """

    rotation: Rotation = 0
    skew: float = 0.0
    doubtful: bool = False


def find_turn(shapes: Shapes, dpi: float) -> Turn:
    """How the page lies. A page of very few letters is taken to be upright."""
    letters = letters_of(shapes, dpi)
    if int(letters.sum()) < _FEW_LETTERS:
        return Turn()
    boxes = np.stack([shapes.left, shapes.top, shapes.right, shapes.foot], axis=1).astype(np.float64)
    height, width = shapes.labels.shape
    rotation: Rotation = 0
    if is_sideways(boxes[letters]):
        rotation, width = 90, height
        boxes = np.stack([height - boxes[:, 3], boxes[:, 0], height - boxes[:, 1], boxes[:, 2]], axis=1)
    skew = find_skew(boxes[letters], width)
    above, below = _marks(boxes, letters)
    if below > above:
        rotation = 270 if rotation else 180
    return Turn(rotation, skew, max(above, below) < _CLEARLY * min(above, below) + _ENOUGH_MARKS)


def is_sideways(letters: Boxes) -> bool:
    """Whether letters stand closer to each other down the page than across it: inside lines they nearly touch.

    Marks are left out, for they stand close above their letters. Lines of a table that say the same, row under row,
    mislead a profile of the whole page; they do not mislead this.
    """
    size = (letters[:, 2:] - letters[:, :2]).max(axis=1)
    large = letters[size > 0.7 * np.median(size)]
    middle, extent = (large[:, :2] + large[:, 2:]) / 2, large[:, 2:] - large[:, :2]
    count = min(9, len(large))
    near = _nearest(middle, count)[:, 1:]
    apart = np.abs(middle[near] - middle[:, None])
    gaps = apart - (extent[near] + extent[:, None]) / 2
    level = apart < 0.5 * np.minimum(extent[near], extent[:, None])
    across = np.where(level[:, :, 1], gaps[:, :, 0], np.inf).min(axis=1)
    down = np.where(level[:, :, 0], gaps[:, :, 1], np.inf).min(axis=1)
    return int((down < across).sum()) > int((across < down).sum())


def _nearest(points: NDArray[np.float64], count: int) -> NDArray[np.int32]:
    """For each point the numbers of so many points, itself first, by distance.

    SciPy's tree does the same; loading it takes longer than reading a page.
    """
    places = np.ascontiguousarray(points, np.float32)
    tree = cv2.flann.Index(places, {"algorithm": _ONE_EXACT_TREE, "leaf_max_size": 10})
    found, _ = tree.knnSearch(places, count, params={"checks": _ALL})
    return np.asarray(found, np.int32)


def find_skew(letters: Boxes, width: int) -> float:
    """By how many degrees the lines fall to the right, to 0.05: heads and feet of letters stand on few rows."""
    x = np.tile((letters[:, 0] + letters[:, 2]) / 2 - width / 2, 2)
    y = np.concatenate([letters[:, 3], letters[:, 1]])
    room = width * math.tan(math.radians(_WIDEST_SKEW + 1)) + 2
    half = len(x) // 2

    def score(degrees: float) -> float:
        at = ((y - x * math.tan(math.radians(degrees)) + room) * 2).astype(np.int64)
        rows = [np.bincount(part).astype(np.float64) for part in (at[:half], at[half:])]
        return max(float(np.square(np.convolve(row, (0.5, 1.0, 1.0, 0.5))).sum()) for row in rows)

    best = max(np.arange(-_WIDEST_SKEW, _WIDEST_SKEW + 0.01, 0.25), key=score)
    best = max(np.arange(best - 0.25, best + 0.26, 0.1), key=score)
    best = max(np.arange(best - 0.1, best + 0.11, 0.05), key=score)
    return round(float(best), 2)


def _marks(boxes: Boxes, letters: Flags) -> tuple[int, int]:
    """How many small marks stand above letters, as most Thai vowels and tones do, and how many hang below."""
    width, height = (boxes[:, 2:] - boxes[:, :2]).T
    body = float(np.median(height[letters]))
    tall = (height > 0.75 * body) & (height < 2.5 * body) & (width < 4 * body)
    small = (height > 0.15 * body) & (height < 0.7 * body) & (width > 0.12 * body) & (width < 1.1 * body)
    sums = _sums(boxes[tall])
    reach = max(2, round(body * 0.45))
    x0, y0, x1, y1 = boxes[small].astype(np.int64).T
    under = _any(sums, x0, y1, x1, y1 + reach)
    over = _any(sums, x0, y0 - reach, x1, y0)
    return int((under & ~over).sum()), int((over & ~under).sum())


def _sums(boxes: Boxes) -> NDArray[np.int32]:
    """The running sums of a picture in which the boxes are filled."""
    right, foot = boxes[:, 2:].max(axis=0).astype(int) if len(boxes) else (0, 0)
    filled = np.zeros((int(foot) + 1, int(right) + 1), np.uint8)
    for x0, y0, x1, y1 in boxes.astype(int).tolist():
        filled[y0:y1, x0:x1] = 1
    return np.asarray(cv2.integral(filled), dtype=np.int32)


def _any(
    sums: NDArray[np.int32],
    x0: NDArray[np.int64],
    y0: NDArray[np.int64],
    x1: NDArray[np.int64],
    y1: NDArray[np.int64],
) -> Flags:
    bottom, end = sums.shape[0] - 1, sums.shape[1] - 1
    a, b = np.clip(x0, 0, end), np.clip(x1, 0, end)
    c, d = np.clip(y0, 0, bottom), np.clip(y1, 0, bottom)
    inside: Flags = sums[d, b] - sums[c, b] - sums[d, a] + sums[c, a] > 0
    return inside
