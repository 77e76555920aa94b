"""Chains of letters into lines: which are on one baseline, and which are only odd letters or marks of another line."""

from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from ingest.scanned.marks import GAP, Floats, TextLine, is_bare
from ingest.scanned.shapes import Flags, Shapes

_FEW = 4
"""Shapes of fewer than this may be odd letters of another line."""
_FEWEST_IN_LINE = 6
"""Shapes that follow one another and are a line, however small."""
_WORD, _SPACE, _WIDE_SPACE = 3, 0.8, 1.2
"""Letters of a word that has a baseline of its own; letter heights to the next one, and to that of fewer letters."""
_LEGS, _LEGS_APART = 0.2, 0.6
"""The lowest part of a letter, and how much of its width the legs of one are apart."""
_LOW = 0.8
"""Shapes below so many letter heights may all be marks."""
_GONE = np.nan
"""Place of a line that is none: no line is near it."""
_TOUCHING = 5.0
"""Lines whose baselines are further apart than so many letter heights have nothing to do with each other."""


def join_chains(lines: list[TextLine], shapes: Shapes, body: float) -> list[TextLine]:
    """Chains on one baseline as one line. Chains of a few odd letters or marks within a longer one are left out."""
    done: list[TextLine] = []
    odd: dict[int, list[int]] = {}
    places = np.empty((sum(len(line.members) for line in lines), 6))
    # Marks come last: the letter below one may have a vowel below it, and then stands on no baseline.
    waiting = sorted(lines, key=lambda one: (_is_low(one, shapes, body), -int(shapes.height[one.members].sum())))[::-1]
    while waiting:
        line = waiting.pop()
        near = _near(line, places[: len(done)])
        owner = next((at for at in near if _belongs(line, done[at], shapes, odd.get(at, []))), None)
        if owner is not None:
            words = _words(line, shapes)
            if len(words) > 1:
                waiting += words
            else:
                odd.setdefault(owner, []).extend(line.members)
            continue
        number = next((at for at in near if _is_level(line, done[at])), len(done))
        if number == len(done):
            hanging = [at for at in near if len(done[at].members) < _FEW and _stands_in(done[at], line, shapes).all()]
            for at in hanging:
                places[at] = _GONE
                odd.setdefault(number, []).extend([*done[at].members, *odd.get(at, [])])
            done.append(line)
        host = done[number]
        if host is not line:
            host.members += line.members
            host.x0, host.x1 = min(host.x0, line.x0), max(host.x1, line.x1)
        places[number] = (host.baseline, host.slope, host.body, host.x0, host.x1, host.area)
    return [one for one, kept in zip(done, np.isfinite(places[: len(done), 0]), strict=True) if kept]


def _is_low(line: TextLine, shapes: Shapes, body: float) -> bool:
    return len(line.members) < _FEWEST_IN_LINE and float(shapes.height[line.members].max()) < _LOW * body


def _words(line: TextLine, shapes: Shapes) -> list[TextLine]:
    """A chain parted where no letter stands for a while."""
    members = np.array(line.members)[np.argsort(shapes.left[line.members], kind="stable")]
    gaps = shapes.left[members[1:]] - np.maximum.accumulate(shapes.right[members])[:-1]
    parts = np.split(members, np.flatnonzero(gaps > _SPACE * line.body) + 1)
    return [
        replace(line, members=part.tolist(), x0=float(shapes.left[part].min()), x1=float(shapes.right[part].max()))
        for part in parts
    ]


def _stands_beside(line: TextLine, other: TextLine, shapes: Shapes) -> bool:
    """Whether a chain is a word apart from the other line, as a label in larger letters, on a baseline of its own."""
    apart = max(line.x0 - other.x1, other.x0 - line.x1)
    if len(line.members) >= _WORD:
        level = np.abs(shapes.foot[line.members] - line.baseline) < 0.12 * line.body
        return apart > _SPACE * other.body and float(level.mean()) > 0.6
    return apart > _WIDE_SPACE * other.body and all(_has_wide_foot(shapes, one) for one in line.members)


