"""Rows whose columns are drawn in the other rows only."""

import pytest

from ingest.grid import Rule, find_grids
from ingest.heads import part_open_rows
from ingest.lines import Strip, strip_of
from ingest.thaitext import Glyph

XS, YS = (0.0, 60, 160, 260), (0.0, 20, 40, 60)


def put(text: str, left: float) -> Strip:
    strip = strip_of([Glyph(char, (left + 7 * at, 4, left + 7 * at + 7, 16), 0.9) for at, char in enumerate(text)], 14)
    assert strip is not None
    return strip


@pytest.mark.parametrize(
    ("pieces", "columns"),
    [
        ([("ที่", 10), ("วัน", 80), ("สถาน", 180)], [["ที่"], ["วัน"], ["สถาน"]]),
        ([("แผนการตรวจเยี่ยม", 80)], None),
        ([("วัน", 80), ("สถาน", 180)], None),
        ([("ที่", 10), ("วันเวลาและสถานที่", 80), ("ทีม", 220)], None),
    ],
    ids=["heads", "a title", "two of three", "text over an edge"],
)
def test_a_row_without_inner_rules_has_the_columns_that_its_text_keeps_to(
    pieces: list[tuple[str, float]], columns: list[list[str]] | None
) -> None:
    across = [Rule(y, XS[0], XS[-1]) for y in YS]
    down = [Rule(x, YS[0] if x in (XS[0], XS[-1]) else YS[1], YS[-1]) for x in XS]
    (grid,) = find_grids(across, down, 2)
    strips = [put(text, left) for text, left in pieces]

    parted, contents = part_open_rows(grid, [strips, *([] for _ in grid.cells[1:])])

    head = [inside for cell, inside in zip(parted.cells, contents, strict=True) if cell.row == 0]
    texts = [["".join(glyph.char for glyph in strip.glyphs) for strip in inside] for inside in head]
    assert texts == (columns or [[text for text, _ in pieces]])
    assert len(parted.cells) == 9 if columns else len(parted.cells) == 7
