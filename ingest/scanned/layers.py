"""A picture taken apart into its print and what stamps and pens left over it, each as if alone on the paper."""

from collections.abc import Sequence
from dataclasses import dataclass

import cv2
import numpy as np

from ingest.engines.base import GrayImage
from ingest.scanned.colours import Colours
from ingest.scanned.ink import Mask
from ingest.scanned.shapes import Flags
from ingest.scanned.stamps import Region

_DARK = 0.6
"""Share of the way from print to the other ink up to which a pixel is print."""
_PALEST_INK = 215


@dataclass(frozen=True, slots=True)
class Layers:
    """The print, and the other ink; pictures of the same size."""

    printed: GrayImage
    over: GrayImage


def take_apart(full: GrayImage, regions: Sequence[Region], scale: float, colours: Colours | None) -> Layers:
    """The layers of a picture that is `scale` times finer than the one that the regions were found in."""
    printed, over = full.copy(), np.full_like(full, 255)
    for region in regions:
        x0, y0, x1, y1 = (round(side * scale) for side in region.box)
        here = slice(y0, y1), slice(x0, x1)
        gray = printed[here]
        tone = gray if colours is None else colours.part(*here)[0]
        print_here, ink_here = _split(gray, tone, region, scale)
        printed[here] = print_here
        over[here] = np.minimum(over[here], ink_here)
    return Layers(printed, over)


def _split(gray: GrayImage, tone: GrayImage, region: Region, scale: float) -> tuple[GrayImage, GrayImage]:
    alone, both = _enlarged(region.other, gray.shape), _enlarged(region.mixed, gray.shape)
    rim = np.ones((2 * round(scale) + 1, 2 * round(scale) + 1), np.uint8)
    apart = region.paler - region.printed
    letters = cv2.dilate(np.asarray(both & (tone < region.printed + _DARK * apart), np.uint8), rim) > 0
    ink = ~letters & (alone | both & (gray < _PALEST_INK))
    # Where print and stamp touch, the rim of the print is what is darker than the stamp.
    beside = letters & (cv2.dilate(ink.astype(np.uint8), rim) > 0)
    stretched = np.clip((tone.astype(np.float32) - region.printed) * (255 / apart), 0, 255)
    paper = np.uint8(np.percentile(gray[::2, ::2], 75))
    printed = np.where(beside, np.maximum(stretched, gray), gray).astype(np.uint8)
    printed[ink] = paper
    return printed, np.where(ink, gray, paper)


def _enlarged(mask: Mask, shape: tuple[int, ...]) -> Flags:
    """The mask in a finer picture, with the pale rim of its ink."""
    wide = cv2.dilate(mask, np.ones((3, 3), np.uint8))
    return np.asarray(cv2.resize(wide, shape[::-1], interpolation=cv2.INTER_NEAREST) > 0)
