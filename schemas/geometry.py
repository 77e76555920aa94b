"""Places on a page: boxes in PDF points, and the turn between the page as shown and the page upright.

One coordinate system is used everywhere outside image processing: points (1/72 inch) of the page as a PDF
viewer shows it, origin top left, y growing downwards. A scan may lie sideways or askew in that system; `Frame`
turns its boxes upright, for whoever reasons about rows and columns, and back.
"""

import math
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Annotated, Literal

from pydantic import AfterValidator

from schemas.sharing import shared

Rotation = Literal[0, 90, 180, 270]


def _right_way_out(box: tuple[float, float, float, float]) -> tuple[float, float, float, float]:
    x0, y0, x1, y1 = box
    if not (x0 <= x1 and y0 <= y1):
        raise ValueError(f"a box needs x0 <= x1 and y0 <= y1, not {box}")
    return (shared(round(x0, 2)), shared(round(y0, 2)), shared(round(x1, 2)), shared(round(y1, 2)))


BBox = Annotated[tuple[float, float, float, float], AfterValidator(_right_way_out)]
"""Left, top, right, bottom in points, origin top left; rounded to 0.01 point."""


def union(boxes: Iterable[BBox]) -> BBox:
    """The smallest box around all boxes. Raises ValueError when there is none."""
    x0, y0, x1, y1 = zip(*boxes, strict=True)
    return (min(x0), min(y0), max(x1), max(y1))


def overlap(a: BBox, b: BBox) -> float:
    """The area that two boxes share, in square points; 0 when they are apart."""
    width = min(a[2], b[2]) - max(a[0], b[0])
    height = min(a[3], b[3]) - max(a[1], b[1])
    return max(0.0, width) * max(0.0, height)


def center(box: BBox) -> tuple[float, float]:
    """The middle of a box."""
    return ((box[0] + box[2]) / 2, (box[1] + box[3]) / 2)


@dataclass(frozen=True, slots=True)
class Frame:
    """How a page as shown becomes upright: a quarter turn, then a small turn about the page's middle.

    `width` and `height` are those of the page as shown, in points. `rotation` is clockwise, in degrees. `skew` is
    how far the text lines of the turned page fall to the right (positive: clockwise), in degrees.
    """

    width: float
    height: float
    rotation: Rotation = 0
    skew: float = 0.0

    @property
    def upright_size(self) -> tuple[float, float]:
        """Width and height of the upright page."""
        sideways = self.rotation in (90, 270)
        return (self.height, self.width) if sideways else (self.width, self.height)

    def to_upright(self, box: BBox) -> BBox:
        """The box on the upright page; its middle is turned exactly, its size is kept."""
        turned = self._turned(box)
        return next(self._all_skewed((turned,), -self.skew)) if self.skew else turned

    def to_shown(self, box: BBox) -> BBox:
        """The box on the page as shown; the inverse of `to_upright`."""
        return self.all_to_shown((box,))[0]

    def all_to_shown(self, boxes: Iterable[BBox]) -> tuple[BBox, ...]:
        """The boxes on the page as shown."""
        width, height = self.upright_size
        back = Frame(width, height, _opposite(self.rotation))
        straight = self._all_skewed(boxes, self.skew)
        return tuple(straight) if not back.rotation else tuple(back._turned(box) for box in straight)

    def _turned(self, box: BBox) -> BBox:
        x0, y0, x1, y1 = box
        if self.rotation == 90:
            return (self.height - y1, x0, self.height - y0, x1)
        if self.rotation == 180:
            return (self.width - x1, self.height - y1, self.width - x0, self.height - y0)
        if self.rotation == 270:
            return (y0, self.width - x1, y1, self.width - x0)
        return box

    def _all_skewed(self, boxes: Iterable[BBox], degrees: float) -> Iterator[BBox]:
        if not degrees:
            yield from boxes
            return
        cx, cy = (side / 2 for side in self.upright_size)
        turn = math.radians(degrees)
        along, across = math.cos(turn) - 1, math.sin(turn)
        for box in boxes:
            x, y = center(box)
            dx = (x - cx) * along - (y - cy) * across
            dy = (x - cx) * across + (y - cy) * along
            yield (box[0] + dx, box[1] + dy, box[2] + dx, box[3] + dy)


def _opposite(rotation: Rotation) -> Rotation:
    turns: dict[Rotation, Rotation] = {0: 0, 90: 270, 180: 180, 270: 90}
    return turns[rotation]
