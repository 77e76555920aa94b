"""Rules that are broken, tilted, underline words, or are none."""

import numpy as np
import pytest

from ingest.grid import find_grids
from ingest.scanned.ink import Mask
from ingest.scanned.rules import Rules, find_rules
from ingest.scanned.stems import find_tables

DPI = 150


def paper() -> Mask:
    return np.zeros((500, 700), np.uint8)


def table(
    ink: Mask, rows: tuple[int, ...] = (60, 140, 220, 300), columns: tuple[int, ...] = (50, 250, 450, 650)
) -> Mask:
    for y in rows:
        ink[y : y + 2, columns[0] : columns[-1] + 2] = 255
    for x in columns:
        ink[rows[0] : rows[-1] + 2, x : x + 2] = 255
    return ink


def shape(rules: Rules) -> tuple[int, int, int]:
    (grid,) = find_grids(rules.horizontals, rules.verticals, DPI * 0.05)
    return grid.rows, grid.columns, len(grid.cells)


def test_a_whole_table() -> None:
    assert shape(find_rules(table(paper()), DPI)) == (3, 3, 9)


def test_a_double_frame_is_the_edge_of_its_table() -> None:
    ink = table(paper())
    ink[55:58, 45:657] = ink[304:307, 45:657] = 255
    ink[55:307, 45:48] = ink[55:307, 654:657] = 255
    rules = find_rules(ink, DPI)
    assert (len(rules.horizontals), len(rules.verticals)) == (4, 4)
    assert shape(rules) == (3, 3, 9)


def test_a_black_bar_is_no_rule() -> None:
    ink = table(paper())
    ink[400:408, 50:650] = 255
    assert len(find_rules(ink, DPI).horizontals) == 4


@pytest.mark.parametrize("gap", [0, 2], ids=["run together", "apart"])
def test_a_double_rule_below_a_head_is_one(gap: int) -> None:
    ink = table(paper())
    top = int(np.flatnonzero(ink[:, 60])[0])
    row = top + 60
    ink[row : row + 3, 50:650] = ink[row + 3 + gap : row + 7, 50:650] = 255
    before, after = find_rules(table(paper()), DPI).horizontals, find_rules(ink, DPI).horizontals
    assert len(after) == len(before) + 1


def test_breaks_are_bridged() -> None:
    ink = table(paper())
    ink[:, 330:355] = 0
    ink[170:180, 440:460] = 0
    ink[165:200, 240:260] = 0
    assert shape(find_rules(ink, DPI)) == (3, 3, 9)


@pytest.mark.parametrize("fall", [30, 50, 76])
def test_a_streak_across_the_head_leaves_its_rules(fall: int) -> None:
    ink = table(paper(), rows=(60, 100, 140, 180, 220))
    for x in range(52, 650):
        y = 60 + (x - 52) * fall // 600
        ink[y : y + 2, x] = 255
    # The dots of a shaded head touch its rules.
    ink[62:100:5, 52:650:7] = 255
    ink[62:65, 52:650:11] = 255
    assert shape(find_rules(ink, DPI)) == (4, 3, 12)


def test_dots_and_steps_of_a_fax_are_bridged() -> None:
    ink = table(paper())
    ink[:, ::9] = 0
    ink[5::9] = 0
    ink[60:62, 300:600], ink[61:63, 300:600] = 0, 255
    assert shape(find_rules(ink, DPI)) == (3, 3, 9)


def test_a_row_across_the_table_has_no_rule_down_bridged_through_it() -> None:
    ink = table(paper(), rows=(60, 100, 140, 180, 220))
    for x in (250, 450):
        ink[102:140, x : x + 2] = 0
    assert shape(find_rules(ink, DPI)) == (4, 3, 10)


def test_small_print_in_a_row_is_no_rule_that_falls() -> None:
    ink = paper()
    for left in range(100, 400, 10):
        ink[200:211, left : left + 2] = ink[200:211, left + 6 : left + 8] = 255
        ink[204:207, left : left + 6] = ink[200:202, left + 5 : left + 10] = 255
    assert not find_rules(ink, DPI).horizontals


def test_marks_close_below_a_rule_that_falls_are_no_part_of_it() -> None:
    ink = paper()
    for x in range(50, 652):
        row = 100 + (x - 50) * 4 // 602
        ink[row : row + 2, x] = 255
    table(ink, rows=(180, 260))
    ink[100:262, 50:52] = ink[100:262, 650:652] = 255
    ink[104:107, 80:90] = ink[104:107, 130:136] = 255
    mask = find_rules(ink, DPI).mask
    assert mask[100:102, 60:120].all() and mask[103:105, 600:640].all()
    assert not mask[104:107, 80:140].any()


