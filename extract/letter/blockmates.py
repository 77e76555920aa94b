"""Which lines above the subject are the office's: those that stand in one column, not those of stamps across it."""

import re
from collections.abc import Mapping, Sequence

from extract.ink import Ink
from extract.labels import loose_one_of
from extract.letter.layout import SAME_EDGE
from extract.letter.offices import OFFICE
from extract.letter.stamps import LABELS
from schemas import BBox

_OF_STAMP = re.compile(rf"^[|\[\s.,]*{loose_one_of(LABELS)}(?:[\s:.…\d]|$)")
_SURE = 0.95
"""A line away from the column whose characters are all surer than this is not taken for the remains of a stamp."""
_WRAPPED = 150.0
"""Points that the rest of a centred office may begin right of the column."""

Marks = tuple[tuple[int, int], ...]


def is_of_stamp(ink: Ink) -> bool:
    """True for a line that begins with a label of a receiving stamp."""
    return bool(_OF_STAMP.match(ink.folded))


def lines_of_office(lines: Sequence[Ink], boxes: Mapping[Marks, BBox], starts: Sequence[bool]) -> list[Ink]:
    """The lines of office and address without those of stamps; all of them where boxes say nothing.

    `boxes` are by the marks of the lines, `starts` says which lines begin like an office or an address.
    """
    kept = [(line, is_start) for line, is_start in zip(lines, starts, strict=True) if not is_of_stamp(line)]
    edges = [boxes[line.marks][0] for line, is_start in kept if is_start and line.marks in boxes]
    if not edges:
        return [line for line, _ in kept]
    column = max(edges, key=lambda edge: (_support(edge, edges), edges.index(edge)))
    return [line for line, is_start in kept if _belongs(line, boxes.get(line.marks), column, is_start)]


def _support(edge: float, edges: Sequence[float]) -> int:
    return sum(abs(other - edge) <= SAME_EDGE for other in edges)


def _belongs(line: Ink, box: BBox | None, column: float, is_start: bool) -> bool:
    if box is None or abs(box[0] - column) <= SAME_EDGE:
        return True
    is_near = column - SAME_EDGE < box[0] < column + _WRAPPED
    return (is_near or (is_start and bool(OFFICE.match(line.folded)))) and line.confidence() > _SURE
