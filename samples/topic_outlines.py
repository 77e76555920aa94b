"""Topics without rules: numbered outlines in every scheme, question sheets, lists in a note."""

from typing import Any

from samples.blocks import Block, Text, lines, text, title
from samples.scene import Scene
from samples.topic_points import heading_lines, point_text, section_mark

Truth = dict[str, Any]


SCHEMES = (
    # the mark of a topic, of a question under it, and how the record writes the question's mark
    ("{}.", "{}.{}", "{}.{}"),
    ("{}.", "{}.{}", "{}.{}"),
    ("{}.", "{}.{})", "{}.{})"),
    ("{})", "{}.{})", "{}.{})"),
    ("{}.", "({1})", "({1})"),
    ("ประเด็นที่ {}", "{}.{}", "{}.{}"),
    ("({})", "- ", "-"),
    ("{}.", "{1})", "{1})"),
    ("ข้อ {}", "• ", "•"),
)
FILL_IN = "." * 90


def outline(scene: Scene, titles: list[str], first_list: int) -> tuple[list[Block], list[Truth]]:
    """Numbered topics with numbered questions under them, no rules."""
    part = f"topic_lists-{first_list}"
    heading = heading_lines(scene)
    rows, topics = _numbered(scene, titles, part)
    blocks = [title(heading, scene.marks.new(part)), lines(rows)]
    return blocks, [{"title": " ".join(heading), "section_number": None, "topics": topics}]


def _numbered(scene: Scene, titles: list[str], part: str, fill_in: bool = False) -> tuple[list[Text], list[Truth]]:
    """Topics and their questions in one of the schemes; `fill_in` leaves dotted lines for answers."""
    topic_mark, point_mark, record_mark = scene.pick(SCHEMES)
    scene.features.add(f"outline {topic_mark} {point_mark.strip()}")
    rows: list[Text] = []
    topics: list[Truth] = []
    for index, name in enumerate(titles, 1):
        printed = scene.annex_pen(name)
        rows.append(text(f"{scene.annex_pen(topic_mark.format(index))} {printed}", scene.marks.new(part), look="topic"))
        points: list[Truth] = []
        for below in range(1, scene.rng.randrange(2, 5)):
            words = scene.annex_pen(point_text(scene))
            mark = scene.annex_pen(point_mark.format(index, below).strip())
            rows.append(text(f"{mark} {words}", scene.marks.new(part), level=1))
            points.append({"marker": record_mark.format(index, below), "text": words, "points": []})
            if fill_in:
                rows.append(text(FILL_IN, scene.marks.new(part), level=1))
        topics.append({"number": str(index), "title": printed, "points": points, "report_items": [], "remarks": None})
    return rows, topics


def question_sheet(scene: Scene, titles: list[str], first_list: int) -> tuple[list[Block], list[Truth]]:
    """Who is asked, how to answer, the questions with dotted lines to write on; who is asked is no topic."""
    part = f"topic_lists-{first_list}"
    heading = heading_lines(scene)
    rule = text(scene.pick(scene.words["order"]["rules"]), scene.marks.new("notes"), look="rule")
    asked = scene.annex_pen(scene.word("topics", "informants"))
    rows = [
        rule,
        text(f"ผู้ให้ข้อมูล : {asked}", scene.marks.new("notes")),
        text(scene.annex_pen(f"คำชี้แจง : {scene.word('topics', 'instructions')}"), scene.marks.new("notes")),
    ]
    questions, topics = _numbered(scene, titles, part, fill_in=scene.chance(0.6))
    scene.features.add("question sheet")
    blocks = [title(heading, scene.marks.new(part)), lines([*rows, *questions])]
    return blocks, [{"title": " ".join(heading), "section_number": None, "topics": topics}]


def sections(scene: Scene, titles: list[str], first_list: int) -> tuple[list[Block], list[Truth]]:
    """Two or three numbered sections, each with a plain list of topics: a topic list each."""
    heading = heading_lines(scene)
    style = scene.pick(["{}) ", "{}. "])
    wordings = scene.words["topics"]["sections"]
    count = min(scene.pick([2, 2, 3]), len(titles), len(wordings))
    names = scene.rng.sample(wordings, count)
    per_section = -(-len(titles) // count)
    rows: list[Text] = []
    lists: list[Truth] = []
    for number, name in enumerate(names, 1):
        part = f"topic_lists-{first_list + number - 1}"
        plus = scene.pick(["", "", " 10+1"])
        printed = scene.annex_pen(scene.fill(name) + plus)
        rows.append(text(f"{section_mark(scene, str(number))} {printed}", scene.marks.new(part), look="section"))
        topics: list[Truth] = []
        for index, topic in enumerate(titles[(number - 1) * per_section : number * per_section], 1):
            shown = scene.annex_pen(topic)
            rows.append(text(f"{scene.annex_pen(style.format(index))}{shown}", scene.marks.new(part), level=1))
            topics.append({"number": str(index), "title": shown, "points": [], "report_items": [], "remarks": None})
        lists.append({"title": printed, "section_number": str(number), "topics": topics})
    scene.features.add("topics in sections")
    return [title(heading, scene.marks.new("notes")), lines(rows)], lists


def note_topics(scene: Scene, short_titles: list[str], number: str, part: str) -> tuple[list[Text], Truth]:
    """The same topics as a plain list in the notes under a schedule, under a numbered heading."""
    name = scene.annex_pen(scene.word("topics", "sections"))
    rows = [text(f"{section_mark(scene, number)} {name}", scene.marks.new(part), level=1)]
    style = scene.pick(["- {})", "{})", "({})"])
    topics: list[Truth] = []
    careless = len(short_titles) > 4 and scene.chance(0.15)
    for index, short in enumerate(short_titles, 1):
        printed = scene.annex_pen(short)
        if careless and index == len(short_titles):
            scene.features.add("numbering that changes")
            style = "{}."
        mark = scene.annex_pen(style.format(index))
        rows.append(text(f"{mark} {printed}", scene.marks.new(part), level=2))
        topics.append({"number": str(index), "title": printed, "points": [], "report_items": [], "remarks": None})
    return rows, {"title": name, "section_number": number, "topics": topics}
