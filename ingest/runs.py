"""Many stretches of whole numbers at once: what a loop over stretches would ask one by one."""

from collections.abc import Iterator
from math import ceil
from typing import Any

import numpy as np
from numpy.typing import NDArray

_MOST_PAIRS = 300_000
Whole = NDArray[np.int64]
"""Whole numbers, one a stretch."""


def spread(first: Whole, last: Whole) -> tuple[Whole, Whole]:
    """All numbers from each `first` up to before its `last`, one stretch after the other: whose they are, and they."""
    count = np.maximum(0, last - first)
    owner = np.repeat(np.arange(len(first)), count)
    return owner, np.arange(len(owner)) + (first - np.cumsum(count) + count)[owner]


def ends(owner: Whole, place: Whole, count: int) -> tuple[Whole, Whole]:
    """The first and the last place that each of `count` owners has; (0, -1) for one without. Owners come in order."""
    numbers = np.arange(count)
    first, beyond = np.searchsorted(owner, numbers), np.searchsorted(owner, numbers, side="right")
    if len(place) == 0:
        return np.zeros(count, np.int64), np.full(count, -1)
    some = beyond > first
    last = np.where(some, place[np.maximum(beyond - 1, 0)], -1)
    return np.where(some, place[np.minimum(first, len(place) - 1)], 0), last


def portions(numbers: NDArray[Any], partners: int) -> Iterator[NDArray[Any]]:
    """The numbers in parts so small that all pairs of one with its partners fit into memory several times."""
    yield from np.array_split(numbers, max(1, ceil(len(numbers) * partners / _MOST_PAIRS)))
