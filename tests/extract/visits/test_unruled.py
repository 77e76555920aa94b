"""Plans in columns without rules, whose heads are unknown, on several lines, or missing."""

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
from tests.extract.visits.plans import Find, middle, visits

Line = tuple[tuple[float, str], ...]
LEFTS = (80.0, 120.0, 210.0, 270.0)
TITLE: Line = ((170.0, "แผนการลงพื้นที่ติดตามงาน จังหวัดฉะเชิงเทรา"),)
ROWS = (
    ("๑.", "๑๗ เมษายน", "๐๙.๐๐ น.", "ที่ว่าการอำเภอ"),
    ("", "๒๕๖๗", "", "บางคล้า"),
    ("๒.", "๑๘ เมษายน", "๑๓.๓๐ น.", "บางปะกง"),
    ("", "๒๕๖๗", "", ""),
    ("๓.", "๑๙ เมษายน", "๐๙.๐๐ น.", "พนมสารคาม"),
    ("", "๒๕๖๗", "", ""),
)


def _set(cells: tuple[str, ...]) -> Line:
    return tuple((left, text) for left, text in zip(LEFTS, cells, strict=True) if text)


@pytest.fixture
def plan(lay_out: Callable[..., Reading]) -> Callable[..., dict[str, Any]]:
    """The only schedule of a page of such lines."""

    def find(*heads: tuple[str, ...]) -> dict[str, Any]:
        flow = read_flow(lay_out([TITLE, *map(_set, heads), *map(_set, ROWS)]))
        bundle = Bundle(flow.items, 0, (1,), flow.ground)
        (schedule,) = assemble({"schedules": find_schedules(bundle, Context(dt.date(2024, 4, 3)), set())}).data[
            "schedules"
        ]
        return dict(schedule)

    return find


@pytest.mark.parametrize(
    "heads",
    [
        [("ลำดับ", "วันที่", "เวลา", "อำเภอ")],
        [("รอบ", "ห้วง", "ยาม", "จุดหมาย")],
        [("ลำดับ", "วัน เดือน", "เวลา", "สถานที่รับ"), ("", "ปี", "", "การตรวจเยี่ยม")],
        [],
    ],
    ids=["known", "unknown", "two lines", "none"],
)
def test_rows_are_known_by_what_stands_in_them(
    heads: list[tuple[str, ...]], plan: Callable[..., dict[str, Any]]
) -> None:
    found = plan(*heads)

    assert found["title"] == "แผนการลงพื้นที่ติดตามงาน จังหวัดฉะเชิงเทรา"
    assert [
        (visit["sequence"], str(visit["date"]), visit["start_time"], visit["district"]["name"])
        for visit in found["visits"]
    ] == [
        (1, "2024-04-17", "09:00", "บางคล้า"),
        (2, "2024-04-18", "13:30", "บางปะกง"),
        (3, "2024-04-19", "09:00", "พนมสารคาม"),
    ]


def test_hours_that_a_narrow_column_broke(lay_out: Callable[..., Reading]) -> None:
    lines: list[Line] = [
        ((200.0, "กำหนดการประชุม วันพุธที่ ๑๗ เมษายน ๒๕๖๗"),),
        ((80.0, "๐๘.๓๐ -"), (180.0, "ลงทะเบียน")),
        ((80.0, "๐๙.๐๐ น."),),
        ((80.0, "๐๙.๐๐ -"), (180.0, "พิธีเปิดและบรรยาย")),
        ((80.0, "๑๒.๐๐ น."), (180.0, "ในหัวข้อที่กำหนด")),
    ]
    flow = read_flow(lay_out(lines))
    found = find_schedules(Bundle(flow.items, 0, (1,), flow.ground), Context(dt.date(2024, 4, 3)), set())
    (schedule,) = assemble({"schedules": found}).data["schedules"]

    assert [(visit["start_time"], visit["end_time"]) for visit in schedule["visits"]] == [
        ("08:30", "09:00"),
        ("09:00", "12:00"),
    ]


STAMPED = "แผนการลงพื้นที่ เลขรับที่ ๖๖๓๕"


