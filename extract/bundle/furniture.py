"""What is printed on pages and belongs to no text: page numbers, running heads and catchwords."""

import re
from collections.abc import Iterator
from dataclasses import replace

from rapidfuzz.distance import Levenshtein

from extract.bundle.imprint import without_imprints
from extract.flow import Item, Row
from extract.labels import loose_one_of
from extract.normalise import skeleton
from extract.vocabulary import vocabulary
from extract.wrapping import is_rest_of_line
from schemas import COLUMN_GAP, union

_STAMPED: list[str] = vocabulary("letters")["stamps"]["on_copies"]
_STAMP_AT_END = re.compile(rf"(?<=[ก-๎]){loose_one_of(_STAMPED)}$")
_LONG_WORD = 7
"""Letters from which a stamped word may have two wrong."""
_PAGE_MARK = re.compile(
    r"^(?:-\s?\d{1,3}\s?-|หน้า(?:ที่)?\s?\d{1,3}(?:\s?(?:/|จาก|ของ)\s?\d{1,3})?|[Pp]age\s?\d{1,3}(?:\s?(?:/|of)\s?\d{1,3})?)$"
)
_GAZETTE = re.compile(
    r"^(?:หน้า\s?\d{1,4}\s?\t?\s?)?เล่ม(?:ที่)?\s?\d{1,3}\s?\t?\s?ตอน"
    r"|^ราชกิจจานุเบกษา(?:\s?\t?\s?\d{1,2}\s[ก-๎]{4,12}\s\d{4})?$"
)
"""The running head of the Royal Gazette: volume, part, name, day of publication."""
_HEAD_MARGIN, _FOOT_MARGIN = 0.075, 0.945
"""Parts of a page's height above and below which only running heads and feet are printed."""
_FEWEST_PAGES = 3
_BARE_NUMBER = re.compile(r"^[-(]?\s?\d{1,3}\s?[-)]?$")
_DAMAGED_MARK = re.compile(r"^-\s?\S{1,3}\s?-$")
_SPECK = re.compile(r"^\S{1,3}[\s]")
_OUTER_MARGIN = 0.085
"""The part of a page's width, at its left edge, where nothing is printed."""
_MOST_SPECKS = 3
_SPECK_GAP = 18.0
"""Points between a speck and the text that it was read together with."""
_OUTERMOST = 2
"""A page number is the first or last row of its page, or next to it where a speck was read as a letter."""
_CATCHWORD = re.compile(r"(?:^|\t)\s?/\s?(?P<words>[^/\t]{1,80}?)\s?(?P<dots>\.{2,}|…+|\.\s\.\s?\.)?$")


def without_furniture(items: tuple[Item, ...]) -> tuple[Item, ...]:
    """The items without page numbers (`-๒-`), running heads, imprints, and catchwords (`/๑๑. นาย…`: the next page)."""
    items = _without_running_heads(items)
    kept = (_without(items, index) for index in range(len(items)))
    return without_imprints(tuple(item for item in kept if item is not None))


def _without_running_heads(items: tuple[Item, ...]) -> tuple[Item, ...]:
    """The items without lines that stand in the outer margin of three pages or more, apart from their digits."""
    pages: dict[str, set[int]] = {}
    for item in items:
        if isinstance(item, Row) and _is_outermost(item):
            pages.setdefault(_running_key(item), set()).add(item.page)
    repeated = {key for key, on in pages.items() if len(on) >= _FEWEST_PAGES}
    return tuple(item for item in items if not (isinstance(item, Row) and _is_running_head(item, repeated)))


def _is_running_head(row: Row, repeated: set[str]) -> bool:
    if _GAZETTE.match(row.ink.folded) and (row.is_flat or row.is_at_edge):
        return True
    return _is_outermost(row) and _running_key(row) in repeated


def _is_outermost(row: Row) -> bool:
    return not row.is_flat and (
        row.box[3] < _HEAD_MARGIN * row.page_height or row.box[1] > _FOOT_MARGIN * row.page_height
    )


def _running_key(row: Row) -> str:
    return re.sub(r"[\s\d.…]", "", skeleton(row.ink.folded))


