"""The second look at doubtful lines, and which reading counts."""

import numpy as np
import pytest

from ingest.engines.reader_model.again import is_doubtful, narrowed, surer, widened
from ingest.engines.reader_model.decoding import ReadCharacter, decode_path


def reading(text: str, *confidences: float) -> list[ReadCharacter]:
    sure = confidences or (0.99,) * len(text)
    return [ReadCharacter(char, 7 * at, 7 * at, one) for at, (char, one) in enumerate(zip(text, sure, strict=True))]


def said(characters: list[ReadCharacter]) -> str:
    return "".join(one.char for one in characters)


def test_only_a_line_with_a_doubtful_letter_is_looked_at_again() -> None:
    assert not is_doubtful(reading("ก ข", 0.9, 0.1, 0.95))
    assert is_doubtful(reading("กข", 0.9, 0.8))


def test_a_wider_line_is_as_high_and_its_steps_come_back_to_their_places() -> None:
    assert widened(np.zeros((48, 100), np.uint8), 1.07).shape == (48, 107)
    (one,) = narrowed([ReadCharacter("ก", 107, 108, 0.9)], 1.07)
    assert (one.first, one.last) == (100, 101)


def test_the_surer_reading_counts() -> None:
    assert said(surer(reading("๕๗๐", 0.6, 0.9, 0.9), reading("๒๕๗๐"))) == "๒๕๗๐"
    assert said(surer(reading("กข"), reading("กค", 0.9, 0.5))) == "กข"


@pytest.mark.parametrize(
    ("one", "two", "unsure"),
    [
        ("๒๕๖๗", "๒๕๖๗", ""),
        ("๒๕๖๗", "๒๕๖๙", "๗"),
        ("๒๕๖๗", "๒๕๖", "๗"),
        ("๕๖๗", "๒๕๖๗", "๕"),
        ("๕๗", "๕๖๗", "๕๗"),
        ("กข", "ก ข", ""),
    ],
)
def test_what_one_look_alone_saw_or_missed_is_not_sure(one: str, two: str, unsure: str) -> None:
    chosen = surer(reading(one), reading(two, *(0.9,) * len(two)))
    assert said(chosen) == one
    assert "".join(char.char for char in chosen if char.confidence < 0.7) == unsure


def test_a_letter_that_was_nearly_seen_far_from_both_neighbours_makes_them_doubtful() -> None:
    steps = np.zeros((20, 4), np.float32)
    steps[:, 0] = 1.0
    steps[2], steps[17] = (0, 1, 0, 0), (0, 0, 1, 0)
    assert [one.confidence for one in decode_path(steps, "กขค")] == [1.0, 1.0]
    steps[8], steps[10] = (0.7, 0, 0, 0.3), (0.6, 0, 0, 0.4)
    doubtful = decode_path(steps, "กขค")
    assert said(doubtful) == "กข"
    assert all(one.confidence == pytest.approx(0.42) for one in doubtful)
