"""Targets inside topics and points: `ไม่น้อยกว่าร้อยละ ๘๐`, `ครบทุกหมู่บ้าน`, `อำเภอละ ๑ เรื่อง` as numbers."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from extract.doubt import certain
from extract.found import Found, Tree
from extract.ink import Ink
from extract.rules import Match, Rule, settled_hits
from extract.vocabulary import vocabulary, words
from schemas import Comparison


def _broken(listed: Iterable[str]) -> str:
    """A pattern for the words, which the end of a line may have broken anywhere."""
    ranked = sorted(set(listed), key=lambda word: (-len(word), word))
    return "(?:" + "|".join(r"\s?".join(map(re.escape, word)) for word in ranked) + ")"


_NUMBER = r"(?P<number>\d{1,3}(?:,\d{3}){1,3}(?:\.\d{1,2})?|\d{1,7}(?:\.\d{1,2})?)(?![\d/])"
_UNIT = _broken(words("targets", "units"))
_PERCENT = _broken(words("targets", "percent"))
_COUNTED = rf"(?:\s?(?P<unit>%|เปอร์เซ็นต์|{_UNIT}))?"
_COMPARED: dict[str, Comparison] = {
    word: comparison for comparison, listed in vocabulary("targets")["compared"].items() for word in listed
}
_COMPARING = _broken(_COMPARED)
_ONWARDS = _broken(words("targets", "onwards"))


@dataclass(frozen=True, slots=True)
class TargetRead:
    """A target and the ink of its number; `number` is empty for all of a kind."""

    comparison: Comparison
    number: Ink
    unit: str | None = None
    per: str | None = None


def _unit(match: Match, *, is_percent: bool = False) -> str | None:
    unit = match["unit"].text.replace(" ", "")
    return "%" if is_percent or unit in ("%", "เปอร์เซ็นต์") else unit or None


def _compared(match: Match) -> TargetRead:
    comparison = _COMPARED[match["compared"].text.replace(" ", "")]
    return TargetRead(comparison, match["number"], _unit(match, is_percent=bool(match["percent"])))


COMPARED = Rule(
    id="target.compared",
    pattern=re.compile(rf"(?P<compared>{_COMPARING})\s?(?:จำนวน\s?)?(?P<percent>{_PERCENT}\s?)?{_NUMBER}{_COUNTED}"),
    build=_compared,
    finds=("ไม่น้อยกว่าร้อยละ 80", "ไม่น้อย กว่าร้อย ละ 80", "อย่างน้อย 2 ครั้ง", "ไม่เกินร้อยละ 10", "≥ 75", "ไม่เกิน 50 ต่อแสนประชากร"),
    ignores=("ไม่น้อยกว่าที่กำหนด", "อย่างน้อยเดือนละครั้ง"),
)
ONWARDS = Rule(
    id="target.onwards",
    pattern=re.compile(rf"(?P<percent>{_PERCENT}\s?)?{_NUMBER}{_COUNTED}\s?{_ONWARDS}"),
    build=lambda match: TargetRead("at_least", match["number"], _unit(match, is_percent=bool(match["percent"]))),
    finds=("ร้อยละ 80 ขึ้นไป", "5 แห่งขึ้นไป"),
    ignores=("ตั้งแต่บัดนี้เป็นต้นไป",),
)
PERCENT = Rule(
    id="target.percent",
    pattern=re.compile(
        rf"(?P<percent>{_PERCENT})\s?{_NUMBER}(?P<unit>)|{_NUMBER.replace('number', 'share')}\s?(?:%|เปอร์เซ็นต์)"
    ),
    build=lambda match: TargetRead("exactly", match["number"] or match["share"], "%"),
    finds=("เพิ่มขึ้นร้อยละ 3", "เบิกจ่าย 100 %"),
    ignores=("ร้อยละของครัวเรือน",),
)
ALL = Rule(
    id="target.all",
    pattern=re.compile(rf"ครบ(?:\s?ถ้วน)?\s?ทุก\s?(?P<unit>{_UNIT})"),
    build=lambda match: TargetRead("all", match["unit"][:0], _unit(match)),
    finds=("ครบทุกหมู่บ้าน", "ครบทุกอำเภอ"),
    ignores=("รายงานทุกเดือน", "ครบถ้วน"),
)
EACH = Rule(
    id="target.each",
    pattern=re.compile(rf"(?P<per>{_UNIT})\s?(?:ๆ\s?)?ละ\s?(?:อย่างน้อย\s?)?{_NUMBER}\s?(?P<unit>{_UNIT})"),
    build=lambda match: TargetRead(
        "at_least" if "อย่างน้อย" in match.whole.text else "exactly",
        match["number"],
        _unit(match),
        match["per"].text.replace(" ", ""),
    ),
    finds=("อำเภอละ 1 เรื่อง", "อำเภอ ๆ ละ 2 กลุ่ม", "เดือนละ 1 ครั้ง"),
    ignores=("อำเภอละหนึ่งเรื่อง", "ร้อยละ 80"),
)
COUNT = Rule(
    id="target.count",
    pattern=re.compile(rf"จำนวน\s?{_NUMBER}\s?(?P<unit>{_UNIT})"),
    build=lambda match: TargetRead("exactly", match["number"], _unit(match)),
    finds=("จำนวน 11 อำเภอ", "จำนวน 1,200 คน"),
    ignores=("จำนวนหมู่บ้าน", "จำนวน 5"),
)
ALONE = Rule(
    id="target.alone",
    pattern=re.compile(rf"{_NUMBER}(?:\s?(?P<unit>{_UNIT}))?"),
    build=lambda match: TargetRead("exactly", match["number"], _unit(match)),
    finds=("80", "12 ครั้ง"),
    ignores=("-",),
)
"""In a column of targets only."""
TARGETS = (COMPARED, ONWARDS, EACH, PERCENT, ALL, COUNT)


def target_trees(ink: Ink) -> list[Tree]:
    """The targets that a text sets, shaped like `schemas.Target`, in order; a number that is not sure is null."""
    return [_tree(hit.value, hit.ink.flat(), hit.rule) for hit in settled_hits(TARGETS, ink)]


def cell_targets(ink: Ink) -> list[Tree]:
    """The targets of a cell in a column of targets; a number that stands there alone is one."""
    found = target_trees(ink)
    alone = ALONE.pattern.fullmatch(ink.folded) if not found else None
    if alone is None:
        return found
    read = TargetRead("exactly", ink.group(alone, "number"), ink.group(alone, "unit").text or None)
    return [_tree(read, ink.flat(), ALONE.id)]


def _tree(target: TargetRead, ink: Ink, rule: str) -> Tree:
    value = None
    if target.number:
        value = certain(Found(float(target.number.folded.replace(",", "")), target.number, rule, "normalized"))
    return {
        "text": Found(ink.text, ink, rule),
        "comparison": Found(target.comparison, ink, rule, "normalized"),
        "value": value,
        "unit": Found(target.unit, ink, rule, "normalized") if target.unit else None,
        "per": Found(target.per, ink, rule, "normalized") if target.per else None,
    }
