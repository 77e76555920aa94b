"""Rules that are too pale or too broken to be ink from end to end: grey ones, hairlines, dotted and dashed ones.

What shows them is how dark a thin row is on the mean, against the paper above and below. Rows of dots to write on,
folds of the paper and print that shows through look the same; so such a rule counts only where it helps to draw a
table: it crosses other rules, and both its ends meet one, or lie level with the ends of others beside it.
"""

from collections.abc import Sequence
from itertools import pairwise

import cv2
import numpy as np
from numpy.typing import NDArray

from ingest.engines.base import GrayImage
from ingest.grid import Rule
from ingest.scanned.bands import InkSums
from ingest.scanned.chains import BREAK, Chain, chains
from ingest.scanned.ruleink import Piece
from ingest.scanned.shapes import components

_THIN = 7
"""Rows; what is as thick as that is no rule."""
_WINDOW = 28
"""Columns over which a row is looked at as a whole, more than the pitch of dashes."""
_STEP, _SHORTEST = 4, 8
"""Of so many columns one is looked at; and so many of those make a piece."""
_BLACKEST, _PALEST = 96, 24
"""Grey levels darker than the paper: more does not count, or letters would; the least, on the mean, of a rule."""
_TRACE, _OF_USUAL = 12, 0.4
"""Grey levels, and share of those usual in it, by which a rule is darker than the paper where it begins and ends."""
_APART, _NEXT = 3, 7
"""Rows from the middle of a rule between which there is mostly paper."""
_MOST_NEXT, _MOST_BESIDE = 0.4, 0.45
"""Share of the columns that may have ink there, on one side, and on both together: the stems of a word that stands in
every row of a column have letters on both sides."""
_WIDEST_GAP, _UNEVEN = 2.0, 3
"""A gap so many times wider than is usual between dots or dashes, and by so many columns, is another one."""
_MOST_BLANK = 0.12
"""Share of a rule that such gaps make up at most: other rules cross it there."""
_MOST_PIECES = 800
"""Of a page with more, most are noise."""
_MEETS = 0.065
"""Inches by which the end of a weak rule may miss the rule that it meets."""
_CROSSES = 0.09
"""Inches by which two rules may miss each other and still cross; dashes are that far apart."""
_CROSSED, _LEVEL = 2, 2
"""Rules that a weak rule crosses at least; and how many others end where it ends, when it meets none there."""
_ACROSS, _FREE_DOWN = 0.5, 1.0
"""Inches of the shortest weak rule across, and of the shortest one down that stands alone."""
_BREAK_DOWN = 0.1
"""Inches; the widest break between pieces of one rule down."""
_EDGE = 2
"""Pixels around a known rule that are its grey edge."""
_EDGE_OF_SHEET, _ASKEW = 0.25, 0.02
"""Inches from the edge of a sheet where nothing is printed; rows by which a streak falls with each column."""
_SAME = 5
"""Pixels between two finds of one rule."""
_KNOWN, _BEYOND = 0.9, 0.15
"""Share of its length over which a weak rule is one that is known already, and inches of it beyond that are new."""


def weak_rules(
    gray: GrayImage, sums: tuple[InkSums, InkSums], dpi: float, known: tuple[Sequence[Chain], Sequence[Chain]]
) -> tuple[list[Chain], list[Chain]]:
    """The weak rules across and down that close tables together with those that are `known`.

    `sums` are those of the ink of the page, and of the page with rows for columns.
    """
    across, down = ([chain.rule for chain in chains] for chains in known)
    gray = _without(gray, known, dpi)
    height, width = gray.shape
    level = _new(chains(_inside(_pieces(gray, sums[0]), width, dpi), dpi, BREAK), across, dpi)
    level = [chain for chain in level if chain.rule.end - chain.rule.start >= _ACROSS * dpi]
    crossing = [*across, *(chain.rule for chain in level)]
    if len(crossing) < _CROSSED:
        return [], []
    turned = np.asarray(cv2.transpose(gray), np.uint8)
    pieces = _inside(_pieces(turned, sums[1], crossing), height, dpi)
    upright = _new(chains(pieces, dpi, _BREAK_DOWN, crossing), down, dpi)
    for is_rule in (_crosses, _closes):
        while True:
            rows, columns = _rules(across, level), _rules(down, upright)
            kept = (
                [one for one in level if is_rule(one.rule, rows, columns, dpi)],
                [one for one in upright if is_rule(one.rule, columns, rows, dpi) and _is_column(one, columns, dpi)],
            )
            if kept == (level, upright):
                break
            level, upright = kept
    return [_lengthened(one, columns, dpi) for one in level], [_lengthened(one, rows, dpi) for one in upright]


def _rules(known: Sequence[Rule], weak: Sequence[Chain]) -> list[Rule]:
    return [*known, *(chain.rule for chain in weak)]


