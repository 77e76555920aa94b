"""Visits within the letter itself: in its sentences, in a table between its paragraphs, in memos and announcements."""

import datetime as dt
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from samples.wide.forms import DAYS, day_form, hours_form, run_full, short_month, short_year, start_form
from samples.wide.letters import cause, write_letter
from samples.wide.official import begin_memo, begin_order, end_memo, end_order
from samples.wide.paper import CENTRE, Cell, District, Paper, cell
from samples.wide.words import (
    district_room,
    districts,
    head,
    of_office,
    place_in,
    plan_name,
    those_in_charge,
    words,
    workdays,
)
from samples.writing import clock, full_date, weekday


def _visit_rows(paper: Paper, columns: Sequence[str]) -> list[list[Cell | str]]:
    """Rows of a few visits with their head, in columns of `number`, `date`, `time`, `place` and `who`."""
    scene = paper.scene
    pairs = districts(paper, scene.rng.randrange(3, 6))
    days = workdays(scene, len(pairs))
    on, at = day_form(scene, "short", "full", "letter before", "weekday after"), start_form(scene, "plain", "one digit")
    rows: list[list[Cell | str]] = [[head(paper, column) for column in columns]]
    teams = those_in_charge(paper, len(pairs))
    for number, (day, district, team) in enumerate(zip(days, pairs, teams, strict=True), 1):
        start, place = scene.pick([540, 570, 780]), place_in(paper, district)
        said = {
            "number": cell(paper.say(f"{number}"), css=CENTRE),
            "date": cell(paper.say(on(day))),
            "time": cell(paper.say(at(start)), css=CENTRE),
            "place": cell(place),
            "who": cell(team),
        }
        rows.append([said[column] for column in columns])
        more: dict[str, Any] = {"sequence": number} if "number" in columns else {}
        more |= {"responsible": team} if "who" in columns else {}
        paper.visit(day, place, district, start=start if "time" in columns else None, **more)
    return rows


def table_in_letter(paper: Paper) -> None:
    """A small table between the paragraphs of the letter, under no heading of its own."""
    scene = paper.scene
    plan_name(paper)
    opener = scene.pick(["โดยมีกำหนดออกปฏิบัติงาน ดังนี้", "ตามวัน เวลา และสถานที่ ดังต่อไปนี้", "จึงขอแจ้งกำหนดการ ดังนี้"])
    write_letter(paper, told=[(cause(paper), False), (opener, False)])
    paper.schedule()
    columns = scene.pick(
        [("date", "time", "place"), ("number", "place", "date", "time"), ("number", "date", "place", "who")]
    )
    widths = {"number": 9, "date": 25, "time": 18, "place": 38, "who": 28}
    look = scene.pick(["ruled", "lines", "outer", "head-line"])
    paper.table([widths[column] for column in columns], _visit_rows(paper, columns), look=look)


def memo_with_table(paper: Paper) -> None:
    """A memo that asks leave for a plan, its table between two paragraphs."""
    scene = paper.scene
    paper.name = f"ขออนุมัติออกปฏิบัติงาน{of_office(paper, 'work')}"
    begin_memo(paper)
    paper.schedule()
    columns = scene.pick([("number", "date", "time", "place"), ("date", "place", "who")])
    widths = {"number": 9, "date": 25, "time": 18, "place": 38, "who": 28}
    rows = _visit_rows(paper, columns)
    paper.table([widths[column] for column in columns], rows, look=scene.pick(["ruled", "shaded", "heavy"]))
    end_memo(paper)


def announced_days(paper: Paper) -> None:
    """An announcement with a table of days and places on a page of its own, under its own heading."""
    scene = paper.scene
    name = plan_name(paper)
    begin_order(paper, scene.pick(["กำหนดวันและสถานที่ให้บริการ", "กำหนดวันออกปฏิบัติงานในพื้นที่"]), announces=True)
    end_order(paper)
    paper.sheet()
    paper.schedule([paper.say(f"{name} แนบท้ายประกาศ")], scene.pick(["centre", "lined"]))
    rows = _visit_rows(paper, ("number", "place", "date", "time"))
    paper.table([9, 43, 28, 20], rows, look=scene.pick(["ruled", "shaded", "zebra"]))


def _sentences(paper: Paper, told: list[str], visits: list[tuple[dt.date, str, District, dict[str, Any]]]) -> None:
    """A letter with these paragraphs after its cause; the visits that they name are a schedule without a title."""
    write_letter(paper, told=[(cause(paper), False), *((words_, False) for words_ in told)])
    paper.schedule()
    for row in paper.sheets[-1]["body"][1 : 1 + len(told)]:
        row["id"] = paper.mark()
    for day, place, district, more in visits:
        paper.visit(day, paper.scene.pen(place), district, **more)


