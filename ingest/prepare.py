"""A scan made ready for reading: grey, evenly lit, upright, straight and clean.

Every step is a function from a picture to a picture; what it turned is returned beside it, so that boxes found on the
result map back to the page as shown (`schemas.Frame`).
"""

import math
from dataclasses import dataclass
from typing import get_args

import cv2
import numpy as np
from numpy.typing import NDArray
from PIL import Image

from ingest.engines.base import GrayImage
from schemas import Rotation

Mask = NDArray[np.uint8]
"""255 where there is ink, 0 elsewhere."""
_WIDEST_SKEW = 6.0
"""Degrees; a page askew by more is a photograph that needs more than a turn."""
_LIGHTEST_INK = 200
_FEW_LETTERS = 12
"""With fewer shapes of letter size, nothing about the page's direction can be told."""


@dataclass(frozen=True, slots=True)
class Prepared:
    """The upright picture, and how it was turned: clockwise quarter turns, then against `skew` (degrees)."""

    image: GrayImage
    rotation: Rotation
    skew: float
    letters: int
    """Shapes of letter size that were seen; none on a blank page."""


def prepare(image: Image.Image, dpi: float) -> Prepared:
    """The picture, upright and clean. `dpi` is its resolution, from which the size of letters follows."""
    gray = even_light(to_gray(image))
    ink = ink_mask(gray)
    shapes = letter_mask(ink, dpi)
    letters = _count(shapes)
    if letters < _FEW_LETTERS:
        return Prepared(clear_edges(gray, dpi), 0, 0.0, letters)
    rotation, skew = find_turn(ink, shapes, dpi)
    upright = straighten(quarter_turn(gray, rotation), skew)
    return Prepared(clear_edges(upright, dpi), rotation, skew, letters)


def to_gray(image: Image.Image) -> GrayImage:
    """Grey values of the picture."""
    return np.asarray(image.convert("L"), dtype=np.uint8)


