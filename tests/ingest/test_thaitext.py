import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest.thaitext import Glyph, compose_sara_am, order_marks, standard


def glyphs(text: str) -> list[Glyph]:
    return [Glyph(char, (index, 0, index + 1, 2)) for index, char in enumerate(text)]


def text(of: list[Glyph]) -> str:
    return "".join(glyph.char for glyph in of)


@pytest.mark.parametrize(
    ("drawn", "whole"),
    [
        ("ก\u0e4dา", "กำ"),
        ("น\u0e4d\u0e49า", "น้ำ"),
        ("น\u0e49\u0e4dา", "น้ำ"),
        ("สำาคัญ", "สำคัญ"),
        ("คำำ", "คำ"),
        ("กา", "กา"),
        ("\u0e4d", "\u0e4d"),
    ],
)
def test_sara_am_is_put_together_after_its_tone(drawn: str, whole: str) -> None:
    assert text(compose_sara_am(glyphs(drawn))) == whole


def test_a_composed_sara_am_covers_both_halves_and_trusts_the_weaker() -> None:
    halves = [Glyph("\u0e4d", (4, 0, 6, 1), 0.4), Glyph("า", (6, 1, 9, 5), 0.9)]
    assert compose_sara_am(halves) == [Glyph("ำ", (4, 0, 9, 5), 0.4)]


@pytest.mark.parametrize(
    ("drawn", "stored"),
    [("ก\u0e48\u0e35", "กี่"), ("ก\u0e35\u0e48\u0e48", "กี่"), ("ก\u0e49\u0e38ง", "กุ้ง"), ("สิทธ\u0e4c\u0e34", "สิทธิ์")],
)
def test_marks_stand_in_storage_order_once_each(drawn: str, stored: str) -> None:
    assert text(order_marks(glyphs(drawn))) == stored


@pytest.mark.parametrize(
    ("glyph", "char"), [("\uf70a", "่"), ("\uf700", "ฐ"), ("\uf71a", "ฺ"), ("\uf712", "็"), ("ก", "ก")]
)
def test_private_use_glyphs_stand_for_what_they_draw(glyph: str, char: str) -> None:
    assert standard(glyph) == char


@given(st.text(alphabet="กนาำิุ่้\u0e4d ๑", max_size=30))
def test_repairs_change_nothing_the_second_time(drawn: str) -> None:
    once = compose_sara_am(order_marks(glyphs(drawn)))
    again = compose_sara_am(order_marks(once))
    assert len(text(again)) <= len(text(once))
    assert text(compose_sara_am(again)) == text(again) or "ำ" in text(again)
