"""Orders in three levels, parts under heads, names in two columns, who was elected, who runs a project."""

from collections.abc import Callable, Mapping

from samples.wide.committees import roles_of, some_offices
from samples.wide.letters import write_letter
from samples.wide.official import begin_order, end_order
from samples.wide.paper import CENTRE, Cell, Paper, cell
from samples.wide.words import at_bureau, of_office, one_of, person, words


def three_levels(paper: Paper) -> None:
    """1. a committee, 2. another one whose sections 2.1 and 2.2 have the people, (1), (2)."""
    scene = at_bureau(paper, "audit_house")
    begin_order(paper, "แต่งตั้งคณะกรรมการจัดงานวันสถาปนาสถาบัน", opening="founding")
    sections = scene.rng.sample(words("school_sections"), 2)
    parts = [("1.", "คณะกรรมการอำนวยการ", "bold", True), ("2.", "คณะกรรมการดำเนินงาน", "bold", False)]
    parts += [(f"2.{number}", name, "in1", True) for number, name in enumerate(sections, 1)]
    for mark, name, look, listed in parts:
        if not listed:
            paper.part = "notes"
            paper.line(f"{paper.say(mark)} {name}", look)
            continue
        paper.committee([], title=name)
        paper.line(f"{paper.say(mark)} {name}", look)
        count = scene.rng.randrange(3, 5)
        for number, role in enumerate(["ประธานกรรมการ", *["กรรมการ"] * (count - 2), "กรรมการและเลขานุการ"], 1):
            who = person(paper)
            paper.block("led", "in1", what=f"{paper.say(f'({number})')} {who}", role=role, id=paper.mark())
            paper.member(number, who, None, role)
    end_order(paper)


def parts_under_heads(paper: Paper) -> None:
    """องค์ประกอบ and หน้าที่และอำนาจ are heads; the committee is named by the subject."""
    scene = at_bureau(paper, "disaster")
    name = "คณะกรรมการกำกับการใช้จ่ายเงินทดรองราชการ"
    begin_order(paper, f"แต่งตั้ง{name}", opening="advancing")
    paper.committee([], title=name)
    look = scene.pick(["bold", "under"])
    paper.line("องค์ประกอบ", look)
    count = scene.rng.randrange(4, 8)
    for number, (office, role) in enumerate(zip(some_offices(paper, count), roles_of(name, count), strict=True), 1):
        paper.block("led", "in1", what=f"{paper.say(f'{number})')} {office}", role=role, id=paper.mark())
        paper.member(number, None, office, role)
    paper.line(scene.pick(["หน้าที่และอำนาจ", "อำนาจหน้าที่"]), look)
    for number, duty in enumerate(scene.rng.sample(words("flood_duties"), 3), 1):
        paper.line(f"{paper.say(f'{number})')} {duty}", "in1")
        paper.truth["committees"][-1]["duties"].append(duty)
    end_order(paper)


def post_and_role_behind(paper: Paper) -> None:
    """Name, post in brackets, a dash and the role, line by line."""
    scene = at_bureau(paper, "prison")
    paper.name = "คณะกรรมการจำแนกลักษณะผู้ต้องขัง"
    write_letter(paper, [paper.name])
    paper.sheet()
    paper.committee([paper.name], scene.pick(["centre", "lined", "bar"]))
    mark, dash = scene.pick(["{}.", "{})", "({})"]), scene.pick([" - ", " – "])
    for number, role in enumerate(roles_of(paper.name, scene.rng.randrange(4, 9)), 1):
        who, post = person(paper), one_of(paper, "staff")
        paper.line(f"{paper.say(mark.format(number))} {who} ({post}){dash}{role}", "in1")
        paper.member(number, who, post, role)


def names_in_two_columns(paper: Paper) -> None:
    """The given name with its title and the surname in columns of their own."""
    scene = at_bureau(paper, "campus")
    paper.name = "รายชื่อคณะกรรมการสอบสหกิจศึกษา"
    write_letter(paper, [paper.name])
    paper.sheet(wide=scene.chance(0.4))
    paper.committee([paper.name, paper.say(of_office(paper, "name"))], scene.pick(["centre", "shade"]))
    rows: list[list[Cell | str]] = [["ลำดับ", "ชื่อ", "นามสกุล", "ตำแหน่ง", "หน้าที่"]]
    for number, role in enumerate(roles_of("คณะกรรมการ", scene.rng.randrange(4, 10)), 1):
        title, name = scene.person(plain=True)
        given, surname = name.split(" ", 1)
        post = one_of(paper, "staff")
        rows.append([cell(paper.say(f"{number}"), css=CENTRE), f"{title}{given}", surname, post, role])
        paper.member(number, f"{title}{name}", post, role)
    paper.table([9, 20, 20, 29, 22], rows, look=scene.pick(["ruled", "shaded", "zebra"]))


