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
