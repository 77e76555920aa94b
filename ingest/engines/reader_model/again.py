"""A second look at lines that hold a doubtful character: a little wider, so that every letter meets other steps.

Of two readings the surer counts. What only one of them saw is not sure. A third look, narrower, is for ink beside a
digit in which neither saw anything.
"""

from dataclasses import replace
from math import log

import cv2
import numpy as np
from rapidfuzz.distance import Levenshtein

from ingest.engines.base import GrayImage
from ingest.engines.reader_model.decoding import ReadCharacter

_DOUBTFUL = 0.85
"""A line with a character less sure than this is looked at again."""
WIDER, NARROWER = 1.07, 0.94
"""How many times as wide the line is at the second look, and at the third."""
_ALONE_AT_MOST = 0.6
"""How sure a character is at most that only one of two looks saw."""


def is_doubtful(characters: list[ReadCharacter]) -> bool:
    """Whether a line is worth a second look."""
    return any(one.confidence < _DOUBTFUL for one in characters if one.char != " ")


def widened(picture: GrayImage, times: float) -> GrayImage:
    """The same line, so many times as wide."""
    height, width = picture.shape
    return np.asarray(cv2.resize(picture, (round(width * times), height)), np.uint8)


def narrowed(characters: list[ReadCharacter], times: float) -> list[ReadCharacter]:
    """What was read on the picture so many times as wide, at the steps of the first one."""
    return [
        replace(one, first=round(one.first / times), last=max(round(one.first / times), round(one.last / times)))
        for one in characters
    ]


def surer(first: list[ReadCharacter], second: list[ReadCharacter]) -> list[ReadCharacter]:
    """The surer of two readings, with less confidence where the other has something else or nothing."""
    chosen, other = (second, first) if _surprise(second) < _surprise(first) else (first, second)
    if not other:
        return chosen
    done = list(chosen)
    texts = ["".join(one.char for one in reading) for reading in (chosen, other)]
    for step in Levenshtein.opcodes(texts[0], texts[1]):
        if step.tag == "equal":
            continue
        # What the other reading has more may be missing here: its neighbours stand for it.
        missing = step.src_start == step.src_end and texts[1][step.dest_start : step.dest_end].strip() != ""
        around = 1 if missing else 0
        for at in range(max(0, step.src_start - around), min(len(done), step.src_end + around)):
            done[at] = replace(done[at], confidence=min(done[at].confidence, _ALONE_AT_MOST))
    return done


def _surprise(characters: list[ReadCharacter]) -> float:
    return -sum(log(max(one.confidence, 1e-4)) for one in characters if one.char != " ")
