"""One member of a list as printed."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from extract.committees.role_words import is_office, is_role
from extract.facts.people import person_at_start
from extract.flow import Row
from extract.ink import Ink
from extract.outline import Marker, read_marker
from schemas import BBox

_BARE_NUMBER = re.compile(r"(?P<number>\d{1,3})\s(?=[ก-ฮเ-ไ])")


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


def marker_of(row: Row) -> Marker | None:
    """The marker that a row begins with; a number alone counts before a person, or before an office in columns."""
    marker = read_marker(row.ink)
    match = _BARE_NUMBER.match(row.ink.folded) if marker is None else None
    if match is None:
        return marker
    rest = row.ink[match.end() :]
    is_office_in_columns = len(row.columns) > 1 and (is_office(rest) or is_role(row.columns[-1]))
    if person_at_start(rest) is None and not is_office_in_columns:
        return None
    number = row.ink[: match.end("number")]
    return Marker(number.folded, "1", (int(number.folded),), number, match.end())


def last_marker(entries: Sequence[Entry]) -> Marker | None:
    """The marker of the last entry that has one."""
    return next((entry.marker for entry in reversed(entries) if entry.marker is not None), None)


def counts_on(marker: Marker, entries: Sequence[Entry]) -> bool:
    """True when a marker has the number after that of the last entry."""
    last = last_marker(entries)
    return bool(last and last.path and marker.path == (*last.path[:-1], last.path[-1] + 1))
