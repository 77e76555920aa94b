"""Tables with days, months, weeks or weekdays over their columns: which are plans, and what each cell becomes."""

from typing import Any

import pytest

from tests.extract.visits.plans import WEEKDAYS, Find, middle, rows_of

OCTOBER = [
    WEEKDAYS,
    ["", "", "๑", "๒", "๓", "๔", "๕"],
    ["๖\nอำเภอบางคล้า\n๐๙.๐๐ น.", "๗", "๘", "๙", "๑๐", "๑๑", "๑๒"],
    ["๑๓\nวันหยุดราชการ", "๑๔", "๑๕\nอำเภอพนมสารคาม\n๐๙.๐๐ น.\nอำเภอราชสาส์น\n๑๓.๓๐ น.", "๑๖", "๑๗", "๑๘", "๑๙"],
    ["๒๐", "๒๑", "๒๒", "๒๓\nวันปิยมหาราช", "๒๔", "๒๕", "๒๖"],
    ["๒๗", "๒๘", "๒๙", "๓๐", "๓๑\nอำเภอแปลงยาว", "๑", "๒"],
]


def test_a_calendar_of_a_month(find_page: Find) -> None:
    title = middle("ปฏิทินการออกตรวจเยี่ยม จังหวัดฉะเชิงเทรา", "เดือนตุลาคม ๒๕๖๘")
    assert rows_of(find_page(*title, OCTOBER), "date", "start_time", "district") == [
        ("2025-10-06", "09:00", "2402"),
        ("2025-10-15", "09:00", "2406"),
        ("2025-10-15", "13:30", "2407"),
        ("2025-10-31", None, "2409"),
    ]


def test_the_days_of_the_month_before_are_its_own(find_page: Find) -> None:
    rows = [
        WEEKDAYS[:5],
        ["๒๙\nอำเภอบางคล้า", "๓๐", "๑\nอำเภอแปลงยาว", "๒", "๓"],
        ["๖", "๗", "๘", "๙", "๑๐"],
        ["๑๓", "๑๔", "๑๕", "๑๖", "๑๗"],
    ]
    title = middle("ปฏิทินการออกตรวจเยี่ยม จังหวัดฉะเชิงเทรา", "เดือนตุลาคม ๒๕๖๘")
    assert rows_of(find_page(*title, rows), "date", "district") == [("2025-09-29", "2402"), ("2025-10-01", "2409")]


def test_what_stands_under_a_row_of_numbers_is_of_its_days(find_page: Find) -> None:
    rows = [
        WEEKDAYS[:5],
        ["๖", "๗", "๘", "๙", "๑๐"],
        ["อำเภอบางคล้า", "", ("อำเภอแปลงยาว", 1, 2), "อำเภอบ้านโพธิ์"],
        ["๑๓", "๑๔", "๑๕", "๑๖", "๑๗"],
        ["", "อำเภอราชสาส์น", "", "", ""],
    ]
    title = middle("ปฏิทินการออกตรวจเยี่ยม จังหวัดฉะเชิงเทรา", "เดือนตุลาคม ๒๕๖๘")
    assert rows_of(find_page(*title, rows), "date", "end_date", "district") == [
        ("2025-10-06", None, "2402"),
        ("2025-10-08", "2025-10-09", "2409"),
        ("2025-10-10", None, "2405"),
        ("2025-10-14", None, "2407"),
    ]


def test_a_calendar_of_an_unknown_month_has_no_dates(find_page: Find) -> None:
    draft = find_page(*middle("ปฏิทินการออกตรวจเยี่ยม จังหวัดฉะเชิงเทรา"), OCTOBER)
    assert {date for (date,) in rows_of(draft, "date")} == {None}
    assert {finding.code for finding in draft.findings} == {"low_confidence"}


def test_a_calendar_of_another_month_than_it_says_is_doubted(find_page: Find) -> None:
    draft = find_page(*middle("ปฏิทินการออกตรวจเยี่ยม จังหวัดฉะเชิงเทรา", "เดือนพฤศจิกายน ๒๕๖๘"), OCTOBER)
    flagged = {pointer for finding in draft.findings for pointer in finding.pointers}
    assert all(f"/schedules/0/visits/{at}/date" in flagged for at in range(4))


def test_days_over_columns_with_teams_before_the_rows(find_page: Find) -> None:
    rows = [
        ["คณะ", "๖ ต.ค. ๖๘", "๗ ต.ค. ๖๘", "๘ ต.ค. ๖๘"],
        ["หน่วยที่ ๑", "อ.บางคล้า", "-", "อ.แปลงยาว"],
        ["หน่วยที่ ๒", ("อ.พนมสารคาม", 1, 2), ""],
    ]
    assert rows_of(
        find_page(*middle("ตารางออกตรวจ จังหวัดฉะเชิงเทรา"), rows), "date", "end_date", "district", "responsible"
    ) == [
        ("2025-10-06", None, "2402", "หน่วยที่ ๑"),
        ("2025-10-08", None, "2409", "หน่วยที่ ๑"),
        ("2025-10-06", "2025-10-07", "2406", "หน่วยที่ ๒"),
    ]


