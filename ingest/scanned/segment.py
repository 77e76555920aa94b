"""Where the text lines of an upright page are, found from the shapes of the letters alone.

Thai stacks vowels and tones above and below its consonants, so boxes of lines overlap. What tells lines apart is where
their letters stand: letters that stand level, each next to the other, are a chain; chains on one baseline are a line.
Marks and whatever else is left then go to the line on whose storeys they fit best.
"""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from ingest.engines.base import PixelBox
from ingest.scanned.joining import join_chains
from ingest.scanned.lone import add_lone_dashes, add_lone_digits, add_lone_leaders
from ingest.scanned.marks import GAP, Floats, TextLine, add_marks
from ingest.scanned.runtogether import leveled
from ingest.scanned.shapes import Flags, Numbers, Shapes

_LEVEL = 0.24
"""Letter heights by which the feet of neighbours may differ."""
_SMALLEST, _TALLEST, _WIDEST = 0.6, 3.3, 30.0
"""Sides of what may be letters, in letter heights; blurred letters run together into words."""
_JOINED = 2.2
"""How much higher than a letter are shapes of letters joined to their marks, at most."""
_MOST_CHAINS, _MOST_PAIRS = 1500, 5_000_000
"""Chains of letters on a page, and marks times lines; of more the smallest are noise, whatever they look like."""
_NUMBER = 2
"""Shapes of a number that stands alone, at most."""
_EVEN, _WIDE = 0.15, 1.1
"""Letter heights by which letters of one size differ, and usual letter heights that those of large print are wide."""


def find_lines(shapes: Shapes, kept: Flags, body: float, cells: Sequence[PixelBox] = ()) -> list[TextLine]:
    """The text lines from top to bottom, area by area. No line leaves its cell; a wide gap parts a line in two.

    `kept` are the shapes that may be print, `body` the usual height of a consonant on the page.
    """
    lines = _lines(shapes, kept, homes_of(shapes, cells), body)
    return sorted(lines, key=lambda line: (line.area, line.at((line.x0 + line.x1) / 2), line.x0))


def homes_of(shapes: Shapes, cells: Sequence[PixelBox]) -> Numbers:
    """The area of each shape, by its middle."""
    x, y = shapes.left + shapes.width / 2, shapes.top + shapes.height / 2
    homes = np.zeros(len(x), np.int32)
    for area, (x0, y0, x1, y1) in enumerate(cells, start=1):
        homes[(x >= x0) & (x < x1) & (y >= y0) & (y < y1)] = area
    return homes


