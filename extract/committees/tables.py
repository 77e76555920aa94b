"""Ruled tables of members: `ลำดับ | ชื่อ-สกุล | ตำแหน่ง | หมายเหตุ` and its like."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from extract.columns import Header, read_header
from extract.committees.members import joined_role, name_on_lines, order_found
from extract.committees.words import is_role, read_opening, role_at_end
from extract.doubt import certain
from extract.facts.people import person_at_start
from extract.flow import Grid, GridCell
from extract.found import Found, Tree, text_found
from extract.ink import Ground, Ink
from extract.normalise import skeleton
from extract.outline import read_marker
from extract.vocabulary import one_of, words

_OTHER = re.compile(one_of(skeleton(word) for word in words("committees", "other_columns")))


@dataclass(slots=True)
class Group:
    """The members under one title; None where the table itself has no title for them."""

    title: Ink | None
    members: list[dict[str, Tree]]
    pages: set[int]


def read_member_table(grid: Grid, ground: Ground) -> list[Group]:
    """The groups of a table of members, in order; none when it is another kind of table."""
    header = read_header(grid, "committees", ground)
    if header is None or not _is_of_members(header) or _is_something_else(grid, header, ground):
        return []
    groups: list[Group] = []
    for rows in _rows(grid, header):
        number, row = rows[0], grid.row(rows[0])
        title = _title_across(row, ground)
        if title is not None or not groups:
            groups.append(Group(title, [], set()))
        if title is None and (member := _member([grid.row(at) for at in rows], header, ground)) is not None:
            groups[-1].members.append(member)
            groups[-1].pages.update(cell.page for cell in row if cell is not None and cell.row == number)
    kept = [group for group in groups if group.members]
    return kept if _has_people(kept, header) else []


def _rows(grid: Grid, header: Header) -> list[list[int]]:
    """The rows under the header, each with the row on the next page that a page break cut from it, if one did."""
    found: list[list[int]] = []
    for number in range(header.rows, grid.rows):
        if found and _is_cut_off(grid, number, header):
            found[-1].append(number)
        else:
            found.append([number])
    return found


def _is_cut_off(grid: Grid, number: int, header: Header) -> bool:
    """True for the first row of a page that has neither a number nor a name, in a list that has them."""
    above, own = grid.row(number - 1), grid.row(number)
    page = max((cell.page for cell in own if cell is not None), default=0)
    keys = [header.columns[kind] for kind in ("number", "name") if kind in header]
    if not keys or any(cell is not None and cell.page == page for cell in above):
        return False
    return all((cell := own[key]) is not None and not cell.lines for key in keys)


def _is_of_members(header: Header) -> bool:
    if "name" in header:
        return any(kind in header for kind in ("position", "agency", "role", "number"))
    return "position" in header and "role" in header


def _is_something_else(grid: Grid, header: Header, ground: Ground) -> bool:
    """True for marks, payments, examinations and the like, which list people for no duty."""
    cells = (grid.cells.get((row, column)) for row in range(header.rows) for column in range(grid.columns))
    return any(cell is not None and _OTHER.search(skeleton(cell.text(ground).folded)) for cell in cells)


def _has_people(groups: list[Group], header: Header) -> bool:
    """A table that has a column of names or of roles, with names or roles in it."""
    members = [member for group in groups for member in group.members]
    told = [member for member in members if member["name"] is not None or member["role"] is not None]
    return bool(members) and (len(told) * 2 >= len(members) or "role" in header)


def _title_across(row: list[GridCell | None], ground: Ground) -> Ink | None:
    """The heading of a group in a row that is one cell."""
    first = row[0] if row else None
    if first is None or any(cell is not first for cell in row):
        return None
    text = first.text(ground)
    opening = read_opening(text)
    return opening.title if opening is not None else text if text else None


def _member(rows: list[list[GridCell | None]], header: Header, ground: Ground) -> dict[str, Tree] | None:
    cells = {kind: rows[0][column] for kind, column in header.columns.items()}
    lines = {kind: [ink for row in rows for ink in _lines(row[column])] for kind, column in header.columns.items()}
    name_lines = lines.get("name", [])
    body = [*lines.get("position", []), *lines.get("agency", [])]
    roles = lines.get("role", [])
    if not roles:
        body, roles = _role_in_body(body, lines.get("remarks", []))
    marker = read_marker(name_lines[0]) if name_lines else None
    if marker is not None:
        name_lines[0] = name_lines[0][marker.end :].strip()
    whole = name_on_lines(name_lines, ground) if {"position", "agency"} & set(header.columns) else None
    name, above = (whole, whole[:0]) if whole is not None else _name(ground.join(name_lines))
    if not name and not above and not body:
        return None
    position = ground.join((above, *body))
    return {
        "order": _order(cells.get("number"), ground) or order_found(marker, "committees.table.order"),
        "name": text_found(name, "people.person") if name else None,
        "position": text_found(position, "committees.table.position"),
        "role": text_found(joined_role(roles, ground), "committees.table.role"),
    }


def _lines(cell: GridCell | None) -> Iterator[Ink]:
    yield from (line.flat().strip() for line in cell.lines) if cell is not None else ()


def _name(text: Ink) -> tuple[Ink, Ink]:
    """A person's name and what stands after it; an office is all rest. A cell of names may lack titles."""
    person = person_at_start(text)
    if person is None:
        return text[:0], text
    return person.ink, text[person.end :].strip(" ,/")


def _role_in_body(body: list[Ink], remarks: list[Ink]) -> tuple[list[Ink], list[Ink]]:
    """A role on a line of its own among the position's, at the end of it, or in the column of remarks."""
    roles = [line for line in body[1:] if is_role(line)]
    if roles:
        return [line for line in body if line not in roles], roles
    split = role_at_end(body[-1]) if body else None
    if split is not None and split[0]:
        return [*body[:-1], split[0]], [split[1]]
    return body, [line for line in remarks if is_role(line)]


def _order(cell: GridCell | None, ground: Ground) -> Found | None:
    text = cell.text(ground) if cell is not None else None
    match = re.match(r"(?:\d{1,3}\.)?(?P<n>\d{1,3})\s?[.)]?$", text.folded) if text else None
    if text is None or match is None:
        return None
    return certain(Found(int(match["n"]), text.group(match, "n"), "committees.table.order"))
