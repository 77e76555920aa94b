"""Letters and orders with several things behind them: forms, receivers, a map, a plan, a team, visits between lines."""

from collections.abc import Callable, Mapping

from samples.letters import empty_truth
from samples.wide.forms import DAYS, day_form, hours_form, start_form
from samples.wide.letter_parts import number_of
from samples.wide.letters import cause, write_letter
from samples.wide.official import begin_memo, begin_order, end_memo, end_order
from samples.wide.paper import CENTRE, Cell, Paper, cell
from samples.wide.words import at_bureau, districts, of_office, person, place_in, words, workdays
from samples.writing import clock, full_date


def _rows(paper: Paper, heads: list[str]) -> list[list[Cell | str]]:
    """Rows of number, day, hour and place with their head; every row is a visit of the schedule."""
    scene = paper.scene
    pairs = districts(paper, scene.rng.randrange(3, 7))
    days = workdays(scene, len(pairs))
    on, at = day_form(scene, "short", "full", "weekday after", "letter before"), start_form(scene, "plain", "one digit")
    rows: list[list[Cell | str]] = [list(heads)]
    for number, (day, district) in enumerate(zip(days, pairs, strict=True), 1):
        place, start = place_in(paper, district), scene.pick([540, 570, 780])
        rows.append([cell(paper.say(f"{number}"), css=CENTRE), paper.say(on(day)), paper.say(at(start)), place])
        paper.visit(day, place, district, start=start, sequence=number)
    return rows


def four_enclosures(paper: Paper) -> None:
    """A plan, a form to send back, a list of receivers and a map; only the plan holds anything."""
    scene = at_bureau(paper, "factory")
    plan = "กำหนดการตรวจแนะนำสถานประกอบกิจการกลุ่มเสี่ยง"
    paper.name = plan
    titles = [plan, "แบบตอบรับการเข้าตรวจ", "บัญชีรายชื่อสถานประกอบกิจการ", "แผนที่ตั้งสำนักงาน"]
    write_letter(paper, titles)
    tag = scene.pick(["สิ่งที่ส่งมาด้วย {}", "เอกสารแนบ {}"])
    paper.sheet(tag=paper.say(tag.format(1)))
    paper.schedule([plan], scene.pick(["centre", "boxed"]))
    rows = _rows(paper, ["ลำดับ", "วันที่ตรวจ", "เวลา", "สถานประกอบกิจการ"])
    paper.table([10, 28, 18, 44], rows, look=scene.pick(["ruled", "shaded"]))
    paper.sheet(tag=paper.say(tag.format(2)))
    paper.heading([titles[1]])
    for label in ("ชื่อสถานประกอบกิจการ", "ที่ตั้ง", "ชื่อผู้ประสานงาน", "โทรศัพท์"):
        paper.line(f"{label} {'.' * 70}", css="margin-bottom:5pt")
    paper.line("( ) พร้อมรับการตรวจ", "in1")
    paper.line("( ) ขอเลื่อนการตรวจ เนื่องจาก ....................................", "in1")
    paper.sheet(tag=paper.say(tag.format(3)))
    paper.heading([titles[2]])
    firms = scene.rng.sample(words("firms"), 6)
    for number, firm in enumerate(firms, 1):
        paper.line(f"{paper.say(f'{number}.')} บริษัท {firm} จำกัด", "in1")
    paper.sheet(tag=paper.say(tag.format(4)))
    paper.heading([titles[3]])
    paper.block("open", "card")
    for sign in ("ถนนเลี่ยงเมือง", "สี่แยกไฟแดง", "ที่ทำการไปรษณีย์", "ทางเข้าศาลากลาง"):
        paper.line(sign, "centre", css="margin:1.4cm 0")
    paper.block("close")


