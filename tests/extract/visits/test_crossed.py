"""Tables with days, months, weeks or weekdays over their columns: which are plans, and what each cell becomes."""

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

WRITTEN = dt.date(2025, 9, 15)
Find = Callable[..., Draft]


@pytest.fixture
def find(make_reading: Callable[..., Reading]) -> Find:
    """The schedules of a page that is an enclosure."""

    def run(*lines: object) -> Draft:
        reading = make_reading(list(lines))
        flow = read_flow(reading)
        bundle = Bundle(flow.items, 0, (1,), flow.ground)
        return assemble({"schedules": find_schedules(bundle, Context(WRITTEN), set())})

    return run


def rows_of(draft: Draft, *fields: str) -> list[tuple[Any, ...]]:
    """The fields of all visits, dates as ISO text, districts as their codes."""
    visits = (visit for schedule in draft.data["schedules"] for visit in schedule["visits"])
    return [tuple(_plain(visit[field]) for field in fields) for visit in visits]


def _plain(value: Any) -> Any:
    if isinstance(value, dt.date):
        return value.isoformat()
    return value["code"] if isinstance(value, dict) else value


def middle(*lines: str) -> list[object]:
    return [("mid", line) for line in lines]


WEEKDAYS = ["จันทร์", "อังคาร", "พุธ", "พฤหัสบดี", "ศุกร์", "เสาร์", "อาทิตย์"]
OCTOBER = [
    WEEKDAYS,
    ["", "", "๑", "๒", "๓", "๔", "๕"],
    ["๖\nอำเภอบางคล้า\n๐๙.๐๐ น.", "๗", "๘", "๙", "๑๐", "๑๑", "๑๒"],
    ["๑๓\nวันหยุดราชการ", "๑๔", "๑๕\nอำเภอพนมสารคาม\n๐๙.๐๐ น.\nอำเภอราชสาส์น\n๑๓.๓๐ น.", "๑๖", "๑๗", "๑๘", "๑๙"],
    ["๒๐", "๒๑", "๒๒", "๒๓\nวันปิยมหาราช", "๒๔", "๒๕", "๒๖"],
    ["๒๗", "๒๘", "๒๙", "๓๐", "๓๑\nอำเภอแปลงยาว", "๑", "๒"],
]


def test_a_calendar_of_a_month(find: Find) -> None:
    title = middle("ปฏิทินการออกตรวจเยี่ยม จังหวัดฉะเชิงเทรา", "เดือนตุลาคม ๒๕๖๘")
    assert rows_of(find(*title, OCTOBER), "date", "start_time", "district") == [
        ("2025-10-06", "09:00", "2402"),
        ("2025-10-15", "09:00", "2406"),
        ("2025-10-15", "13:30", "2407"),
        ("2025-10-31", None, "2409"),
    ]


def test_the_days_of_the_month_before_are_its_own(find: Find) -> None:
    rows = [
        WEEKDAYS[:5],
        ["๒๙\nอำเภอบางคล้า", "๓๐", "๑\nอำเภอแปลงยาว", "๒", "๓"],
        ["๖", "๗", "๘", "๙", "๑๐"],
        ["๑๓", "๑๔", "๑๕", "๑๖", "๑๗"],
    ]
    title = middle("ปฏิทินการออกตรวจเยี่ยม จังหวัดฉะเชิงเทรา", "เดือนตุลาคม ๒๕๖๘")
    assert rows_of(find(*title, rows), "date", "district") == [("2025-09-29", "2402"), ("2025-10-01", "2409")]


def test_what_stands_under_a_row_of_numbers_is_of_its_days(find: Find) -> None:
    rows = [
        WEEKDAYS[:5],
        ["๖", "๗", "๘", "๙", "๑๐"],
        ["อำเภอบางคล้า", "", ("อำเภอแปลงยาว", 1, 2), "อำเภอบ้านโพธิ์"],
        ["๑๓", "๑๔", "๑๕", "๑๖", "๑๗"],
        ["", "อำเภอราชสาส์น", "", "", ""],
    ]
    title = middle("ปฏิทินการออกตรวจเยี่ยม จังหวัดฉะเชิงเทรา", "เดือนตุลาคม ๒๕๖๘")
    assert rows_of(find(*title, rows), "date", "end_date", "district") == [
        ("2025-10-06", None, "2402"),
        ("2025-10-08", "2025-10-09", "2409"),
        ("2025-10-10", None, "2405"),
        ("2025-10-14", None, "2407"),
    ]


