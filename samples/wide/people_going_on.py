"""People in three lines each, in lists behind their role, with short roles, over pages; projects that are followed."""

from collections.abc import Callable, Mapping

from samples.wide.committees import roles_of
from samples.wide.letters import write_letter
from samples.wide.official import begin_order, end_order
from samples.wide.paper import CENTRE, Cell, Paper, cell
from samples.wide.plans_going_on import THE_SAME_AGAIN
from samples.wide.plans_seldom_seen import DITTOES
from samples.wide.words import at_bureau, of_office, one_of, person, words
from samples.writing import fiscal_year


def three_lines_each(paper: Paper) -> None:
    """Name, post and role of every member on lines of their own."""
    scene = at_bureau(paper, "hospital")
    name = "คณะกรรมการพิจารณาคัดเลือกพยาบาลดีเด่น"
    begin_order(paper, f"แต่งตั้ง{name}", opening="choosing")
    paper.committee([], title=name)
    mark = scene.pick(["{}.", "{})"])
    for number, role in enumerate(roles_of(name, scene.rng.randrange(3, 7)), 1):
        who, post = person(paper), one_of(paper, "staff")
        paper.line(f"{paper.say(mark.format(number))} {who}", "in1")
        paper.line(post, "in2")
        paper.line(role, "in2")
        paper.member(number, who, post, role)
    end_order(paper)


def lists_behind_roles(paper: Paper) -> None:
    """A role and a colon, behind it everybody who has it, numbered in one line."""
    scene = at_bureau(paper, "redcross")
    paper.name = "คณะทำงานหน่วยแพทย์อาสากาชาด"
    write_letter(paper, [paper.name])
    paper.sheet()
    paper.committee([paper.name], scene.pick(["centre", "boxed", "lined"]))
    mark, rows = scene.pick(["{}) {}", "{}. {}", "({}) {}"]), []
    for role, count in (("ที่ปรึกษา", 2), ("หัวหน้าคณะทำงาน", 1), ("คณะทำงาน", scene.rng.randrange(2, 5)), ("เลขานุการ", 1)):
        people = [person(paper) for _ in range(count)]
        numbers = [paper.say(f"{number}") for number in range(1, count + 1)]
        said = " ".join(mark.format(*pair) for pair in zip(numbers, people, strict=True)) if count > 1 else people[0]
        rows.append((f"{role} :", said))
        for number, who in enumerate(people, 1):
            paper.member(number if count > 1 else None, who, None, role)
    paper.pairs(rows, scene.pick(["bold", "tabbed", "box"]))


def short_roles(paper: Paper) -> None:
    """Roles in the short forms of the police, in teams side by side in one table under rows across."""
    scene = at_bureau(paper, "police")
    paper.name = "บัญชีกำลังพลชุดปฏิบัติการอำนวยความสะดวกการจราจร"
    write_letter(paper, [paper.name])
    paper.sheet()
    paper.heading([paper.name, paper.say(of_office(paper, "name"))], scene.pick(["centre", "boxed"]))
    rows: list[list[Cell | str]] = [["ลำดับ", "ยศ ชื่อ สกุล", "ตำแหน่ง", "หน้าที่"]]
    for team in range(1, scene.rng.randrange(3, 5)):
        title = paper.say(f"ชุดปฏิบัติการที่ {team}")
        paper.committee([], title=title)
        rows.append([cell(title, cols=4, css=f"{CENTRE};font-weight:bold")])
        for number, role in enumerate(["หน.ชุด", "รอง หน.ชุด", *["จนท."] * scene.rng.randrange(1, 4)], 1):
            who, post = person(paper), one_of(paper, "staff")
            rows.append([cell(paper.say(f"{number}"), css=CENTRE), who, post, role])
            paper.member(number, who, post, role)
        paper.block("mark", id=paper.mark())
    paper.table([9, 35, 37, 19], rows, look=scene.pick(["ruled", "shaded"]))


def people_go_on(paper: Paper) -> None:
    """A list of people that goes on over the next page under its title with (ต่อ)."""
    scene = at_bureau(paper, "welfare")
    paper.name = "คณะกรรมการคุ้มครองเด็กจังหวัด"
    write_letter(paper, [paper.name])
    paper.sheet()
    paper.committee([paper.name], "centre")
    part, again = paper.part, scene.pick(THE_SAME_AGAIN)
    heads: list[Cell | str] = ["ที่", "ชื่อ - สกุล", "ตำแหน่ง", "ตำแหน่งในคณะกรรมการ"]
    roles = roles_of(paper.name, 14)
    for half in range(2):
        if half:
            paper.sheet(goes_on=True)
            paper.part = part
            paper.heading([f"{paper.name}{again}"], "centre")
        rows = [list(heads)]
        for number in range(7 * half + 1, 7 * half + 8):
            who, post, role = person(paper), one_of(paper, "staff"), roles[number - 1]
            rows.append([cell(paper.say(f"{number}"), css=CENTRE), who, post, role])
            paper.member(number, who, post, role)
        paper.table([8, 35, 31, 26], rows, look="ruled")


