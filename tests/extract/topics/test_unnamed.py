"""Topics under headings that do not say so, and what is no list of topics though it looks alike."""

from collections.abc import Callable
from typing import Any

import pytest

from extract import find_records
from schemas import Reading

LETTER = [
    "ที่ ฉช ๐๐๑๘/ว ๑๘๕๐",
    "เรื่อง การตรวจติดตามงานระดับอำเภอ",
    "เรียน นายอำเภอ ทุกอำเภอ",
    "      ด้วยจังหวัดกำหนดลงพื้นที่ตรวจติดตามงาน รายละเอียดตามสิ่งที่ส่งมาด้วย",
    "      จึงเรียนมาเพื่อโปรดทราบ",
    ("mid", "ขอแสดงความนับถือ"),
    ("mid", "(นายสมชาย ใจดี)"),
]
BARE = ["๑. การพัฒนาผู้นำชุมชน", "๒. กองทุนพัฒนาบทบาทสตรี", "๓. การส่งเสริมกลุ่มอาชีพ"]
ASKED = ["๑. การพัฒนาผู้นำชุมชน", "- มีแผนครบทุกตำบลหรือไม่", "๒. กองทุนพัฒนาบทบาทสตรี", "- มีหนี้ค้างชำระร้อยละเท่าใด"]


def _lists(make: Callable[..., Reading], *parts: object) -> tuple[list[dict[str, Any]], list[str]]:
    (record,) = find_records(make(LETTER, list(parts)))
    found = record.model_dump(mode="json")
    return found["topic_lists"], [
        finding["code"] for finding in found["findings"] if finding["pointers"][0].startswith("/topic")
    ]


@pytest.mark.parametrize("lines", [BARE, ASKED], ids=["three titles", "questions"])
def test_a_list_under_an_unknown_heading_is_read_and_noted(
    lines: list[str], make_reading: Callable[..., Reading]
) -> None:
    (found,), codes = _lists(make_reading, ("mid", "ขอบข่ายการสอบทาน"), 10, *lines)

    assert found["title"] == "ขอบข่ายการสอบทาน"
    assert [topic["title"] for topic in found["topics"]][:2] == ["การพัฒนาผู้นำชุมชน", "กองทุนพัฒนาบทบาทสตรี"]
    assert "low_confidence" in codes


@pytest.mark.parametrize(
    "parts",
    [
        [("mid", "หลักเกณฑ์การคัดเลือก"), 10, *BARE],
        [("mid", "ขอบข่ายการสอบทาน"), 10, "๑. บ้านหนองบัว", "๒. บ้านดอนแก้ว", "๓. บ้านโนนสะอาด"],
    ],
    ids=["conditions", "villages"],
)
def test_other_lists_are_none(parts: list[object], make_reading: Callable[..., Reading]) -> None:
    assert _lists(make_reading, *parts)[0] == []


def test_a_tag_beside_the_heading_is_no_part_of_it(make_reading: Callable[..., Reading]) -> None:
    (found,), _ = _lists(make_reading, "สิ่งที่ส่งมาด้วย ๒\tประเด็นการติดตาม", 10, *BARE)

    assert found["title"] == "ประเด็นการติดตาม"
