"""Dates in any ink: `find_dates` for all of them, `start_found` and `end_found` for values with their notes."""

import datetime as dt
import re
from dataclasses import replace

from extract.facts.calendar import DateSpan
from extract.facts.date_rules import DATE_RULES
from extract.facts.reckoning import settle
from extract.found import Found
from extract.ink import Ink
from extract.rules import Hit, settled_hits
from schemas import State

WEEKDAYS_TH = ("จันทร์", "อังคาร", "พุธ", "พฤหัสบดี", "ศุกร์", "เสาร์", "อาทิตย์")
WEEKDAYS_EN = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_DOTTED = re.compile(r"^\D{0,16}\d{1,2}\s?\.\s?\d{1,2}\s?\.\s?(?:\d{4}|\d{2})$")
_NUMBER = re.compile(r"\d+")
_SURE: dict[State, float] = {"normalized": 1.0, "inferred": 0.95, "repaired": 0.9}


def find_dates(
    ink: Ink, reference: dt.date | None = None, period: tuple[dt.date, dt.date] | None = None
) -> tuple[Hit[DateSpan], ...]:
    """Every date in the ink, in order; lists and ranges are one hit each.

    `reference` is the document's own date: years that are missing or doubtful are taken from it. `period` limits
    doubtful digits only. A date whose digits or year stay open has `start` None.
    """
    hits = []
    for hit in settled_hits(DATE_RULES, ink):
        span = settle(hit.value, reference, period)
        if span is not None:
            hits.append(Hit(hit.rule, span, hit.ink, hit.start, hit.end, hit.sure))
    return tuple(hits)


def find_days(
    ink: Ink, reference: dt.date | None = None, period: tuple[dt.date, dt.date] | None = None
) -> tuple[Hit[DateSpan], ...]:
    """The dates that name days: no months, no years."""
    return tuple(hit for hit in find_dates(ink, reference, period) if hit.value.precision == "day")


def with_strokes(ink: Ink) -> Ink:
    """`๑๗.๔.๖๗`, all that a cell has, as `๑๗/๔/๖๗`; empty for any other ink.

    Elsewhere such a number may be that of a section: in a column of days it is a day.
    """
    return replace(ink, text=ink.text.replace(".", "/")) if _DOTTED.match(ink.folded) else ink[:0]


def first_day(ink: Ink, reference: dt.date | None = None) -> Hit[DateSpan] | None:
    """The first date in the ink that names a day."""
    return next(iter(find_days(ink, reference)), None)


def start_found(hit: Hit[DateSpan], rule: str | None = None) -> Found:
    """The (first) day of a date as a value, with a note when its weekday contradicts it or it stays open."""
    span = hit.value
    found = Found(span.start, hit.ink, rule or hit.rule, span.state, hit.sure * _SURE.get(span.state, 1.0))
    if span.start is None:
        return _open(found)
    checked = _checked(found, span.start, span.weekday)
    return _by_hand(checked) if span.weekday is None and _has_other_digits(hit.ink) else checked


def end_found(hit: Hit[DateSpan], rule: str | None = None) -> Found | None:
    """The last day of a range as a value; None for a single day."""
    span = hit.value
    if span.end is None:
        return None
    found = Found(span.end, hit.ink, rule or hit.rule, span.state, hit.sure * _SURE.get(span.state, 1.0))
    return _checked(found, span.end, span.end_weekday)


def _has_other_digits(ink: Ink) -> bool:
    """Whether the day is in Arabic digits and the year in Thai ones, or the other way round."""
    numbers = _NUMBER.findall(ink.text)
    return len(numbers) > 1 and numbers[0].isascii() != numbers[-1].isascii()


def _by_hand(found: Found) -> Found:
    """The date, in doubt: a day that a pen filled in is read as a printed one, and ๑๑ by hand looks like 99."""
    return replace(found, sure=min(found.sure, 0.5)).noted(
        "low_confidence",
        "warning",
        f"เลขวันกับเลขปีใน «{found.ink.text}» เป็นเลขคนละแบบ วันอาจเขียนด้วยมือ โปรดเทียบกับต้นฉบับ",
        f"The day and the year of “{found.ink.text}” are in different digits: it may be handwritten. Please compare.",
    )


def unread_date(ink: Ink, rule: str) -> Found:
    """A place where a date is printed that could not be read: no value, its ink, and a note."""
    return _open(Found(None, ink, rule, sure=0.5))


def _open(found: Found) -> Found:
    return replace(found, state="read").noted(
        "low_confidence",
        "warning",
        f"อ่านวันที่ไม่ได้แน่ชัด: «{found.ink.text}» โปรดดูต้นฉบับแล้วระบุวันที่",
        f"This date could not be read for certain: “{found.ink.text}”. Please look at the page and enter it.",
    )


def _checked(found: Found, date: dt.date, printed: int | None) -> Found:
    if printed is None or date.weekday() == printed:
        return found
    return found.noted(
        "weekday_mismatch",
        "warning",
        f"พิมพ์ว่าวัน{WEEKDAYS_TH[printed]} แต่ {thai_date(date)} เป็นวัน{WEEKDAYS_TH[date.weekday()]} โปรดตรวจสอบวันที่",
        f"The weekday printed is {WEEKDAYS_EN[printed]}, but {date.isoformat()} is a "
        f"{WEEKDAYS_EN[date.weekday()]}. Please check the date.",
    )


def thai_date(date: dt.date) -> str:
    """The date for messages to clerks: day/month/B.E. year."""
    return f"{date.day}/{date.month}/{date.year + 543}"
