"""What the columns of a ruled table are, by the words in its header."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from rapidfuzz.distance import Levenshtein

from extract.facts.calendar import MONTH
from extract.flow import Grid, GridCell
from extract.ink import Ground, Ink
from extract.normalise import skeleton
from extract.outline import read_marker
from extract.vocabulary import one_of, vocabulary

_BARE = re.compile(r"\([^()]{0,60}\)|[\s.:*/,-]")
_LONG, _VERY_LONG = 6, 10
"""Letters from which a head may have one letter wrong, and two."""
_TIMED = re.compile(rf"\d{{1,2}}[.:]\d{{2}}\s?น|\d{{1,2}}\s?{MONTH}")
_HEADER_ROWS = 3
"""A header takes up to three rows, with cells merged over some of them."""


@dataclass(frozen=True, slots=True)
class Header:
    """Kind of column → its index; `rows` is how many rows at the top are the header."""

    columns: Mapping[str, int]
    rows: int

    def __contains__(self, kind: str) -> bool:
        return kind in self.columns


def read_header(grid: Grid, file: str, ground: Ground) -> Header | None:
    """The header of a table, by the words in the `columns` lists of a vocabulary file; None when it has none.

    The first of the top rows with two or more known words is the header; a header on several rows counts as one when
    cells are merged down over them.
    """
    for number in range(min(_HEADER_ROWS, grid.rows)):
        kinds = _kinds(grid.row(number), file, ground)
        if len(kinds) >= 2:
            return Header(kinds, _end_of_header(grid, number))
    return None


def _kinds(row: Sequence[GridCell | None], file: str, ground: Ground) -> dict[str, int]:
    """Kind → column; the first column of a kind keeps it, and a merged cell counts where it begins."""
    found: dict[str, int] = {}
    for column, cell in enumerate(row):
        if cell is None or cell.column != column:
            continue
        kind = column_kind(cell.text(ground).folded, file)
        if kind is not None:
            found.setdefault(kind, column)
    return found


@lru_cache(maxsize=512)
def column_kind(text: str, file: str) -> str | None:
    """The kind of column that a header names, whatever its spaces, brackets and lost signs."""
    bare = _bare(text)
    for kind, pattern in _patterns(file):
        if pattern.fullmatch(bare):
            return kind
    return next((kind for kind, word in _long_heads(file) if is_near(bare, word)), None)


def is_near(read: str, word: str) -> bool:
    """True for a long word with a letter lost or changed; with two in a very long one. Both without signs."""
    allowed = 2 if len(word) >= _VERY_LONG else 1
    return len(word) >= _LONG and Levenshtein.distance(read, word, score_cutoff=allowed) <= allowed


@lru_cache(maxsize=8)
def _long_heads(file: str) -> tuple[tuple[str, str], ...]:
    """Kind and letters of the heads that are long enough to be known with a letter wrong."""
    whole: Mapping[str, Sequence[str]] = vocabulary(file)["columns"]
    heads = ((kind, _bare(word)) for kind, words in whole.items() for word in words)
    return tuple((kind, word) for kind, word in heads if len(word) >= _LONG)


@lru_cache(maxsize=8)
def _patterns(file: str) -> tuple[tuple[str, re.Pattern[str]], ...]:
    """Whole headers first, then those put together from `column_words`, in the order of the file."""
    whole: Mapping[str, Sequence[str]] = vocabulary(file)["columns"]
    parts: Mapping[str, Sequence[str]] = vocabulary(file).get("column_words", {})
    exact = [(kind, re.compile(one_of(_bare(word) for word in words))) for kind, words in whole.items()]
    built = [(kind, re.compile(f"{one_of(_bare(word) for word in words)}{{2,7}}")) for kind, words in parts.items()]
    return (*exact, *built)


def _bare(text: str) -> str:
    return skeleton(_BARE.sub("", text))


def _end_of_header(grid: Grid, number: int) -> int:
    """The row after the header: past the cells that are merged down from it, unless they are the list itself."""
    ends = (cell.row + cell.row_span for cell in grid.row(number) if cell is not None)
    end = max(ends, default=number + 1)
    return end if end - number <= _HEADER_ROWS else number + 1


def is_numbered(cell: GridCell | None, ground: Ground) -> bool:
    """True when a cell holds a list number, with or without a point after it."""
    if cell is None:
        return False
    text = cell.text(ground)
    return text.folded.isdigit() or read_marker(text) is not None


def is_timed(ink: Ink) -> bool:
    """True for text with a day of a month or an hour in it."""
    return _TIMED.search(ink.folded) is not None
