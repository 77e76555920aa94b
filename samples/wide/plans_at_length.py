"""Plans over pages and bundles of plan, team and topics on pages of their own."""

from collections.abc import Callable, Mapping

from samples.data import provinces
from samples.wide.committees import some_offices
from samples.wide.forms import day_form, hours_form, run, start_form
from samples.wide.letters import write_letter
from samples.wide.paper import CENTRE, Cell, Paper, cell
from samples.wide.topic_lists import some_topics
from samples.wide.words import (
    at_office,
    districts,
    head,
    headline,
    of_office,
    one_of,
    person,
    place_in,
    places_in,
    plan_name,
    those_in_charge,
    words,
    workdays,
)


def long_list(paper: Paper) -> None:
    """Some thirty rows over two pages, the head repeated or not, and a last row that only counts."""
    scene = paper.scene
    pairs = districts(paper, 6)
    days = workdays(scene, 32, gaps=(0,))
    lines = headline(paper, days)
    if scene.chance(0.5):
        write_letter(paper, [paper.name])
    paper.sheet()
    paper.schedule(lines)
    on, at = day_form(scene, "short", "short close", "slashes", "letter before"), start_form(scene, "plain", "bare")
    rows: list[list[Cell | str]] = [[head(paper, name) for name in ("number", "place", "date", "date", "time")]]
    rows[0][2] = scene.pick(["อำเภอ", "พื้นที่อำเภอ"])
    number = 0
    for index, day in enumerate(days):
        district = pairs[index % len(pairs)]
        spot, start = places_in(paper, district, 1)[0], scene.pick([540, 570, 780])
        number += 1
        area, marks = paper.say("{district}", district=district[1]), [paper.say(f"{number}"), paper.say(on(day))]
        rows.append([cell(marks[0], css=CENTRE), spot, area, marks[1], cell(paper.say(at(start)), css=CENTRE)])
        paper.visit(day, spot, district, start=start, sequence=number)
    rows.append([cell(paper.say(f"รวม {number} แห่ง"), cols=5, css=CENTRE)])
    look = scene.pick(["ruled tight", "shaded tight", "zebra tight"])
    paper.table([9, 37, 20, 20, 14], rows, look=look, repeat=scene.chance(0.6))


def provinces_in_turn(paper: Paper) -> None:
    """A ministry's tour: runs of days, provinces, and who goes there."""
    scene = at_office(paper, "inspector")
    count = scene.rng.randrange(3, 7)
    names = [province.name for province in scene.rng.sample(provinces(), count)]
    days = workdays(scene, 2 * count, gaps=(0, 1))
    lines = headline(paper, days)
    write_letter(paper, [paper.name])
    paper.sheet()
    paper.schedule(lines)
    dash = scene.pick([" - ", "-", " – "])
    rows: list[list[Cell | str]] = [[head(paper, "number"), "จังหวัด", head(paper, "date"), head(paper, "who")]]
    for number, (name, team) in enumerate(zip(names, those_in_charge(paper, count), strict=True), 1):
        first, last = days[2 * number - 2], days[2 * number - 1]
        rows.append([cell(paper.say(f"{number}"), css=CENTRE), name, paper.say(run(first, last, dash)), team])
        paper.visit(first, name, until=last, sequence=number, responsible=team)
    paper.table([10, 28, 30, 32], rows, look=scene.pick(["ruled", "shaded", "dark", "lines"]))


def words_for_hours(paper: Paper) -> None:
    """เช้า, บ่าย, ตลอดวัน in the column of hours: no hour is known."""
    scene = paper.scene
    pairs = districts(paper, scene.rng.randrange(4, 8))
    days = workdays(scene, len(pairs))
    lines = headline(paper, days)
    paper.sheet()
    paper.schedule(lines, scene.pick(["centre", "light"]))
    halves = scene.pick([("ช่วงเช้า", "ช่วงบ่าย", "ตลอดวัน"), ("ครึ่งวันเช้า", "ครึ่งวันบ่าย", "ทั้งวัน"), ("เช้า", "บ่าย", "เช้า - บ่าย")])
    on = day_form(scene)
    rows: list[list[Cell | str]] = [[head(paper, "date"), "ช่วงเวลา", head(paper, "place"), head(paper, "what")]]
    for day, district in zip(days, pairs, strict=True):
        place, task = place_in(paper, district), one_of(paper, "tasks")
        rows.append([paper.say(on(day)), cell(scene.pick(halves), css=CENTRE), place, task])
        paper.visit(day, place, district, activity=task)
    paper.table([26, 15, 33, 26], rows, look=scene.pick(["ruled", "shaded", "heavy", "zebra"]))


