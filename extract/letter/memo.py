"""The head of a memo (บันทึกข้อความ): `ส่วนราชการ`, `ที่` and `วันที่` on leader lines."""

import re

from extract.facts.numbers import telephones
from extract.flow import Row
from extract.found import Found, text_found
from extract.ink import Ground, Ink
from extract.labels import read_label
from extract.letter.letterhead import Letterhead, read_date
from extract.letter.marks import is_mark
from extract.letter.number import letter_number
from extract.letter.received import read_stamp
from extract.letter.sections import Sections
from extract.vocabulary import one_of, words

_DATE_BEGINS = re.compile(r"(?:^|(?<=[\s\t./…_]))วันที่(?=[\s.…\d]|$)")
_TELEPHONE_LABEL = one_of([*words("numbers", "telephone"), *words("numbers", "both")])
_TELEPHONE = re.compile(rf"[\s.…]*{_TELEPHONE_LABEL}[\s:.…]*(?=[\d(+]|$|\t)")
_LEADERS = " \t.…_"


def read_memo_head(sections: Sections, ground: Ground) -> Letterhead:
    """The head of a memo. What follows the telephone label on the line of the office is in `unread`."""
    head = Letterhead(stamp=read_stamp(sections.top))
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
    head.number = letter_number(pieces)
    head.date = next((date for piece in pieces if not is_mark(piece) and (date := read_date(piece))), None)
    head.issuer = _office(ground.join(office), head)
    return head


def _is_number_line(row: Row) -> bool:
    return bool(re.match(r"^ท[ิี]?[่้]?[\s.…]*(?:[ก-ฮ(\d]|$)|^วันที่|^บันทึก", row.ink.folded)) or is_mark(row.ink)


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
