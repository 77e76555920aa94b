"""A `1` that stands twice and was read once: in narrow faces two are as close together as two looks at one.

What tells is the ink: beside the stem that was read stands another one just like it, and no character for it.
"""

from collections.abc import Iterator
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from ingest.engines.base import GrayImage
from ingest.engines.reader_model.decoding import ReadCharacter
from ingest.engines.reader_model.geometry import STRIDE
from ingest.thaitext import MARKS

_TWIN = "1"
_SMALL = frozenset(" .,:;'-–—") | frozenset(MARKS)
"""What has no stem."""
_LATE = 2
"""Columns from the step at which a character is seen to its middle."""
_NEAREST, _FURTHEST = 6, 13
"""Columns from one stem to the next; letters and wider digits are further apart."""
_HALF = 4
"""Columns beside a stem that are part of its `1`."""
_AS_HIGH, _ALIKE = 0.75, 0.92
"""How much of the first stem's ink the second one has at least, and the correlation of the two pictures."""
_SURE_AT_MOST = 0.9

Columns = NDArray[np.float32]


def with_doubles(characters: list[ReadCharacter], picture: GrayImage, columns: Columns) -> list[ReadCharacter]:
    """The characters of a line, with a second `1` where a stem like that of the first stands beside it unread.

    `columns` is how much ink each column of the picture holds.
    """
    stems = {id(one): _stem(one, columns) for one in characters if one.char == _TWIN}
    if not stems:
        return characters
    taken = [*stems.values(), *(_middle(one) for one in characters if one.char != _TWIN and one.char not in _SMALL)]
    done: list[ReadCharacter] = []
    for one in characters:
        if one.char != _TWIN:
            done.append(one)
            continue
        own = stems[id(one)]
        twins = [at for at in _twins(own, picture, columns) if min(abs(at - other) for other in taken) > _HALF]
        taken += twins
        sure = replace(one, confidence=min(one.confidence, _SURE_AT_MOST)) if twins else one
        steps = [(at - _LATE) // STRIDE for at in twins]
        done += [replace(sure, first=at, last=at) for at in steps if at < one.first]
        done.append(sure)
        done += [replace(sure, first=at, last=at) for at in steps if at >= one.first]
    return done


def _middle(one: ReadCharacter) -> float:
    return (one.first + one.last + 1) / 2 * STRIDE + _LATE


def _stem(one: ReadCharacter, columns: Columns) -> int:
    """The column with the most ink about the middle of a `1`."""
    start = max(0, int(_middle(one)) - _HALF)
    near = columns[start : start + 2 * _HALF + 1]
    return start + int(near.argmax()) if len(near) else start


def _twins(stem: int, picture: GrayImage, columns: Columns) -> Iterator[int]:
    """The stems right beside one that look like it."""
    for first in (stem - _FURTHEST, stem + _NEAREST):
        near = columns[max(0, first) : max(0, first + _FURTHEST - _NEAREST + 1)]
        if len(near) == 0:
            continue
        at = max(0, first) + int(near.argmax())
        inside = 0 < at < len(columns) - 1 and columns[at] >= max(columns[at - 1], columns[at + 1])
        if inside and columns[at] >= _AS_HIGH * columns[stem] and _likeness(stem, at, picture) > _ALIKE:
            yield at


def _likeness(stem: int, other: int, picture: GrayImage) -> float:
    """Correlation of the pictures about two stems; either may be a column off."""
    ink = np.pad(255.0 - picture, ((0, 0), (_HALF + 2, _HALF + 2)))
    # Soft enough that half a column does not count.
    ink = ink[:, :-2] + 2 * ink[:, 1:-1] + ink[:, 2:]
    own = ink[:, stem + 1 : stem + 2 * _HALF + 2].ravel()
    shifted = (ink[:, at : at + 2 * _HALF + 1].ravel() for at in (other, other + 1, other + 2))
    return max(float(np.corrcoef(own, one)[0, 1]) for one in shifted)
