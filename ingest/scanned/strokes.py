"""A long thin stroke, along a circle or straight, and which of the ink across it is its own."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from ingest.scanned.ink import Mask
from ingest.scanned.shapes import Flags

_REACH = 14
"""Pixels to either side of the stroke that are looked at."""
_ASTRAY = 3
"""Pixels by which a stroke may leave its path."""
_THICKEST = 0.06
"""Inches."""
_RAGGED = 2
"""Pixels by which a stroke is thicker where nothing crosses it."""
_PLAIN = 0.4
"""Share of a stroke that nothing crosses."""
_BREAK = 6
"""Pixels of paper that part a straight stroke from what lies in line with it."""

_STRIDE = 2
"""Pixels from one place to the next where a straight stroke is sought."""

Numbers = NDArray[np.float64]
Whole = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Stroke:
    """The pixels of a stroke. `length` in pixels."""

    rows: Whole
    columns: Whole
    length: float

    def ink(self, part: Mask) -> Mask:
        """Its ink, in a mask of the shape of `part`."""
        found = np.zeros_like(part)
        found[self.rows, self.columns] = 255
        return found & part


def ring(part: Mask, x: float, y: float, radius: float, dpi: float) -> Stroke | None:
    """The ring of `part` about a middle; None when what lies there is no stroke."""
    count = int(2 * np.pi * radius)
    angles = np.arange(count) * (2 * np.pi / count)
    across = np.stack((np.cos(angles), np.sin(angles)), axis=1)
    band = _Band(part, np.array((x, y)) + radius * across, across)
    own = band.own(dpi)
    if own is None:
        return None
    rows, columns = _pixels(part, (x - radius, y - radius, x + radius, y + radius))
    away = np.hypot(columns - x, rows - y) - radius
    along = np.rint(np.arctan2(rows - y, columns - x) * (count / (2 * np.pi))).astype(np.int64) % count
    return _stroke(own, (rows, columns), along, away)


def straight(part: Mask, start: tuple[float, float], end: tuple[float, float], dpi: float) -> Stroke | None:
    """The straight stroke of `part` that runs from one place to another, and as far as it goes on."""
    line = _middle(part, np.array(start), np.array(end))
    if line is None:
        return None
    first, last = line
    along = (last - first) / np.hypot(*(last - first))
    across = np.array((-along[1], along[0]))
    count = int(np.hypot(*(last - first))) + 1
    places = first + np.arange(count)[:, None] * along
    own = _Band(part, places, np.broadcast_to(across, places.shape)).own(dpi)
    if own is None:
        return None
    ends = np.stack((first, last))
    rows, columns = _pixels(part, (*ends.min(axis=0), *ends.max(axis=0)))
    step = np.rint((columns - first[0]) * along[0] + (rows - first[1]) * along[1]).astype(np.int64)
    inside = (step >= 0) & (step < count)
    rows, columns, step = rows[inside], columns[inside], step[inside]
    away = (columns - first[0]) * across[0] + (rows - first[1]) * across[1]
    return _stroke(own, (rows, columns), step, away)


class _Band:
    """The ink along a path and up to `_REACH` pixels across it; a row a step."""

    def __init__(self, part: Mask, places: Numbers, across: Numbers) -> None:
        steps = np.arange(-_REACH, _REACH + 1)
        x, y = (np.rint(places[:, i, None] + steps * across[:, i, None]).astype(np.int64) for i in (0, 1))
        height, width = part.shape
        inside = (x >= 0) & (y >= 0) & (x < width) & (y < height)
        ink = inside & (part[np.where(inside, y, 0), np.where(inside, x, 0)] > 0)
        near = ink[:, _REACH - _ASTRAY : _REACH + _ASTRAY + 1]
        nearest = np.argmin(np.where(near, np.abs(np.arange(-_ASTRAY, _ASTRAY + 1)), 2 * _REACH), axis=1)
        self.met: Flags = near.any(axis=1)
        at = np.where(self.met, nearest - _ASTRAY + _REACH, _REACH)
        self._last = np.where(ink | (steps + _REACH < at[:, None]), 2 * _REACH + 1, steps + _REACH).min(axis=1) - 1
        self._first = np.where(ink | (steps + _REACH > at[:, None]), -1, steps + _REACH).max(axis=1) + 1
        thick = self._last - self._first + 1
        self.thickness = float(np.sort(thick[self.met])[int(0.4 * self.met.sum())]) if self.met.any() else 0.0
        """How thick the stroke is where little or nothing crosses it."""
        self.plain: Flags = self.met & (thick <= self.thickness + _RAGGED)
        """The steps at which nothing crosses the stroke."""

    @property
    def middle(self) -> Numbers:
        """How far the stroke's middle is from the path at each step."""
        plain = np.flatnonzero(self.plain)
        middle = (self._first + self._last)[plain] / 2 - _REACH
        found: Numbers = np.interp(np.arange(len(self.met)), plain, middle) if len(plain) else np.zeros(len(self.met))
        return found

    def own(self, dpi: float) -> Flags | None:
        """The ink of the stroke, without letters that cross it; None when there is no thin stroke."""
        if not self.met.any() or self.thickness > _THICKEST * dpi or self.plain.mean() < _PLAIN:
            return None
        middle, half = self.middle + _REACH, self.thickness / 2 + 0.5
        bare = self.plain & (self._last - self._first <= self.thickness)
        crossed = (self._last > middle + half + _RAGGED) & (self._first < middle - half - _RAGGED)
        first = np.where(bare, self._first, np.maximum(self._first, np.floor(middle - half)))
        last = np.where(bare, self._last, np.minimum(self._last, np.ceil(middle + half)))
        across = np.arange(2 * _REACH + 1)
        own: Flags = (across >= first[:, None]) & (across <= last[:, None])
        own &= (self.met & ~crossed)[:, None]
        return own