def even_light(gray: GrayImage) -> GrayImage:
    """The picture with shadows and tinted paper made white; unchanged when the paper is white already."""
    height, width = gray.shape
    small = cv2.resize(gray, (max(1, width // 16), max(1, height // 16)), interpolation=cv2.INTER_AREA)
    paper = cv2.medianBlur(cv2.dilate(small, np.ones((5, 5), np.uint8)), 7) if min(small.shape) > 7 else small
    if int(np.percentile(paper, 5)) >= 235:
        return gray
    lit = cv2.resize(np.maximum(paper, 60), (width, height), interpolation=cv2.INTER_LINEAR)
    return np.asarray(cv2.divide(gray, lit, scale=255), dtype=np.uint8)


def ink_mask(gray: GrayImage) -> Mask:
    """Where the ink is, by Otsu's threshold; nothing as light as paper is ink, or noise would be on a blank page."""
    threshold, _ = cv2.threshold(gray, 0, 255, cv2.THRESH_BINARY_INV | cv2.THRESH_OTSU)
    _, mask = cv2.threshold(gray, min(threshold, _LIGHTEST_INK), 255, cv2.THRESH_BINARY_INV)
    return np.asarray(mask, dtype=np.uint8)


def letter_mask(ink: Mask, dpi: float) -> Mask:
    """Only the shapes of letter size: no rules, edges, pictures or specks."""
    _, labels, stats, _ = cv2.connectedComponentsWithStats(ink, connectivity=8)
    width, height, area = stats[:, cv2.CC_STAT_WIDTH], stats[:, cv2.CC_STAT_HEIGHT], stats[:, cv2.CC_STAT_AREA]
    tall = (height >= dpi * 0.05) & (height <= dpi * 0.5)
    keep = tall & (width >= dpi * 0.02) & (width <= dpi * 1.0) & (area >= 4)
    keep[0] = False
    return np.where(keep[labels], np.uint8(255), np.uint8(0))


def find_turn(ink: Mask, letters: Mask, dpi: float) -> tuple[Rotation, float]:
    """The quarter turn clockwise that sets the page upright, and the skew left after it, in degrees.

    `letters` has the shapes of letter size among all the `ink`.
    """
    rotation: Rotation = 90 if is_sideways(letters) else 0
    scale = min(1.0, 120 / dpi)
    small = quarter_turn(letters, rotation)
    if scale < 1:
        small = np.asarray(cv2.resize(small, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA), dtype=np.uint8)
    skew = find_skew(small)
    if is_upside_down(quarter_turn(ink, rotation), quarter_turn(letters, rotation)):
        rotation = _opposite(rotation)
    return rotation, skew


def is_sideways(letters: Mask) -> bool:
    """Whether letters stand closer to each other down the page than across it: inside lines they nearly touch.

    Marks are left out, for they stand close above their letters. Lines of a table that say the same, row under row,
    mislead a profile of the whole page; they do not mislead this.
    """
    _, labels, stats, _ = cv2.connectedComponentsWithStats(letters, connectivity=8)
    size = np.maximum(stats[:, cv2.CC_STAT_WIDTH], stats[:, cv2.CC_STAT_HEIGHT])
    body = float(np.median(size[1:])) if len(size) > 1 else 1.0
    large = size > 0.7 * body
    large[0] = False
    bodies = np.where(large[labels], np.uint8(255), np.uint8(0))
    gap = max(3, round(body * 0.6))
    across = cv2.morphologyEx(bodies, cv2.MORPH_CLOSE, np.ones((1, gap), np.uint8))
    down = cv2.morphologyEx(bodies, cv2.MORPH_CLOSE, np.ones((gap, 1), np.uint8))
    return _count(np.asarray(down, dtype=np.uint8)) < _count(np.asarray(across, dtype=np.uint8))


def find_skew(ink: Mask) -> float:
    """By how many degrees the lines fall to the right, to 0.05."""
    y, x = np.nonzero(ink > 100)
    if len(x) == 0:
        return 0.0
    if len(x) > 60_000:
        step = len(x) // 60_000 + 1
        y, x = y[::step], x[::step]
    x = x - ink.shape[1] / 2

    def score(degrees: float) -> float:
        rows = np.bincount((y - x * math.tan(math.radians(degrees)) + ink.shape[1]).astype(np.int64))
        return float(np.square(np.diff(rows.astype(np.float64))).sum()) / len(x)

    best = max(np.arange(-_WIDEST_SKEW, _WIDEST_SKEW + 0.01, 0.4), key=score)
    best = max(np.arange(best - 0.4, best + 0.41, 0.1), key=score)
    best = max(np.arange(best - 0.1, best + 0.11, 0.05), key=score)
    return round(float(best), 2)


def is_upside_down(ink: Mask, letters: Mask) -> bool:
    """Whether small marks hang below letters rather than stand above them, as most Thai vowels and tones do.

    `letters` has the shapes of letter size among all the `ink`, both the right way across.
    """
    _, _, sized, _ = cv2.connectedComponentsWithStats(letters, connectivity=8)
    if len(sized) <= _FEW_LETTERS:
        return False
    body = float(np.median(sized[1:, cv2.CC_STAT_HEIGHT]))
    _, labels, stats, _ = cv2.connectedComponentsWithStats(ink, connectivity=8)
    width, height = stats[:, cv2.CC_STAT_WIDTH], stats[:, cv2.CC_STAT_HEIGHT]
    longest = np.maximum(width, height)
    tall = (height > 0.75 * body) & (height < 2.5 * body) & (width < 4 * body)
    tall[0] = False
    bodies = tall[labels]
    reach = max(2, round(body * 0.45))
    above = below = 0
    for x, y, w, h, _ in stats[(longest > 0.15 * body) & (longest < 0.8 * body) & ~tall]:
        under = bool(bodies[y + h : y + h + reach, x : x + w].any())
        over = bool(bodies[max(0, y - reach) : y, x : x + w].any())
        above += under and not over
        below += over and not under
    return below > 5 and below > 1.2 * above


def quarter_turn(image: GrayImage, rotation: Rotation) -> GrayImage:
    """The picture turned clockwise."""
    return np.ascontiguousarray(np.rot90(image, k=-(rotation // 90)))


def straighten(gray: GrayImage, skew: float) -> GrayImage:
    """The picture turned by `skew` degrees against the clock about its middle; size kept, corners white."""
    if abs(skew) < 0.05:
        return gray
    height, width = gray.shape
    turn = cv2.getRotationMatrix2D(((width - 1) / 2, (height - 1) / 2), skew, 1.0)
    turned = cv2.warpAffine(gray, turn, (width, height), flags=cv2.INTER_LINEAR, borderValue=(255,))
    return np.asarray(turned, dtype=np.uint8)


def clear_edges(gray: GrayImage, dpi: float) -> GrayImage:
    """The picture without black scanner edges, and without specks smaller than any dot of print."""
    ink = ink_mask(gray) if int(gray.min()) < 128 else np.zeros_like(gray)
    _, labels, stats, _ = cv2.connectedComponentsWithStats(ink, connectivity=8)
    x, y = stats[:, cv2.CC_STAT_LEFT], stats[:, cv2.CC_STAT_TOP]
    w, h = stats[:, cv2.CC_STAT_WIDTH], stats[:, cv2.CC_STAT_HEIGHT]
    height, width = gray.shape
    at_edge = (x <= 2) | (y <= 2) | (x + w >= width - 2) | (y + h >= height - 2)
    large = (w > dpi) | (h > dpi) | (stats[:, cv2.CC_STAT_AREA] > (dpi * 0.25) ** 2)
    thick = stats[:, cv2.CC_STAT_AREA] > 0.15 * w * h
    speck = stats[:, cv2.CC_STAT_AREA] <= max(1, (dpi / 200) ** 2)
    remove = (at_edge & large & thick) | speck
    remove[0] = False
    if not remove.any():
        return gray
    return np.where(remove[labels], np.uint8(255), gray)


def _count(mask: Mask) -> int:
    return int(cv2.connectedComponents(mask, connectivity=8)[0]) - 1


def _opposite(rotation: Rotation) -> Rotation:
    turns: tuple[Rotation, ...] = get_args(Rotation)
    return turns[(turns.index(rotation) + 2) % 4]
