"""Visits and meetings written as sentences in a letter."""

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache

from extract.context import Context
from extract.facts.calendar import DateSpan
from extract.facts.dates import find_days
from extract.facts.places import mended, read_district
from extract.facts.times import TimeSpan, find_times, time_found
from extract.ink import Ground, Ink
from extract.rules import Hit
from extract.visits.locating import NEAR, place_after
from extract.visits.scope import Scope
from extract.visits.values import Visit, days_in, empty_visit, place_of
from extract.vocabulary import one_of, vocabulary

_FAR = 160
"""Characters before a date in which its place and its verb are looked for."""
_ONWARDS = re.compile(r"^\s?เป็นต้น")


@dataclass(frozen=True, slots=True)
class _Event:
    """A date with a time or a place. `place` is what follows ณ, or the district before the date."""

    date: Hit[DateSpan]
    time: Hit[TimeSpan] | None
    place: Ink | None
    between: str
    """The text between the event before it in the same paragraph and its date."""


def find_sentences(context: Context, ground: Ground) -> list[Visit]:
    """The visits and meetings that the body of a letter announces, in order; never deadlines or past dates."""
    scope = Scope(ground, context.date, None, context.provinces)
    return [visit for text in context.body for visit in _visits(mended(text), scope)]


def _visits(text: Ink, scope: Scope) -> Iterator[Visit]:
    events = _shared_places(list(_events(text, scope)))
    for event in events:
        visit = empty_visit()
        if event.place:
            visit["place"], visit["district"] = place_of(event.place, scope, "text")
        if event.time:
            visit["start_time"] = time_found(event.time, event.time.value.start)
            visit["end_time"] = time_found(event.time, event.time.value.end) if event.time.value.end else None
        for first, last in days_in(event.date.ink, scope):
            yield {**visit, "date": first, "end_date": last}


def _events(text: Ink, scope: Scope) -> Iterator[_Event]:
    hits = find_days(text, scope.reference)
    done = 0
    for number, hit in enumerate(hits):
        limit = hits[number + 1].start if number + 1 < len(hits) else len(text)
        event, end = _event(text, hit, done, limit)
        if event and _is_event(text, hit, event, scope):
            done = end
            yield event


def _event(text: Ink, hit: Hit[DateSpan], done: int, limit: int) -> tuple[_Event | None, int]:
    """What is said about a date between the event before it and the date after it, and where that ends."""
    times = [time for time in find_times(text[hit.end : limit]) if time.start <= NEAR]
    end = hit.end + times[0].end if times else hit.end
    place, place_end = place_after(text[end:limit], NEAR)
    if place is None:
        start = max(done, hit.start - _FAR)
        place = _district_before(text[start : hit.start])
    return _Event(hit, times[0] if times else None, place, text.folded[done : hit.start]), end + place_end


def _district_before(text: Ink) -> Ink | None:
    found = read_district(text).found
    if found is None:
        return None
    match = re.search(rf"(?:อำเภอ|อ\.|เขต)\s?{re.escape(found.ink.folded)}", text.folded)
    return text.group(match) if match else None


def _is_event(text: Ink, hit: Hit[DateSpan], event: _Event, scope: Scope) -> bool:
    before, after = text.folded[: hit.start].rstrip(), text.folded[hit.end :]
    if _denied().search(before) or _ONWARDS.match(after) or _is_past(hit.value.start, scope.reference):
        return False
    if before.endswith("ตั้งแต่") and hit.value.end is None:
        return False
    if event.time is None and (event.place is None or not before.endswith(("ใน", "ระหว่าง", "กำหนด", "ตั้งแต่"))):
        return False
    return bool(_verbs().search(before[-2 * _FAR :]))


def _is_past(date: dt.date | None, written: dt.date | None) -> bool:
    return date is not None and written is not None and date < written


def _shared_places(events: list[_Event]) -> list[_Event]:
    """Events joined by และ share the place that is named after the last of them."""
    for at in range(len(events) - 2, -1, -1):
        if events[at].place is None and events[at + 1].between.strip().endswith(("และ", "และใน", ",")):
            events[at] = replace(events[at], place=events[at + 1].place)
    return events


@cache
def _verbs() -> re.Pattern[str]:
    return re.compile(one_of(vocabulary("schedules")["sentence"]["events"]))


@cache
def _denied() -> re.Pattern[str]:
    return re.compile(rf"{one_of(vocabulary('schedules')['sentence']['not_an_event'])}$")
