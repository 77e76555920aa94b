"""Teams by row and roles by column, roles before names, topics in chapters, as questions, with days due."""

from collections.abc import Callable, Mapping

from samples.wide.committees import roles_of
from samples.wide.forms import day_form
from samples.wide.letters import write_letter
from samples.wide.official import begin_order, end_order
from samples.wide.paper import CENTRE, Cell, Paper, cell
from samples.wide.words import at_bureau, of_office, one_of, person, words, workdays
from samples.writing import buddhist_year, fiscal_year


def roles_in_heads(paper: Paper) -> None:
    """A row for every team; the heads of the columns are the roles, the cells the people."""
    scene = at_bureau(paper, "recruits")
    paper.name = "บัญชีคณะกรรมการตรวจเลือกทหารกองเกิน"
    write_letter(paper, [paper.name])
    paper.sheet(wide=True)
    paper.heading([paper.name, paper.say(of_office(paper, "name"))], scene.pick(["centre", "boxed"]))
    roles, word = ["ประธานกรรมการ", "กรรมการสัสดี", "กรรมการแพทย์"], scene.pick(["คณะที่", "ชุดที่", "สายที่"])
    rows: list[list[Cell | str]] = [["คณะ", *roles]]
    for number in range(1, scene.rng.randrange(3, 6)):
        title = paper.say(f"{word} {number}")
        paper.committee([], title=title)
        row: list[Cell | str] = [cell(title, css=CENTRE)]
        for role in roles:
            who = person(paper)
            row.append(who)
            paper.member(None, who, None, role)
        rows.append(row)
        paper.block("mark", id=paper.mark())
    paper.table([16, 28, 28, 28], rows, look=scene.pick(["ruled", "shaded", "dark"]))


def roles_before_names(paper: Paper) -> None:
    """An order in three columns without rules: the role, the name, the post."""
    scene = at_bureau(paper, "hospital")
    name = "คณะกรรมการจัดหาเครื่องมือแพทย์"
    begin_order(paper, f"แต่งตั้ง{name}", opening="devices")
    paper.committee([], title=name)
    rows: list[list[Cell | str]] = []
    for role in roles_of(name, scene.rng.randrange(4, 8)):
        who, post = person(paper), one_of(paper, "staff")
        rows.append([role, who, post])
        paper.member(None, who, post, role)
    paper.table([28, 36, 36], rows, heads=0, look="plain")
    end_order(paper)


def chapters_to_tick(paper: Paper) -> None:
    """A row across for every chapter, topics numbered anew below it, boxes to tick beside them."""
    scene = at_bureau(paper, "factory")
    paper.name = "แบบประเมินสถานประกอบกิจการต้นแบบด้านความปลอดภัย"
    write_letter(paper, [paper.name])
    paper.sheet()
    paper.heading([paper.name, paper.say(f"ประจำปี {buddhist_year(scene.sent)}")], scene.pick(["centre", "shade"]))
    yes, no = scene.pick([("ผ่าน", "ไม่ผ่าน"), ("มี", "ไม่มี")])
    rows: list[list[Cell | str]] = [["ข้อ", "รายการประเมิน", yes, no]]
    listed, word = iter(scene.rng.sample(words("safety_topics"), 8)), scene.pick(["หมวดที่", "ส่วนที่"])
    for section, name in enumerate(scene.rng.sample(words("safety_chapters"), 3), 1):
        paper.topics([], title=name, section=str(section))
        rows.append([cell(f"{paper.say(f'{word} {section}')} {name}", cols=4, css="font-weight:bold;background:#eee")])
        for number in range(1, scene.rng.randrange(2, 4)):
            title = paper.say(next(listed))
            box = cell("☐", css=CENTRE)
            rows.append([cell(paper.say(f"{number}"), css=CENTRE), title, box, box])
            paper.topic(str(number), title)
        paper.block("mark", id=paper.mark())
    paper.table([9, 65, 13, 13], rows, look=scene.pick(["ruled", "shaded"]))


def numbered_questions(paper: Paper) -> None:
    """`คำถามข้อที่ ๑` before every question, lines to write on below it."""
    scene = at_bureau(paper, "court")
    paper.name = "แบบสอบถามการติดตามผลการให้คำปรึกษา"
    write_letter(paper, [paper.name])
    paper.sheet()
    paper.topics([paper.name, paper.say(of_office(paper, "name"))], scene.pick(["centre", "lined"]))
    word = scene.pick(["คำถามข้อที่", "ข้อที่", "คำถามที่"])
    for number, question in enumerate(scene.rng.sample(words("questions"), scene.rng.randrange(3, 6)), 1):
        title = paper.say(question)
        paper.line(f"{paper.say(f'{word} {number}')} {title}", "bold")
        paper.topic(str(number), title)
        part, paper.part = paper.part, "notes"
        for _ in range(2):
            paper.line("." * scene.rng.randrange(80, 110), "in1")
        paper.part = part


def days_due(paper: Paper) -> None:
    """Topics with who has to report and by which day: no visit."""
    scene = at_bureau(paper, "disaster")
    paper.name = "ประเด็นที่ต้องติดตามและรายงานผล"
    write_letter(paper, [paper.name])
    paper.sheet()
    paper.topics([paper.name, paper.say(f"ปีงบประมาณ พ.ศ. {fiscal_year(scene.sent)}")], scene.pick(["centre", "boxed"]))
    heads = ["ที่", "ประเด็นการติดตาม", "ผู้รับผิดชอบ", scene.pick(["กำหนดส่งรายงาน", "รายงานภายใน"])]
    rows: list[list[Cell | str]] = [list(heads)]
    count, on = scene.rng.randrange(3, 6), day_form(scene, "short", "full", "short close")
    listed = zip(scene.rng.sample(words("topics"), count), workdays(scene, count), strict=True)
    for number, (wording, day) in enumerate(listed, 1):
        title, who = paper.say(wording), scene.pick(words("informants"))
        rows.append([cell(paper.say(f"{number}"), css=CENTRE), title, who, paper.say(on(day))])
        paper.topic(str(number), title, remarks=who)
    paper.table([8, 44, 28, 20], rows, look=scene.pick(["ruled", "shaded", "lines"]))


DESIGNS: Mapping[str, Callable[[Paper], None]] = {
    "roles in heads": roles_in_heads,
    "roles before names": roles_before_names,
    "chapters to tick": chapters_to_tick,
    "numbered questions": numbered_questions,
    "days due": days_due,
}
