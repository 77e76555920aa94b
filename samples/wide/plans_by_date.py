"""Plans that go from day to day: blocks, bullets, calendars, tables with or without heads."""

from collections.abc import Callable, Mapping

from samples.wide.forms import day_form, hours_form, run, short_month, short_year, start_form
from samples.wide.letters import write_letter
from samples.wide.paper import CENTRE, Cell, Paper, cell
from samples.wide.words import (
    districts,
    head,
    headline,
    month_of_workdays,
    one_of,
    place_in,
    places_in,
    plan_name,
    some_of,
    those_in_charge,
    words,
    workdays,
)
from samples.writing import buddhist_year, month, weekday


def label_blocks(paper: Paper) -> None:
    """Every visit a block of labels: วันที่, เวลา, สถานที่, ผู้รับผิดชอบ."""
    scene = paper.scene
    pairs = districts(paper, scene.rng.randrange(3, 7))
    days = workdays(scene, len(pairs))
    on, at = day_form(scene, "weekday ที่", "full", "weekday พ.ศ.", "short long year"), hours_form(scene)
    labels = scene.pick(
        [
            ("วันที่", "เวลา", "สถานที่", "ผู้รับผิดชอบ"),
            ("วัน เดือน ปี", "ช่วงเวลา", "พื้นที่", "คณะผู้ออกปฏิบัติงาน"),
            ("กำหนดวัน", "เวลา", "หน่วยรับตรวจ", "ผู้ตรวจ"),
        ]
    )
    look = scene.pick(["box", "tabbed bold", "close"])
    colon = " : " if look == "close" else " :"
    lines = headline(paper, days)
    if scene.chance(0.5):
        write_letter(paper, [paper.name])
    paper.sheet()
    paper.schedule(lines, scene.pick(["centre", "boxed", "lined"]))
    teams = those_in_charge(paper, len(pairs))
    for number, (day, district, team) in enumerate(zip(days, pairs, teams, strict=True), 1):
        start = scene.pick([510, 540, 570, 780])
        place = place_in(paper, district)
        said = [paper.say(on(day)), paper.say(at(start, start + 150)), place, team]
        paper.line(paper.say("ครั้งที่ {n}", n=number), "bold")
        paper.pairs([(label + colon, words_) for label, words_ in zip(labels, said, strict=True)], look)
        paper.visit(day, place, district, start=start, end=start + 150, responsible=team, sequence=number)


def one_cell(paper: Paper) -> None:
    """Day, hours and place stand in one cell, on lines of their own."""
    scene = paper.scene
    pairs = districts(paper, scene.rng.randrange(4, 8))
    days = workdays(scene, len(pairs))
    on, at = day_form(scene, "weekday ที่", "weekday after", "full", "weekday comma"), start_form(scene, "เวลา", "plain")
    lines = headline(paper, days)
    write_letter(paper, [paper.name])
    paper.sheet(tag=scene.pick(["", "สิ่งที่ส่งมาด้วย", "เอกสารแนบ"]))
    paper.schedule(lines, scene.pick(["centre", "shade", "large"]))
    heads = [head(paper, "number"), scene.pick(["วัน เวลา และสถานที่", "วัน/เวลา/สถานที่", "กำหนดการ (วัน เวลา สถานที่)"])]
    heads += [head(paper, "what"), head(paper, "who")]
    rows: list[list[Cell | str]] = [list(heads)]
    teams = those_in_charge(paper, len(pairs))
    for number, (day, district, team) in enumerate(zip(days, pairs, teams, strict=True), 1):
        start, place, task = scene.pick([540, 570, 780, 810]), place_in(paper, district), one_of(paper, "tasks")
        when = cell(paper.say(on(day)), paper.say(at(start)), f"ณ {place}")
        rows.append([cell(paper.say(f"{number}"), css=CENTRE), when, task, team])
        paper.visit(day, place, district, start=start, sequence=number, activity=task, responsible=team)
    paper.table([7, 42, 27, 24], rows, look=scene.pick(["ruled upper", "shaded upper", "lines upper", "dark upper"]))


