"""Plans in every shape that offices print, made by hand: what each row becomes."""

import datetime as dt

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from extract.context import Context
from extract.found import Draft
from tests.extract.visits.plans import Find, visits

WRITTEN = dt.date(2024, 4, 3)
HEAD = ["ลำดับที่", "วันที่", "เวลา", "อำเภอ"]
TITLE = [("mid", "แผนการลงพื้นที่ติดตามงานระดับอำเภอ"), ("mid", "สำนักงานพัฒนาชุมชนจังหวัดฉะเชิงเทรา"), ("mid", "เดือนเมษายน ๒๕๖๗")]


@pytest.fixture
def find(find_pages: Find) -> Find:
    """The schedules of pages that are all enclosures."""

    def run(*pages: list[object], context: Context | None = None) -> Draft:
        return find_pages(*pages, context=context or Context(WRITTEN))

    return run


def test_a_ruled_table_with_a_title(find: Find) -> None:
    rows = [HEAD, ["๑", "พุธ ๑๗ เม.ย. ๖๗", "๐๘.๓๐ น.", "เมืองฉะเชิงเทรา"], ["๒", "พุธ ๑๗ เม.ย. ๖๗", "๑๓.๓๐ น.", "คลองเขื่อน"]]
    draft = find(["สิ่งที่ส่งมาด้วย ๑", *TITLE, rows])

    assert draft.data["schedules"][0]["title"] == (
        "แผนการลงพื้นที่ติดตามงานระดับอำเภอ สำนักงานพัฒนาชุมชนจังหวัดฉะเชิงเทรา เดือนเมษายน ๒๕๖๗"
    )
    assert visits(draft, "sequence", "date", "start_time", "place", "district") == [
        (1, "2024-04-17", "08:30", "เมืองฉะเชิงเทรา", "2401"),
        (2, "2024-04-17", "13:30", "คลองเขื่อน", "2411"),
    ]


def test_every_value_has_evidence(find: Find) -> None:
    draft = find([*TITLE, [HEAD, ["๑", "พุธ ๑๗ เม.ย. ๖๗", "๐๘.๓๐ น.", "บางคล้า"]]])
    evidence = draft.evidence["/schedules/0/visits/0/date"]

    assert (evidence.text, evidence.page, evidence.state) == ("พุธ ๑๗ เม.ย. ๖๗", 1, "normalized")
    assert "/schedules/0/visits/0/district/code" in draft.evidence
    assert "/schedules/0/title" in draft.evidence


@pytest.mark.parametrize("again", ["", '"', "”"])
def test_an_empty_date_or_a_ditto_mark_means_the_date_above(again: str, find: Find) -> None:
    draft = find([[HEAD, ["๑", "๑๗ เม.ย. ๖๗", "๐๘.๓๐ น.", "บางคล้า"], ["๒", again, "๑๓.๓๐ น.", "บางปะกง"]]])

    assert visits(draft, "date") == [("2024-04-17",), ("2024-04-17",)]
    assert draft.evidence["/schedules/0/visits/1/date"].state == "inferred"


def test_a_merged_date_belongs_to_all_its_rows(find: Find) -> None:
    rows = [
        HEAD,
        ["๑", ("๑๗ เม.ย. ๖๗", 2, 1), "๐๘.๓๐ น.", "บางคล้า"],
        ["๒", "๑๓.๓๐ น.", "บางปะกง"],
        ["๓", "๑๘ เม.ย. ๖๗", "๐๘.๓๐ น.", "บ้านโพธิ์"],
    ]

    assert visits(find([rows]), "date", "place") == [
        ("2024-04-17", "บางคล้า"),
        ("2024-04-17", "บางปะกง"),
        ("2024-04-18", "บ้านโพธิ์"),
    ]


