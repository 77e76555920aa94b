"""Tesseract with its Thai model, through pytesseract.

It is given single lines, because its own search for lines takes Thai vowels and tones for lines of their own. All lines
of a page are read in one run; text and boxes come from that run, so they agree. The model cannot print five of the ten
Thai digits; every digit it prints that may stand for one of them says so.
"""

import os
import tempfile
from collections.abc import Sequence
from dataclasses import replace
from functools import cached_property
from pathlib import Path
from xml.etree.ElementTree import ParseError

import numpy as np
import pytesseract
from PIL import Image
from pytesseract.pytesseract import run_tesseract

from ingest import errors
from ingest.engines.base import GrayImage, InkLine, LinePlace
from ingest.engines.hocr import parse_hocr
from ingest.thaitext import Glyph, compose_sara_am
from schemas import EngineInfo

_NAME = "tesseract"
_INSTALL = "sudo apt install tesseract-ocr"
_INSTALL_THAI = "sudo apt install tesseract-ocr-tha"
_SINGLE_LINE, _RAW_LINE = 7, 13
"""Tesseract's page segmentation modes for a picture of one line: look for it, or take all ink for it."""
_PAD = 10

_MAY_BE = {"๐": "๖", "๑": "๗", "๒": "๖", "๓": "๗๙", "๕": "๔๗๘๙"}
"""What a printed digit may have been on paper, from counting about 4,500 digits in four fonts."""
_AT_MOST = {"๐": 0.85, "๑": 0.7, "๒": 0.5, "๓": 0.5, "๕": 0.3}
"""How often, at best, such a digit is right, whatever the engine says about itself."""
_HONEST = 0.88
"""Tesseract thinks too well of itself: of values whose least sure character it gave 0.90 to 0.94, 78 % were right.

Counted on 309 such values of twelve made scans (grey, 1-bit and worn). No value it read alone is as sure as 0.9.
"""


class TesseractEngine:
    """Reads columns of Thai text; `timeout_seconds` is for one run."""

    def __init__(self, timeout_seconds: float = 120.0, language: str = "tha") -> None:
        self._timeout = timeout_seconds
        self._language = language
        # One thread a page: pages run side by side, and more threads make Tesseract slower, not faster.
        os.environ.setdefault("OMP_THREAD_LIMIT", "1")

    @cached_property
    def info(self) -> EngineInfo:
        """Name and version. Raises `EngineMissing` or `EngineLacksThai` with the command that installs it."""
        try:
            version = str(pytesseract.get_tesseract_version())
            languages = pytesseract.get_languages()
        except (pytesseract.TesseractNotFoundError, OSError, SystemExit) as error:
            raise errors.EngineMissing(engine=_NAME, command=_INSTALL) from error
        if self._language not in languages:
            raise errors.EngineLacksThai(engine=_NAME, command=_INSTALL_THAI)
        return EngineInfo(name=_NAME, version=version, unreadable="๔๖๗๘๙")

    def read(self, lines: Sequence[GrayImage], dpi: int, places: Sequence[LinePlace] | None = None) -> list[InkLine]:
        """What stands on each picture; all are read in one run, which starts Tesseract once."""
        if not lines or not self.info.version:
            return []
        try:
            read = self._run(lines, dpi, _SINGLE_LINE)
            # Dots or strokes near a line can make Tesseract see no line at all; asked not to look for one, it reads.
            missed = [index for index, glyphs in enumerate(read) if not glyphs]
            again = self._run([lines[index] for index in missed], dpi, _RAW_LINE) if missed else []
            for index, glyphs in zip(missed, again, strict=True):
                read[index] = glyphs
            return [_ink_line(glyphs) for glyphs in read]
        except pytesseract.TesseractNotFoundError as error:
            raise errors.EngineMissing(engine=_NAME, command=_INSTALL) from error
        except RuntimeError as error:
            # pytesseract's own errors are RuntimeErrors too; only its time-out says so in words.
            if "timeout" in str(error).lower():
                raise errors.EngineTimedOut(seconds=round(self._timeout)) from error
            raise errors.EngineFailed(engine=_NAME) from error
        except (ParseError, OSError, ValueError) as error:
            raise errors.EngineFailed(engine=_NAME) from error

    def _run(self, lines: Sequence[GrayImage], dpi: int, mode: int) -> list[list[Glyph]]:
        with tempfile.TemporaryDirectory(prefix="saraban-") as folder:
            return self._run_in(Path(folder), lines, dpi, mode)

    def _run_in(self, folder: Path, lines: Sequence[GrayImage], dpi: int, mode: int) -> list[list[Glyph]]:
        names = []
        for index, line in enumerate(lines):
            names.append(str(folder / f"{index:04}.png"))
            Image.fromarray(_padded(line)).save(names[-1], compress_level=1)
        listing, base = folder / "lines.list", folder / "read"
        listing.write_text("\n".join(names), encoding="utf-8")
        run_tesseract(
            str(listing),
            str(base),
            extension="txt hocr",
            lang=self._language,
            timeout=self._timeout,
            config=f"--psm {mode} --dpi {dpi} -c hocr_char_boxes=1",
        )
        text, hocr = (base.with_suffix(end).read_text(encoding="utf-8") for end in (".txt", ".hocr"))
        shifted = parse_hocr(hocr, text, len(lines))
        return [[_unpadded(glyph) for glyph in glyphs] for glyphs in shifted]


def _padded(line: GrayImage) -> GrayImage:
    """The picture on a white ground: letters at the very edge are read badly or not at all."""
    return np.pad(line, _PAD, constant_values=255)


def _unpadded(glyph: Glyph) -> Glyph:
    x0, y0, x1, y1 = (max(0.0, side - _PAD) for side in glyph.box)
    return replace(glyph, box=(x0, y0, x1, y1))


def _ink_line(glyphs: Sequence[Glyph]) -> InkLine:
    whole = compose_sara_am(glyphs)
    return InkLine(
        text="".join(glyph.char for glyph in whole),
        boxes=tuple(glyph.box for glyph in whole),
        confidences=tuple(_honest(glyph) for glyph in whole),
        alternatives={index: _MAY_BE[glyph.char] for index, glyph in enumerate(whole) if glyph.char in _MAY_BE},
    )


def _honest(glyph: Glyph) -> float:
    return min(round(_HONEST * glyph.confidence, 4), _AT_MOST.get(glyph.char, 1.0))
