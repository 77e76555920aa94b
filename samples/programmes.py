"""Programmes: times and what happens under a heading for every day, unruled or in a table, each with its truth."""

import datetime as dt
from dataclasses import dataclass
from typing import Any

from samples.blocks import Block, Row, Text, cell, lines, table, text, title
from samples.data import load
from samples.saying import said_place
from samples.scene import Scene
from samples.visits import Look, Visit, choose_look, title_lines, visit_truths
from samples.writing import TimeStyle, full_date, next_workday, weekday

PROGRAMMES = ("programme", "days_list", "day_room", "with_speakers", "dashes", "day_table", "one_day")
LUNCH = 12 * 60
MEAL = "รับประทานอาหารกลางวัน"
BY = ("โดย :", "โดย :", "โดย : -", "วิทยากร :")
CLOSE_DASHES = "close_dashes"
"""A programme whose hours and words a dash joins, `09.00-พิธีเปิด`; no plan is drawn with it by chance."""
DASHED = (TimeStyle("dashed", "{} น. -"), TimeStyle("bare dashed", "{} -"), TimeStyle("dashed word", "เวลา {} น. -"))


@dataclass(frozen=True)
class Day:
    """One day of a programme: its heading, and the place that all of it happens at."""

    date: dt.date
    heading: str
    place: str
    district: tuple[str, str] | None
    below: str = ""
    """A line under the heading with the hours of the day and the place."""


@dataclass(frozen=True)
class Sheet:
    """What the lines of one programme share."""

    scene: Scene
    shape: str
    look: Look
    part: str
    dashed: TimeStyle

    def line(self, words: str, look: str = "") -> Text:
        """A line of the programme."""
        return text(words, self.scene.marks.new(self.part), look=look)


def build_programme(scene: Scene, shape: str, name: str, part: str) -> tuple[list[Block], dict[str, Any]]:
    """A programme. `days_list` names a district in every heading, `day_room` a room below it."""
    look = choose_look(scene, programme=True)
    dashed = TimeStyle("close dashed", "{}-") if shape == CLOSE_DASHES else scene.pick(DASHED)
    sheet = Sheet(scene, shape, look, part, dashed)
    days = _days(scene, shape)
    if shape == "one_day":
        return _one_day(sheet, days[0], name)
    blocks: list[Block] = []
    visits: list[Visit] = []
    table_rows: list[Row] = []
    rows: list[Text] = []
    for day in days:
        found = _visits_of(scene, day, with_end=shape not in ("dashes", CLOSE_DASHES))
        visits += found
        if shape == "day_table":
            table_rows += _table_rows(sheet, day, found)
        else:
            rows += _lines_of(sheet, day, found)
    heading = title_lines(scene, visits, name, look)
    blocks.append(title(heading, scene.marks.new(part)))
    if table_rows:
        heads = [
            (scene.pick(scene.words["columns"][column]), width)
            for column, width in (("time", 26.0), ("activity", 74.0))
        ]
        blocks.append(table([(scene.annex_pen(words), width) for words, width in heads], table_rows))
    else:
        blocks.append(lines(rows))
    return blocks, {"title": " ".join(heading), "visits": visit_truths(scene, visits)}


def _days(scene: Scene, shape: str) -> list[Day]:
    districts = list(scene.province.districts)
    by_district = shape in ("days_list", "one_day")
    count = scene.rng.randrange(2, 5) if shape == "days_list" else scene.rng.randrange(1, 4)
    found = []
    date = next_workday(scene.visits_from)
    for district in districts[:count]:
        said = f"วัน{weekday(date)}ที่ {full_date(date)}"
        where = said_place(scene, scene.pick(["อำเภอ{district}", "อำเภอ{district}", "ที่ว่าการอำเภอ{district}"]), district)
        if by_district:
            found.append(Day(date, f"{said} ณ {where.text}", where.text, district))
        elif shape == "day_room":
            place = f"{room(scene)} {where.text}"
            found.append(Day(date, said, place, district, f"เวลา 08.30 - 16.30 น. ณ {place}"))
        else:
            found.append(Day(date, said, "", None))
        date = next_workday(date + dt.timedelta(days=1))
    return found