def test_teams_head_columns_and_halves_of_a_day_part_their_cells(find: Find) -> None:
    rows = [
        ["วัน เดือน ปี", "ทีมที่ ๑\nหัวหน้าทีม : ท้องถิ่นจังหวัด", "ทีมที่ ๒\nหัวหน้าทีม : ปลัดจังหวัด"],
        ["๕ ส.ค. ๒๕๖๗", "เช้า ทต.บางคล้า\nบ่าย อบต.ปากน้ำ", "เช้า ทต.บางปะกง\nบ่าย อบต.ท่าข้าม"],
        ["๖ ส.ค. ๒๕๖๗", "เช้า ทต.บางน้ำเปรี้ยว\nบ่าย อบต.ดอนทอง", "อบต.สนามจันทร์"],
    ]

    first, second = "ทีมที่ ๑ หัวหน้าทีม : ท้องถิ่นจังหวัด", "ทีมที่ ๒ หัวหน้าทีม : ปลัดจังหวัด"
    assert visits(find([rows]), "date", "place", "responsible") == [
        ("2024-08-05", "ทต.บางคล้า", first),
        ("2024-08-05", "อบต.ปากน้ำ", first),
        ("2024-08-05", "ทต.บางปะกง", second),
        ("2024-08-05", "อบต.ท่าข้าม", second),
        ("2024-08-06", "ทต.บางน้ำเปรี้ยว", first),
        ("2024-08-06", "อบต.ดอนทอง", first),
        ("2024-08-06", "อบต.สนามจันทร์", second),
    ]


def test_a_row_across_the_table_dates_the_rows_below(find: Find) -> None:
    rows = [
        ["ที่", "เวลา", "กิจกรรม", "หมายเหตุ"],
        [("วันพุธที่ ๑๗ เมษายน ๒๕๖๗ ณ อำเภอบางคล้า", 1, 4)],
        ["๑", "๐๘.๓๐ - ๐๙.๐๐ น.", "ลงทะเบียน", ""],
        [("วันพฤหัสบดีที่ ๑๘ เมษายน ๒๕๖๗", 1, 4)],
        ["๑", "๐๙.๐๐ - ๑๐.๐๐ น.", "ประชุม", "ห้อง ๒"],
    ]

    assert visits(find([rows]), "sequence", "date", "start_time", "end_time", "place", "activity", "remarks") == [
        (1, "2024-04-17", "08:30", "09:00", "อำเภอบางคล้า", "ลงทะเบียน", None),
        (1, "2024-04-18", "09:00", "10:00", None, "ประชุม", "ห้อง ๒"),
    ]


def test_several_days_and_listed_days(find: Find) -> None:
    rows = [["วันที่", "พื้นที่"], ["๒๒ - ๒๔ เม.ย. ๖๗", "บางคล้า"], ["๒๙ และ ๓๐ เม.ย. ๖๗", "บางปะกง"]]

    assert visits(find([rows]), "date", "end_date", "place") == [
        ("2024-04-22", "2024-04-24", "บางคล้า"),
        ("2024-04-29", None, "บางปะกง"),
        ("2024-04-30", None, "บางปะกง"),
    ]


def test_half_day_columns_give_a_visit_each(find: Find) -> None:
    rows = [
        ["วันที่", "ภาคเช้า (๐๙.๐๐ น.)", "ภาคบ่าย (๑๓.๓๐ น.)"],
        ["๑๗ เม.ย. ๖๗", "บางคล้า", "บางปะกง"],
        ["๑๘ เม.ย. ๖๗", "บ้านโพธิ์", "-"],
    ]

    assert visits(find([rows]), "date", "start_time", "district") == [
        ("2024-04-17", "09:00", "2402"),
        ("2024-04-17", "13:30", "2404"),
        ("2024-04-18", "09:00", "2405"),
    ]


def test_weekday_and_day_may_have_columns_of_their_own(find: Find) -> None:
    rows = [["วัน", "วันที่", "อำเภอ"], ["พุธ", "๑๗ เม.ย. ๖๗", "บางคล้า"]]

    assert visits(find([rows]), "date") == [("2024-04-17",)]


def test_a_bare_day_is_in_the_month_of_the_title(find: Find) -> None:
    draft = find([*TITLE, [["วันที่", "อำเภอ"], ["พุธที่ ๑๗", "บางคล้า"], ["๑๘ - ๑๙", "บางปะกง"]]])

    assert visits(draft, "date", "end_date") == [("2024-04-17", None), ("2024-04-18", "2024-04-19")]


def test_a_header_of_two_rows(find: Find) -> None:
    rows = [
        [("ที่", 2, 1), ("กำหนดการ", 1, 2), ("อำเภอ", 2, 1), ("ผู้รับผิดชอบ", 2, 1)],
        ["วันที่", "เวลา (น.)"],
        ["๑", "๑๗ เม.ย. ๖๗", "๐๙.๐๐", "บางคล้า", "สายที่ ๑"],
    ]

    assert visits(find([rows]), "sequence", "date", "start_time", "place", "responsible") == [
        (1, "2024-04-17", "09:00", "บางคล้า", "สายที่ ๑")
    ]