def test_a_calendar_of_an_unknown_month_has_no_dates(find: Find) -> None:
    draft = find(*middle("ปฏิทินการออกตรวจเยี่ยม จังหวัดฉะเชิงเทรา"), OCTOBER)
    assert {date for (date,) in rows_of(draft, "date")} == {None}
    assert {finding.code for finding in draft.findings} == {"low_confidence"}


def test_a_calendar_of_another_month_than_it_says_is_doubted(find: Find) -> None:
    draft = find(*middle("ปฏิทินการออกตรวจเยี่ยม จังหวัดฉะเชิงเทรา", "เดือนพฤศจิกายน ๒๕๖๘"), OCTOBER)
    flagged = {pointer for finding in draft.findings for pointer in finding.pointers}
    assert all(f"/schedules/0/visits/{at}/date" in flagged for at in range(4))


def test_days_over_columns_with_teams_before_the_rows(find: Find) -> None:
    rows = [
        ["คณะ", "๖ ต.ค. ๖๘", "๗ ต.ค. ๖๘", "๘ ต.ค. ๖๘"],
        ["หน่วยที่ ๑", "อ.บางคล้า", "-", "อ.แปลงยาว"],
        ["หน่วยที่ ๒", ("อ.พนมสารคาม", 1, 2), ""],
    ]
    assert rows_of(
        find(*middle("ตารางออกตรวจ จังหวัดฉะเชิงเทรา"), rows), "date", "end_date", "district", "responsible"
    ) == [
        ("2025-10-06", None, "2402", "หน่วยที่ ๑"),
        ("2025-10-08", None, "2409", "หน่วยที่ ๑"),
        ("2025-10-06", "2025-10-07", "2406", "หน่วยที่ ๒"),
    ]


def test_days_of_a_month_that_stands_over_them(find: Find) -> None:
    rows = [
        [("ผู้นิเทศ", 2, 1), ("เดือนตุลาคม พ.ศ. ๒๕๖๘", 1, 2), ("เดือนพฤศจิกายน พ.ศ. ๒๕๖๘", 1, 2)],
        ["วันที่ ๖", "วันที่ ๑๓", "๓", "๑๐"],
        ["ทีม A", "อ.บางคล้า", "อ.แปลงยาว", "อ.พนมสารคาม", "อ.ราชสาส์น"],
    ]
    assert rows_of(find(*middle("ตารางการนิเทศ จังหวัดฉะเชิงเทรา"), rows), "date", "district", "responsible") == [
        ("2025-10-06", "2402", "ทีม A"),
        ("2025-10-13", "2409", "ทีม A"),
        ("2025-11-03", "2406", "ทีม A"),
        ("2025-11-10", "2407", "ทีม A"),
    ]


def test_hours_before_rows_and_days_over_columns(find: Find) -> None:
    rows = [
        ["เวลา", "วันจันทร์ที่ ๖ ตุลาคม ๒๕๖๘", "วันอังคารที่ ๗ ตุลาคม ๒๕๖๘"],
        ["๐๙.๐๐ - ๑๒.๐๐ น.", "บรรยายพิเศษ", "ศึกษาดูงาน"],
        ["๑๒.๐๐ - ๑๓.๐๐ น.", ("พักรับประทานอาหาร", 1, 2)],
    ]
    draft = find(*middle("กำหนดการอบรม"), rows)
    assert rows_of(draft, "date", "start_time", "end_time", "activity") == [
        ("2025-10-06", "09:00", "12:00", "บรรยายพิเศษ"),
        ("2025-10-07", "09:00", "12:00", "ศึกษาดูงาน"),
        ("2025-10-06", "12:00", "13:00", "พักรับประทานอาหาร"),
        ("2025-10-07", "12:00", "13:00", "พักรับประทานอาหาร"),
    ]


