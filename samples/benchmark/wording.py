"""How text is compared: the same characters whichever way they were stored, spaces apart."""

import unicodedata
from collections.abc import Sequence
from dataclasses import replace
from itertools import groupby

from ingest.thaitext import Glyph, around, compose_sara_am, order_marks

LEADER = "…"
"""Stands for a run of dots, however many: nobody counts the dots of a leader."""
_DOTS = ".…·"
_FEWEST_DOTS = 3
_DASHES = str.maketrans(dict.fromkeys("‐‑–—−", "-"))
"""Dashes of every length as one sign: the hyphen of one face is as long as the dash of another."""
_RULE_SIGNS = "_*=~-"
_SHORTEST_RULE = 3
"""So many of these signs in a row draw a rule and are no text."""


def tidy(glyphs: Sequence[Glyph]) -> list[Glyph]:
    """The characters to compare: no spaces, sara am as one, marks in order, a run of dots and any dash as one sign."""
    plain = [
        replace(glyph, char=char)
        for glyph in glyphs
        for char in unicodedata.normalize("NFC", glyph.char).translate(_DASHES)
        if not char.isspace() and char not in "\u200b\u00ad\ufeff"
    ]
    whole = order_marks(compose_sara_am(order_marks(plain)))
    return without_rules(_with_leaders(whole))


def tidy_text(text: str) -> str:
    """The same for a text without places."""
    return "".join(glyph.char for glyph in tidy([Glyph(char, (0.0, 0.0, 0.0, 0.0)) for char in text]))


def _with_leaders(glyphs: Sequence[Glyph]) -> list[Glyph]:
    done: list[Glyph] = []
    run: list[Glyph] = []
    for glyph in [*glyphs, Glyph("", (0, 0, 0, 0))]:
        if glyph.char and glyph.char in _DOTS:
            run.append(glyph)
            continue
        if len(run) >= _FEWEST_DOTS or any(dot.char == LEADER for dot in run):
            sure = min(dot.confidence for dot in run)
            done.append(Glyph(LEADER, around(dot.box for dot in run), sure))
        else:
            done += run
        run = []
        done.append(glyph)
    return done[:-1]


def without_rules(glyphs: Sequence[Glyph]) -> list[Glyph]:
    """The glyphs without rows of asterisks and the like."""
    done: list[Glyph] = []
    for char, run in groupby(glyphs, key=lambda glyph: glyph.char):
        row = list(run)
        if char not in _RULE_SIGNS or len(row) < _SHORTEST_RULE:
            done += row
    return done
