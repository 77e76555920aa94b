"""Members in every way that orders print them: in sentences, over broken lines, under numbered groups, in tables."""

from collections.abc import Callable
from typing import Any

import pytest

from schemas import Reading

Find = Callable[[Reading], list[dict[str, Any]]]
LayOut = Callable[..., Reading]
Make = Callable[..., Reading]


def _members(found: dict[str, Any]) -> list[tuple[str | None, str | None, str | None]]:
    return [(member["name"], member["position"], member["role"]) for member in found["members"]]


def test_members_named_in_a_sentence_with_their_roles(make_reading: Make, committees: Find) -> None:
    text = "จึงแต่งตั้งคณะทำงานระดับอำเภอ ประกอบด้วย นายอำเภอ เป็นหัวหน้าคณะทำงาน พัฒนาการอำเภอ เป็นคณะทำงานและเลขานุการ"
    (found,) = committees(make_reading([text]))

    assert found["title"] == "คณะทำงานระดับอำเภอ"
    assert _members(found) == [(None, "นายอำเภอ", "หัวหน้าคณะทำงาน"), (None, "พัฒนาการอำเภอ", "คณะทำงานและเลขานุการ")]


@pytest.mark.parametrize(
    "text",
    [
        "เอกสารประกอบด้วย แบบรายงาน ภาพถ่าย และสำเนาบัญชี",
        "หลักสูตรประกอบด้วย ภาคทฤษฎี ๓ วัน และภาคปฏิบัติ ๒ วัน",
        "จังหวัดประกอบด้วย ๑๑ อำเภอ ๙๓ ตำบล",
    ],
)
def test_what_else_consists_of_parts_is_no_committee(text: str, make_reading: Make, committees: Find) -> None:
    assert committees(make_reading([text])) == []


def test_roles_after_the_word_as(make_reading: Make, committees: Find) -> None:
    rows = ["ให้มีคณะกรรมการคณะหนึ่ง เรียกว่า “คณะกรรมการติดตามผล” ประกอบด้วย", "(๑) ปลัดจังหวัดเลย เป็นประธานกรรมการ"]
    (found,) = committees(make_reading([*rows, "(๒) พัฒนาการจังหวัดเลย เป็นกรรมการและเลขานุการ"]))

    assert found["title"] == "คณะกรรมการติดตามผล"
    assert _members(found) == [
        (None, "ปลัดจังหวัดเลย", "ประธานกรรมการ"),
        (None, "พัฒนาการจังหวัดเลย", "กรรมการและเลขานุการ"),
    ]


def test_a_group_of_offices_under_its_own_number(make_reading: Make, committees: Find) -> None:
    first, second = committees(
        make_reading(
            [
                "๑. คณะที่ปรึกษา",
                "๑.๑ ผู้ว่าราชการจังหวัดเลย",
                "๑.๒ รองผู้ว่าราชการจังหวัดเลย",
                "๒. คณะทำงาน ประกอบด้วย",
                "๒.๑ ปลัดจังหวัดเลย",
                "๒.๒ พัฒนาการจังหวัดเลย",
            ]
        )
    )

    assert (first["title"], len(first["members"])) == ("คณะที่ปรึกษา", 2)
    assert (second["title"], len(second["members"])) == ("คณะทำงาน", 2)


def test_the_number_after_the_duties_is_none_of_them(make_reading: Make, committees: Find) -> None:
    rows = ["คณะทำงาน ประกอบด้วย", "๑. ปลัดจังหวัดเลย", "๒. พัฒนาการจังหวัดเลย", "ให้คณะทำงานมีหน้าที่ ดังนี้"]
    (found,) = committees(make_reading([*rows, "๑) ติดตามงาน", "๒) รายงานผล", "๔. ให้อำเภอดำเนินการต่อไป"]))

    assert found["duties"] == ["ติดตามงาน", "รายงานผล"]


def test_doing_a_duty_announces_none(make_reading: Make, committees: Find) -> None:
    rows = ["คณะทำงาน ประกอบด้วย", "๑. ปลัดจังหวัดเลย", "๒. พัฒนาการจังหวัดเลย"]
    (found,) = committees(make_reading([*rows, 20, "ให้ผู้ได้รับแต่งตั้งปฏิบัติหน้าที่ด้วยความเรียบร้อย"]))

    assert found["duties"] == []


