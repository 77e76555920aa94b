"""Plans seldom seen: a route of stops, ditto marks, lines in months, the team beside the plan, days in a notice."""

import datetime as dt
from collections.abc import Callable, Mapping

from samples.letters import empty_truth
from samples.wide.forms import DAYS, day_form, hours_form, short_month, short_year, start_form
from samples.wide.letter_parts import number_of
from samples.wide.letters import write_letter
from samples.wide.official import begin_order, end_order
from samples.wide.paper import CENTRE, Cell, Paper, cell
from samples.wide.words import at_bureau, districts, of_office, person, place_in, places_in, words, workdays
from samples.writing import buddhist_year, clock, full_date, month, next_workday, weekday

DITTOES = ('"', "”", "„")


def route(paper: Paper) -> None:
    """The stops of one day: when they come and when they leave, in columns of their own."""
    scene = at_bureau(paper, "cabinet")
    (day,) = workdays(scene, 1)
    paper.name = "กำหนดการลงพื้นที่ตรวจเยี่ยมโครงการ"
    write_letter(paper, [paper.name])
    paper.sheet(wide=scene.chance(0.4))
    title = [paper.say(paper.name), paper.say(f"วัน{weekday(day)}ที่ {full_date(day)}")]
    paper.schedule(title, scene.pick(["centre", "bar", "boxed"]))
    rows: list[list[Cell | str]] = [["จุดที่", "เวลาถึง", "เวลาออก", "สถานที่", scene.pick(["เรื่องที่ตรวจ", "ภารกิจ"])]]
    at, tasks = start_form(scene, "plain", "bare", "glued"), scene.rng.sample(words("route_tasks"), 4)
    for number, (start, district) in enumerate(zip((540, 645, 800, 915), districts(paper, 4), strict=False), 1):
        place, task, end = place_in(paper, district), tasks[number - 1], start + scene.pick([45, 60, 75])
        marks = [cell(paper.say(said), css=CENTRE) for said in (f"{number}", at(start), at(end))]
        rows.append([*marks, place, task])
        paper.visit(day, place, district, start=start, end=end, sequence=number, activity=task)
    paper.table([9, 14, 14, 35, 28], rows, look=scene.pick(["ruled", "shaded", "heavy"]))


def ditto_marks(paper: Paper) -> None:
    """A ditto mark stands for the day above it."""
    scene = at_bureau(paper, "culture")
    days = workdays(scene, 3)
    paper.name = "กำหนดการตรวจประเมินวัดและศาสนสถาน"
    if scene.chance(0.6):
        write_letter(paper, [paper.name])
    paper.sheet()
    paper.schedule([paper.say(paper.name), paper.say(of_office(paper, "name"))], scene.pick(["centre", "lined"]))
    on, at, ditto = day_form(scene, "short", "full", "weekday after"), start_form(scene, "plain"), scene.pick(DITTOES)
    rows: list[list[Cell | str]] = [["ลำดับ", "วัน เดือน ปี", "เวลา", "สถานที่"]]
    number = 0
    for day in days:
        for step, district in enumerate(districts(paper, scene.rng.randrange(2, 4))):
            number += 1
            place, start = place_in(paper, district), (540, 660, 810)[step]
            when = cell(ditto, css=CENTRE) if step else cell(paper.say(on(day)))
            marks = [cell(paper.say(said), css=CENTRE) for said in (f"{number}", at(start))]
            rows.append([marks[0], when, marks[1], place])
            paper.visit(day, place, district, start=start, sequence=number)
    paper.table([10, 26, 16, 48], rows, look=scene.pick(["ruled", "shaded", "lines"]))


def lines_in_months(paper: Paper) -> None:
    """Months across; every line of a cell is a day and a district, the year stands in the title."""
    scene = at_bureau(paper, "factory")
    first = dt.date(scene.visits_from.year + 1, scene.pick([1, 4, 7]), 1)
    months = [first.replace(month=first.month + step) for step in range(3)]
    paper.name = "แผนการตรวจแรงงานรายไตรมาส"
    paper.sheet(wide=scene.chance(0.6))
    title = [paper.say(paper.name), paper.say(f"ประจำปี พ.ศ. {buddhist_year(first)}")]
    paper.schedule(title, scene.pick(["centre", "large"]))
    heads, cells, form = [], [], scene.pick(["วันที่ {d} อ.{p}", "{d} - อ.{p}", "วันที่ {d} อำเภอ{p}"])
    for of_month in months:
        said = []
        for step, district in enumerate(districts(paper, scene.rng.randrange(2, 5))):
            day = next_workday(of_month, 4 * step + scene.rng.randrange(3))
            line = form.format(d=day.day, p=district[1])
            said.append(paper.say(line))
            place = f"อำเภอ{district[1]}" if "อำเภอ" in form else f"อ.{district[1]}"
            paper.visit(day, place, district)
        heads.append(cell(month(of_month)))
        cells.append(cell(*said))
    rows: list[list[Cell | str]] = [list(heads), list(cells)]
    paper.table([33, 34, 33], rows, look=scene.pick(["ruled upper", "shaded upper", "heavy upper"]))


