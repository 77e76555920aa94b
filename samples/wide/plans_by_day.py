"""Plans whose day stands apart from their rows: in the title, above a table, at the right edge, over a page."""

import datetime as dt
from collections.abc import Callable, Mapping

from samples.wide.forms import DAYS, day_form, hours_form, start_form
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
from samples.writing import buddhist_year, clock, full_date, month, next_workday, weekday

TOGETHER = ("วัน{}ที่ {}", "ในวัน{}ที่ {}", "ประจำวัน{}ที่ {}")


def one_day_in_title(paper: Paper) -> None:
    """All places are visited on the day that the title names; the rows print hours alone."""
    scene = paper.scene
    (day,) = workdays(scene, 1)
    name = plan_name(paper)
    write_letter(paper, [name])
    paper.sheet()
    said = scene.pick(TOGETHER).format(weekday(day), full_date(day))
    paper.schedule([paper.say(name), paper.say(said)], scene.pick(["centre", "large", "shade"]))
    at = hours_form(scene, "plain", "bare", "close", "each")
    rows: list[list[Cell | str]] = [[head(paper, name_) for name_ in ("number", "time", "place", "what")]]
    for number, (start, district) in enumerate(zip((510, 600, 780, 870), districts(paper, 4), strict=False), 1):
        place, task = place_in(paper, district), one_of(paper, "tasks")
        said = paper.say(at(start, start + 60))
        rows.append([cell(paper.say(f"{number}"), css=CENTRE), cell(said, css=CENTRE), place, task])
        paper.visit(day, place, district, start=start, end=start + 60, sequence=number, activity=task)
    paper.table([10, 24, 36, 30], rows, look=scene.pick(["ruled", "shaded", "dark", "lines"]))


def table_for_each_day(paper: Paper) -> None:
    """A line that names the day, and a table of hours and places below it, for every day."""
    scene = paper.scene
    days = workdays(scene, scene.rng.randrange(2, 4))
    lines = headline(paper, days)
    paper.sheet()
    paper.schedule(lines)
    form = scene.pick(["วันที่ออกปฏิบัติงาน : {}", "{}", "ประจำ{}"])
    at = start_form(scene, "plain", "one digit", "bare")
    heads = [head(paper, name) for name in ("time", "place", "who")]
    look = scene.pick(["ruled", "shaded", "lines", "head-line"])
    for day in days:
        paper.line(paper.say(form.format(f"วัน{weekday(day)}ที่ {full_date(day)}")), scene.pick(["bold", "under"]))
        rows: list[list[Cell | str]] = [list(heads)]
        team = those_in_charge(paper, 1)[0]
        for start, district in zip((540, 660, 810), districts(paper, 3), strict=False):
            place = place_in(paper, district)
            rows.append([cell(paper.say(at(start)), css=CENTRE), place, team])
            paper.visit(day, place, district, start=start, responsible=team)
        paper.table([20, 48, 32], rows, look=look)


def merged_day_at_right(paper: Paper) -> None:
    """The day stands in the last column, merged over the places of the day."""
    scene = paper.scene
    days = workdays(scene, 3)
    lines = headline(paper, days)
    write_letter(paper, [paper.name])
    paper.sheet()
    paper.schedule(lines, scene.pick(["centre", "boxed"]))
    on = day_form(scene)
    rows: list[list[Cell | str]] = [[head(paper, name) for name in ("number", "place", "what", "date")]]
    number = 0
    for day in days:
        pairs = districts(paper, 2)
        tasks = some_of(paper, "tasks", len(pairs))
        for step, (district, task) in enumerate(zip(pairs, tasks, strict=True)):
            number += 1
            place, mark = place_in(paper, district), cell(paper.say(f"{number}"), css=CENTRE)
            merged = [cell(paper.say(on(day)), rows=len(pairs), css=CENTRE)] if step == 0 else []
            rows.append([mark, place, task, *merged])
            paper.visit(day, place, district, sequence=number, activity=task)
    paper.table([9, 40, 27, 24], rows, look=scene.pick(["ruled", "shaded", "heavy"]))


def lines_in_a_cell(paper: Paper) -> None:
    """A row for every day; its cell lists hours and places on lines of their own, each a visit."""
    scene = paper.scene
    days = workdays(scene, scene.rng.randrange(3, 6))
    lines = headline(paper, days)
    write_letter(paper, [paper.name])
    paper.sheet()
    paper.schedule(lines)
    on, mark = day_form(scene, "weekday ที่", "weekday after", "short", "full"), scene.pick(["", "- ", "เวลา "])
    rows: list[list[Cell | str]] = [[head(paper, "date"), scene.pick(["กำหนดการ", "รายการ", "เวลา/สถานที่"])]]
    for day in days:
        said = []
        for start, district in zip((540, 780), districts(paper, 2), strict=False):
            place = place_in(paper, district)
            said.append(f"{mark}{paper.say(f'{clock(start)} น.')} ณ {place}")
            paper.visit(day, place, district, start=start)
        rows.append([paper.say(on(day)), cell(*said)])
    paper.table([32, 68], rows, look=scene.pick(["ruled upper", "shaded upper", "lines upper", "dark upper"]))


