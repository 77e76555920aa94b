"""Stamps over print are taken apart from it by their ink; what lies over no print is left alone."""

from collections.abc import Callable
from typing import Any

import cv2
import numpy as np
import pytest
from numpy.typing import NDArray
from PIL import Image

from ingest.scanned import read_scan
from ingest.scanned.finding import find_layout
from ingest.scanned.prepare import Prepared, on_its_head, prepare
from schemas import NOT_PRINT

A4 = (595.3, 841.9)
DPI = 150
RED, BLUE, VIOLET, FADED = (196, 40, 52), (38, 70, 160), (96, 48, 150), (112, 136, 196)
OVER_PRINT, ON_EMPTY_PAPER = (700, 210), (200, 1300)
"""Left and top of a stamp over the office's address of the letter, and below its text."""
Pixels = NDArray[np.uint8]


@pytest.fixture
def spread_engine(fixed_engine: Any) -> Any:
    """Reads letters along every line."""
    fixed_engine.spread = True
    return fixed_engine


@pytest.fixture
def scribbling_engine(spread_engine: Any) -> Any:
    """Sees nothing but letters by hand."""
    spread_engine.char = NOT_PRINT
    return spread_engine


def stamp_ink(left: int, top: int, tilt: float = 4.0) -> Pixels:
    """How much a stamp with a frame and four rows of letters darkens each pixel: 0 to 255."""
    ink = np.zeros((1754, 1241), np.uint8)
    cv2.rectangle(ink, (left, top), (left + 300, top + 150), 255, 3)
    for row in range(4):
        for column in range(12):
            x, y = left + 20 + 22 * column, top + 14 + 34 * row
            cv2.ellipse(ink, (x + 7, y + 9), (6, 8), 0, 0, 300, 255, 2)
    turn = cv2.getRotationMatrix2D((left + 150, top + 75), tilt, 1.0)
    return np.asarray(cv2.warpAffine(ink, turn, (1241, 1754), flags=cv2.INTER_LINEAR), np.uint8)


def stamped(
    letter: Image.Image, colour: tuple[int, int, int], place: tuple[int, int], tilt: float = 4.0
) -> Image.Image:
    """The letter in colour, with a stamp whose ink lets the print show through."""
    page = np.repeat(np.asarray(letter, np.float64)[:, :, None], 3, axis=2)
    share = stamp_ink(*place, tilt)[:, :, None] / 255
    inked = page * (1 - share + share * np.array(colour) / 255)
    noise = np.random.default_rng(1).normal(0, 4, inked.shape[:2])[:, :, None]
    return Image.fromarray((cv2.GaussianBlur(inked, (0, 0), 0.6) + noise).clip(0, 255).astype(np.uint8))


def in_grey(page: Image.Image) -> Image.Image:
    return page.convert("L")


def in_colour(page: Image.Image) -> Image.Image:
    return page


def differing(a: Prepared, b: Prepared) -> int:
    """Pixels that are ink on one page and far from any ink on the other."""
    near = np.ones((3, 3), np.uint8)
    lost = (a.ink > 0) & (cv2.dilate(b.ink, near) == 0)
    left = (b.ink > 0) & (cv2.dilate(a.ink, near) == 0)
    return int(lost.sum() + left.sum())


@pytest.mark.parametrize(
    ("colour", "mode", "most"),
    [
        (RED, in_colour, 0.01),
        (BLUE, in_colour, 0.01),
        (VIOLET, in_colour, 0.01),
        (FADED, in_colour, 0.01),
        (FADED, in_grey, 0.08),
    ],
)
def test_print_under_a_stamp_is_as_without_it(
    letter_image: Image.Image, colour: tuple[int, int, int], mode: Callable[[Image.Image], Image.Image], most: float
) -> None:
    """`most`: how much may be lost or left over, as a share of the stamp's ink."""
    bare = prepare(letter_image, *A4, DPI)
    page = prepare(mode(stamped(letter_image, colour, OVER_PRINT)), *A4, DPI)
    assert page.overlay is not None
    ink = stamp_ink(*OVER_PRINT) > 128
    assert differing(page, bare) < most * ink.sum()
    seen = np.zeros_like(ink)
    seen[page.overlay.top : page.overlay.top + len(page.overlay.ink)] = page.overlay.ink > 0
    assert (seen & ink).sum() > 0.8 * ink.sum()


@pytest.mark.parametrize("mode", [in_colour, in_grey])
def test_a_stamp_on_empty_paper_stays_where_it_is(
    letter_image: Image.Image, mode: Callable[[Image.Image], Image.Image]
) -> None:
    page = prepare(mode(stamped(letter_image, BLUE, ON_EMPTY_PAPER)), *A4, DPI)
    assert page.overlay is None
    assert page.ink[1290:1460].any()


