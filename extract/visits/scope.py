"""What a plan's surroundings say about its rows: year, period, provinces."""

import datetime as dt
import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace

from extract.context import Context
from extract.facts.dates import find_dates
from extract.facts.gazetteer import districts_by_name
from extract.facts.places import province_names_in
from extract.ink import Ground, Ink

_DISTRICT = re.compile(r"(?:อำเภอ|(?<![ก-๎.])อ\.)\s?(?P<name>[ก-๎]+)(?:\s|$)")


@dataclass(frozen=True, slots=True)
class Scope:
    """`reference` gives missing years; `period` is what the title announces; `provinces`, the likeliest first."""

    ground: Ground
    reference: dt.date | None = None
    period: tuple[dt.date, dt.date] | None = None
    provinces: tuple[str, ...] = ()
    fallback: tuple[str, ...] = ()
    """Provinces of the letter: its enclosures may be about another one, so they come last."""

    def voted(self, places: Iterable[Ink]) -> "Scope":
        """The scope with the province that most of the places belong to, after those of the title."""
        return replace(
            self, provinces=tuple(dict.fromkeys((*self.provinces, *_voted(places), *self.fallback))), fallback=()
        )


def scope_of(titles: Iterable[Ink], context: Context, ground: Ground) -> Scope:
    """What the heading lines of a plan say; `context` gives the document's date."""
    lines = tuple(titles)
    period = period_of(lines, context.date)
    return Scope(
        ground=ground,
        reference=period[0] if period else context.date,
        period=period,
        provinces=tuple(dict.fromkeys(name for line in lines for name in province_names_in(line))),
        fallback=context.provinces,
    )


def period_of(lines: Iterable[Ink], reference: dt.date | None) -> tuple[dt.date, dt.date] | None:
    """The first and last day that heading lines announce; None when they name no date."""
    spans = [
        span
        for line in lines
        for hit in find_dates(line, reference)
        if not line.folded[: hit.start].endswith("ลง")
        for span in hit.value.spans
    ]
    if not spans:
        return None
    return min(start for start, _ in spans), max(end or start for start, end in spans)


def _voted(places: Iterable[Ink]) -> tuple[str, ...]:
    votes: Counter[str] = Counter()
    count = 0
    for ink in places:
        count += 1
        marked = _DISTRICT.search(ink.text)
        name = marked["name"] if marked else ink.text.strip()
        votes.update({district.province for district in districts_by_name().get(name, ())})
    return tuple(name for name, votes_for in votes.most_common(1) if votes_for >= max(2, 0.5 * count))
