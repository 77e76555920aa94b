"""Light print on dark bars."""

import numpy as np
import pytest

from ingest.scanned.reverse import find_bars, with_bars_reversed, without_colour

DPI = 150.0


def page(box: tuple[int, int, int, int], *, bar: int = 60, letters: int = 240) -> np.ndarray:
    """White paper with a bar of that grey that has a row of light strokes in it."""
    gray = np.full((900, 1200), 250, np.uint8)
    x0, y0, x1, y1 = box
    gray[y0:y1, x0:x1] = bar
    for left in range(x0 + 20, x1 - 20, 18):
        gray[y0 + 12 : y1 - 12, left : left + 3] = letters
    return gray


@pytest.mark.parametrize("on_its_side", [False, True])
def test_light_letters_on_a_bar_become_dark_ones_within_a_rim(on_its_side: bool) -> None:
    gray = page((100, 200, 1100, 240))
    shown = np.ascontiguousarray(gray.T) if on_its_side else gray
    bars = find_bars(shown, DPI)
    assert len(bars) == 1
    turned = with_bars_reversed(shown, bars, DPI)
    turned = turned.T if on_its_side else turned
    middle = turned[214:226, 106:1094]
    assert (middle[:, 15] < 40).all() and float((middle > 200).mean()) > 0.6
    assert (turned[198:206, 600] < 60).any()
    assert (turned[260:] == gray[260:]).all()


def test_dark_print_right_below_a_bar_is_no_part_of_it() -> None:
    gray = page((100, 200, 1100, 240))
    gray[236:278:3, 300:500] = gray[240:278, 300:500:6] = gray[240:278, 301:500:6] = 20
    (bar,) = find_bars(gray, DPI)
    assert 18 <= int(bar.any(axis=1).sum()) <= 22


def test_a_title_bar_close_above_a_head_is_another_bar() -> None:
    gray = page((100, 200, 1100, 240))
    gray[250:290, 100:1100] = gray[200:240, 100:1100]
    assert len(find_bars(gray, DPI)) == 2


def test_a_bar_that_was_turned_around_has_no_colour() -> None:
    gray = page((100, 200, 1100, 240))
    blue = np.stack([gray, gray, np.maximum(gray, 140)], axis=2)
    bars = find_bars(gray, DPI)
    full = with_bars_reversed(gray, bars, DPI)
    plain = without_colour(blue, full, bars, DPI)
    assert (plain[202:238, 102:1098] == full[202:238, 102:1098, None]).all()
    assert (plain[300:] == blue[300:]).all()


@pytest.mark.parametrize(
    "gray",
    [
        page((100, 200, 1100, 240), letters=60),
        page((100, 200, 1100, 240), bar=200, letters=20),
        page((100, 100, 900, 700)),
        page((100, 200, 150, 240)),
        np.tile(np.linspace(0, 255, 1200).astype(np.uint8), (900, 1)),
    ],
    ids=["a black bar", "a shaded head", "a photograph", "a spot", "a shadow"],
)
def test_what_is_no_bar_with_light_letters_stays(gray: np.ndarray) -> None:
    assert find_bars(gray, DPI) == []
