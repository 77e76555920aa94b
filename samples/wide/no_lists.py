"""Registers, deadlines and offers: days, names and numbers that nobody has to import."""

import datetime as dt
from collections.abc import Callable, Mapping

from samples.wide.forms import day_form
from samples.wide.letters import write_letter
from samples.wide.look_alikes import LOOKS
from samples.wide.official import begin_order, end_order
from samples.wide.paper import CENTRE, Paper, Row, cell
from samples.wide.words import at_bureau, of_office, person, words
from samples.writing import buddhist_year, full_date


def complaints(paper: Paper) -> None:
    """Who complained of what on which day, all of them past."""
    scene = at_bureau(paper, "subdistrict")
    paper.name = "ทะเบียนรับเรื่องร้องทุกข์"
    if scene.chance(0.5):
        write_letter(paper, [paper.name])
    paper.sheet(wide=scene.chance(0.5))
    paper.heading([paper.name, paper.say(of_office(paper, "name"))], scene.pick(["centre", "shade"]))
    on = day_form(scene, "short", "slashes", "full")
    rows: list[Row] = [["เลขรับ", "วันที่รับเรื่อง", "ผู้ร้อง", "เรื่อง", "สถานะ"]]
    for number in range(1, scene.rng.randrange(5, 10)):
        day = scene.sent - dt.timedelta(days=60 - 5 * number)
        status = scene.pick(["แล้วเสร็จ", "อยู่ระหว่างดำเนินการ", "ส่งต่อหน่วยงานอื่น"])
        about, mark = scene.pick(words("complaints")), cell(paper.say(f"{number}"), css=CENTRE)
        rows.append([mark, paper.say(on(day)), person(paper), about, status])
    paper.table([10, 20, 26, 26, 18], rows, look=scene.pick(LOOKS))


def deadlines(paper: Paper) -> None:
    """By which day of every month which report has to be sent."""
    scene = at_bureau(paper, "hospital")
    paper.name = "ปฏิทินการส่งรายงานประจำเดือน"
    write_letter(paper, [paper.name])
    paper.sheet()
    title = [paper.name, paper.say(f"ประจำปีงบประมาณ พ.ศ. {buddhist_year(scene.sent)}")]
    paper.heading(title, scene.pick(["centre", "boxed"]))
    rows: list[Row] = [["ลำดับ", "ชื่อรายงาน", "กำหนดส่ง", "ช่องทาง"]]
    for number, name in enumerate(scene.rng.sample(words("reports_due"), scene.rng.randrange(3, 6)), 1):
        due = paper.say(f"ภายในวันที่ {scene.pick([3, 5, 7, 10])} ของทุกเดือน")
        rows.append([cell(paper.say(f"{number}"), css=CENTRE), name, due, scene.pick(["ระบบออนไลน์", "หนังสือราชการ"])])
    paper.table([10, 44, 28, 18], rows, look=scene.pick(LOOKS))


def offer(paper: Paper) -> None:
    """A firm's offer: labels, wares, what they cost, until when it holds."""
    scene = at_bureau(paper, "campus")
    paper.name = "ใบเสนอราคา"
    paper.sheet()
    paper.heading([paper.name, f"บริษัท {scene.pick(words('firms'))} จำกัด"], scene.pick(["large", "lined"]))
    until = scene.sent + dt.timedelta(days=30)
    labels = [("เสนอต่อ", of_office(paper, "head")), ("วันที่", full_date(scene.sent))]
    labels.append(("ยืนราคาถึงวันที่", full_date(until)))
    paper.pairs([(label, paper.say(said)) for label, said in labels], scene.pick(["bold", "tabbed"]))
    rows: list[Row] = [["ลำดับ", "รายการ", "จำนวน", "ราคาต่อหน่วย", "จำนวนเงิน (บาท)"]]
    whole = 0
    for number, ware in enumerate(scene.rng.sample(words("goods"), scene.rng.randrange(3, 6)), 1):
        count, price = scene.rng.randrange(1, 20), scene.rng.randrange(5, 90) * 50
        whole += count * price
        figures = [cell(paper.say(said), css=CENTRE) for said in (f"{count}", f"{price:,}", f"{count * price:,}")]
        rows.append([cell(paper.say(f"{number}"), css=CENTRE), ware, *figures])
    rows.append([cell("รวมเป็นเงิน", cols=4, css="text-align:right"), cell(paper.say(f"{whole:,}"), css=CENTRE)])
    paper.table([10, 38, 13, 18, 21], rows, look=scene.pick(LOOKS))
    paper.line(f"ลงชื่อ {'.' * 36} ผู้เสนอราคา", css="margin:24pt 0 0 6cm")