def projects(paper: Paper) -> None:
    """Projects that are followed, what they cost, which is in no field, and who answers for them."""
    scene = at_bureau(paper, "cabinet")
    paper.name = "แผนงาน/โครงการที่ตรวจติดตาม"
    write_letter(paper, [paper.name])
    paper.sheet(wide=scene.chance(0.5))
    title = [paper.name, paper.say(f"ปีงบประมาณ พ.ศ. {fiscal_year(scene.sent)}")]
    paper.topics(title, scene.pick(["centre", "shade"]))
    heads = ["ลำดับ", scene.pick(["โครงการ", "แผนงาน/โครงการ"]), "งบประมาณ (ล้านบาท)", "หน่วยงานให้ข้อมูล"]
    rows: list[list[Cell | str]] = [list(heads)]
    for number, wording in enumerate(scene.rng.sample(words("projects"), scene.rng.randrange(3, 6)), 1):
        name, asked = paper.say(wording), scene.pick(words("informants"))
        cost = paper.say(f"{scene.rng.randrange(3, 90)}.{scene.rng.randrange(10, 99)}")
        rows.append([cell(paper.say(f"{number}"), css=CENTRE), name, cell(cost, css=CENTRE), asked])
        paper.topic(str(number), name, remarks=asked)
    paper.table([9, 47, 18, 26], rows, look=scene.pick(["ruled", "shaded", "dark"]))


def ditto_roles(paper: Paper) -> None:
    """A ditto mark stands for the role above it."""
    scene = at_bureau(paper, "subdistrict")
    paper.name = "คณะกรรมการชุมชนเข้มแข็งประจำตำบล"
    write_letter(paper, [paper.name])
    paper.sheet()
    paper.committee([paper.name], scene.pick(["centre", "shade"]))
    rows: list[list[Cell | str]] = [["ที่", "ชื่อ - สกุล", "ตำแหน่ง", "หน้าที่ในคณะกรรมการ"]]
    ditto, before = scene.pick(DITTOES), ""
    for number, role in enumerate(roles_of(paper.name, scene.rng.randrange(5, 10)), 1):
        who, post = person(paper), one_of(paper, "staff")
        said = cell(ditto, css=CENTRE) if role == before else cell(role)
        rows.append([cell(paper.say(f"{number}"), css=CENTRE), who, post, said])
        paper.member(number, who, post, role)
        before = role
    paper.table([8, 34, 33, 25], rows, look=scene.pick(["ruled", "shaded", "lines"]))


def topics_go_on(paper: Paper) -> None:
    """A table of topics that goes on over the next page under its title with (ต่อ)."""
    scene = at_bureau(paper, "education")
    paper.name = "ประเด็นการนิเทศเชิงพื้นที่"
    write_letter(paper, [paper.name])
    paper.sheet()
    paper.topics([paper.name], "centre")
    part, again = paper.part, scene.pick(THE_SAME_AGAIN)
    listed = scene.rng.sample(words("topics"), 10)
    heads: list[Cell | str] = ["ลำดับ", "ประเด็นการนิเทศ", "ผลการนิเทศ", "ข้อเสนอแนะ"]
    for half in range(2):
        if half:
            paper.sheet(goes_on=True)
            paper.part = part
            paper.heading([f"{paper.name}{again}"], "centre")
        rows = [list(heads)]
        for number in range(5 * half + 1, 5 * half + 6):
            title = paper.say(listed[number - 1])
            rows.append([cell(paper.say(f"{number}"), css=CENTRE), title, "", ""])
            paper.topic(str(number), title)
        paper.table([9, 47, 22, 22], rows, look="ruled loose")


DESIGNS: Mapping[str, Callable[[Paper], None]] = {
    "three lines each": three_lines_each,
    "lists behind roles": lists_behind_roles,
    "short roles": short_roles,
    "people go on": people_go_on,
    "projects": projects,
    "ditto roles": ditto_roles,
    "topics go on": topics_go_on,
}
