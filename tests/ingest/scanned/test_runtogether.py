"""Words that blur made one shape with their marks stand on their letters' feet; labels stand on their own."""

import numpy as np
import pytest

from ingest.scanned.ink import Mask
from ingest.scanned.marks import TextLine
from ingest.scanned.runtogether import leveled
from ingest.scanned.segment import find_lines
from ingest.scanned.shapes import find_shapes

BODY = 16.0


def blurred_line(foot: int = 100) -> Mask:
    """Four words, each one shape with a mark above, the second and the third with one below as well."""
    ink = np.zeros((200, 700), np.uint8)
    for number, left in enumerate((40, 190, 340, 490)):
        ink[foot - 16 : foot, left : left + 120 : 2] = 255
        ink[foot - 9 : foot - 7, left : left + 120] = 255
        ink[foot - 26 : foot - 15, left + 30 : left + 38] = 255
        if number in {1, 2}:
            ink[foot : foot + 7, left + 60 : left + 66] = 255
    return ink


def test_the_head_and_foot_of_a_word_are_those_of_its_letters() -> None:
    shapes = find_shapes(blurred_line())
    level = leveled(shapes, np.arange(len(shapes.area)) > 0, BODY)
    assert set(shapes.height[1:].tolist()) == {26, 33}
    assert set(zip(level.top[1:].tolist(), level.foot[1:].tolist(), strict=True)) == {(84, 100)}


def lines_of(ink: Mask, body: float = BODY) -> list[TextLine]:
    shapes = find_shapes(ink)
    return find_lines(shapes, np.arange(len(shapes.area)) > 0, body)


def test_words_run_together_are_one_line_of_the_usual_size() -> None:
    (line,) = lines_of(blurred_line())
    assert (round(line.baseline), round(line.body)) == (100, 16)
    assert (line.y0, line.y1) == (74, 107)


@pytest.mark.parametrize(
    ("letters", "lines"), [(6, 2), (1, 2), (0, 1)], ids=["a word", "a letter on legs", "nothing beside it"]
)
def test_a_label_in_larger_letters_beside_a_line_is_a_line(letters: int, lines: int) -> None:
    ink = np.zeros((200, 700), np.uint8)
    for left in range(250, 640, 22):
        ink[84:100, left : left + 13] = 255
    for number in range(letters):
        left = 40 + 24 * number
        ink[84:106, left : left + 4] = ink[84:106, left + 14 : left + 18] = ink[84:88, left : left + 18] = 255
    found = lines_of(ink)
    assert len(found) == lines
    assert {round(line.baseline) for line in found} <= {100, 106}
