"""HTML to PDF by WeasyPrint, with a text layer that says what the page shows, and where each part landed."""

import re
import subprocess
from dataclasses import dataclass
from functools import cache
from typing import Any

from fontTools.ttLib import TTFont  # type: ignore[import-untyped]
from weasyprint import HTML

_FONT_NAME = re.compile(r"/[A-Z]{6}\+(?P<name>.+)")
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


def print_html(html: str) -> Printed:
    """The document as PDF. The same HTML gives the same pages."""
    document = HTML(string=html).render()
    pages: dict[str, tuple[int, ...]] = {}
    for number, page in enumerate(document.pages, 1):
        for id_ in page.anchors:
            pages[id_] = (*pages.get(id_, ()), number)
    pdf = document.write_pdf(finisher=_correct_text_layer)
    return Printed(pdf, pages, len(document.pages))


def _correct_text_layer(_document: Any, pdf: Any) -> None:
    """Rewrites the fonts' character maps.

    WeasyPrint gives each glyph the text of its cluster; Thai marks share a cluster with their consonant, so marks
    get each other's text. The fonts themselves know which character a glyph stands for.
    """
    streams = {item.number: item for item in pdf.objects if hasattr(item, "stream")}
    for item in pdf.objects:
        if not (isinstance(item, dict) and "ToUnicode" in item):
            continue
        name = item["BaseFont"]
        name = name.decode() if isinstance(name, bytes) else str(name)
        found = _FONT_NAME.match(name)
        if found is None:
            continue
        letters = _glyph_letters(_font_file(found["name"]))
        stream = streams[
            int(
                str(item["ToUnicode"], "ascii").split()[0]
                if isinstance(item["ToUnicode"], bytes)
                else item["ToUnicode"].split()[0]
            )
        ]
        stream.stream = [_corrected(line, letters) for line in stream.stream]


def _corrected(line: Any, letters: dict[int, str]) -> Any:
    found = _CHAR_LINE.fullmatch(line) if isinstance(line, bytes) else None
    if found is None or int(found[1], 16) not in letters:
        return line
    text = letters[int(found[1], 16)].encode("utf-16-be").hex()
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
    """The text of every glyph of a font: by its character map, and through its substitutions for the other shapes."""
    font = TTFont(path, lazy=True)
    names: dict[str, str] = {}
    for code, glyph in sorted(font.getBestCmap().items()):
        if not 0xE000 <= code <= 0xF8FF:
            names.setdefault(glyph, chr(code))
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
