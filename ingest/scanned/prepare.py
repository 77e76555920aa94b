"""A scan made ready for finding lines: grey, evenly lit, small, upright, straight and clean.

The full picture is left as it lies. Lines are found on a small copy, upright and straight, and cut from the full
picture in one step, so that nothing is resampled twice. What was turned is returned beside it, so that boxes map back
to the page as shown (`schemas.Frame`).
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import cv2
import numpy as np
from numpy.typing import NDArray
from PIL import Image

from ingest.engines.base import GrayImage
from ingest.grays import whole_blocks
from ingest.scanned.colours import Colours
from ingest.scanned.ink import Mask, even_light, ink_mask, without_streaks
from ingest.scanned.layers import Layers, take_apart
from ingest.scanned.reverse import find_bars, with_bars_reversed, without_colour
from ingest.scanned.shapes import Shapes, find_shapes
from ingest.scanned.stamps import find_stamps
from ingest.scanned.turn import find_turn, letters_of
from schemas import Rotation

SURVEY_DPI = 150
"""Resolution at which a page is looked over; consonants of 16-point print are 13 pixels high there."""
_A4_INCHES = 11.69
_PLAUSIBLE_INCHES = (5.0, 18.0)
_COARSE_DPI = 130
_LEAST_SKEW = 0.05
_SPARE = 8
"""Rows around the ink of an overlay."""
_LITTLE = 1.5
"""So many times smaller, a picture is made by weighing four pixels for each."""
_NEARLY = 0.02
"""By so much less or more, a picture is taken for so many whole times finer than another."""

Matrix = NDArray[np.float64]
"""Two rows and three columns, as OpenCV takes them."""


@dataclass(frozen=True, slots=True)
class Overlay:
    """What stamps and pens left over the print of a page, without the print: like `full` and `ink` of the page.

    Of the ink only the rows from `top` on are kept, down to the last that has any.
    """

    full: GrayImage
    ink: Mask
    top: int


@dataclass(frozen=True, slots=True)
class Prepared:
    """A page, full and as shown, and its ink, small and upright.

    `to_full` maps pixels of the ink's picture to pixels of the full one; `dpi` is the resolution of the small one,
    `scale` how many times finer the full one is. Turned clockwise by `rotation`, then against `skew` (degrees).
    """

    full: GrayImage
    ink: Mask
    to_full: Matrix
    dpi: float
    scale: float
    rotation: Rotation
    skew: float
    letters: int
    """Shapes of letter size that were seen; none on a blank page."""
    doubtful: bool = False
    """True when the page may as well stand on its head."""
    overlay: Overlay | None = None
    """Stamps and handwriting over print; `full` and `ink` are then without them."""
    hidden: Mask | None = None
    """Where what is read may have lost ink: print over an overlay, outlines of stamps that were taken off the print."""
    small: GrayImage | None = None
    """The picture in which the ink was told from paper; none of an overlay."""


def prepare(image: Image.Image, width: float, height: float, dpi: int) -> Prepared:
    """The picture of a page of `width` x `height` points, to be read at no more than about `dpi`."""
    gray, resolution = at_working_size(image, width, height, dpi)
    blocks = round(resolution / SURVEY_DPI)
    if blocks > 1 and abs(resolution / SURVEY_DPI - blocks) < _NEARLY:
        gray = whole_blocks(gray, blocks)
    full = even_light(without_streaks(gray))
    small = reduced(full, resolution / SURVEY_DPI)
    scale = full.shape[1] / small.shape[1]
    dpi_small = resolution / scale
    bars = find_bars(small, dpi_small)
    if bars:
        full = with_bars_reversed(full, bars, resolution)
        small = reduced(full, scale)
    ink = ink_mask(small)
    shapes = find_shapes(ink)
    letters = int(letters_of(shapes, dpi_small).sum())
    turn = find_turn(shapes, dpi_small)
    rotation, skew = turn.rotation, turn.skew
    layers = _take_apart(_colours(image, full, bars, resolution), full, small, shapes, dpi_small)
    overlay = None
    if layers is not None:
        full, small = layers.printed, reduced(layers.printed, scale)
        overlay = overlay_of(layers.over, ink_mask(_upright(reduced(layers.over, scale), rotation, skew)))
    upright = _upright(small, rotation, skew)
    ink = ink_mask(upright) if layers is not None or abs(skew) >= _LEAST_SKEW else quarter_turn(ink, rotation)
    to_full = enlarging(scale) @ _turning_back(rotation, small.shape) @ _whole(_skewing(skew, ink.shape))
    return Prepared(
        full, ink, to_full[:2], dpi_small, scale, rotation, skew, letters, turn.doubtful, overlay, small=upright
    )


def _upright(small: GrayImage, rotation: Rotation, skew: float) -> GrayImage:
    """A small picture, turned and straightened."""
    return straighten(quarter_turn(small, rotation), skew)


def _colours(image: Image.Image, full: GrayImage, bars: Sequence[Mask], dpi: float) -> Colours | None:
    """The picture in colour, when it has any, without that of bars that were turned around."""
    if image.mode != "RGB":
        return None
    colours = Colours(np.asarray(image))
    if not bars:
        return colours
    return Colours(without_colour(colours.sized(full.shape).pixels, full, bars, dpi))


def _take_apart(
    colours: Colours | None, full: GrayImage, small: GrayImage, shapes: Shapes, dpi: float
) -> Layers | None:
    """The layers of the full picture; None where nothing lies over print."""
    regions = find_stamps(small, shapes, dpi, colours and colours.sized(small.shape))
    if not regions:
        return None
    return take_apart(full, regions, full.shape[1] / small.shape[1], colours and colours.sized(full.shape))


def overlay_of(full: GrayImage, ink: Mask) -> Overlay | None:
    """What lies over print, from its pictures of the whole page; None when there is no ink."""
    rows = np.flatnonzero(ink.any(axis=1))
    if len(rows) == 0:
        return None
    first, last = max(0, int(rows[0]) - _SPARE), int(rows[-1]) + 1 + _SPARE
    return Overlay(full, ink[first:last], first)


def overlaid(page: Prepared) -> Prepared | None:
    """The stamps and handwriting over a page's print as a page of their own; None when there are none."""
    if page.overlay is None:
        return None
    over = page.overlay
    down = np.array([[1.0, 0, 0], [0, 1, over.top], [0, 0, 1]])
    hidden = page.ink[over.top : over.top + len(over.ink)]
    return replace(
        page, full=over.full, ink=over.ink, to_full=page.to_full @ down, overlay=None, hidden=hidden, small=None
    )


