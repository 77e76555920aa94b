"""Plans as single bureaus write them: months in rows across, days after dots, in pieces, beside who is to be asked."""

import datetime as dt
from collections.abc import Callable, Mapping

from samples.wide.forms import DAYS, day_form, hours_form, run, short_month, short_year, start_form
from samples.wide.letters import write_letter
from samples.wide.paper import CENTRE, Cell, Paper, cell
from samples.wide.words import (
    at_bureau,
    districts,
    head,
    mobile,
    of_office,
    one_of,
    person,
    place_in,
    places_in,
    workdays,
)
from samples.writing import buddhist_year, fiscal_year, month, next_workday, weekday


def blood_by_month(paper: Paper) -> None:
    """A row across names month and year; the rows below say the weekday and the day alone, and how much is wanted."""
    scene = at_bureau(paper, "redcross")
    first = (scene.visits_from.replace(day=1) + dt.timedelta(days=32)).replace(day=1)
    months = [first, (first + dt.timedelta(days=32)).replace(day=1)]
    paper.name = "กำหนดการออกรับบริจาคโลหิตเคลื่อนที่"
    write_letter(paper, [paper.name])
    paper.sheet()
    paper.schedule(
        [paper.say(paper.name), paper.say(of_office(paper, "name"))], scene.pick(["centre", "boxed", "large"])
    )
    at = hours_form(scene, "plain", "close", "one digit")
    on = scene.pick(["{w}ที่ {d}", "{w} {d}", "วัน{w}ที่ {d}"])
    rows: list[list[Cell | str]] = [["วันที่", "สถานที่รับบริจาค", "เวลา", "เป้าหมาย (ยูนิต)"]]
    for of_month in months:
        named = scene.pick(["เดือน{m} {y}", "ประจำเดือน{m} พ.ศ. {y}"]).format(
            m=month(of_month), y=buddhist_year(of_month)
        )
        rows.append([cell(paper.say(named), cols=4, css="text-align:center;font-weight:bold;background:#f2dede")])
        for step, district in enumerate(districts(paper, scene.rng.randrange(2, 5))):
            day, place = next_workday(of_month, 3 * step + 1), place_in(paper, district)
            said, goal = (
                paper.say(on.format(w=weekday(day), d=day.day)),
                paper.say(f"{scene.rng.randrange(6, 20) * 10}"),
            )
            rows.append([said, place, cell(paper.say(at(510, 720)), css=CENTRE), cell(goal, css=CENTRE)])
            paper.visit(day, place, district, start=510, end=720)
    paper.table([24, 40, 20, 16], rows, look=scene.pick(["ruled", "shaded", "lines"]))


def firms(paper: Paper) -> None:
    """Companies as places, head counts beside them, the district and the inspector in columns of their own."""
    scene = at_bureau(paper, "factory")
    pairs = districts(paper, scene.rng.randrange(4, 8))
    days = workdays(scene, len(pairs))
    paper.name = f"แผนการตรวจความปลอดภัยสถานประกอบกิจการ ปีงบประมาณ พ.ศ. {fiscal_year(days[0])}"
    write_letter(paper, [paper.name])
    paper.sheet(wide=True, tag=scene.pick(["", "บัญชีแนบท้าย"]))
    paper.schedule([paper.say(paper.name)], scene.pick(["centre", "light", "shade"]))
    heads = ["ลำดับ", "ชื่อสถานประกอบกิจการ", "จำนวนลูกจ้าง (คน)", "อำเภอ", scene.pick(["วันที่เข้าตรวจ", "กำหนดตรวจ"])]
    rows: list[list[Cell | str]] = [[*heads, "เวลา", scene.pick(["พนักงานตรวจ", "พนักงานตรวจความปลอดภัย"])]]
    on, at = day_form(scene, "short", "slashes", "full", "short close"), start_form(scene, "plain", "glued")
    for number, (day, district) in enumerate(zip(days, pairs, strict=True), 1):
        place, who, start = places_in(paper, district, 1)[0], person(paper), scene.pick([540, 600, 810])
        count, mark = paper.say(f"{scene.rng.randrange(12, 900)}"), paper.say(f"{number}")
        row: list[Cell | str] = [cell(mark, css=CENTRE), place, cell(count, css=CENTRE), district[1]]
        rows.append([*row, paper.say(on(day)), cell(paper.say(at(start)), css=CENTRE), who])
        paper.visit(day, place, district, start=start, sequence=number, responsible=who)
    paper.table([8, 26, 11, 13, 15, 10, 17], rows, look=scene.pick(["ruled", "shaded", "dark"]))


