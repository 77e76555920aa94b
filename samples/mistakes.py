"""Contradictions planted in a circular, each with the finding that a careful reader reports.

They are planted in a finished schedule before it is printed, so that paper and truth still agree on what is printed.
"""

import datetime as dt

from samples.scene import Scene
from samples.visits import Visit
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


def plant(
    scene: Scene, visits: list[Visit], mistake: str, *, has_weekdays: bool, in_month: bool, schedule: int
) -> None:
    """Changes the visits so that they show the mistake, and notes its finding; may leave them as they are.

    `has_weekdays`: the dates are printed with weekdays; `in_month`: the title names one month; `schedule`: the
    schedule's place in the record.
    """
    pointer = f"/schedules/{schedule}"
    if any(visit.end_date for visit in visits) or len(visits) < 4:
        return
    if mistake == "weekday_mismatch" and has_weekdays:
        _wrong_weekday(scene, visits, pointer)
    elif mistake == "date_outside_period" and in_month:
        visits[-1].date = _next_month(visits[-1].date)
        scene.find(mistake, f"{pointer}/title", f"{pointer}/visits/{len(visits) - 1}/date")
    elif mistake == "sequence_gap" and visits[0].sequence is not None:
        which = scene.rng.randrange(1, len(visits))
        for visit in visits[which:]:
            visit.sequence = (visit.sequence or 0) + 1
        scene.find(mistake, f"{pointer}/visits/{which}/sequence")
    elif mistake == "date_before_letter" and visits[1].date != visits[0].date:
        visits[0].date = scene.sent - dt.timedelta(days=7)
        scene.find(mistake, "/letter/date", f"{pointer}/visits/0/date")
    elif mistake == "unknown_place":
        which = scene.rng.randrange(1, len(visits))
        visit = visits[which]
        name = visit.district[1] if visit.district else visit.place
        visit.place, visit.district = visit.place.replace(name, scene.pick(INVENTED_PLACES)), None
        scene.find(mistake, f"{pointer}/visits/{which}/place")
    elif mistake == "duplicate_visit":
        _twice(scene, visits, pointer)


def _wrong_weekday(scene: Scene, visits: list[Visit], pointer: str) -> None:
    date = scene.pick(visits).date
    wrong = scene.pick([name for name in WEEKDAYS[:5] if name != weekday(date)])
    pointers = []
    for row, visit in enumerate(visits):
        if visit.date == date:
            visit.weekday_name = wrong
            pointers.append(f"{pointer}/visits/{row}/date")
    scene.find("weekday_mismatch", *pointers)


def _twice(scene: Scene, visits: list[Visit], pointer: str) -> None:
    which = scene.rng.randrange(1, len(visits))
    first, visit = visits[which - 1], visits[which]
    visit.date, visit.start, visit.end = first.date, first.start, first.end
    visit.place, visit.district = first.place, first.district
    scene.find("duplicate_visit", f"{pointer}/visits/{which - 1}", f"{pointer}/visits/{which}")


def _next_month(date: dt.date) -> dt.date:
    """The same weekday, in the next month."""
    later = date
    while later.month == date.month:
        later += dt.timedelta(days=7)
    return later
