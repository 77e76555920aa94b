"""Plans in columns without rules, whose heads are unknown, on several lines, or missing."""

import datetime as dt
from collections.abc import Callable
from typing import Any

import pytest

from extract.bundle import Bundle
from extract.context import Context
from extract.flow import read_flow
from extract.found import assemble
from extract.visits import find_schedules
from schemas import Reading

Line = tuple[tuple[float, str], ...]
LEFTS = (80.0, 120.0, 210.0, 270.0)
TITLE: Line = ((170.0, "แผนการลงพื้นที่ติดตามงาน จังหวัดฉะเชิงเทรา"),)
ROWS = (
    ("๑.", "๑๗ เมษายน", "๐๙.๐๐ น.", "ที่ว่าการอำเภอ"),
    ("", "๒๕๖๗", "", "บางคล้า"),
    ("๒.", "๑๘ เมษายน", "๑๓.๓๐ น.", "บางปะกง"),
    ("", "๒๕๖๗", "", ""),
    ("๓.", "๑๙ เมษายน", "๐๙.๐๐ น.", "พนมสารคาม"),
    ("", "๒๕๖๗", "", ""),
)


def _set(cells: tuple[str, ...]) -> Line:
    return tuple((left, text) for left, text in zip(LEFTS, cells, strict=True) if text)


@pytest.fixture
def plan(lay_out: Callable[..., Reading]) -> Callable[..., dict[str, Any]]:
    """The only schedule of a page of such lines."""

    def find(*heads: tuple[str, ...]) -> dict[str, Any]:
        flow = read_flow(lay_out([TITLE, *map(_set, heads), *map(_set, ROWS)]))
        bundle = Bundle(flow.items, 0, (1,), flow.ground)
        (schedule,) = assemble({"schedules": find_schedules(bundle, Context(dt.date(2024, 4, 3)), set())}).data[
            "schedules"
        ]
        return dict(schedule)

    return find


@pytest.mark.parametrize(
    "heads",
    [
        [("ลำดับ", "วันที่", "เวลา", "อำเภอ")],
        [("รอบ", "ห้วง", "ยาม", "จุดหมาย")],
        [("ลำดับ", "วัน เดือน", "เวลา", "สถานที่รับ"), ("", "ปี", "", "การตรวจเยี่ยม")],
        [],
    ],
    ids=["known", "unknown", "two lines", "none"],
)
def test_rows_are_known_by_what_stands_in_them(
    heads: list[tuple[str, ...]], plan: Callable[..., dict[str, Any]]
) -> None:
    found = plan(*heads)

    assert found["title"] == "แผนการลงพื้นที่ติดตามงาน จังหวัดฉะเชิงเทรา"
    assert [
        (visit["sequence"], str(visit["date"]), visit["start_time"], visit["district"]["name"])
        for visit in found["visits"]
    ] == [
        (1, "2024-04-17", "09:00", "บางคล้า"),
        (2, "2024-04-18", "13:30", "บางปะกง"),
        (3, "2024-04-19", "09:00", "พนมสารคาม"),
    ]


def test_hours_that_a_narrow_column_broke(lay_out: Callable[..., Reading]) -> None:
    lines: list[Line] = [
        ((200.0, "กำหนดการประชุม วันพุธที่ ๑๗ เมษายน ๒๕๖๗"),),
        ((80.0, "๐๘.๓๐ -"), (180.0, "ลงทะเบียน")),
        ((80.0, "๐๙.๐๐ น."),),
        ((80.0, "๐๙.๐๐ -"), (180.0, "พิธีเปิดและบรรยาย")),
        ((80.0, "๑๒.๐๐ น."), (180.0, "ในหัวข้อที่กำหนด")),
    ]
    flow = read_flow(lay_out(lines))
    found = find_schedules(Bundle(flow.items, 0, (1,), flow.ground), Context(dt.date(2024, 4, 3)), set())
    (schedule,) = assemble({"schedules": found}).data["schedules"]

    assert [(visit["start_time"], visit["end_time"]) for visit in schedule["visits"]] == [
        ("08:30", "09:00"),
        ("09:00", "12:00"),
    ]


STAMPED = "แผนการลงพื้นที่ เลขรับที่ ๖๖๓๕"


@pytest.mark.parametrize(
    ("above", "places", "found"), [(TITLE[0][1], False, 1), (STAMPED, False, 0), (STAMPED, True, 1)]
)
def test_days_without_a_place_below_the_number_of_a_receiving_stamp_are_no_plan(
    lay_out: Callable[..., Reading], above: str, places: bool, found: int
) -> None:
    rows = ROWS if places else [(*row[:3], "") for row in ROWS]
    flow = read_flow(lay_out([((170.0, above),), *map(_set, rows)]))
    bundle = Bundle(flow.items, 0, (1,), flow.ground)
    assert len(find_schedules(bundle, Context(dt.date(2024, 4, 3)), set())) == found
