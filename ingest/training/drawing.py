"""Drawing a line the way a word processor prints it: shaped text in one face, with what a pen adds to it.

A drawn line is ink on a canvas of fixed height, with a consonant's body and the baseline always in the same place
(`BODY`, `BASELINE`). Neighbouring lines, rules, scan and damage come after (`damage`).
"""

import random
from dataclasses import dataclass

import cv2
import numpy as np
from fontTools.ttLib import TTFont
from numpy.typing import NDArray
from PIL import Image, ImageDraw, ImageFont

from ingest.training.alphabet import HAND, LEADER
from ingest.training.fonts import Face

Picture = NDArray[np.uint8]
CANVAS = 112
"""Rows of a drawn line."""
BASELINE = 72
"""The row that letters stand on."""
BODY = 24.0
"""Height of a consonant without marks, in rows."""
SIDE = 12
"""Columns of paper at both ends."""
_MARKS = frozenset("ัิีึืฺุู็่้๊๋์ํ๎")


@dataclass(frozen=True, slots=True)
class Stretch:
    """A piece of a line: ink (255) on nothing, and what the reader should say of it."""

    ink: Picture
    text: str


class Pen:
    """One face at the size at which a consonant is `BODY` rows high."""

    def __init__(self, face: Face) -> None:
        self.face = face
        with TTFont(face.path) as font:
            self._known = frozenset(chr(code) for code in font.getBestCmap())
        trial = ImageFont.truetype(face.path, 200, layout_engine=ImageFont.Layout.RAQM)
        # Beside Thai, the small letters of another face are set a little lower than a consonant.
        height = -trial.getbbox("อบน" if face.thai else "xzv", anchor="ls")[1] * (1.0 if face.thai else 1.05)
        size = 200 * BODY / height
        self._font = ImageFont.truetype(face.path, size, layout_engine=ImageFont.Layout.RAQM)
        self._space = self._font.getlength(" ")

    def can(self, text: str) -> str:
        """The text without what the face has no glyph for."""
        return "".join(char for char in text if char in self._known or char == LEADER)

    def write(self, text: str, rng: random.Random) -> Stretch:
        """The text in print, now and then letter-spaced or with the wide spaces of a justified line."""
        spacing = rng.uniform(0.5, 4.5) * rng.choice([1, 1, 2]) if rng.random() < 0.12 else 0.0
        wide = self._space * rng.choice([0, 0, 0.3, 1.0, 2.5, 5.0]) * rng.random()
        runs: list[tuple[str, float]] = []
        for part in _dotted(text, rng):
            if spacing and not part.startswith(".."):
                runs += [(cluster, spacing) for cluster in clusters(part)]
            elif wide > 1 and " " in part:
                words = part.split(" ")
                runs += [*((f"{word} ", wide) for word in words[:-1]), (words[-1], 0.0)]
            else:
                runs.append((part, 0.0))
        return Stretch(self._ink(runs), text)

    def _ink(self, runs: list[tuple[str, float]]) -> Picture:
        lengths = [self._font.getlength(run) for run, _ in runs]
        width = sum(lengths) + sum(gap for _, gap in runs)
        image = Image.new("L", (int(width) + 2, CANVAS), 0)
        draw = ImageDraw.Draw(image)
        x = 0.0
        for (run, gap), length in zip(runs, lengths, strict=True):
            draw.text((x, BASELINE), run, fill=255, font=self._font, anchor="ls")
            x += length + gap
        return np.asarray(image)


def _dotted(text: str, rng: random.Random) -> list[str]:
    """The text in parts, each leader sign as a run of dots."""
    parts: list[str] = []
    for number, part in enumerate(text.split(LEADER)):
        if number:
            parts.append("." * rng.randint(4, 24))
        if part:
            parts.append(part)
    return parts


def clusters(text: str) -> list[str]:
    """Letters with their marks."""
    found: list[str] = []
    for char in text:
        if found and (char in _MARKS or char == "ำ"):
            found[-1] += char
        else:
            found.append(char)
    return found


