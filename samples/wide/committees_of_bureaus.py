"""Orders and lists of single bureaus: duties before people, a ladder of roles, teams by area, polling stations."""

from collections.abc import Callable, Mapping

from samples.wide.committees import roles_of
from samples.wide.letters import write_letter
from samples.wide.official import begin_order, end_order
from samples.wide.paper import CENTRE, Cell, Paper, cell
from samples.wide.words import at_bureau, districts, mobile, of_office, one_of, person, words


def duties_first(paper: Paper) -> None:
    """Every committee says what it has to do before it says who belongs to it."""
    scene = at_bureau(paper, "disaster")
    begin_order(paper, "แต่งตั้งคณะกรรมการอำนวยการและคณะทำงานรับมือสถานการณ์อุทกภัย")
    opener = scene.pick(["มีหน้าที่และอำนาจ ดังนี้", "ให้มีหน้าที่", "หน้าที่ความรับผิดชอบ"])
    mark = scene.pick(["({})", "{})", "-"])
    for index, name in enumerate(scene.rng.sample(words("flood_groups"), 2), 1):
        paper.committee([], title=name)
        paper.line(f"{paper.say(f'{index}.')} {name}", "bold")
        paper.line(opener, "in1")
        for number, duty in enumerate(scene.rng.sample(words("flood_duties"), 2), 1):
            paper.line(f"{paper.say(mark.format(number))} {duty}", "in2")
            paper.truth["committees"][-1]["duties"].append(duty)
        paper.line("ประกอบด้วย", "in1")
        offices = [paper.say(office) for office in scene.rng.sample(words("flood_offices"), scene.rng.randrange(3, 6))]
        for number, (office, role) in enumerate(zip(offices, roles_of(name, len(offices)), strict=True), 1):
            paper.block("led", "in1", what=f"{paper.say(f'{index}.{number}')} {office}", role=role, id=paper.mark())
            paper.member(number, None, office, role)
    end_order(paper)


def ladder(paper: Paper) -> None:
    """The role is a heading of its own, the people who have it stand below; numbers run on."""
    scene = at_bureau(paper, "hospital")
    name = scene.pick(["คณะกรรมการบริหารความเสี่ยง", "คณะกรรมการเภสัชกรรมและการบำบัด", "คณะกรรมการป้องกันและควบคุมการติดเชื้อ"])
    if scene.chance(0.5):
        paper.name = f"รายชื่อ{name}"
        write_letter(paper, [paper.name])
    paper.sheet()
    paper.committee([paper.say(name), paper.say(of_office(paper, "name"))], scene.pick(["centre", "light"]))
    number, look = 0, scene.pick(["under", "bold", "strip"])
    for role, count in (("ที่ปรึกษา", 2), ("ประธานกรรมการ", 1), ("รองประธานกรรมการ", 1), ("กรรมการ", 4), ("เลขานุการ", 1)):
        paper.line(role, look)
        for _ in range(count):
            number += 1
            who, post = person(paper), one_of(paper, "staff")
            paper.line(f"{paper.say(f'{number}.')} {who} {post}", "in1")
            paper.member(number, who, post, role)


def teams_by_area(paper: Paper) -> None:
    """Teams whose heading names the districts that they look after, up to ประกอบด้วย."""
    scene = at_bureau(paper, "farming")
    begin_order(paper, "มอบหมายเจ้าหน้าที่รับผิดชอบการสำรวจความเสียหายของพืชผลทางการเกษตร")
    pairs = districts(paper, 4)
    for number in range(1, 3 if len(pairs) > 3 else 2):
        area = " และ".join(f"อำเภอ{name}" for _, name in pairs[2 * number - 2 : 2 * number])
        title = paper.say(f"ชุดสำรวจที่ {number} รับผิดชอบพื้นที่{area}")
        paper.committee([], title=title)
        paper.line(f"{title} ประกอบด้วย", "bold")
        count = scene.rng.randrange(3, 6)
        for step, role in enumerate(roles_of("", count), 1):
            who, post = person(paper), one_of(paper, "staff")
            shown = f"{paper.say(f'{step})')} {who} {post}"
            part = {"ประธาน": "หัวหน้าชุด", "กรรมการ": "ผู้ช่วยหัวหน้าชุด"}.get(role, role)
            paper.block("led", "in1", what=shown, role=part, id=paper.mark())
            paper.member(step, who, post, part)
    end_order(paper)


def joined_by_as(paper: Paper) -> None:
    """Every member a sentence: name, post, and เป็น before the role."""
    scene = at_bureau(paper, "subdistrict")
    name = scene.pick(["คณะกรรมการตรวจรับพัสดุงานจ้างก่อสร้าง", "คณะกรรมการกำหนดราคากลาง", "คณะกรรมการจัดทำร่างขอบเขตของงาน"])
    begin_order(paper, f"แต่งตั้ง{name}")
    paper.committee([], title=name)
    with_post = scene.chance(0.7)
    for number, role in enumerate(("ประธานกรรมการ", "กรรมการ", "กรรมการและเลขานุการ"), 1):
        who, post = person(paper), one_of(paper, "staff")
        told = f"{who} ตำแหน่ง {post}" if with_post else who
        paper.line(f"{paper.say(f'{number}.')} {told} เป็น {role}", "in2")
        paper.member(number, who, post if with_post else None, role)
    end_order(paper)


def polling_stations(paper: Paper) -> None:
    """A row across for every station, its people numbered anew below it, their telephone beside them."""
    scene = at_bureau(paper, "subdistrict")
    paper.name = "บัญชีรายชื่อกรรมการประจำหน่วยเลือกตั้ง"
    begin_order(paper, "แต่งตั้งกรรมการประจำหน่วยเลือกตั้ง", announces=True)
    end_order(paper)
    paper.sheet(tag=scene.pick(["", "แนบท้ายประกาศ"]))
    paper.heading([paper.name, paper.say(of_office(paper, "name"))], scene.pick(["centre", "boxed"]))
    rows: list[list[Cell | str]] = [["ลำดับ", "ชื่อ - สกุล", "หน้าที่", "เบอร์โทรศัพท์"]]
    villages = scene.rng.sample(words("villages"), 3)
    for station, village in enumerate(villages, 1):
        title = paper.say(f"หน่วยเลือกตั้งที่ {station} {scene.pick(['โรงเรียน', 'ศาลาประชาคม', 'วัด'])}{village}")
        paper.committee([], title=title)
        rows.append([cell(title, cols=4, css="font-weight:bold;background:#eee")])
        count = scene.rng.randrange(3, 6)
        for number, role in enumerate(["ประธานกรรมการประจำหน่วย", *["กรรมการประจำหน่วย"] * (count - 1)], 1):
            who, phone = person(paper), mobile(paper)
            rows.append([cell(paper.say(f"{number}"), css=CENTRE), who, role, phone])
            paper.member(number, who, None, role)
        paper.block("mark", id=paper.mark())
    paper.table([10, 38, 30, 22], rows, look=scene.pick(["ruled", "shaded"]))


DESIGNS: Mapping[str, Callable[[Paper], None]] = {
    "duties first": duties_first,
    "ladder of roles": ladder,
    "teams by area": teams_by_area,
    "joined by as": joined_by_as,
    "polling stations": polling_stations,
}
