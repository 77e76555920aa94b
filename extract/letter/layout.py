"""Where the lines of a letter stand: columns, indents and gaps, and what of it means anything."""

import re
from collections.abc import Sequence
from itertools import pairwise
from statistics import median

from extract.flow import Row
from extract.ink import Ink

_LEADERS = re.compile(r"(?:[.…_]{2,}[\s.…_]*)?(?P<words>[^.…_\s].*?)(?:\s?(?:\.{3,}|…|_{3,})[\s.…_]*)?")
SAME_EDGE = 9.0
"""Points within which two left edges are one."""


def left_of(row: Row, ink: Ink) -> float:
    """How far from the left of the upright page a part of a row begins, in points."""
    return row.box_of(ink)[0] if ink else row.box[0]


def gap_above(above: Row, below: Row) -> float:
    """The room between two rows, in heights of a line; 0 for rows that follow each other closely or over a page."""
    if above.page != below.page:
        return 0.0
    height = max(1.0, min(above.box[3] - above.box[1], below.box[3] - below.box[1]))
    return max(0.0, (below.box[1] - above.box[3]) / height)


def pitch(rows: Sequence[Row]) -> float:
    """The usual distance between the tops of following rows, in points; 0 when there are not two."""
    steps = [b.box[1] - a.box[1] for a, b in pairwise(rows) if a.page == b.page]
    steps = [step for step in steps if step > 4]
    return median(steps) if steps else 0.0


def is_apart(above: Row, below: Row, usual: float) -> bool:
    """True when a blank line, or clearly more room than usual, parts two rows."""
    if above.page != below.page:
        return False
    if below.is_flat:
        return gap_above(above, below) > 0.5
    return usual > 0 and below.box[1] - above.box[1] > 1.45 * usual


def is_right(row: Row) -> bool:
    """True when a row stands in the right half of its page, as the letterhead and the signature do."""
    return not row.is_flat and row.box[0] > 0.36 * row.page_width


def reaches_right(row: Row, right: float) -> bool:
    """True when a row runs up to the right margin (`right`, in points), so that its text goes on below."""
    return row.box[2] > right - 0.15 * row.page_width


def without_leaders(ink: Ink) -> Ink:
    """The ink without the dots that its line was drawn with, before and behind the words typed on it."""
    match = _LEADERS.fullmatch(ink.folded)
    return ink.group(match, "words") if match else ink
