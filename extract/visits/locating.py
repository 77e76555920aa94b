"""The place that a sentence or an activity names after ณ, as far as its words go on."""

import re
from functools import cache

from extract.facts.gazetteer import districts_by_name
from extract.facts.places import nearest_district
from extract.found import Found
from extract.ink import Ink
from extract.vocabulary import one_of, vocabulary

_AT = re.compile(r"(?:^|\s)ณ\s?(?!วันที่)")
NEAR = 40
"""Characters that may stand before ณ, or between a date and its time."""
_EXPECTS_NAME = re.compile(r"(?:อำเภอ|จังหวัด|ตำบล|เขต|แขวง|ถนน|อ\.|จ\.|ต\.|ชั้น|ห้อง|หมู่|หมู่บ้าน|ที่)$")
_AND_DISTRICT = re.compile(r"และ\s?(?:อำเภอ|จังหวัด|ตำบล|อ\.|จ\.|ต\.)")
_SOON = 30
"""Characters within which a place must go on for a word in between to be a part of it."""
_MOST_BETWEEN = 2
"""Words of a place that may stand before the next one that only places have."""


def place_after(text: Ink, near: int | None = None) -> tuple[Ink | None, int]:
    """The place after ณ, which must stand within `near` characters, and where it ends; None and 0 without one."""
    at = _AT.search(text.folded[:near])
    if at is None:
        return None, 0
    end = place_end(text, at.end())
    return text[at.end() : end].strip(" ,.") or None, end


def place_end(text: Ink, start: int) -> int:
    """Where the place that begins at `start` ends."""
    end = start
    for match in re.finditer(r"\S+", text.folded):
        if match.start() < start:
            continue
        if match.start() > start and not (_is_more_of_it(text.folded, match, end) or _is_wanted(text, match, end)):
            break
        end = match.end()
    return end


def without_half_day(ink: Ink) -> Ink:
    """The ink without the half of the day that it begins with: `เช้า อบต.ดอนทอง`."""
    match = _half_day().match(ink.folded)
    return ink[match.end() :].strip() if match else ink


def begins_like_place(ink: Ink) -> bool:
    """True for ink that begins like a place: a building, a village, a district, an office."""
    return bool(_goes_on().match(ink.folded))


def district_of_office(place: Ink, provinces: tuple[str, ...]) -> Found | None:
    """The district whose name an office or a school has, such as โรงพยาบาลภูหลวง, within the likeliest province."""
    for office in _office().finditer(place.folded) if provinces else ():
        name = place[office.end() :].strip()
        bare = name.text.split(" ")[0]
        inside = [found for found in districts_by_name().get(bare, ()) if found.province == provinces[0]]
        if inside:
            ink = name[: len(bare)]
            return Found(inside[0].as_value(), ink, "visit.district_of_office", "normalized", 0.9)
        near = nearest_district(bare, provinces[0]) if place.is_recognised else None
        if near is not None:
            return Found(near.as_value(), name[: len(bare)], "visit.district_of_office", "repaired", 0.8)
    return None


@cache
def _office() -> re.Pattern[str]:
    return re.compile(rf"{one_of(vocabulary('schedules')['sentence']['offices'])}\s?")


def _is_more_of_it(text: str, word: re.Match[str], end: int) -> bool:
    """True for a word that goes on with the place that ends at `end`, be it broken off by the end of a line."""
    if _goes_on().match(word[0]) or _AND_DISTRICT.match(text, word.start()) or _EXPECTS_NAME.search(text[:end]):
        return True
    if _place_ends().match(word[0]):
        return False
    following = text[word.end() : word.end() + _SOON].split()
    for number, after in enumerate(following):
        if _place_ends().match(after):
            return False
        if _goes_on().match(after) and not after[0].isdigit():
            return number < _MOST_BETWEEN
    return False


def _is_wanted(text: Ink, word: re.Match[str], end: int) -> bool:
    """True for the first word of a line that is the name of what the line above ends with: `อาคาร`."""
    is_new_line = text.is_between_lines(end) and not _place_ends().match(word[0])
    return is_new_line and _wants_name().search(text.folded[:end]) is not None


@cache
def _wants_name() -> re.Pattern[str]:
    words = vocabulary("schedules")["sentence"]
    return re.compile(rf"(?:(?<![ก-๎]){one_of(words['wants_name'])}|{one_of(words['always_wants_name'])})$")


@cache
def _place_ends() -> re.Pattern[str]:
    return re.compile(one_of(vocabulary("schedules")["sentence"]["place_ends"]))


@cache
def _half_day() -> re.Pattern[str]:
    return re.compile(rf"^\(?{one_of(vocabulary('schedules')['half_day']['words'])}\)?(?:\s*[:\-]\s*|\s+)(?=\S)")


@cache
def _goes_on() -> re.Pattern[str]:
    return re.compile(rf"{one_of(vocabulary('schedules')['sentence']['place_goes_on'])}|\(?\d|[ก-ฮ]{{2,4}}\.[ก-๎\d]")
