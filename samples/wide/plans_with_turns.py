"""Plans with a turn of their own: no rules, two lines each, two kinds of tables, listed days, arrows, big days."""

import datetime as dt
from collections.abc import Callable, Mapping

from samples.wide.forms import DAYS, day_form, hours_form, run_full, short_month, short_year, start_form
from samples.wide.letters import write_letter
from samples.wide.paper import CENTRE, Cell, Paper, cell
from samples.wide.words import (
    at_bureau,
    days_in_a_row,
    districts,
    of_office,
    person,
    place_in,
    places_in,
    words,
    workdays,
)
from samples.writing import buddhist_year, clock, month, next_workday


def columns_of_air(paper: Paper) -> None:
    """Four columns that nothing but space parts, without heads."""
    scene = at_bureau(paper, "police")
    pairs = districts(paper, scene.rng.randrange(4, 9))
    days = workdays(scene, len(pairs))
    paper.name = "กำหนดการตรวจเยี่ยมจุดบริการประชาชนช่วงเทศกาล"
    paper.sheet()
    paper.schedule(
        [paper.say(paper.name), paper.say(of_office(paper, "name"))], scene.pick(["centre", "large", "left"])
    )
    on, at = day_form(scene, "short", "weekday after", "letter before", "full"), start_form(scene, "plain", "one digit")
    numbered = scene.chance(0.7)
    rows: list[list[Cell | str]] = []
    for number, (day, district) in enumerate(zip(days, pairs, strict=True), 1):
        place, start = place_in(paper, district), scene.pick([1140, 1200, 1260])
        mark: list[Cell | str] = [paper.say(f"{number}.")] if numbered else []
        rows.append([*mark, paper.say(on(day)), paper.say(at(start)), place])
        paper.visit(day, place, district, start=start, sequence=number if numbered else None)
    paper.table([*([8] if numbered else []), 27, 15, 50], rows, heads=0, look="plain")


def two_lines_each(paper: Paper) -> None:
    """The day and its hours on one line, the place and who goes there on the next."""
    scene = at_bureau(paper, "farming")
    pairs = districts(paper, scene.rng.randrange(3, 7))
    days = workdays(scene, len(pairs))
    paper.name = "แผนการจัดเวทีถ่ายทอดความรู้แก่เกษตรกร"
    write_letter(paper, [paper.name])
    paper.sheet()
    paper.schedule([paper.say(f"{paper.name} ปี {buddhist_year(days[0])}")], scene.pick(["centre", "shade", "boxed"]))
    on, at = day_form(scene, "weekday ที่", "full", "weekday พ.ศ."), hours_form(scene, "เวลา")
    mark, label = scene.pick(["{}.", "{})", "ครั้งที่ {}"]), scene.pick(["วิทยากร", "ผู้รับผิดชอบ"])
    for number, (day, district) in enumerate(zip(days, pairs, strict=True), 1):
        place, who = place_in(paper, district), person(paper)
        said = f"{paper.say(mark.format(number))} {paper.say(on(day))} {paper.say(at(540, 720))}"
        paper.line(said, css="margin-top:5pt")
        paper.line(f"ณ {place} ({label} : {who})", "in1")
        paper.visit(day, place, district, start=540, end=720, sequence=number, responsible=who)


