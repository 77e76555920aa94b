"""Lists that are printed inside a line: `ก - ข - ค`, `1) ก 2) ข`."""

import re
from itertools import pairwise

from extract.ink import Ink

_DASHED_INSIDE = re.compile(r"(?<=[^\d\s])\s+[-•●]\s+(?=[^\d\s])")
_NUMBERED_INSIDE = re.compile(r"(?<=\s)(?:\(?\d{1,2}\)|\d{1,2}\.(?=\s))\s?(?=\S)")


def items_inside(ink: Ink) -> tuple[Ink, ...]:
    """A line of a text file that holds several items (`ก - ข - ค`, `1) ก 2) ข`) as one piece of ink for each.

    Numbers must run from 1 upwards to count as markers; dashes between numbers are ranges.
    """
    starts = _numbered_starts(ink) or [match.start() + 1 for match in _DASHED_INSIDE.finditer(ink.folded)]
    cuts = [0, *starts, len(ink)]
    pieces = (ink[start:end].strip() for start, end in pairwise(cuts))
    return tuple(piece for piece in pieces if piece)


def _numbered_starts(ink: Ink) -> list[int]:
    starts: list[int] = []
    for match in _NUMBERED_INSIDE.finditer(" " + ink.folded):
        if int(re.sub(r"\D", "", match.group())) == len(starts) + 1:
            starts.append(match.start() - 1)
    return [start for start in starts if start > 0] if len(starts) > 1 else []
