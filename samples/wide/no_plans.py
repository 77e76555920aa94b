"""Papers of days, hours, names and offices that are no plan, no committee and no list of topics."""

import datetime as dt
from collections.abc import Callable, Mapping

from samples.wide.forms import day_form, short_month, short_year, start_form
from samples.wide.letters import write_letter
from samples.wide.look_alikes import LOOKS
from samples.wide.official import begin_order, end_order
from samples.wide.paper import CENTRE, Cell, Paper, Row, cell
from samples.wide.words import at_bureau, districts, of_office, person, words
from samples.writing import WEEKDAYS, buddhist_year, clock, full_date, month, next_workday


def holidays(paper: Paper) -> None:
    """The days of the coming year on which offices are closed."""
    scene = at_bureau(paper, "revenue")
    year = scene.sent.year + 1
    paper.name = "ปฏิทินวันหยุดราชการ"
    write_letter(paper, [paper.name])
    paper.sheet()
    paper.heading([paper.say(f"{paper.name} ประจำปี {year + 543}")], scene.pick(["centre", "bar", "large"]))
    on = day_form(scene, "weekday ที่", "full", "short")
    rows: list[Row] = [["ลำดับ", "วันหยุดราชการ", "วัน เดือน ปี"]]
    fixed = ((1, 1, "วันขึ้นปีใหม่"), (4, 6, "วันจักรี"), (4, 13, "วันสงกรานต์"), (5, 4, "วันฉัตรมงคล"), (8, 12, "วันแม่แห่งชาติ"))
    for number, (month_, day, name) in enumerate((*fixed, (10, 23, "วันปิยมหาราช"), (12, 10, "วันรัฐธรรมนูญ")), 1):
        rows.append([cell(paper.say(f"{number}"), css=CENTRE), name, paper.say(on(dt.date(year, month_, day)))])
    paper.table([12, 48, 40], rows, look=scene.pick(LOOKS))


def pay_days(paper: Paper) -> None:
    """On which days of the months salaries are paid."""
    scene = at_bureau(paper, "prison")
    year = scene.sent.year + 1
    paper.name = "ปฏิทินการจ่ายเงินเดือนและค่าจ้างประจำ"
    write_letter(paper, [paper.name])
    paper.sheet()
    paper.heading([paper.say(f"{paper.name} ปี พ.ศ. {year + 543}")], scene.pick(["centre", "boxed"]))
    rows: list[Row] = [["ประจำเดือน", "วันที่โอนเงินเข้าบัญชี", "หมายเหตุ"]]
    for of_month in range(1, 9):
        day = next_workday(dt.date(year, of_month, 24))
        rows.append([month(day), paper.say(full_date(day)), "ก่อนวันหยุด" if scene.chance(0.2) else ""])
    paper.table([30, 45, 25], rows, look=scene.pick(LOOKS))


def bus_times(paper: Paper) -> None:
    """When a bus leaves and comes on every day."""
    scene = at_bureau(paper, "campus")
    paper.name = "ตารางเดินรถรับส่งนักศึกษาและบุคลากร"
    paper.sheet(wide=scene.chance(0.4))
    paper.heading([paper.name, paper.say(of_office(paper, "name"))], scene.pick(["bar", "large", "shade"]))
    at = start_form(scene, "plain", "bare", "colon")
    rows: list[Row] = [["เที่ยวที่", "เวลาออก", "ต้นทาง", "ปลายทาง", "ถึงเวลา"]]
    ends = ["หอพักนักศึกษา", "อาคารเรียนรวม"]
    for number in range(1, scene.rng.randrange(6, 12)):
        start = 390 + 45 * number
        marks = [cell(paper.say(words_), css=CENTRE) for words_ in (f"{number}", at(start), at(start + 25))]
        rows.append([marks[0], marks[1], ends[number % 2], ends[1 - number % 2], marks[2]])
    paper.table([12, 18, 26, 26, 18], rows, look=scene.pick(LOOKS))


