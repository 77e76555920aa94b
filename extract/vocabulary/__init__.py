"""Words as data: one TOML file a subject, that a colleague who knows circulars but not Python can edit.

Every file begins with `about`, one sentence that says what its words are for; `open` names the lists that an office
may add to from a folder of its own (`office`). Words are written with Thai or ASCII digits as they are printed; the
loader refuses empty words, words twice in one list, and words that are not in standard Thai storage order.
"""

import re
import tomllib
from collections.abc import Iterable, Iterator
from functools import cache
from importlib import resources
from pathlib import Path
from typing import Any

from extract.normalise import fold, normalise
from extract.vocabulary.office import Additions, BadVocabulary, read_additions

__all__ = [
    "BadVocabulary",
    "VocabularyError",
    "add_office_words",
    "check_office_words",
    "office_folder",
    "one_of",
    "vocabulary",
    "words",
]

_ENDING = ".toml"
_additions: dict[Path, Additions] = {}
"""The office's words under the folder they came from; at most one folder in the life of a process."""


class VocabularyError(ValueError):
    """A vocabulary file cannot be used; the message names the file, the list and the word."""


def add_office_words(folder: Path | None) -> None:
    """Add the words of an office's folder to ours, once, before anything has been read; None adds none.

    Patterns are built from the words when the rules are loaded, so a process keeps the vocabulary that it began
    with. Raises BadVocabulary when the folder cannot be used, RuntimeError when the rules are loaded already.
    """
    if folder is None or folder.resolve() in _additions:
        return
    if vocabulary.cache_info().currsize or _additions:
        raise RuntimeError("the vocabulary is in use already: add an office's words when the process starts")
    _additions[folder.resolve()] = _read_additions(folder)


def check_office_words(folder: Path | None) -> None:
    """Raise BadVocabulary when the words of an office's folder cannot be used; nothing is added."""
    if folder is not None:
        _read_additions(folder)


def office_folder() -> Path | None:
    """The folder that an office's words were added from, for processes that this one starts."""
    return next(iter(_additions), None)


def _read_additions(folder: Path) -> Additions:
    return read_additions(folder, {name: _own(name) for name in _names()})


@cache
def vocabulary(name: str) -> dict[str, Any]:
    """The content of `<name>.toml`, checked, with the office's words. Raises VocabularyError."""
    content = _own(name)
    if not isinstance(content.get("about"), str):
        raise VocabularyError(f"{name}.toml: `about` is missing: say in one sentence what the words are for")
    for where, listed in _word_lists(content, name):
        _check(where, listed)
    for additions in _additions.values():
        for key, added in additions.get(name, {}).items():
            listed = _list_at(content, key)
            listed.extend(word for word in added if word not in listed)
    return content


def words(name: str, key: str) -> tuple[str, ...]:
    """One list of words of a vocabulary file."""
    found = vocabulary(name)[key]
    return tuple(found)


def one_of(words: Iterable[str]) -> str:
    """A pattern (for folded text) that matches any of the words, the longest first; spaces match any or none."""
    escaped = (re.escape(fold(word)).replace(r"\ ", r"\s?") for word in sorted(set(words), key=lambda w: (-len(w), w)))
    return f"(?:{'|'.join(escaped)})"


def _names() -> list[str]:
    files = (entry.name for entry in resources.files(__name__).iterdir())
    return sorted(name.removesuffix(_ENDING) for name in files if name.endswith(_ENDING))


def _own(name: str) -> dict[str, Any]:
    return tomllib.loads(resources.files(__name__).joinpath(f"{name}.toml").read_text(encoding="utf-8"))


def _list_at(content: dict[str, Any], key: str) -> list[str]:
    """The list at a path such as `office.begins`."""
    found: Any = content
    for step in key.split("."):
        found = found[step]
    if not isinstance(found, list):
        raise VocabularyError(f"`open` names {key}, which is no list of words")
    return found


def _word_lists(content: Any, where: str) -> Iterator[tuple[str, list[str]]]:
    if isinstance(content, dict):
        for key, value in content.items():
            yield from _word_lists(value, f"{where}.{key}")
    elif isinstance(content, list) and all(isinstance(item, str) for item in content):
        yield where, content
    elif isinstance(content, list):
        for index, item in enumerate(content):
            yield from _word_lists(item, f"{where}.{index}")


def _check(where: str, words: list[str]) -> None:
    if len(set(words)) != len(words):
        twice = next(word for word in words if words.count(word) > 1)
        raise VocabularyError(f"{where}: «{twice}» stands there twice")
    for word in words:
        if not word or normalise(word)[0] != word:
            raise VocabularyError(f"{where}: «{word}» is empty or not in standard Thai spelling order")
