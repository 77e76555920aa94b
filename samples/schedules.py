"""Plans of visits in every shape of table that offices print, each with its truth."""

import datetime as dt
from typing import Any

from samples.blocks import Block, Row, cell, table, title
from samples.mistakes import PLANTED, plant
from samples.programmes import build_programme
from samples.scene import Scene
from samples.visits import Look, Visit, choose_look, district_visits, title_lines, visit_truth
from samples.writing import TIME_STYLES, next_workday

SHAPES = ("table", "merged_dates", "date_once", "date_rows", "half_days", "several_days", "programme", "days_list")
MISTAKES = 0.2
"""The share of plain tables with a planted contradiction; half of all plans are plain tables."""


def build_plan(scene: Scene, shape: str, name: str, part: str) -> tuple[list[Block], dict[str, Any]]:
    """A schedule of the given shape: its blocks, title included, and its truth without page numbers."""
    scene.features.add(f"schedule {shape}")
    if shape in ("programme", "days_list"):
        return build_programme(scene, shape, name, part)
    look = choose_look(scene)
    visits = district_visits(scene)
    if shape == "several_days":
        _spread_over_days(visits)
    _fill_columns(scene, visits)
    heading = title_lines(scene, visits, name, look)
    builder = {"half_days": _half_day_rows, "date_rows": _date_rows}.get(shape, _plain_rows)
    if shape not in ("half_days",) and scene.chance(0.9):
        for index, visit in enumerate(visits, 1):
            visit.sequence = index
    if scene.chance(MISTAKES) and shape in ("table", "merged_dates", "date_once"):
        plant(
            scene,
            visits,
            scene.pick(PLANTED),
            has_weekdays=look.date.has_weekday,
            in_month=_names_month(heading),
            schedule=int(part.split("-")[1]),
        )
    block = builder(scene, visits, look, part, shape)
    truth = {
        "title": " ".join(heading),
        "visits": [visit_truth(scene, visit) for visit in visits],
    }
    return [title(heading, scene.marks.new(part)), block], truth


def _names_month(heading: list[str]) -> bool:
    return heading[-1].startswith(("เดือน", "ประจำเดือน", "ห้วงเดือน", "รอบเดือน", "ภายในเดือน"))


def _spread_over_days(visits: list[Visit]) -> None:
    day = visits[0].date
    for visit in visits:
        visit.date, visit.end_date = day, None
        visit.start = visit.end = None
        last = next_workday(day + dt.timedelta(days=1), 0)
        if (last - day).days == 1:
            visit.end_date = last
        day = next_workday((visit.end_date or day) + dt.timedelta(days=1))


def _fill_columns(scene: Scene, visits: list[Visit]) -> None:
    if scene.chance(0.3):
        activity = scene.annex_pen(scene.word("plan", "activities"))
        for visit in visits:
            visit.activity = activity if scene.chance(0.6) else scene.annex_pen(scene.word("plan", "activities"))
    if scene.chance(0.3):
        teams = scene.rng.sample(scene.words["plan"]["teams"], 2)
        for index, visit in enumerate(visits):
            visit.responsible = scene.annex_pen(teams[index % 2])
    if scene.chance(0.35):
        for visit in visits:
            if scene.chance(0.35):
                visit.remarks = scene.annex_pen(scene.word("plan", "remarks"))


def _columns(scene: Scene, visits: list[Visit], names: list[str]) -> list[tuple[str, float]]:
    widths = {"sequence": 9, "date": 24, "time": 20, "district": 24, "activity": 30, "responsible": 14, "remarks": 18}
    heads = [(scene.pick(scene.words["columns"][name]), float(widths[name])) for name in names]
    whole = sum(width for _, width in heads)
    return [(scene.annex_pen(head), round(100 * width / whole, 1)) for head, width in heads]


