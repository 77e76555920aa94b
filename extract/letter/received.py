"""The receiving stamp: the number, date and time that the receiver put on the letter."""

import re
from dataclasses import dataclass, field

from extract.doubt import certain
from extract.facts.dates import first_day, start_found, unread_date
from extract.facts.times import find_times
from extract.flow import Row
from extract.found import Found, Tree
from extract.ink import Ink
from extract.labels import loose_one_of
from extract.letter.layout import gap_above
from extract.letter.offices import OFFICE
from extract.vocabulary import one_of, vocabulary

_WORDS = vocabulary("letters")["received"]
_NUMBER = re.compile(
    rf"^[|\[\s]*(?P<label>{loose_one_of(_WORDS['number'])})\s?[:.…\s]*(?P<number>\d[\d/]*)?(?P<rest>.*)$"
)
_DATE = re.compile(rf"^[|\[\s]*{one_of(_WORDS['date'])}[\s:.…]*(?=[-\s]*\d|$)")
_TIME = re.compile(rf"{one_of(_WORDS['time'])}[\s:.…]*")
_ROWS_OF_STAMP = 4


@dataclass(slots=True)
class Stamp:
    """The pieces of a stamp and what they say."""

    pieces: list[Ink] = field(default_factory=list)
    number: Found | None = None
    date: Found | None = None
    time: Found | None = None

    def tree(self) -> dict[str, Tree]:
        """Shaped like `schemas.Received`."""
        return {"number": self.number, "date": self.date, "time": self.time}


def read_stamp(rows: list[Row]) -> Stamp | None:
    """The first receiving stamp among the rows above the subject; None without `เลขรับ` or its like."""
    pieces = [(row, column) for row in rows for column in row.columns]
    for index, (row, piece) in enumerate(pieces):
        match = _NUMBER.match(piece.folded)
        if match:
            return _read(pieces, index, row, match)
    return None


def _read(pieces: list[tuple[Row, Ink]], index: int, row: Row, match: re.Match[str]) -> Stamp:
    piece = pieces[index][1]
    stamp = Stamp([piece])
    if match["number"]:
        number = piece.group(match, "number")
        stamp.number = certain(Found(number.folded, number, "letter.received.number", "normalized"))
    else:
        stamp.number = _unread(piece)
    _read_when(piece.group(match, "rest"), stamp)
    for other, following in pieces[index + 1 : index + _ROWS_OF_STAMP]:
        if gap_above(row, other) > 1.5 or not (_DATE.match(following.folded) or _TIME.match(following.folded)):
            break
        stamp.pieces.append(following)
        _read_when(following, stamp)
    if index and _is_office_of_stamp(pieces, index):
        stamp.pieces.append(pieces[index - 1][1])
    return stamp


def _read_when(ink: Ink, stamp: Stamp) -> None:
    day = first_day(ink)
    if day and stamp.date is None:
        stamp.date = start_found(day, "letter.received.date")
    elif stamp.date is None and _DATE.match(ink.folded):
        stamp.date = unread_date(ink, "letter.received.date")
    time = next(iter(find_times(ink)), None) if _TIME.search(ink.folded) or day is None else None
    if time and stamp.time is None:
        stamp.time = certain(Found(time.value.start, time.ink, "letter.received.time", time.value.state, time.sure))


def _unread(ink: Ink) -> Found:
    return Found(None, ink, "letter.received.number").noted(
        "low_confidence",
        "info",
        "อ่านเลขรับในตราประทับไม่ได้ โปรดดูต้นฉบับแล้วกรอกเอง",
        "The number in the receiving stamp could not be read: look at the page and fill it in.",
    )


def _is_office_of_stamp(pieces: list[tuple[Row, Ink]], index: int) -> bool:
    """True when the line above `เลขรับ` is the receiver's name, printed in the same box."""
    (row, _), (above, office) = pieces[index], pieces[index - 1]
    near = gap_above(above, row) < 0.6
    return near and bool(OFFICE.match(office.folded)) and len(office) < 60 and above is not row
