"""Tesseract's two outputs of one run, joined: the spaces of the plain text, the character boxes of the hOCR."""

import re
from collections.abc import Iterator
from xml.etree.ElementTree import Element, fromstring

from ingest.thaitext import Glyph

_LINES = {"ocr_line", "ocr_header", "ocr_caption", "ocr_textfloat"}
_WORD_CONFIDENCE = re.compile(r"\bx_wconf (\d+)")


def parse_hocr(hocr: str, text: str) -> list[list[Glyph]]:
    """The lines with their glyphs, spaces included, in the order in which Tesseract gives them.

    Where the two outputs differ (they did in none of the runs looked at), a line keeps its characters and loses its spaces.
    """
    rows = [row for row in text.replace("\f", "\n").split("\n") if row.strip()]
    lines = [glyphs for glyphs in map(_glyphs, _lines(fromstring(hocr))) if glyphs]  # noqa: S314 - as above
    if len(rows) != len(lines):
        return lines
    return [_with_spaces(glyphs, row.strip()) for glyphs, row in zip(lines, rows, strict=True)]


def _lines(root: Element) -> Iterator[Element]:
    return (element for element in root.iter() if element.get("class") in _LINES)


def _glyphs(line: Element) -> list[Glyph]:
    glyphs = []
    for word in line.iter():
        if word.get("class") != "ocrx_word":
            continue
        found = _WORD_CONFIDENCE.search(word.get("title", ""))
        confidence = int(found[1]) / 100 if found else 0.0
        for piece in word.iter():
            if piece.get("class") == "ocrx_cinfo":
                box = _box(piece.get("title", ""))
                glyphs += [Glyph(char, box, confidence) for char in piece.text or "" if not char.isspace()]
    return glyphs


def _box(title: str) -> tuple[float, float, float, float]:
    found = re.search(r"bboxes (-?\d+) (-?\d+) (-?\d+) (-?\d+)", title)
    if found is None:
        return (0.0, 0.0, 0.0, 0.0)
    x0, y0, x1, y1 = (float(side) for side in found.groups())
    return (min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1))


def _with_spaces(glyphs: list[Glyph], row: str) -> list[Glyph]:
    if "".join(row.split()) != "".join(glyph.char for glyph in glyphs):
        return glyphs
    spaced, waiting = [], iter(glyphs)
    for char in row:
        if not char.isspace():
            spaced.append(next(waiting))
        elif not spaced[-1].char.isspace():
            x0, y0, x1, y1 = spaced[-1].box
            spaced.append(Glyph(" ", (x1, y0, x1, y1), spaced[-1].confidence))
    return spaced
