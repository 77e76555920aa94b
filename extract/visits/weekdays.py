"""Weekdays without dates: days of a week that is named elsewhere, or of every week."""

import datetime as dt
import re

from extract.facts.calendar import WEEKDAY, WEEKDAY_SHORT, weekday_number
from extract.flow import Grid
from extract.found import Found
from extract.ink import Ground, Ink

Period = tuple[dt.date, dt.date]
"""The first and the last day."""
DAYS_OF_WEEK = 7
_ALONE = re.compile(rf"^\(?(?:วัน)?(?P<weekday>{WEEKDAY}|{WEEKDAY_SHORT})\)?$")
_FEWEST = 2


def weekday_of(ink: Ink) -> int | None:
    """0 (Monday) to 6 for ink that is a weekday and nothing else."""
    match = _ALONE.match(ink.folded.strip())
    return weekday_number(match["weekday"]) if match is not None else None


def day_in_week(weekday: int | None, week: Period | None, ink: Ink) -> Found | None:
    """The day that a weekday is in a run of days, a week at the most; None in any other."""
    if week is None or week[1] - week[0] >= dt.timedelta(days=DAYS_OF_WEEK):
        return None
    days = [week[0] + dt.timedelta(step) for step in range(DAYS_OF_WEEK)]
    fit = [day for day in days if day.weekday() == weekday and day <= week[1]]
    return Found(fit[0], ink, "visit.day_of_week", "inferred", 0.95) if fit else None


def is_weekly(grid: Grid, first: int, ground: Ground) -> bool:
    """True for a table with a column of weekdays and nothing else below its heads: what it says is for every week."""
    for column in range(grid.columns):
        cells = [cell for row in range(first, grid.rows) if (cell := grid.cells.get((row, column))) and cell.lines]
        if len({cell.row for cell in cells}) >= _FEWEST and all(
            weekday_of(cell.text(ground)) is not None for cell in cells
        ):
            return True
    return False
