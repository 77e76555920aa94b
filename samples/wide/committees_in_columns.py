"""Lists of people in five columns, under roles across, in halves, over pages, after dots, in memos, in one breath."""

from collections.abc import Callable, Mapping

from samples.wide.committees import roles_of
from samples.wide.letters import write_letter
from samples.wide.official import begin_memo, begin_order, end_memo, end_order
from samples.wide.paper import CENTRE, Cell, Paper, cell
from samples.wide.words import at_bureau, districts, mobile, of_office, one_of, person, words


def five_columns(paper: Paper) -> None:
    """Number, name, post, the district looked after, which is in no field, and the part in the committee."""
    scene = at_bureau(paper, "cooperative")
    paper.name = "คณะทำงานระดับจังหวัดแก้ไขปัญหาหนี้สินสมาชิกสหกรณ์"
    write_letter(paper, [paper.name])
    paper.sheet(wide=True)
    paper.committee([paper.name], scene.pick(["centre", "shade", "boxed"]))
    heads = ["ลำดับ", "ชื่อ - สกุล", "ตำแหน่ง", scene.pick(["อำเภอที่รับผิดชอบ", "พื้นที่รับผิดชอบ"]), "หน้าที่ในคณะทำงาน"]
    rows: list[list[Cell | str]] = [list(heads)]
    pairs = districts(paper, 8)
    for number, (role, district) in enumerate(zip(roles_of(paper.name, len(pairs)), pairs, strict=True), 1):
        who, post = person(paper), one_of(paper, "staff")
        rows.append([cell(paper.say(f"{number}"), css=CENTRE), who, post, f"อำเภอ{district[1]}", role])
        paper.member(number, who, post, role)
    paper.table([8, 26, 27, 19, 20], rows, look=scene.pick(["ruled", "shaded", "dark", "lines"]))


def roles_across(paper: Paper) -> None:
    """A row across names the role of those below it; numbers run on."""
    scene = at_bureau(paper, "school")
    name = scene.pick(["คณะกรรมการสถานศึกษาขั้นพื้นฐาน", "คณะกรรมการบริหารหลักสูตรสถานศึกษา"])
    paper.name = f"ทำเนียบ{name}"
    if scene.chance(0.5):
        write_letter(paper, [paper.name])
    paper.sheet()
    paper.committee([paper.name, paper.say(of_office(paper, "name"))], scene.pick(["centre", "bar"]))
    rows: list[list[Cell | str]] = [["ที่", "ชื่อ - สกุล", "ตำแหน่ง", "หมายเลขโทรศัพท์"]]
    number, css = 0, scene.pick([CENTRE, "font-weight:bold"])
    for role, count in (("ประธานกรรมการ", 1), ("กรรมการผู้ทรงคุณวุฒิ", 2), ("กรรมการ", 3), ("กรรมการและเลขานุการ", 1)):
        rows.append([cell(role, cols=4, css=css)])
        for _ in range(count):
            number += 1
            who, post = person(paper), one_of(paper, "staff")
            rows.append([cell(paper.say(f"{number}"), css=CENTRE), who, post, mobile(paper)])
            paper.member(number, who, post, role)
    paper.table([8, 36, 32, 24], rows, look=scene.pick(["ruled", "shaded"]))


def name_and_post_in_a_cell(paper: Paper) -> None:
    """The role first, then name above post in one cell, then the telephone; no numbers."""
    scene = at_bureau(paper, "redcross")
    paper.name = "คณะกรรมการจัดงานวันรวมน้ำใจให้กาชาด"
    write_letter(paper, [paper.name])
    paper.sheet()
    paper.committee([paper.name], scene.pick(["centre", "large"]))
    rows: list[list[Cell | str]] = [[scene.pick(["หน้าที่", "ตำแหน่งในคณะกรรมการ"]), "ชื่อ - สกุล / ตำแหน่ง", "โทรศัพท์"]]
    for role in roles_of(paper.name, scene.rng.randrange(4, 9)):
        who, post = person(paper), one_of(paper, "staff")
        rows.append([role, cell(who, post), cell(mobile(paper), css=CENTRE)])
        paper.member(None, who, post, role)
    paper.table([30, 46, 24], rows, look=scene.pick(["ruled", "zebra", "shaded"]))


def dotted_roles(paper: Paper) -> None:
    """An order: name, dots, role; the post on a line of its own below."""
    scene = at_bureau(paper, "campus")
    name = scene.pick(["คณะกรรมการดำเนินงานสหกิจศึกษา", "คณะกรรมการประกันคุณภาพการศึกษาภายใน"])
    begin_order(paper, f"แต่งตั้ง{name}")
    paper.committee([], title=name)
    with_post = scene.chance(0.6)
    for number, role in enumerate(roles_of(name, scene.rng.randrange(4, 9)), 1):
        who, post = person(paper), one_of(paper, "staff")
        dots = "." * scene.rng.randrange(15, 30)
        paper.block("led", "in1", what=f"{paper.say(f'{number}.')} {who} {dots}", role=role, id=paper.mark())
        if with_post:
            paper.line(post, "in2")
        paper.member(number, who, post if with_post else None, role)
    end_order(paper)