def test_a_table_goes_on_over_the_page_without_a_header(find: Find) -> None:
    first = [HEAD, ["๑", "๑๗ เม.ย. ๖๗", "๐๘.๓๐ น.", "บางคล้า"]]
    draft = find([*TITLE, first], ["- ๓ -", [["๒", "๑๘ เม.ย. ๖๗", "๐๘.๓๐ น.", "บางปะกง"]]])

    assert visits(draft, "sequence", "place") == [(1, "บางคล้า"), (2, "บางปะกง")]
    assert draft.data["schedules"][0]["pages"] == [1, 2]


def test_a_row_broken_over_the_page_is_one_visit(find: Find) -> None:
    first = [HEAD, ["๑", "๑๗ เม.ย. ๖๗", "๐๘.๓๐ น.", "บางคล้า"], ["๒", "วันพฤหัสบดีที่", "๐๘.๓๐ น.", "บางปะกง"]]
    draft = find([first], [[["", "๑๘ เม.ย. ๖๗", "", ""], ["๓", "๑๙ เม.ย. ๖๗", "๐๘.๓๐ น.", "บ้านโพธิ์"]]])

    assert visits(draft, "sequence", "date") == [(1, "2024-04-17"), (2, "2024-04-18"), (3, "2024-04-19")]


def test_a_name_wrapped_in_its_cell_is_one_name(find: Find) -> None:
    assert visits(find([[HEAD, ["๑", "พุธ ๑๗\nเม.ย. ๖๗", "๐๘.๓๐ น.", "บาง\nปะกง"]]]), "date", "place", "district") == [
        ("2024-04-17", "บางปะกง", "2404")
    ]


def test_an_unreadable_date_stays_empty_and_is_noted(find: Find) -> None:
    draft = find([[HEAD, ["๑", "๓๑ ก.พ. ๖๗", "๐๘.๓๐ น.", "บางคล้า"]]])

    assert visits(draft, "date", "place") == [(None, "บางคล้า")]
    assert [(finding.code, finding.pointers) for finding in draft.findings] == [
        ("low_confidence", ("/schedules/0/visits/0/date",))
    ]


def test_a_range_read_in_part_is_noted(find: Find) -> None:
    draft = find([[["วันที่", "อำเภอ"], ["๑๗ - ที่ ๑๙ เม.ย. ๖๗", "บางคล้า"]]])

    assert [(finding.code, finding.pointers) for finding in draft.findings] == [
        ("low_confidence", ("/schedules/0/visits/0/date",))
    ]


def test_an_unknown_district_is_noted(find: Find) -> None:
    draft = find([*TITLE, [HEAD, ["๑", "๑๗ เม.ย. ๖๗", "๐๘.๓๐ น.", "โคกสมมุติ"]]])

    assert visits(draft, "place", "district") == [("โคกสมมุติ", None)]
    assert [(finding.code, finding.pointers) for finding in draft.findings] == [
        ("unknown_place", ("/schedules/0/visits/0/place",))
    ]


def test_remarks_under_a_table_are_no_visits(find: Find) -> None:
    rows = [HEAD, ["๑", "๑๗ เม.ย. ๖๗", "๐๘.๓๐ น.", "บางคล้า"], [("หมายเหตุ อาจเปลี่ยนแปลงวันที่ ๑๘ เม.ย. ๖๗", 1, 4)]]

    assert len(visits(find([rows, "หมายเหตุ : กำหนดการอาจเปลี่ยนแปลงได้"]), "place")) == 1


@pytest.mark.parametrize(
    "rows",
    [
        [["ลำดับ", "โครงการ/กิจกรรม", "ประเด็น", "หมายเหตุ"], ["๑", "กองทุนชุมชน", "๑. ผลการดำเนินงาน", ""]],
        [["ที่", "ชื่อ - สกุล", "ตำแหน่ง"], ["๑", "นายสมชาย ใจดี", "ประธาน"]],
        [["รายการ", "จำนวนเงิน"], ["ค่าอาหาร", "1,200.00"]],
        [["ประเด็น", "ผู้ให้ข้อมูล"], ["ผลการดำเนินงาน", "อำเภอ"]],
    ],
    ids=["topics", "members", "money", "questions"],
)
def test_other_tables_are_left_alone(rows: list[list[str]], find: Find) -> None:
    assert find([rows]).data["schedules"] == []


