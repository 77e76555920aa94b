"""Topics that are known by what stands in tables and lists, whatever their headings and heads say."""

from collections.abc import Callable
from typing import Any

import pytest

from schemas import Reading

Find = Callable[[Reading], list[dict[str, Any]]]
Make = Callable[..., Reading]
LayOut = Callable[..., Reading]

HEADING = ("mid", "ประเด็นการตรวจเยี่ยม")
DEBT, ELDERLY = "การแก้ไขปัญหาหนี้ครัวเรือน", "การดูแลผู้สูงอายุ"


def titles(found: dict[str, Any]) -> list[tuple[str | None, str]]:
    return [(topic["number"], topic["title"]) for topic in found["topics"]]


@pytest.mark.parametrize(
    ("table", "field", "value"),
    [
        ([["ประเด็น/ตัวชี้วัด", "เป้าหมาย"], [DEBT, "ร้อยละ ๘๐"], [ELDERLY, "ครบทุกหมู่บ้าน"]], "targets", "ร้อยละ ๘๐"),
        (
            [["งาน", "เจ้าภาพ", "ปี ๖๗"], [DEBT, "ที่ทำการปกครองอำเภอ", "ร้อยละ ๘๐"], [ELDERLY, "โรงพยาบาล", "๒ แห่ง"]],
            "targets",
            "ร้อยละ ๘๐",
        ),
        (
            [["งาน", "เจ้าภาพ", "ปี ๖๗"], [DEBT, "ที่ทำการปกครองอำเภอ", "ร้อยละ ๘๐"], [ELDERLY, "โรงพยาบาล", "๒ แห่ง"]],
            "remarks",
            "ที่ทำการปกครองอำเภอ",
        ),
        (
            [["ประเด็น", "ข้อมูลที่ต้องเตรียม", "ใครตอบ"], [DEBT, "- บัญชี", "กำนัน"], [ELDERLY, "- ทะเบียน", "แพทย์"]],
            "report_items",
            "บัญชี",
        ),
        ([["ที่", "ประเด็น", "แนวคำถาม"], ["๑", DEBT, "มีกี่ราย"], ["๒", ELDERLY, "ครบหรือไม่"]], "points", "มีกี่ราย"),
        (
            [
                ["ผู้รับผิดชอบ", "ที่", "ภารกิจ", "ตัวชี้วัด"],
                ["กองช่าง", "๑", DEBT, "จำนวนราย"],
                ["กองคลัง", "๒", ELDERLY, "จำนวนคน"],
            ],
            "points",
            "จำนวนราย",
        ),
    ],
    ids=["targets", "a target by what it says", "who answers", "what to prepare", "questions", "indicators"],
)
def test_columns_beside_the_topics(
    table: list[list[str]], field: str, value: str, make_reading: Make, topic_lists: Find
) -> None:
    (found,) = topic_lists(make_reading([HEADING, table]))
    assert [title for _, title in titles(found)] == [DEBT, ELDERLY]
    first = found["topics"][0][field]
    told = first[0] if isinstance(first, list) else first
    assert (told["text"] if isinstance(told, dict) else told) == value


def test_a_table_needs_no_heading_of_topics(make_reading: Make, topic_lists: Find) -> None:
    rows = [["ที่", "สาระ", "ความคาดหวัง"], ["๑", DEBT, "ลดลงร้อยละ ๒๐"], ["๒", ELDERLY, "ครบทุกอำเภอ"]]
    (found,) = topic_lists(make_reading([("mid", "สาระสำคัญ"), rows]))
    assert titles(found) == [("1", DEBT), ("2", ELDERLY)]


def test_names_of_columns_over_lines_without_rules(lay_out: LayOut, topic_lists: Find) -> None:
    lines = [
        ((220.0, "ประเด็นการตรวจเยี่ยม"),),
        ((72.0, "ที่"), (150.0, "ประเด็น"), (380.0, "ผู้ให้ข้อมูล")),
        *(
            ((72.0, number), (100.0, title), (380.0, "ที่ทำการปกครองอำเภอ"))
            for number, title in (("๑", DEBT), ("๒", ELDERLY), ("๓", "การจัดการขยะ"))
        ),
    ]
    (found,) = topic_lists(lay_out(tuple(lines)))
    assert (found["title"], titles(found)[0]) == ("ประเด็นการตรวจเยี่ยม", ("1", DEBT))
    assert found["topics"][2]["remarks"] == "ที่ทำการปกครองอำเภอ"


def test_letters_count_on_where_they_would_be_short_words(make_reading: Make, topic_lists: Find) -> None:
    marks = "กขคงจ"
    (found,) = topic_lists(make_reading([HEADING, *(f"{mark}. การติดตามงานที่ {mark}" for mark in marks)]))
    assert [topic["number"] for topic in found["topics"]] == list(marks)


def test_parts_are_sections(make_reading: Make, topic_lists: Find) -> None:
    lines = ["ตอนที่ ๑ ด้านบุคลากร", f"๑. {DEBT}", "ตอนที่ ๒ ด้านการบริการ", f"๑. {ELDERLY}", "๒. การจัดการขยะ"]
    found = topic_lists(make_reading([HEADING, *lines]))
    assert [(one["section_number"], one["title"], len(one["topics"])) for one in found] == [
        ("1", "ด้านบุคลากร", 1),
        ("2", "ด้านการบริการ", 2),
    ]


