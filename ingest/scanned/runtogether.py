"""Words whose letters and marks blur made one shape: between which rows their letters stand."""

from dataclasses import replace

import numpy as np

from ingest.scanned.shapes import Flags, Shapes

_WIDE, _WIDEST = 2.2, 30.0
"""Usual letter heights that such a shape is wide."""
_HIGHER, _HIGHEST = 1.1, 3.3
"""The same, high; what is no higher holds no mark, what is higher is of two lines."""
_ROW_OF_LETTERS = 0.4
"""Share of the ink of a row through the middle of letters that a row holds where there are still letters."""


def leveled(shapes: Shapes, kept: Flags, body: float) -> Shapes:
    """The shapes, those of several letters with the head and foot of the letters instead of those of the marks.

    `body` is the usual height of a consonant.
    """
    width, height = shapes.width / body, shapes.height / body
    words = kept & (width > _WIDE) & (width < _WIDEST) & (height > _HIGHER) & (height < _HIGHEST)
    if not words.any():
        return shapes
    top, rows = shapes.top.copy(), shapes.height.copy()
    for index in np.flatnonzero(words).tolist():
        here = slice(int(shapes.top[index]), int(shapes.foot[index]))
        own = shapes.labels[here, int(shapes.left[index]) : int(shapes.right[index])] == index
        first, last = _letters(own, round(body))
        top[index], rows[index] = here.start + first, last - first
    return replace(shapes, top=top, height=rows)


def _letters(own: Flags, body: int) -> tuple[int, int]:
    """The rows of a word, first and beyond the last, between which its letters stand."""
    ink = own.sum(axis=1)
    sums = np.cumsum(np.append(0, ink))
    start = int((sums[body:] - sums[:-body]).argmax())
    full = ink >= _ROW_OF_LETTERS * ink[start : start + body].mean()
    first, last = start + int(full[start : start + body].argmax()), start + body
    while first > 0 and full[first - 1]:
        first -= 1
    while last < len(ink) and full[last]:
        last += 1
    while last > first + 1 and not full[last - 1]:
        last -= 1
    return first, last
