"""The second engine's word counts for confidence, never for text."""

from collections.abc import Sequence

import numpy as np
import pytest

from ingest import ReadOptions, create_engine, errors
from ingest.engines import GrayImage, InkLine, LinePlace, SecondOpinion
from ingest.engines.second_opinion import weighed
from schemas import EngineInfo, SarabanError

PICTURE = np.full((20, 60), 255, np.uint8)


def ink(text: str, *sure: float) -> InkLine:
    """A line whose characters are as sure as said; the last number holds for the rest."""
    confidences = [*sure, *[sure[-1]] * len(text)][: len(text)]
    return InkLine(text, tuple((10.0 * i, 0.0, 10.0 * i + 9, 20.0) for i in range(len(text))), tuple(confidences))


class Saying:
    """Says these lines in turn, or raises; remembers how many pictures it was shown."""

    def __init__(self, name: str, *lines: InkLine, error: SarabanError | None = None) -> None:
        self.name, self.lines, self.error, self.shown = name, lines, error, 0

    @property
    def info(self) -> EngineInfo:
        if self.error:
            raise self.error
        return EngineInfo(name=self.name, version="1", unreadable="๔" if self.name == "second" else "")

    def read(self, lines: Sequence[GrayImage], dpi: int, places: Sequence[LinePlace] | None = None) -> list[InkLine]:
        if self.error:
            raise self.error
        self.shown += len(lines)
        return list(self.lines[: len(lines)])


def test_only_doubtful_lines_are_shown_to_the_second_engine() -> None:
    first, second = Saying("first", ink("กขค", 0.99), ink("กขค", 0.5)), Saying("second", ink("กขค", 0.9))
    sure, doubtful = SecondOpinion(first, second).read([PICTURE, PICTURE], 300)
    assert second.shown == 1
    assert sure == ink("กขค", 0.99)
    assert doubtful.text == "กขค"
    assert all(confidence > 0.5 for confidence in doubtful.confidences)


@pytest.mark.parametrize(
    ("read", "other", "surer", "less_sure"),
    [
        ("กขค", "กขค", {0, 1, 2}, set()),
        ("กขค", "กงค", {0, 2}, {1}),
        ("กขค", "ก ข ค", {0, 1, 2}, set()),
        ("กขค", "กขงค", {0, 2}, {1}),
        ("กขค", "กค", {0, 2}, {1}),
        ("ก๔ค", "ก๕ค", {0, 2}, set()),
        ("ก๓ค", "ก๓ค", {0, 2}, set()),
        ("กขค", "", set(), set()),
    ],
)
def test_agreement_makes_letters_surer_and_leaves_digits(
    read: str, other: str, surer: set[int], less_sure: set[int]
) -> None:
    line = weighed(ink(read, 0.7), other)
    assert line.text == read
    assert line.boxes == ink(read, 0.7).boxes
    assert {index for index, confidence in enumerate(line.confidences) if confidence > 0.7} == surer
    assert {index for index, confidence in enumerate(line.confidences) if confidence < 0.7} == less_sure


def test_no_confidence_leaves_its_range_or_falls_by_agreement() -> None:
    line = weighed(ink("กขคง", 0.0, 1.0, 0.995, 0.985), "กขคง")
    assert line.confidences == (0.0, 1.0, 0.995, 0.985)


def test_without_the_second_engine_all_is_as_the_first_says() -> None:
    missing = errors.EngineMissing(engine="second", command="install it")
    engine = SecondOpinion(Saying("first", ink("กขค", 0.5)), Saying("second", error=missing))
    assert engine.read([PICTURE], 300) == [ink("กขค", 0.5)]
    assert engine.info.name == "first"


def test_both_names_are_told_and_only_what_the_first_cannot_read() -> None:
    info = SecondOpinion(Saying("first"), Saying("second")).info
    assert (info.name, info.version, info.unreadable) == ("first+second", "1+1", "")


@pytest.mark.parametrize(("engine", "kind"), [("null", "SecondOpinion"), ("tesseract", "TesseractEngine")])
def test_the_option_makes_it(engine: str, kind: str) -> None:
    assert type(create_engine(ReadOptions(engine=engine, second_opinion=True))).__name__ == kind