def order_and_plan(paper: Paper) -> None:
    """An order that names teams, and behind it the table of when each of them goes where."""
    scene = at_bureau(paper, "audit_house")
    begin_order(paper, "แต่งตั้งคณะผู้ตรวจสอบภายใน", opening="auditing")
    word = scene.pick(["คณะที่", "ทีมที่"])
    teams = [paper.say(f"{word} {number}") for number in range(1, 4)]
    for team in teams:
        paper.committee([], title=team)
        paper.line(team, "bold")
        for number, role in enumerate(["หัวหน้าคณะ", *["ผู้ตรวจสอบ"] * scene.rng.randrange(1, 4)], 1):
            who = person(paper)
            paper.block("led", "in1", what=f"{paper.say(f'{number})')} {who}", role=role, id=paper.mark())
            paper.member(number, who, None, role)
    end_order(paper)
    paper.sheet(tag=scene.pick(["", "แนบท้ายคำสั่ง"]))
    paper.schedule(["แผนการเข้าตรวจสอบภายในแนบท้ายคำสั่ง"], scene.pick(["centre", "shade"]))
    pairs = districts(paper, 6)
    days = workdays(scene, 2 * len(pairs), gaps=(0, 1))
    on, joint = DAYS[scene.pick(["short", "short close", "slashes"])], scene.pick([" - ", " ถึง "])
    rows: list[list[Cell | str]] = [["คณะ", "หน่วยรับตรวจ", "ระยะเวลาตรวจสอบ"]]
    for number, district in enumerate(pairs):
        place, team = place_in(paper, district), teams[number % 3]
        first, last = days[2 * number], days[2 * number + 1]
        rows.append([cell(team, css=CENTRE), place, paper.say(f"{on(first)}{joint}{on(last)}")])
        paper.visit(first, place, district, until=last, responsible=team)
    paper.table([18, 46, 36], rows, look=scene.pick(["ruled", "shaded", "heavy"]))


def team_and_days_in_letter(paper: Paper) -> None:
    """A letter that names its team in a sentence and its visits in a table between the paragraphs."""
    scene = at_bureau(paper, "cooperative")
    paper.name = "การตรวจการสหกรณ์ประจำปีบัญชี"
    posts = [paper.scene.pen(post) for post in scene.rng.sample(paper.office["staff"], 3)]
    mark = scene.pick(["{}) {}", "({}) {}", "{}. {}"])
    listed = " ".join(mark.format(number, post) for number, post in enumerate(posts, 1))
    team = "คณะผู้ตรวจการสหกรณ์"
    told = [(cause(paper), False), (f"โดยมี{team} ประกอบด้วย {listed}", False), ("ตามวัน เวลา และสถานที่ ดังนี้", False)]
    write_letter(paper, told=told)
    paper.committee([], title=team)
    paper.sheets[-1]["body"][1]["id"] = paper.mark()
    for number, post in enumerate(posts, 1):
        paper.member(number, None, post)
    paper.schedule()
    rows = _rows(paper, ["ที่", "วัน เดือน ปี", "เวลา", "สหกรณ์"])
    paper.table([9, 28, 18, 45], rows, look=scene.pick(["ruled", "lines", "outer"]))


def stamped_and_plan(paper: Paper) -> None:
    """A stamped letter, and behind it the plan that it sends."""
    scene, pen = at_bureau(paper, "power"), paper.scene.pen
    paper.truth["letter"] = letter = empty_truth("stamped")["letter"]
    number, letter["reference_number"], letter["is_circular"] = number_of(paper)
    letter["addressees"] = [pen(scene.pick(["องค์การบริหารส่วนตำบลทุกแห่ง", "เทศบาลตำบลทุกแห่ง"]))]
    letter["issuer"], letter["date"] = pen(of_office(paper, "name")), scene.sent.isoformat()
    name = "แผนการตรวจสอบหม้อแปลงและสายส่งตามวาระ"
    letter["body"] = [pen(scene.fill(wording, office=of_office(paper, "name"))) for wording in words("power_told")]
    sheet = {"kind": "stamped", "number": pen(number), "date": pen(full_date(scene.sent)), "blocks": []}
    paper.sheets.append(sheet | {"body": [{"text": text, "id": scene.marks.new("body")} for text in letter["body"]]})
    paper.sheet()
    paper.schedule([paper.say(name), paper.say(of_office(paper, "name"))], scene.pick(["centre", "bar"]))
    rows = _rows(paper, ["ลำดับ", "วันที่ปฏิบัติงาน", "เริ่มเวลา", "บริเวณที่ตรวจสอบ"])
    paper.table([10, 28, 18, 44], rows, look=scene.pick(["ruled", "shaded", "zebra"]))


