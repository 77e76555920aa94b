"""Contradictions planted in a circular, each with the finding that a careful reader reports.

They are planted in a finished schedule before it is printed, so that paper and truth still agree on what is printed.
"""

import datetime as dt

from samples.scene import Scene
from samples.schedules import Visit
from samples.writing import WEEKDAYS, weekday

PLANTED = (
    "weekday_mismatch",
    "date_outside_period",
    "sequence_gap",
    "date_before_letter",
    "duplicate_visit",
    "unknown_place",
)
INVENTED_PLACES = ("โคกสมมติ", "ท่าจำลอง", "หนองนิยาย", "บึงมโนทัศน์")


def plant(scene: Scene, visits: list[Visit], mistake: str, has_weekdays: bool, in_month: bool, index: int) -> None:
    """Changes the visits so that they show the mistake, and notes its finding; may leave them as they are."""
    prefix = f"/schedules/{index}/visits"
    which = scene.rng.randrange(1, len(visits)) if len(visits) > 1 else 0
    visit = visits[which]
    if mistake == "weekday_mismatch" and has_weekdays and visit.end_date is None:
        right = weekday(visit.date)
        wrong = scene.pick([name for name in WEEKDAYS[:5] if name != right])
        for other in visits:
            if other.date == visit.date:
                other.weekday_name = wrong
        pointers = [f"{prefix}/{row}/date" for row, other in enumerate(visits) if other.date == visit.date]
        scene.find("weekday_mismatch", *pointers)
    elif mistake == "date_outside_period" and in_month and visit.end_date is None:
        last = visits[-1]
        last.date = _same_weekday_next_month(last.date)
        scene.find("date_outside_period", f"/schedules/{index}/title", f"{prefix}/{len(visits) - 1}/date")
    elif mistake == "sequence_gap" and visit.sequence is not None and len(visits) > 3:
        for other in visits[which:]:
            other.sequence = (other.sequence or 0) + 1
        scene.find("sequence_gap", f"{prefix}/{which}/sequence")
    elif mistake == "date_before_letter" and visits[0].end_date is None:
        first = visits[0]
        first.date = scene.sent - dt.timedelta(days=7 if scene.sent.weekday() < 5 else 9)
        scene.find("date_before_letter", "/letter/date", f"{prefix}/0/date")
    elif mistake == "unknown_place" and visit.district is not None:
        visit.place = visit.place.replace(visit.district[1], scene.pick(INVENTED_PLACES))
        visit.district = None
        scene.find("unknown_place", f"{prefix}/{which}/place")
    elif mistake == "duplicate_visit" and len(visits) > 2:
        first = visits[which - 1]
        visit.date, visit.end_date, visit.start, visit.end = first.date, first.end_date, first.start, first.end
        visit.place, visit.district, visit.weekday_name = first.place, first.district, first.weekday_name
        scene.find("duplicate_visit", f"{prefix}/{which - 1}", f"{prefix}/{which}")


def _same_weekday_next_month(date: dt.date) -> dt.date:
    later = date
    while later.month == date.month:
        later += dt.timedelta(days=7)
    return later + dt.timedelta(days=7)
