"""The other nine, seen by weights of its own."""

import pytest

from ingest.engines.reader_model.decoding import ReadCharacter
from ingest.engines.reader_model.nines import may_be_nines, with_nines


def _read(text: str, sure: dict[int, float] | None = None) -> list[ReadCharacter]:
    return [ReadCharacter(char, at, at, (sure or {}).get(at, 1.0)) for at, char in enumerate(text)]


def _text(characters: list[ReadCharacter]) -> str:
    return "".join(one.char for one in characters)


@pytest.mark.parametrize(
    ("text", "sure", "asked"),
    [
        ("พ.ศ. ๒๕๔๔", {8: 0.99}, True),
        ("พ.ศ. ๒๕๔๖", {8: 0.5}, True),
        ("พ.ศ. ๒๕๔๖", {}, False),
        ("เรื่อง", {0: 0.5}, False),
    ],
)
def test_lines_with_a_digit_that_may_be_one_are_asked_about(text: str, sure: dict[int, float], asked: bool) -> None:
    assert may_be_nines(_read(text, sure)) is asked


@pytest.mark.parametrize(
    ("text", "sure", "other", "seen", "found"),
    [
        ("๒๕๔๔", {3: 0.99}, "๒๕๔๙", 1.0, "๒๕๔๙"),
        ("๒๕๔๔", {3: 0.5}, "๒๕๔๙", 0.8, "๒๕๔๔"),
        ("๒๕๔๔", {}, "๒๕๔๙", 1.0, "๒๕๔๔"),
        ("๒๕๔๔", {3: 0.5}, "๒๕๔๗", 1.0, "๒๕๔๔"),
        ("๒๕๔", {2: 0.5}, "๒๕๔๙", 1.0, "๒๕๔"),
        ("ที่ ๑๔ ๕", {5: 0.6, 7: 0.6}, "ที่ ๑๙ ๙", 0.95, "ที่ ๑๙ ๙"),
    ],
    ids=["sure enough", "not surely seen", "quite sure of another", "another digit", "one more", "two of them"],
)
def test_they_are_believed_in_nothing_but_a_nine(
    text: str, sure: dict[int, float], other: str, seen: float, found: str
) -> None:
    done = with_nines(_read(text, sure), _read(other, dict.fromkeys(range(len(other)), seen)))
    assert _text(done) == found
    assert all(one.confidence <= 0.97 for one, before in zip(done, text, strict=True) if one.char != before)
