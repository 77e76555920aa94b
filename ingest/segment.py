"""Where the text lines of an upright page are, found from the shapes of the letters alone.

Thai stacks vowels and tones above and below its consonants, so lines nearly touch. Only the middle band of each
letter-sized shape is drawn and smeared to the side: bands of neighbouring lines stay apart where the letters do
not. Marks then go to the line that they are nearest to, counted in the room that marks take above and below.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from ingest.engines.base import PixelBox
from ingest.prepare import Mask

_GAP = 4.0
"""Gaps up to this many letter heights stay inside a line; wider ones part columns."""
_ABOVE, _BELOW = 1.9, 1.3
"""How far marks reach from the middle of a line, in letter heights."""
_STOREYS = (-1.3, -0.85, 0.0, 0.85)
"""Where the middles of marks stand, in letter heights from the middle of a line: tones, vowels above, vowels below."""
_JOINED_MARKS = 5.0
"""How wide, in letter heights, marks of neighbouring letters become when they touch; anything wider is a line."""

Shapes = NDArray[np.int32]
"""One row a shape: left, top, width, height, area, in pixels."""


@dataclass(slots=True)
class _Row:
    """A line being gathered; `middle` is that of its letters without marks."""

    x0: float
    y0: float
    x1: float
    y1: float
    middle: float
    size: float
    """Height of its letters, at least that of the page: marks on large letters reach further."""


@dataclass(frozen=True, slots=True)
class FoundLine:
    """A text line: its box, marks included, and its area: 0 outside all cells, else one more than the cell's index."""

    box: PixelBox
    area: int


def find_lines(ink: Mask, dpi: float, cells: Sequence[PixelBox] = ()) -> list[FoundLine]:
    """The text lines from top to bottom, area by area. No line leaves its cell; a wide gap parts a line in two."""
    shapes = np.asarray(cv2.connectedComponentsWithStats(ink, connectivity=8)[2][1:], dtype=np.int32)
    size = letter_height(shapes, dpi)
    homes = _homes(shapes, cells)
    found = []
    for area in range(len(cells) + 1):
        inside = shapes[homes == area]
        if len(inside):
            rows = _lines_among(inside, size)
            found += [FoundLine(_box(row), area) for row in sorted(rows, key=lambda row: (row.middle, row.x0))]
    return found


def _homes(shapes: Shapes, cells: Sequence[PixelBox]) -> NDArray[np.int32]:
    """The area of each shape, by its middle."""
    x = shapes[:, cv2.CC_STAT_LEFT] + shapes[:, cv2.CC_STAT_WIDTH] / 2
    y = shapes[:, cv2.CC_STAT_TOP] + shapes[:, cv2.CC_STAT_HEIGHT] / 2
    homes = np.zeros(len(shapes), np.int32)
    for area, (x0, y0, x1, y1) in enumerate(cells, start=1):
        homes[(x >= x0) & (x < x1) & (y >= y0) & (y < y1)] = area
    return homes


def _lines_among(shapes: Shapes, size: float) -> list[_Row]:
    height, width = shapes[:, cv2.CC_STAT_HEIGHT], shapes[:, cv2.CC_STAT_WIDTH]
    letters = (height >= 0.6 * size) & (height <= 5 * size) & (width <= 15 * size) & (width >= 0.12 * size)
    rows = _absorbed(_joined(_rows(shapes[letters], size), size))
    # The dots of a dotted line are smaller than any full stop.
    dots = np.maximum(width, height) < 0.2 * size
    _add_marks(rows, shapes[~letters & ~dots & (height <= 1.2 * size) & (width <= 3 * size)])
    return rows


def letter_height(shapes: Shapes, dpi: float) -> float:
    """The usual height of a consonant without marks, in pixels."""
    heights = shapes[:, cv2.CC_STAT_HEIGHT]
    likely = heights[(heights > dpi * 0.055) & (heights < dpi * 0.3)]
    return float(np.median(likely)) if len(likely) else dpi * 0.09


