"""The tables of plans: columns and their heads, merged cells, rows that hold a date, rows that sum up."""

import datetime as dt
from itertools import groupby

from samples.blocks import Block, Cell, Row, cell, table
from samples.scene import Scene
from samples.visits import Look, Visit
from samples.writing import TIME_STYLES, next_workday, weekday

WIDTHS = {
    "sequence": 9,
    "weekday": 12,
    "date": 24,
    "time": 20,
    "date_and_time": 32,
    "district": 24,
    "place": 30,
    "activity": 30,
    "responsible": 18,
    "remarks": 18,
}
CENTRED = ("sequence", "weekday", "date", "time", "responsible", "date_and_time")
MERGED = ("responsible", "remarks", "activity")
"""Columns in which equal neighbours may share a cell."""


def plain_rows(scene: Scene, visits: list[Visit], look: Look, part: str, shape: str) -> Block:
    """One row for each visit; a date may be printed once for its rows, in a merged cell or above empty ones."""
    names = _names(scene, visits, shape)
    ruled = shape != "columns"
    merged = [name for name in MERGED if ruled and name in names and _has_runs(visits, name) and scene.chance(0.5)]
    if merged:
        scene.features.add("merged cells beside the dates")
    rows: list[Row] = []
    for index, visit in enumerate(visits):
        again = index > 0 and visits[index - 1].date == visit.date
        cells: list[Cell] = []
        for name in names:
            if (name == "date" and again and shape == "merged_dates") or (
                name in merged and _is_same(visits, index, name)
            ):
                continue
            words = _column_text(scene, visit, look, name)
            span = 1
            if name == "date" and shape == "merged_dates":
                span = sum(1 for other in visits if other.date == visit.date)
            elif name in merged:
                span = _run_length(visits, index, name)
            if name == "date" and again and shape == "date_once":
                words = scene.pick(["", "", '"']) if scene.held_out else ""
            cells.append(cell(*words.split("\n"), rowspan=span, align=_align(name)))
        rows.append({"id": scene.marks.new(part), "cells": cells})
    if scene.chance(0.08):
        rows.append(_total_row(scene, len(names), len(visits), part))
    return table(_heads(scene, visits, names), rows, ruled=ruled, groups=_groups(scene, names) if ruled else [])


def _names(scene: Scene, visits: list[Visit], shape: str) -> list[str]:
    """The columns, from the left."""
    names = ["sequence"] if visits[0].sequence else []
    timed = any(visit.start is not None or visit.half for visit in visits)
    where = ["district"]
    if any(visit.area is not None for visit in visits):
        where = scene.pick([["district", "place"], ["place", "district"]])
    when = ["date"] + (["time"] if timed else [])
    if shape == "date_rows":
        when = when[1:]
    elif shape == "date_and_time" and timed:
        when = ["date_and_time"]
    elif shape == "weekday_column":
        when = ["weekday", *when]
    if scene.chance(0.15) and shape not in ("merged_dates", "date_once", "date_rows"):
        scene.features.add("place before the date")
        names += [*where, *when]
    else:
        names += [*when, *where]
    names += ["activity"] if any(visit.activity for visit in visits) else []
    names += ["responsible"] if any(visit.responsible for visit in visits) else []
    if any(visit.remarks for visit in visits) or scene.chance(0.25):
        names.append("remarks")
    return names


def _heads(scene: Scene, visits: list[Visit], names: list[str]) -> list[tuple[str, float]]:
    words = scene.words["columns"]
    chosen = {name: scene.pick(words[name]) for name in names}
    if "district" in chosen and scene.central:
        chosen["district"] = "จังหวัด"
    whole = sum(WIDTHS[name] for name in names)
    return [(scene.annex_pen(chosen[name]), round(100 * WIDTHS[name] / whole, 1)) for name in names]


