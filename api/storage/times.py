"""The time as it is kept: UTC, ISO 8601, milliseconds, so that text sorts as time does."""

import datetime as dt


def now() -> str:
    """The time now, like `2024-04-03T01:30:00.000Z`."""
    return dt.datetime.now(dt.UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")


def before(seconds: float) -> str:
    """The time so many seconds ago."""
    past = dt.datetime.now(dt.UTC) - dt.timedelta(seconds=seconds)
    return past.isoformat(timespec="milliseconds").replace("+00:00", "Z")
