"""Rows of unruled tables whose cells stand in the middle: a number half a line below the text beside it.

Lines of such a row overlap those of their neighbours. They are put level: first what comes first in every column, then
what comes second.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from extract.flow import Flow, Item, Row
from extract.ink import Ink
from schemas import BBox, union

_OVERLAP = 0.25
"""Heights of a line by which two lines of one text never overlap."""
_NEAR = 6.0
"""Points within which pieces of one column begin."""
_NUMBER = re.compile(r"\d{1,3}[.)]?(?=\t|$)")
_FEWEST = 2
_MOST = 8
"""Lines of one row of a table, at most."""


def level_rows(flow: Flow) -> Flow:
    """The flow with the lines of such rows level, on pages that have several of them."""
    items: list[Item] = []
    groups = [(group, _levelled(group)) for group in _groups(flow.items)]
    several = _pages_with_several(levelled for _, levelled in groups)
    for group, levelled in groups:
        items.extend(levelled if levelled and levelled[0].page in several else group)
    return Flow(tuple(items), flow.ground)


def _pages_with_several(found: Iterator[list[Row]]) -> set[int]:
    pages = [rows[0].page for rows in found if rows]
    return {page for page in pages if pages.count(page) >= _FEWEST}


def _groups(items: Sequence[Item]) -> Iterator[list[Item]]:
    """Lines each of which begins beside the one before, lower than that."""
    group: list[Item] = []
    for item in items:
        if group and not (_overlaps(group[-1], item) and len(group) < _MOST):
            yield group
            group = []
        group.append(item)
    if group:
        yield group


def _overlaps(above: Item, item: Item) -> bool:
    if not isinstance(above, Row) or not isinstance(item, Row) or item.page != above.page or item.is_flat:
        return False
    if above.is_over or item.is_over:
        return False
    height = min(above.box[3] - above.box[1], item.box[3] - item.box[1])
    return item.box[1] >= above.box[1] and above.box[3] - item.box[1] > _OVERLAP * height


def _levelled(group: Sequence[Item]) -> list[Row]:
    """The lines of a group level; none when they are not a row of a table with a number before it."""
    rows = [item for item in group if isinstance(item, Row)]
    numbered = [row for row in rows if _NUMBER.match(row.ink.folded)]
    if len(rows) < _FEWEST or len(numbered) != 1:
        return []
    left = numbered[0].box[0]
    if any(row.box[0] < left + _NEAR for row in rows if row is not numbered[0]):
        return []
    columns: list[list[tuple[Ink, BBox]]] = []
    for placed in sorted((placed for row in rows for placed in row.placed), key=lambda placed: placed[1][0]):
        if columns and placed[1][0] - columns[-1][0][1][0] < _NEAR:
            columns[-1].append(placed)
        else:
            columns.append([placed])
    columns = [sorted(column, key=lambda placed: placed[1][1]) for column in columns]
    deepest = max(map(len, columns))
    return [_row(numbered[0], [column[at] for column in columns if at < len(column)]) for at in range(deepest)]


def _row(like: Row, pieces: Sequence[tuple[Ink, BBox]]) -> Row:
    ink = like.ink.ground.join([piece for piece, _ in pieces], "\t")
    return replace(like, ink=ink, box=union(box for _, box in pieces))