def _names(scene: Scene, visits: list[Visit], with_date: bool) -> list[str]:
    names = ["sequence"] if visits[0].sequence else []
    names += ["date"] if with_date else []
    names += ["time"] if any(visit.start is not None for visit in visits) else []
    names.append("district")
    names += ["activity"] if any(visit.activity for visit in visits) else []
    names += ["responsible"] if any(visit.responsible for visit in visits) else []
    if any(visit.remarks for visit in visits) or scene.chance(0.25):
        names.append("remarks")
    return names


def _plain_rows(scene: Scene, visits: list[Visit], look: Look, part: str, shape: str) -> Block:
    names = _names(scene, visits, with_date=True)
    rows: list[Row] = []
    for index, visit in enumerate(visits):
        again = index > 0 and visits[index - 1].date == visit.date
        cells = []
        for name in names:
            if name == "date" and again and shape == "merged_dates":
                continue
            words = _column_text(scene, visit, look, name)
            span = 1
            if name == "date" and shape == "merged_dates":
                span = sum(1 for other in visits if other.date == visit.date)
            if name == "date" and again and shape == "date_once":
                words = scene.pick(["", "", '"']) if scene.held_out else ""
            cells.append(cell(words, rowspan=span, align=_align(name)))
        rows.append({"id": scene.marks.new(part), "cells": cells})
    return table(_columns(scene, visits, names), rows)


def _date_rows(scene: Scene, visits: list[Visit], look: Look, part: str, shape: str) -> Block:
    names = _names(scene, visits, with_date=False)
    restart = visits[0].sequence is not None and scene.chance(0.5)
    rows: list[Row] = []
    align = scene.pick(["left", "center"])
    number = 0
    for index, visit in enumerate(visits):
        if index == 0 or visits[index - 1].date != visit.date:
            number = 0
            across = cell(scene.annex_pen(look.dates(visit)), colspan=len(names), align=align)
            rows.append({"id": scene.marks.new(part), "cells": [across]})
        number += 1
        if restart:
            visit.sequence = number
        cells = [cell(_column_text(scene, visit, look, name), align=_align(name)) for name in names]
        rows.append({"id": scene.marks.new(part), "cells": cells})
    return table(_columns(scene, visits, names), rows)


def _half_day_rows(scene: Scene, visits: list[Visit], look: Look, part: str, shape: str) -> Block:
    """A morning and an afternoon column under their times; every filled cell is a visit."""
    morning, afternoon = scene.pick([(540, 810), (510, 780), (570, 810)])
    day = visits[0].date
    rows: list[Row] = []
    for index in range(0, len(visits), 2):
        pair = visits[index : index + 2]
        for visit, start in zip(pair, (morning, afternoon), strict=False):
            visit.date, visit.start, visit.end, visit.end_date = day, start, None, None
            visit.activity = visit.responsible = visit.remarks = None
        cells = [cell(scene.annex_pen(look.dates(pair[0])), align="center")]
        cells += [cell(scene.annex_pen(visit.place), align="center") for visit in pair]
        cells += [cell("-", align="center")] * (2 - len(pair))
        rows.append({"id": scene.marks.new(part), "cells": cells})
        day = next_workday(day + dt.timedelta(days=1))
    time = TIME_STYLES[0]
    heads = [
        (scene.pick(scene.words["columns"]["date"]), 34.0),
        (scene.pick(["ภาคเช้า", "ช่วงเช้า"]) + f" ({time(morning)})", 33.0),
        (scene.pick(["ภาคบ่าย", "ช่วงบ่าย"]) + f" ({time(afternoon)})", 33.0),
    ]
    return table([(scene.annex_pen(head), width) for head, width in heads], rows)


def _column_text(scene: Scene, visit: Visit, look: Look, name: str) -> str:
    found = {
        "sequence": "" if visit.sequence is None else str(visit.sequence) + scene.words_dot,
        "date": look.dates(visit),
        "time": look.times(visit),
        "district": visit.place,
        "activity": visit.activity or "",
        "responsible": visit.responsible or "",
        "remarks": visit.remarks or "",
    }[name]
    return scene.annex_pen(found) if name in ("sequence", "date", "time", "district") else found


def _align(name: str) -> str:
    return "center" if name in ("sequence", "date", "time", "responsible") else "left"
