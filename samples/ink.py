"""What pens and rubber stamps leave on paper: signatures, receiving stamps, numbers by hand."""

import datetime as dt
import random
from typing import Any

from samples.scene import Scene
from samples.writing import MONTHS_SHORT, TO_ARABIC, buddhist_year, clock, full_date, iso_clock, next_workday

NO_INK: dict[str, Any] = {"on": False, "receipt": []}
COLOURS = ("#1b3f9b", "#b3202a", "#262626", "#2a2a80")


def draw_ink(scene: Scene, stamped: bool) -> tuple[dict[str, Any], dict[str, Any] | None]:
    """Ink for a document that went through people's hands, and the truth of its receiving stamp."""
    rng = scene.rng
    stamps, received = _receipt(scene) if stamped else ([], None)
    ink = {
        "on": True,
        "receipt": stamps,
        "signature": _scribble(rng),
        "signature_left": rng.randrange(5, 35),
        "signature_top": rng.choice([0, 0, -0.6, 0.5]),
        "rubber_name": {"colour": rng.choice(COLOURS[:1]), "tilt": round(rng.uniform(-2.5, 2.5), 1)}
        if rng.random() < 0.12
        else None,
        "red_words": rng.random() < 0.6,
    }
    return ink, received


def _receipt(scene: Scene) -> tuple[list[dict[str, Any]], dict[str, Any]]:
    rng = scene.rng
    number = str(rng.randrange(12, 9000))
    day = next_workday(scene.sent + dt.timedelta(days=rng.randrange(1, 6)))
    minutes = rng.randrange(510, 990)
    band = rng.random() < 0.5
    shown_day = f"{day.day} {MONTHS_SHORT[day.month - 1]} {buddhist_year(day)}" if band else full_date(day)
    style = rng.choice(["thai", "arabic"])
    rows = [
        (rng.choice(["เลขรับ", "เลขที่รับ", "รับที่", "เลขรับที่"]), number),
        ("วันที่", shown_day),
        ("เวลา", clock(minutes) + " น."),
    ]
    if style == "thai":
        rows = [(label, scene.pen(value)) for label, value in rows]
    district = scene.pick(scene.province.districts)[1]
    office = rng.choice([f"ที่ว่าการอำเภอ{district}", scene.agency["district_office"] + district, f"อำเภอ{district}"])
    stamp = {
        "office": office,
        "rows": rows,
        "colour": rng.choice(COLOURS[:2]),
        "tilt": round(rng.uniform(-6, 6), 1),
        "right": round(rng.uniform(-0.6, 0.2), 2),
        "top": round(rng.uniform(-0.4, 0.3), 2),
        "by_hand": False,
    }
    scene.features.add("receiving stamp")
    number_read = rows[0][1].translate(TO_ARABIC)
    return [stamp], {"number": number_read, "date": day.isoformat(), "time": iso_clock(minutes)}


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
