"""What stands around a line on its page: the lines above and below, underlines, rules, and what erasing them leaves."""

import random
from collections.abc import Sequence

import numpy as np

from ingest.training.drawing import BASELINE, BODY, SIDE, Picture


def surround(ink: Picture, others: Sequence[Picture], crowd: float, rng: random.Random) -> Picture:
    """The line (ink 255, paper 0) with its surroundings.

    `others` are lines that may stand around it; `crowd` is the chance that one stands above, and one below.
    """
    page = ink.copy()
    pitch = BODY * (rng.uniform(2.3, 2.9) if rng.random() < 0.4 else rng.uniform(2.8, 4.2))
    masked = rng.random() < 0.45
    for side in (-1, 1):
        if others and rng.random() < crowd:
            neighbour = rng.choice(others)
            _lay(page, _partly_masked(neighbour, rng) if masked else neighbour, round(side * pitch), rng)
    if rng.random() < 0.06:
        row = round(BASELINE + BODY * rng.uniform(0.12, 0.42))
        page[row : row + rng.randint(1, 3), SIDE:-SIDE] = 255
    if rng.random() < 0.10:
        _rule(page, rng)
    if rng.random() < 0.03:
        _erase(page, rng)
    return page


def _lay(page: Picture, other: Picture, down: int, rng: random.Random) -> None:
    """Put another line's ink over the page, shifted."""
    height, width = page.shape
    start = rng.randint(-20, max(0, other.shape[1] - width // 2))
    part = other[max(0, -down) : height - max(0, down), max(0, start) : max(0, start) + width + min(0, start)]
    top, left = max(0, down), max(0, -start)
    place = page[top : top + part.shape[0], left : left + part.shape[1]]
    np.maximum(place, part[: place.shape[0], : place.shape[1]], out=place)


def _partly_masked(other: Picture, rng: random.Random) -> Picture:
    """A neighbour as it is where a line was cut free of it: stretches of its ink stay."""
    left = other.copy()
    at = 0
    while at < left.shape[1]:
        gone = rng.randint(10, 160)
        left[:, at : at + gone] = 0
        at += gone + rng.randint(4, 30)
    return left


def _rule(page: Picture, rng: random.Random) -> None:
    """Rules above, below or at the ends, whole or in part."""
    height, width = page.shape
    thick = rng.randint(1, 3)
    for _ in range(rng.randint(1, 3)):
        if rng.random() < 0.5:
            row = round(BASELINE + BODY * rng.choice([rng.uniform(-2.7, -2.0), rng.uniform(0.7, 1.3)]))
            start = rng.randint(0, width)
            page[row : row + thick, start : start + rng.randint(10, width)] = 255
        else:
            column = rng.choice([rng.randint(0, 6), width - rng.randint(4, 9)])
            top = rng.randint(0, height // 2)
            page[top : top + rng.randint(height // 6, height), column : column + thick] = 255


def _erase(page: Picture, rng: random.Random) -> None:
    """Take out a strip, as a rule is taken out with the feet of letters."""
    row = round(BASELINE + BODY * rng.choice([rng.uniform(0.1, 0.5), rng.uniform(-2.4, -1.2)]))
    page[row : row + rng.randint(2, 5)] = 0
