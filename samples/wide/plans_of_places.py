"""Plans whose days and places hang together in other ways: days below a place, runs over bullets, halves of days."""

import datetime as dt
from collections.abc import Callable, Mapping

from samples.wide.forms import DAYS, day_form, hours_form, run, run_full, short_month, short_year, start_form
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
from samples.writing import buddhist_year, clock, next_workday


def days_below_places(paper: Paper) -> None:
    """The place is the heading, the days on which it is served are bullets below it."""
    scene = at_bureau(paper, "revenue")
    pairs = districts(paper, scene.rng.randrange(2, 5))
    days = iter(workdays(scene, 3 * len(pairs)))
    paper.name = "กำหนดการออกรับแบบแสดงรายการภาษีนอกสถานที่"
    write_letter(paper, [paper.name])
    paper.sheet()
    paper.schedule([paper.say(paper.name), paper.say(of_office(paper, "name"))], scene.pick(["centre", "bar", "lined"]))
    on, at = day_form(scene, "weekday ที่", "weekday comma", "เดือน"), hours_form(scene, "เวลา")
    look, mark = scene.pick(["bold", "under", "strip"]), scene.pick(["-", "•", "➢"])
    form = scene.pick(["{place}", "จุดบริการ : {place}", "ณ {place}"])
    for district in pairs:
        place = place_in(paper, district)
        paper.line(form.format(place=place), look)
        for _ in range(scene.rng.randrange(1, 4)):
            day, start = next(days), scene.pick([510, 540, 570])
            paper.line(f"{mark} {paper.say(on(day))} {paper.say(at(start, 900))}", "in1")
            paper.visit(day, place, district, start=start, end=900)


def halves_of_days(paper: Paper) -> None:
    """A line for the day, and below it the place of the morning and of the afternoon, no hours."""
    scene = at_bureau(paper, "education")
    days = workdays(scene, scene.rng.randrange(3, 6))
    paper.name = "ปฏิทินการนิเทศโรงเรียนเอกชน"
    if scene.chance(0.5):
        write_letter(paper, [paper.name])
    paper.sheet()
    paper.schedule([paper.say(f"{paper.name} ปีการศึกษา {buddhist_year(days[0])}")], scene.pick(["centre", "boxed"]))
    halves = scene.pick([("ภาคเช้า", "ภาคบ่าย"), ("ช่วงเช้า", "ช่วงบ่าย"), ("เช้า", "บ่าย")])
    on, look = day_form(scene, "weekday ที่", "full", "weekday พ.ศ."), scene.pick(["under", "strip", "bold"])
    for day in days:
        paper.line(paper.say(on(day)), look)
        pairs = districts(paper, 2)
        rows = []
        for half, district in zip(halves, pairs, strict=True):
            place = place_in(paper, district)
            rows.append((half, place))
            paper.visit(day, place, district)
        paper.pairs(rows, "tabbed")


def weeks_over_bullets(paper: Paper) -> None:
    """A heading counts the week and says its run of days; the places below it have that run."""
    scene = at_bureau(paper, "culture")
    first = next_workday(scene.visits_from) + dt.timedelta(days=7)
    monday = first - dt.timedelta(days=first.weekday())
    paper.name = "แผนการออกประเมินชุมชนคุณธรรมต้นแบบ"
    write_letter(paper, [paper.name])
    paper.sheet()
    paper.schedule([paper.say(paper.name), paper.say(of_office(paper, "name"))], scene.pick(["centre", "shade"]))
    form = scene.pick(["สัปดาห์ที่ {n} (วันที่ {run})", "สัปดาห์ที่ {n} ระหว่างวันที่ {run}"])
    mark = scene.pick(["-", "•"])
    for week in range(3):
        begins, ends = monday + dt.timedelta(days=7 * week), monday + dt.timedelta(days=7 * week + 4)
        paper.line(paper.say(form.format(n=week + 1, run=run_full(begins, ends))), "strip")
        for district in districts(paper, scene.rng.randrange(2, 4)):
            place = place_in(paper, district)
            paper.line(f"{mark} {place}", "in1")
            paper.visit(begins, place, district, until=ends)


