"""Lines cut out of the full picture: upright, level enough, and without the ink of their neighbours."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil

import cv2
import numpy as np
from numpy.typing import NDArray

from ingest.engines.base import GrayImage, LinePlace, PixelBox
from ingest.grays import quantile
from ingest.scanned.ink import Mask
from ingest.scanned.marks import TextLine
from ingest.scanned.prepare import Matrix, Prepared
from ingest.scanned.shapes import Flags, Shapes, find_shapes

_FINE = 19.0
"""Pixels of a consonant's height from which a line is cut as fine as it was scanned; coarser ones are enlarged."""

_LARGE = 1.8
"""Letter heights from which what was taken out of a line was no dirt."""
_SIGN, _ON_LINE, _BARE = 1.9, 0.35, 0.4
"""Letter heights of a sign at most, and from its foot to the baseline; share of its columns that may have print."""
_SPREAD = 0.9
"""Pixels by which letters in the mask of ink are higher than in their font, half of it below the baseline.

Measured on made pages in four fonts and four kinds of scan, where it was 0.4 to 1.5.
"""

Boxes = NDArray[np.int64]
"""Left, top, right and foot, a row for each."""


@dataclass(frozen=True, slots=True)
class Cut:
    """A line cut out of the page. A pixel (u, v) of it lies at (x + u / scale, y + v / scale) of the small page."""

    picture: GrayImage
    place: LinePlace
    x: float
    y: float
    scale: float
    hurt: Flags
    """For each column of the small page, whether anything large was taken out of the line's letters there."""


def cut_lines(page: Prepared, shapes: Shapes, lines: Sequence[TextLine], unwanted: Flags, rules: Mask) -> list[Cut]:
    """The picture of each line. `unwanted` shapes, rules and the shapes of other lines come out as paper."""
    owner = np.zeros(len(unwanted), np.int32)
    owner[unwanted] = -1
    for number, line in enumerate(lines, start=1):
        owner[line.members] = number
    margin = round(page.dpi * 0.02)
    usual = float(np.median([line.body for line in lines])) if lines else 1.0
    large = unwanted & (shapes.height > _LARGE * usual)
    stamped = _stamped(page)
    cuts = []
    for number, line in enumerate(lines, start=1):
        x0, y0, x1, y1 = _with_margin(line.box, margin, page.ink.shape)
        scale = page.scale if line.body * page.scale > _FINE else 2 * page.scale
        picture = _upright(page, scale, (x0, y0, x1, y1))
        owners = owner[shapes.labels[y0:y1, x0:x1]]
        foreign = (owners != 0) & (owners != number) | (rules[y0:y1, x0:x1] > 0)
        if foreign.any():
            _blank(picture, foreign, owners == number)
        body = max(3.0, line.body - _SPREAD)
        place = LinePlace((line.at(x0) - y0 - _SPREAD / 2) * scale, line.slope, body * scale)
        hurt = _hurt(page, shapes, large, line)
        for left, right in _signs_in(line, stamped, page.ink):
            hurt[left:right] = True
        cuts.append(Cut(picture, place, x0, y0, scale, hurt))
    return cuts


def _hurt(page: Prepared, shapes: Shapes, large: Flags, line: TextLine) -> Flags:
    """The columns where something was taken out between head and foot of the letters.

    That is a `large` shape, print under a stamp, or the outline of a stamp.
    """
    height, width = shapes.labels.shape
    hurt = np.zeros(width, bool)
    x0, x1 = max(0, int(line.x0 - 2 * line.body)), min(width, int(line.x1 + 2 * line.body))
    middle = line.at((line.x0 + line.x1) / 2)
    top, foot = max(0, int(middle - line.body)), min(height, int(middle) + 1)
    if large.any():
        hurt[x0:x1] = large[shapes.labels[top:foot, x0:x1]].any(axis=0)
    if page.hidden is not None:
        hurt[x0:x1] |= page.hidden[top:foot, x0:x1].any(axis=0)
    return hurt


def _stamped(page: Prepared) -> Boxes:
    """Left, top, right and foot of the shapes that were taken for stamps and pens over the print."""
    if page.overlay is None:
        return np.zeros((0, 4), np.int64)
    over = find_shapes(page.overlay.ink)
    sides = (over.left, over.top + page.overlay.top, over.right, over.foot + page.overlay.top)
    return np.stack([side[1:] for side in sides], axis=1).astype(np.int64)


def _signs_in(line: TextLine, stamped: Boxes, ink: Mask) -> list[tuple[int, int]]:
    """First column, and the one beyond the last, of what stands in a gap of the line like a sign of it.

    Thin signs of print are as pale as a stamp, so the line may have lost one there.
    """
    left, top, right, foot = stamped.T
    base, body = line.baseline + line.slope * left, line.body
    own = (left > line.x0) & (right < line.x1) & (right - left < body) & (foot - top < _SIGN * body)
    own &= np.abs(foot - base) < _ON_LINE * body
    found = zip(left[own].tolist(), right[own].tolist(), np.round(base[own]).astype(int).tolist(), strict=True)
    # The sides of a sign that slants are beside other letters.
    gaps = ((a, b, ink[max(0, row - round(body)) : row, a + (b - a) // 4 : b - (b - a) // 4]) for a, b, row in found)
    return [(a, b) for a, b, between in gaps if between.any(axis=0).mean() < _BARE]


def _with_margin(box: PixelBox, margin: int, shape: tuple[int, ...]) -> tuple[int, int, int, int]:
    left, top, right, foot = box
    return (
        max(0, int(left) - margin),
        max(0, int(top) - margin),
        min(shape[1], ceil(right) + margin),
        min(shape[0], ceil(foot) + margin),
    )


def _upright(page: Prepared, scale: float, box: tuple[int, int, int, int]) -> GrayImage:
    """A part of the small upright page, so many times larger, drawn from the full picture."""
    x, y = box[:2]
    size = (max(1, round((box[2] - x) * scale)), max(1, round((box[3] - y) * scale)))
    shift = 0.5 / scale - 0.5
    to_small = np.array([[1 / scale, 0, x + shift], [0, 1 / scale, y + shift], [0, 0, 1.0]])
    matrix: Matrix = page.to_full @ to_small
    kind = cv2.INTER_CUBIC if scale > page.scale else cv2.INTER_LINEAR
    cut = cv2.warpAffine(page.full, matrix, size, flags=kind | cv2.WARP_INVERSE_MAP, borderValue=(255,))
    return np.asarray(cut, dtype=np.uint8)


def _blank(picture: GrayImage, foreign: Flags, own: Flags) -> None:
    """Makes foreign ink paper, its grey rim included, and leaves the line's own ink and rim."""
    size = (picture.shape[1], picture.shape[0])
    rim = np.ones((3, 3), np.uint8)
    away = cv2.dilate(foreign.astype(np.uint8), rim)
    near = cv2.dilate(own.astype(np.uint8), rim)
    away[(near > 0) & ~foreign] = 0
    paper = quantile(picture[::2, ::2], 0.9)
    picture[cv2.resize(away, size, interpolation=cv2.INTER_NEAREST) > 0] = round(paper)
