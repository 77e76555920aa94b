"""Programmes drawn anew for every paper: how days are set apart and hours said, where places and speakers stand."""

import datetime as dt
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from samples.wide.forms import day_form, hours_form, run_full, start_form
from samples.wide.letters import write_letter
from samples.wide.paper import CENTRE, Cell, District, Paper, cell
from samples.wide.programmes import Step, steps_of_day
from samples.wide.words import (
    district_room,
    districts,
    head,
    name_programme,
    one_of,
    person,
    workdays,
)
from samples.writing import full_date, weekday

TITLE_LOOKS = ("centre", "centre", "light", "left", "lined", "boxed", "bar", "shade", "large")
WHERE = ("nowhere", "title", "day", "below")
HOURS = ("plain", "close", "colon", "twice", "one digit", "each", "uneven", "นาฬิกา", "เวลา")


@dataclass(frozen=True)
class Day:
    """One day: how it is said, where it happens, and its steps with their speakers."""

    date: dt.date
    said: str
    place: str | None
    district: District | None
    steps: list[tuple[Step, str | None]]


def _days(paper: Paper, where: str) -> list[Day]:
    """The days of a programme. In the title a place is the same for all."""
    scene = paper.scene
    dates = workdays(scene, 1 if scene.chance(0.3) else scene.rng.randrange(2, 4), gaps=(0,))
    on = day_form(scene, "weekday ที่", "weekday พ.ศ.", "weekday comma", "เดือน", "weekday apart")
    (same,) = districts(paper, 1)
    room, with_speakers = district_room(paper, same), scene.chance(0.4)
    found = []
    for date in dates:
        district, place = same, room
        if where in ("day", "below"):
            (district,) = districts(paper, 1)
            place = district_room(paper, district)
        steps = []
        for step in steps_of_day(paper, lunch=scene.chance(0.8)):
            speaks = with_speakers and "กลางวัน" not in step[2] and scene.chance(0.6)
            steps.append((step, f"{person(paper)} {one_of(paper, 'staff')}" if speaks else None))
        known = where != "nowhere"
        found.append(Day(date, paper.say(on(date)), place if known else None, district if known else None, steps))
    return found


def _begin(paper: Paper, days: list[Day], where: str) -> None:
    """The letter, now and then, and the title with the run of days."""
    scene = paper.scene
    name = name_programme(paper)
    if scene.chance(0.5):
        write_letter(paper, [name])
    paper.sheet()
    first, last = days[0].date, days[-1].date
    when = f"ระหว่างวันที่ {run_full(first, last)}" if first != last else f"วัน{weekday(first)}ที่ {full_date(first)}"
    lines = [paper.say(name), paper.say(when), *([f"ณ {days[0].place}"] if where == "title" else [])]
    paper.schedule(lines, scene.pick(TITLE_LOOKS))


def _note(paper: Paper, day: Day, step: Step, speaker: str | None, with_end: bool) -> None:
    start, end, what = step
    paper.visit(
        day.date,
        day.place,
        day.district,
        start=start,
        end=end if with_end else None,
        activity=what,
        responsible=speaker,
    )


def any_programme(paper: Paper) -> None:
    """Lines at tabs, after dashes or bullets, under a line for every day."""
    scene = paper.scene
    where = scene.pick(WHERE)
    days = _days(paper, where)
    _begin(paper, days, where)
    at, from_ = hours_form(scene, *HOURS), start_form(scene, "plain", "เวลา", "colon", "one digit")
    with_end, layout = scene.chance(0.7), scene.pick(["tabs", "tabs", "dash", "bullets"])
    look, by = scene.pick(["under", "strip", "bold"]), scene.pick(["โดย :", "วิทยากร :"])
    for day in days:
        paper.line(f"{day.said} ณ {day.place}" if where == "day" else day.said, look)
        if where == "below":
            paper.line(f"สถานที่ {day.place}")
        for step, speaker in day.steps:
            start, end, what = step
            hours = paper.say(at(start, end) if with_end else from_(start))
            if layout == "tabs":
                paper.pairs([(hours, what)], "tabbed")
            else:
                paper.line(f"- {hours} {what}" if layout == "bullets" else f"{hours} - {what}", "in1")
            if speaker:
                paper.line(f"{by} {speaker}", css="margin-left:4.5cm")
            _note(paper, day, step, speaker, with_end)


def any_programme_table(paper: Paper) -> None:
    """A table: the day in a row across, merged down, or in every row; speakers in a column or nowhere."""
    scene = paper.scene
    where = scene.pick(["nowhere", "title"])
    days = _days(paper, where)
    _begin(paper, days, where)
    at, from_, with_end = hours_form(scene), start_form(scene), scene.chance(0.7)
    kind = scene.pick(["across", "merged", "every"])
    speakers = any(speaker for day in days for _, speaker in day.steps)
    heads = ([head(paper, "date")] if kind != "across" else []) + [head(paper, "time"), head(paper, "what")]
    heads += [scene.pick(["วิทยากร", "ผู้รับผิดชอบ", "ผู้ดำเนินการ"])] if speakers else []
    rows: list[list[Cell | str]] = [list(heads)]
    for day in days:
        if kind == "across":
            rows.append([cell(day.said, cols=len(heads), css=scene.pick([CENTRE, "font-weight:bold"]))])
        for index, (step, speaker) in enumerate(day.steps):
            start, end, what = step
            row: list[Cell | str] = [paper.say(at(start, end) if with_end else from_(start)), what]
            if kind == "every" or (kind == "merged" and index == 0):
                row.insert(0, cell(day.said, rows=len(day.steps) if kind == "merged" else 1, css=CENTRE))
            rows.append(row + ([speaker or ""] if speakers else []))
            _note(paper, day, step, speaker, with_end)
    widths = {2: [30, 70], 3: [26, 24, 50] if kind != "across" else [24, 48, 28], 4: [22, 20, 34, 24]}[len(heads)]
    paper.table(widths, rows, look=scene.pick(["ruled", "shaded", "dark", "heavy", "lines", "zebra"]))


DESIGNS: Mapping[str, Callable[[Paper], None]] = {
    "any programme": any_programme,
    "any programme in a table": any_programme_table,
}