@pytest.mark.parametrize(
    ("above", "places", "found"), [(TITLE[0][1], False, 1), (STAMPED, False, 0), (STAMPED, True, 1)]
)
def test_days_without_a_place_below_the_number_of_a_receiving_stamp_are_no_plan(
    lay_out: Callable[..., Reading], above: str, places: bool, found: int
) -> None:
    rows = ROWS if places else [(*row[:3], "") for row in ROWS]
    flow = read_flow(lay_out([((170.0, above),), *map(_set, rows)]))
    bundle = Bundle(flow.items, 0, (1,), flow.ground)
    assert len(find_schedules(bundle, Context(dt.date(2024, 4, 3)), set())) == found


def _columns(*lines: tuple[str, ...], lefts: tuple[float, ...]) -> list[Any]:
    return [tuple((left, text) for left, text in zip(lefts, line, strict=True) if text) for line in lines]


@pytest.mark.parametrize("heads", [("วัน/วันที่", "หน่วยงาน/สถานที่"), ("วัน/วันที่", "ที่ไป"), None], ids=["known", "half", "none"])
@pytest.mark.parametrize("day", ["จันทร์ที่ ๖", "วันจันทร์ที่ ๖"])
def test_days_without_a_month_begin_rows(find_page: Find, day: str, heads: tuple[str, str] | None) -> None:
    lines = [
        *([heads] if heads else []),
        (day, "ที่ว่าการอำเภอบางคล้า"),
        ("อังคารที่ ๗", "โรงเรียนวัดใหม่ อ.แปลงยาว"),
        ("พฤหัสบดีที่ ๙", "ที่ว่าการอำเภอราชสาส์น"),
    ]
    title = middle("ตารางปฏิบัติงานตรวจสอบ จังหวัดฉะเชิงเทรา", "ประจำเดือนตุลาคม ๒๕๖๘")
    assert visits(find_page(*title, 10, *_columns(*lines, lefts=(72.0, 200.0))), "date", "district") == [
        ("2025-10-06", "2402"),
        ("2025-10-07", "2409"),
        ("2025-10-09", "2407"),
    ]


def test_cells_in_the_middle_of_their_row_stand_in_one_band(find_page: Find) -> None:
    """Tables for two districts, their heads and cells on as many lines as they need, centred."""

    def part(district: str, *rows: tuple[str, str]) -> list[Any]:
        lines: list[Any] = [f"พื้นที่อำเภอ{district}", 4, ((420.0, "กิจกรรมที่ดำเนิน"),), -8]
        lines += _columns(("กำหนดนัด", "ช่วงเวลา", "หน่วยรับตรวจ"), lefts=(72.0, 170.0, 260.0))
        lines += [-8, ((440.0, "การ"),), 8]
        for day, place in rows:
            lines += [*_columns(("๐๙.๓๐ – ๑๑.๓๐", place), lefts=(170.0, 260.0)), -8]
            lines += [*_columns((day, "ประชุมมอบนโยบาย"), lefts=(72.0, 420.0)), -8]
            lines += [*_columns(("น.", "น้อย"), lefts=(170.0, 260.0)), 4]
        return [*lines, 10]

    title = middle("ตารางการตรวจเยี่ยม จังหวัดฉะเชิงเทรา")
    first = part("บางคล้า", ("06/10/2568", "จุดตรวจบ้านหนองแวง"), ("07/10/2568", "จุดตรวจบ้านวังตะเคียน"))
    draft = find_page(*title, 10, *first, *part("แปลงยาว", ("08/10/2568", "จุดตรวจบ้านโคกกระชาย")))
    assert visits(draft, "date", "start_time", "end_time", "district", "activity") == [
        ("2025-10-06", "09:30", "11:30", "2402", "ประชุมมอบนโยบาย"),
        ("2025-10-07", "09:30", "11:30", "2402", "ประชุมมอบนโยบาย"),
        ("2025-10-08", "09:30", "11:30", "2409", "ประชุมมอบนโยบาย"),
    ]
    assert [place.replace(" ", "") for (place,) in visits(draft, "place")] == [
        "จุดตรวจบ้านหนองแวงน้อย",
        "จุดตรวจบ้านวังตะเคียนน้อย",
        "จุดตรวจบ้านโคกกระชายน้อย",
    ]


