"""Doubtful letters settled by their neighbours; digits never."""

import numpy as np
import pytest

from ingest.engines.reader_model.decoding import decode_path
from ingest.engines.reader_model.language import ORDER, Letters
from ingest.engines.reader_model.settling import settle
from ingest.training.language import learn

TEXT = "ของกฎหมาย ที่มิใช่หอพัก กู้ยืมเงิน ประกาศใน พ.ศ. 2567 เวลา 09.30 น. " * 40
ALPHABET = "".join(sorted(set(TEXT) | set("ีขไ๓๗")))


@pytest.fixture(scope="module")
def letters() -> Letters:
    made = learn(TEXT, least=(1,) * ORDER)
    return Letters(
        [tuple(made[f"{part}{length}"] for part in ("grams", "chances", "shares")) for length in range(1, ORDER + 1)]
    )


def seen(text: str) -> np.ndarray:
    """Probabilities of a text, a step of blank between its characters."""
    steps = np.full((2 * len(text) + 1, len(ALPHABET) + 1), 1e-6, np.float32)
    steps[::2, 0] = 1.0
    for at, char in enumerate(text):
        steps[2 * at + 1, ALPHABET.index(char) + 1] = 1.0
    return steps


def doubt(steps: np.ndarray, step: int, shares: dict[str, float]) -> np.ndarray:
    """The probabilities with one step shared among characters; `blank` is the blank."""
    changed = steps.copy()
    changed[step] = 1e-6
    for char, share in shares.items():
        changed[step, 0 if char == "blank" else ALPHABET.index(char) + 1] = share
    return changed


def read(steps: np.ndarray, letters: Letters) -> str:
    return "".join(one.char for one in settle(decode_path(steps, ALPHABET), steps, ALPHABET, letters))


def test_usual_letters_surprise_less(letters: Letters) -> None:
    usual, unusual = letters.surprise("กู้ยืมเงิน"), letters.surprise("กู้ยีมเงิน")
    assert usual.sum() + 3 < unusual.sum()
    assert len(usual) == len("กู้ยืมเงิน")


def test_all_digits_are_alike_to_the_model(letters: Letters) -> None:
    assert letters.surprise("พ.ศ. 2567").tolist() == letters.surprise("พ.ศ. ๑๙๔๘").tolist()


@pytest.mark.parametrize(
    ("wrong", "at", "rivals", "right"),
    [
        ("กู้ยีมเงิน", 4, {"ี": 0.55, "ื": 0.45}, "กู้ยืมเงิน"),
        ("ที่มิไช่หอ", 5, {"ไ": 0.6, "ใ": 0.4}, "ที่มิใช่หอ"),
    ],
)
def test_a_doubtful_letter_becomes_the_one_that_fits(
    wrong: str, at: int, rivals: dict[str, float], right: str, letters: Letters
) -> None:
    assert read(doubt(seen(wrong), 2 * at + 1, rivals), letters) == right


def test_a_letter_that_was_half_seen_is_put_in(letters: Letters) -> None:
    steps = doubt(seen("ของฎหมาย"), 6, {"blank": 0.7, "ก": 0.3})
    assert read(steps, letters) == "ของกฎหมาย"


def test_a_sure_letter_stays_however_unusual(letters: Letters) -> None:
    assert read(seen("กู้ยีมเงิน"), letters) == "กู้ยีมเงิน"


def test_what_settled_a_letter_is_its_confidence_and_never_the_highest(letters: Letters) -> None:
    steps = doubt(seen("กู้ยีมเงิน"), 9, {"ี": 0.55, "ื": 0.45})
    settled = settle(decode_path(steps, ALPHABET), steps, ALPHABET, letters)
    assert 0.5 < settled[4].confidence < 0.99


@pytest.mark.parametrize("rivals", [{"7": 0.5, "3": 0.45}, {"7": 0.5, "น": 0.45}])
def test_digits_are_never_touched(rivals: dict[str, float], letters: Letters) -> None:
    text = "พ.ศ. 2567"
    assert read(doubt(seen(text), 2 * text.index("7") + 1, rivals), letters) == text
