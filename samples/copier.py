"""An office copier of no particular kind: any resolution, any depth, and what goes wrong on the glass."""

import random
from dataclasses import dataclass
from typing import Any

import cv2
import numpy as np

Pixels = np.ndarray[Any, np.dtype[np.uint8]]
LEGAL_RATIO = 14 / 8.5
"""Height by width of a legal sheet."""


@dataclass(frozen=True)
class Quirks:
    """What a copier does to all pages of a file. `declared` is the resolution that the file claims, in dpi."""

    declared: int
    show_through: float
    legal: bool
    cropped: float
    upright: bool


def choose_quirks(rng: random.Random, dpi: int) -> Quirks:
    """One file's quirks; most files have none or one."""
    return Quirks(
        declared=rng.choice([72, 96, 150]) if rng.random() < 0.15 else dpi,
        show_through=rng.uniform(0.05, 0.12) if rng.random() < 0.3 else 0.0,
        legal=rng.random() < 0.12,
        cropped=rng.uniform(0.008, 0.025) if rng.random() < 0.2 else 0.0,
        upright=rng.random() < 0.6,
    )


def apply_quirks(pages: list[Pixels], quirks: Quirks) -> list[Pixels]:
    """The sheets as they lie on the glass, before the scanner adds its own noise."""
    found = []
    for index, page in enumerate(pages):
        sheet = page
        if quirks.show_through and len(pages) > 1:
            sheet = _shown_through(sheet, pages[index - 1], quirks.show_through)
        if quirks.upright and sheet.shape[1] > sheet.shape[0]:
            sheet = np.ascontiguousarray(np.rot90(sheet))
        if quirks.cropped:
            sheet = _cropped(sheet, quirks.cropped)
        if quirks.legal:
            sheet = _on_legal(sheet)
        found.append(sheet)
    return found


def _shown_through(page: Pixels, back: Pixels, share: float) -> Pixels:
    """The back of the sheet, mirrored and faint."""
    if back.shape != page.shape:
        return page
    faint = 255 - (255 - back[:, ::-1].astype(np.float32)) * share
    blurred = cv2.GaussianBlur(faint, (0, 0), 2)
    return np.asarray(np.minimum(page.astype(np.float32), blurred), dtype=np.uint8)


def _cropped(page: Pixels, share: float) -> Pixels:
    """Without a strip at the top and at the left."""
    height, width = page.shape[:2]
    return np.ascontiguousarray(page[int(height * share) :, int(width * share) :])


def _on_legal(page: Pixels) -> Pixels:
    """A4 on the longer glass: white below the sheet."""
    height, width = page.shape[:2]
    missing = int(width * LEGAL_RATIO) - height
    if missing <= 0:
        return page
    return np.asarray(cv2.copyMakeBorder(page, 0, missing, 0, 0, cv2.BORDER_CONSTANT, value=(255, 255, 255)), np.uint8)
