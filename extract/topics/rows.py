"""What a topic has in the rows of a table, and cells that a page break cut and that belong to topics on both pages."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from extract.flow import Grid, GridCell
from extract.outline import Piece, read_marker


@dataclass(slots=True)
class TopicRow:
    """What one topic has in a table; a topic may take several rows, when it goes on over a page break."""

    number: GridCell | None
    page: int = 0
    lines: list[Piece] = field(default_factory=list)
    more: list[Piece] = field(default_factory=list)
    report: list[GridCell] = field(default_factory=list)
    remarks: list[GridCell] = field(default_factory=list)
    targets: list[GridCell] = field(default_factory=list)


def spread_over_pages(found: Sequence[TopicRow], grid: Grid) -> None:
    """A merged cell that a page break cuts stands on both pages, with text on one of them or on both.

    The part at the top of the next page is empty or goes on with the text; in either case both are one cell. Where
    rows of one page have empty cells of their own, nothing is merged, and an empty cell is an empty cell.
    """
    if grid.is_flat or _has_empty_rows(found):
        return
    chain: list[GridCell] = []
    chained: list[TopicRow] = []
    for topic in found:
        for cell in topic.report:
            if chain and _goes_on_from(cell, chain):
                chain.append(cell)
            elif cell not in chain:
                _share(chain, chained)
                chain, chained = [cell], []
        chained.append(topic)
    _share(chain, chained)


def carry_informants(found: Sequence[TopicRow]) -> None:
    """Who answers for the last topic of a page answers for the first of the next, where a cell is broken over both."""
    for before, topic in pairwise(found):
        is_broken = bool(topic.remarks) and not any(cell.lines for cell in topic.remarks)
        filled = [cell for cell in before.remarks if cell.lines]
        if is_broken and filled and topic.remarks[0].page != filled[-1].page:
            carried, empty = filled[-1], topic.remarks[-1]
            for other in found:
                if empty in other.remarks and not any(cell.lines for cell in other.remarks):
                    other.remarks = [carried]


def _has_empty_rows(found: Sequence[TopicRow]) -> bool:
    empty = {(cell.page, cell.row) for topic in found for cell in topic.report if not cell.lines}
    pages = [page for page, _ in empty]
    return len(pages) > len(set(pages))


def _goes_on_from(cell: GridCell, chain: Sequence[GridCell]) -> bool:
    """True for the part of a merged cell on the next page: below it, and empty or with the rest of an item."""
    is_below = cell.row >= chain[-1].row + chain[-1].row_span and cell.page > chain[-1].page
    is_listed = bool(chain[0].lines) and read_marker(chain[0].lines[0]) is not None
    return is_below and is_listed and (not cell.lines or read_marker(cell.lines[0]) is None)


def _share(chain: list[GridCell], topics: list[TopicRow]) -> None:
    if len(chain) > 1:
        for topic in topics:
            topic.report = list(chain)
