"""Plans known by what stands in them: unknown heads, days under months, parts under headings; other tables of days."""

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

WRITTEN = dt.date(2024, 4, 3)
TITLE = ("mid", "แผนการออกติดตามงานในพื้นที่จังหวัดฉะเชิงเทรา")
Row = tuple[str | None, str | None, str | None]
FIRST: Row = ("2024-04-17", "09:00", "2402")
SECOND: Row = ("2024-04-18", "13:30", "2404")


@pytest.fixture
def schedules(make_reading: Callable[..., Reading]) -> Callable[..., list[dict[str, Any]]]:
    """The schedules of a page of the enclosures."""

    def find(*parts: object) -> list[dict[str, Any]]:
        flow = read_flow(make_reading(list(parts)))
        found = find_schedules(Bundle(flow.items, 0, (1,), flow.ground), Context(WRITTEN), set())
        return list(assemble({"schedules": found}).data["schedules"])

    return find


def _rows(schedules: list[dict[str, Any]]) -> list[Row]:
    return [
        (
            visit["date"].isoformat() if visit["date"] else None,
            visit["start_time"],
            visit["district"]["code"] if visit["district"] else None,
        )
        for schedule in schedules
        for visit in schedule["visits"]
    ]


@pytest.mark.parametrize(
    "table",
    [
        [
            ["จุดหมาย", "ยาม", "ห้วง"],
            ["บางคล้า", "๐๙.๐๐ น.", "๑๗ เม.ย. ๖๗"],
            ["บางปะกง", "๑๓.๓๐ น.", "๑๘ เม.ย. ๖๗"],
        ],
        [
            ["No.", "Date", "Time", "Location"],
            ["1", "17 เม.ย. 67", "09.00", "อ.บางคล้า"],
            ["2", "18 เม.ย. 67", "13.30", "อ.บางปะกง"],
        ],
        [
            ["ที่", "วัน เวลา สถานที่", "กิจกรรม"],
            ["๑", "วันพุธที่ ๑๗ เมษายน ๒๕๖๗\nเวลา ๐๙.๐๐ น.\nณ ที่ว่าการอำเภอบางคล้า", "ติดตามงาน"],
            ["๒", "วันพฤหัสบดีที่ ๑๘ เมษายน ๒๕๖๗\nเวลา ๑๓.๓๐ น.\nณ ที่ว่าการอำเภอบางปะกง", "ติดตามงาน"],
        ],
        [
            ["เดือน", "วันที่", "เวลา", "อำเภอ"],
            ["เมษายน ๒๕๖๗", "๑๗", "๐๙.๐๐ น.", "บางคล้า"],
            ["", "๑๘ (พฤหัสบดี)", "๑๓๓๐ น.", "บางปะกง"],
        ],
        [
            ["วันที่", "เวลา", "อำเภอ"],
            [("เมษายน ๒๕๖๗", 1, 3)],
            ["๑๗", "๐๙.๐๐ น.", "บางคล้า"],
            ["๑๘", "๑๓.๓๐ น.", "บางปะกง"],
        ],
        [
            ["วันที่", "เวลา", "สถานที่"],
            [("อำเภอบางคล้า", 1, 3)],
            ["๑๗ เม.ย. ๖๗", "๐๙.๐๐ น.", "วัดแจ้ง"],
            [("อำเภอบางปะกง", 1, 3)],
            ["๑๘ เม.ย. ๖๗", "๑๓.๓๐ น.", "วัดเก่า"],
        ],
    ],
    ids=["other words", "english", "one cell", "month beside days", "month over days", "district over places"],
)
def test_columns_are_understood_from_what_stands_in_them(
    table: list[list[Any]], schedules: Callable[..., list[dict[str, Any]]]
) -> None:
    assert _rows(schedules(TITLE, 10, table)) == [FIRST, SECOND]


def test_tables_under_headings_of_places_are_one_plan(schedules: Callable[..., list[dict[str, Any]]]) -> None:
    head = ["วันที่", "เวลา", "สถานที่"]
    found = schedules(
        TITLE,
        10,
        "๑. อำเภอบางคล้า",
        [head, ["๑๗ เม.ย. ๖๗", "๐๙.๐๐ น.", "วัดแจ้ง"]],
        "๒. อำเภอบางปะกง",
        [head, ["๑๘ เม.ย. ๖๗", "๑๓.๓๐ น.", "วัดเก่า"]],
    )

    assert [schedule["title"] for schedule in found] == [TITLE[1]]
    assert _rows(found) == [FIRST, SECOND]