def test_halves_under_days(find: Find) -> None:
    rows = [
        [("ทีม", 2, 1), ("๖ ต.ค. ๖๘", 1, 2), ("๗ ต.ค. ๖๘", 1, 2)],
        ["เช้า ๐๙.๐๐ น.", "บ่าย ๑๓.๐๐ น.", "เช้า ๐๙.๐๐ น.", "บ่าย ๑๓.๐๐ น."],
        ["ทีม ๑", "อ.บางคล้า", "อ.แปลงยาว", "อ.พนมสารคาม", "อ.ราชสาส์น"],
    ]
    assert rows_of(find(*middle("ตารางออกตรวจ จังหวัดฉะเชิงเทรา"), rows), "date", "start_time", "district") == [
        ("2025-10-06", "09:00", "2402"),
        ("2025-10-06", "13:00", "2409"),
        ("2025-10-07", "09:00", "2406"),
        ("2025-10-07", "13:00", "2407"),
    ]


def test_weekdays_of_a_week_that_the_title_names(find: Find) -> None:
    rows = [["เวลา", *WEEKDAYS[:5]], ["๐๙.๐๐ น.", "อ.บางคล้า", "อ.แปลงยาว", "", "อ.พนมสารคาม", "อ.ราชสาส์น"]]
    title = middle("แผนออกหน่วย จังหวัดฉะเชิงเทรา", "ระหว่างวันที่ ๖ - ๑๐ ตุลาคม ๒๕๖๘")
    assert rows_of(find(*title, rows), "date", "start_time", "district") == [
        ("2025-10-06", "09:00", "2402"),
        ("2025-10-07", "09:00", "2409"),
        ("2025-10-09", "09:00", "2406"),
        ("2025-10-10", "09:00", "2407"),
    ]


MONTHS = [
    [("ที่", 2, 1), ("อำเภอ", 2, 1), ("เดือน (พ.ศ. ๒๕๖๙)", 1, 3)],
    ["ม.ค.", "ก.พ.", "มี.ค."],
    ["๑", "บางคล้า", "๕", "๙", ""],
    ["๒", "แปลงยาว", "๗, ๑๙", "", "๑๑ - ๑๒"],
]


def test_months_over_columns_and_numbers_of_days_in_the_cells(find: Find) -> None:
    draft = find(*middle("แผนการตรวจเยี่ยม จังหวัดฉะเชิงเทรา"), MONTHS)
    assert rows_of(draft, "sequence", "date", "end_date", "district") == [
        (1, "2026-01-05", None, "2402"),
        (1, "2026-02-09", None, "2402"),
        (2, "2026-01-07", None, "2409"),
        (2, "2026-01-19", None, "2409"),
        (2, "2026-03-11", "2026-03-12", "2409"),
    ]


@pytest.mark.parametrize(
    ("title", "dates"),
    [
        ("ปีงบประมาณ พ.ศ. ๒๕๖๙", ["2025-11-10", "2025-12-15", "2026-01-12"]),
        ("ระหว่างเดือนพฤศจิกายน ๒๕๖๘ - มกราคม ๒๕๖๙", ["2025-11-10", "2025-12-15", "2026-01-12"]),
        ("ประจำปี พ.ศ. ๒๕๖๙", [None, None, None]),
    ],
)
def test_the_year_of_months_over_columns(find: Find, title: str, dates: list[str | None]) -> None:
    rows = [["อำเภอ", "พ.ย.", "ธ.ค.", "ม.ค."], ["บางคล้า", "๑๐", "", ""], ["แปลงยาว", "", "๑๕", "๑๒"]]
    draft = find(*middle("แผนการตรวจเยี่ยม จังหวัดฉะเชิงเทรา", title), rows)
    assert [date for (date,) in rows_of(draft, "date")] == dates
    assert bool(draft.findings) == (None in dates)


