"""Programmes without rules: times and what happens under a heading for every day, each with its truth."""

import datetime as dt
from typing import Any

from samples.blocks import Block, Text, lines, text, title
from samples.data import load
from samples.scene import Scene
from samples.visits import Look, Visit, choose_look, title_lines, visit_truth
from samples.writing import full_date, next_workday, weekday

LUNCH = 12 * 60


def build_programme(scene: Scene, shape: str, name: str, part: str) -> tuple[list[Block], dict[str, Any]]:
    """Unruled times under a heading for every day; `days_list` names a district in the heading."""
    look = choose_look(scene, programme=True)
    by_district = shape == "days_list"
    districts = list(scene.province.districts[: scene.rng.randrange(2, 5)])
    days = districts if by_district else districts[: scene.rng.randrange(1, 3)]
    rows, visits = [], []
    day = next_workday(scene.visits_from)
    for code_name in days:
        place = f"อำเภอ{code_name[1]}" if by_district else ""
        heading = f"วัน{weekday(day)}ที่ {full_date(day)}" + (f" ณ {place}" if place else "")
        rows.append(text(scene.annex_pen(heading), scene.marks.new(part), look="day"))
        for visit in _programme_of(scene, day, place, code_name if by_district else None):
            visits.append(visit)
            rows.append(_programme_line(scene, visit, look, part))
        day = next_workday(day + dt.timedelta(days=1))
    heading_lines = title_lines(scene, visits, name, look)
    truth = {"title": " ".join(heading_lines), "visits": [visit_truth(scene, visit) for visit in visits]}
    return [title(heading_lines, scene.marks.new(part)), lines(rows)], truth


def _programme_of(scene: Scene, day: dt.date, place: str, district: tuple[str, str] | None) -> list[Visit]:
    start = scene.pick([510, 540])
    found: list[Visit] = []
    for _ in range(scene.rng.randrange(4, 8)):
        if start >= LUNCH and not any(visit.activity == "รับประทานอาหารกลางวัน" for visit in found):
            activity, minutes = "รับประทานอาหารกลางวัน", 60
            start = LUNCH
        else:
            minutes = scene.pick([30, 60, 60, 90])
            if start < LUNCH:
                minutes = min(minutes, LUNCH - start)
            rows = [row for row in scene.words["plan"]["programme_rows"] if "กลางวัน" not in row]
            activity = scene.fill(scene.pick(rows), chair=scene.agency["head"] + scene.place_name)
        printed = scene.annex_pen(activity)
        found.append(Visit(day, place, start=start, end=start + minutes, district=district, activity=printed))
        start += minutes
    return found


def _programme_line(scene: Scene, visit: Visit, look: Look, part: str) -> Text:
    time = scene.annex_pen(look.times(visit))
    return text(f"{time}\t{visit.activity}", scene.marks.new(part), look="timed")


def room(scene: Scene) -> str:
    """A meeting room."""
    rooms: list[str] = load("places")["rooms"]
    return scene.pick(rooms)
