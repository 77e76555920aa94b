"""Who writes, from where, and when: the lines above the subject."""

import re
from dataclasses import dataclass, field

from extract.bundle.ends import is_given_on
from extract.facts.calendar import MONTH, DateSpan
from extract.facts.dates import find_dates, first_day, start_found, unread_date
from extract.flow import Row
from extract.found import Found, text_found
from extract.ink import Ground, Ink
from extract.letter.blockmates import lines_of_office
from extract.letter.marks import is_mark, without_marks
from extract.letter.number import NumberFound, is_unfinished, letter_number, plain_number, whole_number
from extract.letter.offices import OFFICE
from extract.letter.sections import Sections
from extract.rules import Hit
from extract.trace import tried
from extract.vocabulary import one_of, vocabulary
from schemas import BBox

_LETTERS = vocabulary("letters")
_ADDRESS = one_of(_LETTERS["office"]["address"])
_ADDRESS_STARTS = re.compile(rf"^(?:{_ADDRESS}(?!ราชการ)|\d{{1,4}}(?:/\d{{1,4}})?\s)")
_ADDRESS_INSIDE = re.compile(r"\s(?=(?:ถนน|ถ\.|ซอย|ตำบล|หมู่ที่|หมู่\s?\d|เลขที่\s?\d|\d{1,4}/\d{1,4}\s))")
_POSTCODE = re.compile(r"(?<!\d)[1-9]\d{4}(?!\d)\s?$")
_CODE_AND_POSTCODE = re.compile(r"^[ก-ฮ]{2,3}\.?\s?[1-9]\d{4}$")
_SHORT_REST = 5
_LEADER = re.compile(r"[.…_]{3,}")
_WIRE = re.compile(one_of(_LETTERS["headings"]["wire"]))
_FROM = re.compile(r"จาก[\s:]")
_DATE_LABEL = re.compile(r"^(?:ลง)?วันที่[\s:.…]*")
_REST_OF_DATE = re.compile(r"^(?:พ\.ศ\.\s?)?\d{4}$")
"""The end of a date that was wrapped."""
_BEGUN_DATE = re.compile(r"^วันที่[\s.…_]{1,40}\d{1,2}[\s.…_]")
_DAY_AND_MONTH = re.compile(rf"^\d{{1,2}}\s?{MONTH}[\s\d]*$")


@dataclass(slots=True)
class Letterhead:
    """What the lines above the subject say. `date` has no value when its day is not printed."""

    number: NumberFound | None = None
    issuer: Found | None = None
    address: Found | None = None
    date: Found | None = None
    unread: list[Ink] = field(default_factory=list)


def read_letterhead(sections: Sections, ground: Ground) -> Letterhead:
    """The letterhead of an external or stamped letter."""
    head = Letterhead()
    pieces = [column for row in sections.top for column in without_marks(row).columns() if not is_mark(column)]
    pieces = _with_whole_dates(_with_whole_number(pieces, sections.top))
    head.number = plain_number(pieces) or letter_number(pieces)
    lines = []
    labelled: Found | None = None
    for piece in _beside_number(pieces, head.number):
        date = read_date(piece)
        if date is not None and _DATE_LABEL.match(piece.folded):
            # Stamps say วันที่; a letter's own date has no label, so it goes before one that has.
            labelled = labelled or date
        elif date is not None:
            if head.date is not None:
                tried(date.rule, date.ink, date.value, "not_first", head.date.rule)
            head.date = head.date or date
        else:
            lines.append(piece)
    head.date = head.date or labelled
    if any(_WIRE.match(line.folded) for line in lines):
        sender = next((line for line in lines if _FROM.match(line.folded)), None)
        head.issuer = text_found(sender[len("จาก") :].strip(" :"), "letter.issuer.wire") if sender is not None else None
        return head
    boxes = {ink.marks: box for row in sections.top if not row.is_flat for ink, box in row.placed}
    starts = [bool(OFFICE.match(line.folded)) or is_address(line) for line in lines]
    head.issuer, head.address = office_and_address(lines_of_office(lines, boxes, starts), ground)
    return head


def _with_whole_number(pieces: list[Ink], rows: list[Row]) -> list[Ink]:
    """The pieces, with the end of a number that was wrapped (`ที่ ยส ๐๐๒๓/ว` and `๗๔๓๓` below) put back."""
    at = next((index for index, piece in enumerate(pieces) if is_unfinished(piece)), None)
    if at is None:
        return pieces
    number = _box(pieces[at], rows)
    below = [
        (index, whole)
        for index in range(at + 1, min(at + 4, len(pieces)))
        if number
        and _is_under(_box(pieces[index], rows), number)
        and (whole := whole_number(pieces[at], pieces[index])) is not None
    ]
    if len(below) != 1:
        return pieces
    rest, whole = below[0]
    return [whole if index == at else piece for index, piece in enumerate(pieces) if index != rest]


