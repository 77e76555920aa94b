"""A receiving stamp beside the heading of a list of who came to a meeting."""

from collections.abc import Callable

import pytest

from extract import find_records
from schemas import Reading


@pytest.mark.parametrize(
    ("beside", "found"), [("", 2), ("\tเวลา ๐๘.๒๕ น.", 2), ("\tวันที่ ๑๓ ธ.ค. ๒๕๖๘", 2), ("\tงบประมาณ", 0)]
)
def test_members_are_found_though_a_stamp_stands_beside_their_heading(
    read_text: Callable[[str], Reading], beside: str, found: int
) -> None:
    rows = ("รายงานการประชุมคณะทำงานติดตามงาน", "ครั้งที่ ๑๑/๒๕๖๘", f"ผู้มาประชุม{beside}")
    members = ("๑. นายสมชาย รักไทย นายอำเภอเมืองเลย", "๒. นางสาวมาลี ใจดี ปลัดอำเภอ")
    (record,) = find_records(read_text("\n".join((*rows, *members))))
    assert sum(len(committee.members) for committee in record.committees) == found
