"""Where letters begin: the words by which each kind of official paper is known."""

import re
from dataclasses import dataclass

from rapidfuzz.distance import Levenshtein

from extract.bundle.forms import is_to_be_filled
from extract.facts.numbers import NUMBERS_OF_LETTERS, ORDER_NUMBER
from extract.flow import Item, Row
from extract.labels import loose_one_of, read_label
from extract.normalise import skeleton
from extract.rules import first_hit
from extract.vocabulary import one_of, vocabulary, words
from schemas import LetterKind

_HEADINGS = vocabulary("letters")["headings"]
_BEFORE = r"[\s*#_]*(?:\S\s)?"
"""What may stand before a heading: marks of a text file, or a scrap of a stamp or a pen."""
_ORDER = re.compile(rf"^{_BEFORE}{loose_one_of(_HEADINGS['order'])}(?!\s?ณ)(?!.*ลงวันที่)")
_RULE = re.compile(rf"^[\s*#_]*{loose_one_of(_HEADINGS['rule'])}[^.]{{0,80}}$")
_ANNOUNCEMENT = re.compile(rf"^{_BEFORE}{loose_one_of(_HEADINGS['announcement'])}(?!\s?ณ)(?!.*ลงวันที่)")
_RECORD = re.compile(rf"^{_BEFORE}{loose_one_of(_HEADINGS['record'])}[^.]{{0,80}}$")
_OTHERS = re.compile(rf"^[\s*#_]*{one_of(_HEADINGS['others'])}")
_WIRE = re.compile(rf"^[\s*#_]*{one_of(_HEADINGS['wire'])}")
_FROM_TO = re.compile(r"^(?:จาก|ถึง)[\s:]")
_SUBJECT_OF_RULE = re.compile(r"^ว่าด้วย")
_WORDS_BEFORE = one_of(
    word for key in ("urgency", "secrecy") for words in vocabulary("letters")[key].values() for word in words
)
_MEMO = re.compile(rf"^{_BEFORE}(?:{_WORDS_BEFORE}\s){{0,2}}{loose_one_of(_HEADINGS['memo'])}[\s*#_]*$")
_NUMBER_LABEL = re.compile(rf"(?:^|[\t*]\s?)(?:{_WORDS_BEFORE}\s?){{0,2}}" r"(?:เลข)?ทก?[ิีึื]?[่้]?[ิี]?\s?(?=[ก-ฮ(\d])")
_HANDED = re.compile(rf"^(?:หนังสือฉบับนี้ให้ไว้|ครั้งที่|เมื่อวัน|วัน|เลขที่|{one_of(words('committees', 'attendance'))}$)|ครั้งที่\s?\d+/")
_SPEED = re.compile(rf"^[\s*#_]*{_WORDS_BEFORE}[\s*#_]*$")

_NEAR = 4
_RECORD_ROWS = 8
_HEADER_ROWS = 16


@dataclass(frozen=True, slots=True)
class Head:
    """`start` is the index of the first item of the letter, `anchor` that of the row it was known by."""

    kind: LetterKind
    start: int
    anchor: int


def find_heads(items: tuple[Item, ...], others: frozenset[int] = frozenset()) -> tuple[Head, ...]:
    """The heads of all letters in the items, in order; none on pages that are other papers (`others`)."""
    heads: list[Head] = []
    free = 0
    for index, item in enumerate(items):
        kind = _kind_at(items, index) if index >= free and item.page not in others else None
        if kind is None:
            continue
        start = _start(items, index, heads[-1].anchor + 1 if heads else 0)
        heads.append(Head(kind, start, index))
        free = index + _header_length(items, index)
    return tuple(heads)


def _kind_at(items: tuple[Item, ...], index: int) -> LetterKind | None:
    row = items[index]
    if not isinstance(row, Row):
        return None
    kind = _kind_of(row, _rows_after(items, index, _HEADER_ROWS))
    return None if kind is None or is_to_be_filled(items, index) else kind


def _kind_of(row: Row, after: tuple[Row, ...]) -> LetterKind | None:
    if _OTHERS.match(row.ink.folded):
        return None
    headed = _kind_of_heading(row, after)
    if headed:
        return headed
    if _is_order_by_number(row, after):
        return "order"
    if _is_number_row(row):
        return _kind_of_numbered(after)
    return "external" if _is_subject_of_letter(row, after) else None


