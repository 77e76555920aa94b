"""Titles printed again over what goes on from the page before."""

from collections.abc import Callable

import pytest

from extract.bundle.continued import without_repeated_titles
from extract.find import find_records
from extract.flow import Grid, Row, read_flow
from schemas import Reading

HEAD = ["ที่", "อำเภอ", "วันที่"]
FIRST = [HEAD, ["๑", "บางคล้า", "๖ ต.ค. ๖๘"], ["๒", "แปลงยาว", "๗ ต.ค. ๖๘"]]
REST = [["๓", "พนมสารคาม", "๘ ต.ค. ๖๘"], ["๔", "บ้านโพธิ์", "๙ ต.ค. ๖๘"]]


def _items(reading: Reading) -> tuple[list[str], list[Grid]]:
    flow = read_flow(reading)
    items = without_repeated_titles(flow.items, flow.ground)
    return [item.ink.text for item in items if isinstance(item, Row)], [one for one in items if isinstance(one, Grid)]


@pytest.mark.parametrize("mark", [" (ต่อ)", "(ต่อ)", " ( ต่อ )", " - ต่อ -", " (Continued)"])
@pytest.mark.parametrize("head", [[], [HEAD]])
def test_a_table_goes_on_under_its_title(
    make_reading: Callable[..., Reading], mark: str, head: list[list[str]]
) -> None:
    lines, tables = _items(make_reading(["แผนการเยี่ยม", FIRST], [f"แผนการเยี่ยม{mark}", [*head, *REST]]))
    assert lines == ["แผนการเยี่ยม"]
    assert [(table.rows, table.pages) for table in tables] == [(5, [1, 2])]
    texts = [cell.lines[0].text for cell in tables[0].row(3) if cell]
    assert texts == REST[0]


def test_a_title_of_two_lines_with_its_mark_behind_the_second(make_reading: Callable[..., Reading]) -> None:
    title = ["แผนการเยี่ยมสถานศึกษา", "สำนักงานจังหวัดตัวอย่าง"]
    lines, tables = _items(make_reading([*title, FIRST], [title[0], f"{title[1]} (ต่อ)", REST]))
    assert (lines, [table.rows for table in tables]) == (title, [5])


@pytest.mark.parametrize(
    ("title", "rows"),
    [
        ("แผนการตรวจโรงงาน (ต่อ)", REST),
        ("แผนการเยี่ยม", REST),
        ("แผนการเยี่ยม (ต่อ)", [["๓", "พนมสารคาม"], ["๔", "บ้านโพธิ์"]]),
    ],
    ids=["another title", "no mark", "other columns"],
)
def test_what_goes_on_with_nothing_is_a_table_of_its_own(
    make_reading: Callable[..., Reading], title: str, rows: list[list[str]]
) -> None:
    _, tables = _items(make_reading(["แผนการเยี่ยม", FIRST], [title, rows]))
    assert [table.rows for table in tables] == [3, 2]


def test_a_list_that_goes_on_takes_no_table_from_before_its_title(make_reading: Callable[..., Reading]) -> None:
    _, tables = _items(make_reading([FIRST, "รายชื่อคณะทำงาน", "๑. นายก้อง ใจดี"], ["รายชื่อคณะทำงาน (ต่อ)", REST]))
    assert [table.rows for table in tables] == [3, 2]


def test_a_sentence_that_ends_like_a_mark_stays(make_reading: Callable[..., Reading]) -> None:
    lines, _ = _items(make_reading(["แผนการเยี่ยม", FIRST, "แผนการเยี่ยม (ต่อ)"], ["รายการอื่น (ต่อ)"]))
    assert lines == ["แผนการเยี่ยม", "แผนการเยี่ยม (ต่อ)", "รายการอื่น (ต่อ)"]


def test_one_plan_on_two_pages_is_one_schedule(make_reading: Callable[..., Reading]) -> None:
    title = ("mid", "แผนการตรวจเยี่ยม จังหวัดฉะเชิงเทรา")
    again = ("mid", "แผนการตรวจเยี่ยม จังหวัดฉะเชิงเทรา (ต่อ)")
    (record,) = find_records(make_reading([title, 10, FIRST], [again, 10, [HEAD, *REST]]))
    (schedule,) = record.schedules
    assert [visit.sequence for visit in schedule.visits] == [1, 2, 3, 4]
    assert schedule.pages == (1, 2)
    assert schedule.title == "แผนการตรวจเยี่ยม จังหวัดฉะเชิงเทรา"