def test_columns_under_unknown_headers_are_known_by_their_cells(find: Find) -> None:
    rows = [
        ["ก", "ข", "ค", "ง", "จ", "ฉ", "ช"],
        ["๑", "๑๗ เม.ย. ๖๗", "๐๘.๓๐ น.", "อ.บางคล้า", "ตรวจเอกสาร", "ทีมที่ ๑", ""],
        ["๒", "๑๘ เม.ย. ๖๗", "๐๘.๓๐ น.", "อ.บางปะกง", "ประชุมกลุ่ม", "ทีมที่ ๒", "เลื่อนได้"],
        ["๓", "๑๙ เม.ย. ๖๗", "๐๘.๓๐ น.", "อ.บ้านโพธิ์", "เยี่ยมชุมชน", "ทีมที่ ๑", ""],
    ]

    assert visits(find([rows]), "sequence", "date", "place", "activity", "responsible", "remarks")[:2] == [
        (1, "2024-04-17", "อ.บางคล้า", "ตรวจเอกสาร", "ทีมที่ ๑", None),
        (2, "2024-04-18", "อ.บางปะกง", "ประชุมกลุ่ม", "ทีมที่ ๒", "เลื่อนได้"),
    ]


def test_words_in_a_table_with_birthdays_make_no_schedule(find: Find) -> None:
    rows = [["ที่", "ชื่อ - สกุล", "วันเกิด"], ["๑", "นายสมชาย ใจดี", "๑๗ เม.ย. ๒๕๒๐"], ["๒", "นางมาลี ใจงาม", "๑๘ เม.ย. ๒๕๒๑"]]

    assert find([rows]).data["schedules"] == []


PIECES = st.sampled_from(
    [
        "๐๘.๓๐ น.",
        "๑๗ เม.ย. ๖๗",
        "วันพุธที่",
        "อำเภอ",
        "บางคล้า",
        "ลำดับที่",
        "วันที่",
        "เวลา",
        "กำหนดการ",
        "หมายเหตุ",
        "- ๒ -",
        "๑.",
        "\t",
        " ",
        "ณ ",
        "น.",
        "ก",
        "่",
    ]
)
TEXTS = st.lists(PIECES, max_size=5).map("".join)
PARTS = st.one_of(
    TEXTS, st.tuples(st.just("mid"), TEXTS), st.lists(st.lists(TEXTS, min_size=3, max_size=3), min_size=1, max_size=4)
)


@given(pages=st.lists(st.lists(PARTS, max_size=8), min_size=1, max_size=3))
@settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow]
)
def test_any_pages_are_read_without_error(pages: list[list[object]], find: Find) -> None:
    for schedule in find(*pages).data["schedules"]:
        assert schedule["visits"]


@pytest.mark.parametrize(
    ("title", "rows"),
    [
        (
            "ตารางเรียนประจำภาคเรียน",
            [["วัน/เวลา", "๐๘.๓๐-๐๙.๓๐", "๐๙.๓๐-๑๐.๓๐"], ["จันทร์", "แนะแนว", "ภาษาไทย"], ["อังคาร", "พลศึกษา", "ศิลปะ"]],
        ),
        (
            "กำหนดเวลาทำการ",
            [["วัน", "เวลา", "กิจกรรม"], ["จันทร์", "๐๘.๓๐ น.", "เปิดทำการ"], ["อังคาร", "๐๘.๓๐ น.", "เปิดทำการ"]],
        ),
        (
            "ขั้นตอนการให้บริการ",
            [
                ["ขั้นตอน", "รายละเอียด", "ระยะเวลา", "ผู้รับผิดชอบ"],
                ["๑", "ยื่นคำขอ", "๑๕ นาที", "เจ้าพนักงาน"],
                ["๒", "รับใบอนุญาต", "๑๐ นาที", "สัตวแพทย์"],
            ],
        ),
        (
            "ทะเบียนหนังสือรับ",
            [
                ["เลขรับ", "ที่", "ลงวันที่", "จาก", "เรื่อง"],
                ["๓๒๘", "อท ๐๑๑๘/๕๔", "๘ ส.ค. ๒๕๖๙", "อำเภอแสวงหา", "ขออนุมัติ"],
                ["๓๒๙", "อท ๐๑๑๘/๘๗", "๙ ส.ค. ๒๕๖๙", "อำเภอโพธิ์ทอง", "ส่งรายงาน"],
            ],
        ),
    ],
)
def test_what_comes_again_or_is_kept_on_file_is_no_plan(find: Find, title: str, rows: list[list[str]]) -> None:
    assert find([("mid", title), rows]).data["schedules"] == []
