"""Pages of bent lines are made straight, and what was read on them is told where it stands on the page as it is."""

from typing import Any

import cv2
import numpy as np
import pytest
from numpy.typing import NDArray
from PIL import Image

from ingest.scanned import read_scan
from ingest.scanned.finding import find_layout
from ingest.scanned.prepare import prepare

A4 = (595.3, 841.9)
DPI = 150
MILLIMETRE = DPI / 25.4


def falls(width: int, millimetres: float) -> NDArray[np.float64]:
    """By how many rows lines fall at each column: an arch so high over the whole width."""
    arch: NDArray[np.float64] = -millimetres * MILLIMETRE * np.sin(np.pi * np.arange(width) / width)
    return arch - arch.mean()


def bent(page: Image.Image, millimetres: float) -> Image.Image:
    pixels = np.asarray(page)
    height, width = pixels.shape
    x = np.tile(np.arange(width, dtype=np.float32), (height, 1))
    y = np.arange(height, dtype=np.float32)[:, None] - falls(width, millimetres).astype(np.float32)
    return Image.fromarray(np.asarray(cv2.remap(pixels, x, y, cv2.INTER_LINEAR, borderValue=(255,)), np.uint8))


@pytest.mark.parametrize("millimetres", [-5.0, -4.0, 4.0, 5.0])
def test_the_bend_of_a_page_is_found(letter_image: Image.Image, millimetres: float) -> None:
    page = prepare(bent(letter_image, millimetres), *A4, DPI)
    found = find_layout(page).bend
    assert found is not None
    middle = slice(250, 1100)
    columns = np.arange(page.ink.shape[1])[middle]
    left = (found - falls(len(found), millimetres))[middle]
    left -= np.polyval(np.polyfit(columns, left, 1), columns)
    assert np.abs(left).max() < 4


@pytest.mark.parametrize("skew", [0.0, 1.5])
def test_a_page_that_is_askew_is_not_bent(letter_image: Image.Image, skew: float) -> None:
    turned = letter_image.rotate(skew, Image.Resampling.BICUBIC, fillcolor=255)
    assert find_layout(prepare(turned, *A4, DPI)).bend is None


@pytest.mark.parametrize("millimetres", [-3.0, 3.0])
def test_lines_and_tables_of_a_bent_page_stand_where_they_are(
    letter_image: Image.Image, fixed_engine: Any, millimetres: float
) -> None:
    straight = read_scan(letter_image, *A4, fixed_engine, DPI)
    scan = read_scan(bent(letter_image, millimetres), *A4, fixed_engine, DPI)
    assert len(scan.lines) == len(straight.lines)
    (table,) = scan.tables
    assert [len(cell.lines) for cell in table.cells] == [len(cell.lines) for cell in straight.tables[0].cells]
    fall = falls(letter_image.width, millimetres) * 72 / DPI
    for line, before in zip(scan.lines, straight.lines, strict=True):
        middle = (before.bbox[0] + before.bbox[2]) / 2 * DPI / 72
        expected = (before.bbox[1] + before.bbox[3]) / 2 + fall[int(middle)]
        assert (line.bbox[1] + line.bbox[3]) / 2 == pytest.approx(expected, abs=3)
