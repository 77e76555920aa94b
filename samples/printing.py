"""HTML to PDF by WeasyPrint, with a text layer that says what the page shows, and where each part landed."""

import re
import subprocess
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache, partial
from typing import Any

from fontTools.ttLib import TTFont
from weasyprint import HTML

NO_DAMAGE: Mapping[str, str] = {}
VOWELS_BELOW = "ุู"
MARKS_ABOVE = "่้๊๋์"
NOT_TEXT = ((0xE000, 0xF8FF), (0xFB00, 0xFB06))
"""Private-use characters and Latin ligatures: glyphs that stand for other characters."""

_FONT_NAME = re.compile(r"/(?P<tag>[A-Z]{6})\+(?P<name>.+)")
_FONT_CHOICE = re.compile(rb"/(?P<tag>[A-Z]{6}) [0-9.]+ Tf")
_HEX_TEXT = re.compile(rb"<([0-9a-f]+)>")
_SHIFTED_MARK = re.compile(
    rb"(?P<before><[0-9a-f]*)>(?P<there>-?[0-9.]+)<(?P<mark>[0-9a-f]{4})>(?P<back>-?[0-9.]+)<(?P<vowel>[0-9a-f]{4})"
)
_CHAR_LINE = re.compile(rb"<([0-9a-f]{4})> <[0-9a-f]*>")


@dataclass(frozen=True)
class Printed:
    """A printed document: the PDF, and for every element id the pages it stands on."""

    pdf: bytes
    pages: dict[str, tuple[int, ...]]
    page_count: int

    def pages_of(self, part: str) -> list[int]:
        """The pages of all elements of a part, from its first to its last."""
        found = {page for id_, pages in self.pages.items() if id_.split(".")[0] == part for page in pages}
        return list(range(min(found), max(found) + 1)) if found else []


def print_html(html: str, damage: Mapping[str, str] = NO_DAMAGE) -> Printed:
    """The document as PDF. The same HTML gives the same pages.

    `damage` says what the text layer has instead of a character; the pages look the same.
    """
    document = HTML(string=html).render()
    pages: dict[str, tuple[int, ...]] = {}
    for number, page in enumerate(document.pages, 1):
        for id_ in page.anchors:
            pages[id_] = (*pages.get(id_, ()), number)
    pdf = document.write_pdf(finisher=partial(_finish, damage))
    return Printed(pdf, pages, len(document.pages))


def _finish(damage: Mapping[str, str], document: Any, pdf: Any) -> None:
    _let_print_through(pdf)
    _correct_text_layer(damage, document, pdf)


def _let_print_through(pdf: Any) -> None:
    """Makes what is translucent darken what it lies over, as ink does: a black letter under a stamp stays black."""
    for item in pdf.objects:
        for state in item.get("ExtGState", {}).values() if isinstance(item, dict) else ():
            if min(state.values()) < 1:
                state["BM"] = "/Multiply"


def _correct_text_layer(damage: Mapping[str, str], _document: Any, pdf: Any) -> None:
    """Makes the text of the PDF what the page shows.

    WeasyPrint gives each glyph the text of its cluster; Thai marks share a cluster with their consonant, so marks
    get each other's text. The fonts themselves know which character a glyph stands for. And the fonts draw a tone
    mark before the vowel under the same consonant; both have no width, so they can change places.
    """
    streams = {item.number: item for item in pdf.objects if hasattr(item, "stream")}
    fonts: dict[bytes, dict[int, str]] = {}
    for item in pdf.objects:
        found = _FONT_NAME.match(_text(item["BaseFont"])) if isinstance(item, dict) and "ToUnicode" in item else None
        if found is not None:
            letters = fonts[found["tag"].encode()] = _glyph_letters(_font_file(found["name"]))
            map_stream = streams.pop(int(_text(item["ToUnicode"]).split()[0]))
            map_stream.stream = [_corrected(line, letters, damage) for line in map_stream.stream]
    for stream in streams.values():
        if all(isinstance(line, bytes) for line in stream.stream):
            stream.stream = list(_in_order(stream.stream, fonts))


def _text(name: Any) -> str:
    return name.decode() if isinstance(name, bytes) else str(name)


