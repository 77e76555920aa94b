import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter, ValidationError

from schemas import BBox, Frame, center, overlap, union

SIDES = st.floats(50, 2000)
ROTATIONS = st.sampled_from([0, 90, 180, 270])
FRAMES = st.builds(Frame, SIDES, SIDES, ROTATIONS, st.floats(-5, 5))
UNTILTED = st.builds(Frame, SIDES, SIDES, ROTATIONS)


@st.composite
def boxes(draw):
    x0, x1 = sorted((draw(st.floats(0, 1500)), draw(st.floats(0, 1500))))
    y0, y1 = sorted((draw(st.floats(0, 1500)), draw(st.floats(0, 1500))))
    return (x0, y0, x1, y1)


@given(FRAMES, boxes())
def test_upright_and_back_is_where_it_was(frame, box):
    assert frame.to_shown(frame.to_upright(box)) == pytest.approx(box, abs=1e-6)
    assert frame.to_upright(frame.to_shown(box)) == pytest.approx(box, abs=1e-6)


@given(FRAMES, boxes())
def test_a_turn_keeps_the_area(frame, box):
    turned = frame.to_upright(box)
    before = (box[2] - box[0]) * (box[3] - box[1])
    assert (turned[2] - turned[0]) * (turned[3] - turned[1]) == pytest.approx(before, abs=1e-3, rel=1e-6)


@given(UNTILTED)
def test_the_page_itself_fills_the_upright_page(frame):
    width, height = frame.upright_size
    assert frame.to_upright((0, 0, frame.width, frame.height)) == pytest.approx((0, 0, width, height), abs=1e-9)


@pytest.mark.parametrize(
    ("rotation", "upright"),
    [
        (0, (0, 0, 10, 20)),
        # Turned clockwise, the top left corner becomes the top right one.
        (90, (180, 0, 200, 10)),
        (180, (90, 180, 100, 200)),
        (270, (0, 90, 20, 100)),
    ],
)
def test_the_top_left_corner_goes_where_the_turn_takes_it(rotation, upright):
    assert Frame(100, 200, rotation).to_upright((0, 0, 10, 20)) == upright


def test_lines_that_fall_to_the_right_are_lifted():
    # On a page tilted clockwise by one degree, the right end of a level line lies lower than its left end.
    left, right = (95, 498, 105, 508), (495, 504.98, 505, 514.98)
    frame = Frame(600, 1000, skew=1.0)
    assert center(frame.to_upright(left))[1] == pytest.approx(center(frame.to_upright(right))[1], abs=0.01)


@given(boxes(), boxes())
def test_a_union_holds_both_and_overlap_does_not_depend_on_order(a, b):
    whole = union([a, b])
    assert overlap(whole, a) == pytest.approx((a[2] - a[0]) * (a[3] - a[1]))
    assert overlap(a, b) == overlap(b, a) <= overlap(a, a)


def test_boxes_that_touch_do_not_overlap():
    assert overlap((0, 0, 10, 10), (10, 0, 20, 10)) == 0


def test_a_union_of_nothing_is_an_error():
    with pytest.raises(ValueError, match="unpack"):
        union([])


@pytest.mark.parametrize("box", [(10, 0, 0, 10), (0, 10, 10, 0), (float("nan"), 0, 1, 1)])
def test_a_box_inside_out_is_refused(box):
    with pytest.raises(ValidationError):
        TypeAdapter(BBox).validate_python(box)


def test_boxes_are_rounded_to_a_hundredth_of_a_point():
    assert TypeAdapter(BBox).validate_python((0.001, 0.126, 1.239, 2)) == (0.0, 0.13, 1.24, 2.0)
