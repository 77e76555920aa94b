"""Entries into members: a person (name, position, role) or an office (position, role)."""

import re
from collections.abc import Sequence
from dataclasses import replace
from math import inf

from extract.committees.columns import Columns, part_columns
from extract.committees.entries import Entry, Placed
from extract.committees.words import (
    is_office,
    is_plain_role,
    is_reason,
    is_role,
    reason_at_end,
    role_at_end,
    without_verb,
)
from extract.facts.people import is_title, person_at_start
from extract.found import Found, Tree, text_found
from extract.ink import Ground, Ink
from extract.outline import Marker, marker_found
from extract.thai import join_lines
from extract.vocabulary import one_of, vocabulary

_FEWEST_OFFICES = 3
_LONGEST_MEMBER = 240
"""Characters of a member in a list that nothing announces; more is running text."""
_LONGEST_REST = 40
_MOST_NAME_LINES = 3
_FLUSH_RIGHT = 60.0
"""Points that the second line of a role may begin further left, where roles are set flush right."""
_RIGHT_MARGIN = 0.9
"""Where the right margin begins, as a part of the page's width."""
_SPACE = 28.0
"""Points that stay free before the role at the end of a line, at least."""
_OTHER_WORDS = re.compile(one_of([*vocabulary("letters")["office"]["begins"], "ตำบล", "ชำนาญ", "รักษา", "แทน"]))
"""How what stands under a name begins when it is no part of it."""
_ROLE_EDGE = 6.0
"""Points by which a role may begin left of the others."""


def read_members(entries: Sequence[Entry], ground: Ground) -> list[dict[str, Tree]]:
    """The members, shaped like `schemas.Member`, in printed order."""
    columns = part_columns(entries)
    members = (_member(entry, columns, _room(entries, columns), ground) for entry in entries)
    return [member for member in members if member is not None]


def looks_like_members(entries: Sequence[Entry], *, is_announced: bool, may_be_offices: bool = False) -> bool:
    """True when a list holds people or offices.

    One that nothing announces must have names or roles throughout, or, where a list of offices may stand, several
    offices and nothing else.
    """
    if not entries:
        return False
    marked = sum(_has_name_or_role(entry) for entry in entries)
    if not is_announced:
        longest = max(sum(len(piece.ink) for piece in entry.pieces) for entry in entries)
        named_or_offices = 2 * marked > len(entries) or (may_be_offices and are_offices(entries))
        return named_or_offices and longest <= _LONGEST_MEMBER
    named = sum(_has_name_or_role(entry) or _begins_like_office(entry) for entry in entries)
    return 2 * named >= len(entries)


def are_offices(entries: Sequence[Entry]) -> bool:
    """True for several offices and nothing else."""
    return len(entries) >= _FEWEST_OFFICES and all(map(_begins_like_office, entries))


def have_roles(entries: Sequence[Entry]) -> bool:
    """True when at least half of several entries end with a role."""
    roles = sum(_has_role(entry) for entry in entries)
    return len(entries) > 1 and 2 * roles >= len(entries)


def _has_role(entry: Entry) -> bool:
    pieces = entry.pieces
    return any(is_role(piece.ink) for piece in pieces[1:]) or any(role_at_end(piece.ink) for piece in pieces)


def _has_name_or_role(entry: Entry) -> bool:
    pieces = entry.pieces
    if not pieces:
        return False
    first = entry.lines[0] or pieces
    return (
        person_at_start(pieces[0].ink) is not None
        or (len(first) > 1 and is_role(first[-1].ink))
        or (role_at_end(first[-1].ink) is not None)
    )


def _begins_like_office(entry: Entry) -> bool:
    pieces = entry.pieces
    return bool(pieces) and is_office(pieces[0].ink)


def _room(entries: Sequence[Entry], columns: Columns) -> float:
    """How far right the lines of the members may go, in points; no end where positions have a column of their own."""
    starts = [start for entry in entries if (start := _start_of_position(entry)) is not None]
    if columns.position is not None:
        placed = sum(abs(start - columns.position) < _ROLE_EDGE for start in starts)
        if 3 * placed >= 2 * len(starts):
            return inf
    width = next((piece.row.page_width for entry in entries for piece in entry.pieces), 0.0)
    return columns.role if columns.role is not None else _RIGHT_MARGIN * width


def _start_of_position(entry: Entry) -> float | None:
    """Where the text after the name on the first line of an entry begins, in points."""
    line = entry.lines[0] if entry.lines else ()
    person = person_at_start(line[0].ink) if line else None
    if person is None:
        return None
    rest = line[0].ink[person.end :].strip()
    if rest:
        return line[0].row.box_of(rest)[0]
    return line[1].box[0] if len(line) > 1 and not is_role(line[1].ink) else None


