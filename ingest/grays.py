"""Grey values counted: quantiles of a picture without sorting its pixels."""

import math

import cv2
import numpy as np
from numpy.typing import NDArray

Gray = NDArray[np.uint8]


def histogram(gray: Gray, mask: Gray | None = None) -> NDArray[np.int64]:
    """How many pixels there are of each of the 256 grey values, where the mask is not 0."""
    return cv2.calcHist([gray], [0], mask, [256], [0, 256]).astype(np.int64).ravel()


def quantile(gray: Gray, share: float) -> float:
    """The grey value that `share` (0 to 1) of the pixels do not exceed, between two of them as numpy has it."""
    counts = np.cumsum(histogram(np.ascontiguousarray(gray)))
    place = (counts[-1] - 1) * share
    before = math.floor(place)
    low, high = np.searchsorted(counts, (before, min(before + 1, counts[-1] - 1)), side="right").tolist()
    part = place - before
    return float(low + (high - low) * part if part < 0.5 else high - (high - low) * (1 - part))


def whole_blocks(gray: Gray, side: int) -> Gray:
    """The picture without the rows and columns at its far edges that fill no square block of so many pixels a side.

    OpenCV averages blocks of a picture that they just fill ten times as fast.
    """
    height, width = gray.shape
    return gray[: max(side, height // side * side), : max(side, width // side * side)]
