"""Words: tokens that are the text, labels that know a word from a part of one, lines joined."""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.ink import Ground, Ink
from extract.thai import breaks_a_word, join_lines, labelled, tokens
from schemas import Line

THAI = st.text(st.sampled_from("กขคงจชดตถทนบปพมยรลวสหอ่้๊ะาำิีึืุูเแโใไๆฯ๐๑๒๓ .()-\tab"), max_size=120)


@given(THAI)
def test_tokens_joined_are_the_text(text: str) -> None:
    assert "".join(tokens(text)) == text


def test_long_text_without_breaks_is_read_in_windows() -> None:
    text = "กรรมการ" * 2000
    assert "".join(tokens(text)) == text


@pytest.mark.parametrize(
    ("text", "label", "word"),
    [
        ("สำนักงานคณะกรรมการการศึกษาขั้นพื้นฐาน ประธานกรรมการ", "ROLE", "ประธานกรรมการ"),
        ("พัฒนาการจังหวัด กรรมการและผู้ช่วยเลขานุการ", "ROLE", "กรรมการและผู้ช่วยเลขานุการ"),
        ("รองประธานกรรมการ คนที่ ๒", "ROLE", "รองประธานกรรมการ คนที่ ๒"),
        ("คณะทำงานและผู้ช่วยเลขานุการร่วม", "ROLE", "คณะทำงานและผู้ช่วยเลขานุการร่วม"),
        ("กรรมการผู้ทรงคุณวุฒิ", "ROLE", "กรรมการผู้ทรงคุณวุฒิ"),
        ("คณะกรรมการอำนวยการ ประกอบด้วย", "COMMITTEE", "คณะกรรมการ"),
        ("อำเภอคลองเขื่อน", "PLACE", "คลองเขื่อน"),
        ("ตามประเด็นการติดตาม", "TOPIC_HEAD", "ประเด็นการติดตาม"),
        ("ขอความร่วมมืออำเภอ", "REQUEST", "ขอความร่วมมือ"),
    ],
)
def test_words_are_labelled(text: str, label: str, word: str, inked: Callable[[str], Ink]) -> None:
    assert [found.ink.text for found in labelled(inked(text), label)] == [word]


def test_a_committee_inside_the_name_of_an_office_is_none(inked: Callable[[str], Ink]) -> None:
    assert labelled(inked("สำนักงานคณะกรรมการการศึกษาขั้นพื้นฐาน"), "COMMITTEE", "ROLE") == ()


@pytest.mark.parametrize(
    ("left", "right", "breaks"),
    [
        ("การขับเคลื่อนการดำเนิ", "นงาน", True),
        ("จึงแต่งตั้งคณะ", "กรรมการ", True),
        ("การขับเคลื่อนการดำเนินงาน", "ประจำปี", False),
        ("ปี ๒๕๖๗", "อย่างต่อเนื่อง", False),
        ("", "ก", False),
    ],
)
def test_a_line_break_inside_a_word(left: str, right: str, breaks: bool) -> None:
    assert breaks_a_word(left, right) is breaks


def test_lines_are_joined_with_a_space_unless_a_word_goes_on() -> None:
    ground = Ground()
    texts = ("ติดตามการดำเนิ", "นงาน", "ของอำเภอ")
    inks = [
        ground.ink(
            1, Line(text=text, bbox=(0, 0, 9, 9), boxes=((0, 0, 9, 9),) * len(text), confidences=(1.0,) * len(text))
        )
        for text in texts
    ]
    assert join_lines(ground, inks).text == "ติดตามการดำเนินงาน ของอำเภอ"
