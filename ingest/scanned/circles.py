"""The circle that most of the ink of a shape lies on, whatever else is part of the shape."""

import cv2
import numpy as np
from numpy.typing import NDArray

from ingest.scanned.ink import Mask
from ingest.scanned.shapes import Flags

_LEAST, _MOST = 0.25, 1.3
"""Radius in inches."""
_POINTS, _FEWER, _TRIES, _BEST = 1600, 250, 5000, 6
"""Edge pixels that are looked at, and at first; pairs of them; and how many circles are looked at closely."""
_SAME = 0.06
"""Share by which the way to the middle differs between two pixels on one circle."""
_NEAR = 3.0
"""Pixels from a circle to the middle of its stroke."""
_ANGLES = 180
_COVERED = 0.8
"""Share of a circle along which there is ink."""

Points = NDArray[np.float32]


def find_circle(part: Mask, dpi: float) -> Points | None:
    """Column and row of the middle, and the radius, in pixels; None when ink goes round no circle."""
    points, across = _edge(part)
    if len(points) < _FEWER:
        return None
    # The same shape has the same circle, whenever it is looked at.
    chance = np.random.default_rng(len(points))
    some = chance.integers(0, len(points), _POINTS)
    points, across = points[some], across[some]
    circles = _facing(points, across, chance.integers(0, _POINTS, (2, _TRIES)))
    circles = circles[(circles[:, 2] > _LEAST * dpi) & (circles[:, 2] < _MOST * dpi)]
    if len(circles) == 0:
        return None
    met = _near(circles, points[:_FEWER]).sum(axis=1)
    likely = circles[np.argsort(-met, kind="stable")[:_BEST]]
    wide = np.asarray(cv2.dilate(part, np.ones((3, 3), np.uint8)), np.uint8)
    best = max((_fitted(one, points) for one in likely), key=lambda one: _covered(one, wide))
    return best if best[2] > _LEAST * dpi and _covered(best, wide) >= _COVERED else None


def _edge(part: Mask) -> tuple[Points, Points]:
    """The pixels at the edge of the ink, and the direction across the edge at each."""
    inner = np.asarray(cv2.erode(part, np.ones((3, 3), np.uint8)), np.uint8)
    rows, columns = np.nonzero(part & ~inner)
    soft = cv2.GaussianBlur(part, (0, 0), 2.0)
    fall = np.stack([cv2.Sobel(soft, cv2.CV_32F, *way)[rows, columns] for way in ((1, 0), (0, 1))], axis=1)
    across = fall / np.maximum(1e-6, np.hypot(fall[:, 0], fall[:, 1]))[:, None]
    return np.stack((columns, rows), axis=1).astype(np.float32), across.astype(np.float32)


def _facing(points: Points, across: Points, pairs: NDArray[np.int64]) -> Points:
    """The circles whose middle is as far across the edge from one pixel of a pair as from the other."""
    (p, q), (m, n) = points[pairs], across[pairs]
    turn = m[:, 0] * n[:, 1] - m[:, 1] * n[:, 0]
    turn = np.where(np.abs(turn) > 0.1, turn, np.inf)
    way = q - p
    first = (way[:, 0] * n[:, 1] - way[:, 1] * n[:, 0]) / turn
    second = (way[:, 0] * m[:, 1] - way[:, 1] * m[:, 0]) / turn
    same = np.abs(first - second) < _SAME * np.abs(first)
    circles: Points = np.column_stack((p + first[:, None] * m, np.abs(first)))[same]
    return circles


def _near(circles: Points, points: Points) -> Flags:
    """Whether each point is near the line of each circle."""
    x, y, radius = (circles[:, at, None] for at in range(3))
    near: Flags = (
        np.abs(np.square(points[:, 0] - x) + np.square(points[:, 1] - y) - radius * radius) < 2 * _NEAR * radius
    )
    return near


def _fitted(circle: Points, points: Points) -> Points:
    """The circle moved to where the points near it are."""
    shift = circle[:2].copy()
    for _ in range(3):
        near = points[_near(circle[None], points)[0]]
        if len(near) < 3:
            return circle
        # Told from the middle, so that squares keep their last digits.
        near = near - shift
        terms = np.column_stack((2 * near, np.ones(len(near), np.float32)))
        x, y, rest = np.linalg.lstsq(terms, np.square(near).sum(axis=1), rcond=None)[0]
        radius = np.sqrt(max(0.0, rest + x * x + y * y))
        circle = np.array((x + shift[0], y + shift[1], radius), np.float32)
    return circle


def _covered(circle: Points, wide: Mask) -> float:
    """The share of the circle along which there is ink, or next to which."""
    angles = np.linspace(0, 2 * np.pi, _ANGLES, endpoint=False)
    x, y = circle[0] + circle[2] * np.cos(angles), circle[1] + circle[2] * np.sin(angles)
    column, row = np.rint(x).astype(int), np.rint(y).astype(int)
    inside = (column >= 0) & (row >= 0) & (column < wide.shape[1]) & (row < wide.shape[0])
    return float((wide[row[inside], column[inside]] > 0).sum()) / _ANGLES
