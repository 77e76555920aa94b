"""A line of text, and which marks are its own: vowels and tones above and below, dots, odd letters.

Marks have storeys. In tight lines what hangs below one line is as near to the next; what stands on the upper storey
needs something below it there, and tells the two apart.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from ingest.engines.base import PixelBox
from ingest.runs import Whole, portions, spread
from ingest.scanned.shapes import Flags, Numbers, Shapes

GAP = 4.0
"""Gaps up to this many letter heights stay inside a line; wider ones part columns."""
_STOREY, _UPPER_STOREY = 1.15, 1.55
"""Where marks above begin: vowels, and tones where there is none; tones above vowels, in most faces."""
_HIGHEST_STOREY = 1.8
"""No face has its upper storey above this; what stands there is of another line."""
_HANGING = -0.07
"""Where marks below begin, in most faces."""
_ENOUGH = 2
"""So many marks that can be of one line only tell where the storeys of the page's face are."""
_REACHING = 1.35
_DEEPEST = -0.6
_UNHELD = 0.5
"""What a mark on the upper storey with nothing below it is worse."""
_LARGE = 1.5
"""Usual letter heights from which print is large."""
_MARKS_ABOVE = 2.5
_MARKS_BELOW = -0.95
"""Between which heights above the baseline the middles of marks are, in letter heights."""
_LOWEST, _HIGHEST = -1.3, 2.9
"""What ends below or begins above these, in letter heights, has nothing to do with a line."""

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


def add_marks(lines: list[TextLine], shapes: Shapes, rest: NDArray[np.intp], homes: Numbers) -> None:
    """Gives each line the marks, dots and odd letters that fit it best; what fits none is left out."""
    if not lines or len(rest) == 0:
        return
    pairs = _near(lines, shapes, rest)
    rest, pairs = _add_odd_letters(lines, shapes, rest, homes, pairs)
    mark, number, head, foot = pairs.mark, pairs.line, pairs.head, pairs.foot
    x = shapes.left[rest] + shapes.width[rest] / 2
    body = np.array([line.body for line in lines])[number]
    middle = (head + foot) / 2
    # Letters and dots lie between foot and head of the line; marks begin where letters end, or above another mark.
    inside = 2 * np.maximum(0.0, -0.3 - foot) + np.maximum(0.0, head - 1.35)
    held = _held(lines, shapes, x, pairs)
    bare = _bare_columns(lines, shapes)[number, np.clip(x.astype(np.int64), 0, shapes.labels.shape[1])[mark]]
    same = np.array([line.area for line in lines])[number] == homes[rest][mark]
    upper, hanging = _storeys(pairs, same & ~bare, held)
    above = np.minimum(
        np.abs(foot - _STOREY), np.where(held, 0.375, 1.0) * np.abs(foot - upper) + np.where(held, 0.0, _UNHELD)
    )
    # Vowels below are short; a vowel with its tone, seen from the line above, hangs deeper.
    below = np.abs(head - hanging) + 2 * np.maximum(0.0, _DEEPEST - foot)
    misfit = np.where(middle > 1.05, above, np.where(middle < -0.12, below + 0.02, inside))
    # Letters with something below or above: what counts is how much of the letter's own height they fill.
    shared = np.minimum(head, 1.0) - np.maximum(foot, 0.0)
    misfit = np.where(shared > 0.6, 0.3 * (1 - np.minimum(shared, 1.0)), misfit)
    left, right = np.array([(line.x0, line.x1) for line in lines])[number].T
    beyond = np.maximum(left - shapes.right[rest][mark], shapes.left[rest][mark] - right) / body
    fits = (middle > _MARKS_BELOW) & (middle < _MARKS_ABOVE)
    fits &= beyond < np.where((middle > -0.12) & (middle < 1.05), GAP, 1.0)
    fits &= same
    misfit += 0.1 * np.maximum(0.0, beyond)
    marks = (shared < 0.3) & ((middle > 1.05) | (middle < -0.12))
    # A mark is no larger than its letter; what is larger belongs to the line whose letters it fills.
    larger = np.maximum(0.0, head - foot - 1.2) + np.maximum(0.0, shapes.width[rest][mark] / body - 1.7)
    misfit += np.where(marks, larger, 0.0)
    misfit += np.where(marks & bare, 0.4, 0.0) + np.where(middle < -0.12, _place_below(lines, shapes, x, pairs), 0.0)
    best = np.flatnonzero(fits)
    best = best[np.lexsort((number[best], misfit[best], mark[best]))]
    best = best[np.flatnonzero(np.diff(mark[best], prepend=-1))]
    for index, line in zip(rest[mark[best]].tolist(), number[best].tolist(), strict=True):
        lines[line].members.append(index)


