"""Topics in a table with a column of targets, where a number may stand alone."""

from typing import Any

from samples.blocks import Block, Row, cell, table, title
from samples.scene import Scene
from samples.topic_points import heading_lines

Truth = dict[str, Any]

TARGETS = (
    # how it is printed, what is compared, its unit
    ("{}", "exactly", None),
    ("{} ครั้ง", "exactly", "ครั้ง"),
    ("{} แห่งขึ้นไป", "at_least", "แห่ง"),
    ("ร้อยละ {} ขึ้นไป", "at_least", "%"),
    ("ไม่น้อยกว่าร้อยละ {}", "at_least", "%"),
    ("ร้อยละ {}", "exactly", "%"),
)


def target_table(scene: Scene, titles: list[str], first_list: int) -> tuple[list[Block], list[Truth]]:
    """Number, topic and target; the targets take turns, so that a table of some rows has most ways of saying one."""
    part = f"topic_lists-{first_list}"
    heading = heading_lines(scene)
    words = scene.words["columns"]
    rows: list[Row] = []
    topics: list[Truth] = []
    for index, name in enumerate(titles, 1):
        form, comparison, unit = TARGETS[index % len(TARGETS)]
        value = scene.rng.randrange(60, 96, 5) if unit == "%" else scene.rng.randrange(2, 40)
        printed, target = scene.annex_pen(name), scene.annex_pen(form.format(value))
        cells = [cell(scene.annex_pen(f"{index}{scene.words_dot}"), align="center"), cell(printed)]
        rows.append({"id": scene.marks.new(part), "cells": [*cells, cell(target, align="center")]})
        goal = {"text": target, "comparison": comparison, "value": float(value), "unit": unit, "per": None}
        topic: Truth = {"number": str(index), "title": printed, "points": [], "report_items": [], "remarks": None}
        topics.append({**topic, "targets": [goal]})
    heads = [(scene.pick(words["sequence"]), 10.0), (scene.pick(words["topic"]), 62.0), ("เป้าหมาย", 28.0)]
    printed_heads = [(scene.annex_pen(head), width) for head, width in heads]
    blocks = [title(heading, scene.marks.new(part)), table(printed_heads, rows)]
    return blocks, [{"title": " ".join(heading), "section_number": None, "topics": topics}]
