"""Lists and tables of topics whose headings and column heads are worded in ways that no list of words holds whole."""

from collections.abc import Callable
from typing import Any

import pytest

from schemas import Reading

Find = Callable[[Reading], list[dict[str, Any]]]
Make = Callable[..., Reading]

TITLES = ["กองทุนชุมชน", "ความมั่นคงทางอาหาร"]
NUMBERED = [f"{number}. {title}" for number, title in zip("๑๒", TITLES, strict=True)]


def _titles(found: dict[str, Any]) -> list[str]:
    return [topic["title"] for topic in found["topics"]]


@pytest.mark.parametrize(
    "heading",
    [
        "แบบติดตามผลการดำเนินงาน",
        "แนวทางการนิเทศ ติดตาม",
        "ขอบเขตการตรวจราชการ",
        "โครงการสำคัญที่ต้องติดตาม",
        "ข้อมูลประกอบการตรวจราชการ",
        "คำถามสำหรับการนิเทศ",
        "ตัวชี้วัดที่กำกับติดตาม",
        "จุดเน้นการนิเทศ",
    ],
)
def test_a_heading_of_what_is_followed_up(heading: str, make_reading: Make, topic_lists: Find) -> None:
    (found,) = topic_lists(make_reading([("mid", heading), *NUMBERED]))

    assert found["title"] == heading
    assert _titles(found) == TITLES


@pytest.mark.parametrize(
    "heading",
    [
        "แบบประเมินความพึงพอใจ",
        "โครงการฝึกอบรมอาชีพ",
        "แผนการนิเทศติดตาม",
        "ข้อมูลทั่วไปของหมู่บ้าน",
        "ขอให้ติดตามผลการดำเนินงาน",
        "งานที่ได้รับมอบหมายแล้วพร้อมติดตาม",
    ],
)
def test_other_headings_head_no_topics(heading: str, make_reading: Make, topic_lists: Find) -> None:
    assert topic_lists(make_reading([("mid", heading), *NUMBERED])) == []


@pytest.mark.parametrize("label", ["หัวข้อที่", "ด้านที่", "ภารกิจที่", "คำถามที่"])
def test_words_that_number_topics(label: str, make_reading: Make, topic_lists: Find) -> None:
    numbered = [f"{label} {number} {title}" for number, title in zip("๑๒", TITLES, strict=True)]
    (found,) = topic_lists(make_reading([("mid", "ประเด็นการติดตาม"), *numbered]))

    assert _titles(found) == TITLES


@pytest.mark.parametrize(
    "heads",
    [
        ["ข้อ", "คำถาม", "คำตอบ"],
        ["ลำดับ", "ข้อสั่งการ", "ผลการปฏิบัติ"],
        ["ที่", "สาระ", "ข้อค้นพบ", "หลักฐาน"],
        ["ลำดับ", "รายการ", "หมายเหตุ"],
    ],
)
def test_under_a_heading_of_topics_they_stand_right_of_the_numbers(
    heads: list[str], make_reading: Make, topic_lists: Find
) -> None:
    blanks = [""] * (len(heads) - 2)
    table = [heads, *([number, title, *blanks] for number, title in zip("๑๒", TITLES, strict=True))]
    (found,) = topic_lists(make_reading([("mid", "ประเด็นการติดตาม"), table]))

    assert _titles(found) == TITLES
    assert topic_lists(make_reading([("mid", "บัญชีแนบท้าย"), table])) == []


def test_numbers_in_the_cells_of_the_titles(make_reading: Make, topic_lists: Find) -> None:
    table = [["คำถาม", "คำตอบ"], *([title, ""] for title in NUMBERED)]
    (found,) = topic_lists(make_reading([("mid", "ประเด็นการนิเทศ"), table]))

    assert [(topic["number"], topic["title"]) for topic in found["topics"]] == [("1", TITLES[0]), ("2", TITLES[1])]


def test_a_table_of_unknown_heads_goes_on_over_the_page(make_reading: Make, topic_lists: Find) -> None:
    heads = ["ข้อ", "คำถาม", "คำตอบ"]
    first = [heads, ["๑", "กองทุนชุมชน", ""], ["๒", "อาหารปลอดภัย", ""]]
    second = [heads, ["๓", "ผ้าไทย", ""], ["๔", "ทะเบียน", ""]]
    (found,) = topic_lists(make_reading([("mid", "ประเด็นการนิเทศ"), first], [second]))

    assert _titles(found) == ["กองทุนชุมชน", "อาหารปลอดภัย", "ผ้าไทย", "ทะเบียน"]
    assert found["pages"] == [1, 2]


@pytest.mark.parametrize(
    "table",
    [
        [["ที่", "วันที่", "พื้นที่"], ["๑", "๓ เม.ย. ๖๗", "เมือง"], ["๒", "๔ เม.ย. ๖๗", "ภูเรือ"]],
        [["ที่", "ผู้แทน", "โทร"], ["๑", "นายสมชาย ใจดี", "๐๑"], ["๒", "นางมาลี มีนา", "๐๒"]],
        [["ที่", "คะแนน", "เกณฑ์ผ่าน"], ["๑", "๘๐", "๕๐"], ["๒", "๗๕", "๕๐"]],
        [["ที่", "พัสดุ", "ราคา"], ["๑", "กระดาษ", "๑๐๐"], ["๒", "ปากกา", "๕๐"]],
        [["ผู้แทน", "โทร"], ["๑. นายสมชาย ใจดี", "๐๑"], ["๒. นางมาลี มีนา", "๐๒"]],
    ],
    ids=["days", "people", "numbers", "prices", "numbered people"],
)
def test_other_tables_under_the_heading_are_none(table: list[list[str]], make_reading: Make, topic_lists: Find) -> None:
    assert topic_lists(make_reading([("mid", "ประเด็นการติดตาม"), table])) == []


def test_what_to_report_stands_right_of_a_topic_with_an_unknown_head(make_reading: Make, topic_lists: Find) -> None:
    table = [["ที่", "ชื่อแผน", "สิ่งที่ต้องรายงาน"], ["๑", TITLES[0], "๑. ผล\n๒. ปัญหา"], ["๒", TITLES[1], "๑. ผล"]]
    (found,) = topic_lists(make_reading([table]))

    assert _titles(found) == TITLES
    assert [topic["report_items"] for topic in found["topics"]] == [["ผล", "ปัญหา"], ["ผล"]]
