"""Rings and frames askew are taken off the print that they go through; rules of tables and letters are not."""

import cv2
import numpy as np
import pytest

from ingest.scanned.finding import find_layout
from ingest.scanned.ink import Mask
from ingest.scanned.outlines import Outlines, find_outlines
from ingest.scanned.prepare import Prepared
from ingest.scanned.shapes import find_shapes

DPI = 150.0
MIDDLE, RADIUS = (400, 300), 130
CORNERS = [(150, 150), (520, 165), (515, 330), (145, 315)]


def print_on(ink: Mask) -> Mask:
    """Three rows of letters, each two stems and a bar."""
    for foot in (220, 300, 380):
        for left in range(100, 700, 26):
            ink[foot - 18 : foot, left : left + 4] = ink[foot - 18 : foot, left + 11 : left + 15] = 255
            ink[foot - 18 : foot - 14, left : left + 15] = 255
    return ink


def paper() -> Mask:
    return np.zeros((600, 800), np.uint8)


def ring(radius: int = RADIUS) -> Mask:
    return np.asarray(cv2.circle(paper(), MIDDLE, radius, (255,), 4), np.uint8)


def frame(corners: list[tuple[int, int]]) -> Mask:
    return np.asarray(cv2.polylines(paper(), [np.array(corners)], True, (255,), 4), np.uint8)


def outlines_of(ink: Mask) -> Outlines | None:
    return find_outlines(find_shapes(ink), DPI)


@pytest.mark.parametrize(
    "outline",
    [ring(), ring() | ring(RADIUS - 14), frame(CORNERS), ring() | frame(CORNERS)],
    ids=["ring", "double ring", "frame", "ring over a frame"],
)
def test_outlines_go_and_the_print_stays(outline: Mask) -> None:
    letters = print_on(paper())
    found = outlines_of(letters | outline)
    assert found is not None
    left = (letters | outline) & ~found.mask
    alone = outline & ~np.asarray(cv2.dilate(letters, np.ones((9, 9), np.uint8)), np.uint8)
    assert (left & alone).sum() < 0.03 * alone.sum()
    stems = np.asarray(cv2.erode(letters, np.ones((9, 3), np.uint8)), np.uint8)
    assert (stems & ~left).sum() < 0.08 * stems.sum()


def test_letters_that_an_outline_went_through_are_never_sure() -> None:
    ink = print_on(paper()) | frame(CORNERS)
    page = Prepared(255 - ink, ink, np.eye(3)[:2], DPI, 1.0, 0, 0.0, 60)
    first, _, last = find_layout(page).cuts
    assert first.hurt[140:156].any() and first.hurt[512:524].any()
    assert not first.hurt[200:480].any() and not last.hurt.any()


def test_the_box_of_a_ring_is_known() -> None:
    found = outlines_of(print_on(ring()))
    assert found is not None
    assert found.rings[0] == pytest.approx((270, 170, 530, 430), abs=3)


def test_what_stands_in_a_small_ring_is_a_picture_and_what_touches_it_is_not() -> None:
    ink = ring(80)
    ink[270:330, 398:402] = ink[300:304, 380:420] = 255
    ink[290:310, 475:500] = 255
    found = outlines_of(ink)
    assert found is not None
    shapes = find_shapes(ink & ~found.mask)
    inside = found.enclosed(shapes)
    assert inside[shapes.labels[300, 400]]
    assert not inside[shapes.labels[300, 495]]


@pytest.mark.parametrize("drawing", ["table", "letters", "underlined word", "spot"])
def test_what_is_no_outline(drawing: str) -> None:
    ink = paper()
    if drawing == "table":
        for y in (100, 200, 300):
            ink[y : y + 3, 100:700] = 255
        for x in (100, 400, 697):
            ink[100:303, x : x + 3] = 255
    if drawing == "letters":
        ink = np.asarray(cv2.dilate(print_on(ink), np.ones((3, 15), np.uint8)), np.uint8)
    if drawing == "underlined word":
        ink = print_on(ink)
        ink[300:303, 90:700] = 255
    if drawing == "spot":
        cv2.circle(ink, MIDDLE, RADIUS, (255,), cv2.FILLED)
    assert outlines_of(ink) is None


def test_letters_in_the_box_of_a_rule_that_falls_are_print() -> None:
    ink = print_on(frame([(120, 100), (680, 112), (680, 196), (120, 184)]))
    found = outlines_of(ink)
    assert found is not None
    rules = paper()
    rules[180:206, 120:680] = ink[180:206, 120:680]
    letters = print_on(paper())[202:206, 260:640]
    assert not (found.with_rules(rules)[202:206, 260:640] & letters).any()
    assert found.with_rules(rules)[186:190, 200:300].any()
