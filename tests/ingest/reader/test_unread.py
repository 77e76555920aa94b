"""Ink as large as a digit, beside a digit and read as nothing, makes that digit doubtful."""

import numpy as np
import pytest

from ingest.engines.reader_model.decoding import ReadCharacter
from ingest.engines.reader_model.geometry import HEIGHT, STRIDE
from ingest.engines.reader_model.unread import doubting_unread, has_unread

HEAD, FOOT = 18, 34


def picture_of(*middles: int, high: int = FOOT - HEAD, wide: int = 12) -> np.ndarray:
    picture = np.full((HEIGHT, 160), 255, np.uint8)
    for at in middles:
        left, right = at - wide // 2, at + wide // 2
        picture[FOOT - high : FOOT, left : left + 2] = picture[FOOT - high : FOOT, right - 2 : right] = 0
        picture[FOOT - 2 : FOOT, left:right] = 0
    return picture


def read(text: str, *middles: int) -> list[ReadCharacter]:
    return [
        ReadCharacter(char, (at - 2) // STRIDE, (at - 2) // STRIDE, 0.99)
        for char, at in zip(text, middles, strict=True)
    ]


@pytest.mark.parametrize(
    ("picture", "text", "middles", "doubted"),
    [
        (picture_of(20, 40, 60), "๒๖", (20, 40), "๖"),
        (picture_of(20, 40, 60), "๒๖", (40, 60), "๒"),
        (picture_of(20, 40, 60), "๒๗", (20, 60), "๒"),
        (picture_of(20, 40, 60), "๒๖๗", (20, 40, 60), ""),
        (picture_of(20, 40), "๒๖", (20, 40), ""),
        (picture_of(20, 40, 60), "กข", (20, 40), ""),
        (picture_of(20, 40, 100), "๒๖", (20, 40), ""),
        (picture_of(20, 40) & picture_of(60, high=3), "๒๖", (20, 40), ""),
        (picture_of(20, 40) & picture_of(60, wide=4), "๒๖", (20, 40), ""),
    ],
    ids=["at the end", "at the start", "between", "all read", "nothing", "letters", "far off", "a dash", "a stroke"],
)
def test_digits_beside_unread_ink(picture: np.ndarray, text: str, middles: tuple[int, ...], doubted: str) -> None:
    done = doubting_unread(read(text, *middles), picture)
    assert "".join(one.char for one in done if one.confidence <= 0.5) == doubted
    assert has_unread(read(text, *middles), picture) == bool(doubted)
