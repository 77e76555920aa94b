"""Where the lines, tables and pictures of a page are, and the lines of what lies over its print."""

from dataclasses import dataclass, replace

import cv2
import numpy as np

from ingest.engines import PixelBox
from ingest.grid import Grid
from ingest.scanned.bending import find_bend, unbent
from ingest.scanned.cutting import Cut, cut_lines
from ingest.scanned.ink import Mask
from ingest.scanned.marks import Floats, TextLine
from ingest.scanned.outlines import find_outlines
from ingest.scanned.parting import part_shapes, part_stacked
from ingest.scanned.pictures import find_crumbs, find_dirt, find_pictures, picture_boxes
from ingest.scanned.prepare import Prepared, overlaid
from ingest.scanned.rules import find_rules
from ingest.scanned.segment import find_lines, homes_of
from ingest.scanned.shapes import Flags, Shapes, body_height, find_shapes
from ingest.scanned.stems import find_tables

_TIMES_STRAIGHTENED = 2
_STROKES_APART = 0.12
"""Half of the widest gap, in inches, within one stamp."""


@dataclass(frozen=True, slots=True)
class Found:
    """The lines of a page, each with its picture, its tables and its pictures; pixels of the small upright page."""

    lines: tuple[TextLine, ...]
    cuts: tuple[Cut, ...]
    pictures: tuple[PixelBox, ...]
    grids: tuple[Grid, ...] = ()
    over: tuple[Cut, ...] = ()
    """The lines of stamps and pens over the print."""
    stamps: tuple[PixelBox, ...] = ()
    """The stamps, signatures and notes that those lines are part of."""
    bend: Floats | None = None
    """By how many rows the page was bent at each column; everything else is as if it had been straight."""


def find_layout(page: Prepared) -> Found:
    """Where the lines and tables of a page are. A bent page is made straight first."""
    found = _find_layout(page)
    bend: Floats | None = None
    for _ in range(_TIMES_STRAIGHTENED):
        if found.bend is None:
            break
        # What is left when a page has been made straight once is measured better than all of it at first.
        bend = found.bend if bend is None else bend + found.bend
        found = _find_layout(unbent(page, bend))
    return replace(found, bend=bend)


def _find_layout(page: Prepared) -> Found:
    rules, grids = find_tables(find_rules(page.ink, page.dpi, page.small), tolerance=page.dpi * 0.05)
    found = replace(
        _find_text(page, rules.mask, [cell.box for grid in grids for cell in grid.cells]), grids=tuple(grids)
    )
    over = overlaid(page)
    if over is None or page.overlay is None:
        return found
    top = page.overlay.top
    cuts = _find_text(over, find_rules(over.ink, page.dpi).mask, []).cuts
    lowered = tuple(replace(cut, y=cut.y + top) for cut in cuts)
    return replace(found, over=lowered, stamps=_stamps(over.ink, top, page.dpi))


def _find_text(page: Prepared, rules: Mask, cells: list[PixelBox]) -> Found:
    shapes = find_shapes(page.ink)
    outlines = find_outlines(shapes, page.dpi)
    if outlines is not None:
        rules = outlines.with_rules(rules)
    if rules.any():
        shapes = find_shapes(np.asarray(cv2.bitwise_and(page.ink, cv2.bitwise_not(rules)), np.uint8))
    pictures = find_pictures(shapes, page.dpi)
    if outlines is not None:
        pictures |= outlines.enclosed(shapes)
    unwanted = find_dirt(shapes, page.dpi) | pictures
    boxes = picture_boxes(shapes, pictures, page.dpi, outlines.rings if outlines else ())
    body = body_height(shapes, page.dpi)
    unwanted |= find_crumbs(shapes, cells, body)
    stacked = part_stacked(shapes, ~unwanted, homes_of(shapes, cells), body)
    if stacked is not None:
        shapes, unwanted = stacked, _with_new(unwanted, stacked)
    lines = find_lines(shapes, ~unwanted, body, cells)
    parted = part_shapes(shapes, ~unwanted, lines, homes_of(shapes, cells))
    if parted is not None:
        shapes, unwanted = parted, _with_new(unwanted, parted)
        lines = find_lines(shapes, ~unwanted, body, cells)
    if outlines is not None:
        page = replace(page, hidden=outlines.mask if page.hidden is None else page.hidden | outlines.mask)
    cuts = cut_lines(page, shapes, lines, unwanted, rules)
    return Found(tuple(lines), tuple(cuts), tuple(boxes), bend=find_bend(lines, shapes))


def _with_new(unwanted: Flags, shapes: Shapes) -> Flags:
    """The same, with the shapes that were cut off others wanted."""
    return np.append(unwanted, np.zeros(len(shapes.area) - len(unwanted), bool))


def _stamps(ink: Mask, top: int, dpi: float) -> tuple[PixelBox, ...]:
    """The boxes of what lies over print, ink that is close together as one; `top` is where the ink's picture begins."""
    reach = 2 * round(_STROKES_APART * dpi) + 1
    spread = find_shapes(np.asarray(cv2.dilate(ink, np.ones((reach, reach), np.uint8)), np.uint8))
    ends = zip(spread.left[1:], spread.top[1:], spread.right[1:], spread.foot[1:], strict=True)
    half = reach // 2
    return tuple(
        (int(x0) + half, int(y0) + half + top, int(x1) - half, int(y1) - half + top) for x0, y0, x1, y1 in ends
    )
