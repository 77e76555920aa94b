"""Tables of people, days and hours that are no committee and no plan: pensions, pay, gifts, leave, the wireless."""

import datetime as dt
from collections.abc import Callable, Mapping

from samples.wide.forms import day_form, hours_form, start_form
from samples.wide.letters import write_letter
from samples.wide.look_alikes import LOOKS
from samples.wide.official import begin_order, end_order
from samples.wide.paper import CENTRE, Paper, Row, cell
from samples.wide.words import at_bureau, of_office, one_of, person, words
from samples.writing import buddhist_year, month, next_workday


def retired(paper: Paper) -> None:
    """Who leaves the service at the end of the year, with birthdays."""
    scene = at_bureau(paper, "education")
    paper.name = f"บัญชีรายชื่อผู้เกษียณอายุราชการ ปีงบประมาณ พ.ศ. {buddhist_year(scene.sent)}"
    write_letter(paper, [paper.name])
    paper.sheet()
    paper.heading([paper.say(paper.name), paper.say(of_office(paper, "name"))], scene.pick(["centre", "boxed"]))
    on = day_form(scene, "short", "full", "slashes full")
    rows: list[Row] = [["ลำดับ", "ชื่อ - สกุล", "วัน เดือน ปีเกิด", "อายุราชการ (ปี)"]]
    for number in range(1, scene.rng.randrange(5, 12)):
        born = dt.date(scene.sent.year - 60, scene.rng.randrange(1, 10), scene.rng.randrange(1, 28))
        years = cell(paper.say(f"{scene.rng.randrange(25, 39)}"), css=CENTRE)
        rows.append([cell(paper.say(f"{number}"), css=CENTRE), person(paper), paper.say(on(born)), years])
    paper.table([10, 40, 30, 20], rows, look=scene.pick(LOOKS))


def pay_rises(paper: Paper) -> None:
    """An order that raises salaries, and behind it whose: nobody is appointed."""
    scene = at_bureau(paper, "power")
    begin_order(paper, "เลื่อนเงินเดือนพนักงาน", opening="raising")
    end_order(paper)
    paper.sheet()
    paper.heading(["บัญชีรายละเอียดการเลื่อนเงินเดือน แนบท้ายคำสั่ง"], scene.pick(["centre", "lined"]))
    rows: list[Row] = [["ที่", "ชื่อ - สกุล", "ตำแหน่ง", "อัตราเดิม (บาท)", "อัตราใหม่ (บาท)"]]
    for number in range(1, scene.rng.randrange(5, 12)):
        old = scene.rng.randrange(1500, 4200) * 10
        paid = [cell(paper.say(f"{amount:,}"), css=CENTRE) for amount in (old, old + scene.rng.randrange(40, 150) * 10)]
        rows.append([cell(paper.say(f"{number}"), css=CENTRE), person(paper), one_of(paper, "staff"), *paid])
    paper.table([7, 33, 28, 16, 16], rows, look=scene.pick(LOOKS))


def donors(paper: Paper) -> None:
    """Who gave how much."""
    scene = at_bureau(paper, "redcross")
    paper.name = "รายนามผู้บริจาคเงินสมทบทุนช่วยเหลือผู้ประสบภัย"
    if scene.chance(0.5):
        write_letter(paper, [paper.name])
    paper.sheet()
    paper.heading([paper.name], scene.pick(["large", "bar", "centre"]))
    if scene.chance(0.5):
        for number in range(1, scene.rng.randrange(6, 12)):
            amount = paper.say(f"{scene.rng.randrange(2, 90) * 500:,} บาท")
            paper.block("led", "in1", what=f"{paper.say(f'{number}.')} {person(paper)}", role=amount, id=paper.mark())
        return
    rows: list[Row] = [["ลำดับ", "รายนาม", "จำนวนเงิน (บาท)"]]
    for number in range(1, scene.rng.randrange(6, 12)):
        given = cell(paper.say(f"{scene.rng.randrange(2, 90) * 500:,}"), css=CENTRE)
        rows.append([cell(paper.say(f"{number}"), css=CENTRE), person(paper), given])
    paper.table([12, 58, 30], rows, look=scene.pick(LOOKS))


def leave_taken(paper: Paper) -> None:
    """Which days of leave were taken, all of them past."""
    scene = at_bureau(paper, "prison")
    paper.name = "สรุปวันลาของข้าราชการ"
    write_letter(paper, [paper.name])
    paper.sheet()
    paper.heading([paper.say(f"{paper.name} ประจำปี {buddhist_year(scene.sent)}")], scene.pick(["centre", "shade"]))
    rows: list[Row] = [["ที่", "ชื่อ - สกุล", "ลาป่วย (วัน)", "ลากิจ (วัน)", "ลาพักผ่อน (วัน)", "มาสาย (ครั้ง)"]]
    for number in range(1, scene.rng.randrange(5, 12)):
        counts = [cell(paper.say(f"{scene.rng.randrange(0, 9)}"), css=CENTRE) for _ in range(4)]
        rows.append([cell(paper.say(f"{number}"), css=CENTRE), person(paper), *counts])
    paper.table([7, 37, 14, 14, 14, 14], rows, look=scene.pick(LOOKS))


