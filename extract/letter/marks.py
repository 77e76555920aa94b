"""Urgency and secrecy: stamped or printed words, wherever they stand on the letter."""

import re
from functools import cache

from extract.flow import Row
from extract.found import Found
from extract.ink import Ink
from extract.labels import LOOSE_SURE, loose_one_of
from extract.letter.sections import Sections
from extract.normalise import skeleton
from extract.vocabulary import one_of, vocabulary


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
    words = any(_whole(kind, level).match(ink.folded) for kind in ("urgency", "secrecy") for level in _levels(kind))
    return words or any(_rest_of(kind, ink) for kind in ("urgency", "secrecy"))


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
            match = _whole(kind, level).match(piece.folded) or _leading(kind, level).match(piece.folded)
            if match:
                sure = 1.0 if re.match(one_of(_levels(kind)[level]), match["word"]) else LOOSE_SURE
                return Found(level, piece.group(match, "word"), f"letter.{kind}", "normalized", sure)
    return _damaged_mark(pieces, kind)


def _damaged_mark(pieces: list[Ink], kind: str) -> Found | None:
    """The level of which the end is left, where that is the end of no other: `บมาก` is of `ลับมาก`."""
    for piece in pieces:
        levels = {(name, level) for name in ("urgency", "secrecy") for level in _rest_of(name, piece)}
        if len(levels) == 1 and (found := levels.pop())[0] == kind:
            return Found(found[1], piece, f"letter.{kind}", "repaired", LOOSE_SURE)
    return None


def _levels(kind: str) -> dict[str, list[str]]:
    """Level → its words; the longer words come first, since `ด่วน` is a part of `ด่วนที่สุด`."""
    levels: dict[str, list[str]] = vocabulary("letters")[kind]
    return levels


@cache
def _whole(kind: str, level: str) -> re.Pattern[str]:
    return re.compile(rf"^[\s*_\-\[(\"]*(?P<word>{loose_one_of(_levels(kind)[level])})[\s*_\-\])\"]*$")


@cache
def _leading(kind: str, level: str) -> re.Pattern[str]:
    """Before the number or the heading, on one line: `ด่วนที่สุด ที่ …`, `ด่วนมาก บันทึกข้อความ`."""
    others = "|".join(word for name in ("urgency", "secrecy") for words in _levels(name).values() for word in words)
    word = rf"{one_of(_levels(kind)[level])}(?!\s?ที่สุด|\s?มาก)"
    return re.compile(rf"^(?:(?:{others})\s)?(?P<word>{word})\s?(?=ที่\s?[ก-ฮ(\d]|บันทึกข้อความ|{others})")


def without_marks(row: Row) -> Ink:
    """The row's ink without a leading word of urgency or secrecy."""
    ink = row.ink
    for kind in ("secrecy", "urgency", "secrecy"):
        for level in _levels(kind):
            match = _leading(kind, level).match(ink.folded)
            if match:
                ink = ink[match.end("word") :].strip()
                break
    return ink
