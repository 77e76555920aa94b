"""Bands: lines that stand beside one another, though not on one height, as cells in the middle of their row do."""

from collections.abc import Iterator, Sequence
from typing import TypeVar

from extract.flow import Item, Row

T = TypeVar("T")
_STEP = 0.75
"""Heights of a line from the middle of one to that of the next, at most, where both are of one band."""


def is_beside(over: Row, under: Row) -> bool:
    """True for two lines of a page of which one begins before the other ends, a good part of their height."""
    if over.page != under.page or over.is_flat:
        return False
    height = max(over.box[3] - over.box[1], under.box[3] - under.box[1])
    return abs(under.box[1] + under.box[3] - over.box[1] - over.box[3]) / 2 < _STEP * height


def top_of_band(items: Sequence[Item], at: int) -> int:
    """The index of the first line of the band that the line at `at` is in."""
    while at and isinstance(over := items[at - 1], Row) and isinstance(row := items[at], Row) and is_beside(over, row):
        at -= 1
    return at


def bands_of(lines: Sequence[tuple[T, Row]]) -> Iterator[list[T]]:
    """What belongs to the lines, band by band."""
    band: list[T] = []
    last: Row | None = None
    for one, row in lines:
        if last is not None and not is_beside(last, row):
            yield band
            band = []
        band.append(one)
        last = row
    if band:
        yield band
