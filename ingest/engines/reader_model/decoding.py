"""From the reader's probabilities to characters with boxes and confidences.

The best class at every step is taken, repeats are folded and blanks dropped. A character is as sure as its best step,
and less sure where steps between it and the next one nearly became another character: something may be missing there.
"""

from dataclasses import dataclass, replace
from itertools import groupby

import numpy as np
from numpy.typing import NDArray

from ingest.engines.reader_model.geometry import STRIDE
from schemas import NOT_PRINT

Probabilities = NDArray[np.float32]
BLANK = 0
_SURE_BLANK = 0.97
_PEN_AT_MOST = 0.3
"""How sure a letter by hand is at most: that it is none in print is known, what it is not."""
_SCRAP, _SCRAP_BELOW = 5, 0.55
"""So few characters whose mean confidence is below this are no print: check marks, dirt, strokes of a signature."""
_SMALL, _LEAST_INK = frozenset(".,:;'-"), 0.3
"""Signs that are seen in paper at times, and the ink, in full pixels of a column, that the thinnest of them has."""
_STARS, _FEWEST_STARS = frozenset("*+#×"), 5
"""Signs that stars are taken for; a row of them alone ends a section."""
_HALF, _STROKE_AT_MOST = 10, 0.8
"""Columns from the middle of a letter to beyond its side, and how sure a stroke between two is."""
_THIN, _SHORTEST = (0.6, 5.0), 4
"""Ink, in full pixels, of a column of a low stroke, a letter has more, its blurred side less; and columns of one."""
_DIGITS = frozenset("0123456789๐๑๒๓๔๕๖๗๘๙")
_TWO_APART, _GLIMPSE = 17, 0.03
"""Steps between two digits from which there is room for a third, and the least that is seen of it."""
_ECHO = 3
"""Steps: the same sign again after so few of them is the same ink. On made lines true repeats are 4 or more apart."""
_WIDE, _LATE_AT_MOST = frozenset("๒๓๔๕๖๗๘๙"), 0.85
"""Digits so wide that one step more is their echo as well, and how sure one is at most that echoed so late."""


@dataclass(frozen=True, slots=True)
class ReadCharacter:
    """A character, the steps it was seen at (first, last), and its confidence."""

    char: str
    first: int
    last: int
    confidence: float


def decode_path(probabilities: Probabilities, alphabet: str) -> list[ReadCharacter]:
    """The characters of a line from (steps, classes) probabilities; single spaces, none at the ends."""
    best = probabilities.argmax(axis=1)
    top = probabilities[np.arange(len(best)), best]
    starts = np.flatnonzero(np.diff(best, prepend=-1))
    ends = np.append(starts[1:], len(best)) - 1
    # A letter that was nearly seen, at one step or a little at several, may be missing between two others.
    missed = np.pad(1.0 - np.multiply.reduceat(1.0 - _doubts(probabilities, best), starts), 1)
    beside = np.maximum(missed[:-2], missed[2:])
    sure = np.maximum.reduceat(top, starts) * (1.0 - beside)
    seen = best[starts] != BLANK
    found: list[ReadCharacter] = []
    rows = zip(best[starts][seen].tolist(), *(row[seen].tolist() for row in (starts, ends, sure)), strict=True)
    for number, first, last, confidence in rows:
        char = alphabet[number - 1]
        one = ReadCharacter(char, first, last, min(confidence, _PEN_AT_MOST) if char == NOT_PRINT else confidence)
        if found and _is_echo(found[-1], one):
            before = found.pop()
            most = 1.0 if _apart(before, one) <= _ECHO else _LATE_AT_MOST
            one = ReadCharacter(char, before.first, last, min(max(before.confidence, one.confidence), most))
        found.append(one)
    found = _with_glimpses(found, probabilities, alphabet)
    if any(one.char == NOT_PRINT for one in found):
        found = _whole_numbers(_without_lone_hands(found, probabilities, alphabet))
    return _trimmed(found)


def _with_glimpses(found: list[ReadCharacter], probabilities: Probabilities, alphabet: str) -> list[ReadCharacter]:
    """The characters, with the digit that was glimpsed where there is room for one between two, as sure as it was seen.

    A number that lacks a digit looks as good as a whole one.
    """
    done = list(found)
    for at in range(len(found) - 1, 0, -1):
        before, after = found[at - 1], found[at]
        if after.first - before.last < _TWO_APART or not {before.char, after.char} <= _DIGITS:
            continue
        inner = probabilities[before.last + _ECHO + 1 : after.first - _ECHO]
        seen = 1.0 - np.prod(1.0 - inner, axis=0)
        number = max((at for at, char in enumerate(alphabet, start=1) if char in _DIGITS), key=seen.__getitem__)
        if seen[number] >= _GLIMPSE:
            step = before.last + _ECHO + 1 + int(inner[:, number].argmax())
            done.insert(at, ReadCharacter(alphabet[number - 1], step, step, float(seen[number])))
    return done


def without_scraps(characters: list[ReadCharacter]) -> list[ReadCharacter]:
    """The characters; a few alone, and hardly any of them sure, are scraps of ink that are no print."""
    letters = [one for one in characters if one.char != " "]
    if len(letters) > _SCRAP or sum(one.confidence for one in letters) >= _SCRAP_BELOW * len(letters):
        return characters
    return [replace(one, char=NOT_PRINT, confidence=min(one.confidence, _PEN_AT_MOST)) for one in letters]


