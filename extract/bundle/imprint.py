"""What a sheet says at its foot about itself: who made it, of which day its data are, whom to ask."""

import re
from collections.abc import Sequence

from extract.bundle.ends import is_closing, is_given_on
from extract.flow import Item, Row
from extract.labels import read_label
from extract.vocabulary import one_of, vocabulary
from extract.wrapping import goes_on, is_full

_BEGINS = re.compile(rf"^[\s*(]*{one_of(vocabulary('letters')['sheets']['feet'])}")
_BLANK = 0.5
"""Heights of a line that are free above an imprint, where it begins at the left."""
_INDENT = 0.25
_MOST_ROWS = 4


def without_imprints(items: tuple[Item, ...]) -> tuple[Item, ...]:
    """The items without the last lines of sheets that speak of the sheet; those of letters are kept.

    A list that ends its page would take them for the rest of its last item.
    """
    left_out: set[int] = set()
    for index, item in enumerate(items):
        if isinstance(item, Row) and _BEGINS.match(item.ink.folded) and index not in left_out:
            rest = _rest_of_page(items, index) if _stands_apart(items, index, item) else None
            if rest is not None and not _is_of_letter(items, index):
                left_out.update(rest)
    return tuple(item for index, item in enumerate(items) if index not in left_out)


def _stands_apart(items: Sequence[Item], index: int, row: Row) -> bool:
    """True below a blank line, and for a line that begins in the middle of the page or right of it."""
    above = items[index - 1] if index else None
    if above is None or above.page != row.page:
        return False
    is_apart = row.box[1] - above.box[3] > _BLANK * (row.box[3] - row.box[1])
    return is_apart or (not row.is_flat and row.box[0] > _INDENT * row.page_width)


def _rest_of_page(items: Sequence[Item], index: int) -> range | None:
    """The items from one on to the end of its page, when all of them are an imprint or its wrapped lines."""
    page = items[index].page
    end = next((at for at in range(index, len(items)) if items[at].page != page), len(items))
    if end - index > _MOST_ROWS:
        return None
    for above, row in zip(items[index:end], items[index + 1 : end], strict=False):
        if not isinstance(row, Row) or not isinstance(above, Row):
            return None
        is_wrapped = goes_on(above, row) and (row.is_flat or is_full(above))
        if not (_BEGINS.match(row.ink.folded) or is_wrapped or row.is_over):
            return None
    return range(index, end)


def _is_of_letter(items: Sequence[Item], index: int) -> bool:
    """True where a label, a closing or the day of issue stands on the same page above."""
    for item in reversed(items[:index]):
        if item.page != items[index].page:
            return False
        if isinstance(item, Row) and (
            read_label(item.ink, "subject", "addressee") or is_closing(item) or is_given_on(item)
        ):
            return True
    return False
