"""Points and colons that stand on the picture of a line and were passed over.

Behind some letters and at the end of a line the network takes a point for nothing. What it looks like leaves no doubt:
a few columns of ink on the baseline, right behind a letter, with paper to both sides.
"""

from collections.abc import Iterator
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from ingest.engines.base import GrayImage
from ingest.engines.reader_model.decoding import ReadCharacter
from ingest.engines.reader_model.geometry import ABOVE, STRIDE
from ingest.thaitext import MARKS
from schemas import NOT_PRINT

_FOOT = int(ABOVE)
_LOW, _GAP, _HIGH = slice(_FOOT - 5, _FOOT + 2), slice(_FOOT - 8, _FOOT - 5), slice(_FOOT - 17, _FOOT - 8)
"""Rows of a point, between the two of a colon, and of its upper one."""
_PAPER, _SPOT = 0.4, 1.4
"""Ink of a column of paper at most, and of a point in the column where it has most, in full pixels."""
_NARROWEST, _WIDEST = 2, 6
_BEHIND, _WIDE_SPACE = 8, 1000
"""Columns from the letter before a point to the point, at most, and where there is none."""
_LATE, _NEAR = 2, 5
"""Columns from the step at which a sign is seen to its middle, and within which ink may be that sign's."""
_ALONE = 14
"""Columns around a point in which no other one stands; there would be one in a row of dots."""
_FOUND = 0.6
"""How sure a sign is that was found by its ink alone."""

_CLOSE, _TRACE = 3, 0.6
"""Columns from its middle to where a point has ink, and its ink in the fullest one; of 340 looked at all had more."""
_SURE, _WITHOUT = 0.7, 0.85
"""How sure two digits are at least of which the point between them is taken away, and at most when it was."""

_NO_NEIGHBOURS = frozenset(f"….:{NOT_PRINT}")

Columns = NDArray[np.float64]
Spot = tuple[int, int, str]
"""First column, the one beyond the last, and the sign."""


def with_points(characters: list[ReadCharacter], picture: GrayImage) -> list[ReadCharacter]:
    """The characters of a line, with the points and colons that stand behind one and were not read.

    None is put between two digits: what parts a number is too dear to guess.
    """
    done = list(characters)
    read = np.array([_middle(one) for one in characters if one.char != " "])
    for spot in _lone_spots(picture, read):
        middle = (spot[0] + spot[1]) / 2
        places = [_middle(one) for one in done]
        after = next((at for at, place in enumerate(places) if place > middle), len(done))
        while after > 0 and done[after - 1].char == " ":
            after -= 1
        around = [one for one in done[max(0, after - 2) : after + 2] if one.char != " "]
        if after == 0 or any(abs(_middle(one) - middle) <= _NEAR or one.char in _NO_NEIGHBOURS for one in around):
            continue
        before, behind = done[after - 1].char, done[after].char if after < len(done) else " "
        if not (before.isalnum() or before in MARKS) or (before.isdigit() and behind.isdigit()):
            continue
        step = (spot[0] + spot[1] - 2 * _LATE) // (2 * STRIDE)
        done.insert(after, ReadCharacter(spot[2], step, step, _FOUND))
    return done


def without_ghosts(characters: list[ReadCharacter], picture: GrayImage) -> list[ReadCharacter]:
    """The characters without the points between two sure digits where there is no ink on the baseline.

    Between a tail and a head that rise apart the network sees one at times.
    """
    done = list(characters)
    low: Columns | None = None
    for at in range(len(done) - 2, 0, -1):
        if done[at].char != "." or not all(
            one.char.isdigit() and one.confidence >= _SURE for one in done[at - 1 : at + 2 : 2]
        ):
            continue
        low = _ink(picture[_LOW]) if low is None else low
        middle = int(_middle(done[at]))
        if float(low[max(0, middle - _CLOSE) : middle + _CLOSE + 1].max(initial=0.0)) < _TRACE:
            done[at - 1 : at + 2] = [
                replace(one, confidence=min(one.confidence, _WITHOUT)) for one in done[at - 1 : at + 2 : 2]
            ]
    return done


def _middle(one: ReadCharacter) -> float:
    return (one.first + one.last + 1) / 2 * STRIDE + _LATE


def _lone_spots(picture: GrayImage, read: Columns) -> Iterator[Spot]:
    """Points and colons right behind other ink, that stand in no row of them; `read` is where signs were read."""
    low, gap, high = (_ink(picture[rows]) for rows in (_LOW, _GAP, _HIGH))
    feet = _runs(low)
    points = [run for run in feet if _is_point(run, low) and gap[slice(*run)].sum() < _SPOT]
    new = {run for run in points if not (np.abs(read - sum(run) / 2) <= _NEAR).any()}
    if not new:
        return
    heads = _runs(high)
    for at, (first, beyond) in enumerate(points):
        if (first, beyond) not in new:
            continue
        near = [*points[max(0, at - 1) : at], *points[at + 1 : at + 2]]
        is_alone = all(max(a - beyond, first - b) > _ALONE for a, b in near)
        before = max((b for runs in (feet, heads) for a, b in runs if a < first), default=-_WIDE_SPACE)
        if is_alone and first - before <= _BEHIND:
            above = [run for run in heads if run[0] < beyond and run[1] > first]
            yield first, beyond, ":" if len(above) == 1 and _is_point(above[0], high) else "."


def _ink(rows: GrayImage) -> Columns:
    """The ink of each column, in full pixels."""
    found: Columns = len(rows) - rows.sum(axis=0, dtype=np.int64) / 255.0
    return found


def _runs(columns: Columns) -> list[tuple[int, int]]:
    """The stretches of columns with ink: first, and beyond the last."""
    edges = np.flatnonzero(np.diff(np.pad(columns > _PAPER, 1).astype(np.int8))).tolist()
    return list(zip(edges[::2], edges[1::2], strict=True))


def _is_point(run: tuple[int, int], columns: Columns) -> bool:
    """Whether a stretch is as wide and as dark as a point."""
    return _NARROWEST <= run[1] - run[0] <= _WIDEST and float(columns[slice(*run)].max()) >= _SPOT
