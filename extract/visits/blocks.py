"""Plans without columns or lines of hours: a numbered line for a visit, places under a day, a block for a place."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from extract.facts.dates import find_days
from extract.facts.times import TimeSpan, find_times, time_found
from extract.flow import Row
from extract.ink import Ground, Ink
from extract.outline import Marker, marker_found, read_marker
from extract.rules import Hit
from extract.thai import join_lines
from extract.visits.columns import is_note, role_of
from extract.visits.content import Role
from extract.visits.events import HALF_DAY, is_place, verbs
from extract.visits.locating import place_after, place_end
from extract.visits.scope import Scope
from extract.visits.titles import begins_title, is_label
from extract.visits.values import Days, Visit, carried, days_in, empty_visit, place_in_activity, place_of, words_of
from extract.wrapping import goes_on

_LABELLED = re.compile(r"(?P<label>[ก-๎/ ]{3,24}?)\s?:\s?")
_LEADS = re.compile(r"^(?:[\s,:;-]|เวลา|ใน(?=\s|วัน|$)|วันที่|เป็นต้นไป|ณ\s)+|(?:[\s,:;-]|เวลา|ใน|ประมาณ|ณ)+$")
_AT = re.compile(r"^ณ\s")
_LONGEST_LINE = 320
_MOST_OTHERS = 1
"""Lines in a row that say nothing of a visit and do not end a plan."""
_FEWEST = 2


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


@dataclass
class Blocks:
    """The visits of such a plan, and the indices of its rows."""

    visits: list[Visit] = field(default_factory=list)
    rows: list[int] = field(default_factory=list)


def read_blocks(rows: Sequence[tuple[int, Row]], at: int, scope: Scope) -> Blocks | None:
    """The plan that begins at a row; None when none does. The rows are those of the enclosures that nobody has used."""
    row = rows[at][1]
    if row.is_centred or begins_title(row.ink) or is_label(row.ink):
        return None
    texts = _texts(rows, at, scope)
    first = next(texts, None)
    second = next(texts, None) if first is not None else None
    if first is None or not _begins(first, second):
        return None
    reader = _Reader(scope)
    others = 0
    for said in _texts(rows, at, scope):
        if reader.take(said):
            others = 0
            continue
        others += 1
        if others > _MOST_OTHERS or is_note(said.text):
            break
    return reader.done()


def _begins(first: Said, second: Said | None) -> bool:
    if first.is_visit or (first.role is not None and first.days):
        return True
    if second is None:
        return False
    if first.is_day:
        return second.is_under_day
    return first.place is not None and first.role is None and (bool(second.days) or second.role in ("date", "time"))


def _texts(rows: Sequence[tuple[int, Row]], at: int, scope: Scope) -> Iterator[Said]:
    """The texts from a row on, each of the lines that it runs over."""
    group: list[tuple[int, Row]] = []
    for index, row in rows[at:]:
        if group and (is_label(row.ink) or not _runs_on(group, row, scope)):
            yield _said(group, scope)
            group = []
        if not is_label(row.ink):
            group.append((index, row))
    if group:
        yield _said(group, scope)


def _runs_on(group: Sequence[tuple[int, Row]], row: Row, scope: Scope) -> bool:
    """True for a line that goes on with the text above it, and does not begin as a text of its own does."""
    first, last = group[0][1], group[-1][1]
    ink = row.ink
    if read_marker(ink) is not None or _LABELLED.match(ink.folded) or is_note(ink) or begins_title(ink):
        return False
    if sum(len(one.ink) for _, one in group) > _LONGEST_LINE or not goes_on(last, row, first.box[0]):
        return False
    begins = [*(hit.start for hit in find_days(ink, scope.reference)), *(time.start for time in find_times(ink))]
    is_new = any(start <= len("วันพฤหัสบดีที่") for start in begins) or HALF_DAY.match(ink.folded) is not None
    return not (is_new or (_AT.match(ink.folded) is None and is_place(ink)))


def _said(group: Sequence[tuple[int, Row]], scope: Scope) -> Said:
    text = join_lines(scope.ground, [row.ink.flat() for _, row in group]).flat().strip()
    marker = read_marker(text)
    body = text[marker.end :].strip() if marker is not None else text
    label = _LABELLED.match(body.folded)
    role = role_of(body.group(label, "label").strip()) if label is not None else None
    if label is not None and role is not None:
        body = body[label.end() :].strip()
    found = Said([index for index, _ in group], text, marker, [], None, None, False, body, role, False)
    if role not in ("activity", "responsible", "remarks"):
        _part(found, body, scope)
    return found


def _part(said: Said, body: Ink, scope: Scope) -> None:
    """Part the words into days, hours, a place, and the rest."""
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


@dataclass
class _Reader:
    """Puts the texts together to visits, one after another."""

    scope: Scope
    found: Blocks = field(default_factory=Blocks)
    days: list[Days] = field(default_factory=list)
    visit: dict[str, Said] = field(default_factory=dict)
    """What the visit being read has so far: field → the text that said it."""
    own_days: list[Days] = field(default_factory=list)

    def take(self, said: Said) -> bool:
        """Take a text into the plan; False for one that says nothing of a visit."""
        if said.role is not None:
            taken = self._take_labelled(said)
        elif said.is_day and said.marker is None and not self._lacks_day:
            self._finish()
            self.days = [carried(days) for days in said.days]
            taken = True
        elif said.days or said.place or (said.is_under_day and self.days):
            self._take(said)
            taken = True
        elif said.marker is not None and said.words and (self.days or self.visit):
            self._take_activity(said)
            taken = True
        else:
            taken = False
        if taken:
            self.found.rows.extend(said.rows)
        return taken

    @property
    def _lacks_day(self) -> bool:
        """True after the heading of a place that stands under no day."""
        return "place" in self.visit and not (self.own_days or self.days)

    def _take(self, said: Said) -> None:
        if self._is_next(said):
            self._finish()
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

    def _is_next(self, said: Said) -> bool:
        """True when a text has what the visit being read has already, or is numbered on."""
        if not self.visit:
            return False
        begun = self.visit["begin"]
        if said.marker is not None and said.marker.path and begun.marker is not None and begun.marker.path:
            return said.marker.style == begun.marker.style
        if said.place is not None and not said.is_at and "place" in self.visit:
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
        """The plan; None when too little of it has a day."""
        self._finish()
        dated = [visit for visit in self.found.visits if visit["date"] is not None]
        return self.found if len(dated) >= _FEWEST and 2 * len(dated) > len(self.found.visits) else None

    def _finish(self) -> None:
        said, days = self.visit, self.own_days or self.days
        self.visit, self.own_days = {}, []
        if not said or not (days or "time" in said):
            return
        visit = self._visit(said)
        dated: list[Visit] = [{**visit, "date": first, "end_date": last} for first, last in days]
        self.found.visits.extend(dated or [visit])

    def _visit(self, said: dict[str, Said]) -> Visit:
        visit = empty_visit()
        marked = said["marker"].marker if "marker" in said else None
        if marked is not None:
            visit["sequence"] = marker_found(marked, marked.path[-1], "visit.sequence")
        if "time" in said and (time := said["time"].time) is not None:
            visit["start_time"] = time_found(time, time.value.start)
            visit["end_time"] = time_found(time, time.value.end) if time.value.end else None
        for name, rule in (
            ("words", "activity"),
            ("activity", "activity"),
            ("responsible", "responsible"),
            ("remarks", "remarks"),
        ):
            if name in said:
                visit[rule] = words_of(said[name].words, f"visit.{rule}")
        if "place" in said and (place := said["place"].place) is not None:
            visit["place"], visit["district"] = place_of(place, self.scope, "place")
        if visit["district"] is None and "area" in said and (area := said["area"].place) is not None:
            visit["district"] = place_of(area, self.scope, "place")[1]
        place_in_activity(visit, self.scope)
        return visit


def speaks_of_visits(titles: Sequence[Ink], ground: Ground) -> bool:
    """True for the heading of a plan of visits."""
    text = join_lines(ground, titles)
    return any(begins_title(title) for title in titles) or verbs().search(text.folded) is not None