def _without(items: tuple[Item, ...], index: int) -> Item | None:
    """The item itself, a row cut before its catchword, or None when nothing is left."""
    item = items[index]
    if not isinstance(item, Row):
        return item
    cut = _without_specks(item)
    if cut is None:
        return None
    cut = _without_stamps(cut)
    if cut is None:
        return None
    item = cut
    if _is_page_mark(items, index, item):
        return None
    start = _catchword(items, index, item)
    if start is None:
        return item
    rest = item.ink[:start].strip()
    return replace(item, ink=rest) if rest else None


def _without_specks(row: Row) -> Row | None:
    """The row without what was read in the outer margin: punch holes and streaks look like one or two letters."""
    edge = _OUTER_MARGIN * row.page_width
    if row.is_flat or row.box[0] > edge:
        return row
    if row.box[2] < edge:
        return None if len(row.ink) <= _MOST_SPECKS else row
    match = _SPECK.match(row.ink.folded)
    if match is None:
        return row
    speck, rest = row.ink[: match.end()].strip(), row.ink[match.end() :]
    left = row.box_of(rest)[0]
    if row.box_of(speck)[2] > edge or left - row.box_of(speck)[2] < _SPECK_GAP:
        return row
    return replace(row, ink=rest, box=(left, *row.box[1:]))


def _without_stamps(row: Row) -> Row | None:
    """The row without words that are stamped on copies (`คู่ฉบับ`, `สำเนาถูกต้อง`): alone, in a column, or at its end."""
    pieces = row.placed
    kept = [(ink, box) for ink, box in pieces if not _is_stamp(ink.folded)]
    if not kept:
        return None
    if len(kept) < len(pieces):
        ink = row.ink.ground.join((ink for ink, _ in kept), COLUMN_GAP)
        row = replace(row, ink=ink, box=union(box for _, box in kept))
    if row.is_flat:
        return row
    words = row.ink.text.rsplit(" ", 1)
    if len(words) > 1 and _is_stamp(words[1]):
        return replace(row, ink=row.ink[: len(words[0])])
    glued = _STAMP_AT_END.search(row.ink.folded)
    return replace(row, ink=row.ink[: glued.start()].strip()) if glued and glued.start() else row


def _is_stamp(text: str) -> bool:
    """True for words that are stamped on copies, with a letter or two wrong; never for a count (`๑ ฉบับ`)."""
    if re.search(r"\d", text):
        return False
    read = skeleton(text)
    return any(_is_nearly(read, skeleton(word)) for word in _STAMPED)


def _is_nearly(read: str, word: str) -> bool:
    allowed = 2 if len(word) > _LONG_WORD else int(len(read) == len(word))
    return len(read) >= len(word) - 1 and Levenshtein.distance(read, word, score_cutoff=allowed) <= allowed


def _is_page_mark(items: tuple[Item, ...], index: int, row: Row) -> bool:
    text = row.ink.folded.strip("*_ ")
    if _PAGE_MARK.match(text):
        return row.is_flat or row.is_at_edge
    if row.is_flat or not (_BARE_NUMBER.match(text) or _DAMAGED_MARK.match(text)):
        return False
    if is_rest_of_line(row, items[index - 1] if index else None):
        return False
    begins = index < _OUTERMOST or items[index - _OUTERMOST].page != row.page
    ends = index + _OUTERMOST >= len(items) or items[index + _OUTERMOST].page != row.page
    return (begins or ends) and row.is_centred and row.is_at_edge


def _catchword(items: tuple[Item, ...], index: int, row: Row) -> int | None:
    """Where in a row the catchword begins. It ends a page, with dots or by repeating how the next page begins."""
    match = _CATCHWORD.search(row.ink.folded)
    following = tuple(_next_rows(items, index)) if match else ()
    if match is None or not following or (not row.is_flat and following[0].page == row.page):
        return None
    words = _key(match["words"])
    repeats = len(words) > 2 and any(_key(other.ink.folded).startswith(words) for other in following)
    return match.start() if match["dots"] or repeats else None


def _next_rows(items: tuple[Item, ...], index: int) -> Iterator[Row]:
    """The rows after an item, page numbers left out; a table ends the search."""
    for item in items[index + 1 : index + 4]:
        if not isinstance(item, Row):
            return
        if not _PAGE_MARK.match(item.ink.folded) and not _BARE_NUMBER.match(item.ink.folded):
            yield item


def _key(text: str) -> str:
    return re.sub(r"[\s.…]", "", text)
