"""From the reader's probabilities to characters with boxes and confidences.

The best class at every step is taken, repeats are folded and blanks dropped. A character is as sure as its best step,
and less sure where a step beside it nearly became another character: something may be missing there.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from ingest.engines.base import PixelBox
from ingest.engines.reader_model.cutting import Placement
from ingest.engines.reader_model.geometry import STRIDE

Probabilities = NDArray[np.float32]
BLANK = 0
_ABOVE = frozenset("ัิีึื็่้๊๋์ํ๎")
_BELOW = frozenset("ฺุู")
_MARKS = _ABOVE | _BELOW
_SURE_BLANK = 0.97
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
        one = ReadCharacter(alphabet[number - 1], first, last, confidence)
        if found and _is_echo(found[-1], one):
            before = found.pop()
            one = ReadCharacter(one.char, before.first, last, max(before.confidence, confidence))
        found.append(one)
    return _trimmed(found)


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
    letters = [index for index, one in enumerate(characters) if one.char not in _MARKS]
    edges: dict[int, tuple[float, float]] = {}
    for position, index in enumerate(letters):
        left = _parting(characters, letters, position - 1, columns)
        right = _parting(characters, letters, position, columns)
        edges[index] = (left, right) if characters[index].char == " " else _tight(left, right, columns)
    boxes: list[PixelBox] = []
    own = (0.0, float(len(columns)))
    for index, one in enumerate(characters):
        own = edges.get(index, own)
        boxes.append(_box(one.char, own, placement, margin))
    return boxes


def _middle(one: ReadCharacter) -> float:
    return (one.first + one.last + 1) / 2 * STRIDE


def _parting(characters: list[ReadCharacter], letters: list[int], position: int, columns: NDArray[np.float32]) -> float:
    """The column that parts a letter from the next one; the ends of the line before the first and after the last."""
    if position < 0 or position + 1 >= len(letters):
        edge = characters[letters[0 if position < 0 else -1]]
        reach = 14.0 if position >= 0 else -14.0
        return min(max(_middle(edge) + reach, 0.0), float(len(columns)))
    one, two = characters[letters[position]], characters[letters[position + 1]]
    start, end = int(_middle(one)), max(int(_middle(one)) + 1, int(np.ceil(_middle(two))))
    between = columns[start:end]
    if len(between) < 3:
        return (start + end) / 2
    nearness = np.abs(np.arange(len(between)) - (len(between) - 1) / 2) / len(between)
    return float(start + int(np.argmin(between + nearness)) + 0.5)


def _tight(left: float, right: float, columns: NDArray[np.float32]) -> tuple[float, float]:
    """The stretch without the blank columns at its ends."""
    first, last = int(max(0, np.floor(left))), int(min(len(columns), np.ceil(right)))
    inked = np.flatnonzero(columns[first:last] > 0.4)
    if len(inked) == 0:
        return left, max(right, left + 1)
    return max(left, float(first + inked[0])), min(right, float(first + inked[-1] + 1))


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