def test_cards_of_labels_are_one_plan(schedules: Callable[..., list[dict[str, Any]]]) -> None:
    def card(day: str, hour: str, place: str) -> list[list[str]]:
        return [["วันที่", day], ["เวลา", hour], ["สถานที่", place]]

    found = schedules(
        TITLE,
        10,
        card("๑๗ เมษายน ๒๕๖๗", "๐๙.๐๐ น.", "ที่ว่าการอำเภอบางคล้า"),
        card("๑๘ เมษายน ๒๕๖๗", "๑๓.๓๐ น.", "ที่ว่าการอำเภอบางปะกง"),
    )

    assert [schedule["title"] for schedule in found] == [TITLE[1]]
    assert _rows(found) == [FIRST, SECOND]


def test_the_number_of_a_unit_is_a_team_and_no_note(schedules: Callable[..., list[dict[str, Any]]]) -> None:
    (schedule,) = schedules(
        TITLE,
        10,
        [
            ["ทีม", "วันที่", "อำเภอ"],
            ["หน่วยที่ ๑", "๑๗ เม.ย. ๖๗", "บางคล้า"],
            ["หน่วยที่ ๒", "๑๘ เม.ย. ๖๗", "บางปะกง"],
        ],
    )

    assert [visit["responsible"] for visit in schedule["visits"]] == ["หน่วยที่ ๑", "หน่วยที่ ๒"]


@pytest.mark.parametrize(
    ("title", "table"),
    [
        (
            "บัญชีหนังสือสั่งการที่เกี่ยวข้อง",
            [["ที่", "ลงวันที่", "เรื่อง"], ["๑", "๕ มกราคม ๒๕๖๗", "แนวทาง"], ["๒", "๙ มกราคม ๒๕๖๗", "การซักซ้อม"]],
        ),
        (
            "สรุปสถานการณ์อุทกภัย",
            [["วันที่เกิดเหตุ", "อำเภอ"], ["๑๗ ก.ย. ๖๖", "บางคล้า"], ["๑๘ ก.ย. ๖๖", "บางปะกง"]],
        ),
        (
            "ปริมาณน้ำฝนรายวัน",
            [["วันที่", "อำเภอ", "ฝน (มม.)"], ["๑๗ เม.ย. ๖๗", "บางคล้า", "๑๒.๕"], ["๑๘ เม.ย. ๖๗", "บางปะกง", "๐.๐"]],
        ),
        (
            "ผู้ผ่านการคัดเลือก",
            [["วันที่", "อำเภอ"], ["๑๗ ก.พ. ๖๗", "บางคล้า"], ["๑๘ ก.พ. ๖๗", "บางปะกง"]],
        ),
        (
            "ประเด็นการตรวจติดตาม",
            [
                ["ประเด็น", "ข้อมูลที่ต้องรายงาน"],
                ["ผลการเบิกจ่าย", "ข้อมูล ณ วันที่ ๓๐ เมษายน ๒๕๖๗"],
                ["ผลการพัฒนา", "ข้อมูล ณ วันที่ ๓๑ พฤษภาคม ๒๕๖๗"],
            ],
        ),
    ],
    ids=["letters", "what happened", "measures", "days gone by", "days of figures"],
)
def test_other_tables_of_days_are_no_plan(
    title: str, table: list[list[str]], schedules: Callable[..., list[dict[str, Any]]]
) -> None:
    assert schedules(("mid", title), 10, table) == []


HOURS = [["ที่", "เวลา", "รายการ"], ["๑", "๐๖.๐๐ - ๐๗.๐๐ น.", "ประชุมเช้า"], ["๒", "๑๒.๐๐ - ๑๓.๐๐ น.", "สรุปงาน"]]


@pytest.mark.parametrize(("title", "count"), [("ผังรายการวิทยุชุมชน", 0), ("ตารางเดินรถรับส่ง", 0), ("กำหนดการสัมมนา", 1)])
def test_hours_without_a_day_are_a_plan_only_where_the_title_announces_one(
    title: str, count: int, schedules: Callable[..., list[dict[str, Any]]]
) -> None:
    assert len(schedules(("mid", title), 10, HOURS)) == count
