"""Unruled programmes: lines that begin with a time, under the days that they belong to."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from extract.facts.places import read_district
from extract.facts.times import time_found
from extract.flow import Row
from extract.found import Found, Tree
from extract.ink import Ink
from extract.thai import join_lines
from extract.visits.events import lone_place
from extract.visits.head_words import is_note
from extract.visits.headings import place_in_heading
from extract.visits.lines import TimedLine, day_heading, timed_line
from extract.visits.own_places import own_place, place_in_activity
from extract.visits.scope import Scope
from extract.visits.titles import begins_title, is_label, is_stroke
from extract.visits.values import (
    Days,
    Visit,
    carried,
    days_in,
    empty_visit,
    inferred,
    place_of,
    sequence_of,
    words_of,
)
from extract.wrapping import goes_on, is_rest_of_line

_LOOK_AHEAD = 3
"""How many lines may stand between the heading of a day and its first time."""
_BY = re.compile(r"^(?:โดย|วิทยากร|ผู้รับผิดชอบ|ผู้ดำเนินรายการ|ผู้ดำเนินการ|ผู้บรรยาย)\s?(?::|-)[\s:-]*")
_UNIT = re.compile(r"^(?:น\.|นาฬิกา)(?=\s|$)")
_HANGS = 4.0
"""Points that the rest of a text stands further right than its time, at least."""
_ENDS = re.compile(r"^หมายเหตุ|ประกอบด้วย")
"""What follows a programme, however far it is indented."""
_HALF_DAY = re.compile(r"^(?:ภาค|ช่วง)?(?:เช้า|บ่าย|ค่ำ)[\s:()-]*$")


@dataclass
class Programme:
    """A run of timed lines. `rows` are the lines used, by index, `headings` those that name a day."""

    rows: list[int] = field(default_factory=list)
    visits: list[Visit] = field(default_factory=list)
    headings: list[int] = field(default_factory=list)
    times: int = 0
    """Lines with a time."""


def starts_programme(rows: Sequence[tuple[int, Row]], at: int) -> bool:
    """True when a programme begins here: a timed line, or the heading of a day with one soon after."""
    row = rows[at][1]
    return timed_line(row) is not None or (day_heading(row) is not None and _times_follow(rows, at))


def _times_follow(rows: Sequence[tuple[int, Row]], at: int) -> bool:
    """True when a timed line comes soon after the line, before any other day."""
    for _, row in rows[at + 1 : at + 1 + _LOOK_AHEAD]:
        if timed_line(row):
            return True
        if day_heading(row):
            return False
    return False


def read_programme(
    rows: Sequence[tuple[int, Row]], at: int, scope: Scope, days: list[Days], place: Ink | None = None
) -> Programme:
    """The programme that begins at `at`. `days` and `place` are those of its title, for lines under no other day."""
    reader = _Reader(rows, scope, [carried(day) for day in days], place=place, common=place)
    while at < len(rows) and reader.take(at):
        at += 1
    return reader.done()


@dataclass
class _Reader:
    """Reads one programme line by line."""

    rows: Sequence[tuple[int, Row]]
    scope: Scope
    days: list[Days]
    programme: Programme = field(default_factory=Programme)
    place: Ink | None = None
    area: Ink | None = None
    """The heading of the day, which may name the district of places that name none."""
    over: tuple[TimedLine, Ink | None] | None = None
    """Hours and a place over the times of a day, and the place that held before."""
    common: Ink | None = None
    """The place of the title, for days that name none."""
    line: TimedLine | None = None
    texts: list[Ink] = field(default_factory=list)
    by: list[Ink] = field(default_factory=list)
    last: Row | None = None
    left: float = 0.0
    start: str | None = None
    is_lost: bool = False

    def take(self, at: int) -> bool:
        """Read the line; False when the programme has ended before it."""
        index, row = self.rows[at]
        if is_stroke(row.ink):
            return self._is_soon_timed(at)
        if is_label(row.ink) and not (self.line is not None and is_rest_of_line(row, self.last)):
            return self._is_soon_timed(at)
        timed = timed_line(row)
        if timed:
            self._begin(timed, row)
        elif day_heading(row) and _times_follow(self.rows, at):
            self._new_day(index, row)
        elif self.line is None:
            self._read_below_heading(row)
        elif _ENDS.search(row.ink.folded) or not (self._is_rest_of_time(row) or self._continues(row)):
            return False
        self.last = row
        self.programme.rows.append(index)
        return True

    def done(self) -> Programme:
        """The programme, its last line finished."""
        self._finish()
        self._finish_over()
        return self.programme

    def _is_soon_timed(self, at: int) -> bool:
        after = self.rows[at + 1 : at + 1 + _LOOK_AHEAD]
        return any(timed_line(row) or day_heading(row) for _, row in after)

    def _begin(self, timed: TimedLine, row: Row) -> None:
        self._finish()
        is_at = timed.rest.text.startswith("ณ ")
        if self.over is not None and is_at:
            self._finish_over()
        elif is_at and self.line is None and (self.programme.headings or (self.days and not self.programme.visits)):
            # เวลา ๐๘.๓๐ – ๑๖.๐๐ น. ณ ห้องประชุม ๔๐๖, over the times of the day
            self.over, self.place = (timed, self.place), timed.rest[2:].strip()
            self.texts, self.left = [timed.rest], row.box[0]
            return
        self.over = None
        self.line, self.left = timed, row.box[0]
        self.texts = [timed.rest] if timed.rest else []

    def _finish_over(self) -> None:
        """Hours and a place that seemed to stand over the times of a day are a visit: no such times have followed."""
        if self.over is not None and self.line is None:
            self.line, self.place = self.over
            self.over = None
            self._finish()

    def _new_day(self, index: int, row: Row) -> None:
        self._finish()
        self._finish_over()
        self.days = days_in(row.ink, self.scope) or self.days
        self.days = [carried(day) for day in self.days]
        self.place, self.area = place_in_heading(row.ink, self.scope) or self.common, row.ink
        self.start, self.is_lost = None, False
        self.programme.headings.append(index)

    def _read_below_heading(self, row: Row) -> None:
        text = row.ink.text
        if self.over is not None and not row.is_flat and row.box[0] > self.left + _HANGS:
            self.texts.append(row.ink.flat().strip())
            self.place = join_lines(self.scope.ground, self.texts)[2:].strip()
        elif text.startswith("ณ ") or place_in_heading(row.ink, self.scope):
            self.place = row.ink[2:].strip() if text.startswith("ณ ") else row.ink

    def _continues(self, row: Row) -> bool:
        hangs = not row.is_flat and row.box[0] > self.left + _HANGS
        return (hangs or not (is_note(row.ink) or begins_title(row.ink))) and self._belongs(row)

    def _is_rest_of_time(self, row: Row) -> bool:
        """Take a line that begins with the unit of the time above it, broken off in a narrow column."""
        unit = _UNIT.match(row.ink.folded)
        if unit is None:
            return False
        rest = row.ink[unit.end() :].flat().strip()
        self.texts.extend([rest] if rest else [])
        return True

    def _belongs(self, row: Row) -> bool:
        """Take a line without a time into the visit above it, when it is a part of that."""
        if _HALF_DAY.match(row.ink.folded):
            return True
        if self.last is None or not goes_on(self.last, row, self.left):
            return False
        by = _BY.match(row.ink.folded)
        if by or self.by:
            self.by.append((row.ink[by.end() :] if by else row.ink).flat().strip())
        else:
            self.texts.append(row.ink.flat().strip())
        return True

    def _goes_back(self, start: str | None) -> bool:
        """True from the first time on that is earlier than the one above it, up to the next heading of a day."""
        before, self.start = self.start, start or self.start
        self.is_lost = self.is_lost or bool(start and before and start < before and self.days)
        return self.is_lost

    def _finish(self) -> None:
        if self.line is None:
            return
        self.programme.times += 1
        ground, days = self.scope.ground, self.days
        time = self.line.time
        visit = empty_visit()
        visit["sequence"] = sequence_of(self.line.number, None) if self.line.number else None
        visit["start_time"] = time_found(time, time.value.start)
        visit["end_time"] = time_found(time, time.value.end) if time.value.end else None
        text = join_lines(ground, self.texts)
        visit["activity"] = words_of(text, "visit.activity")
        visit["responsible"] = words_of(join_lines(ground, self.by), "visit.responsible")
        if self.place:
            visit["place"], visit["district"] = (inferred(part) for part in place_of(self.place, self.scope, "place"))
        if (place := lone_place(text)) is not None:
            visit["activity"] = None
            visit["place"], own = place_of(place, self.scope, "place")
            visit["district"] = own or visit["district"]
        else:
            own_place(visit, self.scope)
        place_in_activity(visit, self.scope)
        if visit["district"] is None and self.area is not None and _is_sure(visit["place"]):
            visit["district"] = inferred(read_district(self.area, self.scope.provinces).found)
        if self._goes_back(time.value.start):
            for key in ("place", "district"):
                visit[key] = _doubted(part) if isinstance(part := visit[key], Found) else part
            days = [(_doubted(first), last and _doubted(last)) for first, last in days]
        dated: list[Visit] = [{**visit, "date": first, "end_date": last} for first, last in days]
        self.programme.visits.extend(dated or [visit])
        self.line, self.texts, self.by = None, [], []


def _doubted(found: Found) -> Found:
    """The day of lines whose times begin anew though no other day is named: a heading may have been lost."""
    return found.noted(
        "low_confidence",
        "warning",
        "เวลาย้อนกลับโดยไม่มีวันที่ใหม่ อาจอ่านหัวข้อวันที่ตกไป โปรดตรวจวันที่และสถานที่กับต้นฉบับ",
        "The times go back though no new day is named: the heading of a day may have been missed. Check day and place.",
    )


def _is_sure(place: Tree) -> bool:
    return isinstance(place, Found) and not place.notes
