"""Where the ink of a page is: grey values, even light, streaks of the scanner, and the mask of ink."""

import cv2
import numpy as np
from numpy.typing import NDArray

from ingest.engines.base import GrayImage
from ingest.grays import histogram, whole_blocks

Mask = NDArray[np.uint8]
"""255 where there is ink, 0 elsewhere."""
_LIGHTEST_INK = 200
_WHITE_PAPER = 235
_BLOCK, _SOLID = 8, 90
"""A block of so many pixels square that is darker on average holds no print."""
_TOWARDS_PAPER = 0.2
_BANDS = 24
_STREAK_BANDS = 22
"""Of the bands down the page that show a streak; text and rules leave some of the paper free, a streak runs through."""
_ROWS = 12
"""Rows of each band that are looked at."""
_STREAK_DEPTH = 7
"""Grey levels by which a streak is darker than the paper on both its sides."""
_STROKE_DEPTH, _MUCH_DARKER = 48, 2.5
"""Grey levels by which print is darker than a streak at least, and so many times darker than one."""


def even_light(gray: GrayImage) -> GrayImage:
    """The picture with shadows and tinted paper made white; unchanged when the paper is white already."""
    height, width = gray.shape
    if _is_white(_paper(whole_blocks(gray, 16))):
        return gray
    paper = _paper(gray)
    if _is_white(paper):
        return gray
    lit = cv2.resize(np.maximum(paper, 60), (width, height), interpolation=cv2.INTER_LINEAR)
    return np.asarray(cv2.divide(gray, lit, scale=255), dtype=np.uint8)


def _paper(gray: GrayImage) -> GrayImage:
    """The grey values of the paper, sixteen times coarser, with what is printed on it wiped away."""
    height, width = gray.shape
    small = cv2.resize(gray, (max(1, width // 16), max(1, height // 16)), interpolation=cv2.INTER_AREA)
    if min(small.shape) > 7:
        small = cv2.medianBlur(cv2.dilate(small, np.ones((5, 5), np.uint8)), 7)
    return np.asarray(small, np.uint8)


def _is_white(paper: GrayImage) -> bool:
    return int(np.percentile(paper, 5)) >= _WHITE_PAPER


def ink_mask(gray: GrayImage) -> Mask:
    """Where the ink is, by Otsu's threshold; nothing as light as paper is ink, or noise would be on a blank page.

    Black edges and punch holes are darker than any print and do not count for the threshold.
    """
    counts = histogram(gray)
    inner = whole_blocks(gray, _BLOCK)
    height, width = inner.shape
    blocks = cv2.resize(inner, (max(1, width // _BLOCK), max(1, height // _BLOCK)), interpolation=cv2.INTER_AREA)
    solid = np.asarray(blocks < _SOLID, np.uint8)
    if solid.any():
        whole = cv2.resize(solid, (width, height), interpolation=cv2.INTER_NEAREST)
        counts -= histogram(inner, np.asarray(whole, np.uint8))
    threshold = min(_threshold(counts), _LIGHTEST_INK)
    return np.asarray(cv2.threshold(gray, threshold, 255, cv2.THRESH_BINARY_INV)[1], dtype=np.uint8)


def _threshold(counts: NDArray[np.int64]) -> float:
    """Otsu's threshold for so many pixels of each grey value, moved towards the paper: thin strokes are pale."""
    levels = np.arange(256.0)
    weight = np.cumsum(counts).astype(np.float64)
    total, mass = weight[-1], np.cumsum(counts * levels)
    both = np.maximum(weight * (total - weight), 1e-9)
    spread = np.square(mass * total - mass[-1] * weight) / both
    best = int(np.argmax(spread[:-1]))
    paper = (mass[-1] - mass[best]) / max(1.0, total - weight[best])
    return float(best + _TOWARDS_PAPER * (paper - best))


def without_streaks(gray: GrayImage) -> GrayImage:
    """The picture without the thin lines that dirt on a scanner's glass draws from one edge of the sheet to the other.

    What a streak crosses is filled from both its sides.
    """
    columns = _streaks(gray)
    rows = _streaks(gray.T) if gray.shape[1] > 4 * _BANDS * _ROWS else []
    if not columns and not rows:
        return gray
    clean = gray.copy()
    for first, last in columns:
        _bridge(clean, first, last)
    for first, last in rows:
        _bridge(clean.T, first, last)
    return clean


def _streaks(gray: GrayImage) -> list[tuple[int, int]]:
    """First and last columns of dark lines through the whole height."""
    height, width = gray.shape
    if height < _BANDS * _ROWS or width < 64:
        return []
    evenly = np.arange(_BANDS * _ROWS) * height // (_BANDS * _ROWS)
    rows = np.ascontiguousarray(gray[evenly]).reshape(_BANDS, _ROWS, width)
    # Where text stands, most rows of a band still show the paper between its strokes.
    paper = _ranked(rows, _ROWS * 2 // 3).astype(np.int16)
    reach = max(3, width // 400)
    around = np.minimum(np.roll(paper, reach, axis=1), np.roll(paper, -reach, axis=1))
    dark = around - paper > _STREAK_DEPTH
    # The rules of a wide table end before the edges of the sheet, one of which may be black.
    through = (dark.sum(axis=0) >= _STREAK_BANDS) & (dark[0] | dark[-1])
    found = np.flatnonzero(through[reach:-reach]) + reach
    if len(found) == 0:
        return []
    parts = np.split(found, np.flatnonzero(np.diff(found) > 1) + 1)
    return [(int(part[0]), int(part[-1])) for part in parts if len(part) <= reach]


def _ranked(rows: NDArray[np.uint8], rank: int) -> NDArray[np.uint8]:
    """The value with `rank` smaller ones before it among the rows of each band, column by column."""
    left = [rows[:, at] for at in range(rows.shape[1])]
    # Largest first, each by one pass over what is left; sorting each column by itself takes ten times as long.
    while True:
        largest = left.pop()
        for at, other in enumerate(left):
            left[at], largest = np.minimum(other, largest), np.maximum(other, largest)
        if len(left) == rank:
            return largest


def _bridge(gray: NDArray[np.uint8], first: int, last: int) -> None:
    """Fills a streak from both its sides; print on it stays, where that is far darker than the streak."""
    left, right = first - 2, last + 2
    a, b = gray[:, left].astype(np.float32), gray[:, right].astype(np.float32)
    share = np.arange(1, right - left, dtype=np.float32) / (right - left)
    filled = a[:, None] * (1 - share) + b[:, None] * share
    darker = filled - gray[:, left + 1 : right]
    depth = np.median(darker, axis=0)
    printed = darker > np.maximum(_MUCH_DARKER * depth, depth + _STROKE_DEPTH)
    gray[:, left + 1 : right] = np.where(printed, gray[:, left + 1 : right], filled)