def _in_order(rows: list[bytes], fonts: dict[bytes, dict[int, str]]) -> Iterator[bytes]:
    """The lines of a content stream with marks in storage order."""
    letters: dict[int, str] = {}
    for row in rows:
        chosen = _FONT_CHOICE.search(row)
        if chosen is not None:
            letters = fonts.get(chosen["tag"], {})
        plain = _HEX_TEXT.sub(partial(_marks_in_order, letters), row) if b"TJ" in row else row
        yield _SHIFTED_MARK.sub(partial(_shifted_mark_in_order, letters), plain)


def _marks_in_order(letters: dict[int, str], found: re.Match[bytes]) -> bytes:
    digits = found[1]
    glyphs = [digits[start : start + 4] for start in range(0, len(digits), 4)]
    for index in range(len(glyphs) - 1):
        if _out_of_order(letters, glyphs[index], glyphs[index + 1]):
            glyphs[index], glyphs[index + 1] = glyphs[index + 1], glyphs[index]
    return b"<" + b"".join(glyphs) + b">"


def _shifted_mark_in_order(letters: dict[int, str], found: re.Match[bytes]) -> bytes:
    """The same for a mark that was shifted sideways and back again."""
    if not _out_of_order(letters, found["mark"], found["vowel"]):
        return found[0]
    return b"%b>%b<%b>%b<" % (found["before"] + found["vowel"], found["there"], found["mark"], found["back"])


def _out_of_order(letters: dict[int, str], first: bytes, second: bytes) -> bool:
    mark, vowel = letters.get(int(first, 16), " "), letters.get(int(second, 16), " ")
    return mark in MARKS_ABOVE and vowel in VOWELS_BELOW


def _corrected(line: Any, letters: dict[int, str], damage: Mapping[str, str]) -> Any:
    found = _CHAR_LINE.fullmatch(line) if isinstance(line, bytes) else None
    if found is None or int(found[1], 16) not in letters:
        return line
    shown = "".join(damage.get(char, char) for char in letters[int(found[1], 16)])
    text = shown.encode("utf-16-be").hex()
    return b"<" + found[1] + b"> <" + text.encode() + b">"


@cache
def _font_file(name: str) -> str:
    """The file of a font named as in a PDF (`Laksaman-Bold`)."""
    family, *style = re.split(r"-(?=Bold|Italic|Oblique|Semi|Light|Medium)", name)
    family = family.replace("-", " ")
    pattern = ":".join([family, *(part.lower() for part in "-".join(style).split("-") if part)])
    done = subprocess.run(["fc-match", "-f", "%{file}", pattern], capture_output=True, text=True, check=True)
    return done.stdout


@cache
def _glyph_letters(path: str) -> dict[int, str]:
    """The text of every glyph of a font: by its character map, by its name, then through the font's substitutions."""
    with TTFont(path) as font:
        names: dict[str, str] = {}
        for code, glyph in sorted(font.getBestCmap().items()):
            if not any(first <= code <= last for first, last in NOT_TEXT):
                names.setdefault(glyph, chr(code))
        for glyph in font.getGlyphOrder():  # another shape of a character is named after it: uni0E48.low
            plain = glyph.split(".")[0]
            if plain in names:
                names.setdefault(glyph, names[plain])
        replaced = list(_substitutions(font))
        for _ in range(4):
            for sources, glyph in replaced:
                if glyph not in names and all(source in names for source in sources):
                    names[glyph] = "".join(names[source] for source in sources)
        return {font.getGlyphID(glyph): letters for glyph, letters in names.items()}


def _substitutions(font: TTFont) -> list[tuple[tuple[str, ...], str]]:
    found: list[tuple[tuple[str, ...], str]] = []
    if "GSUB" not in font:
        return found
    for lookup in font["GSUB"].table.LookupList.Lookup:
        for plain in lookup.SubTable:
            table = getattr(plain, "ExtSubTable", plain)
            if table.LookupType == 1:
                found += [((old,), new) for old, new in table.mapping.items()]
            elif table.LookupType == 4:
                for first, ligatures in table.ligatures.items():
                    found += [((first, *ligature.Component), ligature.LigGlyph) for ligature in ligatures]
    return found
