"""Columns that stand twice, say where a run ends, or have a team over them; weeks and weekdays before rows."""

import pytest

from tests.extract.visits.plans import WEEKDAYS, Find, middle, rows_of


def test_the_head_in_the_corner_may_speak_of_the_days_too(find_page: Find) -> None:
    rows = [["ทีม\nวันที่", "๖ ต.ค. ๖๘", "๗ ต.ค. ๖๘"], ["ทีม ก", "อ.บางคล้า", "อ.แปลงยาว"]]
    draft = find_page(*middle("ตารางออกตรวจ จังหวัดฉะเชิงเทรา"), rows)
    assert rows_of(draft, "responsible", "date") == [("ทีม ก", "2025-10-06"), ("ทีม ก", "2025-10-07")]


HALVES = ["ที่", "กำหนดนัด", "อำเภอ"]


def test_columns_that_stand_twice_are_read_one_part_after_the_other(find_page: Find) -> None:
    rows = [
        [*HALVES, *HALVES],
        ["๑", "๖ ต.ค. ๖๘", "บางคล้า", "๓", "๘ ต.ค. ๖๘", "พนมสารคาม"],
        ["๒", "๗ ต.ค. ๖๘", "แปลงยาว", "", "", ""],
    ]
    draft = find_page(*middle("แผนการตรวจเยี่ยม จังหวัดฉะเชิงเทรา"), rows)
    assert rows_of(draft, "sequence", "date", "district") == [
        (1, "2025-10-06", "2402"),
        (2, "2025-10-07", "2409"),
        (3, "2025-10-08", "2406"),
    ]


def test_columns_beside_others_are_no_second_part(find_page: Find) -> None:
    rows = [
        ["วันที่", "เวลา", "วันที่", "เวลา", "อำเภอ"],
        ["๖ ต.ค. ๖๘", "๐๙.๐๐ น.", "๗ ต.ค. ๖๘", "๐๙.๐๐ น.", "บางคล้า"],
        ["๘ ต.ค. ๖๘", "๐๙.๐๐ น.", "๙ ต.ค. ๖๘", "๐๙.๐๐ น.", "แปลงยาว"],
    ]
    draft = find_page(*middle("แผนการตรวจเยี่ยม จังหวัดฉะเชิงเทรา"), rows)
    assert rows_of(draft, "date", "district") == [
        ("2025-10-06", "2402"),
        ("2025-10-07", "2402"),
        ("2025-10-08", "2409"),
        ("2025-10-09", "2409"),
    ]


@pytest.mark.parametrize("heads", [("ตั้งแต่วันที่", "ถึงวันที่"), ("วันเริ่มต้น", "วันสิ้นสุด"), ("วันที่", "ถึง"), ("วันไป", "วันกลับ")])
def test_columns_of_first_and_last_days(find_page: Find, heads: tuple[str, str]) -> None:
    rows = [
        [*heads, "อำเภอ"],
        ["๖ ต.ค. ๖๘", "๗ ต.ค. ๖๘", "บางคล้า"],
        ["๘ ต.ค. ๖๘", "๘ ต.ค. ๖๘", "แปลงยาว"],
        ["๑๐ ต.ค. ๖๘", "๙ ต.ค. ๖๘", "พนมสารคาม"],
    ]
    draft = find_page(*middle("แผนการตรวจเยี่ยม จังหวัดฉะเชิงเทรา"), rows)
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
def test_first_and_last_days_of_contracts_are_no_visits(find_page: Find, title: str, last: str) -> None:
    rows = [["วันเริ่มต้น", "วันสิ้นสุด", "อำเภอ"], ["๖ ต.ค. ๖๘", last, "บางคล้า"], ["๖ ต.ค. ๖๘", last, "แปลงยาว"]]
    assert rows_of(find_page(*middle(title), rows), "date") == []


def test_columns_of_first_and_last_hours(find_page: Find) -> None:
    rows = [
        [("วันที่", 2, 1), ("เวลา (น.)", 1, 2), ("อำเภอ", 2, 1)],
        ["เริ่ม", "สิ้นสุด"],
        ["๖ ต.ค. ๖๘", "๐๙.๐๐", "๑๐.๓๐", "บางคล้า"],
        ["๗ ต.ค. ๖๘", "๑๓.๐๐", "๑๕.๐๐", "แปลงยาว"],
    ]
    draft = find_page(*middle("แผนการตรวจเยี่ยม จังหวัดฉะเชิงเทรา"), rows)
    assert rows_of(draft, "start_time", "end_time", "district") == [
        ("09:00", "10:30", "2402"),
        ("13:00", "15:00", "2409"),
    ]


