"""Printed lists: what is a marker, and which item stands under which."""

from collections.abc import Callable, Iterable
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.ink import Ground, Ink
from extract.outline import Item, Piece, items_inside, read_marker, read_outline, walk
from schemas import Line

Inked = Callable[..., Ink]


@pytest.mark.parametrize(
    ("text", "marker", "rest"),
    [
        ("๑. ผลการดำเนินงาน", "1.", "ผลการดำเนินงาน"),
        ("๑) ผล", "1)", "ผล"),
        ("๑.๑ เพาะพันธุ์", "1.1", "เพาะพันธุ์"),
        ("๒.๑) การดำเนินงาน", "2.1)", "การดำเนินงาน"),
        ("2.๑.๑ ก", "2.1.1", "ก"),
        ("1..3.6 ก", "1..3.6", "ก"),
        ("(๑) ศูนย์", "(1)", "ศูนย์"),
        ("ข้อ ๑ ให้", "ข้อ 1", "ให้"),
        ("ประเด็นที่ ๒ : การ", "ประเด็นที่ 2:", "การ"),
        ("- มีกิจกรรม", "-", "มีกิจกรรม"),
        ("– มีกิจกรรม", "–", "มีกิจกรรม"),
        ("• มี", "•", "มี"),
        ("- ๑) พัฒนาการ", "1)", "พัฒนาการ"),
        ("๑๐.นางสาวสมศรี ใจดี", "10.", "นางสาวสมศรี ใจดี"),
        ("๒.๑ พันตำรวจโท สมชาย ใจดี", "2.1", "พันตำรวจโท สมชาย ใจดี"),
        ("๓.๔ น.ส.มาลี สมมติ", "3.4", "น.ส.มาลี สมมติ"),
        ("๑\tนายสมชาย ใจดี", "1", "นายสมชาย ใจดี"),
        ("ก. ทั่วไป", "ก.", "ทั่วไป"),
    ],
)
def test_markers(text: str, marker: str, rest: str, inked: Inked) -> None:
    ink = inked(text)
    found = read_marker(ink)
    assert found is not None
    assert (found.text, ink[found.end :].strip().text) == (marker, rest)


@pytest.mark.parametrize(
    "text",
    [
        "๐๘.๓๐ น. ลงทะเบียน",
        "๐๘.๓๐ - ๑๐.๐๐ ประชุม",
        "12.50 บาท",
        "๑.๒๕ กม.",
        "๓.๕ ล้านบาท",
        "17 - 19 เมษายน",
        "-๒-",
        "- ๒ -",
        "๒๕๖๗ อำเภอ",
        "๓ เมษายน ๒๕๖๗",
        "จ. เลย",
        "",
    ],
)
def test_times_amounts_and_page_numbers_are_no_markers(text: str, inked: Inked) -> None:
    assert read_marker(inked(text)) is None


def tree(items: Iterable[Item], ground: Ground) -> list[Any]:
    return [(item.marker.text, item.text(ground).text, *tree(item.items, ground)) for item in items]


def ink_of(text: str, ground: Ground) -> Ink:
    boxes = ((0.0, 0.0, 9.0, 9.0),) * len(text)
    return ground.ink(1, Line(text=text, bbox=(0, 0, 9, 9), boxes=boxes, confidences=(1.0,) * len(text)))


def outline_of(lines: Iterable[str | tuple[float, str]]) -> list[Any]:
    ground = Ground()
    pieces = [
        Piece(ink_of(line[1], ground), line[0]) if isinstance(line, tuple) else Piece(ink_of(line, ground))
        for line in lines
    ]
    outline = read_outline(pieces)
    return [*(ink.text for ink in outline.lead), *tree(outline.items, ground)]


def test_levels_without_a_layout() -> None:
    assert outline_of(["หัว", "- ก", "ต่อ", "๑) ข", "๑.๑) ค", "๑.๒) ง", "๒) จ", "- ฉ"]) == [
        "หัว",
        ("-", "ก ต่อ", ("1)", "ข", ("1.1)", "ค"), ("1.2)", "ง")), ("2)", "จ")),
        ("-", "ฉ"),
    ]


