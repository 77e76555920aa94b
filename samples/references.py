"""อ้างถึง: the earlier letters, orders and announcements that a letter refers to."""

import datetime as dt
from typing import Any

from samples.numbers import foreign_number, plain_number
from samples.offices import own_code
from samples.scene import Scene
from samples.writing import MONTHS_SHORT, buddhist_year, full_date, month

SPEEDS = ("", "", "", "ด่วนที่สุด ", "ด่วนมาก ", "ด่วน ", "ลับ ", "ลับ ด่วนที่สุด ", "ลับมาก ด่วนมาก ")
DATED = ("ลงวันที่ {}", "ลงวันที่ {}", "ลงวันที่ {}", "ลว. {}")


def references(scene: Scene, count: int) -> tuple[list[str], list[dict[str, Any]]]:
    """Printed lines without their own numbers, and what they name; two may share a line, joined by และ."""
    found = [_reference(scene) for _ in range(count)]
    rows = [str(truth["text"]) for truth in found]
    if count == 2 and scene.chance(0.3):
        scene.features.add("references joined by และ")
        rows = [" และ".join(rows)]
    if count:
        scene.features.add(f"references {count}")
    return rows, found


def _reference(scene: Scene) -> dict[str, Any]:
    date = scene.sent - dt.timedelta(days=scene.rng.randrange(10, 300))
    dated = scene.pick(DATED).format(_said(scene, date))
    draw = scene.rng.random()
    number: str | None
    if draw < 0.2:
        office, printed, number = foreign_number(scene)
        words = f"หนังสือ{office} {scene.pick(SPEEDS)}ที่ {printed} {dated}"
    elif draw < 0.3:
        running, year = scene.rng.randrange(11, 3000), buddhist_year(date)
        number = f"{running}/{year}"
        words = scene.word("letter", "reference_orders", number=number, dated=dated)
        scene.features.add("reference to an order")
    elif draw < 0.37:
        number = None
        words = scene.word("letter", "reference_announcements", dated=dated)
        scene.features.add("reference without a number")
    else:
        wording = scene.pick(scene.words["letter"]["reference_kinds"])
        code, unit = str(scene.agency["department_code"]).split() if "{department}" in wording else own_code(scene)
        printed, number = plain_number(scene, code, unit, scene.chance(0.5))
        office = scene.agency["office"] + scene.place_name
        words = scene.fill(wording, number=printed, dated=dated, speed=scene.pick(SPEEDS), office=office)
    return {"text": scene.pen(" ".join(words.split())), "reference_number": number, "date": date.isoformat()}


def _said(scene: Scene, date: dt.date) -> str:
    """The date of a reference; the year may be said to be one, the month may be short."""
    draw = scene.rng.random()
    if draw < 0.08:
        return f"{date.day} {month(date)} พ.ศ. {buddhist_year(date)}"
    if draw < 0.16:
        year = scene.pick([buddhist_year(date), buddhist_year(date) % 100])
        return f"{date.day} {MONTHS_SHORT[date.month - 1]} {year}"
    return full_date(date)
