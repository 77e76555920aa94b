"""The enclosures of a circular: plan with team and topics in its notes, topic pages, and what is only announced."""

from typing import Any

from samples.blocks import Annex, Block, Text, lines, text, title
from samples.programmes import CLOSE_DASHES, PROGRAMMES
from samples.scene import Scene
from samples.schedules import TABLES, build_plan
from samples.teams import note_team
from samples.topic_outlines import note_topics
from samples.topics import LAYOUTS, TARGET_TABLE, build_topics, topic_titles

Truth = dict[str, Any]

COUNTS = ("จำนวน {} {}", "จำนวน {} {}", "จำนวน {} {}", "{} {}", "จำนวน {}  {}", "............จำนวน {} {}")


def build_annexes(scene: Scene, truth: Truth, content: str, shape: str | None) -> list[Annex]:
    """The enclosures of a circular, in order; their truth goes into `truth`."""
    annexes: list[Annex] = []
    pairs = topic_titles(scene)
    with_topics = content in ("bundle", "topics", "rare")
    if content in ("bundle", "plan", "rare"):
        annexes.append(_plan(scene, truth, shape or _shape(scene), pairs if content == "bundle" else []))
    if with_topics:
        layout = _layout(scene, content)
        blocks, lists = build_topics(scene, layout, [long for long, _ in pairs], len(truth["topic_lists"]))
        truth["topic_lists"] += lists
        heading = str(blocks[0]["content"]["lines"][0])
        annexes.append(_enclose(scene, truth, blocks, scene.word("letter", "enclosure_topics", name=heading)))
    if content == "plain" and scene.chance(0.6):
        name = scene.word("letter", "enclosure_other")
        if name.startswith("แบบ") and scene.chance(0.6):
            annexes.append(_form(scene, truth, name))
        else:
            number = _announce(scene, truth, name)
            scene.features.add("enclosure not in the file")
            scene.find("enclosure_missing", f"/letter/enclosures/{number - 1}")
    if len(annexes) > 1 and scene.chance(0.12):
        scene.features.add("enclosures out of order")
        annexes.reverse()
    return annexes


def _layout(scene: Scene, content: str) -> str:
    """A layout for the topics; half of those in bundles are the common table."""
    if content == "rare":
        return TARGET_TABLE
    return scene.pick(LAYOUTS) if content == "topics" else scene.pick((LAYOUTS[0], LAYOUTS[0], *LAYOUTS))


def _form(scene: Scene, truth: Truth, name: str) -> Annex:
    """A form to fill in: an enclosure in which there is nothing to be found."""
    scene.features.add("form enclosed")
    words = scene.words["negative"]
    rows = [*scene.rng.sample(words["form_rows"], 5), *(f"( ) {box}" for box in scene.rng.sample(words["boxes"], 2))]
    printed = [text(scene.annex_pen(row), scene.marks.new("notes")) for row in rows]
    heading = title([scene.annex_pen(name)], scene.marks.new("notes"))
    return _enclose(scene, truth, [heading, lines(printed)], name)


def _shape(scene: Scene) -> str:
    """A shape for a plan: seven in ten are tables, and half of those plain ones."""
    if scene.chance(0.3):
        return scene.pick(PROGRAMMES)
    return scene.pick(TABLES[:3] if scene.chance(0.45) else TABLES[3:])


def _announce(scene: Scene, truth: Truth, title: str) -> int:
    """Adds an enclosure to the letter's list; returns its number."""
    enclosures = truth["letter"]["enclosures"]
    unit = scene.pick(scene.words["letter"]["enclosure_units"])
    quantity = scene.pick([1, 1, 1, 1, 2, 3, 12])
    number = len(enclosures) + 1
    enclosures.append({"number": number, "title": scene.pen(title), "quantity": quantity, "unit": unit, "pages": []})
    return number


def _enclose(scene: Scene, truth: Truth, blocks: list[Block], title: str) -> Annex:
    """Adds an enclosure to the letter's list; returns its pages."""
    number = _announce(scene, truth, title)
    tag = scene.pen(scene.word("plan", "tails", n=number)) if scene.chance(0.5) else None
    first, last = (lines([text("", scene.marks.new(f"enclosures-{number - 1}"), look="anchor")]) for _ in range(2))
    return {"tag": tag, "landscape": _is_wide(scene, blocks), "blocks": [first, *blocks, last]}


