"""A better reading never lowers a confidence, and doubtful values are pointed at."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract import find_records
from extract.confidence import SIGNALS, between, calibration, from_table, kind_of, weigh
from extract.found import Signals
from extract.thai import unknown_share
from schemas import Line, Page, Reading

GOOD = Signals(least=0.99, whole=0.95, told_apart=1.0, sure=1.0, state="read", rule="letter.subject", text="ขอเชิญประชุม")
chances = st.floats(0, 1)


@given(a=st.tuples(*[st.floats(-7, 7)] * len(SIGNALS)), more=st.tuples(*[st.floats(0, 7)] * len(SIGNALS)))
@pytest.mark.parametrize("is_read", [True, False])
def test_more_of_any_signal_never_lowers_a_confidence(
    is_read: bool, a: tuple[float, ...], more: tuple[float, ...]
) -> None:
    made = calibration(is_read)
    better = tuple(x + y for x, y in zip(a, more, strict=True))

    assert (
        0 <= made.probability("short", "letter.subject", a) <= made.probability("short", "letter.subject", better) <= 1
    )


@given(at=chances)
def test_between_knots_the_line_rises(at: float) -> None:
    knots = ((0.0, 0.0), (0.5, 0.2), (0.9, 0.97))

    assert between(knots, at) <= between(knots, min(1.0, at + 0.01))
    assert between(knots, 0.95) == 0.97
    assert between(knots, 0.25) == pytest.approx(0.1)


def test_numbers_that_would_let_a_better_reading_lose_are_refused() -> None:
    table = {"bias": dict.fromkeys(("machine", "short", "long"), 0), "weights": {"least": -1.0}, "knots": [[0, 0]]}

    with pytest.raises(ValueError, match="negative"):
        from_table(table)


@pytest.mark.parametrize(
    ("text", "kind"), [(None, "machine"), ("ขอเชิญประชุม", "short"), ("ขอเชิญประชุมเชิงปฏิบัติการ", "long")]
)
def test_kinds_of_values(text: str | None, kind: str) -> None:
    assert kind_of(replace(GOOD, text=text)) == kind


def test_a_text_of_unknown_words_weighs_less(make_reading: Callable[..., Reading]) -> None:
    page: Page = make_reading(["ก"]).pages[0].model_copy(update={"source": "ocr"})
    known, misread = weigh(GOOD, page), weigh(replace(GOOD, text="ขูอเชืฺญประซฺุม"), page)

    assert misread[SIGNALS.index("words")] < known[SIGNALS.index("words")] == 1.0


@pytest.mark.parametrize(("text", "share"), [("ขอเชิญประชุม", 0.0), ("๑๒ เม.ย.", 0.0), ("", 0.0), ("ณ", 0.0)])
def test_known_words(text: str, share: float) -> None:
    assert unknown_share(text) == share


def test_a_digit_that_could_be_another_caps_the_confidence(
    make_line: Callable[..., Line], make_reading: Callable[..., Reading]
) -> None:
    doubted = make_line("เรื่อง รอบที่ ๕", alternatives={14: "๔๘๙"})
    reading = make_reading(["ที่ ฉช ๐๐๑๘/ว ๑๘๕๐", "เรื่อง", "เรียน นายอำเภอ"])
    page = reading.pages[0]
    lines = (page.lines[0], doubted.model_copy(update={"bbox": page.lines[1].bbox}), page.lines[2])
    page = page.model_copy(update={"lines": lines})
    record = find_records(reading.model_copy(update={"pages": (page,)}))[0]

    assert record.evidence["/letter/subject"].confidence <= 0.25
    assert any("/letter/subject" in finding.pointers for finding in record.findings)
