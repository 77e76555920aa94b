"""Which digits an engine can read is tried out, not believed."""

from collections.abc import Sequence

import pytest
from PIL import ImageFont

from ingest import ReadOptions, create_engine, thai_font, try_digits
from ingest.engines import GrayImage, InkLine, LinePlace
from ingest.engines.digits import ALL_DIGITS
from schemas import EngineInfo


class DigitEngine:
    """Reads the digits in order, some of them as others."""

    info = EngineInfo(name="digits", version="1")

    def __init__(self, taken_for: dict[str, str]) -> None:
        self.taken_for = taken_for

    def read(self, lines: Sequence[GrayImage], dpi: int, places: Sequence[LinePlace] | None = None) -> list[InkLine]:
        texts = [f"กรม {self.taken_for.get(digit, digit) * 3}" for digit in ALL_DIGITS]
        return [InkLine(text, ((0, 0, 1, 1),) * len(text), (1.0,) * len(text)) for text in texts[: len(lines)]]


@pytest.mark.parametrize("taken_for", [{}, {"๔": "๕", "๙": ""}])
def test_digits_that_come_back_as_others_are_named(taken_for: dict[str, str]) -> None:
    found = try_digits(DigitEngine(taken_for), thai_font)
    assert found is not None
    assert found.taken_for == taken_for
    assert found.readable == "".join(digit for digit in ALL_DIGITS if digit not in taken_for)


def test_the_built_in_reader_reads_all_digits() -> None:
    found = try_digits(create_engine(ReadOptions()), thai_font)
    assert found is not None
    assert found.readable == ALL_DIGITS


def test_without_a_font_nothing_is_claimed() -> None:
    assert try_digits(DigitEngine({}), lambda _: ImageFont.load_default_imagefont()) is None


@pytest.mark.ocr
def test_tesseract_lacks_the_digits_that_it_says(tesseract: None) -> None:
    engine = create_engine(ReadOptions(engine="tesseract"))
    found = try_digits(engine, thai_font)
    assert found is not None
    assert set(found.taken_for) == set(engine.info.unreadable)
