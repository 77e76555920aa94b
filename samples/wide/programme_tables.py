"""Programmes in tables: days in rows across or in columns, half days, numbers that start again."""

from collections.abc import Callable, Mapping

from samples.wide.forms import day_form, hours_form, run_full
from samples.wide.letters import write_letter
from samples.wide.paper import CENTRE, Cell, Paper, cell
from samples.wide.programmes import steps_of_day
from samples.wide.words import (
    name_programme,
    person,
    words,
    workdays,
)
from samples.writing import clock, full_date


def restarting_numbers(paper: Paper) -> None:
    """A row across holds the day; numbers start again below it; the remark is merged over the day."""
    scene = paper.scene
    days = workdays(scene, 2, gaps=(0,))
    name = name_programme(paper)
    write_letter(paper, [name])
    paper.sheet()
    paper.schedule([paper.say(name), paper.say(f"ระหว่างวันที่ {run_full(days[0], days[-1], ' – ')}")])
    on, at = day_form(scene, "full", "weekday ที่", "เดือน"), hours_form(scene, "bare", "plain", "close")
    rows: list[list[Cell | str]] = [["ที่", "เวลา", scene.pick(["กิจกรรม", "รายการ"]), "หมายเหตุ"]]
    for day in days:
        rows.append([cell(paper.say(on(day)), cols=4, css=scene.pick([CENTRE, "font-weight:bold"]))])
        steps, remark = steps_of_day(paper), paper.say(scene.pick(words("remarks")))
        for number, (start, end, what) in enumerate(steps, 1):
            row: list[Cell | str] = [cell(paper.say(f"{number}"), css=CENTRE), paper.say(at(start, end)), what]
            rows.append(row + ([cell(remark, rows=len(steps))] if number == 1 else []))
            paper.visit(day, start=start, end=end, activity=what, remarks=remark, sequence=number)
    paper.table([7, 24, 46, 23], rows, look=scene.pick(["ruled", "shaded", "heavy"]))


def half_day_lessons(paper: Paper) -> None:
    """A row across holds the day; below it a morning and an afternoon with their hours, room, lesson and lecturer."""
    scene = paper.scene
    days = workdays(scene, scene.rng.randrange(2, 4), gaps=(0,))
    name = name_programme(paper)
    paper.sheet(wide=scene.chance(0.5))
    paper.schedule([paper.say(name), paper.say(f"วันที่ {run_full(days[0], days[-1])}")], scene.pick(["bar", "centre"]))
    heads = [scene.pick(["ช่วงเวลา", "เวลา"]), "ห้อง", scene.pick(["เรื่อง/วิชา", "หัวข้อ"]), "วิทยากร"]
    rows: list[list[Cell | str]] = [list(heads)]
    lessons = scene.rng.sample(words("lessons"), 6)
    for index, day in enumerate(days):
        rows.append([cell(paper.say(f"{full_date(day)}"), cols=4, css="font-weight:bold")])
        for half, (word, start, end) in enumerate((("ช่วงเช้า", 540, 720), ("ช่วงบ่าย", 780, 960))):
            said = paper.say(f"{word} ({clock(start, ':')} – {clock(end, ':')} น.)")
            room, lesson = paper.say(scene.pick(words("rooms"))), paper.say(lessons[2 * index + half])
            teacher = person(paper)
            rows.append([said, room, lesson, teacher])
            paper.visit(day, room, start=start, end=end, activity=lesson, responsible=teacher)
    paper.table([24, 20, 32, 24], rows, look=scene.pick(["ruled", "dark", "shaded"]))


def day_columns(paper: Paper) -> None:
    """Hours down, days across, as a timetable: every cell is what happens then."""
    scene = paper.scene
    days = workdays(scene, 3, gaps=(0,))
    name = name_programme(paper)
    paper.sheet(wide=True)
    paper.schedule([paper.say(name), paper.say(f"ระหว่างวันที่ {run_full(days[0], days[-1])}")])
    on, at = day_form(scene, "weekday ที่", "letter before", "weekday after"), hours_form(scene, "plain", "bare")
    rows: list[list[Cell | str]] = [[scene.pick(["เวลา", "เวลา/วัน"]), *(paper.say(on(day)) for day in days)]]
    plans = [steps_of_day(paper) for _ in days]
    for at_once in zip(*plans, strict=True):
        start, end, first = at_once[0]
        everywhere = "กลางวัน" in first
        happens = [first if everywhere else what for _, _, what in at_once]
        cells = [cell(first, cols=len(days), css=CENTRE)] if everywhere else happens
        rows.append([paper.say(at(start, end)), *cells])
        for day, what in zip(days, happens, strict=True):
            paper.visit(day, start=start, end=end, activity=what)
    paper.table([16, 28, 28, 28], rows, look=scene.pick(["ruled", "shaded", "heavy"]))


DESIGNS: Mapping[str, Callable[[Paper], None]] = {
    "restarting numbers": restarting_numbers,
    "half-day lessons": half_day_lessons,
    "day columns": day_columns,
}