def meals(paper: Paper) -> None:
    """What is cooked on the days of a week."""
    scene = at_bureau(paper, "school")
    paper.name = "รายการอาหารกลางวันนักเรียน"
    week = f"สัปดาห์ที่ {scene.rng.randrange(1, 18)} ภาคเรียนที่ 1 ปีการศึกษา {buddhist_year(scene.sent)}"
    if scene.chance(0.5):
        write_letter(paper, [paper.name])
    paper.sheet()
    paper.heading([paper.say(paper.name), paper.say(week)], scene.pick(["centre", "boxed"]))
    rows: list[Row] = [["วัน", "อาหารคาว", "ของหวาน/ผลไม้", "ผู้ปรุง"]]
    dishes, sweets = scene.rng.sample(words("dishes"), 5), scene.rng.sample(words("sweets"), 5)
    for name, dish, sweet in zip(WEEKDAYS[:5], dishes, sweets, strict=True):
        rows.append([f"{scene.pick(['วัน', ''])}{name}", dish, sweet, "แม่ครัว"])
    paper.table([20, 36, 26, 18], rows, look=scene.pick(LOOKS))


def bill(paper: Paper) -> None:
    """A bill: labels above, what was bought and what it costs below, days by which to pay."""
    scene = at_bureau(paper, "power")
    paper.name = "ใบแจ้งค่าไฟฟ้าและค่าบริการ"
    paper.sheet()
    paper.heading([paper.name, paper.say(of_office(paper, "name"))], scene.pick(["centre", "lined"]))
    due = scene.sent + dt.timedelta(days=14)
    labels = [("เลขที่ :", f"{scene.rng.randrange(100000, 999999)}"), ("วันที่ :", full_date(scene.sent))]
    labels += [("ชื่อผู้ใช้ไฟฟ้า :", person(paper)), ("กำหนดชำระ :", full_date(due))]
    paper.pairs([(label, paper.say(words_)) for label, words_ in labels], scene.pick(["bold", "box"]))
    rows: list[Row] = [["รายการ", "จำนวนหน่วย", "ราคาต่อหน่วย", "จำนวนเงิน (บาท)"]]
    for name in ("ค่าพลังงานไฟฟ้า", "ค่าบริการรายเดือน", "ค่า Ft", "ภาษีมูลค่าเพิ่ม"):
        used = (f"{scene.rng.randrange(90, 900)}", f"{scene.rng.randrange(3, 5)}.{scene.rng.randrange(10, 99)}")
        paid = f"{scene.rng.randrange(30, 4000):,}.{scene.rng.randrange(10, 99)}"
        figures = (*(used if "พลังงาน" in name else ("-", "-")), paid)
        rows.append([name, *(cell(paper.say(figure), css=CENTRE) for figure in figures)])
    paper.table([40, 18, 18, 24], rows, look=scene.pick(LOOKS))


def reply_form(paper: Paper) -> None:
    """A form on which the receiver says whether somebody comes: dots and boxes."""
    scene = at_bureau(paper, "culture")
    paper.name = "แบบตอบรับการเข้าร่วมงาน"
    write_letter(paper, [paper.name])
    paper.sheet()
    paper.heading([paper.name], scene.pick(["centre", "large"]))
    dots = "." * 40
    for line in ("ชื่อหน่วยงาน", "ชื่อ - สกุล", "ตำแหน่ง", "หมายเลขโทรศัพท์"):
        paper.line(f"{line} {dots}{dots}", css="margin-bottom:5pt")
    paper.line("☐ ยินดีเข้าร่วม จำนวน ........ คน", "in1")
    paper.line("☐ ไม่สามารถเข้าร่วมได้ เนื่องจาก .................................", "in1")
    due = next_workday(scene.sent + dt.timedelta(days=5))
    paper.line(paper.say(f"โปรดส่งแบบตอบรับภายในวันที่ {full_date(due)} ทางไปรษณีย์อิเล็กทรอนิกส์"), css="margin-top:8pt")
    paper.line(f"ลงชื่อ {dots} ผู้ตอบแบบ", css="margin:24pt 0 0 6cm")


def receivers_behind(paper: Paper) -> None:
    """To whom a letter goes, office by office: addresses, nobody who has a duty."""
    scene = at_bureau(paper, "revenue")
    paper.name = "บัญชีรายชื่อหน่วยงานผู้รับหนังสือ"
    write_letter(paper, [paper.name])
    paper.sheet(tag=scene.pick(["", "บัญชีแนบท้ายหนังสือ"]))
    paper.heading([paper.name], scene.pick(["centre", "under"]))
    mark = scene.pick(["{}.", "{})"])
    number = 0
    for _, district in districts(paper, 5):
        for office in scene.rng.sample(["เทศบาลตำบล", "ที่ว่าการอำเภอ", "โรงพยาบาล", "สหกรณ์การเกษตร"], 2):
            number += 1
            paper.line(f"{paper.say(mark.format(number))} {office}{district}", "in1")


