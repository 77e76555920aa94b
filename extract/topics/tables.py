"""Ruled tables of topics: `ลำดับ | โครงการ/กิจกรรม | ประเด็น | หมายเหตุ` and its like."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from extract.columns import Header
from extract.flow import Grid, GridCell
from extract.found import Found, Tree, text_found
from extract.ink import Ground, Ink
from extract.outline import Item, Outline, Piece, items_inside, read_marker, read_outline
from extract.thai import join_lines
from extract.topics.rows import TopicRow, carry_informants, spread_over_pages
from extract.topics.targets import cell_targets, target_trees
from extract.topics.trees import number_found, number_in_cell, point_trees, text_of

_FEW_LETTERS = 3
_NESTED = 2
"""Numbers in the marker of a point that has its topic's."""
_BLANK = re.compile(r"[.…_\s-]*")


def topics_of_rows(grid: Grid, header: Header, rows: Iterable[int], ground: Ground) -> list[dict[str, Tree]]:
    """The topics of some rows of a table, shaped like `schemas.Topic`, in printed order."""
    found: list[TopicRow] = []
    for number in rows:
        row = grid.row(number)
        cells = {kind: row[column] if column < len(row) else None for kind, column in header.columns.items()}
        if not found or _begins_topic(cells, number, found[-1]):
            found.append(TopicRow(cells.get("number")))
        _add(found[-1], cells, number)
        found[-1].page = max([found[-1].page, *(cell.page for cell in row if cell is not None)])
    spread_over_pages(found, grid)
    if "informant" in header:
        carry_informants(found)
    topics = (_topic(part, ground, is_flat=grid.is_flat) for row in found for part in _parted(row))
    return [topic for topic in topics if topic is not None]


def _parted(row: TopicRow) -> list[TopicRow]:
    """A row whose cell holds several numbered topics and nothing else, one for each; who answers, answers for all.

    Targets are those of the topics beside which they stand: as many lines as there are topics.
    """
    outline = read_outline(row.lines)
    has_number = row.number is not None and bool(row.number.lines)
    is_list = not outline.lead and len(outline.items) > 1 and all(item.marker.path for item in outline.items)
    if has_number or not is_list or any(item.items for item in outline.items):
        return [row]
    starts = [at for at, piece in enumerate(row.lines) if read_marker(piece.ink) is not None]
    if len(starts) != len(outline.items):
        return [row]
    targets = [_single(cell, at) for cell in row.targets for at in range(len(cell.lines))]
    return [
        replace(row, lines=row.lines[start:end], targets=targets[at : at + 1] if len(targets) == len(starts) else [])
        for at, (start, end) in enumerate(pairwise([*starts, len(row.lines)]))
    ]


def _single(cell: GridCell, at: int) -> GridCell:
    """One line of a cell as a cell."""
    return replace(cell, lines=cell.lines[at : at + 1], boxes=cell.boxes[at : at + 1])


def _begins_topic(cells: dict[str, GridCell | None], row: int, before: TopicRow) -> bool:
    """True when a row begins a topic, False when it goes on with the one before.

    It goes on under a number that is merged down, and at the top of a page when it has no number of its own.
    """
    number, topic = cells.get("number"), cells.get("topic")
    if topic is not None and topic.row == row and _is_under(topic, before):
        return False
    if topic is None or topic.row != row or (number is not None and number.row != row):
        return False
    points = cells.get("points")
    if number is None and not topic.lines and points is not None and points.lines and before.lines:
        return False
    if number is None and topic.page != before.page and before.lines:
        return _is_next_inside(topic, before.lines[0].ink)
    if number is None or number.lines or before.number is None or not before.number.lines or not topic.lines:
        return True
    marker = read_marker(topic.lines[0])
    is_next = marker is not None and len(marker.path) == 1 and marker.path[0] > 1 and marker.style == "1."
    return is_next or topic.page == before.page


def _is_under(cell: GridCell, before: TopicRow) -> bool:
    """True for a cell with the number of a point of the topic before it: `๑.๑` under `๑.`, or under `๑` beside it."""
    own = read_marker(cell.lines[0]) if cell.lines else None
    if own is None or len(own.path) < _NESTED or not before.lines:
        return False
    above = read_marker(before.lines[0].ink)
    return above is not None and own.path[:-1] == above.path


def _is_next_inside(topic: GridCell, before: Ink) -> bool:
    """True for a cell at the top of a page with the number after the last topic's, where titles are numbered.

    Anything else there is the rest of that topic.
    """
    last = read_marker(before)
    if last is None or not last.path:
        return True
    marker = read_marker(topic.lines[0]) if topic.lines else None
    return marker is not None and marker.style == last.style and marker.path == (*last.path[:-1], last.path[-1] + 1)


