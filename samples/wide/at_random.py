"""Tables and lines whose columns and parts are drawn anew for every paper: of visits, of people, of topics."""

import datetime as dt
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial

from samples.wide.committees import name_committee, roles_of
from samples.wide.forms import WITHOUT_YEAR, day_form, hours_form, run, start_form
from samples.wide.letters import write_letter
from samples.wide.paper import CENTRE, Cell, District, Paper, cell
from samples.wide.topic_lists import name_topics, some_topics
from samples.wide.words import (
    districts,
    head,
    headline,
    one_of,
    person,
    place_in,
    places_in,
    those_in_charge,
    words,
    workdays,
)

LOOKS = (
    "ruled",
    "shaded",
    "lines",
    "dark",
    "heavy",
    "double",
    "zebra",
    "outer",
    "head-line",
    "ruled centred",
    "ruled light",
)
WIDTHS = {"number": 8, "date": 20, "time": 15, "place": 30, "area": 16, "what": 24, "who": 22, "notes": 15}


@dataclass
class Drawn:
    """One visit before it is printed: what each column holds is printed by its name."""

    day: dt.date
    until: dt.date | None
    start: int | None
    end: int | None
    district: District
    said: dict[str, str]


def _drawn(paper: Paper, columns: list[str], spread: bool, yearless: bool = False) -> list[Drawn]:
    """Some visits with the texts of these columns: `spread` over runs, `yearless` where the title has the year."""
    scene = paper.scene
    pairs = districts(paper, scene.rng.randrange(3, 11))
    days = workdays(scene, 2 * len(pairs), gaps=(0, 1))
    yearless = yearless and days[0].year == days[-1].year
    on, at, from_ = day_form(scene, *(WITHOUT_YEAR if yearless else ())), hours_form(scene), start_form(scene)
    ranged = scene.chance(0.5)
    teams, found = those_in_charge(paper, len(pairs)), []
    for index, (district, team) in enumerate(zip(pairs, teams, strict=True)):
        day, until = days[2 * index], days[2 * index + 1] if spread else None
        start = scene.pick([510, 540, 570, 600, 780, 810]) if "time" in columns else None
        end = start + scene.pick([90, 120, 150]) if start and ranged else None
        when = "" if start is None else at(start, end) if end else from_(start)
        said = {
            "number": f"{index + 1}",
            "date": run(day, until) if until else on(day),
            "time": when,
            "area": district[1],
            "notes": scene.pick(words("remarks")) if scene.chance(0.3) else "",
        }
        texts = {name: paper.say(words_) for name, words_ in said.items()}
        texts["place"] = places_in(paper, district, 1)[0] if "area" in columns else place_in(paper, district)
        task = paper.say(scene.pick(words("long_tasks"))) if scene.chance(0.2) else one_of(paper, "tasks")
        texts |= {"what": task, "who": team}
        found.append(Drawn(day, until, start, end, district, texts))
    return found


def _columns(paper: Paper, with_hours: bool) -> list[str]:
    """The columns of a plan in some order: a day and a place, and some of the others."""
    scene = paper.scene
    found = ["date", "place", *(["time"] if with_hours else [])]
    found += [name for name, share in (("what", 0.45), ("who", 0.5), ("area", 0.3)) if scene.chance(share)]
    scene.rng.shuffle(found)
    if scene.chance(0.7):
        found.insert(0, "number")
    return found + (["notes"] if scene.chance(0.4) else [])


def any_table(paper: Paper, with_hours: bool, spread: bool) -> None:
    """A table of visits with columns in any order, under heads in any wording; `spread` over runs of days."""
    scene = paper.scene
    columns = _columns(paper, with_hours)
    yearless = not spread and scene.chance(0.2)
    visits = _drawn(paper, columns, spread, yearless)
    days = [day for visit in visits for day in (visit.day, visit.until or visit.day)]
    lines = headline(paper, days, with_year=yearless)
    if scene.chance(0.6):
        write_letter(paper, [paper.name])
    paper.sheet(wide=len(columns) > 6 or scene.chance(0.2), tag=scene.pick(["", "", "เอกสารแนบ"]))
    looks = ["centre", "centre", "light", "left", "lined", "boxed", "bar", "shade", "large"]
    paper.schedule(lines, scene.pick(looks))
    heads = {name: head(paper, name) for name in columns}
    if "area" in columns:
        heads["area"] = scene.pick(["อำเภอ", "พื้นที่อำเภอ"])
    rows: list[list[Cell | str]] = [[heads[name] for name in columns]]
    centred = {name for name in ("number", "date", "time", "area") if scene.chance(0.5)}
    for number, visit in enumerate(visits, 1):
        rows.append([cell(visit.said[name], css=CENTRE if name in centred else "") for name in columns])
        kept = {"what": "activity", "who": "responsible", "notes": "remarks"}
        more = {field: visit.said[name] or None for name, field in kept.items() if name in columns}
        paper.visit(
            visit.day,
            visit.said["place"],
            visit.district,
            until=visit.until,
            start=visit.start,
            end=visit.end,
            sequence=number if "number" in columns else None,
            **more,
        )
    paper.table([WIDTHS[name] for name in columns], rows, look=scene.pick(LOOKS), repeat=scene.chance(0.7))
    if scene.chance(0.4):
        paper.part = "notes"
        note = scene.pick([*words("notes"), *words("closed")])
        paper.line(paper.say(f"{scene.pick(['หมายเหตุ : ', 'หมายเหตุ ', '* '])}{note}"))


