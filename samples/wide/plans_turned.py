"""Plans whose table is turned or cut up: visits as columns, a table for each, days and hours in several columns."""

import datetime as dt
from collections.abc import Callable, Mapping

from samples.wide.forms import DAYS, day_form, hours_form, short_month, short_year
from samples.wide.letters import write_letter
from samples.wide.paper import CENTRE, Cell, Paper, cell
from samples.wide.words import (
    districts,
    head,
    headline,
    month_of_workdays,
    of_office,
    one_of,
    place_in,
    plan_name,
    those_in_charge,
    workdays,
)
from samples.writing import buddhist_year, clock, month, next_workday


def visits_as_columns(paper: Paper) -> None:
    """What is a head elsewhere stands at the left; every visit is a column."""
    scene = paper.scene
    pairs = districts(paper, scene.rng.randrange(3, 5))
    days = workdays(scene, len(pairs))
    lines = headline(paper, days)
    if scene.chance(0.5):
        write_letter(paper, [paper.name])
    paper.sheet(wide=True)
    paper.schedule(lines, scene.pick(["centre", "bar"]))
    on, at = day_form(scene, "short", "full", "weekday after"), hours_form(scene, "plain", "bare", "close")
    table: list[list[Cell | str]] = [
        [cell(head(paper, name), css="font-weight:bold")] for name in ("date", "time", "place", "who")
    ]
    teams = those_in_charge(paper, len(pairs))
    for day, district, team in zip(days, pairs, teams, strict=True):
        start, place = scene.pick([540, 570, 780]), place_in(paper, district)
        said = (paper.say(on(day)), paper.say(at(start, start + 120)), place, team)
        for row, words_ in zip(table, said, strict=True):
            row.append(cell(words_, css=CENTRE))
        paper.visit(day, place, district, start=start, end=start + 120, responsible=team)
    paper.table([16, *[84 / len(pairs)] * len(pairs)], table, heads=0, look=scene.pick(["ruled", "heavy", "zebra"]))


def table_for_each(paper: Paper) -> None:
    """Every visit a small table of two columns, labels at the left."""
    scene = paper.scene
    pairs = districts(paper, scene.rng.randrange(2, 5))
    days = workdays(scene, len(pairs))
    lines = headline(paper, days)
    paper.sheet()
    paper.schedule(lines, scene.pick(["centre", "shade"]))
    on, at = day_form(scene, "weekday ที่", "full", "weekday comma"), hours_form(scene, "plain", "twice", "each")
    labels = [head(paper, name) for name in ("date", "time", "place", "what")]
    look = scene.pick(["ruled", "shaded", "lines"])
    for day, district in zip(days, pairs, strict=True):
        start, place, task = scene.pick([540, 570, 780]), place_in(paper, district), one_of(paper, "tasks")
        said = (paper.say(on(day)), paper.say(at(start, start + 90)), place, task)
        rows = [[cell(label, css="font-weight:bold"), cell(words_)] for label, words_ in zip(labels, said, strict=True)]
        paper.table([28, 72], rows, heads=0, look=look)
        paper.visit(day, place, district, start=start, end=start + 90, activity=task)


def marked_days(paper: Paper) -> None:
    """A column for every workday of a month; a mark says that the district is visited then."""
    scene = paper.scene
    pairs = districts(paper, scene.rng.randrange(4, 8))
    days = month_of_workdays(scene, len(pairs))
    first = days[0].replace(day=1)
    name = plan_name(paper)
    paper.sheet(wide=True)
    paper.schedule([paper.say(name), paper.say(f"เดือน{month(first)} พ.ศ. {buddhist_year(first)}")])
    columns = [first + dt.timedelta(days=step) for step in range(31)]
    columns = [day for day in columns if day.month == first.month and day.weekday() < 5]
    mark = scene.pick(["✓", "X", "●"])
    over = cell(scene.pick(["วันที่", "วันที่ออกปฏิบัติงาน"]), cols=len(columns))
    rows: list[list[Cell | str]] = [[cell(head(paper, "area"), rows=2), over]]
    rows.append([cell(paper.say(f"{day.day}")) for day in columns])
    for day, district in zip(days, pairs, strict=True):
        place = paper.say("อ.{district}", district=district[1])
        rows.append([place, *(cell(mark if column == day else "", css=CENTRE) for column in columns)])
        paper.visit(day, place, district)
    share = 80 / len(columns)
    paper.table([20, *[share] * len(columns)], rows, heads=2, look=scene.pick(["ruled tight", "shaded tight"]))


def hours_in_two_columns(paper: Paper) -> None:
    """The start and the end of a visit in columns of their own, under a head over both."""
    scene = paper.scene
    pairs = districts(paper, scene.rng.randrange(4, 9))
    days = workdays(scene, len(pairs))
    lines = headline(paper, days)
    write_letter(paper, [paper.name])
    paper.sheet()
    paper.schedule(lines)
    on = day_form(scene)
    first, last = scene.pick([("เริ่ม", "สิ้นสุด"), ("ตั้งแต่", "ถึง"), ("เวลาเริ่ม", "เวลาเลิก")])
    rows: list[list[Cell | str]] = [
        [cell(head(paper, "date"), rows=2), cell("เวลา (น.)", cols=2), cell(head(paper, "place"), rows=2)],
        [first, last],
    ]
    for day, district in zip(days, pairs, strict=True):
        start, place = scene.pick([510, 540, 780]), place_in(paper, district)
        end = start + scene.pick([90, 150, 180])
        hours = [cell(paper.say(clock(minutes)), css=CENTRE) for minutes in (start, end)]
        rows.append([paper.say(on(day)), *hours, place])
        paper.visit(day, place, district, start=start, end=end)
    paper.table([28, 15, 15, 42], rows, heads=2, look=scene.pick(["ruled", "shaded", "double"]))


