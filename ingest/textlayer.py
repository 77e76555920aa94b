"""The text layer of a PDF page by pdfplumber: its characters as they are drawn, and the rules beside them."""

import re
import zlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pdfplumber
from pdfminer.pdftypes import resolve1

from ingest import errors, pdffile
from ingest.grid import Rule
from ingest.options import Limits
from ingest.thaitext import NIKHAHIT, SARA_AA, SARA_AM, Box, Glyph, standard
from schemas import Frame, Rotation

UNKNOWN = "\ufffd"
"""Stands for a glyph whose character the file does not say."""
_CONFIDENCE = 0.99
"""A text layer that looks sound has still been wrong, now and then, in ways that nothing shows."""
_CID = re.compile(r"\(cid:\d+\)")
_SHORTEST_RULE = 6.0


@dataclass(frozen=True, slots=True)
class TextLayer:
    """The glyphs of a page in the order they are drawn, the font size of each, and the rules; points, upright."""

    frame: Frame
    glyphs: tuple[Glyph, ...]
    sizes: tuple[float, ...]
    horizontals: tuple[Rule, ...]
    verticals: tuple[Rule, ...]

    @property
    def text(self) -> str:
        """All characters as drawn."""
        return "".join(glyph.char for glyph in self.glyphs)


def load_layer(path: Path, number: int, width: float, height: float, limits: Limits) -> TextLayer:
    """The text layer of page `number`, shown `width` x `height` points large. Raises `PageTooComplex`."""
    with pdfplumber.open(path, pages=[number]) as document:
        page = document.pages[0]
        _refuse_bomb(page, limits)
        left, top = _crop_offset(page)
        chars = page.chars
        known = pdffile.characters_at(path, number, limits) if any(_CID.match(c["text"]) for c in chars) else []
        frame = Frame(width, height, _direction(chars))
        glyphs, sizes = [], []
        for char, text in zip(chars, _texts(chars, page, known), strict=True):
            box = (char["x0"] - left, char["top"] - top, char["x1"] - left, char["bottom"] - top)
            if box[2] < 0 or box[3] < 0 or box[0] > width or box[1] > height:
                continue
            for glyph in _glyphs(text, frame.to_upright(box)):
                glyphs.append(glyph)
                sizes.append(max(1.0, float(char["size"])))
        horizontals, verticals = _rules(page.edges, left, top, frame)
        return TextLayer(frame, tuple(glyphs), tuple(sizes), tuple(horizontals), tuple(verticals))


def _refuse_bomb(page: Any, limits: Limits) -> None:
    """Refuse drawing instructions that unpack into more than any page of print needs."""
    left = limits.content_bytes
    for stream in map(resolve1, page.page_obj.contents):
        raw = getattr(stream, "rawdata", None) or b""
        filters = [str(name) for name, _ in stream.get_filters()] if hasattr(stream, "get_filters") else []
        if any("Flate" in name or "/Fl" in name for name in filters[:1]):
            try:
                raw = zlib.decompressobj().decompress(raw, left + 1)
            except zlib.error:
                continue
        left -= len(raw)
        if left < 0:
            raise errors.PageTooComplex(page=page.page_number)


def _crop_offset(page: Any) -> tuple[float, float]:
    """Where the visible part of the page begins, in pdfplumber's coordinates, which count from the media box."""
    x0, top, _, _ = page.cropbox or page.mediabox
    media_x0, media_top, _, _ = page.mediabox
    return max(0.0, x0 - media_x0), max(0.0, top - media_top)


def _direction(chars: Sequence[dict[str, Any]]) -> Rotation:
    """The turn that sets the page upright, from the direction in which most of its text runs."""
    votes: dict[Rotation, int] = {0: 0, 90: 0, 180: 0, 270: 0}
    for char in chars:
        a, b = char["matrix"][0], char["matrix"][1]
        if abs(a) >= abs(b):
            votes[0 if a >= 0 else 180] += 1
        else:
            votes[90 if b > 0 else 270] += 1
    return max(votes, key=lambda turn: votes[turn])


def _texts(chars: Sequence[dict[str, Any]], page: Any, known: Sequence[tuple[float, float, str]]) -> list[str]:
    """The characters of each glyph, with the halves of sara am told apart.

    Shapers draw sara am as two glyphs, nikhahit and sara aa. Some programs then leave the first nameless, and name
    the second after the first word it was used in: nothing and `า`, or nothing and `ำ`, in which case every `ำ` of
    that font without the nameless glyph before it is a plain `า`.
    """
    texts = [_text_of(char, page, known) for char in chars]
    fonts = [str(char["fontname"]) for char in chars]
    halves = [
        index
        for index in range(len(texts) - 1)
        if texts[index] == "" and fonts[index] == fonts[index + 1] and texts[index + 1] in (SARA_AA, SARA_AM)
    ]
    misnamed = {fonts[index] for index in halves if texts[index + 1] == SARA_AM}
    texts = [SARA_AA if text == SARA_AM and font in misnamed else text for text, font in zip(texts, fonts, strict=True)]
    for index in halves:
        texts[index] = NIKHAHIT
    return texts


def _text_of(char: dict[str, Any], page: Any, known: Sequence[tuple[float, float, str]]) -> str:
    """The characters of a glyph; one that pdfplumber cannot name is looked up where pdfium saw it."""
    text = str(char["text"])
    if not _CID.fullmatch(text):
        return standard(text)
    if not page.rotation:
        x, y = char["matrix"][4] + page.mediabox[0], char["matrix"][5] + page.page_obj.mediabox[1]
        for known_x, known_y, found in known:
            if abs(known_x - x) < 0.3 and abs(known_y - y) < 0.3:
                return standard(found)
    return UNKNOWN


def _glyphs(text: str, box: Box) -> Iterator[Glyph]:
    """One glyph for each character; those drawn as one share its box evenly."""
    step = (box[2] - box[0]) / max(1, len(text))
    for index, char in enumerate(text):
        part = (box[0] + index * step, box[1], box[0] + (index + 1) * step, box[3])
        yield Glyph(" " if char.isspace() else char, part, 0.0 if char == UNKNOWN else _CONFIDENCE)


def _rules(edges: Sequence[dict[str, Any]], left: float, top: float, frame: Frame) -> tuple[list[Rule], list[Rule]]:
    horizontals, verticals = [], []
    for edge in edges:
        x0, y0, x1, y1 = frame.to_upright(
            (edge["x0"] - left, edge["top"] - top, edge["x1"] - left, edge["bottom"] - top)
        )
        if x1 - x0 >= _SHORTEST_RULE and y1 - y0 < 2:
            horizontals.append(Rule((y0 + y1) / 2, x0, x1))
        elif y1 - y0 >= _SHORTEST_RULE and x1 - x0 < 2:
            verticals.append(Rule((x0 + x1) / 2, y0, y1))
    return horizontals, verticals
