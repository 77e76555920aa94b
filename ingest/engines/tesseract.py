"""Tesseract with its Thai model, through pytesseract.

Text and boxes come from one run, so they agree. The model cannot print five of the ten Thai digits; every digit it
prints that may stand for one of them says so. Many small regions, such as the cells of a table, are read in one run
from a montage, because a run costs far more to start than to read a few characters.
"""

import os
import tempfile
from collections.abc import Sequence
from functools import cached_property
from pathlib import Path
from xml.etree.ElementTree import ParseError

import pytesseract
from PIL import Image
from pytesseract.pytesseract import run_tesseract

from ingest import errors
from ingest.engines.base import GrayImage, InkLine, Region
from ingest.engines.hocr import parse_hocr
from ingest.engines.montage import Montage
from ingest.thaitext import Glyph, compose_sara_am
from schemas import EngineInfo

_NAME = "tesseract"
_INSTALL = "sudo apt install tesseract-ocr"
_INSTALL_THAI = "sudo apt install tesseract-ocr-tha"
_ONE_COLUMN, _ONE_BLOCK = 4, 6
"""Tesseract's page segmentation modes: a column of lines of any size, and one even block."""

_MAY_BE = {"๐": "๖", "๑": "๗", "๒": "๖", "๓": "๗๙", "๕": "๔๗๘๙"}
"""What a printed digit may have been on paper, from counting about 4,500 digits in four fonts."""
_AT_MOST = {"๐": 0.85, "๑": 0.7, "๒": 0.5, "๓": 0.5, "๕": 0.3}
"""How often, at best, such a digit is right, whatever the engine says about itself."""


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

    def read(self, image: GrayImage, regions: Sequence[Region], dpi: int) -> list[list[InkLine]]:
        """The lines of each region. One region is read as a column; several go into one montage."""
        if not regions or self.info is None:
            return []
        montage = Montage(image, regions)
        mode = _ONE_COLUMN if len(regions) == 1 and regions[0].holds == "column" else _ONE_BLOCK
        lines = self._run(montage.picture, mode, dpi) if montage.has_ink else []
        return [[_ink_line(glyphs) for glyphs in part] for part in montage.give_back(lines)]

    def _run(self, picture: GrayImage, mode: int, dpi: int) -> list[list[Glyph]]:
        try:
            with tempfile.TemporaryDirectory(prefix="saraban-") as folder:
                base = Path(folder) / "page"
                Image.fromarray(picture).save(base.with_suffix(".png"), compress_level=1)
                run_tesseract(
                    str(base.with_suffix(".png")),
                    str(base),
                    extension="txt hocr",
                    lang=self._language,
                    timeout=self._timeout,
                    config=f"--psm {mode} --dpi {dpi} -c hocr_char_boxes=1",
                )
                text, hocr = (base.with_suffix(end).read_text(encoding="utf-8") for end in (".txt", ".hocr"))
            return parse_hocr(hocr, text)
        except pytesseract.TesseractNotFoundError as error:
            raise errors.EngineMissing(engine=_NAME, command=_INSTALL) from error
        except RuntimeError as error:
            # pytesseract's own errors are RuntimeErrors too; only its time-out says so in words.
            if "timeout" in str(error).lower():
                raise errors.EngineTimedOut(seconds=round(self._timeout)) from error
            raise errors.EngineFailed(engine=_NAME) from error
        except (ParseError, OSError, ValueError) as error:
            raise errors.EngineFailed(engine=_NAME) from error


def _ink_line(glyphs: Sequence[Glyph]) -> InkLine:
    whole = compose_sara_am(glyphs)
    return InkLine(
        text="".join(glyph.char for glyph in whole),
        boxes=tuple(glyph.box for glyph in whole),
        confidences=tuple(min(glyph.confidence, _AT_MOST.get(glyph.char, 1.0)) for glyph in whole),
        alternatives={index: _MAY_BE[glyph.char] for index, glyph in enumerate(whole) if glyph.char in _MAY_BE},
    )