@pytest.mark.parametrize(
    ("lines", "name"),
    [
        ("นายสมชาย ใจ\nดี", "นายสมชาย ใจดี"),
        ("ว่าที่ร้อยตรีหญิงธัญ\nญา รัตนมงคล", "ว่าที่ร้อยตรีหญิงธัญญา รัตนมงคล"),
        ("นายกิตติ\nณ ระนอง", "นายกิตติ ณ ระนอง"),
        ("นางสาวมาลี\nสมมติ", "นางสาวมาลี สมมติ"),
    ],
)
def test_a_name_over_two_lines_of_a_cell(lines: str, name: str, make_reading: Make, committees: Find) -> None:
    rows = [["ลำดับ", "ชื่อ - สกุล", "ตำแหน่ง", "หน้าที่"], ["๑", lines, "พัฒนาการจังหวัด", "ประธานกรรมการ"]]
    (found,) = committees(make_reading([[*rows, ["๒", "นายเอก ดีมาก", "ปลัดจังหวัด", "กรรมการ"]]]))

    assert _members(found)[0] == (name, "พัฒนาการจังหวัด", "ประธานกรรมการ")


def test_a_table_of_marks_is_no_committee(make_reading: Make, committees: Find) -> None:
    rows = [["ลำดับ", "ชื่อ - สกุล", "คะแนน"], ["๑", "เด็กชายเอก ใจดี", "๗๘"], ["๒", "เด็กหญิงมาลี สมมติ", "๘๒"]]

    assert committees(make_reading([rows])) == []


def test_a_line_between_two_numbers_belongs_to_the_first(lay_out: LayOut, committees: Find) -> None:
    (found,) = committees(
        lay_out(
            (
                ((85.0, "คณะกรรมการดำเนินงาน ประกอบด้วย"),),
                ((85.0, "๑. ผู้อำนวยการสถานีวิทยุแห่งประเทศไทย"),),
                ((85.0, "จังหวัดยโสธร"),),
                ((85.0, "๒. นายก้องภพ รัตนมงคล ปลัดอำเภอ"),),
            )
        )
    )

    assert _members(found) == [
        (None, "ผู้อำนวยการสถานีวิทยุแห่งประเทศไทย จังหวัดยโสธร", None),
        ("นายก้องภพ รัตนมงคล", "ปลัดอำเภอ", None),
    ]


def test_a_role_broken_by_the_end_of_a_line(make_reading: Make, committees: Find) -> None:
    rows = ["คณะกรรมการ ประกอบด้วย", "๑. ปลัดจังหวัดเลย ประธานกรรมการ", "๒. พัฒนาการจังหวัดเลย กรรมการและ", "เลขานุการ"]
    (found,) = committees(make_reading([*rows, "ทั้งนี้ ตั้งแต่บัดนี้"]))

    assert _members(found)[1] == (None, "พัฒนาการจังหวัดเลย", "กรรมการและเลขานุการ")


def test_the_word_before_the_members_broken_by_the_end_of_a_line(make_reading: Make, committees: Find) -> None:
    first = "ด้วยความเรียบร้อยของงาน จึงแต่งตั้งคณะทำงานติดตามระดับจังหวัด ประกอบ"
    (found,) = committees(make_reading([first, "ด้วย ๑. หัวหน้ากลุ่มงานปกครอง ๒. ผู้แทนสำนักงานจังหวัดเลย"]))

    assert found["title"] == "คณะทำงานติดตามระดับจังหวัด"
    assert _members(found) == [
        (None, "หัวหน้ากลุ่มงานปกครอง", None),
        (None, "ผู้แทนสำนักงานจังหวัดเลย", None),
    ]


@pytest.mark.parametrize(
    "questions",
    [
        ["สำรวจแผนระดับอำเภอ ครบถ้วน", "บันทึกแผนปฏิบัติการระดับอำเภอ", "ขยายผลแผนระดับจังหวัด"],
        ["ผู้นำชุมชนมีส่วนร่วมหรือไม่ อย่างไร", "กรรมการหมู่บ้านประชุม ร้อยละ ๘๐", "สมาชิกเพิ่มขึ้นหรือไม่"],
    ],
)
def test_questions_under_a_topic_are_no_offices(questions: list[str], make_reading: Make, committees: Find) -> None:
    rows = ["คำสั่งจังหวัดเลย", "๑) ความปลอดภัยในสถานศึกษา"]
    numbered = [f"๑.{number}) {text}" for number, text in zip("๑๒๓", questions, strict=True)]

    assert committees(make_reading([*rows, *numbered])) == []
