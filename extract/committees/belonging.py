"""Which lines without a number belong to the entry above them."""

from collections.abc import Sequence

from extract.committees.entry import Entry, counts_on, marker_of
from extract.committees.role_words import is_role
from extract.committees.words import attendance, is_end, names_a_list, opens_a_list, read_duties_heading, read_opening
from extract.flow import Item, Row
from extract.thai import tokens
from extract.wrapping import goes_on

_NEAR = 4.0
"""Points within which two pieces begin at the same edge."""
_COLUMN_GAP = 8.0
"""Points that stay free between two columns, at least."""
_NEARBY = 20
"""Entries that show where the columns of the next one stand."""
_MOST_INSIDE = 3
"""Lines of one entry that may stand between it and the next number though nothing shows that they were broken."""
_LONGEST_REST = 60
"""Characters of the rest of an entry that nothing but its place shows."""
_CLOSE = 0.8
"""Heights of a line that may be free above a line of the same entry."""
_LONGEST_WRAP = 12
"""Lines that one member may take, at most; more is other text."""


def _continues(entries: Sequence[Entry], last: Row, row: Row, left: float | None) -> bool:
    """True when a row without a marker belongs to the last entry."""
    if len(entries[-1].lines) >= _LONGEST_WRAP or is_end(row.ink) or attendance(row.ink) is not None:
        return False
    if read_duties_heading(row.ink) is not None or opens_a_list(row.ink):
        return False
    opening = read_opening(row.ink)
    if opening is not None and opening.is_said:
        return False
    if all(is_role(piece) for piece in row.columns):
        return True
    return (
        goes_on(last, row, left)
        or _wraps_alike(entries, last, row)
        or _was_broken(entries, last, row)
        or (last.page != row.page and _stands_in_columns(entries, row))
    )


def _wraps_alike(entries: Sequence[Entry], last: Row, row: Row) -> bool:
    """True for a short line close under an entry that begins where lines of the entries before it were broken."""
    if row.is_flat or len(row.ink) > _LONGEST_REST or not _is_close(last, row):
        return False
    broken = (line[0].box[0] for entry in entries[:-1] for line in entry.lines[1:] if line)
    return any(abs(row.box[0] - left) < _NEAR for left in broken)


def is_more(items: Sequence[Item], index: int, entries: Sequence[Entry], last: Row, left: float | None) -> bool:
    """True when a row without a marker belongs to the last entry: by its own look, or by what stands under it."""
    row = items[index]
    if not entries or not isinstance(row, Row) or _heads_next_list(items, index, row):
        return False
    return _continues(entries, last, row, left) or _stands_inside(items, index, entries, last)


def _heads_next_list(items: Sequence[Item], index: int, row: Row) -> bool:
    """True for the name of another group over the first number of its list: `ชุดปฏิบัติการที่ ๒`."""
    below = items[index + 1] if index + 1 < len(items) else None
    marker = marker_of(below) if isinstance(below, Row) else None
    begins = marker is not None and marker.path[-1:] == (1,)
    return begins and names_a_list(row.ink) and not any(is_role(piece) for piece in row.columns)


def _stands_inside(items: Sequence[Item], index: int, entries: Sequence[Entry], last: Row) -> bool:
    """True for a line close under an entry that the next number, or the duties, follow: it can only be its rest."""
    if len(entries[-1].lines) >= _LONGEST_WRAP or entries[-1].marker is None:
        return False
    above = last
    for number, below in enumerate(items[index : index + _MOST_INSIDE + 1]):
        if not isinstance(below, Row) or not _is_close(above, below):
            break
        marker = marker_of(below)
        if marker is not None:
            return counts_on(marker.settled(entries[-1].marker.path), [*entries])
        if read_duties_heading(below.ink) is not None:
            return number > 0
        if is_end(below.ink) or attendance(below.ink) is not None or opens_a_list(below.ink):
            break
        above = below
    return False


def _is_close(above: Row, row: Row) -> bool:
    """True when a row stands right under another, as lines of one text do."""
    height = max(1.0, above.box[3] - above.box[1])
    return row.page == above.page and not row.is_flat and row.box[1] - above.box[3] <= _CLOSE * height


def _was_broken(entries: Sequence[Entry], last: Row, row: Row) -> bool:
    """True when the first word of a row had no room left before the next column of the row above it."""
    if row.is_flat or last.page != row.page or row.box[1] - last.box[3] > last.box[3] - last.box[1]:
        return False
    first = last.placed[0][1]
    if any(first[0] + _NEAR < left < first[2] - _NEAR for left in _column_lefts(entries)):
        return True
    if len(last.placed) < 2:
        return False
    word = row.box_of(row.ink[: len(tokens(row.ink.folded)[0])])
    room = last.placed[1][1][0] - first[2]
    return room < (word[2] - word[0]) + _COLUMN_GAP


def _column_lefts(entries: Sequence[Entry]) -> set[float]:
    """Where pieces right of the first on a line begin, in the entries right before."""
    return {piece.box[0] for entry in entries[-_NEARBY:] for line in entry.lines for piece in line[1:]}


def _stands_in_columns(entries: Sequence[Entry], row: Row) -> bool:
    """True when every piece of a row begins where pieces right of the numbers begin in the entries before."""
    if row.is_flat:
        return False
    lefts = _column_lefts(entries)
    return all(any(abs(box[0] - left) < _NEAR for left in lefts) for _, box in row.placed)
