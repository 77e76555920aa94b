"""Lists of people and offices: in tables, columns, cards, with the role first or last or nowhere."""

from collections.abc import Callable, Mapping

from samples.wide.letters import cause, write_letter
from samples.wide.official import begin_order, end_order
from samples.wide.paper import CENTRE, Cell, Paper, cell
from samples.wide.words import districts, of_office, one_of, person, words

ROLES = {
    "คณะอนุกรรมการ": ("ประธานอนุกรรมการ", "อนุกรรมการ", "อนุกรรมการและเลขานุการ"),
    "คณะทำงาน": ("หัวหน้าคณะทำงาน", "คณะทำงาน", "คณะทำงานและเลขานุการ"),
    "คณะกรรมการ": ("ประธานกรรมการ", "กรรมการ", "กรรมการและเลขานุการ"),
    "": ("ประธาน", "กรรมการ", "เลขานุการ"),
}


def roles_of(name: str, count: int) -> list[str]:
    """The roles of the people of a committee of this name: a chair, members, a secretary."""
    chair, member, secretary = next(roles for kind, roles in ROLES.items() if name.startswith(kind))
    return [chair, *[member] * (count - 2), secretary]


def some_offices(paper: Paper, count: int) -> list[str]:
    """Offices, none twice, printed."""
    return [paper.say(office) for office in paper.scene.rng.sample(words("offices"), count)]


def name_committee(paper: Paper) -> str:
    """What the list is called; from here on the paper's name. Digits are not yet printed."""
    paper.name = paper.scene.fill(paper.scene.pick(words("committees")), work=of_office(paper, "work"))
    return paper.name


def roster(paper: Paper) -> None:
    """A table of number, name, post and role, under heads that each office words differently."""
    scene = paper.scene
    name = name_committee(paper)
    write_letter(paper, [name])
    paper.sheet(tag=scene.pick(["", "เอกสารแนบ", "สิ่งที่ส่งมาด้วย"]))
    paper.committee([paper.say(name)], scene.pick(["centre", "boxed", "shade"]))
    heads = [scene.pick(["ที่", "ลำดับ", "ลำดับที่"]), scene.pick(["ชื่อ - สกุล", "ชื่อ-นามสกุล", "ชื่อ – ชื่อสกุล"])]
    heads += [scene.pick(["ตำแหน่ง", "ตำแหน่ง/สังกัด", "ตำแหน่งปัจจุบัน"]), scene.pick(["หน้าที่", "ตำแหน่งในคณะ", "บทบาท"])]
    rows: list[list[Cell | str]] = [list(heads)]
    for number, role in enumerate(roles_of(name, scene.rng.randrange(4, 11)), 1):
        who, post = person(paper), one_of(paper, "staff")
        rows.append([cell(paper.say(f"{number}"), css=CENTRE), who, post, role])
        paper.member(number, who, post, role)
    paper.table([9, 33, 32, 26], rows, look=scene.pick(["ruled", "shaded", "dark", "lines", "zebra", "head-line"]))


def signing_sheet(paper: Paper) -> None:
    """Names, posts and telephone numbers with a column left for signatures; no roles."""
    scene = paper.scene
    name = name_committee(paper)
    paper.sheet(wide=scene.chance(0.4))
    paper.committee([paper.say(name)], scene.pick(["large", "centre"]))
    rows: list[list[Cell | str]] = [["ที่", "ชื่อ - สกุล", "ตำแหน่ง", "เบอร์โทรศัพท์", "ลายมือชื่อ"]]
    for number in range(1, scene.rng.randrange(5, 10)):
        who, post = person(paper), one_of(paper, "staff")
        phone = paper.say(f"08{scene.rng.randrange(1, 9)}-{scene.rng.randrange(1000000, 9999999)}")
        rows.append([cell(paper.say(f"{number}."), css=CENTRE), who, post, phone, ""])
        paper.member(number, who, post)
    paper.table([7, 28, 25, 23, 17], rows, look=scene.pick(["ruled loose", "shaded loose", "heavy loose"]))


