"""The text layer of a PDF page by pdfplumber: its characters as they are drawn, and the rules beside them."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ingest import pdffile
from ingest.fontrepair import mend_fonts
from ingest.grid import Rule
from ingest.options import Limits
from ingest.pdfpages import opened_page
from ingest.thaitext import BELOW, MARKS, NIKHAHIT, SARA_AA, SARA_AM, Glyph, standard
from schemas import Frame, Message, Rotation

UNKNOWN = "\ufffd"
"""Stands for a glyph whose character the file does not say."""
_CONFIDENCE = 0.99
"""A text layer that looks sound has still been wrong, now and then, in ways that nothing shows."""
_MISSED_SHARE = 0.1
"""Of the characters on a page; ligatures and halves of sara am are counted differently by different libraries."""
_CID = re.compile(r"\(cid:\d+\)")
_SHORTEST_RULE = 6.0
_LETTER_TOP, _LETTER_FOOT, _MARK_TOP, _MARK_FOOT = 0.72, 0.22, 1.0, 0.36
"""How far letters, and marks above and below them, reach from the baseline, in ems."""


@dataclass(frozen=True, slots=True)
class TextLayer:
    """The glyphs of a page in the order they are drawn, size and font of each, and the rules; points, upright.

    `repairs` says what was wrong with the text of its fonts.
    """

    frame: Frame
    glyphs: tuple[Glyph, ...]
    sizes: tuple[float, ...]
    fonts: tuple[str, ...]
    repairs: tuple[Message, ...]
    horizontals: tuple[Rule, ...]
    verticals: tuple[Rule, ...]

    @property
    def text(self) -> str:
        """All characters as drawn."""
        return "".join(glyph.char for glyph in self.glyphs)

    def by_font(self) -> dict[str, str]:
        """What each font says, as drawn."""
        said: dict[str, list[str]] = {}
        for glyph, font in zip(self.glyphs, self.fonts, strict=True):
            said.setdefault(font, []).append(glyph.char)
        return {font: "".join(chars) for font, chars in said.items()}


def load_layer(path: Path, number: int, width: float, height: float, limits: Limits) -> TextLayer:
    """The text layer of page `number`, shown `width` x `height` points large."""
    with opened_page(path, number) as page:
        left, top = _crop_offset(page)
        chars = _chars(page, path, limits)
        known = pdffile.characters_at(path, number, limits) if any(_CID.match(c["text"]) for c in chars) else []
        frame = Frame(width, height, _direction(chars))
        glyphs, sizes, fonts = [], [], []
        names = [str(char["fontname"]) for char in chars]
        mended = mend_fonts(_texts(chars, page, known), names)
        for char, font, text in zip(chars, names, mended.texts, strict=True):
            box = (char["x0"] - left, char["top"] - top, char["x1"] - left, char["bottom"] - top)
            if box[2] < 0 or box[3] < 0 or box[0] > width or box[1] > height:
                continue
            x0, y0, x1, y1 = frame.to_upright(box)
            size = max(1.0, y1 - y0)
            x, y = char["matrix"][4] - left, page.height - char["matrix"][5] - top
            baseline = frame.to_upright((x, y, x, y))[1]
            for glyph in _glyphs(text, x0, x1, baseline, size):
                glyphs.append(glyph)
                sizes.append(size)
                fonts.append(font)
        horizontals, verticals = _rules(page.edges, left, top, frame)
        return TextLayer(
            frame, tuple(glyphs), tuple(sizes), tuple(fonts), mended.repairs, tuple(horizontals), tuple(verticals)
        )


def _chars(page: Any, path: Path, limits: Limits) -> list[dict[str, Any]]:
    """The characters of a page by pdfplumber; by pdfium where that sees many more."""
    chars: list[dict[str, Any]] = page.chars
    drawn = pdffile.drawn_characters(path, page.page_number, limits)
    missed = _printed(drawn) - _printed(chars)
    return drawn if missed > _MISSED_SHARE * _printed(drawn) else chars


def _printed(chars: Sequence[dict[str, Any]]) -> int:
    return sum(not char["text"].isspace() for char in chars)


def _crop_offset(page: Any) -> tuple[float, float]:
    """Where the visible part of the page begins, from the left and the top of the page as shown.

    pdfplumber counts from the media box; a viewer shows the crop box, and both are turned with the page.
    """
    mx0, my0, mx1, my1 = page.page_obj.mediabox
    cx0, cy0, cx1, cy1 = page.page_obj.cropbox
    left, bottom, right, top = (max(0.0, gap) for gap in (cx0 - mx0, cy0 - my0, mx1 - cx1, my1 - cy1))
    turned = {0: (left, top), 90: (bottom, left), 180: (right, bottom), 270: (top, right)}
    return turned[page.rotation % 360]


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


def _glyphs(text: str, x0: float, x1: float, baseline: float, size: float) -> Iterator[Glyph]:
    """One glyph for each character; those drawn as one share the width evenly.

    Fonts disagree wildly on how high they say they are, so heights are those of Thai print, in ems of the baseline.
    """
    text = text.strip() or text  # a letter that is said to be a letter and a space is drawn as the letter
    step = (x1 - x0) / max(1, len(text))
    for index, char in enumerate(text):
        top = baseline - size * (_MARK_TOP if char in MARKS - BELOW else _LETTER_TOP)
        bottom = baseline + size * (_MARK_FOOT if char in BELOW else _LETTER_FOOT)
        box = (x0 + index * step, top, x0 + (index + 1) * step, bottom)
        yield Glyph(" " if char.isspace() else char, box, 0.0 if char == UNKNOWN else _CONFIDENCE)


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