def day_strips(paper: Paper) -> None:
    """A shaded strip or an underlined line for every day; below it, hours and place at a tab stop."""
    scene = paper.scene
    days = workdays(scene, scene.rng.randrange(3, 5))
    pairs = districts(paper, 4)
    on = day_form(scene, "weekday ที่", "weekday comma", "weekday พ.ศ.")
    at = hours_form(scene, "plain", "close", "twice", "colon")
    lines = headline(paper, days)
    if scene.chance(0.5):
        write_letter(paper, [paper.name])
    paper.sheet()
    paper.schedule(lines, scene.pick(["centre", "left", "light"]))
    look, headed = scene.pick(["strip", "under"]), scene.chance(0.5)
    if headed:
        paper.pairs([("เวลา", scene.pick(["หน่วยรับตรวจ", "สถานที่"]))], "tabbed bold")
    for day in days:
        paper.line(paper.say(on(day)), look)
        rows = []
        for start, end in ((540, 660), (780, 900)):
            district = scene.pick(pairs)
            place = place_in(paper, district)
            rows.append((paper.say(at(start, end)), place if headed else f"ณ {place}"))
            paper.visit(day, place, district, start=start, end=end)
        paper.pairs(rows, "tabbed")


def bullets(paper: Paper) -> None:
    """Every visit a bullet of running words."""
    scene = paper.scene
    pairs = districts(paper, scene.rng.randrange(3, 7))
    days = workdays(scene, len(pairs))
    on, at = day_form(scene, "weekday ที่", "เดือน", "weekday พ.ศ."), start_form(scene, "เวลา", "เวลา onwards")
    mark = scene.pick(["•", "-", "➢", "●"])
    order = scene.pick(["{day} {time} ณ {place}", "{place} {day} {time}", "{day} {time} {place}"])
    lines = headline(paper, days)
    write_letter(paper, [paper.name])
    paper.sheet()
    paper.schedule(lines, scene.pick(["centre", "shade", "lined"]))
    for day, district in zip(days, pairs, strict=True):
        start, place = scene.pick([510, 540, 570, 780]), place_in(paper, district)
        said = order.format(day=paper.say(on(day)), time=paper.say(at(start)), place=place)
        paper.line(f"{mark} {said}", "hang")
        paper.visit(day, place, district, start=start)


def without_head(paper: Paper) -> None:
    """A table without a head: number, day, hours, place, who."""
    scene = paper.scene
    pairs = districts(paper, scene.rng.randrange(5, 9))
    days = workdays(scene, len(pairs))
    on, at = (
        day_form(scene, "short", "letter before", "full", "short close"),
        hours_form(scene, "plain", "glued", "one digit"),
    )
    lines = headline(paper, days)
    if scene.chance(0.5):
        write_letter(paper, [paper.name])
    paper.sheet()
    paper.schedule(lines, scene.pick(["centre", "boxed"]))
    teams = those_in_charge(paper, len(pairs))
    rows: list[list[Cell | str]] = []
    for number, (day, district, team) in enumerate(zip(days, pairs, teams, strict=True), 1):
        start, place = scene.pick([540, 570, 780]), place_in(paper, district)
        said = [paper.say(f"{number}."), paper.say(on(day)), paper.say(at(start, start + 120))]
        rows.append([cell(said[0], css=CENTRE), said[1], said[2], place, team])
        paper.visit(day, place, district, start=start, end=start + 120, sequence=number, responsible=team)
    paper.table([7, 19, 20, 30, 24], rows, heads=0, look=scene.pick(["ruled", "heavy", "outer", "lines"]))


