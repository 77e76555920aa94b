"""Shapes are labelled with short numbers where those suffice, and as OpenCV labels them either way."""

import cv2
import numpy as np
import pytest

from ingest.scanned.shapes import components


@pytest.mark.parametrize("shape", [(1, 1), (1, 9), (9, 1), (2, 2), (90, 70), (1754, 1241)])
@pytest.mark.parametrize("ink", [0.0, 0.03, 0.2, 0.6, 1.0])
def test_labels_are_those_of_opencv(shape: tuple[int, int], ink: float) -> None:
    mask = (np.random.default_rng(7).random(shape) < ink).astype(np.uint8) * 255
    _, labels, stats, _ = cv2.connectedComponentsWithStats(mask, connectivity=8)
    own_labels, own_stats = components(mask)
    assert np.array_equal(own_labels, labels)
    assert np.array_equal(own_stats, stats)


def test_more_shapes_than_short_numbers() -> None:
    mask = np.zeros((1000, 1000), np.uint8)
    mask[::2, ::2] = 255
    assert components(mask)[0].max() == 250_000
