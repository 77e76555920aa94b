"""Which digits an engine can read at all: measured on digits drawn by this machine, before anybody relies on them."""

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from PIL import Image, ImageDraw, ImageFont

from ingest.engines.base import GrayImage, OcrEngine
from ingest.thaitext import DIGITS

ALL_DIGITS = DIGITS + "0123456789"
_DPI = 300
_POINTS = 14
_LINE = "กรม {0} กอง {0} งาน {0} ลง {0}"
"""The digit among letters that have no marks: those stand right in any way of drawing."""
_TIMES = _LINE.count("{0}")
_OFTEN_ENOUGH = 0.5

FontOf = Callable[[float], "ImageFont.FreeTypeFont | ImageFont.ImageFont"]


@dataclass(frozen=True, slots=True)
class DigitTest:
    """`readable` digits came back as themselves; `taken_for` says what each other one was read as, if anything."""

    readable: str
    taken_for: dict[str, str]


def try_digits(engine: OcrEngine, font_of: FontOf) -> DigitTest | None:
    """What becomes of each of the twenty digits; None when the machine has no font to draw them in.

    `font_of` gives a Thai font of a size in pixels. Raises what the engine raises.
    """
    font = font_of(_POINTS * _DPI / 72)
    if not isinstance(font, ImageFont.FreeTypeFont) or font.getmask(DIGITS[4]).getbbox() is None:
        return None
    lines = engine.read([_drawn(_LINE.format(digit), font) for digit in ALL_DIGITS], _DPI)
    readable, taken_for = "", {}
    for digit, line in zip(ALL_DIGITS, lines, strict=True):
        said = Counter(char for char in line.text if char in ALL_DIGITS)
        if said[digit] >= _OFTEN_ENOUGH * _TIMES:
            readable += digit
        else:
            taken_for[digit] = said.most_common(1)[0][0] if said else ""
    return DigitTest(readable, taken_for)


def _drawn(text: str, font: ImageFont.FreeTypeFont) -> GrayImage:
    x0, y0, x1, y1 = (round(side) for side in font.getbbox(text))
    margin = round(font.size / 4)
    picture = Image.new("L", (x1 - x0 + 2 * margin, y1 - y0 + 2 * margin), 255)
    ImageDraw.Draw(picture).text((margin - x0, margin - y0), text, fill=0, font=font)
    return np.asarray(picture, dtype=np.uint8)