def test_numbers_under_a_numbered_heading_are_topics(make_reading: Make, topic_lists: Find) -> None:
    (found,) = topic_lists(make_reading(["๒. ประเด็นการติดตาม", f"๒.๑ {DEBT}", f"๒.๒ {ELDERLY}"]))
    assert (found["section_number"], titles(found)) == ("2", [("2.1", DEBT), ("2.2", ELDERLY)])


def test_the_rest_of_a_table_on_a_later_page(make_reading: Make, topic_lists: Find) -> None:
    head = ["ลำดับ", "ประเด็น/ตัวชี้วัด", "หมายเหตุ"]
    first = [HEADING, [head, ["๑", f"{DEBT}\n- มีบัญชี", ""], ["๒", f"{ELDERLY}\n- มีทะเบียน", ""]]]
    (found,) = topic_lists(make_reading(first, [[["๓", "การจัดการขยะ\n- มีถัง", ""], ["๔", "การเบิกจ่าย\n- มีแผน", ""]]]))
    assert ([number for number, _ in titles(found)], found["pages"]) == (["1", "2", "3", "4"], [1, 2])


LETTER = ["ที่ ลย ๐๐๑๘/ว ๑๒๓", "เรื่อง การตรวจเยี่ยม", "เรียน นายอำเภอ"]
CLOSING = ["จึงเรียนมาเพื่อทราบ", "ขอแสดงความนับถือ"]


@pytest.mark.parametrize(
    "lines",
    [
        ["จังหวัดจะออกตรวจเยี่ยม โดยมีประเด็นการติดตาม ดังนี้", f"๑. {DEBT}", f"๒. {ELDERLY}"],
        [f"ทั้งนี้ มีประเด็นการตรวจติดตาม ได้แก่ (๑) {DEBT} (๒) {ELDERLY}"],
        ["ขอให้รายงานผลการดำเนินงานในเรื่องดังต่อไปนี้", f"๑. {DEBT}", f"๒. {ELDERLY}"],
    ],
    ids=["listed", "in the sentence", "to be reported"],
)
def test_topics_in_the_text_of_a_letter(lines: list[str], make_reading: Make, topic_lists: Find) -> None:
    (found,) = topic_lists(make_reading([*LETTER, *lines, *CLOSING]))
    assert (found["title"], titles(found)) == (None, [("1", DEBT), ("2", ELDERLY)])


def test_a_box_with_a_place_for_the_emblem_is_no_table(make_reading: Make, topic_lists: Find) -> None:
    box = [["", "เอกสารประกอบ"], ["จังหวัดเลย", "ประเด็นการติดตาม"]]
    (found,) = topic_lists(make_reading([box, f"๑. {DEBT}", f"๒. {ELDERLY}"]))
    assert titles(found) == [("1", DEBT), ("2", ELDERLY)]


@pytest.mark.parametrize(
    "parts",
    [
        [
            ("mid", "รายละเอียดงบประมาณ"),
            [["ที่", "โครงการ", "งบประมาณ", "ผู้รับผิดชอบ"], ["๑", "ขุดลอกคลอง", "๑๐๐,๐๐๐", "กองช่าง"]],
        ],
        [("mid", "รายการวัสดุที่ต้องเตรียม"), [["ลำดับ", "รายการ", "จำนวน"], ["๑", "เก้าอี้", "๒๐ ตัว"], ["๒", "เต็นท์", "๒ หลัง"]]],
        [("mid", "คำศัพท์"), [["ที่", "คำศัพท์", "ความหมาย"], ["๑", "กทบ.", "กองทุนหมู่บ้าน"], ["๒", "ศพช.", "ศูนย์พัฒนาชุมชน"]]],
        [
            ("mid", "พื้นที่เป้าหมาย"),
            [["ที่", "อำเภอ", "จำนวนหมู่บ้าน"], ["๑", "ปากชม", "๑๒ หมู่บ้าน"], ["๒", "เชียงคาน", "๑๐ หมู่บ้าน"]],
        ],
        [*LETTER, "ขอให้จัดส่งข้อมูลการติดตาม ดังนี้", "๑. แบบรายงานผล ๑ ชุด", "๒. ภาพถ่ายกิจกรรม", *CLOSING],
        [*LETTER, "ขอให้เตรียมการรับการตรวจติดตาม ดังนี้", "๑. แจ้งหมู่บ้านทราบ", "๒. จัดเตรียมสถานที่", *CLOSING],
    ],
    ids=["budget", "goods", "words", "areas", "papers to send", "what to do"],
)
def test_what_is_no_list_of_topics(parts: list[Any], make_reading: Make, topic_lists: Find) -> None:
    assert topic_lists(make_reading(parts)) == []


def test_a_form_under_a_topic_holds_its_points(make_reading: Make, topic_lists: Find) -> None:
    form = [["ผลการดำเนินงาน", "ปัญหาอุปสรรค"], ["๒.๑ ด้านการบริหาร\n(๑) ระดับจังหวัด", ""], ["๒.๒ ด้านถนน", ""]]
    (found,) = topic_lists(make_reading([HEADING, f"๑. {DEBT}", "๒. ผลการขับเคลื่อน", form, f"๓. {ELDERLY}"]))
    points = found["topics"][1]["points"]
    assert [(point["marker"], point["text"]) for point in points] == [("2.1", "ด้านการบริหาร"), ("2.2", "ด้านถนน")]
    assert points[0]["points"][0]["text"] == "ระดับจังหวัด"