def _middle(part: Mask, start: Numbers, end: Numbers) -> tuple[Numbers, Numbers] | None:
    """The ends of the middle line of the stroke that has an edge from one place to another."""
    length = float(np.hypot(*(end - start)))
    edge = (0.0, length)
    for beyond in (0, sum(part.shape), 0):
        along = (end - start) / np.hypot(*(end - start))
        across = np.array((-along[1], along[0]))
        steps = np.arange(-beyond, np.hypot(*(end - start)) + beyond + 1, _STRIDE)
        band = _Band(part, start + steps[:, None] * along, np.broadcast_to(across, (len(steps), 2)))
        kept = _whole(band.met, (sum(edge) / 2 - steps[0]) / _STRIDE)
        plain = kept[band.plain[kept]]
        if len(plain) < length / (4 * _STRIDE):
            return None
        fall, level = np.polyfit(steps[plain], band.middle[plain], 1)
        first, last = float(steps[kept[0]]), float(steps[kept[-1]])
        ends = [start + at * along + (level + fall * at) * across for at in (first, last)]
        edge = (edge[0] - first, edge[1] - first)
        start, end = ends
    return start, end


def _whole(met: Flags, at: float) -> Whole:
    """The steps of the stretch about `at` that has no wide break in it."""
    inked = np.flatnonzero(met)
    if len(inked) == 0:
        return inked
    parts = np.split(inked, np.flatnonzero(np.diff(inked) > _BREAK / _STRIDE) + 1)
    return min(parts, key=lambda part: max(part[0] - at, at - part[-1], 0.0))


def _pixels(part: Mask, box: tuple[float, float, float, float]) -> tuple[Whole, Whole]:
    """Rows and columns of the ink in a box and around it."""
    left, top = (max(0, int(side) - _REACH) for side in box[:2])
    rows, columns = np.nonzero(part[top : int(box[3]) + _REACH, left : int(box[2]) + _REACH])
    return rows + top, columns + left


def _stroke(own: Flags, places: tuple[Whole, Whole], along: Whole, away: Numbers) -> Stroke:
    """The stroke whose ink at each step and so far across is `own`; each place has its step and how far away it is."""
    across = np.rint(away).astype(np.int64) + _REACH
    kept = (across >= 0) & (across < own.shape[1])
    kept[kept] = own[along[kept], across[kept]]
    return Stroke(places[0][kept], places[1][kept], float(len(own)))