def by_hand(printed: Stretch, rng: random.Random, generator: np.random.Generator) -> Stretch:
    """A piece in a hand-like face, bent as a hand bends it; the reader should say that it is not print."""
    ink = np.pad(printed.ink, ((0, 0), (14, 14)))
    height, width = ink.shape
    bend = [cv2.resize(generator.normal(0, 1, (5, max(3, width // 22))), (width, height)) for _ in range(2)]
    x, y = np.meshgrid(np.arange(width, dtype=np.float32), np.arange(height, dtype=np.float32))
    scale, strength = rng.uniform(0.8, 1.5), rng.uniform(1.0, 3.2)
    tilt, slant = rng.gauss(0, 0.06), rng.gauss(0.05, 0.16)
    source_y = (y - BASELINE - rng.uniform(-6, 6)) / scale - tilt * (x - width / 2) + BASELINE + strength * bend[0]
    source_x = (x - width / 2) / min(scale, 1.2) + width / 2 + slant * (y - BASELINE) + strength * bend[1]
    bent = cv2.remap(ink, source_x.astype(np.float32), source_y.astype(np.float32), cv2.INTER_LINEAR)
    thick = rng.choice([0, 2, 2, 3])
    if thick:
        bent = cv2.dilate(bent, np.ones((thick, thick), np.uint8))
    letters = sum(char not in _MARKS and not char.isspace() for char in printed.text)
    return Stretch(bent.astype(np.uint8), HAND * max(1, letters))


def scribble(rng: random.Random) -> Stretch:
    """A signature or initials: a pen that goes where it likes."""
    width = rng.randint(40, 200)
    points = [(rng.uniform(4, 18), rng.uniform(35, 85))]
    while points[-1][0] < width - 16 and len(points) < 40:
        x, y = points[-1]
        points.append((min(width - 4, max(4, x + rng.uniform(-12, 26))), min(104, max(8, y + rng.gauss(0, 26)))))
    return Stretch(_stroke(points, width, rng), HAND * max(1, round(width / 26)))


def strike(ink: Picture, rng: random.Random) -> Picture:
    """The ink with a pen stroke across it that leaves it readable."""
    width = ink.shape[1]
    x = rng.uniform(0, width)
    points = [(x, rng.uniform(0, CANVAS))]
    for _ in range(rng.randint(1, 3)):
        points.append((points[-1][0] + rng.uniform(-80, 80), rng.uniform(0, CANVAS)))
    return np.maximum(ink, _stroke(points, width, rng, thickness=rng.choice([1, 2])))


def _stroke(points: list[tuple[float, float]], width: int, rng: random.Random, thickness: int = 0) -> Picture:
    """A smooth line through the points."""
    canvas = np.zeros((CANVAS, width), np.uint8)
    places = np.linspace(0, len(points) - 1, 12 * len(points))
    axis = np.arange(len(points))
    x, y = (np.interp(places, axis, [point[side] for point in points]) for side in (0, 1))
    smooth = np.ones(7) / 7
    x, y = (np.convolve(np.pad(values, 3, "edge"), smooth, "valid") for values in (x, y))
    path = np.stack([x, y], axis=1).round().astype(np.int32)
    cv2.polylines(canvas, [path], False, (255,), thickness or rng.choice([1, 2, 2, 3, 4]), cv2.LINE_AA)
    return canvas


def join(stretches: list[Stretch], gaps: list[int]) -> Stretch:
    """Pieces side by side with paper around; a gap of more than a few columns reads as a space."""
    widths = [piece.ink.shape[1] for piece in stretches]
    whole = np.zeros((CANVAS, 2 * SIDE + sum(widths) + sum(gaps)), np.uint8)
    x, text = SIDE, ""
    for piece, width, gap in zip(stretches, widths, [*gaps, 0], strict=True):
        np.maximum(whole[:, x : x + width], piece.ink, out=whole[:, x : x + width])
        text += piece.text + (" " if gap > 8 else "")
        x += width + gap
    return Stretch(whole, " ".join(text.split(" ")).strip())
