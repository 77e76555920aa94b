"""Unruled programmes: lines that begin with a time, under the days that they belong to."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from extract.facts.calendar import DateSpan
from extract.facts.dates import find_days
from extract.facts.times import TimeSpan, find_times, time_found
from extract.flow import Row
from extract.found import Found
from extract.ink import Ink
from extract.normalise import skeleton
from extract.rules import Hit
from extract.thai import join_lines
from extract.visits.columns import is_note
from extract.visits.events import is_place
from extract.visits.scope import Scope
from extract.visits.table import place_in_heading
from extract.visits.titles import begins_title, is_label
from extract.visits.values import (
    Days,
    Visit,
    carried,
    days_in,
    empty_visit,
    place_in_activity,
    place_of,
    sequence_of,
    words_of,
)
from extract.vocabulary import vocabulary
from extract.wrapping import goes_on

_LONGEST_HEADING = 120
_SHORT = 6
"""Characters that may stand before the day of a heading, such as `ใน`, `ประจำ`, a number."""
_COUNTED = re.compile(r"(?:\(?\d{1,2}[.)]\s?)?(?:วันแรก|วันที่สอง|วันที่สาม|(?:จุด|ครั้ง|รอบ|รุ่น|กลุ่ม|คณะ|ทีม|สาย)ที่\s?\d{1,2})?\s?")
_LONGEST_WEEKDAY = 14
"""Letters of `วัน`, a weekday and `ที่`."""
_LOOK_AHEAD = 3
"""How many lines may stand between the heading of a day and its first time."""
_BEFORE_TIME = re.compile(r"^(?:[-•*]\s?)?(?:(?P<number>\d{1,2})[.)]\s)?\(?(?:เวลา\s?(?:ประมาณ\s?)?)?$")
_AFTER_TIME = re.compile(r"^(?:[\s\-:.)]|เป็นต้นไป|โดยประมาณ)+")
_DASH = re.compile(r"^-\s")
_BY = re.compile(r"^(?:โดย|วิทยากร|ผู้รับผิดชอบ|ผู้ดำเนินรายการ|ผู้ดำเนินการ|ผู้บรรยาย)\s?(?::|-)[\s:-]*")
_OPEN_TIME = re.compile(r"(?:[-•*]\s?)?(?:เวลา\s?)?\d{1,2}\s?[.:]\s?\d{2}\s?(?:น\.|นาฬิกา)?\s?(?:-|ถึง)\s?")
_END_TIME = re.compile(r"\d{1,2}\s?[.:]\s?\d{2}(?:\s?(?:น\.|นาฬิกา))?(?=\s|$)")
_SAME_EDGE = 12.0
"""Points by which the two lines of one cell begin apart, at most; they may stand in its middle."""
_UNIT = re.compile(r"^(?:น\.|นาฬิกา)(?=\s|$)")
_HANGS = 4.0
"""Points that the rest of a text stands further right than its time, at least."""
_AT = re.compile(r"^(?:ณ|สถานที่\s?:)\s")
_ENDS = re.compile(r"^หมายเหตุ|ประกอบด้วย")
"""What follows a programme, however far it is indented."""
_HALF_DAY = re.compile(r"^(?:ภาค|ช่วง)?(?:เช้า|บ่าย|ค่ำ)[\s:()-]*$")


@dataclass(frozen=True, slots=True)
class TimedLine:
    """A line that begins with a time: its number if it has one, the time, and what follows."""

    number: Ink | None
    time: Hit[TimeSpan]
    rest: Ink


@dataclass
class Programme:
    """A run of timed lines. `rows` are the lines used, by index, `headings` those that name a day."""

    rows: list[int] = field(default_factory=list)
    visits: list[Visit] = field(default_factory=list)
    headings: list[int] = field(default_factory=list)


def whole_times(rows: Sequence[tuple[int, Row]]) -> tuple[list[tuple[int, Row]], dict[int, int]]:
    """The rows, a range of hours that a narrow column broke (`๐๘.๓๐ -`, `๐๙.๐๐ น.`) on the first of its two lines.

    Of rows that have nothing else on the second line, the second is gone: the index of the first → that of the second.
    """
    found: list[tuple[int, Row]] = []
    gone: dict[int, int] = {}
    at = 0
    while at < len(rows):
        index, row = rows[at]
        below = rows[at + 1] if at + 1 < len(rows) else None
        rest = _rest_of_range(row, below[1]) if below is not None else None
        if below is None or rest is None:
            found.append((index, row))
            at += 1
            continue
        until, words = rest
        first, *others = row.columns
        whole = row.ink.ground.join((row.ink.ground.join((first, until)), *others), "\t")
        found.append((index, replace(row, ink=whole, box=(*row.box[:2], max(row.box[2], below[1].box[2]), row.box[3]))))
        if words:
            found.append((below[0], replace(below[1], ink=words, box=below[1].box_of(words))))
        else:
            gone[index] = below[0]
        at += 2
    return found, gone


def _rest_of_range(row: Row, below: Row) -> tuple[Ink, Ink] | None:
    """The end of the hours that `row` begins with, when `below` begins with it, and the words after it."""
    is_broken = _OPEN_TIME.fullmatch(row.columns[0].folded) is not None and not row.is_flat
    ends = _END_TIME.match(below.ink.folded) if is_broken and below.page == row.page else None
    if (
        ends is None
        or abs(row.box[0] - below.box[0]) > _SAME_EDGE
        or below.box[1] - row.box[3] > row.box[3] - row.box[1]
    ):
        return None
    return below.ink[: ends.end()], below.ink[ends.end() :].flat().strip()


def timed_line(row: Row) -> TimedLine | None:
    """The line's parts when it begins with a time."""
    columns = row.columns
    if len(columns) > 1:
        hits = find_times(columns[0], in_column=True)
        if hits and _BEFORE_TIME.match(columns[0].folded[: hits[0].start]) and not _rest(columns[0], hits[0]):
            rest = row.ink.ground.join(columns[1:])
            dash = _DASH.match(rest.folded)
            return TimedLine(None, hits[0], rest[dash.end() :] if dash else rest)
    hits = find_times(row.ink)
    before = _BEFORE_TIME.match(row.ink.folded[: hits[0].start]) if hits else None
    if before is None:
        return None
    return TimedLine(row.ink.group(before, "number") or None, hits[0], _rest(row.ink, hits[0]))


