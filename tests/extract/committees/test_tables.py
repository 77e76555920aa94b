"""Ruled tables of members."""

from collections.abc import Callable
from typing import Any

import pytest

from schemas import Reading

Find = Callable[[Reading], list[dict[str, Any]]]
Make = Callable[..., Reading]


def test_a_table_of_names_positions_and_roles(make_reading: Make, committees: Find) -> None:
    table = [
        ["ลำดับ", "ชื่อ - สกุล", "ตำแหน่ง", "หมายเหตุ"],
        ["๑", "นายสมชาย ใจดี", "นายก อบต.\nประธานกรรมการ", ""],
        ["๒.", "นางมานี มีนา", "ปลัด อบต.", "กรรมการ"],
    ]
    (found,) = committees(make_reading(["คณะกรรมการพัฒนาตำบล ประกอบด้วย", table]))
    assert found["title"] == "คณะกรรมการพัฒนาตำบล"
    assert found["members"] == [
        {"order": 1, "name": "นายสมชาย ใจดี", "position": "นายก อบต.", "role": "ประธานกรรมการ"},
        {"order": 2, "name": "นางมานี มีนา", "position": "ปลัด อบต.", "role": "กรรมการ"},
    ]


def test_offices_with_their_role(make_reading: Make, committees: Find) -> None:
    table = [["ลำดับ", "ตำแหน่งในการบริหารงาน", "บทบาท"], ["๑", "ปลัดอำเภอ", "หัวหน้าชุด"], ["๒", "กำนัน", "สมาชิก"]]
    (found,) = committees(make_reading(["รายชื่อชุดปฏิบัติการตำบล", table]))
    assert [(member["name"], member["position"], member["role"]) for member in found["members"]] == [
        (None, "ปลัดอำเภอ", "หัวหน้าชุด"),
        (None, "กำนัน", "สมาชิก"),
    ]


def test_a_row_across_the_table_heads_a_group(make_reading: Make, committees: Find) -> None:
    table = [
        ["ลำดับ", "ชื่อ-สกุล", "ตำแหน่ง"],
        [("คณะกรรมการอำนวยการ", 1, 3)],
        ["๑", "นายสมชาย ใจดี", "ประธานกรรมการ"],
        [("คณะกรรมการดำเนินงาน", 1, 3)],
        ["๑", "นางมานี มีนา", "กรรมการ"],
    ]
    found = committees(make_reading([table]))
    assert [one["title"] for one in found] == ["คณะกรรมการอำนวยการ", "คณะกรรมการดำเนินงาน"]


@pytest.mark.parametrize(
    "table",
    [
        [["ลำดับที่", "วันที่", "เวลา", "อำเภอ"], ["๑", "๑๗ เม.ย. ๖๗", "๐๘.๓๐ น.", "เมืองเลย"]],
        [["ลำดับ", "รายการ", "จำนวน"], ["๑", "กระดาษ", "๒ รีม"]],
        [["ลำดับ", "โครงการ/กิจกรรม", "ประเด็น"], ["๑", "กองทุนชุมชน", "ผลการดำเนินงาน"]],
    ],
    ids=["plan", "goods", "topics"],
)
def test_other_tables_are_none(table: list[list[str]], make_reading: Make, committees: Find) -> None:
    assert committees(make_reading([table])) == []
