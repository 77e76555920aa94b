"""Months that stand over bare days, in a heading across a table or in a column of their own, as periods."""

import datetime as dt

from extract.facts.calendar import Day, WrittenDate
from extract.facts.reckoning import settle
from extract.ink import Ink
from extract.visits.heads import month_of

Period = tuple[dt.date, dt.date]
"""The first and the last day."""


def month_named(ink: Ink, reference: dt.date | None) -> Period | None:
    """The month that the ink names, which says nothing else; `reference` gives a year that is missing."""
    month = month_of(ink)
    if month is None:
        return None
    span = settle(WrittenDate(((Day(None, month.number, month.year), None),), "month"), reference)
    return (span.start, span.end) if span is not None and span.start and span.end else None
