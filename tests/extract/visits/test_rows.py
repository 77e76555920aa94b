"""Rows of columns without rules: what begins one, and lines of long cells that stand above and below the others."""

import datetime as dt
from collections.abc import Callable, Sequence
from typing import Any

import pytest

from extract.bundle import Bundle
from extract.context import Context
from extract.flow import read_flow
from extract.found import assemble
from extract.visits import find_schedules
from schemas import Line, Reading

Placed = tuple[float, str]
Make = Callable[..., list[dict[str, Any]]]


@pytest.fixture
def visits(make_reading: Callable[..., Reading], make_line: Callable[..., Line]) -> Make:
    """The visits of a page of lines: each its top in points, and its pieces with their left edges."""

    def find(*lines: tuple[float, Sequence[Placed]]) -> list[dict[str, Any]]:
        printed = tuple(_line(make_line, top, pieces) for top, pieces in lines)
        blank = make_reading([])
        page = blank.pages[0].model_copy(update={"lines": printed})
        flow = read_flow(blank.model_copy(update={"pages": (page,)}))
        found = find_schedules(Bundle(flow.items, 0, (1,), flow.ground), Context(dt.date(2024, 4, 3)), set())
        return [visit for schedule in assemble({"s": found}).data["s"] for visit in schedule["visits"]]

    return find


def _line(make_line: Callable[..., Line], top: float, pieces: Sequence[Placed]) -> Line:
    made = [make_line(text, left, top) for left, text in pieces]
    text, boxes = made[0].text, list(made[0].boxes)
    for piece in made[1:]:
        text += "\t" + piece.text
        boxes += [(boxes[-1][2], top, piece.bbox[0], top + 12), *piece.boxes]
    whole = (boxes[0][0], top, boxes[-1][2], top + 12)
    return Line(text=text, bbox=whole, boxes=tuple(boxes), confidences=(1.0,) * len(text))


TITLE: tuple[float, Sequence[Placed]] = (60, [(140, "แผนการลงพื้นที่ติดตามงาน จังหวัดฉะเชิงเทรา")])


def _told(visits: list[dict[str, Any]]) -> list[tuple[Any, ...]]:
    return [(v["sequence"], str(v["date"]), v["start_time"], v["district"] and v["district"]["code"]) for v in visits]


FIRST, SECOND = (1, "2024-04-17", "09:00", "2402"), (2, "2024-04-18", "13:30", "2404")


def test_a_long_cell_in_the_middle_of_its_row(visits: Make) -> None:
    found = visits(
        TITLE,
        (90, [(300, "ศูนย์เรียนรู้บ้าน")]),
        (98, [(80, "๑."), (120, "๑๗ เม.ย. ๖๗"), (220, "๐๙.๐๐ น.")]),
        (106, [(300, "อำเภอบางคล้า")]),
        (126, [(300, "ศูนย์เรียนรู้วัด")]),
        (134, [(80, "๒."), (120, "๑๘ เม.ย. ๖๗"), (220, "๑๓.๓๐ น.")]),
        (142, [(300, "อำเภอบางปะกง")]),
    )

    assert _told(found) == [FIRST, SECOND]
    assert [visit["place"] for visit in found] == ["ศูนย์เรียนรู้บ้าน อำเภอบางคล้า", "ศูนย์เรียนรู้วัด อำเภอบางปะกง"]


def test_day_hours_and_place_under_one_another_in_a_cell(visits: Make) -> None:
    found = visits(
        TITLE,
        (90, [(80, "ที่"), (120, "วัน เวลา สถานที่"), (360, "กิจกรรม")]),
        (108, [(80, "๑"), (120, "๑๗ เม.ย. ๖๗"), (360, "ติดตามงาน")]),
        (124, [(120, "เวลา ๐๙.๐๐ น.")]),
        (140, [(120, "ณ ที่ว่าการอำเภอบางคล้า")]),
        (160, [(80, "๒"), (120, "๑๘ เม.ย. ๖๗"), (360, "ประชุม")]),
        (176, [(120, "เวลา ๑๓.๓๐ น.")]),
        (192, [(120, "ณ ที่ว่าการอำเภอบางปะกง")]),
    )

    assert _told(found) == [FIRST, SECOND]
    assert [visit["activity"] for visit in found] == ["ติดตามงาน", "ประชุม"]


def test_the_place_may_stand_first(visits: Make) -> None:
    found = visits(
        TITLE,
        (90, [(80, "บางคล้า"), (220, "๑๗ เม.ย. ๖๗"), (340, "๐๙.๐๐ น.")]),
        (108, [(80, "บางปะกง"), (220, "๑๘ เม.ย. ๖๗"), (340, "๑๓.๓๐ น.")]),
    )

    assert _told(found) == [(None, *FIRST[1:]), (None, *SECOND[1:])]


def test_hours_places_and_work_under_a_day(visits: Make) -> None:
    found = visits(
        (60, [(140, "กำหนดการสุ่มตรวจคุณภาพงาน")]),
        (90, [(80, "วันพุธ, ๑๗ เมษายน ๒๕๖๗")]),
        (108, [(80, "๐๙.๐๐ - ๑๑.๐๐ น."), (240, "วัดแจ้ง อำเภอบางคล้า"), (420, "ตรวจงาน")]),
        (126, [(80, "วันพฤหัสบดี, ๑๘ เมษายน ๒๕๖๗")]),
        (144, [(80, "๑๓.๓๐ - ๑๕.๐๐ น."), (240, "ศาลากลางบ้าน อำเภอบางปะกง"), (420, "ประชุม")]),
    )

    assert _told(found) == [(None, *FIRST[1:]), (None, *SECOND[1:])]
    assert [(visit["place"], visit["activity"]) for visit in found] == [
        ("วัดแจ้ง อำเภอบางคล้า", "ตรวจงาน"),
        ("ศาลากลางบ้าน อำเภอบางปะกง", "ประชุม"),
    ]