def on_its_head(page: Prepared) -> Prepared:
    """The page turned by half a turn."""
    height, width = page.ink.shape
    half = np.array([[-1.0, 0, width - 1], [0, -1, height - 1], [0, 0, 1]])
    ink = np.ascontiguousarray(page.ink[::-1, ::-1])
    small = None if page.small is None else np.ascontiguousarray(page.small[::-1, ::-1])
    turned: dict[Rotation, Rotation] = {0: 180, 90: 270, 180: 0, 270: 90}
    overlay = page.overlay
    if overlay is not None:
        flipped = np.ascontiguousarray(overlay.ink[::-1, ::-1])
        overlay = replace(overlay, ink=flipped, top=height - overlay.top - len(flipped))
    rotation = turned[page.rotation]
    return replace(page, ink=ink, to_full=page.to_full @ half, rotation=rotation, overlay=overlay, small=small)


def at_working_size(image: Image.Image, width: float, height: float, dpi: int) -> tuple[GrayImage, float]:
    """The grey picture with square pixels, as fine as it is but not much finer than `dpi`, and its resolution.

    A page size that no office uses is not believed: the picture is then taken for a sheet as long as A4.
    """
    inches = max(width, height) / 72
    fiction = not _PLAUSIBLE_INCHES[0] <= inches <= _PLAUSIBLE_INCHES[1]
    unit = _A4_INCHES / max(width, height) if fiction else 1 / 72
    across, down = width * unit, height * unit
    found = (image.width / across, image.height / down)
    square = abs(found[0] / found[1] - 1) < 0.03
    coarse = max(found) < min(_COARSE_DPI, dpi / 1.15)
    gray = to_gray(image)
    if square and not coarse and found[0] <= 1.15 * dpi:
        return gray, found[0]
    resolution = float(min(dpi, SURVEY_DPI)) if coarse else min(float(dpi), max(found))
    size = (max(1, round(across * resolution)), max(1, round(down * resolution)))
    shrinks = size[0] < gray.shape[1] and size[1] < gray.shape[0]
    kind = cv2.INTER_AREA if shrinks else cv2.INTER_CUBIC
    return np.asarray(cv2.resize(gray, size, interpolation=kind), dtype=np.uint8), resolution


