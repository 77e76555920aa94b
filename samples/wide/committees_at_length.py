"""Several committees on one paper: numbered groups, rows of a table, lists side by side, a chart of boxes."""

from collections.abc import Callable, Mapping

from samples.wide.committees import name_committee, roles_of, some_offices
from samples.wide.letters import write_letter
from samples.wide.official import begin_order, end_order
from samples.wide.paper import Cell, Paper, cell
from samples.wide.words import one_of, person, words


def numbered_groups(paper: Paper) -> None:
    """An order of groups 1. 2., people 1.1, 1.2 in three columns without rules, duties in a sentence."""
    scene = paper.scene
    begin_order(paper, f"แต่งตั้ง{name_committee(paper)}")
    opener = scene.pick(["{} ประกอบด้วย", "{}"])
    for group_number, group in enumerate(scene.rng.sample(words("groups"), 2), 1):
        paper.committee([], title=group)
        paper.line(f"{paper.say(f'{group_number}.')} {opener.format(group)}", "bold")
        rows: list[list[Cell | str]] = []
        for number, role in enumerate(roles_of(group, scene.rng.randrange(3, 7)), 1):
            who, post = person(paper), one_of(paper, "staff")
            rows.append([f"{paper.say(f'{group_number}.{number}')} {who}", post, role])
            paper.member(number, who, post, role)
        paper.table([42, 34, 24], rows, heads=0, look="plain")
        duty = scene.pick(words("duties"))
        paper.line(f"มีหน้าที่ {duty}", "in1")
        paper.truth["committees"][-1]["duties"].append(duty)
    end_order(paper)


def committees_in_rows(paper: Paper) -> None:
    """A row for every section: its name, its people on lines of their own, its duties."""
    scene = paper.scene
    name = name_committee(paper)
    write_letter(paper, [f"การแบ่งงานของ{name}"])
    paper.sheet(wide=scene.chance(0.5))
    paper.heading([paper.say(f"การแบ่งงานของ{name}")], scene.pick(["centre", "bar"]))
    rows: list[list[Cell | str]] = [
        [scene.pick(["ฝ่าย/คณะ", "คณะ"]), scene.pick(["รายชื่อ", "กรรมการ"]), scene.pick(["หน้าที่", "หน้าที่รับผิดชอบ"])]
    ]
    for group in scene.rng.sample(words("groups"), 3):
        paper.committee([], title=group)
        people = [person(paper) for _ in range(scene.rng.randrange(2, 5))]
        for number, who in enumerate(people, 1):
            paper.member(number, who)
        duties = scene.rng.sample(words("duties"), 2)
        paper.truth["committees"][-1]["duties"] += duties
        listed = [f"{paper.say(f'{number}.')} {who}" for number, who in enumerate(people, 1)]
        rows.append([group, cell(*listed), cell(*(f"- {duty}" for duty in duties))])
        paper.block("mark", id=paper.mark())
    paper.table([26, 36, 38], rows, look=scene.pick(["ruled upper", "shaded upper", "dark upper"]))


def lists_side_by_side(paper: Paper) -> None:
    """Two committees beside each other, each in a column under its name."""
    scene = paper.scene
    name_committee(paper)
    paper.sheet(wide=True)
    paper.heading([paper.say(f"แนบท้ายบันทึก เรื่อง {paper.name}")], scene.pick(["light", "left"]))
    groups = scene.rng.sample(words("groups"), 2)
    columns: list[list[str]] = []
    for group in groups:
        paper.committee([], title=group)
        listed = []
        for number, office in enumerate(some_offices(paper, scene.rng.randrange(3, 7)), 1):
            listed.append(f"{paper.say(f'{number}.')} {office}")
            paper.member(number, None, office)
        columns.append(listed)
        paper.block("mark", id=paper.mark())
    rows: list[list[Cell | str]] = [list(groups), [cell(*listed) for listed in columns]]
    paper.table([50, 50], rows, look=scene.pick(["ruled upper", "outer upper", "shaded upper"]))


def chart_of_boxes(paper: Paper) -> None:
    """The chair in a box above, the others in boxes below: role, name and post on lines of a box."""
    scene = paper.scene
    name = name_committee(paper)
    paper.sheet(wide=True)
    paper.committee([paper.say(name)], scene.pick(["bar", "centre"]))
    box = "text-align:center;border:1pt solid #000"
    said = []
    for role in roles_of(name, 4):
        who, post = person(paper), one_of(paper, "staff")
        said.append((role, who, post))
        paper.member(None, who, post, role)
    blank = cell("", css="border:none")
    rows: list[list[Cell | str]] = [
        [blank, cell(*said[0], css=box), blank],
        [cell("", cols=3, css="border:none")],
        [cell(*words_, css=box) for words_ in said[1:]],
    ]
    paper.table([33, 34, 33], rows, heads=0, look="plain loose")


DESIGNS: Mapping[str, Callable[[Paper], None]] = {
    "numbered groups": numbered_groups,
    "committees in rows": committees_in_rows,
    "lists side by side": lists_side_by_side,
    "chart of boxes": chart_of_boxes,
}
