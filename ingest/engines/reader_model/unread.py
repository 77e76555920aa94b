"""Ink beside a digit that was passed over: a number that lacks a digit looks as good as a whole one.

At the end of a line, and where a digit stands apart, the network at times sees nothing in one, and is sure of that.
"""

from collections.abc import Iterator
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from ingest.engines.base import GrayImage
from ingest.engines.reader_model.decoding import ReadCharacter
from ingest.engines.reader_model.geometry import ABOVE, BODY, STRIDE

_DIGITS = frozenset("0123456789๐๑๒๓๔๕๖๗๘๙")
_ROWS = slice(int(ABOVE - BODY), int(ABOVE))
_NEAREST, _FURTHEST = 13, 48
"""Columns from the middle of a digit to that of one beside it; what is further off has a space between."""
_LATE = 2
"""Columns from the step at which a sign is seen to its middle."""
_PAPER, _HIGH, _NARROWEST = 0.4, 4.0, 6
"""Ink of a column of paper at most, and of the fullest column of a digit at least, in full pixels; its least width."""
_DOUBTED = 0.5
"""How sure a digit is at most beside ink that was not read."""

Columns = NDArray[np.float64]


def doubting_unread(characters: list[ReadCharacter], picture: GrayImage) -> list[ReadCharacter]:
    """The characters of a line, digits beside ink that no character was read from in doubt."""
    done = list(characters)
    for at in _beside_unread(characters, picture):
        done[at] = replace(done[at], confidence=min(done[at].confidence, _DOUBTED))
    return done


def has_unread(characters: list[ReadCharacter], picture: GrayImage) -> bool:
    """Whether there is such ink."""
    return any(True for _ in _beside_unread(characters, picture))


def _beside_unread(characters: list[ReadCharacter], picture: GrayImage) -> Iterator[int]:
    for at, first, beyond in _gaps(characters, picture.shape[1]):
        if _has_shape(picture[_ROWS, max(0, first) : beyond]):
            yield at


def _gaps(characters: list[ReadCharacter], width: int) -> Iterator[tuple[int, int, int]]:
    """The digits with room for another one beside them: number, and the columns from the one to the next sign."""
    signs = [at for at, one in enumerate(characters) if one.char != " "]
    middles = [_middle(characters[at]) for at in signs]
    for number, at in enumerate(signs):
        if characters[at].char not in _DIGITS:
            continue
        own = middles[number]
        before = middles[number - 1] if number else 0
        after = middles[number + 1] if number + 1 < len(signs) else width
        if after - own >= (2 if number + 1 < len(signs) else 1.5) * _NEAREST:
            yield at, own, min(after, own + _FURTHEST)
        if number == 0 and own >= 1.5 * _NEAREST:
            yield at, max(before, own - _FURTHEST), own


def _middle(one: ReadCharacter) -> int:
    return (one.first + one.last + 1) * STRIDE // 2 + _LATE


def _has_shape(rows: GrayImage) -> bool:
    """Whether there is a shape as large as a digit between two signs, parted from both by paper."""
    ink = len(rows) - rows.sum(axis=0, dtype=np.int64) / 255.0
    edges = np.flatnonzero(np.diff((ink > _PAPER).astype(np.int8)))
    # What begins before the first column, or goes on beyond the last, is of the signs themselves.
    starts, ends = edges[ink[edges + 1] > _PAPER], edges[ink[edges + 1] <= _PAPER]
    pairs = ((start + 1, end + 1) for start in starts for end in ends[ends > start][:1])
    return any(b - a >= _NARROWEST and float(ink[a:b].max()) >= _HIGH for a, b in pairs)
