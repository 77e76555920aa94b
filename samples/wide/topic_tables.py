"""Topics in small tables: with targets, with boxes to tick, with what to report, beside the plan and the team."""

from collections.abc import Callable, Mapping

from samples.wide.committees import some_offices
from samples.wide.forms import day_form, start_form
from samples.wide.letters import write_letter
from samples.wide.paper import CENTRE, Cell, Paper, cell
from samples.wide.topic_lists import name_topics, some_topics
from samples.wide.words import districts, head, headline, words, workdays

LOOKS = ("ruled", "shaded", "lines", "dark", "heavy", "double", "zebra", "outer")
TARGETS = (
    ("ร้อยละ {} ขึ้นไป", "at_least", "%"),
    ("ไม่น้อยกว่าร้อยละ {}", "at_least", "%"),
    ("{} แห่งขึ้นไป", "at_least", "แห่ง"),
    ("{} ครั้ง", "exactly", "ครั้ง"),
    ("ร้อยละ {}", "exactly", "%"),
)
IN_PER_CENT = tuple(target for target in TARGETS if target[2] == "%")


def tiny_table(paper: Paper) -> None:
    """Two to four topics, and a column of remarks or of who answers."""
    scene = paper.scene
    lines = name_topics(paper)
    if scene.chance(0.6):
        write_letter(paper, [paper.name])
    paper.sheet()
    paper.topics(lines, scene.pick(["centre", "light", "boxed"]))
    answers = scene.chance(0.5)
    last = scene.pick(["ผู้ให้ข้อมูล", "หน่วยงานชี้แจง/ให้ข้อมูล"]) if answers else "หมายเหตุ"
    heads = [scene.pick(["ที่", "ลำดับ", "ข้อ"]), scene.pick(["ประเด็น", "ประเด็นการติดตาม", "เรื่อง", "โครงการ/กิจกรรม"]), last]
    rows: list[list[Cell | str]] = [list(heads)]
    for number, title in enumerate(some_topics(paper, scene.rng.randrange(2, 5)), 1):
        note = scene.pick(words("informants")) if answers else scene.pick([*words("topic_notes"), "", ""])
        rows.append([cell(paper.say(f"{number}"), css=CENTRE), title, note])
        paper.topic(str(number), title, remarks=note or None)
    paper.table([9, 59, 32], rows, look=scene.pick(LOOKS))


def targets(paper: Paper) -> None:
    """Topics with (1), (2) before them, and what is to be reached in a column of its own."""
    scene = paper.scene
    lines = name_topics(paper)
    paper.sheet()
    paper.topics(lines, scene.pick(["centre", "shade"]))
    rows: list[list[Cell | str]] = [[scene.pick(["ตัวชี้วัด", "ประเด็น/ตัวชี้วัด"]), scene.pick(["เป้าหมาย", "ค่าเป้าหมาย"])]]
    for number, title in enumerate(some_topics(paper, scene.rng.randrange(2, 7)), 1):
        form, comparison, unit = scene.pick(TARGETS)
        value = scene.rng.randrange(60, 96, 5) if unit == "%" else scene.rng.randrange(2, 30)
        said = paper.say(form.format(value))
        rows.append([f"{paper.say(f'({number})')} {title}", cell(said, css=CENTRE)])
        goal = {"text": said, "comparison": comparison, "value": float(value), "unit": unit, "per": None}
        paper.topic(str(number), title, targets=[goal])
    paper.table([66, 34], rows, look=scene.pick(LOOKS))


def indicators(paper: Paper) -> None:
    """Indicators with their targets, and columns for results that are still empty."""
    scene = paper.scene
    lines = name_topics(paper)
    write_letter(paper, [paper.name])
    paper.sheet(wide=True)
    paper.topics(lines, scene.pick(["centre", "boxed"]))
    rows: list[list[Cell | str]] = [["ลำดับ", "ตัวชี้วัด", "เป้าหมาย", "ผลงาน", "ร้อยละ"]]
    for number, title in enumerate(some_topics(paper, scene.rng.randrange(3, 7)), 1):
        form, comparison, unit = scene.pick(TARGETS)
        value = scene.rng.randrange(60, 96, 5) if unit == "%" else scene.rng.randrange(2, 30)
        said = paper.say(form.format(value))
        rows.append([cell(paper.say(f"{number}"), css=CENTRE), title, cell(said, css=CENTRE), "", ""])
        goal = {"text": said, "comparison": comparison, "value": float(value), "unit": unit, "per": None}
        paper.topic(str(number), title, targets=[goal])
    paper.table([8, 46, 22, 12, 12], rows, look=scene.pick(["ruled", "shaded", "dark"]))


