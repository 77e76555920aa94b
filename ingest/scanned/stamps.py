"""Where stamps, signatures and notes lie over print, told from it by their ink.

Toner is the darkest thing on a page. What a stamp or a pen leaves is paler in grey, and in colour paler still in its
strongest channel. A shape no pixel of which is as dark as print is of such ink; one that is dark in part and pale where
no print is near is of both. Only where the two meet are they told apart: a red heading, or a stamp on empty paper,
is read as it lies.
"""

from dataclasses import dataclass, replace

import cv2
import numpy as np
from numpy.typing import NDArray

from ingest.engines.base import GrayImage, PixelBox
from ingest.scanned.colours import Colours
from ingest.scanned.ink import Mask
from ingest.scanned.shapes import Flags, Shapes, find_shapes
from ingest.scanned.turn import letters_of

_FEW_LETTERS = 12
_PALER, _PALER_IN_COLOUR = 0.18, 0.09
"""Share of the way from print to paper by which the darkest pixel of a shape of other ink is paler."""
_SPREADS, _CLEAR_SPREADS = 6.0, 8.4
"""The same in spreads of the darkest pixels of letters, and from how many on it is clear what a pale pixel is."""
_COLOURED, _TRACE = 15.0, 10
"""Mean colour of a shape of coloured ink, and colour of its pixels."""
_LARGEST = 3.0
"""Inches; paler rules of tables are longer."""
_SMALLEST = 0.045
_LEAST, _LEAST_IN_COLOUR = 0.02, 0.006
"""Square inches of ink in a stamp or a signature."""
_MEETS = 0.002
"""Square inches of print close to a stamp that lies over print."""
_PALE, _PALE_IF_UNCLEAR = 0.02, 0.25
"""Share of pale pixels in a shape of both inks; of a large one they are counted against so much ink:"""
_LARGE, _LEAST_PALE = 0.03, 0.0012
_RULE_WIDTH, _RULE_LENGTH = 0.03, 0.5
_RUN, _STRAIGHT = 0.12, 0.6
"""Inches of a stroke that is straight, and the share of such in a rule, or of a side of a frame that its ink covers."""
_FRAMED = 0.3
"""Inches; sides of the smallest frame of a stamp."""
_REACH = 0.1
"""Half of the widest gap between the strokes of one stamp, in inches."""
_MARGIN = 0.05


@dataclass(frozen=True, slots=True)
class Region:
    """A part of a picture where other ink lies over print; box in pixels.

    `printed` and `paler` are the usual levels of the two. `other` is where shapes are of the other ink, `mixed` where
    they are of both; masks of the box's size.
    """

    box: PixelBox
    printed: float
    paler: float
    other: Mask
    mixed: Mask


@dataclass(frozen=True, slots=True)
class _Inks:
    """Which shapes are of other ink, how dark print is, and what decides on pixels."""

    pale: Flags
    """Shapes without a dark pixel, rules of tables included."""
    other: Flags
    printed: float
    palest_print: float
    share: float
    """How much of a shape of both inks is pale at least."""


def find_stamps(small: GrayImage, shapes: Shapes, dpi: float, colours: Colours | None) -> list[Region]:
    """Where other ink lies over print. `colours` is the picture in colour, when it has any."""
    letters = letters_of(shapes, dpi)
    if int(letters.sum()) < _FEW_LETTERS:
        return []
    inks = _tell_shapes(small, shapes, dpi, colours, letters)
    seeds = inks.other & (np.maximum(shapes.width, shapes.height) >= dpi * _SMALLEST)
    least = (_LEAST if colours is None else _LEAST_IN_COLOUR) * dpi * dpi
    if colours is None and int(shapes.area[seeds].sum()) >= least:
        ruled = _are_ruled(shapes, inks.other, dpi)
        inks, seeds = replace(inks, other=inks.other & ~ruled), seeds & ~ruled
    if int(shapes.area[seeds].sum()) < least:
        return []
    rows, columns = _around(shapes, seeds, round(dpi))
    tone, pale = small[rows, columns], None
    if colours is not None:
        tone, colour = colours.part(rows, columns)
        pale = cv2.blur(colour, (3, 3)) > _TRACE
    part = _Part((columns.start, rows.start), shapes, shapes.labels[rows, columns], tone, dpi)
    dark = (part.labels > 0) & (tone < inks.palest_print)
    strokes, mixed = part.strokes(dark, inks, pale)
    return [_region(part, box, own, inks, mixed) for box, own in part.clusters(strokes, seeds, dark, least)]


def _tell_shapes(small: GrayImage, shapes: Shapes, dpi: float, colours: Colours | None, letters: Flags) -> _Inks:
    places = np.flatnonzero(shapes.labels > 0)
    owner = shapes.labels.ravel()[places]
    tone, colour = (small.ravel()[places], None) if colours is None else colours.at(places)
    darkest = np.full(len(shapes.area), 255, np.uint8)
    np.minimum.at(darkest, owner, tone)
    lower, printed, upper = (float(level) for level in np.percentile(darkest[letters], (10, 50, 75)))
    spread = min(upper - printed, printed - lower)
    palest_print = printed + (_PALER if colour is None else _PALER_IN_COLOUR) * (255 - printed)
    share = _PALE
    if colour is None:
        palest_print = max(palest_print, printed + _SPREADS * spread)
        if printed + _CLEAR_SPREADS * spread > palest_print:
            share = _PALE_IF_UNCLEAR
    pale = darkest > palest_print
    pale[0] = False
    other = pale & (np.maximum(shapes.width, shapes.height) < _LARGEST * dpi)
    if colour is not None:
        other &= np.bincount(owner, colour, len(shapes.area)) > _COLOURED * shapes.area
    return _Inks(pale, other, printed, palest_print, share)