def wireless(paper: Paper) -> None:
    """What a local station broadcasts at which hours of every day."""
    scene = at_bureau(paper, "culture")
    paper.name = "ผังรายการวิทยุกระจายเสียงชุมชน"
    paper.sheet(wide=scene.chance(0.3))
    paper.heading([paper.name, "ออกอากาศทุกวันจันทร์ - ศุกร์"], scene.pick(["bar", "boxed", "large"]))
    at = hours_form(scene, "plain", "close", "bare", "colon")
    rows: list[Row] = [["เวลา", "รายการ", "ผู้ดำเนินรายการ"]]
    for number, show in enumerate(words("shows")):
        start = 360 + 60 * number
        rows.append([cell(paper.say(at(start, start + 60)), css=CENTRE), show, person(paper)])
    paper.table([26, 44, 30], rows, look=scene.pick(LOOKS))


def thank_you(paper: Paper) -> None:
    """A letter that only thanks."""
    scene = at_bureau(paper, "school")
    paper.name = "การสนับสนุนการจัดกิจกรรมของโรงเรียน"
    write_letter(paper, told=[(scene.fill(line, office=of_office(paper, "name")), False) for line in words("thanks")])


def prices(paper: Paper) -> None:
    """What wares cost, by size."""
    scene = at_bureau(paper, "farming")
    paper.name = "บัญชีราคาจำหน่ายพันธุ์พืช พันธุ์สัตว์ และปัจจัยการผลิต"
    if scene.chance(0.5):
        write_letter(paper, [paper.name])
    paper.sheet()
    paper.heading([paper.name, paper.say(of_office(paper, "name"))], scene.pick(["centre", "bar"]))
    rows: list[Row] = [["ที่", "รายการ", *words("sizes"), "หน่วยนับ"]]
    for number, ware in enumerate(scene.rng.sample(words("wares"), scene.rng.randrange(3, 7)), 1):
        unit = "ตัว" if "ปลา" in ware else "ต้น" if "กล้า" in ware else "กิโลกรัม"
        costs = [
            cell(paper.say(f"{scene.rng.randrange(1, 90)}.{scene.pick(['00', '50'])}"), css=CENTRE) for _ in range(3)
        ]
        rows.append([cell(paper.say(f"{number}"), css=CENTRE), ware, *costs, unit])
    paper.table([8, 36, 14, 14, 14, 14], rows, look=scene.pick(LOOKS))


def numbers_to_call(paper: Paper) -> None:
    """Under which number which unit is reached."""
    scene = at_bureau(paper, "hospital")
    paper.name = "หมายเลขโทรศัพท์ภายในโรงพยาบาล"
    paper.sheet()
    paper.heading([paper.name, paper.say(of_office(paper, "name"))], scene.pick(["large", "boxed"]))
    wards = scene.rng.sample(words("wards"), scene.rng.randrange(6, 13))
    rows: list[Row] = [["ลำดับ", "หน่วยงาน", "หมายเลขภายใน"]]
    for number, ward in enumerate(wards, 1):
        inside = cell(paper.say(f"{scene.rng.randrange(1001, 4999)}"), css=CENTRE)
        rows.append([cell(paper.say(f"{number}"), css=CENTRE), ward, inside])
    paper.table([14, 56, 30], rows, look=scene.pick(LOOKS))


def tides(paper: Paper) -> None:
    """When the water is high on which day, and how high: no visit."""
    scene = at_bureau(paper, "irrigation")
    first = next_workday(scene.visits_from)
    paper.name = "ตารางน้ำขึ้น - น้ำลง ณ ปากแม่น้ำ"
    if scene.chance(0.5):
        write_letter(paper, [paper.name])
    paper.sheet()
    paper.heading([paper.say(paper.name), paper.say(f"เดือน{month(first)} {buddhist_year(first)}")], "centre")
    on, at = day_form(scene, "short", "full", "letter before"), start_form(scene, "plain", "bare")
    rows: list[Row] = [["วันที่", "เวลาน้ำขึ้นสูงสุด", "ระดับ (ม.)", "เวลาน้ำลงต่ำสุด", "ระดับ (ม.)"]]
    for number in range(scene.rng.randrange(5, 10)):
        day, marks = first + dt.timedelta(days=number), []
        for start, low in ((400 + 48 * number, 2), (780 + 48 * number, 0)):
            level = f"{scene.rng.randrange(low, low + 2)}.{scene.rng.randrange(10, 99)}"
            marks += [cell(paper.say(at(start)), css=CENTRE), cell(paper.say(level), css=CENTRE)]
        rows.append([paper.say(on(day)), *marks])
    paper.table([28, 22, 14, 22, 14], rows, look=scene.pick(["ruled", "zebra", "lines"]))


def empty_roster(paper: Paper) -> None:
    """A form on which people are to be named: numbers and heads, no names."""
    scene = at_bureau(paper, "culture")
    paper.name = "แบบเสนอชื่อคณะกรรมการสภาวัฒนธรรมอำเภอ"
    write_letter(paper, [paper.name])
    paper.sheet()
    paper.heading([paper.name], scene.pick(["centre", "boxed"]))
    rows: list[Row] = [["ที่", "ชื่อ - สกุล", "ตำแหน่ง/สังกัด", "โทรศัพท์", "ลงชื่อ"]]
    rows += [
        [cell(paper.say(f"{number}"), css=CENTRE), "", "", "", ""] for number in range(1, scene.rng.randrange(6, 12))
    ]
    paper.table([8, 36, 26, 16, 14], rows, look=scene.pick(["ruled loose", "shaded loose"]))


DESIGNS: Mapping[str, Callable[[Paper], None]] = {
    "retired": retired,
    "pay rises": pay_rises,
    "donors": donors,
    "leave taken": leave_taken,
    "wireless": wireless,
    "tides": tides,
    "empty roster": empty_roster,
    "thank you": thank_you,
    "prices": prices,
    "numbers to call": numbers_to_call,
}
