"""Numbers of lists that a scan damaged, put right by the numbers around them."""

from collections.abc import Callable

import pytest

from extract.flow import Row, read_flow
from extract.numbering import with_markers
from schemas import Reading

MakeReading = Callable[..., Reading]


def _texts(reading: Reading) -> list[str]:
    return [item.ink.text for item in with_markers(read_flow(reading)).items if isinstance(item, Row)]


@pytest.mark.parametrize(
    ("lines", "repaired"),
    [
        (["๑) ขยายผล", ") ติดตามผล", "๓) จัดทำ"], "๒) ติดตามผล"),
        (["1. ขยายผล", ". ติดตามผล", "3. จัดทำ"], "2. ติดตามผล"),
        (["๖. การจัดเก็บ", "๗ การป้องกัน", "๘. การจัดการ"], "๗. การป้องกัน"),
        (["๑.๓ นายสมชาย", "๑,๔ นางสาววิภา", "๑.๕ นายมานะ"], "๑.๔ นางสาววิภา"),
        (["๒. คณะทำงาน", "๒๑ นางดวงกมล", "๒.๒ นางเพ็ญศรี"], "๒.๑ นางดวงกมล"),
        (["๒.๓ พ.อ.ธีรเดช", "๒๔ นายเอกชัย"], "๒.๔ นายเอกชัย"),
    ],
)
def test_a_number_between_two_others_is_put_right(make_reading: MakeReading, lines: list[str], repaired: str) -> None:
    assert _texts(make_reading(lines))[1] == repaired


@pytest.mark.parametrize(
    "lines",
    [
        ["๑) ขยายผล", ") ติดตามผล", "๔) จัดทำ"],
        ["๑) ขยายผล", ") ติดตามผล"],
        ["๑. จำนวน", "๒ คน"],
        ["๖. การจัดเก็บ", "๙ แห่ง", "๘. การจัดการ"],
        ["๑.๓ นายสมชาย", "๒๔ คน", "๑.๔ นายมานะ"],
    ],
)
def test_a_number_that_the_others_do_not_tell_stays(make_reading: MakeReading, lines: list[str]) -> None:
    assert _texts(make_reading(lines)) == lines


def test_what_was_put_right_is_known_as_mended(make_reading: MakeReading) -> None:
    flow = with_markers(read_flow(make_reading(["๑) ขยายผล", ") ติดตามผล", "๓) จัดทำ"])))

    assert [row.ink.is_mended for row in flow.rows()] == [False, True, False]