@pytest.mark.parametrize("day", ["๖-ต.ค.-๖๘", "๖.๑๐.๖๘", "จ. ๖ ต.ค. ๖๘"])
def test_days_behind_a_head_turn_a_table(find_page: Find, day: str) -> None:
    rows = [["วัน/เดือน", day], ["เวลา", "๐๙.๐๐ น."], ["พื้นที่", "อำเภอบางคล้า"], ["ผู้ปฏิบัติงาน", "นายสมชาย ใจดี"]]
    draft = find_page(*middle("แผนการตรวจเยี่ยม จังหวัดฉะเชิงเทรา"), rows)
    assert rows_of(draft, "date", "start_time", "district", "responsible") == [
        ("2025-10-06", "09:00", "2402", "นายสมชาย ใจดี")
    ]


@pytest.mark.parametrize("head", ["เวลา/สถานที่", "รายการ"])
def test_hours_listed_in_a_cell_are_visits(find_page: Find, head: str) -> None:
    rows = [
        ["วันที่", head],
        ["๖ ต.ค. ๖๘", "- ๐๙.๐๐ น. ณ โรงเรียนวัดใหม่ อ.บางคล้า\n- ๑๓.๐๐ น. ณ ที่ว่าการอำเภอแปลงยาว"],
        ["๗ ต.ค. ๖๘", "๐๙.๐๐ - ๑๒.๐๐ น. ณ ที่ว่าการอำเภอราชสาส์น"],
    ]
    draft = find_page(*middle("แผนการตรวจเยี่ยม จังหวัดฉะเชิงเทรา"), rows)
    assert rows_of(draft, "date", "start_time", "end_time", "place") == [
        ("2025-10-06", "09:00", None, "โรงเรียนวัดใหม่ อ.บางคล้า"),
        ("2025-10-06", "13:00", None, "ที่ว่าการอำเภอแปลงยาว"),
        ("2025-10-07", "09:00", "12:00", "ที่ว่าการอำเภอราชสาส์น"),
    ]


def test_villages_beside_places_say_where_they_lie(find_page: Find) -> None:
    rows = [
        ["หมู่ที่", "บ้าน", "วันที่", "สถานที่ประชุม"],
        ["๒", "หนองบัว", "๖ ต.ค. ๖๘", "ศาลาประชาคม"],
        ["๕", "ดอนทราย", "๗ ต.ค. ๖๘", "วัดดอนทราย"],
    ]
    draft = find_page(*middle("กำหนดการประชุมประชาคม ตำบลบางสวน อำเภอบางคล้า"), rows)
    assert rows_of(draft, "sequence", "date", "place", "district") == [
        (None, "2025-10-06", "ศาลาประชาคม", "2402"),
        (None, "2025-10-07", "วัดดอนทราย", "2402"),
    ]


def test_a_title_that_names_two_districts_gives_none(find_page: Find) -> None:
    rows = [["วันที่", "สถานที่"], ["๖ ต.ค. ๖๘", "ศาลาประชาคม"], ["๗ ต.ค. ๖๘", "วัดดอนทราย"]]
    draft = find_page(*middle("กำหนดการประชุมประชาคม อำเภอบางคล้า", "และอำเภอแปลงยาว"), rows)
    assert rows_of(draft, "district") == [(None,), (None,)]


@pytest.mark.parametrize("week", ["๖ - ๑๐ ต.ค. ๖๘", "สัปดาห์ที่ ๑ (๖ - ๑๐ ต.ค. ๖๘)"])
def test_weekdays_of_the_week_before_a_row(find_page: Find, week: str) -> None:
    rows = [
        ["สัปดาห์", *WEEKDAYS[:5]],
        [week, "อ.บางคล้า\n๐๙.๐๐ น.", "", "", "อ.แปลงยาว", ""],
        ["๑๓ - ๑๗ ต.ค. ๖๘", "", "อ.พนมสารคาม", "", "", ""],
    ]
    draft = find_page(*middle("แผนออกหน่วย จังหวัดฉะเชิงเทรา", "วันที่ ๖ - ๑๗ ตุลาคม ๒๕๖๘"), rows)
    assert rows_of(draft, "date", "start_time", "district") == [
        ("2025-10-06", "09:00", "2402"),
        ("2025-10-09", None, "2409"),
        ("2025-10-14", None, "2406"),
    ]