def days_beside_days(paper: Paper) -> None:
    """A column for every day of a programme, in it lines of hours and what happens."""
    scene = at_bureau(paper, "court")
    days = days_in_a_row(scene, 2)
    paper.name = "กำหนดการค่ายยุวชนผู้รักความยุติธรรม"
    write_letter(paper, [paper.name])
    paper.sheet(wide=scene.chance(0.6))
    paper.schedule(
        [paper.say(paper.name), paper.say(f"ระหว่างวันที่ {run_full(days[0], days[1])}")], scene.pick(["large", "bar"])
    )
    on, at = day_form(scene, "weekday ที่", "full", "weekday comma"), scene.pick(["{} น.", "{} น. -", "เวลา {} น."])
    steps, columns = iter(words("camp_steps")), []
    for day in days:
        said = []
        for start in (510, 540, 630, 720, 780, 900):
            what = paper.say(next(steps))
            said.append(f"{paper.say(at.format(clock(start)))} {what}")
            paper.visit(day, start=start, activity=what)
        columns.append(cell(*said))
    rows: list[list[Cell | str]] = [[paper.say(on(day)) for day in days], list(columns)]
    paper.table([50, 50], rows, look=scene.pick(["ruled upper", "outer upper", "shaded upper"]))


def day_and_hour_in_one(paper: Paper) -> None:
    """Day and hour in one cell, parted by a slash or a comma."""
    scene = at_bureau(paper, "nacc")
    pairs = districts(paper, scene.rng.randrange(4, 8))
    days = workdays(scene, len(pairs))
    paper.name = "กำหนดการลงพื้นที่สังเกตการณ์โครงการก่อสร้าง"
    write_letter(paper, [paper.name])
    paper.sheet()
    paper.schedule(
        [paper.say(paper.name), paper.say(of_office(paper, "name"))], scene.pick(["centre", "light", "boxed"])
    )
    on, joint = DAYS[scene.pick(["short", "full", "short close"])], scene.pick([" / ", "/", ", "])
    heads = ["ลำดับ", scene.pick(["วัน/เวลา", "วัน เวลา"]), "หน่วยงานที่ลงพื้นที่", "เจ้าหน้าที่"]
    rows: list[list[Cell | str]] = [list(heads)]
    for number, (day, district) in enumerate(zip(days, pairs, strict=True), 1):
        place, who, start = place_in(paper, district), person(paper), scene.pick([540, 600, 810])
        when, mark = paper.say(f"{on(day)}{joint}{clock(start)} น."), paper.say(f"{number}")
        rows.append([cell(mark, css=CENTRE), when, place, who])
        paper.visit(day, place, district, start=start, sequence=number, responsible=who)
    paper.table([9, 31, 34, 26], rows, look=scene.pick(["ruled", "shaded", "lines", "zebra"]))


def night_posts(paper: Paper) -> None:
    """Posts that are manned from the evening until after midnight."""
    scene = at_bureau(paper, "police")
    pairs = districts(paper, scene.rng.randrange(4, 8))
    days = workdays(scene, len(pairs), gaps=(0,))
    paper.name = "แผนการตั้งจุดตรวจวัดแอลกอฮอล์และกวดขันวินัยจราจร"
    paper.sheet(wide=scene.chance(0.4), tag=scene.pick(["", "ผนวก ก"]))
    paper.schedule([paper.say(paper.name), paper.say(of_office(paper, "name"))], scene.pick(["centre", "boxed"]))
    on, at = (
        day_form(scene, "letter before", "short", "weekday after"),
        hours_form(scene, "plain", "close", "four digits"),
    )
    rows: list[list[Cell | str]] = [["ครั้งที่", "ว/ด/ป", "ห้วงเวลา", "จุดตรวจ", "อำเภอ", "หัวหน้าชุด"]]
    for number, (day, district) in enumerate(zip(days, pairs, strict=True), 1):
        start, end = scene.pick([(1320, 120), (1260, 60), (1200, 1380)])
        place, who = places_in(paper, district, 1)[0], person(paper)
        marks = [cell(paper.say(words_), css=CENTRE) for words_ in (f"{number}", on(day), at(start, end))]
        rows.append([*marks, place, district[1], who])
        paper.visit(day, place, district, start=start, end=end, sequence=number, responsible=who)
    paper.table([9, 17, 18, 22, 15, 19], rows, look=scene.pick(["ruled", "shaded", "heavy"]))


