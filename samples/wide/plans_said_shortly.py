"""Plans that say little: no head, counted rows, the district in the title, hours at the right, the team in a note."""

from collections.abc import Callable, Mapping

from samples.wide.forms import DAYS, day_form, hours_form, run_full, start_form
from samples.wide.letters import cause, write_letter
from samples.wide.paper import CENTRE, Cell, Paper, cell
from samples.wide.words import (
    at_bureau,
    days_in_a_row,
    districts,
    of_office,
    one_of,
    person,
    place_in,
    places_in,
    words,
    workdays,
)
from samples.writing import clock, full_date, weekday


def merged_without_head(paper: Paper) -> None:
    """The day merged down at the left, hours and places beside it, no head."""
    scene = at_bureau(paper, "prison")
    days = workdays(scene, scene.rng.randrange(2, 5))
    paper.name = "กำหนดการตรวจเยี่ยมเรือนจำชั่วคราวและผู้พ้นโทษ"
    paper.sheet()
    paper.schedule([paper.say(paper.name), paper.say(of_office(paper, "name"))], scene.pick(["centre", "bar", "lined"]))
    on, at = day_form(scene, "weekday ที่", "short", "full"), start_form(scene, "plain", "glued", "one digit")
    rows: list[list[Cell | str]] = []
    for day in days:
        pairs = districts(paper, scene.rng.randrange(2, 4))
        for step, district in enumerate(pairs):
            place, start = place_in(paper, district), (540, 660, 810)[step]
            merged = [cell(paper.say(on(day)), rows=len(pairs), css=CENTRE)] if step == 0 else []
            rows.append([*merged, cell(paper.say(at(start)), css=CENTRE), place])
            paper.visit(day, place, district, start=start)
    paper.table([32, 16, 52], rows, heads=0, look=scene.pick(["ruled", "heavy", "lines"]))


def counted_rows(paper: Paper) -> None:
    """`ครั้งที่ ๑` stands before every row where others have a number."""
    scene = at_bureau(paper, "farming")
    pairs = districts(paper, scene.rng.randrange(3, 7))
    days = workdays(scene, len(pairs), gaps=(1, 2))
    paper.name = "กำหนดการประชุมสัญจรเครือข่ายเกษตรกรรุ่นใหม่"
    write_letter(paper, [paper.name])
    paper.sheet()
    paper.schedule([paper.say(paper.name), paper.say(of_office(paper, "name"))], scene.pick(["centre", "shade"]))
    on, at = day_form(scene, "short", "full", "weekday after"), hours_form(scene, "plain", "close", "each")
    rows: list[list[Cell | str]] = [["การประชุม", "วันประชุม", "เวลา", "เจ้าภาพ/สถานที่"]]
    for number, (day, district) in enumerate(zip(days, pairs, strict=True), 1):
        place, mark = place_in(paper, district), paper.say(f"ครั้งที่ {number}")
        rows.append([mark, paper.say(on(day)), cell(paper.say(at(540, 900)), css=CENTRE), place])
        paper.visit(day, place, district, start=540, end=900, sequence=number)
    paper.table([15, 24, 22, 39], rows, look=scene.pick(["ruled", "shaded", "zebra"]))


def district_in_title(paper: Paper) -> None:
    """All places lie in the one district that the title names."""
    scene = at_bureau(paper, "revenue")
    (district,) = districts(paper, 1)
    days = days_in_a_row(scene, scene.rng.randrange(3, 6))
    paper.name = "แผนสำรวจแหล่งภาษีอากร"
    write_letter(paper, [paper.name])
    paper.sheet()
    run = run_full(days[0], days[-1])
    title = [paper.say(f"{paper.name} ในท้องที่อำเภอ{district[1]}"), paper.say(f"ระหว่างวันที่ {run}")]
    paper.schedule(title, scene.pick(["centre", "boxed", "large"]))
    on, at = day_form(scene, "weekday after", "full", "short"), start_form(scene, "plain", "onwards")
    rows: list[list[Cell | str]] = [["วัน เดือน ปี", "เวลา", "สถานที่", "เจ้าหน้าที่"]]
    for day, spot in zip(days, places_in(paper, district, len(days)), strict=True):
        start, who = scene.pick([540, 600]), person(paper)
        rows.append([paper.say(on(day)), cell(paper.say(at(start)), css=CENTRE), spot, who])
        paper.visit(day, spot, district, start=start, responsible=who)
    paper.table([24, 20, 32, 24], rows, look=scene.pick(["ruled", "shaded", "lines"]))


def districts_in_a_sentence(paper: Paper) -> None:
    """One sentence of a letter that goes through the districts, each with its day."""
    scene = at_bureau(paper, "welfare")
    pairs = districts(paper, 3)
    days = workdays(scene, len(pairs))
    paper.name = "การลงพื้นที่รับฟังความคิดเห็นผู้สูงอายุ"
    order = scene.pick(["{place} ใน{day}", "{day} ณ {place}"])
    said = []
    for day, (_, name) in zip(days, pairs, strict=True):
        said.append(order.format(place=f"อำเภอ{name}", day=f"วันที่ {full_date(day)}"))
    text = f"โดยกำหนดลงพื้นที่ {', '.join(said[:-1])} และ{said[-1]}"
    write_letter(paper, told=[(cause(paper), False), (text, False)])
    paper.schedule()
    paper.sheets[-1]["body"][1]["id"] = paper.mark()
    for day, district in zip(days, pairs, strict=True):
        paper.visit(day, f"อำเภอ{district[1]}", district)