def test_a_weekday_outside_the_week_of_its_row_has_no_date(find_page: Find) -> None:
    rows = [
        ["สัปดาห์", *WEEKDAYS[:5]],
        ["๖ - ๑๐ ต.ค. ๖๘", "อ.บางคล้า", "", "", "", "อ.แปลงยาว"],
        ["๑๓ - ๑๕ ต.ค. ๖๘", "อ.พนมสารคาม", "", "", "", "อ.ราชสาส์น"],
    ]
    draft = find_page(*middle("แผนออกหน่วย จังหวัดฉะเชิงเทรา", "เดือนตุลาคม ๒๕๖๘"), rows)
    assert rows_of(draft, "date") == [("2025-10-06",), ("2025-10-10",), ("2025-10-13",), (None,)]
    assert [finding.code for finding in draft.findings] == ["low_confidence"]


@pytest.mark.parametrize("heads", [("ทีม A", "ทีม B"), ("นายสมชาย ใจดี", "นางมาลี สุขใจ"), ("สายที่ ๑", "สายที่ ๒")])
@pytest.mark.parametrize("corner", ["วันที่", "", "วันที่/ทีม"])
def test_teams_over_columns_and_days_before_rows(find_page: Find, heads: tuple[str, str], corner: str) -> None:
    rows = [
        [corner, *heads],
        ["๖.๑๐.๖๘", "ศาลาประชาคม อ.บางคล้า\n๐๙.๐๐ น.", "-"],
        ["๗.๑๐.๖๘", "", "ที่ว่าการอำเภอแปลงยาว"],
    ]
    draft = find_page(*middle("ตารางออกตรวจ จังหวัดฉะเชิงเทรา"), rows)
    assert rows_of(draft, "date", "start_time", "district", "responsible") == [
        ("2025-10-06", "09:00", "2402", heads[0]),
        ("2025-10-07", None, "2409", heads[1]),
    ]


def test_teams_over_columns_and_places_before_rows(find_page: Find) -> None:
    rows = [
        ["แห่งที่ตรวจ", "หน่วยที่ ๑", "หน่วยที่ ๒"],
        ["ศาลาประชาคม อ.บางคล้า", "วันจันทร์, ๖ ตุลาคม ๒๕๖๘", "-"],
        ["ที่ว่าการอำเภอแปลงยาว", "๗ ต.ค. ๖๘", "๘ ต.ค. ๖๘"],
    ]
    draft = find_page(*middle("ตารางออกตรวจ จังหวัดฉะเชิงเทรา"), rows)
    assert rows_of(draft, "date", "district", "responsible", "activity") == [
        ("2025-10-06", "2402", "หน่วยที่ ๑", None),
        ("2025-10-07", "2409", "หน่วยที่ ๑", None),
        ("2025-10-08", "2409", "หน่วยที่ ๒", None),
    ]


def test_weekdays_before_rows_are_days_of_the_week_that_the_title_names(find_page: Find) -> None:
    rows = [["วัน", "เวลา", "อำเภอ"], ["จันทร์", "๐๙.๐๐ น.", "บางคล้า"], ["วันอังคาร", "๐๙.๐๐ น.", "แปลงยาว"]]
    title = middle("แผนออกหน่วย จังหวัดฉะเชิงเทรา", "ระหว่างวันที่ ๖ - ๑๐ ตุลาคม ๒๕๖๘")
    assert rows_of(find_page(*title, rows), "date", "district") == [("2025-10-06", "2402"), ("2025-10-07", "2409")]


def test_days_and_hours_in_two_columns_each_keep_together(find_page: Find) -> None:
    rows = [
        ["ที่", "วันที่", "เวลา", "วันที่", "เวลา", "อำเภอ"],
        ["๑", "๖ ต.ค. ๖๘", "๐๙.๐๐ น.", "๗ ต.ค. ๖๘", "๑๓.๓๐ น.", "บางคล้า"],
        ["๒", "๘ ต.ค. ๖๘", "๑๐.๐๐ น.", "", "๑๓.๐๐ น.", "แปลงยาว"],
        ["๓", "๙ และ ๑๐ ต.ค. ๖๘", "๐๙.๐๐ น.", "๑๓ ต.ค. ๖๘", "๑๓.๐๐ น.", "ราชสาส์น"],
    ]
    draft = find_page(*middle("แผนการตรวจเยี่ยม จังหวัดฉะเชิงเทรา"), rows)
    assert rows_of(draft, "date", "start_time") == [
        ("2025-10-06", "09:00"),
        ("2025-10-07", "13:30"),
        ("2025-10-08", "10:00"),
        ("2025-10-09", None),
        ("2025-10-10", None),
        ("2025-10-13", None),
    ]


