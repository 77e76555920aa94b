"""Programmes of journeys and of whole days: by air, by rail, a diary, a ceremony, drill, a survey in teams."""

from collections.abc import Callable, Mapping

from samples.wide.forms import DAYS, hours_form, run_full, start_form
from samples.wide.letters import write_letter
from samples.wide.paper import CENTRE, Cell, Paper, cell
from samples.wide.words import (
    at_bureau,
    days_in_a_row,
    district_room,
    districts,
    of_office,
    one_of,
    person,
    place_in,
    words,
    workdays,
)
from samples.writing import clock, full_date, weekday

BOLD = "font-weight:bold"
FLIGHT_HOURS = ((340, 435, 510, 570, 780, 1050), (450, 540, 660, 840, 985, 1070))
TRAIN_HOURS = ((390, 470, 720, 875, 1080), (420, 510, 645, 810, 1170), (425, 540, 660, 805, 1255))


def by_air(paper: Paper) -> None:
    """Flights and cars: a row across for every day, and columns for vehicle and dress that are in no field."""
    scene = at_bureau(paper, "cabinet")
    days = days_in_a_row(scene, 2)
    paper.name = f"กำหนดการเดินทางไปราชการของ{of_office(paper, 'head')}"
    write_letter(paper, [paper.name])
    paper.sheet(wide=scene.chance(0.3))
    paper.schedule([paper.say(paper.name), paper.say(f"ระหว่างวันที่ {run_full(days[0], days[1])}")])
    at, flight = start_form(scene, "plain", "glued", "colon"), scene.rng.randrange(210, 980)
    rows: list[list[Cell | str]] = [["เวลา", scene.pick(["กำหนดการ", "รายการ"]), "พาหนะ", "การแต่งกาย"]]
    steps = words("flights")
    for index, day in enumerate(days):
        rows.append([cell(paper.say(DAYS["weekday ที่"](day)), cols=4, css=f"{BOLD};background:#eef")])
        dress, todays = scene.pick(["ชุดสุภาพ", "ผ้าไทย/ชุดพื้นเมือง", "ชุดลำลอง"]), steps[6 * index : 6 * index + 6]
        for step, (wording, start) in enumerate(zip(todays, FLIGHT_HOURS[index], strict=True)):
            what = paper.say(wording, flight=flight + index)
            ride = "เครื่องบิน" if "เที่ยวบิน" in what else scene.pick(["รถตู้", "รถยนต์ราชการ", "-"])
            row: list[Cell | str] = [cell(paper.say(at(start)), css=CENTRE), what, cell(ride, css=CENTRE)]
            rows.append(row + ([cell(dress, rows=len(todays), css=CENTRE)] if step == 0 else []))
            paper.visit(day, start=start, activity=what)
    paper.table([14, 52, 16, 18], rows, look=scene.pick(["ruled", "shaded", "heavy"]))


def by_rail(paper: Paper) -> None:
    """The first day, the second day, each with its date in brackets; trains and hours at a tab stop."""
    scene = at_bureau(paper, "welfare")
    days = days_in_a_row(scene, 3)
    paper.name = "กำหนดการศึกษาดูงานของเครือข่ายสภาเด็กและเยาวชน"
    paper.sheet()
    paper.schedule([paper.say(paper.name), paper.say(of_office(paper, "name"))], scene.pick(["centre", "large"]))
    whole = scene.pick(["", "ของการเดินทาง"])
    counted = [f"{label}{whole}" for label in ("วันแรก", "วันที่สอง", "วันสุดท้าย")]
    at, train = scene.pick(["{} น.", "เวลา {} น."]), scene.rng.randrange(7, 90)
    look = scene.pick(["under", "strip"])
    for index, (day, label) in enumerate(zip(days, counted, strict=True)):
        paper.line(paper.say(f"{label} ({DAYS['weekday ที่'](day)})"), look)
        rows = []
        for wording, start in zip(words("trains")[5 * index : 5 * index + 5], TRAIN_HOURS[index], strict=True):
            what = paper.say(wording, train=train)
            rows.append((paper.say(at.format(clock(start))), what))
            paper.visit(day, start=start, activity=what)
        paper.pairs(rows, "tabbed")


def diary(paper: Paper) -> None:
    """What the heads of a province do: the row of a day says how many tasks it has, which is in no field."""
    scene = at_bureau(paper, "education")
    days = days_in_a_row(scene, 3)
    paper.name = "ตารางภารกิจผู้บริหารประจำสัปดาห์"
    paper.sheet(wide=scene.chance(0.5))
    when = f"ห้วงวันที่ {run_full(days[0], days[-1])}"
    paper.schedule([paper.say(paper.name), paper.say(of_office(paper, "name")), paper.say(when)])
    heads = ["เวลา", scene.pick(["ภารกิจ", "เรื่อง/ภารกิจ"]), "สถานที่", scene.pick(["ผู้ปฏิบัติภารกิจ", "ผู้รับผิดชอบ"])]
    rows: list[list[Cell | str]] = [list(heads)]
    at, tasks = start_form(scene, "plain", "bare", "one digit"), scene.rng.sample(words("head_tasks"), 8)
    for day in days:
        count = scene.rng.randrange(1, 4) if len(tasks) > 3 else 1
        across = paper.say(f"{DAYS['weekday ที่'](day)} (จำนวน {count} ภารกิจ)")
        rows.append([cell(across, cols=4, css=f"{BOLD};background:#eee")])
        for start in (510, 600, 810)[:count]:
            (district,) = districts(paper, 1)
            place, who, what = district_room(paper, district), one_of(paper, "staff"), tasks.pop()
            rows.append([cell(paper.say(at(start)), css=CENTRE), what, place, who])
            paper.visit(day, place, district, start=start, activity=what, responsible=who)
    paper.table([13, 37, 28, 22], rows, look=scene.pick(["ruled", "shaded", "zebra"]))


