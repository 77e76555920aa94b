"""What is printed on pages and belongs to no text, beside what only looks like it."""

from collections.abc import Callable

import pytest

from extract.bundle.furniture import without_furniture
from extract.flow import Row, read_flow
from schemas import Reading


def _kept(reading: Reading) -> list[str]:
    items = without_furniture(read_flow(reading).items)
    return [item.ink.text.replace("\t", " ") for item in items if isinstance(item, Row)]


@pytest.mark.parametrize("stamped", ["คู่ฉบับ", "คูฉบับ", "สำเนาถูกต้อง", "สำเนาถกต้อง"])
def test_words_stamped_beside_a_line_are_left_out(lay_out: Callable[..., Reading], stamped: str) -> None:
    assert _kept(lay_out([((85, "แผนการตรวจเยี่ยม"), (480, stamped))])) == ["แผนการตรวจเยี่ยม"]


@pytest.mark.parametrize("count", ["๑ ฉบับ", "2 ฉบับ", "จำนวน ๑ ฉบับ"])
def test_the_count_of_an_enclosure_is_no_stamp(lay_out: Callable[..., Reading], count: str) -> None:
    assert _kept(lay_out([((85, "แผนการตรวจเยี่ยม"), (480, count))])) == [f"แผนการตรวจเยี่ยม {count}"]
