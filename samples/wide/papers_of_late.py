"""Tables within orders and notices, pairs in a letter, provinces in lines, roles told by ได้แก่, columns of no use."""

from collections.abc import Callable, Mapping

from samples.data import provinces
from samples.wide.committees import roles_of
from samples.wide.forms import DAYS, day_form, hours_form, run_full, start_form
from samples.wide.letters import cause, write_letter
from samples.wide.official import begin_order, end_order
from samples.wide.paper import CENTRE, Cell, Paper, cell
from samples.wide.words import (
    at_bureau,
    days_in_a_row,
    districts,
    of_office,
    one_of,
    person,
    place_in,
    words,
    workdays,
)
from samples.writing import fiscal_year


def pairs_in_letter(paper: Paper) -> None:
    """A letter whose visits stand between its paragraphs in two columns without rules: the day, and the place."""
    scene = at_bureau(paper, "redcross")
    pairs = districts(paper, scene.rng.randrange(2, 6))
    days = workdays(scene, len(pairs))
    paper.name = "การออกหน่วยรับบริจาคโลหิต"
    opener = scene.pick(["จึงกำหนดออกหน่วยรับบริจาคโลหิต ดังนี้", "โดยมีวันและสถานที่ ดังต่อไปนี้"])
    write_letter(paper, told=[(cause(paper), False), (opener, False)])
    paper.schedule()
    on, rows = day_form(scene, "weekday ที่", "full", "เดือน"), []
    for day, district in zip(days, pairs, strict=True):
        place = place_in(paper, district)
        rows.append((paper.say(on(day)), place))
        paper.visit(day, place, district)
    paper.pairs(rows, scene.pick(["tabbed", ""]))


def _days_in(paper: Paper) -> None:
    """A table of day, hours, place and who, in the text of an order or a notice."""
    scene = paper.scene
    pairs = districts(paper, scene.rng.randrange(3, 6))
    on, at = day_form(scene, "short", "full", "weekday after"), hours_form(scene, "plain", "close")
    rows: list[list[Cell | str]] = [["วัน เดือน ปี", "เวลา", "สถานที่", "เจ้าหน้าที่"]]
    for day, district in zip(workdays(scene, len(pairs)), pairs, strict=True):
        place, who = place_in(paper, district), person(paper)
        rows.append([paper.say(on(day)), cell(paper.say(at(540, 720)), css=CENTRE), place, who])
        paper.visit(day, place, district, start=540, end=720, responsible=who)
    paper.table([23, 21, 32, 24], rows, look=scene.pick(["ruled", "shaded", "lines"]))


def days_in_order(paper: Paper) -> None:
    """An order with a table of days between its preamble and its end."""
    at_bureau(paper, "prison")
    begin_order(paper, "มอบหมายเจ้าหน้าที่ออกติดตามผู้พ้นโทษ", opening="released")
    paper.schedule()
    _days_in(paper)
    end_order(paper)


def days_in_announcement(paper: Paper) -> None:
    """An announcement with a table of days between its preamble and its end."""
    at_bureau(paper, "power")
    begin_order(paper, "กำหนดวันสำรวจแนวเขตเสาไฟฟ้า", announces=True, opening="poles")
    paper.schedule()
    _days_in(paper)
    end_order(paper)


def provinces_in_lines(paper: Paper) -> None:
    """Numbered lines, each a province and a run of days."""
    scene = at_bureau(paper, "cabinet")
    count = scene.rng.randrange(3, 6)
    names, days = scene.rng.sample(provinces(), count), workdays(scene, 2 * count, gaps=(0, 1))
    paper.name = "แผนการตรวจราชการในเขตตรวจราชการ"
    write_letter(paper, [paper.name])
    paper.sheet()
    paper.schedule([paper.name, paper.say(f"ปีงบประมาณ พ.ศ. {fiscal_year(days[0])}")], scene.pick(["centre", "boxed"]))
    mark, form = scene.pick(["{}.", "{})"]), scene.pick(["{place} วันที่ {run}", "{place} ระหว่างวันที่ {run}"])
    for number, province in enumerate(names, 1):
        first, last = days[2 * number - 2], days[2 * number - 1]
        place = f"จังหวัด{province.name}"
        said = paper.say(form.format(place=place, run=run_full(first, last)))
        paper.line(f"{paper.say(mark.format(number))} {said}", "in1")
        paper.visit(first, place, until=last, sequence=number)


