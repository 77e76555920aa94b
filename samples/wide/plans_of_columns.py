"""Plans in tables of unusual columns: months across, half days across, two halves side by side, lists of days."""

import datetime as dt
from collections.abc import Callable, Mapping

from samples.wide.forms import day_form, hours_form, run, run_full, short_month, short_year, start_form
from samples.wide.letters import write_letter
from samples.wide.paper import CENTRE, Cell, Paper, cell
from samples.wide.words import (
    districts,
    head,
    headline,
    of_office,
    one_of,
    place_in,
    places_in,
    plan_name,
    some_of,
    those_in_charge,
    words,
    workdays,
)
from samples.writing import buddhist_year, clock, month, next_workday


def half_days_across(paper: Paper) -> None:
    """A morning and an afternoon column under their hours, two-line heads; the weekday has a column of its own."""
    scene = paper.scene
    days = workdays(scene, scene.rng.randrange(4, 7), gaps=(0,))
    morning, afternoon = scene.pick([((540, 720), (810, 990)), ((510, 690), (780, 960))])
    lines = headline(paper, days)
    if scene.chance(0.5):
        write_letter(paper, [paper.name])
    paper.sheet()
    paper.schedule(lines, scene.pick(["centre", "boxed"]))
    on = day_form(scene, "short", "weekday after", "slashes")
    heads = [cell(head(paper, "date"), rows=2), cell(head(paper, "place"), cols=2)]
    halves = [
        cell(word, paper.say(f"{clock(start)} - {clock(end)} น."))
        for word, (start, end) in (("ภาคเช้า", morning), ("ภาคบ่าย", afternoon))
    ]
    rows: list[list[Cell | str]] = [list(heads), list(halves)]
    for day in days:
        row: list[Cell | str] = [paper.say(on(day))]
        for (start, end), district in zip((morning, afternoon), districts(paper, 2), strict=True):
            place = place_in(paper, district)
            row.append(place)
            paper.visit(day, place, district, start=start, end=end)
        rows.append(row)
    paper.table([22, 39, 39], rows, heads=2, look=scene.pick(["ruled", "shaded", "double"]))


def side_by_side(paper: Paper) -> None:
    """The columns stand twice beside each other, as where a long list has to fit on a page."""
    scene = paper.scene
    pairs = districts(paper, 8)
    days = workdays(scene, len(pairs))
    lines = headline(paper, days)
    write_letter(paper, [paper.name])
    paper.sheet()
    paper.schedule(lines)
    on = day_form(scene, "short", "letter before", "slashes")
    heads = [head(paper, name) for name in ("number", "date", "area")]
    half = (len(pairs) + 1) // 2
    rows: list[list[Cell | str]] = [[*heads, *heads]]
    written = []
    for number, (day, district) in enumerate(zip(days, pairs, strict=True), 1):
        place = paper.say("{district}", district=district[1])
        written.append([cell(paper.say(f"{number}"), css=CENTRE), cell(paper.say(on(day))), cell(place)])
        paper.visit(day, place, district, sequence=number)
    blank = [cell(""), cell(""), cell("")]
    for index in range(half):
        right = written[half + index] if half + index < len(written) else blank
        rows.append([*written[index], *right])
    paper.table([8, 20, 22, 8, 20, 22], rows, look=scene.pick(["ruled", "shaded", "heavy"]))


def listed_days(paper: Paper) -> None:
    """A cell lists days of a month, or two runs of days: each is a visit."""
    scene = paper.scene
    pairs = districts(paper, scene.rng.randrange(3, 6))
    first = (scene.visits_from.replace(day=1) + dt.timedelta(days=32)).replace(day=1)
    name = plan_name(paper)
    write_letter(paper, [name])
    paper.sheet()
    lines = [name, of_office(paper, "name"), f"ประจำเดือน{month(first)} {buddhist_year(first)}"]
    paper.schedule([paper.say(line) for line in lines], scene.pick(["centre", "light"]))
    rows: list[list[Cell | str]] = [[head(paper, name) for name in ("place", "date", "what")]]
    tail = f"{short_month(first)} {short_year(first)}"
    for number, district in enumerate(pairs):
        place, task = place_in(paper, district), one_of(paper, "tasks")
        day = next_workday(first, number)
        if scene.chance(0.5):
            listed = [day, next_workday(day + dt.timedelta(days=1), 2), next_workday(day + dt.timedelta(days=1), 5)]
            said = f"{listed[0].day}, {listed[1].day} และ {listed[2].day} {tail}"
            for one in listed:
                paper.visit(one, place, district, activity=task)
        else:
            last, second = day + dt.timedelta(days=1), next_workday(day + dt.timedelta(days=9))
            end = second + dt.timedelta(days=2)
            said = f"{day.day} - {last.day} และ {second.day} - {end.day} {tail}"
            paper.visit(day, place, district, until=last, activity=task)
            paper.visit(second, place, district, until=end, activity=task)
        rows.append([place, paper.say(said), task])
    paper.table([38, 32, 30], rows, look=scene.pick(["ruled", "shaded", "dark", "lines"]))


