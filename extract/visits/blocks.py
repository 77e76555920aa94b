"""Plans without columns or lines of hours: a numbered line for a visit, places under a day, a block for a place."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import islice
from statistics import median

from extract.flow import Row
from extract.found import Found, Tree
from extract.ink import Ground, Ink
from extract.thai import join_lines
from extract.visits.block_starts import LABELS, begins_plan, heads_other_list
from extract.visits.block_visits import visit_of
from extract.visits.content import Role
from extract.visits.events import verbs
from extract.visits.head_words import is_note
from extract.visits.scope import Scope
from extract.visits.texts import Said, texts_from
from extract.visits.titles import begins_title, is_label
from extract.visits.values import Days, Visit, carried
from extract.wrapping import is_full

_MOST_OTHERS = 1
"""Lines in a row that say nothing of a visit and do not end a plan."""
_FEWEST = 2

_LONGEST_LINE = 75
"""Characters of a line of a plan in a text file, mostly."""
_FEW_ROWS = 4
_GONE = re.compile(r"เมื่อ(?:วาน|วัน|เวลา|ช่วง)|ที่ผ่านมา|ได้ร่วม|กล่าวว่า|เปิดเผยว่า")
"""What only tells of visits that have been."""
_LONGEST_USUAL = 160
"""Characters that most texts of a plan have, at most; paragraphs have more."""


@dataclass
class Blocks:
    """The visits of such a plan, and the indices of its rows."""

    visits: list[Visit] = field(default_factory=list)
    rows: list[int] = field(default_factory=list)
    told: int = 0
    """Visits with a day and a place after ณ or a label, that are numbered, or have hours or a label before the day."""

    @property
    def is_sure(self) -> bool:
        """True for a plan whatever its title: all visits but one are such."""
        return self.told >= max(_FEWEST, len(self.visits) - 1)


def read_blocks(rows: Sequence[tuple[int, Row]], at: int, scope: Scope) -> Blocks | None:
    """The plan that begins at a row; None when none does. The rows are those of the enclosures that nobody has used."""
    row = rows[at][1]
    if begins_title(row.ink) or is_label(row.ink):
        return None
    texts = list(islice(texts_from(rows, at, scope), LABELS))
    if not texts or not begins_plan(texts) or (row.is_centred and not texts[0].is_day):
        return None
    reader = _Reader(scope)
    others = 0
    for said in texts_from(rows, at, scope):
        if heads_other_list(said):
            break
        if reader.take(said):
            others = 0
            continue
        others += 1
        if others > _MOST_OTHERS or is_note(said.text):
            break
    used = set(reader.found.rows)
    return None if _is_running([row for index, row in rows if index in used]) else reader.done()


def _is_running(rows: Sequence[Row]) -> bool:
    """True for the lines of paragraphs: most run up to the margin, and they tell of days gone by."""
    full = sum(len(row.ink) > _LONGEST_LINE if row.is_flat else is_full(row) for row in rows)
    is_told = any(_GONE.search(row.ink.folded) for row in rows)
    return 2 * full > len(rows) and (is_told or len(rows) > 2 * (len(rows) - full) + _FEW_ROWS)


@dataclass
class _Reader:
    """Puts the texts together to visits, one after another."""

    scope: Scope
    found: Blocks = field(default_factory=Blocks)
    days: list[Days] = field(default_factory=list)
    visit: dict[str, Said] = field(default_factory=dict)
    """What the visit being read has so far: field → the text that said it."""
    own_days: list[Days] = field(default_factory=list)
    without_day: int = 0
    """Places that no day was found for."""
    lengths: list[int] = field(default_factory=list)
    """How many characters each text of the plan has."""

    def take(self, said: Said) -> bool:
        """Take a text into the plan; False for one that says nothing of a visit."""
        if said.count is not None:
            self._finish()
            self.visit = {"begin": said, "count": said}
            taken = True
        elif said.role is not None:
            taken = self._take_labelled(said)
        elif said.is_day and said.marker is None and not self._lacks_day and not self._is_begun:
            self._finish()
            self.days = [carried(days) for days in said.days]
            taken = True
        elif said.days or said.place or (said.is_under_day and self.days) or self._lacks_hours(said):
            self._take(said)
            taken = True
        elif said.marker is not None and said.words and (self.days or self.visit):
            self._take_activity(said)
            taken = True
        else:
            taken = False
        if taken:
            self.found.rows.extend(said.rows)
            self.lengths.append(len(said.text))
            for more in said.more:
                self._take_labelled(more)
        return taken

    def _lacks_hours(self, said: Said) -> bool:
        """True for hours that stand alone under the day of a visit that has none."""
        has_day = "days" in self.visit or (self.days and not self.visit)
        return said.time is not None and not said.words and bool(has_day) and "time" not in self.visit

    @property
    def _is_begun(self) -> bool:
        """True under the number of a visit that has no day yet."""
        return "count" in self.visit and "days" not in self.visit

    @property
    def _lacks_day(self) -> bool:
        """True after the heading of a place that stands under no day."""
        return "place" in self.visit and not (self.own_days or self.days)

    def _take(self, said: Said) -> None:
        if self._is_next(said):
            above = self._place_above(said)
            self._finish()
            self.visit = above
        for name, has in (("days", said.days), ("time", said.time), ("words", said.words)):
            if has:
                self.visit.setdefault(name, said)
        if said.place is not None and (said.is_at or "place" not in self.visit):
            if "place" in self.visit:
                self.visit["area"] = self.visit["place"]
            self.visit["place"] = said
        if said.marker is not None and said.marker.path:
            self.visit.setdefault("marker", said)
        self.visit.setdefault("begin", said)
        self.own_days = said.days or self.own_days

    def _place_above(self, said: Said) -> dict[str, Said]:
        """The place that stands over several days, for a text that has a day and no place of its own."""
        parts = list(self.visit)
        if said.place is not None or not said.days or not {"place", "days"} <= self.visit.keys():
            return {}
        if parts.index("place") > parts.index("days"):
            return {}
        place = self.visit["place"]
        return {"place": place, "held": place, **{name: self.visit[name] for name in ("area",) if name in self.visit}}

    def _is_next(self, said: Said) -> bool:
        """True when a text has what the visit being read has already, or is numbered on."""
        if not self.visit:
            return False
        begun = self.visit["begin"]
        if said.marker is not None and said.marker.path and begun.marker is not None and begun.marker.path:
            return said.marker.style == begun.marker.style
        before = self.visit.get("place")
        if (
            said.place is not None
            and before is not None
            and (not said.is_at or (said.role is not None and said.role == before.role))
        ):
            return True
        return any(has and name in self.visit for name, has in (("days", said.days), ("time", said.time)))

    def _take_labelled(self, said: Said) -> bool:
        names: dict[Role, str] = {"date": "days", "time": "time", "place": "place", "district": "place"}
        name = names.get(said.role or "remarks", str(said.role))
        if name in ("days", "time") and not (said.days or said.time):
            return False
        if name == "place" and said.place is None:
            said.place = said.words
            said.words = said.words[:0]
        said.is_at = True
        if name in self.visit and name != "place":
            self._finish()
        if name in ("activity", "responsible", "remarks"):
            self.visit[name] = said
            self.visit.setdefault("begin", said)
        else:
            self._take(said)
        return True

    def _take_activity(self, said: Said) -> None:
        """A dash under a visit tells what is done there; under a day alone it is a visit itself."""
        begun = self.visit.get("begin")
        if begun is not None and (
            begun.marker is None or begun.marker.style != said.marker.style if said.marker else False
        ):
            self.visit.setdefault("words", said)
            return
        self._finish()
        self.visit = {"begin": said, "words": said}
        if said.marker is not None and said.marker.path:
            self.visit["marker"] = said

    def done(self) -> Blocks | None:
        """The plan; None when too little of it has a day, and for running text."""
        self._finish()
        if self.lengths and median(self.lengths) > _LONGEST_USUAL:
            return None
        dated = [visit for visit in self.found.visits if visit["date"] is not None]
        if self.without_day >= _FEWEST:
            for visit in dated:
                visit["date"] = _doubted(visit["date"])
        return self.found if len(dated) >= _FEWEST and 2 * len(dated) > len(self.found.visits) else None

    def _finish(self) -> None:
        said, days = self.visit, self.own_days or self.days
        self.visit, self.own_days = {}, []
        if not said or not (days or "time" in said):
            self.without_day += int("place" in said)
            return
        visit = visit_of(said, self.scope)
        when, where = said.get("days"), said.get("place")
        is_led = "count" in said or "time" in said or (when is not None and when.role == "date")
        self.found.told += int(bool(days) and is_led and where is not None and where.is_at)
        dated: list[Visit] = [{**visit, "date": first, "end_date": last} for first, last in days]
        self.found.visits.extend(dated or [visit])


def _doubted(day: Tree) -> Tree:
    """The day of a plan in which places were left without one: what goes with what may have been misunderstood."""
    if not isinstance(day, Found):
        return day
    return day.noted(
        "low_confidence",
        "warning",
        "มีสถานที่ในกำหนดการที่ไม่พบวันที่ อาจจับคู่วันที่กับสถานที่ผิด โปรดตรวจกับต้นฉบับ",
        "Places of the plan were left without a day: days and places may have been paired wrongly. Please check.",
    )


def speaks_of_visits(titles: Sequence[Ink], ground: Ground) -> bool:
    """True for the heading of a plan of visits."""
    text = join_lines(ground, titles)
    return any(begins_title(title) for title in titles) or verbs().search(text.folded) is not None
