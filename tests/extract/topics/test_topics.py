"""Topic lists in every shape that offices print, made by hand."""

from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from schemas import Reading

Find = Callable[[Reading], list[dict[str, Any]]]
Make = Callable[..., Reading]
ReadText = Callable[[str], Reading]

HEAD = ["ลำดับ", "โครงการ/กิจกรรม", "ประเด็น", "หมายเหตุ"]
REPORT = "๑. ผลการดำเนินงาน\n๒. ปัญหาอุปสรรค"


def test_a_table_under_a_numbered_section_and_an_empty_section_after_it(make_reading: Make, topic_lists: Find) -> None:
    table = [
        HEAD,
        ["๑", "กองทุนชุมชน\n- มีแผนงาน ดังนี้\n๑) สำรวจ\n๒) รายงาน\n- มีทะเบียน", REPORT, "เร่งด่วน"],
        ["๒", "ความมั่นคงทางอาหาร", "", ""],
    ]
    first, second = topic_lists(
        make_reading([("mid", "ประเด็นการติดตาม"), "๑) การดำเนินงานภารกิจสำคัญ", table, "๒) Best Practice"])
    )
    assert (first["title"], first["section_number"]) == ("การดำเนินงานภารกิจสำคัญ", "1")
    assert first["topics"][0] == {
        "number": "1",
        "title": "กองทุนชุมชน",
        "points": [
            {
                "marker": "-",
                "text": "มีแผนงาน ดังนี้",
                "points": [
                    {"marker": "1)", "text": "สำรวจ", "points": [], "targets": []},
                    {"marker": "2)", "text": "รายงาน", "points": [], "targets": []},
                ],
                "targets": [],
            },
            {"marker": "-", "text": "มีทะเบียน", "points": [], "targets": []},
        ],
        "report_items": ["ผลการดำเนินงาน", "ปัญหาอุปสรรค"],
        "remarks": "เร่งด่วน",
        "targets": [],
        "same_as": None,
    }
    assert first["topics"][1]["report_items"] == []
    assert (second["title"], second["section_number"], second["topics"]) == ("Best Practice", "2", [])


def test_a_merged_cell_of_report_items_belongs_to_every_row(make_reading: Make, topic_lists: Find) -> None:
    table = [HEAD[:3], ["๑", "กองทุนชุมชน", (REPORT, 2, 1)], ["๒", "ความมั่นคงทางอาหาร"]]
    (found,) = topic_lists(make_reading([("mid", "ประเด็นการติดตาม"), ("mid", "เดือนเมษายน ๒๕๖๗"), table]))
    assert found["title"] == "ประเด็นการติดตาม เดือนเมษายน ๒๕๖๗"
    assert [topic["report_items"] for topic in found["topics"]] == [["ผลการดำเนินงาน", "ปัญหาอุปสรรค"]] * 2


def test_a_table_over_two_pages_is_one_list(make_reading: Make, topic_lists: Find) -> None:
    reading = make_reading(
        [("mid", "ประเด็นการติดตาม"), [HEAD[:3], ["๑", "กองทุนชุมชน\n- มีแผน", (REPORT, 1, 1)]]],
        [[HEAD[:3], ["", "- มีทะเบียน", ("", 2, 1)], ["๒", "ความมั่นคงทางอาหาร"]]],
    )
    pages = list(reading.pages)
    (table,) = pages[1].tables
    pages[1] = pages[1].model_copy(update={"tables": (table.model_copy(update={"continues": True, "header_rows": 1}),)})
    (found,) = topic_lists(reading.model_copy(update={"pages": tuple(pages)}))
    assert found["pages"] == [1, 2]
    assert [topic["number"] for topic in found["topics"]] == ["1", "2"]
    assert [point["text"] for point in found["topics"][0]["points"]] == ["มีแผน", "มีทะเบียน"]
    assert found["topics"][1]["report_items"] == ["ผลการดำเนินงาน", "ปัญหาอุปสรรค"]


def test_rows_with_empty_cells_of_their_own_on_the_next_page_share_nothing(
    make_reading: Make, topic_lists: Find
) -> None:
    rows = [["๒", "ความมั่นคงทางอาหาร", ""], ["๓", "กองทุนสตรี", ""]]
    reading = make_reading([("mid", "ประเด็นการติดตาม"), [HEAD[:3], ["๑", "กองทุนชุมชน", REPORT]]], [[HEAD[:3], *rows]])
    pages = list(reading.pages)
    (table,) = pages[1].tables
    pages[1] = pages[1].model_copy(update={"tables": (table.model_copy(update={"continues": True, "header_rows": 1}),)})
    (found,) = topic_lists(reading.model_copy(update={"pages": tuple(pages)}))
    assert [len(topic["report_items"]) for topic in found["topics"]] == [2, 0, 0]


