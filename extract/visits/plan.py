"""A schedule in the making."""

import re
from dataclasses import dataclass, field

from extract.flow import Grid
from extract.found import Found, Tree
from extract.ink import Ground, Ink
from extract.thai import join_lines
from extract.visits.columns import Columns
from extract.visits.headings import Above
from extract.visits.values import Visit
from extract.vocabulary import one_of, vocabulary

_RECEIVED = re.compile(rf"{one_of(vocabulary('letters')['received']['number'])}[\s:.…]*\d")

_ANNOUNCED = re.compile(rf"\(?{one_of(vocabulary('schedules')['heading']['announces'])}")


@dataclass
class Plan:
    """`at` is the index of its last table or first line; `lines` are those of its title.

    `heading` is what stands between the title and the table, where a plan has a table for each day, place or team.
    """

    at: int
    titles: list[Ink]
    visits: list[Visit]
    pages: list[int]
    lines: list[int] = field(default_factory=list)
    grid: Grid | None = None
    columns: Columns | None = None
    heading: Above | None = None
    done: list[Visit] = field(default_factory=list)
    """Those of the tables before the last one."""

    @property
    def is_received(self) -> bool:
        """True for days and hours without a place below the number of a receiving stamp: they are the stamp's."""
        if any(visit["place"] or visit["district"] for visit in self.visits):
            return False
        return any(_RECEIVED.search(title.folded) for title in self.titles)

    @property
    def is_standing(self) -> bool:
        """True for hours that no day has been printed for, under a title that announces nothing: those of every day."""
        if any(visit["date"] is not None for visit in (*self.done, *self.visits)):
            return False
        return not any(_ANNOUNCED.match(title.folded) for title in self.titles)

    def as_tree(self, ground: Ground) -> dict[str, Tree]:
        """The plan shaped like `schemas.Schedule`."""
        ink = join_lines(ground, self.titles).flat().strip()
        title = Found(ink.text, ink, "schedule.title") if ink else None
        return {"title": title, "pages": list(self.pages), "visits": [*self.done, *self.visits]}
