"""Pages that hold a plan which nothing was made of."""

import datetime as dt
from collections.abc import Callable

import pytest

from extract.bundle import Bundle
from extract.context import Context
from extract.find import find_records
from extract.flow import read_flow
from extract.visits import unread_pages
from schemas import Reading

LINES = [
    "คณะเดินทางถึงที่ว่าการอำเภอบางคล้าในวันที่ ๖ ตุลาคม ๒๕๖๘",
    "จากนั้นถึงที่ว่าการอำเภอแปลงยาวในวันที่ ๗ ตุลาคม ๒๕๖๘",
    "และกลับมาที่ที่ว่าการอำเภอราชสาส์นในวันที่ ๘ ตุลาคม ๒๕๖๘",
]
TABLE = [["๖ ต.ค. ๖๘", "อำเภอบางคล้า"], ["๗ ต.ค. ๖๘", "อำเภอแปลงยาว"]]


@pytest.mark.parametrize(
    ("parts", "written", "used", "pages"),
    [
        (LINES, "2025-09-15", (), (1,)),
        ([TABLE], "2025-09-15", (), (1,)),
        (LINES[:2], "2025-09-15", (), ()),
        (LINES, "2025-09-15", (1,), ()),
        (LINES, "2026-01-05", (), ()),
        ([TABLE], "2026-01-05", (), ()),
        ([f"ส่งแบบตอบรับ {line}" for line in LINES], "2025-09-15", (), ()),
        ([line.replace("ในวันที่", "ภายในวันที่") for line in LINES], "2025-09-15", (), ()),
    ],
    ids=["lines", "table", "too few", "used", "gone by", "gone by in a table", "to be sent", "deadlines"],
)
def test_days_to_come_beside_places_are_a_plan(
    make_reading: Callable[..., Reading],
    parts: list[object],
    written: str,
    used: tuple[int, ...],
    pages: tuple[int, ...],
) -> None:
    flow = read_flow(make_reading(parts))
    bundle = Bundle(flow.items, 0, (1,), flow.ground)
    assert unread_pages(bundle, Context(dt.date.fromisoformat(written)), set(used)) == pages


def test_such_a_page_has_a_finding(make_reading: Callable[..., Reading]) -> None:
    (record,) = find_records(make_reading(["บันทึกการเดินทาง", *LINES]))
    assert record.schedules == ()
    assert [(finding.code, finding.pointers) for finding in record.findings] == [
        ("plan_not_understood", ("/document/pages/0",))
    ]
