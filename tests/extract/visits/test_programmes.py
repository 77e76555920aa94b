"""Programmes: the place of a title, lines that are places, titles that other lines part from the times."""

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

Find = Callable[..., list[dict[str, Any]]]


@pytest.fixture
def visits(make_reading: Callable[..., Reading]) -> Find:
    """The visits of a page of the enclosures."""

    def find(*parts: object) -> list[dict[str, Any]]:
        flow = read_flow(make_reading(list(parts)))
        found = find_schedules(Bundle(flow.items, 0, (1,), flow.ground), Context(dt.date(2024, 4, 3)), set())
        return [visit for schedule in assemble({"s": found}).data["s"] for visit in schedule["visits"]]

    return find


def test_the_place_of_the_title_holds_for_days_that_name_none(visits: Find) -> None:
    found = visits(
        ("mid", "กำหนดการอบรมอาสาสมัคร"),
        ("mid", "ณ ห้องประชุมอำเภอบางคล้า"),
        10,
        "วันพุธที่ ๑๗ เมษายน ๒๕๖๗",
        "๐๙.๐๐ น. พิธีเปิดโครงการ",
        "วันพฤหัสบดีที่ ๑๘ เมษายน ๒๕๖๗ ณ อำเภอบางปะกง",
        "๐๙.๐๐ น. ฝึกปฏิบัติงาน",
    )

    assert [(str(visit["date"]), visit["place"]) for visit in found] == [
        ("2024-04-17", "ห้องประชุมอำเภอบางคล้า"),
        ("2024-04-18", "อำเภอบางปะกง"),
    ]


def test_the_title_stands_over_what_is_looked_at(visits: Find) -> None:
    found = visits(
        ("mid", "กำหนดการตรวจราชการแบบบูรณาการ"),
        ("mid", "ในวันพุธที่ ๑๗ เมษายน ๒๕๖๗"),
        ("mid", "ณ จังหวัดฉะเชิงเทรา"),
        10,
        "แผนงาน/โครงการ ที่ตรวจติดตาม",
        "๑. โครงการพัฒนาแหล่งน้ำ",
        "๒. โครงการส่งเสริมอาชีพ",
        "เวลา ๐๘.๓๐ น. - รับฟังบรรยายสรุป",
        "เวลา ๑๓.๐๐ น. - ลงพื้นที่อำเภอบางคล้า",
    )

    assert [(str(v["date"]), v["start_time"], v["place"]) for v in found] == [
        ("2024-04-17", "08:30", "จังหวัดฉะเชิงเทรา"),
        ("2024-04-17", "13:00", "จังหวัดฉะเชิงเทรา"),
    ]


@pytest.mark.parametrize(
    ("said", "place", "activity"),
    [
        ("ตลาดนัดบ้านหนองแวง อำเภอบางคล้า", "ตลาดนัดบ้านหนองแวง อำเภอบางคล้า", None),
        ("ถึงที่ว่าการอำเภอบางคล้า", None, "ถึงที่ว่าการอำเภอบางคล้า"),
    ],
)
def test_a_line_of_hours_may_be_a_place(said: str, place: str | None, activity: str | None, visits: Find) -> None:
    found = visits(
        ("mid", "กำหนดการออกหน่วยให้บริการ"),
        10,
        "วันพุธที่ ๑๗ เมษายน ๒๕๖๗",
        f"๐๙.๐๐ น. {said}",
        "๑๓.๐๐ น. เดินทางกลับ",
    )

    assert [(visit["place"], visit["activity"]) for visit in found] == [(place, activity), (None, "เดินทางกลับ")]
