"""Gutters: the strips of paper that part columns which have no rules, and a printed line cut at them.

Narrow columns stand so close that a line shows no gap between them, which is why lines are looked at together.
"""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence

from extract.facts.calendar import MONTH, WEEKDAY
from extract.flow import Row
from extract.ink import Ink
from schemas import BBox

Cells = dict[int, Ink]
"""Column → what a printed line has in it."""

Begins = Callable[[Cells, Cells | None], bool]
"""Whether a line begins a row, by its cells and by those of the row so far; None where there is none."""
Strip = tuple[int, int]
"""Left and right edge, in points."""
_NARROWEST = 0.3
"""Heights of a line that a gutter is wide, at least; a space between words is narrower."""
_SHORTEST_WORD = 6
"""Characters of a word that may be the same in all rows of a column and belong to the column before it."""
_WEEKDAY = re.compile(rf"(?:วัน)?{WEEKDAY}(?:ที่)?")
_OF_MONTH = re.compile(rf"(?:วัน)?{WEEKDAY}ที่")
"""What a number must follow."""
_IN_DATE = (
    (re.compile(r"(?:^|[\s-])\d{1,2}$"), re.compile(MONTH)),
    (re.compile(rf"{MONTH}$"), re.compile(r"(?:พ\.\s?ศ\.\s?)?(?:2[45]\d\d|[5-7]\d)(?!\d)")),
)
"""How the parts of a date end and begin."""
_TO = re.compile(r"(?:-|ถึง)$")
_TIGHTEST = 1.5
"""Points between two letters that stand in different columns without a space."""


def gutters_of(rows: Sequence[Row]) -> tuple[Strip, ...]:
    """The strips on which no line prints; one line in eight may."""
    covered: dict[int, int] = {}
    heights = sorted(row.box[3] - row.box[1] for row in rows)
    for row in rows:
        for word in _words(row):
            for at in range(int(word[0]), int(word[2]) + 1):
                covered[at] = covered.get(at, 0) + 1
    if not covered:
        return ()
    allowed, narrowest = len(rows) // 8, _NARROWEST * heights[len(heights) // 2]
    found: list[Strip] = []
    begin: int | None = None
    for at in range(min(covered), max(covered) + 1):
        if covered.get(at, 0) <= allowed:
            begin = at if begin is None else begin
            continue
        if begin is not None and at - begin >= narrowest and begin > min(covered):
            found.append(_emptiest(begin, at, covered))
        begin = None
    return tuple(found)


def _words(row: Row) -> Iterator[BBox]:
    return (row.box_of(row.ink[match.start() : match.end()]) for match in re.finditer(r"\S+", row.ink.text))


def _emptiest(begin: int, end: int, covered: Mapping[int, int]) -> Strip:
    """The widest part of a strip on which the fewest lines print."""
    fewest = min(covered.get(at, 0) for at in range(begin, end))
    best, start = (begin, begin), begin
    for at in range(begin, end + 1):
        if at < end and covered.get(at, 0) == fewest:
            continue
        if at - start > best[1] - best[0]:
            best = (start, at)
        start = at + 1
    return best


def gutters_under(header: Sequence[Row], strips: Sequence[Strip]) -> tuple[float, ...]:
    """Middles of the strips that part columns, and no word of the header; a piece without a head belongs to another.

    It goes with the column across its narrower strip.

    Spaces stand under one another where all cells of a column are written alike, such as dates and times.
    """
    heads_at = [(word[0], word[2]) for row in header for word in _words(row)]
    kept = [strip for strip in strips if not any(left < sum(strip) / 2 < right for left, right in heads_at)]
    while kept:
        middles = tuple((left + right) / 2 for left, right in kept)
        heads = [cut_at(row, middles) for row in header]
        covered = {column for head in heads if head is not None for column in head}
        bare = next((column for column in range(len(kept) + 1) if None not in heads and column not in covered), None)
        if bare is None:
            break
        beside = [at for at in (bare - 1, bare) if 0 <= at < len(kept)]
        kept.pop(min(beside, key=lambda at: kept[at][1] - kept[at][0]))
    return tuple((left + right) / 2 for left, right in kept)


def gutters_between(rows: Sequence[Row], strips: Sequence[Strip], begins: Begins) -> tuple[float, ...]:
    """Middles of the strips that part columns of which each has something for at least half of the rows.

    It may stand on a line of its own, over or under the others of its row.
    """
    kept = list(strips)
    while kept:
        middles = tuple((left + right) / 2 for left, right in kept)
        lines = [cells for row in rows if (cells := cut_at(row, middles)) is not None]
        joined = _inside_a_column(lines, len(kept))
        if joined is not None:
            kept.pop(joined)
            continue
        cut = [cells for cells in lines if begins(cells, None)]
        counts = {column: sum(column in cells for cells in lines) for column in range(len(kept) + 1)}
        bare = next((column for column, count in counts.items() if 2 * count < len(cut) or not cut), None)
        if bare is None:
            break
        beside = [at for at in (bare - 1, bare) if 0 <= at < len(kept)]
        kept.pop(min(beside, key=lambda at: kept[at][1] - kept[at][0]))
    return tuple((left + right) / 2 for left, right in kept)


def _inside_a_column(rows: Sequence[Cells], strips: int) -> int | None:
    """A strip that parts one column: behind it stands always the same (`น.`), before it a weekday or half a range."""
    for strip in range(strips):
        left, right = ([row[at].folded for row in rows if at in row] for at in (strip, strip + 1))
        if len(right) > 1 and len(set(right)) == 1 and len(right[0]) <= _SHORTEST_WORD:
            return strip
        both = [(row[strip].folded, row[strip + 1].folded) for row in rows if strip in row and strip + 1 in row]
        if any(_OF_MONTH.fullmatch(before) for before, _ in both):
            return strip
        if both and 2 * sum(map(_is_one_day, both)) >= len(both):
            return strip
        if left and all(_WEEKDAY.fullmatch(text) or _TO.search(text) for text in left):
            return strip
    return None


def _is_one_day(sides: tuple[str, str]) -> bool:
    """True for the day and the month of one date, or its month and year, on the two sides of a strip."""
    return any(before.search(sides[0]) and after.match(sides[1]) for before, after in _IN_DATE)


def cut_at(row: Row, gutters: Sequence[float]) -> Cells | None:
    """The line by columns; None when a word of it runs over a gutter."""
    starts: list[int] = [0]
    last_right = None
    for match in re.finditer(r"\S", row.ink.text):
        left, _, right, _ = row.box_of(row.ink[match.start() : match.end()])
        if last_right is not None:
            passed = [gutter for gutter in gutters if last_right[0] < gutter <= (left + right) / 2]
            is_parted = row.ink.text[match.start() - 1].isspace() or left - last_right[1] > _TIGHTEST
            if passed and not is_parted:
                return None
            if passed:
                starts.append(match.start())
        last_right = ((left + right) / 2, right)
    pieces = (row.ink[a:b].flat().strip() for a, b in zip(starts, [*starts[1:], len(row.ink)], strict=True))
    return {_column(row.box_of(piece), gutters): piece for piece in pieces if piece}


def _column(box: BBox, gutters: Sequence[float]) -> int:
    return sum(gutter < (box[0] + box[2]) / 2 for gutter in gutters)
