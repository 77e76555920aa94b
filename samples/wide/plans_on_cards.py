"""Plans on cards, in numbered sentences, as printed from a spreadsheet, with who made the plan below it."""

from collections.abc import Callable, Mapping

from samples.wide.forms import DAYS, day_form, hours_form, start_form
from samples.wide.letters import write_letter
from samples.wide.paper import CENTRE, Cell, Paper, cell
from samples.wide.words import (
    districts,
    head,
    headline,
    month_of_workdays,
    one_of,
    person,
    place_in,
    places_in,
    plan_name,
    those_in_charge,
    words,
    workdays,
)
from samples.writing import buddhist_year, clock, month, weekday


def cards_of_days(paper: Paper) -> None:
    """A box for every day, two beside each other: the day above, then hours and places."""
    scene = paper.scene
    days = workdays(scene, scene.rng.randrange(3, 6), gaps=(0,))
    lines = headline(paper, days)
    paper.sheet(wide=scene.chance(0.3))
    paper.schedule(lines, scene.pick(["bar", "centre", "large"]))
    on = day_form(scene, "weekday ที่", "weekday comma", "weekday after")
    at = start_form(scene, "เวลา", "plain", "colon")
    paper.block("open", scene.pick(["two-columns", "two-columns", "one-column"]))
    for day in days:
        paper.block("open", scene.pick(["card", "side"]))
        paper.line(paper.say(on(day)), "bold")
        for start, district in zip((540, 780), districts(paper, 2), strict=False):
            place = place_in(paper, district)
            paper.line(f"{paper.say(at(start))} ณ {place}")
            paper.visit(day, place, district, start=start)
        paper.block("close")
    paper.block("close")


def numbered_sentences(paper: Paper) -> None:
    """Numbered lines of running words, who is in charge in brackets behind them."""
    scene = paper.scene
    pairs = districts(paper, scene.rng.randrange(3, 7))
    days = workdays(scene, len(pairs))
    lines = headline(paper, days)
    write_letter(paper, [paper.name])
    paper.sheet()
    paper.schedule(lines, scene.pick(["centre", "lined"]))
    on, at = day_form(scene, "weekday ที่", "เดือน", "weekday apart"), hours_form(scene, "เวลา", "ตั้งแต่")
    mark = scene.pick(["{}.", "{})", "({})"])
    teams = those_in_charge(paper, len(pairs))
    named = scene.chance(0.6)
    for number, (day, district, team) in enumerate(zip(days, pairs, teams, strict=True), 1):
        start, place = scene.pick([540, 570, 780]), place_in(paper, district)
        said = f"{paper.say(mark.format(number))} {paper.say(on(day))} {paper.say(at(start, start + 120))} ณ {place}"
        paper.line(f"{said} (ผู้รับผิดชอบ : {team})" if named else said, "hang")
        who = team if named else None
        paper.visit(day, place, district, start=start, end=start + 120, sequence=number, responsible=who)


def weekday_lines(paper: Paper) -> None:
    """`จันทร์ที่ ๓` at the left and the place beside it: month and year stand in the title."""
    scene = paper.scene
    pairs = districts(paper, scene.rng.randrange(4, 9))
    days = month_of_workdays(scene, len(pairs))
    name = plan_name(paper)
    paper.sheet()
    paper.schedule([paper.say(name), paper.say(f"ประจำเดือน{month(days[0])} {buddhist_year(days[0])}")])
    form = scene.pick(["{}ที่ {}", "วัน{}ที่ {}"])
    rows = [("วัน/วันที่", head(paper, "place"))]
    for day, district in zip(days, pairs, strict=True):
        place = place_in(paper, district)
        rows.append((paper.say(form.format(weekday(day), day.day)), place))
        paper.visit(day, place, district)
    paper.pairs(rows, scene.pick(["tabbed", "box"]))


def title_in_the_table(paper: Paper) -> None:
    """As a spreadsheet prints it: the title is the first row of the table, the head the second."""
    scene = paper.scene
    pairs = districts(paper, scene.rng.randrange(5, 10))
    days = workdays(scene, len(pairs))
    lines = headline(paper, days)
    paper.sheet(wide=scene.chance(0.5))
    paper.schedule(title=" ".join(lines))
    on, at = day_form(scene, "short", "slashes full", "hyphens", "letter before"), hours_form(scene, "bare", "plain")
    columns = ("number", "date", "time", "place", "what", "who")
    rows: list[list[Cell | str]] = [[cell(*lines, cols=6)], [head(paper, name) for name in columns]]
    teams = those_in_charge(paper, len(pairs))
    for number, (day, district, team) in enumerate(zip(days, pairs, teams, strict=True), 1):
        start, place, task = scene.pick([540, 570, 780]), place_in(paper, district), one_of(paper, "tasks")
        said = [paper.say(f"{number}"), paper.say(on(day)), paper.say(at(start, start + 120))]
        rows.append([cell(said[0], css=CENTRE), said[1], said[2], place, task, team])
        paper.visit(
            day, place, district, start=start, end=start + 120, sequence=number, activity=task, responsible=team
        )
    paper.table([8, 17, 17, 24, 18, 16], rows, heads=2, look=scene.pick(["ruled tight", "shaded tight"]))