def test_the_first_line_of_a_day_over_its_row_heads_nothing(find_page: Find) -> None:
    lefts = (72.0, 260.0, 400.0)
    lines: list[Any] = _columns(("หน่วยรับการนิเทศ", "วันที่ออกหน่วย", "เวลานัดหมาย"), lefts=lefts)
    for day, place in (("๖", "บางคล้า"), ("๗", "แปลงยาว"), ("๘", "ราชสาส์น")):
        lines += [6, ((260.0, f"วันที่ {day} ตุลาคม"),), -4]
        lines += [*_columns((f"ที่ว่าการอำเภอ{place}", "", "เวลา ๐๙.๐๐ น."), lefts=lefts), -4, ((260.0, "๒๕๖๘"),)]
    draft = find_page(*middle("ตารางออกตรวจ จังหวัดฉะเชิงเทรา"), 10, *lines)
    assert visits(draft, "date", "start_time", "district") == [
        ("2025-10-06", "09:00", "2402"),
        ("2025-10-07", "09:00", "2409"),
        ("2025-10-08", "09:00", "2407"),
    ]


@pytest.mark.parametrize("label", ["วันที่ออกปฏิบัติงาน : วันจันทร์ที่ ", "กำหนดวัน : ", "วันที่ "])
def test_a_table_for_each_day_under_its_label(find_page: Find, label: str) -> None:
    lefts = (72.0, 200.0, 420.0)
    heads = ("เวลา", "สถานที่ออกหน่วย", "ทีมปฏิบัติงาน")
    lines: list[Any] = []
    for day, places in (("๖", ("บางคล้า", "แปลงยาว")), ("๑๓", ("ราชสาส์น", "บ้านโพธิ์"))):
        rows = [
            (hour, f"ที่ว่าการอำเภอ{place}", "สายที่ ๑") for hour, place in zip(("๙.๐๐ น.", "๑๓.๓๐ น."), places, strict=True)
        ]
        lines += [f"{label}{day} ตุลาคม ๒๕๖๘", 4, *_columns(heads, *rows, lefts=lefts), 10]
    draft = find_page(*middle("กำหนดนัดหมายการตรวจประเมิน", "วันที่ ๖ ถึง ๑๓ ตุลาคม ๒๕๖๘"), 10, *lines)
    assert visits(draft, "date", "start_time", "district", "responsible") == [
        ("2025-10-06", "09:00", "2402", "สายที่ ๑"),
        ("2025-10-06", "13:30", "2409", "สายที่ ๑"),
        ("2025-10-13", "09:00", "2407", "สายที่ ๑"),
        ("2025-10-13", "13:30", "2405", "สายที่ ๑"),
    ]


def test_days_as_on_a_leaf_of_a_calendar(find_page: Find) -> None:
    lines: list[Any] = []
    for day, place in (("๖", "บางคล้า"), ("๗", "แปลงยาว"), ("๘", "ราชสาส์น")):
        lines += [((72.0, day), (160.0, f"ที่ว่าการอำเภอ{place}")), ((160.0, "๐๙.๐๐ - ๑๒.๐๐ น."),), "ต.ค. ๖๘", 8]
    draft = find_page(*middle("หน่วยรับบริจาคโลหิตเคลื่อนที่"), 10, *lines)
    assert visits(draft, "date", "start_time", "district") == [
        ("2025-10-06", "09:00", "2402"),
        ("2025-10-07", "09:00", "2409"),
        ("2025-10-08", "09:00", "2407"),
    ]


def test_numbers_and_leaders_beside_the_place(find_page: Find) -> None:
    lefts = (72.0, 420.0)
    lines = _columns(
        ("๑) สหกรณ์การเกษตรใหม่ จำกัด อ.บางคล้า ..............", "๖ ตุลาคม ๒๕๖๘"),
        ("๒) กลุ่มเกษตรกรบ้านเก่า อ.แปลง", "๗ ตุลาคม ๒๕๖๘"),
        ("ยาว ................", ""),
        ("๓) สหกรณ์การเกษตรนา จำกัด อ.ราชสาส์น ....", "๘ ตุลาคม ๒๕๖๘"),
        lefts=lefts,
    )
    draft = find_page(*middle("กำหนดวันตรวจการสหกรณ์ประจำปี ๒๕๖๘"), 10, *lines)
    assert visits(draft, "sequence", "date", "district") == [
        (1, "2025-10-06", "2402"),
        (2, "2025-10-07", "2409"),
        (3, "2025-10-08", "2407"),
    ]
    assert not any("." in str(place)[-3:] for (place,) in visits(draft, "place"))
