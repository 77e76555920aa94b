"""Lists that stand beside each other on a page, read one after the other: the left one whole, then the right one.

Two columns of text are known by the numbers of their lists: on both sides of a gap numbered lines stand, and those on
the right begin with 1 or go on where the left ones end; or all have the same dash. Tables, letterheads and signatures
have no such numbers.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from extract.flow import Flow, Item, Row
from extract.ink import Ink
from extract.outline import Marker, read_marker

_NEAR = 6.0
"""Points within which the numbers of one list begin."""
_NARROWEST = 90.0
"""Points from the numbers of one column to those of the next, at least."""
_FEWEST = 2
"""Numbered lines on either side."""


def read_sides(flow: Flow) -> Flow:
    """The flow with lists that stand side by side in reading order."""
    items: list[Item] = []
    for run in _runs(flow.items):
        items.extend(_unwoven(run))
    return Flow(tuple(items), flow.ground)


def _runs(items: Sequence[Item]) -> Iterator[list[Item]]:
    """The printed lines of each page between tables; every table alone."""
    run: list[Item] = []
    for item in items:
        is_more = isinstance(item, Row) and run and isinstance(run[-1], Row) and run[-1].page == item.page
        if run and not is_more:
            yield run
            run = []
        run.append(item)
    if run:
        yield run


def _unwoven(run: Sequence[Item]) -> list[Item]:
    rows = [item for item in run if isinstance(item, Row)]
    if len(rows) < len(run) or not rows or rows[0].is_flat:
        return list(run)
    for edge in _edges(rows):
        start, end = _stretch(rows, edge)
        left = [part for row in rows[start:end] if (part := _part(row, edge, is_right=False)) is not None]
        right = [part for row in rows[start:end] if (part := _part(row, edge, is_right=True)) is not None]
        if _are_lists(left, right):
            shift = edge - min(row.box[0] for row in left if read_marker(row.ink) is not None)
            return [*rows[:start], *left, *(_shifted(row, shift) for row in _unwoven(right)), *rows[end:]]
    return list(run)


def _edges(rows: Sequence[Row]) -> list[float]:
    """Where a second column may begin: left edges of numbered pieces, far right of the first numbers."""
    lefts = sorted(left for row in rows for left, _ in _numbered(row))
    groups: list[list[float]] = []
    for left in lefts:
        if groups and left - groups[-1][-1] < _NEAR:
            groups[-1].append(left)
        else:
            groups.append([left])
    kept = [group[0] for group in groups if len(group) >= _FEWEST]
    return [left for left in kept[1:] if left - kept[0] > _NARROWEST]


def _numbered(row: Row) -> list[tuple[float, Marker]]:
    found = ((box[0], read_marker(piece)) for piece, box in row.placed)
    return [(left, marker) for left, marker in found if marker is not None]


def _stretch(rows: Sequence[Row], edge: float) -> tuple[int, int]:
    """The lines around the numbered ones at an edge that leave the gap before it free."""
    at = [index for index, row in enumerate(rows) if any(abs(left - edge) < _NEAR for left, _ in _numbered(row))]
    start, end = at[0], at[0] + 1
    while start > 0 and not _crosses(rows[start - 1], edge) and _reaches(rows[start - 1 : at[0] + 1], edge):
        start -= 1
    while end < len(rows) and not _crosses(rows[end], edge) and _belongs(rows[end], rows[start:end], edge):
        end += 1
    return start, end


def _belongs(row: Row, above: Sequence[Row], edge: float) -> bool:
    """True for a line with a piece on the right, and for one on the left that begins where lines above it do."""
    return _reaches([row], edge) or any(abs(row.box[0] - other.box[0]) < _NEAR for other in above)


def _reaches(rows: Sequence[Row], edge: float) -> bool:
    """True when some of the lines stand right of the edge: a heading of the second column."""
    return any(row.box[0] > edge - _NEAR or any(box[0] > edge - _NEAR for _, box in row.placed) for row in rows)


def _crosses(row: Row, edge: float) -> bool:
    return any(box[0] < edge - _NEAR < box[2] - _NEAR for _, box in row.placed)


def _part(row: Row, edge: float, *, is_right: bool) -> Row | None:
    pieces = [piece for piece, box in row.placed if (box[0] >= edge - _NEAR) == is_right]
    if not pieces:
        return None
    ink: Ink = row.ink.ground.join(pieces, "\t")
    return replace(row, ink=ink, box=row.box_of(ink)) if len(pieces) < len(row.columns) else row


def _shifted(row: Item, by: float) -> Item:
    """A line as if it stood in the first column, so that its indent says how deep it is; its letters stay in place."""
    left, top, right, bottom = row.box
    return replace(row, box=(left - by, top, right - by, bottom))


def _are_lists(left: Sequence[Row], right: Sequence[Row]) -> bool:
    """True when the numbers on the right begin with 1, or go on with those on the left, and count on; or for dashes."""
    numbers = [[marker for row in rows if (marker := read_marker(row.ink)) is not None] for rows in (left, right)]
    first, second = ([marker.path for marker in markers if len(marker.path) == 1] for markers in numbers)
    styles = {marker.style for markers in numbers for marker in markers}
    if not first and not second:
        return len(styles) == 1 and min(map(len, numbers)) >= _FEWEST
    if len(first) < _FEWEST or len(second) < _FEWEST:
        return False
    counted = all(path[0] in (1, before[0] + 1) for before, path in pairwise(second))
    return counted and second[0][0] in (1, first[-1][0] + 1)
