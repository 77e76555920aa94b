"""Pages whose lines stand in columns, and the committees found in them."""

from collections.abc import Callable, Sequence
from typing import Any

import pytest

from extract.bundle import split_bundles
from extract.committees import find_committees
from extract.context import Context
from extract.flow import read_flow
from extract.found import assemble
from schemas import BBox, Line, Reading, union

Pieces = tuple[tuple[float, str], ...]
"""Left edge in points and text of each column of one line."""


def _line(pieces: Pieces, top: float) -> Line:
    text, boxes = "", list[BBox]()
    for left, piece in pieces:
        if boxes:
            gap = left - boxes[-1][2]
            text += "\t" if gap > 24 else " "
            boxes.append((boxes[-1][2], top, max(left, boxes[-1][2]), top + 12))
        boxes.extend((left + 5.0 * at, top, left + 5.0 * at + 5.0, top + 12) for at in range(len(piece)))
        text += piece
    return Line(text=text, bbox=union(boxes), boxes=tuple(boxes), confidences=(1.0,) * len(text))


@pytest.fixture
def lay_out(make_reading: Callable[..., Reading]) -> Callable[..., Reading]:
    """Pages of lines in columns, 16 points apart."""

    def make(*pages: Sequence[Pieces]) -> Reading:
        blank = make_reading(*([] for _ in pages))
        filled = (
            page.model_copy(update={"lines": tuple(_line(row, 60 + 16.0 * at) for at, row in enumerate(rows))})
            for page, rows in zip(blank.pages, pages, strict=True)
        )
        return blank.model_copy(update={"pages": tuple(filled)})

    return make


@pytest.fixture
def committees() -> Callable[[Reading], list[dict[str, Any]]]:
    """The committees of a reading, as plain data; every printed value has its evidence."""

    def find(reading: Reading) -> list[dict[str, Any]]:
        found: list[dict[str, Any]] = []
        for bundle in split_bundles(read_flow(reading), tuple(page.number for page in reading.pages)):
            draft = assemble({"committees": find_committees(bundle, Context(), set())})
            found.extend(draft.data["committees"])
        return found

    return find
