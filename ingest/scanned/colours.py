"""Colours of a scan: how strong the strongest channel of a pixel is, and by how much it is stronger than the weakest.

Black print is dark in every channel. Red, blue and violet ink is pale in one of them.
"""

import cv2
import numpy as np
from numpy.typing import NDArray

from ingest.engines.base import GrayImage

ColourImage = NDArray[np.uint8]
"""Height, width and three channels."""
_DARKEST_PAPER = 60.0
_PAPER = 80
"""Percentile of the pixels that is paper."""


class Colours:
    """A picture in colour, looked at as if its paper were white."""

    def __init__(self, pixels: ColourImage) -> None:
        self.pixels = pixels
        paper = np.maximum(_DARKEST_PAPER, np.percentile(pixels[::16, ::16].reshape(-1, 3), _PAPER, axis=0))
        levels = np.clip(np.arange(256)[:, None] * (255 / paper), 0, 255)
        self._whitened = levels.astype(np.uint8).reshape(256, 1, 3)

    def sized(self, shape: tuple[int, ...]) -> "Colours":
        """The same picture with so many rows and columns; the last one of each is cut off, where it is one too many."""
        rows, columns = shape
        if 0 <= self.pixels.shape[0] - rows <= 1 and 0 <= self.pixels.shape[1] - columns <= 1:
            return self if self.pixels.shape[:2] == shape else Colours(self.pixels[:rows, :columns])
        return Colours(np.asarray(cv2.resize(self.pixels, shape[::-1], interpolation=cv2.INTER_NEAREST), np.uint8))

    def at(self, places: NDArray[np.intp]) -> tuple[GrayImage, GrayImage]:
        """Strength and colour of the pixels at these places, counted row after row."""
        strongest, colour = self._seen(self.pixels.reshape(-1, 1, 3)[places])
        return strongest.ravel(), colour.ravel()

    def part(self, rows: slice, columns: slice) -> tuple[GrayImage, GrayImage]:
        """Strength and colour, 0 to 255, of a part of the picture."""
        return self._seen(self.pixels[rows, columns])

    def _seen(self, pixels: ColourImage) -> tuple[GrayImage, GrayImage]:
        red, green, blue = cv2.split(cv2.LUT(pixels, self._whitened))
        strongest = cv2.max(cv2.max(red, green), blue)
        colour = cv2.subtract(strongest, cv2.min(cv2.min(red, green), blue))
        return np.asarray(strongest, np.uint8), np.asarray(colour, np.uint8)
