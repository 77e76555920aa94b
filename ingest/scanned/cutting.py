"""Lines cut out of the full picture: upright, level enough, and without the ink of their neighbours."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil

import cv2
import numpy as np

from ingest.engines.base import GrayImage, LinePlace, PixelBox
from ingest.scanned.ink import Mask
from ingest.scanned.prepare import Matrix, Prepared
from ingest.scanned.segment import TextLine
from ingest.scanned.shapes import Flags, Shapes


@dataclass(frozen=True, slots=True)
class Cut:
    """A line cut out of the page. A pixel (u, v) of it lies at (x + u / scale, y + v / scale) of the small page."""

    picture: GrayImage
    place: LinePlace
    x: float
    y: float
    scale: float


def cut_lines(page: Prepared, shapes: Shapes, lines: Sequence[TextLine], unwanted: Flags, rules: Mask) -> list[Cut]:
    """The picture of each line. `unwanted` shapes, rules and the shapes of other lines come out as paper."""
    owner = np.zeros(len(unwanted), np.int32)
    owner[unwanted] = -1
    for number, line in enumerate(lines, start=1):
        owner[line.members] = number
    margin = round(page.dpi * 0.02)
    cuts = []
    for number, line in enumerate(lines, start=1):
        x0, y0, x1, y1 = _with_margin(line.box, margin, page.ink.shape)
        picture = _upright(page, x0, y0, x1 - x0, y1 - y0)
        owners = owner[shapes.labels[y0:y1, x0:x1]]
        foreign = (owners != 0) & (owners != number) | (rules[y0:y1, x0:x1] > 0)
        if foreign.any():
            _blank(picture, foreign, owners == number)
        scale = page.scale
        cuts.append(Cut(picture, LinePlace((line.at(x0) - y0) * scale, line.slope, line.body * scale), x0, y0, scale))
    return cuts


def _with_margin(box: PixelBox, margin: int, shape: tuple[int, ...]) -> tuple[int, int, int, int]:
    left, top, right, foot = box
    return (
        max(0, int(left) - margin),
        max(0, int(top) - margin),
        min(shape[1], ceil(right) + margin),
        min(shape[0], ceil(foot) + margin),
    )


def _upright(page: Prepared, x: int, y: int, width: int, height: int) -> GrayImage:
    """A part of the small upright page, drawn from the full picture at its own resolution."""
    scale = page.scale
    size = (max(1, round(width * scale)), max(1, round(height * scale)))
    shift = 0.5 / scale - 0.5
    to_small = np.array([[1 / scale, 0, x + shift], [0, 1 / scale, y + shift], [0, 0, 1.0]])
    matrix: Matrix = page.to_full @ to_small
    flags = cv2.INTER_LINEAR | cv2.WARP_INVERSE_MAP
    cut = cv2.warpAffine(page.full, matrix, size, flags=flags, borderValue=(255,))
    return np.asarray(cut, dtype=np.uint8)


def _blank(picture: GrayImage, foreign: Flags, own: Flags) -> None:
    """Makes foreign ink paper, its grey rim included, and leaves the line's own ink and rim."""
    size = (picture.shape[1], picture.shape[0])
    rim = np.ones((3, 3), np.uint8)
    away = cv2.dilate(foreign.astype(np.uint8), rim)
    near = cv2.dilate(own.astype(np.uint8), rim)
    away[(near > 0) & ~foreign] = 0
    paper = np.percentile(picture[::2, ::2], 90)
    picture[cv2.resize(away, size, interpolation=cv2.INTER_NEAREST) > 0] = round(float(paper))
