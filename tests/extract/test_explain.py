"""Every value has its reasons: rule, text and place, and the readings that lost against it."""

from collections.abc import Callable

import pytest

from extract import find_records
from extract.explain import explain
from extract.trace import is_recording, recorded, tried
from schemas import Explanation, Line, Reading

LETTER = """\
ที่ นน ๐๐๑๘/ว ๑๒๓๔
ศาลากลางจังหวัดน่าน
๔ มีนาคม ๒๕๖๗
เรื่อง แผนการตรวจเยี่ยม
เรียน นายอำเภอทุกอำเภอ
ด้วยจังหวัดน่านได้จัดทำแผน เมื่อวันที่ ๓๑ กุมภาพันธ์ ๒๕๖๗ และวันที่ ๕ มกราคม ๒๕๖๗
ขอแสดงความนับถือ
(นายสมชาย รักไทย)
ผู้ว่าราชการจังหวัดน่าน
"""


@pytest.fixture(scope="module")
def explained(read_text: Callable[[str], Reading]) -> Explanation:
    return explain(read_text(LETTER))[0][1]


def test_the_records_are_those_that_nobody_asked_about(read_text: Callable[[str], Reading]) -> None:
    reading = read_text(LETTER)

    assert tuple(record for record, _ in explain(reading)) == find_records(reading)


def test_every_value_with_evidence_has_its_reasons(read_text: Callable[[str], Reading]) -> None:
    (record, explanation), *_ = explain(read_text(LETTER))

    assert {why.pointer for why in explanation.values} == set(record.evidence)
    for why in explanation.values:
        evidence = record.evidence[why.pointer]
        assert (why.rule, why.text, why.page, why.bbox) == (evidence.rule, evidence.text, evidence.page, evidence.bbox)


def test_a_value_names_the_pattern_that_read_it_with_its_examples(explained: Explanation) -> None:
    date = next(why for why in explained.values if why.pointer == "/letter/date")

    assert date.value == "2024-03-04"
    assert date.rule == "letter.date"
    assert "date.day" in date.patterns
    assert "15 มีนาคม 2567" in date.examples


def test_the_readings_that_lost_say_why(explained: Explanation) -> None:
    date = next(why for why in explained.values if why.pointer == "/letter/date")

    assert ("date.list", "overlapped") in [(lost.rule, lost.outcome) for lost in date.lost]
    assert all(lost.message.th and lost.message.en for lost in date.lost)


def test_what_was_read_and_not_used_is_told(explained: Explanation) -> None:
    assert ("5 มกราคม 2567", "won") in [
        (_digits(one.text.removeprefix("วันที่").strip()), one.outcome) for one in explained.unused
    ]
    assert any("กุมภาพันธ์" in one.text and one.outcome == "no_meaning" for one in explained.unused)


def _digits(text: str) -> str:
    return text.translate(str.maketrans("๐๑๒๓๔๕๖๗๘๙", "0123456789"))


def test_doubtful_digits_tell_what_they_might_have_been(
    make_reading: Callable[..., Reading], make_line: Callable[..., Line]
) -> None:
    reading = make_reading(LETTER.splitlines())
    page = reading.pages[0]
    doubtful = page.lines[2].model_copy(update={"alternatives": {0: "๖๘"}})
    lines = (*page.lines[:2], doubtful, *page.lines[3:])
    reading = reading.model_copy(update={"pages": (page.model_copy(update={"lines": lines}),)})

    (record, explanation), *_ = explain(reading)

    assert record.letter is not None
    assert record.letter.date is None
    date = next(why for why in explanation.values if why.pointer == "/letter/date")
    told = {lost.value for lost in date.lost if lost.rule == "date.digits"}
    assert told == {"2024-03-04", "2024-03-06", "2024-03-08"}


def test_nothing_is_noted_when_nobody_asks(inked: Callable[..., object]) -> None:
    assert not is_recording()
    with recorded() as attempts:
        tried("x", inked("ก"), "1", "won")  # type: ignore[arg-type]
    assert [(attempt.rule, attempt.value) for attempt in attempts] == [("x", "1")]
    tried("x", inked("ก"), "1", "won")  # type: ignore[arg-type]
    assert len(attempts) == 1
