"""Plans that have no rules, or whose days stand where other plans have places."""

import datetime as dt
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from extract.bundle import Bundle
from extract.context import Context
from extract.flow import read_flow
from extract.found import assemble
from extract.visits import find_schedules
from schemas import Reading

Find = Callable[[Reading], list[dict[str, Any]]]
LayOut = Callable[..., Reading]
Make = Callable[..., Reading]

TITLE = ((170.0, "แผนการออกนิเทศงาน จังหวัดพิจิตร เดือนมิถุนายน ๒๕๖๗"),)
HEAD = ((80.0, "ลำดับ"), (130.0, "วันที่"), (230.0, "เวลา"), (310.0, "อำเภอ"), (420.0, "ผู้รับผิดชอบ"))


@pytest.fixture
def visits() -> Find:
    """The visits of the only schedule of pages that are all enclosures, empty fields left out."""

    def find(reading: Reading) -> list[dict[str, Any]]:
        flow = read_flow(reading)
        bundle = Bundle(flow.items, 0, tuple(page.number for page in reading.pages), flow.ground)
        context = Context(dt.date(2024, 5, 20))
        schedules = assemble({"schedules": find_schedules(bundle, context, set())}).data["schedules"]
        return [
            {key: _plain(value) for key, value in visit.items() if value is not None}
            for schedule in schedules
            for visit in schedule["visits"]
        ]

    return find


def _plain(value: Any) -> Any:
    return value["code"] if isinstance(value, dict) else value.isoformat() if isinstance(value, dt.date) else value


def _row(number: str, date: str, time: str, place: str, who: str) -> tuple[tuple[float, str], ...]:
    pieces = ((80.0, number), (130.0, date), (230.0, time), (310.0, place), (420.0, who))
    return tuple(piece for piece in pieces if piece[1])


def test_columns_without_rules_are_a_table(lay_out: LayOut, visits: Find) -> None:
    rows = (
        _row("๑", "๓ มิ.ย. ๖๗", "๐๙.๓๐ น.", "วังทรายพูน", "สายที่ ๑"),
        _row("๒", "๓ มิ.ย. ๖๗", "๑๓.๓๐ น.", "โพธิ์ประทับช้าง", "สายที่ ๒"),
        _row("๓", "", "๑๕.๐๐ น.", "สากเหล็ก", "สายที่ ๑"),
    )

    found = visits(lay_out((TITLE, HEAD, *rows)))
    assert [(v["sequence"], v["date"], v["start_time"], v["district"], v["responsible"]) for v in found] == [
        (1, "2024-06-03", "09:30", "6602", "สายที่ ๑"),
        (2, "2024-06-03", "13:30", "6603", "สายที่ ๒"),
        (3, "2024-06-03", "15:00", "6609", "สายที่ ๑"),
    ]
    assert [v["place"] for v in found] == ["วังทรายพูน", "โพธิ์ประทับช้าง", "สากเหล็ก"]
    assert not any("activity" in v for v in found)


def test_a_line_without_date_and_time_goes_on_with_the_row_above(lay_out: LayOut, visits: Find) -> None:
    rows = (
        _row("๑", "๓ มิ.ย. ๖๗", "๐๙.๓๐ น.", "วังทรายพูน", "นายสมชาย"),
        _row("", "", "", "", "ใจดี"),
        _row("๒", "๔ มิ.ย. ๖๗", "๐๙.๓๐ น.", "สากเหล็ก", "นางมาลี"),
    )

    assert [visit["responsible"] for visit in visits(lay_out((TITLE, HEAD, *rows)))] == ["นายสมชาย ใจดี", "นางมาลี"]


def test_columns_go_on_over_the_page_under_the_same_header(lay_out: LayOut, visits: Find) -> None:
    first = (TITLE, HEAD, _row("๑", "๓ มิ.ย. ๖๗", "๐๙.๓๐ น.", "วังทรายพูน", "สายที่ ๑"))
    second = (((290.0, "- ๒ -"),), HEAD, _row("๒", "๔ มิ.ย. ๖๗", "๐๙.๓๐ น.", "สากเหล็ก", "สายที่ ๒"))

    found = visits(lay_out(first, second))
    assert [(v["sequence"], v["date"], v["responsible"]) for v in found] == [
        (1, "2024-06-03", "สายที่ ๑"),
        (2, "2024-06-04", "สายที่ ๒"),
    ]


