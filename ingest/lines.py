"""Glyphs into lines: one line for each baseline, a tab where a wide gap parts columns.

Scans and text layers pass through the same code, so that what follows sees one kind of line. All places are points of
the upright page until a line is finished; then its boxes are those of the page as shown.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from statistics import median

from ingest.thaitext import MARKS, Box, Glyph, around, order_marks
from schemas import COLUMN_GAP, NOT_PRINT, Frame, Line, union

_SPACE_EM, _COLUMN_EM = 0.18, 2.5
"""Gaps, in ems, from which two pieces are parted by a space, and by a column gap. Justified words stand 2.4 apart."""
_ADVANCES_IN_EM = 2.2
"""A Thai consonant is a little less than half as wide as its font is high."""


@dataclass(frozen=True, slots=True)
class Strip:
    """A run of glyphs on one baseline, from left to right. `em` is the font size in the unit of the boxes."""

    glyphs: tuple[Glyph, ...]
    em: float
    middle: float
    """Height of the middle of its letters, marks left out."""
    box: Box
    """The box around all glyphs."""

    print_box: Box
    """The box around what is print; around all glyphs where nothing is."""

    def without_scraps(self, others: Sequence["Strip"]) -> "Strip":
        """The strip without what is no print where the print of another strip stands: scraps of a rule under both."""
        boxes = [other.print_box for other in others if other is not self]
        if self.print_box == self.box or not boxes:
            return self
        kept = [glyph for glyph in self.glyphs if glyph.char != NOT_PRINT or not _is_within(glyph.box, boxes)]
        while kept[0].char.isspace():
            kept.pop(0)
        return replace(self, glyphs=tuple(kept), box=around(glyph.box for glyph in kept))


def _is_within(box: Box, boxes: Iterable[Box]) -> bool:
    middle = (box[0] + box[2]) / 2
    return any(x0 <= middle <= x1 for x0, _, x1, _ in boxes)


def strip_of(glyphs: Sequence[Glyph], em: float | None = None) -> Strip | None:
    """The glyphs as a strip, spaces at the ends dropped; None when there is no letter among them."""
    kept = list(glyphs)
    while kept and kept[-1].char.isspace():
        kept.pop()
    while kept and kept[0].char.isspace():
        kept.pop(0)
    letters = [glyph for glyph in kept if glyph.char not in MARKS and not glyph.char.isspace()]
    if not letters:
        return None
    middle = median((glyph.box[1] + glyph.box[3]) / 2 for glyph in letters)
    box = around(glyph.box for glyph in kept)
    printed = [glyph.box for glyph in letters if glyph.char != NOT_PRINT]
    print_box = around(printed) if 0 < len(printed) < len(letters) else box
    return Strip(tuple(kept), em or _guess_em(letters), middle, box, print_box)


def build_lines(strips: Iterable[Strip], frame: Frame) -> list[Line]:
    """The lines from top to bottom, each with one character for every box, boxes as shown."""
    return [_finish(row, frame) for row in _rows(list(strips))]


def _rows(strips: Sequence[Strip]) -> list[list[Strip]]:
    """Strips that share a baseline, rows from top to bottom, strips in each from left to right."""
    rows: list[list[Strip]] = []
    for strip in sorted(strips, key=lambda one: one.middle):
        if rows and _same_row(rows[-1], strip):
            rows[-1].append(strip)
        else:
            rows.append([strip])
    return [sorted((one.without_scraps(row) for one in row), key=lambda one: one.box[0]) for row in rows]


def _same_row(row: Sequence[Strip], strip: Strip) -> bool:
    left, _, right, _ = strip.print_box
    gaps = [(max(x0 - right, left - x1), one) for one in row for x0, _, x1, _ in (one.print_box,)]
    apart, nearest = min(gaps, key=lambda gap: gap[0])
    close = abs(nearest.middle - strip.middle) < 0.35 * min(nearest.em, strip.em)
    return close and apart > -0.5 * strip.em


def _finish(row: Sequence[Strip], frame: Frame) -> Line:
    glyphs: list[Glyph] = []
    for strip in row:
        if glyphs:
            glyphs += _gap(glyphs[-1], strip.glyphs[0], strip.em)
        glyphs += _with_column_gaps(strip)
    glyphs = order_marks(glyphs)
    boxes = frame.all_to_shown(glyph.box for glyph in glyphs)
    return Line(
        text="".join(glyph.char for glyph in glyphs),
        bbox=union(boxes),
        boxes=boxes,
        confidences=tuple(round(min(1.0, max(0.0, glyph.confidence)), 4) for glyph in glyphs),
        alternatives={index: glyph.alternatives for index, glyph in enumerate(glyphs) if glyph.alternatives},
    )


def _gap(before: Glyph, after: Glyph, em: float) -> list[Glyph]:
    """What stands between two neighbours: nothing, a space or a column gap, with the box of the gap."""
    width = after.box[0] - before.box[2]
    if width < _SPACE_EM * em:
        return []
    char = COLUMN_GAP if width >= _COLUMN_EM * em else " "
    box = (before.box[2], min(before.box[1], after.box[1]), after.box[0], max(before.box[3], after.box[3]))
    return [Glyph(char, box, min(before.confidence, after.confidence))]


def _with_column_gaps(strip: Strip) -> list[Glyph]:
    """The glyphs of a strip, runs of spaces as one space, or as a column gap where they are wide."""
    done: list[Glyph] = []
    waiting = False
    for glyph in strip.glyphs:
        if glyph.char.isspace():
            waiting = True
            continue
        if done and (waiting or glyph.box[0] - done[-1].box[2] >= _COLUMN_EM * strip.em):
            between = _gap(_rightmost(done), glyph, strip.em)
            if between and (waiting or between[0].char == COLUMN_GAP):
                done += between
            elif waiting:
                done.append(_narrow_space(done[-1], glyph))
        done.append(glyph)
        waiting = False
    return done


def _rightmost(glyphs: Sequence[Glyph]) -> Glyph:
    """The last glyph, as wide as the letter under it: a mark does not reach to the right edge of its letter."""
    last = glyphs[-1]
    for glyph in reversed(glyphs[-4:]):
        if glyph.char not in MARKS:
            return replace(last, box=around((last.box, glyph.box)))
    return last


def _narrow_space(before: Glyph, after: Glyph) -> Glyph:
    left, right = sorted((before.box[2], max(before.box[2], after.box[0])))
    return Glyph(" ", (left, before.box[1], right, before.box[3]), min(before.confidence, after.confidence))


def _guess_em(letters: Sequence[Glyph]) -> float:
    """The font size from the distance of letters; from their height when there are too few."""
    steps = [b.box[0] - a.box[0] for a, b in pairwise(letters)]
    steps = [step for step in steps if step > 0]
    height = median(glyph.box[3] - glyph.box[1] for glyph in letters)
    if len(steps) < 4:
        return max(1.0, 2.0 * height)
    return max(1.0, _ADVANCES_IN_EM * median(steps))