def _lines(whole: Shapes, kept: Flags, homes: Numbers, body: float) -> list[TextLine]:
    shapes = leveled(whole, kept, body)
    tall = (shapes.height >= _SMALLEST * body) & (shapes.height <= _TALLEST * body)
    wide = (shapes.width >= 0.12 * body) & (shapes.width <= _WIDEST * body)
    letters = np.flatnonzero(kept & tall & wide)
    chains = _longest(_chains(shapes, letters, homes, body))
    found = [_line(shapes, chain, body, int(homes[chain[0]])) for chain in chains]
    lines = join_chains(found, shapes, body)
    add_lone_dashes(lines, shapes, kept, homes, body)
    add_lone_leaders(lines, shapes, kept, homes, body)
    taken = np.zeros(len(kept), bool)
    for line in lines:
        taken[line.members] = True
    marks = np.flatnonzero(kept & ~taken & (shapes.height < _TALLEST * body))
    if len(marks) * len(lines) > _MOST_PAIRS:
        marks = np.sort(marks[np.argsort(-shapes.area[marks], kind="stable")[: _MOST_PAIRS // len(lines)]])
    add_marks(lines, shapes, marks, homes)
    add_lone_digits(lines, shapes, marks, homes, body)
    for line in lines:
        _set_box(line, whole)
    return lines


def _chains(shapes: Shapes, letters: NDArray[np.intp], homes: Numbers, body: float) -> list[NDArray[np.intp]]:
    """The letters in runs of neighbours that stand level, each with the nearest one to its right."""
    if len(letters) == 0:
        return []
    order = letters[np.argsort(shapes.foot[letters], kind="stable")]
    foot, left, right = (side[order].astype(np.float64) for side in (shapes.foot, shapes.left, shapes.right))
    home = homes[order]
    first = np.searchsorted(foot, foot - _LEVEL * body, side="left")
    last = np.searchsorted(foot, foot + _LEVEL * body, side="right")
    count = last - first
    one = np.repeat(np.arange(len(order)), count)
    other = np.arange(int(count.sum())) - np.repeat(np.cumsum(count) - count, count) + np.repeat(first, count)
    gap = left[other] - right[one]
    after = (left[other] > left[one]) & (gap > -0.6 * body) & (gap < GAP * body) & (home[one] == home[other])
    one, other, gap = one[after], other[after], gap[after]
    cost = gap + 3 * np.abs(foot[one] - foot[other])
    best = np.lexsort((cost, one))
    one, other = one[best], other[best]
    starts = np.flatnonzero(np.diff(one, prepend=-1))
    following = np.arange(len(order))
    following[one[starts]] = other[starts]
    while True:
        further = following[following]
        if np.array_equal(further, following):
            break
        following = further
    by_end = np.argsort(following, kind="stable")
    parts = np.split(by_end, np.flatnonzero(np.diff(following[by_end])) + 1)
    return [order[part] for part in parts]


def _longest(chains: list[NDArray[np.intp]]) -> list[NDArray[np.intp]]:
    if len(chains) <= _MOST_CHAINS:
        return chains
    kept = sorted(range(len(chains)), key=lambda at: -len(chains[at]))[:_MOST_CHAINS]
    return [chains[at] for at in sorted(kept)]


def _line(shapes: Shapes, members: NDArray[np.intp], usual: float, area: int) -> TextLine:
    height = shapes.height[members].astype(np.float64)
    foot = shapes.foot[members].astype(np.float64)
    x = shapes.left[members] + shapes.width[members] / 2
    body = most_usual(height, 0.08 * float(np.median(height)))
    # Digits are taller than consonants; a lone letter with its marks on it is taller still. Wide letters that are all
    # equally tall are large print.
    is_wide = float(np.median(shapes.width[members])) > _WIDE * usual
    is_even = len(members) > 1 and is_wide and float(np.ptp(height)) < _EVEN * body
    # One or two low shapes alone are digits, which some faces draw small, rather than small print.
    least = 0.68 if len(members) > _NUMBER else 0.5
    short = least * usual < body < (2.7 if len(members) < 4 and not is_even else 1.5) * usual and len(members) < 8
    if short or (1.15 * usual < body < _JOINED * usual and not is_even and _has_usual(height, usual)):
        body = usual
    baseline, slope = _fit(x, foot, body)
    left, right = float(shapes.left[members].min()), float(shapes.right[members].max())
    return TextLine(baseline, slope, body, left, right, area, members.tolist())


def _has_usual(height: Floats, usual: float) -> bool:
    """Whether some letters are as high as usual: then higher shapes are letters that blur joined to their marks."""
    return int((np.abs(height - usual) <= 0.08 * usual).sum()) >= max(2.0, 0.1 * len(height))


def most_usual(values: Floats, spread: float) -> float:
    """The value that most others are close to."""
    near = np.exp(-0.5 * ((values[:, None] - values[None, :300]) / max(spread, 0.5)) ** 2).sum(axis=1)
    best = values[int(np.argmax(near))]
    return float(values[np.abs(values - best) <= max(spread, 0.5)].mean())


def _fit(x: Floats, foot: Floats, body: float) -> tuple[float, float]:
    """The baseline at column 0 and its slope; level where too few letters stand on it."""
    level = most_usual(foot, 0.1 * body)
    slope = 0.0
    for reach in (0.4, 0.25, 0.15):
        near = np.abs(foot - (level + slope * x)) < reach * body
        if int(near.sum()) < 8 or float(np.ptp(x[near])) < 10 * body:
            break
        middle = x[near] - x[near].mean()
        slope = float((middle * foot[near]).sum() / (middle * middle).sum())
        level = float(foot[near].mean() - slope * x[near].mean())
    return level, slope


def _set_box(line: TextLine, shapes: Shapes) -> None:
    """Widens the line by its marks; dots far beyond its letters are a leader and do not count."""
    members = np.array(line.members)
    left, right = shapes.left[members].astype(np.float64), shapes.right[members].astype(np.float64)
    size = np.maximum(shapes.width[members], shapes.height[members])
    counts = size > 0.2 * line.body
    near = ~counts & (left < line.x1 + 0.7 * line.body) & (right > line.x0 - 0.7 * line.body)
    counts |= near
    line.x0, line.x1 = min(line.x0, float(left[counts].min())), max(line.x1, float(right[counts].max()))
    ends = sorted((line.at(line.x0), line.at(line.x1)))
    top, foot = float(shapes.top[members].min()), float(shapes.foot[members].max())
    line.y0 = max(top, ends[0] - 2.7 * line.body)
    line.y1 = min(foot, ends[1] + 1.2 * line.body)
