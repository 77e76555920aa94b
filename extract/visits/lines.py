"""The lines of a programme: those that begin with a time, and those that head a day."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from extract.facts.calendar import DateSpan
from extract.facts.dates import find_days
from extract.facts.times import TimeSpan, find_times
from extract.flow import Row
from extract.ink import Ink
from extract.normalise import skeleton
from extract.rules import Hit
from extract.visits.events import is_place
from extract.visits.head_words import is_label_of_day
from extract.visits.titles import begins_title
from extract.vocabulary import vocabulary

_LONGEST_HEADING = 120
_SHORT = 6
"""Characters that may stand before the day of a heading, such as `ใน`, `ประจำ`, a number."""
_COUNTED = re.compile(r"(?:\(?\d{1,2}[.)]\s?)?(?:วันแรก|วันที่สอง|วันที่สาม|(?:จุด|ครั้ง|รอบ|รุ่น|กลุ่ม|คณะ|ทีม|สาย)ที่\s?\d{1,2})?\s?")
_LONGEST_WEEKDAY = 14
"""Letters of `วัน`, a weekday and `ที่`."""
_BEFORE_TIME = re.compile(r"^(?:[-•*]\s?)?(?:(?P<number>\d{1,2})[.)]\s)?\(?(?:เวลา\s?(?:ประมาณ\s?)?)?$")
_AFTER_TIME = re.compile(r"^(?:[\s\-:.)→➔➜►▶•]|เป็นต้นไป|โดยประมาณ)+")
_DASH = re.compile(r"^[-→➔➜►▶•]\s")
_OPEN_TIME = re.compile(r"(?:[-•*]\s?)?(?:เวลา\s?)?\d{1,2}\s?[.:]\s?\d{2}\s?(?:น\.|นาฬิกา)?\s?(?:-|ถึง)\s?")
_END_TIME = re.compile(r"\d{1,2}\s?[.:]\s?\d{2}(?:\s?(?:น\.|นาฬิกา))?(?=\s|$)")
_SAME_EDGE = 12.0
"""Points by which the two lines of one cell begin apart, at most; they may stand in its middle."""


@dataclass(frozen=True, slots=True)
class TimedLine:
    """A line that begins with a time: its number if it has one, the time, and what follows."""

    number: Ink | None
    time: Hit[TimeSpan]
    rest: Ink


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
    if len(before) > _SHORT and not (_is_weekday(before.text) or is_label_of_day(before) or _may_name_place(before)):
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
