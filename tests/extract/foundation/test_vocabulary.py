"""Vocabulary files are checked, and their words make patterns."""

import re
import tomllib
from collections.abc import Callable
from importlib import resources

import pytest

from extract.ink import Ink
from extract.labels import loose_one_of, read_label
from extract.rules import Rule, settled_hits
from extract.vocabulary import VocabularyError, _check, one_of, vocabulary

NAMES = sorted(
    entry.name.removesuffix(".toml")
    for entry in resources.files("extract.vocabulary").iterdir()
    if entry.name.endswith(".toml")
)


@pytest.mark.parametrize("name", NAMES)
def test_every_vocabulary_file_can_be_used(name: str) -> None:
    assert vocabulary(name)["about"]


@pytest.mark.parametrize("words", [["ก", "ก"], [""], ["จํานวน"], ["เเผน"]])
def test_words_twice_empty_or_misspelt_are_refused(words: list[str]) -> None:
    with pytest.raises(VocabularyError):
        _check("test", words)


def test_longer_words_come_first() -> None:
    match = re.match(one_of(["ด่วน", "ด่วนที่สุด"]), "ด่วนที่สุด")

    assert match is not None
    assert match[0] == "ด่วนที่สุด"


@pytest.mark.parametrize("read", ["สิ่งที่ส่งมาด้วย", "สิงทีสงมาดวย", "สี่งที่สงมาด้วย"])
def test_a_label_is_known_without_its_marks(read: str) -> None:
    assert re.fullmatch(loose_one_of(["สิ่งที่ส่งมาด้วย"]), read)


@pytest.mark.parametrize("read", ["สองที่ส่งมาด้วย", "ส่งมาด้วย"])
def test_other_consonants_are_another_word(read: str) -> None:
    assert not re.fullmatch(loose_one_of(["สิ่งที่ส่งมาด้วย"]), read)


def test_short_words_stay_exact() -> None:
    assert not re.fullmatch(loose_one_of(["ลับ"]), "ลบ")


def test_a_damaged_label_is_trusted_less(inked: Callable[[str], Ink]) -> None:
    whole, damaged = read_label(inked("เรื่อง แผน"), "subject"), read_label(inked("เรือง แผน"), "subject")

    assert whole is not None
    assert damaged is not None
    assert damaged.rest.text == "แผน"
    assert damaged.sure < whole.sure


@pytest.mark.parametrize(
    ("read", "kind"), [("อ้างถึ แผน", "reference"), ("สิ่งที่ส่งมด้วย แผน", "enclosure"), ("สงทสงมาดวา แผน", "enclosure")]
)
def test_a_long_label_may_have_a_letter_wrong(inked: Callable[[str], Ink], read: str, kind: str) -> None:
    found = read_label(inked(read), "subject", "addressee", "reference", "enclosure")

    assert found is not None
    assert (found.kind, found.rest.text) == (kind, "แผน")


@pytest.mark.parametrize("read", ["อย่างดี แผน", "เรยม แผน", "ด้วยกรม แผน", "สำนักงาน แผน", "อ้างถึ"])
def test_another_word_is_no_damaged_label(inked: Callable[[str], Ink], read: str) -> None:
    assert read_label(inked(read), "subject", "addressee", "reference", "enclosure") is None


def test_a_word_that_only_begins_like_a_label_is_none(inked: Callable[[str], Ink]) -> None:
    assert read_label(inked("เรียนรู้ร่วมกัน"), "addressee") is None


def test_a_rule_needs_an_example() -> None:
    with pytest.raises(ValueError, match="no example"):
        Rule("x", re.compile("a"), build=lambda match: match.whole.text, finds=())


def test_a_rule_that_matches_nothing_at_all_is_refused() -> None:
    with pytest.raises(ValueError, match="nothing"):
        Rule("x", re.compile("a*"), build=lambda match: match.whole.text, finds=("a",))


def test_of_overlapping_hits_the_longest_stays(inked: Callable[[str], Ink]) -> None:
    short = Rule("short", re.compile("ab"), build=lambda match: "short", finds=("ab",))
    long = Rule("long", re.compile("abc"), build=lambda match: "long", finds=("abc",))

    assert [hit.value for hit in settled_hits((short, long), inked("abcab"))] == ["long", "short"]


def test_the_files_are_plain_toml() -> None:
    for name in NAMES:
        text = resources.files("extract.vocabulary").joinpath(f"{name}.toml").read_text(encoding="utf-8")
        assert next(iter(tomllib.loads(text))) == "about"
