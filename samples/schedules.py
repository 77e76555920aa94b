"""Plans of visits and programmes in every shape that offices print, each with its truth."""

import datetime as dt
from dataclasses import dataclass
from typing import Any

from samples.blocks import Block, Row, Text, cell, lines, table, text, title
from samples.data import load
from samples.scene import Scene
from samples.writing import (
    DATE_STYLES,
    OPEN_TIME,
    TIME_STYLES,
    DateStyle,
    TimeStyle,
    full_date,
    iso_clock,
    month,
    month_range,
    next_workday,
)

SHAPES = ("table", "merged_dates", "date_once", "date_rows", "half_days", "several_days", "programme", "days_list")
LUNCH = 12 * 60


@dataclass
class Visit:
    """One visit before it is printed. Times are minutes since midnight."""

    date: dt.date
    place: str
    end_date: dt.date | None = None
    start: int | None = None
    end: int | None = None
    district: tuple[str, str] | None = None
    activity: str | None = None
    responsible: str | None = None
    remarks: str | None = None
    weekday_name: str | None = None
    sequence: int | None = None


@dataclass(frozen=True)
class Look:
    """How one schedule prints its dates, times and ranges."""

    date: DateStyle
    time: TimeStyle
    dash: str
    open_ended: bool

    def dates(self, visit: Visit) -> str:
        """The date cell."""
        if visit.end_date:
            return self.date.several(visit.date, visit.end_date, self.dash)
        return self.date.one(visit.date, visit.weekday_name)

    def times(self, visit: Visit) -> str:
        """The time cell."""
        if visit.start is None:
            return ""
        if visit.end is None and self.open_ended:
            return OPEN_TIME(visit.start)
        return self.time(visit.start, visit.end)


def choose_look(scene: Scene, programme: bool = False) -> Look:
    """A look for one schedule. In an unruled programme a bare time without น. is kept for ranges."""
    date = scene.pick(DATE_STYLES)
    time = scene.pick([style for style in TIME_STYLES if not (programme and style.name in ("bare", "word"))])
    scene.features.add(f"dates {date.name}")
    return Look(date, time, scene.pick([" - ", " – ", "-", " ถึง "]), scene.chance(0.1))


def district_visits(scene: Scene) -> list[Visit]:
    """One visit to every district of the province, on workdays, one or two a day."""
    districts = list(scene.province.districts)
    scene.rng.shuffle(districts)
    pairs = scene.chance(0.4) or len(districts) > 16
    ranged = scene.chance(0.4)
    day = next_workday(scene.visits_from)
    starts = scene.pick([(510, 810), (540, 780), (570, 810), (540, 800)])
    written = scene.pick(["{}", "{}", "{}", "อำเภอ{}", "อ.{}", "ที่ว่าการอำเภอ{}"])
    visits: list[Visit] = []
    for index, district in enumerate(districts):
        afternoon = pairs and index % 2 == 1
        if index and not afternoon:
            day = next_workday(day + dt.timedelta(days=1), scene.rng.choice([0, 0, 0, 1]))
        start = starts[1] if afternoon else starts[0]
        end = (start + scene.pick([120, 150, 180])) if ranged else None
        visits.append(Visit(day, written.format(district[1]), start=start, end=end, district=district))
    return visits


def title_lines(scene: Scene, visits: list[Visit], name: str, look: Look) -> list[str]:
    """Two to three heading lines; the period fits the dates."""
    first = visits[0].date
    last = max(visit.end_date or visit.date for visit in visits)
    same_month = (first.year, first.month) == (last.year, last.month)
    needs_year = look.date.name == "no year"
    if same_month and scene.chance(0.5):
        period = scene.word("plan", "periods_month", month=month(first), year=first.year + 543)
    elif needs_year or scene.chance(0.7):
        period = scene.word("plan", "periods_range", range=month_range(first, last))
    else:
        period = scene.word("plan", "periods_none")
    owner = scene.word("plan", "owners")
    found = [name, owner, period] if scene.chance(0.85) else [name, period]
    return [scene.annex_pen(line) for line in found]


