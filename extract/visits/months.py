"""Months that stand over bare days: in a heading across a table, or in a column of their own."""

import datetime as dt
import re

from extract.facts.calendar import MONTH, Day, WrittenDate, month_number, settle
from extract.facts.date_words import ERA
from extract.ink import Ink

Period = tuple[dt.date, dt.date]
"""The first and the last day."""
_MONTH = re.compile(
    rf"^[\s(-]*(?:ประจำ|ใน)?\s?(?:เดือน\s?)?(?P<month>{MONTH})(?:\s?(?:{ERA}|ปี\s?)(?P<year>\d{{4}}|\d{{2}}))?[\s):-]*$"
)


def month_named(ink: Ink, reference: dt.date | None) -> Period | None:
    """The month that the ink names, which says nothing else; `reference` gives a year that is missing."""
    match = _MONTH.match(ink.folded)
    number = month_number(match["month"]) if match is not None else None
    if match is None or number is None:
        return None
    year = ink.group(match, "year") or None
    span = settle(WrittenDate(((Day(None, number, year), None),), "month"), reference)
    return (span.start, span.end) if span is not None and span.start and span.end else None
