"""Whether a printed line is the rest of a text that began on a line above."""

import re
from collections.abc import Iterable

from extract.flow import Item, Row
from extract.thai import tokens

_FULL = 0.8
"""Share of the page's width that a line reaches when it was broken for want of room; margins are 3 and 2 cm."""
_HANGS = 4.0
"""Points that wrapped lines stand further right than the marker of their item, at least."""
_FURTHEST = 90.0
"""Points that the first line of a page may stand right of the text that it goes on with."""
_LOOSE_REST = 0.7
"""Heights of a line that may be free over the last word of a line that wrapped."""
_LOOSE = 1.1
"""Heights of a line that may be free between two lines of one text."""


def goes_on(before: Row, row: Row, left: float | None = None, edge: float | None = None) -> bool:
    """True when `row` continues the text of `before`, the line above it.

    `left` is where the text began (its marker's left edge, in points), `edge` where the longest lines of the page end.
    A line that hangs to the right of `left` goes on; otherwise one does after a line that was full. In text files
    lines go on until one is left blank.
    Over a page break only what was broken for want of room goes on.
    """
    if before.page == row.page:
        height = max(before.box[3] - before.box[1], row.box[3] - row.box[1], 1.0)
        if row.box[1] - before.box[3] > (0.5 if row.is_flat else _LOOSE) * height:
            return False
        if row.is_flat:
            return True
    elif row.is_flat or row.is_centred or not is_full(before) or _is_far_right(row, before, left):
        return False
    if left is not None and row.box[0] > left + _HANGS:
        # What had no room on a line begins left of where that ends; a line further right is another text.
        return before.page != row.page or row.box[0] < before.box[2] or is_full(before)
    return is_full(before) or (edge is not None and _had_no_room(before, row, edge))


def is_rest_of_line(row: Row, above: Item | None) -> bool:
    """True for a number alone right under a full line, whose last word it is; page numbers keep away from the text."""
    if not isinstance(above, Row) or above.page != row.page or row.is_flat or not is_full(above):
        return False
    if re.fullmatch(r"\(?\d{1,4}\)?", row.ink.folded) is None:
        return False
    return row.box[1] - above.box[3] < _LOOSE_REST * (above.box[3] - above.box[1])


def _had_no_room(before: Row, row: Row, edge: float) -> bool:
    """True when the first word of `row` had no room left at the end of the line above it."""
    words = tokens(row.ink.folded)
    word = row.box_of(row.ink[: len(words[0])]) if words else row.box
    return before.box[2] + word[2] - word[0] > edge


def right_edges(items: Iterable[Item]) -> dict[int, float]:
    """Page → where its longest line ends, in points."""
    edges: dict[int, float] = {}
    for row in items:
        if isinstance(row, Row) and not row.is_flat:
            edges[row.page] = max(edges.get(row.page, 0.0), row.box[2])
    return edges


def _is_far_right(row: Row, before: Row, left: float | None) -> bool:
    return row.box[0] > (before.box[0] if left is None else left) + _FURTHEST


def is_full(row: Row) -> bool:
    """True when a line reaches the right margin."""
    return row.box[2] > _FULL * row.page_width