def people_in_cells(paper: Paper) -> None:
    """Two or three people on lines of their own in the cell of who goes."""
    scene = paper.scene
    pairs = districts(paper, scene.rng.randrange(3, 6))
    days = workdays(scene, len(pairs))
    lines = headline(paper, days)
    write_letter(paper, [paper.name])
    paper.sheet(tag=scene.pick(["", "เอกสารหมายเลข 1"]))
    paper.schedule(lines)
    on, at = day_form(scene), hours_form(scene)
    rows: list[list[Cell | str]] = [[head(paper, name) for name in ("number", "date", "time", "place", "who")]]
    for number, (day, district) in enumerate(zip(days, pairs, strict=True), 1):
        people = [person(paper) for _ in range(scene.rng.randrange(2, 4))]
        start, place = scene.pick([540, 780]), place_in(paper, district)
        said = [paper.say(f"{number}"), paper.say(on(day)), paper.say(at(start, start + 120))]
        rows.append([cell(said[0], css=CENTRE), said[1], said[2], place, cell(*people)])
        together = " ".join(people)
        paper.visit(day, place, district, start=start, end=start + 120, sequence=number, responsible=together)
    paper.table([8, 22, 19, 25, 26], rows, look=scene.pick(["ruled upper", "shaded upper", "dark upper"]))


def three_enclosures(paper: Paper) -> None:
    """A letter with a plan, a team and topics, each on a tagged page of its own."""
    scene = paper.scene
    pairs = districts(paper, scene.rng.randrange(3, 7))
    days = workdays(scene, len(pairs))
    plan, team = plan_name(paper), f"คณะทำงานติดตาม{of_office(paper, 'work')}"
    heading = scene.pick(words("topic_heads"))
    write_letter(paper, [plan, team, heading])
    tag = scene.pick(["สิ่งที่ส่งมาด้วย {}", "เอกสารแนบ {}", "เอกสารหมายเลข {}"])
    paper.sheet(tag=paper.say(tag.format(1)))
    paper.schedule([paper.say(plan), paper.say(of_office(paper, "name"))])
    on = day_form(scene, "short", "full", "weekday after")
    rows: list[list[Cell | str]] = [[head(paper, "number"), head(paper, "place"), head(paper, "date")]]
    for number, (day, district) in enumerate(zip(days, pairs, strict=True), 1):
        place = place_in(paper, district)
        rows.append([cell(paper.say(f"{number}"), css=CENTRE), place, paper.say(on(day))])
        paper.visit(day, place, district, sequence=number)
    paper.table([11, 54, 35], rows, look=scene.pick(["ruled", "shaded", "lines"]))
    paper.line(f"หมายเหตุ : {paper.say(scene.pick(words('notes')))}")
    paper.sheet(tag=paper.say(tag.format(2)))
    paper.committee([paper.say(team)])
    for number, office in enumerate(some_offices(paper, scene.rng.randrange(3, 8)), 1):
        paper.line(f"{paper.say(f'{number}.')} {office}", "in1")
        paper.member(number, None, office)
    paper.sheet(tag=paper.say(tag.format(3)))
    paper.topics([heading])
    mark = scene.pick(["{}.", "{})", "ประเด็นที่ {}"])
    for number, title in enumerate(some_topics(paper, scene.rng.randrange(2, 7)), 1):
        paper.line(f"{paper.say(mark.format(number))} {title}", "in1")
        paper.topic(str(number), title)


DESIGNS: Mapping[str, Callable[[Paper], None]] = {
    "long list": long_list,
    "provinces in turn": provinces_in_turn,
    "words for hours": words_for_hours,
    "people in cells": people_in_cells,
    "three enclosures": three_enclosures,
}
