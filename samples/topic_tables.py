"""Topics in tables: with their report items, with who answers, with columns to fill in."""

from typing import Any

from samples.blocks import Block, Cell, Row, cell, lines, table, text, title
from samples.scene import Scene
from samples.topic_points import build_points, heading_lines, section_mark

Truth = dict[str, Any]


def report_table(scene: Scene, titles: list[str], first_list: int) -> tuple[list[Block], list[Truth]]:
    """The seed's shape: sections with a number, and one merged cell of report items over all rows."""
    part = f"topic_lists-{first_list}"
    sections = scene.chance(0.6)
    heading = heading_lines(scene)
    blocks: list[Block] = [title(heading, scene.marks.new(part))]
    name = " ".join(heading)
    if sections:
        name = scene.annex_pen(scene.word("topics", "sections"))
        line = f"{section_mark(scene, '1')} {name}"
        blocks.append(lines([text(line, scene.marks.new(part), look="section")]))
    block, topics = _topic_rows(scene, titles, part)
    blocks.append(block)
    found: list[Truth] = [{"title": name, "section_number": "1" if sections else None, "topics": topics}]
    if sections:
        extra_part = f"topic_lists-{first_list + 1}"
        extra = scene.annex_pen(scene.word("topics", "extra_sections"))
        line = f"{section_mark(scene, '2')} {extra}"
        blocks.append(lines([text(line, scene.marks.new(extra_part), look="section")]))
        found.append({"title": extra, "section_number": "2", "topics": []})
    return blocks, found


def _topic_rows(scene: Scene, titles: list[str], part: str) -> tuple[Block, list[Truth]]:
    words = scene.words["columns"]
    merged = scene.chance(0.75)
    remarks = scene.chance(0.6)
    items = [scene.annex_pen(item) for item in scene.rng.sample(scene.words["topics"]["report_items"], 5)]
    items = items[: scene.rng.randrange(3, 6)]
    report_lines = _report_lines(scene, items)
    heads = [
        (scene.pick(words["sequence"]), 9.0),
        (scene.pick(words["topic"]), 48.0),
        (scene.pick(words["report"]), 29.0),
    ]
    heads += [(scene.pick(words["remarks"]), 14.0)] if remarks else []
    rows: list[Row] = []
    topics: list[Truth] = []
    dot = scene.words_dot
    for index, name in enumerate(titles, 1):
        printed_points, points = build_points(scene)
        printed = scene.annex_pen(name)
        remark = scene.annex_pen(scene.word("topics", "remarks")) if remarks and scene.chance(0.25) else None
        cells: list[Cell] = [cell(scene.annex_pen(f"{index}{dot}"), align="center"), cell(printed, *printed_points)]
        if not merged:
            cells.append(cell(*report_lines))
        elif index == 1:
            cells.append(cell(*report_lines, rowspan=len(titles)))
        cells += [cell(remark or "")] if remarks else []
        rows.append({"id": scene.marks.new(part), "cells": cells})
        topics.append(
            {"number": str(index), "title": printed, "points": points, "report_items": list(items), "remarks": remark}
        )
    scene.features.add("report items merged" if merged else "report items in every row")
    whole = sum(width for _, width in heads)
    printed_heads = [(scene.annex_pen(head), round(100 * width / whole, 1)) for head, width in heads]
    return table(printed_heads, rows, repeat=scene.chance(0.6)), topics


def _report_lines(scene: Scene, items: list[str]) -> list[str]:
    style = scene.pick(["{}. ", "{}) ", "- "])
    return [scene.annex_pen(style.format(index)) + item for index, item in enumerate(items, 1)]


def informant_table(scene: Scene, titles: list[str], first_list: int) -> tuple[list[Block], list[Truth]]:
    """Two or three columns: the topic, and who answers, now and then once for several topics.

    The answerer is a remark of the topic. With two columns the number stands before the topic's title.
    """
    part = f"topic_lists-{first_list}"
    heading = heading_lines(scene)
    words = scene.words["columns"]
    numbered = scene.chance(0.7)
    merged = scene.chance(0.35)
    scene.features.add("informants merged" if merged else "informants in every row")
    if not numbered:
        scene.features.add("number inside the cell")
    rows: list[Row] = []
    topics: list[Truth] = []
    left = 0
    informant = ""
    for index, name in enumerate(titles, 1):
        printed_points, points = build_points(scene) if scene.chance(0.7) else ([], [])
        printed = scene.annex_pen(name)
        mark = scene.annex_pen(f"{index}{scene.words_dot}" if numbered else f"{index}.")
        cells = [cell(mark, align="center")] if numbered else []
        cells.append(cell(printed if numbered else f"{mark} {printed}", *printed_points))
        if left == 0:
            left = min(scene.pick([2, 3, 4]), len(titles) - index + 1) if merged else 1
            informant = scene.annex_pen(scene.word("topics", "informants"))
            cells.append(cell(informant, rowspan=left))
        left -= 1
        rows.append({"id": scene.marks.new(part), "cells": cells})
        topics.append(
            {"number": str(index), "title": printed, "points": points, "report_items": [], "remarks": informant}
        )
    heads = [(scene.pick(words["sequence"]), 10.0)] if numbered else []
    heads += [(scene.pick(words["topic"]), 60.0 if numbered else 68.0), (scene.pick(words["informant"]), 30.0)]
    printed_heads = [(scene.annex_pen(head), width) for head, width in heads]
    blocks = [title(heading, scene.marks.new(part)), table(printed_heads, rows, repeat=scene.chance(0.6))]
    return blocks, [{"title": " ".join(heading), "section_number": None, "topics": topics}]


def form_table(scene: Scene, titles: list[str], first_list: int) -> tuple[list[Block], list[Truth]]:
    """Topics with empty columns for the answers: nothing is printed in the rows but number and title."""
    part = f"topic_lists-{first_list}"
    heading = heading_lines(scene)
    words = scene.words["columns"]
    answers = scene.pick(words["answers"])
    rows: list[Row] = []
    topics: list[Truth] = []
    for index, name in enumerate(titles, 1):
        printed = scene.annex_pen(name)
        number = cell(scene.annex_pen(f"{index}{scene.words_dot}"), align="center")
        blanks = [cell("................" if scene.chance(0.3) else "") for _ in answers]
        rows.append({"id": scene.marks.new(part), "cells": [number, cell(printed), *blanks]})
        topics.append({"number": str(index), "title": printed, "points": [], "report_items": [], "remarks": None})
    heads = [(scene.pick(words["sequence"]), 8.0), (scene.pick(words["topic"]), 37.0)]
    heads += [(answer, 55.0 / len(answers)) for answer in answers]
    printed_heads = [(scene.annex_pen(head), round(width, 1)) for head, width in heads]
    blocks = [title(heading, scene.marks.new(part)), table(printed_heads, rows, repeat=scene.chance(0.6))]
    return blocks, [{"title": " ".join(heading), "section_number": None, "topics": topics}]
