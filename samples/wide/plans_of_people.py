"""Plans of people who are met: students in firms, teachers in their rooms, recruits who report."""

from collections.abc import Callable, Mapping

from samples.wide.forms import DAYS, day_form, hours_form
from samples.wide.letters import write_letter
from samples.wide.paper import CENTRE, Cell, Paper, cell
from samples.wide.words import (
    at_bureau,
    districts,
    of_office,
    one_of,
    person,
    place_in,
    workdays,
)
from samples.writing import buddhist_year, clock


def students_and_firms(paper: Paper) -> None:
    """Students stand beside the firm where they are visited; they are in no field."""
    scene = at_bureau(paper, "campus")
    pairs = districts(paper, scene.rng.randrange(4, 8))
    days = workdays(scene, len(pairs))
    paper.name = "ตารางการนิเทศนักศึกษาสหกิจศึกษา"
    write_letter(paper, [paper.name])
    paper.sheet(wide=True)
    term = f"ภาคการศึกษาที่ {scene.pick([1, 2])}/{buddhist_year(days[0])}"
    paper.schedule([paper.say(paper.name), paper.say(term)], scene.pick(["centre", "bar"]))
    on, at = day_form(scene, "short", "weekday after", "slashes"), hours_form(scene, "plain", "bare", "close")
    rows: list[list[Cell | str]] = [["ที่", "ชื่อ - สกุล นักศึกษา", "สถานประกอบการ", "วันที่นิเทศ", "เวลา", "อาจารย์นิเทศ"]]
    for number, (day, district) in enumerate(zip(days, pairs, strict=True), 1):
        student, teacher, place, start = person(paper), person(paper), place_in(paper, district), scene.pick([540, 780])
        said = [paper.say(on(day)), paper.say(at(start, start + 90))]
        rows.append([cell(paper.say(f"{number}"), css=CENTRE), student, place, *said, teacher])
        paper.visit(day, place, district, start=start, end=start + 90, sequence=number, responsible=teacher)
    paper.table([6, 20, 26, 16, 14, 18], rows, look=scene.pick(["ruled", "shaded", "zebra"]))


def lessons_watched(paper: Paper) -> None:
    """Classrooms are visited: the room is the place, the period says no hour, who watches is in charge."""
    scene = at_bureau(paper, "school")
    days = workdays(scene, scene.rng.randrange(5, 9), gaps=(0, 1))
    paper.name = "ตารางการนิเทศภายในชั้นเรียน"
    paper.sheet()
    paper.schedule(
        [paper.say(paper.name), paper.say(of_office(paper, "name"))], scene.pick(["centre", "lined", "shade"])
    )
    on = day_form(scene, "short", "weekday after", "letter before", "slashes")
    rows: list[list[Cell | str]] = [["ที่", "วัน เดือน ปี", "คาบที่", "ห้องเรียน", scene.pick(["ผู้นิเทศ", "ผู้เยี่ยมชั้นเรียน"])]]
    for number, day in enumerate(days, 1):
        room, who = paper.say(f"ห้อง ป.{scene.rng.randrange(1, 7)}/{scene.rng.randrange(1, 4)}"), person(paper)
        marks = [
            cell(paper.say(words_), css=CENTRE) for words_ in (f"{number}", on(day), f"{scene.rng.randrange(1, 7)}")
        ]
        rows.append([*marks, cell(room, css=CENTRE), who])
        paper.visit(day, room, sequence=number, responsible=who)
    paper.table([8, 27, 11, 22, 32], rows, look=scene.pick(["ruled", "shaded", "lines"]))


def report_in(paper: Paper) -> None:
    """When and where recruits of a district report, and under which number they do."""
    scene = at_bureau(paper, "recruits")
    pairs = districts(paper, scene.rng.randrange(3, 8))
    days = workdays(scene, len(pairs), gaps=(0,))
    paper.name = "กำหนดการรายงานตัวทหารกองเกินเข้ากองประจำการ"
    begin = scene.pick(["ผลัดที่ 1", "ผลัดที่ 2"])
    write_letter(paper, [paper.name])
    paper.sheet()
    paper.schedule(
        [paper.say(f"{paper.name} {begin}"), paper.say(of_office(paper, "name"))], scene.pick(["centre", "large"])
    )
    on = DAYS[scene.pick(["weekday ที่", "weekday comma", "short"])]
    rows: list[list[Cell | str]] = [["สถานที่รายงานตัว", "วันรายงานตัว", "เวลา", "ยอด (นาย)", "ผู้รับรายงานตัว"]]
    for day, district in zip(days, pairs, strict=True):
        place, who = place_in(paper, district), one_of(paper, "staff")
        count, start = paper.say(f"{scene.rng.randrange(8, 80)}"), scene.pick([420, 480])
        hours = cell(paper.say(f"{clock(start, '')} น."), css=CENTRE)
        rows.append([place, paper.say(on(day)), hours, cell(count, css=CENTRE), who])
        paper.visit(day, place, district, start=start, responsible=who)
    paper.table([29, 25, 12, 12, 22], rows, look=scene.pick(["ruled", "shaded", "heavy"]))


DESIGNS: Mapping[str, Callable[[Paper], None]] = {
    "students and firms": students_and_firms,
    "lessons watched": lessons_watched,
    "report in": report_in,
}
