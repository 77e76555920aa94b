"""Districts and provinces in any ink, by the official gazetteer: `read_district`, `provinces_in`."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from typing import Literal

from rapidfuzz.distance import Levenshtein

from extract.facts.gazetteer import (
    BANGKOK,
    CAPITAL,
    OfficialDistrict,
    capital_of,
    districts_by_name,
    districts_of,
    listed_after,
    province_aliases,
    province_words,
)
from extract.found import Found
from extract.ink import Ink
from extract.rules import Hit
from extract.vocabulary import one_of, words

Setting = Literal["district", "place", "text"]
"""Where the ink stands: a column of district names, a column of any places, or running text."""

_JOINING = re.compile(r"[ะ-ฺๅ-ๆ็-๎]")
"""Signs that belong to the letter before: a name cannot end right before one."""
_LETTER = re.compile(r"[ก-๎]")
_DISTRICT_MARK = re.compile(r"(?:กิ่ง)?อำเภอ\s?|(?<![ก-๎.])อ\s?\.\s?|เขต\s?")
_PROVINCE_MARK = re.compile(r"จังหวัด\s?|(?<![ก-๎.])จ\s?\.\s?")
_BULLET = re.compile(r"^(?:[-•*]|\(?\d{1,3}[.)])\s?")
_WORD = re.compile(r"[^\s(),/]+")
_FOLLOWERS = ("จังหวัด", "ตำบล", "และ", "ณ", "ห้อง")
_SHORT = 4


@dataclass(frozen=True, slots=True)
class DistrictReading:
    """What a place says about its district.

    `found` is the district as a value. `unknown` is a name printed as a district's that is none; `choices` are the
    districts between which a name could not decide.
    """

    found: Found | None = None
    unknown: Ink | None = None
    choices: tuple[OfficialDistrict, ...] = ()


def provinces_in(ink: Ink) -> tuple[Hit[str], ...]:
    """The provinces that the ink names, in order. Names that are words too (เลย, ตาก) count after จังหวัด only."""
    hits = []
    for match in _province_pattern().finditer(ink.folded):
        name = province_aliases()[match["name"].replace("  ", " ")]
        if not match["mark"] and (name in province_words() or match["elsewhere"] or match["glued"] is not None):
            continue
        start, end = match.span("name")
        rule, sure = ("place.province", 1.0) if match["mark"] else ("place.province_bare", 0.95)
        hits.append(Hit(rule, name, ink[start:end], match.start(), match.end(), sure))
    return tuple(hits)


def province_names_in(ink: Ink) -> tuple[str, ...]:
    """The names of the provinces in the ink, each once."""
    return tuple(dict.fromkeys(hit.value for hit in provinces_in(ink)))


@cache
def _province_pattern() -> re.Pattern[str]:
    elsewhere = one_of(words("places", "elsewhere"))
    # A name without a mark may end a compound (มหาวิทยาลัยราชภัฏอุดรธานี), but not begin one (สงขลานครินทร์).
    name = "|".join(re.escape(name) for name in sorted(province_aliases(), key=len, reverse=True))
    return re.compile(
        rf"(?:(?P<mark>{_PROVINCE_MARK.pattern})|(?P<elsewhere>{elsewhere}\s?))?"
        rf"(?P<name>{name})(?![ะ-ฺๅ-ๆ็-๎])(?P<glued>(?=นครินทร์|วิทยา|พิทยา))?"
    )


def mended(ink: Ink) -> Ink:
    """The ink without spaces inside the name of a district: a name may be broken between two lines."""
    broken = [match.start() for match in re.finditer(" ", ink.text) if _is_inside_a_name(ink.text, match.start())]
    cuts = [-1, *broken, len(ink)]
    return ink.ground.join((ink[start + 1 : end] for start, end in pairwise(cuts)), "") if broken else ink


def _is_inside_a_name(text: str, space: int) -> bool:
    start = max(0, space - 2 * _longest_name())
    left, right = text[start:space], text[space + 1 : space + 1 + _longest_name()]
    marks = [mark.end() for mark in _DISTRICT_MARK.finditer(left)]
    if not marks and start:
        return False
    head = left[marks[-1] if marks else 0 :]
    return bool(head) and any(head + right[:length] in districts_by_name() for length in range(1, len(right) + 1))


def read_district(ink: Ink, provinces: tuple[str, ...] = (), setting: Setting = "text") -> DistrictReading:
    """The one district that the ink names; nothing when it names none or several.

    `provinces` are those the document is about, the likeliest first; a province printed in the ink comes before
    them. Names shared by several provinces need one of them.
    """
    printed = _printed_provinces(ink)
    known = printed or provinces
    found = {reading.found.ink.text: reading for reading in _marked(ink, printed, known) if reading.found}
    if not found and setting != "text":
        found = {reading.found.ink.text: reading for reading in _bare(ink, printed, known, setting) if reading.found}
    codes = {str(_code(reading)): reading for reading in found.values()}
    if len(codes) == 1:
        return next(iter(codes.values()))
    if codes or (setting == "text" and not ink.is_recognised):
        return DistrictReading()
    reading = _unsettled(ink, printed, known, setting)
    return reading if reading.found or setting != "text" else DistrictReading()


def _printed_provinces(ink: Ink) -> tuple[str, ...]:
    """The provinces that the ink names apart from its districts: ศรีเชียงใหม่ is not in เชียงใหม่."""
    hits = provinces_in(ink)
    apart = (
        hit for hit in hits if hit.rule == "place.province" or not _LETTER.match(ink.text[max(0, hit.start - 1) :])
    )
    return tuple(dict.fromkeys(hit.value for hit in apart if hit.start or hit.rule == "place.province"))


def _code(reading: DistrictReading) -> str | None:
    value = reading.found.value if reading.found else None
    return str(value["code"]) if isinstance(value, dict) else None


def _marked(ink: Ink, printed: tuple[str, ...], known: tuple[str, ...]) -> Iterator[DistrictReading]:
    for mark in _DISTRICT_MARK.finditer(ink.folded):
        is_khet = mark[0].startswith("เขต")
        end = _name_end(ink.text, mark.end())
        if end is None:
            continue
        name = ink[mark.end() : end]
        choices = _choices(name.text, printed, known)
        if is_khet:
            choices = tuple(choice for choice in choices if choice.province == BANGKOK)
        if len(choices) == 1:
            yield DistrictReading(_value(choices[0], name, "place.district", known))
            for other, place in listed_after(ink.folded, end, choices[0].province):
                yield DistrictReading(_value(other, ink[place], "place.district_listed", known))


def _name_end(text: str, start: int) -> int | None:
    """Where the longest district name that begins at `start` ends."""
    for length in range(min(_longest_name(), len(text) - start), 1, -1):
        name, after = text[start : start + length], text[start + length :]
        if (name in districts_by_name() or name == CAPITAL) and not _JOINING.match(after):
            is_glued = bool(_LETTER.match(after)) and after[:1] != "ฯ" and not after.startswith(_FOLLOWERS)
            if not (is_glued and (length <= _SHORT or name == CAPITAL)):
                return start + length
    return None


@cache
def _longest_name() -> int:
    return max(len(name) for name in districts_by_name())


def _choices(name: str, printed: tuple[str, ...], known: tuple[str, ...]) -> tuple[OfficialDistrict, ...]:
    """The districts that a name may mean: the first known province that has it, else every province."""
    if name == CAPITAL:
        capital = capital_of(known[0]) if known else None
        return (capital,) if capital else ()
    same = districts_by_name().get(name, ())
    for province in known:
        inside = tuple(district for district in same if district.province == province)
        if inside:
            return inside
    return () if printed else same


def _value(district: OfficialDistrict, ink: Ink, rule: str, known: tuple[str, ...]) -> Found:
    sure = 1.0 if district.province in known else 0.95
    return Found(district.as_value(), ink, rule, "normalized", sure)


def _bare(ink: Ink, printed: tuple[str, ...], known: tuple[str, ...], setting: Setting) -> Iterator[DistrictReading]:
    core = _core(ink)
    words_of_core = [core] if core.text in districts_by_name() or core.text == CAPITAL else list(_pieces(core))
    for piece in words_of_core:
        choices = _choices(piece.text, printed, known)
        if setting == "place" and piece is not core:
            choices = tuple(choice for choice in choices if choice.province in known and len(piece) > _SHORT)
        if len(choices) == 1:
            yield DistrictReading(_value(choices[0], piece, "place.district_bare", known))


def _core(ink: Ink) -> Ink:
    """The ink without its bullet, its brackets and its province."""
    bullet = _BULLET.match(ink.folded)
    core = ink[bullet.end() :] if bullet else ink
    for pattern in (_PROVINCE_MARK, re.compile(r"\s?\(")):
        match = pattern.search(core.folded)
        if match and match.start() > 0:
            core = core[: match.start()]
    return core.flat().strip()


def _pieces(ink: Ink) -> Iterator[Ink]:
    return (ink.group(match) for match in _WORD.finditer(ink.folded))


def _unsettled(ink: Ink, printed: tuple[str, ...], known: tuple[str, ...], setting: Setting) -> DistrictReading:
    """A name that is no district's as printed: one or two letters off, one of several, or unknown."""
    name = _name_like(ink, setting)
    if not name or name.text in words("places", "not_a_name"):
        return DistrictReading()
    same = districts_by_name().get(name.text, ())
    if len(same) > 1 and not printed:
        return DistrictReading(unknown=name, choices=same)
    near = nearest_district(name.text, known[0]) if known and not same else None
    if near:
        return DistrictReading(Found(near.as_value(), name, "place.district_near", "repaired", 0.85))
    return DistrictReading(unknown=name)


def _name_like(ink: Ink, setting: Setting) -> Ink:
    """The ink that stands where the name of a district should."""
    for mark in _DISTRICT_MARK.finditer(ink.folded):
        word = _WORD.match(ink.folded, mark.end())
        if word and not mark[0].startswith("เขต"):
            after = _core(ink.group(word))
            return after if _is_name(after.text) else ink[:0]
    core = _core(ink)
    return core if setting == "district" and _is_name(core.text) else ink[:0]


def _is_name(text: str) -> bool:
    return bool(re.fullmatch(r"[ก-๎]{3,22}", text)) and not any(word in text for word in words("places", "no_name_has"))


def nearest_district(name: str, province: str) -> OfficialDistrict | None:
    """The only district of the province within one edit, two for names of more than six letters."""
    letters = sum(not _JOINING.match(char) for char in name)
    allowed = 2 if letters > 6 else 1
    if letters < 3:
        return None
    ranked = sorted((Levenshtein.distance(name, d.short_name), d.code, d) for d in districts_of(province))
    if not ranked or ranked[0][0] > allowed or (len(ranked) > 1 and ranked[1][0] == ranked[0][0]):
        return None
    return ranked[0][2]