def empty_means_same(paper: Paper) -> None:
    """Two columns, runs of days and what is done; an empty day is the one above."""
    scene = paper.scene
    days = workdays(scene, 8, gaps=(0, 1))
    name = plan_name(paper)
    paper.sheet()
    paper.schedule([paper.say(name), paper.say(of_office(paper, "name"))], scene.pick(["centre", "lined"]))
    rows: list[list[Cell | str]] = [[head(paper, "date"), head(paper, "what")]]
    dash = scene.pick([" – ", " - ", "-"])
    for index in range(0, 8, 2):
        first, last = days[index], days[index + 1]
        said = paper.say(run(first, last, dash)) if scene.chance(0.7) else paper.say(run_full(first, last, dash))
        for step, task in enumerate(some_of(paper, "tasks", scene.rng.randrange(1, 3))):
            rows.append([said if step == 0 else "", task])
            paper.visit(first, until=last, activity=task)
    paper.table([34, 66], rows, look=scene.pick(["ruled", "shaded", "heavy"]))


def many_columns(paper: Paper) -> None:
    """A sheet on its side with ten columns: a contact's telephone and head counts stand beside the visit."""
    scene = paper.scene
    pairs = districts(paper, scene.rng.randrange(4, 8))
    days = workdays(scene, len(pairs))
    lines = headline(paper, days)
    write_letter(paper, [paper.name])
    paper.sheet(wide=True, tag=scene.pick(["สิ่งที่ส่งมาด้วย", "เอกสารแนบท้าย"]))
    paper.schedule(lines)
    on, at = day_form(scene, "short", "short close", "slashes"), start_form(scene, "plain", "bare", "one digit")
    heads = [head(paper, "number"), "อำเภอ", *(head(paper, name) for name in ("place", "date", "time", "what"))]
    heads += ["กลุ่มเป้าหมาย (คน)", "ระยะทาง (กม.)", head(paper, "who"), head(paper, "notes")]
    rows: list[list[Cell | str]] = [list(heads)]
    for number, (day, district, team) in enumerate(
        zip(days, pairs, those_in_charge(paper, len(pairs)), strict=True), 1
    ):
        spot, task = places_in(paper, district, 1)[0], one_of(paper, "tasks")
        start, note = scene.pick([540, 570, 780]), paper.say(scene.pick(words("remarks"))) if scene.chance(0.3) else ""
        area = paper.say("{district}", district=district[1])
        said = [paper.say(f"{number}"), paper.say(on(day)), paper.say(at(start))]
        counts = [paper.say(f"{scene.rng.randrange(20, 300)}"), paper.say(f"{scene.rng.randrange(5, 90)}")]
        row: list[Cell | str] = [cell(said[0], css=CENTRE), area, spot, said[1], said[2], task]
        rows.append([*row, *(cell(count, css=CENTRE) for count in counts), team, note])
        paper.visit(
            day,
            spot,
            district,
            start=start,
            sequence=number,
            activity=task,
            responsible=team,
            remarks=note or None,
        )
    paper.table(
        [7, 10, 15, 10, 8, 13, 8, 7, 13, 9], rows, look=scene.pick(["ruled tight", "shaded tight", "dark tight"])
    )


def hours_beside_places(paper: Paper) -> None:
    """Only rules across; the day bold on a row of its own, its hours, places and tasks below, without a head."""
    scene = paper.scene
    days = workdays(scene, 3)
    pairs = districts(paper, 4)
    lines = headline(paper, days)
    paper.sheet()
    paper.schedule(lines, scene.pick(["lined", "left"]))
    on, at = (
        day_form(scene, "weekday ที่", "weekday comma", "weekday after"),
        hours_form(scene, "plain", "close", "colon"),
    )
    rows: list[list[Cell | str]] = []
    for day in days:
        rows.append([cell(paper.say(on(day)), cols=3, css="font-weight:bold")])
        for start, end in ((540, 690), (780, 930)):
            district, task = scene.pick(pairs), one_of(paper, "tasks")
            place = place_in(paper, district)
            rows.append([paper.say(at(start, end)), place, task])
            paper.visit(day, place, district, start=start, end=end, activity=task)
    paper.table([24, 42, 34], rows, heads=0, look="lines")


DESIGNS: Mapping[str, Callable[[Paper], None]] = {
    "half days across": half_days_across,
    "side by side": side_by_side,
    "listed days": listed_days,
    "empty means same": empty_means_same,
    "many columns": many_columns,
    "hours beside places": hours_beside_places,
}
