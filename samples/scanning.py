"""Turns printed pages into scans: resolution, skew, noise, streaks, punch holes, 1-bit or colour."""

import io
import random
from dataclasses import dataclass
from typing import Any

import cv2
import numpy as np
import pypdfium2
from PIL import Image

from samples.copier import apply_quirks, choose_quirks
from samples.layers import BROKEN_LAYER

Pixels = np.ndarray[Any, np.dtype[np.uint8]]

COPIER = "copier"
"""The profile of any resolution and depth, with what goes wrong on the glass."""
PROFILES = ("born-digital", "office", "fax", "worn", "rotated", "tiff", "photo", COPIER, BROKEN_LAYER)
SCANNED = frozenset(PROFILES[1:-1])


@dataclass(frozen=True)
class Scan:
    """A finished file and its ending."""

    data: bytes
    suffix: str


@dataclass(frozen=True)
class Profile:
    """One kind of scanner. `skew` is the largest angle in degrees, `noise` the standard deviation in grey levels."""

    dpi: int
    mode: str
    skew: float
    noise: float
    blur: float
    dirt: float
    quality: int = 60


_PROFILES = {
    "office": Profile(300, "grey", 0.6, 3, 0.6, 0.2, 40),
    "fax": Profile(200, "bits", 0.9, 10, 0.5, 0.5),
    "worn": Profile(200, "colour", 2.0, 7, 0.9, 0.9, 50),
    "rotated": Profile(200, "grey", 0.8, 4, 0.6, 0.3, 50),
    "tiff": Profile(200, "bits", 0.6, 6, 0.4, 0.3),
    "photo": Profile(150, "colour", 1.5, 5, 0.7, 0.2, 70),
}


def profile_of(name: str) -> Profile:
    """The settings of a scan profile."""
    return _PROFILES[name]


