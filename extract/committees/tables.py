"""Ruled tables of members: `ลำดับ | ชื่อ-สกุล | ตำแหน่ง | หมายเหตุ` and its like."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from extract.columns import Header
from extract.committees.boxes import read_boxes
from extract.committees.ditto import without_dittos
from extract.committees.entries import entries_in_cell
from extract.committees.guess import member_header
from extract.committees.members import name_after_position, order_found, read_members, with_role
from extract.committees.names import name_on_lines
from extract.committees.role_words import is_office, is_plain_role, is_role, role_at_end
from extract.committees.roles import joined_role
from extract.committees.words import names_a_list, read_opening
from extract.doubt import certain
from extract.facts.people import is_bare_name, person_at_start
from extract.flow import Grid, GridCell
from extract.found import Found, Tree, text_found
from extract.ink import Ground, Ink
from extract.outline import Piece, read_marker, read_outline


@dataclass(slots=True)
class Group:
    """The members under one title; None where the table itself has no title for them."""

    title: Ink | None
    members: list[dict[str, Tree]]
    pages: set[int]
    duties: list[Found] = field(default_factory=list)


def read_member_table(grid: Grid, ground: Ground) -> list[Group]:
    """The groups of a table of members, in order; none when it is another kind of table."""
    boxes = read_boxes(grid, ground)
    if boxes:
        return [Group(title, members, set(grid.pages)) for title, members in boxes]
    header = member_header(grid, ground)
    if header is None:
        return []
    if "team" in header:
        return _teams(grid, header, ground)
    groups: list[Group] = []
    beside: GridCell | None = None
    role: Ink | None = None
    for rows in _rows(grid, header):
        number, row = rows[0], grid.row(rows[0])
        title = _title_across(row, ground)
        if title is not None and is_plain_role(title) and not names_a_list(title):
            role = title
            groups = groups or [Group(None, [], set())]
            continue
        held = row[header.columns["group"]] if "group" in header else None
        if held is not None and held is not beside and held.lines:
            beside, title = held, None
            groups.append(Group(_group_name(held.text(ground)), [], set()))
        elif title is not None or not groups:
            groups.append(Group(title, [], set()))
        if title is None and (member := _member([grid.row(at) for at in rows], header, ground)) is not None:
            groups[-1].members.append(with_role(member, role) if role is not None else member)
            groups[-1].pages.update(cell.page for cell in row if cell is not None and cell.row == number)
    for group in groups:
        group.members = without_dittos(group.members)
    kept = [group for group in groups if group.members]
    return kept if _has_people(kept, header) else []


def _teams(grid: Grid, header: Header, ground: Ground) -> list[Group]:
    """A group for every row of a table that has the people of each in one cell."""
    groups: list[Group] = []
    for number in range(header.rows, grid.rows):
        row = grid.row(number)
        cell = row[header.columns["team"]]
        if cell is None or cell.row != number or not cell.lines:
            continue
        entries = entries_in_cell(cell)
        title = _team_name(grid, number, header, ground)
        groups.append(Group(title, read_members(entries, ground), {cell.page}, _duties(grid, number, header, ground)))
    return [group for group in groups if group.members]


def _duties(grid: Grid, number: int, header: Header, ground: Ground) -> list[Found]:
    """What a team is to do, in the column that says so."""
    cell = grid.cells.get((number, header.columns["role"])) if "role" in header else None
    if cell is None:
        return []
    outline = read_outline(Piece(line.flat()) for line in cell.lines)
    inks = [item.text(ground) for item in outline.items] or [cell.text(ground)]
    found = (text_found(ink, "committees.duties") for ink in inks)
    return [duty for duty in found if duty is not None]


def _team_name(grid: Grid, number: int, header: Header, ground: Ground) -> Ink | None:
    """What the first other cell of a row calls its team: a name, or the head of the column and a number."""
    held = {header.columns[kind] for kind in ("team", "remarks", "position", "agency", "role") if kind in header}
    named = (grid.cells.get((number, column)) for column in range(grid.columns) if column not in held)
    known = next((cell for cell in named if cell is not None and names_a_list(cell.text(ground))), None)
    if known is not None:
        return _group_name(known.text(ground))
    for column in range(grid.columns):
        cell = grid.cells.get((number, column))
        if cell is None or column in held or not cell.lines:
            continue
        text = cell.text(ground)
        head = grid.cells.get((max(0, header.rows - 1), column)) if header.rows else None
        if not text.folded.strip(" .)").isdigit():
            return text
        if head is not None and names_a_list(head.text(ground)):
            return ground.join((head.text(ground), text))
    return None


def _group_name(text: Ink) -> Ink:
    opening = read_opening(text)
    return opening.title if opening is not None else text


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


def _has_people(groups: list[Group], header: Header) -> bool:
    """A table that has a column of names or of roles, with names or roles in it."""
    members = [member for group in groups for member in group.members]
    told = [member for member in members if member["name"] is not None or member["role"] is not None]
    return bool(members) and (len(told) * 2 >= len(members) or "role" in header)


def _title_across(row: list[GridCell | None], ground: Ground) -> Ink | None:
    """The heading of a group in a row that is one cell."""
    filled = list({id(cell): cell for cell in row if cell is not None and cell.lines}.values())
    if not filled or (filled[0] is not row[0] and filled[0] is not row[1]) or len(filled) > 1:
        return None
    text = filled[0].text(ground)
    if any(cell is not filled[0] for cell in row) and not names_a_list(text):
        return None
    return _group_name(text) if text else None


def _member(rows: list[list[GridCell | None]], header: Header, ground: Ground) -> dict[str, Tree] | None:
    cells = {kind: rows[0][column] for kind, column in header.columns.items()}
    lines = {kind: [ink for row in rows for ink in _lines(row[column])] for kind, column in header.columns.items()}
    name_lines = _name_lines(lines, ground)
    body = [*lines.get("position", []), *lines.get("agency", [])]
    roles = lines.get("role", [])
    if not roles:
        body, roles = _role_in_body(body, lines.get("remarks", []))
    marker = read_marker(name_lines[0]) if name_lines else None
    if marker is not None:
        name_lines[0] = name_lines[0][marker.end :].strip()
    is_name = {"position", "agency"} & set(header.columns) or _is_rest_of_name(name_lines)
    whole = name_on_lines(name_lines, ground) if is_name else None
    name, above = (whole, whole[:0]) if whole is not None else _name(ground.join(name_lines), header)
    if not name and not above and not body:
        return None
    position = ground.join((above, *body))
    if not name and (held := name_after_position(position)) is not None:
        name, position = held
    return {
        "order": _order(cells.get("number"), ground) or order_found(marker, "committees.table.order"),
        "name": text_found(name, "people.person") if name else None,
        "position": text_found(position, "committees.table.position"),
        "role": text_found(joined_role(roles, ground), "committees.table.role"),
    }


def _is_rest_of_name(lines: list[Ink]) -> bool:
    """True for one word under a name, that is no office and no role: the cell was too narrow."""
    return len(lines) > 1 and not any(" " in line.folded or is_office(line) or is_role(line) for line in lines[1:])


def _lines(cell: GridCell | None) -> Iterator[Ink]:
    yield from (line.flat().strip() for line in cell.lines) if cell is not None else ()


def _name_lines(lines: dict[str, list[Ink]], ground: Ground) -> list[Ink]:
    """The lines of a name, whose title and surname may stand in columns of their own."""
    titles, surnames = lines.get("title", []), lines.get("surname", [])
    if not (titles or surnames):
        return lines.get("name", [])
    first = ground.join((*titles, *lines.get("name", [])), "")
    return [ground.join((first, *surnames))]


def _name(text: Ink, header: Header) -> tuple[Ink, Ink]:
    """A person's name and what stands after it; an office is all rest. In a column of names titles may be missing."""
    person = person_at_start(text)
    if person is not None:
        return person.ink, text[person.end :].strip(" ,/")
    if "name" in header and is_bare_name(text) and not is_office(text):
        return text, text[:0]
    return text[:0], text


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
