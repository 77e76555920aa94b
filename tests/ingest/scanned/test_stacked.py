"""Two lines of a cell that blur ran together into one shape."""

import numpy as np
import pytest

from ingest.scanned.ink import Mask
from ingest.scanned.parting import part_stacked
from ingest.scanned.shapes import find_shapes

BODY = 14.0


def two_lines() -> Mask:
    ink = np.zeros((120, 120), np.uint8)
    ink[20:40, 20:70] = ink[52:70, 35:55] = 255
    ink[40:52, 44:47] = 255
    return ink


def cross() -> Mask:
    ink = np.zeros((120, 120), np.uint8)
    for step in range(50):
        ink[20 + step, 20 + step : 23 + step] = ink[20 + step, 67 - step : 70 - step] = 255
    return ink


@pytest.mark.parametrize(
    ("ink", "in_cell", "heights"),
    [(two_lines(), True, [20, 30]), (two_lines(), False, [50]), (cross(), True, [50])],
    ids=["two lines", "outside of tables", "a signature"],
)
def test_two_lines_of_a_cell_run_together_are_parted(ink: Mask, in_cell: bool, heights: list[int]) -> None:
    shapes = find_shapes(ink)
    homes = np.full(len(shapes.area), int(in_cell), np.int32)
    parted = part_stacked(shapes, np.arange(len(shapes.area)) > 0, homes, BODY) or shapes
    assert sorted(parted.height[1:].tolist()) == pytest.approx(heights, abs=11)
    assert len(parted.area) - 1 == len(heights)
    assert parted.area[1:].sum() == np.count_nonzero(ink)