def _are_ruled(shapes: Shapes, other: Flags, dpi: float) -> Flags:
    """Which shapes of other ink are parts of pale rules: level or upright strokes, that are no whole frame."""
    rows, columns = _around(shapes, other, 0)
    labels = shapes.labels[rows, columns]
    ink = _mask(other[labels])
    run = np.ones((1, round(_RUN * dpi)), np.uint8)
    straight = cv2.bitwise_or(*(cv2.morphologyEx(ink, cv2.MORPH_OPEN, one) for one in (run, run.T)))
    count = np.bincount(labels[np.asarray(straight) > 0], minlength=len(other))
    found: Flags = other & (count > _STRAIGHT * shapes.area)
    sides = np.minimum(shapes.width, shapes.height) > _FRAMED * dpi
    for index in np.flatnonzero(found & sides).tolist():
        here = slice(shapes.top[index], shapes.foot[index]), slice(shapes.left[index], shapes.right[index])
        own = shapes.labels[here] == index
        edge = round(_RULE_WIDTH * dpi)
        ends = (own[:edge].any(axis=0), own[-edge:].any(axis=0), own[:, :edge].any(axis=1), own[:, -edge:].any(axis=1))
        found[index] = min(float(end.mean()) for end in ends) < _STRAIGHT
    return found


def _around(shapes: Shapes, kept: Flags, margin: int) -> tuple[slice, slice]:
    """The rows and columns of the shapes that are kept, and some around them."""
    top, left = int(shapes.top[kept].min()), int(shapes.left[kept].min())
    foot, right = int(shapes.foot[kept].max()), int(shapes.right[kept].max())
    return slice(max(0, top - margin), foot + margin), slice(max(0, left - margin), right + margin)


@dataclass(frozen=True, slots=True)
class _Part:
    """The part of the picture around all stamps: its left and top, how pale pixels are, and whose they are."""

    corner: tuple[int, int]
    shapes: Shapes
    labels: NDArray[np.int32]
    tone: GrayImage
    dpi: float

    def strokes(self, dark: Flags, inks: _Inks, pale: Flags | None) -> tuple[Flags, Flags]:
        """Where strokes of other ink are, for certain, and which shapes are of both inks."""
        # The rim of print is as pale as a stamp.
        near = cv2.dilate(dark.astype(np.uint8), np.ones((5, 5), np.uint8)) > 0
        light: Flags = (self.labels > 0) & ~near
        if pale is not None:
            light &= pale
        pieces = find_shapes(light.astype(np.uint8))
        longest = np.maximum(pieces.width, pieces.height)
        rules = (np.minimum(pieces.width, pieces.height) <= _RULE_WIDTH * self.dpi) & (
            longest > _RULE_LENGTH * self.dpi
        )
        light &= ~(rules | (longest > _LARGEST * self.dpi))[pieces.labels]
        count = np.bincount(self.labels[light], minlength=len(self.shapes.area))
        whole = np.minimum(self.shapes.area, _LARGE * self.dpi**2)
        mixed: Flags = ~inks.pale & (count > inks.share * whole) & (count > _LEAST_PALE * self.dpi**2)
        mixed[0] = False
        return light & (inks.other | mixed)[self.labels], mixed

    def clusters(
        self, strokes: Flags, seeds: Flags, dark: Flags, least: float
    ) -> list[tuple[tuple[slice, slice], Flags]]:
        """The strokes of each stamp over print: the box around them, and which pixels of it are strokes of this one."""
        reach = 2 * round(_REACH * self.dpi) + 1
        found = find_shapes(
            np.asarray(cv2.dilate(strokes.astype(np.uint8), np.ones((reach, reach), np.uint8)), np.uint8)
        )
        ink = np.bincount(found.labels[seeds[self.labels]], minlength=len(found.area))
        met = np.bincount(found.labels[dark], minlength=len(found.area))
        margin = round(_MARGIN * self.dpi)
        clusters = []
        for number in (np.flatnonzero((ink[1:] >= least) & (met[1:] >= _MEETS * self.dpi**2)) + 1).tolist():
            rows = slice(max(0, int(found.top[number]) - margin), int(found.foot[number]) + margin)
            columns = slice(max(0, int(found.left[number]) - margin), int(found.right[number]) + margin)
            own: Flags = (found.labels[rows, columns] == number) & strokes[rows, columns]
            clusters.append(((rows, columns), own))
        return clusters


def _region(part: _Part, box: tuple[slice, slice], strokes: Flags, inks: _Inks, mixed: Flags) -> Region:
    labels = part.labels[box]
    is_own = np.zeros(len(mixed), bool)
    is_own[labels[strokes]] = True
    x, y = part.corner[0] + box[1].start, part.corner[1] + box[0].start
    return Region(
        (x, y, x + labels.shape[1], y + labels.shape[0]),
        inks.printed,
        float(np.percentile(part.tone[box][strokes], 20)),
        _mask((is_own & inks.other)[labels]),
        _mask((is_own & mixed)[labels]),
    )


def _mask(flags: Flags) -> Mask:
    return np.where(flags, np.uint8(255), np.uint8(0))