def team_beside_plan(paper: Paper) -> None:
    """The visits in the left half of a table, those who go in its right half."""
    scene = at_bureau(paper, "nacc")
    pairs = districts(paper, scene.rng.randrange(3, 5))
    days = workdays(scene, len(pairs))
    paper.name = "การลงพื้นที่เฝ้าระวังการทุจริต"
    write_letter(paper, [paper.name])
    paper.sheet(wide=True)
    paper.schedule([paper.name], scene.pick(["centre", "bar"]))
    on, at = day_form(scene, "short", "full", "weekday ที่"), start_form(scene, "เวลา")
    told = []
    for number, (day, district) in enumerate(zip(days, pairs, strict=True), 1):
        place, start = place_in(paper, district), scene.pick([540, 810])
        told.append(f"{paper.say(f'{number}.')} {paper.say(on(day))} {paper.say(at(start))} ณ {place}")
        paper.visit(day, place, district, start=start, sequence=number)
    plan = paper.part
    team, people = scene.pick(["คณะผู้ลงพื้นที่", "คณะเจ้าหน้าที่"]), []
    paper.committee([], title=team)
    for number in range(1, scene.rng.randrange(3, 6)):
        who = person(paper)
        people.append(f"{paper.say(f'{number}.')} {who}")
        paper.member(number, who)
    paper.block("mark", id=paper.mark())
    paper.part = plan
    rows: list[list[Cell | str]] = [[scene.pick(["กำหนดการ", "วัน เวลา และสถานที่"]), team], [cell(*told), cell(*people)]]
    paper.table([66, 34], rows, look=scene.pick(["ruled upper", "shaded upper", "outer upper"]))


def days_with_hours(paper: Paper) -> None:
    """A place, then several days of a month and the hours that hold on all of them."""
    scene = at_bureau(paper, "redcross")
    first = (scene.visits_from.replace(day=1) + dt.timedelta(days=32)).replace(day=1)
    paper.name = "ตารางให้บริการตรวจสุขภาพเคลื่อนที่"
    write_letter(paper, [paper.name])
    paper.sheet()
    paper.schedule([paper.say(paper.name), paper.say(of_office(paper, "name"))], scene.pick(["centre", "shade"]))
    at, full = hours_form(scene, "เวลา"), scene.chance(0.5)
    tail = f"{month(first)} {buddhist_year(first)}" if full else f"{short_month(first)} {short_year(first)}"
    mark = scene.pick(["{}.", "{})", "•"])
    for number, district in enumerate(districts(paper, scene.rng.randrange(2, 6)), 1):
        days = [next_workday(first, number), next_workday(first, number + 6)]
        place, listed = place_in(paper, district), " และ ".join(f"{day.day}" for day in days)
        said = paper.say(f"วันที่ {listed} {tail} {at(540, 720)}")
        paper.line(f"{paper.say(mark.format(number))} {place} {said}", "hang")
        for day in days:
            sequence = None if mark == "•" else number
            paper.visit(day, place, district, start=540, end=720, sequence=sequence)


def days_in_a_notice(paper: Paper) -> None:
    """An announcement whose numbered paragraphs name a place, a day and an hour each."""
    scene = at_bureau(paper, "land")
    begin_order(paper, "กำหนดวันนำรังวัดและรับคำขอออกโฉนดที่ดิน", announces=True, opening="surveying")
    paper.schedule()
    pairs = districts(paper, scene.rng.randrange(2, 5))
    on, mark = DAYS[scene.pick(["weekday ที่", "weekday พ.ศ."])], scene.pick(["{}.", "({})", "ข้อ {}"])
    for number, (day, district) in enumerate(zip(workdays(scene, len(pairs)), pairs, strict=True), 1):
        place, start = place_in(paper, district), scene.pick([540, 570])
        said = f"{scene.pen(f'{mark.format(number)} {on(day)} เวลา {clock(start)} น.')} ณ {place}"
        paper.line(said, "indent")
        paper.truth["letter"]["body"].append(said)
        paper.visit(day, place, district, start=start, sequence=number)
    end_order(paper)


