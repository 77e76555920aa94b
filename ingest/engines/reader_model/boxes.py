"""Where each character of a line that was read stands in its picture."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from ingest.engines.base import PixelBox
from ingest.engines.reader_model.cutting import Placement
from ingest.engines.reader_model.decoding import ReadCharacter
from ingest.engines.reader_model.geometry import STRIDE
from ingest.runs import Whole, ends, spread

_ABOVE = frozenset("ัิีึื็่้๊๋์ํ๎")
_BELOW = frozenset("ฺุู")
_MARKS = _ABOVE | _BELOW
_REACH = 17.0
"""Columns from the middle of a line's first or last letter to its outer side, at most."""
LEADER = "…"
"""One sign for a whole run of dots; it reaches as far as there is ink."""
_INKED = 0.4
"""Full pixels of ink from which a column is part of a letter."""

Floats = NDArray[np.float64]


def character_boxes(
    characters: Sequence[ReadCharacter], columns: NDArray[np.float32], placement: Placement, margin: int
) -> list[PixelBox]:
    """The box of each character in pixels of the source picture.

    `columns` is how much ink each column of the reader's picture holds. Letters are parted where the ink between
    them is thinnest; marks are as wide as their letter.
    """
    ink = columns.astype(np.float64)
    is_letter = np.array([one.char not in _MARKS for one in characters], bool)
    letters = [one for one in characters if one.char not in _MARKS]
    partings = _partings(letters, ink)
    left, right = partings[:-1], partings[1:]
    spaces = np.array([one.char == " " for one in letters], bool)
    tight_left, tight_right = _tight(left, right, ink)
    # A mark has the letter before it; at the start of a line there is none, and it may be anywhere.
    own = np.cumsum(is_letter)
    x0 = np.append(0.0, np.where(spaces, left, tight_left))[own]
    x1 = np.append(float(len(ink)), np.where(spaces, right, tight_right))[own]
    return _boxes([one.char for one in characters], (x0 - margin, x1 - margin), placement)


def _partings(letters: Sequence[ReadCharacter], ink: Floats) -> Floats:
    """Where the first letter begins, where each is parted from the next one, and where the last one ends."""
    if not letters:
        return np.zeros(1)
    middles = np.array([(one.first + one.last + 1) / 2 * STRIDE for one in letters])
    first, last = (len(ink) if one.char == LEADER else _REACH for one in (letters[0], letters[-1]))
    start, end = max(middles[0] - first, 0.0), min(middles[-1] + last, float(len(ink)))
    return np.concatenate([[start], _thinnest(middles[:-1], middles[1:], ink), [end]])


def _thinnest(left: Floats, right: Floats, ink: Floats) -> Floats:
    """The middle of the column with the least ink between two letters each; of equals the one halfway."""
    start = left.astype(np.int64)
    end = np.maximum(start + 1, np.ceil(right).astype(np.int64))
    if len(start) == 0:
        return left
    owner, at = spread(start, np.minimum(end, len(ink)))
    cost = ink[at] + np.abs(at - ((start + end - 1) / 2)[owner]) / (end - start)[owner]
    thin = cost == np.minimum.reduceat(cost, np.searchsorted(owner, np.arange(len(start))))[owner]
    found = ends(owner[thin], at[thin], len(start))[0] + 0.5
    return np.where(end - start < 3, (start + end) / 2, found)


def _tight(left: Floats, right: Floats, ink: Floats) -> tuple[Floats, Floats]:
    """The stretches without the blank columns at their ends."""
    inked = np.flatnonzero(ink > _INKED)
    first: Whole = np.searchsorted(inked, np.floor(left))
    beyond: Whole = np.searchsorted(inked, np.ceil(right))
    some = beyond > first
    inked = np.append(inked, 0)
    return (
        np.where(some, np.maximum(left, inked[np.where(some, first, -1)]), left),
        np.where(some, np.minimum(right, inked[np.where(some, beyond - 1, -1)] + 1), np.maximum(right, left + 1)),
    )


def _boxes(characters: Sequence[str], edges: tuple[Floats, Floats], placement: Placement) -> list[PixelBox]:
    x0, x1 = (edge / placement.scale for edge in edges)
    line, body = placement.baseline + placement.slope * (x0 + x1) / 2, placement.body
    above = np.array([char in _ABOVE for char in characters], bool)
    below = np.array([char in _BELOW for char in characters], bool)
    top = np.where(above, line - 2.0 * body, np.where(below, line, line - 1.1 * body))
    foot = np.where(above, line - 1.1 * body, np.where(below, line + 0.6 * body, line))
    sides = (np.maximum(0.0, x0), np.maximum(0.0, top), np.maximum(1.0, x1), np.maximum(1.0, foot))
    return list(zip(*(side.tolist() for side in sides), strict=True))
