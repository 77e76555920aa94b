"""Printed rows into entries: everything that stands on the lines of one member, in columns."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from extract.committees.words import attendance, is_end, is_role, opens_a_list, read_duties_heading, read_opening
from extract.doubt import is_doubtful
from extract.facts.people import PERSON, person_at_start
from extract.flow import GridCell, Item, Row
from extract.ink import Ink
from extract.outline import Marker, read_marker
from extract.thai import tokens
from extract.topics.headings import heading_of
from extract.wrapping import goes_on
from schemas import BBox

_LEADERS = r"\t|\s?(?:\.{3,}|…+)\s?"
_NEAR = 4.0
"""Points within which two pieces begin at the same edge."""
_SAME_INDENT = 9.0
"""Points within which the numbers of a list begin; ๑๐ begins where ๙ does, or a digit further left."""
_COLUMN_GAP = 8.0
"""Points that stay free between two columns, at least."""
_NEARBY = 20
"""Entries that show where the columns of the next one stand."""
_SPECKS = 6
"""Characters that an unreadable number may leave before a name."""
_LONGEST_NAME = 90
_MOST_INSIDE = 3
"""Lines of one entry that may stand between it and the next number though nothing shows that they were broken."""
_CLOSE = 0.8
"""Heights of a line that may be free above a line of the same entry."""
_LONGEST_WRAP = 12
"""Lines that one member may take, at most; more is other text."""


@dataclass(frozen=True, slots=True)
class Placed:
    """A piece of a line with its box on the upright page."""

    ink: Ink
    box: BBox
    row: Row

    @property
    def is_flat(self) -> bool:
        """True where boxes say nothing about columns."""
        return self.row.is_flat


@dataclass(slots=True)
class Entry:
    """One member as printed: its marker and, line by line, the pieces between column gaps."""

    marker: Marker | None
    lines: list[tuple[Placed, ...]] = field(default_factory=list)

    @property
    def pieces(self) -> tuple[Placed, ...]:
        """All pieces, line after line."""
        return tuple(piece for line in self.lines for piece in line)


@dataclass(frozen=True, slots=True)
class Listing:
    """The entries of one list and the index of the item after them."""

    entries: tuple[Entry, ...]
    end: int


def read_entries(items: Sequence[Item], start: int, taken: set[int]) -> Listing:
    """The entries that begin at `start`, up to the first row that belongs to none."""
    entries: list[Entry] = []
    last: Row | None = None
    left: float | None = None
    index = start
    while index < len(items) and index not in taken:
        row = items[index]
        if not isinstance(row, Row):
            break
        marker = read_marker(row.ink)
        last_marker = _last_marker(entries)
        if marker is not None and last_marker is not None:
            marker = marker.settled(last_marker.path)
        if _begins(row, marker, entries, left, _next_marker(items, index)):
            entries.append(Entry(marker, [_placed(row, marker)]))
            left = row.box[0]
        elif marker is None and entries and (person := _person_without_number(row, left)):
            entries.append(Entry(None, [_placed(replace(row, ink=person), None)]))
        elif marker is None and last and _is_more(items, index, entries, last, left):
            entries[-1].lines.append(_placed(row, None))
        else:
            break
        last = row
        index += 1
    return Listing(tuple(entries), index)


def entries_in_cell(cell: GridCell) -> list[Entry]:
    """The entries that stand in one cell of a table: every line with a marker or a person begins one."""
    entries: list[Entry] = []
    for line in cell.lines:
        ink = line.flat().strip()
        marker = read_marker(ink)
        rest = ink[marker.end :].strip() if marker is not None else ink
        row = Row(cell.page, ink, (0.0, 0.0, 0.0, 0.0), 0.0, 0.0, is_flat=True)
        piece = (Placed(rest, row.box, row),)
        if marker is not None or person_at_start(rest) is not None or not entries:
            entries.append(Entry(marker, [piece]))
        else:
            entries[-1].lines.append(piece)
    return entries


def _begins(
    row: Row, marker: Marker | None, entries: list[Entry], left: float | None, following: Marker | None
) -> bool:
    """True when a row begins the next entry of a list, or the first."""
    if marker is None:
        return _last_marker(entries) is None and person_at_start(row.ink) is not None
    if _begins_a_group(row, marker, entries, following) or heading_of(row.ink) is not None:
        return False
    return not entries or _follows(marker, entries, row, left)


def _last_marker(entries: Sequence[Entry]) -> Marker | None:
    """The marker of the last entry that has one."""
    return next((entry.marker for entry in reversed(entries) if entry.marker is not None), None)


def _person_without_number(row: Row, left: float | None) -> Ink | None:
    """The row from the name on, where a person and a role stand in place but the number could not be read."""
    if row.is_flat or left is None or abs(row.box[0] - left) > _SAME_INDENT or len(row.columns) < 2:
        return None
    person = next(PERSON.hits(row.ink[:_LONGEST_NAME]), None)
    if person is None or person.start > _SPECKS or not is_role(row.columns[-1]):
        return None
    return row.ink[person.start :]


def _begins_a_group(row: Row, marker: Marker, entries: list[Entry], following: Marker | None) -> bool:
    """True for `๒. คณะทำงาน…`, the heading of the next list, though an office may begin with the same words."""
    if read_duties_heading(row.ink) is not None:
        return True
    opening = read_opening(row.ink)
    if opening is None:
        return False
    is_under = following is not None and following.path[:-1] == marker.path and bool(marker.path)
    return opening.is_said or is_under or not entries or not _counts_on(marker, entries)


def _follows(marker: Marker, entries: list[Entry], row: Row, left: float | None) -> bool:
    """True when a marker goes on with the list: the next number, or another number in the same style and place.

    A number that is lower than the one before it belongs to another list, unless the engine is not sure of it.
    """
    last = _last_marker(entries)
    if last is None:
        return False
    if not marker.path:
        return marker.style == last.style
    if marker.path[:-1] != last.path[:-1] or not last.path:
        return False
    if _counts_on(marker, entries):
        return True
    in_place = row.is_flat or left is None or abs(row.box[0] - left) < _SAME_INDENT
    is_later = marker.path[-1] > last.path[-1] or is_doubtful(marker.ink) or is_doubtful(last.ink)
    return marker.style == last.style and in_place and is_later


def _counts_on(marker: Marker, entries: list[Entry]) -> bool:
    last = _last_marker(entries)
    return bool(last and last.path and marker.path == (*last.path[:-1], last.path[-1] + 1))


def _next_marker(items: Sequence[Item], index: int) -> Marker | None:
    row = items[index + 1] if index + 1 < len(items) else None
    return read_marker(row.ink) if isinstance(row, Row) else None


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
        or _was_broken(entries, last, row)
        or (last.page != row.page and _stands_in_columns(entries, row))
    )


def _is_more(items: Sequence[Item], index: int, entries: Sequence[Entry], last: Row, left: float | None) -> bool:
    """True when a row without a marker belongs to the last entry: by its own look, or by what stands under it."""
    row = items[index]
    if not entries or not isinstance(row, Row):
        return False
    return _continues(entries, last, row, left) or _stands_inside(items, index, entries, last)


def _stands_inside(items: Sequence[Item], index: int, entries: Sequence[Entry], last: Row) -> bool:
    """True for a line close under an entry that the next number, or the duties, follow: it can only be its rest."""
    if len(entries[-1].lines) >= _LONGEST_WRAP or entries[-1].marker is None:
        return False
    above = last
    for number, below in enumerate(items[index : index + _MOST_INSIDE + 1]):
        if not isinstance(below, Row) or not _is_close(above, below):
            break
        marker = read_marker(below.ink)
        if marker is not None:
            return _counts_on(marker.settled(entries[-1].marker.path), [*entries])
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


def _placed(row: Row, marker: Marker | None) -> tuple[Placed, ...]:
    rest = row.ink[marker.end :] if marker else row.ink
    return tuple(Placed(piece, row.box_of(piece), row) for piece in rest.split(_LEADERS))
