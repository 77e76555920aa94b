"""A table of topics in parts: rows across it, or with a number before one cell, name sections."""

from dataclasses import dataclass
from itertools import pairwise

from extract.columns import Header
from extract.flow import Grid
from extract.found import Tree
from extract.ink import Ground, Ink
from extract.outline import Marker, read_marker
from extract.topics.headings import is_aside
from extract.topics.tables import topics_of_rows

_FEWEST_COLUMNS = 3


@dataclass(slots=True)
class Part:
    """The topics, shaped like `schemas.Topic`, under one row across a table that names their section.

    `marker` and `title` are the section's, empty for the topics that stand under the header itself.
    """

    marker: Marker | None
    title: Ink
    pages: set[int]
    topics: list[dict[str, Tree]]


def read_topics(grid: Grid, header: Header, ground: Ground) -> list[Part]:
    """The topics of a table in printed order, in its sections; the first part stands under no section."""
    sections = {
        at: title
        for at in range(header.rows, grid.rows)
        if (title := _section(grid, at, header)) is not None and not _is_over_points(grid, at, title, header)
    }
    cuts = [header.rows - 1, *sections, grid.rows]
    parts: list[Part] = []
    for above, below in pairwise(cuts):
        topics = topics_of_rows(grid, header, range(above + 1, below), ground)
        title = sections.get(above, ground.join(()))
        marker = read_marker(title)
        bare = title[marker.end :].strip(" :") if marker is not None else title.strip(" :")
        pages = {cell.page for at in range(above + 1, below) for cell in grid.row(at) if cell is not None}
        parts.append(Part(marker, bare, pages, topics))
    return [part for part in parts if part is parts[0] or part.topics or not is_aside(part.title)]


def _section(grid: Grid, number: int, header: Header) -> Ink | None:
    """What a row across the table says, or a row whose number stands before one cell over all other columns."""
    row = grid.row(number)
    first, last = row[0], row[-1]
    if (
        last is None
        or last.row != number
        or last.row_span > 1
        or len(last.lines) != 1
        or grid.columns < _FEWEST_COLUMNS
    ):
        return None
    if all(cell == last for cell in row):
        return last.lines[0].flat()
    is_numbered = first is not None and header.columns.get("number") == 0 and len(first.lines) == 1
    if first is None or not is_numbered or any(cell != last for cell in row[1:]):
        return None
    return first.lines[0].ground.join((first.lines[0].flat(), last.lines[0].flat()))


def _is_over_points(grid: Grid, number: int, title: Ink, header: Header) -> bool:
    """True for a topic across the table whose points stand under it: `ประเด็นที่ ๑ …` over `๑.๑`, `๑.๒`."""
    own, below = read_marker(title), grid.cells.get((number + 1, header.columns["topic"]))
    first = read_marker(below.lines[0]) if below is not None and below.lines else None
    return own is not None and bool(own.path) and first is not None and first.path[:-1] == own.path
