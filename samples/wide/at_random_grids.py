"""Grids drawn anew for every paper: days, weeks, teams, halves of days and places down and across."""

import datetime as dt
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial

from samples.wide.forms import day_form, run, run_full
from samples.wide.letters import write_letter
from samples.wide.paper import CENTRE, Cell, District, Paper, cell
from samples.wide.words import (
    LETTERS,
    districts,
    head,
    headline,
    person,
    place_in,
    words,
    workdays,
)
from samples.writing import WEEKDAYS, clock, next_workday

LOOKS = ("ruled", "shaded", "heavy", "double", "zebra", "dark", "ruled centred", "ruled upper")
TITLE_LOOKS = ("centre", "centre", "light", "left", "boxed", "bar", "shade", "large")


@dataclass(frozen=True)
class Filled:
    """A cell of a grid and what the visit in it says."""

    printed: Cell
    place: str
    district: District
    start: int | None


def _fill(paper: Paper, taken: set[str], style: str) -> Filled:
    """A cell with a place that is not in the grid yet; `style` says what stands below the place."""
    scene = paper.scene
    while True:
        district = scene.pick(scene.province.districts)
        place = place_in(paper, district)
        if place not in taken:
            taken.add(place)
            break
    start = scene.pick([540, 570, 780, 810]) if style == "hours" else None
    below = [paper.say(f"{clock(start)} น.")] if start else []
    return Filled(cell(place, *below), place, district, start)


def _begin(paper: Paper, days: list[dt.date]) -> None:
    """The letter, now and then, and the title."""
    scene = paper.scene
    lines = headline(paper, days)
    if scene.chance(0.4):
        write_letter(paper, [paper.name])
    paper.sheet(wide=scene.chance(0.7))
    paper.schedule(lines, scene.pick(TITLE_LOOKS))


def _teams(paper: Paper, count: int) -> list[str]:
    """Teams by number or letter, or people."""
    scene = paper.scene
    if scene.chance(0.3):
        return [person(paper) for _ in range(count)]
    wording = scene.pick(words("teams"))
    return [paper.say(wording, n=number, letter=LETTERS[number - 1]) for number in range(1, count + 1)]


def days_and_teams(paper: Paper, across: bool) -> None:
    """Days and teams, the days `across` or down; every filled cell is a place."""
    scene = paper.scene
    days = workdays(scene, scene.rng.randrange(3, 6))
    teams = _teams(paper, scene.rng.randrange(2, 4))
    _begin(paper, days)
    on, style = day_form(scene), scene.pick(["alone", "hours"])
    taken: set[str] = set()
    named = {day: paper.say(on(day)) for day in days}
    grid: dict[tuple[dt.date, str], Cell] = {}
    for day in days:
        for team in teams:
            if scene.chance(0.1):
                grid[day, team] = cell(scene.pick(["-", ""]), css=CENTRE)
                continue
            filled = _fill(paper, taken, style)
            grid[day, team] = filled.printed
            paper.visit(day, filled.place, filled.district, start=filled.start, responsible=team)
    corner = scene.pick(["", head(paper, "who") if across else head(paper, "date"), "วันที่/ทีม"])
    if across:
        rows: list[list[Cell | str]] = [[corner, *named.values()]]
        rows += [[cell(team, css=CENTRE), *(grid[day, team] for day in days)] for team in teams]
    else:
        rows = [[corner, *teams]]
        rows += [[cell(named[day], css=CENTRE), *(grid[day, team] for team in teams)] for day in days]
    share = 82 / (len(rows[0]) - 1)
    paper.table([18, *[share] * (len(rows[0]) - 1)], rows, look=scene.pick(LOOKS))


