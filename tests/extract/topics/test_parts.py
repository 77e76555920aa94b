"""Topic lists in parts: sections, rows across tables, heads on later pages, several topics in one cell."""

from collections.abc import Callable
from typing import Any

import pytest

from schemas import Reading

Find = Callable[[Reading], list[dict[str, Any]]]
Make = Callable[..., Reading]
LayOut = Callable[..., Reading]

HEADING = ("mid", "ประเด็นการติดตาม")
DEBT, ELDERLY, WASTE = "การแก้ไขปัญหาหนี้ครัวเรือน", "การดูแลผู้สูงอายุ", "การจัดการขยะภายในหมู่บ้าน"
HEAD = ["ลำดับ", "โครงการ/กิจกรรม", "ประเด็น", "หมายเหตุ"]


def parts(found: list[dict[str, Any]]) -> list[tuple[str | None, str | None, list[str]]]:
    return [(one["section_number"], one["title"], [topic["title"] for topic in one["topics"]]) for one in found]


@pytest.mark.parametrize("marks", [("1.", "2)", "3)"), ("1)", "2.", "3."), ("๑.", "๒.", "๓)")])
def test_sections_whose_numbers_change_their_style(marks: tuple[str, ...], lay_out: LayOut, topic_lists: Find) -> None:
    sections = ("การขับเคลื่อนงานตามยุทธศาสตร์จังหวัด", "การจัดการเรียนการสอน", "งานตามตัวชี้วัด")
    rows: list[Any] = [((220.0, "ประเด็นการติดตาม"),)]
    for mark, section, title in zip(marks, sections, (DEBT, ELDERLY, WASTE), strict=True):
        rows += [((70.0, f"{mark} {section}"),), ((99.0, f"๑. {title}"),), ((99.0, "๒. โครงการอาหารกลางวัน"),)]
    found = topic_lists(lay_out(tuple(rows)))

    assert [number for number, _, _ in parts(found)] == ["1", "2", "3"]
    assert [topics[0] for _, _, topics in parts(found)] == [DEBT, ELDERLY, WASTE]


@pytest.mark.parametrize(
    ("row", "section"),
    [
        ([("๑. ด้านเศรษฐกิจ", 1, 4)], ("1", "ด้านเศรษฐกิจ")),
        ([("ด้านเศรษฐกิจ", 1, 4)], (None, "ด้านเศรษฐกิจ")),
        (["ก.", ("ด้านเศรษฐกิจ", 1, 3)], ("ก", "ด้านเศรษฐกิจ")),
    ],
    ids=["numbered", "bare", "its number apart"],
)
def test_a_row_across_a_table_begins_a_section(
    row: list[Any], section: tuple[str | None, str], make_reading: Make, topic_lists: Find
) -> None:
    table = [
        HEAD,
        row,
        ["๑", DEBT, "- ผล", ""],
        [("๒. ด้านสังคม", 1, 4)],
        ["๑", ELDERLY, "- ผล", ""],
        ["๒", WASTE, "", ""],
    ]
    first, second = topic_lists(make_reading([HEADING, table]))

    assert parts([first, second]) == [(*section, [DEBT]), ("2", "ด้านสังคม", [ELDERLY, WASTE])]
    assert [topic["report_items"] for topic in first["topics"]] == [["ผล"]]


def test_a_note_across_the_end_of_a_table_is_no_section(make_reading: Make, topic_lists: Find) -> None:
    table = [HEAD, ["๑", DEBT, "- ผล", ""], ["๒", ELDERLY, "", ""], [("หมายเหตุ : ส่งภายในเวลาที่กำหนด", 1, 4)]]
    assert parts(topic_lists(make_reading([HEADING, table]))) == [(None, "ประเด็นการติดตาม", [DEBT, ELDERLY])]


