"""How much ink lies in many boxes of a mask, counted for all of them at once."""

import cv2
import numpy as np
from numpy.typing import NDArray

from ingest.runs import Whole, ends, spread
from ingest.scanned.ink import Mask


class InkSums:
    """Running sums of the ink of a mask. Boxes are arrays of left, top, right and foot; what lies outside is paper."""

    def __init__(self, ink: Mask) -> None:
        self._height, self._width = ink.shape
        self._sums = np.asarray(cv2.integral(ink & 1), np.int32).ravel()

    def inside(self, left: Whole, top: Whole, right: Whole, foot: Whole) -> Whole:
        """Pixels of ink in each box."""
        a, b = (np.clip(side, 0, self._width) for side in (left, right))
        c, d = (np.clip(side, 0, self._height) * (self._width + 1) for side in (top, foot))
        take = self._sums.take
        found: Whole = take(d + b) - take(d + a) - take(c + b) + take(c + a)
        return found

    def columns(self, left: Whole, top: Whole, right: Whole, foot: Whole) -> tuple[Whole, Whole, Whole]:
        """Every column of every box: the box's number, the column, and how many of its pixels are ink."""
        owner, x = spread(left, right)
        return owner, x, self.inside(x, top[owner], x + 1, foot[owner])

    def rows(self, left: Whole, top: Whole, right: Whole, foot: Whole) -> tuple[Whole, Whole, Whole]:
        """Every row of every box: the box's number, the row, and how many of its pixels are ink."""
        owner, y = spread(top, foot)
        return owner, y, self.inside(left[owner], y, right[owner], y + 1)

    def touched(self, left: Whole, top: Whole, right: Whole, foot: Whole) -> NDArray[np.float64]:
        """The share of the columns of each box that hold ink."""
        owner, _, counts = self.columns(left, top, right, foot)
        share: NDArray[np.float64] = np.bincount(owner[counts > 0], minlength=len(left)) / np.maximum(1, right - left)
        return share

    def trimmed(self, left: Whole, top: Whole, right: Whole, foot: Whole) -> list[tuple[int, int, int, int]]:
        """The boxes as long as their ink; those without any are left out."""
        owner, column, counts = self.columns(left, top, right, foot)
        first, last = ends(owner[counts > 0], column[counts > 0], len(left))
        some = last >= first
        boxes = np.stack([first, top, last + 1, foot], axis=1)[some]
        return [(a, b, c, d) for a, b, c, d in boxes.tolist()]