def two_in_a_sentence(paper: Paper) -> None:
    """Two events in one sentence, with other days, hours and places."""
    scene = paper.scene
    plan_name(paper)
    first, second = workdays(scene, 2, gaps=(1, 2))
    pairs = districts(paper, 2)
    places = [f"ที่ว่าการอำเภอ{pairs[0][1]}", f"หอประชุมอำเภอ{pairs[1][1]} จังหวัด{scene.province.name}"]
    on, at = day_form(scene, "weekday ที่", "weekday พ.ศ.", "เดือน"), hours_form(scene, "เวลา")
    said = [day if day.startswith("วัน") else f"วันที่ {day}" for day in (on(first), on(second))]
    text = f"ในการนี้ คณะจะออกปฏิบัติงานใน{said[0]} {at(540, 720)} ณ {places[0]} และใน{said[1]} {at(780, 990)} ณ {places[1]}"
    hours: list[dict[str, Any]] = [{"start": 540, "end": 720}, {"start": 780, "end": 990}]
    visits = list(zip((first, second), places, pairs, hours, strict=True))
    _sentences(paper, [text], visits)


def carried_day(paper: Paper) -> None:
    """The day is said once, the second hour comes after จากนั้น."""
    scene = paper.scene
    plan_name(paper)
    (day,) = workdays(scene, 1)
    pairs = districts(paper, 2)
    places = [f"อำเภอ{district[1]}" for district in pairs]
    said = f"วัน{weekday(day)}ที่ {day.day} {short_month(day)}{short_year(day)}"
    if scene.chance(0.5):
        said = f"วัน{weekday(day)}ที่ {full_date(day)}"
    text = (
        f"ทั้งนี้ ใน{said} ช่วงเช้า เวลาประมาณ {clock(540)} น. จะตรวจเยี่ยม ณ {places[0]} "
        f"จากนั้นเวลา {clock(660)} น. จะตรวจเยี่ยม ณ {places[1]}"
    )
    hours: list[dict[str, Any]] = [{"start": 540}, {"start": 660}]
    _sentences(paper, [text], list(zip((day, day), places, pairs, hours, strict=True)))


def days_as_paragraphs(paper: Paper) -> None:
    """Every visit a paragraph that begins with its day, no numbers."""
    scene = paper.scene
    plan_name(paper)
    pairs = districts(paper, scene.rng.randrange(2, 5))
    days = workdays(scene, len(pairs))
    on, at = day_form(scene, "weekday ที่", "weekday พ.ศ."), start_form(scene, "เวลา", "เวลา onwards")
    told, visits = ["โดยมีกำหนดการ ดังนี้"], []
    for day, district in zip(days, pairs, strict=True):
        place, start = f"ที่ว่าการอำเภอ{district[1]}", scene.pick([510, 540, 780])
        told.append(f"{on(day)} {at(start)} ณ {place}")
        more: dict[str, Any] = {"start": start}
        visits.append((day, place, district, more))
    _sentences(paper, told, visits)


def run_in_a_sentence(paper: Paper) -> None:
    """A run of days at one place, beside the hours of an office that are no visit."""
    scene = paper.scene
    plan_name(paper)
    first, last = workdays(scene, 2, gaps=(1,))
    (district,) = districts(paper, 1)
    place = district_room(paper, district)
    dash = scene.pick([" - ", "-", " – ", " ถึงวันที่ "])
    text = f"คณะจะปฏิบัติงานระหว่างวันที่ {run_full(first, last, dash)} ณ {place}"
    noise = f"อนึ่ง {scene.pick(words('closed'))}"
    more: dict[str, Any] = {"until": last}
    _sentences(paper, [text, noise], [(first, place, district, more)])


def filled_form(paper: Paper) -> None:
    """A form that was filled in on a keyboard: dots around the day, the month and the year, ticks beside the rest."""
    scene = paper.scene
    pairs = districts(paper, scene.rng.randrange(2, 4))
    days = workdays(scene, len(pairs))
    name = plan_name(paper)
    paper.sheet()
    paper.schedule([paper.say(f"แบบแจ้ง{name}"), paper.say(of_office(paper, "name"))], scene.pick(["centre", "boxed"]))
    dots = "." * scene.rng.randrange(3, 6)
    for number, (day, district) in enumerate(zip(days, pairs, strict=True), 1):
        place, start = place_in(paper, district), scene.pick([540, 780])
        day_, month_, year = DAYS["full"](day).split()
        when = f"วันที่ {dots}{day_}{dots} เดือน {dots}{month_}{dots} พ.ศ. {dots}{year}{dots}"
        paper.line(paper.say(f"ครั้งที่ {number}"), "bold")
        paper.line(paper.say(when), "in1")
        paper.line(paper.say(f"เวลา {dots}{clock(start)}{dots} น."), "in1")
        paper.line(f"สถานที่ {dots}{place}{dots}", "in1")
        paper.visit(day, place, district, start=start, sequence=number)


DESIGNS: Mapping[str, Callable[[Paper], None]] = {
    "table in letter": table_in_letter,
    "memo with table": memo_with_table,
    "announced days": announced_days,
    "two in a sentence": two_in_a_sentence,
    "carried day": carried_day,
    "days as paragraphs": days_as_paragraphs,
    "run in a sentence": run_in_a_sentence,
    "filled form": filled_form,
}
