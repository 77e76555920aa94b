"""Text layers as broken as those of real files: the page shows one thing, its text says another."""

import random
from collections.abc import Mapping

from samples.writing import THAI_DIGITS

BROKEN_LAYER = "broken-layer"
"""The profile of born-digital documents with such a layer."""

CONSONANTS = "".join(chr(code) for code in range(0x0E01, 0x0E2F))
THAI = "".join(chr(code) for code in (*range(0x0E01, 0x0E3B), *range(0x0E40, 0x0E4F))) + THAI_DIGITS
TONES = "่้๊๋"
PRIVATE = dict(zip("ิีึื่้๊๋์ั", "\uf701\uf702\uf703\uf704\uf70a\uf70b\uf70c\uf70d\uf70e\uf710", strict=True))
"""Marks by the glyph codes that older fonts keep for them."""
NIKHAHIT, AA = "ํ", "า"
LATIN = "abcdeghknopqsuvxyzABCEGHKLNRSTU{}|~^"


def choose_damage(rng: random.Random) -> tuple[str, Mapping[str, str]]:
    """One kind of damage: its name, and what each character is said to be."""
    name = rng.choice(list(_KINDS))
    return name, _KINDS[name](rng)


def _mac_roman(_rng: random.Random) -> Mapping[str, str]:
    return {char: char.encode("cp874").decode("mac_roman") for char in THAI}


def _spaced(rng: random.Random) -> Mapping[str, str]:
    """Spaces inside words, as justified lines leave them: some consonants come with one."""
    return {char: f"{char} " for char in CONSONANTS if rng.random() < 0.3}


def _garbage(rng: random.Random) -> Mapping[str, str]:
    return {char: rng.choice(LATIN) for char in THAI}


_KINDS = {
    "private glyphs": lambda _rng: PRIVATE,
    "sara am lost": lambda _rng: {NIKHAHIT: " "},
    "sara aa as sara am": lambda _rng: {AA: "ำ"},
    "tone marks lost": lambda _rng: dict.fromkeys(TONES, ""),
    "MacRoman": _mac_roman,
    "letter-spaced": _spaced,
    "garbage": _garbage,
}
DAMAGES = tuple(_KINDS)
