"""The characters the reader knows; the file ships beside the weights."""

import json
from pathlib import Path

ALPHABET_FILE = Path(__file__).parent.parent / "engines" / "reader_model" / "alphabet.json"
CHARACTERS: str = json.loads(ALPHABET_FILE.read_text(encoding="utf-8"))["characters"]
BLANK = 0
INDEX = {char: number for number, char in enumerate(CHARACTERS, start=1)}
CLASSES = len(CHARACTERS) + 1
LEADER = "…"
"""Stands for a whole run of leader dots."""
HAND = "\ufffd"
"""Stands for a letter by hand, or for as much of a scribble: ink that is no print."""


def encode(text: str) -> list[int]:
    """Class numbers of the characters. Raises `KeyError` for a character that is not in the alphabet."""
    return [INDEX[char] for char in text]


def decode(classes: list[int]) -> str:
    """The characters of class numbers; blanks are left out."""
    return "".join(CHARACTERS[number - 1] for number in classes if number != BLANK)