def _rest(ink: Ink, hit: Hit[TimeSpan]) -> Ink:
    after = ink[hit.end :]
    match = _AFTER_TIME.match(after.folded)
    return after[match.end() :].flat().strip() if match else after.flat().strip()


def day_heading(row: Row) -> Hit[DateSpan] | None:
    """The date of a line that is nothing but a day's heading: `วันอังคารที่ ๑๕ มีนาคม ๒๕๖๕ ณ จังหวัดพิจิตร`."""
    ink = row.ink
    if len(ink) > _LONGEST_HEADING or begins_title(ink) or find_times(ink):
        return None
    hits = find_days(ink)
    if not hits or ink.folded[: hits[0].start].endswith("ลง"):
        return None
    before, after = ink[: hits[0].start], ink[hits[-1].end :].strip(" ,")
    if len(before) > _SHORT and not (_is_weekday(before.text) or _may_name_place(before)):
        return None
    is_alone = not after or after.folded.startswith(("ณ", "(", ":", ")", "-"))
    return hits[0] if is_alone or len(hits) > 1 or _may_name_place(after) else None


def _may_name_place(ink: Ink) -> bool:
    """True for the words beside the day of a heading that say where: `จุดที่ ๑ อำเภอบางคล้า`, `(อำเภอบางคล้า)`."""
    words = ink.strip(" ()-:*•")
    count = _COUNTED.match(words.folded)
    words = words[count.end() :] if count else words
    return not words or is_place(words)


