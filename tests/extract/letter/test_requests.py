"""What a letter asks for, by when, and where an answer goes."""

import datetime as dt
from collections.abc import Callable

import pytest

from extract.ink import Ink
from extract.letter.requests import requests

MARCH = dt.date(2024, 3, 4)
MakeInk = Callable[[str], Ink]


def _only(text: str, inked: MakeInk) -> dict[str, object]:
    (found,) = requests([inked(text)], MARCH)
    assert isinstance(found, dict)
    return {key: getattr(leaf, "value", leaf) for key, leaf in found.items()}


@pytest.mark.parametrize(
    ("text", "due", "wants", "to"),
    [
        ("ขอให้อำเภอรายงานผลภายในวันที่ ๑๐ เมษายน ๒๕๖๗", "2024-04-10", "report", None),
        ("ขอให้จัดส่งแบบสรุปให้สำนักงานจังหวัดน่าน ภายใน ๗ วันนับแต่ได้รับหนังสือ", None, "send", "สำนักงานจังหวัดน่าน"),
        ("จึงขอความร่วมมือส่งข้อมูลไปยังกองแผนงาน ภายในวันศุกร์ที่ ๑๕ มีนาคม ๒๕๖๗", "2024-03-15", "send", "กองแผนงาน"),
        ("ให้อำเภอรายงานภายในเดือนมีนาคม ๒๕๖๗", "2024-03-31", "report", None),
        ("ขอให้ส่งอย่างช้าไม่เกินวันที่ ๒๕ มี.ค. ๖๗", "2024-03-25", "send", None),
        ("ขอเชิญท่านเข้าร่วมประชุมในวันที่ ๒๐ มีนาคม ๒๕๖๗", None, "attend", None),
        ("ขอให้รายงานทุกวันที่ ๕ ของเดือน", None, "report", None),
        ("ขอให้ถือปฏิบัติโดยเคร่งครัด", None, "proceed", None),
        ("ขอให้ส่งแบบตอบรับก่อนวันที่ ๒๐ มีนาคม", "2024-03-20", "reply", None),
        ("งานที่ได้จ้างไว้ก่อนวันที่ ๑ เมษายน ๒๕๖๗ ขอให้ดำเนินการต่อไป", None, "proceed", None),
    ],
)
def test_a_request_says_what_by_when_and_to_whom(
    inked: MakeInk, text: str, due: str | None, wants: str, to: str | None
) -> None:
    found = _only(text, inked)

    assert found == {
        "text": text,
        "due": dt.date.fromisoformat(due) if due else None,
        "wants": wants,
        "deliver_to": to,
    }


@pytest.mark.parametrize(
    "text",
    [
        "จังหวัดน่านขอแจ้งให้ทราบว่าได้รับหนังสือแล้ว",
        "ตามที่จังหวัดขอให้อำเภอรายงานผล นั้น",
        "จึงเรียนมาเพื่อโปรดพิจารณาดำเนินการ",
        "ด้วยอำเภอได้รายงานผลการดำเนินงานแล้ว",
    ],
)
def test_what_asks_for_nothing_is_no_request(inked: MakeInk, text: str) -> None:
    assert requests([inked(text)], MARCH) == []


def test_items_of_a_request_that_name_a_day_are_requests(inked: MakeInk) -> None:
    texts = [
        "จึงขอความร่วมมือจังหวัดดำเนินการ ดังนี้",
        "๑. จัดเตรียมข้อมูลตามประเด็น",
        "๒. แจ้งรายชื่อให้กรมส่งเสริมการปกครองท้องถิ่นทราบ ภายในวันที่ ๑๕ มีนาคม ๒๕๖๗",
        "การรายงานภายในวันที่ ๒๐ มีนาคม ๒๕๖๗ เป็นหน้าที่ของกรม",
    ]
    found = [
        {key: getattr(leaf, "value", leaf) for key, leaf in one.items()}
        for one in requests([*map(inked, texts)], MARCH)
    ]
    assert [(one["text"], one["due"], one["wants"], one["deliver_to"]) for one in found] == [
        (texts[0], None, "proceed", None),
        (texts[2], dt.date(2024, 3, 15), "reply", "กรมส่งเสริมการปกครองท้องถิ่น"),
    ]
