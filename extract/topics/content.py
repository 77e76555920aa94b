"""What the columns of a table of topics hold, by what stands in them: titles, who answers, targets, what to report."""

import re
from collections.abc import Callable, Mapping
from itertools import pairwise

from extract.columns import Header, is_numbered, is_timed
from extract.committees.role_words import is_office
from extract.facts.gazetteer import districts_by_name
from extract.facts.people import person_at_start
from extract.flow import Grid, GridCell
from extract.ink import Ground, Ink
from extract.outline import Piece, read_marker, read_outline
from extract.topics.targets import cell_targets
from extract.vocabulary import one_of, vocabulary, words

_AGENCY = re.compile(one_of([*vocabulary("letters")["office"]["begins"], *words("committees", "agencies")]))
_AREA = re.compile(one_of(("จังหวัด", "อำเภอ", "อ.", "ตำบล", "ต.", "บ้าน", "หมู่ที่", "เขต")))
_REPORTED = re.compile(one_of(words("topics", "reports")))
_SUM = re.compile(r"[\d,]{4,}(?:\.\d\d)?\s?(?:บาท)?|-")
_LONGEST_TARGET = 60
_LONGEST_WHO = 60
_HALF, _MOST = 0.5, 0.6
_FEWEST_SIGNS = 2
_TELLING = {"target", "report", "points"}
"""Of these a table without a heading of topics must have one."""


def content_header(grid: Grid, ground: Ground, known: Header | None, *, is_headed: bool) -> Header | None:
    """The header of a table whose words do not tell: a column of titles, and beside it what topics have.

    Without a heading of topics over it, two of these must be there: numbers, who answers, targets, what to report,
    points under the titles; and one of the last three. None for tables with days, hours or sums of money.
    """
    table = _Contents(grid, ground, known)
    columns = table.columns()
    if columns is None or "topic" not in columns:
        return None
    signs = {"number", "informant", *_TELLING} & set(columns)
    signs |= {"points"} if table.has_points(columns["topic"]) else set()
    enough = bool(signs | ({"remarks"} & set(columns))) if is_headed else len(signs) >= _FEWEST_SIGNS
    if not enough or not (is_headed or signs & _TELLING):
        return None
    return Header(columns, table.first)


def completed(grid: Grid, ground: Ground, header: Header) -> Header:
    """A header that is known with the columns beside the topics that its words do not name."""
    table = _Contents(grid, ground, header)
    columns = table.columns()
    return header if columns is None else Header({**columns, **header.columns}, header.rows)


class _Contents:
    """The cells under the header of a table, column by column."""

    def __init__(self, grid: Grid, ground: Ground, known: Header | None) -> None:
        self._grid = grid
        self._ground = ground
        self._known: Mapping[str, int] = known.columns if known is not None else {}
        self.first = known.rows if known is not None else int(not self._is_data(0))
        self._cells = [self._own(column) for column in range(grid.columns)]
        self._rows = max((len(cells) for cells in self._cells), default=0)

    def _is_data(self, row: int) -> bool:
        return any(is_numbered(self._grid.cells.get((row, column)), self._ground) for column in range(2))

    def _own(self, column: int) -> list[GridCell]:
        cells = (self._grid.cells.get((row, column)) for row in range(self.first, self._grid.rows))
        return [
            cell
            for row, cell in enumerate(cells, self.first)
            if cell is not None and cell.lines and cell.row in (row, self.first) and cell.column == column
        ]

    def columns(self) -> dict[str, int] | None:
        """Kind → column; None for a table with days, hours or sums."""
        others = [column for column in range(self._grid.columns) if column not in self._known.values()]
        if not self._rows or any(self._share(column, is_timed) >= _HALF for column in range(self._grid.columns)):
            return None
        if any(self._share(column, _is_sum) >= _HALF for column in others):
            return None
        found = dict(self._known)
        self._find(found, "number", [at for at in others if at < 2 and self._counts(at)], _is_number, _HALF)
        self._find(found, "target", others, _is_target, _HALF)
        self._find(found, "informant", others, _is_who, _HALF)
        free = [column for column in others if column not in found.values()]
        titled = [column for column in free if self._share(column, _is_title) >= _MOST and self._are_distinct(column)]
        if "topic" not in found and titled:
            found["topic"] = titled[0]
        for column in free:
            if column not in found.values() and self._is_listed(column):
                found.setdefault("report", column)
        return found

    def _find(
        self, found: dict[str, int], kind: str, columns: list[int], is_kind: Callable[[Ink], bool], least: float
    ) -> None:
        best = next((column for column in columns if self._share(column, is_kind) >= least), None)
        if kind not in found and best is not None and best not in found.values():
            found[kind] = best

    def _share(self, column: int, is_kind: Callable[[Ink], bool]) -> float:
        cells = self._cells[column]
        if 2 * len(cells) < self._rows:
            return 0.0
        return sum(is_kind(cell.text(self._ground)) for cell in cells) / len(cells)

    def _counts(self, column: int) -> bool:
        """True for numbers that rise from row to row."""
        texts = [cell.text(self._ground).folded.strip(" .()") for cell in self._cells[column]]
        numbers = [int(text) for text in texts if text.isdigit()]
        return all(after == before + 1 for before, after in pairwise(numbers))

    def _are_distinct(self, column: int) -> bool:
        texts = [cell.text(self._ground).folded for cell in self._cells[column]]
        return len(set(texts)) == len(texts)

    def _is_listed(self, column: int) -> bool:
        """True for a column of several items each, or of what reports have."""
        cells = self._cells[column]
        outlines = [read_outline(Piece(line) for line in cell.lines) for cell in cells]
        listed = sum(len(outline.items) > 1 and not outline.lead for outline in outlines)
        reported = sum(_REPORTED.match(cell.text(self._ground).folded) is not None for cell in cells)
        return bool(cells) and 2 * max(listed, reported) >= len(cells)

    def has_points(self, column: int) -> bool:
        """True for titles with items under them in the same cells."""
        outlines = [read_outline(Piece(line) for line in cell.lines) for cell in self._cells[column]]
        return 3 * sum(bool(outline.lead and outline.items) for outline in outlines) >= len(outlines) > 0


def _is_number(ink: Ink) -> bool:
    return ink.folded.strip(" .()").isdigit()


def _is_sum(ink: Ink) -> bool:
    return _SUM.fullmatch(ink.folded.strip()) is not None and "," in ink.folded


def _is_target(ink: Ink) -> bool:
    return len(ink) <= _LONGEST_TARGET and bool(cell_targets(ink)) and not _is_number(ink)


def _is_who(ink: Ink) -> bool:
    text = ink.folded
    if len(text) > _LONGEST_WHO or read_marker(ink) is not None:
        return False
    is_agency = _AGENCY.match(text) is not None and not _is_area(text)
    return is_agency or person_at_start(ink) is not None or is_office(ink)


def _is_area(text: str) -> bool:
    return _AREA.match(text) is not None or text.strip() in districts_by_name()


def _is_title(ink: Ink) -> bool:
    """True for words that may be a topic: no person, area or target."""
    marker = read_marker(ink)
    body = ink[marker.end :].strip() if marker is not None else ink
    is_word = re.search("[ก-๎]{3}|[A-Za-z]{3}", body.folded) is not None
    return is_word and person_at_start(body) is None and not _is_area(body.folded) and not _is_target(body)
