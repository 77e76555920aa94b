"""Letters that the network is unsure of, settled by what stands around them.

Where a letter was read with doubt, or one may have been missed between two, the readings that the network holds
possible are weighed by how usual each is among its neighbours. Digits, and anything that might be one, are left alone.
"""

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

import numpy as np

from ingest.engines.reader_model.decoding import BLANK, Probabilities, ReadCharacter
from ingest.engines.reader_model.language import ORDER, Letters

_DOUBTFUL = 0.9
"""Below this confidence a letter is weighed against others."""
_POSSIBLE = 0.02
"""A reading that the network gives less than this is none."""
_WEIGHT = 0.2
"""How much the neighbours count beside the network's own evidence."""
_SUREST = 0.985
_ROUNDS = 2
_LETTERS = frozenset("กขฃคฅฆงจฉชซฌญฎฏฐฑฒณดตถทธนบปผฝพฟภมยรฤลฦวศษสหฬอฮะัาำิีึืฺุูเแโใไๅ็่้๊๋์ํ๎")
"""What is settled, from and to: nothing that may be a digit, a sign or a letter of another script."""


@dataclass(frozen=True, slots=True)
class _Reading:
    """What may stand in the place of `length` characters from `start`; evidence is a natural logarithm."""

    start: int
    length: int
    characters: tuple[ReadCharacter, ...]
    evidence: float


def settle(
    characters: Sequence[ReadCharacter], probabilities: Probabilities, alphabet: str, letters: Letters
) -> list[ReadCharacter]:
    """The characters with doubtful letters settled, and as sure as the likeliest reading is against the others."""
    found = list(characters)
    for _ in range(_ROUNDS):
        choices = [choice for choice in _choices(found, probabilities, alphabet) if len(choice) > 1]
        if not choices:
            return found
        if not _settled(found, choices, letters):
            return found
    return found


def _choices(found: Sequence[ReadCharacter], probabilities: Probabilities, alphabet: str) -> Iterator[list[_Reading]]:
    """For each place in doubt its readings, the present one first."""
    # How many steps up to each one show anything; between most letters there is nothing to look for.
    seen = np.append(0, np.cumsum(probabilities[:, BLANK + 1 :].max(axis=1, initial=0) >= _POSSIBLE)).tolist()
    for index, one in enumerate(found):
        if one.char in _LETTERS and one.confidence < _DOUBTFUL:
            yield _other_letters(index, one, probabilities, alphabet)
        if index + 1 < len(found) and seen[found[index + 1].first] > seen[one.last + 1]:
            yield _missed(index + 1, one, found[index + 1], probabilities, alphabet)


def _other_letters(index: int, one: ReadCharacter, probabilities: Probabilities, alphabet: str) -> list[_Reading]:
    rows = probabilities[one.first : one.last + 1]
    row = rows[int(rows.max(axis=1).argmax())]
    own = alphabet.index(one.char) + 1
    readings = [_Reading(index, 1, (one,), _log(row[own]))]
    for number in np.argsort(row)[::-1][:4].tolist():
        if number == own or row[number] < _POSSIBLE:
            continue
        if number == BLANK:
            readings.append(_Reading(index, 1, (), _log(row[number])))
        elif alphabet[number - 1] in _LETTERS:
            other = replace(one, char=alphabet[number - 1])
            readings.append(_Reading(index, 1, (other,), _log(row[number])))
        else:
            # It may be a digit: nobody but the network says which.
            return readings[:1]
    return readings


def _missed(
    index: int, before: ReadCharacter, after: ReadCharacter, probabilities: Probabilities, alphabet: str
) -> list[_Reading]:
    """Nothing, or the letter that the network half saw between two others."""
    first, last = before.last + 1, after.first - 1
    if first > last:
        return []
    rows = probabilities[first : last + 1].copy()
    rows[:, [BLANK, alphabet.index(before.char) + 1, alphabet.index(after.char) + 1]] = 0
    step, number = np.unravel_index(int(rows.argmax()), rows.shape)
    share = float(rows[step, number])
    if share < _POSSIBLE or alphabet[int(number) - 1] not in _LETTERS:
        return []
    at = first + int(step)
    letter = ReadCharacter(alphabet[int(number) - 1], at, at, share)
    nothing = _Reading(index, 0, (), _log(probabilities[at, BLANK]))
    return [nothing, _Reading(index, 0, (letter,), _log(share))]


def _log(share: float) -> float:
    return math.log(max(float(share), 1e-6))


def _settled(found: list[ReadCharacter], choices: Sequence[list[_Reading]], letters: Letters) -> bool:
    """Put the likeliest reading into each place, last place first; whether a letter changed."""
    surprise = iter(_surprises(found, choices, letters))
    changed = False
    decided = []
    for readings in choices:
        scores = np.array([reading.evidence - _WEIGHT * next(surprise) for reading in readings])
        best = int(scores.argmax())
        share = float(1 / np.exp(scores - scores[best]).sum())
        decided.append((readings[best], min(share, _SUREST)))
        changed |= best > 0
    for reading, share in reversed(decided):
        kept = [replace(one, confidence=share) for one in reading.characters]
        found[reading.start : reading.start + reading.length] = kept
    return changed


def _surprises(found: Sequence[ReadCharacter], choices: Sequence[list[_Reading]], letters: Letters) -> list[float]:
    """How unusual the neighbourhood of each reading is, all in one question."""
    text = "".join(one.char for one in found)
    pieces = []
    for reading in (reading for readings in choices for reading in readings):
        end = reading.start + reading.length
        inside = "".join(one.char for one in reading.characters)
        pieces.append(f"{text[max(0, reading.start - ORDER + 1) : reading.start]}{inside}{text[end : end + ORDER - 1]}")
    gap = " " * ORDER
    whole = letters.surprise(gap.join(pieces))
    ends = np.cumsum([len(piece) + ORDER for piece in pieces])
    return [float(whole[end - ORDER - len(piece) : end - ORDER].sum()) for piece, end in zip(pieces, ends, strict=True)]