def elected(paper: Paper) -> None:
    """An announcement of who was elected, with the votes, which are in no field."""
    scene = at_bureau(paper, "cooperative")
    name = "คณะกรรมการดำเนินการสหกรณ์"
    begin_order(paper, f"ผลการเลือกตั้ง{name}", announces=True, opening="electing")
    end_order(paper)
    paper.sheet()
    paper.committee([f"รายชื่อ{name}", "แนบท้ายประกาศ"], scene.pick(["centre", "boxed"]))
    rows: list[list[Cell | str]] = [["ที่", "ชื่อ - สกุล", "ตำแหน่งที่ได้รับเลือกตั้ง", "คะแนน"]]
    for number, role in enumerate(roles_of("คณะกรรมการ", scene.rng.randrange(5, 10)), 1):
        who, votes = person(paper), paper.say(f"{scene.rng.randrange(40, 300)}")
        rows.append([cell(paper.say(f"{number}"), css=CENTRE), who, role, cell(votes, css=CENTRE)])
        paper.member(number, who, None, role)
    paper.table([9, 42, 33, 16], rows, look=scene.pick(["ruled", "shaded", "lines"]))


def project_paper(paper: Paper) -> None:
    """What a project is for, and who runs it: only the people are listed anywhere."""
    scene = at_bureau(paper, "welfare")
    paper.name = "โครงการครอบครัวอบอุ่นชุมชนเข้มแข็ง"
    if scene.chance(0.5):
        write_letter(paper, [paper.name])
    paper.sheet()
    paper.heading([paper.name, paper.say(of_office(paper, "name"))], scene.pick(["centre", "large"]))
    before = (("หลักการและเหตุผล", "project_reasons"), ("วัตถุประสงค์", "project_aims"))
    for number, (heading, name) in enumerate(before, 1):
        paper.line(f"{paper.say(f'{number}.')} {heading}", "bold")
        paper.line(scene.pick(words(name)), "indent")
    title = scene.pick(["ผู้รับผิดชอบโครงการ", "คณะทำงานโครงการ"])
    paper.committee([], title=title)
    paper.line(f"{paper.say('3.')} {title}", "bold")
    for number in range(1, scene.rng.randrange(3, 5)):
        who, post = person(paper), one_of(paper, "staff")
        paper.line(f"{paper.say(f'3.{number}')} {who} {post}", "in1")
        paper.member(number, who, post)
    paper.part = "notes"
    paper.line(f"{paper.say('4.')} งบประมาณ", "bold")
    paper.line(paper.say("งบอุดหนุนทั่วไป จำนวน 45,000 บาท (สี่หมื่นห้าพันบาทถ้วน)"), "indent")


def decimals_in_rows(paper: Paper) -> None:
    """A row across says 1. and the name of a committee; its people are 1.1, 1.2 in the rows below."""
    scene = at_bureau(paper, "education")
    paper.name = "รายชื่อคณะกรรมการงานศิลปหัตถกรรมนักเรียน"
    write_letter(paper, [paper.name])
    paper.sheet()
    paper.heading([paper.name, paper.say(of_office(paper, "name"))], scene.pick(["centre", "bar"]))
    rows: list[list[Cell | str]] = [["ที่", "ชื่อ - สกุล", "ตำแหน่ง", "หน้าที่"]]
    for index, name in enumerate(scene.rng.sample(words("groups"), 3), 1):
        paper.committee([], title=name)
        rows.append([cell(f"{paper.say(f'{index}.')} {name}", cols=4, css="font-weight:bold")])
        for number, role in enumerate(roles_of(name, scene.rng.randrange(3, 5)), 1):
            who, post = person(paper), one_of(paper, "staff")
            rows.append([cell(paper.say(f"{index}.{number}"), css=CENTRE), who, post, role])
            paper.member(number, who, post, role)
        paper.block("mark", id=paper.mark())
    paper.table([9, 34, 33, 24], rows, look=scene.pick(["ruled", "shaded"]))


DESIGNS: Mapping[str, Callable[[Paper], None]] = {
    "three levels": three_levels,
    "parts under heads": parts_under_heads,
    "post and role behind": post_and_role_behind,
    "names in two columns": names_in_two_columns,
    "elected": elected,
    "project paper": project_paper,
    "decimals in rows": decimals_in_rows,
}
