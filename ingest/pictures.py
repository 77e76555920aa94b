"""Emblems, seals and photographs on a page, which would else be read as letters."""

import cv2
import numpy as np

from ingest.engines.base import GrayImage
from ingest.prepare import Mask, ink_mask

_LEAST, _MOST = 0.4, 3.0
"""Sides in inches: smaller is lettering, larger a table or the edge of a sheet."""


def erase_pictures(gray: GrayImage, dpi: float) -> GrayImage:
    """The picture of the page without shapes that are dense or round, and what lies inside them.

    Frames of stamps and tables are neither, nor are signatures; they stay.
    """
    ink = ink_mask(gray)
    _, labels, stats, _ = cv2.connectedComponentsWithStats(ink, connectivity=8)
    clean = gray
    for index, (x, y, w, h, area) in enumerate(stats.tolist()):
        if index == 0 or not (_LEAST * dpi < min(w, h) and max(w, h) < _MOST * dpi):
            continue
        shape = np.where(labels[y : y + h, x : x + w] == index, np.uint8(255), np.uint8(0))
        if area > 0.2 * w * h or _is_round(shape):
            clean = clean.copy() if clean is gray else clean
            clean[y : y + h, x : x + w][_filled(shape)] = 255
    return clean


def _is_round(shape: Mask) -> bool:
    """Whether a shape is about as wide as high, reaches around its middle and leaves the corners of its box empty."""
    height, width = shape.shape
    a, b = height // 10, width // 10
    corners = (shape[:a, :b], shape[:a, -b:], shape[-a:, :b], shape[-a:, -b:])
    encloses = _filled(shape).mean() > 0.5
    return 0.7 < width / height < 1.4 and not any(corner.any() for corner in corners) and bool(encloses)


def _filled(shape: Mask) -> np.ndarray[tuple[int, ...], np.dtype[np.bool_]]:
    """The shape with all that it encloses."""
    outlines, _ = cv2.findContours(shape, cv2.RETR_EXTERNAL, cv2.CHAIN_APPROX_SIMPLE)
    return cv2.drawContours(np.zeros_like(shape), outlines, -1, (255,), cv2.FILLED) > 0
