"""Rules that something touches: underlines with letters on them, rules that a streak of the scanner crosses.

Looked at in parts, for over its length a rule may fall by some rows. In each part it is what is ink from end to end.
"""

from collections.abc import Sequence
from itertools import pairwise

import numpy as np

from ingest.scanned.ink import Mask
from ingest.scanned.ruleink import Piece

PART = 0.6
"""Inches of a rule that are looked at by themselves."""
UNDERLINED = 0.7
"""Share of a row that is ink where an underline runs."""
_MOST_PARTS = 0.75
"""Share of its parts in which a rule is seen."""
_FULL = 0.92
"""Share of the columns of such a part that hold its ink."""
_FALL = 5.0
"""Rows by which a rule falls from one of its parts to the next, at most."""
_RAGGED = 4
"""Pixels at both ends of a band that are left out."""
_CLEAR = 0.05
"""Inches below a rule where there is mostly paper."""


def touched_pieces(ink: Mask, band: Sequence[int], dpi: float) -> list[Piece]:
    """The rules in a `band` of ink (left, top, right, foot), part by part, each where it runs."""
    left, top, right, foot = band
    count = max(1, round((right - left) / (dpi * PART)))
    edges = np.linspace(left + _RAGGED, right - _RAGGED, 1 + count).astype(int).tolist()
    rows: list[list[Piece]] = []
    for a, b in pairwise(edges):
        for first, last in _full_rows(ink[top:foot, a:b], dpi):
            piece = (a, top + first, b, top + last)
            row = next((row for row in rows if row[-1][2] < b and _goes_on(row[-1], piece, dpi)), None)
            if row is None:
                rows.append([piece])
            else:
                row.append(piece)
    spans = list(pairwise(edges))
    return [
        piece for row in rows if len(row) >= _MOST_PARTS * count for piece in [*row, *_hidden_parts(ink, row, spans)]
    ]


def _hidden_parts(ink: Mask, row: Sequence[Piece], spans: Sequence[tuple[int, int]]) -> list[Piece]:
    """The parts of a rule that were not seen because something else lies close below, where its ink goes on."""
    found = []
    seen = {(piece[0], piece[2]) for piece in row}
    for a, b in (span for span in spans if span not in seen):
        _, top, _, foot = min(row, key=lambda piece: abs(piece[0] - a))
        if (ink[top:foot, a:b] > 0).any(axis=0).mean() > _FULL:
            found.append((a, top, b, foot))
    return found


def _goes_on(before: Piece, piece: Piece, dpi: float) -> bool:
    """Whether a part lies as high as the one before it, or falls by no more than a rule does."""
    parts = max(1.0, (piece[2] - before[2]) / (dpi * PART))
    return abs(piece[1] + piece[3] - before[1] - before[3]) / 2 <= _FALL * parts


def _full_rows(band: Mask, dpi: float) -> list[tuple[int, int]]:
    """Where a few rows are ink from end to end, with paper below: first row, and one beyond the last."""
    inked = band > 0
    share = inked.mean(axis=1)
    # A line that falls by a row over its length is ink from end to end in two rows together.
    full = np.flatnonzero((inked[:-1] | inked[1:]).mean(axis=1) > _FULL)
    if len(full) == 0:
        return []
    found = []
    for group in np.split(full, np.flatnonzero(np.diff(full) > 1) + 1):
        below = share[group[-1] + 3 : group[-1] + 3 + round(dpi * _CLEAR)]
        if len(group) > max(4.0, dpi * 0.035) or below.max(initial=0) >= 0.4:
            continue
        # Of the two rows one may hold nothing but the feet of letters.
        own = group[0] + np.flatnonzero(share[group[0] : group[-1] + 2] > UNDERLINED)
        found.append((int(own[0]), int(own[-1]) + 1) if len(own) else (int(group[0]), int(group[-1]) + 2))
    return found