def _add(topic: TopicRow, cells: dict[str, GridCell | None], row: int) -> None:
    """Add what a row has; merged cells of report items and remarks belong to every row they cover."""
    for kind, lines in (("topic", topic.lines), ("points", topic.more)):
        cell = cells.get(kind)
        if cell is not None and cell.row == row:
            lines.extend(_pieces(cell))
    beside = (
        ("report", topic.report),
        ("remarks", topic.remarks),
        ("informant", topic.remarks),
        ("target", topic.targets),
    )
    for kind, kept in beside:
        cell = cells.get(kind)
        if cell is not None and cell not in kept:
            kept.append(cell)


def _pieces(cell: GridCell) -> Iterator[Piece]:
    for line, box in zip(cell.lines, cell.boxes, strict=True):
        yield Piece(line.flat(), box[0], box[2])


def _topic(row: TopicRow, ground: Ground, *, is_flat: bool) -> dict[str, Tree] | None:
    outline = read_outline(_split(row.lines) if is_flat else row.lines)
    number = _number(row.number, ground)
    title, points = _title_and_points(outline, ground)
    own = outline.items[0].marker if not outline.lead and len(outline.items) == 1 else None
    if own is not None and own.path and (number is None or _names_group(row.number, ground)):
        number = number_found(own, "topics.table.number")
    points += read_outline(_split(row.more) if is_flat else row.more).items
    more = read_outline(row.more).lead
    if number is None and title is None and not points:
        return None
    return {
        "number": number,
        "title": title,
        "points": [*_plain_points(more, ground), *point_trees(points, ground)],
        "report_items": _report_items(row.report, ground, is_flat=is_flat),
        "remarks": _remarks(row.remarks, ground),
        "targets": _targets(title, row.targets, ground),
        "same_as": None,
    }


def _names_group(number: GridCell | None, ground: Ground) -> bool:
    """True for a cell that names a group of topics behind its number: `ประเด็นที่ ๑ การพัฒนา…`."""
    text = number.text(ground) if number is not None else None
    marker = read_marker(text) if text else None
    return text is not None and marker is not None and len(text[marker.end :].strip()) > _FEW_LETTERS


def _title_and_points(outline: Outline, ground: Ground) -> tuple[Found | None, list[Item]]:
    """The words before the first marker; of a cell that is one numbered item, that item's own text."""
    if outline.lead:
        return text_found(join_lines(ground, outline.lead), "topics.table.title"), outline.items
    if len(outline.items) == 1:
        only = outline.items[0]
        return text_of(only, ground, "topics.table.title"), only.items
    return None, outline.items


def _split(pieces: Sequence[Piece]) -> list[Piece]:
    """In text files several items may stand on one line."""
    return [Piece(ink) for piece in pieces for ink in items_inside(piece.ink)]


def _plain_points(lines: Sequence[Ink], ground: Ground) -> list[Tree]:
    text = text_found(join_lines(ground, lines), "topics.point")
    if text is None or _BLANK.fullmatch(text.ink.folded):
        return []
    return [{"marker": None, "text": text, "points": [], "targets": target_trees(text.ink)}]


def _number(cell: GridCell | None, ground: Ground) -> Found | None:
    text = cell.text(ground) if cell is not None else None
    if text is None or not text:
        return None
    match = re.fullmatch(r"(?:ข้อ\s?)?(?P<n>\d{1,3}(?:\.\d{1,3}){0,3})\s?[.)]?", text.folded)
    if match is None:
        marker = read_marker(text)
        return number_found(marker, "topics.table.number") if marker is not None and marker.number else None
    return number_in_cell(text.group(match, "n"), "topics.table.number")


def _report_items(cells: Sequence[GridCell], ground: Ground, *, is_flat: bool) -> list[Tree]:
    pieces = [piece for cell in cells for piece in _pieces(cell)]
    outline = read_outline(_split(pieces) if is_flat else pieces)
    inks = [item.text(ground) for item in outline.items] or list(outline.lead)
    found = (text_found(ink, "topics.report_item") for ink in inks if not _BLANK.fullmatch(ink.folded))
    return [item for item in found if item is not None]


def _targets(title: Found | None, cells: Sequence[GridCell], ground: Ground) -> list[Tree]:
    """The targets in a title and in the column of targets, where a number may stand alone."""
    inks = [title.ink] if title is not None else []
    found = [target for ink in inks for target in target_trees(ink)]
    return [*found, *(target for cell in cells for target in cell_targets(cell.text(ground)))]


def _remarks(cells: Sequence[GridCell], ground: Ground) -> Found | None:
    text = ground.join(cell.text(ground) for cell in cells)
    return text_found(text, "topics.remarks") if not _BLANK.fullmatch(text.folded) else None