def _box(piece: Ink, rows: list[Row]) -> BBox | None:
    """Where the column of one of the rows stands of which a piece is, or the end."""
    columns = (placed for row in rows for placed in row.placed)
    return next((box for column, box in columns if piece and piece.marks[0] in column.marks), None)


def _with_whole_dates(pieces: list[Ink]) -> list[Ink]:
    """The pieces, with the end of a date that was wrapped (`วันที่ ..๒๙.. เดือน ..กันยายน..`) put back behind it."""
    whole: list[Ink] = []
    for piece in pieces:
        before = whole[-1] if whole and _BEGUN_DATE.match(whole[-1].folded) and not first_day(whole[-1]) else None
        joined = piece.ground.join((before, piece)) if before is not None else None
        hit = first_day(joined) if joined is not None else None
        if joined is not None and hit is not None and _is_whole(joined, hit):
            whole[-1] = joined
        else:
            whole.append(piece)
    return whole


def _is_under(box: BBox | None, above: BBox) -> bool:
    """True when a piece begins below another one, no further left and no further right than it, on the next line."""
    height = above[3] - above[1]
    return box is not None and above[0] <= box[0] <= above[2] and 0 < box[1] - above[1] < 2.2 * height


def _beside_number(pieces: list[Ink], number: NumberFound | None) -> list[Ink]:
    """The pieces without the number; what stands to its right where no column gap was seen is in its place."""
    if number is None:
        return pieces
    found: list[Ink] = []
    for piece in pieces:
        if piece.marks != number.piece.marks:
            found.append(piece)
            continue
        rest = piece[piece.text.find(number.number.ink.text) + len(number.number.ink) :].strip(" ./_…")
        if len(rest) > _SHORT_REST and not is_mark(rest):
            found.append(rest)
    return found


def read_date(piece: Ink) -> Found | None:
    """The date that a piece of a line consists of; without a value when only month and year are printed."""
    label = _DATE_LABEL.match(piece.folded)
    ink = piece[label.end() :].strip() if label else piece
    for text in (ink, piece):
        hit = first_day(text)
        if hit and _is_whole(text, hit):
            return start_found(hit, "letter.date")
    month = next(iter(find_dates(ink)), None)
    if month and _is_whole(ink, month):
        return unread_date(month.ink, "letter.date")
    return unread_date(ink, "letter.date") if _DAY_AND_MONTH.match(ink.folded) else None


def _is_whole(ink: Ink, hit: Hit[DateSpan]) -> bool:
    around = ink.folded[: hit.start] + ink.folded[hit.end :]
    return len(re.sub(r"[\s.…_\-]|วันที่|พ\.ศ\.", "", around)) <= 1


def date_of_issue(rows: list[Row]) -> Found | None:
    """The date after `สั่ง ณ วันที่` or `ประกาศ ณ วันที่`; without a value when its day is not printed."""
    at = next((index for index, row in enumerate(rows) if is_given_on(row)), None)
    if at is None:
        return None
    ink = rows[at].ink
    if at + 1 < len(rows) and _REST_OF_DATE.match(rows[at + 1].ink.folded):
        ink = ink + rows[at + 1].ink
    hit = first_day(ink)
    return start_found(hit, "letter.date.given_on") if hit else unread_date(ink, "letter.date.given_on")


def office_and_address(lines: list[Ink], ground: Ground) -> tuple[Found | None, Found | None]:
    """Office and address: the address begins at its first word for a street, place or house number."""
    office: list[Ink] = []
    address: list[Ink] = []
    for line in (line for line in lines if _is_text(line)):
        if address or (office and is_address(line)):
            address.append(line)
            continue
        inside = _ADDRESS_INSIDE.search(line.folded)
        if inside:
            office.append(line[: inside.start()].strip())
            address.append(line[inside.end() :].strip())
        else:
            office.append(line)
    return text_found(ground.join(office), "letter.issuer"), text_found(ground.join(address), "letter.issuer_address")


def is_address(line: Ink) -> bool:
    """True for a line that begins like an address or ends in a postcode."""
    text = line.folded
    return bool(_ADDRESS_STARTS.match(text) or _CODE_AND_POSTCODE.match(text) or _POSTCODE.search(text))


def _is_text(line: Ink) -> bool:
    """False for scraps: emblem remains, single letters, leaders."""
    return len(re.findall(r"[ก-๎A-Za-z]", line.text)) >= 3 or bool(_POSTCODE.search(line.folded))