def _kind_of_heading(row: Row, after: tuple[Row, ...]) -> LetterKind | None:
    """The kind that a heading names, when what follows it is what follows such a heading."""
    text = row.ink.folded
    texts = [other.ink.folded.strip("*_ ") for other in after]
    signs: tuple[tuple[LetterKind, bool], ...] = (
        ("memo", any(_MEMO.match(column.folded) for column in (row.ink, *row.columns)) or _is_nearly_memo(row)),
        ("order", bool(_ORDER.match(text)) and _is_headed(after[:_NEAR])),
        ("announcement", bool(_ANNOUNCEMENT.match(text)) and _has_label(after[:_NEAR], "subject")),
        ("external", bool(_WIRE.match(text)) and any(_FROM_TO.match(other) for other in texts)),
        ("order", bool(_RULE.match(text)) and any(_SUBJECT_OF_RULE.match(other) for other in texts[:3])),
        ("record", bool(_RECORD.match(text)) and any(_HANDED.search(other) for other in texts[:_RECORD_ROWS])),
    )
    return next((kind for kind, is_so in signs if is_so), None)


def _is_nearly_memo(row: Row) -> bool:
    """True for the heading of a memo, alone in the middle of its line, with a letter or two covered."""
    read = skeleton(row.ink.text)
    is_near = any(Levenshtein.distance(read, skeleton(word), score_cutoff=2) <= 2 for word in _HEADINGS["memo"])
    return is_near and row.is_centred and read[:1] == skeleton(_HEADINGS["memo"][0])[:1]


def _is_order_by_number(row: Row, after: tuple[Row, ...]) -> bool:
    """True for the number of an order in the middle of its line above a subject, where the heading was covered."""
    is_number = ORDER_NUMBER.pattern.fullmatch(row.ink.folded.strip()) is not None
    return is_number and row.is_centred and _has_label(after[:2], "subject") and not _has_label(after[:6], "addressee")


def _is_headed(after: tuple[Row, ...]) -> bool:
    """True when a number of an order or, where that was written by hand, a subject follows a heading."""
    numbered = any(ORDER_NUMBER.pattern.match(row.ink.folded.strip("*_ ")) for row in after)
    return numbered or _has_label(after, "subject")


def _kind_of_numbered(after: tuple[Row, ...]) -> LetterKind | None:
    """External letters have `เรื่อง` and `เรียน`; a stamped one only says whom it goes to (`ถึง`)."""
    labels = [label for row in after if (label := read_label(row.ink, "subject", "addressee"))]
    if not labels:
        return None
    is_stamped = labels[0].kind == "addressee" and labels[0].ink.folded == "ถึง"
    return "stamped" if is_stamped else "external"


def _is_number_row(row: Row) -> bool:
    return any(
        _NUMBER_LABEL.match(column.folded) and first_hit(NUMBERS_OF_LETTERS, column) is not None
        for column in row.columns
    )


def _is_subject_of_letter(row: Row, after: tuple[Row, ...]) -> bool:
    """The fallback for a letter whose number cannot be read: `เรื่อง` and, a few lines on, `เรียน`."""
    label = read_label(row.ink, "subject")
    if label is None or not label.rest:
        return False
    following = [label for other in after[:6] if (label := read_label(other.ink, "addressee"))]
    return bool(following) and following[0].ink.folded != "ถึง"


def _rows_after(items: tuple[Item, ...], index: int, count: int) -> tuple[Row, ...]:
    """The next rows on the same page, up to a table, without what a stamp says."""
    rows: list[Row] = []
    for item in items[index + 1 :]:
        if not isinstance(item, Row) or item.page != items[index].page or len(rows) == count:
            break
        if not item.is_over:
            rows.append(item)
    return tuple(rows)


def _has_label(rows: tuple[Row, ...], kind: str) -> bool:
    return any(read_label(row.ink, kind) for row in rows)


def _start(items: tuple[Item, ...], anchor: int, earliest: int) -> int:
    """From the anchor up: the whole page above it, or, below another text, only words of urgency and secrecy."""
    page = items[anchor].page
    top = anchor
    lowest = max(earliest, anchor - _HEADER_ROWS)
    while top > lowest and isinstance(items[top - 1], Row) and items[top - 1].page == page:
        top -= 1
    reaches_page = top == 0 or items[top - 1].page != page
    if reaches_page and anchor - top < _HEADER_ROWS:
        return top
    start = anchor
    while start > earliest and isinstance(row := items[start - 1], Row) and _SPEED.match(row.ink.folded):
        start -= 1
    return start


def _header_length(items: tuple[Item, ...], anchor: int) -> int:
    """How many items after an anchor still belong to the same letter's header, up to subject or addressee."""
    length = 1
    read: set[str] = set()
    for offset, row in enumerate(_rows_after(items, anchor, _HEADER_ROWS), 1):
        label = read_label(row.ink, "subject", "addressee")
        if label and label.kind in read:
            break
        if label:
            read.add(label.kind)
            length = offset + 1
    return length