def days_and_halves(paper: Paper) -> None:
    """Days down, the halves of a day across, with hours in the heads or without."""
    scene = paper.scene
    days = workdays(scene, scene.rng.randrange(3, 7))
    _begin(paper, days)
    timed = scene.chance(0.5)
    halves = scene.pick([("เช้า", "บ่าย"), ("ช่วงเช้า", "ช่วงบ่าย"), ("ภาคเช้า", "ภาคบ่าย"), ("ครึ่งวันเช้า", "ครึ่งวันบ่าย")])
    hours = ((540, 720), (780, 960))
    heads: list[Cell | str] = [head(paper, "date")]
    for half, (start, end) in zip(halves, hours, strict=True):
        heads.append(cell(half, paper.say(f"({clock(start)} - {clock(end)} น.)")) if timed else half)
    rows: list[list[Cell | str]] = [heads]
    on, taken = day_form(scene), set[str]()
    for day in days:
        row: list[Cell | str] = [cell(paper.say(on(day)), css=CENTRE)]
        for start, end in hours:
            filled = _fill(paper, taken, "alone")
            row.append(filled.printed)
            paper.visit(day, filled.place, filled.district, start=start if timed else None, end=end if timed else None)
        rows.append(row)
    paper.table([24, 38, 38], rows, look=scene.pick(LOOKS))


def weeks_and_weekdays(paper: Paper) -> None:
    """Weeks down with the run of their days, weekdays across; a cell holds the place."""
    scene = paper.scene
    monday = next_workday(scene.visits_from)
    while monday.weekday():
        monday += dt.timedelta(days=1)
    mondays = [monday + dt.timedelta(days=7 * week) for week in range(scene.rng.randrange(2, 5))]
    _begin(paper, [mondays[0], mondays[-1] + dt.timedelta(days=4)])
    said = scene.pick([run, run_full])
    form, style = scene.pick(["สัปดาห์ที่ {n} ({run})", "{run}", "สัปดาห์ที่ {n}|{run}"]), scene.pick(["alone", "hours"])
    rows: list[list[Cell | str]] = [[scene.pick(["สัปดาห์", "ช่วงวันที่"]), *WEEKDAYS[:5]]]
    taken: set[str] = set()
    for week, first in enumerate(mondays, 1):
        named = paper.say(form.replace("|", " | "), n=week, run=said(first, first + dt.timedelta(days=4)))
        row: list[Cell | str] = [cell(*named.split(" | "), css=CENTRE)]
        for step in range(5):
            if scene.chance(0.35):
                row.append("")
                continue
            filled = _fill(paper, taken, style)
            row.append(filled.printed)
            day = first + dt.timedelta(days=step)
            paper.visit(day, filled.place, filled.district, start=filled.start)
        rows.append(row)
    paper.table([20, 16, 16, 16, 16, 16], rows, look=scene.pick(LOOKS))


def places_and_teams(paper: Paper) -> None:
    """Places down, teams across: a cell holds the day on which the team comes."""
    scene = paper.scene
    pairs = districts(paper, scene.rng.randrange(3, 8))
    teams = _teams(paper, scene.rng.randrange(2, 4))
    days = workdays(scene, len(pairs) * len(teams), gaps=(0,))
    _begin(paper, days)
    on = day_form(scene)
    rows: list[list[Cell | str]] = [[head(paper, "place"), *teams]]
    for index, district in enumerate(pairs):
        place = place_in(paper, district)
        row: list[Cell | str] = [place]
        for step, team in enumerate(teams):
            if scene.chance(0.15) and step:
                row.append(cell("-", css=CENTRE))
                continue
            day = days[index * len(teams) + step]
            row.append(cell(paper.say(on(day)), css=CENTRE))
            paper.visit(day, place, district, responsible=team)
        rows.append(row)
    paper.table([40, *[60 / len(teams)] * len(teams)], rows, look=scene.pick(LOOKS))


DESIGNS: Mapping[str, Callable[[Paper], None]] = {
    "any grid of days across": partial(days_and_teams, across=True),
    "any grid of days down": partial(days_and_teams, across=False),
    "any grid of halves": days_and_halves,
    "weeks and weekdays": weeks_and_weekdays,
    "places and teams": places_and_teams,
}
