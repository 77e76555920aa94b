"""Visits as sentences of a letter: a schedule without a title, its paragraphs part of the body."""

import datetime as dt
from dataclasses import dataclass
from typing import Any

from samples.blocks import Text, text
from samples.saying import SENTENCE_PLACES, said_day, said_place, said_range, said_time
from samples.scene import Scene
from samples.visits import Visit, visit_truth
from samples.writing import month, month_range, next_workday, weekday

Truth = dict[str, Any]

FORMS = ("one", "one", "one", "two", "two", "range", "days", "hours", "half_days", "list")


@dataclass
class Said:
    """One event as said: its visits, which share the words, and those words."""

    visits: list[Visit]
    when: str
    time: str
    place: str


def prose_visits(scene: Scene, truth: Truth, rows: list[Text]) -> None:
    """Adds the paragraphs with the visits to `rows`, and to the truth the paragraphs and the schedule."""
    part = f"schedules-{len(truth['schedules'])}"
    form = scene.pick(FORMS)
    scene.features.add("schedule prose")
    scene.features.add(f"prose {form}")
    districts = scene.rng.sample(scene.province.districts, min(len(scene.province.districts), 5))
    build = {"two": _two, "list": _list, "half_days": _half_days, "hours": _hours}.get(form)
    if build is not None:
        paragraphs, visits = build(scene, districts)
    else:
        said = _event(scene, next_workday(scene.visits_from), districts[0], form)
        wording = scene.pick(scene.words["prose"]["visits" if said.time else "visits_without_time"])
        paragraphs, visits = [_fill(scene, wording, said)], said.visits
    for words in paragraphs:
        rows.append(text(words, scene.marks.new(part)))
        truth["letter"]["body"].append(words)
        if "ขอเชิญ" in words:
            truth["letter"]["requests"].append({"text": words, "due": None})
    found = [{**visit_truth(scene, visit), "place": visit.place} for visit in visits]
    truth["schedules"].append({"title": None, "visits": found})


def _event(scene: Scene, day: dt.date, district: tuple[str, str], form: str) -> Said:
    """One event on a day, over a run of days, or on a list of days."""
    start, end = _hours_of(scene)
    place = scene.pen(said_place(scene, scene.pick(SENTENCE_PLACES), district).text)
    visits = [Visit(day, place, start=start, end=end, district=district)]
    if form == "range":
        visits[0].end_date = day + dt.timedelta(days=scene.pick([1, 2]))
        when = said_range(scene, day, visits[0].end_date)
        if scene.chance(0.3):
            visits[0].start = visits[0].end = None
    elif form == "days":
        other = next_workday(day + dt.timedelta(days=scene.pick([2, 3])))
        visits.append(Visit(other, place, start=start, end=end, district=district))
        joint = scene.pick([" และ ", " และวันที่ ", ", "])
        if day.month == other.month:
            when = f"วันที่ {month_range(day, other).replace(' - ', joint)}"
        else:
            when = f"วันที่ {month_range(day, other).replace(' - ', ' และวันที่ ')}"
    else:
        when = said_day(scene, day)
    time = "" if visits[0].start is None else said_time(scene, visits[0].start, visits[0].end)
    when = when if when.startswith("ระหว่าง") else f"ใน{when}"
    return Said(visits, scene.pen(when), scene.pen(time), place)


def _hours_of(scene: Scene) -> tuple[int, int | None]:
    start = scene.pick([510, 540, 570, 780, 810])
    return start, start + scene.pick([90, 120, 180]) if scene.chance(0.5) else None


def _fill(scene: Scene, wording: str, said: Said, other: Said | None = None) -> str:
    more = {"date2": other.when, "time2": other.time, "place2": other.place} if other else {}
    return scene.pen(scene.fill(wording, date=said.when, time=said.time, place=said.place, **more))


def _two(scene: Scene, districts: list[tuple[str, str]]) -> tuple[list[str], list[Visit]]:
    day = next_workday(scene.visits_from)
    first = _event(scene, day, districts[0], "one")
    second = _event(scene, next_workday(day + dt.timedelta(days=1)), districts[1], "one")
    wording = scene.pick(scene.words["prose"]["two"])
    return [_fill(scene, wording, first, second)], [*first.visits, *second.visits]


def _hours(scene: Scene, districts: list[tuple[str, str]]) -> tuple[list[str], list[Visit]]:
    """Other hours on other days, the place named once after them."""
    day = next_workday(scene.visits_from)
    place = scene.pen(said_place(scene, scene.pick(SENTENCE_PLACES), districts[0]).text)
    evening = Visit(day, place, start=810, end=990, district=districts[0])
    last = day + dt.timedelta(days=2)
    morning = Visit(day + dt.timedelta(days=1), place, last, start=510, end=990, district=districts[0])
    when = [said_day(scene, day, may_lack_year=False), f"วันที่ {month_range(morning.date, last)}"]
    times = [said_time(scene, visit.start or 0, visit.end) for visit in (evening, morning)]
    said = f"ใน{when[0]} {times[0]} และ{when[1]} {times[1]}"
    wording = scene.pick(scene.words["prose"]["hours"])
    return [_fill(scene, wording, Said([], scene.pen(said), "", place))], [evening, morning]


def _half_days(scene: Scene, districts: list[tuple[str, str]]) -> tuple[list[str], list[Visit]]:
    """One day, a place in the morning and another in the afternoon, without hours."""
    day = next_workday(scene.visits_from)
    near = SENTENCE_PLACES[:4]
    places = [scene.pen(said_place(scene, scene.pick(near), district).text) for district in districts[:2]]
    visits = [Visit(day, place, district=district) for place, district in zip(places, districts, strict=False)]
    said = [Said([], scene.pen(f"ใน{said_day(scene, day)}"), "", place) for place in places]
    return [_fill(scene, scene.pick(scene.words["prose"]["half_days"]), *said)], visits


def _list(scene: Scene, districts: list[tuple[str, str]]) -> tuple[list[str], list[Visit]]:
    """A sentence that ends in ดังนี้, and a numbered line for every visit."""
    day = next_workday(scene.visits_from)
    paragraphs = [scene.pen(scene.word("prose", "list_openers"))]
    visits: list[Visit] = []
    style = scene.pick(["{}.", "{})", "({})"])
    with_place_first = scene.chance(0.3)
    for index, district in enumerate(districts[: scene.rng.randrange(2, 6)], 1):
        place = scene.pen(said_place(scene, scene.pick(SENTENCE_PLACES), district).text)
        start, end = _hours_of(scene)
        visits.append(Visit(day, place, start=start, end=end, district=district, sequence=index))
        when = scene.pen(f"{_day_of_list(day)} {said_time(scene, start, end)}")
        mark = scene.pen(style.format(index))
        paragraphs.append(f"{mark} {place} {when}" if with_place_first else f"{mark} {when} ณ {place}")
        day = next_workday(day + dt.timedelta(days=1))
    return paragraphs, visits


def _day_of_list(day: dt.date) -> str:
    return f"วัน{weekday(day)}ที่ {day.day} {month(day)} {day.year + 543}"
