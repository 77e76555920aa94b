"""A line of text, and which marks are its own: vowels and tones above and below, dots, odd letters.

Marks have storeys. In tight lines what hangs below one line is as near to the next; what stands on the upper storey
needs something below it there, and tells the two apart.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from ingest.engines.base import PixelBox
from ingest.scanned.shapes import Flags, Numbers, Shapes

GAP = 4.0
"""Gaps up to this many letter heights stay inside a line; wider ones part columns."""
_STOREY, _UPPER_STOREY = 1.15, 1.55
"""Where marks above begin: vowels, and tones where there is none; tones above vowels, in most faces."""
_HANGING = -0.07
"""Where marks below begin, in most faces."""
_ENOUGH = 2
"""So many marks that can be of one line only tell where the storeys of the page's face are."""
_REACHING = 1.35
_DEEPEST = -0.6
_UNHELD = 0.5
"""What a mark on the upper storey with nothing below it is worse."""
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


def add_marks(lines: list[TextLine], shapes: Shapes, rest: NDArray[np.intp], homes: Numbers) -> None:
    """Gives each line the marks, dots and odd letters that fit it best; what fits none is left out."""
    if not lines or len(rest) == 0:
        return
    rest = _add_odd_letters(lines, shapes, rest, homes)
    x = shapes.left[rest] + shapes.width[rest] / 2
    body = np.array([line.body for line in lines])
    head, foot = _heights(lines, shapes, rest)
    middle = (head + foot) / 2
    # Letters and dots lie between foot and head of the line; marks begin where letters end, or above another mark.
    inside = 2 * np.maximum(0.0, -0.3 - foot) + np.maximum(0.0, head - 1.35)
    held = _held(lines, shapes, x, foot, body)
    bare = is_bare(lines, shapes, x)
    same = np.array([line.area for line in lines]) == homes[rest][:, None]
    upper, hanging = _storeys(same & ~bare, held, head, foot)
    above = np.minimum(
        np.abs(foot - _STOREY), np.where(held, 0.375, 1.0) * np.abs(foot - upper) + np.where(held, 0.0, _UNHELD)
    )
    # Vowels below are short; a vowel with its tone, seen from the line above, hangs deeper.
    below = np.abs(head - hanging) + 2 * np.maximum(0.0, _DEEPEST - foot)
    misfit = np.where(middle > 1.05, above, np.where(middle < -0.12, below + 0.02, inside))
    # Letters with something below or above: what counts is how much of the letter's own height they fill.
    shared = np.minimum(head, 1.0) - np.maximum(foot, 0.0)
    misfit = np.where(shared > 0.6, 0.3 * (1 - np.minimum(shared, 1.0)), misfit)
    left, right = np.array([line.x0 for line in lines]), np.array([line.x1 for line in lines])
    beyond = np.maximum(left - shapes.right[rest][:, None], shapes.left[rest][:, None] - right) / body
    fits = (middle > _MARKS_BELOW) & (middle < _MARKS_ABOVE)
    fits &= beyond < np.where((middle > -0.12) & (middle < 1.05), GAP, 1.0)
    fits &= same
    misfit = np.where(fits, misfit + 0.1 * np.maximum(0.0, beyond), np.inf)
    marks = (shared < 0.3) & ((middle > 1.05) | (middle < -0.12))
    # A mark is no larger than its letter; what is larger belongs to the line whose letters it fills.
    larger = np.maximum(0.0, head - foot - 1.2) + np.maximum(0.0, shapes.width[rest][:, None] / body - 1.7)
    misfit += np.where(marks, larger, 0.0)
    misfit += np.where(marks & bare, 0.4, 0.0)
    best = misfit.argmin(axis=1)
    for index, number in zip(rest.tolist(), best.tolist(), strict=True):
        if np.isfinite(misfit[np.searchsorted(rest, index), number]):
            lines[number].members.append(index)


def _heights(lines: Sequence[TextLine], shapes: Shapes, rest: NDArray[np.intp]) -> tuple[Floats, Floats]:
    """Upper and lower edge of each shape above the baseline of each line, in its letter heights."""
    x = shapes.left[rest] + shapes.width[rest] / 2
    base = np.array([line.baseline for line in lines]) + np.array([line.slope for line in lines]) * x[:, None]
    body = np.array([line.body for line in lines])
    return (base - shapes.top[rest][:, None]) / body, (base - shapes.foot[rest][:, None]) / body


