"""Lists in which every role is a heading over those who have it: `ประธานกรรมการ`, a person, `กรรมการ`, more of them."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from extract.committees.entries import read_entries
from extract.committees.entry import Entry, Placed, last_marker, marker_of
from extract.committees.role_words import is_office, is_plain_role, is_role
from extract.facts.people import person_at_start
from extract.flow import Item, Row
from extract.ink import Ink
from extract.outline import items_inside, read_marker
from extract.thai import join_lines

_FEWEST = 2
_FURTHEST = 100
"""Rows within which the next role must come."""
_LABELLED = re.compile(r"(?P<role>[ก-๎ ]{4,50}?)\s?:\s?(?P<rest>\S.*)")
_HANGS = 30.0
"""Points that the rest of a line stands right of its label, at least."""
_SAME_LEFT = 4.0
_SET_IN = 12.0
"""Points by which people may stand left of the role over them."""


@dataclass(frozen=True, slots=True)
class Step:
    """A role and the people under it."""

    role: Ink
    entries: tuple[Entry, ...]


def read_ladder(items: Sequence[Item], index: int, taken: set[int]) -> tuple[list[Step], int] | None:
    """The steps from the role at `index` on, and the index after them; None for fewer than two, or lists of their own.

    The numbers run on from step to step, or every heading is a role of one committee.
    """
    steps: list[Step] = []
    first = items[index]
    at = index
    if (labelled := _labelled_steps(items, index, taken)) is not None:
        return labelled
    while isinstance(first, Row) and (row := _role(items, at, taken)) is not None:
        if abs(row.box[0] - first.box[0]) > _SAME_LEFT:
            break
        next_role = next(
            (below for below in range(at + 1, min(at + _FURTHEST, len(items))) if _role(items, below, taken)),
            len(items),
        )
        listing = read_entries(items, at + 1, taken | {next_role})
        if not listing.entries or not (_runs_on(steps, listing.entries) or is_plain_role(row.ink)):
            break
        steps.append(Step(row.ink.flat().strip(" :"), listing.entries))
        at = listing.end
    return (steps, at) if len(steps) >= _FEWEST else None


def _role(items: Sequence[Item], at: int, taken: set[int]) -> Row | None:
    """The line at an index when it is a role and nothing else, left of the person or number under it."""
    if at + 1 >= len(items) or at in taken or at + 1 in taken:
        return None
    row, below = items[at], items[at + 1]
    if not isinstance(row, Row) or not isinstance(below, Row) or row.is_flat or len(row.columns) > 1:
        return None
    begins = marker_of(below) is not None or person_at_start(below.ink) is not None
    is_over = begins and row.box[0] < below.box[0] + _SET_IN
    return row if is_over and is_role(row.ink.strip(" :")) else None


def _runs_on(steps: Sequence[Step], entries: Sequence[Entry]) -> bool:
    """True for the first step, and where its first number is the one after the last of the step before."""
    if not steps:
        return True
    before, first = last_marker(steps[-1].entries), entries[0].marker
    return before is not None and first is not None and first.path == (*before.path[:-1], before.path[-1] + 1)


def _labelled_steps(items: Sequence[Item], index: int, taken: set[int]) -> tuple[list[Step], int] | None:
    """Steps whose people stand behind the role, one after the other: `ที่ปรึกษา : (๑) นาย… (๒) นาง…`."""
    steps: list[Step] = []
    at = index
    while (label := _label(items, at, taken)) is not None:
        role, lines, row = label
        at += 1
        while (below := _rest(items, at, taken, row)) is not None:
            lines.append(below.ink.flat())
            at += 1
        text = join_lines(row.ink.ground, lines)
        pieces = [(read_marker(piece), piece) for piece in items_inside(text)]
        flat = replace(row, is_flat=True)
        entries = tuple(
            Entry(marker, [(Placed((piece[marker.end :] if marker else piece).strip(" ,"), row.box, flat),)])
            for marker, piece in pieces
        )
        if not all(person_at_start(entry.pieces[0].ink) or is_office(entry.pieces[0].ink) for entry in entries):
            return None
        steps.append(Step(role, entries))
    is_list = len(steps) >= _FEWEST and any(len(step.entries) > 1 for step in steps)
    return (steps, at) if is_list else None


def _label(items: Sequence[Item], at: int, taken: set[int]) -> tuple[Ink, list[Ink], Row] | None:
    """The role before the colon of a line, what stands behind it, and the line."""
    row = items[at] if at < len(items) and at not in taken else None
    match = _LABELLED.match(row.ink.flat().folded) if isinstance(row, Row) and not row.is_flat else None
    if match is None or not isinstance(row, Row):
        return None
    ink = row.ink.flat()
    role = ink.group(match, "role").strip()
    return (role, [ink.group(match, "rest")], row) if is_role(role) else None


def _rest(items: Sequence[Item], at: int, taken: set[int], label: Row) -> Row | None:
    """The line at an index when it has no label and stands right of where the labels begin."""
    row = items[at] if at < len(items) and at not in taken else None
    if not isinstance(row, Row) or row.page != label.page or _label(items, at, taken) is not None:
        return None
    return row if row.box[0] > label.box[0] + _HANGS else None
