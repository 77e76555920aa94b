"""The connected shapes of ink on a page: letters, marks, rules, dirt."""

from dataclasses import dataclass, field

import cv2
import numpy as np
from numpy.typing import NDArray

from ingest.scanned.ink import Mask

Numbers = NDArray[np.int32]
Flags = NDArray[np.bool_]
_SHORT = 65_000


@dataclass(frozen=True, slots=True)
class Shapes:
    """Boxes and areas of shapes in pixels, by label; label 0 is the paper. `labels` says which pixel is whose."""

    labels: Numbers
    left: Numbers
    top: Numbers
    width: Numbers
    height: Numbers
    area: Numbers
    right: Numbers = field(init=False)
    """One beyond the last column of each shape."""
    foot: Numbers = field(init=False)
    """One beyond the last row of each shape."""

    def __post_init__(self) -> None:
        """The far sides are asked for so often that they are kept."""
        object.__setattr__(self, "right", self.left + self.width)
        object.__setattr__(self, "foot", self.top + self.height)

    def mask(self, kept: Flags) -> Mask:
        """The ink of the shapes that are kept."""
        values = np.where(kept, np.uint8(255), np.uint8(0))
        values[0] = 0
        return values[self.labels]


def find_shapes(ink: Mask) -> Shapes:
    """The shapes of the ink; diagonal neighbours touch."""
    labels, stats = components(ink)
    left, top, width, height, area = np.ascontiguousarray(stats.T)
    width[0] = height[0] = area[0] = 0
    return Shapes(labels, left, top, width, height, area)


def components(ink: Mask) -> tuple[Numbers, Numbers]:
    """The label of every pixel, and left, top, width, height and area of every label; label 0 is the paper.

    OpenCV counts twice as fast with short numbers. It runs out of them without a word, so they are used only where it
    cannot: it takes a new one at most where ink has none to its left, above it, or between the two.
    """
    corners = np.count_nonzero(ink[1:, 1:] & ~(ink[:-1, 1:] | ink[1:, :-1] | ink[:-1, :-1]))
    depth = cv2.CV_16U if corners + sum(ink.shape) < _SHORT else cv2.CV_32S
    _, labels, stats, _ = cv2.connectedComponentsWithStats(ink, connectivity=8, ltype=depth)
    return np.asarray(labels, np.int32), np.asarray(stats, np.int32)


def body_height(shapes: Shapes, dpi: float) -> float:
    """The usual height of a consonant without marks, in pixels: the height that most shapes of letter size have."""
    likely = (shapes.height > dpi * 0.045) & (shapes.height < dpi * 0.3) & (shapes.width > dpi * 0.02)
    heights = shapes.height[likely & (shapes.width < dpi)]
    if len(heights) == 0:
        return dpi * 0.09
    counts = np.bincount(heights, minlength=8).astype(np.float64)
    # Taller letters are fewer on a page of one size, so they weigh more; neighbours count, for edges are ragged.
    smooth = np.convolve(counts * np.arange(len(counts)), (0.5, 1.0, 0.5), mode="same")
    best = int(np.argmax(smooth))
    near = np.arange(max(0, best - 2), min(len(counts), best + 3))
    weight = counts[near]
    return float((weight * near).sum() / max(1.0, weight.sum()))
