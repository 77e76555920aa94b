"""Tesseract's two outputs of one run, joined: the spaces of the plain text, the character boxes of the hOCR."""

import re
from collections.abc import Iterator
from xml.etree.ElementTree import Element, fromstring

from ingest.thaitext import Box, Glyph

_BOX = re.compile(r"\bx_bboxes (-?\d+) (-?\d+) (-?\d+) (-?\d+)")
_WORD_CONFIDENCE = re.compile(r"\bx_wconf (\d+)")


def parse_hocr(hocr: str, text: str, count: int) -> list[list[Glyph]]:
    """The glyphs of each of the `count` pictures of a run, spaces included.

    Raises ValueError when the outputs do not hold so many pages. Where text and boxes differ, a picture keeps its
    characters and loses its spaces.
    """
    pages = [element for element in fromstring(hocr).iter() if element.get("class") == "ocr_page"]  # noqa: S314 - made here
    texts = text.split("\f")
    if len(pages) != count:
        raise ValueError(f"{count} pictures went in, {len(pages)} pages came out")
    texts += [""] * (count - len(texts))
    return [_with_spaces(list(_glyphs(page)), " ".join(row.split())) for page, row in zip(pages, texts, strict=False)]


def _glyphs(page: Element) -> Iterator[Glyph]:
    for word in page.iter():
        if word.get("class") != "ocrx_word":
            continue
        found = _WORD_CONFIDENCE.search(word.get("title", ""))
        confidence = int(found[1]) / 100 if found else 0.0
        for piece in word.iter():
            if piece.get("class") == "ocrx_cinfo":
                box = _box(piece.get("title", ""))
                yield from (Glyph(char, box, confidence) for char in piece.text or "" if not char.isspace())


def _box(title: str) -> Box:
    found = _BOX.search(title)
    if found is None:
        raise ValueError("a character without a box")
    x0, y0, x1, y1 = (float(side) for side in found.groups())
    return (min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1))


def _with_spaces(glyphs: list[Glyph], row: str) -> list[Glyph]:
    if row.replace(" ", "") != "".join(glyph.char for glyph in glyphs):
        return glyphs
    spaced: list[Glyph] = []
    waiting = iter(glyphs)
    for char in row:
        if char != " ":
            spaced.append(next(waiting))
        else:
            _, y0, x1, y1 = spaced[-1].box
            spaced.append(Glyph(" ", (x1, y0, x1, y1), spaced[-1].confidence))
    return spaced
