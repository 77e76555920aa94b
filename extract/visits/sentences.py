"""Visits and meetings written as sentences in a letter, or as the items of a list that a sentence announces."""

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache

from extract.context import Context
from extract.facts.dates import find_days
from extract.facts.places import mended
from extract.facts.times import time_found
from extract.ink import Ground, Ink
from extract.outline import Marker, marker_found, read_marker
from extract.visits.events import FAR, Event, events_in, no_visits, opens_list, verbs
from extract.visits.scope import Scope
from extract.visits.values import Days, Visit, carried, days_in, empty_visit, place_of, words_of
from extract.vocabulary import one_of, vocabulary

_COUNTED = re.compile(r"(?:(?P<team>(?:ทีม|คณะ|สาย|กลุ่ม|ชุด)ที่\s?\d{1,2})|(?:จุด|ครั้ง|รอบ|รุ่น)ที่\s?\d{1,2})\s?[:,-]?\s?")
"""What begins an item of a list that has no other number."""
_DAY_WITHIN = 60
_FEW = 4
"""Characters beside a day that heads items: `ใน`, a colon."""
_ONWARDS = re.compile(r"^\s?เป็นต้น")
_LEADS_TO_DATE = ("ใน", "ระหว่าง", "กำหนด", "ตั้งแต่")


@dataclass(frozen=True, slots=True)
class _Announced:
    """What the sentence over a list says for all its items: its words, and the days that it names."""

    text: str
    days: tuple[Days, ...]


def find_sentences(context: Context, ground: Ground) -> list[Visit]:
    """The visits and meetings that the body of a letter announces, in order; never deadlines or past dates."""
    scope = Scope(ground, context.date, None, context.provinces)
    announced: _Announced | None = None
    is_listed = False
    found: list[Visit] = []
    for text in map(mended, context.body):
        marker = read_marker(text)
        if announced is not None and (days := _only_days(text[marker.end :] if marker else text, scope)):
            announced = replace(announced, days=days)
        elif announced is not None and (marker is not None or _COUNTED.match(text.folded) or _begins_with_day(text)):
            found.extend(_listed(text, marker, scope, announced))
        else:
            is_listed = is_listed and marker is not None
            found.extend(_visits(text, scope, None, marker if is_listed and marker and marker.path else None))
            is_listed = is_listed or opens_list().search(text.folded) is not None
            announced = _announcement(text, scope) if opens_list().search(text.folded) else None
    return found


def _listed(text: Ink, marker: Marker | None, scope: Scope, announced: _Announced) -> Iterator[Visit]:
    """The visits of an item of a list, which a number or the name of a team begins."""
    if marker is not None:
        yield from _visits(text[marker.end :].strip(), scope, announced, marker if marker.path else None)
    elif counted := _COUNTED.match(text.folded):
        team = words_of(text.group(counted, "team"), "visit.responsible")
        for visit in _visits(text[counted.end() :].strip(), scope, announced):
            yield {**visit, "responsible": team}
    else:
        yield from _visits(text, scope, announced)


def _begins_with_day(text: Ink) -> bool:
    """True for an item without a number that begins with its day."""
    hits = find_days(text[:_DAY_WITHIN])
    return bool(hits) and len(text.folded[: hits[0].start].strip()) <= _FEW


def _only_days(text: Ink, scope: Scope) -> tuple[Days, ...]:
    """The day of a line that says nothing else, for the items under it."""
    hits = find_days(text, scope.reference)
    if len(hits) != 1 or len(text) - len(hits[0].ink) > _FEW:
        return ()
    return tuple(carried(days) for days in days_in(text, scope))


def _announcement(text: Ink, scope: Scope) -> _Announced | None:
    """The sentence as the head of a list of visits; None for one that speaks of no visit or meeting."""
    if not verbs().search(text.folded):
        return None
    named = [event for event in events_in(text, scope, is_item=False) if event.date is not None]
    dates = [event.date for event in named if event.date is not None and _is_announced(text, event, scope)]
    return _Announced(text.folded, tuple(carried(days) for date in dates for days in days_in(date.ink, scope)))


def _visits(text: Ink, scope: Scope, announced: _Announced | None, number: Marker | None = None) -> Iterator[Visit]:
    for event in events_in(text, scope, is_item=announced is not None):
        if not _is_event(text, event, scope, announced):
            continue
        visit = empty_visit()
        if number is not None:
            visit["sequence"] = marker_found(number, number.path[-1], "visit.sequence")
        if event.place:
            visit["place"], visit["district"] = place_of(event.place, scope, "text")
        if event.time:
            visit["start_time"] = time_found(event.time, event.time.value.start)
            visit["end_time"] = time_found(event.time, event.time.value.end) if event.time.value.end else None
        days = days_in(event.date.ink, scope) if event.date else announced.days if announced else ()
        for first, last in days:
            yield {**visit, "date": first, "end_date": last}


def _is_event(text: Ink, event: Event, scope: Scope, announced: _Announced | None) -> bool:
    if event.date is None:
        return announced is not None and event.time is not None and bool(announced.days)
    if not _is_announced(text, event, scope):
        return False
    before = text.folded[: event.date.start].rstrip()
    if event.time is None:
        where = event.place.folded if event.place is not None else "-"
        is_led = before.endswith((*_LEADS_TO_DATE, where)) or event.start > event.date.start
        if event.place is None or not (is_led or announced is not None):
            return False
    elif event.place is not None and not no_visits().search(before[-FAR:]):
        # A day, hours and a place are a visit or a meeting, however it is called.
        return True
    said = before[-2 * FAR :] if announced is None else f"{announced.text} {before}"
    return bool(verbs().search(said + text.folded[event.date.end : event.end]))


def _is_announced(text: Ink, event: Event, scope: Scope) -> bool:
    """True for a day to come: no deadline, no reference, not the past, and not a mere beginning."""
    if event.date is None:
        return False
    before, after = text.folded[: event.date.start].rstrip(), text.folded[event.date.end :]
    if _denied().search(before) or _ONWARDS.match(after) or _is_past(event.date.value.start, scope.reference):
        return False
    return not (before.endswith("ตั้งแต่") and event.date.value.end is None)


def _is_past(date: dt.date | None, written: dt.date | None) -> bool:
    return date is not None and written is not None and date < written


@cache
def _denied() -> re.Pattern[str]:
    return re.compile(rf"{one_of(vocabulary('schedules')['sentence']['not_an_event'])}$")