def test_a_day_across_dates_the_lines_below(lay_out: LayOut, visits: Find) -> None:
    head = ((80.0, "เวลา"), (180.0, "กิจกรรม"), (400.0, "ผู้รับผิดชอบ"))
    found = visits(
        lay_out(
            (
                TITLE,
                head,
                ((80.0, "วันจันทร์ที่ ๓ มิถุนายน ๒๕๖๗ ณ อำเภอสากเหล็ก"),),
                ((80.0, "๐๙.๓๐ น."), (180.0, "ประชุม"), (400.0, "สายที่ ๑")),
                ((80.0, "วันอังคารที่ ๔ มิถุนายน ๒๕๖๗ ณ อำเภอทับคล้อ"),),
                ((80.0, "๑๓.๓๐ น."), (180.0, "เยี่ยมกลุ่ม"), (400.0, "สายที่ ๒")),
            )
        )
    )

    assert [(v["date"], v["start_time"], v["district"], v["responsible"]) for v in found] == [
        ("2024-06-03", "09:30", "6609", "สายที่ ๑"),
        ("2024-06-04", "13:30", "6608", "สายที่ ๒"),
    ]


@pytest.mark.parametrize(
    "lines",
    [
        (((80.0, "ลำดับ"), (130.0, "รายการ"), (300.0, "ราคา")), ((80.0, "๑"), (130.0, "กระดาษ"), (300.0, "๑๒๐.๐๐"))),
        (((80.0, "วันที่ประชุมและเวลาที่กำหนดไว้นั้นขอให้ทุกหน่วยงานถือปฏิบัติโดยเคร่งครัด"),), ((80.0, "ต่อไป"),)),
        (HEAD, ((80.0, "หมายเหตุ กำหนดการอาจเปลี่ยนแปลงได้"),)),
    ],
)
def test_other_lines_are_no_plan(lines: tuple[Any, ...], lay_out: LayOut, visits: Find) -> None:
    assert visits(lay_out(lines)) == []


def test_days_over_columns(make_reading: Make, visits: Find) -> None:
    rows = [["คณะ", "จันทร์ ๓ มิ.ย. ๖๗", "อังคาร ๔ มิ.ย. ๖๗"], ["คณะที่ ๑", "บางละมุง", "ศรีราชา"], ["คณะที่ ๒", "-", "บ่อทอง"]]

    assert [(v["responsible"], v["date"], v["district"]) for v in visits(make_reading([rows]))] == [
        ("คณะที่ ๑", "2024-06-03", "2004"),
        ("คณะที่ ๑", "2024-06-04", "2007"),
        ("คณะที่ ๒", "2024-06-04", "2010"),
    ]


def test_several_dates_a_row_under_one_head(make_reading: Make, visits: Find) -> None:
    rows = [
        [("ที่", 2, 1), ("อำเภอ", 2, 1), ("กำหนดการตรวจเยี่ยม", 1, 2)],
        ["ครั้งที่ ๑", "ครั้งที่ ๒"],
        ["๑", "บางละมุง", "๓ มิ.ย. ๖๗", "๒ ก.ย. ๖๗"],
        ["๒", "ศรีราชา", "๔ มิ.ย. ๖๗", "-"],
    ]

    assert [(v["sequence"], v["date"]) for v in visits(make_reading([rows]))] == [
        (1, "2024-06-03"),
        (1, "2024-09-02"),
        (2, "2024-06-04"),
    ]


