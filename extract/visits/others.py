"""Tables that have days and are no plan: what was measured, what has happened."""

import datetime as dt
import re
from collections.abc import Sequence
from functools import cache

from extract.facts.calendar import weekday_number
from extract.flow import Grid
from extract.found import Found
from extract.ink import Ground, Ink
from extract.visits.columns import Columns
from extract.visits.content import column_texts, share_of
from extract.visits.events import verbs
from extract.visits.titles import begins_title
from extract.visits.values import Visit
from extract.vocabulary import one_of, vocabulary

_MEASURE = re.compile(r"-?\d{1,3}(?:,\d{3})*\.\d{1,3}|[-.]")
_NEARLY_ALL = 0.9


def is_other_table(
    table: tuple[Grid, Columns],
    titles: Sequence[Ink],
    visits: Sequence[Visit],
    written: dt.date | None,
    ground: Ground,
) -> bool:
    """True for a table of measures or of days gone by, under a title that names no plan and with no hours.

    So is one under a title that says that it is something else, and one in which nothing has a day: a time table of
    lessons comes again every week. `written` is the date of the letter.
    """
    grid, columns = table
    if names_other(titles) or _is_without_days(grid, columns, visits, ground):
        return True
    if columns.of("time", "half_day") or any(map(begins_title, titles)):
        return False
    is_announced = any(verbs().search(title.folded) for title in titles)
    return (are_past(visits, written) and not is_announced) or _has_measures(grid, columns, ground)


def names_other(titles: Sequence[Ink]) -> bool:
    """True for a title that says that what stands under it is no plan."""
    return any(_others().match(title.folded) for title in titles)


@cache
def _others() -> re.Pattern[str]:
    return re.compile(one_of(vocabulary("schedules")["not_a_schedule"]["titles"]))


def _is_without_days(grid: Grid, columns: Columns, visits: Sequence[Visit], ground: Ground) -> bool:
    """True where no visit has a day, and either none has hours or the rows are the days of any week."""
    if any(visit["date"] is not None for visit in visits):
        return False
    weekdays = column_texts(grid, 0, columns.header_rows, ground)
    comes_again = share_of(weekdays, lambda text: weekday_number(text.folded) is not None) > _NEARLY_ALL
    return comes_again or not any(visit["start_time"] or visit["district"] for visit in visits)


def are_past(visits: Sequence[Visit], written: dt.date | None) -> bool:
    """True where all days lie before the day on which the letter was written."""
    days = [visit["end_date"] or visit["date"] for visit in visits]
    dates = [day.value for day in days if isinstance(day, Found) and isinstance(day.value, dt.date)]
    return written is not None and bool(dates) and all(date < written for date in dates)


def _has_measures(grid: Grid, columns: Columns, ground: Ground) -> bool:
    """True for a column of decimal numbers."""
    free = (column for column, role in enumerate(columns.roles) if role is None)
    texts = (column_texts(grid, column, columns.header_rows, ground) for column in free)
    return any(share_of(found, lambda text: _MEASURE.fullmatch(text.folded)) > _NEARLY_ALL for found in texts)
