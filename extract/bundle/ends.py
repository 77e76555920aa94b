"""Where a letter ends and its enclosures begin: after the signature, the owner office and the slogans below it."""

import re

from rapidfuzz import fuzz

from extract.facts.people import person_at_start
from extract.flow import Item, Row
from extract.labels import loose_one_of, read_label
from extract.normalise import skeleton
from extract.vocabulary import one_of, vocabulary, words

_LETTERS = vocabulary("letters")
_CLOSING = re.compile(rf"^[\s*_]*{loose_one_of(_LETTERS['phrases']['closings'])}[\s*_,.]*$")
_GIVEN_ON = re.compile(rf"^[\s*_]*{loose_one_of(_LETTERS['phrases']['given_on'])}")
_SIGNED = one_of(_LETTERS["phrases"]["signed"])
_NO_NAME = one_of(_LETTERS["phrases"]["not_names"])
_IN_BRACKETS = re.compile(
    rf"(?:^|\t)(?P<rank>[ก-๎. ]{{0,40}})\(\s?(?!(?:{_SIGNED}|{_NO_NAME})\s?\))"
    r"(?P<name>[ก-๎.… ]{4,60}|[\s.…_]{4,}|)\)$"
)
_RECORDED_BY = re.compile(rf"(?:^|\s|\)){one_of(_LETTERS['phrases']['recorded_by'])}$")
_TITLE = re.compile(rf"^[\s*#_]*{one_of(_LETTERS['enclosures']['titles'])}")
_TAG = re.compile(
    rf"^[\s*#_(\[]*{one_of(_LETTERS['enclosures']['annex_tags'])}(?:\s?(?:ที่|หมายเลข)?\s?[\d.]+)?[\s*_)\]]*$"
)

_OPENER = re.compile(rf"^{one_of(_LETTERS['phrases']['openers'])}")
_REACH = one_of(word for kind in ("telephone", "both", "hotline", "fax", "email") for word in words("numbers", kind))
_REACHED_BY = re.compile(rf"(?:^|\s){_REACH}[\s.:]*\(?\d")
_COPIES = _LETTERS["labels"]["copies"]
_FOOTER_BEGINS = re.compile(rf"{_REACHED_BY.pattern}|^{one_of([*_LETTERS['office']['begins'], *_COPIES])}")

_FOOTER_ROWS = 6
_SIGNATURE_WITHIN = 9
_UNBRACKETED_WITHIN = 4
_ALIKE = 80
_RIGHT_PART = 0.36
_LEAST_CLOSING, _MOST_CLOSING = 9, 30
"""Letters of a closing that may be damaged and is known still."""


def is_closing(row: Row) -> bool:
    """True for `ขอแสดงความนับถือ` and its like, also where a signature went over some of its letters."""
    return bool(_CLOSING.match(row.ink.folded)) or nearest_closing(row) is not None


def nearest_closing(row: Row) -> str | None:
    """The closing that a line in the right half of its page nearly is, letters that a pen went over apart."""
    read = skeleton(row.ink.text)
    if row.is_flat or row.box[0] < _RIGHT_PART * row.page_width or not _LEAST_CLOSING <= len(read) <= _MOST_CLOSING:
        return None
    closings = (word for word in _LETTERS["phrases"]["closings"] if len(skeleton(word)) >= _LEAST_CLOSING)
    near = max(closings, key=lambda word: fuzz.ratio(read, skeleton(word)))
    return near if fuzz.ratio(read, skeleton(near)) >= _ALIKE else None


def is_given_on(row: Row) -> bool:
    """True for `สั่ง ณ วันที่ …` and its like."""
    return bool(_GIVEN_ON.match(row.ink.folded))


def is_recorded_by(row: Row) -> bool:
    """True for a line that names who wrote or checked minutes."""
    return bool(_RECORDED_BY.search(row.ink.folded))


def name_in_brackets(row: Row) -> re.Match[str] | None:
    """The match (on the folded text) of a signer's name in brackets, alone on its line; group `rank` before it.

    What a pen wrote beside it, in a column of its own on the left, is no part of it.
    """
    return _IN_BRACKETS.search(row.ink.folded)


def is_annex_tag(row: Row) -> bool:
    """True for `สิ่งที่ส่งมาด้วย ๒` alone on a line: the tag of an enclosure."""
    return bool(_TAG.match(row.ink.folded))


