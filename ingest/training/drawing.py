"""Drawing a line the way a word processor prints it: shaped text with neighbours, underline, leaders and rules around.

A drawn line is black on white at high resolution, with the place of its letters known: the row of the baseline and the
height of a consonant's body. Damage and the cut to the reader's size come after.
"""

import random
from collections import deque
from dataclasses import dataclass

import cv2
import numpy as np
from fontTools.ttLib import TTFont
from numpy.typing import NDArray
from PIL import Image, ImageDraw, ImageFont

from ingest.training.alphabet import LEADER
from ingest.training.fonts import Face

Picture = NDArray[np.uint8]
EM = 58
"""Size, in pixels, that faces are drawn at."""


@dataclass(frozen=True, slots=True)
class DrawnLine:
    """Ink on paper: `body` is a consonant's height, `baseline` the row it stands on, both in pixels."""

    pixels: Picture
    baseline: float
    body: float


class Pen:
    """One face at one size, and the lines last drawn with it, which stand above and below the next ones."""

    def __init__(self, face: Face) -> None:
        self.face = face
        self._font = ImageFont.truetype(face.path, EM, layout_engine=ImageFont.Layout.RAQM)
        with TTFont(face.path) as font:
            self._known = frozenset(chr(code) for code in font.getBestCmap())
        self.body = float(-self._font.getbbox("อบน", anchor="ls")[1])
        self.recent: deque[Picture] = deque(maxlen=24)

    def can(self, text: str) -> str:
        """The text without what the face has no glyph for."""
        return "".join(char for char in text if char in self._known or char == LEADER)

    def pieces(self, text: str, rng: random.Random) -> list[tuple[str, float]]:
        """What to draw, each with the space that follows; leaders become dots."""
        parts: list[tuple[str, float]] = []
        for number, part in enumerate(text.split(LEADER)):
            if number:
                parts.append(("." * rng.randint(4, 28), 0.0))
            if part:
                parts.append((part, 0.0))
        return parts

    def mask(self, text: str, rng: random.Random, spacing: float, space: float) -> tuple[Picture, float]:
        """Ink (255) on nothing (0) with room above and below, and the row of the baseline."""
        runs: list[tuple[str, float]] = []
        for part, _ in self.pieces(text, rng):
            if spacing > 0.5 and not part.startswith(".."):
                runs += [(cluster, spacing) for cluster in _clusters(part)]
            else:
                runs += _words(part, space * self._font.getlength(" "))
        width = sum(self._font.getlength(run) + gap for run, gap in runs)
        baseline = round(3.2 * self.body)
        image = Image.new("L", (int(width) + 24, round(5.2 * self.body)), 0)
        draw = ImageDraw.Draw(image)
        x = 12.0
        for run, gap in runs:
            draw.text((x, baseline), run, fill=255, font=self._font, anchor="ls")
            x += self._font.getlength(run) + gap
        return np.asarray(image), baseline


def _clusters(text: str) -> list[str]:
    found: list[str] = []
    for char in text:
        if found and char in "ัิีึืฺุู็่้๊๋์ํ๎ำ":
            found[-1] += char
        else:
            found.append(char)
    return found


def _words(text: str, extra: float) -> list[tuple[str, float]]:
    if extra < 0.5 or " " not in text:
        return [(text, 0.0)]
    words = text.split(" ")
    return [(word + " ", extra) for word in words[:-1]] + [(words[-1], 0.0)]


def draw_line(tool: Pen, text: str, crowd: float, rng: random.Random) -> DrawnLine:
    """The line drawn with a pen; `crowd` is the chance that there is a line above it, and one below."""
    spacing = rng.uniform(1, 9) if rng.random() < 0.12 else 0.0
    space = rng.choice([0, 0, 0.3, 1.0, 2.5, 5.0]) * rng.random()
    ink, baseline = tool.mask(text, rng, spacing, space)
    tool.recent.append(ink)
    ink = ink.copy()
    pitch = tool.body * (rng.uniform(2.35, 3.0) if rng.random() < 0.35 else rng.uniform(2.8, 4.2))
    for side in (-1, 1):
        if rng.random() < crowd:
            other = rng.choice(tool.recent)
            _lay(ink, other, round(side * pitch), rng.randint(-min(80, other.shape[1] // 2), 10))
    if rng.random() < 0.07:
        _underline(ink, baseline, tool.body, rng)
    if rng.random() < 0.10:
        _rule_remnants(ink, baseline, tool.body, rng)
    return DrawnLine(255 - ink, float(baseline), tool.body)


def _lay(ink: Picture, other: Picture, down: int, right: int) -> None:
    """Put another line's ink over this one's, shifted."""
    height, width = ink.shape
    shifted = np.zeros_like(ink)
    part = other[:, max(0, -right) : max(0, -right) + width - max(0, right)]
    top, bottom = max(0, down), min(height, height + down)
    shifted[top:bottom, max(0, right) : max(0, right) + part.shape[1]] = part[top - down : bottom - down]
    np.maximum(ink, shifted, out=ink)


def _underline(ink: Picture, baseline: float, body: float, rng: random.Random) -> None:
    row = round(baseline + body * rng.uniform(0.12, 0.42))
    thick = max(1, round(body * rng.uniform(0.05, 0.11)))
    for step in [0] if rng.random() < 0.8 else [0, 3 * thick]:
        ink[row + step : row + step + thick, 8:-8] = 255


def _rule_remnants(ink: Picture, baseline: float, body: float, rng: random.Random) -> None:
    height, width = ink.shape
    thick = max(2, round(body * rng.uniform(0.04, 0.12)))
    for _ in range(rng.randint(1, 3)):
        if rng.random() < 0.5:
            row = round(baseline + body * rng.choice([rng.uniform(-2.6, -2.0), rng.uniform(0.75, 1.2)]))
            start = rng.randint(0, width)
            ink[row : row + thick, start : start + rng.randint(10, width)] = 255
        else:
            column = rng.choice([rng.randint(0, 6), width - rng.randint(4, 10)])
            top = rng.randint(0, height // 2)
            ink[top : top + rng.randint(height // 6, height), column : column + thick] = 255


def widen(drawn: DrawnLine, factor: float) -> DrawnLine:
    """The line condensed or widened."""
    width = max(8, round(drawn.pixels.shape[1] * factor))
    pixels = cv2.resize(drawn.pixels, (width, drawn.pixels.shape[0]), interpolation=cv2.INTER_AREA)
    return DrawnLine(pixels.astype(np.uint8), drawn.baseline, drawn.body)