def two_kinds_of_tables(paper: Paper) -> None:
    """Two tables under one title, each under a line of its own, with other columns in another order."""
    scene = at_bureau(paper, "education")
    pairs = districts(paper, 6)
    days = workdays(scene, len(pairs))
    paper.name = "กำหนดการติดตามการจัดการศึกษาในจังหวัด"
    write_letter(paper, [paper.name])
    paper.sheet()
    paper.schedule([paper.say(paper.name), paper.say(of_office(paper, "name"))], scene.pick(["centre", "bar"]))
    on, at = day_form(scene, "short", "full", "weekday after"), start_form(scene, "plain", "glued", "one digit")
    look = scene.pick(["ruled", "shaded"])
    named = scene.pick([("ก. ระดับอำเภอ", "ข. ระดับสถานศึกษา"), ("1. หน่วยงานทางการศึกษา", "2. สถานศึกษา")])
    first: list[list[Cell | str]] = [["วันที่", "หน่วยงาน", "ผู้ติดตาม"]]
    second: list[list[Cell | str]] = [["สถานศึกษา", "อำเภอ", "วัน เดือน ปี", "เวลา"]]
    half = len(pairs) // 2
    paper.line(paper.say(named[0]), "bold")
    for day, district in zip(days[:half], pairs[:half], strict=True):
        place, who = paper.say("ศูนย์ส่งเสริมการเรียนรู้ระดับอำเภอ{district}", district=district[1]), person(paper)
        first.append([paper.say(on(day)), place, who])
        paper.visit(day, place, district, responsible=who)
    paper.table([26, 46, 28], first, look=look)
    paper.line(paper.say(named[1]), "bold")
    for day, district in zip(days[half:], pairs[half:], strict=True):
        spot, start = places_in(paper, district, 1)[0], scene.pick([540, 780])
        second.append([spot, district[1], paper.say(on(day)), cell(paper.say(at(start)), css=CENTRE)])
        paper.visit(day, spot, district, start=start)
    paper.table([36, 22, 26, 16], second, look=look)


def until_done(paper: Paper) -> None:
    """Hours that begin and have no end: จนแล้วเสร็จ, เป็นต้นไป, เวลาประมาณ."""
    scene = at_bureau(paper, "forest")
    pairs = districts(paper, scene.rng.randrange(4, 8))
    days = workdays(scene, len(pairs))
    paper.name = "แผนการปลูกป่าและทำแนวกันไฟร่วมกับชุมชน"
    write_letter(paper, [paper.name])
    paper.sheet()
    paper.schedule([paper.say(paper.name), paper.say(of_office(paper, "name"))], scene.pick(["centre", "lined"]))
    on = day_form(scene, "short", "full", "letter before", "short close")
    forms = ["{} น. จนแล้วเสร็จ", "{} น. เป็นต้นไป", "เวลาประมาณ {} น.", "ตั้งแต่เวลา {} น."]
    rows: list[list[Cell | str]] = [["ลำดับ", "กำหนดวัน", "เวลา", "พื้นที่ดำเนินการ", "หมายเหตุ"]]
    for number, (day, district) in enumerate(zip(days, pairs, strict=True), 1):
        place, start = place_in(paper, district), scene.pick([450, 480, 510])
        note = paper.say(scene.pick(words("forest_notes"))) if scene.chance(0.4) else ""
        said = [paper.say(f"{number}"), paper.say(on(day)), paper.say(scene.pick(forms).format(clock(start)))]
        rows.append([cell(said[0], css=CENTRE), said[1], said[2], place, note])
        paper.visit(day, place, district, start=start, sequence=number, remarks=note or None)
    paper.table([8, 20, 22, 30, 20], rows, look=scene.pick(["ruled", "shaded", "zebra"]))


def months_below_places(paper: Paper) -> None:
    """Below every place its months, each with the days on which it is served."""
    scene = at_bureau(paper, "hospital")
    first = (scene.visits_from.replace(day=1) + dt.timedelta(days=32)).replace(day=1)
    months = [first, (first + dt.timedelta(days=32)).replace(day=1)]
    paper.name = "ปฏิทินการออกคลินิกเฉพาะทางในโรงพยาบาลชุมชน"
    write_letter(paper, [paper.name])
    paper.sheet()
    paper.schedule([paper.say(paper.name), paper.say(of_office(paper, "name"))], scene.pick(["boxed", "bar"]))
    look, mark = scene.pick(["under", "bold", "strip"]), scene.pick(["-", "•"])
    for index, district in enumerate(districts(paper, scene.rng.randrange(2, 4))):
        place = paper.say("โรงพยาบาล{district} อำเภอ{district}", district=district[1])
        paper.line(place, look)
        for of_month in months:
            days = [next_workday(of_month, index + 5 * step) for step in range(3)]
            listed = f"{days[0].day}, {days[1].day} และ {days[2].day}"
            paper.line(paper.say(f"{mark} วันที่ {listed} {month(of_month)} {buddhist_year(of_month)}"), "in1")
            for day in days:
                paper.visit(day, place, district)


