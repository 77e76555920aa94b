"""Public holidays, from a table: days of the year, and for the years that are known those that follow the moon."""

import datetime as dt
from functools import cache

from extract.vocabulary import vocabulary

_EARLIEST, _LATEST = 1957, 2100


def holiday(date: dt.date) -> str | None:
    """The Thai name of the public holiday on a day; None when it is none that we know."""
    moon, yearly = _tables()
    found = yearly.get((date.month, date.day))
    if found is not None and found[1] <= date.year <= found[2]:
        return found[0]
    return moon.get(date)


@cache
def _tables() -> tuple[dict[dt.date, str], dict[tuple[int, int], tuple[str, int, int]]]:
    content = vocabulary("holidays")
    moon = {dt.date.fromisoformat(day): entry["name"] for entry in content["moon"] for day in entry["days"]}
    yearly = {}
    for entry in content["yearly"]:
        month, day = (int(part) for part in entry["day"].split("-"))
        yearly[month, day] = (entry["name"], entry.get("since", _EARLIEST), entry.get("until", _LATEST))
    return moon, yearly