def test_what_stands_behind_heads_turns_a_table_whatever_they_say(find_page: Find) -> None:
    rows = [
        ["วันที่จะไป", "๖ ต.ค. ๖๘", "๗ ต.ค. ๖๘"],
        ["ยาม", "๐๙.๐๐ น.", "๑๓.๓๐ น."],
        ["จุดหมายปลายทาง", "ที่ว่าการอำเภอบางคล้า", "ที่ว่าการอำเภอแปลงยาว"],
        ["ใครไป", "ทีม A", "ทีม B"],
    ]
    draft = find_page(*middle("แผนการตรวจเยี่ยม จังหวัดฉะเชิงเทรา"), rows)
    assert rows_of(draft, "date", "start_time", "district", "responsible") == [
        ("2025-10-06", "09:00", "2402", "ทีม A"),
        ("2025-10-07", "13:30", "2409", "ทีม B"),
    ]


def test_numbers_that_come_again_are_those_of_teams(find_page: Find) -> None:
    rows = [
        ["วันที่", "อำเภอ", "สายที่"],
        ["๖ ต.ค. ๖๘", "บางคล้า", "๑"],
        ["๗ ต.ค. ๖๘", "แปลงยาว", "๒"],
        ["๘ ต.ค. ๖๘", "ราชสาส์น", "๑"],
    ]
    draft = find_page(*middle("แผนการตรวจเยี่ยม จังหวัดฉะเชิงเทรา"), rows)
    assert rows_of(draft, "sequence", "responsible") == [(None, "๑"), (None, "๒"), (None, "๑")]


def test_hours_and_a_team_under_their_heads_are_a_row(find_page: Find) -> None:
    rows = [
        ["ช่วงเวลา", "หน่วยรับตรวจ", "คณะตรวจ"],
        ["๙.๐๐ น.", "ที่ว่าการอำเภอบางคล้า", "สายที่ ๑"],
        ["๑๓.๐๐ น.", "ที่ว่าการอำเภอแปลงยาว", "สายที่ ๒"],
    ]
    draft = find_page(*middle("กำหนดการเยี่ยมพื้นที่", "วันที่ ๖ ตุลาคม ๒๕๖๘"), rows)
    assert rows_of(draft, "date", "start_time", "district") == [
        ("2025-10-06", "09:00", "2402"),
        ("2025-10-06", "13:00", "2409"),
    ]


def test_a_run_of_days_over_days_is_the_period_of_the_title(find_page: Find) -> None:
    rows = [["วันที่", "อำเภอ"], ["๖ ต.ค. ๖๘", "บางคล้า"], ["๗ ต.ค. ๖๘", "แปลงยาว"]]
    draft = find_page("การตรวจนับพัสดุ จังหวัดฉะเชิงเทรา", "วันที่ ๖ ถึง ๗ ตุลาคม ๒๕๖๘", rows)
    assert draft.data["schedules"][0]["title"] == "การตรวจนับพัสดุ จังหวัดฉะเชิงเทรา วันที่ ๖ ถึง ๗ ตุลาคม ๒๕๖๘"


def test_the_place_of_a_title_heads_no_part_of_the_plan(find_page: Find) -> None:
    rows = [["เวลา", "เรื่อง"], ["๐๘.๓๐ น.", "ลงทะเบียน"], ["๐๙.๐๐ น.", "บรรยาย"]]
    draft = find_page("กำหนดการประชุม", "วันจันทร์ที่ ๖ ตุลาคม ๒๕๖๘", "ณ หอประชุมอำเภอบางคล้า", rows)
    assert draft.data["schedules"][0]["title"] == "กำหนดการประชุม วันจันทร์ที่ ๖ ตุลาคม ๒๕๖๘ ณ หอประชุมอำเภอบางคล้า"
    assert rows_of(draft, "date", "place") == [("2025-10-06", "หอประชุมอำเภอบางคล้า")] * 2


def test_an_office_without_its_district_lies_in_the_province_of_the_others(find_page: Find) -> None:
    rows = [
        ["คณะ", "๖.๑๐.๖๘", "๗.๑๐.๖๘"],
        ["คณะที่ ๑", "รพ.สต.บ้านใหม่ อ.คลองหาด", "สสอ.อรัญประเทศ"],
        ["คณะที่ ๒", "รพ.สต.บ้านเก่า อ.ตาพระยา", "รพ.สต.บ้านนา อ.คลองหาด"],
    ]
    draft = find_page(*middle("แผนปฏิบัติงานนอกสถานที่"), rows)
    assert rows_of(draft, "date", "district") == [
        ("2025-10-06", "2702"),
        ("2025-10-07", "2706"),
        ("2025-10-06", "2703"),
        ("2025-10-07", "2702"),
    ]
