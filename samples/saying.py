"""Dates, times and places as sentences say them."""

import datetime as dt
from dataclasses import dataclass

from samples.data import load
from samples.scene import Scene
from samples.writing import MONTHS_SHORT, TimeStyle, buddhist_year, full_date, month, month_range, weekday

SENTENCE_TIMES = (
    TimeStyle("plain", "เวลา {} น."),
    TimeStyle("plain", "เวลา {} น."),
    TimeStyle("plain", "เวลา {} น."),
    TimeStyle("close", "เวลา {} น.", "-"),
    TimeStyle("en dash", "เวลา {} น.", " – "),
    TimeStyle("twice", "เวลา {} น.", " น. ถึง "),
    TimeStyle("hours", "เวลา {} นาฬิกา", " - "),
    TimeStyle("glued", "เวลา {}น.", "-"),
    TimeStyle("about", "เวลาประมาณ {} น.", " - "),
    TimeStyle("colon", "เวลา {} น.", " - ", ":"),
)


def said_time(scene: Scene, start: int, end: int | None) -> str:
    """A start, or a start and an end, with เวลา before it."""
    if end is None and scene.chance(0.25):
        scene.features.add("time onwards")
        return TimeStyle("onwards", "เวลา {} น. เป็นต้นไป")(start)
    style = scene.pick(SENTENCE_TIMES)
    scene.features.add(f"time {style.name} in a sentence")
    return style(start, end)


def said_day(scene: Scene, date: dt.date, may_lack_year: bool = True) -> str:
    """One day: with or without its weekday, its year, พ.ศ., in full or short."""
    short = MONTHS_SHORT[date.month - 1]
    year = buddhist_year(date)
    forms = (
        (0.50, f"วัน{weekday(date)}ที่ {full_date(date)}"),
        (0.20, f"วันที่ {full_date(date)}"),
        (0.08, f"วัน{weekday(date)}ที่ {date.day} {short} {year}"),
        (0.06, f"วันที่ {date.day} {short} {year % 100}"),
        (0.04, f"วัน{weekday(date)}ที่ {date.day} เดือน {month(date)} พ.ศ. {year}"),
        (0.04, f"วันที่ {date.day} {month(date)} พ.ศ. {year}"),
        (0.08 if may_lack_year else 0.0, f"วัน{weekday(date)}ที่ {date.day} {month(date)}"),
    )
    words = scene.rng.choices([words for _, words in forms], [share for share, _ in forms])[0]
    if words == forms[-1][1]:
        scene.features.add("day without a year in a sentence")
    return words


def said_range(scene: Scene, first: dt.date, last: dt.date) -> str:
    """A run of days, over one month or two."""
    words = month_range(first, last)
    if first.month != last.month:
        scene.features.add("range over two months")
    dash = scene.pick([" - ", " - ", "-", " – ", " ถึง "])
    return f"ระหว่างวันที่ {words.replace(' - ', dash)}"


@dataclass(frozen=True)
class Place:
    """A place as printed, and the district that it names."""

    text: str
    district: tuple[str, str] | None


SENTENCE_PLACES = (
    "อำเภอ{district}",
    "อำเภอ{district}",
    "ที่ว่าการอำเภอ{district}",
    "หอประชุมอำเภอ{district}",
    "ห้องประชุมที่ว่าการอำเภอ{district}",
    "{room} อำเภอ{district}",
    "{room} อำเภอ{district}",
    "{room} อำเภอ{district} จังหวัด{province}",
    "{venue}ตำบล{subdistrict} อำเภอ{district}",
    "{venue}{village} ตำบล{subdistrict} อำเภอ{district} จังหวัด{province}",
    "{district_office}{district}",
    "ศาลาประชาคม{village} หมู่ที่ 5 ต.{subdistrict} อ.{district} จ.{province}",
)
CELL_PLACES = (
    "{district}",
    "อำเภอ{district}",
    "อ.{district}",
    "ที่ว่าการอำเภอ{district}",
    "หอประชุมอำเภอ{district}",
    "ห้องประชุม{district_office}{district}",
    "ตำบล{subdistrict} อำเภอ{district}",
    "ต.{subdistrict} อ.{district}",
    "{village} ตำบล{subdistrict} อำเภอ{district}",
    "{village} ม.{moo} ต.{subdistrict} อ.{district}",
    "{venue}ตำบล{subdistrict} อำเภอ{district}",
    "อ.{district} จ.{province}",
    "อำเภอ{district} จังหวัด{province}",
    "โรงพยาบาล{district}",
    "เทศบาลตำบล{subdistrict} อ.{district}",
)


def said_place(scene: Scene, wording: str, district: tuple[str, str]) -> Place:
    """A place in the district, as the wording has it; digits not yet printed."""
    code, name = district
    places = load("places")
    words = scene.fill(
        wording,
        district=name,
        subdistrict=scene.subdistrict(code),
        room=scene.pick(places["rooms"]),
        village=scene.pick(places["villages"]),
        moo=scene.rng.randrange(1, 12),
    )
    return Place(words, district)
