"""The columns of an unruled list, found from where its lines begin: gaps between them may be as narrow as a space."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from extract.committees.entry import Entry, Placed
from extract.committees.role_words import is_role, role_at_end, role_starts
from extract.facts.people import given_name_end, is_title, person_at_start

_NEAR = 4.0
"""Points within which two pieces begin at the same edge."""
_NARROWEST = 40.0
"""Points that a column is wide, at least."""
_FEWEST = 3
"""Names after which the text begins at one edge, where no line begins there."""
_WIDE_SPACE = 0.7
"""Heights of a line that a space may be wide in a text."""
_FEWEST_PEOPLE = 2
_GLUED = 1.0
"""Points that part the texts of two columns, where there is no more room."""
_NEAR_ROLE = 12.0
"""The same for a piece that is a role by its words: boxes of single letters in a scan are not exact."""
_ROLE_SPREAD = 90.0
"""Points by which roles that are set flush right begin left of the middle one."""


@dataclass(frozen=True, slots=True)
class Columns:
    """Left edges, in points, of the columns of positions and of roles; None where a list has none of its own."""

    position: float | None
    role: float | None


def part_columns(entries: Sequence[Entry]) -> Columns:
    """Cut the pieces of all entries where a column begins; in text files there is nothing to go by."""
    edges = _edges(entries)
    for entry in entries:
        entry.lines = [tuple(part for piece in line for part in _cut(piece, edges)) for line in entry.lines]
    role = role_column(entries)
    names = sorted(line[0].box[0] for entry in entries for line in entry.lines[:1] if line)
    if not names:
        return Columns(None, role)
    if role is None:
        return Columns(_shared_edge(entries, edges, names[-1] + 2 * _NARROWEST), None)
    between = (edge for edge in edges if names[-1] + _NARROWEST < edge < role - _NARROWEST)
    return Columns(next(between, None), role)


def _shared_edge(entries: Sequence[Entry], edges: Sequence[float], leftmost: float) -> float | None:
    """The first edge right of `leftmost` at which a piece of most entries begins; people count where there are some.

    An office may run over the column of positions, which are those of people.
    """
    firsts = [(entry, entry.pieces[0].ink) for entry in entries if entry.pieces]
    people = [entry for entry, first in firsts if given_name_end(first) is not None or is_title(first)]
    entries = people if len(people) >= _FEWEST_PEOPLE else entries
    for edge in edges:
        begun = sum(any(abs(piece.box[0] - edge) < _NEAR for piece in entry.pieces) for entry in entries)
        if edge > leftmost and 2 * begun > len(entries):
            return edge
    return None


def _edges(entries: Sequence[Entry]) -> list[float]:
    """Where columns begin: left edges that at least two lines share, the numbered edge itself left out.

    What stands after a name counts where another line begins there too, or after names of other lengths: names of one
    length are chance.
    """
    lefts = sorted([*((left, None) for left in _lefts(entries)), *_after_names(entries)], key=lambda found: found[0])
    groups: list[list[tuple[float, float | None]]] = []
    for left in lefts:
        if groups and left[0] - groups[-1][-1][0] < _NEAR:
            groups[-1].append(left)
        else:
            groups.append([left])
    return [sum(left for left, _ in group) / len(group) for group in groups if _is_edge(group)]


def _is_edge(group: Sequence[tuple[float, float | None]]) -> bool:
    """True for the places of one column: a line begins at one of them, or names of several lengths end before them."""
    gaps = [left - end for left, end in group if end is not None]
    if len(gaps) < len(group):
        return len(group) > 1
    return len(gaps) >= _FEWEST and max(gaps) - min(gaps) > _NEAR


def _lefts(entries: Sequence[Entry]) -> Iterator[float]:
    for entry in entries:
        for number, line in enumerate(entry.lines):
            for place, piece in enumerate(line):
                if piece.is_flat:
                    continue
                if number or place:
                    yield piece.box[0]
                yield from _after_wide_spaces(piece)
                role = role_at_end(piece.ink)
                if role is not None and not piece.ink.folded.endswith(")"):
                    yield piece.row.box_of(role[1])[0]


def _after_wide_spaces(piece: Placed) -> Iterator[float]:
    """Where the words begin before which a space is wider than in a text, though not as wide as between columns."""
    widest = _WIDE_SPACE * (piece.box[3] - piece.box[1])
    for match in re.finditer(r"(?<=\S) (?=\S)", piece.ink.text):
        left = piece.row.box_of(piece.ink[match.end() : match.end() + 1])[0]
        if left - piece.row.box_of(piece.ink[match.start() - 1 : match.start()])[2] > widest:
            yield left


def _after_names(entries: Sequence[Entry]) -> Iterator[tuple[float, float]]:
    """Where the text after the name begins on the first line of each entry, and where the name ends."""
    for entry in entries:
        piece = entry.lines[0][0] if entry.lines and entry.lines[0] else None
        person = person_at_start(piece.ink) if piece is not None and not piece.is_flat else None
        if piece is not None and person is not None and person.end + 1 < len(piece.ink):
            yield piece.row.box_of(piece.ink[person.end + 1 : person.end + 2])[0], piece.row.box_of(person.ink)[2]


def _cut(piece: Placed, edges: Sequence[float]) -> Iterator[Placed]:
    """The piece, parted at the spaces after which a column begins."""
    start = 0
    if not piece.is_flat:
        inside = [edge for edge in edges if piece.box[0] + _NEAR < edge < piece.box[2]]
        glued = _glued_role(piece, inside) if inside else None
        if glued is not None:
            yield from _cut(_part(piece, 0, glued), edges)
            yield _part(piece, glued, len(piece.ink))
            return
        for match in re.finditer(" ", piece.ink.text) if inside else ():
            left = piece.row.box_of(piece.ink[match.end() : match.end() + 1])[0]
            near = _NEAR if not is_role(piece.ink[match.end() :]) else _NEAR_ROLE
            if any(abs(left - edge) < near for edge in inside):
                yield _part(piece, start, match.start())
                start = match.end()
    yield _part(piece, start, len(piece.ink)) if start else piece


def _glued_role(piece: Placed, edges: Sequence[float]) -> int | None:
    """Where a role begins at a column's edge though the text left of it leaves no room for a space."""
    if is_role(piece.ink):
        return None
    for start in role_starts(piece.ink):
        if start == 0 or piece.ink.text[start - 1].isspace():
            continue
        left = piece.row.box_of(piece.ink[start : start + 1])[0]
        before = piece.row.box_of(piece.ink[start - 1 : start])[2]
        if left - before > _GLUED and any(abs(left - edge) < _NEAR for edge in edges):
            return start
    return None


def _part(piece: Placed, start: int, end: int) -> Placed:
    ink = piece.ink[start:end].strip()
    return Placed(ink, piece.row.box_of(ink), piece.row)


def role_column(entries: Sequence[Entry]) -> float | None:
    """Where the column of roles begins, in points: as far left as the roles that stand apart begin."""
    lefts = sorted(
        line[-1].box[0]
        for entry in entries
        for line in entry.lines[:1]
        if len(line) > 1 and not line[-1].is_flat and is_role(line[-1].ink)
    )
    if not lefts:
        return None
    middle = lefts[len(lefts) // 2]
    return min(left for left in lefts if left > middle - _ROLE_SPREAD)
