"""The head of orders, announcements, rules and papers of record: who issues them, and their number."""

import re

from extract.facts.dates import first_day, start_found
from extract.flow import Row
from extract.found import Found, text_found
from extract.ink import Ground, Ink
from extract.labels import loose_one_of
from extract.letter.blockmates import is_of_stamp
from extract.letter.blocks import is_rule_line
from extract.letter.letterhead import Letterhead, is_address, office_and_address, read_date
from extract.letter.marks import is_mark
from extract.letter.number import NumberFound, order_number, without_number
from extract.letter.offices import OFFICE
from extract.letter.sections import Sections
from extract.thai import join_lines
from extract.vocabulary import vocabulary

_LETTERS = vocabulary("letters")
_HEADINGS = _LETTERS["headings"]
_ISSUED = [word for key in ("order", "announcement", "rule") for word in _HEADINGS[key]]
_HEADING = re.compile(rf"^[\s*#_]*(?:\S\s)?{loose_one_of(_ISSUED)}\s?")
_RECORD = re.compile(rf"^[\s*#_]*(?:\S\s)?(?P<heading>{loose_one_of(_HEADINGS['record'])})")
_NUMBER_LINE = re.compile(r"^(?:เลข|คำสั่ง)?(?:ท[ิี]?[่้]?|[ตพห][ิี][่้])\s.{0,18}$|^(?:เลข|คำสั่ง)?ท[ิี]?[่้]?[\s.…\d/]*\d")
_NUMBER_AT_START = re.compile(r"^(?:เลข)?ที่\s?[\d.…]{0,20}\s?/?\s?\d{0,4}\s?")
_ABOUT = re.compile(r"^ว่าด้วย")
_OTHER_LINE = re.compile(r"^(?:ว่าด้วย|\(?ฉบับที่|พ\.ศ\.|[\s\-_=*.]+$)")
_WHEN_OR_WHERE = re.compile(r"^(?:เมื่อ|วัน|ณ\s|เวลา|ประจำวัน)")
_MEETING = re.compile(r"ครั้งที่\s?\d")
_OF_YEAR = re.compile(r"(?:ประจำ)?ปี(?:งบประมาณ)?\s?(?:พ\.ศ\.\s?)?2[45]\d\d$")
_DAY_BEHIND = re.compile(r"(?<=\d)\s(?=(?:เมื่อ)?วัน(?!ที่\s?ประชุม))")
_HELD_ON = re.compile(r"^(?:เมื่อ)?วัน")
_MOST_LINES = 3


def read_formal_head(sections: Sections, ground: Ground) -> Letterhead:
    """The head of an order or announcement: the issuer is what follows คำสั่ง or ประกาศ.

    A certificate is issued by the office named under its heading; minutes have the day of the meeting as their date.
    """
    head = Letterhead()
    head.number = order_number(sections.top) or _unread_number(sections.top)
    if any(_RECORD.match(row.ink.folded) for row in sections.top[:4]):
        head.issuer, head.address = _record_office(sections, ground)
        head.date = _held_on(sections.top)
    else:
        head.issuer = _issuer(sections, ground)
    return head


def _record_office(sections: Sections, ground: Ground) -> tuple[Found | None, Found | None]:
    """The office of a certificate, above or below its heading, and its address on the lines after it."""
    titled = _meeting_at(sections.top) or 0
    columns = (column for row in sections.top[titled:] for column in row.columns)
    pieces = [_after_number(column) for column in columns if not (_RECORD.match(column.folded) or is_mark(column))]
    at = next((index for index, piece in enumerate(pieces) if OFFICE.match(piece.folded)), None)
    if at is None:
        return None, None
    lines = [piece for piece in pieces[at:] if not _OTHER_LINE.match(piece.folded) and not _HELD_ON.match(piece.folded)]
    return office_and_address(lines, ground)


