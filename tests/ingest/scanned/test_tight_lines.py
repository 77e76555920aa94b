"""Lines set so tightly that marks touch the letters of the next line, and cells with next to nothing in them."""

import numpy as np
import pytest

from ingest.scanned.cutting import cut_lines
from ingest.scanned.ink import Mask
from ingest.scanned.marks import TextLine
from ingest.scanned.parting import part_shapes
from ingest.scanned.pictures import find_crumbs
from ingest.scanned.prepare import Overlay, Prepared
from ingest.scanned.segment import find_lines, homes_of
from ingest.scanned.shapes import Shapes, find_shapes

BODY = 20.0
FIRST, SECOND = 120, 158


def two_lines() -> Mask:
    """Two rows of letters, feet on rows 120 and 158."""
    ink = np.zeros((240, 600), np.uint8)
    for foot in (FIRST, SECOND):
        for left in range(40, 560, 22):
            ink[foot - 20 : foot, left : left + 14] = 255
    return ink


def find(ink: Mask, cells: tuple[tuple[float, float, float, float], ...] = ()) -> tuple[Shapes, list[TextLine]]:
    shapes = find_shapes(ink)
    kept = np.arange(len(shapes.area)) > 0
    lines = find_lines(shapes, kept, BODY, cells)
    parted = part_shapes(shapes, kept, lines, homes_of(shapes, cells))
    if parted is None:
        return shapes, lines
    return parted, find_lines(parted, np.arange(len(parted.area)) > 0, BODY, cells)


def members_at(shapes: Shapes, y: int, x: int, lines: list[TextLine]) -> list[int]:
    return [number for number, line in enumerate(lines) if shapes.labels[y, x] in line.members]


def test_baselines_and_sizes() -> None:
    _, lines = find(two_lines())
    assert [(round(line.baseline), line.slope, round(line.body)) for line in lines] == [(120, 0, 20), (158, 0, 20)]


def test_a_mark_that_touches_the_letter_above_is_cut_off_it() -> None:
    ink = two_lines()
    ink[116:136, 86:96] = 255
    shapes, lines = find(ink)
    assert len(lines) == 2
    assert members_at(shapes, 110, 90, lines) == [0]
    assert members_at(shapes, 133, 90, lines) == [1]


def test_letters_joined_over_two_lines_are_cut_apart_between_them() -> None:
    ink = two_lines()
    ink[116:142, 92:94] = 255
    shapes, lines = find(ink)
    assert len(lines) == 2
    assert members_at(shapes, 105, 90, lines) == [0]
    assert members_at(shapes, 150, 90, lines) == [1]


@pytest.mark.parametrize(("top", "foot", "owner"), [(122, 130, 0), (127, 135, 1), (92, 97, 0)])
def test_marks_go_to_the_line_whose_storey_they_stand_on(top: int, foot: int, owner: int) -> None:
    ink = two_lines()
    ink[top:foot, 88:95] = 255
    shapes, lines = find(ink)
    assert members_at(shapes, top + 2, 90, lines) == [owner]


def test_a_cell_with_nothing_but_a_dash_has_a_line() -> None:
    ink = np.zeros((240, 600), np.uint8)
    ink[100:103, 80:92] = 255
    _, lines = find(ink, ((50, 60, 150, 150), (150, 60, 300, 150)))
    assert [(line.area, line.box) for line in lines] == [(1, (80, 100, 92, 103))]


@pytest.mark.parametrize("height", [10, 11, 13])
def test_a_low_digit_alone_in_a_cell_is_a_line_of_usual_size(height: int) -> None:
    ink = np.zeros((240, 600), np.uint8)
    ink[120 - height : 120, 80 : 81 + height] = 255
    ink[100:120, 310:324] = 255
    _, lines = find(ink, ((50, 60, 150, 150), (300, 60, 400, 150)))
    assert [(line.area, round(line.baseline), round(line.body)) for line in lines] == [(1, 120, 20), (2, 120, 20)]


@pytest.mark.parametrize(("left", "foot", "lines"), [(200, FIRST, 3), (200, FIRST + 15, 2), (20, FIRST, 2)])
def test_a_low_digit_far_from_the_rest_of_its_row_is_a_line(left: int, foot: int, lines: int) -> None:
    ink = two_lines()
    ink[:, :320] = 0
    ink[foot - 10 : foot, left : left + 12] = 255
    assert len(find(ink)[1]) == lines


