"""Programmes as scans give them: digits of times lost, headings of days damaged or missing, names a letter wrong."""

import datetime as dt
from collections.abc import Callable
from typing import Any

import pytest

from extract import find_records
from schemas import Reading, Record

MakeReading = Callable[..., Reading]

TITLE = ("mid", "กำหนดการประชุมชี้แจงโครงการ จังหวัดน่าน")


def _record(make_reading: MakeReading, *lines: Any) -> Record:
    printed = make_reading([TITLE, 20, *lines])
    pages = tuple(page.model_copy(update={"source": "ocr"}) for page in printed.pages)
    return find_records(printed.model_copy(update={"pages": pages}))[0]


@pytest.mark.parametrize("time", [".๐๐ น. - ๑๒.๐๐ น.", "๐๙. - ๑๐.๐ น.", "๐๙.O - ๑๐.o น."])
def test_a_range_of_which_digits_are_lost_is_left_open(make_reading: MakeReading, time: str) -> None:
    record = _record(
        make_reading,
        "วันพุธที่ ๑๖ กุมภาพันธ์ ๒๕๖๕ ณ อำเภอปัว",
        f"{time}\tลงทะเบียน",
        "๑๓.๐๐ - ๑๔.๐๐ น.\tบรรยายสรุป",
    )
    first, second = record.schedules[0].visits

    assert (first.start_time, first.end_time, first.activity) == (None, None, "ลงทะเบียน")
    assert second.start_time is not None
    assert any("/schedules/0/visits/0/start_time" in finding.pointers for finding in record.findings)


def test_a_heading_of_a_day_is_known_by_what_is_left_of_it(make_reading: MakeReading) -> None:
    record = _record(
        make_reading,
        "วันอังคารที่ ๑๕ กุมภาพันธ์ ๒๕๖๕ ณ อำเภอปัว",
        "๐๙.๐๐ - ๑๐.๐๐ น.\tลงทะเบียน",
        "พุธท ๑๖ กุมภาพันธ์ ๒๕๖๕ ณ อำเภอเวียงสา",
        "๐๘.๓๐ - ๑๐.๐๐ น.\tบรรยายสรุป",
    )

    assert [visit.date for visit in record.schedules[0].visits] == [dt.date(2022, 2, 15), dt.date(2022, 2, 16)]


def test_times_that_go_back_without_a_new_day_are_doubted(make_reading: MakeReading) -> None:
    record = _record(
        make_reading,
        "วันอังคารที่ ๑๕ กุมภาพันธ์ ๒๕๖๕ ณ อำเภอปัว",
        "๐๙.๐๐ - ๑๐.๐๐ น.\tลงทะเบียน",
        "๑๓.๐๐ - ๑๔.๐๐ น.\tบรรยายสรุป",
        "๐๘.๓๐ - ๑๐.๐๐ น.\tตอบข้อซักถาม",
        "๑๐.๐๐ - ๑๑.๐๐ น.\tเดินทางกลับ",
    )
    back = [finding for finding in record.findings if finding.message.en.startswith("The times go back")]
    doubted = {pointer for finding in back for pointer in finding.pointers}

    for field in ("date", "place", "district"):
        assert [f"/schedules/0/visits/{at}/{field}" in doubted for at in range(4)] == [False, False, True, True]


def test_a_place_takes_the_name_of_the_district_that_it_nearly_is(make_reading: MakeReading) -> None:
    table = [
        ["ที่", "วันที่", "เวลา", "อำเภอ"],
        ["๑", "๑๕ ก.พ. ๖๕", "๐๙.๐๐ น.", "บอเกลือ"],
        ["๒", "๑๖ ก.พ. ๖๕", "๐๙.๐๐ น.", "ปัว"],
    ]
    record = _record(make_reading, table)
    visit = record.schedules[0].visits[0]

    assert (visit.place, visit.district and visit.district.name) == ("บ่อเกลือ", "บ่อเกลือ")
    assert record.evidence["/schedules/0/visits/0/place"].state == "repaired"
    assert record.evidence["/schedules/0/visits/0/place"].text == "บอเกลือ"


def test_heads_of_columns_are_known_with_a_letter_wrong(make_reading: MakeReading) -> None:
    table = [
        ["ลำดับ", "วนที", "เวลา", "พืนทีอำเภอ"],
        ["๑", "๑๕ ก.พ. ๖๕", "๐๙.๐๐ น.", "ปัว"],
        ["๒", "๑๖ ก.พ. ๖๕", "๐๙.๐๐ น.", "เวียงสา"],
    ]
    visits = _record(make_reading, table).schedules[0].visits

    assert [(visit.place, visit.date) for visit in visits] == [
        ("ปัว", dt.date(2022, 2, 15)),
        ("เวียงสา", dt.date(2022, 2, 16)),
    ]