def _rows(letters: Shapes, size: float) -> list[_Row]:
    """Letters whose middle bands touch once they are smeared to the sides."""
    if len(letters) == 0:
        return []
    corner = letters[:, [cv2.CC_STAT_LEFT, cv2.CC_STAT_TOP]].min(axis=0)
    letters = letters.copy()
    letters[:, :2] -= corner
    width, height = (letters[:, :2] + letters[:, 2:4]).max(axis=0) + 1
    canvas = (int(height), int(width))
    bands = np.zeros(canvas, np.uint8)
    reach = round(_GAP * size / 2)
    places = []
    for x, y, w, h, _ in letters.tolist():
        if h <= 1.3 * size:
            top, bottom = y + 0.3 * h, y + 0.7 * h
        else:
            # A mark that touches its letter makes it taller, nearly always upwards: count from the foot.
            top, bottom = y + h - 1.15 * size, y + h - 0.3 * size
        a, b = max(0, round(top)), max(round(top) + 1, round(bottom))
        bands[a:b, max(0, x - reach) : x + w + reach] = 1
        places.append((min((a + b) // 2, canvas[0] - 1), min(x + w // 2, canvas[1] - 1)))
    labels = cv2.connectedComponents(bands, connectivity=8)[1]
    rows: dict[int, list[tuple[int, ...]]] = {}
    for (y_at, x_at), shape in zip(places, letters.tolist(), strict=True):
        rows.setdefault(int(labels[y_at, x_at]), []).append(tuple(shape))
    return [_row(shapes, size, int(corner[0]), int(corner[1])) for shapes in rows.values()]


def _row(shapes: list[tuple[int, ...]], size: float, left: int, top: int) -> _Row:
    feet = float(np.median([y + h for _, y, _, h, _ in shapes]))
    usual = float(np.median([h for _, _, _, h, _ in shapes]))
    return _Row(
        x0=left + min(x for x, _, _, _, _ in shapes),
        y0=top + min(y for _, y, _, _, _ in shapes),
        x1=left + max(x + w for x, _, w, _, _ in shapes),
        y1=top + max(y + h for _, y, _, h, _ in shapes),
        middle=top + feet - min(usual, 3 * size) / 2,
        size=max(size, 0.8 * usual),
    )


def _joined(rows: list[_Row], size: float) -> list[_Row]:
    """Rows whose letters lie at the same height and overlap or nearly touch, as one."""
    done: list[_Row] = []
    for row in sorted(rows, key=lambda one: one.x0 - one.x1):
        for other in done:
            apart = max(row.x0 - other.x1, other.x0 - row.x1)
            if abs(row.middle - other.middle) < 0.6 * size and apart < _GAP * size:
                wide = (other.x1 - other.x0) >= (row.x1 - row.x0)
                other.middle = other.middle if wide else row.middle
                other.x0, other.x1 = min(row.x0, other.x0), max(row.x1, other.x1)
                other.y0, other.y1 = min(row.y0, other.y0), max(row.y1, other.y1)
                break
        else:
            done.append(row)
    return done


def _absorbed(rows: list[_Row]) -> list[_Row]:
    """Rows without the short ones that lie within a long one's reach: those are its marks, joined together."""
    done: list[_Row] = []
    for row in sorted(rows, key=lambda one: one.x0 - one.x1):
        width = row.x1 - row.x0
        near = [
            (_reach(row.middle - other.middle, other.size), index)
            for index, other in enumerate(done)
            if min(row.x1, other.x1) - max(row.x0, other.x0) > 0.5 * width and _may_be_marks(row, other)
        ]
        distance, index = min(near, default=(2.0, -1))
        if distance <= 1:
            done[index].y0, done[index].y1 = min(row.y0, done[index].y0), max(row.y1, done[index].y1)
        else:
            done.append(row)
    return done


def _may_be_marks(row: _Row, other: _Row) -> bool:
    """Whether a row is too short, or too low beside large letters, to be a line of its own."""
    width, whole = row.x1 - row.x0, other.x1 - other.x0
    return width < min(_JOINED_MARKS * other.size, 0.5 * whole) or row.y1 - row.y0 < 0.85 * other.size


def _reach(offset: float, size: float) -> float:
    """How far a mark is from the middle of a line, 1 being as far as marks reach; `offset` grows downwards."""
    return -offset / size / _ABOVE if offset < 0 else offset / size / _BELOW


def _box(row: _Row) -> PixelBox:
    """The row's box, no taller than letters and marks are: a pen stroke through a line is not part of it."""
    return (row.x0, max(row.y0, row.middle - 3.2 * row.size), row.x1, min(row.y1, row.middle + 2.2 * row.size))


def _add_marks(rows: list[_Row], marks: Shapes) -> None:
    """Widen each row by the marks that belong to it; specks far from any row are left out."""
    if not rows:
        return
    middle = np.array([row.middle for row in rows])
    size = np.array([row.size for row in rows])
    left, right = np.array([row.x0 for row in rows]), np.array([row.x1 for row in rows])
    for x, y, w, h, _ in marks.tolist():
        offset = (y + h / 2 - middle) / size
        far = np.where(offset < 0, -offset / _ABOVE, offset / _BELOW)
        far = np.where((x + w < left - 2 * size) | (x > right + 2 * size), np.inf, far)
        # In tight lines a vowel below one line is as near to the next: marks have their storeys.
        astray = np.abs(offset[:, None] - np.array(_STOREYS)).min(axis=1)
        nearest = int(np.argmin(np.where(far <= 1, astray, np.inf)))
        if far[nearest] <= 1:
            row = rows[nearest]
            row.x0, row.x1 = min(row.x0, x), max(row.x1, x + w)
            row.y0, row.y1 = min(row.y0, y), max(row.y1, y + h)
