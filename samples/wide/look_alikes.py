"""Tables that look like plans or lists and are none: figures, budgets, registers, lessons, measurements."""

import datetime as dt
from collections.abc import Callable, Mapping, Sequence

from samples.wide.forms import day_form, short_month, start_form
from samples.wide.letters import write_letter
from samples.wide.paper import CENTRE, Cell, Paper, Row, cell
from samples.wide.words import districts, head, of_office, words
from samples.writing import WEEKDAYS, buddhist_year, clock, full_date

LOOKS = ("ruled", "shaded", "lines", "zebra", "heavy", "dark")


def _print(paper: Paper, titles: Sequence[str], widths: Sequence[float], rows: Sequence[Row], heads: int = 1) -> None:
    """The paper, now and then behind a letter; nothing of it is in a list."""
    scene = paper.scene
    paper.name = titles[0]
    if scene.chance(0.6):
        write_letter(paper, [paper.name])
    paper.sheet(wide=scene.chance(0.3))
    paper.heading([paper.say(line) for line in titles], scene.pick(["centre", "boxed", "bar", "lined"]))
    paper.table(widths, rows, heads=heads, look=scene.pick(LOOKS))


def _number(paper: Paper, low: int, high: int) -> Cell:
    return cell(paper.say(f"{paper.scene.rng.randrange(low, high):,}"), css=CENTRE)


def _count(paper: Paper, number: int) -> Cell:
    return cell(paper.say(f"{number}"), css=CENTRE)


def figures(paper: Paper) -> None:
    """Figures of districts by month."""
    scene = paper.scene
    year = scene.sent.year - 1
    months = [dt.date(year, month, 1) for month in (1, 2, 3)]
    rows: list[Row] = [
        ["ที่", "อำเภอ", *(paper.say(f"{short_month(day)} {buddhist_year(day) % 100}") for day in months), "รวม"]
    ]
    for number, district in enumerate(districts(paper, 6), 1):
        counted = [scene.rng.randrange(1, 60) for _ in months]
        rows.append([_count(paper, number), district[1], *(_count(paper, count) for count in (*counted, sum(counted)))])
    _print(paper, [f"สถิติผลการดำเนินงาน{of_office(paper, 'work')}", f"ปี {year + 543}"], [8, 32, 15, 15, 15, 15], rows)


def budget(paper: Paper) -> None:
    """What an undertaking costs."""
    scene = paper.scene
    rows: list[Row] = [[head(paper, "number"), "รายการ", "จำนวน", "จำนวนเงิน (บาท)", "หมายเหตุ"]]
    for number, cost in enumerate(scene.rng.sample(words("costs"), 5), 1):
        rows.append([_count(paper, number), cost, _number(paper, 1, 60), _number(paper, 500, 90000), ""])
    rows.append([cell("รวมทั้งสิ้น", cols=3, css=CENTRE), _number(paper, 90000, 300000), ""])
    _print(paper, ["รายละเอียดประมาณการค่าใช้จ่าย", of_office(paper, "name")], [9, 39, 14, 22, 16], rows)


def lessons_of_a_week(paper: Paper) -> None:
    """Weekdays and hours of lessons that recur: no date is said."""
    scene = paper.scene
    hours = [paper.say(f"{clock(start)}-{clock(start + 60)}") for start in (510, 570, 630, 780)]
    rows: list[Row] = [["วัน/เวลา", *hours]]
    for name in WEEKDAYS[:5]:
        rows.append([name, *(cell(lesson, css=CENTRE) for lesson in scene.rng.sample(words("classes"), 4))])
    _print(paper, ["ตารางเรียนประจำภาคเรียน", "ชั้นประถมศึกษาปีที่ 6"], [20, 20, 20, 20, 20], rows)


def water_levels(paper: Paper) -> None:
    """What was measured on days that are past."""
    scene = paper.scene
    on, at = day_form(scene, "short", "full", "slashes full"), start_form(scene, "plain", "bare")
    rows: list[Row] = [["วันที่", "เวลา", "สถานี", "ระดับน้ำ (ม.รทก.)", "ปริมาณฝน (มม.)"]]
    for step in range(7, 1, -1):
        day = scene.sent - dt.timedelta(days=step)
        level = cell(paper.say(f"{scene.rng.randrange(2, 9)}.{scene.rng.randrange(10, 99)}"), css=CENTRE)
        rows.append(
            [paper.say(on(day)), paper.say(at(420)), scene.pick(words("stations")), level, _number(paper, 0, 80)]
        )
    _print(paper, ["บันทึกระดับน้ำและปริมาณฝนรายวัน", of_office(paper, "name")], [22, 14, 28, 18, 18], rows)


def instalments(paper: Paper) -> None:
    """By when work has to be handed over, and what is paid for it."""
    scene = paper.scene
    rows: list[Row] = [["งวดที่", "กำหนดส่งมอบงาน", "ร้อยละของค่าจ้าง", "จำนวนเงิน (บาท)"]]
    for number in range(1, 5):
        due = scene.sent + dt.timedelta(days=30 * number)
        words_ = paper.say(f"ภายในวันที่ {full_date(due)}")
        rows.append([_count(paper, number), words_, _count(paper, 25), _number(paper, 50000, 90000)])
    _print(paper, ["งวดงานและงวดการจ่ายเงินตามสัญญาจ้าง"], [12, 40, 22, 26], rows)


