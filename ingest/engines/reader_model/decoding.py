"""From the reader's probabilities to characters with boxes and confidences.

The best class at every step is taken, repeats are folded and blanks dropped. A character is as sure as its best step,
and less sure where a step beside it nearly became another character: something may be missing there.
"""

from dataclasses import dataclass, replace
from itertools import groupby, pairwise
from math import ceil, floor

import numpy as np
from numpy.typing import NDArray

from ingest.engines.base import PixelBox
from ingest.engines.reader_model.cutting import Placement
from ingest.engines.reader_model.geometry import STRIDE
from schemas import NOT_PRINT

Probabilities = NDArray[np.float32]
BLANK = 0
_ABOVE = frozenset("ัิีึื็่้๊๋์ํ๎")
_BELOW = frozenset("ฺุู")
_MARKS = _ABOVE | _BELOW
_SURE_BLANK = 0.97
_REACH = 14.0
"""Columns from the middle of a line's first or last letter to its outer side, at most."""
LEADER = "…"
"""One sign for a whole run of dots; it reaches as far as there is ink."""
_PEN_AT_MOST = 0.3
"""How sure a letter by hand is at most: that it is none in print is known, what it is not."""
_SCRAP, _SCRAP_BELOW = 5, 0.55
"""So few characters whose mean confidence is below this are no print: check marks, dirt, strokes of a signature."""
_SMALL, _LEAST_INK = frozenset(".,:;'-"), 0.3
"""Signs that are seen in paper at times, and the ink, in full pixels of a column, that the thinnest of them has."""
_ECHO = 3
"""Steps: the same sign again after so few of them is the same ink. On made lines true repeats are 4 or more apart."""


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
    doubts = _doubts(probabilities, best)
    found: list[ReadCharacter] = []
    for first, last in zip(starts.tolist(), ends.tolist(), strict=True):
        number = int(best[first])
        if number == BLANK:
            continue
        beside = max(doubts[max(0, first - 2) : first].max(initial=0), doubts[last + 1 : last + 3].max(initial=0))
        confidence = float(top[first : last + 1].max()) * (1.0 - float(beside))
        if alphabet[number - 1] == NOT_PRINT:
            confidence = min(confidence, _PEN_AT_MOST)
        one = ReadCharacter(alphabet[number - 1], first, last, confidence)
        if found and _is_echo(found[-1], one):
            before = found.pop()
            one = ReadCharacter(one.char, before.first, last, max(before.confidence, confidence))
        found.append(one)
    return _trimmed(_whole_numbers(_without_lone_hands(found, probabilities, alphabet)))


def without_scraps(characters: list[ReadCharacter]) -> list[ReadCharacter]:
    """The characters; a few alone, and hardly any of them sure, are scraps of ink that are no print."""
    letters = [one for one in characters if one.char != " "]
    if len(letters) > _SCRAP or sum(one.confidence for one in letters) >= _SCRAP_BELOW * len(letters):
        return characters
    return [replace(one, char=NOT_PRINT, confidence=min(one.confidence, _PEN_AT_MOST)) for one in letters]


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
    """Whether two signs are one that was seen twice: the same, and closer than any letter is wide; or two spaces."""
    apart = (after.first + after.last - before.first - before.last) / 2
    return before.char == after.char and (apart <= _ECHO or after.char == " ")


def _doubts(probabilities: Probabilities, best: NDArray[np.int64]) -> NDArray[np.float64]:
    """For every blank step, how likely it is a character other than the ones read on either side."""
    doubts = np.zeros(len(best))
    unsure = np.flatnonzero((best == BLANK) & (probabilities[:, BLANK] < _SURE_BLANK))
    for step in unsure.tolist():
        row = probabilities[step].copy()
        row[BLANK] = 0
        before = best[:step][best[:step] != BLANK]
        after = best[step:][best[step:] != BLANK]
        if len(before):
            row[before[-1]] = 0
        if len(after):
            row[after[0]] = 0
        doubts[step] = float(row.max())
    return doubts


def _trimmed(characters: list[ReadCharacter]) -> list[ReadCharacter]:
    while characters and characters[-1].char == " ":
        characters.pop()
    while characters and characters[0].char == " ":
        characters.pop(0)
    return characters


def character_boxes(
    characters: list[ReadCharacter], columns: NDArray[np.float32], placement: Placement, margin: int
) -> list[PixelBox]:
    """The box of each character in pixels of the source picture.

    `columns` is how much ink each column of the reader's picture holds. Letters are parted where the ink between
    them is thinnest; marks are as wide as their letter.
    """
    letters = [one for one in characters if one.char not in _MARKS]
    ink = columns.tolist()
    partings = _partings(letters, ink)
    boxes: list[PixelBox] = []
    own, number = (0.0, float(len(ink))), 0
    for one in characters:
        if one.char not in _MARKS:
            left, right = partings[number], partings[number + 1]
            own = (left, right) if one.char == " " else _tight(left, right, ink)
            number += 1
        boxes.append(_box(one.char, own, placement, margin))
    return boxes


def _middle(one: ReadCharacter) -> float:
    return (one.first + one.last + 1) / 2 * STRIDE


def _partings(letters: list[ReadCharacter], ink: list[float]) -> list[float]:
    """Where the first letter begins, where each is parted from the next one, and where the last one ends."""
    if not letters:
        return [0.0, float(len(ink))]
    first, last = (len(ink) if one.char == LEADER else _REACH for one in (letters[0], letters[-1]))
    found = [max(_middle(letters[0]) - first, 0.0)]
    found += [_thinnest(_middle(one), _middle(two), ink) for one, two in pairwise(letters)]
    return [*found, min(_middle(letters[-1]) + last, float(len(ink)))]


def _thinnest(left: float, right: float, ink: list[float]) -> float:
    """The middle of the column with the least ink between two letters; of equals the one halfway."""
    start, end = int(left), max(int(left) + 1, ceil(right))
    if end - start < 3:
        return (start + end) / 2
    halfway, room = (start + end - 1) / 2, end - start
    return min(range(start, min(end, len(ink))), key=lambda at: ink[at] + abs(at - halfway) / room) + 0.5


def _tight(left: float, right: float, ink: list[float]) -> tuple[float, float]:
    """The stretch without the blank columns at its ends."""
    first, last = max(0, floor(left)), min(len(ink), ceil(right))
    inked = [at for at in range(first, last) if ink[at] > 0.4]
    if not inked:
        return left, max(right, left + 1)
    return max(left, float(inked[0])), min(right, float(inked[-1] + 1))


def _box(char: str, edges: tuple[float, float], placement: Placement, margin: int) -> PixelBox:
    x0, x1 = ((edge - margin) / placement.scale for edge in edges)
    line = placement.baseline + placement.slope * (x0 + x1) / 2
    body = placement.body
    if char in _ABOVE:
        top, bottom = line - 2.0 * body, line - 1.1 * body
    elif char in _BELOW:
        top, bottom = line, line + 0.6 * body
    else:
        top, bottom = line - 1.1 * body, line
    return (max(0.0, x0), max(0.0, top), max(1.0, x1), max(1.0, bottom))
