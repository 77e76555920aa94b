"""Where the letters of a line stand in its picture: baseline, slope and size, from the shapes of the ink."""

from collections.abc import Sequence
from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from ingest.engines.base import GrayImage
from ingest.engines.reader_model.cutting import Placement

_LEAST_CONTRAST = 40
"""Grey levels between ink and paper; with less there is nothing to read."""
_LETTER_SHARE = 0.28
"""A letter is at least this much of its picture's height; tone marks and dots are less."""
_SAME_SIZE = (0.72, 1.4)
"""A line of few letters that is within these of the page's usual size is of that size: digits are taller."""

Numbers = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class _Letters:
    """Shapes as tall as letters: the middle of each, its foot and its height."""

    x: Numbers
    foot: Numbers
    height: Numbers
    wide: int


def place_lines(pictures: Sequence[GrayImage]) -> list[Placement | None]:
    """The placement of the line on each picture of one page; None for a picture without ink."""
    found = [_letters(picture) for picture in pictures]
    heights = [letters.height for letters in found if letters is not None]
    usual = float(np.median(np.concatenate(heights))) if heights else 0.0
    return [None if letters is None else _place(letters, usual) for letters in found]


def has_ink(picture: GrayImage) -> bool:
    """Whether there is enough between the darkest and the lightest pixel to be read."""
    return picture.size > 0 and int(picture.max()) - int(picture.min()) >= _LEAST_CONTRAST


def _letters(picture: GrayImage) -> _Letters | None:
    if not has_ink(picture):
        return None
    _, ink = cv2.threshold(picture, 0, 255, cv2.THRESH_BINARY_INV | cv2.THRESH_OTSU)
    stats = cv2.connectedComponentsWithStats(ink, connectivity=8)[2][1:].astype(np.float64)
    left, top, width, height = (stats[:, column] for column in range(4))
    for share in (_LETTER_SHARE, 0.0):
        tall = (height >= share * picture.shape[0]) & (height >= 3) & (width < 25 * height)
        if tall.any():
            return _Letters(
                (left + width / 2)[tall], (top + height)[tall], height[tall], int((left + width)[tall].max())
            )
    return None


def _place(letters: _Letters, usual: float) -> Placement:
    body = _most_usual(letters.height, 0.06 * float(np.median(letters.height)))
    if len(letters.height) < 10 and _SAME_SIZE[0] * usual < body < _SAME_SIZE[1] * usual:
        body = usual
    baseline, slope = _fit(letters, body)
    return Placement(baseline, slope, max(3.0, body))


def _most_usual(values: Numbers, spread: float) -> float:
    """The value that most others are close to."""
    near = np.exp(-0.5 * ((values[:, None] - values[None, :400]) / max(spread, 0.5)) ** 2).sum(axis=1)
    best = values[int(np.argmax(near))]
    return float(values[np.abs(values - best) <= max(spread, 0.5)].mean())


def _fit(letters: _Letters, body: float) -> tuple[float, float]:
    """The baseline's row at the left edge and its slope; level where too few letters stand on it."""
    level = _most_usual(letters.foot, 0.07 * body)
    slope = 0.0
    for reach in (0.3, 0.2, 0.15):
        on_line = np.abs(letters.foot - (level + slope * letters.x)) < reach * body
        x, foot = letters.x[on_line], letters.foot[on_line]
        if len(x) < 10 or np.ptp(x) < 12 * body:
            break
        slope, level = (float(value) for value in np.polyfit(x, foot, 1))
    return level, slope
