"""Groups of an order: their names, parts and duties, wherever the order puts them."""

from collections.abc import Callable
from typing import Any

import pytest

from schemas import Reading

Find = Callable[[Reading], list[dict[str, Any]]]
Make = Callable[..., Reading]

CHAIR, SECRETARY = "ปลัดจังหวัดเลย\tประธานกรรมการ", "พัฒนาการจังหวัดเลย\tกรรมการและเลขานุการ"


@pytest.mark.parametrize(
    "head",
    [
        [
            "๑. คณะกรรมการอำนวยการ",
            "๑.๑ องค์ประกอบ",
            f"๑.๑.๑ {CHAIR}",
            f"๑.๑.๒ {SECRETARY}",
            "๑.๒ หน้าที่และอำนาจ",
            "๑.๒.๑ กำกับดูแล",
        ],
        ["๑. คณะกรรมการอำนวยการ", "องค์ประกอบ", f"(๑) {CHAIR}", f"(๒) {SECRETARY}", "หน้าที่และอำนาจ", "(๑) กำกับดูแล"],
        ["๑. คณะกรรมการอำนวยการ มีหน้าที่ กำกับดูแล ประกอบด้วย", f"๑.๑ {CHAIR}", f"๑.๒ {SECRETARY}"],
        ["๑. คณะกรรมการอำนวยการ ประกอบด้วย", f"๑.๑ {CHAIR}", f"๑.๒ {SECRETARY}", "มีหน้าที่ ๑. กำกับดูแล"],
    ],
)
def test_a_group_its_members_and_its_duty(head: list[str], make_reading: Make, committees: Find) -> None:
    lines = ["คำสั่งจังหวัดเลย", "ที่ ๑/๒๕๖๗", "เรื่อง แต่งตั้งคณะกรรมการและคณะทำงาน", "จึงแต่งตั้งคณะกรรมการและคณะทำงาน ดังนี้"]
    (found,) = committees(make_reading([*lines, *head, "สั่ง ณ วันที่ ๔ มีนาคม พ.ศ. ๒๕๖๗"]))

    assert found["title"] == "คณะกรรมการอำนวยการ"
    assert [(member["position"], member["role"]) for member in found["members"]] == [
        ("ปลัดจังหวัดเลย", "ประธานกรรมการ"),
        ("พัฒนาการจังหวัดเลย", "กรรมการและเลขานุการ"),
    ]
    assert found["duties"] == ["กำกับดูแล"]


def test_a_line_over_people_without_numbers_is_no_member(make_reading: Make, committees: Find) -> None:
    (found,) = committees(
        make_reading(
            [
                "๒. คณะกรรมการฝ่ายแข่งขัน ประกอบด้วย",
                "๒.๑ หมากรุก",
                "นายสมชาย รักไทย\tหัวหน้า",
                "นางสาวมาลี ใจดี\tผู้ช่วย",
                "๒.๒ หมากฮอส",
                "นายวิชัย มั่นคง\tหัวหน้า",
            ]
        )
    )

    assert [member["name"] for member in found["members"]] == ["นายสมชาย รักไทย", "นางสาวมาลี ใจดี", "นายวิชัย มั่นคง"]


def test_the_name_of_the_next_group_is_no_rest_of_a_member(make_reading: Make, committees: Find) -> None:
    wide = " " * 40
    first, second = committees(
        make_reading(
            [
                "จึงจัดชุดปฏิบัติการ ดังนี้",
                "ชุดปฏิบัติการที่ ๑",
                f"๑. นายสมชาย รักไทย\tนายช่าง{wide}\tหัวหน้า",
                f"๒. นายวิชัย มั่นคง\tนายช่าง{wide}\tเจ้าหน้าที่ประจำชุด",
                "ชุดปฏิบัติการที่ ๒",
                f"๑. นางสาวมาลี ใจดี\tนายช่าง{wide}\tหัวหน้า",
                f"๒. นางวรรณา สุขใจ\tนายช่าง{wide}\tเจ้าหน้าที่ประจำชุด",
            ]
        )
    )

    assert [member["name"] for member in first["members"]] == ["นายสมชาย รักไทย", "นายวิชัย มั่นคง"]
    assert (second["title"], len(second["members"])) == ("ชุดปฏิบัติการที่ ๒", 2)


@pytest.mark.parametrize("merged", [True, False])
def test_a_row_that_names_a_group_parts_a_table(merged: bool, make_reading: Make, committees: Find) -> None:
    def group(name: str) -> list[Any]:
        return [(name, 1, 4)] if merged else [name, "", "", ""]

    rows = [
        ["ลำดับ", "ชื่อ - สกุล", "ตำแหน่ง", "หน้าที่"],
        group("คณะกรรมการอำนวยการ"),
        ["๑", "นายสมชาย รักไทย", "ปลัดจังหวัด", "ประธานกรรมการ"],
        group("คณะทำงานฝ่ายพิธีการ"),
        ["๑", "นางสาวมาลี ใจดี", "วัฒนธรรมจังหวัด", "หัวหน้าคณะทำงาน"],
    ]
    found = committees(make_reading([("mid", "บัญชีแนบท้ายคำสั่ง"), 10, rows]))

    assert [(one["title"], [member["name"] for member in one["members"]]) for one in found] == [
        ("คณะกรรมการอำนวยการ", ["นายสมชาย รักไทย"]),
        ("คณะทำงานฝ่ายพิธีการ", ["นางสาวมาลี ใจดี"]),
    ]


def test_a_role_that_no_gap_parts_from_its_position_stands_in_its_column(
    lay_out: Callable[..., Reading], committees: Find
) -> None:
    (found,) = committees(
        lay_out(
            [
                ((72.0, "คณะกรรมการคัดเลือก ประกอบด้วย"),),
                ((72.0, "๑. นายสมชาย รักไทย"), (216.0, "ปลัดอำเภอ"), (296.0, "ประธานกรรมการ")),
                ((72.0, "๒. นางสาวมาลี ใจดี"), (216.0, "ครูชำนาญการพิเศษกรรมการ")),
                ((72.0, "๓. นายวิชัย มั่นคง"), (216.0, "พัฒนากร"), (296.0, "กรรมการ")),
            ]
        )
    )

    second = found["members"][1]
    assert (second["position"], second["role"]) == ("ครูชำนาญการพิเศษ", "กรรมการ")


def test_a_sentence_goes_on_behind_the_last_member(make_reading: Make, committees: Find) -> None:
    text = (
        "จังหวัดได้แต่งตั้งคณะกรรมการตรวจประเมิน ประกอบด้วย ๑. นายสมชาย รักไทย ปลัดจังหวัด เป็นประธานกรรมการ "
        "๒. นางสาวมาลี ใจดี ครู เป็นกรรมการและเลขานุการ โดยจะออกตรวจประเมินในเดือนเมษายน ๒๕๖๗"
    )
    (found,) = committees(make_reading([text]))

    last = found["members"][-1]
    assert (last["name"], last["position"], last["role"]) == ("นางสาวมาลี ใจดี", "ครู", "กรรมการและเลขานุการ")
