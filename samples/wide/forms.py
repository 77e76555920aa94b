"""Forms of days and hours in the kind `wide`, beyond those of the other kinds."""

import datetime as dt
from collections.abc import Callable, Mapping

from samples.scene import Scene
from samples.writing import MONTHS_SHORT, WEEKDAYS_SHORT, buddhist_year, clock, month, weekday

Day = Callable[[dt.date], str]
Hours = Callable[[int, int], str]


def short_month(day: dt.date) -> str:
    """The month in short, with its dots."""
    return MONTHS_SHORT[day.month - 1]


def short_year(day: dt.date) -> str:
    """The last two digits of the Buddhist-era year."""
    return f"{buddhist_year(day) % 100:02d}"


def short_weekday(day: dt.date) -> str:
    """The weekday in short, with its dot."""
    return WEEKDAYS_SHORT[weekday(day)]


DAYS: Mapping[str, Day] = {
    "short": lambda day: f"{day.day} {short_month(day)} {short_year(day)}",
    "short close": lambda day: f"{day.day} {short_month(day)}{short_year(day)}",
    "short long year": lambda day: f"{day.day} {short_month(day)} {buddhist_year(day)}",
    "full": lambda day: f"{day.day} {month(day)} {buddhist_year(day)}",
    "letter before": lambda day: f"{short_weekday(day)} {day.day} {short_month(day)} {short_year(day)}",
    "letter in brackets": lambda day: f"({short_weekday(day)}) {day.day} {short_month(day)} {short_year(day)}",
    "weekday after": lambda day: f"{day.day} {short_month(day)} {short_year(day)} ({weekday(day)})",
    "weekday comma": lambda day: f"วัน{weekday(day)}, {day.day} {month(day)} {buddhist_year(day)}",
    "weekday ที่": lambda day: f"วัน{weekday(day)}ที่ {day.day} {month(day)} {buddhist_year(day)}",
    "weekday พ.ศ.": lambda day: f"วัน{weekday(day)}ที่ {day.day} {month(day)} พ.ศ. {buddhist_year(day)}",
    "slashes": lambda day: f"{day.day}/{day.month}/{short_year(day)}",
    "slashes full": lambda day: f"{day.day:02d}/{day.month:02d}/{buddhist_year(day)}",
    "hyphens": lambda day: f"{day.day}-{short_month(day)}-{short_year(day)}",
    "dots": lambda day: f"{day.day}.{day.month}.{short_year(day)}",
    "weekday long year": lambda day: f"{weekday(day)} {day.day} {short_month(day)} {buddhist_year(day)}",
    "weekday glued": lambda day: f"{weekday(day)}{day.day} {short_month(day)} {short_year(day)}",
    "weekday apart": lambda day: f"วัน{weekday(day)} ที่ {day.day} เดือน {month(day)} พ.ศ. {buddhist_year(day)}",
    "dot lost": lambda day: f"{day.day} {short_month(day).removesuffix('.')} {buddhist_year(day)}",
    "full glued": lambda day: f"{day.day}{month(day)}{buddhist_year(day)}",
    "ปี": lambda day: f"{day.day} {month(day)} ปี {buddhist_year(day)}",
    "เดือน": lambda day: f"วันที่ {day.day} เดือน{month(day)} พ.ศ. {buddhist_year(day)}",
}
WITHOUT_YEAR: Mapping[str, Day] = {
    "short no year": lambda day: f"{day.day} {short_month(day)}",
    "full no year": lambda day: f"{day.day} {month(day)}",
    "letter no year": lambda day: f"{short_weekday(day)} {day.day} {short_month(day)}",
    "weekday no year": lambda day: f"วัน{weekday(day)}ที่ {day.day} {month(day)}",
}
HOURS: Mapping[str, Hours] = {
    "plain": lambda start, end: f"{clock(start)} - {clock(end)} น.",
    "close": lambda start, end: f"{clock(start)}-{clock(end)} น.",
    "glued": lambda start, end: f"{clock(start)}-{clock(end)}น.",
    "bare": lambda start, end: f"{clock(start)} - {clock(end)}",
    "one digit": lambda start, end: f"{start // 60}.{start % 60:02d} - {end // 60}.{end % 60:02d} น.",
    "colon": lambda start, end: f"{clock(start, ':')} – {clock(end, ':')} น.",
    "twice": lambda start, end: f"{clock(start)} น. ถึง {clock(end)} น.",
    "เวลา": lambda start, end: f"เวลา {clock(start)} - {clock(end)} น.",
    "four digits": lambda start, end: f"{clock(start, '')} - {clock(end, '')} น.",
    "uneven": lambda start, end: f"{clock(start)} -{clock(end)} น.",
    "each": lambda start, end: f"{clock(start)} น. – {clock(end)} น.",
    "ตั้งแต่": lambda start, end: f"ตั้งแต่เวลา {clock(start)} น. ถึงเวลา {clock(end)} น.",
    "นาฬิกา": lambda start, end: f"{clock(start)} ถึง {clock(end)} นาฬิกา",
}
STARTS: Mapping[str, Callable[[int], str]] = {
    "plain": lambda start: f"{clock(start)} น.",
    "glued": lambda start: f"{clock(start)}น.",
    "one digit": lambda start: f"{start // 60}.{start % 60:02d} น.",
    "เวลา": lambda start: f"เวลา {clock(start)} น.",
    "onwards": lambda start: f"{clock(start)} น. เป็นต้นไป",
    "เวลา onwards": lambda start: f"เวลา {clock(start)} น. เป็นต้นไป",
    "four digits": lambda start: f"{clock(start, '')} น.",
    "colon": lambda start: f"{clock(start, ':')} น.",
    "bare": clock,
}


def run(first: dt.date, last: dt.date, dash: str = " - ") -> str:
    """A run of days in short months: `17-19 เม.ย. 67`, `30 เม.ย. - 2 พ.ค. 67`."""
    end = f"{last.day} {short_month(last)} {short_year(last)}"
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.day}{dash}{end}"
    before = f" {short_year(first)}" if first.year != last.year else ""
    return f"{first.day} {short_month(first)}{before}{dash}{end}"


def run_full(first: dt.date, last: dt.date, dash: str = " - ") -> str:
    """A run of days in full months: `17 - 19 เมษายน 2567`."""
    end = f"{last.day} {month(last)} {buddhist_year(last)}"
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.day}{dash}{end}"
    before = f" {buddhist_year(first)}" if first.year != last.year else ""
    return f"{first.day} {month(first)}{before}{dash}{end}"


def day_form(scene: Scene, *names: str) -> Day:
    """One of the forms of a day: of those named, else of all."""
    name = scene.pick(names or tuple(DAYS))
    scene.features.add(f"wide day {name}")
    return {**DAYS, **WITHOUT_YEAR}[name]


def hours_form(scene: Scene, *names: str) -> Hours:
    """One of the forms of a start and an end."""
    name = scene.pick(names or tuple(HOURS))
    scene.features.add(f"wide hours {name}")
    return HOURS[name]


def start_form(scene: Scene, *names: str) -> Callable[[int], str]:
    """One of the forms of a start alone."""
    name = scene.pick(names or tuple(STARTS))
    scene.features.add(f"wide start {name}")
    return STARTS[name]