def papers_returned(paper: Paper) -> None:
    """A letter that sends papers back and counts them in its paragraphs."""
    scene = at_bureau(paper, "revenue")
    paper.name = "การส่งคืนเอกสารประกอบการตรวจสอบภาษี"
    mark = scene.pick(["{}.", "{})", "({})"])
    listed = [f"{mark.format(number)} {thing}" for number, thing in enumerate(words("papers_lent"), 1)]
    opener = "บัดนี้ การตรวจสอบเสร็จสิ้นแล้ว จึงส่งคืนเอกสาร ดังนี้"
    write_letter(paper, told=[(opener, False), *((line, False) for line in listed)])


def tender_won(paper: Paper) -> None:
    """An announcement of who won a tender and at what price."""
    scene = at_bureau(paper, "irrigation")
    begin_order(paper, "ผู้ชนะการเสนอราคาจ้างขุดลอกคลองส่งน้ำ", announces=True, opening="tendering")
    firm, price = scene.pick(words("firms")), scene.rng.randrange(400, 900)
    told = f"ผู้ได้รับการคัดเลือก ได้แก่ บริษัท {firm} จำกัด เสนอราคาเป็นเงินทั้งสิ้น {price},000.00 บาท รวมภาษีมูลค่าเพิ่มแล้ว"
    said = scene.pen(told)
    paper.line(said, "indent")
    paper.truth["letter"]["body"].append(said)
    end_order(paper)


def car_form(paper: Paper) -> None:
    """A form to ask for a car: labels of day, hour and place with dots, nothing filled in."""
    scene = at_bureau(paper, "cooperative")
    paper.name = "แบบขออนุญาตใช้รถยนต์ส่วนกลาง"
    if scene.chance(0.5):
        write_letter(paper, [paper.name])
    paper.sheet()
    paper.heading([paper.name, paper.say(of_office(paper, "name"))], scene.pick(["centre", "boxed"]))
    for label in ("ข้าพเจ้า", "ตำแหน่ง", "ขออนุญาตใช้รถไปที่", "เพื่อ"):
        paper.line(f"{label} {'.' * scene.rng.randrange(60, 85)}", css="margin-bottom:5pt")
    paper.line("วันที่ ........ เดือน .................... พ.ศ. ........ เวลา ............ น.", css="margin-bottom:5pt")
    paper.line("ถึงวันที่ ........ เดือน .................... พ.ศ. ........ เวลา ............ น.")
    paper.line(f"ลงชื่อ {'.' * 36} ผู้ขออนุญาต", css="margin:24pt 0 0 6cm")


def villages_counted(paper: Paper) -> None:
    """How many people live in which village."""
    scene = at_bureau(paper, "subdistrict")
    paper.name = "ข้อมูลจำนวนครัวเรือนและประชากร"
    if scene.chance(0.5):
        write_letter(paper, [paper.name])
    paper.sheet()
    paper.heading([paper.name, paper.say(of_office(paper, "name"))], scene.pick(["centre", "bar"]))
    rows: list[Row] = [["หมู่ที่", "ชื่อหมู่บ้าน", "ครัวเรือน", "ชาย (คน)", "หญิง (คน)"]]
    for number, village in enumerate(scene.rng.sample(words("villages"), scene.rng.randrange(5, 12)), 1):
        counts = [cell(paper.say(f"{scene.rng.randrange(60, 700)}"), css=CENTRE) for _ in range(3)]
        rows.append([cell(paper.say(f"{number}"), css=CENTRE), village, *counts])
    paper.table([11, 41, 16, 16, 16], rows, look=scene.pick(LOOKS))


DESIGNS: Mapping[str, Callable[[Paper], None]] = {
    "complaints": complaints,
    "deadlines": deadlines,
    "offer": offer,
    "papers returned": papers_returned,
    "tender won": tender_won,
    "car form": car_form,
    "villages counted": villages_counted,
}
