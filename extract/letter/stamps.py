"""Where the receiving stamps of a page are: the pieces of each, by the column that they stand in."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from rapidfuzz.distance import Levenshtein

from extract.flow import Row
from extract.ink import Ink
from extract.labels import loose_one_of
from extract.letter.layout import SAME_EDGE
from extract.letter.offices import OFFICE
from extract.normalise import skeleton
from extract.vocabulary import one_of, vocabulary
from schemas import BBox

_WORDS = vocabulary("letters")["received"]
LABELS = [*_WORDS["number"], *_WORDS["date"], *_WORDS["time"], *_WORDS["others"]]
NUMBER = re.compile(rf"^[|\[\s]*(?P<label>{loose_one_of(_WORDS['number'])})[\s:.…]*(?P<number>\d[\d/]*)?(?P<rest>.*)$")
WHEN = re.compile(rf"^[|\[!\s]*{one_of([*_WORDS['date'], *_WORDS['time']])}(?=[\s:.…\-\d]|$)")
_INSIDE = re.compile(rf"(?<=\s)(?={one_of(LABELS)}[\s:.…]*(?:\d|$))")
"""Where the next of two stamps that stand side by side begins on a line."""
_DAMAGED = re.compile(r"^[|\[\s]*(?P<label>[ก-๎]{3,12})[\s:.…]*(?P<number>\d[\d/]*)?(?P<rest>[\s.…]*)$")
_LONG = [skeleton(word) for word in _WORDS["number"] if len(skeleton(word)) > 4]
_FEWEST_LETTERS = 3
_MOST_ROWS = 5
_OFFICE_ROWS = 3
_LONGEST_OFFICE = 60
_LETTER = re.compile(r"^ที่\s?[ก-ฮ]{2,4}\.?\s?[\d(]")
_CENTRED = 60.0
"""Points that a centred line may begin to the right of the number below it."""
_TILTED = 12.0
"""Points by which the lines of a tilted stamp may begin left or right of its number."""
_LINE = 12.0
"""Points that a line is high at least, whatever its letters."""
_LOOSE, _TIGHT = 1.5, 0.8
"""Heights of a line that may be free below a line of a stamp, and above its number."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A piece of a line and its box on the upright page."""

    row: Row
    ink: Ink
    box: BBox


@dataclass(frozen=True, slots=True)
class Printed:
    """The pieces of one stamp: the number's, with the match of its label; the lines below it; the office above it."""

    number: Piece
    match: re.Match[str]
    below: tuple[Piece, ...]
    above: tuple[Piece, ...]

    @property
    def pieces(self) -> tuple[Piece, ...]:
        """All of them."""
        return (self.number, *self.below, *self.above)


def find_stamps(rows: Sequence[Row]) -> tuple[Printed, ...]:
    """The stamps among the rows above the subject, from left to right; in a text without layout in its order."""
    pieces = [Piece(row, ink, row.box_of(ink)) for row in rows for column in row.columns for ink in _parted(column)]
    stamps = (_stamp(pieces, at, match) for at, piece in enumerate(pieces) if (match := _number(piece)))
    found = [stamp for stamp in stamps if stamp.below or stamp.match.re is NUMBER]
    return tuple(sorted(found, key=lambda stamp: 0.0 if stamp.number.row.is_flat else stamp.number.box[0]))


def _parted(column: Ink) -> Iterator[Ink]:
    cuts = [0, *(match.start() for match in _INSIDE.finditer(column.folded)), len(column)]
    for start, end in pairwise(cuts):
        if piece := column[start:end].strip():
            yield piece


def _number(piece: Piece) -> re.Match[str] | None:
    """The label of the number, and what follows it; of a damaged label a letter is wrong or the beginning lost."""
    match = NUMBER.match(piece.ink.folded)
    if match or piece.row.is_flat:
        return match
    near = _DAMAGED.match(piece.ink.folded)
    read = skeleton(near["label"]) if near else ""
    is_end = len(read) >= _FEWEST_LETTERS and any(word.endswith(read) for word in _LONG)
    return near if is_end or any(Levenshtein.distance(read, word, score_cutoff=1) <= 1 for word in _LONG) else None


def _stamp(pieces: Sequence[Piece], at: int, match: re.Match[str]) -> Printed:
    number = pieces[at]
    column = pieces[at + 1 :] if number.row.is_flat else [p for p in pieces[at + 1 :] if _is_in_column(p, number)]
    below = tuple(_lines_below(number, column[: _MOST_ROWS - 1]))
    return Printed(number, match, below, tuple(_office(pieces, at)))


def _is_in_column(piece: Piece, number: Piece) -> bool:
    """True for a line that begins below the number; what is left of one in a stamp's print may begin further right."""
    right = _CENTRED if piece.row.is_over else _TILTED
    return piece.row is not number.row and -_TILTED <= piece.box[0] - number.box[0] <= right


def _lines_below(number: Piece, pieces: Sequence[Piece]) -> Iterator[Piece]:
    """The lines that say when, and what is left of them; what stands below the last of those is not the stamp's."""
    lines: list[Piece] = []
    above, end = number, 0
    for piece in pieces:
        if _free(above, piece) > _LOOSE or _LETTER.match(piece.ink.folded) or NUMBER.match(piece.ink.folded):
            break
        if says_when(piece):
            end = len(lines) + 1
        elif piece.row.is_flat:
            break
        lines.append(piece)
        above = piece
    yield from lines[:end]


def says_when(piece: Piece) -> bool:
    """True for a line with a label of date or time, a year, or a number with the points of a time."""
    return bool(WHEN.match(piece.ink.folded) or re.search(r"\d{1,2}\s?[.:,]\s?\d\d(?!\d)|2[45]\d\d", piece.ink.folded))


def _free(above: Piece, below: Piece) -> float:
    """The room between two pieces, in heights of a line."""
    height = max(_LINE, min(above.box[3] - above.box[1], below.box[3] - below.box[1]))
    return max(0.0, (below.box[1] - above.box[3]) / height)


def _office(pieces: Sequence[Piece], at: int) -> list[Piece]:
    """The lines above the number with the receiver's name, printed in the same box; none when no office is there."""
    number = pieces[at]
    found: list[Piece] = []
    below = number
    over = [piece for piece in pieces[:at] if piece.row.is_flat or _is_over(piece, number)]
    for piece in reversed(over[-_OFFICE_ROWS:]):
        if _free(piece, below) > _TIGHT or len(piece.ink) >= _LONGEST_OFFICE:
            break
        found.append(piece)
        if piece.row.is_flat and OFFICE.match(piece.ink.folded):
            return found
        below = piece
    if any(OFFICE.match(piece.ink.folded) for piece in found):
        return found
    # Above the letter's own number stands no letterhead: what is in the box there is the stamp's, however damaged.
    is_above = not number.row.is_flat and any(_LETTER.match(piece.ink.folded) for piece in pieces[at + 1 :])
    return found if is_above else []


def _is_over(piece: Piece, number: Piece) -> bool:
    """True when a line begins over the number of the stamp, or a little to the right of it: it may be centred."""
    return piece.row is not number.row and number.box[0] - SAME_EDGE <= piece.box[0] <= number.box[2] + _CENTRED
