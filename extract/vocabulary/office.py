"""Words that an office adds to ours without code: a folder of TOML files with the names of our own.

A file may add to the lists that ours names under `open`, and to no others. Everything is checked before the first
document is read, and told with file and line. A word that ours has already is left out without a word: a later
release may have learned it.
"""

import tomllib
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from extract.normalise import normalise
from schemas import SarabanError

MOST_WORDS = 20_000
LONGEST_WORD = 120


class BadVocabulary(SarabanError):
    """The words that an office added cannot be used."""

    code = "bad_vocabulary"
    th = "คำศัพท์ของหน่วยงานใช้ไม่ได้: {place}: {th} โปรดแก้ไฟล์แล้วเริ่มใหม่"
    en = "The office's vocabulary cannot be used: {place}: {en}. Correct the file and start again."


Additions = Mapping[str, Mapping[str, tuple[str, ...]]]
"""File name without ending → path of a list (`office.begins`) → the words to add."""


def read_additions(folder: Path, ours: Mapping[str, Mapping[str, Any]]) -> Additions:
    """The words of every TOML file in a folder, checked against our own files (`ours`, by name).

    Raises BadVocabulary with the file, and the line or the key, that is wrong.
    """
    if not folder.is_dir():
        raise _bad(str(folder), "ไม่พบโฟลเดอร์นี้", "there is no such folder")
    files = sorted(path for path in folder.iterdir() if path.suffix == ".toml")
    if not files:
        raise _bad(str(folder), "ไม่มีไฟล์ .toml ในโฟลเดอร์นี้", "the folder has no .toml file")
    return {path.stem: _read(path, ours) for path in files}


def _read(path: Path, ours: Mapping[str, Mapping[str, Any]]) -> dict[str, tuple[str, ...]]:
    own = ours.get(path.stem)
    if own is None:
        names = ", ".join(f"{name}.toml" for name, content in sorted(ours.items()) if content.get("open"))
        raise _bad(path.name, f"ไม่รู้จักชื่อไฟล์นี้ ใช้ได้เฉพาะ {names}", f"no file of ours has this name; use one of {names}")
    try:
        text = path.read_text(encoding="utf-8-sig")
        content = tomllib.loads(text)
    except (OSError, UnicodeDecodeError) as error:
        raise _bad(path.name, "อ่านไฟล์ไม่ได้ โปรดบันทึกเป็น UTF-8", "it cannot be read; save it as UTF-8") from error
    except tomllib.TOMLDecodeError as error:
        raise _bad(path.name, f"เขียนผิดรูปแบบ TOML ({error})", f"this is not TOML ({error})") from error
    content.pop("about", None)
    found = dict(_lists(content, ""))
    may = tuple(own.get("open", ()))
    for key, words in found.items():
        if key not in may:
            lists = ", ".join(may) or "-"
            raise _bad(f"{path.name}: {key}", f"เพิ่มได้เฉพาะรายการ {lists}", f"only these lists can be added to: {lists}")
        _check(path.name, text, key, words)
    return {key: tuple(words) for key, words in found.items()}


def _lists(content: Mapping[str, Any], before: str) -> Iterator[tuple[str, Any]]:
    for key, value in content.items():
        if isinstance(value, dict):
            yield from _lists(value, f"{before}{key}.")
        else:
            yield f"{before}{key}", value


def _check(name: str, text: str, key: str, words: Any) -> None:
    if not isinstance(words, list) or not all(isinstance(word, str) for word in words):
        raise _bad(f"{name}: {key}", 'ต้องเป็นรายการคำ เช่น ["คำ"]', 'it must be a list of words, such as ["word"]')
    if len(words) > MOST_WORDS:
        raise _bad(f"{name}: {key}", f"มีคำเกิน {MOST_WORDS} คำ", f"it has more than {MOST_WORDS} words")
    for at, word in enumerate(words):
        place = f"{name}: {key}, {_line(text, word)}"
        usual = normalise(word)[0]
        if not usual or len(word) > LONGEST_WORD:
            th = f"«{word[:40]}» ว่างหรือยาวเกิน {LONGEST_WORD} ตัวอักษร"
            raise _bad(place, th, f"“{word[:40]}” is empty or longer than {LONGEST_WORD} characters")
        if usual != word:
            th = f"«{word}» พิมพ์ลำดับสระหรือวรรคไม่ถูก ควรเป็น «{usual}»"
            raise _bad(place, th, f"“{word}” should be written “{usual}”")
        if len(usual) < 2:
            raise _bad(place, f"«{word}» สั้นเกินไป", f"“{word}” is too short to mean anything")
        if word in words[:at]:
            raise _bad(place, f"«{word}» ซ้ำ", f"“{word}” stands there twice")


def _line(text: str, word: str) -> str:
    """Where a word stands last in the file, for people: its line, counted from 1."""
    at = text.rfind(f'"{word}"')
    return f"line {text.count(chr(10), 0, max(0, at)) + 1}"


def _bad(place: str, th: str, en: str) -> BadVocabulary:
    return BadVocabulary(place=place, th=th, en=en)