def test_months_before_rows_and_weeks_over_columns(find: Find) -> None:
    rows = [
        [("เดือน", 2, 1), ("สัปดาห์ที่", 1, 2)],
        ["๑", "๒"],
        ["ตุลาคม ๒๕๖๘", "อำเภอบางคล้า\nวันที่ ๖ - ๗", "อำเภอแปลงยาว (วันที่ ๑๓)"],
        ["พฤศจิกายน ๒๕๖๘", "", "อำเภอพนมสารคาม"],
    ]
    draft = find(*middle("ตารางการนิเทศ จังหวัดฉะเชิงเทรา"), rows)
    assert rows_of(draft, "date", "end_date", "place", "district") == [
        ("2025-10-06", "2025-10-07", "อำเภอบางคล้า", "2402"),
        ("2025-10-13", None, "อำเภอแปลงยาว", "2409"),
        (None, None, "อำเภอพนมสารคาม", "2406"),
    ]
    assert [finding.pointers for finding in draft.findings] == [("/schedules/0/visits/2/date",)]


NO_PLANS: dict[str, tuple[list[object], list[list[Any]]]] = {
    "counts by month": (
        middle("สถิติผู้รับบริการรายอำเภอ ประจำปี พ.ศ. ๒๕๖๘"),
        [["อำเภอ", "ม.ค.", "ก.พ.", "มี.ค."], ["บางคล้า", "๑๒", "๗", "๙"], ["แปลงยาว", "๓", "๒๑", "๑๔"]],
    ),
    "how often, by month": (
        middle("แผนการตรวจเยี่ยม ประจำปี พ.ศ. ๒๕๖๘"),
        [["อำเภอ", "ม.ค.", "ก.พ.", "มี.ค."], ["บางคล้า", "๑", "๒", "๑"], ["แปลงยาว", "๑", "๒", "๑"]],
    ),
    "sums of money by month": (
        middle("แผนการตรวจเยี่ยม ประจำปี พ.ศ. ๒๕๖๘"),
        [["อำเภอ", "ม.ค.", "ก.พ.", "รวม"], ["บางคล้า", "๑๒", "๒๑", "๓๓"], ["แปลงยาว", "๑๑", "๒๐", "๓๑"]],
    ),
    "amounts by month": (
        middle("แผนการใช้จ่ายงบประมาณ ปีงบประมาณ พ.ศ. ๒๕๖๘"),
        [["หน่วยงาน", "ม.ค.", "ก.พ."], ["อำเภอบางคล้า", "๑,๒๐๐", "๗๐๐"], ["อำเภอแปลงยาว", "๙๐๐", "๒,๑๐๐"]],
    ),
    "work by month, in ticks": (
        middle("แผนปฏิบัติงาน ปีงบประมาณ พ.ศ. ๒๕๖๘"),
        [["กิจกรรม", "ต.ค.", "พ.ย.", "ธ.ค."], ["สำรวจ", "✓", "", ""], ["สรุปผล", "", "✓", "✓"]],
    ),
    "a register": (
        middle("ตารางลงเวลาปฏิบัติงาน เดือนตุลาคม ๒๕๖๘"),
        [["ชื่อ", "วันที่ ๑", "วันที่ ๒", "วันที่ ๓"], ["นายสมชาย ใจดี", "/", "/", "ล"], ["นางมาลี สุขใจ", "/", "ป", "/"]],
    ),
    "a roster of people": (
        middle("ตารางเวรรักษาการณ์ เดือนตุลาคม ๒๕๖๘"),
        [
            WEEKDAYS[:5],
            ["๖\nนายสมชาย ใจดี", "๗\nนางมาลี สุขใจ", "๘\nนายสมชาย ใจดี", "๙\nนางมาลี สุขใจ", "๑๐\nนายชู ใจดี"],
            ["๑๓\nนายสมชาย ใจดี", "๑๔\nนางมาลี สุขใจ", "๑๕\nนายสมชาย ใจดี", "๑๖", "๑๗"],
        ],
    ),
    "a roster of shifts": (
        middle("ตารางปฏิบัติงาน เดือนตุลาคม ๒๕๖๘"),
        [["ชื่อ", "๑ ต.ค. ๖๘", "๒ ต.ค. ๖๘", "๓ ต.ค. ๖๘"], ["นายสมชาย", "ช", "บ", "OFF"], ["นางมาลี", "บ", "ด", "ช"]],
    ),
    "holidays": (
        middle("ปฏิทินวันหยุดราชการ", "เดือนตุลาคม ๒๕๖๘"),
        [
            WEEKDAYS[:5],
            ["๖", "๗\nวันออกพรรษา", "๘", "๙", "๑๐"],
            ["๑๓\nวันนวมินทรมหาราช", "๑๔", "๑๕", "๑๖", "๑๗"],
            ["๒๐", "๒๑", "๒๒", "๒๓\nวันปิยมหาราช", "๒๔"],
        ],
    ),
    "a timetable of lessons": (
        middle("ตารางสอน ภาคเรียนที่ ๑ ปีการศึกษา ๒๕๖๘"),
        [["คาบ", *WEEKDAYS[:5]], ["๑", "ภาษาไทย", "คณิตศาสตร์", "สังคมศึกษา", "ศิลปะ", "พลศึกษา"]],
    ),
    "a timetable of lessons by the hour": (
        middle("ตารางสอน ภาคเรียนที่ ๑ ปีการศึกษา ๒๕๖๘"),
        [["เวลา", *WEEKDAYS[:5]], ["๐๙.๐๐ - ๑๐.๐๐ น.", "ภาษาไทย", "คณิตศาสตร์", "สังคมศึกษา", "ศิลปะ", "พลศึกษา"]],
    ),
    "a timetable with weekdays before its rows": (
        middle("ตารางเรียนประจำภาคเรียน"),
        [["วัน/เวลา", "๐๘.๓๐-๐๙.๓๐", "๐๙.๓๐-๑๐.๓๐"], ["จันทร์", "ศิลปะ", "แนะแนว"], ["อังคาร", "พลศึกษา", "ภาษาไทย"]],
    ),
    "people and their dates of birth": (
        middle("บัญชีรายชื่อ จังหวัดฉะเชิงเทรา"),
        [["", "นายสมชาย ใจดี", "นางมาลี สุขใจ"], ["วันเกิด", "๖ ต.ค. ๒๕๑๘", "๗ ต.ค. ๒๕๒๐"], ["อายุ", "๕๐", "๔๘"]],
    ),
    "counts by day": (
        middle("ตารางผู้มาใช้บริการ จังหวัดฉะเชิงเทรา"),
        [["อำเภอ", "๑ ต.ค. ๖๘", "๒ ต.ค. ๖๘"], ["บางคล้า", "๑๒", "๙๐"], ["แปลงยาว", "๓๑", "๔๔"]],
    ),
}


