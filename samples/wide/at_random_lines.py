"""Blocks, lists and outlines without rules whose marks, labels and places on the line are drawn for every paper."""

from collections.abc import Callable, Mapping

from samples.wide.committees import name_committee, roles_of, some_offices
from samples.wide.forms import day_form, hours_form, start_form
from samples.wide.letters import write_letter
from samples.wide.paper import Paper, Truth
from samples.wide.topic_lists import name_topics, some_topics
from samples.wide.words import (
    districts,
    headline,
    one_of,
    person,
    place_in,
    those_in_charge,
    words,
    workdays,
)

TITLE_LOOKS = ("centre", "centre", "light", "left", "lined", "boxed", "bar", "shade", "large")
LABELS = {
    "date": ("วันที่", "วัน เดือน ปี", "กำหนดวัน", "วันที่ออกปฏิบัติงาน", "วันนัดหมาย"),
    "time": ("เวลา", "ช่วงเวลา", "กำหนดเวลา"),
    "place": ("สถานที่", "พื้นที่", "หน่วยรับตรวจ", "จุดปฏิบัติงาน", "พื้นที่เป้าหมาย"),
    "what": ("กิจกรรม", "ภารกิจ", "การดำเนินงาน", "งานที่ปฏิบัติ"),
    "who": ("ผู้รับผิดชอบ", "เจ้าหน้าที่", "คณะ", "ผู้ปฏิบัติงาน"),
}
TOPIC_MARKS = ("{}.", "{})", "({})", "ข้อ {}", "ประเด็นที่ {}", "ประเด็นที่ {} :", "เรื่องที่ {}", "ตัวชี้วัดที่ {}", "- {})")
POINT_MARKS = ("{t}.{p}", "{t}.{p})", "({p})", "{p})", "-", "•", "*")


def any_blocks(paper: Paper) -> None:
    """A block of labels for every visit, in any order and wording, beside tabs or after colons."""
    scene = paper.scene
    pairs = districts(paper, scene.rng.randrange(2, 7))
    days = workdays(scene, len(pairs))
    lines = headline(paper, days)
    if scene.chance(0.5):
        write_letter(paper, [paper.name])
    paper.sheet()
    paper.schedule(lines, scene.pick(TITLE_LOOKS))
    columns = ["date", "place", *(name for name in ("time", "what", "who") if scene.chance(0.6))]
    scene.rng.shuffle(columns)
    labels = {name: scene.pick(LABELS[name]) for name in columns}
    colon, ranged = scene.pick([" :", "", ":"]), scene.chance(0.5)
    look = scene.pick(["tabbed", "bold", "box", "tabbed bold"] if not colon else ["tabbed", "bold", "box", "close"])
    on, at, from_ = day_form(scene), hours_form(scene), start_form(scene)
    teams, above = those_in_charge(paper, len(pairs)), scene.pick(["", "ครั้งที่ {}", "{}."])
    for number, (day, district, team) in enumerate(zip(days, pairs, teams, strict=True), 1):
        start = scene.pick([540, 570, 780]) if "time" in columns else None
        end = start + 120 if start and ranged else None
        when = "" if start is None else at(start, end) if end else from_(start)
        said = {
            "date": paper.say(on(day)),
            "time": paper.say(when.removeprefix("เวลา ")),
            "place": place_in(paper, district),
            "what": one_of(paper, "tasks"),
            "who": team,
        }
        if above:
            paper.line(paper.say(above.format(number)), "bold")
        gap = " " if look == "close" else ""
        paper.pairs([(f"{labels[name]}{colon}{gap}", said[name]) for name in columns], look)
        paper.visit(
            day,
            said["place"],
            district,
            start=start,
            end=end,
            sequence=number if above else None,
            activity=said["what"] if "what" in columns else None,
            responsible=team if "who" in columns else None,
        )


def any_list(paper: Paper) -> None:
    """People or offices line by line, the role at the right edge, in brackets, after a dash, or nowhere."""
    scene = paper.scene
    name = name_committee(paper)
    if scene.chance(0.6):
        write_letter(paper, [name])
    paper.sheet()
    paper.committee([paper.say(name)], scene.pick(TITLE_LOOKS))
    mark = scene.pick(["{}.", "{})", "({})", "- {})", "-", "•"])
    layout = scene.pick(["edge", "brackets", "dash", "nowhere", "below"])
    count, named = scene.rng.randrange(3, 12), scene.chance(0.6)
    offices = some_offices(paper, count)
    for number, (role, office) in enumerate(zip(roles_of(name, count), offices, strict=True), 1):
        who, post = (person(paper), one_of(paper, "staff")) if named else (None, office)
        shown = f"{paper.say(mark.format(number))} {who or post}"
        with_post = named and layout in ("edge", "below", "nowhere")
        told = None if layout == "nowhere" else role
        if with_post and layout != "below":
            shown = f"{shown} {post}"
        if layout in ("edge", "below"):
            paper.block("led", "in1", what=shown, role=role, id=paper.mark())
        else:
            paper.line({"brackets": f"{shown} ({role})", "dash": f"{shown} - {role}"}.get(layout, shown), "in1")
        if with_post and layout == "below":
            paper.line(post, "in2")
        position = post if with_post or not named else None
        paper.member(number if "{}" in mark else None, who, position, told)


def any_outline(paper: Paper) -> None:
    """Topics with or without points, in any marks, indented or flush, bold or plain, glued to their numbers or not."""
    scene = paper.scene
    lines = name_topics(paper)
    if scene.chance(0.6):
        write_letter(paper, [paper.name])
    paper.sheet()
    paper.topics(lines, scene.pick(TITLE_LOOKS))
    mark = scene.pick(TOPIC_MARKS)
    point_mark = scene.pick([form for form in POINT_MARKS if form.replace("p", "") not in mark or "p" not in form])
    glue = "" if mark in ("{}.", "{})") and scene.chance(0.15) else " "
    look, below = scene.pick(["bold", "", "", "in1"]), scene.pick(["in1", "in2", "in1"])
    with_points = scene.chance(0.6)
    for number, title in enumerate(some_topics(paper, scene.rng.randrange(2, 9)), 1):
        paper.line(f"{paper.say(mark.format(number))}{glue}{title}", look)
        topic: Truth = paper.topic(str(number), title)
        wordings = scene.rng.sample(words(scene.pick(["points", "questions"])), scene.rng.randrange(1, 4))
        for step, wording in enumerate(wordings if with_points else (), 1):
            marker, said = point_mark.format(t=number, p=step), paper.say(wording)
            paper.line(f"{paper.say(marker)} {said}", below)
            topic["points"].append({"marker": marker, "text": said, "points": []})


DESIGNS: Mapping[str, Callable[[Paper], None]] = {
    "any blocks": any_blocks,
    "any list": any_list,
    "any outline": any_outline,
}
