"""Plans of visits in every shape of table that offices print, each with its truth."""

import datetime as dt
from typing import Any

from samples.blocks import Block, title
from samples.data import provinces
from samples.mistakes import PLANTED, plant
from samples.programmes import CLOSE_DASHES, PROGRAMMES, build_programme
from samples.rare_plans import RARE_TABLE, rare_plan
from samples.saying import said_place
from samples.scene import Scene
from samples.schedule_tables import date_rows, half_day_rows, plain_rows
from samples.visits import Visit, choose_look, district_visits, title_lines, visit_truths
from samples.writing import next_workday

TABLES = (
    "table",
    "merged_dates",
    "date_once",
    "date_rows",
    "half_days",
    "several_days",
    "listed_days",
    "half_words",
    "date_and_time",
    "weekday_column",
    "venues",
    "columns",
    "provinces",
)
SHAPES = (*TABLES, *PROGRAMMES)
"""Every shape; `build_plan` makes one of them."""
SPREAD = ("several_days", "listed_days")
MISTAKES = 0.4
"""The share of plain tables with a planted contradiction; a third of all plans are plain tables."""


def build_plan(scene: Scene, shape: str, name: str, part: str) -> tuple[list[Block], dict[str, Any]]:
    """A schedule of the given shape: its blocks, title included, and its truth without page numbers."""
    scene.features.add(f"schedule {shape}")
    if shape == RARE_TABLE:
        return rare_plan(scene, name, part)
    if shape in (*PROGRAMMES, CLOSE_DASHES):
        return build_programme(scene, shape, name, part)
    look = choose_look(scene)
    visits = _province_visits(scene) if shape == "provinces" else district_visits(scene)
    if shape in SPREAD:
        _spread_over_days(scene, visits, listed=shape == "listed_days")
    if shape == "venues":
        _with_venues(scene, visits)
    if shape == "half_words":
        _with_half_words(scene, visits)
    _fill_columns(scene, visits)
    heading = title_lines(scene, visits, name, look)
    if shape != "half_days" and scene.chance(0.9):
        for index, visit in enumerate(visits, 1):
            visit.sequence = index
    if scene.chance(MISTAKES) and shape in ("table", "merged_dates", "date_once"):
        plant(
            scene,
            visits,
            scene.pick(PLANTED),
            has_weekdays=look.date.has_weekday,
            in_month=_names_month(heading),
            schedule=int(part.split("-")[1]),
        )
    builder = {"half_days": half_day_rows, "date_rows": date_rows}.get(shape, plain_rows)
    block = builder(scene, visits, look, part, shape)
    return [title(heading, scene.marks.new(part)), block], {
        "title": " ".join(heading),
        "visits": visit_truths(scene, visits),
    }


def _names_month(heading: list[str]) -> bool:
    return heading[-1].startswith(("เดือน", "ประจำเดือน", "ห้วงเดือน", "รอบเดือน", "ภายในเดือน"))


def _spread_over_days(scene: Scene, visits: list[Visit], listed: bool) -> None:
    """Gives the visits runs of days, or two days each; the hours go."""
    day = visits[0].date
    for visit in visits:
        visit.date, visit.end_date = day, None
        visit.start = visit.end = None
        last = next_workday(day + dt.timedelta(days=1), 0)
        if listed:
            visit.also = (last,) if scene.chance(0.5) else ()
        elif (last - day).days == 1:
            visit.end_date = last
        day = next_workday(visit.last + dt.timedelta(days=1))


def _with_venues(scene: Scene, visits: list[Visit]) -> None:
    """A column for the place beside the one for the district."""
    wordings = (
        "{venue}{village}",
        "{venue}ตำบล{subdistrict}",
        "โรงเรียน{village}",
        "ศาลาประชาคม{village}",
        "ตำบล{subdistrict}",
    )
    wording = scene.pick(wordings)
    for visit in visits:
        if visit.district:
            visit.area = scene.annex_pen(visit.district[1])
            visit.place = said_place(scene, scene.pick([wording, wording, *wordings]), visit.district).text


def _with_half_words(scene: Scene, visits: list[Visit]) -> None:
    """Half days by their words instead of hours."""
    words = scene.pick([("เช้า", "บ่าย"), ("ภาคเช้า", "ภาคบ่าย"), ("ช่วงเช้า", "ช่วงบ่าย"), ("ครึ่งวันเช้า", "ครึ่งวันบ่าย")])
    alone = all(visits[index].date != visits[index - 1].date for index in range(1, len(visits)))
    for visit in visits:
        visit.half = "ตลอดวัน" if alone and scene.chance(0.5) else words[0 if (visit.start or 0) < 720 else 1]
        visit.start = visit.end = None


def _province_visits(scene: Scene) -> list[Visit]:
    """A department's plan: provinces in the place column, no districts."""
    scene.central = True
    day = next_workday(scene.visits_from)
    visits = []
    for province in scene.rng.sample(provinces(), scene.rng.randrange(4, 9)):
        visits.append(Visit(day, province.name, start=scene.pick([540, 570, 810])))
        day = next_workday(day + dt.timedelta(days=1))
    return visits


def _fill_columns(scene: Scene, visits: list[Visit]) -> None:
    if scene.chance(0.3):
        activity = scene.annex_pen(scene.word("plan", "activities"))
        for visit in visits:
            visit.activity = activity if scene.chance(0.6) else scene.annex_pen(scene.word("plan", "activities"))
    if scene.chance(0.35):
        teams = _teams(scene)
        run = scene.pick([1, 1, 3])
        for index, visit in enumerate(visits):
            visit.responsible = scene.annex_pen(teams[(index // run) % len(teams)])
    if scene.chance(0.35):
        for visit in visits:
            if scene.chance(0.35):
                visit.remarks = scene.annex_pen(scene.word("plan", "remarks"))


def _teams(scene: Scene) -> list[str]:
    """Who is responsible: teams by number, offices, or people."""
    draw = scene.rng.random()
    if draw < 0.6:
        return scene.rng.sample(scene.words["plan"]["teams"], 2)
    if draw < 0.8:
        scene.features.add("people responsible")
        return ["".join(scene.person()) + scene.pick(["", " และคณะ"]) for _ in range(3)]
    return [*scene.rng.sample(scene.agency["groups"], 2)]
