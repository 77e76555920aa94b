"""Roles inside entries: in a column of their own, on two lines, at the end of the text, or before the name."""

import re

from extract.committees.entry import Entry, Placed
from extract.committees.names import ROLE_EDGE
from extract.committees.role_words import is_plain_role, is_role, role_at_end, role_first, role_starts, without_verb
from extract.committees.words import is_reason, reason_at_end
from extract.facts.people import person_at_start
from extract.ink import Ground, Ink
from extract.thai import join_lines

_REACHED = re.compile(r"(?:โทร\.?|มือถือ)?\s?\(?0[\d\s)-]{7,14}\d|[\w.+-]{1,40}@[\w.-]{3,40}|\d{1,4}")
"""A telephone number, an address, or a number beside a member: votes, an age."""
_FLUSH_RIGHT = 60.0
"""Points that the second line of a role may begin further left, where roles are set flush right."""


def parted(entry: Entry, column: float | None) -> tuple[list[Placed], list[Ink]]:
    """The pieces that hold name and position, and those that hold the role."""
    bodies: list[Placed] = []
    roles: list[Ink] = []
    for number, line in enumerate(entry.lines):
        for place, piece in enumerate(line):
            is_first = number == 0 and place == 0
            if not is_first and (is_reason(piece.ink) or _REACHED.fullmatch(piece.ink.folded)):
                continue
            is_last = place == len(line) - 1 > 0
            follows = bool(bodies) and bodies[-1].ink.folded.endswith("และ") and not is_role(bodies[-1].ink)
            in_column = not (is_first or (follows and place == 0)) and (
                _is_in_role_column(piece, column, bool(roles))
                or (is_last and is_plain_role(without_verb(piece.ink)))
                or (_ends_role(roles, piece.ink) and _may_be_in_column(piece, column))
            )
            glued = _role_in_column(piece, column) if not in_column and not roles else None
            if in_column:
                roles.append(piece.ink)
            elif glued is not None:
                bodies.append(glued[0])
                roles.append(glued[1])
            else:
                bodies.append(piece)
    return bodies, roles


def _role_in_column(piece: Placed, column: float | None) -> tuple[Placed, Ink] | None:
    """A piece parted where the column of roles begins, though no gap was seen there, when its rest is a role."""
    if column is None or piece.is_flat or not piece.box[0] < column - ROLE_EDGE < piece.box[2]:
        return None
    for start in role_starts(piece.ink):
        body, role = piece.ink[:start].strip(), piece.ink[start:]
        if body and is_role(role) and abs(piece.row.box_of(role)[0] - column) < ROLE_EDGE:
            return Placed(body, piece.row.box_of(body), piece.row), role
    return None


def _ends_role(roles: list[Ink], ink: Ink) -> bool:
    """True for the rest of a role that was broken inside a word: `กรรมการและผู้ช่วย`, `เลขานุการ`."""
    return bool(roles) and is_role(ink) and is_role(ink.ground.join((roles[-1], ink), ""))


def _may_be_in_column(piece: Placed, column: float | None) -> bool:
    return column is None or piece.is_flat or piece.box[0] > column - _FLUSH_RIGHT


def _is_in_role_column(piece: Placed, column: float | None, goes_on: bool) -> bool:
    if column is not None and not piece.is_flat:
        return piece.box[0] > column - ROLE_EDGE or (
            goes_on
            and piece.box[0] > column - _FLUSH_RIGHT
            and piece.ink.folded.startswith("และ")
            and is_role(piece.ink)
        )
    return is_role(piece.ink)


def role_inside(bodies: list[Ink], ground: Ground) -> tuple[list[Ink], list[Ink]]:
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


def role_over_lines(entry: Entry, ground: Ground) -> tuple[Ink, Ink] | None:
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


def lead_role(entry: Entry) -> tuple[Ink | None, Entry]:
    """The role that an entry begins with, before the person, and the entry without it."""
    line = entry.lines[0] if entry.lines else ()
    if not line:
        return None, entry
    if len(line) > 1 and is_role(line[0].ink) and person_at_start(line[1].ink) is not None:
        role, first = line[0].ink, line[1:]
    elif (split := role_first(line[0].ink)) is not None:
        role, rest = split
        first = (Placed(rest, line[0].row.box_of(rest), line[0].row), *line[1:])
    else:
        return None, entry
    lines = [first]
    for below in entry.lines[1:]:
        whole = role.ground.join((role, below[0].ink), "") if below and is_role(below[0].ink) else None
        role = whole if whole is not None and is_role(whole) else role
        lines.append(below[1:] if role is whole else below)
    return role, Entry(entry.marker, [line for line in lines if line])


def joined_role(roles: list[Ink], ground: Ground) -> Ink:
    """A role on two lines as one word: กรรมการ, และเลขานุการ."""
    joined = ground.join(())
    for role in map(without_verb, roles):
        runs_on = (
            role.folded.startswith("และ") or joined.folded.endswith("และ") or is_role(ground.join((joined, role), ""))
        )
        joined = ground.join((joined, role), "" if runs_on else " ")
    joined = joined.strip(" :")
    joined = joined[: reason_at_end(joined)].strip()
    return joined.strip("()") if joined.folded.startswith("(") and joined.folded.endswith(")") else joined