def headless(paper: Paper) -> None:
    """Numbers and topics in a table of two columns without a head."""
    scene = paper.scene
    lines = name_topics(paper)
    paper.sheet()
    paper.topics(lines, scene.pick(["centre", "shade"]))
    mark = scene.pick(["{}", "{}.", "({})"])
    rows: list[list[Cell | str]] = []
    for number, title in enumerate(some_topics(paper, scene.rng.randrange(2, 7)), 1):
        rows.append([cell(paper.say(mark.format(number)), css=CENTRE), title])
        paper.topic(str(number), title)
    paper.table([10, 90], rows, heads=0, look=scene.pick(LOOKS))


def to_tick(paper: Paper) -> None:
    """Boxes to tick and an empty column beside every topic."""
    scene = paper.scene
    lines = name_topics(paper)
    paper.sheet()
    paper.topics(lines, scene.pick(["centre", "large"]))
    yes, no = scene.pick([("มี", "ไม่มี"), ("ใช่", "ไม่ใช่"), ("เป็นไปตามแผน", "ไม่เป็นไปตามแผน")])
    rows: list[list[Cell | str]] = [
        [cell("ที่", rows=2), cell("ประเด็นการตรวจ", rows=2), cell("ผลการตรวจ", cols=2), cell("หมายเหตุ", rows=2)],
        [yes, no],
    ]
    for number, title in enumerate(some_topics(paper, scene.rng.randrange(3, 7)), 1):
        rows.append([cell(paper.say(f"{number}"), css=CENTRE), title, cell("☐", css=CENTRE), cell("☐", css=CENTRE), ""])
        paper.topic(str(number), title)
    paper.table([8, 46, 15, 15, 16], rows, heads=2, look=scene.pick(["ruled", "shaded", "double"]))


def empty_results(paper: Paper) -> None:
    """Columns for results, obstacles and proposals, all empty, on a sheet on its side."""
    scene = paper.scene
    lines = name_topics(paper)
    write_letter(paper, [paper.name])
    paper.sheet(wide=True)
    paper.topics(lines, scene.pick(["centre", "boxed"]))
    heads = ["ลำดับ", scene.pick(["ประเด็นการติดตาม", "งาน/โครงการที่ตรวจติดตาม"])]
    heads += scene.rng.sample(["ผลการดำเนินงาน", "ปัญหาอุปสรรค", "แนวทางแก้ไข", "ข้อเสนอแนะ"], 3)
    rows: list[list[Cell | str]] = [list(heads)]
    for number, title in enumerate(some_topics(paper, scene.rng.randrange(2, 6)), 1):
        rows.append([cell(paper.say(f"{number}"), css=CENTRE), title, "", "", ""])
        paper.topic(str(number), title)
    paper.table([8, 32, 20, 20, 20], rows, look=scene.pick(["ruled loose", "shaded loose", "heavy loose"]))


def what_to_report(paper: Paper) -> None:
    """What is to be reported stands in every row, or once for all in a merged cell."""
    scene = paper.scene
    lines = name_topics(paper)
    if scene.chance(0.6):
        write_letter(paper, [paper.name])
    paper.sheet()
    paper.topics(lines, scene.pick(["centre", "light"]))
    titles = some_topics(paper, scene.rng.randrange(2, 5))
    items = scene.rng.sample(words("reports"), scene.rng.randrange(2, 5))
    marks = scene.pick([["-"] * 6, [paper.say(f"{number})") for number in range(1, 7)]])
    listed = [f"{mark} {item}" for mark, item in zip(marks, items, strict=False)]
    merged = scene.chance(0.5)
    heads = ["ที่", scene.pick(["โครงการ/กิจกรรม", "เรื่อง"]), scene.pick(["ประเด็น", "ประเด็นการรายงาน"])]
    rows: list[list[Cell | str]] = [list(heads)]
    for number, title in enumerate(titles, 1):
        row: list[Cell | str] = [cell(paper.say(f"{number}."), css=CENTRE), title]
        if not merged or number == 1:
            row.append(cell(*listed, rows=len(titles) if merged else 1))
        rows.append(row)
        paper.topic(str(number), title, report_items=list(items))
    paper.table([8, 52, 40], rows, look=scene.pick(["ruled upper", "shaded upper", "heavy upper"]))


