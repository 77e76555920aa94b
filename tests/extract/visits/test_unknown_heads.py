"""Columns of words under heads that nobody knows, and hours broken inside a number."""

import pytest

from tests.extract.visits.plans import Find, middle, rows_of


@pytest.mark.parametrize(
    ("head", "cells", "activities"),
    [
        ("การแต่งกาย", ["ชุดฝึก", "ชุดกีฬา"], [None, None]),
        ("ระวาง", ["๕๒๑๔ III", "๕๔๙๙ II"], [None, None]),
        ("สิ่งที่ทำ", ["ตรวจอาคารเรียน", "ประชุมครู"], ["ตรวจอาคารเรียน", "ประชุมครู"]),
    ],
)
def test_words_under_an_unknown_head_are_an_activity_only_where_they_say_what_is_done(
    find_page: Find, head: str, cells: list[str], activities: list[str | None]
) -> None:
    rows = [
        ["วันที่", "อำเภอ", head, "ผู้รับผิดชอบ"],
        ["๖ ต.ค. ๖๘", "บางคล้า", cells[0], "นายก้อง ใจดี"],
        ["๗ ต.ค. ๖๘", "แปลงยาว", cells[1], "นายเก่ง ใจดี"],
    ]
    draft = find_page(*middle("แผนการออกปฏิบัติงาน จังหวัดฉะเชิงเทรา"), rows)
    assert rows_of(draft, "date", "activity") == list(zip(["2025-10-06", "2025-10-07"], activities, strict=True))


def test_other_words_under_an_unknown_head_are_an_activity_in_doubt(find_page: Find) -> None:
    rows = [
        ["วันที่", "อำเภอ", "งานประจำ", "ผู้รับผิดชอบ"],
        ["๖ ต.ค. ๖๘", "บางคล้า", "คัดแยกขยะ", "นายก้อง ใจดี"],
        ["๗ ต.ค. ๖๘", "แปลงยาว", "ปลูกต้นไม้", "นายเก่ง ใจดี"],
    ]
    draft = find_page(*middle("แผนการออกปฏิบัติงาน จังหวัดฉะเชิงเทรา"), rows)
    assert rows_of(draft, "activity") == [("คัดแยกขยะ",), ("ปลูกต้นไม้",)]
    doubted = {pointer for one in draft.findings if one.code == "low_confidence" for pointer in one.pointers}
    assert doubted == {f"/schedules/0/visits/{row}/activity" for row in range(2)}


def test_names_of_what_belongs_to_villages_are_places_under_any_head(find_page: Find) -> None:
    rows = [
        ["วันที่", "ชื่ออาคาร", "อำเภอ"],
        ["๖ ต.ค. ๖๘", "ฝายบ้านคลองใหม่", "บางคล้า"],
        ["๗ ต.ค. ๖๘", "ท่อลอดถนนบ้านดอน", "แปลงยาว"],
    ]
    draft = find_page(*middle("กำหนดการตรวจอาคารชลประทาน จังหวัดฉะเชิงเทรา"), rows)
    assert rows_of(draft, "place", "district") == [("ฝายบ้านคลองใหม่", "2402"), ("ท่อลอดถนนบ้านดอน", "2409")]


def test_who_acts_is_known_by_the_head_and_a_count_is_no_number(find_page: Find) -> None:
    rows = [
        ["สถานที่", "วันที่", "ยอด (นาย)", "ผู้รับรายงานตัว"],
        ["ที่ว่าการอำเภอบางคล้า", "๖ ต.ค. ๖๘", "๗๐", "สัสดีอำเภอ"],
        ["ที่ว่าการอำเภอแปลงยาว", "๗ ต.ค. ๖๘", "๕๘", "ผู้ช่วยสัสดี"],
    ]
    draft = find_page(*middle("กำหนดการรายงานตัวทหารกองเกิน"), rows)
    assert rows_of(draft, "sequence", "responsible") == [(None, "สัสดีอำเภอ"), (None, "ผู้ช่วยสัสดี")]


def test_of_two_columns_of_people_names_and_surnames_are_of_those_visited(find_page: Find) -> None:
    rows = [
        ["ชื่อ - สกุล นักศึกษา", "สถานประกอบการ", "วันที่นิเทศ", "อาจารย์"],
        ["นายก้อง ใจดี", "บริษัท ก จำกัด อ.บางคล้า", "๖ ต.ค. ๖๘", "นางแก้ว ใจงาม"],
        ["นายขวัญ ใจดี", "บริษัท ข จำกัด อ.แปลงยาว", "๗ ต.ค. ๖๘", "นางจันทร์ ใจงาม"],
    ]
    draft = find_page(*middle("ตารางการนิเทศนักศึกษา จังหวัดฉะเชิงเทรา"), rows)
    assert rows_of(draft, "responsible", "activity") == [("นางแก้ว ใจงาม", None), ("นางจันทร์ ใจงาม", None)]


def test_a_header_that_stands_again_in_a_table_is_no_visit(find_page: Find) -> None:
    head = ["พื้นที่ตรวจ", "อำเภอ", "วันที่"]
    rows = [head, ["ป่าชุมชน", "บางคล้า", "๖ ต.ค. ๖๘"], head, ["บ่อขยะ", "แปลงยาว", "๗ ต.ค. ๖๘"]]
    draft = find_page(*middle("แผนการตรวจติดตาม จังหวัดฉะเชิงเทรา"), rows)
    assert rows_of(draft, "date", "district") == [("2025-10-06", "2402"), ("2025-10-07", "2409")]