def hours_at_right(paper: Paper) -> None:
    """A programme whose steps come first and whose hours stand at the right edge."""
    scene = at_bureau(paper, "culture")
    (day,), (district,) = workdays(scene, 1), districts(paper, 1)
    place = place_in(paper, district)
    paper.name = "ลำดับพิธีการงานมหกรรมวัฒนธรรม"
    write_letter(paper, [paper.name])
    paper.sheet()
    when = f"วัน{weekday(day)}ที่ {full_date(day)}"
    paper.schedule([paper.say(paper.name), paper.say(when), f"ณ {place}"], scene.pick(["centre", "light"]))
    dots = scene.chance(0.5)
    for number, wording in enumerate(words("fair_steps")):
        what, start = paper.say(wording), 480 + 30 * number
        leader = f" {'.' * scene.rng.randrange(8, 20)}" if dots else ""
        paper.block("led", "in1", what=f"{what}{leader}", role=paper.say(f"{clock(start)} น."), id=paper.mark())
        paper.visit(day, place, district, start=start, activity=what)


def two_tongues(paper: Paper) -> None:
    """Heads in Thai and in English."""
    scene = at_bureau(paper, "campus")
    pairs = districts(paper, scene.rng.randrange(3, 7))
    days = workdays(scene, len(pairs))
    paper.name = "กำหนดการแนะแนวการศึกษาต่อ"
    write_letter(paper, [paper.name])
    paper.sheet(wide=scene.chance(0.4))
    paper.schedule([paper.say(paper.name), "Campus Road Show"], scene.pick(["bar", "centre"]))
    on, at = day_form(scene, "short", "full", "slashes full"), hours_form(scene, "plain", "colon", "close")
    heads = ["ลำดับ (No.)", "วันที่ (Date)", "เวลา (Time)", "สถานที่ (Venue)", "วิทยากร (Speaker)"]
    rows: list[list[Cell | str]] = [list(heads)]
    for number, (day, district) in enumerate(zip(days, pairs, strict=True), 1):
        village = scene.pick(words("villages"))
        place = paper.say("โรงเรียนมัธยม{village} อ.{district}", village=village, district=district[1])
        who, start = person(paper), scene.pick([540, 780])
        marks = [cell(paper.say(said), css=CENTRE) for said in (f"{number}", at(start, start + 60))]
        rows.append([marks[0], paper.say(on(day)), marks[1], place, who])
        paper.visit(day, place, district, start=start, end=start + 60, sequence=number, responsible=who)
    paper.table([11, 19, 21, 28, 21], rows, look=scene.pick(["ruled", "dark", "shaded"]))


def team_in_a_note(paper: Paper) -> None:
    """The team is named in a note below the table."""
    scene = at_bureau(paper, "forest")
    pairs = districts(paper, scene.rng.randrange(3, 7))
    days = workdays(scene, len(pairs))
    paper.name = "กำหนดการตรวจสอบข้อร้องเรียนด้านสิ่งแวดล้อม"
    write_letter(paper, [paper.name])
    paper.sheet()
    paper.schedule([paper.say(paper.name), paper.say(of_office(paper, "name"))], scene.pick(["centre", "boxed"]))
    on = DAYS[scene.pick(["short", "weekday after", "full"])]
    rows: list[list[Cell | str]] = [["ลำดับที่", "วัน เดือน ปี", "สถานที่ตรวจสอบ"]]
    for number, (day, district) in enumerate(zip(days, pairs, strict=True), 1):
        place = place_in(paper, district)
        rows.append([cell(paper.say(f"{number}"), css=CENTRE), paper.say(on(day)), place])
        paper.visit(day, place, district, sequence=number)
    paper.table([13, 31, 56], rows, look=scene.pick(["ruled", "shaded", "heavy"]))
    team = scene.pick(["คณะผู้ตรวจสอบ", "คณะเจ้าหน้าที่ตรวจสอบ"])
    paper.committee([], title=team)
    paper.line(f"หมายเหตุ : {team} ประกอบด้วย")
    mark = scene.pick(["{})", "{}.", "({})"])
    for number in range(1, scene.rng.randrange(3, 6)):
        who, post = person(paper), one_of(paper, "staff")
        paper.line(f"{paper.say(mark.format(number))} {who} {post}", "in1")
        paper.member(number, who, post)


DESIGNS: Mapping[str, Callable[[Paper], None]] = {
    "merged without head": merged_without_head,
    "counted rows": counted_rows,
    "district in the title": district_in_title,
    "districts in a sentence": districts_in_a_sentence,
    "hours at the right": hours_at_right,
    "two tongues": two_tongues,
    "team in a note": team_in_a_note,
}
