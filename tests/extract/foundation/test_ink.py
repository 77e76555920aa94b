"""Ink points at the page whatever is done to it."""

import re
from typing import Protocol

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.doubt import certain, is_doubtful, settle_in_sequence
from extract.found import Found, assemble, text_found
from extract.ink import Ground, Ink
from schemas import Line


class MakeInk(Protocol):
    """Makes ink from a string."""

    def __call__(self, text: str, alternatives: dict[int, str] | None = None) -> Ink: ...


def _line(text: str, top: float = 0.0) -> Line:
    boxes = tuple((10.0 * at, top, 10.0 * at + 10, top + 16) for at in range(len(text)))
    return Line(text=text, bbox=(0, top, 10.0 * len(text), top + 16), boxes=boxes, confidences=(0.9,) * len(text))


def test_a_slice_keeps_its_place(inked: MakeInk) -> None:
    ink = Ground().ink(1, _line("ที่ ๑๒๓"))

    assert ink[4:].bbox() == (40.0, 0.0, 70.0, 16.0)


def test_a_match_on_folded_text_gives_the_ink_as_printed(inked: MakeInk) -> None:
    ink = inked("ที่ ๑๒๓")
    match = re.search(r"\d+", ink.folded)

    assert match is not None
    assert ink.group(match).text == "๑๒๓"


def test_joined_lines_are_quoted_as_read() -> None:
    ground = Ground()
    ink = ground.join([ground.ink(1, _line("จํานวน")), ground.ink(1, _line("๑  ชุด", 20))])

    assert ink.text == "จำนวน ๑ ชุด"
    assert ink.as_read() == "จํานวน ๑  ชุด"
    assert ink.bbox() == (0.0, 0.0, 60.0, 36.0)


def test_ink_over_two_pages_has_the_box_of_the_first() -> None:
    ground = Ground()
    ink = ground.join([ground.ink(1, _line("ก")), ground.ink(2, _line("ข", 100))])

    assert (ink.page(), ink.bbox()) == (1, (0.0, 0.0, 10.0, 16.0))


def test_ink_that_was_read_nowhere_has_no_page() -> None:
    with pytest.raises(ValueError, match="not read"):
        Ground().join([]).page()


@given(st.text(alphabet="กขคเาำ่้๐๑ \t", max_size=30))
def test_the_place_of_all_ink_lies_within_its_line(text: str) -> None:
    ink = Ground().ink(1, _line(text))

    for place in ink.places():
        assert 0 <= place.start < place.end <= len(text)


def test_confidence_is_that_of_the_least_sure_character() -> None:
    line = _line("๑๒").model_copy(update={"confidences": (0.99, 0.4)})

    assert Ground().ink(1, line).confidence() == 0.4


def test_a_digit_that_could_be_another_is_right_half_the_time_until_settled(inked: MakeInk) -> None:
    ink = inked("๒", {0: "๖"})

    assert (ink.confidence(), ink.confidence(settled=True)) == (0.5, 1.0)


def test_a_machine_field_with_such_a_digit_is_null_and_noted(inked: MakeInk) -> None:
    found = certain(Found(1852, inked("๑๘๕๒", {3: "๖"}), "number"))

    assert found.value is None
    assert [note.code for note in found.notes] == ["low_confidence"]


def test_a_value_that_a_check_has_settled_stays(inked: MakeInk) -> None:
    assert certain(Found(6, inked("๒", {0: "๖"}), "number", state="repaired")).value == 6


def test_letters_that_could_be_others_do_not_empty_a_number(inked: MakeInk) -> None:
    assert not is_doubtful(inked("ฉช ๑", {0: "ฌ"}))


@pytest.mark.parametrize(("expected", "value", "state"), [(6, 6, "repaired"), (2, 2, "repaired"), (5, None, "read")])
def test_the_place_in_a_list_settles_a_number(inked: MakeInk, expected: int, value: int | None, state: str) -> None:
    found = settle_in_sequence(inked("๒", {0: "๖"}), expected, "number")

    assert (found.value, found.state) == (value, state)


def test_a_tree_becomes_values_and_evidence(inked: MakeInk) -> None:
    title = text_found(inked("แผน"), "title")
    draft = assemble({"letter": {"subject": title, "date": None, "body": [title]}})

    assert draft.data == {"letter": {"subject": "แผน", "date": None, "body": ["แผน"]}}
    assert set(draft.evidence) == {"/letter/subject", "/letter/body/0"}


def test_a_note_points_at_its_value(inked: MakeInk) -> None:
    noted = Found("x", inked("x"), "rule").noted("number_gap", "warning", "ไทย", "English")
    draft = assemble({"letter": {"reference_number": noted}})

    assert [(f.code, f.pointers) for f in draft.findings] == [("number_gap", ("/letter/reference_number",))]