def visit_truth(scene: Scene, visit: Visit) -> dict[str, Any]:
    """The visit as the record holds it."""
    district = None
    if visit.district:
        code, name = visit.district
        district = {"code": code, "name": name, "province": scene.province.name}
    return {
        "sequence": visit.sequence,
        "date": visit.date.isoformat(),
        "end_date": visit.end_date.isoformat() if visit.end_date else None,
        "start_time": None if visit.start is None else iso_clock(visit.start),
        "end_time": None if visit.end is None else iso_clock(visit.end),
        "place": scene.annex_pen(visit.place) if visit.place else None,
        "district": district,
        "activity": visit.activity,
        "responsible": visit.responsible,
        "remarks": visit.remarks,
    }


def build_plan(scene: Scene, shape: str, name: str, part: str) -> tuple[list[Block], dict[str, Any]]:
    """A schedule of the given shape: its blocks, title included, and its truth without page numbers."""
    scene.features.add(f"schedule {shape}")
    if shape in ("programme", "days_list"):
        return _build_list(scene, shape, name, part)
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
    block = builder(scene, visits, look, part, shape)
    truth = {
        "title": " ".join(heading),
        "visits": [visit_truth(scene, visit) for visit in visits],
    }
    return [title(heading, scene.marks.new(part)), block], truth


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
    number = 0
    for index, visit in enumerate(visits):
        if index == 0 or visits[index - 1].date != visit.date:
            number = 0
            across = cell(scene.annex_pen(look.dates(visit)), colspan=len(names), align=scene.pick(["left", "center"]))
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


def _build_list(scene: Scene, shape: str, name: str, part: str) -> tuple[list[Block], dict[str, Any]]:
    """Unruled times under a heading for every day; `days_list` names a district in the heading."""
    look = choose_look(scene, programme=True)
    by_district = shape == "days_list"
    districts = list(scene.province.districts[: scene.rng.randrange(2, 5)])
    days = districts if by_district else districts[: scene.rng.randrange(1, 3)]
    rows, visits = [], []
    day = next_workday(scene.visits_from)
    for code_name in days:
        place = f"อำเภอ{code_name[1]}" if by_district else ""
        heading = f"วัน{_weekday_date(day)}" + (f" ณ {place}" if place else "")
        rows.append(text(scene.annex_pen(heading), scene.marks.new(part), look="day"))
        for visit in _programme_of(scene, day, place, code_name if by_district else None):
            visits.append(visit)
            rows.append(_programme_line(scene, visit, look, part))
        day = next_workday(day + dt.timedelta(days=1))
    heading_lines = title_lines(scene, visits, name, look)
    truth = {"title": " ".join(heading_lines), "visits": [visit_truth(scene, visit) for visit in visits]}
    return [title(heading_lines, scene.marks.new(part)), lines(rows)], truth


def _weekday_date(day: dt.date) -> str:
    names = ("จันทร์", "อังคาร", "พุธ", "พฤหัสบดี", "ศุกร์")
    return f"{names[day.weekday()]}ที่ {full_date(day)}"


def _programme_of(scene: Scene, day: dt.date, place: str, district: tuple[str, str] | None) -> list[Visit]:
    start = scene.pick([510, 540])
    found = []
    for _ in range(scene.rng.randrange(4, 8)):
        if start >= LUNCH and not any(visit.activity == "รับประทานอาหารกลางวัน" for visit in found):
            activity, minutes = "รับประทานอาหารกลางวัน", 60
            start = LUNCH
        else:
            minutes = scene.pick([30, 60, 60, 90])
            if start < LUNCH:
                minutes = min(minutes, LUNCH - start)
            rows = [row for row in scene.words["plan"]["programme_rows"] if "กลางวัน" not in row]
            activity = scene.fill(scene.pick(rows), chair=scene.agency["head"] + scene.place_name)
        printed = scene.annex_pen(activity)
        found.append(Visit(day, place, start=start, end=start + minutes, district=district, activity=printed))
        start += minutes
    return found


def _programme_line(scene: Scene, visit: Visit, look: Look, part: str) -> Text:
    time = scene.annex_pen(look.times(visit))
    return text(f"{time}\t{visit.activity}", scene.marks.new(part), look="timed")


def room(scene: Scene) -> str:
    """A meeting room."""
    rooms: list[str] = load("places")["rooms"]
    return scene.pick(rooms)
