"""Points and colons that stand on the picture of a line and were not read are read; rows of dots and specks are not."""

from dataclasses import replace

import numpy as np
import pytest

from ingest.engines.reader_model.decoding import ReadCharacter
from ingest.engines.reader_model.geometry import HEIGHT, STRIDE
from ingest.engines.reader_model.points import with_points, without_ghosts

LETTER, FOOT = (18, 34), 34


def picture_of(letters: tuple[int, ...], points: tuple[int, ...] = (), colons: tuple[int, ...] = ()) -> np.ndarray:
    """Letters about these columns, and points and colons that begin at others."""
    picture = np.full((HEIGHT, 160), 255, np.uint8)
    for at in letters:
        picture[LETTER[0] : LETTER[1], at - 5 : at - 3] = picture[LETTER[0] : LETTER[1], at + 3 : at + 5] = 0
        picture[LETTER[0] : LETTER[0] + 2, at - 5 : at + 5] = 0
    for at in (*points, *colons):
        picture[FOOT - 3 : FOOT, at : at + 3] = 0
    for at in colons:
        picture[FOOT - 13 : FOOT - 10, at : at + 3] = 0
    return picture


def read(text: str, *middles: int) -> list[ReadCharacter]:
    return [
        ReadCharacter(char, (at - 2) // STRIDE, (at - 2) // STRIDE, 0.99)
        for char, at in zip(text, middles, strict=True)
    ]


@pytest.mark.parametrize(
    ("picture", "text", "middles", "found"),
    [
        (picture_of((20, 36), points=(45,)), "กร", (20, 36), "กร."),
        (picture_of((20, 36, 70), points=(45,)), "กร ก", (20, 36, 55, 70), "กร. ก"),
        (picture_of((20, 36), colons=(45,)), "กร", (20, 36), "กร:"),
        (picture_of((20, 36)), "กร", (20, 36), "กร"),
        (picture_of((20, 36), points=(45,)), "กร.", (20, 36, 46), "กร."),
        (picture_of((20, 36), points=(45, 53, 61)), "กร", (20, 36), "กร"),
        (picture_of((20, 36), points=(60,)), "กร", (20, 36), "กร"),
        (picture_of((20, 36, 58), points=(45,)), "๑๒๓", (20, 36, 58), "๑๒๓"),
        (picture_of((20, 36), points=(45,)), "ก�", (20, 36), "ก�"),
    ],
    ids=[
        "at the end", "before a space", "a colon", "none", "it was read", "a row of dots", "a speck far off",
        "within a number", "behind a hand",
    ],
)  # fmt: skip
def test_signs_that_stand_there_unread(picture: np.ndarray, text: str, middles: tuple[int, ...], found: str) -> None:
    done = with_points(read(text, *middles), picture)
    assert "".join(one.char for one in done) == found
    assert sum(one.confidence <= 0.6 for one in done) == len(found) - len(text)


@pytest.mark.parametrize(
    ("picture", "text", "sure", "found"),
    [
        (picture_of((20, 58)), "๕.๖", 0.99, "๕๖"),
        (picture_of((20, 58), points=(37,)), "๕.๖", 0.99, "๕.๖"),
        (picture_of((20, 58)), "๕.๖", 0.6, "๕.๖"),
        (picture_of((20, 58)), "ก.๖", 0.99, "ก.๖"),
    ],
    ids=["no ink", "a point", "among doubtful digits", "behind a letter"],
)
def test_a_point_between_digits_has_ink(picture: np.ndarray, text: str, sure: float, found: str) -> None:
    characters = [replace(one, confidence=min(one.confidence, sure)) for one in read(text, 20, 38, 58)]
    done = without_ghosts(characters, picture)
    assert "".join(one.char for one in done) == found
    assert all(one.confidence <= 0.85 for one in done) == (found != text or sure < 0.85)
