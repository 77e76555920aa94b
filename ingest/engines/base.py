"""The wall between reading letters and understanding pages.

An engine turns pictures of single lines into characters. It never hears of pages, tables or points: layout finds the
lines, cuts them out upright and clean, and decides what becomes of the answers.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from schemas import EngineInfo

GrayImage = NDArray[np.uint8]
"""Rows and columns of grey values: 0 is ink, 255 is paper."""
PixelBox = tuple[float, float, float, float]
"""Left, top, right, bottom in pixels of a picture, origin top left."""


@dataclass(frozen=True, slots=True)
class LinePlace:
    """Where a line stands in a picture, in pixels.

    `baseline` is its row at the left edge, `slope` how many rows it falls with each column, `body` the height of a
    consonant without marks.
    """

    baseline: float
    slope: float
    body: float


@dataclass(frozen=True, slots=True)
class InkLine:
    """What an engine read on the picture of one line: a box in its pixels and a confidence (0 to 1) a character.

    Empty when nothing was read. `alternatives`: index of a character and the others that the engine would have
    printed the same way.
    """

    text: str = ""
    boxes: tuple[PixelBox, ...] = ()
    confidences: tuple[float, ...] = ()
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

    def read(self, lines: Sequence[GrayImage], dpi: int, places: Sequence[LinePlace] | None = None) -> list[InkLine]:
        """What stands on each picture, in the same order, one answer a picture.

        A picture holds one upright line with a little white around it, at `dpi`; `places` says where the line stands
        in it, for engines that want to know. Raises `EngineFailed` or
        `EngineTimedOut`; finding nothing is no error.
        """