def _without(gray: GrayImage, known: tuple[Sequence[Chain], Sequence[Chain]], dpi: float) -> GrayImage:
    """The picture without the known rules that end at others; what goes on beyond is told by itself."""
    clean = gray.copy()
    across, down = ([chain.rule for chain in chains] for chains in known)
    for picture, found, others in ((clean, known[0], down), (clean.T, known[1], across)):
        whole = (chain for chain in found if all(_met(chain.rule, others, dpi * _MEETS)))
        for left, top, right, foot in (piece for chain in whole for piece in chain.pieces):
            picture[max(0, top - _EDGE) : foot + _EDGE, max(0, left - _EDGE) : right + _EDGE] = 255
    return clean


def _new(found: Sequence[Chain], known: Sequence[Rule], dpi: float) -> list[Chain]:
    """The chains that are not known yet; of one that is, what goes on beyond its known part as far as a row is high."""
    new = []
    for chain in found:
        if not _is_known(chain.rule, known):
            new.append(chain)
            continue
        rule = chain.rule
        own = [other for other in known if abs(rule.at - other.at) <= _SAME and _common(rule, other) > 0]
        first, last = min(other.start for other in own), max(other.end for other in own)
        for (left, top, right, foot), start, end in (
            (chain.pieces[0], rule.start, first),
            (chain.pieces[-1], last, rule.end),
        ):
            if end - start >= _BEYOND * dpi and left <= start + _SAME and end <= right + _SAME:
                new.append(Chain([(round(start), top, round(end), foot)]))
    return new


def _lengthened(chain: Chain, others: Sequence[Rule], dpi: float) -> Chain:
    """The rule as long as to the ones that its ends meet: of dots and dashes the last may be missing."""
    rule, reach = chain.rule, dpi * _CROSSES
    near = [other.at for other in others if other.start - reach <= rule.at <= other.end + reach]
    first, last = list(chain.pieces[0]), list(chain.pieces[-1])
    first[0] = min([first[0], *(round(at) for at in near if abs(at - rule.start) <= reach)])
    if len(chain.pieces) == 1:
        last = first
    last[2] = max([last[2], *(round(at) for at in near if abs(at - rule.end) <= reach)])
    ends = [(a, b, c, d) for a, b, c, d in ([first] if last is first else [first, last])]
    return Chain([*ends[:1], *chain.pieces[1:-1], *ends[1:]])


