"""Plans whose dates and hours are written as few offices write them, each with its truth."""

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Literal

from samples.blocks import Block, title
from samples.scene import Scene
from samples.schedule_tables import plain_rows
from samples.visits import Visit, choose_look, visit_truths
from samples.writing import MONTHS_SHORT, buddhist_year, clock, full_date, month, next_workday

RARE_TABLE = "rare_table"
"""The shape of these plans; no plan is drawn with it by chance."""
_FIRST_HALF = "มกราดม กุมภาพันษ์ มีนาดม เมษาขน พฤษภาดม มิถุนาขน"
SLIPS = f"{_FIRST_HALF} กรกฎาดม สิงหาดม กันยาขน ตุลาดม พฤศจิกาขน ธันวาดม".split()
"""Months with a letter that a typist, or a copy of a copy, took for another."""


def slipped_date(day: dt.date) -> str:
    """The day with its month misspelt: `3 เมษาขน 2567`."""
    return f"{day.day} {SLIPS[day.month - 1]} {buddhist_year(day)}"


def _figures(day: dt.date, mark: str, width: int = 1, short: bool = False) -> str:
    year = buddhist_year(day) % 100 if short else buddhist_year(day)
    return mark.join((f"{day.day:0{width}d}", f"{day.month:0{width}d}", str(year)))


def _year_once(first: dt.date, last: dt.date) -> str:
    """`30 ก.ย. - 2 ต.ค. 2567`, `12-14 ก.ค. 67`."""
    names = [MONTHS_SHORT[day.month - 1] for day in (first, last)]
    if first.month == last.month:
        return f"{first.day}-{last.day} {names[1]} {buddhist_year(last) % 100}"
    year = buddhist_year(last)
    before = f" {buddhist_year(first)}" if first.year != last.year else ""
    return f"{first.day} {names[0]}{before} - {last.day} {names[1]} {year}"


def _listed(first: dt.date, *others: dt.date) -> str:
    """`3, 5 และ 7 มิ.ย. 2567`, `28, 30 พ.ย. และ 2 ธ.ค. 2567`."""
    days = (first, *others)
    words = ""
    for index, day in enumerate(days):
        joint = "" if not index else " และ " if index == len(days) - 1 else ", "
        after = days[index + 1] if index + 1 < len(days) else None
        ends = after is None or after.month != day.month
        words += f"{joint}{day.day}{f' {MONTHS_SHORT[day.month - 1]}' if ends else ''}"
    return f"{words} {buddhist_year(days[-1])}"


def _slashes(first: dt.date, last: dt.date) -> str:
    return f"{_figures(first, '/', short=True)} - {_figures(last, '/', short=True)}"


def _listed_in_figures(first: dt.date, *others: dt.date) -> str:
    """`3, 5 และ 7/6/67`; days of two months each with their own: `28/6/67 และ 2/7/67`."""
    days = (first, *others)
    if len({day.month for day in days}) > 1:
        return " และ ".join(_figures(day, "/", short=True) for day in days)
    before = ", ".join(str(day.day) for day in days[:-1])
    return f"{before} และ {_figures(days[-1], '/', short=True)}"


def _points(first: dt.date, last: dt.date) -> str:
    return f"{_figures(first, '.', short=True)} - {_figures(last, '.', short=True)}"


@dataclass(frozen=True)
class DateForm:
    """One way to print the date cell: of a day, of a run of days by its ends, or of a list of days."""

    name: str
    spread: Literal["day", "run", "list"]
    words: Callable[..., str]


DATE_FORMS = (
    DateForm("hyphens", "day", lambda day: _figures(day, "-")),
    DateForm("hyphens of two digits", "day", lambda day: _figures(day, "-", 2)),
    DateForm("slashes", "day", lambda day: _figures(day, "/", short=True)),
    DateForm("slashes twice", "run", _slashes),
    DateForm("year once", "run", _year_once),
    DateForm("list", "list", _listed),
    DateForm("misspelt month", "day", slipped_date),
    DateForm("points", "day", lambda day: _figures(day, ".", short=True)),
    DateForm("points twice", "run", _points),
    DateForm("list in figures", "list", _listed_in_figures),
)


@dataclass(frozen=True)
class TimeForm:
    """One way to print the time cell; `is_lost` where a digit is missing, so that nobody can tell the hour."""

    name: str
    words: Callable[[int], str]
    is_lost: bool = False


TIME_FORMS = (
    TimeForm("bare", clock),
    TimeForm("hours", lambda start: f"{start // 60} นาฬิกา"),
    TimeForm("hours short", lambda start: f"เวลา {start // 60} น."),
    TimeForm("lost digit", lambda start: f"{clock(start)[:-1]} - {clock(start + 120)} น.", is_lost=True),
    TimeForm("joined", lambda start: f"{clock(start, '')} น."),
)


def rare_plan(scene: Scene, name: str, part: str) -> tuple[list[Block], dict[str, Any]]:
    """A plain table of visits in one rare form of dates and one of hours, under a title that names its months."""
    dates, times = scene.pick(DATE_FORMS), scene.pick(TIME_FORMS)
    scene.features |= {f"rare dates {dates.name}", f"rare times {times.name}"}
    visits = _visits(scene, dates, times)
    last = max(visit.last for visit in visits)
    heading = [name, scene.word("plan", "owners"), _period(scene, visits[0].date, last)]
    heading = [scene.annex_pen(line) for line in heading]
    block = plain_rows(scene, visits, choose_look(scene), part, "table")
    return [title(heading, scene.marks.new(part)), block], {
        "title": " ".join(heading),
        "visits": visit_truths(scene, visits),
    }


def _visits(scene: Scene, dates: DateForm, times: TimeForm) -> list[Visit]:
    """Visits to the districts, a week or more apart."""
    visits: list[Visit] = []
    day = next_workday(scene.visits_from)
    for number, district in enumerate(scene.province.districts[:8], 1):
        start = scene.pick([540, 600, 780])
        days = _days(scene, day, dates.spread)
        visit = Visit(days[0], district[1], start=start, district=district, sequence=number)
        visit.end_date = days[1] if dates.spread == "run" else None
        visit.also = tuple(days[1:]) if dates.spread == "list" else ()
        visit.said, visit.half = dates.words(*days), times.words(start)
        if times.is_lost:
            visit.start = None
        visits.append(visit)
        day = next_workday(days[-1] + dt.timedelta(days=scene.rng.randrange(3, 9)))
    return visits


def _days(scene: Scene, day: dt.date, spread: str) -> list[dt.date]:
    """The days of one row, of one year: one, the ends of a run over a month's end where it can be, or three."""
    if spread == "day":
        return [day]
    days = [day]
    for _ in range(1 if spread == "run" else 2):
        days.append(next_workday(days[-1] + dt.timedelta(days=scene.pick([1, 2]))))
    if days[0].year != days[-1].year:
        return _days(scene, next_workday(dt.date(days[-1].year, 1, 4)), spread)
    return days


def _period(scene: Scene, first: dt.date, last: dt.date) -> str:
    """The months of the plan: `ระหว่างเดือนเมษายน - มิถุนายน 2567`."""
    if (first.year, first.month) == (last.year, last.month):
        return f"ระหว่างวันที่ {first.day} - {full_date(last)}" if first != last else full_date(first)
    before = f" {buddhist_year(first)}" if first.year != last.year else ""
    opening = scene.pick(["ระหว่างเดือน", "ประจำเดือน", "ตั้งแต่เดือน"])
    joint = scene.pick([" - ", " ถึงเดือน"])
    return f"{opening}{month(first)}{before}{joint}{month(last)} {buddhist_year(last)}"