def points_in_cells(paper: Paper) -> None:
    """The topic above its points in one cell, who answers merged over two topics in the next."""
    scene = paper.scene
    lines = name_topics(paper)
    write_letter(paper, [paper.name])
    paper.sheet()
    paper.topics(lines, scene.pick(["centre", "lined"]))
    mark = scene.pick(["-", "•", "({})"])
    rows: list[list[Cell | str]] = [
        [scene.pick(["ประเด็นการตรวจติดตาม", "ประเด็น"]), scene.pick(["ผู้ให้ข้อมูล", "หน่วยงานให้ข้อมูล"])]
    ]
    asked = ""
    for number, title in enumerate(some_topics(paper, 4), 1):
        said, points = [], []
        for step, wording in enumerate(scene.rng.sample(words("points"), scene.rng.randrange(2, 4)), 1):
            marker, printed = mark.format(step), paper.say(wording)
            said.append(f"{paper.say(marker)} {printed}")
            points.append({"marker": marker, "text": printed, "points": []})
        row: list[Cell | str] = [cell(f"{paper.say(f'{number}.')} {title}", *said)]
        if number % 2:
            asked = scene.pick(words("informants"))
            row.append(cell(asked, rows=2))
        rows.append(row)
        paper.topic(str(number), title, points=points, remarks=asked)
    paper.table([66, 34], rows, look=scene.pick(["ruled upper", "shaded upper"]))


def all_on_one_page(paper: Paper) -> None:
    """Plan, team and topics on one sheet, each under a heading of its own."""
    scene = paper.scene
    pairs = districts(paper, scene.rng.randrange(3, 6))
    days = workdays(scene, len(pairs))
    on, at = day_form(scene, "short", "letter before", "full"), start_form(scene, "plain", "one digit")
    lines = headline(paper, days)
    write_letter(paper, [paper.name])
    paper.sheet()
    paper.schedule(lines)
    rows: list[list[Cell | str]] = [[head(paper, name) for name in ("number", "date", "time", "area")]]
    for number, (day, district) in enumerate(zip(days, pairs, strict=True), 1):
        start, place = scene.pick([540, 570, 780]), paper.say("{district}", district=district[1])
        said = [paper.say(f"{number}"), paper.say(on(day)), paper.say(at(start))]
        rows.append([cell(said[0], css=CENTRE), said[1], cell(said[2], css=CENTRE), place])
        paper.visit(day, place, district, start=start, sequence=number)
    paper.table([9, 31, 22, 38], rows, look=scene.pick(["ruled", "shaded", "lines"]))
    team = scene.pick(["คณะผู้นิเทศ", "คณะผู้ออกติดตาม", "คณะตรวจเยี่ยม"])
    paper.committee([], title=team)
    paper.line(f"{team}{scene.pick([' ประกอบด้วย', ''])}", scene.pick(["under", "strip"]))
    for number, office in enumerate(some_offices(paper, scene.rng.randrange(3, 6)), 1):
        paper.line(f"{paper.say(f'{number}.')} {office}", "in1")
        paper.member(number, None, office)
    heading = scene.pick(words("topic_heads"))
    paper.topics([], title=heading)
    paper.line(heading, "under")
    for number, title in enumerate(some_topics(paper, scene.rng.randrange(2, 5)), 1):
        paper.line(f"{paper.say(f'{number}.')} {title}", "in1")
        paper.topic(str(number), title)


DESIGNS: Mapping[str, Callable[[Paper], None]] = {
    "tiny table": tiny_table,
    "targets": targets,
    "indicators": indicators,
    "headless topics": headless,
    "to tick": to_tick,
    "empty results": empty_results,
    "what to report": what_to_report,
    "points in cells": points_in_cells,
    "all on one page": all_on_one_page,
}
