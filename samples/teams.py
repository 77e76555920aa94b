"""Teams that a plan or a letter names: in a note under the plan, or in a sentence."""

from typing import Any

from samples.blocks import Text, text
from samples.scene import Scene

Truth = dict[str, Any]

MARKS = ("- {})", "- {})", "{})", "({})", "{}.", "-", "-")


def note_team(scene: Scene, part: str, opener_mark: str) -> tuple[list[Text], Truth]:
    """A visiting team under a schedule: offices or people by number or by dash, a role in brackets here and there."""
    name = scene.word("team", "names")
    opener = scene.fill(scene.pick(scene.words["team"]["openers"]), name=name)
    rows = [text(f"{opener_mark}{scene.annex_pen(opener)}", scene.marks.new(part))]
    style = scene.pick(MARKS)
    with_names = scene.chance(0.25)
    members = []
    for order, office in enumerate(_offices(scene), 1):
        position = scene.annex_pen(office)
        person = "".join(scene.person()) if with_names and scene.chance(0.8) else None
        role = scene.annex_pen(scene.word("team", "roles")) if order < 3 and scene.chance(0.2) else None
        shown = f"{person} {position}" if person else position
        shown = f"{shown} ({role})" if role else shown
        mark = scene.annex_pen(style.format(order))
        rows.append(text(f"{mark} {shown}", scene.marks.new(part), level=1))
        members.append({"order": order if "{}" in style else None, "name": person, "position": position, "role": role})
    scene.features.add("team in a note")
    scene.features.add("team with names" if with_names else "team of offices")
    if "{}" not in style:
        scene.features.add("team with dashes")
    return rows, {"title": scene.annex_pen(name), "members": members, "duties": []}


def _offices(scene: Scene) -> list[str]:
    found: list[str] = []
    for wording in scene.rng.sample(scene.words["team"]["offices"], len(scene.words["team"]["offices"])):
        group, staff = scene.pick(scene.agency["groups"]), scene.pick(scene.agency["staff"])
        office = scene.fill(wording, group=group, staff=staff)
        if office not in found:
            found.append(office)
    return found[: scene.rng.randrange(3, 7)]


def prose_team(scene: Scene, truth: Truth, rows: list[Text]) -> None:
    """A team in a sentence of the body, its members numbered inside the text."""
    name = scene.pen(scene.word("team", "names"))
    offices = [scene.pen(office) for office in _offices(scene)]
    style = scene.pick(["{})", "({})", "{}."])
    listed = " ".join(f"{scene.pen(style.format(order))} {office}" for order, office in enumerate(offices, 1))
    opener = scene.pen(scene.word("team", "sentences", name=name))
    words = f"{opener} {listed}"
    part = f"committees-{len(truth['committees'])}"
    rows.append(text(words, scene.marks.new(part)))
    truth["letter"]["body"].append(words)
    members = [
        {"order": order, "name": None, "position": office, "role": None} for order, office in enumerate(offices, 1)
    ]
    truth["committees"].append({"title": name, "members": members, "duties": []})
    scene.features.add("team in a sentence")
