"""Visits before they are printed, and how a schedule prints their dates and times."""

import datetime as dt
from dataclasses import dataclass
from typing import Any

from samples.saying import CELL_PLACES, said_place
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
    """One visit before it is printed. Times are minutes since midnight.

    `area` is the text of a district column of its own, beside the one for the place; `also` are further days listed
    in the same cell, each a visit more; `half` stands in the time column instead of a time, `said` in the date column.
    """

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
    area: str | None = None
    also: tuple[dt.date, ...] = ()
    half: str | None = None
    said: str | None = None

    @property
    def last(self) -> dt.date:
        """The last day of the visit, or of those listed with it."""
        return max(self.date, *self.also, self.end_date or self.date)


@dataclass(frozen=True)
class Look:
    """How one schedule prints its dates, times and ranges."""

    date: DateStyle
    time: TimeStyle
    dash: str
    open_ended: bool
    one_weekday: bool = False
    joint: str = " และ "

    def dates(self, visit: Visit) -> str:
        """The date cell; a line break parts its lines."""
        if visit.said:
            return visit.said
        if visit.also:
            return self.date.several(visit.date, visit.also[-1], self.joint, self.one_weekday)
        if visit.end_date:
            return self.date.several(visit.date, visit.end_date, self.dash, self.one_weekday)
        return self.date.one(visit.date, visit.weekday_name)

    def times(self, visit: Visit) -> str:
        """The time cell."""
        if visit.half:
            return visit.half
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
    scene.features.add(f"times {time.name}")
    dash = scene.pick([" - ", " - ", " – ", "-", " ถึง "])
    return Look(date, time, dash, scene.chance(0.1), scene.chance(0.3), scene.pick([" และ ", " และ ", ", "]))


PLACE_SHARES = ("{district}",) * 5 + ("อำเภอ{district}", "อ.{district}", "ที่ว่าการอำเภอ{district}")


def district_visits(scene: Scene) -> list[Visit]:
    """One visit to every district of the province, on workdays, one or two a day."""
    districts = list(scene.province.districts)
    scene.rng.shuffle(districts)
    pairs = scene.chance(0.4) or len(districts) > 16
    ranged = scene.chance(0.4)
    day = next_workday(scene.visits_from)
    starts = scene.pick([(510, 810), (540, 780), (570, 810), (540, 800)])
    written = scene.pick(PLACE_SHARES)
    mixed = scene.chance(0.2)
    if mixed:
        scene.features.add("places of every form")
    visits: list[Visit] = []
    for index, district in enumerate(districts):
        afternoon = pairs and index % 2 == 1
        if index and not afternoon:
            day = next_workday(day + dt.timedelta(days=1), scene.rng.choice([0, 0, 0, 1]))
        start = starts[1] if afternoon else starts[0]
        end = (start + scene.pick([120, 150, 180])) if ranged else None
        place = said_place(scene, scene.pick(CELL_PLACES) if mixed else written, district).text
        visits.append(Visit(day, place, start=start, end=end, district=district))
    return visits


def title_lines(scene: Scene, visits: list[Visit], name: str, look: Look) -> list[str]:
    """Two to three heading lines; the period fits the dates."""
    first = visits[0].date
    last = max(visit.last for visit in visits)
    same_month = (first.year, first.month) == (last.year, last.month)
    needs_year = look.date.name == "no year"
    if same_month and scene.chance(0.5):
        period = scene.word("plan", "periods_month", month=month(first), year=first.year + 543)
    elif needs_year or scene.chance(0.7):
        period = scene.word("plan", "periods_range", range=month_range(first, last))
    else:
        period = scene.word("plan", "periods_none")
    owner = scene.word("plan", "owners_central" if scene.central else "owners")
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


def visit_truths(scene: Scene, visits: list[Visit]) -> list[dict[str, Any]]:
    """The visits as the record holds them; a row that lists several days is as many visits."""
    found = []
    for visit in visits:
        truth = visit_truth(scene, visit)
        found.append(truth)
        found += [{**truth, "date": other.isoformat()} for other in visit.also]
    return found
