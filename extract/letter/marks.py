"""Urgency and secrecy: stamped or printed words, wherever they stand on the letter."""

import re
from collections.abc import Iterator

from extract.flow import Row
from extract.found import Found
from extract.ink import Ink
from extract.labels import LOOSE_SURE, loose_one_of
from extract.letter.sections import Sections
from extract.normalise import skeleton
from extract.vocabulary import one_of, vocabulary

_KINDS = ("urgency", "secrecy")


def _levels(kind: str) -> dict[str, list[str]]:
    """Level → its words; the longer words come first, since `ด่วน` is a part of `ด่วนที่สุด`."""
    levels: dict[str, list[str]] = vocabulary("letters")[kind]
    return levels


_PATTERNS = tuple(((kind, level), loose_one_of(words)) for kind in _KINDS for level, words in _levels(kind).items())
_WORD = "|".join(pattern for _, pattern in _PATTERNS)
_SEVERAL = rf"(?P<words>(?:{_WORD})(?:\s?[/,]?\s?(?:{_WORD}))*)"
_ALONE = re.compile(
    rf"^[\s*_\-\[(\"]*(?:{one_of(vocabulary('letters')['marks']['labels'])}[\s:]*)?{_SEVERAL}[\s*_\-\])\"]*$"
)
_BEFORE_NUMBER = re.compile(rf"^{_SEVERAL}\s?(?=ที่\s?(?!สุด)[ก-ฮ(\d]|บันทึกข้อความ)")
"""Before the number or the heading, on one line: `ด่วนที่สุด ที่ …`, `ด่วนมาก บันทึกข้อความ`."""
_AFTER_NUMBER = re.compile(rf"^ที่\s?[ก-ฮ(\d].{{4,40}}[\d.…]\s{_SEVERAL}$")


def urgency(sections: Sections) -> Found | None:
    """`urgent`, `very_urgent` or `most_urgent`; the word alone on a line, in a column, or before the number."""
    return _mark(sections, "urgency")


def secrecy(sections: Sections) -> Found | None:
    """`confidential`, `secret` or `top_secret`; printed above and below the letter."""
    return _mark(sections, "secrecy")


def mark_inside(ink: Ink, kind: str) -> Found | None:
    """The word of a kind that stands in a text as a word of its own, as before the number of an earlier letter."""
    for level in _levels(kind):
        match = re.search(rf"(?<![ก-๎]){one_of(_levels(kind)[level])}(?=\s|(?:เลข)?ที่(?!สุด)|ด่วน|ลับ|$)", ink.folded)
        if match:
            return Found(level, ink.group(match), f"letter.references.{kind}", "normalized")
    return None


def is_mark(ink: Ink) -> bool:
    """True when the ink is nothing but such a word, or the end of one."""
    return bool(_ALONE.match(ink.folded)) or any(_rest_of(kind, ink) for kind in _KINDS)


def _rest_of(kind: str, ink: Ink) -> tuple[str, ...]:
    """The levels of which the ink may be what is left: their last letters, three or more."""
    read = skeleton(ink.text.strip(" *_-[](){}\"'.,"))
    levels = _levels(kind).items()
    return tuple(
        level for level, words in levels if len(read) > 2 and any(skeleton(word).endswith(read) for word in words)
    )


def _mark(sections: Sections, kind: str) -> Found | None:
    rows = [*sections.top, *(block.first for block in sections.blocks), *sections.tail]
    pieces = [column for row in rows for column in row.columns]
    for level in _levels(kind):
        for piece in pieces:
            word = next((word for word, *found in _words(piece) if found == [kind, level]), None)
            if word:
                sure = 1.0 if re.fullmatch(one_of(_levels(kind)[level]), word.folded) else LOOSE_SURE
                return Found(level, word, f"letter.{kind}", "normalized", sure)
    return _damaged_mark(pieces, kind)


def _words(piece: Ink) -> Iterator[tuple[Ink, str, str]]:
    """The words of a piece that is nothing else, or that stand before or behind a number: word, kind and level."""
    match = _ALONE.match(piece.folded) or _BEFORE_NUMBER.match(piece.folded) or _AFTER_NUMBER.match(piece.folded)
    for word in re.finditer(_WORD, match["words"]) if match else ():
        start = match.start("words") + word.start() if match else 0
        kind, level = next(names for names, pattern in _PATTERNS if re.fullmatch(pattern, word[0]))
        yield piece[start : start + len(word[0])], kind, level


def _damaged_mark(pieces: list[Ink], kind: str) -> Found | None:
    """The level of which the end is left, where that is the end of no other: `บมาก` is of `ลับมาก`."""
    for piece in pieces:
        levels = {(name, level) for name in ("urgency", "secrecy") for level in _rest_of(name, piece)}
        if len(levels) == 1 and (found := levels.pop())[0] == kind:
            return Found(found[1], piece, f"letter.{kind}", "repaired", LOOSE_SURE)
    return None


def without_marks(row: Row) -> Ink:
    """The row's ink without the words of urgency and secrecy before its number."""
    match = _BEFORE_NUMBER.match(row.ink.folded)
    return row.ink[match.end("words") :].strip() if match else row.ink
