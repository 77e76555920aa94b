"""The wall between reading letters and understanding pages.

An engine turns the ink inside given regions of a prepared grey picture into lines of characters. It never hears of
pages, tables or points; layout decides what the regions are and what becomes of the lines. A region is a
column of text of many lines, or one line, as the caller cut it: an engine that reads only single lines cuts a
column itself.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal, Protocol

import numpy as np
from numpy.typing import NDArray

from schemas import EngineInfo

GrayImage = NDArray[np.uint8]
"""Rows and columns of grey values: 0 is ink, 255 is paper."""
PixelBox = tuple[float, float, float, float]
"""Left, top, right, bottom in pixels of the picture, origin top left."""


@dataclass(frozen=True, slots=True)
class Region:
    """Where text stands. `holds` says whether the caller already cut it to a single line."""

    box: PixelBox
    holds: Literal["column", "line"] = "column"


@dataclass(frozen=True, slots=True)
class InkLine:
    """One line as an engine read it: a box in pixels and a confidence (0 to 1) for every character.

    `alternatives`: index of a character and the others that the engine would have printed the same way.
    """

    text: str
    boxes: tuple[PixelBox, ...]
    confidences: tuple[float, ...]
    alternatives: Mapping[int, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        """Refuse a line that does not have one box and one confidence for every character."""
        if not len(self.text) == len(self.boxes) == len(self.confidences):
            raise ValueError("an ink line needs one box and one confidence for every character")


class OcrEngine(Protocol):
    """What every engine offers. Must be safe to call from several threads."""

    @property
    def info(self) -> EngineInfo:
        """Name, version, and the characters it cannot print. Raises `EngineMissing` or `EngineLacksThai`."""

    def read(self, image: GrayImage, regions: Sequence[Region], dpi: int) -> list[list[InkLine]]:
        """The lines found in each region, from top to bottom, boxes in pixels of `image`.

        As many lists as regions. Raises `EngineFailed` or `EngineTimedOut`; finding nothing is no error.
        """