def first_and_last_days(paper: Paper) -> None:
    """The first and the last day in columns of their own."""
    scene = paper.scene
    pairs = districts(paper, scene.rng.randrange(3, 7))
    days = workdays(scene, 2 * len(pairs), gaps=(0, 1))
    lines = headline(paper, days)
    write_letter(paper, [paper.name])
    paper.sheet(wide=scene.chance(0.3))
    paper.schedule(lines, scene.pick(["centre", "boxed"]))
    on = day_form(scene, "short", "slashes", "hyphens", "full", "short close")
    heads = scene.pick([("วันเริ่มต้น", "วันสิ้นสุด"), ("ตั้งแต่วันที่", "ถึงวันที่"), ("วันที่เข้าตรวจ", "วันที่ตรวจแล้วเสร็จ")])
    rows: list[list[Cell | str]] = [[head(paper, "number"), head(paper, "place"), *heads, head(paper, "who")]]
    teams = those_in_charge(paper, len(pairs))
    for number, (district, team) in enumerate(zip(pairs, teams, strict=True), 1):
        first, last = days[2 * number - 2], days[2 * number - 1]
        place = place_in(paper, district)
        mark = cell(paper.say(f"{number}"), css=CENTRE)
        rows.append([mark, place, paper.say(on(first)), paper.say(on(last)), team])
        paper.visit(first, place, district, until=last, sequence=number, responsible=team)
    paper.table([9, 33, 17, 17, 24], rows, look=scene.pick(["ruled", "shaded", "dark", "lines"]))


def month_and_day_columns(paper: Paper) -> None:
    """The month merged down in one column, the day's number in the next."""
    scene = paper.scene
    first = (scene.visits_from.replace(day=1) + dt.timedelta(days=32)).replace(day=1)
    months = [first, (first + dt.timedelta(days=32)).replace(day=1)]
    pairs = districts(paper, 6)
    name = plan_name(paper)
    paper.sheet()
    paper.schedule([paper.say(name), paper.say(of_office(paper, "name"))], scene.pick(["centre", "lined"]))
    short = scene.chance(0.5)
    rows: list[list[Cell | str]] = [["เดือน", "วันที่", head(paper, "place"), head(paper, "what")]]
    for index, of_month in enumerate(months):
        here = pairs[3 * index : 3 * index + 3]
        for step, district in enumerate(here):
            day = next_workday(of_month, 3 * step + scene.rng.randrange(3))
            place, task = place_in(paper, district), one_of(paper, "tasks")
            named = f"{short_month(day)} {short_year(day)}" if short else f"{month(day)} {buddhist_year(day)}"
            merged = [cell(paper.say(named), rows=len(here), css=CENTRE)] if step == 0 else []
            rows.append([*merged, cell(paper.say(f"{day.day}"), css=CENTRE), place, task])
            paper.visit(day, place, district, activity=task)
    paper.table([22, 10, 38, 30], rows, look=scene.pick(["ruled", "shaded", "heavy"]))


def rounds(paper: Paper) -> None:
    """Rows across that name a round or a week, which is in no field; days, hours and places below."""
    scene = paper.scene
    pairs = districts(paper, 6)
    days = workdays(scene, len(pairs))
    lines = headline(paper, days)
    write_letter(paper, [paper.name])
    paper.sheet()
    paper.schedule(lines)
    on = DAYS[scene.pick(["short", "weekday after", "letter before"])]
    word = scene.pick(["สัปดาห์ที่", "รอบที่", "ระยะที่"])
    rows: list[list[Cell | str]] = [[head(paper, name) for name in ("number", "date", "time", "place")]]
    for number, (day, district) in enumerate(zip(days, pairs, strict=True), 1):
        if number % 3 == 1:
            rows.append([cell(paper.say(f"{word} {number // 3 + 1}"), cols=4, css="font-weight:bold;background:#eee")])
        start, place = scene.pick([540, 570, 780]), place_in(paper, district)
        said = [paper.say(f"{number}"), paper.say(on(day)), paper.say(f"{clock(start)} น.")]
        rows.append([cell(said[0], css=CENTRE), said[1], cell(said[2], css=CENTRE), place])
        paper.visit(day, place, district, start=start, sequence=number)
    paper.table([10, 28, 18, 44], rows, look=scene.pick(["ruled", "shaded"]))


DESIGNS: Mapping[str, Callable[[Paper], None]] = {
    "visits as columns": visits_as_columns,
    "table for each": table_for_each,
    "marked days": marked_days,
    "hours in two columns": hours_in_two_columns,
    "first and last days": first_and_last_days,
    "month and day columns": month_and_day_columns,
    "rounds": rounds,
}
