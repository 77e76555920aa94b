"""A `1` that stands twice is read twice: its second stem is on the picture, just like the first."""

import numpy as np
import pytest

from ingest.engines.reader_model.decoding import ReadCharacter
from ingest.engines.reader_model.doubles import with_doubles
from ingest.engines.reader_model.geometry import HEIGHT, STRIDE


def picture_of(stems: tuple[int, ...], others: tuple[int, ...] = ()) -> np.ndarray:
    """`1`s with their stem at these columns, and round digits about others."""
    picture = np.full((HEIGHT, 120), 255, np.uint8)
    for at in stems:
        picture[16:34, at : at + 2] = 0
        picture[17:20, at - 3 : at] = 60
    for at in others:
        picture[16:19, at - 5 : at + 6] = picture[31:34, at - 5 : at + 6] = 0
        picture[16:34, at - 5 : at - 2] = picture[16:34, at + 3 : at + 6] = 0
    return picture


def read(text: str, *middles: int) -> list[ReadCharacter]:
    return [
        ReadCharacter(char, (at - 2) // STRIDE, (at - 2) // STRIDE, 0.99)
        for char, at in zip(text, middles, strict=True)
    ]


@pytest.mark.parametrize(
    ("stems", "others", "text", "middles", "found"),
    [
        ((40, 49), (), "1", (40,), "11"),
        ((40, 49), (), "1", (49,), "11"),
        ((40, 49), (), "11", (40, 49), "11"),
        ((40, 49, 58), (), "11", (40, 49), "111"),
        ((40,), (), "1", (40,), "1"),
        ((40,), (52,), "10", (40, 52), "10"),
        ((40, 60), (), "1", (40,), "1"),
        ((40, 49), (), "1l", (40, 49), "1l"),
    ],
    ids=["after", "before", "both read", "three", "one", "beside a wide digit", "too far", "another sign was read"],
)
def test_a_twin_beside_a_one(
    stems: tuple[int, ...], others: tuple[int, ...], text: str, middles: tuple[int, ...], found: str
) -> None:
    picture = picture_of(stems, others)
    columns = ((255.0 - picture) / 255.0).sum(axis=0).astype(np.float32)
    done = with_doubles(read(text, *middles), picture, columns)
    assert "".join(one.char for one in done) == found
    assert [one.first for one in done] == sorted(one.first for one in done)
    assert sum(one.confidence <= 0.9 for one in done) >= len(done) - len(text)
