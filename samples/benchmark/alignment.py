"""Where a scanned page lies on the printed one: turned by quarters, askew, shifted; found from the two pictures.

Registration knows nothing of how the scan was made, and nothing of what any engine reads on it.
"""

import math
from dataclasses import dataclass
from typing import Any

import cv2
import numpy as np
import pypdfium2
from numpy.typing import NDArray

from ingest.thaitext import Box

Picture = NDArray[np.float32]
DPI = 75
_COARSE = 0.5
_STEEPEST = 3.0
"""Degrees askew that are looked for."""
_FAITHFUL = 0.5
"""Correlation of the two pictures below which they are not taken for the same page."""


@dataclass(frozen=True)
class Placement:
    """From points of the scanned page as shown to points of the printed page."""

    matrix: NDArray[np.float64]

    def box(self, box: Box) -> Box:
        """The box on the printed page."""
        corners = np.array([(x, y, 1.0) for x in box[0::2] for y in box[1::2]]) @ self.matrix.T
        (x0, y0), (x1, y1) = corners.min(axis=0), corners.max(axis=0)
        return (float(x0), float(y0), float(x1), float(y1))

    def boxed(self, box: Box) -> Box:
        """What stands upright on the printed page and lies askew in the box on the scanned one.

        The box around a wide cell that lies askew is far higher than the cell.
        """
        x0, y0, x1, y1 = box
        turn = self.matrix[:, :2]
        x, y = turn @ ((x0 + x1) / 2, (y0 + y1) / 2) + self.matrix[:, 2]
        width, height = np.linalg.solve(np.abs(np.linalg.inv(turn)), (x1 - x0, y1 - y0)).clip(min=0) / 2
        return (float(x - width), float(y - height), float(x + width), float(y + height))


def ink_picture(page: Any) -> Picture:
    """A page of an open PDF as dark ink on nothing, slightly blurred, `DPI` pixels an inch."""
    grey = page.render(scale=DPI / 72, grayscale=True).to_numpy()
    ink = 255.0 - np.asarray(grey, np.float32).reshape(grey.shape[:2])
    background = cv2.medianBlur(ink.astype(np.uint8), 31).astype(np.float32)
    return np.asarray(cv2.GaussianBlur(np.maximum(ink - background, 0), (0, 0), 1.2), np.float32)


def place(printed: Picture, scanned: Picture) -> Placement | None:
    """How the scanned page lies on the printed one; None for pages on which nothing can be seen to agree."""
    if printed.std() < 1 or scanned.std() < 1:
        return None
    best = max((_coarse(printed, np.rot90(scanned, turn), turn) for turn in range(4)), key=lambda one: one[0])
    _, turn, degrees = best
    turned = np.ascontiguousarray(np.rot90(scanned, turn))
    start = _rotation(printed, turned, degrees)
    stop = (cv2.TERM_CRITERIA_EPS | cv2.TERM_CRITERIA_COUNT, 60, 1e-5)
    everywhere = np.full(turned.shape, 255, np.uint8)
    try:
        found, warp = cv2.findTransformECC(printed, turned, start, cv2.MOTION_AFFINE, stop, everywhere, 3)
    except cv2.error:
        return None
    if found < _FAITHFUL:
        return None
    back = np.linalg.inv(np.vstack([warp, (0, 0, 1)])) @ _quarter(turn, scanned.shape)
    scale = np.diag([DPI / 72, DPI / 72, 1.0])
    return Placement((np.linalg.inv(scale) @ back @ scale)[:2])


def place_pages(printed: bytes, scanned: bytes) -> list[Placement | None]:
    """The placement of every page of a scan on the page of the printed document with the same number."""
    one, two = pypdfium2.PdfDocument(printed), pypdfium2.PdfDocument(scanned)
    try:
        return [place(ink_picture(one[index]), ink_picture(two[index])) for index in range(len(one))]
    finally:
        one.close()
        two.close()


def _coarse(printed: Picture, turned: Picture, turn: int) -> tuple[float, int, float]:
    """The best correlation at low resolution, with its quarter turn and its angle in degrees."""
    if abs(printed.shape[0] / turned.shape[0] - 1) > 0.1 or abs(printed.shape[1] / turned.shape[1] - 1) > 0.1:
        return (-1.0, turn, 0.0)
    small, other = _smaller(printed), _smaller(turned)
    best = (-1.0, turn, 0.0)
    for degrees in np.arange(-_STEEPEST, _STEEPEST + 0.1, 0.2):
        warp = _rotation(small, other, float(degrees))
        size = (small.shape[1], small.shape[0])
        seen = cv2.warpAffine(other, warp, size, flags=cv2.INTER_LINEAR | cv2.WARP_INVERSE_MAP)
        best = max(best, (float(np.corrcoef(small.ravel(), seen.ravel())[0, 1]), turn, float(degrees)))
    return best


def _smaller(picture: Picture) -> Picture:
    return np.asarray(cv2.resize(picture, None, fx=_COARSE, fy=_COARSE, interpolation=cv2.INTER_AREA), np.float32)


def _rotation(printed: Picture, turned: Picture, degrees: float) -> NDArray[np.float32]:
    """Printed pixels to turned ones: a turn about the middle of the page."""
    cos, sin = math.cos(math.radians(degrees)), math.sin(math.radians(degrees))
    (height, width), (tall, wide) = printed.shape, turned.shape
    cx, cy, tx, ty = width / 2, height / 2, wide / 2, tall / 2
    return np.array([[cos, -sin, tx - cos * cx + sin * cy], [sin, cos, ty - sin * cx - cos * cy]], np.float32)


def _quarter(turn: int, shape: tuple[int, ...]) -> NDArray[np.float64]:
    """Pixels of a picture to those of the same picture after `turn` quarter turns of numpy's rot90."""
    height, width = shape[:2]
    step = {
        0: [[1, 0, 0], [0, 1, 0]],
        1: [[0, 1, 0], [-1, 0, width - 1]],
        2: [[-1, 0, width - 1], [0, -1, height - 1]],
        3: [[0, -1, height - 1], [1, 0, 0]],
    }[turn]
    return np.array([*step, [0, 0, 1]], np.float64)
