"""Which printed line every character that an engine read belongs to: by its place alone, never by what it says.

So neither the order in which an engine gives its lines, nor how it cuts them, is scored. A character in the band of no
printed line is `stray` (read where nothing is printed), or left out where a stamp, a signature or handwriting lies.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from statistics import median

from ingest.thaitext import MARKS, Box, Glyph
from samples.benchmark.truth import PrintedLine, PrintedPage
from samples.benchmark.wording import tidy, without_rules

_BAND_EM = 0.6
"""How far the middle of a line's letters may be from that of the printed line."""
_SIDE_EM = 0.4
_NEIGHBOURS = 8
"""Letters to either side whose heights say where a character's line runs."""
_FOUND = 0.5
"""A line is found when characters are read over this share of its width, at least this share of their number."""


@dataclass(frozen=True)
class MatchedLine:
    """A printed line and the characters read on it, from left to right, spaces apart."""

    printed: PrintedLine
    read: tuple[Glyph, ...]

    @property
    def text(self) -> str:
        """What was read."""
        return "".join(glyph.char for glyph in self.read)

    @property
    def found(self) -> bool:
        """Whether anything like the whole line was read, rightly or wrongly."""
        x0, _, x1, _ = self.printed.box
        wide = sum(max(0.0, min(end, x1) - max(start, x0)) for start, end in _stretches(self.read))
        return wide >= _FOUND * (x1 - x0) and len(self.read) >= _FOUND * len(self.printed.glyphs)


@dataclass
class Matched:
    """A page: its printed lines with what was read on them, and what was read elsewhere."""

    lines: list[MatchedLine] = field(default_factory=list)
    stray: list[Glyph] = field(default_factory=list)
    in_ink: int = 0
    """Characters read from stamps, signatures and handwriting."""


def match(page: PrintedPage, rows: Sequence[Sequence[Glyph]]) -> Matched:
    """The lines of a page with what was read on each. `rows` are the engine's, in places of the printed page."""
    taken: list[list[list[Glyph]]] = [[] for _ in page.lines]
    matched = Matched()
    for row in rows:
        letters = [glyph for glyph in row if not glyph.char.isspace()]
        if _lies_on(page.ink, letters) > _MORE * _lies_on(
            [glyph.box for line in page.lines for glyph in line.glyphs], letters
        ):
            matched.in_ink += len(letters)
            continue
        homes = [_home(page, letters, index) for index in range(len(letters))]
        parts: dict[int, list[Glyph]] = {}
        stray: list[Glyph] = []
        for glyph, home in zip(letters, homes, strict=True):
            if home >= 0:
                parts.setdefault(home, []).append(glyph)
            elif home == _INK:
                matched.in_ink += 1
            else:
                stray.append(glyph)
        # A printed row of stars is no text, so one that was read is no stray text.
        matched.stray += without_rules(stray)
        for home, part in parts.items():
            taken[home].append(part)
    for printed, parts_of_line in zip(page.lines, taken, strict=True):
        parts_of_line.sort(key=lambda part: part[0].box[0])
        whole = [glyph for part in parts_of_line for glyph in part]
        matched.lines.append(MatchedLine(printed, tuple(tidy(whole))))
    return matched


_STRAY, _INK = -1, -2
_MORE = 1.5


def _lies_on(boxes: Sequence[Box], letters: Sequence[Glyph]) -> float:
    """How well letters cover some of the boxes: over all letters, the largest share that one has in common with one."""
    return sum(max((_common(box, glyph.box) for box in boxes), default=0.0) for glyph in letters)


def _common(a: Box, b: Box) -> float:
    width, height = min(a[2], b[2]) - max(a[0], b[0]), min(a[3], b[3]) - max(a[1], b[1])
    if width <= 0 or height <= 0:
        return 0.0
    both = width * height
    return both / ((a[2] - a[0]) * (a[3] - a[1]) + (b[2] - b[0]) * (b[3] - b[1]) - both)


def _home(page: PrintedPage, letters: Sequence[Glyph], index: int) -> int:
    x, y = _middle(letters[index].box)[0], _height(letters, index)
    best, nearest = _STRAY, 1.0
    for number, line in enumerate(page.lines):
        x0, _, x1, _ = line.box
        side, apart = _SIDE_EM * line.size, abs(y - line.middle) / (_BAND_EM * line.size)
        if apart >= nearest or not x0 - side <= x <= x1 + side:
            continue
        if not x0 <= x <= x1 and _inside(page.ink, x, y):
            continue
        best, nearest = number, apart
    if best == _STRAY and _inside(page.ink, x, y):
        return _INK
    return best


def _height(letters: Sequence[Glyph], index: int) -> float:
    """Where the line runs at this character: marks and single tall letters do not mislead it."""
    near = letters[max(0, index - _NEIGHBOURS) : index + _NEIGHBOURS + 1]
    return median(_middle(glyph.box)[1] for glyph in [g for g in near if g.char not in MARKS] or near)


def _middle(box: Box) -> tuple[float, float]:
    return ((box[0] + box[2]) / 2, (box[1] + box[3]) / 2)


def _inside(boxes: Sequence[Box], x: float, y: float) -> bool:
    return any(box[0] - 2 <= x <= box[2] + 2 and box[1] - 2 <= y <= box[3] + 2 for box in boxes)


def _stretches(glyphs: Sequence[Glyph]) -> list[tuple[float, float]]:
    """The stretches that the characters cover, joined over gaps of the width of a space."""
    found: list[tuple[float, float]] = []
    for x0, x1 in sorted((glyph.box[0], glyph.box[2]) for glyph in glyphs):
        if found and x0 - found[-1][1] < 0.7 * (glyphs[0].box[3] - glyphs[0].box[1]):
            found[-1] = (found[-1][0], max(found[-1][1], x1))
        else:
            found.append((x0, x1))
    return found
