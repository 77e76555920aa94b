"""Printed rows into entries: everything that stands on the lines of one member, in columns."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from extract.committees.belonging import is_more
from extract.committees.entry import Entry, Placed, counts_on, last_marker, marker_of
from extract.committees.role_words import is_office, is_role, role_first
from extract.committees.words import read_duties_heading, read_opening
from extract.doubt import is_doubtful
from extract.facts.people import PERSON, person_at_start
from extract.flow import GridCell, Item, Row
from extract.ink import Ink
from extract.outline import Marker, read_marker
from extract.topics.headings import heading_of

_LEADERS = r"\t|\s?(?:\.{3,}|…+)\s?"
_SAME_INDENT = 9.0
"""Points within which the numbers of a list begin; ๑๐ begins where ๙ does, or a digit further left."""
_SPECKS = 6
"""Characters that an unreadable number may leave before a name."""
_LONGEST_NAME = 90


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
        marker = marker_of(row)
        before = last_marker(entries)
        if marker is not None and before is not None:
            marker = marker.settled(before.path)
        if _begins(row, marker, entries, left, _next_marker(items, index)):
            entries.append(Entry(marker, [_placed(row, marker)]))
            left = row.box[0]
        elif marker is None and entries and (person := _person_without_number(row, left)):
            entries.append(Entry(None, [_placed(replace(row, ink=person), None)]))
        elif marker is None and heads_a_list(items, index):
            break
        elif marker is None and last and is_more(items, index, entries, last, left):
            entries[-1].lines.append(_placed(row, None))
        else:
            break
        last = row
        index += 1
    return Listing(tuple(entries), index)


def heads_a_list(items: Sequence[Item], index: int) -> bool:
    """True for the name of a group right over its duties, or an item that begins a list: `ทีมที่ ๒`, then `๑) นาย…`."""
    row, below = items[index], items[index + 1] if index + 1 < len(items) else None
    if not isinstance(row, Row) or not isinstance(below, Row) or len(row.columns) > 1:
        return False
    opening, first = read_opening(row.ink), marker_of(below)
    begins = read_duties_heading(below.ink) is not None or (first is not None and first.path[-1:] == (1,))
    return begins and opening is not None and opening.is_known and not opening.rest


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
        elif _is_rest_of_name(entries[-1], rest):
            (before,) = entries[-1].lines[-1]
            entries[-1].lines[-1] = (replace(before, ink=ink.ground.join((before.ink, rest), "")),)
        else:
            entries[-1].lines.append(piece)
    return entries


def _is_rest_of_name(entry: Entry, line: Ink) -> bool:
    """True for one word under a name in a cell, that is no office and no role: the cell was too narrow for the name."""
    (above,) = entry.lines[-1]
    person = person_at_start(above.ink)
    is_name = person is not None and person.end == len(above.ink) and len(entry.lines) == 1
    return is_name and " " not in line.folded and not is_office(line) and not is_role(line)


def _begins(
    row: Row, marker: Marker | None, entries: list[Entry], left: float | None, following: Marker | None
) -> bool:
    """True when a row begins the next entry of a list, or the first."""
    if marker is None:
        begins = person_at_start(row.ink) is not None or role_first(row.ink) is not None
        return begins and last_marker(entries) is None and not _names_several(row)
    if _begins_a_group(row, marker, entries, following) or heading_of(row.ink) is not None:
        return False
    return not entries or _follows(marker, entries, row, left)


def _names_several(row: Row) -> bool:
    """True for a line of running text that names one person after the other."""
    return len(row.columns) == 1 and len(list(PERSON.hits(row.ink))) > 1


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
    return opening.is_said or is_under or not entries or not counts_on(marker, entries)


def _follows(marker: Marker, entries: list[Entry], row: Row, left: float | None) -> bool:
    """True when a marker goes on with the list: the next number, or another number in the same style and place.

    A number that is lower than the one before it belongs to another list, unless the engine is not sure of it.
    """
    last = last_marker(entries)
    if last is None:
        return False
    if not marker.path:
        return marker.style == last.style
    if marker.path[:-1] != last.path[:-1] or not last.path:
        return False
    if counts_on(marker, entries):
        return True
    in_place = row.is_flat or left is None or abs(row.box[0] - left) < _SAME_INDENT
    is_later = marker.path[-1] > last.path[-1] or is_doubtful(marker.ink) or is_doubtful(last.ink)
    return marker.style == last.style and in_place and is_later


def _next_marker(items: Sequence[Item], index: int) -> Marker | None:
    row = items[index + 1] if index + 1 < len(items) else None
    return marker_of(row) if isinstance(row, Row) else None


def _placed(row: Row, marker: Marker | None) -> tuple[Placed, ...]:
    rest = row.ink[marker.end :] if marker else row.ink
    return tuple(Placed(piece, row.box_of(piece), row) for piece in rest.split(_LEADERS))
