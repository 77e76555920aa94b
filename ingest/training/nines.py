"""The other Thai nine: in Angsana New and the faces made after it ๙ is open and has two bowls, like an epsilon.

No free font has it, and papers of twenty years are set in it. It is drawn here as a pen would draw it, as heavy, as
tall and as slanted as the other digits of a face.
"""

import math
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from fontTools.pens.areaPen import AreaPen
from fontTools.pens.boundsPen import BoundsPen
from fontTools.pens.perimeterPen import PerimeterPen
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTFont

Point = tuple[float, float]

_TAIL: tuple[Point, ...] = (
    (0.95, 0.97), (0.92, 0.86), (0.82, 0.79), (0.60, 0.79), (0.38, 0.82), (0.20, 0.77),
    (0.17, 0.67), (0.24, 0.58), (0.45, 0.53), (0.68, 0.53), (0.87, 0.57),
)  # fmt: skip
"""From the tip of the tail through the upper bowl to the end of the middle arm; width and height of the digit are 1."""
_BOWL: tuple[Point, ...] = (
    (0.66, 0.52), (0.36, 0.50), (0.17, 0.41), (0.08, 0.28), (0.13, 0.14), (0.29, 0.05),
    (0.46, 0.03), (0.66, 0.07), (0.78, 0.18), (0.82, 0.29), (0.76, 0.36), (0.68, 0.37),
)  # fmt: skip
"""From the middle arm down through the lower bowl to its ball."""
_BALL: Point = (0.68, 0.30)
_WIDTH = 0.7
"""Width of the digit for its height."""
_LEVEL = 0.62
"""How thick level strokes are for upright ones."""
_STEPS, _CORNERS = 6, 8


def with_other_nine(source: Path, out: Path) -> None:
    """Write a copy of a TrueType font in which ๙ is the other one. Raises KeyError where it has no Thai digits."""
    font = TTFont(source)
    glyphs, names = font.getGlyphSet(), font.getBestCmap()
    two, nine = names[ord("๒")], names[ord("๙")]
    left, foot, right, top = _bounds(glyphs, two)
    high, stroke = top - foot, _stroke(glyphs, two)
    lean = math.tan(math.radians(-font["post"].italicAngle))
    wide = _WIDTH * high
    pen = TTGlyphPen(None)

    def place(point: Point) -> Point:
        x, y = point[0] * (wide - stroke) + stroke / 2, point[1] * (high - stroke) + stroke / 2
        return left + x + (y + foot) * lean, foot + y

    for line in (_TAIL, _BOWL):
        _draw(pen, [place(point) for point in _smooth(line)], stroke)
    _disc(pen, place(_BALL), 0.95 * stroke)
    font["glyf"][nine] = pen.glyph()
    advance = font["hmtx"][two][0] - (right - left) + wide
    font["hmtx"][nine] = (round(advance), round(left))
    font.save(out)


def _bounds(glyphs: Any, name: str) -> tuple[float, float, float, float]:
    pen = BoundsPen(glyphs)
    glyphs[name].draw(pen)
    bounds: tuple[float, float, float, float] = pen.bounds
    return bounds


def _stroke(glyphs: Any, name: str) -> float:
    """How thick the strokes of a glyph are: a long stroke has twice its area for each length of its edge."""
    area, edge = AreaPen(glyphs), PerimeterPen(glyphs)
    glyphs[name].draw(area)
    glyphs[name].draw(edge)
    return float(2 * abs(area.value) / edge.value)


def _smooth(points: Sequence[Point]) -> list[Point]:
    """Points along a curve through these (Catmull-Rom)."""
    ends = [points[0], *points, points[-1]]
    done = []
    for a, b, c, d in zip(ends, ends[1:], ends[2:], ends[3:], strict=False):
        for step in range(_STEPS):
            t = step / _STEPS
            done.append((_between(t, a[0], b[0], c[0], d[0]), _between(t, a[1], b[1], c[1], d[1])))
    return [*done, points[-1]]


def _between(t: float, a: float, b: float, c: float, d: float) -> float:
    return 0.5 * (2 * b + (c - a) * t + (2 * a - 5 * b + 4 * c - d) * t * t + (3 * b - a - 3 * c + d) * t**3)


def _draw(pen: TTGlyphPen, line: Sequence[Point], stroke: float) -> None:
    """A stroke along the line: discs, and what lies between each two, thinner where it runs level."""
    before: tuple[Point, float] | None = None
    for at, point in enumerate(line):
        after = line[min(at + 1, len(line) - 1)]
        behind = line[max(at - 1, 0)]
        upright = abs(math.sin(math.atan2(after[1] - behind[1], after[0] - behind[0])))
        half = stroke / 2 * (_LEVEL + (1 - _LEVEL) * upright)
        _disc(pen, point, half)
        if before is not None:
            _bridge(pen, before[0], before[1], point, half)
        before = point, half


def _bridge(pen: TTGlyphPen, one: Point, first: float, other: Point, second: float) -> None:
    length = math.hypot(other[0] - one[0], other[1] - one[1])
    if length == 0:
        return
    x, y = (other[1] - one[1]) / length, (one[0] - other[0]) / length
    _shape(
        pen,
        [
            (one[0] - first * x, one[1] - first * y),
            (other[0] - second * x, other[1] - second * y),
            (other[0] + second * x, other[1] + second * y),
            (one[0] + first * x, one[1] + first * y),
        ],
    )


def _disc(pen: TTGlyphPen, middle: Point, radius: float) -> None:
    turns = [-2 * math.pi * corner / _CORNERS for corner in range(_CORNERS)]
    _shape(pen, [(middle[0] + radius * math.cos(turn), middle[1] + radius * math.sin(turn)) for turn in turns])


def _shape(pen: TTGlyphPen, corners: Sequence[Point]) -> None:
    """One closed outline, clockwise as TrueType fills it."""
    pen.moveTo(corners[0])
    for corner in corners[1:]:
        pen.lineTo(corner)
    pen.closePath()
