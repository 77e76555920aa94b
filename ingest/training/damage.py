"""What printers, copiers, fax machines, scanners and files do to a line, and the cut to the reader's size.

A `Profile` names how hard each kind of damage strikes. The drawn line is brought to the resolution of a scan, damaged
there, and then cut to the height the reader expects, as the reader's own cutting would, small mistakes included.
"""

import math
import random
from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from ingest.engines.reader_model.cutting import Placement, cut, stretch
from ingest.training.drawing import BASELINE, BODY, SIDE, Picture

Field = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Profile:
    """Ranges of damage: body height of a consonant in scanned pixels, and chances between 0 and 1."""

    name: str
    body: tuple[float, float]
    skew: float
    blur: float
    noise: float
    one_bit: float
    jpeg: float
    stroke: float
    faint: float
    specks: float
    crowd: float = 0.6
    stretch: float = 0.35
    reshape: float = 0.0
    """How often letters are warped a little, as another designer would draw them."""


PROFILES = {
    "clean": Profile("clean", (20, 24), 0.0, 0.0, 0, 0, 0, 0, 0, 0, 0.0, 0.0),
    "office": Profile("office", (19, 28), 0.3, 0.8, 8, 0.0, 0.4, 0.2, 0.1, 0.05),
    "fax": Profile("fax", (13, 18), 0.4, 0.9, 10, 1.0, 0.0, 0.5, 0.1, 0.3),
    "worn": Profile("worn", (13, 18), 0.6, 1.2, 22, 0.1, 0.8, 0.6, 0.5, 0.4),
    "mixed": Profile("mixed", (10.5, 30), 0.8, 1.1, 20, 0.35, 0.4, 0.45, 0.25, 0.25, reshape=0.3),
}
"""`mixed` is what training sees; the others are what figures are given for."""


_GRAIN = np.random.default_rng(0).standard_normal((160, 6000), dtype=np.float32)
"""Noise made once; every line takes its own piece."""


def _noise(generator: np.random.Generator, shape: tuple[int, ...], strength: float) -> Field:
    height, width = shape
    if height > _GRAIN.shape[0] or width > _GRAIN.shape[1]:
        return generator.standard_normal(shape, dtype=np.float32) * np.float32(strength)
    y = int(generator.integers(_GRAIN.shape[0] - height + 1))
    x = int(generator.integers(_GRAIN.shape[1] - width + 1))
    return _GRAIN[y : y + height, x : x + width] * np.float32(strength)


def _strokes(pixels: Picture, rng: random.Random) -> Picture:
    """Ink that spread, ink that broke."""
    kernel = np.ones((rng.choice([1, 2, 2]), rng.choice([1, 2, 2])), np.uint8)
    changed = cv2.erode(pixels, kernel) if rng.random() < 0.55 else cv2.dilate(pixels, kernel)
    mix = rng.uniform(0.4, 1.0)
    return cv2.addWeighted(changed, mix, pixels, 1 - mix, 0).astype(np.uint8)