def test_who_answers_is_a_remark(make_reading: Make, topic_lists: Find) -> None:
    table = [
        ["ประเด็น", "ผู้ให้ข้อมูล"],
        ["๑. ความก้าวหน้าโครงการ", ("สำนักงานจังหวัด", 2, 1)],
        ["๒. การเบิกจ่าย"],
    ]
    (found,) = topic_lists(make_reading([("mid", "ประเด็นการตรวจติดตาม"), table]))
    assert [(topic["number"], topic["title"], topic["remarks"]) for topic in found["topics"]] == [
        ("1", "ความก้าวหน้าโครงการ", "สำนักงานจังหวัด"),
        ("2", "การเบิกจ่าย", "สำนักงานจังหวัด"),
    ]


def test_an_unknown_header_is_understood_by_what_stands_under_it(make_reading: Make, topic_lists: Find) -> None:
    table = [
        ["รหัส", "สาระ", "ขอข้อมูล"],
        ["๑", "กองทุนชุมชน\n- มีแผน", "- สิ่งที่ทำได้\n- ข้อขัดข้อง"],
        ["๒", "อาหารปลอดภัย\n- มีทะเบียน", "- สิ่งที่ทำได้\n- ข้อขัดข้อง"],
    ]
    (found,) = topic_lists(make_reading([("mid", "หัวข้อที่จะแลกเปลี่ยน"), table]))
    assert [topic["title"] for topic in found["topics"]] == ["กองทุนชุมชน", "อาหารปลอดภัย"]
    assert found["topics"][1]["report_items"] == ["สิ่งที่ทำได้", "ข้อขัดข้อง"]


def test_sections_in_a_note(read_text: ReadText, topic_lists: Find) -> None:
    first, second = topic_lists(
        read_text("๒. ประเด็นการติดตาม\n\n๒.๑) ภารกิจสำคัญ\n\n- ๑) กองทุนชุมชน\n- ๒) OTOP\n๓. สตรี\n\n๒.๒) Best Practice\n")
    )
    assert (first["title"], first["section_number"]) == ("ภารกิจสำคัญ", "2.1")
    assert [(topic["number"], topic["title"]) for topic in first["topics"]] == [
        ("1", "กองทุนชุมชน"),
        ("2", "OTOP"),
        ("3", "สตรี"),
    ]
    assert (second["section_number"], second["topics"]) == ("2.2", [])


def test_a_question_sheet(make_reading: Make, topic_lists: Find) -> None:
    (found,) = topic_lists(
        make_reading(
            [
                ("mid", "ประเด็นการตรวจติดตาม"),
                ("mid", "การลดอุบัติเหตุทางถนน"),
                ("mid", "*******"),
                "ผู้ให้ข้อมูล : ผู้ว่าราชการจังหวัด",
                "คำชี้แจง : ขอให้จัดทำสรุปผลล่วงหน้า",
                "ประเด็นการตรวจติดตาม",
                "๑. สถานการณ์ในภาพรวมเป็นอย่างไร",
                "๑.๑ จำนวน ............ ครั้ง",
                [["ปี", "ครั้ง"], ["๒๕๖๖", ""]],
                "๒. ปัญหาและข้อเสนอแนะ",
            ]
        )
    )
    assert found["title"] == "ประเด็นการตรวจติดตาม การลดอุบัติเหตุทางถนน"
    assert [topic["title"] for topic in found["topics"]] == ["สถานการณ์ในภาพรวมเป็นอย่างไร", "ปัญหาและข้อเสนอแนะ"]
    assert found["topics"][0]["points"] == [
        {"marker": "1.1", "text": "จำนวน ............ ครั้ง", "points": [], "targets": []}
    ]


@pytest.mark.parametrize(
    "table",
    [
        [["ลำดับที่", "วันที่", "เวลา", "กิจกรรม"], ["๑", "๑๗ เม.ย. ๖๗", "๐๘.๓๐ น.", "ประชุม"]],
        [["ลำดับ", "รายการ", "จำนวน"], ["๑", "กระดาษ", "๒ รีม"]],
        [["ลำดับ", "ชื่อ-สกุล", "ตำแหน่ง"], ["๑", "นายสมชาย ใจดี", "กรรมการ"]],
        [["ลำดับ", "กิจกรรม", "หมายเหตุ"], ["๑", "ลงทะเบียน", ""]],
    ],
    ids=["plan", "goods", "members", "activities"],
)
def test_other_tables_are_none(table: list[list[str]], make_reading: Make, topic_lists: Find) -> None:
    assert topic_lists(make_reading([table])) == []


