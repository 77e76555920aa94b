"""Words as data: one TOML file a subject, that a colleague who knows circulars but not Python can edit.

Every file begins with `about`, one sentence that says what its words are for. Words are written with Thai or
ASCII digits as they are printed; the loader refuses empty words, words twice in one list, and words that are not
in standard Thai storage order.
"""

import re
import tomllib
from collections.abc import Iterable, Iterator
from functools import cache
from importlib import resources
from typing import Any

from extract.normalise import fold, normalise


class VocabularyError(ValueError):
    """A vocabulary file cannot be used; the message names the file, the list and the word."""


@cache
def vocabulary(name: str) -> dict[str, Any]:
    """The content of `<name>.toml`, checked. Raises VocabularyError."""
    text = resources.files(__name__).joinpath(f"{name}.toml").read_text(encoding="utf-8")
    content = tomllib.loads(text)
    if not isinstance(content.get("about"), str):
        raise VocabularyError(f"{name}.toml: `about` is missing: say in one sentence what the words are for")
    for where, words in _word_lists(content, name):
        _check(where, words)
    return content


def words(name: str, key: str) -> tuple[str, ...]:
    """One list of words of a vocabulary file."""
    found = vocabulary(name)[key]
    return tuple(found)


def one_of(words: Iterable[str]) -> str:
    """A pattern (for folded text) that matches any of the words, the longest first; spaces match any or none."""
    escaped = (re.escape(fold(word)).replace(r"\ ", r"\s?") for word in sorted(set(words), key=lambda w: (-len(w), w)))
    return f"(?:{'|'.join(escaped)})"


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