def test_days_of_a_month_that_stands_over_them(find_page: Find) -> None:
    rows = [
        [("ผู้นิเทศ", 2, 1), ("เดือนตุลาคม พ.ศ. ๒๕๖๘", 1, 2), ("เดือนพฤศจิกายน พ.ศ. ๒๕๖๘", 1, 2)],
        ["วันที่ ๖", "วันที่ ๑๓", "๓", "๑๐"],
        ["ทีม A", "อ.บางคล้า", "อ.แปลงยาว", "อ.พนมสารคาม", "อ.ราชสาส์น"],
    ]
    assert rows_of(find_page(*middle("ตารางการนิเทศ จังหวัดฉะเชิงเทรา"), rows), "date", "district", "responsible") == [
        ("2025-10-06", "2402", "ทีม A"),
        ("2025-10-13", "2409", "ทีม A"),
        ("2025-11-03", "2406", "ทีม A"),
        ("2025-11-10", "2407", "ทีม A"),
    ]


def test_hours_before_rows_and_days_over_columns(find_page: Find) -> None:
    rows = [
        ["เวลา", "วันจันทร์ที่ ๖ ตุลาคม ๒๕๖๘", "วันอังคารที่ ๗ ตุลาคม ๒๕๖๘"],
        ["๐๙.๐๐ - ๑๒.๐๐ น.", "บรรยายพิเศษ", "ศึกษาดูงาน"],
        ["๑๒.๐๐ - ๑๓.๐๐ น.", ("พักรับประทานอาหาร", 1, 2)],
    ]
    draft = find_page(*middle("กำหนดการอบรม"), rows)
    assert rows_of(draft, "date", "start_time", "end_time", "activity") == [
        ("2025-10-06", "09:00", "12:00", "บรรยายพิเศษ"),
        ("2025-10-07", "09:00", "12:00", "ศึกษาดูงาน"),
        ("2025-10-06", "12:00", "13:00", "พักรับประทานอาหาร"),
        ("2025-10-07", "12:00", "13:00", "พักรับประทานอาหาร"),
    ]


def test_halves_under_days(find_page: Find) -> None:
    rows = [
        [("ทีม", 2, 1), ("๖ ต.ค. ๖๘", 1, 2), ("๗ ต.ค. ๖๘", 1, 2)],
        ["เช้า ๐๙.๐๐ น.", "บ่าย ๑๓.๐๐ น.", "เช้า ๐๙.๐๐ น.", "บ่าย ๑๓.๐๐ น."],
        ["ทีม ๑", "อ.บางคล้า", "อ.แปลงยาว", "อ.พนมสารคาม", "อ.ราชสาส์น"],
    ]
    assert rows_of(find_page(*middle("ตารางออกตรวจ จังหวัดฉะเชิงเทรา"), rows), "date", "start_time", "district") == [
        ("2025-10-06", "09:00", "2402"),
        ("2025-10-06", "13:00", "2409"),
        ("2025-10-07", "09:00", "2406"),
        ("2025-10-07", "13:00", "2407"),
    ]


def test_weekdays_of_a_week_that_the_title_names(find_page: Find) -> None:
    rows = [["เวลา", *WEEKDAYS[:5]], ["๐๙.๐๐ น.", "อ.บางคล้า", "อ.แปลงยาว", "", "อ.พนมสารคาม", "อ.ราชสาส์น"]]
    title = middle("แผนออกหน่วย จังหวัดฉะเชิงเทรา", "ระหว่างวันที่ ๖ - ๑๐ ตุลาคม ๒๕๖๘")
    assert rows_of(find_page(*title, rows), "date", "start_time", "district") == [
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


def test_months_over_columns_and_numbers_of_days_in_the_cells(find_page: Find) -> None:
    draft = find_page(*middle("แผนการตรวจเยี่ยม จังหวัดฉะเชิงเทรา"), MONTHS)
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
def test_the_year_of_months_over_columns(find_page: Find, title: str, dates: list[str | None]) -> None:
    rows = [["อำเภอ", "พ.ย.", "ธ.ค.", "ม.ค."], ["บางคล้า", "๑๐", "", ""], ["แปลงยาว", "", "๑๕", "๑๒"]]
    draft = find_page(*middle("แผนการตรวจเยี่ยม จังหวัดฉะเชิงเทรา", title), rows)
    assert [date for (date,) in rows_of(draft, "date")] == dates
    assert bool(draft.findings) == (None in dates)


def test_months_before_rows_and_weeks_over_columns(find_page: Find) -> None:
    rows = [
        [("เดือน", 2, 1), ("สัปดาห์ที่", 1, 2)],
        ["๑", "๒"],
        ["ตุลาคม ๒๕๖๘", "อำเภอบางคล้า\nวันที่ ๖ - ๗", "อำเภอแปลงยาว (วันที่ ๑๓)"],
        ["พฤศจิกายน ๒๕๖๘", "", "อำเภอพนมสารคาม"],
    ]
    draft = find_page(*middle("ตารางการนิเทศ จังหวัดฉะเชิงเทรา"), rows)
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
def test_other_tables_with_days_and_months_over_columns_are_no_plans(find_page: Find, name: str) -> None:
    title, rows = NO_PLANS[name]
    assert rows_of(find_page(*title, rows), "date", "place", "activity") == []
