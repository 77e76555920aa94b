"""Committees of an order and teams in a note: members as people or offices, with roles and duties."""

from dataclasses import dataclass
from typing import Any

from samples.blocks import Block, Text, lines, text
from samples.scene import Scene

Truth = dict[str, Any]

CHAIRS = ("ผู้ว่าราชการจังหวัด{province}", "รองผู้ว่าราชการจังหวัด{province}", "{head_of}", "ปลัดจังหวัด{province}")
OFFICES = (
    "ปลัดจังหวัด{province}",
    "หัวหน้าสำนักงานจังหวัด{province}",
    "เกษตรจังหวัด{province}",
    "ประชาสัมพันธ์จังหวัด{province}",
    "คลังจังหวัด{province}",
    "ศึกษาธิการจังหวัด{province}",
    "นายแพทย์สาธารณสุขจังหวัด{province}",
    "ผู้บังคับการตำรวจภูธรจังหวัด{province}",
    "นายอำเภอทุกอำเภอ",
    "นายกองค์การบริหารส่วนจังหวัด{province}",
    "ผู้อำนวยการสำนักงานทรัพยากรธรรมชาติและสิ่งแวดล้อมจังหวัด{province}",
    "ผู้แทนสำนักงานสถิติจังหวัด{province}",
    "ผู้อำนวยการกลุ่มงานทุกกลุ่มงาน",
    "ผู้ทรงคุณวุฒิด้านการพัฒนาชุมชน",
)
POSTS = (
    "{staff}",
    "{staff}\n{office_of}",
    "หัวหน้า{group}",
    "นายอำเภอ{district}",
    "{district_head}{district}",
    "{staff}\n{group}",
    "ปลัดอำเภอ{district}",
    "{district_head}{district} รักษาการ\n{staff}",
)


@dataclass(frozen=True)
class Printed:
    """One member as printed: number, name, position lines, role."""

    number: str
    name: str | None
    position: tuple[str, ...]
    role: str | None


def note_team(scene: Scene, part: str, opener_mark: str) -> tuple[list[Text], Truth]:
    """A visiting team under a schedule: offices by number, a role in brackets here and there."""
    name = scene.word("team", "names")
    opener = scene.fill(scene.pick(scene.words["team"]["openers"]), name=name)
    rows = [text(f"{opener_mark}{scene.annex_pen(opener)}", scene.marks.new(part))]
    style = scene.pick(["- {})", "{})", "({})", "{}."])
    members = []
    for order, office in enumerate(_team_offices(scene), 1):
        position = scene.annex_pen(office)
        role = scene.annex_pen(scene.word("team", "roles")) if order < 3 and scene.chance(0.2) else None
        shown = f"{position} ({role})" if role else position
        rows.append(text(f"{scene.annex_pen(style.format(order))} {shown}", scene.marks.new(part), level=1))
        members.append({"order": order, "name": None, "position": position, "role": role})
    scene.features.add("team in a note")
    return rows, {"title": scene.annex_pen(name), "members": members, "duties": []}


def _team_offices(scene: Scene) -> list[str]:
    found: list[str] = []
    for wording in scene.rng.sample(scene.words["team"]["offices"], len(scene.words["team"]["offices"])):
        group, staff = scene.pick(scene.agency["groups"]), scene.pick(scene.agency["staff"])
        office = scene.fill(wording, group=group, staff=staff)
        if office not in found:
            found.append(office)
    return found[: scene.rng.randrange(3, 7)]


def build_committee(scene: Scene, heading: str | None, index: int, nested: bool) -> tuple[list[Block], Truth]:
    """One committee of an order. `nested` numbers its members 1.1, 1.2 … under a numbered heading."""
    part = f"committees-{index}"
    mode = scene.pick(["people", "people", "mixed", "offices"])
    scene.features.add(f"committee of {mode}")
    roles = scene.pick(scene.words["order"]["role_sets"])
    size = scene.rng.randrange(5, 16)
    prefix = f"{index + 1}." if nested else ""
    end = "" if nested else scene.pick([".", ".", ")"])
    blocks: list[Block] = []
    name = None
    if heading is not None:
        name = scene.pen(heading)
        opener = scene.fill(scene.pick(scene.words["order"]["group_heads"]), name=heading)
        blocks.append(lines([text(scene.pen(f"{index + 1}. {opener}"), scene.marks.new(part), look="group")]))
    rows, members = [], []
    for order in range(1, size + 1):
        member = _member(scene, mode, _role_of(order, size, roles), order)
        number = scene.pen(f"{prefix}{order}{end}")
        role = scene.pen(member.role) if member.role else None
        position = tuple(scene.pen(line) for line in member.position)
        rows.append(
            {
                "id": scene.marks.new(part),
                "number": number,
                "name": member.name,
                "position": position,
                "role": role,
                "plain_number": f"{prefix}{order}{end}",
            }
        )
        members.append({"order": order, "name": member.name, "position": " ".join(position) or None, "role": role})
    blocks.append({"kind": "members", "content": {"rows": rows, "columns": 2 if mode == "offices" else 3}})
    duty_blocks, duties = _duties(scene, part)
    return blocks + duty_blocks, {"title": name, "members": members, "duties": duties}


def _role_of(order: int, size: int, roles: dict[str, str]) -> str:
    if order == 1:
        return roles["chair"]
    if order == 2 and size > 6:
        return roles["deputy"]
    if order == size:
        return roles["assistant"]
    if order == size - 1:
        return roles["secretary"]
    return roles["member"]


def _member(scene: Scene, mode: str, role: str, order: int) -> Printed:
    office = mode == "offices" or (mode == "mixed" and (order < 3 or scene.chance(0.4)))
    if office:
        wordings = CHAIRS if order == 1 else OFFICES
        return Printed("", None, (_unused(scene, wordings),), role)
    title, name = scene.person()
    if scene.chance(0.1):
        return Printed("", title + name, (), role)
    district = scene.pick(scene.province.districts)[1]
    post = scene.pick(POSTS).format(
        **{
            **scene.fields,
            "district": district,
            "group": scene.pick(scene.agency["groups"]),
            "staff": scene.pick(scene.agency["staff"]),
        }
    )
    return Printed("", title + name, tuple(post.split("\n")), role)


def _unused(scene: Scene, wordings: tuple[str, ...]) -> str:
    for _ in range(20):
        office = scene.fill(scene.pick(wordings))
        if office not in scene.names_used:
            break
    scene.names_used.add(office)
    return office


def _duties(scene: Scene, part: str) -> tuple[list[Block], list[str]]:
    if scene.chance(0.15):
        return [], []
    heading = scene.pen(scene.word("order", "duty_heads"))
    duties = [scene.pen(scene.fill(duty)) for duty in scene.rng.sample(scene.words["order"]["duties"], 4)]
    duties = duties[: scene.rng.randrange(1, 5)]
    if len(duties) == 1:
        rows = [text(f"{heading} {duties[0]}", scene.marks.new(part), look="duty")]
        return [lines(rows)], duties
    style = scene.pick(["{})", "({})", "{}."])
    rows = [text(heading, scene.marks.new(part), look="duty")]
    for index, duty in enumerate(duties, 1):
        rows.append(text(f"{scene.pen(style.format(index))} {duty}", scene.marks.new(part), level=1))
    return [lines(rows)], duties
