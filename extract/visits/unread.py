"""Plans that nothing was made of: lines and tables with days to come and places that no finder has used."""

import datetime as dt
import re
from collections.abc import Iterator, Set
from functools import cache

from extract.bundle import Bundle
from extract.context import Context
from extract.facts.dates import find_days, with_strokes
from extract.facts.places import read_district
from extract.flow import Grid, Item, Row
from extract.ink import Ground, Ink
from extract.visits.content import is_day_of_month, unique
from extract.visits.events import no_visits
from extract.visits.locating import begins_like_place, place_after
from extract.vocabulary import one_of, vocabulary

_FEWEST_LINES, _FEWEST_ROWS = 3, 2
"""Printed lines, and rows of a table, with a day and a place, that are a plan when they stand on one page."""


def unread_pages(bundle: Bundle, context: Context, taken: Set[int]) -> tuple[int, ...]:
    """The pages of the enclosures on which a plan stands that no finder has used, in order.

    `taken` holds the indices in `bundle.items` that finders have used. One line is enough right beside one of those
    that a plan has used in the letter.
    """
    lines: dict[int, int] = {}
    pages: set[int] = set()
    for index in range(bundle.letter_end, len(bundle.items)):
        item = bundle.items[index]
        if index in taken:
            continue
        if isinstance(item, Grid):
            rows = sum(1 for texts in _rows(item, bundle.ground) if _tells_when(texts, context) and _tells_where(texts))
            if rows >= _FEWEST_ROWS:
                pages.add(item.page)
        elif not item.is_over and _is_visit(bundle, index, context, taken):
            lines[item.page] = lines.get(item.page, 0) + 1
    return tuple(sorted(pages | {page for page, count in lines.items() if count >= _FEWEST_LINES}))


def _rows(grid: Grid, ground: Ground) -> Iterator[list[Ink]]:
    for row in range(grid.rows):
        yield [cell.text(ground) for cell in unique(grid.row(row)) if cell.lines]


def _is_visit(bundle: Bundle, index: int, context: Context, taken: Set[int]) -> bool:
    """True for a line with a day, and with a place in it or in the line under it."""
    row = bundle.items[index]
    below = bundle.items[index + 1] if index + 1 < len(bundle.items) and index + 1 not in taken else None
    if not isinstance(row, Row) or not _tells_when(list(row.columns), context) or no_visits().search(row.ink.folded):
        return False
    return _tells_where(list(row.columns)) or (isinstance(below, Row) and _is_place(below, row))


def _is_place(below: Item, row: Row) -> bool:
    return isinstance(below, Row) and below.page == row.page and _tells_where(list(below.columns))


def _tells_when(texts: list[Ink], context: Context) -> bool:
    """True for a day to come among the texts: no deadline, no reference, no day of a paper."""
    return any(is_day_of_month(text) or _has_day_to_come(text, context.date) for text in texts)


def _has_day_to_come(text: Ink, written: dt.date | None) -> bool:
    for hit in find_days(with_strokes(text) or text, written):
        day = hit.value.start
        if not _denied().search(text.folded[: hit.start].rstrip()) and (
            day is None or written is None or day >= written
        ):
            return True
    return False


def _tells_where(texts: list[Ink]) -> bool:
    return any(
        (begins_like_place(text) and not text.folded.lstrip("(")[:1].isdigit())
        or place_after(text)[0] is not None
        or read_district(text, (), "text").found is not None
        for text in texts
    )


@cache
def _denied() -> re.Pattern[str]:
    return re.compile(rf"{one_of(vocabulary('schedules')['sentence']['not_an_event'])}$")