def _is_wide(scene: Scene, blocks: list[Block]) -> bool:
    """True for an enclosure on sheets that lie sideways: most tables of many columns, a few others."""
    columns = max((len(block["content"]["heads"]) for block in blocks if block["kind"] == "table"), default=0)
    wide = scene.chance(0.7 if columns > 6 else 0.1 if columns > 3 else 0.02)
    if wide:
        scene.features.add("landscape enclosure")
    return wide


def _plan(scene: Scene, truth: Truth, shape: str, pairs: list[tuple[str, str]]) -> Annex:
    """The schedule as an enclosure, with its notes."""
    name = scene.word("plan", "programmes" if shape in (*PROGRAMMES, CLOSE_DASHES) else "names")
    blocks, schedule = build_plan(scene, shape, name, f"schedules-{len(truth['schedules'])}")
    truth["schedules"].append(schedule)
    notes = _notes(scene, truth, [short for _, short in pairs])
    if notes:
        blocks = [*blocks, lines(notes)]
    return _enclose(scene, truth, blocks, scene.word("letter", "enclosure_plan", name=name))


def _notes(scene: Scene, truth: Truth, short_titles: list[str]) -> list[Text]:
    """What stands under a plan: the team, the topics in short, or a remark that it may change."""
    with_team = scene.chance(0.75 if short_titles else 0.5)
    with_topics = bool(short_titles) and scene.chance(0.5)
    rows: list[Text] = []
    label = scene.pick(["หมายเหตุ : ", "หมายเหตุ ", "หมายเหตุ: "])
    if with_team:
        part = f"committees-{len(truth['committees'])}"
        mark = scene.annex_pen(f"{label}1. " if with_topics else scene.pick([label, ""]))
        found, team = note_team(scene, part, mark)
        rows += found
        truth["committees"].append(team)
    if with_topics:
        position = 2 if with_team else 1
        heading = scene.annex_pen(f"{'' if with_team else label}{position}. {scene.word('topics', 'headings')}")
        rows.append(text(heading, scene.marks.new(f"topic_lists-{len(truth['topic_lists'])}")))
        found, topic_list = note_topics(
            scene, short_titles, f"{position}.1", f"topic_lists-{len(truth['topic_lists'])}"
        )
        rows += found
        truth["topic_lists"].append(topic_list)
        scene.features.add("topics in a note")
        if scene.chance(0.5):
            part = f"topic_lists-{len(truth['topic_lists'])}"
            extra = scene.annex_pen(scene.word("topics", "extra_sections"))
            rows.append(text(f"{scene.annex_pen(f'{position}.2)')} {extra}", scene.marks.new(part), level=1))
            truth["topic_lists"].append({"title": extra, "section_number": f"{position}.2", "topics": []})
    if not rows and scene.chance(0.3):
        rows.append(text(scene.annex_pen(label + scene.word("plan", "notes")), scene.marks.new("notes")))
    return rows


def enclosure_lines(scene: Scene, enclosures: list[Truth]) -> list[dict[str, str]]:
    """The lines of สิ่งที่ส่งมาด้วย; a single enclosure may stand without a number, any without a count."""
    numbered = len(enclosures) > 1 or scene.chance(0.2)
    if not numbered:
        for enclosure in enclosures:
            enclosure["number"] = None
    counted = scene.chance(0.92)
    form = scene.pick(COUNTS)
    style = scene.pick(["{}. ", "{}. ", "{}.", "{}) "])
    rows = []
    for enclosure in enclosures:
        mark = scene.pen(style.format(enclosure["number"])) if numbered else ""
        count = scene.pen(form.format(enclosure["quantity"], enclosure["unit"]))
        if not counted:
            enclosure["quantity"] = enclosure["unit"] = None
            scene.features.add("enclosure without a count")
        rows.append({"title": mark + enclosure["title"], "count": count if counted else ""})
    if enclosures and counted:
        scene.features.add(f"count {form}")
    return rows
