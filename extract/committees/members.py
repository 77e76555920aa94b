"""Entries into members: a person (name, position, role) or an office (position, role)."""

import re
from collections.abc import Sequence
from math import inf

from extract.committees.columns import Columns, part_columns
from extract.committees.ditto import without_dittos
from extract.committees.entry import Entry, Placed
from extract.committees.names import ROLE_EDGE, name_on_lines, name_with_rest_below, rest_of_surname, wrapped_name
from extract.committees.role_words import is_role
from extract.committees.roles import joined_role, lead_role, parted, role_inside, role_over_lines
from extract.committees.words import is_reason, reason_at_end
from extract.facts.people import person_at_start
from extract.found import Found, Tree, text_found
from extract.ink import Ground, Ink
from extract.outline import Marker, marker_found

_WHOLLY_IN_BRACKETS = re.compile(r"\((?P<text>[^()]{3,150})\)")
_PERSON_LAST = re.compile(r"(?P<position>[^()]{3,150}?)\s?\((?P<name>[^()]{5,80})\)")
_LEADS_OVER = re.compile(r"(?<=[ก-๎)])\s(?:ทำหน้าที่)?เป็น$")
"""What is left of `เป็นกรรมการ` where a gap parts it from its role."""
_LABEL = re.compile(r"(?:ตำแหน่ง|สังกัด)\s?:?\s(?=[ก-๎])")
_NAME_LINES = 2
_RIGHT_MARGIN = 0.9
"""Where the right margin begins, as a part of the page's width."""


def read_members(entries: Sequence[Entry], ground: Ground) -> list[dict[str, Tree]]:
    """The members, shaped like `schemas.Member`, in printed order."""
    led = [lead_role(entry) for entry in entries]
    if 2 * sum(role is not None for role, _ in led) < len(entries):
        led = [(None, entry) for entry in entries]
    entries = [entry for _, entry in led]
    columns = part_columns(entries)
    members = [(role, _member(entry, columns, _room(entries, columns), ground)) for role, entry in led]
    read = [with_role(member, role) if role is not None else member for role, member in members if member is not None]
    return without_dittos(read)


def with_role(member: dict[str, Tree], role: Ink) -> dict[str, Tree]:
    """The member with the role that stands before the name, or over it, where no other does."""
    if member["role"] is not None:
        return member
    return {**member, "role": text_found(joined_role([role], role.ground), "committees.role")}


def _room(entries: Sequence[Entry], columns: Columns) -> float:
    """How far right the lines of the members may go, in points; no end where positions have a column of their own."""
    starts = [start for entry in entries if (start := _start_of_position(entry)) is not None]
    if columns.position is not None:
        placed = sum(abs(start - columns.position) < ROLE_EDGE for start in starts)
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
    bodies, roles = parted(entry, columns.role)
    name: Ink | None = None
    if limit < inf and entry.lines:
        limit = min([limit, *(piece.box[0] for piece in entry.lines[0] if piece not in bodies)])
    if columns.role is None and (whole := role_over_lines(entry, ground)) is not None:
        return _in_one_run(entry, *whole, ground)
    if columns.position is not None:
        name, bodies = wrapped_name(bodies, columns.position, limit, ground)
    if name is None:
        is_beside = any(is_reason(piece.ink) for piece in entry.lines[0][1:]) if entry.lines else False
        is_beside = is_beside or _is_cut_off(entry, bodies)
        name, bodies = name_with_rest_below(bodies, limit, ground, is_beside=is_beside)
    inks = _without_reason([body.ink for body in bodies])
    if not roles:
        inks, roles = role_inside(inks, ground)
    if name is None and inks and (person := person_at_start(inks[0])) is not None:
        name = person.ink
        inks = [inks[0][person.end :].strip(), *inks[1:]]
        wraps = len(inks) > 1 and not inks[0] and bodies[1].row is not bodies[0].row
        if wraps and (rest := rest_of_surname(inks[1])) is not None:
            name, inks[1] = ground.join((name, rest[0]), ""), rest[1]
    elif name is None and len(inks) > 1 and (broken := name_on_lines(inks[:2], ground)) is not None:
        name, inks = broken, inks[2:]
    position = _without_lead(_bare(ground.join(_bare(ink) for ink in inks)))
    if name is None and (held := name_after_position(position)) is not None:
        name, position = held
    if not name and not position:
        return None
    return {
        "order": order_found(entry.marker, "committees.order"),
        "name": text_found(name, "people.person") if name else None,
        "position": text_found(position, "committees.position"),
        "role": text_found(joined_role(roles, ground), "committees.role"),
    }


def _is_cut_off(entry: Entry, bodies: Sequence[Placed]) -> bool:
    """True for one word below the number, where only a role stands beside the name: its column was too narrow."""
    if len(bodies) != len(entry.lines) or len(entry.lines) != _NAME_LINES or len(entry.lines[0]) == 1:
        return False
    name, below = bodies
    is_below_number = below.box[0] < name.row.box[0] + ROLE_EDGE < name.box[0]
    return is_below_number and not name.is_flat and " " not in below.ink.folded


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
    """A piece of a position without the label before it and the dash or stroke around it."""
    label = _LABEL.match(ink.folded)
    rest = (ink[label.end() :] if label is not None else ink).strip(" ,/-–—:")
    inside = _WHOLLY_IN_BRACKETS.fullmatch(rest.folded)
    return rest.group(inside, "text") if inside is not None else rest


def _without_lead(position: Ink) -> Ink:
    leading = _LEADS_OVER.search(position.folded)
    return position[: leading.start()] if leading is not None else position


def name_after_position(position: Ink) -> tuple[Ink, Ink] | None:
    """A person in brackets at the end of a position, and the position: `ผู้อำนวยการกองช่าง (นายสมชาย ใจดี)`."""
    match = _PERSON_LAST.fullmatch(position.folded)
    person = person_at_start(position.group(match, "name")) if match is not None else None
    if match is None or person is None or person.end < len(position.group(match, "name")):
        return None
    return person.ink, position.group(match, "position")


def _without_reason(inks: list[Ink]) -> list[Ink]:
    """The texts without why somebody stayed away, which stands at the end of a line."""
    return [ink if (end := reason_at_end(ink)) is None else ink[:end].strip() for ink in inks]
