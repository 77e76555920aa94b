"""Where the text lines of an upright page are, found from the shapes of the letters alone.

Thai stacks vowels and tones above and below its consonants, so boxes of lines overlap. What tells lines apart is where
their letters stand: letters that stand level, each next to the other, are a chain; chains on one baseline are a line.
Marks and whatever else is left then go to the line on whose storeys they fit best.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from ingest.engines.base import PixelBox
from ingest.scanned.shapes import Flags, Numbers, Shapes

_GAP = 4.0
"""Gaps up to this many letter heights stay inside a line; wider ones part columns."""
_LEVEL = 0.24
"""Letter heights by which the feet of neighbours may differ."""
_SMALLEST, _TALLEST, _WIDEST = 0.6, 3.3, 30.0
"""Sides of what may be letters, in letter heights; blurred letters run together into words."""
_TOUCHING = 5.0
"""Lines whose baselines are further apart than so many letter heights have nothing to do with each other."""
_MARKS_ABOVE = 2.5
_MARKS_BELOW = -0.95
"""Between which heights above the baseline the middles of marks are, in letter heights."""

Floats = NDArray[np.float64]


@dataclass(slots=True)
class TextLine:
    """A text line, in pixels.

    `baseline` is its height at column 0, `slope` how many rows it falls with each column, `body` the height of its
    consonants; `area` is 0 outside all cells, else one more than the cell's index; `members` are labels of its shapes.
    """

    baseline: float
    slope: float
    body: float
    x0: float
    x1: float
    area: int
    members: list[int] = field(default_factory=list)
    y0: float = 0.0
    y1: float = 0.0

    def at(self, x: float) -> float:
        """The row of the baseline at a column."""
        return self.baseline + self.slope * x

    @property
    def box(self) -> PixelBox:
        """The box around its shapes, no taller than letters and marks are."""
        return (self.x0, self.y0, self.x1, self.y1)


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


def _lines(shapes: Shapes, kept: Flags, homes: Numbers, body: float) -> list[TextLine]:
    tall = (shapes.height >= _SMALLEST * body) & (shapes.height <= _TALLEST * body)
    wide = (shapes.width >= 0.12 * body) & (shapes.width <= _WIDEST * body)
    letters = np.flatnonzero(kept & tall & wide)
    chains = _chains(shapes, letters, homes, body)
    found = [_line(shapes, chain, body, int(homes[chain[0]])) for chain in chains]
    lines = _joined(found, shapes)
    _add_lone_dashes(lines, shapes, kept, homes, body)
    taken = np.zeros(len(kept), bool)
    for line in lines:
        taken[line.members] = True
    _add_marks(lines, shapes, np.flatnonzero(kept & ~taken & (shapes.height < _TALLEST * body)), homes)
    for line in lines:
        _set_box(line, shapes)
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
    after = (left[other] > left[one]) & (gap > -0.6 * body) & (gap < _GAP * body) & (home[one] == home[other])
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


def _line(shapes: Shapes, members: NDArray[np.intp], usual: float, area: int) -> TextLine:
    height = shapes.height[members].astype(np.float64)
    foot = shapes.foot[members].astype(np.float64)
    x = shapes.left[members] + shapes.width[members] / 2
    body = most_usual(height, 0.08 * float(np.median(height)))
    # Digits are taller than consonants; a lone letter with its marks on it is taller still.
    if 0.68 * usual < body < (2.7 if len(members) < 4 else 1.5) * usual and len(members) < 8:
        body = usual
    baseline, slope = _fit(x, foot, body)
    left, right = float(shapes.left[members].min()), float(shapes.right[members].max())
    return TextLine(baseline, slope, body, left, right, area, members.tolist())


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


def _joined(lines: list[TextLine], shapes: Shapes) -> list[TextLine]:
    """Chains on one baseline as one line. Chains of a few odd letters or marks within a longer one are left out."""
    done: list[TextLine] = []
    for line in sorted(lines, key=lambda one: -int(shapes.height[one.members].sum())):
        near = [other for other in done if _is_near(line, other)]
        if any(_belongs(line, other, shapes) for other in near):
            continue
        host = next((other for other in near if _is_level(line, other)), None)
        if host is None:
            done.append(line)
            continue
        host.members += line.members
        host.x0, host.x1 = min(host.x0, line.x0), max(host.x1, line.x1)
    return done


def _is_near(line: TextLine, other: TextLine) -> bool:
    x = (line.x0 + line.x1) / 2
    if line.area != other.area or abs(line.at(x) - other.at(x)) > _TOUCHING * max(line.body, other.body):
        return False
    return max(line.x0 - other.x1, other.x0 - line.x1) <= _GAP * other.body


def _is_level(line: TextLine, other: TextLine) -> bool:
    x = min(max((line.x0 + line.x1) / 2, other.x0), other.x1)
    return abs(line.at((line.x0 + line.x1) / 2) - other.at(x)) < 0.3 * max(line.body, other.body)


def _belongs(line: TextLine, other: TextLine, shapes: Shapes) -> bool:
    """Whether most shapes of a chain are letters of the other line with something below, or joined marks above it."""
    members = np.array(line.members)
    x = shapes.left[members] + shapes.width[members] / 2
    base = other.baseline + other.slope * x
    head, foot = (base - shapes.top[members]) / other.body, (base - shapes.foot[members]) / other.body
    shared = np.minimum(head, 1.0) - np.maximum(foot, 0.0)
    # A few letters may reach into the next line, when its marks touch them.
    lowest = -2.6 if len(members) < 4 else -1.0
    letter = (shared > 0.6) & (foot < -0.2) & (foot > lowest) & (head < 2.5)
    narrow = shapes.width[members] < 1.6 * other.body
    # Marks stand apart, or are small beside a title's letters; letters of a line close above follow one another.
    sparse = (
        len(members) < 4
        or float(shapes.width[members].sum()) < 0.55 * (line.x1 - line.x0)
        or line.body < 0.85 * other.body
    )
    # A single letter may be a line of its own in a narrow cell, hardly elsewhere.
    highest = 1.7 if len(members) < 3 and not line.area else 1.45
    above = (foot > 0.8) & (foot < highest) & (head < 2.7) & sparse
    marks = narrow & (above | ((head < 0.15) & (foot > -1.0)))
    within = len(members) < 4 and other.x0 - 0.3 * other.body < line.x0 and line.x1 < other.x1 + 0.3 * other.body
    letter |= within & (shared > 0.3) & (foot > -0.4) & (head < 1.7)
    over = ~_bare([other], shapes, x)[:, 0]
    return int((letter | (marks & over)).sum()) >= 0.7 * len(members)


def _add_lone_dashes(lines: list[TextLine], shapes: Shapes, kept: Flags, homes: Numbers, body: float) -> None:
    """A cell that holds nothing but a dash has a line as well."""
    filled = {line.area for line in lines}
    width, height = shapes.width, shapes.height
    dash = kept & (homes > 0) & (width > 0.25 * body) & (width < 3 * body) & (height < 0.5 * body) & (width > height)
    for index in np.flatnonzero(dash).tolist():
        area = int(homes[index])
        if area not in filled:
            filled.add(area)
            x0, y = float(shapes.left[index]), float(shapes.top[index] + height[index] / 2)
            lines.append(TextLine(y + 0.4 * body, 0.0, body, x0, x0 + float(width[index]), area, [index]))


def _add_marks(lines: list[TextLine], shapes: Shapes, rest: NDArray[np.intp], homes: Numbers) -> None:
    """Gives each line the marks, dots and odd letters that fit it best; what fits none is left out."""
    if not lines or len(rest) == 0:
        return
    x = shapes.left[rest] + shapes.width[rest] / 2
    base = np.array([line.baseline for line in lines]) + np.array([line.slope for line in lines]) * x[:, None]
    body = np.array([line.body for line in lines])
    head = (base - shapes.top[rest][:, None]) / body
    foot = (base - shapes.foot[rest][:, None]) / body
    middle = (head + foot) / 2
    # Letters and dots lie between foot and head of the line; marks begin where letters end, or above another mark.
    inside = 2 * np.maximum(0.0, -0.3 - foot) + np.maximum(0.0, head - 1.35)
    above = np.minimum(np.abs(foot - 1.15), np.abs(foot - 1.6))
    below = np.abs(head + 0.1)
    misfit = np.where(middle > 1.05, above, np.where(middle < -0.12, below + 0.1, inside))
    # Letters with something below or above: what counts is how much of the letter's own height they fill.
    shared = np.minimum(head, 1.0) - np.maximum(foot, 0.0)
    misfit = np.where(shared > 0.6, 0.3 * (1 - np.minimum(shared, 1.0)), misfit)
    left, right = np.array([line.x0 for line in lines]), np.array([line.x1 for line in lines])
    beyond = np.maximum(left - shapes.right[rest][:, None], shapes.left[rest][:, None] - right) / body
    fits = (middle > _MARKS_BELOW) & (middle < _MARKS_ABOVE)
    fits &= beyond < np.where((middle > -0.12) & (middle < 1.05), _GAP, 1.0)
    fits &= np.array([line.area for line in lines]) == homes[rest][:, None]
    misfit = np.where(fits, misfit + 0.1 * np.maximum(0.0, beyond), np.inf)
    marks = (shared < 0.3) & ((middle > 1.05) | (middle < -0.12))
    # A mark is no larger than its letter; what is larger belongs to the line whose letters it fills.
    larger = np.maximum(0.0, head - foot - 1.2) + np.maximum(0.0, shapes.width[rest][:, None] / body - 1.7)
    misfit += np.where(marks, larger, 0.0)
    misfit += np.where(marks & _bare(lines, shapes, x), 0.4, 0.0)
    best = misfit.argmin(axis=1)
    for index, number in zip(rest.tolist(), best.tolist(), strict=True):
        if np.isfinite(misfit[np.searchsorted(rest, index), number]):
            lines[number].members.append(index)


def _bare(lines: Sequence[TextLine], shapes: Shapes, x: Floats) -> Flags:
    """For each place and each line, whether no letter of the line stands there."""
    width = shapes.labels.shape[1]
    bare = np.ones((len(lines), width + 1), bool)
    for row, line in zip(bare, lines, strict=True):
        reach = round(0.25 * line.body)
        for index in line.members:
            row[max(0, int(shapes.left[index]) - reach) : int(shapes.right[index]) + reach] = False
    found: Flags = bare[:, np.clip(x.astype(np.int64), 0, width)].T
    return found


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