def _groups(scene: Scene, names: list[str]) -> list[tuple[str, int]]:
    """A second head row above the first: words over neighbours that belong together, or nothing."""
    pairs = (("date", "time", "กำหนดการ"), ("district", "place", "พื้นที่ดำเนินการ"), ("place", "district", "พื้นที่ดำเนินการ"))
    for left, right, words in pairs:
        if left in names and right in names and names.index(right) == names.index(left) + 1 and scene.chance(0.12):
            scene.features.add("head of two rows")
            at = names.index(left)
            return [("", 1)] * at + [(words, 2)] + [("", 1)] * (len(names) - at - 2)
    return []


def date_rows(scene: Scene, visits: list[Visit], look: Look, part: str, shape: str) -> Block:
    """A row across the table holds the date, now and then with a place; the rows below hold the times."""
    names = _names(scene, visits, shape)
    restart = visits[0].sequence is not None and scene.chance(0.5)
    align = scene.pick(["left", "center"])
    rows: list[Row] = []
    for _, group in groupby(visits, key=lambda visit: visit.date):
        same_day = list(group)
        words = look.dates(same_day[0]).replace("\n", " ")
        across = cell(scene.annex_pen(words), colspan=len(names), align=align)
        rows.append({"id": scene.marks.new(part), "cells": [across]})
        for number, visit in enumerate(same_day, 1):
            if restart:
                visit.sequence = number
            cells = [cell(_column_text(scene, visit, look, name), align=_align(name)) for name in names]
            rows.append({"id": scene.marks.new(part), "cells": cells})
    return table(_heads(scene, visits, names), rows)


def half_day_rows(scene: Scene, visits: list[Visit], look: Look, part: str, shape: str) -> Block:
    """A morning and an afternoon column under their times; every filled cell is a visit."""
    morning, afternoon = scene.pick([(540, 810), (510, 780), (570, 810)])
    day = visits[0].date
    rows: list[Row] = []
    for index in range(0, len(visits), 2):
        pair = visits[index : index + 2]
        for visit, start in zip(pair, (morning, afternoon), strict=False):
            visit.date, visit.start, visit.end, visit.end_date = day, start, None, None
            visit.activity = visit.responsible = visit.remarks = None
        cells = [cell(*scene.annex_pen(look.dates(pair[0])).split("\n"), align="center")]
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
    date = look.dates(visit)
    if name in ("weekday", "date_and_time"):
        date = date.replace("\n", " ")
    found = {
        "sequence": "" if visit.sequence is None else str(visit.sequence) + scene.words_dot,
        "date": date,
        "weekday": weekday(visit.date),
        "date_and_time": f"{date} เวลา {look.times(visit).removeprefix('เวลา ')}",
        "time": look.times(visit),
        "district": visit.place if visit.area is None else visit.area,
        "place": visit.place,
        "activity": visit.activity or "",
        "responsible": visit.responsible or "",
        "remarks": visit.remarks or "",
    }[name]
    return found if name in MERGED else scene.annex_pen(found)


def _total_row(scene: Scene, columns: int, count: int, part: str) -> Row:
    """A last row that only counts; it is no visit."""
    scene.features.add("row that sums up")
    words = scene.annex_pen(f"รวม {count} {'จังหวัด' if scene.central else 'อำเภอ'}")
    return {"id": scene.marks.new(part), "cells": [cell(words, colspan=columns, align="center")]}


def _has_runs(visits: list[Visit], name: str) -> bool:
    return any(_is_same(visits, index, name) for index in range(1, len(visits)))


def _is_same(visits: list[Visit], index: int, name: str) -> bool:
    """True when a row shares its value with the row above."""
    value = getattr(visits[index], name)
    return index > 0 and bool(value) and getattr(visits[index - 1], name) == value


def _run_length(visits: list[Visit], index: int, name: str) -> int:
    length = 1
    while index + length < len(visits) and _is_same(visits, index + length, name):
        length += 1
    return length


def _align(name: str) -> str:
    return "center" if name in CENTRED else "left"
