"""One member of a list as printed."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from extract.flow import Row
from extract.ink import Ink
from extract.outline import Marker
from schemas import BBox


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


def last_marker(entries: Sequence[Entry]) -> Marker | None:
    """The marker of the last entry that has one."""
    return next((entry.marker for entry in reversed(entries) if entry.marker is not None), None)


def counts_on(marker: Marker, entries: Sequence[Entry]) -> bool:
    """True when a marker has the number after that of the last entry."""
    last = last_marker(entries)
    return bool(last and last.path and marker.path == (*last.path[:-1], last.path[-1] + 1))
