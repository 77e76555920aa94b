"""Tracking topics in every layout that offices use: tables, outlines, question sheets, lists in sections."""

from typing import Any

from samples.blocks import Block
from samples.scene import Scene
from samples.topic_outlines import outline, question_sheet, sections
from samples.topic_tables import form_table, informant_table, report_table
from samples.topic_targets import target_table

Truth = dict[str, Any]

BUILDERS = {
    "report_table": report_table,
    "informant_table": informant_table,
    "outline": outline,
    "question_sheet": question_sheet,
    "form_table": form_table,
    "sections": sections,
}
LAYOUTS = tuple(BUILDERS)
TARGET_TABLE = "target_table"
"""A layout that is never drawn by chance."""


def topic_titles(scene: Scene) -> list[tuple[str, str]]:
    """The topics of the agency as (long title, short title), in a new order."""
    pairs = [tuple(entry.split("|")) for entry in scene.agency["topics"]]
    scene.rng.shuffle(pairs)
    return [(long, short) for long, short in pairs[: scene.rng.randrange(4, 11)]]


def build_topics(scene: Scene, layout: str, titles: list[str], first_list: int) -> tuple[list[Block], list[Truth]]:
    """A topic enclosure: its blocks and its topic lists (truth without page numbers)."""
    scene.features.add(f"topics {layout}")
    build = target_table if layout == TARGET_TABLE else BUILDERS[layout]
    return build(scene, titles, first_list)
