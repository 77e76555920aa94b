"""Tables of topics in groups, and headings that only sound like one of topics."""

from collections.abc import Callable
from typing import Any

import pytest

from schemas import Reading

Find = Callable[[Reading], list[dict[str, Any]]]
Make = Callable[..., Reading]

TITLE = ("mid", "ประเด็นการตรวจราชการ รอบที่ ๑")


@pytest.mark.parametrize("merged", [True, False])
def test_points_of_a_topic_go_on_beside_an_empty_cell(merged: bool, make_reading: Make, topic_lists: Find) -> None:
    head = ["ประเด็นการตรวจราชการ", "หัวข้อ", "ตัวชี้วัด/เป้าหมาย"]
    name = "ประเด็นที่ ๑\nแหล่งน้ำชุมชน"
    first: list[Any] = [(name, 2, 1) if merged else name, "๑.๑ ฝายชะลอน้ำ", "ร้อยละ ๘๐"]
    second = ["๑.๒ ธนาคารน้ำ", "ร้อยละ ๙๐"] if merged else ["", "๑.๒ ธนาคารน้ำ", "ร้อยละ ๙๐"]
    (found,) = topic_lists(make_reading([TITLE, 10, [head, first, second]]))

    (topic,) = found["topics"]
    assert (topic["number"], topic["title"]) == ("1", "แหล่งน้ำชุมชน")
    assert [(point["marker"], point["text"]) for point in topic["points"]] == [
        ("1.1", "ฝายชะลอน้ำ"),
        ("1.2", "ธนาคารน้ำ"),
    ]
    assert [target["value"] for target in topic["targets"]] == [80.0, 90.0]


def test_the_agenda_of_a_meeting_is_no_list_of_topics(make_reading: Make, topic_lists: Find) -> None:
    lines = [
        "ระเบียบวาระที่ ๒ เรื่องรับรองรายงานการประชุม",
        "ระเบียบวาระที่ ๓ เรื่องติดตามผลการดำเนินงาน",
        "๓.๑ กองทุนหมู่บ้าน",
        "๓.๒ แหล่งน้ำชุมชน",
    ]

    assert topic_lists(make_reading([("mid", "ระเบียบวาระการประชุม"), 10, *lines])) == []
