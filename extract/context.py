"""What a finder may know besides the text in front of it."""

import datetime as dt
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Context:
    """The document's own date (never the clock's) and the provinces that it names, the likeliest first."""

    date: dt.date | None = None
    provinces: tuple[str, ...] = ()
