"""What a written date can mean: years of two eras, missing years, ranges, and digits that could not be told apart."""

import datetime as dt
import itertools
import re
from dataclasses import dataclass, field
from typing import Literal

from rapidfuzz.distance import Levenshtein

from extract.ink import Ink
from extract.normalise import fold
from extract.vocabulary import one_of, vocabulary
from schemas import State

Precision = Literal["day", "month", "year"]
Span = tuple[dt.date, dt.date | None]

BUDDHIST_OFFSET = 543
PLAUSIBLE_YEARS = range(1957, 2058)
"""C.E. years that circulars are written in or about: 2500 to 2600 B.E."""
MOST_CANDIDATES = 20_000
MOST_TOLD = 50
"""Readings of doubtful digits that are told to whoever asks why."""

_MONTHS: tuple[dict[str, list[str]], ...] = tuple(vocabulary("calendar")["month"])
_WEEKDAYS = tuple(vocabulary("calendar")["weekday"])
_THAI = "[ก-๎]"

MONTH_NAME = one_of(name for month in _MONTHS for name in month["full"])
"""A full month name, misspellings included."""
MONTH_SHORT = (
    "(?:"
    + "|".join(rf"{first}\s?\.?\s?{last}(?:\s?\.|(?!{_THAI}))" for first, last in (month["short"] for month in _MONTHS))
    + ")"
)
"""An abbreviated month, with or without its dots; without the last dot no Thai letter may follow."""
MONTH = f"(?:{MONTH_NAME}|{MONTH_SHORT})"
WEEKDAY = one_of(name for day in _WEEKDAYS for name in day["full"])
WEEKDAY_SHORT = (
    rf"(?<!{_THAI})(?<!\.)(?:{'|'.join(sorted((day['short'] for day in _WEEKDAYS), key=len, reverse=True))})\."
)


def month_number(text: str) -> int | None:
    """1 to 12 for a month name or abbreviation; None for anything else."""
    letters = re.sub(r"[\s.]", "", text)
    for number, month in enumerate(_MONTHS, 1):
        if letters in month["full"] or letters == "".join(month["short"]):
            return number
    return None


def nearest_month(text: str) -> int | None:
    """The month whose full name is one edit away, when there is exactly one."""
    near = [n for n, month in enumerate(_MONTHS, 1) if Levenshtein.distance(text, month["full"][0]) == 1]
    return near[0] if len(near) == 1 else None


def weekday_number(text: str) -> int | None:
    """0 (Monday) to 6 for a weekday name or its dotted letters; None for anything else."""
    for number, day in enumerate(_WEEKDAYS):
        if text in day["full"] or text.rstrip(".") == day["short"]:
            return number
    return None


def possible_texts(ink: Ink) -> tuple[str, ...]:
    """What a short piece of ink may say in ASCII digits, as read first, where the engine could not tell them apart."""
    others = ink.alternatives()
    choices = [(char, *(fold(others[at]) if at in others else "")) for at, char in enumerate(ink.folded)]
    total = 1
    for choice in choices:
        total *= len(choice)
    if total > MOST_CANDIDATES:
        return ()
    return tuple(dict.fromkeys("".join(chars) for chars in itertools.product(*choices)))


def possible_numbers(ink: Ink) -> tuple[int, ...]:
    """What a number may be, as read first."""
    return tuple(dict.fromkeys(int(text) for text in possible_texts(ink) if text.isdigit()))


def year_of_four_digits(number: int) -> int | None:
    """The C.E. year: 24xx to 26xx are Buddhist era, 19xx and 20xx are not."""
    year = number - BUDDHIST_OFFSET if 2400 <= number < 2700 else number
    return year if 1857 <= year < 2100 else None


def year_of_two_digits(number: int, reference: dt.date | None) -> int | None:
    """The C.E. year of ๖๗: Buddhist era 25xx. None when that is far from the document's own year."""
    year = 2500 + number - BUDDHIST_OFFSET
    earliest, latest = (reference.year - 40, reference.year + 20) if reference else (1990, 2056)
    return year if earliest <= year <= latest else None


def year_of_missing(month: int, reference: dt.date) -> int:
    """The year of a date printed without one: that of the document, or the next when it is half a year behind."""
    return reference.year + 1 if reference.month - month > 6 else reference.year


@dataclass(frozen=True, slots=True)
class Day:
    """One day as written: ink for its numbers (they may be doubtful), `month` settled, `year` None when missing."""

    day: Ink | None
    month: int
    year: Ink | None = None
    weekday: int | None = None

    @property
    def is_doubtful(self) -> bool:
        """True when some digit may be another."""
        return any(ink is not None and ink.alternatives() for ink in (self.day, self.year))


@dataclass(frozen=True, slots=True)
class WrittenDate:
    """A date, range or list as written, before its era, missing year and doubtful digits are settled."""

    spans: tuple[tuple[Day, Day | None], ...]
    precision: Precision = "day"
    is_repaired: bool = False

    @property
    def days(self) -> tuple[Day, ...]:
        """All days that are written, ends of ranges included."""
        return tuple(day for span in self.spans for day in span if day is not None)


@dataclass(frozen=True, slots=True)
class DateSpan:
    """What a date says. `end` is None for a single day; months have their first and last day and say so.

    `start` is None when the digits, or a missing year, leave more than one answer. `also` holds the further spans of
    a list. `weekday` and `end_weekday` are as printed, 0 for Monday.
    """

    start: dt.date | None
    end: dt.date | None = None
    precision: Precision = "day"
    weekday: int | None = None
    end_weekday: int | None = None
    state: State = "normalized"
    also: tuple[Span, ...] = field(default=())

    @property
    def last(self) -> dt.date | None:
        """The last day that is meant."""
        return self.end or self.start

    @property
    def spans(self) -> tuple[Span, ...]:
        """All spans, lists included; empty when the date could not be settled."""
        return ((self.start, self.end), *self.also) if self.start else ()