def _place_below(lines: Sequence[TextLine], shapes: Shapes, x: Floats, pairs: "_Pairs") -> Floats:
    """How much worse, below zero better, a mark is for a line of large print by where it is below its letter.

    Vowels below hang from its right half; what is below its left half is a mark of the small line below.
    """
    worse = np.zeros(len(pairs.mark))
    usual = float(np.quantile([line.body for line in lines], 0.25))
    for number in [at for at, line in enumerate(lines) if line.body > _LARGE * usual]:
        own = np.flatnonzero(pairs.line == number)
        left, right = shapes.left[lines[number].members], shapes.right[lines[number].members]
        letters = right - left > 0.3 * lines[number].body
        share = (x[pairs.mark[own], None] - left[letters]) / (right - left)[letters]
        share = np.where((share >= 0) & (share <= 1), share, np.nan)
        worse[own] = np.where((share < 0.45).any(axis=1), 0.3, np.where((share > 0.55).any(axis=1), -0.15, 0.0))
    return worse


@dataclass(frozen=True, slots=True)
class _Pairs:
    """Marks and the lines near them, each pair once: numbers of both, and the upper and lower edge of the mark.

    Edges are above the baseline of the line, in its letter heights.
    """

    mark: Whole
    line: Whole
    head: Floats
    foot: Floats

    def of(self, kept: Flags) -> "_Pairs":
        """The pairs of those marks that are kept, numbered anew."""
        own = kept[self.mark]
        number = np.cumsum(kept) - 1
        return _Pairs(number[self.mark[own]], self.line[own], self.head[own], self.foot[own])


def _near(lines: Sequence[TextLine], shapes: Shapes, rest: NDArray[np.intp]) -> _Pairs:
    """The pairs that questions about marks are asked of; on a page of noise all pairs are far more."""
    x, y = shapes.left[rest] + shapes.width[rest] / 2, shapes.top[rest] + shapes.height[rest] / 2
    order = np.argsort(y, kind="stable")
    level = y[order]
    half = float(shapes.height[rest].max()) / 2
    base, slope, body = (
        np.array(side) for side in zip(*((li.baseline, li.slope, li.body) for li in lines), strict=True)
    )
    ends = np.stack((base, base + slope * shapes.labels.shape[1]))
    first = np.searchsorted(level, ends.min(axis=0) - _HIGHEST * body - half, side="left")
    beyond = np.searchsorted(level, ends.max(axis=0) - _LOWEST * body + half, side="right")
    parts = []
    for some in portions(np.arange(len(lines)), int((beyond - first).max())):
        owner, place = spread(first[some], beyond[some])
        number, mark = some[owner], order[place]
        foot_of_line = base[number] + slope[number] * x[mark]
        head = (foot_of_line - shapes.top[rest][mark]) / body[number]
        foot = (foot_of_line - shapes.foot[rest][mark]) / body[number]
        near = (head > _LOWEST) & (foot < _HIGHEST)
        parts.append((mark[near], number[near], head[near], foot[near]))
    return _Pairs(*(np.concatenate(side) for side in zip(*parts, strict=True)))


