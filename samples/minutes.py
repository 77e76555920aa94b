"""Minutes of meetings (รายงานการประชุม): who came, who did not, and what was said on each item."""

import datetime as dt
from typing import Any

from samples.blocks import Block, lines, text
from samples.committees import role_of
from samples.letters import Truth, empty_truth
from samples.members import Member, member_blocks, new_member
from samples.programmes import room
from samples.scene import Scene
from samples.writing import buddhist_year, clock, full_date, weekday

ATTENDED = ("ผู้มาประชุม", "ผู้มาประชุม", "กรรมการผู้มาประชุม", "ผู้เข้าประชุม")
ABSENT = ("ผู้ไม่มาประชุม", "ผู้ไม่มาประชุม", "กรรมการผู้ไม่มาประชุม")
GUESTS = ("ผู้เข้าร่วมประชุม", "ผู้เข้าร่วมประชุม", "ผู้ร่วมประชุม")
REASONS = ("ติดราชการ", "ติดภารกิจ", "ลา", "(ติดราชการ)", "(ลา)")


def build_minutes(scene: Scene) -> tuple[dict[str, Any], Truth]:
    """Minutes of one to three pages. Returns the view and the truth."""
    truth = empty_truth("record")
    letter = truth["letter"]
    letter["is_circular"] = False
    held = scene.sent
    letter["date"] = held.isoformat()
    body_name = scene.word("minutes", "bodies")
    heading = [f"รายงานการประชุม{body_name}", f"ครั้งที่ {scene.rng.randrange(1, 13)}/{buddhist_year(held)}"]
    heading = [scene.pen(line) for line in heading]
    letter["subject"] = " ".join(heading)
    when = [scene.pen(line) for line in _when(scene, held)]
    blocks = _attendance(scene, truth)
    blocks.append(lines([text(words, scene.marks.new("body"), look=look) for words, look in _items(scene, truth)]))
    title, name = scene.person(plain=True)
    letter["signatory"] = {
        "name": title + name,
        "position": "ผู้จดรายงานการประชุม",
        "capacity": None,
        "on_behalf_of": None,
    }
    checker = "".join(scene.person(plain=True))
    scene.features.add("minutes")
    view = {
        "letter": letter,
        "heading_lines": heading,
        "when_lines": when,
        "rule": scene.pick(["", "", *scene.words["order"]["rules"]]),
        "blocks": blocks,
        "signature": [f"({title}{name})", "ผู้จดรายงานการประชุม"],
        "checker": [f"({checker})", "ผู้ตรวจรายงานการประชุม"] if scene.chance(0.7) else [],
        "annexes": [],
    }
    return view, truth


def _when(scene: Scene, held: dt.date) -> list[str]:
    day = scene.pick([f"เมื่อวัน{weekday(held)}ที่ {full_date(held)}", f"วัน{weekday(held)}ที่ {full_date(held)}"])
    day = scene.pick([day, day, f"เมื่อวันที่ {full_date(held)}"])
    hour = f" เวลา {scene.pick(['09.30', '10.00', '13.30'])} น." if scene.chance(0.5) else ""
    place = f"ณ {room(scene)}"
    return [day + hour, place] if scene.chance(0.8) else [f"{day}{hour} {place}"]


def _attendance(scene: Scene, truth: Truth) -> list[Block]:
    layout = scene.pick(["columns", "columns", "under", "ruled", "gap"])
    size = scene.rng.randrange(5, 16)
    roles = scene.pick(scene.words["order"]["role_sets"])
    came = [_came(scene, order, scene.pen(f"{order}."), role_of(order, size, roles)) for order in range(1, size + 1)]
    blocks = _group(scene, truth, scene.pick(ATTENDED), came, layout)
    if scene.chance(0.6):
        blocks += _absent(scene, truth, layout)
    if scene.chance(0.5):
        guests = [
            new_member(scene, "people", order, scene.pen(f"{order}."), None)
            for order in range(1, scene.rng.randrange(3, 6))
        ]
        blocks += _group(scene, truth, scene.pick(GUESTS), guests, layout)
        scene.features.add("minutes with guests")
    return blocks


def _came(scene: Scene, order: int, number: str, role: str) -> Member:
    """Who came; some stand in for somebody (แทน…)."""
    member = new_member(scene, "people", order, number, role)
    if not scene.chance(0.15):
        return member
    scene.features.add("stands in for somebody")
    position = scene.pen(f"แทน{scene.fill(scene.pick(scene.words['minutes']['represented']))}")
    return Member(order, number, member.name, (position,), member.role)


def _absent(scene: Scene, truth: Truth, layout: str) -> list[Block]:
    """Who did not come. The reason at the right edge is no role and not in the record."""
    count = scene.rng.randrange(1, 4)
    people = [new_member(scene, "people", order, scene.pen(f"{order}."), None) for order in range(1, count + 1)]
    reasons = [scene.pick(REASONS) for _ in people]
    shown = [
        Member(person.order, person.number, person.name, person.position, reason)
        for person, reason in zip(people, reasons, strict=True)
    ]
    layout = "columns" if layout == "ruled" else layout
    blocks = _group(scene, truth, scene.pick(ABSENT), shown, layout)
    for member in truth["committees"][-1]["members"]:
        member["role"] = None
    scene.features.add("minutes with absent members")
    return blocks


def _group(scene: Scene, truth: Truth, heading: str, members: list[Member], layout: str) -> list[Block]:
    part = f"committees-{len(truth['committees'])}"
    truth["committees"].append({"title": heading, "members": [member.truth() for member in members], "duties": []})
    opener = lines([text(heading, scene.marks.new(part), look="attendance")])
    return [opener, *member_blocks(scene, members, part, layout)]


def _items(scene: Scene, truth: Truth) -> list[tuple[str, str]]:
    """The paragraphs of the meeting, with their look; all of them are body."""
    words = scene.words["minutes"]
    start = scene.pick([570, 600, 810])
    rows = [(f"เริ่มประชุมเวลา {clock(start)} น.", "attendance")]
    label = scene.pick(["ระเบียบวาระที่ {} ", "ระเบียบวาระที่ {} ", "วาระที่ {} "])
    for index, agenda in enumerate(words["agenda"], 1):
        rows.append((label.format(index) + agenda, "section"))
        said = words["said"][index - 1]
        if scene.chance(0.85):
            rows.append((scene.pick(said), ""))
        if index == 4 or scene.chance(0.3):
            rows.append((scene.pick(words["resolutions"]), ""))
    rows.append((f"เลิกประชุมเวลา {clock(start + scene.pick([90, 120, 150]))} น.", "attendance"))
    printed = [(scene.pen(scene.fill(row)), look) for row, look in rows]
    truth["letter"]["body"] = [row for row, _ in printed]
    return printed