@pytest.mark.parametrize("form", ["วันที่ {} อ.{}", "{} - อ.{}"])
def test_several_days_with_their_places_under_a_month(find_page: Find, form: str) -> None:
    said = [form.format(day, place) for day, place in (("๖", "บางคล้า"), ("๑๓", "แปลงยาว"), ("๔", "ราชสาส์น"))]
    rows = [["ตุลาคม", "พฤศจิกายน"], ["\n".join(said[:2]), said[2]]]
    draft = find_page(*middle("แผนการตรวจแรงงาน จังหวัดฉะเชิงเทรา", "ประจำปี พ.ศ. ๒๕๖๘"), rows)
    assert rows_of(draft, "date", "district") == [
        ("2025-10-06", "2402"),
        ("2025-10-13", "2409"),
        ("2025-11-04", "2407"),
    ]


def test_rooms_over_columns_and_hours_before_rows(find_page: Find) -> None:
    rows = [
        ["เวลา", "ห้อง ๒๐๑", "หอประชุมเล็ก"],
        ["๐๙.๐๐ - ๑๐.๓๐ น.", "การวางแผน", "การสำรวจ"],
        ["๑๐.๓๐ - ๑๒.๐๐ น.", "การพัฒนา", "การวิเคราะห์"],
    ]
    draft = find_page(*middle("กำหนดการนำเสนอผลงาน", "วันที่ ๖ ตุลาคม ๒๕๖๘"), rows)
    assert rows_of(draft, "date", "start_time", "place", "activity") == [
        ("2025-10-06", "09:00", "ห้อง ๒๐๑", "การวางแผน"),
        ("2025-10-06", "09:00", "หอประชุมเล็ก", "การสำรวจ"),
        ("2025-10-06", "10:30", "ห้อง ๒๐๑", "การพัฒนา"),
        ("2025-10-06", "10:30", "หอประชุมเล็ก", "การวิเคราะห์"),
    ]


def test_a_numbered_list_in_a_cell_is_its_visits(find_page: Find) -> None:
    days = "๑. ๖ ต.ค. ๖๘ เวลา ๐๙.๐๐ น. ณ อำเภอบางคล้า\n๒. ๗ ต.ค. ๖๘ เวลา ๑๓.๓๐ น. ณ อำเภอแปลงยาว"
    rows = [["กำหนดการ", "คณะผู้ลงพื้นที่"], [days, "๑. นายก้อง ใจดี\n๒. นางแก้ว ใจงาม"]]
    draft = find_page(*middle("การลงพื้นที่เฝ้าระวังการทุจริต"), rows)
    assert rows_of(draft, "sequence", "date", "start_time", "district", "responsible") == [
        (1, "2025-10-06", "09:00", "2402", None),
        (2, "2025-10-07", "13:30", "2409", None),
    ]


def test_numbers_under_a_team_that_is_no_first_column_are_teams(find_page: Find) -> None:
    rows = [["วันที่", "อำเภอ", "ทีม"], ["๖ ต.ค. ๖๘", "บางคล้า", "๑"], ["๗ ต.ค. ๖๘", "แปลงยาว", "๒"]]
    draft = find_page(*middle("แผนการตรวจเยี่ยม จังหวัดฉะเชิงเทรา"), rows)
    assert rows_of(draft, "sequence", "responsible") == [(None, "๑"), (None, "๒")]


@pytest.mark.parametrize("head", ["ชื่อนักเรียน", "ชื่อ - สกุล ผู้ป่วย", "รายชื่อเด็ก"])
def test_who_is_visited_does_not_act(find_page: Find, head: str) -> None:
    rows = [
        ["วันที่", head, "ที่อยู่"],
        ["๖ ต.ค. ๖๘", "นายก้อง ใจดี", "หมู่ ๓ ต.ท่าไม้"],
        ["๗ ต.ค. ๖๘", "นายขวัญ ใจดี", "หมู่ ๕ ต.ท่าไม้"],
    ]
    draft = find_page(*middle("กำหนดการเยี่ยมบ้าน จังหวัดฉะเชิงเทรา"), rows)
    assert rows_of(draft, "place", "responsible") == [("หมู่ ๓ ต.ท่าไม้", None), ("หมู่ ๕ ต.ท่าไม้", None)]


@pytest.mark.parametrize("cell", ["๒๒.๐๐-๐๒.๐\n๐ น.", "๒๒.๐๐-๐๒.\n๐๐ น.", "๒๒.๐๐ - ๐๒.๐๐ น."])
def test_hours_broken_inside_a_number_are_whole(find_page: Find, cell: str) -> None:
    rows = [["วันที่", "ห้วงเวลา", "อำเภอ"], ["๖ ต.ค. ๖๘", cell, "บางคล้า"], ["๗ ต.ค. ๖๘", cell, "แปลงยาว"]]
    draft = find_page(*middle("แผนการตั้งจุดตรวจ จังหวัดฉะเชิงเทรา"), rows)
    assert rows_of(draft, "start_time", "end_time") == [("22:00", "02:00")] * 2