def _add_odd_letters(
    lines: list[TextLine], shapes: Shapes, rest: NDArray[np.intp], homes: Numbers, pairs: _Pairs
) -> tuple[NDArray[np.intp], _Pairs]:
    """Gives lines the letters next to them that do not stand on the baseline, so that their marks have a letter.

    What is left comes back.
    """
    shared = np.minimum(pairs.head, 1.0) - np.maximum(pairs.foot, 0.0)
    odd = (shared > 0.6) & (np.array([line.area for line in lines])[pairs.line] == homes[rest][pairs.mark])
    odd &= (pairs.foot < -0.15) | (pairs.head > 1.2)
    beside: dict[int, list[tuple[int, float]]] = {}
    found = np.flatnonzero(odd)
    found = found[np.lexsort((pairs.line[found], pairs.mark[found]))]
    for mark, number, part in zip(*(side[found].tolist() for side in (pairs.mark, pairs.line, shared)), strict=True):
        beside.setdefault(mark, []).append((number, part))
    left_over = np.ones(len(rest), bool)
    for mark in sorted(beside, key=lambda at: int(shapes.left[rest[at]])):
        left, right = float(shapes.left[rest[mark]]), float(shapes.right[rest[mark]])
        near = [
            (number, part)
            for number, part in beside[mark]
            if max(lines[number].x0 - right, left - lines[number].x1) < lines[number].body
        ]
        if near:
            line = lines[max(near, key=lambda one: one[1])[0]]
            line.members.append(int(rest[mark]))
            line.x0, line.x1 = min(line.x0, left), max(line.x1, right)
            left_over[mark] = False
    return rest[left_over], pairs.of(left_over)


def _storeys(pairs: _Pairs, over: Flags, held: Flags) -> tuple[float, float]:
    """Where the upper storey and the marks below begin on this page; `over` are the pairs with a letter at the mark.

    Faces differ in both by more than a tight line leaves between the two.
    """
    head, foot = pairs.head, pairs.foot
    middle = (head + foot) / 2
    near = over & (middle > -1.3) & (middle < 2.9) & (head - foot > 0.2) & (head - foot < 0.8)
    near &= (np.bincount(pairs.mark[near], minlength=int(pairs.mark.max(initial=0)) + 1) == 1)[pairs.mark]
    tones = foot[near & held & (foot > 1.3) & (foot < _HIGHEST_STOREY)]
    vowels = head[near & (head < 0.15) & (head > -0.3) & (foot > -0.75) & (foot < -0.25)]
    return (
        float(np.median(tones)) if len(tones) >= _ENOUGH else _UPPER_STOREY,
        float(np.median(vowels)) if len(vowels) >= _ENOUGH else _HANGING,
    )


def _held(lines: Sequence[TextLine], shapes: Shapes, x: Floats, pairs: _Pairs) -> Flags:
    """For each pair, whether a mark on the lower storey, or a letter that reaches there, is below the mark.

    Without one, what seems to stand on the upper storey hangs from the line above: tones sink where no vowel is.
    """
    held = np.zeros(len(pairs.mark), bool)
    low = np.abs(pairs.foot - _STOREY) < 0.2
    order = np.argsort(pairs.line, kind="stable")
    starts = np.searchsorted(pairs.line[order], np.arange(len(lines) + 1))
    for line, first, beyond in zip(lines, starts[:-1].tolist(), starts[1:].tolist(), strict=True):
        own = order[first:beyond]
        members = np.array(line.members)
        middle = shapes.left[members] + shapes.width[members] / 2
        tall = line.baseline + line.slope * middle - shapes.top[members] > _REACHING * line.body
        at = x[pairs.mark[own]]
        places = np.sort(np.concatenate([middle[tall], at[low[own]]]))
        reach = 0.6 * line.body
        near = np.searchsorted(places, at + reach, "left") - np.searchsorted(places, at - reach, "right")
        # A mark on the lower storey does not hold itself.
        held[own] = near - low[own] > 0
    return held


def is_bare(line: TextLine, shapes: Shapes, x: Floats) -> Flags:
    """For each place, whether no letter of the line stands there."""
    found: Flags = _bare_columns([line], shapes)[0, np.clip(x.astype(np.int64), 0, shapes.labels.shape[1])]
    return found


def _bare_columns(lines: Sequence[TextLine], shapes: Shapes) -> Flags:
    """For each line and each column, and the one beyond the last, whether no letter of the line stands there."""
    width = shapes.labels.shape[1]
    bare = np.ones((len(lines), width + 1), bool)
    for row, line in zip(bare, lines, strict=True):
        reach = round(0.25 * line.body)
        first = np.maximum(0, shapes.left[line.members] - reach)
        beyond = np.minimum(width + 1, shapes.right[line.members] + reach)
        size = width + 2
        open_letters = np.cumsum(np.bincount(first, minlength=size) - np.bincount(beyond, minlength=size))
        row[:] = open_letters[:-1] == 0
    return bare