def mixed_days(paper: Paper) -> None:
    """Single days, runs and pairs of days in one column; some meet by video, in no district."""
    scene = at_bureau(paper, "irrigation")
    pairs = districts(paper, scene.rng.randrange(4, 8))
    first = (scene.visits_from.replace(day=1) + dt.timedelta(days=32)).replace(day=1)
    paper.name = "แผนการประชุมกลุ่มบริหารการใช้น้ำก่อนการส่งน้ำ"
    if scene.chance(0.5):
        write_letter(paper, [paper.name])
    paper.sheet()
    paper.schedule([paper.say(paper.name), paper.say(of_office(paper, "name"))], scene.pick(["centre", "lined"]))
    rows: list[list[Cell | str]] = [["ลำดับที่", "กำหนดวัน", "สถานที่ประชุม", scene.pick(["ผู้รับผิดชอบ", "ผู้ประสานงาน"])]]
    tail = f"{short_month(first)} {short_year(first)}"
    for number, district in enumerate(pairs, 1):
        remote = scene.chance(0.2)
        place = scene.pick(words("video_rooms")) if remote else place_in(paper, district)
        day, who, mark = next_workday(first, 2 * number), person(paper), paper.say(f"{number}")
        later = next_workday(day + dt.timedelta(days=1))
        form = scene.pick(["one", "run", "two"]) if later.month == day.month else "one"
        ends: list[tuple[dt.date, dt.date | None]] = [(day, later if form == "run" else None)]
        ends += [(later, None)] if form == "two" else []
        said = {"one": f"{day.day} {tail}", "run": run(day, later), "two": f"{day.day} และ {later.day} {tail}"}[form]
        rows.append([cell(mark, css=CENTRE), paper.say(said), place, who])
        for begins, until in ends:
            where = None if remote else district
            paper.visit(begins, place, where, until=until, sequence=number, responsible=who)
    paper.table([11, 25, 38, 26], rows, look=scene.pick(["ruled", "shaded", "dark"]))


def merged_districts(paper: Paper) -> None:
    """The district merged down over its places in the first column; days and hours beside them."""
    scene = at_bureau(paper, "welfare")
    days = iter(workdays(scene, 12, gaps=(0,)))
    paper.name = "กำหนดการประชุมเครือข่ายศูนย์พัฒนาครอบครัวในชุมชน"
    write_letter(paper, [paper.name])
    paper.sheet()
    paper.schedule([paper.say(paper.name), paper.say(of_office(paper, "name"))], scene.pick(["centre", "boxed", "bar"]))
    on, at = day_form(scene, "short", "full", "letter before"), start_form(scene, "plain", "glued", "onwards")
    rows: list[list[Cell | str]] = [["อำเภอ", "สถานที่จัดประชุม", "วัน เดือน ปี", "เวลา"]]
    for district in districts(paper, 4):
        spots = places_in(paper, district, scene.rng.randrange(1, 4))
        for step, spot in enumerate(spots):
            day, start = next(days), scene.pick([540, 570, 780])
            merged = [cell(district[1], rows=len(spots), css=CENTRE)] if step == 0 else []
            rows.append([*merged, spot, paper.say(on(day)), cell(paper.say(at(start)), css=CENTRE)])
            paper.visit(day, spot, district, start=start)
    paper.table([20, 38, 22, 20], rows, look=scene.pick(["ruled", "shaded", "heavy"]))


DESIGNS: Mapping[str, Callable[[Paper], None]] = {
    "days below places": days_below_places,
    "halves of days": halves_of_days,
    "weeks over bullets": weeks_over_bullets,
    "days beside days": days_beside_days,
    "day and hour in one": day_and_hour_in_one,
    "night posts": night_posts,
    "mixed days": mixed_days,
    "merged districts": merged_districts,
}
