"""Names that are printed over several lines: a surname under a name, a title above it."""

import re
from collections.abc import Sequence
from dataclasses import replace

from extract.committees.entry import Placed
from extract.committees.role_words import is_office
from extract.committees.words import reason_at_end
from extract.facts.people import given_name_end, is_title, person_at_start
from extract.ink import Ground, Ink
from extract.vocabulary import one_of, vocabulary

_LONGEST_REST = 40
_MOST_NAME_LINES = 3
_SPACE = 28.0
"""Points that stay free before the role at the end of a line, at least."""
_OTHER_WORDS = re.compile(one_of([*vocabulary("letters")["office"]["begins"], "ตำบล", "ชำนาญ", "รักษา", "แทน"]))
"""How what stands under a name begins when it is no part of it."""
ROLE_EDGE = 6.0
"""Points by which a role, or what stands in a column, may begin left of the others."""


def wrapped_name(bodies: list[Placed], column: float, limit: float, ground: Ground) -> tuple[Ink | None, list[Placed]]:
    """A name on two lines of its own column, and the other pieces; no name when the column does not hold one.

    What had no room behind the position on the first line is the rest of that, unless that goes on in its own column.
    """
    own = [body for body in bodies if body.box[0] < column - ROLE_EDGE]
    if len(own) < 2 or own[0] is not bodies[0] or not all(_is_part_of_name(piece.ink) for piece in own[1:]):
        return None, bodies
    first = [body for body in bodies if body.row is own[0].row]
    goes_on = any(body.row is not own[0].row and body.box[0] > column - ROLE_EDGE for body in bodies)
    if len(first) > 1 and not goes_on and not _had_room(own[1], first, limit):
        return None, bodies
    name = name_on_lines([piece.ink for piece in own], ground)
    return (name, [body for body in bodies if body not in own]) if name is not None else (None, bodies)


def name_with_rest_below(
    bodies: list[Placed], limit: float, ground: Ground, *, is_beside: bool = False
) -> tuple[Ink | None, list[Placed]]:
    """A name whose surname goes on under it, beside a position on the first line, and the other pieces.

    `is_beside` says that something else stands beside the name, such as why somebody stayed away.

    The rest of the position would stand there too, where it had no room on the first line.
    """
    if len(bodies) < 2 or bodies[0].is_flat:
        return None, bodies
    person = person_at_start(bodies[0].ink)
    end = person.end if person is not None else given_name_end(bodies[0].ink)
    if end is None:
        return None, bodies
    above = [body for body in bodies if body.row is bodies[0].row]
    below = bodies[len(above)] if len(bodies) > len(above) else None
    first, position = bodies[0].ink[:end], bodies[0].ink[end:].strip()
    has_surname = person is not None
    if below is None or not (position or len(above) > 1 or is_beside):
        return None, bodies
    is_under = bodies[0].row.box[0] - ROLE_EDGE < below.box[0] < bodies[0].box[0] + ROLE_EDGE
    if not (is_under and _is_part_of_name(below.ink) and (not has_surname or _had_room(below, above, limit))):
        return None, bodies
    if not has_surname and not (is_office(position) or not position):
        return None, bodies
    rest = [replace(bodies[0], ink=position)] if position else []
    name = ground.join((first, below.ink), " " if not has_surname or first.folded.endswith(" ณ") else "")
    return name, [*rest, *(body for body in bodies[1:] if body is not below)]


def _had_room(rest: Placed, line: Sequence[Placed], limit: float) -> bool:
    """True when the words of a lower line would have fitted behind the line above: they are not the rest of it."""
    ends = (piece.row.box_of(piece.ink[: reason_at_end(piece.ink)])[2] for piece in line)
    return max(ends) + rest.box[2] - rest.box[0] + _SPACE < limit


def name_on_lines(lines: Sequence[Ink], ground: Ground) -> Ink | None:
    """The name that several lines are, with a space where one belongs; None when they are no name, or more than one."""
    if not 1 < len(lines) <= _MOST_NAME_LINES:
        return None
    first = person_at_start(lines[0])
    has_surname = first is not None and first.end == len(lines[0])
    runs_on = is_title(lines[0]) or (has_surname and not lines[1].folded.startswith("ณ "))
    for between in ("", " ") if runs_on else (" ", ""):
        name = ground.join((lines[0], ground.join(lines[1:], "")), between)
        whole = person_at_start(name)
        if whole is not None and whole.end == len(name):
            return name
    return None


def rest_of_surname(line: Ink) -> tuple[Ink, Ink] | None:
    """The rest of a surname that the line above broke off, and the position after it; None for other lines."""
    first, _, after = line.text.partition(" ")
    position = line[len(first) :].strip()
    is_rest = 0 < len(first) <= _LONGEST_REST and bool(after) and not is_office(line) and is_office(position)
    return (line[: len(first)], position) if is_rest else None


def _is_part_of_name(ink: Ink) -> bool:
    """True for what may be the rest of a name: one word or two."""
    is_other = is_office(ink) or _OTHER_WORDS.match(ink.folded) is not None
    return ink.text.replace("ณ ", "").count(" ") < 2 and not is_other and len(ink) <= _LONGEST_REST
