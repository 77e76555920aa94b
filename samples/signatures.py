"""Who signs: the block under the closing in every acting form, and the people who pass a memo on."""

from dataclasses import dataclass
from typing import Any

from samples.scene import Scene

CAPACITIES = (
    "ปฏิบัติราชการแทน",
    "ปฏิบัติราชการแทน",
    "ปฏิบัติราชการแทน",
    "รักษาราชการแทน",
    "รักษาราชการแทน",
    "รักษาการในตำแหน่ง",
    "รักษาการแทน",
    "ปฏิบัติหน้าที่แทน",
    "ทำการแทน",
)
LAYOUTS = ("end of line", "start of line", "glued", "own line", "wrapped")


@dataclass(frozen=True)
class Office:
    """Whose paper it is, who may sign for that person, and how a deputy's own office is worded."""

    principal: str
    deputies: tuple[str, ...]


def head_office(scene: Scene, hall: bool) -> Office:
    """The office that signs: a department's head, the governor (`hall`), or the head of a provincial agency."""
    head = str(scene.agency["head"])
    if scene.central:
        department = scene.agency["department"]
        return Office(f"อธิบดี{department}", (f"รองอธิบดี{department}", scene.word("signatures", "directors")))
    if hall:
        province = scene.province.name
        others = (f"รองผู้ว่าราชการจังหวัด{province}", f"ปลัดจังหวัด{province}", f"หัวหน้าสำนักงานจังหวัด{province}")
        return Office(f"ผู้ว่าราชการจังหวัด{province}", (head, head + scene.place_name, *others))
    staff, group = scene.pick(scene.agency["staff"]), scene.pick(scene.agency["groups"])
    return Office(head + scene.place_name, (staff, f"หัวหน้า{group}"))


def signature(scene: Scene, hall: bool, gazette: bool = False) -> tuple[list[str], dict[str, Any]]:
    """The block under the closing: its lines, and who signed in which capacity.

    `gazette` prints a paper of the kind whose signer now and then stands without brackets.
    """
    block, name = _name_lines(scene, gazette)
    office = head_office(scene, hall)
    principal, deputy = scene.pen(office.principal), scene.pen(scene.pick(office.deputies))
    truth: dict[str, Any] = {"name": name, "position": principal, "capacity": None, "on_behalf_of": None}
    if scene.chance(0.35):
        return [*block, *_wrapped(scene, principal)], truth
    capacity = scene.pick(CAPACITIES)
    layout = scene.pick(LAYOUTS)
    scene.features.add(f"signature {layout}")
    scene.features.add(f"signature {capacity}")
    truth |= {"position": deputy, "capacity": capacity, "on_behalf_of": principal}
    return [*block, *_acting(deputy, capacity, principal, layout)], truth


def _name_lines(scene: Scene, gazette: bool) -> tuple[list[str], str]:
    title, name = scene.person()
    whole = title + name
    draw = scene.rng.random()
    if gazette and draw < 0.12:
        scene.features.add("signer without brackets")
        return [whole], whole
    if len(title.strip()) > 8 and draw < 0.6:
        scene.features.add("rank above the name")
        return [title.strip(), f"({name})"], f"{title.strip()} {name}"
    if title.strip() not in ("นาย", "นาง", "นางสาว") and draw < 0.75:
        scene.features.add("rank before the brackets")
        return [f"{title.strip()} ({name})"], f"{title.strip()} {name}"
    if 0.75 < draw < 0.8:
        scene.features.add("signature in type")
        return [f"(ลงชื่อ) {name}", f"({whole})"], whole
    return [f"({whole})"], whole


def _wrapped(scene: Scene, position: str) -> list[str]:
    cut = position.find("จังหวัด", 4)
    if cut > 0 and scene.chance(0.12):
        return [position[:cut], position[cut:]]
    return [position]


def _acting(deputy: str, capacity: str, principal: str, layout: str) -> list[str]:
    if layout == "end of line":
        return [f"{deputy} {capacity}", principal]
    if layout == "start of line":
        return [deputy, f"{capacity} {principal}"]
    if layout == "glued":
        return [deputy, f"{capacity}{principal}"]
    if layout == "own line":
        return [deputy, capacity, principal]
    cut = principal.find("จังหวัด", 4)
    if cut < 0:
        return [deputy, f"{capacity}{principal}"]
    return [deputy, f"{capacity}{principal[:cut]}", principal[cut:]]


@dataclass(frozen=True)
class Passing:
    """Somebody who passes a memo on: what they note, and their block. Nothing of it is in the record."""

    note: tuple[str, ...]
    block: tuple[str, ...]


def passing_signers(scene: Scene) -> list[Passing]:
    """One or two further signers of a memo on its way up; the record names the first signer only."""
    found = []
    for wording in scene.rng.sample(scene.words["signatures"]["notes"], scene.pick([1, 1, 2])):
        title, name = scene.person()
        position = scene.fill(scene.pick(scene.words["signatures"]["passers"]))
        note = tuple(scene.pen(scene.fill(line)) for line in wording.split("|"))
        found.append(Passing(note, (f"({title}{name})", scene.pen(position))))
    scene.features.add(f"memo with {1 + len(found)} signers")
    return found