def page_for_each_month(paper: Paper) -> None:
    """A page, a title and a table for each of two months; the rows print days without months."""
    scene = paper.scene
    name = plan_name(paper)
    write_letter(paper)
    first = (scene.visits_from.replace(day=1) + dt.timedelta(days=32)).replace(day=1)
    heads = [head(paper, "number"), "วันที่", "วัน", head(paper, "area")]
    look = scene.pick(["ruled", "shaded", "zebra"])
    for of_month in (first, (first + dt.timedelta(days=32)).replace(day=1)):
        paper.sheet()
        paper.schedule([paper.say(name), paper.say(f"ประจำเดือน {month(of_month)} {buddhist_year(of_month)}")])
        rows: list[list[Cell | str]] = [list(heads)]
        for number, district in enumerate(districts(paper, scene.rng.randrange(3, 6)), 1):
            day = next_workday(of_month, 3 * number)
            place = paper.say("{district}", district=district[1])
            marks = [cell(paper.say(f"{number_}"), css=CENTRE) for number_ in (number, day.day)]
            rows.append([*marks, cell(weekday(day), css=CENTRE), place])
            paper.visit(day, place, district, sequence=number)
        paper.table([12, 16, 24, 48], rows, look=look)


def rounds_as_columns(paper: Paper) -> None:
    """Units down, a first and a second round across: each cell holds the day of a visit."""
    scene = paper.scene
    pairs = districts(paper, scene.rng.randrange(3, 7))
    days = workdays(scene, 2 * len(pairs))
    name = plan_name(paper)
    write_letter(paper, [name])
    paper.sheet()
    paper.schedule([paper.say(name), paper.say(of_office(paper, "name"))], scene.pick(["centre", "lined"]))
    on = day_form(scene, "short", "full", "letter before", "slashes", "short close")
    rounds = scene.pick([("รอบแรก", "รอบที่สอง"), ("ก่อนดำเนินการ", "หลังดำเนินการ"), ("ภาคเรียนแรก", "ภาคเรียนหลัง")])
    rows: list[list[Cell | str]] = [
        [cell(head(paper, "place"), rows=2), cell(head(paper, "date"), cols=2)],
        [cell(round_) for round_ in rounds],
    ]
    for number, district in enumerate(pairs):
        place, both = place_in(paper, district), (days[number], days[len(pairs) + number])
        rows.append([place, *(cell(paper.say(on(day)), css=CENTRE) for day in both)])
        for day in both:
            paper.visit(day, place, district)
    paper.table([46, 27, 27], rows, heads=2, look=scene.pick(["ruled", "shaded", "double"]))


def village_meetings(paper: Paper) -> None:
    """Villages by the number of their หมู่, which is no number of the row, and where they meet."""
    scene = paper.scene
    (district,) = districts(paper, 1)
    count = scene.rng.randrange(4, 9)
    days = workdays(scene, count, gaps=(0,))
    subdistrict = scene.subdistrict(district[0])
    paper.name = f"กำหนดการประชุมประชาคมหมู่บ้าน ตำบล{subdistrict} อำเภอ{district[1]}"
    write_letter(paper, [paper.name])
    paper.sheet()
    paper.schedule([paper.say(paper.name)], scene.pick(["centre", "boxed"]))
    on, at = DAYS[scene.pick(["short", "full", "weekday after"])], start_form(scene, "plain", "onwards", "one digit")
    heads = ["หมู่ที่", head(paper, "date"), head(paper, "time"), "สถานที่ประชุม"]
    rows: list[list[Cell | str]] = [list(heads)]
    named = scene.rng.sample(words("villages"), count)
    numbers = sorted(scene.rng.sample(range(1, 15), count))
    for number, village, day in zip(numbers, named, days, strict=True):
        start, hall = scene.pick([540, 780, 1080]), scene.pick(["ศาลาประชาคม", "วัด", "โรงเรียน"])
        place = f"{hall}{village}"
        moo = cell(paper.say(f"{number}"), css=CENTRE)
        rows.append([moo, paper.say(on(day)), cell(paper.say(at(start)), css=CENTRE), place])
        paper.visit(day, place, district, start=start)
    paper.table([12, 28, 22, 38], rows, look=scene.pick(["ruled", "shaded", "zebra"]))


def places_with_their_areas(paper: Paper) -> None:
    """Places with their district in a column of its own, the day and the hours in one."""
    scene = paper.scene
    pairs = districts(paper, scene.rng.randrange(4, 8))
    days = workdays(scene, len(pairs))
    lines = headline(paper, days)
    paper.sheet(wide=scene.chance(0.4))
    paper.schedule(lines)
    on, at = day_form(scene, "short", "letter before", "full"), hours_form(scene, "plain", "close", "each")
    heads = [head(paper, "number"), "สถานที่", "อำเภอ", scene.pick(["วันและเวลา", "วัน/เวลา", "กำหนดวันเวลา"])]
    rows: list[list[Cell | str]] = [list(heads)]
    for number, (day, district) in enumerate(zip(days, pairs, strict=True), 1):
        spot, start = places_in(paper, district, 1)[0], scene.pick([540, 780])
        when = cell(paper.say(on(day)), paper.say(f"เวลา {at(start, start + 180)}"))
        rows.append([cell(paper.say(f"{number}"), css=CENTRE), spot, district[1], when])
        paper.visit(day, spot, district, start=start, end=start + 180, sequence=number)
    paper.table([9, 37, 22, 32], rows, look=scene.pick(["ruled", "shaded", "dark"]))


DESIGNS: Mapping[str, Callable[[Paper], None]] = {
    "one day in the title": one_day_in_title,
    "table for each day": table_for_each_day,
    "merged day at the right": merged_day_at_right,
    "lines in a cell": lines_in_a_cell,
    "page for each month": page_for_each_month,
    "rounds as columns": rounds_as_columns,
    "village meetings": village_meetings,
    "places with their areas": places_with_their_areas,
}
