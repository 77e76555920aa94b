"""Printed rules in a scan: where they are, and their ink.

Rules are gathered from pieces: worn, faxed and slightly bent rules are broken. What keeps stems of letters out is that
a rule is thin and whole over each piece, and that a rule down meets rules across.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

import cv2
import numpy as np

from ingest.engines.base import GrayImage
from ingest.grid import Rule
from ingest.runs import Whole, ends, spread
from ingest.scanned.bands import InkSums
from ingest.scanned.chains import BREAK, MEETS, Chain, chains, joins
from ingest.scanned.ink import Mask
from ingest.scanned.ruleink import CRUMBS, Piece, ink_of
from ingest.scanned.shapes import Flags, components
from ingest.scanned.touched import PART, UNDERLINED, touched_pieces
from ingest.scanned.weak import weak_rules

_STEP = 4
"""Pixels along a rule that are looked at as one: small breaks vanish, and there is less to look at."""
_PIECE_ACROSS, _PIECE_DOWN = 0.22, 0.075
"""Inches; the shortest pieces. Across, strokes of joined letters are longer."""
_BREAK_DOWN = 0.1
"""Inches; the widest break between pieces of one rule down, where letters of the next line follow closely."""
_SHORTEST_ACROSS, _SHORTEST_DOWN = 0.5, 0.15
_MOSTLY = 0.6
"""Share of the length of a rule that its pieces cover."""
_FREE_DOWN = 1.0
"""Inches; a shorter rule down counts only when it runs from one rule across to another."""
_MOST_BELOW = 0.4
"""Share of a piece across that may have ink close below; heads of letters in a row have more."""
_FEET = 0.25
"""Share of a piece across that has ink close above when letters stand on it."""
_BESIDES = 0.5
"""Inches beside an underline where there is hardly any ink on its rows."""
_BESIDE = 5
"""Pixels beside a rule down where there is mostly paper."""
_WHOLE = 0.85
"""Share of the length of a piece over which its ink is seen."""
_THICKEST = 0.055
"""Inches from edge to edge of a double rule, its gap included."""
_MOST_INK = 0.05
"""Inches of ink across a rule; both lines of a double one together."""
_HIGH, _PART = 0.055, 32
"""Inches of the height of a piece that may hold letters, and columns of it that are looked at by themselves."""
_LONGEST_ARC = 1.2
"""Inches; a shorter line may be part of a ring."""

_Boxes = tuple[Whole, Whole, Whole, Whole]
"""The same of many pieces."""


@dataclass(frozen=True, slots=True)
class Rules:
    """The rules of a page, in pixels, and the mask of their ink; where letters cross them it is left out."""

    horizontals: tuple[Rule, ...]
    verticals: tuple[Rule, ...]
    mask: Mask


def find_rules(ink: Mask, dpi: float, gray: GrayImage | None = None) -> Rules:
    """Straight thin lines in upright ink: longer than half an inch across; down, from rule to rule, or an inch.

    `gray` is the picture that the ink was seen in; with it, pale, dotted and dashed rules of tables are found as well.
    """
    turned = np.asarray(cv2.transpose(ink), np.uint8)
    sums = InkSums(ink), InkSums(turned)
    across = [
        chain
        for chain in chains(_pieces(ink, sums[0], dpi, _PIECE_ACROSS), dpi, BREAK)
        if chain.rule.end - chain.rule.start >= dpi * _SHORTEST_ACROSS
        and chain.seen > _MOSTLY
        and _is_straight(ink, chain, dpi)
        and not _are_feet(sums[0], chain, dpi)
    ]
    horizontals = [chain.rule for chain in across]
    down = _down(chains(_free_pieces(turned, sums[1], dpi), dpi, _BREAK_DOWN, horizontals), horizontals, dpi)
    if gray is not None:
        weak = weak_rules(gray, sums, dpi, (across, down))
        across, down = [*across, *weak[0]], [*down, *weak[1]]
    across_ink = ink_of([chain.pieces for chain in across], ink)
    down_ink = ink_of([chain.pieces for chain in down], turned)
    mask = np.asarray(cv2.bitwise_or(across_ink, cv2.transpose(down_ink)), np.uint8)
    return Rules(tuple(chain.rule for chain in across), tuple(chain.rule for chain in down), mask)


def _pieces(ink: Mask, sums: InkSums, dpi: float, length: float) -> list[Piece]:
    """Thin, whole pieces of lines across."""
    height, width = ink.shape
    narrow = cv2.resize(ink, (max(1, width // _STEP), height), interpolation=cv2.INTER_AREA)
    # A slightly bent or skewed rule is broken into steps; one dilation across its width bridges them.
    thick = cv2.dilate(cv2.threshold(narrow, 127, 255, cv2.THRESH_BINARY)[1], np.ones((3, 1), np.uint8))
    runs = cv2.morphologyEx(thick, cv2.MORPH_OPEN, np.ones((1, max(2, round(dpi * length / _STEP))), np.uint8))
    if not runs.any():
        return []
    step = width / narrow.shape[1]
    x, top, w, h, area = components(np.asarray(runs, np.uint8))[1][1:].T.astype(np.int64)
    left = np.maximum(0, (x * step).astype(np.int64) - _STEP)
    right = np.minimum(width, ((x + w) * step).astype(np.int64) + _STEP)
    foot = top + h
    # Thick ones are pictures, black edges, or lines with letters standing on them; the dilation added two rows.
    thin = (area / w - 2 <= dpi * _THICKEST) & (h - 2 <= dpi * 0.1)
    thin[thin] = _are_whole(sums, (left[thin] + _STEP, top[thin], right[thin] - _STEP, foot[thin]), dpi)
    bands = np.stack((left, top, right, foot), axis=1)
    high = thin & (foot - top > dpi * _HIGH) & (right - left > dpi * _PIECE_ACROSS)
    for index in np.flatnonzero(high).tolist():
        thin[index] = _runs_through(ink[top[index] : foot[index], left[index] : right[index]])
    wide = ~thin & (right - left >= dpi * _SHORTEST_ACROSS)
    wide |= (right - left >= 2 * dpi * PART) & (sums.touched(left, top - 3, right, top) > _FEET)
    crossed: list[Piece] = []
    for index in np.flatnonzero(wide).tolist():
        parts = touched_pieces(ink, bands[index].tolist(), dpi)
        crossed += parts
        thin[index] &= not parts
    others = np.stack(_without_feet(sums, (left[thin], top[thin], right[thin], foot[thin])), axis=1)
    others = others[_are_clear(sums, others)]
    return sums.trimmed(*np.concatenate((others, np.array(crossed, np.int64).reshape(-1, 4))).T)


def _runs_through(band: Mask) -> bool:
    """Whether one row is ink nearly from end to end in each part of a high band: a rule that falls, no small print."""
    starts = np.arange(0, max(1, band.shape[1] - _PART // 2), _PART)
    widths = np.diff(np.append(starts, band.shape[1]))
    fullest = np.add.reduceat(band > 0, starts, axis=1, dtype=np.int32).max(axis=0) / widths
    return float(fullest.mean()) > _WHOLE


def _are_whole(sums: InkSums, bands: _Boxes, dpi: float) -> Flags:
    """Whether thin ink runs through nearly all columns; letters that happen to stand in a row leave gaps."""
    owner, _, counts = sums.columns(*bands)
    inked = np.bincount(owner[counts > 0], minlength=len(bands[0]))
    thin = np.bincount(owner[(counts > 0) & (counts <= max(3.0, dpi * _MOST_INK))], minlength=len(bands[0]))
    whole: Flags = (inked > _WHOLE * (bands[2] - bands[0])) & (thin > 0.5 * inked)
    return whole


def _without_feet(sums: InkSums, bands: _Boxes) -> _Boxes:
    """The bands without the letters that stand on some: what lies close above an underline is no ragged edge."""
    left, top, right, foot = bands
    standing = np.flatnonzero(sums.touched(left, top - 3, right, top) > _FEET)
    a, b, c, d = (side[standing] for side in bands)
    owner, row, counts = sums.rows(a, b, c, d)
    full = counts / np.maximum(1, c - a)[owner] > UNDERLINED
    first, last = ends(owner[full], row[full], len(standing))
    some = last >= first
    top, foot = top.copy(), foot.copy()
    top[standing] = np.where(some, first + CRUMBS, b)
    foot[standing] = np.where(some, last + 1, b)
    return left, top, right, foot


def _are_clear(sums: InkSums, bands: Whole) -> Flags:
    """Whether there is paper below."""
    left, top, right, foot = bands.T
    clear: Flags = (sums.touched(left, foot + 1, right, foot + 4) <= _MOST_BELOW) & (foot > top)
    return clear


def _down(found: Sequence[Chain], horizontals: Sequence[Rule], dpi: float) -> list[Chain]:
    """The rules down: those that stand by themselves, and those beside them in the last row of an open table."""
    sure = [chain for chain in found if _is_vertical(chain, horizontals, dpi)]
    beside = [chain.rule for chain in sure]
    open_ends = {round(end) for rule in beside for end in (rule.start, rule.end)}
    open_ends -= {end for end in open_ends for other in horizontals if abs(other.at - end) <= dpi * MEETS}
    return [chain for chain in found if chain in sure or _is_level(chain, open_ends, horizontals, dpi)]


def _is_level(chain: Chain, open_ends: Collection[int], horizontals: Sequence[Rule], dpi: float) -> bool:
    """Whether a line down runs from a rule across to where another rule down ends at none."""
    rule, reach = chain.rule, dpi * MEETS
    if rule.end - rule.start < dpi * _SHORTEST_DOWN or chain.seen < _MOSTLY:
        return False
    ends = ((rule.start, rule.end), (rule.end, rule.start))
    return any(
        any(abs(end - at) <= reach for at in open_ends) and joins(rule.at, (other, other), horizontals, dpi)
        for end, other in ends
    )


def _is_vertical(chain: Chain, horizontals: Sequence[Rule], dpi: float) -> bool:
    rule = chain.rule
    length = rule.end - rule.start
    if length < dpi * _SHORTEST_DOWN or chain.seen < _MOSTLY:
        return False
    if length >= 2 * dpi * _FREE_DOWN or joins(rule.at, (rule.start, rule.end), horizontals, dpi):
        return True
    touched = any(
        other.start - dpi * 0.04 <= rule.at <= other.end + dpi * 0.04
        and rule.start - dpi * 0.05 <= other.at <= rule.end + dpi * 0.05
        for other in horizontals
    )
    return length >= dpi * _FREE_DOWN and touched


def _free_pieces(turned: Mask, sums: InkSums, dpi: float) -> list[Piece]:
    """Pieces of lines down with paper close to them, unlike stems of letters that happen to stand in line."""
    pieces = _pieces(turned, sums, dpi, _PIECE_DOWN)
    left, top, right, foot = np.array(pieces, np.int64).reshape(-1, 4).T
    owner, x = spread(left, right)
    above = sums.inside(x, (top - _BESIDE)[owner], x + 1, (top - 1)[owner]) > 0
    below = sums.inside(x, (foot + 1)[owner], x + 1, (foot + _BESIDE)[owner]) > 0
    beside = np.bincount(owner[above | below], minlength=len(pieces)) / np.maximum(1, right - left)
    free = beside < np.where(right - left < dpi * 0.3, 0.2, 0.45)
    return [piece for piece, kept in zip(pieces, free.tolist(), strict=True) if kept]


def _are_feet(sums: InkSums, chain: Chain, dpi: float) -> bool:
    """Whether a line across has letters on it or in it, and on its rows beyond its ends too: then it is their ink."""
    left, top, right, foot = np.array(chain.pieces, np.int64).T
    length = (right - left).sum()
    stands = (sums.touched(left, top - 3, right, top) * (right - left)).sum() > _FEET * length
    thick = ((foot - top > dpi * _THICKEST) * (right - left)).sum() > _FEET * length
    if not stands and not thick:
        return False
    reach, ends_ = round(_BESIDES * dpi), [0, -1]
    sides = np.array((left[0] - reach, right[-1] + CRUMBS), np.int64)
    beside = sums.touched(sides, top[ends_], sides + reach - CRUMBS, foot[ends_])
    # A bent rule goes on beyond its pieces as well, but soon on other rows.
    return bool(beside.max() > (_FEET if stands else _WHOLE))


def _is_straight(ink: Mask, chain: Chain, dpi: float) -> bool:
    """Whether a short line is no part of a ring: the middle of its ink stays level, column by column."""
    if chain.rule.end - chain.rule.start > dpi * _LONGEST_ARC:
        return True
    left, top, right, foot = max(chain.pieces, key=lambda piece: piece[2] - piece[0])
    band = ink[top:foot, left:right] > 0
    counts = band.sum(axis=0)
    columns = np.flatnonzero(counts)
    middle = (band * np.arange(foot - top)[:, None]).sum(axis=0)[columns] / counts[columns]
    bend = np.abs(middle - np.polyval(np.polyfit(columns, middle, 1), columns))
    return float(np.percentile(bend, 80)) < 0.8