def test_a_cell_over_both_half_days_is_one_visit(make_reading: Make, visits: Find) -> None:
    rows = [
        ["วันที่", "ช่วงเช้า ๐๙.๐๐ - ๑๒.๐๐ น.", "ช่วงบ่าย ๑๓.๐๐ - ๑๖.๐๐ น."],
        ["๓ มิ.ย. ๖๗", "อำเภอพานทอง", "อำเภอบ้านบึง"],
        ["๔ มิ.ย. ๖๗", ("อำเภอเกาะสีชัง", 1, 2)],
    ]

    assert [(v["start_time"], v["end_time"], v["district"]) for v in visits(make_reading([rows]))] == [
        ("09:00", "12:00", "2005"),
        ("13:00", "16:00", "2002"),
        ("09:00", "16:00", "2008"),
    ]


def test_half_days_of_a_course_hold_what_is_done(make_reading: Make, visits: Find) -> None:
    rows = [
        ["วัน/เวลา", "๐๙.๐๐ - ๑๒.๐๐ น.", "๑๓.๐๐ - ๑๖.๐๐ น."],
        ["๓ มิ.ย. ๖๗", "หลักการเขียนหนังสือราชการ", "ฝึกปฏิบัติ"],
        ["๔ มิ.ย. ๖๗", "งานสารบรรณ", "สรุปผล"],
    ]
    found = visits(make_reading([rows]))

    assert [v.get("place") for v in found] == [None] * 4
    assert found[0]["activity"] == "หลักการเขียนหนังสือราชการ"


def test_place_and_district_in_columns_of_their_own(make_reading: Make, visits: Find) -> None:
    rows = [["วันที่", "สถานที่", "อำเภอ"], ["๓ มิ.ย. ๖๗", "โรงเรียนวัดหนองหลวง", "พานทอง"], ["๔ มิ.ย. ๖๗", "", "บ้านบึง"]]

    assert [(v["place"], v["district"]) for v in visits(make_reading([rows]))] == [
        ("โรงเรียนวัดหนองหลวง", "2005"),
        ("บ้านบึง", "2002"),
    ]


@pytest.mark.parametrize(
    ("place", "district"),
    [("โรงพยาบาลพานทอง", "2005"), ("สภ.บ้านบึง", "2002"), ("โรงพยาบาลสมเด็จพระบรมราชเทวี", None), ("วัดใหญ่", None)],
)
def test_the_district_that_an_office_is_named_after(
    place: str, district: str | None, make_reading: Make, visits: Find
) -> None:
    title = ("mid", "แผนการตรวจเยี่ยม จังหวัดชลบุรี")
    rows = [["วันที่", "สถานที่"], ["๓ มิ.ย. ๖๗", place], ["๔ มิ.ย. ๖๗", "ศาลากลางจังหวัด"]]

    assert visits(make_reading([title, rows]))[0].get("district") == district


def test_the_district_named_in_what_is_done(make_reading: Make, visits: Find) -> None:
    rows = [["วันที่", "เวลา", "กิจกรรม"], ["๓ มิ.ย. ๖๗", "๐๙.๐๐ น.", "ตรวจเยี่ยมตลาด ณ ที่ว่าการอำเภอพานทอง จังหวัดชลบุรี"]]
    (found,) = visits(make_reading([rows]))

    assert (found["place"], found["district"]) == ("ที่ว่าการอำเภอพานทอง จังหวัดชลบุรี", "2005")


PIECES = st.sampled_from(
    ["๑", "๓ มิ.ย. ๖๗", "๐๙.๓๐ น.", "ลำดับ", "วันที่", "เวลา", "อำเภอ", "พานทอง", "ก", "หมายเหตุ", "วันจันทร์ที่ ๓"]
)
LINES = st.lists(st.tuples(st.sampled_from([80.0, 130.0, 230.0, 233.0, 310.0, 420.0]), PIECES), min_size=1, max_size=5)


@given(lines=st.lists(LINES, min_size=1, max_size=12))
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_lines_in_columns_are_read_without_error(
    lines: list[list[tuple[float, str]]], lay_out: LayOut, visits: Find
) -> None:
    visits(lay_out(tuple(tuple(sorted(set(line))) for line in (HEAD, *lines))))
