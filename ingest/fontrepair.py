"""Fonts whose text says something else than what they draw, put right font by font where only one reading is possible.

Every repair is judged on all that a font says on the page. Where a font stays doubtful its text is left as it is, and
the health test refuses the page.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from ingest.thaitext import CONSONANTS, DIGITS, MARKS, SARA_AA, SARA_AM, TONES
from schemas import Message

FOREIGN = re.compile(
    r"[\u00a1-\u024f\u02c6-\u02dd\u2020-\u2022\u2030\u2039\u203a\u2044\u2122\u2202-\u2265\u25ca\ufb01\ufb02\u03a9\u03c0]"
)
"""Letters and signs as which Thai appears when its bytes are taken for those of another alphabet."""
_MAC_THAI = dict(
    zip(
        range(0x80, 0xA0),
        "«»…\u0e48\u0e49\u0e4a\u0e4b\u0e4c\u0e48\u0e49\u0e4a\u0e4b\u0e4c“”\u0e4d\ufffd•\u0e31\u0e47"
        "\u0e34\u0e35\u0e36\u0e37\u0e48\u0e49\u0e4a\u0e4b\u0e4c‘’\ufffd",
        strict=True,
    )
)
"""Marks drawn lower or further left in the Thai fonts of the Macintosh, at places that other systems leave empty."""
_SO_SUA, _HARD_SPACE = "ส", "\u00a0"
"""In Mac Roman they are one; where hard spaces stand in a row, nobody can tell which of them are ส."""
_SO_SUA_SHARE = (0.01, 0.12)
"""Of the consonants of any page of Thai. ส looks like a space to programs that read these fonts, and is then lost."""
_FEW_CONSONANTS = 60
_SYMBOL_FONTS = re.compile(r"symbol|wingdings|webdings|dingbats", re.IGNORECASE)
_SYMBOLS = {0xF0B7: "•", 0xF0A7: "▪", 0xF0D8: "➢", 0xF0FC: "✓", 0xF0A8: "□", 0xF06F: "□", 0xF0FE: "☑", 0xF0E0: "→"}
_THAI_DIGIT_FONTS = re.compile(r"IT(๙|9)(?![0-9])")
"""The IT๙ fonts of Thai offices draw Thai digits where the text has Arabic ones."""
_TO_THAI_DIGITS = str.maketrans("0123456789", DIGITS)

MOJIBAKE = Message(th="รหัสอักษรผิด", en="Thai stored as other letters")
AA_AS_AM = Message(th="สระอากลายเป็นสระอำ", en="sara aa shown as sara am")


@dataclass(frozen=True, slots=True)
class Mended:
    """The text of every glyph, and what was wrong with it."""

    texts: list[str]
    repairs: tuple[Message, ...] = ()


def mend_fonts(texts: Sequence[str], fonts: Sequence[str]) -> Mended:
    """The texts of the glyphs of a page, each drawn in the font of the same index, as the page shows them."""
    by_font = {font: [_plain(texts[index], font) for index in places] for font, places in _places(fonts).items()}
    repairs = []
    for why, find, repair in ((MOJIBAKE, _encoding_of, _decoded_font), (AA_AS_AM, _misnamed_aa, _with_sara_aa)):
        found = {font: find(said) for font, said in by_font.items()}
        proven = next((one for one in found.values() if one), None)
        if proven:
            repairs.append(why)
        for font, said in by_font.items():
            # What is proven for one font of a page is believed of another that says too little to prove anything.
            how = found[font] or (proven if proven and _seems(why, said) else None)
            by_font[font] = repair(said, how) if how else said
    mended = list(texts)
    for font, places in _places(fonts).items():
        for index, text in zip(places, by_font[font], strict=True):
            mended[index] = text
    return Mended(mended, tuple(repairs))


def _places(fonts: Sequence[str]) -> dict[str, list[int]]:
    """Font → indices of its glyphs."""
    places: dict[str, list[int]] = {}
    for index, font in enumerate(fonts):
        places.setdefault(font, []).append(index)
    return places


def _plain(text: str, font: str) -> str:
    """Signs of symbol fonts as characters, ornaments as nothing; the digits of IT๙ fonts as they are drawn."""
    if any(0xF020 <= ord(char) <= 0xF0FF for char in text) or _SYMBOL_FONTS.search(font):
        text = "".join(_SYMBOLS.get(ord(char), "" if 0xF020 <= ord(char) <= 0xF0FF else char) for char in text)
    return text.translate(_TO_THAI_DIGITS) if _THAI_DIGIT_FONTS.search(font) else text


def _seems(why: Message, texts: Sequence[str]) -> bool:
    """Whether a font that says too little looks as one with that fault does."""
    whole = "".join(texts)
    return _looks_foreign(whole) if why is MOJIBAKE else SARA_AM in whole and SARA_AA not in whole


def _looks_foreign(text: str) -> bool:
    printed = sum(not char.isspace() for char in text)
    return printed > 0 and len(FOREIGN.findall(text)) >= 0.4 * printed


def _encoding_of(texts: Sequence[str]) -> str | None:
    """The alphabet that the bytes of Thai were taken for; None where it is no such text, or might be other text."""
    whole = "".join(texts)
    if not _looks_foreign(whole) or 2 * _HARD_SPACE in whole:
        return None
    return next((one for one in ("mac_roman", "cp1252") if _is_plausible(_decoded(whole, one))), None)


def _decoded(text: str, encoding: str) -> str:
    return "".join(_as_thai(char, encoding) for char in text)


def _decoded_font(texts: Sequence[str], encoding: str) -> list[str]:
    return [_decoded(text, encoding) for text in texts]


def _as_thai(char: str, encoding: str) -> str:
    if char < "\x80":
        return char
    byte = char.encode(encoding, errors="ignore")
    if not byte:
        return "\ufffd"
    if encoding == "mac_roman" and byte[0] in _MAC_THAI:
        return _MAC_THAI[byte[0]]
    return byte.decode("cp874", errors="replace")


def _is_plausible(text: str) -> bool:
    """Whether this is Thai as it is written: marks on consonants, tones, and ส as often as ever."""
    consonants = [char for char in text if char in CONSONANTS]
    if len(consonants) < _FEW_CONSONANTS or text.count("\ufffd") > 0.01 * len(text):
        return False
    lone = sum(
        char in MARKS and before not in CONSONANTS and before not in MARKS
        for before, char in zip(" " + text, text, strict=False)
    )
    tones = sum(char in TONES for char in text)
    share = consonants.count(_SO_SUA) / len(consonants)
    sure = _SO_SUA_SHARE[0] <= share <= _SO_SUA_SHARE[1]
    return sure and lone < 0.02 * len(text) and tones > 0.04 * len(consonants)


def _misnamed_aa(texts: Sequence[str]) -> str | None:
    """Sara aa, where a font calls both it and the second half of sara am `ำ`; None where a font tells them apart."""
    whole = "".join(texts)
    consonants = sum(char in CONSONANTS for char in whole)
    many = whole.count(SARA_AM) > max(8, 0.06 * consonants)
    apart = whole.count(SARA_AA) > 0.05 * whole.count(SARA_AM)
    return SARA_AA if many and not apart else None


def _with_sara_aa(texts: Sequence[str], meant: str) -> list[str]:
    """Every one as sara aa: the first half of a true sara am stands before it, as itself or as a space."""
    return [text.replace(SARA_AM, meant) for text in texts]
