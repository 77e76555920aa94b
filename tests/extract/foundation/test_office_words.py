"""An office's own words: checked before they are used, and used in every process."""

from pathlib import Path

import pytest

from extract import BadVocabulary, check_office_words
from extract.vocabulary import _list_at, _names, _own


def _folder(tmp_path: Path, **files: str) -> Path:
    for name, text in files.items():
        (tmp_path / f"{name}.toml").write_text(text, encoding="utf-8")
    return tmp_path


def test_good_words_pass(tmp_path: Path) -> None:
    check_office_words(
        _folder(
            tmp_path, agencies='about = "ours"\nshort = ["ศฝก.", "พช."]', letters='[office]\nbegins = ["ศูนย์ประสานงาน"]'
        )
    )


def test_no_folder_is_no_words() -> None:
    check_office_words(None)


@pytest.mark.parametrize(
    ("name", "text", "says"),
    [
        ("agencys", 'short = ["ศฝก."]', "agencys.toml: no file of ours has this name"),
        ("agencies", 'shorts = ["ศฝก."]', "agencies.toml: shorts: only these lists"),
        ("letters", '[labels]\nsubject = ["หัวข้อ"]', "letters.toml: labels.subject: only these lists"),
        ("agencies", 'short = "ศฝก."', "agencies.toml: short: it must be a list of words"),
        ("agencies", "short = [1]", "agencies.toml: short: it must be a list of words"),
        ("agencies", 'short = [\n"ศฝก.",\n"ศฝก.",\n]', "agencies.toml: short, line 3: “ศฝก.” stands there twice"),
        (
            "agencies",
            'names = [\n"กรมตัวอย่าง",\n"จํานวน"]',
            "agencies.toml: names, line 3: “จํานวน” should be written “จำนวน”",
        ),
        ("agencies", 'names = ["ก"]', "too short"),
        ("agencies", 'names = [""]', "is empty or longer"),
        ("agencies", 'names = ["' + "ก" * 200 + '"]', "is empty or longer"),
        ("agencies", 'names = ["กรม"', "agencies.toml: this is not TOML"),
    ],
)
def test_wrong_words_are_told_with_file_and_line(tmp_path: Path, name: str, text: str, says: str) -> None:
    with pytest.raises(BadVocabulary) as caught:
        check_office_words(_folder(tmp_path, **{name: text}))

    assert says in caught.value.problem.message.en
    assert f"{name}.toml" in caught.value.problem.message.th


def test_a_folder_that_is_not_there_or_empty_is_told(tmp_path: Path) -> None:
    for folder in (tmp_path, tmp_path / "missing"):
        with pytest.raises(BadVocabulary):
            check_office_words(folder)


@pytest.mark.parametrize("name", _names())
def test_every_list_that_may_be_added_to_is_there(name: str) -> None:
    content = _own(name)

    assert all(_list_at(content, key) for key in content.get("open", ()))