def signed_plan(paper: Paper) -> None:
    """Who made the plan and who approves it stand below the table; they are in no field."""
    scene = paper.scene
    pairs = districts(paper, scene.rng.randrange(3, 7))
    days = workdays(scene, len(pairs))
    lines = headline(paper, days)
    paper.sheet()
    paper.schedule(lines, scene.pick(["centre", "boxed"]))
    on = day_form(scene)
    rows: list[list[Cell | str]] = [[head(paper, name) for name in ("number", "place", "date", "notes")]]
    for number, (day, district) in enumerate(zip(days, pairs, strict=True), 1):
        place = place_in(paper, district)
        note = paper.say(scene.pick(words("remarks"))) if scene.chance(0.3) else ""
        rows.append([cell(paper.say(f"{number}"), css=CENTRE), place, paper.say(on(day)), note])
        paper.visit(day, place, district, sequence=number, remarks=note or None)
    paper.table([10, 42, 28, 20], rows, look=scene.pick(["ruled", "shaded", "lines"]))
    paper.part = "notes"
    for role in ("ผู้จัดทำแผน", "ผู้อนุมัติแผน"):
        paper.line(f"ลงชื่อ.......................................{role}", css="margin:18pt 0 0 7cm")
        paper.line(f"({person(paper)})", css="margin-left:8cm")
        paper.line(one_of(paper, "staff"), css="margin-left:8cm")


def examination(paper: Paper) -> None:
    """Days merged down, subjects, rooms and who watches: a timetable of examinations."""
    scene = paper.scene
    days = workdays(scene, scene.rng.randrange(2, 4), gaps=(0,))
    paper.name = scene.pick(["ตารางการทดสอบความรู้ผู้สมัคร", "ตารางสอบคัดเลือกบุคลากร", "กำหนดการทดสอบภาคปฏิบัติ"])
    write_letter(paper, [paper.name])
    paper.sheet()
    paper.schedule([paper.say(paper.name)], scene.pick(["large", "centre"]))
    on, at = day_form(scene, "weekday ที่", "weekday after", "short"), hours_form(scene, "plain", "close")
    heads = [head(paper, "date"), head(paper, "time"), scene.pick(["วิชาที่สอบ", "รายการทดสอบ"])]
    heads += [scene.pick(["สถานที่สอบ", "ห้องสอบ"]), scene.pick(["กรรมการคุมสอบ", "ผู้คุมสอบ"])]
    rows: list[list[Cell | str]] = [list(heads)]
    for day in days:
        lessons = scene.rng.sample(words("lessons"), 2)
        for step, (start, lesson) in enumerate(zip((540, 810), lessons, strict=True)):
            merged = [cell(paper.say(on(day)), rows=2, css=CENTRE)] if step == 0 else []
            room, task, who = paper.say(scene.pick(words("rooms"))), paper.say(lesson), person(paper)
            rows.append([*merged, paper.say(at(start, start + 120)), task, room, who])
            paper.visit(day, room, start=start, end=start + 120, activity=task, responsible=who)
    paper.table([20, 18, 26, 18, 18], rows, look=scene.pick(["ruled", "shaded", "heavy"]))


def villages(paper: Paper) -> None:
    """A line that names the district and the day, and below it the villages in turn, each with its hour."""
    scene = paper.scene
    pairs = districts(paper, 3)
    days = workdays(scene, len(pairs))
    lines = headline(paper, days)
    paper.sheet()
    paper.schedule(lines, scene.pick(["centre", "shade"]))
    on = DAYS[scene.pick(["weekday ที่", "full", "weekday พ.ศ."])]
    for day, district in zip(days, pairs, strict=True):
        said = on(day) if on(day).startswith("วัน") else f"วันที่ {on(day)}"
        paper.line(f"{paper.say('อำเภอ{district}', district=district[1])} {paper.say(said)}", "strip")
        rows = []
        for start, spot in zip((510, 600, 780), places_in(paper, district, 3), strict=True):
            rows.append((paper.say(f"เวลา {clock(start)} น."), f"ณ {spot}"))
            paper.visit(day, spot, district, start=start)
        paper.pairs(rows, "tabbed")


DESIGNS: Mapping[str, Callable[[Paper], None]] = {
    "cards of days": cards_of_days,
    "numbered sentences": numbered_sentences,
    "weekday lines": weekday_lines,
    "title in the table": title_in_the_table,
    "signed plan": signed_plan,
    "examination": examination,
    "villages": villages,
}