def test_a_head_that_only_the_second_page_has(make_reading: Make, topic_lists: Find) -> None:
    rows = [["๑", f"{DEBT}\n๑) สำรวจ", ("๑) ผล\n๒) ปัญหา", 1, 1), ""]]
    reading = make_reading([HEADING], [rows], [[HEAD, ["", "๒) รายงาน", "", ""], ["๒", ELDERLY, "", "เร่งด่วน"]]])
    pages = list(reading.pages)
    (table,) = pages[2].tables
    pages[2] = pages[2].model_copy(update={"tables": (table.model_copy(update={"continues": True}),)})
    (found,) = topic_lists(reading.model_copy(update={"pages": tuple(pages)}))

    assert [(topic["number"], topic["title"]) for topic in found["topics"]] == [("1", DEBT), ("2", ELDERLY)]
    assert [point["text"] for point in found["topics"][0]["points"]] == ["สำรวจ", "รายงาน"]
    assert found["topics"][0]["report_items"] == ["ผล", "ปัญหา"]
    assert found["topics"][1]["remarks"] == "เร่งด่วน"


def test_several_topics_in_one_cell_with_their_targets(make_reading: Make, topic_lists: Find) -> None:
    table = [["ประเด็น/ตัวชี้วัด", "ค่าเป้าหมาย"], [f"(๑) {DEBT}\n(๒) {ELDERLY}", "ร้อยละ ๘๐\n๒๐ แห่ง"]]
    (found,) = topic_lists(make_reading([HEADING, table]))

    told = [(topic["number"], topic["title"], topic["targets"][0]["value"]) for topic in found["topics"]]
    assert told == [("1", DEBT, 80.0), ("2", ELDERLY, 20.0)]


@pytest.mark.parametrize("foot", ["จัดทำโดย กลุ่มงานยุทธศาสตร์", "ข้อมูล ณ วันที่ ๓ เมษายน ๒๕๖๗"])
def test_what_a_sheet_says_of_itself_is_no_rest_of_a_topic(foot: str, lay_out: LayOut, topic_lists: Find) -> None:
    rows = [((220.0, "ประเด็นการติดตาม"),), ((85.0, f"๑. {DEBT}"),), ((85.0, f"๒. {ELDERLY}"),), ((390.0, foot),)]
    (found,) = topic_lists(lay_out(tuple(rows)))
    assert [topic["title"] for topic in found["topics"]] == [DEBT, ELDERLY]


@pytest.mark.parametrize("last", ["• ปรับปรุงข้อมูลในระบบครบทุกหมู่บ้าน", "- ข้อมูล ณ ปัจจุบันครบถ้วน", "จัดทำ ณ ศูนย์ดำรงธรรม"])
def test_the_last_line_of_a_list_is_not_taken_for_that(last: str, lay_out: LayOut, topic_lists: Find) -> None:
    rows = [((220.0, "ประเด็นการติดตาม"),), ((85.0, f"๑. {DEBT}"),), ((85.0, f"๒. {ELDERLY}"),), ((99.0, last),)]
    (found,) = topic_lists(lay_out(tuple(rows)))
    told = found["topics"][-1]
    assert last.lstrip("•- ") in told["title"] + "".join(point["text"] for point in told["points"])


def test_topics_under_their_own_heading_on_the_next_page(make_reading: Make, topic_lists: Find) -> None:
    first = [HEAD, ["๑", DEBT, "- ผล", ""], ["๒", ELDERLY, "- ผล", ""]]
    rest = [HEAD, ["๓", WASTE, "- ผล", ""], ["๔", "โครงการอาหารกลางวัน", "- ผล", ""]]
    (found,) = topic_lists(make_reading([HEADING, first], [("mid", "ประเด็นการติดตาม (ต่อ)"), rest]))
    assert (found["pages"], [topic["number"] for topic in found["topics"]]) == ([1, 2], ["1", "2", "3", "4"])


