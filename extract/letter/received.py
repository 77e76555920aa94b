"""The receiving stamp: the number, date and time that the receiver put on the letter."""

import re
from dataclasses import dataclass, replace

from extract.doubt import certain
from extract.facts.dates import first_day, start_found, unread_date
from extract.facts.times import find_times
from extract.flow import Row
from extract.found import Found, Tree
from extract.ink import Ink
from extract.letter.marks import is_mark
from extract.letter.stamps import Piece, Printed, find_stamps
from extract.vocabulary import one_of, vocabulary
from schemas import COLUMN_GAP, State, union

_WORDS = vocabulary("letters")["received"]
_DATE = re.compile(rf"^[|\[!\s]*{one_of(_WORDS['date'])}(?=[\s:.…\-\d]|$)")
_TIME = re.compile(rf"{one_of(_WORDS['time'])}[\s:.…]*")
_CLOCK = re.compile(r"^(?P<hour>[01]?\d|2[0-3])(?P<point>\s?[.:,]\s?|\s)(?P<minute>[0-5]\d)(?!\d)")
_YEAR_ALONE = re.compile(r"^2[45]\d\d$")
_LEFT = 0.45
"""The part of a page's width where no stamp stands that is the only one."""
_DAMAGED = 0.85
"""How far a time can be trusted whose point was lost, or read as another sign."""


@dataclass(slots=True)
class Stamp:
    """What the letter's stamp says; `marks` are those of all characters of all stamps beside it."""

    marks: frozenset[tuple[int, int]] = frozenset()
    number: Found | None = None
    date: Found | None = None
    time: Found | None = None

    def tree(self) -> dict[str, Tree]:
        """Shaped like `schemas.Received`."""
        return {"number": self.number, "date": self.date, "time": self.time}

    def without(self, rows: list[Row]) -> list[Row]:
        """The rows without the print of stamps: whole, cut to the columns that are none of it, or left out."""
        return [cut for row in rows if (cut := self._cut(row)) is not None]

    def _cut(self, row: Row) -> Row | None:
        kept = [(ink, box) for ink, box in row.placed if not (self._holds(ink) or (row.is_over and not is_mark(ink)))]
        if len(kept) == len(row.columns):
            return row
        if not kept:
            return None
        ink = row.ink.ground.join((ink for ink, _ in kept), COLUMN_GAP)
        return replace(row, ink=ink, box=union(box for _, box in kept))

    def _holds(self, ink: Ink) -> bool:
        """True when most of a piece of a line is print of a stamp."""
        return 2 * sum(mark in self.marks for mark in ink.marks) > len(ink)


def read_stamp(rows: list[Row]) -> Stamp | None:
    """The receiving stamp above the subject; None without `เลขรับ` or its like.

    Of several it is that of the last office: the latest by its date, or, where a date cannot be read, the one furthest
    to the right, where stamps begin to be put. A note then says that there are others, as there may be right of one
    that stands on the left.
    """
    printed = find_stamps(rows)
    if not printed:
        return None
    stamps = [_read(one) for one in printed]
    last = _last(stamps)
    where = printed[stamps.index(last)].number
    if len(stamps) > 1 or (not where.row.is_flat and where.box[0] < _LEFT * where.row.page_width):
        last.number, last.date, last.time = (_noted(found) for found in (last.number, last.date, last.time))
    last.marks = frozenset(mark for one in printed for piece in one.pieces for mark in piece.ink.marks)
    return last


def _last(stamps: list[Stamp]) -> Stamp:
    dates = [stamp.date.value if stamp.date else None for stamp in stamps]
    if all(dates):
        return max(zip(dates, range(len(stamps)), stamps, strict=True), key=lambda entry: entry[:2])[2]
    return stamps[-1]


def _noted(found: Found | None) -> Found | None:
    if found is None:
        return None
    return found.noted(
        "low_confidence",
        "info",
        "อาจมีตราประทับรับหลายดวง ค่าที่บันทึกควรเป็นของหน่วยงานสุดท้าย โปรดตรวจกับต้นฉบับ",
        "There may be several receiving stamps; what is recorded should be the last office's. Please compare.",
    )


def _read(printed: Printed) -> Stamp:
    stamp = Stamp()
    number, match = printed.number.ink, printed.match
    if match["number"]:
        ink = number.group(match, "number")
        stamp.number = certain(Found(ink.folded, ink, "letter.received.number", "normalized"))
    else:
        stamp.number = _unread(number)
    _read_when(number.group(match, "rest"), stamp)
    for piece in printed.below:
        _read_when(piece.ink, stamp)
    if stamp.date is None and (remains := _remains_of_date(printed.below, stamp)):
        stamp.date = unread_date(remains, "letter.received.date")
    return stamp


def _read_when(ink: Ink, stamp: Stamp) -> None:
    if _YEAR_ALONE.match(ink.folded):
        _read_wrapped_year(ink, stamp)
        return
    day = first_day(ink)
    if day and stamp.date is None:
        stamp.date = start_found(day, "letter.received.date")
    elif stamp.date is None and _DATE.match(ink.folded):
        stamp.date = unread_date(ink, "letter.received.date")
    label = _TIME.search(ink.folded)
    if stamp.time is None and (label or day is None):
        stamp.time = _time(ink, label)


def _read_wrapped_year(year: Ink, stamp: Stamp) -> None:
    """The year of the stamp's date, alone on the line below it."""
    if stamp.date is not None and stamp.date.value is None:
        day = first_day(year.ground.join((stamp.date.ink, year)))
        stamp.date = start_found(day, "letter.received.date") if day else stamp.date


def _time(ink: Ink, label: re.Match[str] | None) -> Found | None:
    """The time; behind its label also with its point lost among the dots of a form, or read as another sign."""
    hit = next(iter(find_times(ink)), None)
    if hit is not None:
        return certain(Found(hit.value.start, hit.ink, "letter.received.time", hit.value.state, hit.sure))
    rest = ink[label.end() :] if label else ink[:0]
    clock = _CLOCK.match(rest.folded)
    if clock:
        value = f"{int(clock['hour']):02}:{clock['minute']}"
        plain = clock["point"].strip() in (".", ":")
        state: State = "normalized" if plain else "repaired"
        return certain(Found(value, rest.group(clock), "letter.received.time", state, 1.0 if plain else _DAMAGED))
    if re.search(r"\d", rest.folded):
        return _unread_time(rest)
    return None


def _remains_of_date(below: tuple[Piece, ...], stamp: Stamp) -> Ink | None:
    """What is left of the date: the first line below the number that is not the time."""
    taken = stamp.time.ink.marks if stamp.time else ()
    lines = (piece.ink for piece in below if not _TIME.search(piece.ink.folded) and piece.ink.marks != taken)
    return next(lines, None)


def _unread(ink: Ink) -> Found:
    return Found(None, ink, "letter.received.number").noted(
        "low_confidence",
        "info",
        "อ่านเลขรับในตราประทับไม่ได้ โปรดดูต้นฉบับแล้วกรอกเอง",
        "The number in the receiving stamp could not be read: look at the page and fill it in.",
    )


def _unread_time(ink: Ink) -> Found:
    return Found(None, ink, "letter.received.time").noted(
        "low_confidence",
        "info",
        "อ่านเวลาในตราประทับไม่ได้ โปรดดูต้นฉบับแล้วกรอกเอง",
        "The time in the receiving stamp could not be read: look at the page and fill it in.",
    )
