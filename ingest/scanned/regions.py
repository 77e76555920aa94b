"""What of a page is no print: pictures, stamps and handwriting, and which lines of the page are part of them."""

from collections.abc import Iterator, Sequence

from ingest.layout import Layout, as_shown
from ingest.thaitext import Box
from schemas import NOT_PRINT, Frame, Line, Region, center

_BY_HAND = 0.5
"""Share of a line's letters that are no print from which all of it is by hand."""
_FEWEST = 3


def find_regions(layout: Layout, pictures: Sequence[Box], stamps: Sequence[Box], frame: Frame) -> tuple[Region, ...]:
    """The regions of a page; boxes of pictures, and of stamps and pens over print, in points of the upright page.

    What was read among print is told from it by the engine: a line of nothing but letters by hand is handwriting.
    """
    found = [Region(kind="picture", bbox=as_shown(box, frame)) for box in pictures]
    owned = _owned(stamps, layout, frame)
    found += [_stamp(box, own, layout, frame) for box, own in zip(stamps, owned, strict=True)]
    found += _handwriting(layout)
    return tuple(found)


def _owned(stamps: Sequence[Box], layout: Layout, frame: Frame) -> list[list[int]]:
    """The lines over print that are part of each stamp: every line goes to the nearest one."""
    owned: list[list[int]] = [[] for _ in stamps]
    for number in layout.over if stamps else ():
        x, y = center(frame.to_upright(layout.lines[number].bbox))
        apart = [max(x0 - x, x - x1, 0.0) + max(y0 - y, y - y1, 0.0) for x0, y0, x1, y1 in stamps]
        owned[apart.index(min(apart))].append(number)
    return owned


def _stamp(box: Box, own: Sequence[int], layout: Layout, frame: Frame) -> Region:
    is_print = any(not _is_by_hand(layout.lines[number]) for number in own)
    return Region(kind="stamp" if is_print else "handwriting", bbox=as_shown(box, frame), lines=tuple(own))


def _handwriting(layout: Layout) -> Iterator[Region]:
    for number, line in enumerate(layout.lines):
        if number not in layout.over and _is_by_hand(line):
            yield Region(kind="handwriting", bbox=line.bbox, lines=(number,))


def _is_by_hand(line: Line) -> bool:
    """True when an engine saw hardly a letter of print in a line; short scraps are left open."""
    letters = [char for char in line.text if not char.isspace()]
    return len(letters) >= _FEWEST and letters.count(NOT_PRINT) > _BY_HAND * len(letters)