def _has_wide_foot(shapes: Shapes, index: int) -> bool:
    """Whether a letter stands on legs; a vowel below it would be narrow."""
    low = round(_LEGS * int(shapes.height[index]))
    here = slice(int(shapes.foot[index]) - low, int(shapes.foot[index])), slice(shapes.left[index], shapes.right[index])
    columns = np.flatnonzero((shapes.labels[here] == index).any(axis=0))
    return len(columns) > 0 and columns[-1] - columns[0] + 1 > _LEGS_APART * int(shapes.width[index])


def _near(line: TextLine, places: Floats) -> list[int]:
    """The numbers of the lines close to a line; `places` are baseline, slope, body, both ends and area of each."""
    baseline, slope, body, x0, x1, area = places.T
    x = (line.x0 + line.x1) / 2
    near = np.abs(line.at(x) - (baseline + slope * x)) <= _TOUCHING * np.maximum(line.body, body)
    near &= (np.maximum(line.x0 - x1, x0 - line.x1) <= GAP * body) & (area == line.area)
    return np.flatnonzero(near).tolist()


def _is_level(line: TextLine, other: TextLine) -> bool:
    x = min(max((line.x0 + line.x1) / 2, other.x0), other.x1)
    return abs(line.at((line.x0 + line.x1) / 2) - other.at(x)) < 0.3 * max(line.body, other.body)


def _belongs(line: TextLine, other: TextLine, shapes: Shapes, odd: Sequence[int]) -> bool:
    """Whether most shapes of a chain are letters of the other line with something below, or joined marks above it.

    `odd` are shapes known to be such letters.
    """
    if _stands_beside(line, other, shapes):
        return False
    members = np.array(line.members)
    x, head, foot = _within(line, other, shapes)
    letter = _stands_in(line, other, shapes)
    narrow = shapes.width[members] < 1.6 * other.body
    # Marks above, side by side, run together: wide, and still lower than a letter.
    flat = narrow | (shapes.height[members] < _LOW * other.body)
    # Marks stand apart, or are small beside a title's letters; letters of a line close above follow one another. So do
    # those of a small line right below a large one, which is no row of marks either.
    apart = float(shapes.width[members].sum()) < 0.55 * (line.x1 - line.x0)
    is_line = len(members) >= _FEWEST_IN_LINE and not apart
    sparse = len(members) < 4 or apart or line.body < 0.85 * other.body
    # A single letter may be a line of its own in a narrow cell, hardly elsewhere.
    highest = 1.7 if len(members) < 3 and not line.area else 1.45
    above = (foot > 0.8) & (foot < highest) & (head < 2.7) & sparse
    marks = ((flat & above) | (narrow & (head < 0.15) & (foot > -1.0))) & (not is_line)
    within = len(members) < 4 and other.x0 - 0.3 * other.body < line.x0 and line.x1 < other.x1 + 0.3 * other.body
    shared = np.minimum(head, 1.0) - np.maximum(foot, 0.0)
    letter |= within & (shared > 0.3) & (foot > -0.4) & (head < 1.7)
    enough = 0.65 * len(members)
    if int(letter.sum()) >= enough or int((letter | marks).sum()) < enough:
        return bool(letter.sum() >= enough)
    over = ~is_bare(replace(other, members=[*other.members, *odd]), shapes, x)
    return int((letter | (marks & over)).sum()) >= enough


def _within(line: TextLine, other: TextLine, shapes: Shapes) -> tuple[Floats, Floats, Floats]:
    """Middle, head and foot of the shapes of a chain; the latter above the other line's baseline, in its letters."""
    members = np.array(line.members)
    x = shapes.left[members] + shapes.width[members] / 2
    base = other.baseline + other.slope * x
    return x, (base - shapes.top[members]) / other.body, (base - shapes.foot[members]) / other.body


def _stands_in(line: TextLine, other: TextLine, shapes: Shapes) -> Flags:
    """Which shapes of a chain are letters of the other line with something below them."""
    _, head, foot = _within(line, other, shapes)
    # A few letters may reach into the next line, when its marks touch them.
    lowest = -2.6 if len(line.members) < _FEW else -1.0
    shared = np.minimum(head, 1.0) - np.maximum(foot, 0.0)
    standing: Flags = (shared > 0.6) & (foot < -0.2) & (foot > lowest) & (head < 2.5)
    return standing