def test_a_list_that_changes_its_style_is_one_list() -> None:
    lines = ["๒.๑) ก", *(f"- {number}) x" for number in range(1, 11)), "๑๑. y", "๒.๒) ข"]
    first, second = outline_of(lines)
    assert [entry[0] for entry in first[2:]] == [f"{number})" for number in range(1, 11)] + ["11."]
    assert second == ("2.2)", "ข")


def test_numbers_out_of_order_stay_side_by_side() -> None:
    assert [entry[0] for entry in outline_of(["4. ก", "6. ข", "5. ค", "6. ง"])] == ["4.", "6.", "5.", "6."]


def test_indents_tell_a_list_inside_from_one_that_starts_anew() -> None:
    assert outline_of([(72, "๑. ก"), (100, "- ข"), (130, "- ค"), (100, "- ง"), (72, "๒. จ")]) == [
        ("1.", "ก", ("-", "ข", ("-", "ค")), ("-", "ง")),
        ("2.", "จ"),
    ]


def test_a_wrapped_line_that_speaks_of_another_item_is_none() -> None:
    assert outline_of(["๑. แนวทางแก้ไขตาม", "ข้อ ๒", "๒. ข้อเสนอแนะ"]) == [
        ("1.", "แนวทางแก้ไขตาม ข้อ ๒"),
        ("2.", "ข้อเสนอแนะ"),
    ]


def test_the_second_half_of_a_range_is_no_item() -> None:
    assert outline_of(["- เด็กอายุ ๐", "- ๕ ปี"]) == [("-", "เด็กอายุ ๐ - ๕ ปี")]


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        ("Click ชุมชน - มีการส่งเสริม - มีการเผยแพร่", ["Click ชุมชน", "- มีการส่งเสริม", "- มีการเผยแพร่"]),
        ("ดังนี้ ๑) ก ๒) ข ๓) ค", ["ดังนี้", "๑) ก", "๒) ข", "๓) ค"]),
        ("วันที่ ๑๗ - ๑๙ เมษายน", ["วันที่ ๑๗ - ๑๙ เมษายน"]),
        ("ตามข้อ ๒) และ ๓) นั้น", ["ตามข้อ ๒) และ ๓) นั้น"]),
    ],
)
def test_several_items_on_one_line(text: str, pieces: list[str], inked: Inked) -> None:
    assert [piece.text for piece in items_inside(inked(text))] == pieces


LINES = st.lists(
    st.builds(
        lambda marker, text, left: (left, f"{marker} {text}".strip()),
        st.sampled_from(["", "๑.", "๒)", "-", "(๓)", "1.1", "ข้อ ๒", "•", "๑๐."]),
        st.text("กขคงาำิ่ ๑2.-)(", max_size=12),
        st.floats(60, 300),
    ),
    max_size=30,
)


@given(LINES, st.booleans())
def test_an_outline_keeps_every_character_in_order(lines: list[tuple[float, str]], has_layout: bool) -> None:
    ground = Ground()
    inks = [ink_of(text, ground) for _, text in lines]
    outline = read_outline(Piece(ink, left if has_layout else None) for ink, (left, _) in zip(inks, lines, strict=True))
    kept = [ink.folded for ink in outline.lead]
    for item in walk(outline.items):
        kept += [item.marker.ink.folded, *(line.folded for line in item.lines)]
    letters = [char for ink in inks for char in ink.folded if char.isalpha()]
    assert [char for text in kept for char in text if char.isalpha()] == letters


def test_a_number_in_doubt_is_settled_by_the_one_before(inked: Inked) -> None:
    pieces = [Piece(inked("๑. ก")), Piece(inked("๖. ข", {0: "๒"})), Piece(inked("๓. ค"))]
    assert [(item.marker.text, item.marker.is_settled) for item in read_outline(pieces).items] == [
        ("1.", False),
        ("2.", True),
        ("3.", False),
    ]