def _pieces(gray: GrayImage, sums: InkSums, crossing: Sequence[Rule] = ()) -> list[Piece]:
    """Thin level rows that are darker than what is above and below them, on the mean over some columns.

    None from one side of a rule that is `crossing` to the other: what goes on there is told by itself.
    """
    width = gray.shape[1]
    dark = np.minimum(255 - gray, _BLACKEST)
    # Over so many columns print is an even grey, as thick as its lines are high.
    mean = np.ascontiguousarray(cv2.blur(dark, (_WINDOW, 1))[:, _STEP // 2 :: _STEP])
    mean = cv2.morphologyEx(mean, cv2.MORPH_TOPHAT, np.ones((_THIN, 1), np.uint8))
    darkest = cv2.dilate(mean, np.ones((2 * _APART + 1, 1), np.uint8))
    ridge = np.where((mean == darkest) & (mean > _PALEST), np.uint8(255), np.uint8(0))
    level = cv2.dilate(ridge, np.ones((3, 1), np.uint8))
    runs = cv2.morphologyEx(level, cv2.MORPH_OPEN, np.ones((1, _SHORTEST), np.uint8))
    found = components(np.asarray(runs, np.uint8))[1][1:]
    bands = np.array(
        [
            (a, top + high // 2, b)
            for x, top, wide, high, _ in found[found[:, 3] <= _THIN].tolist()
            for a, b in _parts(x * _STEP, min(width, (x + wide) * _STEP), top + high // 2, crossing)
        ],
        np.int64,
    ).reshape(-1, 3)
    left, middle, right = bands.T
    before = sums.touched(left, middle - _NEXT, right, middle - _APART)
    behind = sums.touched(left, middle + _APART + 1, right, middle + _NEXT + 1)
    clear = (np.maximum(before, behind) <= _MOST_NEXT) & (before + behind <= _MOST_BESIDE)
    pieces = []
    for a, row, b in _joined(bands[clear].tolist()):
        depth = _thin_ink(dark[:, a:b], row)
        seen = np.flatnonzero(depth > max(_TRACE, _OF_USUAL * float(np.percentile(depth, 75))))
        if len(seen) and _is_even(seen):
            pieces.append((a + int(seen[0]), row - 2, a + int(seen[-1]) + 1, row + 3))
    return pieces if len(pieces) <= _MOST_PIECES else []


def _thin_ink(dark: GrayImage, row: int) -> GrayImage:
    """How much darker what is thin is than what is above and below it, around a row; the most in each column."""
    first = max(0, row - 2 - _THIN)
    ridges = cv2.morphologyEx(dark[first : row + 3 + _THIN], cv2.MORPH_TOPHAT, np.ones((_THIN, 1), np.uint8))
    return np.asarray(ridges[max(0, row - 2) - first : row + 3 - first].max(axis=0), np.uint8)


def _inside(pieces: Sequence[Piece], length: int, dpi: float) -> list[Piece]:
    """The pieces without those of streaks and folds, which run from one edge of the sheet to the other."""
    edge = dpi * _EDGE_OF_SHEET
    outer = [piece for piece in pieces if piece[0] < edge or piece[2] > length - edge]
    return [piece for piece in pieces if not any(_in_line(piece, other) for other in outer)]


def _in_line(piece: Piece, other: Piece) -> bool:
    apart = max(piece[0] - other[2], other[0] - piece[2], 0)
    return abs(piece[1] - other[1]) <= _SAME + _ASKEW * apart


def _is_even(seen: NDArray[np.intp]) -> bool:
    """Whether the columns where ink is seen follow each other, or with gaps of one size, as dots and dashes do."""
    gaps = np.diff(seen) - 1
    gaps = gaps[gaps > 0]
    if len(gaps) == 0:
        return True
    wide = gaps[gaps > _WIDEST_GAP * float(np.median(gaps)) + _UNEVEN]
    return int(wide.sum()) <= _MOST_BLANK * (int(seen[-1]) - int(seen[0]) + 1)


def _joined(bands: Sequence[tuple[int, int, int]]) -> list[tuple[int, int, int]]:
    """Parts of one stretch that follow each other as one."""
    done: list[tuple[int, int, int]] = []
    for left, row, right in bands:
        goes_on = bool(done) and done[-1][1:] == (row, left)
        done.append((done.pop()[0] if goes_on else left, row, right))
    return done


def _parts(left: int, right: int, at: int, crossing: Sequence[Rule]) -> list[tuple[int, int]]:
    """A stretch in the parts between the rules that cross it."""
    there = sorted({round(rule.at) for rule in crossing if rule.start - _SAME <= at <= rule.end + _SAME})
    ends = [left, *(x for x in there if left + _THIN < x < right - _THIN), right]
    return list(pairwise(ends))


def _is_known(rule: Rule, known: Sequence[Rule]) -> bool:
    covered = sum(_common(rule, other) for other in known if abs(rule.at - other.at) <= _SAME)
    return covered >= _KNOWN * (rule.end - rule.start)


def _common(rule: Rule, other: Rule) -> float:
    return max(0.0, min(rule.end, other.end) - max(rule.start, other.start))


def _is_column(chain: Chain, down: Sequence[Rule], dpi: float) -> bool:
    """Whether a rule down is long, or goes on in another row: a tall letter between two rules does not."""
    rule = chain.rule
    goes_on = any(other != rule and abs(other.at - rule.at) <= _SAME for other in down)
    return goes_on or rule.end - rule.start >= dpi * _FREE_DOWN


def _there(rule: Rule, others: Sequence[Rule], reach: float) -> list[float]:
    """Where the others cross the rule, or would if it were longer."""
    return [other.at for other in others if other.start - reach <= rule.at <= other.end + reach]


def _met(rule: Rule, others: Sequence[Rule], reach: float) -> tuple[bool, bool]:
    """Whether each end meets one of the others."""
    there = _there(rule, others, reach)
    return any(abs(at - rule.start) <= reach for at in there), any(abs(at - rule.end) <= reach for at in there)


def _crosses(rule: Rule, _beside: Sequence[Rule], others: Sequence[Rule], dpi: float) -> bool:
    reach = dpi * _CROSSES
    return sum(rule.start - reach <= at <= rule.end + reach for at in _there(rule, others, reach)) >= _CROSSED


def _closes(rule: Rule, beside: Sequence[Rule], others: Sequence[Rule], dpi: float) -> bool:
    """Whether a rule crosses some of the others, and both its ends meet one or lie where other rules beside it end.

    Beyond an end that meets none there is none: dots to write on in a cell end level, and short of its edge.
    """
    if not _crosses(rule, beside, others, dpi):
        return False
    reach = dpi * _MEETS
    first, last = _met(rule, others, reach)
    there = _there(rule, others, dpi * _CROSSES)
    if not first:
        level = sum(abs(other.start - rule.start) <= reach for other in beside) > _LEVEL
        first = level and min(there) >= rule.start - dpi * _CROSSES
    if not last:
        level = sum(abs(other.end - rule.end) <= reach for other in beside) > _LEVEL
        last = level and max(there) <= rule.end + dpi * _CROSSES
    return first and last
