"""The cut of one line out of a picture, to the size and place that the reader was trained on."""

from dataclasses import dataclass

import cv2
import numpy as np

from ingest.engines.base import GrayImage
from ingest.engines.reader_model.geometry import ABOVE, BODY, HEIGHT
from ingest.grays import quantile


@dataclass(frozen=True, slots=True)
class Placement:
    """Where a line stands in a picture, in pixels.

    `baseline` is its row at the left edge, `slope` how many rows it falls with each column, `body` the height of a
    consonant without marks.
    """

    baseline: float
    slope: float
    body: float

    @property
    def scale(self) -> float:
        """Pixels of the reader's picture for one pixel of the source."""
        return BODY / self.body


def cut(pixels: GrayImage, placement: Placement, margin: int) -> GrayImage:
    """The line at the reader's size, level, with so many columns of paper at both ends."""
    scale = placement.scale
    width = max(8, round(pixels.shape[1] * scale) + 2 * margin)
    paper = quantile(pixels[::3, ::3], 0.9)
    top = ABOVE - placement.baseline * scale
    if scale < 0.75:
        pixels = np.asarray(cv2.resize(pixels, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA), np.uint8)
        scale = 1.0
    matrix = np.array([[scale, 0, margin], [-placement.slope * scale, scale, top + placement.slope * margin * scale]])
    done = cv2.warpAffine(pixels, matrix, (width, HEIGHT), flags=cv2.INTER_LINEAR, borderValue=(paper,))
    return np.asarray(done, dtype=np.uint8)


def stretch(pixels: GrayImage) -> GrayImage:
    """The picture with its darkest ink at 0 and paper at 255."""
    low, high = float(pixels.min()), quantile(pixels[::2, ::2], 0.85)
    if high - low < 8:
        return pixels
    levels = np.clip((np.arange(256, dtype=np.float32) - low) * (255 / (high - low)), 0, 255).astype(np.uint8)
    return np.asarray(cv2.LUT(pixels, levels), dtype=np.uint8)
