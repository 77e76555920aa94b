"""Members in boxes: a list in every box under the name of its group, or one person to a box, as in a chart."""

from collections.abc import Iterator

from extract.committees.entries import entries_in_cell
from extract.committees.likeness import looks_like_members
from extract.committees.members import read_members
from extract.committees.role_words import is_role
from extract.committees.roles import joined_role
from extract.committees.words import names_a_list, read_opening
from extract.facts.people import person_at_start
from extract.flow import Grid, GridCell
from extract.found import Tree, text_found
from extract.ink import Ground, Ink

_FEWEST = 2

Box = tuple[Ink | None, list[dict[str, Tree]]]
"""The name of a group and its members."""


def read_boxes(grid: Grid, ground: Ground) -> list[Box]:
    """The groups of a table of boxes, in order; none for other tables."""
    return _lists(grid, ground) or _chart(grid, ground)


def _lists(grid: Grid, ground: Ground) -> list[Box]:
    """Lists side by side: names of groups in the first row, the members of each in the cell under its name."""
    if grid.rows != 2 or grid.columns < _FEWEST:
        return []
    found: list[Box] = []
    for head, cell in zip(grid.row(0), grid.row(1), strict=True):
        if head is None or cell is None or head.column_span > 1 or not names_a_list(head.text(ground)):
            return []
        entries = entries_in_cell(cell)
        opening = read_opening(head.text(ground))
        if len(entries) < _FEWEST or not looks_like_members(entries, is_announced=True):
            return []
        found.append((opening.title if opening is not None else head.text(ground), read_members(entries, ground)))
    return found


def _chart(grid: Grid, ground: Ground) -> list[Box]:
    """A chart: every box that is not empty has a role, a person and what the person is."""
    boxes = [cell for cell in _cells(grid) if cell.lines]
    members = [_member(cell, ground) for cell in boxes]
    kept = [member for member in members if member is not None]
    return [(None, kept)] if len(kept) >= _FEWEST and len(kept) == len(boxes) else []


def _member(cell: GridCell, ground: Ground) -> dict[str, Tree] | None:
    lines = [line.flat().strip() for line in cell.lines]
    at = next((index for index, line in enumerate(lines) if person_at_start(line) is not None), None)
    roles = [line for line in lines if is_role(line)]
    if at is None or not roles or sum(person_at_start(line) is not None for line in lines) > 1:
        return None
    person = person_at_start(lines[at])
    if person is None:
        return None
    rest = [lines[at][person.end :].strip(), *(line for line in lines if line is not lines[at] and line not in roles)]
    return {
        "order": None,
        "name": text_found(person.ink, "people.person"),
        "position": text_found(ground.join(rest), "committees.table.position"),
        "role": text_found(joined_role(roles, ground), "committees.table.role"),
    }


def _cells(grid: Grid) -> Iterator[GridCell]:
    """The cells, each once, row by row."""
    for place in sorted(grid.cells):
        cell = grid.cells[place]
        if (cell.row, cell.column) == place:
            yield cell