def dotted_days(paper: Paper) -> None:
    """No table: a number and a place, dots, and the day at the right edge."""
    scene = at_bureau(paper, "cooperative")
    pairs = districts(paper, scene.rng.randrange(4, 9))
    days = workdays(scene, len(pairs))
    paper.name = "กำหนดวันตรวจการสหกรณ์ประจำปี"
    write_letter(paper, [paper.name])
    paper.sheet()
    paper.schedule([paper.say(f"{paper.name} {buddhist_year(days[0])}")], scene.pick(["centre", "lined", "boxed"]))
    on, mark = day_form(scene, "short", "full", "weekday after", "letter before"), scene.pick(["{}.", "{})", "({})"])
    look = scene.pick(["", "in1"])
    for number, (day, district) in enumerate(zip(days, pairs, strict=True), 1):
        place, dots = place_in(paper, district), "." * scene.rng.randrange(12, 30)
        shown = f"{paper.say(mark.format(number))} {place} {dots}"
        paper.block("led", look, what=shown, role=paper.say(on(day)), id=paper.mark())
        paper.visit(day, place, district, sequence=number)


def decimal_outline(paper: Paper) -> None:
    """1. names the district, 1.1 its day and hours, 1.2 the place, 1.3 who is in charge."""
    scene = at_bureau(paper, "disaster")
    pairs = districts(paper, scene.rng.randrange(2, 6))
    days = workdays(scene, len(pairs))
    paper.name = "แผนการฝึกซ้อมป้องกันและบรรเทาสาธารณภัยระดับพื้นที่"
    if scene.chance(0.6):
        write_letter(paper, [paper.name])
    paper.sheet()
    paper.schedule([paper.say(paper.name), paper.say(of_office(paper, "name"))], scene.pick(["centre", "left", "bar"]))
    on, at = day_form(scene, "weekday ที่", "full", "weekday พ.ศ."), hours_form(scene, "เวลา")
    labels = scene.pick([("วัน เวลา", "สถานที่ฝึกซ้อม", "ผู้ควบคุมการฝึก"), ("กำหนดการ", "สถานที่", "ผู้รับผิดชอบ")])
    joint = scene.pick([" : ", " ", " - "])
    for number, (day, district) in enumerate(zip(days, pairs, strict=True), 1):
        paper.line(f"{paper.say(f'{number}.')} {paper.say('อำเภอ{district}', district=district[1])}", "bold")
        place, who = places_in(paper, district, 1)[0], f"{person(paper)} {one_of(paper, 'staff')}"
        said = (f"{paper.say(on(day))} {paper.say(at(540, 720))}", place, who)
        for step, (label, words_) in enumerate(zip(labels, said, strict=True), 1):
            paper.line(f"{paper.say(f'{number}.{step}')} {label}{joint}{words_}", "in1")
        paper.visit(day, place, district, start=540, end=720, sequence=number, responsible=who)


def merged_periods(paper: Paper) -> None:
    """A period and its run of days, on two lines of a cell merged over the places of that period."""
    scene = at_bureau(paper, "forest")
    days = workdays(scene, 6, gaps=(1, 2))
    paper.name = "แผนการเก็บตัวอย่างน้ำและตรวจแหล่งกำเนิดมลพิษ"
    write_letter(paper, [paper.name])
    paper.sheet()
    paper.schedule(
        [paper.say(paper.name), paper.say(f"ประจำปี {buddhist_year(days[0])}")], scene.pick(["centre", "shade"])
    )
    word = scene.pick(["ช่วงที่", "ระยะที่"])
    rows: list[list[Cell | str]] = [["ช่วงเวลา", "จุดเก็บตัวอย่าง", "ผู้เก็บตัวอย่าง"]]
    for index in range(3):
        first, last = days[2 * index], days[2 * index + 1]
        pairs = districts(paper, scene.rng.randrange(2, 4))
        for step, district in enumerate(pairs):
            place, who = place_in(paper, district), person(paper)
            period = [paper.say(f"{word} {index + 1}"), paper.say(run(first, last))]
            merged = [cell(*period, rows=len(pairs), css=CENTRE)] if step == 0 else []
            rows.append([*merged, place, who])
            paper.visit(first, place, district, until=last, responsible=who)
    paper.table([26, 46, 28], rows, look=scene.pick(["ruled", "shaded", "heavy"]))