def _member(entry: Entry, columns: Columns, limit: float, ground: Ground) -> dict[str, Tree] | None:
    bodies, roles = _parted(entry, columns.role)
    name: Ink | None = None
    if limit < inf and entry.lines:
        limit = min([limit, *(piece.box[0] for piece in entry.lines[0] if piece not in bodies)])
    if columns.role is None and (whole := _role_over_lines(entry, ground)) is not None:
        return _in_one_run(entry, *whole, ground)
    if columns.position is not None:
        name, bodies = _wrapped_name(bodies, columns.position, limit, ground)
    if name is None:
        name, bodies = _name_with_rest_below(bodies, limit, ground)
    inks = _without_reason([body.ink for body in bodies])
    if not roles:
        inks, roles = _role_inside(inks, ground)
    if name is None and inks and (person := person_at_start(inks[0])) is not None:
        name = person.ink
        inks = [inks[0][person.end :].strip(), *inks[1:]]
        if len(inks) > 1 and not inks[0] and (rest := _rest_of_surname(inks[1])) is not None:
            name, inks[1] = ground.join((name, rest[0]), ""), rest[1]
    position = ground.join(_bare(ink) for ink in inks)
    if not name and not position:
        return None
    return {
        "order": order_found(entry.marker, "committees.order"),
        "name": text_found(name, "people.person") if name else None,
        "position": text_found(position, "committees.position"),
        "role": text_found(joined_role(roles, ground), "committees.role"),
    }


def _role_over_lines(entry: Entry, ground: Ground) -> tuple[Ink, Ink] | None:
    """What stands before a role at the end of an entry without columns, and the role, which may be broken by a line."""
    if len(entry.lines) < 2 or any(is_reason(piece.ink) for piece in entry.pieces[1:]):
        return None
    whole = join_lines(ground, (piece.ink for piece in entry.pieces))
    split = role_at_end(whole)
    last = len(entry.lines[-1][-1].ink) if entry.lines[-1] else 0
    if split is None or not split[0]:
        return None
    is_said = whole.folded[len(split[0]) :].lstrip().startswith("เป็น")
    return split if is_said or len(split[1]) > last else None


def _in_one_run(entry: Entry, body: Ink, role: Ink, ground: Ground) -> dict[str, Tree] | None:
    """The member whose name and position stand in one text, before its role."""
    person = person_at_start(body)
    position = _bare(body[person.end :].strip()) if person is not None else _bare(body)
    return {
        "order": order_found(entry.marker, "committees.order"),
        "name": text_found(person.ink, "people.person") if person is not None else None,
        "position": text_found(position, "committees.position"),
        "role": text_found(ground.join(role.split(r"(?<=และ)\s"), ""), "committees.role"),
    }


def order_found(marker: Marker | None, rule: str) -> Found | None:
    """The number of a list item, the last part of `๑.๓`; None for a dash."""
    if marker is None or not marker.path:
        return None
    return marker_found(marker, marker.path[-1], rule)


def _bare(ink: Ink) -> Ink:
    return ink.strip(" ,/") if len(ink) > 1 else ink


def _wrapped_name(bodies: list[Placed], column: float, limit: float, ground: Ground) -> tuple[Ink | None, list[Placed]]:
    """A name on two lines of its own column, and the other pieces; no name when the column does not hold one.

    What had no room behind the position on the first line is the rest of that, unless that goes on in its own column.
    """
    own = [body for body in bodies if body.box[0] < column - _ROLE_EDGE]
    if len(own) < 2 or own[0] is not bodies[0] or not all(_is_part_of_name(piece.ink) for piece in own[1:]):
        return None, bodies
    first = [body for body in bodies if body.row is own[0].row]
    goes_on = any(body.row is not own[0].row and body.box[0] > column - _ROLE_EDGE for body in bodies)
    if len(first) > 1 and not goes_on and not _had_room(own[1], first, limit):
        return None, bodies
    name = name_on_lines([piece.ink for piece in own], ground)
    return (name, [body for body in bodies if body not in own]) if name is not None else (None, bodies)


def _name_with_rest_below(bodies: list[Placed], limit: float, ground: Ground) -> tuple[Ink | None, list[Placed]]:
    """A name whose surname goes on under it, beside a position on the first line, and the other pieces.

    The rest of the position would stand there too, where it had no room on the first line.
    """
    person = person_at_start(bodies[0].ink) if len(bodies) > 1 else None
    if person is None or bodies[0].is_flat:
        return None, bodies
    above = [body for body in bodies if body.row is bodies[0].row]
    below = bodies[len(above)] if len(bodies) > len(above) else None
    position = bodies[0].ink[person.end :].strip()
    if below is None or not (position or len(above) > 1):
        return None, bodies
    is_under = bodies[0].row.box[0] - _ROLE_EDGE < below.box[0] < bodies[0].box[0] + _ROLE_EDGE
    if not (is_under and _is_part_of_name(below.ink) and _had_room(below, above, limit)):
        return None, bodies
    rest = [replace(bodies[0], ink=position)] if position else []
    name = ground.join((person.ink, below.ink), " " if person.ink.folded.endswith(" ณ") else "")
    return name, [*rest, *(body for body in bodies[1:] if body is not below)]