def letter_end(items: tuple[Item, ...], start: int, limit: int) -> int:
    """The index after the last item of the letter that begins at `start`; it ends before `limit` at the latest."""
    signed = _signature(items, start, limit)
    if signed is None:
        return _end_of_page(items, start, limit)
    titles = _enclosure_titles(items[start:signed])
    for index in range(signed + 1, limit):
        item = items[index]
        if item.page != items[index - 1].page and not _footer_goes_over(items, signed, index, limit):
            return index
        if not isinstance(item, Row):
            return _before_table(items, signed, index)
        if is_annex_tag(item) or _begins_enclosure(item, titles):
            return index
    return limit


def _footer_goes_over(items: tuple[Item, ...], signed: int, index: int, limit: int) -> bool:
    """True when the owner office stands alone on top of the page after the signature."""
    before = [item for item in items[signed + 1 : index] if isinstance(item, Row)]
    if any(_REACHED_BY.search(row.ink.folded) for row in before):
        return False
    page = items[index].page
    after = [item for item in items[index : min(index + _FOOTER_ROWS, limit)] if item.page == page]
    rows = [row for row in after if isinstance(row, Row)]
    if not rows or rows[0] is not after[0] or not _FOOTER_BEGINS.match(rows[0].ink.folded):
        return False
    return any(_REACHED_BY.search(row.ink.folded) for row in rows)


def _signature(items: tuple[Item, ...], start: int, limit: int) -> int | None:
    """The index of the signer's name; of the closing or the date of issue when no name is printed near it."""
    for index in range(start, limit):
        row = items[index]
        if isinstance(row, Row) and (is_closing(row) or is_given_on(row)):
            return _name_after(items, index, limit)
    recorded = (at for at in range(start, limit) if isinstance(row := items[at], Row) and is_recorded_by(row))
    if (at := next(recorded, None)) is not None:
        return at
    for index in range(start, limit):
        row = items[index]
        if isinstance(row, Row) and name_in_brackets(row) and not row.ink.folded.startswith("(ร่าง"):
            return index
    return None


def _name_after(items: tuple[Item, ...], index: int, limit: int) -> int:
    for after in range(index + 1, min(index + _SIGNATURE_WITHIN, limit)):
        row = items[after]
        if isinstance(row, Row) and name_in_brackets(row):
            return after
    for after in range(index + 1, min(index + _UNBRACKETED_WITHIN, limit)):
        row = items[after]
        if isinstance(row, Row) and person_at_start(row.ink):
            return after
    return index


def _end_of_page(items: tuple[Item, ...], index: int, limit: int) -> int:
    page = items[index].page
    return next((after for after in range(index, limit) if items[after].page != page), limit)


def _enclosure_titles(items: tuple[Item, ...]) -> tuple[str, ...]:
    """What the letter says it encloses, one text a line, to know the titles again."""
    titles: list[str] = []
    is_listing = False
    for item in items:
        if not isinstance(item, Row):
            break
        label = read_label(item.ink, "enclosure")
        if label:
            is_listing = True
            titles.append(_bare(label.rest.folded))
        elif is_listing and re.match(r"^\d{1,2}\s?[.)]", item.ink.folded):
            titles.append(_bare(item.ink.folded))
        elif is_listing and _OPENER.match(item.ink.folded):
            break
    return tuple(title for title in titles if len(title) > 7)


def _bare(text: str) -> str:
    text = re.sub(r"จำนวน\s?[\d.\s]*\D{0,8}$", "", text)
    return re.sub(r"[\s.…*ฯ\d)(\t]", "", text)


def _begins_enclosure(row: Row, titles: tuple[str, ...]) -> bool:
    if read_label(row.ink, "copies"):
        return False
    if row.is_flat and _TITLE.match(row.ink.folded):
        return True
    text = _bare(row.ink.folded)
    return len(text) > 7 and any(fuzz.ratio(text, title) >= _ALIKE for title in titles)


def _before_table(items: tuple[Item, ...], signed: int, table: int) -> int:
    """A table after the signature, with the block of lines right above it."""
    start = table
    while start - 1 > signed + 1 and (row := items[start - 1]) and isinstance(row, Row):
        below = items[start]
        if isinstance(below, Row) and below.box[1] - row.box[1] > 1.6 * (row.box[3] - row.box[1]):
            break
        start -= 1
        if table - start >= 4:
            break
    return start