def days_in_pieces(paper: Paper) -> None:
    """Weekday, day, month and year in four narrow columns under one head."""
    scene = at_bureau(paper, "farming")
    pairs = districts(paper, scene.rng.randrange(4, 9))
    days = workdays(scene, len(pairs))
    paper.name = "แผนการออกหน่วยคลินิกเกษตรเคลื่อนที่"
    if scene.chance(0.5):
        write_letter(paper, [paper.name])
    paper.sheet(wide=scene.chance(0.3))
    paper.schedule([paper.say(paper.name), paper.say(of_office(paper, "name"))], scene.pick(["centre", "lined", "bar"]))
    short = scene.chance(0.5)
    over = [cell("ครั้งที่", rows=2), cell(scene.pick(["วัน เดือน ปี", "กำหนดวัน"]), cols=4)]
    rows: list[list[Cell | str]] = [[*over, cell(head(paper, "place"), rows=2)], ["วัน", "วันที่", "เดือน", "พ.ศ."]]
    for number, (day, district) in enumerate(zip(days, pairs, strict=True), 1):
        place = place_in(paper, district)
        pieces = [weekday(day), f"{day.day}", short_month(day) if short else month(day)]
        pieces.append(short_year(day) if short else f"{buddhist_year(day)}")
        marks = [cell(paper.say(f"{number}"), css=CENTRE), *(cell(paper.say(piece), css=CENTRE) for piece in pieces)]
        rows.append([*marks, place])
        paper.visit(day, place, district, sequence=number)
    paper.table([9, 14, 9, 16, 10, 42], rows, heads=2, look=scene.pick(["ruled", "shaded", "double"]))


def plan_and_contacts(paper: Paper) -> None:
    """A plan, and below it on the same page who is to be asked in every district, with telephone numbers."""
    scene = at_bureau(paper, "welfare")
    pairs = districts(paper, 4)
    days = workdays(scene, len(pairs))
    paper.name = "กำหนดการเยี่ยมครอบครัวเปราะบาง"
    write_letter(paper, [paper.name])
    paper.sheet()
    paper.schedule([paper.say(f"{paper.name} ประจำเดือน{month(days[0])} {buddhist_year(days[0])}")])
    on = DAYS[scene.pick(["weekday ที่", "short", "weekday after"])]
    rows: list[list[Cell | str]] = [[head(paper, "date"), head(paper, "place"), "จำนวนครัวเรือน"]]
    for day, district in zip(days, pairs, strict=True):
        place, count = place_in(paper, district), paper.say(f"{scene.rng.randrange(3, 20)}")
        rows.append([paper.say(on(day)), place, cell(count, css=CENTRE)])
        paper.visit(day, place, district)
    paper.table([32, 48, 20], rows, look=scene.pick(["ruled", "shaded"]))
    title = scene.pick(["รายชื่อผู้ประสานงานประจำอำเภอ", "รายชื่อเจ้าหน้าที่ผู้ประสานงานในพื้นที่"])
    paper.committee([title], "left")
    people: list[list[Cell | str]] = [["ที่", "ชื่อ - สกุล", "ตำแหน่ง", "โทรศัพท์"]]
    for number in range(1, len(pairs) + 1):
        who, post = person(paper), one_of(paper, "staff")
        phone = mobile(paper)
        people.append([cell(paper.say(f"{number}"), css=CENTRE), who, post, phone])
        paper.member(number, who, post)
    paper.table([8, 32, 36, 24], people, look=scene.pick(["ruled", "lines"]))


def surveys_of_land(paper: Paper) -> None:
    """Runs of days with month and year said twice, map sheets, and who measures."""
    scene = at_bureau(paper, "land")
    pairs = districts(paper, scene.rng.randrange(3, 7))
    days = workdays(scene, 2 * len(pairs), gaps=(1, 2))
    paper.name = "แผนการนำรังวัดในเขตเดินสำรวจออกโฉนดที่ดิน"
    write_letter(paper, [paper.name])
    paper.sheet()
    paper.schedule([paper.say(paper.name), paper.say(of_office(paper, "name"))], scene.pick(["centre", "boxed"]))
    on, joint = DAYS[scene.pick(["short", "full", "short close"])], scene.pick([" ถึง ", " - ", " ถึงวันที่ "])
    rows: list[list[Cell | str]] = [["ลำดับที่", "นัดพบเจ้าของที่ดิน ณ", "ระวางแผนที่", "ระยะเวลาดำเนินการ", "ช่างรังวัด"]]
    for number, district in enumerate(pairs, 1):
        first, last = days[2 * number - 2], days[2 * number - 1]
        place, who, mark = place_in(paper, district), person(paper), paper.say(f"{number}")
        sheet = paper.say(f"{scene.rng.randrange(4836, 5942)} {scene.pick(['I', 'II', 'III', 'IV'])} {number}620")
        when = paper.say(f"{on(first)}{joint}{on(last)}")
        rows.append([cell(mark, css=CENTRE), place, cell(sheet, css=CENTRE), when, who])
        paper.visit(first, place, district, until=last, sequence=number, responsible=who)
    paper.table([9, 29, 16, 25, 21], rows, look=scene.pick(["ruled", "shaded", "zebra"]))


DESIGNS: Mapping[str, Callable[[Paper], None]] = {
    "blood by month": blood_by_month,
    "firms": firms,
    "dotted days": dotted_days,
    "decimal outline": decimal_outline,
    "merged periods": merged_periods,
    "days in pieces": days_in_pieces,
    "plan and contacts": plan_and_contacts,
    "surveys of land": surveys_of_land,
}
