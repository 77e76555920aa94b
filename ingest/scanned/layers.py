"""Stamps, signatures and notes in another ink than the print that they lie over, taken apart from it.

Toner is the darkest thing on a page. What a stamp or a pen leaves is lighter in grey, and coloured in the strongest
of the three channels it is lighter still, so that what is dark there is print. Only where such ink meets print are
the two taken apart; a coloured heading or a stamp on empty paper is read as it lies.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from ingest.engines.base import GrayImage, PixelBox
from ingest.scanned.ink import Mask
from ingest.scanned.shapes import Flags, Shapes, find_shapes
from ingest.scanned.turn import letters_of

ColourImage = NDArray[np.uint8]
"""Height, width and the channels red, green, blue."""

_LIGHTER = 0.18
"""Share of the way from print to paper by which all of a shape is lighter when it is of another ink."""
_COLOURED = 15.0
"""Levels between the strongest and the weakest channel in coloured shapes; paper counts as white."""
_FEW_LETTERS = 12
_LARGEST = 5.0
"""Inches; what is longer is a rule or the edge of a sheet."""
_REACH = 0.1
"""Half of the widest gap between strokes of one stamp, in inches."""
_LEAST = 0.006
"""Square inches of ink in a stamp or a signature."""
_MEETS = 0.05
"""Print for each dot of a stamp's ink close to it, where the stamp lies over print."""
_MARGIN = 0.05
_MIXED, _MIXED_IF_FAINT, _LEAST_PALE = 0.02, 0.25, 0.0012
_WIDE = 0.03
_RULE = 0.03, 0.5
_TRACE = 10
_SPREADS = 3.5
_DARK = 0.6
"""Share of the way from print to the other ink up to which a pixel is print."""
_INK = 215


@dataclass(frozen=True, slots=True)
class Region:
    """A part of the picture (left, top, right, foot in pixels) where other ink lies over print, and their usual levels.

    `other` is where shapes are of other ink, `mixed` where they are of both.
    """

    box: PixelBox
    printed: float
    lighter: float
    other: Mask
    mixed: Mask


@dataclass(frozen=True, slots=True)
class Layers:
    """A picture as if only its print were on the paper, and as if only the other ink were."""

    printed: GrayImage
    other: GrayImage


def find_regions(small: GrayImage, shapes: Shapes, dpi: float, colours: ColourImage | None) -> list[Region]:
    """Where other ink lies over print. `colours` is the same picture in colour, when it has any."""
    letters = letters_of(shapes, dpi)
    if int(letters.sum()) < _FEW_LETTERS:
        return []
    places = np.flatnonzero(shapes.labels)
    owner = shapes.labels.ravel()[places]
    balance = None if colours is None else _white_balance(colours)
    inked = None if colours is None else colours.reshape(-1, 1, 3)[places]
    tone = small.ravel()[places] if inked is None else _strongest(inked, balance).ravel()
    darkest = np.full(len(shapes.area), 255, np.uint8)
    np.minimum.at(darkest, owner, tone)
    levels = darkest[letters]
    printed = float(np.median(levels))
    spread = printed - float(np.percentile(levels, 10))
    lightest = printed + (_LIGHTER if colours is None else _LIGHTER / 2) * (255 - printed)
    share = _MIXED
    if inked is None and printed + _SPREADS * spread > lightest:
        lightest, share = printed + _SPREADS * spread, _MIXED_IF_FAINT
    other = (darkest > lightest) & (np.maximum(shapes.width, shapes.height) < _LARGEST * dpi)
    if inked is not None:
        mean = np.bincount(owner, _colour(inked, balance).ravel(), len(shapes.area))
        other &= mean > _COLOURED * shapes.area
    other[0] = False
    seeds = other & (np.maximum(shapes.width, shapes.height) >= dpi * 0.045)
    if int(shapes.area[seeds].sum()) < _LEAST * dpi * dpi:
        return []
    around = _around(shapes, seeds, round(dpi))
    whole = small[around] if colours is None else _strongest(colours[around], balance)
    pale = whole >= lightest
    if colours is not None:
        pale &= cv2.blur(_colour(colours[around], balance), (3, 3)) > _TRACE
    return _regions(whole, pale, shapes, other, dpi, (printed, lightest), around, seeds, share)


def _white_balance(colours: ColourImage) -> NDArray[np.uint8]:
    """What each value of each channel would be if the paper were white, as OpenCV looks it up."""
    paper = np.maximum(60.0, np.percentile(colours[::16, ::16].reshape(-1, 3), 80, axis=0))
    return np.clip(np.arange(256)[:, None] * (255 / paper), 0, 255).astype(np.uint8).reshape(256, 1, 3)


def _strongest(pixels: ColourImage, balance: NDArray[np.uint8]) -> GrayImage:
    """The strongest channel of each pixel."""
    red, green, blue = cv2.split(cv2.LUT(pixels, balance))
    return np.asarray(cv2.max(cv2.max(red, green), blue), np.uint8)


def _colour(pixels: ColourImage, balance: NDArray[np.uint8]) -> GrayImage:
    """By how much the strongest channel of each pixel is stronger than the weakest."""
    red, green, blue = cv2.split(cv2.LUT(pixels, balance))
    weakest = cv2.min(cv2.min(red, green), blue)
    return np.asarray(cv2.subtract(cv2.max(cv2.max(red, green), blue), weakest), np.uint8)


