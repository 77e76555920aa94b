"""What a scan did to the words of a line, put right where only one word can have been printed.

A reader of scans hardly ever takes one consonant for another, but loses and changes the small signs above and below
them (`อดรธานี`, `ผ้อำนวยการ`, `ปฐมภมิ`): `likely` tells which words were printed. Latin words of official papers are
known too, a Latin letter among digits is a digit, and dirt before a line is dropped. No digit is changed.
"""

import re
from collections.abc import Sequence
from functools import lru_cache

from rapidfuzz.distance import Levenshtein

from extract.likely import clusters_of, mended_run
from extract.vocabulary import words

_RUN = re.compile(r"[ก-ฮะ-ฺเ-ๅ็-๎]{3,120}")
_ZERO = re.compile(r"(?<=[๐-๙])[oO](?![A-Za-z])|(?<=[๐-๙][.:])[oO](?![A-Za-z])|(?<![A-Za-z])[oO](?=[๐-๙])")
"""A Latin o beside a Thai digit is a ๐; typists use it too."""
_ONE = re.compile(r"(?<=^\d\.)[lI](?=[).\s])")
"""A Latin l in the number of a list item (`1.l)`) is a 1."""
_SPECK = re.compile(r"[.,:;'\"`|~^]\s+(?=[ก-๙])")
"""Dirt before a line, that was read as a sign of its own."""
_LATIN_WORD = re.compile(r"(?<![A-Za-z@._-])[A-Z][a-z]{5,15}(?![A-Za-z@._-])")


def mend(text: str, indices: Sequence[int]) -> tuple[str, tuple[int, ...], frozenset[int]]:
    """The text with its damaged words put right; the index of each of its characters, and those that were changed.

    `indices` says where each character of `text` was read; a sign that was lost takes the index of its letter. What
    was changed is told by these indices. Latin letters among digits become digits, dirt before a line goes.
    """
    chars: list[str] = []
    places: list[int] = []
    changed: set[int] = set()
    last = 0
    for run in _RUN.finditer(text):
        new = mended_run(run[0])
        if new == run[0]:
            continue
        chars += text[last : run.start()]
        places += indices[last : run.start()]
        at = run.start()
        for old, printed in zip(clusters_of(run[0]), clusters_of(new), strict=True):
            read = [indices[at + max(0, old.find(sign))] for sign in printed]
            changed.update(read if old != printed else ())
            chars += printed
            places += read
            at += len(old)
        last = run.end()
    chars += text[last:]
    places += indices[last:]
    return _with_digits(*_with_latin("".join(chars), places, changed), changed)


def _with_latin(text: str, places: Sequence[int], changed: set[int]) -> tuple[str, list[int]]:
    """The text with Latin words of official papers for those that are a letter away from one."""
    chars: list[str] = []
    marks: list[int] = []
    last = 0
    for word in _LATIN_WORD.finditer(text):
        new = _latin(word[0])
        if new is None:
            continue
        chars += [text[last : word.start()], new]
        inside = [places[min(word.start() + at, word.end() - 1)] for at in range(len(new))]
        marks += [*places[last : word.start()], *inside]
        changed.update(inside)
        last = word.end()
    return "".join([*chars, text[last:]]), [*marks, *places[last:]]


@lru_cache(maxsize=1 << 10)
def _latin(word: str) -> str | None:
    """The word of the vocabulary that a Latin word nearly is; None where it is one, or near none or several."""
    known = words("agencies", "latin")
    near = [other for other in known if Levenshtein.distance(word, other, score_cutoff=1) == 1]
    return near[0] if len(near) == 1 and word not in known else None


def _with_digits(text: str, places: Sequence[int], changed: set[int]) -> tuple[str, tuple[int, ...], frozenset[int]]:
    """The text with digits for the Latin letters that look like them, and without a speck before its first word."""
    start = len(speck[0]) if (speck := _SPECK.match(text)) else 0
    for digit in (*_ZERO.finditer(text), *_ONE.finditer(text)):
        changed.add(places[digit.start()])
    return _ONE.sub("1", _ZERO.sub("๐", text))[start:], tuple(places[start:]), frozenset(changed)
