"""What pens and rubber stamps leave on paper: signatures, receiving stamps, numbers by hand."""

import datetime as dt
import random
from typing import Any

from samples.scene import Scene
from samples.writing import MONTHS_SHORT, buddhist_year, clock, full_date, iso_clock, next_workday

ENDORSEMENTS = (
    ("เรียน นอภ.", "- เพื่อโปรดทราบ"),
    ("ทราบ", "มอบ ปลัดฯ"),
    ("เรียน ผอ.", "เพื่อโปรดพิจารณา"),
    ("แจ้งทุกกลุ่มงาน",),
    ("ทราบ / ดำเนินการ",),
)
NO_INK: dict[str, Any] = {"on": False, "receipt": []}
COLOURS = ("#1b3f9b", "#b3202a", "#262626", "#2a2a80")


def draw_ink(scene: Scene, stamped: bool) -> tuple[dict[str, Any], dict[str, Any] | None]:
    """Ink for a document that went through people's hands, and the truth of its receiving stamp.

    Of several stamps the last office's, which is the latest, is the record's.
    """
    rng = scene.rng
    stamps, received = _receipts(scene) if stamped else ([], None)
    ink = {
        "on": True,
        "receipt": stamps,
        "signature": _scribble(rng),
        "signature_left": rng.randrange(5, 35),
        "signature_top": rng.choice([0, 0, 0, -0.7, 0.5]),
        "rubber_name": {"colour": COLOURS[0], "tilt": round(rng.uniform(-2.5, 2.5), 1)}
        if rng.random() < 0.12
        else None,
        "red_words": rng.random() < 0.6,
        "notes": _notes(scene),
    }
    return ink, received


def _receipts(scene: Scene) -> tuple[list[dict[str, Any]], dict[str, Any]]:
    """One to three stamps side by side at the top, from left to right a day or more after one another."""
    count = scene.rng.choices([1, 2, 3], [70, 22, 8])[0]
    day = scene.sent
    stamps: list[dict[str, Any]] = []
    received: dict[str, Any] = {}
    for place in range(count):
        day = next_workday(day + dt.timedelta(days=scene.rng.randrange(1, 6)))
        stamp, received = _receipt(scene, day)
        stamps.append({**stamp, "right": round(stamp["right"] + 5.7 * (count - 1 - place), 2)})
    scene.features.add("receiving stamp")
    if count > 1:
        scene.features.add(f"receiving stamps {count}")
    return stamps, received


def _receipt(scene: Scene, day: dt.date) -> tuple[dict[str, Any], dict[str, Any]]:
    """A stamp. What was written into it by hand is unknown on paper; a date stamp's date is print."""
    rng = scene.rng
    number = str(rng.randrange(12, 9000))
    minutes = rng.randrange(510, 990)
    by_hand = rng.random() < 0.3
    banded = by_hand or rng.random() < 0.5
    shown_day = f"{day.day} {MONTHS_SHORT[day.month - 1]} {buddhist_year(day)}" if banded else full_date(day)
    thai = rng.random() < 0.5
    time = f"{clock(minutes)} น."
    rows = [
        {"label": rng.choice(["เลขรับ", "เลขที่รับ", "รับที่", "เลขรับที่"]), "value": number, "hand": by_hand},
        {"label": "วันที่", "value": shown_day, "hand": False},
        {"label": "เวลา", "value": time, "hand": by_hand},
    ]
    if thai:
        rows = [{**row, "value": scene.pen(str(row["value"]))} for row in rows]
    if by_hand:
        scene.features.add("receiving stamp filled in by hand")
    district = scene.pick(scene.province.districts)[1]
    office = rng.choice([f"ที่ว่าการอำเภอ{district}", scene.agency["district_office"] + district, f"อำเภอ{district}"])
    stamp = {
        "office": office,
        "rows": rows,
        "colour": rng.choice(COLOURS[:2]),
        "tilt": round(rng.uniform(-6, 6), 1),
        "right": round(rng.uniform(-0.6, 0.2), 2),
        "top": round(rng.uniform(-0.4, 0.3), 2),
    }
    truth = {"number": number, "date": day.isoformat(), "time": iso_clock(minutes)}
    return stamp, truth | ({"number": None, "time": None} if by_hand else {})


def _notes(scene: Scene) -> list[dict[str, Any]]:
    """Endorsements in ink, `สำเนาถูกต้อง`, `คู่ฉบับ`: over or beside the print, nothing of them in the record."""
    rng = scene.rng
    found = []
    if rng.random() < 0.2:
        wording = rng.choice(ENDORSEMENTS)
        found.append(_note(rng, list(wording), COLOURS[0], left=(0, 3), top=(17.5, 22), hand=True))
        scene.features.add("endorsement by hand")
    if rng.random() < 0.1:
        title, name = scene.person(plain=True)
        rows = ["สำเนาถูกต้อง", f"({title}{name})", "เจ้าพนักงานธุรการชำนาญงาน"]
        found.append(_note(rng, rows, COLOURS[3], left=(9, 11), top=(21.5, 23.5), hand=False))
        scene.features.add("certified copy stamp")
    if rng.random() < 0.05:
        found.append(_note(rng, ["คู่ฉบับ"], COLOURS[1], left=(0, 1), top=(0.2, 0.8), hand=False))
        scene.features.add("file copy stamp")
    return found


def _note(
    rng: random.Random, rows: list[str], colour: str, *, left: tuple[float, float], top: tuple[float, float], hand: bool
) -> dict[str, Any]:
    return {
        "rows": rows,
        "colour": colour,
        "left": round(rng.uniform(*left), 1),
        "top": round(rng.uniform(*top), 1),
        "tilt": round(rng.uniform(-7, 4), 1),
        "hand": hand,
    }


def _scribble(rng: random.Random) -> str:
    x, y = 10.0, 40.0
    path = [f"M{x:.0f} {y:.0f}"]
    for _ in range(rng.randrange(6, 11)):
        points = []
        for _ in range(2):
            points.append(f"{x + rng.uniform(-15, 35):.0f} {y + rng.uniform(-38, 38):.0f}")
        x += rng.uniform(8, 26)
        y = 40 + rng.uniform(-14, 14)
        path.append(f"C{points[0]} {points[1]} {x:.0f} {y:.0f}")
    colour = rng.choice(COLOURS)
    return (
        '<svg width="150" height="70" viewBox="0 0 200 80"><path fill="none" stroke-linecap="round" '
        f'stroke="{colour}" stroke-width="{rng.uniform(1.6, 3.2):.1f}" d="{" ".join(path)}"/></svg>'
    )
