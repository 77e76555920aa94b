"""Letters as an engine reads them: doubtful digits, specks, lost lines."""

import datetime as dt
from collections.abc import Callable

import pytest

from extract import find_records
from schemas import Line, Reading, Record

LETTER = """\
ที่ นน ๐๐๑๘/ว ๑๒๓๔
ศาลากลางจังหวัดน่าน
ถนนสุริยพงษ์ นน ๕๕๐๐๐
๔ มีนาคม ๒๕๖๗
เรื่อง แผนการตรวจเยี่ยม
เรียน นายอำเภอทุกอำเภอ
ด้วยจังหวัดน่านได้จัดทำแผน
ทั้งนี้ ขอให้ส่งรายงาน ภายในวันที่ {due}
ขอแสดงความนับถือ
(นายสมชาย รักไทย)
ผู้ว่าราชการจังหวัดน่าน
สำนักงานจังหวัด
โทร. ๐ ๕๔๗๑ ๐๓๔๑
"""


def _doubted(line: Line) -> Line:
    """The line as an engine reads it that cannot tell ๒ from ๖ and ๔ from ๗, ๘ and ๙."""
    others = {"๒": "๖", "๔": "๗๘๙"}
    return line.model_copy(
        update={"alternatives": {at: others[char] for at, char in enumerate(line.text) if char in others}}
    )


@pytest.fixture
def doubted(read_text: Callable[[str], Reading]) -> Record:
    reading = read_text(LETTER.format(due="๑๕ มีนาคม ๒๕๖๗"))
    page = reading.pages[0]
    lines = tuple(_doubted(line) for line in page.lines)
    return find_records(reading.model_copy(update={"pages": (page.model_copy(update={"lines": lines}),)}))[0]


def test_machine_fields_with_doubtful_digits_are_null_and_noted(doubted: Record) -> None:
    letter = doubted.letter

    assert letter is not None
    assert (letter.reference_number, letter.date) == (None, None)
    assert letter.contact is not None
    assert letter.contact.telephone == ()
    noted = {pointer for finding in doubted.findings for pointer in finding.pointers}
    assert noted >= {"/letter/reference_number", "/letter/date", "/letter/contact/telephone"}


def test_texts_with_doubtful_digits_stay_and_are_not_sure(doubted: Record) -> None:
    assert doubted.letter is not None
    assert doubted.letter.subject == "แผนการตรวจเยี่ยม"
    assert doubted.evidence["/letter/body/1"].confidence <= 0.5


def test_a_deadline_that_cannot_be_read_is_null_and_noted(read_text: Callable[[str], Reading]) -> None:
    record = find_records(read_text(LETTER.format(due="เพา มีนาคม ๒๕๖๗")))[0]

    assert record.letter is not None
    assert [request.due for request in record.letter.requests] == [None]
    assert ("/letter/requests/0/due",) in [finding.pointers for finding in record.findings]


def test_punch_holes_are_no_text(make_reading: Callable[..., Reading], make_line: Callable[..., Line]) -> None:
    reading = make_reading(LETTER.format(due="๑๕ มีนาคม ๒๕๖๗").splitlines())
    page = reading.pages[0]
    hole = make_line("๑", left=30.0, top=page.lines[5].bbox[1] + 1)
    lines = (*page.lines[:5], hole, *page.lines[5:])
    record = find_records(reading.model_copy(update={"pages": (page.model_copy(update={"lines": lines}),)}))[0]

    assert record.letter is not None
    assert record.letter.addressees == ("นายอำเภอทุกอำเภอ",)
    assert record.letter.date == dt.date(2024, 3, 4)


@pytest.mark.parametrize("printed", ["ที่ นน ๐๐กข/ว ๑๒๓๔", "ที่ นน ๐oo๑๘/๑๒"])
def test_a_number_that_cannot_be_read_is_null_and_noted(read_text: Callable[[str], Reading], printed: str) -> None:
    text = LETTER.format(due="๑๕ มีนาคม ๒๕๖๗").replace("ที่ นน ๐๐๑๘/ว ๑๒๓๔", printed)
    record = find_records(read_text(text))[0]

    assert record.letter is not None
    assert record.letter.reference_number is None
    assert "/letter/reference_number" in {pointer for finding in record.findings for pointer in finding.pointers}
