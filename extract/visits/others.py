"""Tables that have days and are no plan: what was measured, what has happened."""

import datetime as dt
import re
from collections.abc import Sequence

from extract.flow import Grid
from extract.found import Found
from extract.ink import Ground, Ink
from extract.visits.columns import Columns
from extract.visits.content import column_texts, share_of
from extract.visits.events import verbs
from extract.visits.titles import begins_title
from extract.visits.values import Visit

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

    `written` is the date of the letter.
    """
    grid, columns = table
    if columns.of("time", "half_day") or any(map(begins_title, titles)):
        return False
    is_announced = any(verbs().search(title.folded) for title in titles)
    return (_are_past(visits, written) and not is_announced) or _has_measures(grid, columns, ground)


def _are_past(visits: Sequence[Visit], written: dt.date | None) -> bool:
    days = [visit["end_date"] or visit["date"] for visit in visits]
    dates = [day.value for day in days if isinstance(day, Found) and isinstance(day.value, dt.date)]
    return written is not None and bool(dates) and all(date < written for date in dates)


def _has_measures(grid: Grid, columns: Columns, ground: Ground) -> bool:
    """True for a column of decimal numbers."""
    free = (column for column, role in enumerate(columns.roles) if role is None)
    texts = (column_texts(grid, column, columns.header_rows, ground) for column in free)
    return any(share_of(found, lambda text: _MEASURE.fullmatch(text.folded)) > _NEARLY_ALL for found in texts)
