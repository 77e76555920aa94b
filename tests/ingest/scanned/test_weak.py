"""Tables whose rules are dotted, dashed, pale or hairlines; and what looks like such rules and is none."""

from itertools import pairwise

import numpy as np
import pytest

from ingest.engines.base import GrayImage
from ingest.grid import Grid, Rule
from ingest.scanned import weak
from ingest.scanned.ink import ink_mask
from ingest.scanned.rules import find_rules
from ingest.scanned.stems import find_tables

DPI = 150
ROWS, COLUMNS = (60, 110, 160, 230, 300), (50, 200, 400, 650)
BLACK = 20
STYLES = {
    "dotted": (2, 2, 2, 60),
    "dots far apart": (3, 4, 2, BLACK),
    "dashed": (6, 6, 2, BLACK),
    "long dashes": (8, 5, 3, BLACK),
    "grey": (700, 0, 1, 170),
    "hairline": (700, 0, 1, 205),
    "solid": (700, 0, 2, BLACK),
}
"""Columns drawn and left blank in turn, rows, grey value."""
WEAK = [style for style in STYLES if style != "solid"]


def paper() -> GrayImage:
    grey = np.random.default_rng(5).normal(245, 3, (500, 700))
    return grey.clip(0, 255).astype(np.uint8)


def print_on(page: GrayImage) -> GrayImage:
    """Some letters in every cell, as dark as print."""
    for y in ROWS[:-1]:
        for x in COLUMNS[:-1]:
            for left in range(x + 20, x + 110, 14):
                page[y + 20 : y + 33, left : left + 3] = page[y + 20 : y + 33, left + 7 : left + 9] = BLACK
                page[y + 30 : y + 33, left : left + 9] = BLACK
    return page


def across(page: GrayImage, y: int, ends: tuple[int, int], style: str) -> None:
    drawn, blank, thick, grey = STYLES[style]
    for x in range(ends[0], ends[1], drawn + blank):
        page[y : y + thick, x : min(ends[1], x + drawn)] = grey


def table(rows: str, columns: str) -> GrayImage:
    page = print_on(paper())
    for y in ROWS:
        across(page, y, (COLUMNS[0], COLUMNS[-1] + 2), rows)
    for x in COLUMNS:
        across(page.T, x, (ROWS[0], ROWS[-1] + 2), columns)
    return page


def grids(page: GrayImage) -> list[tuple[int, int, int]]:
    found: list[Grid] = find_tables(find_rules(ink_mask(page), DPI, page), DPI * 0.05)[1]
    return [(grid.rows, grid.columns, len(grid.cells)) for grid in found]


@pytest.mark.parametrize("style", WEAK)
def test_a_table_of_weak_rules_is_one(style: str) -> None:
    assert grids(table(style, style)) == [(4, 3, 12)]


@pytest.mark.parametrize("style", WEAK)
def test_weak_rules_between_solid_ones(style: str) -> None:
    page = table(style, "solid")
    for y in (ROWS[0], ROWS[-1]):
        across(page, y, (COLUMNS[0], COLUMNS[-1] + 2), "solid")
    assert grids(page) == [(4, 3, 12)]
    assert grids(table("solid", style)) == [(4, 3, 12)]


@pytest.mark.parametrize("style", ["dotted", "dashed"])
def test_a_table_that_goes_on_over_the_page_has_no_last_rule(style: str) -> None:
    page = table(style, style)
    page[ROWS[-1] - 3 : ROWS[-1] + 5] = 245
    assert grids(page) == [(4, 3, 12)]


@pytest.mark.parametrize("inset", [12, 20, 40])
def test_dots_to_write_on_are_no_rules(inset: int) -> None:
    page = paper()
    for y in (ROWS[0], ROWS[-1]):
        across(page, y, (COLUMNS[0], COLUMNS[-1] + 2), "solid")
    for x in COLUMNS:
        across(page.T, x, (ROWS[0], ROWS[-1] + 2), "solid")
    for y in (100, 140, 180, 220, 260):
        for left, right in pairwise(COLUMNS):
            across(page, y, (left + inset, right - 12), "dotted")
    for y in (350, 390, 430):
        across(page, y, (50, 650), "dotted")
    assert grids(page) == [(1, 3, 3)]


def test_a_fold_of_the_paper_is_no_rule() -> None:
    page = table("solid", "solid")
    page[195:197] = 200
    page[:, 300:302] = 200
    assert grids(page) == [(4, 3, 12)]


def test_a_broken_streak_from_edge_to_edge_is_no_rule() -> None:
    page = table("solid", "solid")
    for y in (*range(0, 20, 9), *range(ROWS[0], ROWS[-1], 9), *range(340, 500, 9)):
        page[y : y + 5, 300 + y // 90] = BLACK
    assert grids(page) == [(4, 3, 12)]


def test_a_tall_letter_between_two_rules_parts_no_cell() -> None:
    page = table("solid", "solid")
    page[116:156, 300:303] = BLACK
    assert grids(page) == [(4, 3, 12)]


def test_a_word_in_every_row_of_a_column_parts_none() -> None:
    page = table("solid", "solid")
    for top in (60, 110):
        page[top + 5 : top + 47, 510:512] = BLACK
        page[top + 22 : top + 35, 503:508] = page[top + 22 : top + 27, 514:519] = BLACK
    assert grids(page) == [(4, 3, 12)]


def test_columns_that_are_pale_in_the_last_row_only_part_it_too() -> None:
    page = paper()
    rows = range(60, 421, 40)
    for y in rows:
        across(page, y, (COLUMNS[0], COLUMNS[-1] + 2), "hairline")
    for x in COLUMNS:
        across(page.T, x, (rows[0], rows[-1] + 2), "hairline")
        across(page.T, x, (rows[0], rows[-2] - 2), "solid")
    assert grids(page) == [(9, 3, 27)]


def test_two_rules_found_at_one_place_part_a_stretch_once() -> None:
    crossing = [Rule(300.0, 0, 500), Rule(300.4, 0, 500)]
    assert weak._parts(50, 650, 200, crossing) == [(50, 300), (300, 650)]
