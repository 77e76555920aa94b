"""Finding baseline, slope and size of a line from its ink."""

import cv2
import numpy as np
import pytest

from ingest.engines.reader_model.cutting import Placement, cut, stretch
from ingest.engines.reader_model.geometry import ABOVE, BODY, HEIGHT
from ingest.engines.reader_model.placing import place_lines


def bars(count: int, body: int = 20, top: int = 40, slope: float = 0.0, height: int = 100) -> np.ndarray:
    """Upright bars of one height, as letters stand on a line, with a mark over every third."""
    picture = np.full((height, count * 20 + 20), 255, np.uint8)
    for number in range(count):
        x = 10 + number * 20
        y = round(top + slope * x)
        picture[y : y + body, x : x + 12] = 0
        if number % 3 == 0:
            picture[y - 10 : y - 4, x : x + 9] = 0
    return picture


def test_body_and_baseline_of_a_level_line() -> None:
    (place,) = place_lines([bars(20)])
    assert place is not None
    assert place.body == pytest.approx(20, abs=0.6)
    assert place.baseline == pytest.approx(60, abs=1)


@pytest.mark.parametrize("slope", [-0.02, 0.01, 0.03])
def test_slope_of_a_falling_line(slope: float) -> None:
    (place,) = place_lines([bars(40, slope=slope, height=160)])
    assert place is not None
    assert place.slope == pytest.approx(slope, abs=0.003)


def test_a_short_line_of_taller_digits_takes_the_size_of_its_page() -> None:
    page = [bars(30), bars(30), bars(2, body=25)]
    assert place_lines(page)[2].body == pytest.approx(20, abs=1)


def test_a_heading_keeps_its_own_size() -> None:
    page = [bars(30), bars(30), bars(12, body=36)]
    assert place_lines(page)[2].body == pytest.approx(36, abs=1)


@pytest.mark.parametrize("picture", [np.full((40, 60), 255, np.uint8), np.zeros((0, 0), np.uint8)])
def test_paper_without_ink_has_no_line(picture: np.ndarray) -> None:
    assert place_lines([picture]) == [None]


def test_a_cut_line_stands_where_the_reader_expects_it() -> None:
    picture = bars(40, slope=0.02, height=160)
    (place,) = place_lines([picture])
    line = stretch(cut(picture, place, 6))
    assert line.shape[0] == HEIGHT
    feet = [np.flatnonzero(line[:, x] < 128).max() + 1 for x in range(line.shape[1]) if (line[:, x] < 128).sum() > 8]
    assert np.abs(np.array(feet) - ABOVE).max() <= 1.5


def test_cutting_keeps_the_proportions_of_letters() -> None:
    line = cut(cv2.GaussianBlur(bars(10), (3, 3), 0), Placement(60.0, 0.0, 20.0), 0)
    assert line.shape[1] == round(220 * BODY / 20)
