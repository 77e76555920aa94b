"""Codes of forms over titles, beside what only looks like one."""

from collections.abc import Callable

import pytest

from extract.bundle.codes import without_codes
from extract.flow import Row, read_flow
from schemas import Reading

TITLE, LINE = ("mid", "แผนการตรวจเยี่ยม จังหวัดฉะเชิงเทรา"), "วันที่ ๑๗ เมษายน ๒๕๖๗ ณ อำเภอบางคล้า"


def _kept(reading: Reading) -> list[str]:
    return [item.ink.text for item in without_codes(read_flow(reading).items) if isinstance(item, Row)]


@pytest.mark.parametrize("code", ["แบบ นท.๐๑", "แบบรายงาน 3/2", "แบบ ตก. ๒", "FM-QP-07-03", "ฉบับปรับปรุงครั้งที่ ๒"])
def test_the_code_of_a_form_over_a_title_is_left_out(make_reading: Callable[..., Reading], code: str) -> None:
    assert _kept(make_reading([code, TITLE, LINE])) == [TITLE[1], LINE]


@pytest.mark.parametrize("first", ["แบบรายงานผลการตรวจเยี่ยม", "สิ่งที่ส่งมาด้วย ๑", "DMSc", "๑. แบบ นท.๐๑"])
def test_other_first_lines_stay(make_reading: Callable[..., Reading], first: str) -> None:
    assert _kept(make_reading([first, TITLE, LINE]))[0] == first