def _add_odd_letters(lines: list[TextLine], shapes: Shapes, rest: NDArray[np.intp], homes: Numbers) -> NDArray[np.intp]:
    """Gives lines the letters next to them that do not stand on the baseline, so that their marks have a letter.

    What is left comes back.
    """
    head, foot = _heights(lines, shapes, rest)
    shared = np.minimum(head, 1.0) - np.maximum(foot, 0.0)
    odd = (shared > 0.6) & (np.array([line.area for line in lines]) == homes[rest][:, None])
    odd &= (foot < -0.15) | (head > 1.2)
    taken = np.zeros(len(rest), bool)
    for row in sorted(np.flatnonzero(odd.any(axis=1)).tolist(), key=lambda at: int(shapes.left[rest[at]])):
        left, right = float(shapes.left[rest[row]]), float(shapes.right[rest[row]])
        beside = [
            number
            for number in np.flatnonzero(odd[row]).tolist()
            if max(lines[number].x0 - right, left - lines[number].x1) < lines[number].body
        ]
        if beside:
            line = lines[max(beside, key=lambda number: float(shared[row, number]))]
            line.members.append(int(rest[row]))
            line.x0, line.x1 = min(line.x0, left), max(line.x1, right)
            taken[row] = True
    return rest[~taken]


def _storeys(over: Flags, held: Flags, head: Floats, foot: Floats) -> tuple[float, float]:
    """Where the upper storey and the marks below begin on this page; `over` are the lines with a letter at a mark.

    Faces differ in both by more than a tight line leaves between the two.
    """
    middle = (head + foot) / 2
    near = over & (middle > -1.3) & (middle < 2.9) & (head - foot > 0.2) & (head - foot < 0.8)
    near &= near.sum(axis=1, keepdims=True) == 1
    tones = foot[near & held & (foot > 1.3) & (foot < 2.0)]
    vowels = head[near & (head < 0.15) & (head > -0.3) & (foot > -0.75) & (foot < -0.25)]
    return (
        float(np.median(tones)) if len(tones) >= _ENOUGH else _UPPER_STOREY,
        float(np.median(vowels)) if len(vowels) >= _ENOUGH else _HANGING,
    )


def _held(lines: Sequence[TextLine], shapes: Shapes, x: Floats, foot: Floats, body: Floats) -> Flags:
    """For each mark and each line, whether a mark on the lower storey, or a letter that reaches there, is below it.

    Without one, what seems to stand on the upper storey hangs from the line above: tones sink where no vowel is.
    """
    held = np.zeros(foot.shape, bool)
    for number, line in enumerate(lines):
        members = np.array(line.members)
        middle = shapes.left[members] + shapes.width[members] / 2
        tall = line.baseline + line.slope * middle - shapes.top[members] > _REACHING * line.body
        low = np.abs(foot[:, number] - _STOREY) < 0.2
        places = np.sort(np.concatenate([middle[tall], x[low]]))
        reach = 0.6 * body[number]
        near = np.searchsorted(places, x + reach, "left") - np.searchsorted(places, x - reach, "right")
        # A mark on the lower storey does not hold itself.
        held[:, number] = near - low > 0
    return held


def is_bare(lines: Sequence[TextLine], shapes: Shapes, x: Floats) -> Flags:
    """For each place and each line, whether no letter of the line stands there."""
    width = shapes.labels.shape[1]
    bare = np.ones((len(lines), width + 1), bool)
    for row, line in zip(bare, lines, strict=True):
        reach = round(0.25 * line.body)
        first = np.maximum(0, shapes.left[line.members] - reach)
        beyond = np.minimum(width + 1, shapes.right[line.members] + reach)
        size = width + 2
        open_letters = np.cumsum(np.bincount(first, minlength=size) - np.bincount(beyond, minlength=size))
        row[:] = open_letters[:-1] == 0
    found: Flags = bare[:, np.clip(x.astype(np.int64), 0, width)].T
    return found