def _slow_field(generator: np.random.Generator, shape: tuple[int, ...], low: float, high: float) -> Field:
    """A field that changes slowly over the picture, between two values."""
    small = generator.uniform(low, high, (3, max(3, shape[1] // 40))).astype(np.float32)
    field = cv2.resize(small, (shape[1], shape[0]), interpolation=cv2.INTER_CUBIC)
    return np.asarray(field, np.float32)


def _specks(pixels: Picture, generator: np.random.Generator, rng: random.Random) -> None:
    count = int(pixels.size / 900 * rng.random() * 2)
    for _ in range(count):
        y, x = int(generator.integers(pixels.shape[0])), int(generator.integers(pixels.shape[1]))
        size = rng.choice([1, 1, 1, 2, 2, 3])
        pixels[y : y + size, x : x + size] = rng.choice([0, 30, 60, 255, 255])


def _geometry(page: Picture, body: float, profile: Profile, rng: random.Random) -> Picture:
    """The line at scan resolution, condensed or widened, turned, sheared and a little bent."""
    zoom = body / BODY
    wide = rng.uniform(0.8, 1.12) if rng.random() < profile.stretch else 1.0
    way = cv2.INTER_AREA if zoom * wide < 1 else cv2.INTER_LINEAR
    page = np.asarray(cv2.resize(page, None, fx=zoom * wide, fy=zoom, interpolation=way), np.uint8)
    if not profile.skew:
        return page
    height, width = page.shape
    if rng.random() < profile.reshape:
        page = _reshaped(page, rng)
    slope = math.tan(math.radians(rng.gauss(0, profile.skew / 2.5))) * min(1.0, 300 / width + 0.3)
    shear = rng.gauss(0, 0.02) + (0.18 if rng.random() < 0.05 else 0.0)
    if rng.random() < 0.15:
        page = _bent(page, rng.gauss(0, 0.05 * body), rng)
    matrix = np.array([[1, -shear, shear * BASELINE * zoom], [slope, 1, -slope * width / 2]])
    return np.asarray(cv2.warpAffine(page, matrix, (width, height), flags=cv2.INTER_LINEAR), np.uint8)


def _reshaped(page: Picture, rng: random.Random) -> Picture:
    """The line with every letter pulled a little to one side or the other, so that no face is known by heart."""
    height, width = page.shape
    strength = rng.uniform(0.3, 1.6) * height / 112
    generator = np.random.default_rng(rng.getrandbits(32))
    shape = (max(3, round(height / 14)), max(3, round(width / 14)))
    pulls = [cv2.resize(generator.normal(0, strength, shape).astype(np.float32), (width, height)) for _ in range(2)]
    x, y = np.meshgrid(np.arange(width, dtype=np.float32), np.arange(height, dtype=np.float32))
    return np.asarray(cv2.remap(page, x + pulls[0], y + pulls[1], cv2.INTER_LINEAR), np.uint8)


def _bent(page: Picture, depth: float, rng: random.Random) -> Picture:
    """The line as on paper that is not flat."""
    height, width = page.shape
    x, y = np.meshgrid(np.arange(width, dtype=np.float32), np.arange(height, dtype=np.float32))
    wave = depth * np.sin(x / rng.uniform(60, 200) + rng.uniform(0, 6.3))
    return np.asarray(cv2.remap(page, x, (y + wave).astype(np.float32), cv2.INTER_LINEAR), np.uint8)


def _ink_and_light(pixels: Picture, profile: Profile, rng: random.Random, generator: np.random.Generator) -> Picture:
    """Faint or uneven toner, light and noise of the sensor."""
    values: Field = pixels.astype(np.float32)
    if rng.random() < profile.faint:
        values = np.float32(255) - (255 - values) * _slow_field(generator, pixels.shape, rng.uniform(0.35, 0.8), 1.0)
    if rng.random() < profile.faint * 0.6:
        grain = generator.random(pixels.shape, dtype=np.float32) < rng.uniform(0.02, 0.22)
        values[grain] = np.maximum(values[grain], 220)
    if profile.blur and rng.random() < 0.7:
        sigma = rng.uniform(0.2, profile.blur) * (1.0 if rng.random() < 0.8 else 1.4)
        values = np.asarray(cv2.GaussianBlur(values, (0, 0), sigma), np.float32)
    black, white = rng.uniform(0, 70), rng.uniform(205, 255)
    if profile.noise:
        values = (black + values * (white - black) / 255).astype(np.float32)
        values += _noise(generator, pixels.shape, rng.random() ** 2 * profile.noise)
    return np.clip(values, 0, 255).astype(np.uint8)


def _file(pixels: Picture, profile: Profile, rng: random.Random) -> Picture:
    """What the file format does: one bit for every pixel, or JPEG."""
    roll = rng.random()
    if roll < profile.one_bit:
        low, high = float(pixels.min()), float(np.percentile(pixels[::3, ::3], 95))
        limit = low + (high - low) * rng.uniform(0.45, 0.82)
        return np.where(pixels < limit, 0, 255).astype(np.uint8)
    if roll < profile.one_bit + profile.jpeg:
        done, data = cv2.imencode(".jpg", pixels, [cv2.IMWRITE_JPEG_QUALITY, rng.randint(22, 90)])
        if done:
            return np.asarray(cv2.imdecode(data, cv2.IMREAD_GRAYSCALE), np.uint8)
    return pixels


def damage(page: Picture, profile: Profile, rng: random.Random, generator: np.random.Generator) -> Picture:
    """A drawn line with its surroundings (ink 255), as the reader would be given it after a life on paper (ink 0)."""
    low, high = profile.body
    body = low * (high / low) ** rng.random()
    pixels = 255 - _geometry(page, body, profile, rng)
    if rng.random() < profile.stroke and (body > 12 or rng.random() < 0.3):
        pixels = _strokes(pixels, rng)
    pixels = _ink_and_light(pixels, profile, rng, generator)
    if rng.random() < profile.specks:
        _specks(pixels, generator, rng)
    pixels = _file(pixels, profile, rng)
    # The canvas has paper at both ends; of that so much stays that the reader's margin comes out right.
    paper = round(SIDE * body / BODY)
    pixels = pixels[:, paper // 2 : pixels.shape[1] - paper // 2]
    return stretch(cut(pixels, _misjudged(body, profile, rng), rng.randint(0, 6)))


def _misjudged(body: float, profile: Profile, rng: random.Random) -> Placement:
    """Where the reader may think the line stands: a bit off, now and then badly so."""
    baseline = BASELINE * body / BODY
    if not profile.skew:
        return Placement(baseline, 0.0, body)
    factor = math.exp(rng.gauss(0, 0.05)) if rng.random() < 0.9 else rng.uniform(0.78, 1.3)
    return Placement(baseline + rng.gauss(0, 0.07) * body, 0.0, body * factor)
