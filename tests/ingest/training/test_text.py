"""The texts of made lines."""

import random
import re

import pytest

from ingest.training.alphabet import CHARACTERS, decode, encode
from ingest.training.text import COMBINING, TextMaker, tidy

PARAGRAPHS = ["สำนักงานปลัดสำนักนายกรัฐมนตรี ประชุมวันที่ 15 มิถุนายน 2567 เวลา 09.30 น. ณ ทำเนียบรัฐบาล " * 3]


@pytest.mark.parametrize(
    ("raw", "clean"),
    [
        ("นํ้า", "น้ำ"),
        ("เเผน", "แผน"),
        ("ท่ี", "ที่"),
        ("ก  ข\xa0ค", "ก ข ค"),
        ("ี่ก", "ก"),
        ("ก่่", "ก่"),
        ("日本", ""),
    ],
)
def test_texts_are_brought_into_one_form(raw: str, clean: str) -> None:
    assert tidy(raw) == clean


def test_lines_hold_only_known_characters_and_never_begin_with_a_mark() -> None:
    maker = TextMaker(PARAGRAPHS, random.Random(1))
    for _ in range(400):
        line = maker.line(4, 24)
        assert set(line) <= set(CHARACTERS)
        assert line[0] not in COMBINING


def test_a_seed_gives_the_same_lines() -> None:
    one, two = (TextMaker(PARAGRAPHS, random.Random(7)) for _ in range(2))
    assert [one.line(4, 24) for _ in range(50)] == [two.line(4, 24) for _ in range(50)]


def test_most_digits_are_thai_and_all_ten_occur() -> None:
    maker = TextMaker(PARAGRAPHS, random.Random(3))
    text = "".join(maker.line(6, 24) for _ in range(600))
    thai, arabic = re.findall("[๐-๙]", text), re.findall("[0-9]", text)
    assert len(set(thai)) == len(set(arabic)) == 10
    assert 0.5 < len(thai) / (len(thai) + len(arabic)) < 0.7


def test_classes_give_back_the_text() -> None:
    assert decode(encode("ที่ ศธ ๐๔๐๐๕/ว 123")) == "ที่ ศธ ๐๔๐๐๕/ว 123"


def test_the_alphabet_holds_every_thai_letter_mark_and_digit() -> None:
    needed = {chr(code) for code in (*range(0x0E01, 0x0E3B), *range(0x0E40, 0x0E4F), *range(0x0E50, 0x0E5A))}
    assert needed <= set(CHARACTERS)
    assert len(set(CHARACTERS)) == len(CHARACTERS)