@pytest.mark.parametrize("name", NO_PLANS)
def test_other_tables_with_days_and_months_over_columns_are_no_plans(find: Find, name: str) -> None:
    title, rows = NO_PLANS[name]
    assert rows_of(find(*title, rows), "date", "place", "activity") == []


def test_the_head_in_the_corner_may_speak_of_the_days_too(find: Find) -> None:
    rows = [["ทีม\nวันที่", "๖ ต.ค. ๖๘", "๗ ต.ค. ๖๘"], ["ทีม ก", "อ.บางคล้า", "อ.แปลงยาว"]]
    draft = find(*middle("ตารางออกตรวจ จังหวัดฉะเชิงเทรา"), rows)
    assert rows_of(draft, "responsible", "date") == [("ทีม ก", "2025-10-06"), ("ทีม ก", "2025-10-07")]


HALVES = ["ที่", "กำหนดนัด", "อำเภอ"]


def test_columns_that_stand_twice_are_read_one_part_after_the_other(find: Find) -> None:
    rows = [
        [*HALVES, *HALVES],
        ["๑", "๖ ต.ค. ๖๘", "บางคล้า", "๓", "๘ ต.ค. ๖๘", "พนมสารคาม"],
        ["๒", "๗ ต.ค. ๖๘", "แปลงยาว", "", "", ""],
    ]
    draft = find(*middle("แผนการตรวจเยี่ยม จังหวัดฉะเชิงเทรา"), rows)
    assert rows_of(draft, "sequence", "date", "district") == [
        (1, "2025-10-06", "2402"),
        (2, "2025-10-07", "2409"),
        (3, "2025-10-08", "2406"),
    ]


