"""The texts of a plan without columns, each of the lines that it runs over, parted into what they say."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from extract.facts.dates import find_days
from extract.facts.times import TimeSpan, find_times
from extract.flow import Row
from extract.found import Found
from extract.ink import Ink
from extract.outline import Marker, marker_found, read_marker
from extract.rules import Hit
from extract.thai import join_lines
from extract.visits.content import Role
from extract.visits.events import HALF_DAY, is_place
from extract.visits.head_words import is_note
from extract.visits.labels import at_labels, ends_label, has_label, label_before_gap, labelled
from extract.visits.locating import place_after, place_end
from extract.visits.scope import Scope
from extract.visits.titles import begins_title, is_label, is_stroke
from extract.visits.values import Days, days_in, sequence_of
from extract.wrapping import goes_on

_COUNTED = re.compile(r"(?:ครั้ง|จุด|ลำดับ|รอบ|แห่ง)ที่\s?(?P<number>\d{1,3})")
_COUNT_OF_DAY = re.compile(r"[\s(]*(?:(?:สัปดาห์|ครั้ง|รอบ|ช่วง|ห้วง|วัน|ระยะ|รุ่น|ผลัด)(?:ที่)?\s?\d{1,2})?[\s():,-]*")
"""What counts a day, or brackets it: `สัปดาห์ที่ ๑ (`, `)`."""
_UNFINISHED = re.compile(r"\d\s?(?:น\.)?\s?(?:-|ถึง)$")
"""How a line ends whose range of hours goes on in the next."""
_LEADS = re.compile(
    r"^(?:[\s,:;.…-]|(?:เริ่ม|ตั้งแต่)?เวลา|ตั้งแต่(?=\s|$)|กำหนด(?=\s|$)|ใน(?=\s|วัน|$)|วันที่|เป็นต้นไป|ณ\s)+|(?:[\s,:;….-]|เวลา|กำหนด|เริ่ม|ใน|ประมาณ|ณ)+$"
)
_AT = re.compile(r"^ณ\s")
_LONGEST_LINE = 320
_HANGS = 4.0
"""Points that the lines of an item stand further right than its marker, at least."""


@dataclass(slots=True)
class Said:
    """What one text of a plan says: number, days, hours, place, and the other words; `role` when a label tells it."""

    rows: list[int]
    text: Ink
    marker: Marker | None
    days: list[Days]
    time: Hit[TimeSpan] | None
    place: Ink | None
    is_at: bool
    words: Ink
    role: Role | None
    has_half: bool
    count: Found | None = None
    """The number of a line that is nothing but the number of a visit: `ครั้งที่ ๑`, `๑.`."""
    more: "tuple[Said, ...]" = ()
    """What labels inside the text say: `… ผู้รับผิดชอบ นาย…`."""

    @property
    def is_day(self) -> bool:
        """True for a day that stands alone."""
        return bool(self.days) and not (self.time or self.place or self.words or self.has_half or self.role)

    @property
    def is_visit(self) -> bool:
        """True for a text that has a day, and hours or a place."""
        return bool(self.days and (self.time or self.place))

    @property
    def is_under_day(self) -> bool:
        """True for a text that may be a visit under a day: hours, a half of the day, or a place."""
        return not self.days and bool(self.place or ((self.time or self.has_half) and self.words))


def texts_from(rows: Sequence[tuple[int, Row]], at: int, scope: Scope) -> Iterator[Said]:
    """The texts from a row on, each of the lines that it runs over."""
    group: list[tuple[int, Row]] = []
    for index, row in rows[at:]:
        is_aside = is_label(row.ink) or is_stroke(row.ink)
        if group and (is_aside or not _runs_on(group, row, scope)):
            yield _said(group, scope)
            group = []
        if not is_aside:
            group.append((index, row))
    if group:
        yield _said(group, scope)


def _runs_on(group: Sequence[tuple[int, Row]], row: Row, scope: Scope) -> bool:
    """True for a line that goes on with the text above it, and does not begin as a text of its own does."""
    first, last = group[0][1], group[-1][1]
    ink = row.ink
    if _UNFINISHED.search(last.ink.folded) and last.page == row.page:
        return True
    if _marker(ink) is not None or is_note(ink) or begins_title(ink):
        return False
    is_labelled = has_label(ink)
    is_labelled = is_labelled or label_before_gap(row) is not None
    if is_labelled and not ends_label(last.ink, ink):
        return False
    if _COUNTED.fullmatch(ink.folded) or _COUNTED.fullmatch(first.ink.folded):
        return False
    if sum(len(one.ink) for _, one in group) > _LONGEST_LINE or not goes_on(last, row, first.box[0]):
        return False
    begins = [*(hit.start for hit in find_days(ink, scope.reference)), *(time.start for time in find_times(ink))]
    is_new = any(start <= len("วันพฤหัสบดีที่") for start in begins) or HALF_DAY.match(ink.folded) is not None
    is_item = _marker(first.ink) is not None or _begins_with_day(first.ink)
    hangs = first.box[0] + _HANGS < row.box[0] and not row.is_flat and is_item
    return not (is_new or (_AT.match(ink.folded) is None and is_place(ink) and not hangs))


def _said(group: Sequence[tuple[int, Row]], scope: Scope) -> Said:
    text = _filled_in(join_lines(scope.ground, [row.ink.flat() for _, row in group]).flat().strip())
    marker = _marker(text)
    body = text[marker.end :].strip() if marker is not None else text
    rows = [index for index, _ in group]
    if (counted := _COUNTED.fullmatch(body.folded)) is not None:
        count = sequence_of(body.group(counted, "number"), None)
        return replace(parted(body[:0], scope), rows=rows, text=text, count=count)
    if marker is not None and len(marker.path) == 1 and not body:
        count = marker_found(marker, marker.path[0], "visit.sequence")
        return replace(parted(body, scope), rows=rows, text=text, count=count)
    first, *others = at_labels(body)
    said = _part_said(first, scope, label_before_gap(group[0][1]) if marker is None else None)
    more = tuple(_part_said(other, scope) for other in others)
    return replace(said, rows=rows, text=text, marker=marker, more=more)


def _part_said(body: Ink, scope: Scope, label: tuple[Role, int] | None = None) -> Said:
    """What a text without a marker says, or one part of it; `label` is that at its beginning, and its length."""
    role, body = labelled(body) if label is None else (label[0], body[label[1] :].strip(" :"))
    if role in ("activity", "responsible", "remarks"):
        return Said([], body, None, [], None, None, False, body, role, False)
    return replace(parted(body, scope), role=role)


def _filled_in(text: Ink) -> Ink:
    """The text of a form without the dots that it was written on: `เวลา ....๐๙.๐๐.... น.`."""
    return text.ground.join(part for piece in text.split(r"[.…_]{3,}") if (part := piece.strip()))


def _marker(ink: Ink) -> Marker | None:
    """The marker that a line begins with; a day such as `๑.๑๐.๖๙` is none."""
    marker = read_marker(ink)
    days = find_days(ink) if marker is not None and len(marker.path) > 1 else ()
    return None if marker is None or (days and days[0].start < marker.end) else marker


def _begins_with_day(ink: Ink) -> bool:
    days = find_days(ink)
    return bool(days) and days[0].start == 0


def parted(body: Ink, scope: Scope) -> Said:
    """The words parted into days, hours, a place, and the rest."""
    said = Said([], body, None, [], None, None, False, body, None, False)
    _part(said, body, scope)
    return said


def _part(said: Said, body: Ink, scope: Scope) -> None:
    dates, times = find_days(body, scope.reference, scope.period), find_times(body)
    half = HALF_DAY.match(body.folded)
    said.days = [days for hit in dates for days in days_in(hit.ink, scope)]
    said.time = times[0] if times else None
    said.has_half = half is not None
    spans = sorted([*((hit.start, hit.end) for hit in dates), *((time.start, time.end) for time in times)])
    spans = [(0, half.end()), *spans] if half is not None else spans
    rest: list[Ink] = []
    for piece in _between(body, spans):
        place, end = place_after(piece)
        if place is not None and said.place is None:
            said.place, said.is_at = place, True
            rest.append(piece[: piece.folded.index(place.folded)])
            rest.append(piece[end:])
        elif said.place is None and is_place(bare := _bare(piece)):
            end = place_end(bare, 0)
            said.place = bare[:end].strip(" ,.")
            rest.append(bare[end:])
        else:
            rest.append(piece)
    rest = [piece for piece in rest if not (said.days and _COUNT_OF_DAY.fullmatch(piece.folded))]
    said.words = scope.ground.join([words for piece in rest if (words := _bare(piece))])


def _between(ink: Ink, spans: Sequence[tuple[int, int]]) -> Iterator[Ink]:
    done = 0
    for start, end in spans:
        if start > done:
            yield ink[done:start]
        done = max(done, end)
    yield ink[done:]


def _bare(ink: Ink) -> Ink:
    for _ in range(2):
        leads = [match.span() for match in _LEADS.finditer(ink.folded)]
        for start, end in reversed(leads):
            ink = ink[end:] if start == 0 else ink[:start]
    return ink.flat().strip()
