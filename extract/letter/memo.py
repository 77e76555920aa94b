"""The head of a memo (บันทึกข้อความ): `ส่วนราชการ`, `ที่` and `วันที่` on leader lines."""

import re
from dataclasses import replace

from extract.facts.numbers import LETTER_NUMBER, telephones
from extract.flow import Row
from extract.found import Found, text_found
from extract.ink import Ground, Ink
from extract.labels import read_label
from extract.letter.letterhead import Letterhead, read_date
from extract.letter.marks import is_mark
from extract.letter.number import letter_number, plain_number
from extract.letter.offices import OFFICE
from extract.letter.sections import Sections
from extract.rules import first_hit
from extract.vocabulary import one_of, words

_DATE_BEGINS = re.compile(r"(?:^|(?<=[\s\t./…_]))วันที่(?=[\s.…\d]|$)")
_TELEPHONE_LABEL = one_of([*words("numbers", "telephone"), *words("numbers", "both")])
_TELEPHONE = re.compile(rf"[\s.…]*{_TELEPHONE_LABEL}[\s:.…]*(?=[\d(+]|$|\t)")
_FEW_LETTERS = re.compile(r"^[ก-๎]{1,6}\s?(?=\d|[ก-ฮเ-ไ])")
_NUMBER_LINE = re.compile(r"^ท[ิี]?[่้]?(?:[\s.…_]+[ก-ฮ(\d/]|[\s.…_]*(?:[(\d]|[ก-ฮ]{2,3}[\s.]?\d|$))|^วันที่|^บันทึก")
_NUMBER_WITHIN = 24
"""Characters at the start of its line within which the number of a memo ends."""
_LEADERS = " \t.…_"
_FEWEST_LETTERS = 3


def read_memo_head(sections: Sections, ground: Ground) -> Letterhead:
    """The head of a memo. What follows the telephone label on the line of the office is in `unread`."""
    head = Letterhead()
    pieces: list[Ink] = []
    office: list[Ink] = []
    for row in sections.top:
        label = read_label(row.ink, "office")
        if label:
            office.append(label.rest)
        elif office and not _is_number_line(row):
            office.append(row.ink)
        else:
            pieces.extend(piece for column in row.columns for piece in _parted(column))
    head.number = plain_number(pieces) or letter_number(pieces)
    dates = (read_date(piece) for piece in pieces if not is_mark(piece))
    head.date = next((date for date in dates if date), None) or _after_damaged_label(pieces)
    head.issuer = _office(ground.join(office or _unlabelled_office(sections.top)), head)
    return head


def _after_damaged_label(pieces: list[Ink]) -> Found | None:
    """The date that ends a piece after a few letters, which were `วันที่`."""
    for piece in pieces:
        label = _FEW_LETTERS.match(piece.folded)
        date = read_date(piece[label.end() :]) if label else None
        if date is not None:
            return replace(date, sure=0.93 * date.sure)
    return None


def _unlabelled_office(rows: list[Row]) -> list[Ink]:
    """The office on the lines above the number, where its label was damaged."""
    for at, row in enumerate(rows):
        label = _FEW_LETTERS.match(row.ink.folded)
        rest = row.ink[label.end() :].strip() if label else row.ink
        end = next((below for below in range(at + 1, len(rows)) if _is_number_line(rows[below])), None)
        if OFFICE.match(rest.folded) and end is not None:
            return [rest, *(other.ink for other in rows[at + 1 : end] if not _is_speck(other))]
    return []


def _is_speck(row: Row) -> bool:
    """True for a scrap of a damaged label that was read as a line of its own."""
    return len(row.ink) < _FEWEST_LETTERS


def _is_number_line(row: Row) -> bool:
    text = row.ink.folded
    return (
        bool(_NUMBER_LINE.match(text))
        or is_mark(row.ink)
        or first_hit((LETTER_NUMBER,), row.ink[:_NUMBER_WITHIN]) is not None
    )


def _parted(column: Ink) -> list[Ink]:
    """`ที่ …` and `วันที่ …` stand on one line, with or without a gap that reads as a column."""
    match = _DATE_BEGINS.search(column.folded)
    if match is None or match.start() == 0:
        return [column]
    return [column[: match.start()].strip(_LEADERS), column[match.start() :].strip()]


def _office(ink: Ink, head: Letterhead) -> Found | None:
    """The office before its telephone number."""
    match = _TELEPHONE.search(ink.folded)
    if match:
        head.unread.append(ink[match.start() :].strip(_LEADERS))
        ink = ink[: match.start()]
    elif hits := telephones(ink):
        head.unread.append(ink[hits[0].start :])
        ink = ink[: hits[0].start]
    return text_found(ink.flat().strip(_LEADERS), "letter.issuer.memo")
