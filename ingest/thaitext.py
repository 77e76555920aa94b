"""How Thai characters combine: the classes of marks, and repairs that lose nothing.

Fonts and engines write sara am as two characters, marks in the order they were drawn, and some glyphs in the
private use area. What is put right here has only one possible meaning; anything else is left as it was read.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

Box = tuple[float, float, float, float]

SARA_AM, SARA_AA, NIKHAHIT = "\u0e33", "\u0e32", "\u0e4d"
TONES = "\u0e48\u0e49\u0e4a\u0e4b"
MARKS = frozenset("\u0e31\u0e34\u0e35\u0e36\u0e37\u0e38\u0e39\u0e3a\u0e47\u0e48\u0e49\u0e4a\u0e4b\u0e4c\u0e4d\u0e4e")
"""Vowels, tones and signs that stand above or below a consonant."""
BELOW = frozenset("\u0e38\u0e39\u0e3a")
"""Those of them that stand below."""
CONSONANTS = frozenset(chr(code) for code in range(0x0E01, 0x0E2F))
DIGITS = "๐๑๒๓๔๕๖๗๘๙"

# The private use glyphs of Thai fonts for Windows: the same characters, drawn lower or further left.
_PRIVATE_USE = {
    0xF700: "ฐ",
    0xF70F: "ญ",
    **dict(zip(range(0xF701, 0xF705), "\u0e34\u0e35\u0e36\u0e37", strict=True)),
    **dict(zip(range(0xF705, 0xF70A), "\u0e48\u0e49\u0e4a\u0e4b\u0e4c", strict=True)),
    **dict(zip(range(0xF70A, 0xF70F), "\u0e48\u0e49\u0e4a\u0e4b\u0e4c", strict=True)),
    **dict(zip(range(0xF710, 0xF713), "\u0e31\u0e4d\u0e47", strict=True)),
    **dict(zip(range(0xF713, 0xF718), "\u0e48\u0e49\u0e4a\u0e4b\u0e4c", strict=True)),
    **dict(zip(range(0xF718, 0xF71B), "\u0e38\u0e39\u0e3a", strict=True)),
}
# Within one consonant: what is written next to it first, then vowels, then tones and signs.
_RANK = {
    **dict.fromkeys("\u0e38\u0e39\u0e3a\u0e31\u0e34\u0e35\u0e36\u0e37\u0e47\u0e4d", 1),
    **dict.fromkeys(TONES, 2),
    "\u0e4c": 3,
    "\u0e4e": 3,
}


_SARA_AM_IN_TWO = ([NIKHAHIT, SARA_AA], [SARA_AM, SARA_AA], [SARA_AM, SARA_AM])


@dataclass(frozen=True, slots=True)
class Glyph:
    """One character with its place, in whatever unit the caller uses, and how sure its reading is."""

    char: str
    box: Box
    confidence: float = 1.0
    alternatives: str = ""


def standard(text: str) -> str:
    """The text with private use glyphs of Thai fonts as the characters they draw."""
    return text.translate(_PRIVATE_USE)


def around(boxes: Iterable[Box]) -> Box:
    """The smallest box around all; at least one is needed."""
    x0, y0, x1, y1 = zip(*boxes, strict=True)
    return (min(x0), min(y0), max(x1), max(y1))


def compose_sara_am(glyphs: Sequence[Glyph]) -> list[Glyph]:
    """Nikhahit, perhaps a tone, and sara aa as one sara am after the tone; so are `ำา` and `ำำ`."""
    done: list[Glyph] = []
    index = 0
    while index < len(glyphs):
        rest = [glyph.char for glyph in glyphs[index : index + 3]]
        if rest[:2] in _SARA_AM_IN_TWO:
            done.append(_joined(glyphs[index], glyphs[index + 1]))
            index += 2
        elif len(rest) == 3 and rest[0] == NIKHAHIT and rest[1] in TONES and rest[2] == SARA_AA:
            done += [glyphs[index + 1], _joined(glyphs[index], glyphs[index + 2])]
            index += 3
        else:
            done.append(glyphs[index])
            index += 1
    return done


def order_marks(glyphs: Sequence[Glyph]) -> list[Glyph]:
    """Marks of one consonant in storage order: vowel, then tone; a mark drawn twice stays once."""
    done: list[Glyph] = []
    run: list[Glyph] = []
    for glyph in [*glyphs, Glyph("", (0, 0, 0, 0))]:
        if glyph.char in MARKS:
            if all(glyph.char != other.char for other in run):
                run.append(glyph)
            continue
        done += sorted(run, key=lambda mark: _RANK[mark.char])
        run = []
        done.append(glyph)
    return done[:-1]


def _joined(first: Glyph, second: Glyph) -> Glyph:
    return replace(
        second, char=SARA_AM, box=around((first.box, second.box)), confidence=min(first.confidence, second.confidence)
    )
