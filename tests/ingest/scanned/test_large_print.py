"""Large print above and beside small: words of urgency over the number, in a thick box or without one."""

import numpy as np
import pytest

from ingest.scanned.ink import Mask
from ingest.scanned.marks import TextLine
from ingest.scanned.pictures import find_pictures
from ingest.scanned.segment import find_lines
from ingest.scanned.shapes import find_shapes

BODY, DPI = 16.0, 150.0


def paper() -> Mask:
    return np.zeros((300, 800), np.uint8)


def letters(ink: Mask, foot: int, size: int, count: int, left: int = 60) -> None:
    """A row of letters as wide as high, a third of their size apart."""
    for number in range(count):
        x = left + number * (size + size // 3)
        ink[foot - size : foot, x : x + size] = 255


def lines_of(ink: Mask) -> list[TextLine]:
    shapes = find_shapes(ink)
    return find_lines(shapes, np.arange(len(shapes.area)) > 0, BODY)


def test_a_small_line_right_below_large_print_is_a_line() -> None:
    ink = paper()
    letters(ink, foot=100, size=36, count=5)
    letters(ink, foot=122, size=16, count=12)
    assert [(round(line.body), len(line.members)) for line in lines_of(ink)] == [(36, 5), (16, 12)]


def test_a_short_large_word_has_its_own_size() -> None:
    ink = paper()
    letters(ink, foot=100, size=34, count=3)
    assert [round(line.body) for line in lines_of(ink)] == [34]


def test_a_thick_box_around_a_word_is_no_picture() -> None:
    ink = paper()
    ink[60:130, 60:180] = 255
    ink[68:122, 68:172] = 0
    letters(ink, foot=112, size=30, count=2, left=80)
    assert not find_pictures(find_shapes(ink), DPI).any()


def test_a_dense_shape_is_a_picture() -> None:
    ink = paper()
    ink[60:140, 60:140] = 255
    ink[80:100, 80:100] = 0
    assert find_pictures(find_shapes(ink), DPI).any()


@pytest.mark.parametrize(("left", "owner"), [(62, 1), (84, 0)], ids=["a tone of the line below", "a vowel below"])
def test_a_mark_between_large_print_and_a_small_line_goes_by_where_it_is(left: int, owner: int) -> None:
    ink = paper()
    letters(ink, foot=100, size=36, count=5)
    letters(ink, foot=136, size=16, count=12)
    ink[104:116, left : left + 9] = 255
    shapes = find_shapes(ink)
    lines = find_lines(shapes, np.arange(len(shapes.area)) > 0, BODY)
    assert [shapes.labels[110, left + 4] in line.members for line in lines] == [owner == 0, owner == 1]