def candidates(paper: Paper) -> None:
    """Who may sit an examination: numbers and names, nobody who has a duty."""
    scene = at_bureau(paper, "court")
    begin_order(paper, "รายชื่อผู้มีสิทธิสอบคัดเลือกเป็นลูกจ้างชั่วคราว", announces=True, opening="examined")
    end_order(paper)
    paper.sheet()
    paper.heading(["รายชื่อผู้มีสิทธิสอบคัดเลือก", "แนบท้ายประกาศ"], scene.pick(["centre", "light"]))
    rows: list[Row] = [["ลำดับ", "เลขประจำตัวสอบ", "ชื่อ - สกุล"]]
    for number in range(1, scene.rng.randrange(8, 16)):
        marks = [cell(paper.say(words_), css=CENTRE) for words_ in (f"{number}", f"{67000 + number}")]
        rows.append([*marks, person(paper)])
    paper.table([14, 30, 56], rows, look=scene.pick(LOOKS))


def purchases_by_month(paper: Paper) -> None:
    """What will be bought in which month: no day is said."""
    scene = at_bureau(paper, "hospital")
    paper.name = f"แผนการจัดซื้อจัดจ้าง ประจำปีงบประมาณ พ.ศ. {buddhist_year(scene.sent) + 1}"
    if scene.chance(0.5):
        write_letter(paper, [paper.name])
    paper.sheet(wide=scene.chance(0.6))
    paper.heading([paper.say(paper.name), paper.say(of_office(paper, "name"))], scene.pick(["centre", "shade"]))
    rows: list[Row] = [["ลำดับที่", "ชื่อโครงการ", "งบประมาณโครงการ (บาท)", "คาดว่าจะประกาศจัดซื้อจัดจ้าง (เดือน/ปี)"]]
    for number, thing in enumerate(scene.rng.sample(words("goods"), 5), 1):
        first = dt.date(scene.sent.year + 1, scene.rng.randrange(1, 13), 1)
        when = scene.pick([f"{first.month:02d}/{buddhist_year(first)}", f"{short_month(first)} {short_year(first)}"])
        cost = f"{scene.rng.randrange(50, 900)},000.00"
        row: list[Cell | str] = [cell(paper.say(f"{number}"), css=CENTRE), f"ซื้อ{thing} โดยวิธีเฉพาะเจาะจง"]
        rows.append([*row, *(cell(paper.say(words_), css=CENTRE) for words_ in (cost, when))])
    paper.table([11, 43, 22, 24], rows, look=scene.pick(LOOKS))


def visiting_hours(paper: Paper) -> None:
    """When relatives may come on the days of every week."""
    scene = at_bureau(paper, "prison")
    paper.name = "ตารางเยี่ยมญาติผู้ต้องขัง"
    paper.sheet()
    paper.heading([paper.name, paper.say(of_office(paper, "name"))], scene.pick(["bar", "large", "boxed"]))
    rows: list[Row] = [["รอบที่", "เวลา", *WEEKDAYS[:5]]]
    for number, start in enumerate((540, 600, 660, 780, 840), 1):
        hours = paper.say(f"{clock(start)} - {clock(start + 40)} น.")
        wings = [cell(paper.say(f"แดน {scene.rng.randrange(1, 9)}"), css=CENTRE) for _ in range(5)]
        rows.append([cell(paper.say(f"{number}"), css=CENTRE), hours, *wings])
    paper.table([9, 26, 13, 13, 13, 13, 13], rows, look=scene.pick(LOOKS))


DESIGNS: Mapping[str, Callable[[Paper], None]] = {
    "holidays": holidays,
    "pay days": pay_days,
    "bus times": bus_times,
    "meals": meals,
    "bill": bill,
    "reply form": reply_form,
    "receivers behind": receivers_behind,
    "candidates": candidates,
    "purchases by month": purchases_by_month,
    "visiting hours": visiting_hours,
}
