"""The official provinces and districts, by name and code, from the `geothai` package (data CC BY 4.0)."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

import geothai
from geothai.types import Subdistrict

from extract.normalise import normalise
from extract.vocabulary import vocabulary

_LISTED = re.compile(r"(?:\s?,\s?|\s(?:และ\s?)?)(?=[ก-๎])")
_LISTED_NAME = re.compile(r"[ก-๎]{3,}(?=[\s,]|$)")
"""What parts districts that are listed after one, and the name of the next."""

BANGKOK = "กรุงเทพมหานคร"
KHET = "เขต"
CAPITAL = "เมือง"


@dataclass(frozen=True, slots=True)
class OfficialDistrict:
    """A district with its four-digit code; Bangkok's have `เขต` in their name."""

    code: str
    name: str
    province: str

    @property
    def short_name(self) -> str:
        """The name without `เขต`."""
        return self.name.removeprefix(KHET) if self.province == BANGKOK else self.name

    def as_value(self) -> dict[str, str]:
        """As the record holds it."""
        return {"code": self.code, "name": self.name, "province": self.province}


@cache
def districts() -> tuple[OfficialDistrict, ...]:
    """All districts, by code."""
    return tuple(
        OfficialDistrict(district.code, normalise(district.name_th)[0], normalise(province.name_th)[0])
        for province in geothai.provinces()
        for district in geothai.districts(province.code)
    )


@cache
def districts_by_name() -> dict[str, tuple[OfficialDistrict, ...]]:
    """The districts of a name (without `เขต`); a few names are shared."""
    found: dict[str, tuple[OfficialDistrict, ...]] = {}
    for district in districts():
        found[district.short_name] = (*found.get(district.short_name, ()), district)
    return found


@cache
def districts_of(province: str) -> tuple[OfficialDistrict, ...]:
    """The districts of a province."""
    return tuple(district for district in districts() if district.province == province)


def listed_after(text: str, end: int, province: str) -> Iterator[tuple[OfficialDistrict, slice]]:
    """The districts listed after one that ends at `end`, without a word for them, and where each stands.

    `อำเภอปัว ท่าวังผา และสันติสุข`; they are of the same province.
    """
    while (between := _LISTED.match(text, end)) is not None:
        name = _LISTED_NAME.match(text, between.end())
        same = districts_by_name().get(name[0], ()) if name else ()
        inside = next((district for district in same if district.province == province), None)
        if name is None or inside is None:
            return
        end = name.end()
        yield inside, slice(name.start(), end)


def capital_of(province: str) -> OfficialDistrict | None:
    """The district that `อ.เมือง` means in a province; None in Bangkok."""
    names = (CAPITAL + province, province)
    return next((district for district in districts_of(province) if district.name in names), None)


@cache
def province_names() -> tuple[str, ...]:
    """The names of all provinces."""
    return tuple(normalise(province.name_th)[0] for province in geothai.provinces())


@cache
def province_aliases() -> dict[str, str]:
    """Every way of printing a province → its name."""
    names = {name: name for name in province_names()}
    for entry in vocabulary("provinces")["province"]:
        names.update({alias: entry["name"] for alias in entry.get("aliases", [])})
    return names


@cache
def province_words() -> frozenset[str]:
    """Provinces whose names are ordinary words too; they count only after จังหวัด."""
    return frozenset(entry["name"] for entry in vocabulary("provinces")["province"] if entry.get("is_word"))


def province_of_letters(letters: str) -> str | None:
    """The province whose documents carry the letter code; None when no province's do."""
    return _by_letters().get(letters.replace(".", ""))


def letters_of_province(province: str) -> str | None:
    """The letter code of a province's documents."""
    return next((letters for letters, name in _by_letters().items() if name == province), None)


@cache
def _by_letters() -> dict[str, str]:
    return {entry["letters"]: entry["name"] for entry in vocabulary("provinces")["province"]}


def provinces_of_postcode(postcode: str) -> tuple[str, ...]:
    """The provinces that a postcode (five ASCII digits) serves; a few serve two, most one, unknown ones none."""
    names = {code: normalise(name)[0] for code, name in ((p.code, p.name_th) for p in geothai.provinces())}
    found = (names[place.province_code] for place in _by_postcode(postcode))
    return tuple(dict.fromkeys(found))


@cache
def _by_postcode(postcode: str) -> tuple[Subdistrict, ...]:
    if len(postcode) != 5 or not postcode.isdigit() or not postcode.isascii():
        return ()
    return tuple(geothai.by_postal_code(postcode))