def day_in_a_stamped_letter(paper: Paper) -> None:
    """A stamped letter that says in a sentence when and where an office comes."""
    scene, pen = at_bureau(paper, "revenue"), paper.scene.pen
    paper.truth["letter"] = letter = empty_truth("stamped")["letter"]
    number, letter["reference_number"], letter["is_circular"] = number_of(paper)
    letter["addressees"] = [pen(scene.pick(["เทศบาลเมืองสมมติ", "องค์การบริหารส่วนตำบลดอนสมมติ"]))]
    letter["issuer"], letter["date"] = pen(of_office(paper, "name")), scene.sent.isoformat()
    (day,), (district,) = workdays(scene, 1), districts(paper, 1)
    place, on = f"ที่ว่าการอำเภอ{district[1]}", DAYS[scene.pick(["weekday ที่", "weekday พ.ศ."])]
    told = [scene.fill(scene.pick(words("tax_told")), office=of_office(paper, "name"))]
    told.append(f"โดยจะออกให้บริการใน{on(day)} เวลา {clock(540)} - {clock(930)} น. ณ {place}")
    letter["body"] = [pen(text) for text in told]
    paper.schedule()
    ids = [scene.marks.new("body"), paper.mark()]
    body = [{"text": text, "id": id_} for text, id_ in zip(letter["body"], ids, strict=True)]
    sheet = {"kind": "stamped", "number": pen(number), "date": pen(full_date(scene.sent)), "blocks": []}
    paper.sheets.append(sheet | {"body": body})
    paper.visit(day, pen(place), district, start=540, end=930)


def two_plans(paper: Paper) -> None:
    """Two enclosures, each a plan of its own with other columns."""
    scene = at_bureau(paper, "hospital")
    names = ["แผนการนิเทศโรงพยาบาลชุมชน", "แผนการเยี่ยมเสริมพลัง รพ.สต. ต้นแบบ"]
    paper.name = "แผนการนิเทศและเยี่ยมเสริมพลัง"
    write_letter(paper, names)
    days = workdays(scene, 8, gaps=(0, 1))
    pairs, tag = districts(paper, 4), scene.pick(["สิ่งที่ส่งมาด้วย {}", "เอกสารแนบ {}", "เอกสารหมายเลข {}"])
    on = day_form(scene, "short", "full", "weekday after")
    paper.sheet(tag=paper.say(tag.format(1)))
    paper.schedule([names[0]], scene.pick(["centre", "boxed"]))
    first: list[list[Cell | str]] = [["ลำดับ", "วัน เดือน ปี", "หน่วยรับการนิเทศ", "หัวหน้าคณะ"]]
    for number, (day, district) in enumerate(zip(days, pairs, strict=False), 1):
        place, who = paper.say("โรงพยาบาล{district} อำเภอ{district}", district=district[1]), person(paper)
        first.append([cell(paper.say(f"{number}"), css=CENTRE), paper.say(on(day)), place, who])
        paper.visit(day, place, district, sequence=number, responsible=who)
    paper.table([9, 24, 40, 27], first, look="ruled")
    paper.sheet(tag=paper.say(tag.format(2)))
    paper.schedule([names[1]], scene.pick(["centre", "boxed"]))
    at = start_form(scene, "plain", "onwards")
    second: list[list[Cell | str]] = [["รพ.สต.", "อำเภอ", "วันที่", "เวลา"]]
    for day, district in zip(days[4:], pairs, strict=False):
        spot, start = places_in(paper, district, 1)[0], scene.pick([540, 780])
        second.append([spot, district[1], paper.say(on(day)), cell(paper.say(at(start)), css=CENTRE)])
        paper.visit(day, spot, district, start=start)
    paper.table([36, 20, 24, 20], second, look="shaded")


DESIGNS: Mapping[str, Callable[[Paper], None]] = {
    "route": route,
    "ditto marks": ditto_marks,
    "lines in months": lines_in_months,
    "team beside plan": team_beside_plan,
    "days with hours": days_with_hours,
    "days in a notice": days_in_a_notice,
    "day in a stamped letter": day_in_a_stamped_letter,
    "two plans": two_plans,
}