def test_a_line_is_cut_without_its_neighbours_and_says_where_it_stands() -> None:
    ink = two_lines()
    ink[127:135, 88:95] = ink[122:130, 200:206] = 255
    shapes, lines = find(ink)
    page = Prepared(255 - ink, ink, np.eye(3)[:2], 150, 1.0, 0, 0.0, 60)
    first, second = cut_lines(page, shapes, lines, np.zeros(len(shapes.area), bool), np.zeros_like(ink))
    below = first.picture[round((126 - first.y) * first.scale) :, : round(100 * first.scale)]
    assert below.size
    assert below.min() > 200
    mark = ((131 - second.y) * second.scale, (91 - second.x) * second.scale)
    assert second.picture[round(mark[0]), round(mark[1])] < 50
    assert second.place.baseline == pytest.approx((158 - second.y) * second.scale, abs=1)
    assert second.place.body == pytest.approx(20 * second.scale, abs=1.5)


def test_scraps_of_a_rule_at_the_edge_of_a_cell_are_no_marks() -> None:
    ink = two_lines()
    ink[104:112, 22:24] = 255
    shapes = find_shapes(ink)
    crumbs = find_crumbs(shapes, [(20, 60, 580, 200)], BODY)
    assert crumbs.sum() == 1
    assert crumbs[shapes.labels[105, 22]]


@pytest.mark.parametrize(("foot", "height", "crumb"), [(97, 4, False), (97, 2, True), (89, 4, True)])
def test_a_tone_cut_by_the_rule_above_it_is_no_scrap(foot: int, height: int, crumb: bool) -> None:
    ink = two_lines()
    ink[foot - height : foot, 88:92] = 255
    shapes = find_shapes(ink)
    crumbs = find_crumbs(shapes, [(20, foot - 4, 580, 200)], BODY)
    assert crumbs[shapes.labels[foot - 1, 90]] == crumb


def test_letters_beside_a_stamp_that_was_taken_out_are_told() -> None:
    ink = two_lines()
    ink[40:128, 300:306] = 255
    shapes = find_shapes(ink)
    stamp = np.arange(len(shapes.area)) == shapes.labels[50, 302]
    lines = find_lines(shapes, (np.arange(len(shapes.area)) > 0) & ~stamp, BODY)
    page = Prepared(255 - ink, ink, np.eye(3)[:2], 150, 1.0, 0, 0.0, 60)
    first, second = cut_lines(page, shapes, lines, stamp, np.zeros_like(ink))
    assert first.hurt[303] and not first.hurt[200] and not second.hurt.any()


@pytest.mark.parametrize(("left", "foot", "hurt"), [(308, FIRST, True), (308, FIRST - 30, False), (283, FIRST, False)])
def test_letters_beside_a_sign_that_was_taken_for_a_stamp_are_told(left: int, foot: int, hurt: bool) -> None:
    ink, over = two_lines(), np.zeros((240, 600), np.uint8)
    ink[:, 302:320] = 0
    over[foot - 24 : foot, left : left + 7] = 255
    shapes = find_shapes(ink)
    lines = find_lines(shapes, np.arange(len(shapes.area)) > 0, BODY)
    page = Prepared(255 - ink, ink, np.eye(3)[:2], 150, 1.0, 0, 0.0, 60, overlay=Overlay(255 - over, over, 0))
    first, _ = cut_lines(page, shapes, lines, np.zeros(len(shapes.area), bool), np.zeros_like(ink))
    assert first.hurt.any() == hurt


def test_a_cell_with_rows_of_dots_has_a_line_for_each() -> None:
    ink = np.zeros((240, 600), np.uint8)
    for foot in (100, 140):
        for left in range(60, 140, 6):
            ink[foot - 3 : foot, left : left + 3] = 255
    _, lines = find(ink, ((50, 60, 150, 150), (150, 60, 300, 150)))
    assert [(line.area, round(line.baseline)) for line in lines] == [(1, 100), (1, 140)]