def test_heads_of_letters_in_a_row_are_no_rule() -> None:
    ink = paper()
    ink[100:103, 100:400] = 255
    for x in range(100, 400, 6):
        ink[103:116, x : x + 3] = 255
    assert find_rules(ink, DPI).horizontals == ()


def test_an_underline_leaves_the_feet_of_its_letters() -> None:
    ink = paper()
    for x in range(100, 400, 16):
        ink[100:120, x : x + 3] = ink[100:120, x + 8 : x + 11] = 255
    ink[120:122, 100:400] = 255
    rules = find_rules(ink, DPI)
    assert [round(rule.at) for rule in rules.horizontals] == [pytest.approx(121, abs=1)]
    assert not rules.mask[:119].any()
    assert rules.mask[121, 110:390].all()


def test_letters_that_cross_a_rule_stay_whole() -> None:
    ink = paper()
    ink[120:122, 100:400] = 255
    ink[105:135, 200:204] = 255
    assert not find_rules(ink, DPI).mask[:, 200:204].any()


def test_a_vowel_below_that_ends_in_an_underline_stays_whole() -> None:
    ink = paper()
    ink[100:103, 50:350] = 255
    for x in range(60, 320, 40):
        ink[92:102, x : x + 3] = 255
    mask = find_rules(ink, DPI).mask
    assert not mask[100:102, 60:63].any()
    assert mask[100:103, 70:90].all()


def test_a_ring_is_no_rule() -> None:
    ink = paper()
    y, x = np.mgrid[: ink.shape[0], : ink.shape[1]]
    distance = np.hypot(y - 250, x - 300)
    ink[(distance > 86) & (distance < 90)] = 255
    rules = find_rules(ink, DPI)
    assert (rules.horizontals, rules.verticals) == ((), ())


def test_an_underline_that_falls_by_some_rows_is_taken_off_its_letters() -> None:
    ink = paper()
    for x in range(100, 580, 16):
        foot = 120 + (x - 100) // 120
        ink[foot - 20 : foot, x : x + 3] = ink[foot - 20 : foot, x + 8 : x + 11] = 255
        ink[foot, x : x + 16] = 255
    rules = find_rules(ink, DPI)
    assert len(rules.horizontals) == 1
    assert rules.mask[120:124].any(axis=0)[110:570].mean() > 0.9
    assert not rules.mask[:118].any()


@pytest.mark.parametrize(("rows", "columns"), [((60, 100, 140, 180, 220), 3), ((60, 140, 220), 4)])
def test_a_stem_in_the_head_of_a_table_is_no_rule(rows: tuple[int, ...], columns: int) -> None:
    ink = table(paper(), rows=rows)
    ink[rows[0] : rows[1], 350:353] = 255
    rules, (grid,) = find_tables(find_rules(ink, DPI), DPI * 0.05)
    assert grid.columns == columns
    assert rules.mask[rows[0] + 10 : rows[1] - 10, 351].any() == (columns == 4)


@pytest.mark.parametrize(("beyond", "rules"), [(0, 1), (60, 0)], ids=["an underlined word", "feet of bold letters"])
def test_feet_of_bold_letters_that_run_together_are_no_underline(beyond: int, rules: int) -> None:
    ink = paper()
    ink[200:203, 250:400] = 255
    ink[186:203, 250:400:8] = ink[186:203, 251:400:8] = 255
    for left in [*range(250 - beyond, 240, 12), *range(410, 400 + beyond, 12)]:
        ink[186:203, left : left + 6] = 255
    assert len(find_rules(ink, DPI).horizontals) == rules


@pytest.mark.parametrize("open_end", ["top", "foot", ""])
def test_short_rules_down_in_a_row_that_is_open_are_kept(open_end: str) -> None:
    ink = table(paper(), rows=(60, 100, 140, 180, 220))
    for x in (250, 450):
        ink[102:140, x : x + 2] = ink[142:180, x : x + 2] = 0
    for y in {"top": [60], "foot": [220], "": []}[open_end]:
        ink[y : y + 2] = 0
    ink[70:95, 300:302] = 255
    rules = find_rules(ink, DPI)
    assert shape(rules) == (4, 3, 8)