def headed_programme(paper: Paper) -> None:
    """The only head is กำหนดการ, over all the columns; runs of days, places, tasks."""
    scene = paper.scene
    pairs = districts(paper, scene.rng.randrange(4, 8))
    days = workdays(scene, 2 * len(pairs), gaps=(0, 1))
    dash = scene.pick(["-", " - ", " – "])
    lines = headline(paper, days)
    write_letter(paper, [paper.name])
    paper.sheet()
    paper.schedule(lines, scene.pick(["centre", "light"]))
    rows: list[list[Cell | str]] = [[cell(scene.pick(["กำหนดการ", "กำหนดการออกปฏิบัติงาน"]), cols=3)]]
    for number, district in enumerate(pairs):
        first, last = days[2 * number], days[2 * number + 1]
        place, task = place_in(paper, district), one_of(paper, "tasks")
        rows.append([paper.say(run(first, last, dash)), place, task])
        paper.visit(first, place, district, until=last, activity=task)
    paper.table([26, 40, 34], rows, look=scene.pick(["ruled", "shaded", "dark", "lines"]))


def bare_days(paper: Paper) -> None:
    """The rows print the day's number alone: month and year stand in the title."""
    scene = paper.scene
    pairs = districts(paper, scene.rng.randrange(5, 9))
    days = month_of_workdays(scene, len(pairs))
    first = days[0]
    heading = [plan_name(paper), f"ประจำเดือน {month(first)} พ.ศ. {buddhist_year(first)}"]
    paper.sheet()
    paper.schedule([paper.say(line) for line in heading], scene.pick(["centre", "large", "boxed"]))
    by_name = scene.chance(0.5)
    heads = ["วันที่", "วัน" if by_name else head(paper, "time"), head(paper, "area"), head(paper, "notes")]
    at = start_form(scene, "plain", "bare", "one digit")
    rows: list[list[Cell | str]] = [list(heads)]
    for day, district in zip(days, pairs, strict=True):
        place = paper.say("{district}", district=district[1])
        start = None if by_name else scene.pick([540, 570, 780])
        note = paper.say(scene.pick(words("remarks"))) if scene.chance(0.3) else ""
        second = weekday(day) if start is None else paper.say(at(start))
        rows.append([cell(paper.say(f"{day.day}"), css=CENTRE), cell(second, css=CENTRE), place, note])
        paper.visit(day, place, district, start=start, remarks=note or None)
    paper.table([12, 20, 40, 28], rows, look=scene.pick(["ruled", "shaded", "lines", "heavy"]))


def two_line_cells(paper: Paper) -> None:
    """Weekday above the day, village above its district: two lines in every cell."""
    scene = paper.scene
    pairs = districts(paper, scene.rng.randrange(4, 7))
    days = workdays(scene, len(pairs))
    lines = headline(paper, days)
    paper.sheet(wide=scene.chance(0.4))
    paper.schedule(lines, scene.pick(["centre", "shade"]))
    heads = [head(paper, "date"), head(paper, "time"), head(paper, "place")]
    heads += [head(paper, "what"), scene.pick(["คณะที่", "สาย", "สายที่", "ทีม", "ชุดที่"])]
    at = hours_form(scene, "plain", "bare", "close")
    rows: list[list[Cell | str]] = [list(heads)]
    tasks = some_of(paper, "tasks", 3)
    for number, (day, district) in enumerate(zip(days, pairs, strict=True)):
        start, spot = scene.pick([540, 570, 780]), places_in(paper, district, 1)[0]
        below, team = paper.say("อ.{district}", district=district[1]), paper.say(f"{number % 3 + 1}")
        day_lines = [f"วัน{weekday(day)}", paper.say(f"{day.day} {short_month(day)} {short_year(day)}")]
        task = tasks[number % len(tasks)]
        hours = cell(paper.say(at(start, start + 150)), css=CENTRE)
        rows.append([cell(*day_lines, css=CENTRE), hours, cell(spot, below), task, cell(team, css=CENTRE)])
        paper.visit(day, f"{spot} {below}", district, start=start, end=start + 150, activity=task, responsible=team)
    paper.table([18, 20, 27, 25, 10], rows, look=scene.pick(["ruled", "shaded", "heavy", "dark"]))


DESIGNS: Mapping[str, Callable[[Paper], None]] = {
    "label blocks": label_blocks,
    "one cell": one_cell,
    "day strips": day_strips,
    "bullets": bullets,
    "without head": without_head,
    "headed programme": headed_programme,
    "bare days": bare_days,
    "two-line cells": two_line_cells,
}