def name_above_post(paper: Paper) -> None:
    """An order: the post stands below the name in one column without rules, the role in the other."""
    scene = paper.scene
    name = name_committee(paper)
    begin_order(paper, f"แต่งตั้ง{name}")
    paper.committee([], title=paper.say(name))
    rows: list[list[Cell | str]] = []
    for number, role in enumerate(roles_of(name, scene.rng.randrange(5, 10)), 1):
        who, post = person(paper), one_of(paper, "staff")
        rows.append([cell(paper.say(f"{number}."), css="width:1cm"), cell(who, post), role])
        paper.member(number, who, post, role)
    paper.table([8, 60, 32], rows, heads=0, look="plain")
    end_order(paper)


def roles_merged(paper: Paper) -> None:
    """The role in the first column, merged over those who have it."""
    scene = paper.scene
    name = name_committee(paper)
    paper.sheet()
    paper.committee([paper.say(f"โครงสร้าง{name}")], scene.pick(["bar", "centre"]))
    heads = [scene.pick(["บทบาท", "ตำแหน่งในคณะกรรมการ"]), "ชื่อ - สกุล", "ตำแหน่ง"]
    rows: list[list[Cell | str]] = [list(heads)]
    chair, member, secretary = roles_of(name, 3)
    for role, count in (("ที่ปรึกษา", 2), (chair, 1), (member, scene.rng.randrange(3, 6)), (secretary, 1)):
        for step in range(count):
            who, post = person(paper), one_of(paper, "staff")
            rows.append([*([cell(role, rows=count, css=CENTRE)] if step == 0 else []), who, post])
            paper.member(None, who, post, role)
    paper.table([26, 37, 37], rows, look=scene.pick(["ruled", "shaded", "heavy"]))


def role_first(paper: Paper) -> None:
    """The role is a label before the colon, the office or the person after it."""
    scene = paper.scene
    name = name_committee(paper)
    write_letter(paper, [name])
    paper.sheet()
    paper.committee([paper.say(name)], scene.pick(["centre", "lined", "shade"]))
    chair, member, secretary = roles_of(name, 3)
    pairs = []
    for role in (chair, member, member, member, secretary):
        who = person(paper)
        pairs.append((f"{role} :", who))
        paper.member(None, who, None, role)
    paper.pairs(pairs, scene.pick(["tabbed", "box", "bold"]))


def names_in_columns(paper: Paper) -> None:
    """Numbered names in two columns of a page, no posts, no roles."""
    scene = paper.scene
    name = name_committee(paper)
    write_letter(paper, [name])
    paper.sheet()
    paper.committee([paper.say(name)], scene.pick(["centre", "boxed"]))
    paper.block("open", "two-columns")
    dot = scene.pick([".", ")"])
    for number in range(1, 2 * scene.rng.randrange(4, 9) + 1):
        who = person(paper)
        paper.line(f"{paper.say(f'{number}{dot}')} {who}", "in1")
        paper.member(number, who)
    paper.block("close")


def offices_and_roles(paper: Paper) -> None:
    """Offices without names: their place in the administration, and their part in the committee."""
    scene = paper.scene
    name = name_committee(paper)
    begin_order(paper, f"แต่งตั้ง{name}")
    paper.committee([], title=paper.say(name))
    listed = scene.rng.randrange(5, 12)
    rows: list[list[Cell | str]] = [["ลำดับ", "ตำแหน่งในการบริหารงาน", "บทบาท"]]
    for number, (office, role) in enumerate(zip(some_offices(paper, listed), roles_of(name, listed), strict=True), 1):
        rows.append([cell(paper.say(f"{number}"), css=CENTRE), office, role])
        paper.member(number, None, office, role)
    paper.table([11, 56, 33], rows, look=scene.pick(["ruled", "shaded", "double"]))
    end_order(paper)


