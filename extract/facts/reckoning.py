"""What a written date means: its readings tried against weekday, period and the day of the paper."""

import calendar
import datetime as dt
import itertools
from collections.abc import Iterator

from extract.facts.calendar import (
    MOST_CANDIDATES,
    MOST_TOLD,
    PLAUSIBLE_YEARS,
    DateSpan,
    Day,
    Precision,
    Span,
    WrittenDate,
    possible_numbers,
    year_of_four_digits,
    year_of_missing,
    year_of_two_digits,
)
from extract.trace import is_recording, tried
from schemas import State


def settle(
    written: WrittenDate, reference: dt.date | None = None, period: tuple[dt.date, dt.date] | None = None
) -> DateSpan | None:
    """The meaning of a written date; None when it has none (31 February, an end before its start).

    Doubtful digits are settled by the printed weekdays, the length of months, the order of days, years near
    `reference`, and `period`; when more than one answer is left, `start` is None.
    """
    first, last = written.spans[0]
    printed = (first.weekday, last.weekday if last else None)
    is_doubtful = any(day.is_doubtful for day in written.days)
    if reference is None and any(day.year is None for day in written.days):
        return DateSpan(None, None, written.precision, *printed)
    answers = _answers(written, reference, period if is_doubtful else None)
    if is_doubtful and is_recording():
        _tell(written, reference)
    if not is_doubtful:
        answer = next(answers, None)
    else:
        answer = _only(spans for spans in answers if _weekdays_agree(written, spans) and _is_near(spans, reference))
        if answer is None:
            return DateSpan(None, None, written.precision, *printed, state="repaired")
    if answer is None:
        return None
    (start, end), *others = answer
    return DateSpan(start, end, written.precision, *printed, _state(written, is_doubtful), tuple(others))


def _tell(written: WrittenDate, reference: dt.date | None) -> None:
    """Note what a date with doubtful digits might have been, and what speaks against it."""
    ink = next(ink for day in written.days for ink in (day.day, day.year) if ink is not None)
    for spans in itertools.islice(_answers(written, reference, None), MOST_TOLD):
        fits = _weekdays_agree(written, spans) and _is_near(spans, reference)
        tried("date.digits", ink, spans[0][0], "digits_open" if fits else "contradicted")


def _state(written: WrittenDate, is_doubtful: bool) -> State:
    if is_doubtful or written.is_repaired:
        return "repaired"
    return "inferred" if any(day.year is None for day in written.days) else "normalized"


def _answers(
    written: WrittenDate, reference: dt.date | None, period: tuple[dt.date, dt.date] | None
) -> Iterator[tuple[Span, ...]]:
    options = [tuple(_dates(day, written.precision, reference)) for day in written.days]
    total = 1
    for option in options:
        total *= len(option)
    if total > MOST_CANDIDATES:
        return
    for dates in itertools.product(*options):
        spans = tuple(_spans(written, iter(dates)))
        if all(end is None or start < end for start, end in spans) and _is_within(spans, period):
            yield spans


def _spans(written: WrittenDate, dates: Iterator[dt.date]) -> Iterator[Span]:
    for _, last in written.spans:
        start = next(dates)
        end = next(dates) if last else None
        if written.precision == "month":
            end = _month_end(end or start)
        yield start, end


def _month_end(date: dt.date) -> dt.date:
    return date.replace(day=calendar.monthrange(date.year, date.month)[1])


def _dates(day: Day, precision: Precision, reference: dt.date | None) -> Iterator[dt.date]:
    numbers = possible_numbers(day.day) if day.day is not None else (1,)
    for year in dict.fromkeys(_years(day, reference)):
        for number in numbers:
            if 1 <= number <= calendar.monthrange(year, day.month)[1]:
                yield dt.date(year, day.month, number)


def _years(day: Day, reference: dt.date | None) -> Iterator[int]:
    missing = year_of_missing(day.month, reference) if reference else None
    if day.year is None:
        if missing is not None:
            yield missing
        return
    for number in possible_numbers(day.year):
        year = year_of_four_digits(number) if len(day.year) == 4 else year_of_two_digits(number, reference)
        if year is not None:
            yield year


def _only(answers: Iterator[tuple[Span, ...]]) -> tuple[Span, ...] | None:
    first, second = next(answers, None), next(answers, None)
    return first if second is None else None


def _weekdays_agree(written: WrittenDate, spans: tuple[Span, ...]) -> bool:
    dates = (date for (_, last), span in zip(written.spans, spans, strict=True) for date in span[: 2 if last else 1])
    return all(
        day.weekday is None or (date is not None and date.weekday() == day.weekday)
        for day, date in zip(written.days, dates, strict=True)
    )


def _is_near(spans: tuple[Span, ...], reference: dt.date | None) -> bool:
    years = range(reference.year - 1, reference.year + 2) if reference else PLAUSIBLE_YEARS
    return all(start.year in years for start, _ in spans)


def _is_within(spans: tuple[Span, ...], period: tuple[dt.date, dt.date] | None) -> bool:
    return period is None or all(period[0] <= start and (end or start) <= period[1] for start, end in spans)
