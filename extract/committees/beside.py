"""Lists that are printed in two columns side by side, the second going on with the numbers of the first."""

from collections.abc import Sequence
from dataclasses import replace

from extract.committees.entries import Listing, read_entries
from extract.committees.words import is_end, read_duties_heading
from extract.flow import Item, Row
from extract.ink import Ink
from extract.outline import read_marker

_NEAR = 6.0
"""Points within which the numbers of the second column begin."""
_FEWEST = 2


def read_beside(items: Sequence[Item], start: int, taken: set[int]) -> Listing | None:
    """The entries of two lists beside each other, the left one first; None where the rows hold one list."""
    first = items[start] if start < len(items) and start not in taken else None
    edge = _second_edge(first) if isinstance(first, Row) else None
    if edge is None:
        return None
    halves: tuple[list[Row], list[Row]] = ([], [])
    end = start
    while end < len(items) and end not in taken and isinstance(row := items[end], Row):
        is_rest = len(row.columns) == 1 and not is_end(row.ink) and read_duties_heading(row.ink) is None
        if _second_edge(row, edge) is None and not (is_rest and (row.box[2] < edge or row.box[0] > edge)):
            break
        for half, pieces in zip(halves, _parted(row, edge), strict=True):
            half.extend([_part(row, pieces)] if pieces else [])
        end += 1
    whole = [*halves[0], *halves[1]]
    if len(halves[1]) < _FEWEST:
        return None
    listing = read_entries(whole, 0, set())
    return Listing(listing.entries, end) if listing.end == len(whole) else None


def _second_edge(row: Row, edge: float | None = None) -> float | None:
    """Where a numbered piece right of another begins; with `edge` only near it."""
    if row.is_flat or read_marker(row.ink) is None:
        return None
    for piece, box in row.placed[1:]:
        marker = read_marker(piece)
        if marker is not None and marker.path and (edge is None or abs(box[0] - edge) < _NEAR):
            return box[0]
    return None


def _parted(row: Row, edge: float) -> tuple[list[Ink], list[Ink]]:
    left = [piece for piece, box in row.placed if box[0] < edge - _NEAR]
    return left, [piece for piece, box in row.placed if box[0] >= edge - _NEAR]


def _part(row: Row, pieces: Sequence[Ink]) -> Row:
    """A row that has some of the pieces of another."""
    ink = row.ink.ground.join(pieces, "\t")
    return replace(row, ink=ink, box=row.box_of(ink))
