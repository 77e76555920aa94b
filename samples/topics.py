"""Tracking topics: tables with their report items, two-column tables and numbered outlines."""

from typing import Any

from samples.blocks import Block, Cell, Row, Text, cell, lines, table, text, title
from samples.scene import Scene

LAYOUTS = ("report_table", "informant_table", "outline")

Truth = dict[str, Any]


def topic_titles(scene: Scene) -> list[tuple[str, str]]:
    """The topics of the agency as (long title, short title), in a new order."""
    pairs = [tuple(entry.split("|")) for entry in scene.agency["topics"]]
    scene.rng.shuffle(pairs)
    return [(long, short) for long, short in pairs[: scene.rng.randrange(4, 11)]]


def build_topics(scene: Scene, layout: str, titles: list[str], first_list: int) -> tuple[list[Block], list[Truth]]:
    """A topic enclosure: its blocks and its topic lists (truth without page numbers)."""
    scene.features.add(f"topics {layout}")
    if layout == "report_table":
        return _report_table(scene, titles, first_list)
    if layout == "informant_table":
        return _informant_table(scene, titles, first_list)
    return _outline(scene, titles, first_list)


def _heading(scene: Scene) -> list[str]:
    found = [scene.word("topics", "headings")]
    if scene.chance(0.4):
        found.append(scene.word("topics", "sections"))
    if scene.chance(0.4):
        found.append(scene.word("plan", "owners"))
    return [scene.annex_pen(line) for line in found]


def section_mark(scene: Scene, number: str) -> str:
    """A section number as printed before its heading."""
    return scene.annex_pen(scene.pick(["{})", "{}."]).format(number))


def _report_table(scene: Scene, titles: list[str], first_list: int) -> tuple[list[Block], list[Truth]]:
    """The seed's shape: sections with a number, and one merged cell of report items over all rows."""
    part = f"topic_lists-{first_list}"
    sections = scene.chance(0.6)
    heading = _heading(scene)
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


def _informant_table(scene: Scene, titles: list[str], first_list: int) -> tuple[list[Block], list[Truth]]:
    """Two or three columns: the topic, and who answers. The answerer is a remark of the topic."""
    part = f"topic_lists-{first_list}"
    heading = _heading(scene)
    words = scene.words["columns"]
    rows: list[Row] = []
    topics: list[Truth] = []
    heads = [
        (scene.pick(words["sequence"]), 10.0),
        (scene.pick(words["topic"]), 60.0),
        (scene.pick(words["informant"]), 30.0),
    ]
    for index, name in enumerate(titles, 1):
        printed_points, points = build_points(scene)
        printed = scene.annex_pen(name)
        informant = scene.annex_pen(scene.word("topics", "informants"))
        number = cell(scene.annex_pen(f"{index}{scene.words_dot}"), align="center")
        rows.append({"id": scene.marks.new(part), "cells": [number, cell(printed, *printed_points), cell(informant)]})
        topics.append(
            {"number": str(index), "title": printed, "points": points, "report_items": [], "remarks": informant}
        )
    printed_heads = [(scene.annex_pen(head), width) for head, width in heads]
    blocks = [title(heading, scene.marks.new(part)), table(printed_heads, rows, repeat=scene.chance(0.6))]
    return blocks, [{"title": " ".join(heading), "section_number": None, "topics": topics}]


def _outline(scene: Scene, titles: list[str], first_list: int) -> tuple[list[Block], list[Truth]]:
    """Numbered topics with numbered questions under them, no rules."""
    part = f"topic_lists-{first_list}"
    heading = _heading(scene)
    rows: list[Text] = []
    topics: list[Truth] = []
    for index, name in enumerate(titles, 1):
        printed = scene.annex_pen(name)
        mark = scene.annex_pen(f"{index}.")
        rows.append(text(f"{mark} {printed}", scene.marks.new(part), look="topic"))
        points: list[Truth] = []
        for below in range(1, scene.rng.randrange(2, 5)):
            marker = f"{index}.{below}"
            words = scene.annex_pen(_point_text(scene))
            rows.append(text(f"{scene.annex_pen(marker)} {words}", scene.marks.new(part), level=1))
            points.append({"marker": marker, "text": words, "points": []})
        topics.append({"number": str(index), "title": printed, "points": points, "report_items": [], "remarks": None})
    blocks = [title(heading, scene.marks.new(part)), lines(rows)]
    return blocks, [{"title": " ".join(heading), "section_number": None, "topics": topics}]


def build_points(scene: Scene) -> tuple[list[tuple[str, int]], list[Truth]]:
    """The points under a topic: printed lines with their levels, and the nested truth."""
    printed: list[tuple[str, int]] = []
    points: list[Truth] = []
    for _ in range(scene.rng.randrange(1, 5)):
        nested = scene.chance(0.2)
        words = scene.annex_pen(scene.word("topics", "point_heads", **_things(scene)) if nested else _point_text(scene))
        printed.append((f"- {words}", 1))
        below: list[Truth] = []
        if nested:
            below = _nested(scene, printed)
            scene.features.add("nested points")
        points.append({"marker": "-", "text": words, "points": below})
    return printed, points


def _nested(scene: Scene, printed: list[tuple[str, int]]) -> list[Truth]:
    found: list[Truth] = []
    for index in range(1, 3):
        words = scene.annex_pen(_point_text(scene))
        printed.append((f"{scene.annex_pen(f'{index})')} {words}", 2))
        below: list[Truth] = []
        if index == 1 and scene.chance(0.5):
            for deeper in range(1, 3):
                marker = f"{index}.{deeper})"
                deep_words = scene.annex_pen(_point_text(scene))
                printed.append((f"{scene.annex_pen(marker)} {deep_words}", 3))
                below.append({"marker": marker, "text": deep_words, "points": []})
        found.append({"marker": f"{index})", "text": words, "points": below})
    return found


def _things(scene: Scene) -> dict[str, object]:
    words = scene.words["topics"]
    return {
        "verb": scene.pick(words["verbs"]),
        "object": scene.pick(words["objects"]),
        "percent": scene.pick([60, 75, 80, 85, 90]),
        "quarter": scene.pick([2, 3, 4]),
    }


def _point_text(scene: Scene) -> str:
    return scene.word("topics", "points", **_things(scene))


def note_topics(scene: Scene, short_titles: list[str], number: str, part: str) -> tuple[list[Text], Truth]:
    """The same topics as a plain list in the notes under a schedule, under a numbered heading."""
    name = scene.annex_pen(scene.word("topics", "sections"))
    rows = [text(f"{section_mark(scene, number)} {name}", scene.marks.new(part), level=1)]
    style = scene.pick(["- {})", "{})", "({})"])
    topics: list[Truth] = []
    for index, short in enumerate(short_titles, 1):
        printed = scene.annex_pen(short)
        mark = scene.annex_pen(style.format(index))
        rows.append(text(f"{mark} {printed}", scene.marks.new(part), level=2))
        topics.append({"number": str(index), "title": printed, "points": [], "report_items": [], "remarks": None})
    return rows, {"title": name, "section_number": number, "topics": topics}