def _is_weekday(text: str) -> bool:
    """True for `วันพุธที่` and what a scan leaves of it: `พธท`."""
    if text.startswith("วัน"):
        return True
    names = (skeleton(entry["full"][0]) for entry in vocabulary("calendar")["weekday"])
    read = skeleton(text)
    return len(read) <= _LONGEST_WEEKDAY and any(name in read for name in names)


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


def place_of_title(titles: Sequence[Ink]) -> Ink | None:
    """The place that a heading line is about: `ณ ห้องประชุม ๑ ศาลากลางจังหวัด`."""
    marks = ((title, _AT.match(title.folded)) for title in titles)
    return next((title[mark.end() :].strip() for title, mark in marks if mark), None)


def read_programme(
    rows: Sequence[tuple[int, Row]], at: int, scope: Scope, days: list[Days], place: Ink | None = None
) -> Programme:
    """The programme that begins at `at`. `days` and `place` are those of its title, for lines under no other day."""
    reader = _Reader(rows, scope, [carried(day) for day in days], place=place)
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
        if is_label(row.ink):
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
        return self.programme

    def _is_soon_timed(self, at: int) -> bool:
        after = self.rows[at + 1 : at + 1 + _LOOK_AHEAD]
        return any(timed_line(row) or day_heading(row) for _, row in after)

    def _begin(self, timed: TimedLine, row: Row) -> None:
        self._finish()
        is_over_times = bool(self.programme.headings or (self.days and not self.programme.visits))
        if timed.rest.text.startswith("ณ ") and is_over_times and self.line is None and not self.texts:
            # เวลา ๐๘.๓๐ – ๑๖.๐๐ น. ณ ห้องประชุม ๔๐๖, over the times of the day
            self.place = timed.rest[2:].strip()
            return
        self.line, self.left = timed, row.box[0]
        self.texts = [timed.rest] if timed.rest else []

    def _new_day(self, index: int, row: Row) -> None:
        self._finish()
        self.days = days_in(row.ink, self.scope) or self.days
        self.days = [carried(day) for day in self.days]
        self.place = place_in_heading(row.ink, self.scope)
        self.start, self.is_lost = None, False
        self.programme.headings.append(index)

    def _read_below_heading(self, row: Row) -> None:
        text = row.ink.text
        if text.startswith("ณ ") or place_in_heading(row.ink, self.scope):
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
        ground, days = self.scope.ground, self.days
        time = self.line.time
        visit = empty_visit()
        visit["sequence"] = sequence_of(self.line.number, None) if self.line.number else None
        visit["start_time"] = time_found(time, time.value.start)
        visit["end_time"] = time_found(time, time.value.end) if time.value.end else None
        visit["activity"] = words_of(join_lines(ground, self.texts), "visit.activity")
        visit["responsible"] = words_of(join_lines(ground, self.by), "visit.responsible")
        if self.place:
            visit["place"], visit["district"] = (_inferred(part) for part in place_of(self.place, self.scope, "place"))
        place_in_activity(visit, self.scope)
        if self._goes_back(time.value.start):
            for key in ("place", "district"):
                visit[key] = _doubted(part) if isinstance(part := visit[key], Found) else part
            days = [(_doubted(first), last and _doubted(last)) for first, last in days]
        dated: list[Visit] = [{**visit, "date": first, "end_date": last} for first, last in days]
        self.programme.visits.extend(dated or [visit])
        self.line, self.texts, self.by = None, [], []


def _inferred(found: Found | None) -> Found | None:
    """A value of a heading, for a line below it."""
    return carried((found, None))[0] if found else None


def _doubted(found: Found) -> Found:
    """The day of lines whose times begin anew though no other day is named: a heading may have been lost."""
    return found.noted(
        "low_confidence",
        "warning",
        "เวลาย้อนกลับโดยไม่มีวันที่ใหม่ อาจอ่านหัวข้อวันที่ตกไป โปรดตรวจวันที่และสถานที่กับต้นฉบับ",
        "The times go back though no new day is named: the heading of a day may have been missed. Check day and place.",
    )
