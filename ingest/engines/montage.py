"""Many regions of a picture as one picture, and what was read on it given back to the regions."""

from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from ingest.engines.base import GrayImage, Region
from ingest.thaitext import Glyph

_PAD = 24
"""White pixels around each region, so that no letter touches its neighbour."""
_INK = 160
"""Darker than this counts as ink when looking whether a region holds any."""


class Montage:
    """Regions cut out and put below each other on white; regions without ink are left out."""

    def __init__(self, image: GrayImage, regions: Sequence[Region]) -> None:
        self._count = len(regions)
        self._placed: list[tuple[int, int, int, int, int]] = []
        cuts = [_cut(image, region) for region in regions]
        width = max((cut.shape[1] for _, _, cut in cuts), default=0) + 2 * _PAD
        height = _PAD
        inked = [(i, x, y, cut) for i, (x, y, cut) in enumerate(cuts) if cut.size and int(cut.min()) < _INK]
        height += sum(cut.shape[0] + _PAD for _, _, _, cut in inked)
        self.picture: GrayImage = np.full((height, width), 255, np.uint8)
        top = _PAD
        for index, x, y, cut in inked:
            self.picture[top : top + cut.shape[0], _PAD : _PAD + cut.shape[1]] = cut
            self._placed.append((index, top, top + cut.shape[0], x - _PAD, y - top))
            top += cut.shape[0] + _PAD

    @property
    def has_ink(self) -> bool:
        """Whether anything is there to be read."""
        return bool(self._placed)

    def give_back(self, lines: Sequence[Sequence[Glyph]]) -> list[list[list[Glyph]]]:
        """The lines of each region, in pixels of the picture it was cut from, from top to bottom.

        A line that the engine drew across two regions is parted between them.
        """
        parts: list[list[list[Glyph]]] = [[] for _ in range(self._count)]
        for line in lines:
            by_region: dict[int, list[Glyph]] = {}
            for glyph in line:
                index, dx, dy = self._home((glyph.box[1] + glyph.box[3]) / 2)
                x0, y0, x1, y1 = glyph.box
                by_region.setdefault(index, []).append(replace(glyph, box=(x0 + dx, y0 + dy, x1 + dx, y1 + dy)))
            for index, glyphs in by_region.items():
                while glyphs and glyphs[-1].char.isspace():
                    glyphs.pop()
                if glyphs:
                    parts[index].append(glyphs)
        return parts

    def _home(self, y: float) -> tuple[int, int, int]:
        index, _, _, dx, dy = min(self._placed, key=lambda place: max(place[1] - y, y - place[2], 0.0))
        return index, dx, dy


def _cut(image: GrayImage, region: Region) -> tuple[int, int, GrayImage]:
    height, width = image.shape
    x0, y0 = max(0, int(region.box[0])), max(0, int(region.box[1]))
    x1, y1 = min(width, int(np.ceil(region.box[2]))), min(height, int(np.ceil(region.box[3])))
    return x0, y0, image[y0 : max(y0, y1), x0 : max(x0, x1)]