def big_days(paper: Paper) -> None:
    """The day large in a cell above its month; beside it the place and, below that, the hour."""
    scene = at_bureau(paper, "redcross")
    pairs = districts(paper, scene.rng.randrange(3, 7))
    days = workdays(scene, len(pairs))
    paper.name = "หน่วยรับบริจาคโลหิตเคลื่อนที่"
    paper.sheet()
    paper.schedule([paper.say(paper.name), paper.say(of_office(paper, "name"))], scene.pick(["bar", "large"]))
    at = hours_form(scene, "plain", "colon", "เวลา")
    rows: list[list[Cell | str]] = []
    for day, district in zip(days, pairs, strict=True):
        place = place_in(paper, district)
        said = (paper.say(f"{day.day}"), paper.say(f"{short_month(day)} {short_year(day)}"))
        rows.append([cell(*said, css=f"{CENTRE};font-size:17pt"), cell(place, paper.say(at(540, 720)))])
        paper.visit(day, place, district, start=540, end=720)
    paper.table([18, 82], rows, heads=0, look=scene.pick(["ruled", "lines", "heavy"]))


def arrows(paper: Paper) -> None:
    """One day at one place: hours, an arrow, and what happens."""
    scene = at_bureau(paper, "nacc")
    (day,), (district,) = workdays(scene, 1), districts(paper, 1)
    place = place_in(paper, district)
    paper.name = "กำหนดการเวทีเสวนาชุมชนไม่ทนต่อการทุจริต"
    write_letter(paper, [paper.name])
    paper.sheet()
    when = DAYS[scene.pick(["weekday ที่", "weekday พ.ศ."])](day)
    paper.schedule([paper.say(paper.name), paper.say(when), f"ณ {place}"], scene.pick(["centre", "shade", "light"]))
    arrow, at = scene.pick(["→", "➔"]), hours_form(scene, "plain", "close", "each")
    hours = ((510, 540), (540, 570), (570, 660), (660, 720), (720, 750))
    for (start, end), wording in zip(hours, words("forum_steps"), strict=True):
        what = paper.say(wording)
        paper.line(f"{paper.say(at(start, end))} {arrow} {what}", "in1")
        paper.visit(day, place, district, start=start, end=end, activity=what)


def minutes_beside(paper: Paper) -> None:
    """How many minutes a step takes stands in a column that is in no field; the day is a row across."""
    scene = at_bureau(paper, "audit_house")
    days = days_in_a_row(scene, 2)
    paper.name = "กำหนดการสัมมนาการประกันคุณภาพอาชีวศึกษา"
    paper.sheet(wide=scene.chance(0.3))
    paper.schedule(
        [paper.say(paper.name), paper.say(f"วันที่ {run_full(days[0], days[1])}")], scene.pick(["centre", "boxed"])
    )
    on, at = DAYS[scene.pick(["weekday ที่", "full", "weekday comma"])], hours_form(scene, "plain", "bare", "close")
    rows: list[list[Cell | str]] = [["เวลา", "ระยะเวลา (นาที)", "รายการ", "ผู้ดำเนินการ"]]
    steps = iter(words("seminar_steps"))
    for day in days:
        rows.append([cell(paper.say(on(day)), cols=4, css="font-weight:bold")])
        for start, end in ((510, 540), (540, 630), (645, 720), (780, 930)):
            what, who = paper.say(next(steps)), person(paper)
            hours, took = paper.say(at(start, end)), paper.say(f"{end - start}")
            rows.append([cell(hours, css=CENTRE), cell(took, css=CENTRE), what, who])
            paper.visit(day, start=start, end=end, activity=what, responsible=who)
    paper.table([20, 14, 40, 26], rows, look=scene.pick(["ruled", "shaded", "heavy"]))