def _had_room(rest: Placed, line: Sequence[Placed], limit: float) -> bool:
    """True when the words of a lower line would have fitted behind the line above: they are not the rest of it."""
    ends = (piece.row.box_of(piece.ink[: reason_at_end(piece.ink)])[2] for piece in line)
    return max(ends) + rest.box[2] - rest.box[0] + _SPACE < limit


def _without_reason(inks: list[Ink]) -> list[Ink]:
    """The texts without why somebody stayed away at their end."""
    found = reason_at_end(inks[-1]) if inks else None
    return [*inks[:-1], inks[-1][:found].strip()] if found is not None else inks


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


def _rest_of_surname(line: Ink) -> tuple[Ink, Ink] | None:
    """The rest of a surname that the line above broke off, and the position after it; None for other lines."""
    first, _, after = line.text.partition(" ")
    position = line[len(first) :].strip()
    is_rest = 0 < len(first) <= _LONGEST_REST and bool(after) and not is_office(line) and is_office(position)
    return (line[: len(first)], position) if is_rest else None


def _is_part_of_name(ink: Ink) -> bool:
    """True for what may be the rest of a name: one word or two."""
    is_other = is_office(ink) or _OTHER_WORDS.match(ink.folded) is not None
    return ink.text.replace("ณ ", "").count(" ") < 2 and not is_other and len(ink) <= _LONGEST_REST


def _parted(entry: Entry, column: float | None) -> tuple[list[Placed], list[Ink]]:
    """The pieces that hold name and position, and those that hold the role."""
    bodies: list[Placed] = []
    roles: list[Ink] = []
    for number, line in enumerate(entry.lines):
        for place, piece in enumerate(line):
            is_first = number == 0 and place == 0
            if is_reason(piece.ink) and not is_first:
                continue
            is_last = place == len(line) - 1 > 0
            follows = bool(bodies) and bodies[-1].ink.folded.endswith("และ") and not is_role(bodies[-1].ink)
            in_column = not (is_first or (follows and place == 0)) and (
                _is_in_role_column(piece, column, bool(roles))
                or (is_last and is_plain_role(without_verb(piece.ink)))
                or (_ends_role(roles, piece.ink) and _may_be_in_column(piece, column))
            )
            if in_column:
                roles.append(piece.ink)
            else:
                bodies.append(piece)
    return bodies, roles


def _ends_role(roles: list[Ink], ink: Ink) -> bool:
    """True for the rest of a role that was broken inside a word: `กรรมการและผู้ช่วย`, `เลขานุการ`."""
    return bool(roles) and is_role(ink) and is_role(ink.ground.join((roles[-1], ink), ""))


def _may_be_in_column(piece: Placed, column: float | None) -> bool:
    return column is None or piece.is_flat or piece.box[0] > column - _FLUSH_RIGHT


def _is_in_role_column(piece: Placed, column: float | None, goes_on: bool) -> bool:
    if column is not None and not piece.is_flat:
        return piece.box[0] > column - _ROLE_EDGE or (
            goes_on
            and piece.box[0] > column - _FLUSH_RIGHT
            and piece.ink.folded.startswith("และ")
            and is_role(piece.ink)
        )
    return is_role(piece.ink)


def _role_inside(bodies: list[Ink], ground: Ground) -> tuple[list[Ink], list[Ink]]:
    """A role that no gap parts from what stands before it, at the end of the entry or of its first line.

    One in brackets may itself be on two lines.
    """
    whole = ground.join(bodies)
    bracketed = role_at_end(whole) if whole.folded.endswith(")") else None
    if bracketed is not None and bracketed[0]:
        return [bracketed[0]], [bracketed[1]]
    for at in sorted({len(bodies) - 1, 0}, reverse=True):
        split = role_at_end(bodies[at]) if 0 <= at < len(bodies) else None
        if split is not None and split[0]:
            return [*bodies[:at], split[0], *bodies[at + 1 :]], [split[1]]
    return bodies, []


def joined_role(roles: list[Ink], ground: Ground) -> Ink:
    """A role on two lines as one word: กรรมการ, และเลขานุการ."""
    joined = ground.join(())
    for role in map(without_verb, roles):
        runs_on = (
            role.folded.startswith("และ") or joined.folded.endswith("และ") or is_role(ground.join((joined, role), ""))
        )
        joined = ground.join((joined, role), "" if runs_on else " ")
    return joined.strip("()") if joined.folded.startswith("(") and joined.folded.endswith(")") else joined