def with_underscores(characters: list[ReadCharacter], columns: NDArray[np.float32]) -> list[ReadCharacter]:
    """The characters; in a line with an address, a space between Latin letters or digits that holds ink is a stroke.

    The network takes low strokes for an underline, and an underline for nothing.
    """
    text = "".join(one.char for one in characters)
    if "@" not in text and "www." not in text and "://" not in text:
        return characters
    done = list(characters)
    for at in range(1, len(done) - 1):
        before, after = done[at - 1], done[at + 1]
        if done[at].char != " " or not all(one.char.isascii() and one.char.isalnum() for one in (before, after)):
            continue
        middle = columns[before.last * STRIDE + _HALF : max(0, after.first * STRIDE - _HALF + STRIDE)]
        if len(middle) >= _SHORTEST and float(((middle >= _THIN[0]) & (middle <= _THIN[1])).mean()) > 0.7:
            done[at] = replace(done[at], char="_", confidence=min(done[at].confidence, _STROKE_AT_MOST))
    return done


def with_stars(characters: list[ReadCharacter]) -> list[ReadCharacter]:
    """The characters; of a row of stars and nothing else every one is a star."""
    signs = [one for one in characters if one.char != " "]
    if len(signs) < _FEWEST_STARS or not all(one.char in _STARS for one in signs):
        return characters
    return [replace(one, char="*") for one in signs]


def without_inkless(characters: list[ReadCharacter], columns: NDArray[np.float32]) -> list[ReadCharacter]:
    """The characters without small signs where there is no ink: those are spaces."""
    kept: list[ReadCharacter] = []
    for one in characters:
        start, end = max(0, one.first * STRIDE - 2), one.last * STRIDE + 4
        blank = one.char in _SMALL and float(columns[start:end].max(initial=0.0)) < _LEAST_INK
        sign = replace(one, char=" ") if blank else one
        if kept and sign.char == kept[-1].char == " ":
            kept[-1] = replace(kept[-1], last=sign.last)
        else:
            kept.append(sign)
    return _trimmed(kept)


def _without_lone_hands(found: list[ReadCharacter], probabilities: Probabilities, alphabet: str) -> list[ReadCharacter]:
    """The characters, one that looked like handwriting right before print as the likeliest print, never sure.

    Nobody writes a single letter by hand into a printed word: such a letter is damaged. Numbers before a slash, and
    days before a month, are written by hand.
    """
    done = list(found)
    for at, one in enumerate(found[:-1]):
        before, after = found[at - 1].char if at else " ", found[at + 1].char
        if one.char != NOT_PRINT or before == NOT_PRINT or after in (NOT_PRINT, " ", "/"):
            continue
        row = probabilities[one.first : one.last + 1].max(axis=0)
        row[[BLANK, alphabet.index(NOT_PRINT) + 1]] = 0
        best = int(row.argmax())
        done[at] = replace(one, char=alphabet[best - 1], confidence=min(float(row[best]), _PEN_AT_MOST))
    return done


def _whole_numbers(found: list[ReadCharacter]) -> list[ReadCharacter]:
    """The characters; a number that is by hand in part is by hand: its other digits are no number of their own."""
    done: list[ReadCharacter] = []
    for is_number, run in groupby(found, key=lambda one: one.char == NOT_PRINT or one.char.isdigit()):
        signs = list(run)
        if is_number and any(one.char == NOT_PRINT for one in signs):
            signs = [replace(one, char=NOT_PRINT, confidence=min(one.confidence, _PEN_AT_MOST)) for one in signs]
        done += signs
    return done


def _is_echo(before: ReadCharacter, after: ReadCharacter) -> bool:
    """Whether two signs are one that was seen twice: the same, and closer than any is wide; or two spaces."""
    nearest = _ECHO + 1 if after.char in _WIDE else _ECHO
    return before.char == after.char and (_apart(before, after) <= nearest or after.char == " ")


def _apart(before: ReadCharacter, after: ReadCharacter) -> float:
    return (after.first + after.last - before.first - before.last) / 2


def _doubts(probabilities: Probabilities, best: NDArray[np.int64]) -> NDArray[np.float64]:
    """For every blank step, how likely it is a character other than the ones read on either side."""
    doubts = np.zeros(len(best))
    unsure = np.flatnonzero((best == BLANK) & (probabilities[:, BLANK] < _SURE_BLANK))
    if len(unsure) == 0:
        return doubts
    read = np.flatnonzero(best != BLANK)
    # With nothing read on a side, what is set aside there is the blank once more.
    around = np.concatenate([[BLANK], best[read], [BLANK]])
    after = np.searchsorted(read, unsure) + 1
    rows, numbers = probabilities[unsure], np.arange(len(unsure))
    rows[:, BLANK] = 0
    # A look at the same character further away than its echo is a look at another one like it.
    places = np.concatenate([[-len(best)], read, [2 * len(best)]])
    for side in (after - 1, after):
        echo = np.abs(places[side] - unsure) <= _ECHO
        rows[numbers[echo], around[side][echo]] = 0
    doubts[unsure] = rows.max(axis=1)
    return doubts


def _trimmed(characters: list[ReadCharacter]) -> list[ReadCharacter]:
    while characters and characters[-1].char == " ":
        characters.pop()
    while characters and characters[0].char == " ":
        characters.pop(0)
    return characters