def scores(paper: Paper) -> None:
    """How units were rated."""
    scene = paper.scene
    rows: list[Row] = [[head(paper, "number"), "หน่วยรับการประเมิน", "คะแนนเต็ม", "คะแนนที่ได้", "ผลการประเมิน"]]
    for number, district in enumerate(districts(paper, 6), 1):
        rated = scene.pick(["ดีเด่น", "ดี", "พอใช้"])
        rows.append([_count(paper, number), f"อำเภอ{district[1]}", _count(paper, 100), _number(paper, 50, 99), rated])
    _print(
        paper, ["สรุปคะแนนผลการประเมิน", f"ปีงบประมาณ พ.ศ. {buddhist_year(scene.sent) - 1}"], [10, 34, 17, 17, 22], rows
    )


def inventory(paper: Paper) -> None:
    """What an office owns and since when."""
    scene = paper.scene
    on = day_form(scene, "short", "slashes", "full")
    rows: list[Row] = [["ลำดับ", "รายการ", "เลขทะเบียน", "วันที่ได้มา", "ราคา (บาท)"]]
    for number, thing in enumerate(scene.rng.sample(words("goods"), 5), 1):
        code = paper.say(f"{scene.rng.randrange(7110, 7480)}-{scene.rng.randrange(1, 9):03d}-{number:04d}")
        day = scene.sent - dt.timedelta(days=scene.rng.randrange(300, 2000))
        rows.append([_count(paper, number), paper.say(thing), code, paper.say(on(day)), _number(paper, 500, 40000)])
    _print(paper, ["บัญชีครุภัณฑ์คงเหลือประจำปี", of_office(paper, "name")], [10, 34, 22, 18, 16], rows)


def register(paper: Paper) -> None:
    """A register of letters that came in."""
    scene = paper.scene
    rows: list[Row] = [["เลขรับ", "ที่", "ลงวันที่", "จาก", "เรื่อง"]]
    for number, district in enumerate(districts(paper, 5), scene.rng.randrange(100, 900)):
        day = scene.sent - dt.timedelta(days=scene.rng.randrange(1, 9))
        letter = paper.say(f"{scene.province.letters} 0118/{scene.rng.randrange(20, 900)}")
        about = scene.pick(["ส่งรายงานประจำเดือน", "ขออนุมัติเบิกจ่าย", "แจ้งรายชื่อผู้ประสานงาน"])
        rows.append([_count(paper, number), letter, paper.say(full_date(day)), f"อำเภอ{district[1]}", about])
    _print(paper, ["ทะเบียนหนังสือรับ", of_office(paper, "name")], [12, 20, 24, 20, 24], rows)


def strength(paper: Paper) -> None:
    """How many posts of each kind an office has: posts, and nobody who holds them."""
    scene = paper.scene
    rows: list[Row] = [[head(paper, "number"), "ตำแหน่ง", "กรอบอัตรากำลัง", "มีคนครอง", "ว่าง"]]
    for number, post in enumerate(paper.office["staff"], 1):
        filled, empty = scene.rng.randrange(1, 9), scene.rng.randrange(0, 4)
        rows.append([_count(paper, number), post, *(_count(paper, count) for count in (filled + empty, filled, empty))])
    _print(paper, ["กรอบอัตรากำลัง", of_office(paper, "name")], [10, 42, 18, 15, 15], rows)


def steps_of_service(paper: Paper) -> None:
    """What a citizen has to do, step by step, and how many minutes it takes."""
    scene = paper.scene
    rows: list[Row] = [["ขั้นตอน", "รายละเอียด", "ระยะเวลา", "ผู้รับผิดชอบ"]]
    for number, step in enumerate(words("service_steps"), 1):
        minutes = paper.say(f"{scene.pick([5, 10, 15, 30])} นาที")
        rows.append([_count(paper, number), step, minutes, scene.pick(paper.office["staff"])])
    _print(paper, ["ขั้นตอนและระยะเวลาการให้บริการประชาชน", of_office(paper, "name")], [12, 42, 18, 28], rows)


def contents(paper: Paper) -> None:
    """The contents of a report: chapters and pages after a leader of dots."""
    scene = paper.scene
    paper.name = f"รายงานผล{of_office(paper, 'work')}"
    if scene.chance(0.6):
        write_letter(paper, [paper.name])
    paper.sheet()
    paper.heading(["สารบัญ"], scene.pick(["centre", "large"]))
    page = 1
    for chapter in words("chapters"):
        dots = "." * scene.rng.randrange(20, 40)
        paper.block("led", what=f"{paper.say(chapter)} {dots}", role=paper.say(f"{page}"), id=paper.mark())
        page += scene.rng.randrange(2, 15)


def questions_answered(paper: Paper) -> None:
    """What citizens ask, and the answers."""
    scene = paper.scene
    paper.name = "คำถามที่พบบ่อยเกี่ยวกับการขอรับบริการ"
    if scene.chance(0.6):
        write_letter(paper, [paper.name])
    paper.sheet()
    paper.heading([paper.name], scene.pick(["centre", "bar", "boxed"]))
    for asked, answered in zip(words("asked"), words("answered"), strict=True):
        paper.line(f"ถาม : {asked}", "bold")
        paper.line(f"ตอบ : {answered}", "in1")


DESIGNS: Mapping[str, Callable[[Paper], None]] = {
    "figures": figures,
    "budget": budget,
    "lessons of a week": lessons_of_a_week,
    "water levels": water_levels,
    "instalments": instalments,
    "scores": scores,
    "inventory": inventory,
    "register of letters": register,
    "strength of staff": strength,
    "steps of a service": steps_of_service,
    "contents": contents,
    "questions answered": questions_answered,
}
