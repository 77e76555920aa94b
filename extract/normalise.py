"""One spelling for every way that Thai is typed or read, with a map back to the characters as read.

The standard storage order is consonant, vowel above or below, tone mark, and sara am as one character; scanners,
PDF producers and OCR engines break it in a handful of known ways (Unicode Standard, chapter 16.1; WTT 2.0).
"""

import re
import unicodedata
from collections.abc import Iterator

from schemas import COLUMN_GAP, NOT_PRINT

NIKHAHIT = "\u0e4d"
SARA_AA = "\u0e32"
SARA_AM = "\u0e33"
SARA_E = "\u0e40"
SARA_AE = "\u0e41"
TONES = "\u0e48\u0e49\u0e4a\u0e4b"
VOWEL_MARKS = "\u0e31\u0e34\u0e35\u0e36\u0e37\u0e38\u0e39\u0e47\u0e4d"
"""Vowels (and nikhahit, mai taikhu) written above or below the consonant."""

_FOLDED = str.maketrans(
    "๐๑๒๓๔๕๖๗๘๙\u2010\u2011\u2012\u2013\u2014\u2212“”„‘’‚\uff08\uff09\uff0f\uff1a",
    "0123456789------\"\"\"'''()/:",
)

_LIGATURES = "\ufb00\ufb01\ufb02\ufb03\ufb04\ufb05\ufb06"
"""Latin letters that some fonts print joined: the ﬃ of office."""

Char = tuple[str, int]
"""A character and the index where it was read."""


def fold(text: str) -> str:
    """The text with ASCII digits, hyphens and straight quotes; every character keeps its index."""
    return text.translate(_FOLDED)


_MARKS = re.compile("[\u0e31\u0e34-\u0e3a\u0e47-\u0e4e\\s]")


def skeleton(text: str) -> str:
    """The text without spaces and without the small signs above and below the letters, which scans lose and change."""
    return _MARKS.sub("", text).replace(SARA_AM, SARA_AA)


def normalise(text: str) -> tuple[str, tuple[int, ...]]:
    """The text in standard storage order and single spaces, and the index in `text` of each of its characters.

    Column gaps (tabs) stay, spaces beside them go. What is no print is a blank: a pen filled it in. The indices only
    decrease where the marks of one letter are put in order.
    """
    chars = _single_spaces(_composed(_visible(text)))
    return "".join(c for c, _ in chars), tuple(i for _, i in chars)


def _visible(text: str) -> Iterator[Char]:
    for index, char in enumerate(text):
        if char == COLUMN_GAP:
            yield char, index
        elif char.isspace() or char == NOT_PRINT or unicodedata.category(char) == "Zs":
            yield " ", index
        elif char in _LIGATURES:
            yield from ((letter, index) for letter in unicodedata.normalize("NFKD", char))
        elif unicodedata.category(char) not in ("Cf", "Cc", "Cs", "Co", "Cn"):
            yield char, index


def _composed(chars: Iterator[Char]) -> list[Char]:
    done: list[Char] = []
    for char, index in chars:
        if done and char == SARA_AA and _compose_sara_am(done):
            continue
        if done and char == SARA_E and done[-1][0] == SARA_E:
            done[-1] = (SARA_AE, done[-1][1])
            continue
        if done and char in TONES and done[-1][0] == char:
            continue
        if done and char in VOWEL_MARKS and done[-1][0] in TONES:
            done.insert(_before_tones(done), (char, index))
            continue
        if done and unicodedata.combining(char) and not "\u0e00" <= char <= "\u0e7f":
            joined = unicodedata.normalize("NFC", done[-1][0] + char)
            if len(joined) == 1:
                done[-1] = (joined, done[-1][1])
                continue
        done.append((char, index))
    return done


def _before_tones(done: list[Char]) -> int:
    """Where a vowel mark belongs: before the tone marks that end the text so far."""
    at = len(done)
    while at and done[at - 1][0] in TONES:
        at -= 1
    return at


def _compose_sara_am(done: list[Char]) -> bool:
    """Turn nikhahit, an optional tone and the sara aa being read into the tone and sara am."""
    if done[-1][0] == NIKHAHIT:
        done[-1] = (SARA_AM, done[-1][1])
        return True
    if len(done) > 1 and done[-1][0] in TONES and done[-2][0] == NIKHAHIT:
        tone, nikhahit = done[-1], done[-2]
        done[-2:] = [tone, (SARA_AM, nikhahit[1])]
        return True
    return False


def _single_spaces(chars: list[Char]) -> list[Char]:
    done: list[Char] = []
    for char, index in chars:
        if char == " " and (not done or done[-1][0] in (" ", COLUMN_GAP)):
            continue
        if char == COLUMN_GAP:
            while done and done[-1][0] in (" ", COLUMN_GAP):
                done.pop()
            if not done:
                continue
        done.append((char, index))
    while done and done[-1][0] in (" ", COLUMN_GAP):
        done.pop()
    return done
