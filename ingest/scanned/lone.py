"""Lines without a letter: a dash in a cell, rows of dots to write on."""

import numpy as np

from ingest.scanned.marks import TextLine
from ingest.scanned.shapes import Flags, Numbers, Shapes

_LEADER = 6
"""Dots that make a row to write on."""


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
    """A cell that holds nothing but rows of dots to write on has a line for each."""
    filled = np.array([line.area for line in lines], np.int64)
    size = np.maximum(shapes.width, shapes.height)
    dots = np.flatnonzero(kept & (homes > 0) & (size < 0.3 * body) & ~np.isin(homes, filled))
    for area in np.unique(homes[dots]).tolist():
        own = dots[homes[dots] == area]
        own = own[np.argsort(shapes.foot[own], kind="stable")]
        rows = np.split(own, np.flatnonzero(np.diff(shapes.foot[own]) > 0.2 * body) + 1)
        for row in rows:
            foot, left = float(np.median(shapes.foot[row])), float(shapes.left[row].min())
            if len(row) >= _LEADER:
                right = float(shapes.right[row].max())
                lines.append(TextLine(foot, 0.0, body, left, right, area, row.tolist()))
