"""What a head of a table says of the days under it or behind it: a day, a month, a weekday, a week."""

import datetime as dt
import re
from collections.abc import Sequence
from dataclasses import dataclass

from extract.facts.calendar import MONTH, WEEKDAY, WEEKDAY_SHORT, Day, WrittenDate, month_number, weekday_number
from extract.facts.dates import end_found, start_found
from extract.facts.reckoning import settle
from extract.ink import Ink
from extract.rules import Hit
from extract.visits.scope import Scope
from extract.visits.values import Days, days_in

_YEAR = r"(?:(?:พ\s?\.?\s?ศ\s?\.?|ปี(?:งบประมาณ)?)\s?){0,3}"
_MONTH = re.compile(
    rf"^[\s(]*(?:ประจำ|ใน)?\s?(?:เดือน\s?)?(?P<month>{MONTH})(?:\s?{_YEAR}(?P<year>\d{{4}}|\d{{2}}))?[\s):]*$"
)
_YEAR_ALONE = re.compile(r"(?:(?:พ\s?\.?\s?ศ\s?\.?|ปี(?:งบประมาณ)?|ประจำปี)\s?){1,3}(?P<year>2[45]\d\d|20\d\d)(?!\d)")
_FISCAL = "งบประมาณ"
_FIRST_OF_FISCAL_YEAR = 10
"""The month that a fiscal year begins in: October of the year before."""
_ON = rf"(?:วัน)?(?P<weekday>{WEEKDAY}|{WEEKDAY_SHORT})"
_WEEKDAY = re.compile(rf"^{_ON}$")
_NUMBER = r"(?<!\d)\d{1,2}(?!\d|\s?[.:]\s?\d)"
_DAY = re.compile(rf"^(?:{_ON}\s?)?(?:(?:วัน)?ที่\s?)?(?P<day>{_NUMBER})$")
_WEEK = re.compile(r"^(?:สัปดาห์|อาทิตย์)(?:ที่)?(?:\s?\d)?$")
_TO = r"\s?(?:-|ถึง)\s?"
_ALSO = r"\s?(?:,\s?และ|,|และ|/)\s?(?:วันที่\s?)?"
_ONE = rf"{_NUMBER}(?:{_TO}{_NUMBER})?"
DAY_NUMBERS = rf"{_ONE}(?:{_ALSO}{_ONE}){{0,9}}"
"""Numbers of days: one, a run of them, or several."""
_SPANS = re.compile(rf"(?P<day>{_NUMBER})(?:{_TO}(?P<last>{_NUMBER}))?")


@dataclass(frozen=True, slots=True)
class Year:
    """A year as printed, apart from any month."""

    ink: Ink
    is_fiscal: bool

    def of(self, month: int) -> Ink:
        """The ink of the calendar year that a month falls in; of a fiscal year the last months are a year earlier."""
        if not self.is_fiscal or month < _FIRST_OF_FISCAL_YEAR or self.ink.alternatives():
            return self.ink
        return Ink(str(int(self.ink.folded) - 1), self.ink.marks, self.ink.ground)


@dataclass(frozen=True, slots=True)
class Month:
    """A month: 1 to 12, and the ink of its year; None where the year must come from somewhere else."""

    number: int
    ink: Ink
    year: Ink | None = None


@dataclass(frozen=True, slots=True)
class Head:
    """What the cells over a column, or before a row, say of days. A part is empty where they do not name it."""

    days: tuple[Days, ...] = ()
    day: Ink | None = None
    weekday: int | None = None
    month: Month | None = None
    year: Year | None = None
    is_week: bool = False

    @property
    def names_day(self) -> bool:
        """True for a day, with its month or without."""
        return bool(self.days) or self.day is not None


def head_of(inks: Sequence[Ink], scope: Scope) -> Head:
    """What the cells of one head say together, the topmost first; the lowest that names a part counts."""
    days: tuple[Days, ...] = ()
    day = weekday = month = year = None
    is_week = False
    for ink in inks:
        days = tuple(days_in(ink, scope)) or days
        month, year = month_of(ink) or month, year_of(ink) or year
        is_week = is_week or _WEEK.match(ink.folded) is not None
        numbered = _DAY.match(ink.folded)
        day = ink.group(numbered, "day") if numbered is not None and not is_week else day
        on = numbered or _WEEKDAY.match(ink.folded)
        weekday = weekday_number(on["weekday"]) if on is not None and on["weekday"] else weekday
    return Head(days, day, weekday, month, year, is_week)


def month_of(ink: Ink) -> Month | None:
    """The month that the ink names, which says nothing else."""
    match = _MONTH.match(ink.folded)
    number = month_number(match["month"]) if match is not None else None
    if match is None or number is None:
        return None
    return Month(number, ink, ink.group(match, "year") or None)


def year_of(ink: Ink) -> Year | None:
    """The one year that the ink names apart from a month."""
    years = {match["year"]: match for match in _YEAR_ALONE.finditer(ink.folded)}
    if len(years) != 1:
        return None
    (match,) = years.values()
    return Year(ink.group(match, "year"), _FISCAL in match[0])


def year_of_titles(titles: Sequence[Ink]) -> Year | None:
    """The one year that the heading lines name apart from months; None for none, or several."""
    years = {year.ink.folded: year for title in titles if (year := year_of(title))}
    return next(iter(years.values())) if len(years) == 1 else None


def dated(month: Month, years: Sequence[Year | None], scope: Scope) -> tuple[Month, dt.date | None]:
    """The month with its year, and the day that a year is read against which is printed nowhere.

    The year is the month's own, else the first of `years`, else the only one in which the month lies in the period
    of the title, else that of the document.
    """
    given = next((year for year in years if year is not None), None)
    if month.year is None and given is not None:
        return Month(month.number, month.ink, given.of(month.number)), scope.reference
    if scope.period is not None:
        first, last = scope.period
        inside = [
            year
            for year in range(first.year, last.year + 1)
            if (first.year, first.month) <= (year, month.number) <= (last.year, last.month)
        ]
        if len(inside) == 1:
            return month, dt.date(inside[0], month.number, 1)
    return month, scope.reference


def days_of_month(numbers: Ink, month: Month, reference: dt.date | None, weekday: int | None = None) -> list[Days]:
    """The days that numbers stand for in a month; empty where it has no such days."""
    found: list[Days] = []
    for match in _SPANS.finditer(numbers.folded):
        last = Day(numbers.group(match, "last"), month.number, month.year) if match["last"] else None
        first = Day(numbers.group(match, "day"), month.number, month.year, weekday)
        span = settle(WrittenDate(((first, last),)), reference)
        if span is None:
            return []
        hit = Hit("visit.day_of_month", span, numbers.group(match), 0, len(match[0]), 0.95)
        found.append((start_found(hit), end_found(hit)))
    return found
