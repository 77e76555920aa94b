"""Light print on dark bars, as in the heads of tables and in title bands, as dark print on light.

Letters, rules and stamps are looked for as dark ink. A bar keeps its rim: in a table it is the rule around the head.
"""

from collections.abc import Iterator, Sequence

import cv2
import numpy as np
from numpy.typing import NDArray

from ingest.engines.base import GrayImage
from ingest.grays import whole_blocks
from ingest.scanned.ink import Mask

_COARSE_DPI, _NEARLY = 75.0, 0.05
"""The least resolution at which bars are looked for, and the part of a step in scale that may be missing for it."""
_DARK = 110
"""Grey value up to which a pixel belongs to a bar."""
_STROKE, _WORD, _BETWEEN = 0.04, 0.2, 0.5
"""Inches: strokes of dark print are thinner, light words, with the dark between their letters, are lower, and what is
light over such a length, thicker than a stroke, is between two bars."""
_THINNEST, _TALLEST, _SHORTEST = 0.12, 1.5, 0.4
"""Inches: the least and the greatest height of a bar, and its least length."""
_FULL = 0.88
"""Part of its tightest rectangle that a bar fills: emblems and photographs are not so even."""
_LEAST_LIGHT, _MOST_LIGHT = 0.015, 0.5
"""Part of a bar that its light letters fill."""
_LEAST_CONTRAST = 70
_RIM = 0.007
"""Inches of dark that are left around it."""


def with_bars_reversed(full: GrayImage, bars: Sequence[Mask], dpi: float) -> GrayImage:
    """The picture, of that resolution, with the light print on these bars turned into dark print."""
    turned = full.copy()
    for bar in bars:
        _reverse(turned, bar, round(_RIM * dpi))
    return turned


def without_colour(pixels: NDArray[np.uint8], full: GrayImage, bars: Sequence[Mask], dpi: float) -> NDArray[np.uint8]:
    """The pixels in colour of a picture of that resolution, grey as in `full` where bars were turned around.

    The colour of a bar is not that of its letters.
    """
    rim = 2 * round(_RIM * dpi) + 1
    plain = pixels.copy()
    for bar in bars:
        where = cv2.dilate(_enlarged(bar, full.shape), np.ones((rim, rim), np.uint8)) > 0
        plain[where] = full[where][:, None]
    return plain


def find_bars(gray: GrayImage, dpi: float) -> list[Mask]:
    """The dark bars with something light in them, each as a mask of the picture, coarser than it."""
    scale = max(1, int(dpi / _COARSE_DPI + _NEARLY))
    whole = whole_blocks(gray, scale)
    size = (max(1, whole.shape[1] // scale), max(1, whole.shape[0] // scale))
    small = np.asarray(cv2.resize(whole, size, interpolation=cv2.INTER_AREA), np.uint8)
    return list(_bars(small, dpi / scale))


def _bars(small: GrayImage, dpi: float) -> Iterator[Mask]:
    dark = (small <= _DARK).astype(np.uint8)
    # Dark print close to a bar would be taken for part of it.
    heavy = cv2.morphologyEx(dark, cv2.MORPH_OPEN, _square(_STROKE * dpi))
    if not heavy.any():
        return
    closed = cv2.morphologyEx(heavy, cv2.MORPH_CLOSE, _square(_WORD * dpi))
    light = 1 - dark
    # Edges of a scanner are nothing but dark.
    if not cv2.bitwise_and(closed, light).any():
        return
    thick, wide = 2 * round(_STROKE * dpi / 2) + 1, round(_BETWEEN * dpi)
    for side in ((thick, wide), (wide, thick)):
        closed[cv2.morphologyEx(light, cv2.MORPH_OPEN, np.ones(side, np.uint8)) > 0] = 0
    solid = np.asarray(cv2.morphologyEx(closed, cv2.MORPH_OPEN, _square(_THINNEST * dpi)), np.uint8)
    for outline in cv2.findContours(solid, cv2.RETR_EXTERNAL, cv2.CHAIN_APPROX_NONE)[0]:
        _, (width, height), _ = cv2.minAreaRect(outline)
        low, long = sorted((width + 1, height + 1))
        if low > _TALLEST * dpi or long < _SHORTEST * dpi:
            continue
        inside = cv2.drawContours(np.zeros_like(solid), [outline], 0, (1,), cv2.FILLED)
        mask = np.asarray(cv2.bitwise_and(solid, inside), np.uint8)
        if int(mask.sum()) >= _FULL * low * long and _has_print(small[mask > 0]):
            yield mask


def _has_print(inside: GrayImage) -> bool:
    """Whether these pixels of a bar are as light in part as print on it makes them."""
    light = float((inside > _DARK).mean())
    return _LEAST_LIGHT <= light <= _MOST_LIGHT


def _reverse(full: GrayImage, bar: Mask, rim: int) -> None:
    """Turns one bar of the picture around, in place, and draws a rim around it."""
    mask = _enlarged(bar, full.shape)
    x, y, width, height = cv2.boundingRect(mask)
    here = slice(max(0, y - rim), y + height + rim), slice(max(0, x - rim), x + width + rim)
    mask, part = mask[here], full[here]
    inside = part[mask > 0].astype(np.float32)
    dark, light = float(np.percentile(inside, 30)), float(np.percentile(inside, 99.5))
    if light - dark < _LEAST_CONTRAST:
        return
    around = np.asarray(cv2.dilate(mask, np.ones((2 * rim + 1, 2 * rim + 1), np.uint8)), np.uint8)
    part[around > mask] = 0
    part[mask > 0] = np.clip((light - inside) * (255 / (light - dark)), 0, 255).astype(np.uint8)


def _enlarged(bar: Mask, shape: tuple[int, ...]) -> Mask:
    wide = cv2.resize(bar * 255, shape[::-1], interpolation=cv2.INTER_LINEAR)
    return np.asarray(wide > 127, np.uint8)


def _square(side: float) -> NDArray[np.uint8]:
    size = 2 * round(side / 2) + 1
    return np.ones((size, size), np.uint8)