def tasks_in_cells(paper: Paper) -> None:
    """What is done is numbered in its cell, which is one text."""
    scene = at_bureau(paper, "cooperative")
    pairs = districts(paper, scene.rng.randrange(3, 6))
    days = workdays(scene, len(pairs))
    paper.name = "แผนปฏิบัติงานส่งเสริมสหกรณ์รายเดือน"
    write_letter(paper, [paper.name])
    paper.sheet(wide=scene.chance(0.5))
    title = [paper.say(paper.name), paper.say(f"ประจำเดือน{month(days[0])} {buddhist_year(days[0])}")]
    paper.schedule(title, scene.pick(["centre", "shade"]))
    on, mark = day_form(scene, "short", "weekday after", "full"), scene.pick(["{}.", "{})", "-"])
    rows: list[list[Cell | str]] = [["วัน เดือน ปี", "สหกรณ์/กลุ่มเกษตรกร", scene.pick(["งานที่ปฏิบัติ", "รายละเอียดงาน"])]]
    for day, district in zip(days, pairs, strict=True):
        place = place_in(paper, district)
        listed = enumerate(scene.rng.sample(words("coop_tasks"), 2), 1)
        tasks = [f"{paper.say(mark.format(step))} {task}" for step, task in listed]
        rows.append([paper.say(on(day)), place, cell(*tasks)])
        paper.visit(day, place, district, activity=" ".join(tasks))
    paper.table([24, 34, 42], rows, look=scene.pick(["ruled upper", "shaded upper"]))


def grouped_heads(paper: Paper) -> None:
    """Heads over heads: who is examined over name and district, when over day and hour."""
    scene = at_bureau(paper, "irrigation")
    pairs = districts(paper, scene.rng.randrange(4, 8))
    days = workdays(scene, len(pairs))
    paper.name = "แผนการตรวจสอบอาคารชลประทานก่อนฤดูฝน"
    write_letter(paper, [paper.name])
    paper.sheet(wide=True)
    paper.schedule([paper.say(paper.name), paper.say(of_office(paper, "name"))], scene.pick(["centre", "boxed"]))
    on, at = day_form(scene, "short", "full", "slashes"), hours_form(scene, "plain", "close", "bare")
    villages = scene.rng.sample(words("villages"), len(pairs))
    over = [cell("ที่", rows=2), cell("อาคารชลประทาน", cols=2), cell("กำหนดการตรวจ", cols=2), cell("ผู้ตรวจ", rows=2)]
    rows: list[list[Cell | str]] = [list(over), ["ชื่ออาคาร", "อำเภอ", "วันที่", "เวลา"]]
    for number, (day, district) in enumerate(zip(days, pairs, strict=True), 1):
        spot = f"{scene.pick(['ประตูระบายน้ำ', 'ฝาย', 'สถานีสูบน้ำ', 'ท่อลอดถนน'])}{villages.pop()}"
        who, start = person(paper), scene.pick([540, 780])
        hours = cell(paper.say(at(start, start + 150)), css=CENTRE)
        rows.append([cell(paper.say(f"{number}"), css=CENTRE), spot, district[1], paper.say(on(day)), hours, who])
        paper.visit(day, spot, district, start=start, end=start + 150, sequence=number, responsible=who)
    paper.table([6, 28, 16, 16, 16, 18], rows, heads=2, look=scene.pick(["ruled", "shaded", "double"]))


DESIGNS: Mapping[str, Callable[[Paper], None]] = {
    "columns of air": columns_of_air,
    "two lines each": two_lines_each,
    "two kinds of tables": two_kinds_of_tables,
    "until done": until_done,
    "months below places": months_below_places,
    "big days": big_days,
    "arrows": arrows,
    "minutes beside": minutes_beside,
    "tasks in cells": tasks_in_cells,
    "grouped heads": grouped_heads,
}
