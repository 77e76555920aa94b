"""Pages into a reading: tables that go on over the next page are linked."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from rapidfuzz.fuzz import ratio

from ingest import errors
from ingest.grid import column_edges
from schemas import Line, Page, Reading, SourceFile, Table

_FURNITURE = re.compile(r"^\s*(?:[-–—]?\s*(?:หน้า)?\s*[0-9๐-๙]{1,4}\s*[-–—]?|/.{0,60}|\(?\s*ต่อ\s*\)?)\s*$")
"""What may stand between the parts of one table: page numbers, catchwords and the word for 'continued'."""
_SAME_HEADER = 85
"""Likeness of header rows in percent; OCR does not read a header twice in exactly the same way."""
_MOST_HEADER_ROWS = 3
_SAME_EDGE = 0.015
"""How far column edges may lie apart and be the same, as a share of the page's width."""
_UNKNOWN = -1
_THAI = re.compile(r"[ก-ฮ]")
_DIGIT = re.compile(r"[0-9๐-๙]")


def join_pages(source: SourceFile, pages: Sequence[Page]) -> Reading:
    """The pages as one reading, with `continues` and `header_rows` of their tables.

    Raises `NoThaiText` when pages were read without a problem and no Thai letter is on any of them.
    """
    if _lacks_thai(pages):
        raise errors.NoThaiText
    joined: list[Page] = []
    chain: _Chain | None = None
    for page in pages:
        tables: list[Table] = []
        for table in page.tables:
            linked = table if chain is None else _linked(chain, page, table)
            head = chain.head if chain is not None and linked.continues else (page, linked)
            chain = _Chain(head, (page, linked))
            tables.append(linked)
        joined.append(page.model_copy(update={"tables": tuple(tables)}))
    return Reading(source=source, pages=tuple(joined))


@dataclass(frozen=True, slots=True)
class _Chain:
    """A table over pages: its first part, which has the header and all columns, and its last part so far."""

    head: tuple[Page, Table]
    last: tuple[Page, Table]


def _linked(chain: _Chain, page: Page, table: Table) -> Table:
    """The table, marked as going on from the one before it when it does."""
    if not _adjacent(*chain.last, page, table):
        return table
    by_place = page.source != "text" and page is not chain.last[0]
    if by_place and table.columns < chain.head[1].columns:
        table = _completed(*chain.head, page, table)
    if chain.head[1].columns != table.columns:
        return table
    repeated = _repeated_rows(chain.head[1], table)
    if repeated or (by_place and _same_columns(*chain.head, page, table)):
        return table.model_copy(update={"continues": True, "header_rows": repeated})
    return table


def _completed(before_page: Page, before: Table, page: Page, table: Table) -> Table:
    """The table with all columns of the one before it, when it has the first of them and the last were not drawn.

    A cell at the right that is merged over a page break may have no rules on the next page; a hole stands for it.
    """
    known, own = _edges(before_page, before), _edges(page, table)
    if [_nearest(edge, known) for edge in own] != list(range(table.columns + 1)):
        return table
    return table.model_copy(update={"columns": before.columns})


def _nearest(edge: float, edges: Sequence[float]) -> int:
    return next((index for index, other in enumerate(edges) if abs(edge - other) < _SAME_EDGE), _UNKNOWN)


def _adjacent(before_page: Page, before: Table, page: Page, table: Table) -> bool:
    """Whether nothing but page numbers and the like stands between two tables."""
    if page is before_page:
        between = page.lines[before.after : table.after]
    elif page.number == before_page.number + 1:
        between = (*before_page.lines[before.after :], *page.lines[: table.after])
    else:
        return False
    return all(_FURNITURE.match(line.text) for line in between)


def _repeated_rows(before: Table, table: Table) -> int:
    """How many rows at the top of `table` say the same as the top rows of `before`."""
    count = 0
    limit = min(_MOST_HEADER_ROWS, before.rows, table.rows)
    while count < limit and _alike(_row_text(before, count), _row_text(table, count)):
        count += 1
    return count


def _alike(a: list[str], b: list[str]) -> bool:
    one, other = "\x1f".join(a), "\x1f".join(b)
    # Rows of a plan differ in little but their numbers; a header's numbers do not change.
    same_numbers = _DIGIT.findall(one) == _DIGIT.findall(other)
    return any(a) and len(a) == len(b) and same_numbers and ratio(one, other) >= _SAME_HEADER


def _row_text(table: Table, row: int) -> list[str]:
    return ["".join("".join(line.text for line in cell.lines).split()) for cell in table.cells if cell.row == row]


def _same_columns(before_page: Page, before: Table, page: Page, table: Table) -> bool:
    """Whether the column edges stand at the same places, measured across the upright page."""
    known = _edges(before_page, before)
    return all(_nearest(edge, known) != _UNKNOWN for edge in _edges(page, table))


def _edges(page: Page, table: Table) -> list[float]:
    frame = page.frame
    upright = [(cell.column, cell.column_span, frame.to_upright(cell.bbox)) for cell in table.cells]
    return [x / frame.upright_size[0] for x in column_edges(upright, table.columns)]


def _lacks_thai(pages: Sequence[Page]) -> bool:
    lines = [line for page in pages for line in _all_lines(page)]
    return (
        bool(lines) and all(page.problem is None for page in pages) and not any(_THAI.search(li.text) for li in lines)
    )


def _all_lines(page: Page) -> list[Line]:
    return [*page.lines, *(line for table in page.tables for cell in table.cells for line in cell.lines)]