def lettered_groups(paper: Paper) -> None:
    """An order of groups ก. ข. ค., members numbered anew in each, roles after dots, duties below."""
    scene = paper.scene
    begin_order(paper, f"แต่งตั้ง{name_committee(paper)}")
    for letter, group in zip("กขค", scene.rng.sample(words("groups"), scene.rng.randrange(2, 4)), strict=False):
        paper.committee([], title=group)
        paper.line(f"{letter}. {group}", "bold")
        count = scene.rng.randrange(3, 6)
        for number, (office, role) in enumerate(
            zip(some_offices(paper, count), roles_of(group, count), strict=True), 1
        ):
            paper.block("led", "in1", what=f"{paper.say(f'{number}.')} {office}", role=role, id=paper.mark())
            paper.member(number, None, office, role)
        paper.line("มีหน้าที่และอำนาจ ดังนี้", "in1")
        for number, duty in enumerate(scene.rng.sample(words("duties"), 2), 1):
            paper.line(f"{paper.say(f'({number})')} {duty}", "in2")
            paper.truth["committees"][-1]["duties"].append(duty)
    end_order(paper)


def team_cards(paper: Paper) -> None:
    """A box for every team, two beside each other, people with their role in brackets."""
    scene = paper.scene
    paper.name = f"คณะผู้ออกปฏิบัติงาน{of_office(paper, 'work')}"
    paper.sheet()
    paper.heading([paper.say(paper.name)], scene.pick(["centre", "bar"]))
    word = scene.pick(["คณะที่", "ชุดที่", "สายที่"])
    ending = scene.pick([" ประกอบด้วย", ""])
    areas = districts(paper, 4)
    paper.block("open", scene.pick(["two-columns", "one-column"]))
    for number in range(1, min(len(areas), scene.rng.randrange(2, 5)) + 1):
        title = paper.say(f"{word} {number}")
        paper.block("open", scene.pick(["card", "side"]))
        paper.committee([], title=title)
        paper.line(f"{title}{ending}", "bold")
        for step, role in enumerate(roles_of("", scene.rng.randrange(3, 5)), 1):
            who = person(paper)
            paper.line(f"{paper.say(f'{step}.')} {who} ({role})")
            paper.member(step, who, None, role)
        paper.block("close")
    paper.block("close")


def told_in_a_sentence(paper: Paper) -> None:
    """The team in a paragraph of the letter: names with their roles, parted by commas, no numbers."""
    scene = paper.scene
    name = f"คณะติดตาม{of_office(paper, 'work')}"
    paper.name = f"การแต่งตั้ง{name}"
    chair, member, secretary = roles_of(name, 3)
    people = [(person(paper), role) for role in (chair, member, member, secretary)]
    listed = ", ".join(f"{who} {role}" for who, role in people[:-1])
    said = f"ในการนี้ ได้แต่งตั้ง{name} ประกอบด้วย {listed} และ {people[-1][0]} {people[-1][1]}"
    write_letter(paper, told=[(cause(paper), False), (said, False)])
    paper.committee([], title=scene.pen(name))
    paper.sheets[-1]["body"][1]["id"] = paper.mark()
    for who, role in people:
        paper.member(None, who, None, role)


def with_areas(paper: Paper) -> None:
    """Who looks after which districts: people by number, posts, and areas in a column that is no post."""
    scene = paper.scene
    title = f"เจ้าหน้าที่รับผิดชอบ{of_office(paper, 'work')}"
    paper.name = title
    write_letter(paper, [title])
    paper.sheet()
    paper.committee([paper.say(title)])
    rows: list[list[Cell | str]] = [["ที่", "ชื่อ - สกุล", "ตำแหน่ง", scene.pick(["พื้นที่รับผิดชอบ", "อำเภอที่รับผิดชอบ"])]]
    areas = districts(paper, 6)
    for number, district in enumerate(areas, 1):
        who, post = person(paper), one_of(paper, "staff")
        rows.append(
            [cell(paper.say(f"{number}"), css=CENTRE), who, post, paper.say("อำเภอ{district}", district=district[1])]
        )
        paper.member(number, who, post)
    paper.table([8, 34, 32, 26], rows, look=scene.pick(["ruled", "shaded", "dark"]))


DESIGNS: Mapping[str, Callable[[Paper], None]] = {
    "roster": roster,
    "signing sheet": signing_sheet,
    "name above post": name_above_post,
    "roles merged": roles_merged,
    "role first": role_first,
    "names in columns": names_in_columns,
    "offices and roles": offices_and_roles,
    "lettered groups": lettered_groups,
    "team cards": team_cards,
    "told in a sentence": told_in_a_sentence,
    "with areas": with_areas,
}
