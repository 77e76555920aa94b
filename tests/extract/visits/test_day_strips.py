"""Programmes whose lines are hours and places, and the office over the title of a plan."""

import datetime as dt
from collections.abc import Callable
from typing import Any

import pytest

from extract.bundle import Bundle
from extract.context import Context
from extract.flow import read_flow
from extract.found import Draft, assemble
from extract.visits import find_schedules
from schemas import Reading

Find = Callable[..., Draft]
TITLE: list[object] = [("mid", "แผนการออกหน่วย จังหวัดฉะเชิงเทรา"), ("mid", "เดือนตุลาคม ๒๕๖๘"), 20]


@pytest.fixture
def find(make_reading: Callable[..., Reading]) -> Find:
    """The schedules of a page that is an enclosure."""

    def run(*lines: object) -> Draft:
        flow = read_flow(make_reading(list(lines)))
        bundle = Bundle(flow.items, 0, (1,), flow.ground)
        return assemble({"schedules": find_schedules(bundle, Context(dt.date(2025, 9, 15)), set())})

    return run


def rows_of(draft: Draft) -> list[tuple[Any, ...]]:
    visits = (visit for schedule in draft.data["schedules"] for visit in schedule["visits"])
    return [(v["date"].day, v["start_time"], v["place"], v["activity"]) for v in visits]


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (
            ["๐๙.๐๐ - ๑๒.๐๐ น. อบต.บางกะไห อำเภอบางคล้า", "๑๓.๐๐ - ๑๕.๐๐ น. ที่ว่าการอำเภอแปลงยาว"],
            [("09:00", "อบต.บางกะไห อำเภอบางคล้า", None), ("13:00", "ที่ว่าการอำเภอแปลงยาว", None)],
        ),
        (
            ["๐๙.๐๐ - ๑๒.๐๐ น. ณ บ้านหนองบัว อำเภอบางคล้า", "๑๓.๐๐ - ๑๕.๐๐ น. ณ ศาลาประชาคม อำเภอแปลงยาว"],
            [("09:00", "บ้านหนองบัว อำเภอบางคล้า", None), ("13:00", "ศาลาประชาคม อำเภอแปลงยาว", None)],
        ),
        (
            ["๐๙.๐๐ - ๑๕.๐๐ น. ณ ศาลาประชาคม อำเภอแปลงยาว", "๐๙.๐๐ - ๑๐.๐๐ น. ลงทะเบียน", "๑๐.๐๐ - ๑๑.๐๐ น. พิธีเปิด"],
            [("09:00", "ศาลาประชาคม อำเภอแปลงยาว", "ลงทะเบียน"), ("10:00", "ศาลาประชาคม อำเภอแปลงยาว", "พิธีเปิด")],
        ),
        (
            ["๐๙.๐๐ - ๑๒.๐๐ น. ตรวจเยี่ยมอบต.บางกะไห อำเภอบางคล้า", "๑๓.๐๐ - ๑๕.๐๐ น. ประชุมที่ว่าการอำเภอ"],
            [("09:00", None, "ตรวจเยี่ยมอบต.บางกะไห อำเภอบางคล้า"), ("13:00", None, "ประชุมที่ว่าการอำเภอ")],
        ),
    ],
    ids=["bare places", "places after ณ", "a place over the hours of a day", "what is done at a place"],
)
def test_lines_of_hours_that_are_places(find: Find, lines: list[str], expected: list[tuple[Any, ...]]) -> None:
    days = ["วันจันทร์ที่ ๖ ตุลาคม ๒๕๖๘", *lines, "วันอังคารที่ ๗ ตุลาคม ๒๕๖๘", *lines]
    found = rows_of(find(*TITLE, *days))
    assert found == [*((6, *row) for row in expected), *((7, *row) for row in expected)]


def test_the_office_over_a_title_belongs_to_it(find: Find) -> None:
    rows = [["วันที่", "อำเภอ"], ["๖ ต.ค. ๖๘", "บางคล้า"], ["๗ ต.ค. ๖๘", "แปลงยาว"]]
    (schedule,) = find("ข้อความอื่น", ("mid", "เทศบาลเมืองฉะเชิงเทรา"), ("mid", "แผนการออกหน่วย"), rows).data["schedules"]
    assert schedule["title"] == "เทศบาลเมืองฉะเชิงเทรา แผนการออกหน่วย"


def test_what_else_stands_over_a_title_does_not(find: Find) -> None:
    rows = [["วันที่", "อำเภอ"], ["๖ ต.ค. ๖๘", "บางคล้า"], ["๗ ต.ค. ๖๘", "แปลงยาว"]]
    (schedule,) = find(("mid", "สำเนาคู่ฉบับ"), ("mid", "แผนการออกหน่วย"), rows).data["schedules"]
    assert schedule["title"] == "แผนการออกหน่วย"


def test_an_office_under_the_first_line_of_a_title_is_no_place(find: Find) -> None:
    rows = [["วันที่", "กิจกรรม"], ["๖ ต.ค. ๖๘", "ตรวจสอบพัสดุ"], ["๗ ต.ค. ๖๘", "ตรวจสอบบัญชี"]]
    (schedule,) = find("แผนการตรวจสอบภายใน", "สำนักงานสาธารณสุขจังหวัดฉะเชิงเทรา", rows).data["schedules"]
    assert schedule["title"] == "แผนการตรวจสอบภายใน สำนักงานสาธารณสุขจังหวัดฉะเชิงเทรา"
    assert [visit["place"] for visit in schedule["visits"]] == [None, None]


def test_the_district_in_the_heading_of_a_day_is_that_of_its_places(find: Find) -> None:
    lines = ["เวลา ๐๙.๐๐ น. ณ บ้านหนองบัว", "เวลา ๑๓.๐๐ น. ณ ศาลาประชาคม อำเภอราชสาส์น"]
    draft = find(*TITLE, "อำเภอแปลงยาว วันจันทร์ที่ ๖ ตุลาคม ๒๕๖๘", *lines, "อำเภอบางคล้า วันอังคารที่ ๗ ตุลาคม ๒๕๖๘", *lines)
    (schedule,) = draft.data["schedules"]
    assert [visit["district"]["code"] for visit in schedule["visits"]] == ["2409", "2407", "2402", "2407"]