def ceremony(paper: Paper) -> None:
    """A ceremony told in long paragraphs, each opened by its hour; day and place stand in the title."""
    scene = at_bureau(paper, "culture")
    (day,), (district,) = workdays(scene, 1), districts(paper, 1)
    place = place_in(paper, district)
    paper.name = "หมายกำหนดการพิธีเปิดตลาดวัฒนธรรมสมมติ"
    if scene.chance(0.6):
        write_letter(paper, [paper.name])
    paper.sheet()
    when = scene.pick([f"วัน{weekday(day)}ที่ {full_date(day)}", f"ในวัน{weekday(day)}ที่ {full_date(day)}"])
    paper.schedule([paper.say(paper.name), paper.say(when), f"ณ {place}"], scene.pick(["large", "centre", "light"]))
    paper.block("rule", "short")
    start = scene.pick([480, 510])
    for wording in words("ceremony_steps"):
        what = paper.say(wording)
        said = paper.say(f"เวลา {clock(start)} น.")
        paper.line(f"{said} {what}", css="margin:0 0 5pt 3cm;text-indent:-3cm")
        paper.visit(day, place, district, start=start, activity=what)
        start += scene.pick([15, 20, 30])


def drill(paper: Paper) -> None:
    """Hours as soldiers write them, the day merged down, where the drill is, who teaches, and what is worn."""
    scene = at_bureau(paper, "recruits")
    days = days_in_a_row(scene, 3)
    paper.name = "ตารางการฝึกทหารกองประจำการ หลักสูตรการฝึกเบื้องต้น"
    write_letter(paper, [paper.name])
    paper.sheet(wide=True)
    paper.schedule([paper.say(paper.name), paper.say(of_office(paper, "name"))], scene.pick(["centre", "boxed"]))
    heads = [scene.pick(["วัน/เดือน/ปี", "วัน เดือน ปี"]), "เวลา", "วิชาที่ฝึก", scene.pick(["สถานที่ฝึก", "พื้นที่ฝึก"])]
    rows: list[list[Cell | str]] = [[*heads, scene.pick(["ครูฝึก", "ผู้รับผิดชอบ"]), "เครื่องแต่งกาย"]]
    on, drills = DAYS[scene.pick(["short", "short close", "letter before"])], iter(words("drills"))
    for day in days:
        for step, start in enumerate((480, 600, 780)):
            what, place, who = paper.say(next(drills)), scene.pick(words("drill_grounds")), person(paper)
            hours = paper.say(f"{clock(start, '')} - {clock(start + 110, '')}")
            merged = [cell(paper.say(on(day)), rows=3, css=CENTRE)] if step == 0 else []
            wear = scene.pick(["ชุดฝึกพราง", "ชุดกีฬา", "ชุดฝึกครึ่งท่อน"])
            rows.append([*merged, cell(hours, css=CENTRE), what, place, who, wear])
            paper.visit(day, place, start=start, end=start + 110, activity=what, responsible=who)
    paper.table([14, 14, 24, 17, 19, 12], rows, look=scene.pick(["ruled", "shaded", "heavy"]))


def survey_in_teams(paper: Paper) -> None:
    """Hours down, teams across, on the one day of the title: every cell is a unit that a team comes to."""
    scene = at_bureau(paper, "hospital")
    (day,) = workdays(scene, 1)
    paper.name = "ตารางการเยี่ยมหน่วยงานของผู้เยี่ยมสำรวจ"
    if scene.chance(0.6):
        write_letter(paper, [paper.name])
    paper.sheet(wide=scene.chance(0.5))
    title = [paper.say(paper.name), paper.say(of_office(paper, "name")), paper.say(f"วันที่ {full_date(day)}")]
    paper.schedule(title, scene.pick(["centre", "shade"]))
    teams = scene.pick([["ทีม A", "ทีม B", "ทีม C"], ["ผู้เยี่ยมสำรวจคนที่ 1", "ผู้เยี่ยมสำรวจคนที่ 2"]])
    teams = [paper.say(team) for team in teams]
    at, units = hours_form(scene, "plain", "close", "bare"), scene.rng.sample(words("wards"), 12)
    rows: list[list[Cell | str]] = [["เวลา", *teams]]
    for start in (540, 600, 780, 840):
        row: list[Cell | str] = [cell(paper.say(at(start, start + 60)), css=CENTRE)]
        for team in teams:
            unit = units.pop()
            row.append(unit)
            paper.visit(day, unit, start=start, end=start + 60, responsible=team)
        rows.append(row)
    paper.table([22, *[78 / len(teams)] * len(teams)], rows, look=scene.pick(["ruled", "shaded", "dark"]))


DESIGNS: Mapping[str, Callable[[Paper], None]] = {
    "by air": by_air,
    "by rail": by_rail,
    "diary of heads": diary,
    "ceremony in paragraphs": ceremony,
    "drill": drill,
    "survey in teams": survey_in_teams,
}