def labels_in_letter(paper: Paper) -> None:
    """A letter with one visit in a block of labels between its paragraphs."""
    scene = at_bureau(paper, "court")
    (day,), (district,) = workdays(scene, 1), districts(paper, 1)
    paper.name = "การออกให้ความรู้กฎหมายแก่เยาวชน"
    opener = scene.pick(["ทั้งนี้ กำหนดออกให้ความรู้ ดังนี้", "โดยมีรายละเอียด ดังต่อไปนี้"])
    write_letter(paper, told=[(cause(paper), False), (opener, False)])
    paper.schedule()
    on, at = day_form(scene, "weekday ที่", "full", "weekday พ.ศ."), hours_form(scene, "plain", "each", "close")
    place = place_in(paper, district)
    labels = scene.pick([("วันที่ :", "เวลา :", "สถานที่ :"), ("วัน", "เวลา", "ณ สถานที่"), ("วันที่", "เวลา", "สถานที่")])
    said = (paper.say(on(day)), paper.say(at(540, 720)), place)
    paper.pairs(list(zip(labels, said, strict=True)), scene.pick(["bold", "tabbed", "box"]))
    paper.visit(day, place, district, start=540, end=720)


def memo_and_plan(paper: Paper) -> None:
    """A memo, and behind it the plan that it speaks of."""
    scene = at_bureau(paper, "irrigation")
    paper.name = "แผนการออกพบกลุ่มผู้ใช้น้ำ"
    begin_memo(paper, scene.pick(words("water_openings")))
    end_memo(paper)
    paper.sheet(tag=scene.pick(["", "เอกสารแนบ"]))
    paper.schedule([paper.name, paper.say(of_office(paper, "group"))], scene.pick(["centre", "boxed", "lined"]))
    rows = _rows(paper, ["ลำดับที่", "วันที่", "เวลา", "สถานที่นัดพบ"])
    paper.table([11, 27, 17, 45], rows, look=scene.pick(["ruled", "shaded", "heavy"]))


def days_in_memo(paper: Paper) -> None:
    """A memo whose numbered paragraphs name a day, an hour and a place each; they are body and visits."""
    scene = at_bureau(paper, "disaster")
    paper.name = "ขออนุมัติเดินทางไปราชการเพื่อตรวจความพร้อมพื้นที่เสี่ยงภัย"
    begin_memo(paper, scene.pick(words("disaster_openings")))
    paper.schedule()
    pairs = districts(paper, scene.rng.randrange(2, 5))
    on, mark = DAYS[scene.pick(["weekday ที่", "weekday พ.ศ."])], scene.pick(["{}.", "{})", "({})"])
    for number, (day, district) in enumerate(zip(workdays(scene, len(pairs)), pairs, strict=True), 1):
        place, start = place_in(paper, district), scene.pick([540, 600, 810])
        said = f"{paper.say(f'{mark.format(number)} {on(day)} เวลา {clock(start)} น.')} ณ {place}"
        paper.line(said, "in2")
        paper.truth["letter"]["body"].append(said)
        paper.visit(day, place, district, start=start, sequence=number)
    end_memo(paper)


DESIGNS: Mapping[str, Callable[[Paper], None]] = {
    "four enclosures": four_enclosures,
    "order and plan": order_and_plan,
    "team and days in the letter": team_and_days_in_letter,
    "stamped and plan": stamped_and_plan,
    "labels in the letter": labels_in_letter,
    "days in a memo": days_in_memo,
    "memo and plan": memo_and_plan,
}
