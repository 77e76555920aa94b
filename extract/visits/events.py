"""What a sentence says of days, hours and places: the events in one paragraph of a letter."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache

from extract.facts.calendar import DateSpan
from extract.facts.dates import find_days
from extract.facts.places import read_district
from extract.facts.times import TimeSpan, find_times
from extract.ink import Ink
from extract.labels import loose_one_of
from extract.rules import Hit
from extract.visits.locating import NEAR, begins_like_place, place_after, place_end
from extract.visits.scope import Scope
from extract.vocabulary import one_of, vocabulary

FAR = 160
"""Characters before a date in which its place and its verb are looked for."""
_LONGEST_PLACE = 110
_JOINED = re.compile(r"(?:และ(?:ใน)?|,)$")
HALF_DAY = re.compile(r"(?:ใน)?(?:ภาค|ช่วง|ตอน|รอบ)(?:เช้า|บ่าย|ค่ำ|เย็น)")
_TO_DATE = re.compile(r"\s?(?:ใน|เมื่อ|ระหว่าง|ตั้งแต่|กำหนด|:|-)?\s?$")
_LEADS_TO_PLACE = re.compile(r"[\s:,-]*(?:ที่(?=[\s]))?\s*")
_AT = re.compile(r"(?:^|\s)ณ\s")


@dataclass(frozen=True, slots=True)
class Event:
    """A date with a time or a place; the date is None where the paragraph above names it for all its items."""

    date: Hit[DateSpan] | None
    time: Hit[TimeSpan] | None
    place: Ink | None
    before: str
    """The text from the event before it in the same paragraph to its date."""
    start: int
    end: int


def events_in(text: Ink, scope: Scope, *, is_item: bool) -> list[Event]:
    """The events of a paragraph in order; `is_item` for one of a list, which may begin with its place."""
    hits = find_days(text, scope.reference)
    found: list[Event] = []
    done = 0
    if is_item:
        found.extend(_further(text, 0, hits[0].start if hits else len(text), None))
    for number, hit in enumerate(hits):
        limit = hits[number + 1].start if number + 1 < len(hits) else len(text)
        event = _dated(text, hit, (found[-1].end if found else done, limit), is_item=is_item)
        found.append(event)
        if event.place is not None and event.place.folded not in text.folded[: hit.start]:
            found.extend(_further(text, event.end, limit, hit))
        done = found[-1].end
    return _shared_places(found)


def _dated(text: Ink, hit: Hit[DateSpan], span: tuple[int, int], *, is_item: bool) -> Event:
    """What is said about a date between the event before it and the date after it."""
    done, limit = span
    times = [time for time in find_times(text[hit.end : limit]) if time.start <= NEAR]
    end = hit.end + times[0].end if times else hit.end
    place, place_end = place_after(text[end:limit], NEAR)
    if place is None and is_item:
        place, place_end = _place_behind(text[end:limit])
    before = text[max(done, hit.start - FAR) : hit.start]
    if place is None:
        place = _place_before(before, is_item=is_item and not done)
    return Event(hit, times[0] if times else None, place, text.folded[done : hit.start], hit.start, end + place_end)


def _place_behind(rest: Ink) -> tuple[Ink | None, int]:
    """The place right behind the day of an item, without ณ: `วันจันทร์ที่ ๘ กรกฎาคม ๒๕๖๗ โรงเรียนบ้านแลง`."""
    leads = _LEADS_TO_PLACE.match(rest.folded)
    start = leads.end() if leads else 0
    if not begins_like_place(rest[start:]) or rest.folded[start : start + 2].strip("(")[:1].isdigit():
        return None, 0
    end = place_end(rest, start)
    return rest[start:end].strip(" ,."), end


def _further(text: Ink, start: int, limit: int, date: Hit[DateSpan] | None) -> Iterator[Event]:
    """Other hours, or other halves of the day, with places of their own, on a day that is named before them."""
    rest = text[start:limit]
    begins: list[tuple[int, int, Hit[TimeSpan] | None]] = [(time.start, time.end, time) for time in find_times(rest)]
    begins += [
        (half.start(), half.end(), None)
        for half in HALF_DAY.finditer(rest.folded)
        if not any(at <= half.end() + NEAR // 4 and half.start() < at for at, _, _ in begins)
    ]
    done = 0
    for at, end, time in sorted(begins, key=lambda begin: begin[:2]):
        place, place_end = place_after(rest[end:], NEAR)
        if place is None and date is None:
            place, place_end = _place_behind(rest[end:])
        if at >= done and place is not None:
            yield Event(date, time, place, rest.folded[done:at], start + at, start + end + place_end)
            done = end + place_end


def _place_before(text: Ink, *, is_item: bool) -> Ink | None:
    """The place that leads to a date: after ณ, as the beginning of an item, or a district."""
    leads = _TO_DATE.search(text.folded)
    words = text[: leads.start()] if leads else text
    at = next(reversed(list(_AT.finditer(words.folded))), None)
    if at is not None:
        place, end = place_after(words[at.start() :])
        if place is not None and at.start() + end >= len(words):
            return place
    if is_item and 0 < len(words) <= _LONGEST_PLACE and is_place(words):
        return words.strip(" ,.:-")
    return _district_before(text)


def is_place(words: Ink) -> bool:
    """True for words that begin like a place, or that name a district and nothing that is done there."""
    if begins_like_place(words) and not words.folded[:2].strip("(").isdigit():
        return True
    return read_district(words).found is not None and verbs().match(words.folded) is None


def is_nothing_but_place(words: Ink) -> bool:
    """True for words that are a place from the first to the last, and nothing that is done there."""
    if not words or not begins_like_place(words) or words.folded.lstrip("(")[:1].isdigit():
        return False
    is_done = any(verbs().match(word) for word in words.folded.split())
    return not is_done and place_end(words, 0) == len(words)


def _district_before(text: Ink) -> Ink | None:
    found = read_district(text).found
    if found is None:
        return None
    match = re.search(rf"(?:อำเภอ|อ\.|เขต)\s?{re.escape(found.ink.folded)}", text.folded)
    return text.group(match) if match else None


def lone_place(words: Ink) -> Ink | None:
    """The place that the words are, after ณ or bare, when they say nothing else."""
    if words.text.startswith("ณ "):
        place, end = place_after(words)
        return place if end == len(words) else None
    return words if is_nothing_but_place(words) else None


def _shared_places(events: list[Event]) -> list[Event]:
    """Events joined by และ share the place that is named after the last of them."""
    for at in range(len(events) - 2, -1, -1):
        if events[at].place is None and _JOINED.search(events[at + 1].before.strip()):
            events[at] = replace(events[at], place=events[at + 1].place)
    return events


@cache
def no_visits() -> re.Pattern[str]:
    """What makes a day with hours and a place no visit: handing in, opening hours."""
    return re.compile(one_of(vocabulary("schedules")["sentence"]["no_visit"]))


@cache
def verbs() -> re.Pattern[str]:
    """What is done at a visit or a meeting."""
    return re.compile(one_of(vocabulary("schedules")["sentence"]["events"]))


@cache
def opens_list() -> re.Pattern[str]:
    """What announces a list, at the end of a line."""
    return re.compile(rf"{loose_one_of(vocabulary('letters')['phrases']['list_intro'])}\s?:?-?$")
