"""Members of committees: who they are, and the layouts in which offices print them."""

from dataclasses import dataclass
from typing import Any

from samples.blocks import Block, Row, Text, cell, lines, table, text
from samples.scene import Scene

Truth = dict[str, Any]

LAYOUTS = ("columns", "columns", "columns", "under", "ruled", "gap")
CHAIRS = ("ผู้ว่าราชการจังหวัด{province}", "รองผู้ว่าราชการจังหวัด{province}", "{head_of}", "ปลัดจังหวัด{province}")


@dataclass(frozen=True)
class Member:
    """One member as printed: name, position lines, role. `order` is None where no number is printed."""

    order: int | None
    number: str
    name: str | None
    position: tuple[str, ...]
    role: str | None

    def truth(self) -> Truth:
        """The member as the record holds it."""
        return {
            "order": self.order,
            "name": self.name,
            "position": " ".join(self.position) or None,
            "role": self.role,
        }


def new_member(scene: Scene, mode: str, order: int, number: str, role: str | None) -> Member:
    """A person or an office. `mode`: people, offices or mixed."""
    printed_role = scene.pen(role) if role else None
    if mode == "offices" or (mode == "mixed" and (order < 3 or scene.chance(0.4))):
        office = scene.pen(_unused(scene, CHAIRS if order == 1 else scene.words["order"]["offices"]))
        return Member(order, number, None, (office,), printed_role)
    title, name = scene.person()
    if scene.chance(0.1):
        return Member(order, number, title + name, (), printed_role)
    post = scene.fill(
        scene.pick(scene.words["order"]["posts"]).replace("|", " @ "),
        district=scene.pick(scene.province.districts)[1],
        group=scene.pick(scene.agency["groups"]),
        staff=scene.pick(scene.agency["staff"]),
    )
    position = tuple(scene.pen(line) for line in post.split(" @ "))
    return Member(order, number, title + name, position, printed_role)


def _unused(scene: Scene, wordings: tuple[str, ...] | list[str]) -> str:
    district = scene.pick(scene.province.districts)[1]
    for _ in range(20):
        office = scene.fill(scene.pick(wordings), district=district)
        if office not in scene.names_used:
            break
    scene.names_used.add(office)
    return office


def member_blocks(scene: Scene, members: list[Member], part: str, layout: str) -> list[Block]:
    """The members printed in one of the layouts."""
    scene.features.add(f"members {layout}")
    if layout == "ruled":
        return [_ruled(scene, members, part)]
    if layout == "gap":
        return [lines([_gap_line(scene, member, part) for member in members])]
    rows = [
        {
            "id": scene.marks.new(part),
            "number": member.number,
            "name": member.name,
            "position": member.position,
            "role": member.role,
        }
        for member in members
    ]
    without_names = all(member.name is None for member in members)
    columns = 2 if without_names or layout == "under" else 3
    return [{"kind": "members", "content": {"rows": rows, "columns": columns}}]


def _ruled(scene: Scene, members: list[Member], part: str) -> Block:
    """A ruled table; the name column is left out when nobody is named."""
    words = scene.words["columns"]
    names = any(member.name for member in members)
    roles = any(member.role for member in members)
    heads = [(scene.pick(words["sequence"]), 10.0)]
    heads += [(scene.pick(words["name"]), 32.0)] if names else []
    heads += [(scene.pick(words["position"]), 34.0 if names else 62.0)]
    heads += [(scene.pick(words["role"]), 24.0)] if roles else []
    rows: list[Row] = []
    for member in members:
        cells = [cell(member.number, align="center")]
        cells += [cell(member.name or "")] if names else []
        cells.append(cell(" ".join(member.position)))
        cells += [cell(member.role or "")] if roles else []
        rows.append({"id": scene.marks.new(part), "cells": cells})
    whole = sum(width for _, width in heads)
    return table([(scene.pen(head), round(100 * width / whole, 1)) for head, width in heads], rows, scene.chance(0.6))


def _gap_line(scene: Scene, member: Member, part: str) -> Text:
    """Number, name and position on one line, the role after a gap or a leader."""
    who = " ".join(part_ for part_ in (member.name, *member.position) if part_)
    words = f"{member.number} {who}".strip()
    return text(f"{words}\t{member.role or ''}", scene.marks.new(part), level=1, look="led" if member.role else "unled")