def _regions(
    tone: GrayImage,
    pale: NDArray[np.bool_],
    shapes: Shapes,
    other: Flags,
    dpi: float,
    levels: tuple[float, float],
    around: tuple[slice, slice],
    seeding: Flags,
    share: float,
) -> list[Region]:
    """The regions around the shapes of other ink. `levels` are those of print, and of the darkest of other ink."""
    printed, lightest = levels
    labels = shapes.labels[around]
    inked = labels > 0
    dark = inked & (tone < lightest)
    # The rim of print is as pale as a stamp.
    light = inked & pale & (cv2.dilate(dark.astype(np.uint8), np.ones((5, 5), np.uint8)) == 0)
    pieces = find_shapes(light.astype(np.uint8))
    straight = (np.minimum(pieces.width, pieces.height) <= _RULE[0] * dpi) & (np.maximum(pieces.width, pieces.height) > _RULE[1] * dpi)
    light &= ~straight[pieces.labels]
    count = np.bincount(labels[light], minlength=len(shapes.area))
    mixed = ~other & (count > share * np.minimum(shapes.area, _WIDE * dpi * dpi)) & (count > _LEAST_PALE * dpi * dpi)
    mixed[0] = False
    strokes = light & (other | mixed)[labels]
    reach = 2 * round(_REACH * dpi) + 1
    clusters = find_shapes(np.asarray(cv2.dilate(strokes.astype(np.uint8), np.ones((reach, reach), np.uint8)), np.uint8))
    seeds = np.bincount(clusters.labels[seeding[labels]], minlength=len(clusters.area))
    met = np.bincount(clusters.labels[dark], minlength=len(clusters.area))
    ink = np.bincount(clusters.labels[strokes], minlength=len(clusters.area))
    found = []
    for number in (np.flatnonzero((seeds[1:] >= _LEAST * dpi * dpi) & (met[1:] >= _MEETS * ink[1:])) + 1).tolist():
        margin = round(_MARGIN * dpi)
        x0, y0 = max(0, int(clusters.left[number]) - margin), max(0, int(clusters.top[number]) - margin)
        here = (slice(y0, int(clusters.foot[number]) + margin), slice(x0, int(clusters.right[number]) + margin))
        own = np.flatnonzero(np.bincount(labels[here][(clusters.labels[here] == number) & strokes[here]], minlength=len(shapes.area)))
        is_own = np.zeros(len(shapes.area), bool)
        is_own[own] = True
        level = float(np.percentile(tone[here][(clusters.labels[here] == number) & strokes[here]], 20))
        a, b = x0 + around[1].start, y0 + around[0].start
        part = labels[here]
        box = (a, b, a + part.shape[1], b + part.shape[0])
        found.append(Region(box, printed, level, _mask((is_own & other)[part]), _mask((is_own & mixed)[part])))
    return found


def _mask(flags: NDArray[np.bool_]) -> Mask:
    return np.where(flags, np.uint8(255), np.uint8(0))


def _around(shapes: Shapes, kept: Flags, margin: int) -> tuple[slice, slice]:
    """The rows and columns of the shapes that are kept, and some around them."""
    top, left = int(shapes.top[kept].min()), int(shapes.left[kept].min())
    foot, right = int(shapes.foot[kept].max()), int(shapes.right[kept].max())
    return slice(max(0, top - margin), foot + margin), slice(max(0, left - margin), right + margin)


def take_apart(full: GrayImage, regions: Sequence[Region], scale: float, colours: ColourImage | None) -> Layers:
    """The layers of the full picture, which is so many times finer than the one the regions were found in."""
    printed, other = full.copy(), np.full_like(full, 255)
    balance = None if colours is None else _white_balance(colours)
    for region in regions:
        x0, y0, x1, y1 = (round(side * scale) for side in region.box)
        here = (slice(y0, y1), slice(x0, x1))
        gray = printed[here]
        tone = gray if colours is None else _strongest(colours[here], balance)
        size = (gray.shape[1], gray.shape[0])
        rim = np.ones((3, 3), np.uint8)
        alone = cv2.resize(cv2.dilate(region.other, rim), size, interpolation=cv2.INTER_NEAREST) > 0
        both = cv2.resize(cv2.dilate(region.mixed, rim), size, interpolation=cv2.INTER_NEAREST) > 0
        thick = np.ones((round(scale) * 2 + 1, round(scale) * 2 + 1), np.uint8)
        cut = region.printed + _DARK * (region.lighter - region.printed)
        letters = cv2.dilate(np.asarray(both & (tone < cut), np.uint8), thick) > 0
        light = (both & ~letters & (gray < _INK)) | (alone & ~letters)
        beside = letters & (cv2.dilate(light.astype(np.uint8), thick) > 0)
        stretched = np.clip((tone.astype(np.float32) - region.printed) * (255 / (region.lighter - region.printed)), 0, 255)
        paper = round(float(np.percentile(gray[::2, ::2], 75)))
        left = np.where(light, gray, paper)
        part = np.where(beside, np.maximum(stretched, gray), gray)
        part[light] = paper
        printed[here] = part
        other[here] = np.minimum(other[here], left)
    return Layers(printed, other)
