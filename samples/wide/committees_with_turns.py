"""Lists of people with a turn of their own: names in brackets, merged groups, stand-ins, and weights beside topics."""

from collections.abc import Callable, Mapping

from samples.wide.committees import roles_of
from samples.wide.letters import write_letter
from samples.wide.official import begin_order, end_order
from samples.wide.paper import CENTRE, Cell, Paper, cell
from samples.wide.topic_tables import IN_PER_CENT
from samples.wide.words import at_bureau, mobile, of_office, one_of, person, words
from samples.writing import fiscal_year


def names_in_brackets(paper: Paper) -> None:
    """An order: the post first, who holds it in brackets, the role at the edge."""
    scene = at_bureau(paper, "subdistrict")
    name = "คณะกรรมการสนับสนุนการจัดทำแผนพัฒนาท้องถิ่น"
    begin_order(paper, f"แต่งตั้ง{name}", opening="planning")
    paper.committee([], title=name)
    mark = scene.pick(["{}.", "{})", "({})"])
    for number, role in enumerate(roles_of(name, scene.rng.randrange(4, 8)), 1):
        who, post = person(paper), one_of(paper, "staff")
        paper.block("led", "in1", what=f"{paper.say(mark.format(number))} {post} ({who})", role=role, id=paper.mark())
        paper.member(number, who, post, role)
    end_order(paper)


def merged_groups(paper: Paper) -> None:
    """The name of a group and what it has to do merged down over its people, each with a row of their own."""
    scene = at_bureau(paper, "school")
    paper.name = "การแบ่งหน้าที่คณะกรรมการจัดงานกีฬาสี"
    write_letter(paper, [paper.name])
    paper.sheet(wide=True)
    paper.heading([paper.name, paper.say(of_office(paper, "name"))], scene.pick(["centre", "bar"]))
    rows: list[list[Cell | str]] = [["ฝ่าย", "ที่", "ชื่อ - สกุล", "ตำแหน่งในคณะ", "หน้าที่รับผิดชอบ"]]
    duties = iter(scene.rng.sample(words("sports_duties"), 3))
    for name in scene.rng.sample(words("school_sections"), 3):
        paper.committee([], title=name)
        count, duty = scene.rng.randrange(2, 5), next(duties)
        paper.truth["committees"][-1]["duties"].append(duty)
        for number, role in enumerate(["หัวหน้าฝ่าย", *["ผู้ช่วย"] * (count - 1)], 1):
            who = person(paper)
            before = [cell(name, rows=count, css=CENTRE)] if number == 1 else []
            after = [cell(duty, rows=count)] if number == 1 else []
            rows.append([*before, cell(paper.say(f"{number}"), css=CENTRE), who, role, *after])
            paper.member(number, who, None, role)
        paper.block("mark", id=paper.mark())
    paper.table([19, 6, 27, 17, 31], rows, look=scene.pick(["ruled", "shaded", "heavy"]))


def stand_ins(paper: Paper) -> None:
    """Offices or those who stand in for them, in a table with telephone numbers."""
    scene = at_bureau(paper, "disaster")
    name = "คณะกรรมการกองอำนวยการร่วมป้องกันและลดอุบัติเหตุทางถนน"
    begin_order(paper, f"แต่งตั้ง{name}", opening="road_safety")
    paper.committee([], title=name)
    listed = scene.rng.sample(words("flood_offices")[:8], scene.rng.randrange(4, 8))
    rows: list[list[Cell | str]] = [["ลำดับ", "ตำแหน่ง", "หน้าที่", "โทรศัพท์"]]
    for number, (office, role) in enumerate(zip(listed, roles_of(name, len(listed)), strict=True), 1):
        post = paper.say(office) + (scene.pick([" หรือผู้แทน", " (หรือผู้แทน)"]) if scene.chance(0.5) else "")
        rows.append([cell(paper.say(f"{number}"), css=CENTRE), post, role, mobile(paper)])
        paper.member(number, None, post, role)
    paper.table([10, 44, 26, 20], rows, look=scene.pick(["ruled", "shaded", "lines"]))
    end_order(paper)


def weights(paper: Paper) -> None:
    """Indicators with what they weigh, which is in no field, and what is to be reached."""
    scene = at_bureau(paper, "culture")
    paper.name = f"ตัวชี้วัดผลการปฏิบัติราชการ ปีงบประมาณ พ.ศ. {fiscal_year(scene.sent)}"
    write_letter(paper, [paper.name])
    paper.sheet()
    paper.topics([paper.say(paper.name), paper.say(of_office(paper, "name"))], scene.pick(["centre", "shade"]))
    rows: list[list[Cell | str]] = [["ที่", "ตัวชี้วัด", "น้ำหนัก", scene.pick(["ค่าเป้าหมาย", "เป้าหมาย"])]]
    for number, wording in enumerate(scene.rng.sample(words("culture_indicators"), scene.rng.randrange(3, 6)), 1):
        form, comparison, unit = scene.pick(IN_PER_CENT)
        value = scene.rng.randrange(60, 96, 5)
        title, said, weight = (
            paper.say(wording),
            paper.say(form.format(value)),
            paper.say(f"{scene.pick([10, 15, 20])}"),
        )
        marks = [cell(text, css=CENTRE) for text in (paper.say(f"{number}"), weight, said)]
        rows.append([marks[0], title, *marks[1:]])
        goal = {"text": said, "comparison": comparison, "value": float(value), "unit": unit, "per": None}
        paper.topic(str(number), title, targets=[goal])
    paper.table([8, 52, 14, 26], rows, look=scene.pick(["ruled", "shaded", "dark"]))


DESIGNS: Mapping[str, Callable[[Paper], None]] = {
    "names in brackets": names_in_brackets,
    "merged groups": merged_groups,
    "stand-ins": stand_ins,
    "weights": weights,
}
