"""How many of what: `จำนวน ๑ ฉบับ`, `๒ แผ่น`, `(จำนวน ๓ หน้า)`, `จำนวนหนึ่งชุด`."""

import re
from dataclasses import dataclass

from extract.doubt import certain
from extract.found import Found, Tree
from extract.ink import Ink
from extract.vocabulary import one_of, vocabulary

_WORDS = vocabulary("letters")["enclosures"]
_UNIT = one_of(_WORDS["units"])
_BEFORE = one_of(_WORDS["counts"])
_COUNT = (
    rf"(?:(?:{_BEFORE})[\s.…_]{{0,60}}?(?:(?P<word>{one_of(_WORDS['numbers'])})|(?P<after>\d{{1,4}})|(?P<blank>-|[.…_]{{2,40}}))|(?P<bare>\d{{1,4}}))"
    rf"\s?(?P<unit>{_UNIT})"
)
_AT_END = re.compile(rf"[\s.…(]{{0,80}}{_COUNT}(?:\s?\([^()]{{0,40}}\)|\s?/\s?\d{{1,4}}\s?{_UNIT})?[\s.…)]*$")
_BETWEEN = re.compile(rf"{_COUNT}\s?(?P<and>และ)(?=\s?[ก-๎])")
_ALONE = re.compile(rf"^[\s.…(]*{_BEFORE}[\s.…]{{0,60}}(?:\d{{1,4}}|{one_of(_WORDS['numbers'])})\s?{_UNIT}[\s.…)]*$")
ENDS_IN_COUNT = re.compile(rf"\d\s?{_UNIT}\s?$")
"""A text whose last words are a count."""


@dataclass(frozen=True, slots=True)
class Count:
    """A count that ends a line; `start` is where it, and the dots that lead to it, begin."""

    start: int
    quantity: Found
    unit: Found

    def tree(self) -> dict[str, Tree]:
        """Two fields of `schemas.Enclosure`."""
        return {"quantity": certain(self.quantity), "unit": self.unit}


def count_at_end(line: Ink) -> Count | None:
    """The count that ends a line."""
    match = _AT_END.search(line.folded)
    if match is None:
        return None
    unit = Found(match["unit"], line.group(match, "unit"), "letter.enclosures.unit")
    return Count(match.start(), _quantity(line, match), unit)


def _quantity(line: Ink, match: re.Match[str]) -> Found:
    """How many; without a value where that was left to the pen."""
    name = next(key for key in ("after", "bare", "word", "blank") if match[key])
    ink = line.group(match, name)
    if name == "blank":
        return Found(None, ink, "letter.enclosures.quantity").noted(
            "number_gap",
            "info",
            f"ไม่ได้พิมพ์จำนวน{match['unit']}ไว้ โปรดดูต้นฉบับ",
            f"The number of {match['unit']} is not printed: look at the page.",
        )
    number = _WORDS["numbers"].index(match["word"]) + 1 if name == "word" else int(match[name])
    return Found(number, ink, "letter.enclosures.quantity", "normalized")


def parted_by_counts(line: Ink) -> tuple[Ink, ...]:
    """`แผนการ ๑ ฉบับ` and `แบบรายงาน ๒ ฉบับ` out of both on one line, joined by และ."""
    match = _BETWEEN.search(line.folded)
    if match is None or count_at_end(line[match.end() :]) is None:
        return (line,)
    return line[: match.start("and")].strip(), *parted_by_counts(line[match.end() :].strip())


def is_count(line: Ink) -> bool:
    """True when a line is a count and nothing else."""
    return bool(_ALONE.match(line.folded))