def numbered_steps(paper: Paper) -> None:
    """Lines under days, each with a number, an hour and what happens."""
    scene = at_bureau(paper, "culture")
    days = days_in_a_row(scene, 2)
    paper.name = "กำหนดการค่ายเยาวชนรักษ์วัฒนธรรม"
    paper.sheet()
    paper.schedule([paper.name, paper.say(f"วันที่ {run_full(days[0], days[1])}")], scene.pick(["centre", "large"]))
    on, at = DAYS[scene.pick(["weekday ที่", "full", "weekday พ.ศ."])], start_form(scene, "plain", "เวลา")
    look, mark, steps = scene.pick(["under", "strip", "bold"]), scene.pick(["{}.", "{})"]), iter(words("youth_steps"))
    for day in days:
        paper.line(paper.say(on(day)), look)
        for number, start in enumerate((510, 560, 780, 930), 1):
            what = paper.say(next(steps))
            paper.line(f"{paper.say(mark.format(number))} {paper.say(at(start))} {what}", "in1")
            paper.visit(day, start=start, activity=what, sequence=number)


def roles_by_that_is(paper: Paper) -> None:
    """An order: a role, ได้แก่, and everybody who has it in one line."""
    scene = at_bureau(paper, "school")
    name = "คณะกรรมการคัดเลือกนักเรียนทุนเรียนดี"
    begin_order(paper, f"แต่งตั้ง{name}", opening="scholars")
    paper.committee([], title=name)
    mark = scene.pick(["{}.", "{})"])
    for index, (role, count) in enumerate((("ประธานกรรมการ", 1), ("กรรมการ", 3), ("เลขานุการ", 1)), 1):
        people = [person(paper) for _ in range(count)]
        listed = people[0] if count == 1 else f"{', '.join(people[:-1])} และ{people[-1]}"
        paper.line(f"{paper.say(mark.format(index))} {role} ได้แก่ {listed}", "hang")
        for who in people:
            paper.member(None, who, None, role)
    end_order(paper)


def room_for_photographs(paper: Paper) -> None:
    """A roster with an empty column for photographs."""
    scene = at_bureau(paper, "subdistrict")
    paper.name = "ทำเนียบคณะกรรมการป้องกันภัยฝ่ายพลเรือนตำบล"
    paper.sheet()
    paper.committee([paper.name, paper.say(of_office(paper, "name"))], scene.pick(["centre", "bar"]))
    rows: list[list[Cell | str]] = [["ที่", "รูปถ่าย", "ชื่อ - สกุล", "ตำแหน่ง", "บทบาท"]]
    for number, role in enumerate(roles_of("คณะกรรมการ", scene.rng.randrange(4, 8)), 1):
        who, post = person(paper), one_of(paper, "staff")
        rows.append([cell(paper.say(f"{number}"), css=f"{CENTRE};height:1.9cm"), "", who, post, role])
        paper.member(number, who, post, role)
    paper.table([8, 15, 29, 27, 21], rows, look=scene.pick(["ruled", "shaded"]))


def how_urgent(paper: Paper) -> None:
    """Topics, how urgent they are, which is in no field, and who answers."""
    scene = at_bureau(paper, "forest")
    paper.name = "ประเด็นการตรวจติดตามด้านทรัพยากรธรรมชาติ"
    write_letter(paper, [paper.name])
    paper.sheet()
    paper.topics([paper.name, paper.say(of_office(paper, "name"))], scene.pick(["centre", "shade"]))
    rows: list[list[Cell | str]] = [["ลำดับ", "ประเด็นการตรวจติดตาม", "ระดับความเร่งด่วน", "ผู้ให้ข้อมูล"]]
    for number, wording in enumerate(scene.rng.sample(words("forest_topics"), scene.rng.randrange(3, 6)), 1):
        title, asked = paper.say(wording), scene.pick(words("informants"))
        level = cell(scene.pick(["มาก", "ปานกลาง", "น้อย"]), css=CENTRE)
        rows.append([cell(paper.say(f"{number}"), css=CENTRE), title, level, asked])
        paper.topic(str(number), title, remarks=asked)
    paper.table([9, 46, 17, 28], rows, look=scene.pick(["ruled", "dark", "lines"]))


DESIGNS: Mapping[str, Callable[[Paper], None]] = {
    "pairs in the letter": pairs_in_letter,
    "days in an order": days_in_order,
    "days in an announcement": days_in_announcement,
    "provinces in lines": provinces_in_lines,
    "numbered steps": numbered_steps,
    "roles by that is": roles_by_that_is,
    "room for photographs": room_for_photographs,
    "how urgent": how_urgent,
}
