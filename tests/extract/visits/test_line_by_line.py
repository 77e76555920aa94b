"""Rows of a table whose cells list hours, days and places line by line."""

import datetime as dt

import pytest

from extract.context import Context
from tests.extract.visits.plans import Find, visits

HEAD = ["วันที่", "เวลา", "อำเภอ", "ทีม"]
DAY = "๑๗ เม.ย. ๖๗"
WRITTEN = Context(dt.date(2024, 4, 3), provinces=("ฉะเชิงเทรา",))
BANG_KHLA, BAN_PHO = "2402", "2405"


@pytest.mark.parametrize(
    ("row", "expected"),
    [
        (
            [DAY, "๐๙.๐๐ น.\n๑๓.๐๐ น.", "บางคล้า\nบ้านโพธิ์", "ทีมที่ ๑"],
            [("2024-04-17", "09:00", BANG_KHLA, "ทีมที่ ๑"), ("2024-04-17", "13:00", BAN_PHO, "ทีมที่ ๑")],
        ),
        (
            [DAY, "๐๙.๐๐ น.\n๑๓.๐๐ น.", "บางคล้า\nบ้านโพธิ์", "ทีมที่ ๑\nทีมที่ ๒"],
            [("2024-04-17", "09:00", BANG_KHLA, "ทีมที่ ๑"), ("2024-04-17", "13:00", BAN_PHO, "ทีมที่ ๒")],
        ),
        (
            ["๑๗ เม.ย. ๖๗\n๑๘ เม.ย. ๖๗", "๐๙.๐๐ น.", "บางคล้า\nบ้านโพธิ์", "ทีมที่ ๑"],
            [("2024-04-17", "09:00", BANG_KHLA, "ทีมที่ ๑"), ("2024-04-18", "09:00", BAN_PHO, "ทีมที่ ๑")],
        ),
    ],
)
def test_every_pair_of_lines_is_a_visit(find_pages: Find, row: list[str], expected: list[tuple[str, ...]]) -> None:
    last = ["๑๙ เม.ย. ๖๗", "๐๙.๐๐ น.", "แปลงยาว", "ทีมที่ ๓"]
    draft = find_pages([("mid", "แผนการนิเทศ"), 10, [HEAD, row, last]], context=WRITTEN)

    found = visits(draft, "date", "start_time", "district", "responsible")
    assert found == [*expected, ("2024-04-19", "09:00", "2409", "ทีมที่ ๓")]


@pytest.mark.parametrize(
    ("row", "end"),
    [
        ([DAY, "๐๙.๐๐ -\n๑๒.๐๐ น.", "ที่ว่าการ\nอำเภอบางคล้า", "ทีมที่ ๑"], "12:00"),
        ([DAY, "๐๙.๐๐ น.\n-๑๒.๐๐ น.", "หอประชุม\nอำเภอบางคล้า", "ทีมที่ ๑"], "12:00"),
    ],
)
def test_hours_and_a_place_on_two_lines_each_are_one_visit(find_pages: Find, row: list[str], end: str) -> None:
    last = ["๑๙ เม.ย. ๖๗", "๐๙.๐๐ น.", "แปลงยาว", "ทีมที่ ๓"]
    draft = find_pages([("mid", "แผนการนิเทศ"), 10, [HEAD, row, last]], context=WRITTEN)

    assert visits(draft, "start_time", "end_time", "district")[0] == ("09:00", end, BANG_KHLA)
    assert len(visits(draft, "date")) == 2


@pytest.mark.parametrize("merged", [True, False])
def test_hours_stand_under_their_day_in_one_column(find_pages: Find, merged: bool) -> None:
    days = ["วันพุธที่ ๑๗ เม.ย. ๖๗", "วันพฤหัสบดีที่ ๑๘ เม.ย. ๖๗"]
    first, second = ([(day, 1, 3)] if merged else [day, "", ""] for day in days)
    rows = [["๐๙.๐๐ - ๑๒.๐๐ น.", "ประชุม", "บางคล้า"], ["เวลา ๑๓.๐๐ น.", "ติดตามงาน", "บ้านโพธิ์"]]
    head = ["วัน/เวลา", "กิจกรรม", "อำเภอ"]
    draft = find_pages([("mid", "แผนการนิเทศ"), 10, [head, first, *rows, second, rows[0]]], context=WRITTEN)

    assert visits(draft, "date", "start_time", "district") == [
        ("2024-04-17", "09:00", BANG_KHLA),
        ("2024-04-17", "13:00", BAN_PHO),
        ("2024-04-18", "09:00", BANG_KHLA),
    ]


def test_halves_of_the_day_behind_the_heads(find_pages: Find) -> None:
    head = ["วันที่", "โรงเรียน (เช้า)", "โรงเรียน (บ่าย)", "ผู้นิเทศ"]
    rows = [[DAY, "บางคล้าพิทยา", "บ้านโพธิ์", "ทีมที่ ๑"], ["๑๘ เม.ย. ๖๗", "แปลงยาวพิทยา", "(เดินทางกลับ)", "ทีมที่ ๒"]]
    draft = find_pages([("mid", "แผนการนิเทศ"), 10, [head, *rows]], context=WRITTEN)

    assert visits(draft, "date", "place", "district", "activity") == [
        ("2024-04-17", "บางคล้าพิทยา", None, None),
        ("2024-04-17", "บ้านโพธิ์", None, None),
        ("2024-04-18", "แปลงยาวพิทยา", None, None),
        ("2024-04-18", None, None, "(เดินทางกลับ)"),
    ]


def test_a_column_of_counts_is_no_sequence(find_pages: Find) -> None:
    head = ["วันที่", "อำเภอ", "จำนวนลูกจ้าง"]
    rows = [[DAY, "บางคล้า", "๑๒๐"], ["๑๘ เม.ย. ๖๗", "บ้านโพธิ์", "๘๕"], ["๑๙ เม.ย. ๖๗", "แปลงยาว", "๓๔"]]
    draft = find_pages([("mid", "แผนการตรวจสถานประกอบการ"), 10, [head, *rows]], context=WRITTEN)

    assert visits(draft, "sequence", "district") == [(None, BANG_KHLA), (None, BAN_PHO), (None, "2409")]