def scan(pdf: bytes, name: str, rng: random.Random) -> Scan:
    """The pages of a PDF as a scan of the given profile; a PDF of images, or a TIFF, or one JPEG for `photo`."""
    profile = _copier(rng) if name == COPIER else _PROFILES[name]
    noise = np.random.default_rng(rng.randrange(2**32))
    document = pypdfium2.PdfDocument(pdf)
    try:
        sheets = [document[index].render(scale=profile.dpi / 72).to_numpy() for index in range(len(document))]
    finally:
        document.close()
    sheets = [np.ascontiguousarray(sheet[:, :, :3][:, :, ::-1]) for sheet in sheets]
    declared = profile.dpi
    if name == COPIER:
        quirks = choose_quirks(rng, profile.dpi)
        sheets, declared = apply_quirks(sheets, quirks), quirks.declared
    turn_all = rng.choice((90, 180, 270)) if name == "rotated" and rng.random() < 0.5 else 0
    turned = rng.randrange(len(sheets)) if name == "rotated" and not turn_all else -1
    pages = []
    for index, sheet in enumerate(sheets[:1] if name == "photo" else sheets):
        # A sheet that lies sideways may be fed upright, as all others.
        upright = name in ("fax", "worn") and sheet.shape[1] > sheet.shape[0] and rng.random() < 0.5
        page = _age(np.ascontiguousarray(np.rot90(sheet)) if upright else sheet, profile, rng, noise)
        angle = turn_all or (rng.choice((90, 270)) if index == turned else 0)
        pages.append(np.ascontiguousarray(np.rot90(page, angle // 90)))
    return _write(pages, name, profile, declared, rng)


def _copier(rng: random.Random) -> Profile:
    """150, 200 or 300 dpi; 1-bit, grey or colour; clean or not."""
    dpi = rng.choice([150, 200, 200, 300])
    mode = rng.choice(["bits", "grey", "colour"] if dpi > 150 else ["grey", "colour"])
    return Profile(dpi, mode, 1.2, rng.uniform(2, 7), rng.uniform(0.4, 0.8), rng.uniform(0.1, 0.7), 55)


def _write(pages: list[Pixels], name: str, profile: Profile, declared: int, rng: random.Random) -> Scan:
    images = [_as_image(page, profile) for page in pages]
    out = io.BytesIO()
    dpi = (profile.dpi, profile.dpi)
    if name == "photo":
        _photographed(pages[0], rng).save(out, "JPEG", quality=profile.quality, dpi=dpi)
        return Scan(out.getvalue(), ".jpg")
    if name == "tiff":
        images[0].save(out, "TIFF", save_all=True, append_images=images[1:], compression="group4", dpi=dpi)
        return Scan(out.getvalue(), ".tif")
    settings: dict[str, Any] = {} if profile.mode == "bits" else {"quality": profile.quality}
    images[0].save(out, "PDF", save_all=True, append_images=images[1:], resolution=declared, **settings)
    return Scan(out.getvalue(), ".pdf")


def _as_image(page: Pixels, profile: Profile) -> Image.Image:
    if profile.mode == "colour":
        return Image.fromarray(page)
    grey = cv2.cvtColor(page, cv2.COLOR_RGB2GRAY)
    if profile.mode == "grey":
        return Image.fromarray(grey)
    return Image.fromarray(grey).point(lambda level: 255 if level > 150 else 0).convert("1")


def _age(page: Pixels, profile: Profile, rng: random.Random, noise: np.random.Generator) -> Pixels:
    """Everything that happens to paper between the printer and the scanner's sensor."""
    page = _faint(page, rng, profile.dirt)
    page = _skewed(page, rng.uniform(-profile.skew, profile.skew))
    if rng.random() < profile.dirt:
        page = _streaks(page, rng)
    if rng.random() < profile.dirt * 0.6:
        page = _punch_holes(page, rng, profile.dpi)
    if rng.random() < profile.dirt * 0.5:
        page = _black_edge(page, rng, profile.dpi)
    if profile.mode == "colour":
        tint = np.array([rng.randrange(236, 250), rng.randrange(232, 246), rng.randrange(215, 238)], dtype=np.float32)
        page = np.asarray(page.astype(np.float32) * tint / 255, dtype=np.uint8)
    if profile.blur:
        page = np.asarray(cv2.GaussianBlur(page, (0, 0), profile.blur), dtype=np.uint8)
    grain = noise.normal(0, profile.noise, page.shape[:2]).astype(np.float32)
    if profile.mode == "grey":
        grain = np.where(cv2.erode(page[:, :, 0], np.ones((9, 9), np.uint8)) < 250, grain, 0).astype(np.float32)
    return np.asarray(np.clip(page.astype(np.float32) + grain[:, :, None], 0, 255), dtype=np.uint8)


def _faint(page: Pixels, rng: random.Random, dirt: float) -> Pixels:
    lift = rng.uniform(0, 70 * dirt)
    return np.asarray(lift + page.astype(np.float32) * (255 - lift) / 255, dtype=np.uint8)


def _skewed(page: Pixels, degrees: float) -> Pixels:
    height, width = page.shape[:2]
    turn = cv2.getRotationMatrix2D((width / 2, height / 2), degrees, 1)
    turned = cv2.warpAffine(page, turn, (width, height), flags=cv2.INTER_LINEAR, borderValue=(255, 255, 255))
    return np.asarray(turned, dtype=np.uint8)


def _streaks(page: Pixels, rng: random.Random) -> Pixels:
    for _ in range(rng.randrange(1, 3)):
        x = rng.randrange(page.shape[1])
        dark = rng.randrange(120, 200)
        page[:, x : x + 1] = np.minimum(page[:, x : x + 1], dark)
    return page


def _punch_holes(page: Pixels, rng: random.Random, dpi: int) -> Pixels:
    x = int(dpi * rng.uniform(0.35, 0.5))
    for y in (page.shape[0] / 2 - 1.57 * dpi, page.shape[0] / 2 + 1.57 * dpi):
        cv2.circle(page, (x, int(y)), int(dpi * 0.11), (60, 60, 60), -1)
    return page


def _black_edge(page: Pixels, rng: random.Random, dpi: int) -> Pixels:
    width = int(dpi * rng.uniform(0.05, 0.18))
    if rng.random() < 0.5:
        page[:, :width] = 25
    else:
        page[-width:] = 25
    return page


def _photographed(page: Pixels, rng: random.Random) -> Image.Image:
    """The sheet on a desk, seen from not quite above, under uneven light."""
    height, width = page.shape[:2]
    margin = int(width * 0.06)
    size = (width + 2 * margin, height + 2 * margin)

    def off() -> int:
        return rng.randrange(-margin // 3, margin // 3)

    corners = np.array([[0, 0], [width, 0], [width, height], [0, height]], dtype=np.float32)
    seen = np.array(
        [
            [margin + off(), margin + off()],
            [margin + width + off(), margin + off()],
            [margin + width + off(), margin + height + off()],
            [margin + off(), margin + height + off()],
        ],
        dtype=np.float32,
    )
    desk = cv2.warpPerspective(page, cv2.getPerspectiveTransform(corners, seen), size, borderValue=(96, 110, 128))
    light = np.linspace(rng.uniform(0.8, 1), rng.uniform(0.8, 1), size[0], dtype=np.float32)[None, :, None]
    return Image.fromarray((desk.astype(np.float32) * light).astype(np.uint8))
