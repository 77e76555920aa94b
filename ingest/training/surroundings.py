"""What stands around a line on its page, and across it.

Lines above and below, underlines, rules, rubber stamps, and what erasing them leaves.
"""

import math
import random
from collections.abc import Sequence

import cv2
import numpy as np

from ingest.training.drawing import BASELINE, BODY, CANVAS, SIDE, Picture


def surround(ink: Picture, others: Sequence[Picture], crowd: float, rng: random.Random) -> Picture:
    """The line (ink 255, paper 0) with its surroundings.

    `others` are lines that may stand around it; `crowd` is the chance that one stands above, and one below.
    """
    page = ink.copy()
    pitch = BODY * (rng.uniform(2.1, 2.9) if rng.random() < 0.4 else rng.uniform(2.8, 4.2))
    masked = rng.random() < 0.45
    for side in (-1, 1):
        if others and rng.random() < crowd:
            neighbour = rng.choice(others)
            _lay(page, _partly_masked(neighbour, rng) if masked else neighbour, round(side * pitch), rng)
    if rng.random() < 0.08:
        row = round(BASELINE + BODY * rng.uniform(0.08, 0.5))
        page[row : row + rng.randint(1, 3), SIDE:-SIDE] = 255
    if rng.random() < 0.10:
        _rule(page, rng)
    if rng.random() < 0.03:
        _erase(page, rng)
    if rng.random() < 0.07:
        page = _stamped(page, others, rng)
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


def _stamped(page: Picture, others: Sequence[Picture], rng: random.Random) -> Picture:
    """The line under a rubber stamp, paler than print, or with the strokes that erasing a stamp took out of it."""
    stamp = _stamp(page.shape[1], others, rng)
    if rng.random() < 0.4:
        page[stamp > 110] = 0
        return page
    pale = cv2.convertScaleAbs(stamp, alpha=rng.uniform(0.25, 0.85))
    return np.asarray(np.maximum(page, pale), np.uint8)


def _stamp(width: int, others: Sequence[Picture], rng: random.Random) -> Picture:
    """As much of a stamp as falls on a line: arcs of rings, sides of a frame, words that stand askew."""
    ink = np.zeros((CANVAS, width), np.uint8)
    x, y = rng.uniform(0, width), rng.uniform(0, CANVAS)
    thick = rng.randint(2, 6)
    tilt = math.radians(rng.choice([-1, 1]) * rng.uniform(2, 35))
    kind = rng.random()
    if kind < 0.45:
        radius = BODY * rng.uniform(3.5, 9)
        angle = rng.uniform(0, 2 * math.pi)
        middle = (round(x + radius * math.cos(angle)), round(y + radius * math.sin(angle)))
        cv2.circle(ink, middle, round(radius), (255,), thick, cv2.LINE_AA)
        cv2.circle(ink, middle, round(radius * rng.uniform(0.65, 0.9)), (255,), rng.randint(1, 4), cv2.LINE_AA)
    if kind > 0.35 and others:
        words = rng.choice(others)
        zoom = rng.uniform(0.5, 1.5)
        turn = cv2.getRotationMatrix2D((words.shape[1] / 2, BASELINE), math.degrees(tilt), zoom)
        turn[:, 2] += [x - words.shape[1] / 2, y - BASELINE]
        np.maximum(ink, cv2.warpAffine(words, turn, (width, CANVAS)), out=ink)
    if kind > 0.65:
        along = np.array([math.cos(tilt), math.sin(tilt)]) * width
        one, two = (np.array([x, y]) + sign * along for sign in (-1, 1))
        cv2.line(ink, tuple(one.round().astype(int)), tuple(two.round().astype(int)), (255,), thick, cv2.LINE_AA)
    return ink


def _erase(page: Picture, rng: random.Random) -> None:
    """Take out a strip, as a rule is taken out with the feet of letters."""
    row = round(BASELINE + BODY * rng.choice([rng.uniform(0.1, 0.5), rng.uniform(-2.4, -1.2)]))
    page[row : row + rng.randint(2, 5)] = 0