def to_gray(image: Image.Image) -> GrayImage:
    """Grey values of the picture."""
    return np.asarray(image if image.mode == "L" else image.convert("L"), dtype=np.uint8)


def reduced(gray: GrayImage, scale: float) -> GrayImage:
    """The picture so many times smaller; itself when it is about that small already."""
    if scale < 1.15:
        return gray
    scale = round(scale) if abs(scale - round(scale)) < _NEARLY else scale
    size = (max(1, round(gray.shape[1] / scale)), max(1, round(gray.shape[0] / scale)))
    # Up to there every pixel counts in both ways, and one takes a fifth of the time.
    kind = cv2.INTER_LINEAR if scale < _LITTLE else cv2.INTER_AREA
    return np.asarray(cv2.resize(gray, size, interpolation=kind), dtype=np.uint8)


def quarter_turn(image: GrayImage, rotation: Rotation) -> GrayImage:
    """The picture turned clockwise."""
    return np.ascontiguousarray(np.rot90(image, k=-(rotation // 90)))


def straighten(gray: GrayImage, skew: float) -> GrayImage:
    """The picture turned by `skew` degrees against the clock about its middle; size kept, corners white."""
    if abs(skew) < _LEAST_SKEW:
        return gray
    height, width = gray.shape
    turn = _skewing(skew, gray.shape)
    flags = cv2.INTER_LINEAR | cv2.WARP_INVERSE_MAP
    return np.asarray(cv2.warpAffine(gray, turn, (width, height), flags=flags, borderValue=(255,)), dtype=np.uint8)


def _skewing(skew: float, shape: tuple[int, ...]) -> Matrix:
    """From the straight picture to the one askew."""
    height, width = shape
    if abs(skew) < _LEAST_SKEW:
        return np.eye(3)[:2]
    return np.asarray(cv2.getRotationMatrix2D(((width - 1) / 2, (height - 1) / 2), -skew, 1.0), dtype=np.float64)


def _turning_back(rotation: Rotation, shape: tuple[int, ...]) -> Matrix:
    """From pixels of a picture turned clockwise to those of the one as shown, of that shape."""
    bottom, end = shape[0] - 1, shape[1] - 1
    turns: dict[int, list[list[float]]] = {
        0: [[1, 0, 0], [0, 1, 0]],
        90: [[0, 1, 0], [-1, 0, bottom]],
        180: [[-1, 0, end], [0, -1, bottom]],
        270: [[0, -1, end], [1, 0, 0]],
    }
    return _whole(np.array(turns[rotation], dtype=np.float64))


def enlarging(scale: float) -> Matrix:
    """From pixels of a small picture to those of one so many times finer; both count from the middle of a pixel."""
    shift = scale / 2 - 0.5
    return np.array([[scale, 0, shift], [0, scale, shift], [0, 0, 1.0]])


def _whole(matrix: Matrix) -> Matrix:
    return np.vstack([matrix, [0.0, 0.0, 1.0]])