@pytest.mark.parametrize(("foot", "step", "lines"), [(200, 6, 3), (FIRST, 6, 2), (200, 19, 2)])
def test_a_row_of_dots_below_the_text_is_a_line(foot: int, step: int, lines: int) -> None:
    ink = two_lines()
    ink[:, 300:] = 0
    for left in range(60 if foot == 200 else 320, 560, step):
        ink[foot - 3 : foot, left : left + 3] = 255
    if step > 15:
        ink[foot - 3 : foot, 60:560:41] = 255
    assert len(find(ink)[1]) == lines


def test_letters_that_blur_joined_to_their_marks_do_not_make_a_line_large() -> None:
    ink = two_lines()
    for left in range(40, 560, 22):
        if left % 4:
            ink[FIRST - 34 : FIRST, left : left + 14] = 255
    _, lines = find(ink)
    assert [round(line.body) for line in lines] == [20, 20]


def test_a_tone_over_a_letter_with_a_tail_stays_with_its_line() -> None:
    ink = two_lines()
    ink[SECOND - 20 : SECOND + 8, 562:576] = 255
    ink[SECOND - 30 : SECOND - 23, 570:574] = 255
    shapes, lines = find(ink)
    assert members_at(shapes, SECOND - 27, 571, lines) == [1]


def test_a_large_tone_over_a_letter_with_a_vowel_below_is_no_line_of_its_own() -> None:
    ink = two_lines()
    for foot in (FIRST, SECOND):
        ink[foot - 20 : foot, 232:258] = 0
    # The vowel below is joined to its letter, which then stands on no baseline; the tone is as high as a small letter.
    ink[SECOND - 20 : SECOND + 9, 238:252] = 255
    ink[SECOND - 35 : SECOND - 22, 240:251] = 255
    shapes, lines = find(ink)
    assert [round(line.baseline) for line in lines] == [FIRST, SECOND]
    assert members_at(shapes, SECOND - 28, 245, lines) == [1]


def test_two_marks_run_together_over_their_letters_are_no_line_of_their_own() -> None:
    ink = two_lines()
    ink[SECOND - 33 : SECOND - 20, 234:270] = ink[SECOND - 34 : SECOND - 20, 324:338] = 255
    ink[SECOND - 20, 200:400] = 0
    shapes, lines = find(ink)
    assert [round(line.baseline) for line in lines] == [FIRST, SECOND]
    assert members_at(shapes, SECOND - 28, 245, lines) == members_at(shapes, SECOND - 28, 330, lines) == [1]


def test_faces_differ_in_where_tones_stand() -> None:
    ink = two_lines()
    for left in (260, 370):
        ink[FIRST - 26 : FIRST - 22, left : left + 14] = ink[FIRST - 38 : FIRST - 29, left + 4 : left + 9] = 255
    ink[SECOND - 26 : SECOND - 22, 150:164] = 255
    ink[SECOND - 37 : SECOND - 29, 154:159] = 255
    ink[FIRST + 1 : FIRST + 8, 86:95] = 255
    shapes, lines = find(ink)
    assert members_at(shapes, SECOND - 33, 156, lines) == [1]
    assert members_at(shapes, FIRST + 4, 90, lines) == [0]


def test_what_stands_higher_than_any_tone_does_not_say_where_tones_stand() -> None:
    ink = two_lines()
    for left in (260, 370):
        ink[FIRST - 27 : FIRST - 23, left : left + 14] = ink[FIRST - 48 : FIRST - 39, left + 4 : left + 9] = 255
    ink[SECOND - 26 : SECOND - 22, 150:164] = 255
    ink[SECOND - 37 : SECOND - 30, 154:159] = 255
    shapes, lines = find(ink)
    assert members_at(shapes, SECOND - 33, 156, lines) == [1]


def test_a_hanging_letter_of_a_short_cell_is_no_line_of_its_own() -> None:
    ink = np.zeros((240, 600), np.uint8)
    ink[100:120, 60:74] = ink[100:130, 96:108] = 255
    ink[101:108, 78:90] = ink[112:119, 78:90] = 255
    _, lines = find(ink, ((50, 60, 150, 150), (150, 60, 300, 150)))
    assert [round(line.baseline) for line in lines] == [120]
    assert sorted(lines[0].members) == [1, 2, 3, 4]