def test_dots_to_fill_in_are_no_point(make_reading: Make, topic_lists: Find) -> None:
    table = [
        ["ลำดับ", "โครงการ", "รายละเอียด", "ประเด็น"],
        ["๑", DEBT, "................", "- ผล"],
        ["๒", ELDERLY, "มีแผน", ""],
    ]
    (found,) = topic_lists(make_reading([HEADING, table]))
    assert [[point["text"] for point in topic["points"]] for topic in found["topics"]] == [[], ["มีแผน"]]


@pytest.mark.parametrize(
    "first",
    [["๑. การจัดการเรียนรู้", "", ""], [("ประเด็นที่ ๑ การจัดการเรียนรู้", 1, 3)]],
    ids=["in a cell", "across the table"],
)
def test_rows_with_the_numbers_of_points_belong_to_the_topic_above(
    first: list[Any], make_reading: Make, topic_lists: Find
) -> None:
    head = ["ประเด็นการติดตาม", "ผลการดำเนินงาน", "ปัญหาอุปสรรค"]
    second = [cell if isinstance(cell, tuple) else cell.replace("๑", "๒") for cell in first]
    second = [(cell[0].replace("๑", "๒"), *cell[1:]) if isinstance(cell, tuple) else cell for cell in second]
    rows = [head, first, ["๑.๑ มีแผน", "", ""], ["๑.๒ มีการวัดผล", "", ""], second, ["๒.๑ มีทะเบียน", "", ""]]
    (found,) = topic_lists(make_reading([("mid", "แบบสอบถามเพื่อการติดตามสถานศึกษา"), rows]))

    told = [(topic["number"], [point["text"] for point in topic["points"]]) for topic in found["topics"]]
    assert told == [("1", ["มีแผน", "มีการวัดผล"]), ("2", ["มีทะเบียน"])]


def test_what_to_bring_along_is_no_topic(lay_out: LayOut, topic_lists: Find) -> None:
    rows = (((56.0, "สิ่งที่ต้องเตรียม"),), ((85.0, "- โฉนดที่ดินฉบับจริง"),), ((85.0, "- บัตรประจำตัวประชาชน"),))
    assert topic_lists(lay_out(rows)) == []


def test_a_section_without_topics_after_a_list_in_its_style(lay_out: LayOut, topic_lists: Find) -> None:
    rows = [
        ((211.0, "ประเด็นการติดตาม"),),
        ((70.0, "๑. ภารกิจสำคัญ"),),
        ((99.0, f"๑. {DEBT}"),),
        ((99.0, f"๒. {ELDERLY}"),),
    ]
    rows += [((70.0, "๒) งานตามตัวชี้วัด"),), ((99.0, f"๑. {WASTE}"),), ((99.0, "๒. โครงการนม"),), ((70.0, "๓. งานพัฒนา"),)]
    found = topic_lists(lay_out(tuple(rows)))
    assert [(one["section_number"], len(one["topics"])) for one in found] == [("1", 2), ("2", 2), ("3", 0)]


def test_titles_merged_over_rows_of_their_points(make_reading: Make, topic_lists: Find) -> None:
    head = ["ประเด็นหลัก", "รายการติดตาม", "หลักฐาน", "ข้อเสนอแนะ"]
    rows = [[(f"๑. {DEBT}", 2, 1), "๑.๑ มีแผน", "", ""], ["๑.๒ มีการวัดผล", "", ""]]
    rows += [[(f"๒. {ELDERLY}", 2, 1), "๒.๑ มีทะเบียน", "", ""], ["๒.๒ มีผู้ดูแล", "", ""]]
    (found,) = topic_lists(make_reading([("mid", "แบบติดตามการจัดการศึกษาตามจุดเน้น"), [head, *rows]]))

    told = [(topic["title"], [point["marker"] for point in topic["points"]]) for topic in found["topics"]]
    assert told == [(DEBT, ["1.1", "1.2"]), (ELDERLY, ["2.1", "2.2"])]