def _after_number(piece: Ink) -> Ink:
    match = _NUMBER_AT_START.match(piece.folded)
    return piece[match.end() :] if match else piece


def _unread_number(rows: list[Row]) -> NumberFound | None:
    """A line for the number in which none can be read: it was written by hand."""
    for row in rows[1:_MOST_LINES]:
        if _NUMBER_LINE.match(row.ink.folded):
            return NumberFound(without_number(Found(None, row.ink, "letter.reference_number.order")), None, row.ink)
    return None


def formal_subject(sections: Sections, ground: Ground) -> Found | None:
    """The subject of a paper without a label for it: what a rule is about (`ว่าด้วย…`), or the heading of a record."""
    about = next((at for at, row in enumerate(sections.top) if _ABOUT.match(row.ink.folded)), None)
    if about is not None:
        lines = [row.ink for row in sections.top[about:] if not is_rule_line(row)]
        return text_found(join_lines(ground, lines), "letter.subject.rule")
    return text_found(join_lines(ground, _title(sections.top)), "letter.subject.heading")


def _title(rows: list[Row]) -> list[Ink]:
    """The heading of a record, with the number of the meeting; what follows says when and where."""
    start = next((at for at, row in enumerate(rows) if _RECORD.match(row.ink.folded)), None)
    if start is None:
        return []
    heading = _RECORD.match(rows[start].ink.folded)
    lines = [rows[start].ink[heading.start("heading") if heading else 0 :].strip("*#_ ")]
    meeting = _meeting_at(rows)
    for at, row in enumerate(rows[start + 1 : start + _MOST_LINES + 1], start=start + 1):
        text = row.ink.folded
        is_office = OFFICE.match(text) is not None and not (meeting is not None and at < meeting)
        if _WHEN_OR_WHERE.match(text) or is_office or is_address(row.ink) or is_rule_line(row):
            break
        if _MEETING.search(lines[-1].folded) and not _OF_YEAR.match(text):
            break
        lines.append(row.ink)
    lines = [_without_day(line) for line in lines]
    return lines if any(_MEETING.search(line.folded) for line in lines) else lines[:1]


def _without_day(line: Ink) -> Ink:
    """The number of a meeting without the day that stands behind it on its line."""
    day = _DAY_BEHIND.search(line.folded)
    return line[: day.start()].strip() if day is not None else line


def _meeting_at(rows: list[Row]) -> int | None:
    """The index of the line with the number of the meeting, close under the heading of minutes; title is up to it."""
    start = next((at for at, row in enumerate(rows) if _RECORD.match(row.ink.folded)), None)
    if start is None:
        return None
    near = range(start, min(len(rows), start + _MOST_LINES + 1))
    return next((at for at in near if _MEETING.search(rows[at].ink.folded)), None)


def _held_on(rows: list[Row]) -> Found | None:
    for row in rows:
        behind = _DAY_BEHIND.search(row.ink.folded)
        ink = row.ink[behind.start() :].strip() if behind is not None else row.ink
        day = first_day(ink) if _HELD_ON.match(ink.folded) else None
        if day:
            return start_found(day, "letter.date.held_on")
    return None


def _issuer(sections: Sections, ground: Ground) -> Found | None:
    lines: list[Ink] = []
    for row in sections.top:
        match = _HEADING.match(row.ink.folded)
        if match and not lines:
            lines.append(row.ink[match.end() :].strip(" *_"))
        elif lines and (_NUMBER_LINE.match(row.ink.folded) or _OTHER_LINE.match(row.ink.folded)):
            break
        elif lines and len(lines) < _MOST_LINES and not _is_beside(row.ink):
            lines.append(row.ink)
    return text_found(join_lines(ground, lines), "letter.issuer.heading")


def _is_beside(ink: Ink) -> bool:
    """True for a word of urgency, a date, or what is left of a stamp."""
    return is_mark(ink) or is_of_stamp(ink) or read_date(ink) is not None
