"""Clock times as programmes print them, and numbers that only look like times."""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.facts.times import find_times, time_found
from extract.ink import Ink

MakeInk = Callable[..., Ink]

TIMES: dict[tuple[str, str | None], tuple[str, ...]] = {
    ("08:30", None): (
        "๐๘.๓๐ น.",
        "8.30 น.",
        "08:30 น.",
        "เวลา ๐๘.๓๐ น. เป็นต้นไป",
        "เวลา 08.30",
        "เวลาประมาณ 08.30 น.",
        "08.30น.",
        "๐๘.๓๐ นาฬิกา",
        "08.30 - พิธีเปิด",
        "0๘.3๐ น.",
    ),
    ("08:30", "12:00"): (
        "๐๘.๓๐ - ๑๒.๐๐ น.",
        "08.30-12.00 น.",
        "08.30 น. – 12.00 น.",
        "ช่วงเช้า (08:30 – 12:00 น.)",
        "เวลา ๐๘.๓๐ น. ถึง ๑๒.๐๐ น.",
        "08.30 -12.00",
        "08.30 น. - 12.00",
    ),
    ("16:30", "08:30"): ("๑๖.๓๐ - ๐๘.๓๐ น.",),
    ("16:00", "24:00"): ("16.00 - 24.00 น.",),
    ("09:00", None): ("เวลา 9 นาฬิกา",),
    ("18:18", None): ("เวลา18.18 น.",),
}
NOTHING = (
    "จำนวน 1.50 บาท",
    "12.00 - 16.00 บาท",
    "ข้อ 2.10",
    "ช่วงเช้า",
    "ตลอดวัน",
    "25.30 น.",
    "1.1.2",
    "ร้อยละ 12.50",
    "โทร. 0 3851 1234",
)


@pytest.mark.parametrize(("meaning", "text"), [(span, text) for span, texts in TIMES.items() for text in texts])
def test_a_time_is_read_in_every_spelling(meaning: tuple[str, str | None], text: str, inked: MakeInk) -> None:
    (hit,) = find_times(inked(text))

    assert (hit.value.start, hit.value.end) == meaning


@pytest.mark.parametrize("text", NOTHING)
def test_look_alikes_are_no_times(text: str, inked: MakeInk) -> None:
    assert find_times(inked(text)) == ()


def test_a_bare_number_is_a_time_in_a_time_column_only(inked: MakeInk) -> None:
    assert not find_times(inked("08.30"))
    assert find_times(inked("08.30"), in_column=True)[0].value.start == "08:30"


def test_two_times_in_a_sentence_are_two_hits(inked: MakeInk) -> None:
    hits = find_times(inked("เวลา ๑๖.๓๐-๒๐.๓๐ น. และเวลา ๐๘.๓๐ น."))

    assert [(hit.value.start, hit.value.end) for hit in hits] == [("16:30", "20:30"), ("08:30", None)]


def test_an_hour_that_no_clock_shows_settles_a_digit(inked: MakeInk) -> None:
    (hit,) = find_times(inked("๒๕.๐๐ น.", {1: "๔"}))  # printed: ๒๔.๐๐ น.

    assert (hit.value.start, hit.value.state) == ("24:00", "repaired")


def test_digits_that_nothing_settles_give_no_time(inked: MakeInk) -> None:
    (hit,) = find_times(inked("๐๕.๓๐ น.", {1: "๔๘๙"}))
    found = time_found(hit, hit.value.start)

    assert found.value is None
    assert [note.code for note in found.notes] == ["low_confidence"]


@given(
    start=st.integers(0, 23 * 60),
    length=st.integers(1, 59),
    mark=st.sampled_from(".:"),
    dash=st.sampled_from(["-", " - ", " – ", " น. - ", " ถึง "]),
)
def test_a_range_written_in_any_form_reads_back(start: int, length: int, mark: str, dash: str, inked: MakeInk) -> None:
    first, last = (f"{minutes // 60:02}{mark}{minutes % 60:02}" for minutes in (start, start + length))
    (hit,) = find_times(inked(f"เวลา {first}{dash}{last} น."))

    assert (hit.value.start, hit.value.end) == (first.replace(".", ":"), last.replace(".", ":"))
