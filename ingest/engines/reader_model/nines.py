"""The other nine, open and with two bowls like an epsilon, as Angsana New and the faces made after it have it.

The network has not seen it and takes it for another digit, mostly in doubt. Weights that were trained on with it read
lines with such a digit once more, and are believed in nothing but a ๙.
"""

from dataclasses import replace

from rapidfuzz.distance import Levenshtein

from ingest.engines.reader_model.again import is_doubtful
from ingest.engines.reader_model.decoding import ReadCharacter

NINES = "nines"
"""The name of those weights."""
_NINE = "๙"
_TAKEN_FOR = frozenset("๔๕๘๒๗8")
_SURE, _SEEN = 0.995, 0.9
"""A character that is as sure is no nine; and how sure a nine is at least that the other weights see."""
_AT_MOST = 0.97
"""How sure a nine is at most that only they saw."""


def may_be_nines(characters: list[ReadCharacter]) -> bool:
    """Whether a line is worth asking about: it has a digit that may be the other nine."""
    if any(one.char in _TAKEN_FOR and one.confidence < _SURE for one in characters):
        return True
    return is_doubtful(characters) and any(one.char.isdigit() for one in characters)


def with_nines(characters: list[ReadCharacter], other: list[ReadCharacter]) -> list[ReadCharacter]:
    """The characters, with a ๙ wherever the `other` weights see one surely and these are not sure of what they saw."""
    done = list(characters)
    texts = ["".join(one.char for one in reading) for reading in (characters, other)]
    for step in Levenshtein.opcodes(texts[0], texts[1]):
        if step.tag != "replace" or step.src_end - step.src_start != step.dest_end - step.dest_start:
            continue
        for at, seen in enumerate(other[step.dest_start : step.dest_end], start=step.src_start):
            if seen.char == _NINE and seen.confidence >= _SEEN and done[at].confidence < _SURE:
                done[at] = replace(done[at], char=_NINE, confidence=min(seen.confidence, _AT_MOST))
    return done