def test_columns_beside_others_are_no_second_part(find: Find) -> None:
    rows = [
        ["วันที่", "เวลา", "วันที่", "เวลา", "อำเภอ"],
        ["๖ ต.ค. ๖๘", "๐๙.๐๐ น.", "๗ ต.ค. ๖๘", "๐๙.๐๐ น.", "บางคล้า"],
        ["๘ ต.ค. ๖๘", "๐๙.๐๐ น.", "๙ ต.ค. ๖๘", "๐๙.๐๐ น.", "แปลงยาว"],
    ]
    draft = find(*middle("แผนการตรวจเยี่ยม จังหวัดฉะเชิงเทรา"), rows)
    assert rows_of(draft, "date", "district") == [
        ("2025-10-06", "2402"),
        ("2025-10-07", "2402"),
        ("2025-10-08", "2409"),
        ("2025-10-09", "2409"),
    ]


@pytest.mark.parametrize("heads", [("ตั้งแต่วันที่", "ถึงวันที่"), ("วันเริ่มต้น", "วันสิ้นสุด"), ("วันที่", "ถึง"), ("วันไป", "วันกลับ")])
def test_columns_of_first_and_last_days(find: Find, heads: tuple[str, str]) -> None:
    rows = [
        [*heads, "อำเภอ"],
        ["๖ ต.ค. ๖๘", "๗ ต.ค. ๖๘", "บางคล้า"],
        ["๘ ต.ค. ๖๘", "๘ ต.ค. ๖๘", "แปลงยาว"],
        ["๑๐ ต.ค. ๖๘", "๙ ต.ค. ๖๘", "พนมสารคาม"],
    ]
    draft = find(*middle("แผนการตรวจเยี่ยม จังหวัดฉะเชิงเทรา"), rows)
    assert rows_of(draft, "date", "end_date", "district") == [
        ("2025-10-06", "2025-10-07", "2402"),
        ("2025-10-08", None, "2409"),
        ("2025-10-10", "2025-10-09", "2406"),
    ]
    assert [finding.pointers for finding in draft.findings] == [("/schedules/0/visits/2/end_date",)]


@pytest.mark.parametrize(
    ("title", "last"),
    [
        ("บัญชีโครงการก่อสร้าง จังหวัดฉะเชิงเทรา", "๑๖ ต.ค. ๖๘"),
        ("แผนการก่อสร้าง จังหวัดฉะเชิงเทรา", "๑๖ ก.พ. ๖๙"),
    ],
)
def test_first_and_last_days_of_contracts_are_no_visits(find: Find, title: str, last: str) -> None:
    rows = [["วันเริ่มต้น", "วันสิ้นสุด", "อำเภอ"], ["๖ ต.ค. ๖๘", last, "บางคล้า"], ["๖ ต.ค. ๖๘", last, "แปลงยาว"]]
    assert rows_of(find(*middle(title), rows), "date") == []


def test_columns_of_first_and_last_hours(find: Find) -> None:
    rows = [
        [("วันที่", 2, 1), ("เวลา (น.)", 1, 2), ("อำเภอ", 2, 1)],
        ["เริ่ม", "สิ้นสุด"],
        ["๖ ต.ค. ๖๘", "๐๙.๐๐", "๑๐.๓๐", "บางคล้า"],
        ["๗ ต.ค. ๖๘", "๑๓.๐๐", "๑๕.๐๐", "แปลงยาว"],
    ]
    draft = find(*middle("แผนการตรวจเยี่ยม จังหวัดฉะเชิงเทรา"), rows)
    assert rows_of(draft, "start_time", "end_time", "district") == [
        ("09:00", "10:30", "2402"),
        ("13:00", "15:00", "2409"),
    ]