def _visits_of(scene: Scene, day: Day, with_end: bool) -> list[Visit]:
    start = scene.pick([510, 540])
    found: list[Visit] = []
    for _ in range(scene.rng.randrange(4, 8)):
        if start >= LUNCH and not any(visit.activity == MEAL for visit in found):
            activity, minutes = MEAL, 60
            start = LUNCH
        else:
            minutes = scene.pick([30, 60, 60, 90])
            if start < LUNCH:
                minutes = min(minutes, LUNCH - start)
            rows = [row for row in scene.words["plan"]["programme_rows"] if "กลางวัน" not in row]
            activity = scene.fill(scene.pick(rows), chair=scene.agency["head"] + scene.place_name)
        end = start + minutes if with_end else None
        printed = scene.annex_pen(activity)
        found.append(Visit(day.date, day.place, start=start, end=end, district=day.district, activity=printed))
        start += minutes
    return found


def _lines_of(sheet: Sheet, day: Day, visits: list[Visit]) -> list[Text]:
    scene = sheet.scene
    rows = [sheet.line(scene.annex_pen(day.heading), "day")]
    if day.below:
        rows.append(sheet.line(scene.annex_pen(day.below)))
    for visit in visits:
        if sheet.shape == CLOSE_DASHES:
            rows.append(sheet.line(f"{scene.annex_pen(sheet.dashed(visit.start or 0))}{visit.activity}"))
            continue
        if sheet.shape == "dashes":
            rows.append(sheet.line(f"{scene.annex_pen(sheet.dashed(visit.start or 0))} {visit.activity}"))
            continue
        time = scene.annex_pen(sheet.look.times(visit))
        rows.append(sheet.line(f"{time}\t{visit.activity}", "timed"))
        if sheet.shape == "with_speakers" and visit.activity != MEAL and scene.chance(0.5):
            visit.responsible = _speaker(scene)
            rows.append(sheet.line(f"\t{scene.pick(BY)} {visit.responsible}", "timed"))
    return rows


def _speaker(scene: Scene) -> str:
    person = "".join(scene.person())
    return scene.annex_pen(scene.pick([f"{person} {scene.pick(scene.agency['staff'])}", person, f"{person} และคณะ"]))


def _table_rows(sheet: Sheet, day: Day, visits: list[Visit]) -> list[Row]:
    scene = sheet.scene
    across = cell(scene.annex_pen(day.heading), colspan=2, align=scene.pick(["left", "center"]))
    rows: list[Row] = [{"id": scene.marks.new(sheet.part), "cells": [across]}]
    for visit in visits:
        cells = [cell(scene.annex_pen(sheet.look.times(visit)), align="center"), cell(visit.activity or "")]
        rows.append({"id": scene.marks.new(sheet.part), "cells": cells})
    return rows


def _one_day(sheet: Sheet, day: Day, name: str) -> tuple[list[Block], dict[str, Any]]:
    """A page for one day: date and place stand in the title, the times below carry neither."""
    scene = sheet.scene
    visits = _visits_of(scene, day, with_end=True)
    said = day.heading.split(" ณ ")[0]
    heading = [name, scene.word("plan", "owners"), scene.pick([said, f"ใน{said}"]), f"ณ {day.place}"]
    heading = [scene.annex_pen(line) for line in heading]
    rows = [sheet.line(f"{scene.annex_pen(sheet.look.times(visit))}\t{visit.activity}", "timed") for visit in visits]
    blocks = [title(heading, scene.marks.new(sheet.part)), lines(rows)]
    return blocks, {"title": " ".join(heading), "visits": visit_truths(scene, visits)}


def room(scene: Scene) -> str:
    """A meeting room."""
    rooms: list[str] = load("places")["rooms"]
    return scene.pick(rooms)
