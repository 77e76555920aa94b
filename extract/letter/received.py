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
from extract.letter.layout import SAME_EDGE, gap_above
from extract.letter.offices import OFFICE
from extract.vocabulary import one_of, vocabulary
from schemas import BBox

_WORDS = vocabulary("letters")["received"]
_NUMBER = re.compile(
    rf"^[|\[\s]*(?P<label>{loose_one_of(_WORDS['number'])})\s?[:.…\s]*(?P<number>\d[\d/]*)?(?P<rest>.*)$"
)
_DATE = re.compile(rf"^[|\[\s]*{one_of(_WORDS['date'])}[\s:.…]*(?=[-\s]*\d|$)")
_TIME = re.compile(rf"{one_of(_WORDS['time'])}[\s:.…]*")
_YEAR_ALONE = re.compile(r"^2[45]\d\d$")
_ROWS_OF_STAMP = 5
_OFFICE_ROWS = 3
_LONGEST_OFFICE = 60
_LETTER = re.compile(r"^ที่\s?[ก-ฮ]{2,4}\.?\s?[\d(]")
_CENTRED = 60.0
"""Points that a centred line may begin to the right of the number below it."""
_LOOSE, _TIGHT = 1.5, 0.8
"""Heights of a line that may be free below a line of a stamp, and above its number."""


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
    above = row
    for other, following in pieces[index + 1 : index + _ROWS_OF_STAMP]:
        if gap_above(above, other) > _LOOSE or not _is_of_stamp(following, other, row, piece):
            break
        stamp.pieces.append(following)
        _read_when(following, stamp)
        above = other
    _read_wrapped_year(pieces, index + len(stamp.pieces), stamp)
    stamp.pieces.extend(_office_of_stamp(pieces, index))
    return stamp


def _read_wrapped_year(pieces: list[tuple[Row, Ink]], index: int, stamp: Stamp) -> None:
    """The year of the stamp's date, alone on the line below it."""
    if index >= len(pieces) or not _YEAR_ALONE.match(pieces[index][1].folded) or stamp.date is None:
        return
    year = pieces[index][1]
    day = first_day(stamp.date.ink.ground.join((stamp.date.ink, year)))
    if stamp.date.value is None and day:
        stamp.pieces.append(year)
        stamp.date = start_found(day, "letter.received.date")


def _is_of_stamp(ink: Ink, row: Row, first: Row, number: Ink) -> bool:
    """True for a line below the number that says when, or, below its very edge, for the damaged remains of one."""
    if _DATE.match(ink.folded) or _TIME.match(ink.folded):
        return True
    if row.is_flat or abs(row.box_of(ink)[0] - first.box_of(number)[0]) > SAME_EDGE:
        return False
    return first_day(ink) is not None or bool(find_times(ink))


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


def _office_of_stamp(pieces: list[tuple[Row, Ink]], index: int) -> list[Ink]:
    """The lines above `เลขรับ` with the receiver's name, printed in the same box; none when no office is there."""
    row, number = pieces[index]
    found: list[Ink] = []
    first = row.box_of(number)
    for above, ink in reversed(pieces[max(0, index - _OFFICE_ROWS) : index]):
        is_inside = above.is_flat or _is_in_column(above.box_of(ink), first)
        if above is row or gap_above(above, row) > _TIGHT or not is_inside or len(ink) >= _LONGEST_OFFICE:
            break
        found.append(ink)
        if OFFICE.match(ink.folded):
            return found
        row = above
    # Above the letter's own number stands no letterhead: what is in the box there is the stamp's, however damaged.
    is_above = not row.is_flat and any(_LETTER.match(ink.folded) for _, ink in pieces[index + 1 :])
    return found if is_above else []


def _is_in_column(box: BBox, number: BBox) -> bool:
    """True when a line begins over the number of the stamp, or a little to the right of it: it may be centred."""
    return number[0] - SAME_EDGE <= box[0] <= number[2] + _CENTRED