@pytest.mark.parametrize("day", ["๖-ต.ค.-๖๘", "๖.๑๐.๖๘", "จ. ๖ ต.ค. ๖๘"])
def test_days_behind_a_head_turn_a_table(find: Find, day: str) -> None:
    rows = [["วัน/เดือน", day], ["เวลา", "๐๙.๐๐ น."], ["พื้นที่", "อำเภอบางคล้า"], ["ผู้ปฏิบัติงาน", "นายสมชาย ใจดี"]]
    draft = find(*middle("แผนการตรวจเยี่ยม จังหวัดฉะเชิงเทรา"), rows)
    assert rows_of(draft, "date", "start_time", "district", "responsible") == [
        ("2025-10-06", "09:00", "2402", "นายสมชาย ใจดี")
    ]


@pytest.mark.parametrize("head", ["เวลา/สถานที่", "รายการ"])
def test_hours_listed_in_a_cell_are_visits(find: Find, head: str) -> None:
    rows = [
        ["วันที่", head],
        ["๖ ต.ค. ๖๘", "- ๐๙.๐๐ น. ณ โรงเรียนวัดใหม่ อ.บางคล้า\n- ๑๓.๐๐ น. ณ ที่ว่าการอำเภอแปลงยาว"],
        ["๗ ต.ค. ๖๘", "๐๙.๐๐ - ๑๒.๐๐ น. ณ ที่ว่าการอำเภอราชสาส์น"],
    ]
    draft = find(*middle("แผนการตรวจเยี่ยม จังหวัดฉะเชิงเทรา"), rows)
    assert rows_of(draft, "date", "start_time", "end_time", "place") == [
        ("2025-10-06", "09:00", None, "โรงเรียนวัดใหม่ อ.บางคล้า"),
        ("2025-10-06", "13:00", None, "ที่ว่าการอำเภอแปลงยาว"),
        ("2025-10-07", "09:00", "12:00", "ที่ว่าการอำเภอราชสาส์น"),
    ]


def test_villages_beside_places_say_where_they_lie(find: Find) -> None:
    rows = [
        ["หมู่ที่", "บ้าน", "วันที่", "สถานที่ประชุม"],
        ["๒", "หนองบัว", "๖ ต.ค. ๖๘", "ศาลาประชาคม"],
        ["๕", "ดอนทราย", "๗ ต.ค. ๖๘", "วัดดอนทราย"],
    ]
    draft = find(*middle("กำหนดการประชุมประชาคม ตำบลบางสวน อำเภอบางคล้า"), rows)
    assert rows_of(draft, "sequence", "date", "place", "district") == [
        (None, "2025-10-06", "ศาลาประชาคม", "2402"),
        (None, "2025-10-07", "วัดดอนทราย", "2402"),
    ]


def test_a_title_that_names_two_districts_gives_none(find: Find) -> None:
    rows = [["วันที่", "สถานที่"], ["๖ ต.ค. ๖๘", "ศาลาประชาคม"], ["๗ ต.ค. ๖๘", "วัดดอนทราย"]]
    draft = find(*middle("กำหนดการประชุมประชาคม อำเภอบางคล้า", "และอำเภอแปลงยาว"), rows)
    assert rows_of(draft, "district") == [(None,), (None,)]


