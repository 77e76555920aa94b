"""One spelling for all Thai, with a map back."""

import itertools
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.normalise import fold, normalise

THAI = st.text(alphabet=st.sampled_from("กขคจดนรลสหอเแโใไะาำิีึืัฺุู็่้๊๋์ํๆฯ๐๑๒๙ \t\u00a0\u200bﬁaB09"), max_size=40)


@pytest.mark.parametrize(
    ("read", "meant"),
    [
        ("จํานวน", "จำนวน"),
        ("น้ํา", "น้ำ"),
        ("นํ้า", "น้ำ"),
        ("เเผน", "แผน"),
        ("เพ่ือ", "เพื่อ"),
        ("ที่่", "ที่"),
        ("ก\u00a0 ข", "ก ข"),
        ("ก\u200bข", "กข"),
        ("  ก  \t ข ", "ก\tข"),
        ("oﬃce", "office"),
        ("ศธ ๐๔๐๐๕/\ufffd\ufffd", "ศธ ๐๔๐๐๕/"),
        ("วันที่ \ufffd\ufffd มกราคม", "วันที่ มกราคม"),
    ],
)
def test_the_ways_that_thai_is_mangled_are_put_right(read: str, meant: str) -> None:
    assert normalise(read)[0] == meant


@given(THAI)
def test_normalising_twice_changes_nothing(text: str) -> None:
    once = normalise(text)[0]

    assert normalise(once)[0] == once


@given(THAI)
def test_every_character_has_its_index(text: str) -> None:
    normal, indices = normalise(text)

    assert len(normal) == len(indices)
    assert all(0 <= index < len(text) for index in indices)


@given(THAI)
def test_indices_go_back_only_among_the_marks_of_one_letter(text: str) -> None:
    _, indices = normalise(text)

    for before, after in itertools.pairwise(indices):
        if after < before:
            assert all(unicodedata.category(char) in ("Mn", "Cf") for char in text[after : before + 1])


@given(st.text(max_size=30))
def test_folding_keeps_every_index(text: str) -> None:
    assert len(fold(text)) == len(text)


@given(st.text(alphabet="๐๑๒๓๔๕๖๗๘๙"))
def test_folded_thai_digits_are_ascii(text: str) -> None:
    assert fold(text) == "".join(str(unicodedata.digit(char)) for char in text)
