"""The ink of printed rules, without the strokes of letters that cross them or end in them."""

from collections.abc import Sequence

import cv2
import numpy as np

from ingest.scanned.ink import Mask

CRUMBS = 1
"""Pixels around a piece that are taken for its ragged edge."""
_THICKEST, _STROKE = 5, 7
"""Pixels down through a rule that a stroke may end in, and across it."""
_STANDING = 0.2
"""Share of a piece in which strokes end when letters stand on it: those end at its edge."""

_FALLS = 5
"""Rows of a piece that may hold more than a rule: it falls, and letters stand close."""
_PART, _FULL = 32, 0.5
"""Columns of such a piece that are looked at by themselves, and the share of a row's that its rule fills at least."""

Piece = tuple[int, int, int, int]
"""Left, top, right, foot in pixels, along the rule and across it."""


def ink_of(chains: Sequence[Sequence[Piece]], ink: Mask) -> Mask:
    """The ink of rules across, each given in pieces, without what letters share with them.

    That is where a stroke goes on above and below, and where a narrow one from above ends.
    """
    own = np.zeros_like(ink)
    for chain in chains:
        before = None
        for left, top, right, foot in chain:
            here = slice(max(0, top - CRUMBS), foot + CRUMBS), slice(max(0, left - CRUMBS), right + CRUMBS)
            own[here] = 255 if foot - top < _FALLS else _track(ink[here])
            if before is not None:
                own[min(top, before[1]) - 1 : max(foot, before[3]) + 1, before[2] : left] = 255
            before = (left, top, right, foot)
    own = np.asarray(cv2.bitwise_and(own, ink), np.uint8)
    if not own.any():
        return own
    rest = np.asarray(cv2.bitwise_and(ink, cv2.bitwise_not(own)), np.uint8)
    strokes = cv2.morphologyEx(rest, cv2.MORPH_CLOSE, np.ones((7, 1), np.uint8))
    ended = _ends_in(own, rest)
    for left, top, right, foot in (piece for chain in chains for piece in chain):
        band = ended[max(0, top - CRUMBS) : foot + CRUMBS, left:right]
        if band.any(axis=0).mean() > _STANDING:
            band[:] = 0
    strokes = cv2.bitwise_or(strokes, ended)
    return np.asarray(cv2.bitwise_and(own, cv2.bitwise_not(strokes)), dtype=np.uint8)


def _track(band: Mask) -> Mask:
    """The rows through which a rule runs in each part of a band of ink, with its ragged edge; all if it is broken."""
    starts = np.arange(0, max(1, band.shape[1] - _PART // 2), _PART)
    widths = np.diff(np.append(starts, band.shape[1]))
    full = np.add.reduceat(band > 0, starts, axis=1, dtype=np.int32) > _FULL * widths
    full[:, ~full.any(axis=0)] = True
    rows = cv2.dilate(full.astype(np.uint8), np.ones((2 * CRUMBS + 1, 1), np.uint8))
    return np.asarray(np.repeat(rows * 255, widths, axis=1), np.uint8)


def _ends_in(own: Mask, rest: Mask) -> Mask:
    """The ink of rules in which narrow strokes from above end, as vowels below do in an underline."""
    touched = np.zeros_like(own)
    above = rest
    for _ in range(_THICKEST):
        touched[1:] |= own[1:] & above[:-1]
        above = touched
    wide = cv2.morphologyEx(touched, cv2.MORPH_OPEN, np.ones((1, _STROKE + 1), np.uint8))
    return np.asarray(cv2.bitwise_and(touched, cv2.bitwise_not(wide)), np.uint8)
