"""The code of a form that stands first on an enclosure's page: `แบบ นท.๐๑`, `FM-QP-07-03`."""

import re

from extract.flow import Item, Row
from extract.vocabulary import one_of, vocabulary

_FORM = re.compile(
    rf"^\(?{one_of(vocabulary('letters')['sheets']['codes'])}\s?(?:[ก-ฮ]{{1,4}}\.?\s?){{0,2}}[\d./-]{{1,8}}\)?$"
)
_CODE = re.compile(r"^(?=.*\d)[A-Z]{1,6}(?:[-./ ]{0,2}[A-Z\d]{1,6}){1,6}$")
_HEAD = 0.2
"""Part of a page from its top in which codes of forms stand."""


def without_codes(items: tuple[Item, ...]) -> tuple[Item, ...]:
    """The items without the code of a form that stands first on its page, at a side: it is in no title."""
    return tuple(item for at, item in enumerate(items) if not _is_code(items, at))


def _is_code(items: tuple[Item, ...], at: int) -> bool:
    row = items[at]
    if not isinstance(row, Row) or row.is_centred or not _is_on_page(items, at + 1, row.page):
        return False
    is_first = not _is_on_page(items, at - 1, row.page)
    is_high = row.is_flat or row.box[3] < _HEAD * row.page_height
    return is_first and is_high and any(pattern.match(row.ink.folded) for pattern in (_FORM, _CODE))


def _is_on_page(items: tuple[Item, ...], at: int, page: int) -> bool:
    return 0 <= at < len(items) and items[at].page == page