def any_lines(paper: Paper) -> None:
    """A line or two for every visit, its parts labelled or parted by a sign, in an order of the paper's own."""
    scene = paper.scene
    visits = _drawn(paper, ["date", "time", "place"], spread=False)
    lines = headline(paper, [visit.day for visit in visits])
    if scene.chance(0.5):
        write_letter(paper, [paper.name])
    paper.sheet()
    paper.schedule(lines, scene.pick(["centre", "light", "left", "lined", "shade"]))
    with_who = scene.chance(0.5)
    forms = [
        "{date} เวลา {time} ณ {place}{who}",
        "{date} / เวลา {time} / ณ {place}{who}",
        "วัน : {date} เวลา : {time} สถานที่ : {place}{who}",
        "{place} ({date} เวลา {time}){who}",
        "{place} : {date} เวลา {time}{who}",
    ]
    form, mark = scene.pick(forms), scene.pick(["{}.", "{})", "({})", "•", "-", ""])
    for number, visit in enumerate(visits, 1):
        said = {
            "date": visit.said["date"],
            "time": visit.said["time"].removeprefix("ตั้งแต่").removeprefix("เวลา").strip(),
            "place": visit.said["place"],
            "who": f" ผู้รับผิดชอบ {visit.said['who']}" if with_who else "",
        }
        paper.line(f"{paper.say(mark.format(number))} {form.format(**said)}".strip(), "hang")
        paper.visit(
            visit.day,
            visit.said["place"],
            visit.district,
            start=visit.start,
            end=visit.end,
            sequence=number if "{}" in mark else None,
            responsible=visit.said["who"] if with_who else None,
        )


def any_roster(paper: Paper) -> None:
    """A table of people with name, post and role in any order, with or without numbers."""
    scene = paper.scene
    name = name_committee(paper)
    if scene.chance(0.5):
        write_letter(paper, [name])
    paper.sheet(wide=scene.chance(0.15))
    paper.committee([paper.say(name)], scene.pick(["centre", "light", "left", "lined", "boxed", "bar", "shade"]))
    columns = ["name", "post", "role"]
    if scene.chance(0.3):
        columns.remove("post")
    scene.rng.shuffle(columns)
    numbered = scene.chance(0.7)
    wordings = {
        "name": ["ชื่อ - สกุล", "ชื่อ-นามสกุล", "รายชื่อ", "ชื่อและนามสกุล"],
        "post": ["ตำแหน่ง", "ตำแหน่งปัจจุบัน", "ตำแหน่ง/สังกัด"],
        "role": ["หน้าที่", "บทบาท", "ตำแหน่งในคณะ", "หน้าที่ในคณะ"],
    }
    heads = ([head(paper, "number")] if numbered else []) + [scene.pick(wordings[column]) for column in columns]
    rows: list[list[Cell | str]] = [list(heads)]
    for number, role in enumerate(roles_of(name, scene.rng.randrange(3, 14)), 1):
        said = {"name": person(paper), "post": one_of(paper, "staff"), "role": role}
        mark = [cell(paper.say(f"{number}{scene.words_dot}"), css=CENTRE)] if numbered else []
        rows.append([*mark, *(said[column] for column in columns)])
        paper.member(number if numbered else None, said["name"], said["post"] if "post" in columns else None, role)
    paper.table([9, 35, 30, 26][0 if numbered else 1 :][: len(heads)], rows, look=scene.pick(LOOKS))


def any_topics(paper: Paper) -> None:
    """A table of topics with a number or none, and perhaps who answers, remarks, or columns to fill in."""
    scene = paper.scene
    lines = name_topics(paper)
    if scene.chance(0.5):
        write_letter(paper, [paper.name])
    paper.sheet(wide=scene.chance(0.2))
    paper.topics(lines, scene.pick(["centre", "light", "left", "lined", "boxed", "bar", "shade"]))
    kind = scene.pick(["answers", "notes", "blank", "alone"])
    topic = scene.pick(["ประเด็น", "ประเด็นการติดตาม", "เรื่อง", "โครงการ/กิจกรรม", "งาน/โครงการ", "หัวข้อ", "ประเด็นที่ตรวจ"])
    asked = scene.pick(["ผู้ให้ข้อมูล", "หน่วยงานให้ข้อมูล", "ผู้ชี้แจง"])
    blanks = scene.rng.sample(["ผลการดำเนินงาน", "ปัญหาอุปสรรค", "ข้อเสนอแนะ", "แนวทางแก้ไข"], scene.pick([1, 2]))
    more = {"answers": [asked], "notes": ["หมายเหตุ"], "blank": blanks, "alone": []}[kind]
    rows: list[list[Cell | str]] = [[head(paper, "number"), topic, *more]]
    mark = scene.pick(["{}", "{}.", "({})"])
    for number, title in enumerate(some_topics(paper, scene.rng.randrange(2, 9)), 1):
        note = ""
        if kind == "answers":
            note = scene.pick(words("informants"))
        elif kind == "notes":
            note = scene.pick([*words("topic_notes"), "", ""])
        rest = [note] * (kind in ("answers", "notes")) or [""] * len(more)
        rows.append([cell(paper.say(mark.format(number)), css=CENTRE), title, *rest])
        paper.topic(str(number), title, remarks=note or None)
    paper.table([9, 51, *[40 / max(len(more), 1)] * len(more)], rows, look=scene.pick(LOOKS))


DESIGNS: Mapping[str, Callable[[Paper], None]] = {
    "any table of days": partial(any_table, with_hours=False, spread=False),
    "any table of hours": partial(any_table, with_hours=True, spread=False),
    "any table of runs": partial(any_table, with_hours=False, spread=True),
    "any lines": any_lines,
    "any roster": any_roster,
    "any topics": any_topics,
}