def added_members(paper: Paper) -> None:
    """An order that adds members to a committee; their numbers go on from its last."""
    scene = at_bureau(paper, "forest")
    name = "คณะกรรมการป่าชุมชนประจำจังหวัด"
    begin_order(paper, f"แต่งตั้ง{name}เพิ่มเติม", opening="adding")
    paper.committee([], title=f"{name}เพิ่มเติม")
    first = scene.rng.randrange(9, 22)
    for number in range(first, first + scene.rng.randrange(2, 5)):
        who, post = person(paper), one_of(paper, "staff")
        role = "กรรมการ" if number > first else scene.pick(["รองประธานกรรมการ", "กรรมการ"])
        paper.block("led", "in1", what=f"{paper.say(f'({number})')} {who} {post}", role=role, id=paper.mark())
        paper.member(number, who, post, role)
    end_order(paper)


def in_halves(paper: Paper) -> None:
    """Number, name and post twice beside each other, as a long list is made to fit."""
    scene = at_bureau(paper, "culture")
    paper.name = "รายชื่อคณะกรรมการสภาวัฒนธรรมจังหวัด"
    paper.sheet(wide=scene.chance(0.5))
    paper.committee([paper.name], scene.pick(["centre", "lined"]))
    heads, count = ["ที่", "ชื่อ - สกุล", "ตำแหน่ง"], scene.rng.randrange(7, 14)
    people: list[list[Cell | str]] = []
    for number in range(1, count + 1):
        who, role = person(paper), {1: "ประธาน", 2: "รองประธาน", 3: "เหรัญญิก", count: "เลขานุการ"}.get(number, "กรรมการ")
        people.append([cell(paper.say(f"{number}"), css=CENTRE), who, role])
        paper.member(number, who, None, role)
    half = (count + 1) // 2
    heads[2] = scene.pick(["หน้าที่", "ตำแหน่งในคณะกรรมการ"])
    rows: list[list[Cell | str]] = [[*heads, *heads]]
    for index in range(half):
        right = people[half + index] if half + index < count else ["", "", ""]
        rows.append([*people[index], *right])
    paper.table([6, 27, 17, 6, 27, 17], rows, look=scene.pick(["ruled", "shaded", "heavy"]))


def long_roster(paper: Paper) -> None:
    """Some forty people over two pages, the head repeated or not."""
    scene = at_bureau(paper, "recruits")
    paper.name = "บัญชีรายชื่อคณะทำงานอำนวยการตรวจเลือกทหารกองเกิน"
    write_letter(paper, [paper.name])
    paper.sheet()
    paper.committee([paper.name, paper.say(of_office(paper, "name"))])
    rows: list[list[Cell | str]] = [["ลำดับที่", "ยศ - ชื่อ - นามสกุล", "ตำแหน่ง", "หน้าที่"]]
    for number, role in enumerate(roles_of("คณะทำงาน", scene.rng.randrange(34, 46)), 1):
        who, post = person(paper), one_of(paper, "staff")
        rows.append([cell(paper.say(f"{number}{scene.words_dot}"), css=CENTRE), who, post, role])
        paper.member(number, who, post, role)
    paper.table([11, 36, 28, 25], rows, look=scene.pick(["ruled tight", "shaded tight"]), repeat=scene.chance(0.5))


def buying_memo(paper: Paper) -> None:
    """A memo that asks leave for two committees, each under its number and name."""
    scene = at_bureau(paper, "prison")
    paper.name = "ขออนุมัติแต่งตั้งคณะกรรมการจัดซื้อจัดจ้าง"
    begin_memo(paper, scene.pick(words("buying")))
    names = ["คณะกรรมการซื้อหรือจ้างโดยวิธีคัดเลือก", "คณะกรรมการตรวจรับพัสดุ"]
    opener = scene.pick([" ประกอบด้วย", ""])
    for index, name in enumerate(names, 1):
        paper.committee([], title=name)
        paper.line(f"{paper.say(f'{index}.')} {name}{opener}", "in1")
        for number, role in enumerate(("ประธานกรรมการ", "กรรมการ", "กรรมการ"), 1):
            who, post = person(paper), one_of(paper, "staff")
            shown = f"{paper.say(f'{index}.{number}')} {who} {post}"
            paper.block("led", "in1", what=shown, role=role, id=paper.mark())
            paper.member(number, who, post, role)
    end_memo(paper)


def in_one_breath(paper: Paper) -> None:
    """An order of sections, the people of each in a sentence, parted by commas; no roles."""
    scene = at_bureau(paper, "school")
    begin_order(paper, "มอบหมายหน้าที่ผู้รับผิดชอบการจัดกิจกรรมวันวิทยาศาสตร์", opening="science_day")
    for number, name in enumerate(scene.rng.sample(words("school_sections"), scene.rng.randrange(2, 5)), 1):
        people = [person(paper) for _ in range(scene.rng.randrange(2, 5))]
        paper.committee([], title=name)
        listed = f"{', '.join(people[:-1])} และ{people[-1]}"
        paper.line(f"{paper.say(f'{number}.')} {name} ประกอบด้วย {listed}", "hang")
        for who in people:
            paper.member(None, who)
    end_order(paper)


DESIGNS: Mapping[str, Callable[[Paper], None]] = {
    "five columns": five_columns,
    "roles across": roles_across,
    "name and post in a cell": name_and_post_in_a_cell,
    "dotted roles": dotted_roles,
    "added members": added_members,
    "people in halves": in_halves,
    "long roster": long_roster,
    "buying memo": buying_memo,
    "in one breath": in_one_breath,
}