@pytest.mark.parametrize("week", ["๖ - ๑๐ ต.ค. ๖๘", "สัปดาห์ที่ ๑ (๖ - ๑๐ ต.ค. ๖๘)"])
def test_weekdays_of_the_week_before_a_row(find: Find, week: str) -> None:
    rows = [
        ["สัปดาห์", *WEEKDAYS[:5]],
        [week, "อ.บางคล้า\n๐๙.๐๐ น.", "", "", "อ.แปลงยาว", ""],
        ["๑๓ - ๑๗ ต.ค. ๖๘", "", "อ.พนมสารคาม", "", "", ""],
    ]
    draft = find(*middle("แผนออกหน่วย จังหวัดฉะเชิงเทรา", "วันที่ ๖ - ๑๗ ตุลาคม ๒๕๖๘"), rows)
    assert rows_of(draft, "date", "start_time", "district") == [
        ("2025-10-06", "09:00", "2402"),
        ("2025-10-09", None, "2409"),
        ("2025-10-14", None, "2406"),
    ]


def test_a_weekday_outside_the_week_of_its_row_has_no_date(find: Find) -> None:
    rows = [
        ["สัปดาห์", *WEEKDAYS[:5]],
        ["๖ - ๑๐ ต.ค. ๖๘", "อ.บางคล้า", "", "", "", "อ.แปลงยาว"],
        ["๑๓ - ๑๕ ต.ค. ๖๘", "อ.พนมสารคาม", "", "", "", "อ.ราชสาส์น"],
    ]
    draft = find(*middle("แผนออกหน่วย จังหวัดฉะเชิงเทรา", "เดือนตุลาคม ๒๕๖๘"), rows)
    assert rows_of(draft, "date") == [("2025-10-06",), ("2025-10-10",), ("2025-10-13",), (None,)]
    assert [finding.code for finding in draft.findings] == ["low_confidence"]


@pytest.mark.parametrize("heads", [("ทีม A", "ทีม B"), ("นายสมชาย ใจดี", "นางมาลี สุขใจ"), ("สายที่ ๑", "สายที่ ๒")])
@pytest.mark.parametrize("corner", ["วันที่", "", "วันที่/ทีม"])
def test_teams_over_columns_and_days_before_rows(find: Find, heads: tuple[str, str], corner: str) -> None:
    rows = [
        [corner, *heads],
        ["๖.๑๐.๖๘", "ศาลาประชาคม อ.บางคล้า\n๐๙.๐๐ น.", "-"],
        ["๗.๑๐.๖๘", "", "ที่ว่าการอำเภอแปลงยาว"],
    ]
    draft = find(*middle("ตารางออกตรวจ จังหวัดฉะเชิงเทรา"), rows)
    assert rows_of(draft, "date", "start_time", "district", "responsible") == [
        ("2025-10-06", "09:00", "2402", heads[0]),
        ("2025-10-07", None, "2409", heads[1]),
    ]


def test_teams_over_columns_and_places_before_rows(find: Find) -> None:
    rows = [
        ["แห่งที่ตรวจ", "หน่วยที่ ๑", "หน่วยที่ ๒"],
        ["ศาลาประชาคม อ.บางคล้า", "วันจันทร์, ๖ ตุลาคม ๒๕๖๘", "-"],
        ["ที่ว่าการอำเภอแปลงยาว", "๗ ต.ค. ๖๘", "๘ ต.ค. ๖๘"],
    ]
    draft = find(*middle("ตารางออกตรวจ จังหวัดฉะเชิงเทรา"), rows)
    assert rows_of(draft, "date", "district", "responsible", "activity") == [
        ("2025-10-06", "2402", "หน่วยที่ ๑", None),
        ("2025-10-07", "2409", "หน่วยที่ ๑", None),
        ("2025-10-08", "2409", "หน่วยที่ ๒", None),
    ]


def test_weekdays_before_rows_are_days_of_the_week_that_the_title_names(find: Find) -> None:
    rows = [["วัน", "เวลา", "อำเภอ"], ["จันทร์", "๐๙.๐๐ น.", "บางคล้า"], ["วันอังคาร", "๐๙.๐๐ น.", "แปลงยาว"]]
    title = middle("แผนออกหน่วย จังหวัดฉะเชิงเทรา", "ระหว่างวันที่ ๖ - ๑๐ ตุลาคม ๒๕๖๘")
    assert rows_of(find(*title, rows), "date", "district") == [("2025-10-06", "2402"), ("2025-10-07", "2409")]
