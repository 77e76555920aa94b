"""Where a person's name ends and the position begins."""

from collections.abc import Callable

import pytest

from extract.facts.people import person_at_start
from extract.ink import Ink


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("นายสมชาย ใจดี พัฒนาการจังหวัดเลย", "นายสมชาย ใจดี"),
        ("นายกิตติ ณ ระนอง นิติกร", "นายกิตติ ณ ระนอง"),
        ("นางสาวมาลี เทพหัสดิน ณ อยุธยา", "นางสาวมาลี เทพหัสดิน ณ อยุธยา"),
        ("พ.ต.อ.หญิง สุดา ใจงาม (ผู้กำกับการ)", "พ.ต.อ.หญิง สุดา ใจงาม"),
        ("ว่าที่ร้อยตรีสมชาย ใจดี", "ว่าที่ร้อยตรีสมชาย ใจดี"),
    ],
)
def test_a_name_is_a_title_and_two_words(text: str, name: str, inked: Callable[[str], Ink]) -> None:
    found = person_at_start(inked(text))
    assert found is not None
    assert found.ink.text == name


@pytest.mark.parametrize("text", ["พัฒนาการจังหวัด นายสมชาย ใจดี", "นายอำเภอทุกอำเภอ", "นายสมชาย", "ปลัด อบต."])
def test_an_office_is_no_person(text: str, inked: Callable[[str], Ink]) -> None:
    assert person_at_start(inked(text)) is None
