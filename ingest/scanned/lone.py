"""Lines without a letter: a small digit or a dash by itself, rows of dots to write on."""

import numpy as np
from numpy.typing import NDArray

from ingest.scanned.marks import GAP, TextLine
from ingest.scanned.shapes import Flags, Numbers, Shapes

_LOW, _NARROW, _WIDE = 0.45, 0.4, 1.3
"""Letter heights: how high at least, and how wide, a digit is that is too low for a letter, as some faces have."""
_LEVEL, _BESIDE = 0.25, 10.0
"""Letter heights from the foot of such a digit to the baseline of its row, and to the next line in it."""
_MOST = 100
"""Shapes that may be such digits; more are noise."""
_LEADER, _LONG_LEADER, _MOSTLY = 6, 15, 0.8
"""Dots that make a row to write on in a cell, and outside; share of the steps between those that are even."""


def add_lone_dashes(lines: list[TextLine], shapes: Shapes, kept: Flags, homes: Numbers, body: float) -> None:
    """A cell that holds nothing but a dash has a line as well."""
    filled = {line.area for line in lines}
    width, height = shapes.width, shapes.height
    dash = kept & (homes > 0) & (width > 0.25 * body) & (width < 3 * body) & (height < 0.5 * body) & (width > height)
    for index in np.flatnonzero(dash).tolist():
        area = int(homes[index])
        if area not in filled:
            filled.add(area)
            x0, y = float(shapes.left[index]), float(shapes.top[index] + height[index] / 2)
            lines.append(TextLine(y + 0.4 * body, 0.0, body, x0, x0 + float(width[index]), area, [index]))


def add_lone_leaders(lines: list[TextLine], shapes: Shapes, kept: Flags, homes: Numbers, body: float) -> None:
    """Rows of dots to write on are lines: in a cell that holds nothing else, and outside tables where no line is."""
    filled = np.array([line.area for line in lines if line.area], np.int64)
    size = np.maximum(shapes.width, shapes.height)
    dots = np.flatnonzero(kept & (size < 0.3 * body) & ~np.isin(homes, filled))
    taken = [line for line in lines if not line.area]
    for area in np.unique(homes[dots]).tolist():
        own = dots[homes[dots] == area]
        own = own[np.argsort(shapes.foot[own], kind="stable")]
        for row in np.split(own, np.flatnonzero(np.diff(shapes.foot[own]) > 0.2 * body) + 1):
            if len(row) < (_LEADER if area else _LONG_LEADER):
                continue
            foot, left = float(np.median(shapes.foot[row])), float(shapes.left[row].min())
            right = float(shapes.right[row].max())
            if area or (_is_even(np.sort(shapes.left[row]), body) and not _has_line(taken, left, right, foot, body)):
                lines.append(TextLine(foot, 0.0, body, left, right, area, row.tolist()))


def _is_even(left: Numbers, body: float) -> bool:
    """Whether dots follow each other closely, all as far apart; points of a text do not."""
    steps = np.diff(left)
    usual = float(np.median(steps))
    return usual < body and float((np.abs(steps - usual) <= 0.25 * usual + 1).mean()) > _MOSTLY


def _has_line(lines: list[TextLine], left: float, right: float, foot: float, body: float) -> bool:
    """Whether a line has letters on a row of dots, or close beside it: then they are its own."""
    return any(abs(line.at(left) - foot) < body and max(line.x0 - right, left - line.x1) < GAP * body for line in lines)


def add_lone_digits(lines: list[TextLine], shapes: Shapes, rest: NDArray[np.intp], homes: Numbers, body: float) -> None:
    """A shape as large as a small digit that no line has, alone in a cell or in a row with a line, is a line."""
    width, height = shapes.width[rest], shapes.height[rest]
    small = rest[(height > _LOW * body) & (width > _NARROW * body) & (width < _WIDE * body) & (height < body)]
    taken = {member for line in lines for member in line.members}
    filled = {line.area for line in lines}
    found = [index for index in small.tolist() if index not in taken]
    for index in found if len(found) <= _MOST else []:
        area, foot = int(homes[index]), float(shapes.foot[index])
        left, right = float(shapes.left[index]), float(shapes.right[index])
        if area not in filled if area else any(_is_beside(line, left, right, foot, body) for line in lines):
            lines.append(TextLine(foot, 0.0, body, left, right, area, [index]))


def _is_beside(line: TextLine, left: float, right: float, foot: float, body: float) -> bool:
    apart = max(line.x0 - right, left - line.x1)
    return not line.area and 0 < apart < _BESIDE * body and abs(line.at(left) - foot) < _LEVEL * body