def test_a_letter_that_speaks_of_topics_gives_none(read_text: ReadText, topic_lists: Find) -> None:
    text = "ขอให้อำเภอเตรียมข้อมูลตามประเด็นการติดตาม ดังนี้\n๑. แจ้งหมู่บ้าน\n๒. รายงานผล\n"
    assert topic_lists(read_text(text)) == []


@settings(deadline=None, max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    lines=st.lists(
        st.builds(
            lambda head, text: f"{head}{text}",
            st.sampled_from(
                ["", "๑. ", "๒) ", "- ", "๒.๑) ", "หมายเหตุ : ", "ประเด็นการติดตาม ", "คณะทำงาน ประกอบด้วย ", "มีหน้าที่ "]
            ),
            st.text("กขคนายสมชาย ใจดีกรรมการ่ำ๑๒.-)(\t", max_size=40),
        ),
        max_size=25,
    )
)
def test_any_text_is_read_without_failing(lines: list[str], read_text: ReadText, topic_lists: Find) -> None:
    for found in topic_lists(read_text("\n".join(lines))):
        assert set(found) == {"title", "section_number", "pages", "topics"}


def test_targets_stand_beside_the_text_as_numbers(make_reading: Make, topic_lists: Find) -> None:
    items = ["๑. กองทุนชุมชน ครบทุกหมู่บ้าน", "- ชำระคืนไม่น้อยกว่าร้อยละ ๘๐", "๒. ผ้าไทย อำเภอละ ๑ กลุ่ม"]
    (found,) = topic_lists(make_reading([("mid", "ประเด็นการติดตาม"), *items]))
    first, second = found["topics"]

    assert first["title"] == "กองทุนชุมชน ครบทุกหมู่บ้าน"
    assert first["targets"] == [_target("ครบทุกหมู่บ้าน", "all", unit="หมู่บ้าน")]
    assert first["points"][0]["targets"] == [_target("ไม่น้อยกว่าร้อยละ ๘๐", "at_least", 80.0, "%")]
    assert second["targets"] == [_target("อำเภอละ ๑ กลุ่ม", "exactly", 1.0, "กลุ่ม", "อำเภอ")]


def test_a_column_of_targets(make_reading: Make, topic_lists: Find) -> None:
    rows = [
        ["ลำดับ", "ตัวชี้วัด", "เป้าหมาย", "ผู้รับผิดชอบ"],
        ["๑", "อัตราป่วย", "ไม่เกิน ๕๐ ราย", "กลุ่มงานโรค"],
        ["๒", "กลุ่มอาชีพ", "๑๒", "-"],
    ]
    (found,) = topic_lists(make_reading([("mid", "ประเด็นการตรวจราชการ"), rows]))

    assert [topic["targets"] for topic in found["topics"]] == [
        [_target("ไม่เกิน ๕๐ ราย", "at_most", 50.0, "ราย")],
        [_target("๑๒", "exactly", 12.0)],
    ]


def test_a_short_list_points_at_the_long_one(make_reading: Make, topic_lists: Find) -> None:
    note = [("mid", "ประเด็นการติดตาม"), "๑. กองทุนชุมชน", "๒. ผ้าไทย", "๓. ขยะ"]
    table = [HEAD, ["๑", "ผ้าไทยใส่ให้สนุก", "", ""], ["๒", "การบริหารกองทุนชุมชน", "", ""], ["๓", "ธนาคารขยะ", "", ""]]
    short, long = topic_lists(make_reading(note, [("mid", "รายละเอียดประเด็นการติดตาม"), table]))

    assert [topic["same_as"] for topic in short["topics"]] == [f"/topic_lists/1/topics/{at}" for at in (1, 0, 2)]
    assert [topic["same_as"] for topic in long["topics"]] == [None, None, None]


def test_lists_of_other_things_are_not_linked(make_reading: Make, topic_lists: Find) -> None:
    first = [("mid", "ประเด็นการติดตาม"), "๑. กองทุนชุมชน", "๒. ผ้าไทย"]
    second = [("mid", "ประเด็นการตรวจราชการ"), "๑. อุบัติเหตุทางถนน", "๒. ภัยแล้ง"]

    assert {t["same_as"] for found in topic_lists(make_reading(first, second)) for t in found["topics"]} == {None}


def _target(
    text: str, comparison: str, value: float | None = None, unit: str | None = None, per: str | None = None
) -> dict[str, Any]:
    return {"text": text, "comparison": comparison, "value": value, "unit": unit, "per": per}
