"""Which letters follow which in official Thai: a small model of letters for choosing among what the network half sees.

Six letters at a time, from public-domain text (`ingest.training.language`). All digits are one sign to it, so it never
prefers one digit to another.
"""

from collections.abc import Sequence
from functools import cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

ORDER = 6
"""Length of the longest n-gram."""
STEPS_PER_NAT = 16
"""Surprise is kept in sixteenths of a natural logarithm."""
MODEL_FILE = Path(__file__).parent / "language.npz"

Codes = NDArray[np.uint64]
_DIGITS = str.maketrans("123456789๐๑๒๓๔๕๖๗๘๙", "0" * 19)


def codes_of(text: str) -> Codes:
    """A number for each character; digits are all alike."""
    return np.frombuffer(text.translate(_DIGITS).encode("utf-32-le"), np.uint32).astype(np.uint64)


def hashes(codes: Codes, length: int) -> Codes:
    """A hash for each run of `length` codes, in order; one fewer than there are codes for each code above one."""
    if len(codes) < length:
        return np.zeros(0, np.uint64)
    whole = np.zeros(len(codes) - length + 1, np.uint64)
    for at in range(length):
        whole = whole * np.uint64(0x100000001B3) + codes[at : at + len(whole)] + np.uint64(1)
    whole ^= whole >> np.uint64(29)
    return whole * np.uint64(0xBF58476D1CE4E5B9)


def short(hashed: Codes) -> NDArray[np.uint32]:
    """The half of each hash that is kept."""
    return (hashed >> np.uint64(32)).astype(np.uint32)


class Letters:
    """The model: `surprise` says how unlikely each character of a text is after those before it."""

    def __init__(self, tables: Sequence[tuple[NDArray[np.uint32], NDArray[np.uint8], NDArray[np.uint8]]]) -> None:
        self._tables = tables

    def surprise(self, text: str) -> NDArray[np.float64]:
        """For each character of the text its surprise in nats, from 0 up; a space is thought to stand before it."""
        codes = codes_of(f" {text}")
        count = len(text)
        surprise = np.full(count, 0.0)
        settled = np.zeros(count, bool)
        for length in range(min(ORDER, count + 1), 0, -1):
            # The n-gram that ends at character i of the text begins length - 2 characters before it.
            grams = short(hashes(codes, length))[1 if length == 1 else 0 :]
            first = max(0, length - 2)
            place, known = self._find(length, grams)
            new = known & ~settled[first:]
            surprise[first:][new] += self._tables[length - 1][1][place[new]]
            settled[first:] |= known
            if length > 1:
                context, met = self._find(length - 1, short(hashes(codes[:-1], length - 1)))
                open_ = met & ~settled[first:]
                surprise[first:][open_] += self._tables[length - 2][2][context[open_]]
        surprise[~settled] += 255
        return surprise / STEPS_PER_NAT

    def _find(self, length: int, grams: NDArray[np.uint32]) -> tuple[NDArray[np.int64], NDArray[np.bool_]]:
        keys = self._tables[length - 1][0]
        place = np.minimum(np.searchsorted(keys, grams), len(keys) - 1)
        return place, keys[place] == grams


@cache
def load_letters(path: Path = MODEL_FILE) -> Letters:
    """The model in a file, loaded once."""
    with np.load(path) as data:
        return Letters(
            [
                (data[f"grams{length}"], data[f"chances{length}"], data[f"shares{length}"])
                for length in range(1, ORDER + 1)
            ]
        )
