"""Titles that are printed again over what goes on from the page before: `แผนการตรวจเยี่ยม (ต่อ)`.

They are no titles of something new. Without them lists and tables go on over the pages as if nothing stood between.
"""

import re
from collections.abc import Sequence

from rapidfuzz.distance import Levenshtein

from extract.flow import Grid, Item, Row, joined_grids
from extract.ink import Ground
from extract.normalise import skeleton

_GOES_ON = re.compile(r"\s?(?:\(\s?(?:ต่อ(?:จากหน้า\s?\d{0,3})?|continued|cont\.)\s?\)|[-–]\s?ต่อ\s?[-–])$", re.IGNORECASE)
_MOST_LINES = 5
"""Lines of a title, at most."""
_FURTHEST = 400
"""Lines further back are not looked at: a file of pages that all say so must not take ever longer."""
_FEWEST_LETTERS = 4
_MISREAD = 0.12
"""Share of the letters of a title that may have been read otherwise the second time."""


def without_repeated_titles(items: tuple[Item, ...], ground: Ground) -> tuple[Item, ...]:
    """The items without titles that say that something goes on; tables under them are joined to those before."""
    kept: list[Item] = []
    known: list[Row] = []
    at = 0
    title: Row | None = None
    while at < len(items):
        item = items[at]
        length, above = _repeated(items, at, known[-_FURTHEST:]) if _is_first_of_page(items, at) else (0, None)
        if length:
            title, at = above, at + length
            continue
        table = _table_under(kept, title) if isinstance(item, Grid) else None
        if isinstance(item, Grid) and table is not None and table[1].columns == item.columns:
            kept[table[0]] = _joined(table[1], item, ground)
        else:
            kept.append(item)
            known.extend([item] if isinstance(item, Row) else [])
        title = title if isinstance(item, Row) else None
        at += 1
    return tuple(kept)


def _is_first_of_page(items: Sequence[Item], at: int) -> bool:
    item = items[at]
    return at > 0 and isinstance(item, Row) and _last_page(items[at - 1]) < item.page


def _last_page(item: Item) -> int:
    return item.page if isinstance(item, Row) else max(item.pages)


def _repeated(items: Sequence[Item], at: int, before: Sequence[Row]) -> tuple[int, Row | None]:
    """How many lines from `at` on are the title of something above that goes on, and that title; 0 where none is."""
    rows: list[Row] = []
    for item in items[at : at + _MOST_LINES]:
        if not isinstance(item, Row) or item.page != items[at].page:
            break
        rows.append(item)
    length = next((number for number, row in enumerate(rows, start=1) if _GOES_ON.search(row.ink.folded)), 0)
    if length == 0:
        return 0, None
    title, known = _letters(rows[:length]), [_letters([row]) for row in before]
    for start in range(len(known) - 1, -1, -1):
        for beyond in range(start + 1, min(start + _MOST_LINES, len(known) + 1)):
            if _is_same("".join(known[start:beyond]), title):
                return length + _same_lines(rows[length:], before[beyond : beyond + _MOST_LINES]), before[start]
    return 0, None


def _same_lines(rows: Sequence[Row], others: Sequence[Row]) -> int:
    """How many of the lines stand in the same order among the others, from the first on."""
    count = 0
    for row, other in zip(rows, others, strict=False):
        if not _is_same(_letters([row]), _letters([other])):
            break
        count += 1
    return count


def _letters(rows: Sequence[Row]) -> str:
    text = "".join(row.ink.folded for row in rows[:-1]) + _GOES_ON.sub("", rows[-1].ink.folded)
    return re.sub(r"[\s.…]", "", skeleton(text))


def _is_same(one: str, other: str) -> bool:
    allowed = int(_MISREAD * max(len(one), len(other)))
    if min(len(one), len(other)) < _FEWEST_LETTERS or abs(len(one) - len(other)) > allowed:
        return False
    return Levenshtein.distance(one, other, score_cutoff=allowed) <= allowed


def _table_under(kept: Sequence[Item], title: Row | None) -> tuple[int, Grid] | None:
    """The last table that was kept, where it stands under the title; None where that is over a list."""
    for at in range(len(kept) - 1, -1, -1) if title is not None else ():
        item = kept[at]
        if item is title:
            return None
        if isinstance(item, Grid):
            return at, item
    return None


def _joined(table: Grid, rest: Grid, ground: Ground) -> Grid:
    """The table with the rows of the one that it goes on with, without those of its head that are printed again."""
    skip = 0
    while skip < min(table.rows, rest.rows) and _texts(table, skip, ground) == _texts(rest, skip, ground):
        skip += 1
    return joined_grids(table, rest, skip)


def _texts(grid: Grid, row: int, ground: Ground) -> list[str]:
    return [skeleton(cell.text(ground).folded) if cell else "" for cell in grid.row(row)]