def test_the_frame_of_a_level_stamp_is_no_rule_of_a_table(letter_image: Image.Image) -> None:
    page = prepare(in_grey(stamped(letter_image, FADED, OVER_PRINT, tilt=0.0)), *A4, DPI)
    assert page.overlay is not None
    assert page.overlay.ink.any(axis=0)[OVER_PRINT[0] : OVER_PRINT[0] + 300].mean() > 0.9


def test_in_one_bit_nothing_tells_a_stamp_from_print(letter_image: Image.Image) -> None:
    bits = stamped(letter_image, RED, OVER_PRINT).convert("1", dither=Image.Dither.NONE).convert("L")
    assert prepare(bits, *A4, DPI).overlay is None


def test_grey_rules_around_black_text_stay_rules(letter_image: Image.Image) -> None:
    page = np.asarray(letter_image).copy()
    rules = np.full_like(page, 255)
    for y in range(860, 1101, 60):
        rules[y : y + 2, 180:1120] = 150
    rules[860:1100, 180:182] = rules[860:1100, 1118:1120] = 150
    found = prepare(Image.fromarray(np.minimum(page, rules)), *A4, DPI)
    assert found.overlay is None
    assert find_layout(found).grids


def test_pieces_of_grey_rules_close_to_print_are_no_stamp(letter_image: Image.Image) -> None:
    page = np.asarray(letter_image).copy()
    rows = np.flatnonzero((page < 90).any(axis=1))
    rules = np.full_like(page, 255)
    for y in rows[::40].tolist():
        rules[y : y + 2, 180:1120] = 150
    rules[:, np.arange(1241) % 50 < 4] = 255
    assert prepare(Image.fromarray(np.minimum(page, rules)), *A4, DPI).overlay is None


def test_lines_of_a_stamp_are_lines_of_their_own(letter_image: Image.Image, fixed_engine: Any) -> None:
    bare = read_scan(letter_image.convert("RGB"), *A4, fixed_engine, DPI)
    scan = read_scan(stamped(letter_image, RED, OVER_PRINT), *A4, fixed_engine, DPI)
    fresh = [number for number, line in enumerate(scan.lines) if not any(near(line.bbox, b.bbox) for b in bare.lines)]
    assert len(scan.lines) == len(bare.lines) + len(fresh)
    assert len(fresh) >= 4
    assert fresh == list(range(fresh[0], fresh[-1] + 1))
    assert len(scan.tables) == len(bare.tables)
    assert [(region.kind, region.lines) for region in scan.regions] == [("stamp", tuple(fresh))]
    x0, y0, x1, y1 = scan.regions[0].bbox
    assert all(x0 - 3 <= box[0] and box[2] <= x1 + 3 for box in (scan.lines[number].bbox for number in fresh))
    assert (y0, y1) == pytest.approx((95, 180), abs=12)


def test_what_nobody_printed_is_handwriting(letter_image: Image.Image, scribbling_engine: Any) -> None:
    scan = read_scan(stamped(letter_image, RED, OVER_PRINT), *A4, scribbling_engine, DPI)
    assert {region.kind for region in scan.regions} == {"handwriting"}
    assert sorted(number for region in scan.regions for number in region.lines) == list(range(len(scan.lines)))


def test_letters_of_a_stamp_beside_print_are_never_sure(letter_image: Image.Image, spread_engine: Any) -> None:
    scan = read_scan(stamped(letter_image, RED, OVER_PRINT), *A4, spread_engine, DPI)
    (stamp,) = scan.regions
    sure = [scan.lines[number].confidences for number in stamp.lines]
    assert min(map(min, sure)) <= 0.5 < max(map(max, sure))


def near(a: tuple[float, ...], b: tuple[float, ...]) -> bool:
    return all(abs(one - other) < 3 for one, other in zip(a, b, strict=True))


def test_a_page_on_its_head_takes_its_stamps_along(letter_image: Image.Image) -> None:
    page = prepare(stamped(letter_image, BLUE, OVER_PRINT), *A4, DPI)
    turned = on_its_head(page)
    assert page.overlay is not None
    assert turned.overlay is not None
    twice = on_its_head(turned)
    assert twice.overlay is not None
    assert twice.overlay.top == page.overlay.top
    assert turned.overlay.top + len(turned.overlay.ink) + page.overlay.top == len(page.ink)
    assert np.array_equal(twice.overlay.ink, page.overlay.ink)
