"""Committees of an order, of minutes and of a regulation: heading, members, duties."""

from typing import Any

from samples.blocks import Block, lines, text
from samples.members import LAYOUTS, Member, member_blocks, new_member
from samples.scene import Scene

Truth = dict[str, Any]

NUMBER_ENDS = (".", ".", ".", ")")


def build_committee(
    scene: Scene, heading: str | None, index: int, nested: bool, size: int | None = None
) -> tuple[list[Block], Truth]:
    """One committee of an order. `nested` numbers its members 1.1, 1.2 … under a numbered heading."""
    part = f"committees-{index}"
    mode = scene.pick(["people", "people", "mixed", "offices"])
    scene.features.add(f"committee of {mode}")
    members = _members(scene, mode, f"{index + 1}." if nested else "", size or scene.rng.randrange(5, 16))
    duty_blocks, duties = build_duties(scene, part)
    listed = member_blocks(scene, members, part, scene.pick(LAYOUTS))
    if heading is None:
        truth = {"title": None, "members": [member.truth() for member in members], "duties": duties}
        return [*listed, *duty_blocks], truth
    duties_first = bool(duties) and scene.chance(0.12)
    opener = heading if duties_first else scene.fill(scene.pick(scene.words["order"]["group_heads"]), name=heading)
    mark = "{}. " if nested else scene.pick(["{}. ", "{}. ", "{}.", ""])
    shown = scene.pen(f"{mark.format(index + 1)}{opener}")
    blocks = [lines([text(shown, scene.marks.new(part), look="group")])]
    if duties_first:
        scene.features.add("duties before the members")
        blocks += [*duty_blocks, lines([text("ประกอบด้วย", scene.marks.new(part), look="duty")]), *listed]
    else:
        blocks += [*listed, *duty_blocks]
    name = scene.pen(heading)
    return blocks, {"title": name, "members": [member.truth() for member in members], "duties": duties}


def _members(scene: Scene, mode: str, prefix: str, size: int) -> list[Member]:
    roles = scene.pick(scene.words["order"]["role_sets"])
    end = "" if prefix else scene.pick(NUMBER_ENDS)
    if prefix and scene.chance(0.15):
        end = ")"
    without_roles = scene.chance(0.07)
    if without_roles:
        scene.features.add("committee without roles")
    members = []
    for order in range(1, size + 1):
        role = None if without_roles else role_of(order, size, roles)
        if role == roles["member"] and scene.chance(0.05):
            role = scene.word("order", "rare_roles", member=role)
        members.append(new_member(scene, mode, order, scene.pen(f"{prefix}{order}{end}"), role))
    return members


def role_of(order: int, size: int, roles: dict[str, str]) -> str:
    """The role of the member at a place in a list of a size."""
    if order == 1:
        return roles["chair"]
    if order == 2 and size > 6:
        return roles["deputy"]
    if order == size:
        return roles["assistant"]
    if order == size - 1:
        return roles["secretary"]
    return roles["member"]


def build_duties(scene: Scene, part: str, share: float = 0.85) -> tuple[list[Block], list[str]]:
    """Duties under a heading, numbered, dashed or a single one on the line of its heading."""
    if not scene.chance(share):
        return [], []
    heading = scene.pen(scene.word("order", "duty_heads"))
    duties = [scene.pen(scene.fill(duty)) for duty in scene.rng.sample(scene.words["order"]["duties"], 5)]
    duties = duties[: scene.rng.randrange(1, 6)]
    if len(duties) == 1:
        rows = [text(f"{heading} {duties[0]}", scene.marks.new(part), look="duty")]
        return [lines(rows)], duties
    style = scene.pick(["{})", "({})", "{}.", "-"])
    rows = [text(heading, scene.marks.new(part), look="duty")]
    for index, duty in enumerate(duties, 1):
        rows.append(text(f"{scene.pen(style.format(index))} {duty}", scene.marks.new(part), level=1))
    return [lines(rows)], duties
