"""Pages that are noise: no print is made of them, and they take no longer than they must."""

from collections.abc import Sequence

import numpy as np
import pytest
from PIL import Image

from ingest import errors
from ingest.engines import GrayImage, InkLine, LinePlace
from ingest.scanned.cutting import Cut
from ingest.scanned.legible import read_legible
from ingest.scanned.scan import read_scan
from schemas import EngineInfo

A4 = (595.3, 841.9)
WORDS = "ประชุมติดตามงาน"


class Engine:
    """Reads a picture as wide as 1000 as sure print, others as doubtful dots; counts what it was given."""

    def __init__(self) -> None:
        self.given = 0

    @property
    def info(self) -> EngineInfo:
        return EngineInfo(name="made", version="1")

    def read(self, lines: Sequence[GrayImage], dpi: int, places: Sequence[LinePlace] | None = None) -> list[InkLine]:
        self.given += len(lines)
        return [line(WORDS, 0.98) if picture.shape[1] == 1000 else line("." * 9, 0.3) for picture in lines]


def line(text: str, sure: float) -> InkLine:
    return InkLine(text, ((0.0, 0.0, 1.0, 1.0),) * len(text), (sure,) * len(text))


def cut(width: int) -> Cut:
    return Cut(np.full((4, width), 255, np.uint8), LinePlace(3.0, 0.0, 2.0), 0.0, 0.0, 1.0, np.zeros(9, bool))


def specks(count: int) -> Image.Image:
    draw = np.random.default_rng(3)
    page = np.full((1754, 1240), 255, np.uint8)
    for x, y, size in draw.integers((2, 2, 2), (1230, 1745, 6), (count, 3)).tolist():
        page[y : y + size, x : x + size] = 0
    return Image.fromarray(page)


@pytest.mark.parametrize(
    ("print_lines", "noise", "read", "kept", "whole"),
    [
        (20, 100, 120, 120, True),
        (700, 0, 700, 700, True),
        (650, 60, 710, 710, True),
        (20, 2000, 300, 20, False),
        (320, 2000, 500, 320, False),
        (0, 2000, 300, 0, False),
    ],
)
def test_lines_are_read_until_they_are_noise(print_lines: int, noise: int, read: int, kept: int, whole: bool) -> None:
    cuts = [*(cut(10) for _ in range(noise)), *(cut(1000) for _ in range(print_lines))]
    engine = Engine()
    found = read_legible(cuts, [*([5] * noise), *([40] * print_lines)], engine, 150)
    assert (engine.given, sum(bool(one.text) for one in found.lines), found.whole) == (read, kept, whole)
    assert [one.text for one in found.lines[noise:]] == [WORDS] * print_lines


def test_a_page_of_noise_is_said_to_be_one() -> None:
    engine = Engine()
    with pytest.raises(errors.PageIllegible):
        read_scan(specks(25_000), *A4, engine, 150)
    assert engine.given <= 600
