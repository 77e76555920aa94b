"""Visits before they are printed, and how a schedule prints their dates and times."""

import datetime as dt
from dataclasses import dataclass
from typing import Any

from samples.scene import Scene
from samples.writing import (
    DATE_STYLES,
    OPEN_TIME,
    TIME_STYLES,
    DateStyle,
    TimeStyle,
    iso_clock,
    month,
    month_range,
    next_workday,
)


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
