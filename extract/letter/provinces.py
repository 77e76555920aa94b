"""The provinces that a letter names: by its number, letterhead, postcode, signer, owner office and telephone."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from extract.facts.gazetteer import province_aliases, province_of_letters, provinces_of_postcode
from extract.normalise import fold
from extract.vocabulary import one_of, vocabulary

_POSTCODE = re.compile(r"(?<!\d)[1-9]\d{4}(?!\d)")
_CODE_BEFORE_POSTCODE = re.compile(r"(?<![ก-๎])(?P<code>[ก-ฮ]{2,3})\.?\s?[1-9]\d{4}(?!\d)")


@dataclass(frozen=True, slots=True)
class Sign:
    """One value that says which province a letter is from: its pointer, and the provinces that it allows."""

    pointer: str
    provinces: tuple[str, ...]
    kind: str
    """`name`, `code`, `postcode` or `telephone`: names are the plainest, telephone areas the vaguest."""


def read_signs(letter: Mapping[str, Any]) -> tuple[Sign, ...]:
    """The signs in a letter's plain values, in the order of the page."""
    return tuple(sign for sign in _signs(letter) if sign.provinces)


def likely_provinces(signs: tuple[Sign, ...]) -> tuple[str, ...]:
    """The provinces named, the likeliest first: by how many signs allow them, names counting double."""
    votes: Counter[str] = Counter()
    for sign in signs:
        if sign.kind != "telephone":
            votes.update({province: 2 if sign.kind == "name" else 1 for province in sign.provinces})
    for sign in signs:
        if sign.kind == "telephone":
            votes.update({province: 1 for province in sign.provinces if province in votes})
    return tuple(province for province, _ in votes.most_common())


def _signs(letter: Mapping[str, Any]) -> Iterator[Sign]:
    number = letter["reference_number"]
    if number:
        yield Sign("/letter/reference_number", _one(province_of_letters(number.split(" ")[0])), "code")
    yield _name("/letter/issuer", letter["issuer"])
    yield from _address(letter["issuer_address"])
    signer = letter["signatory"] or {}
    for field in ("on_behalf_of", "position"):
        yield _name(f"/letter/signatory/{field}", signer.get(field))
    contact = letter["contact"] or {"units": (), "telephone": ()}
    for index, unit in enumerate(contact["units"]):
        yield _name(f"/letter/contact/units/{index}", unit)
    for index, telephone in enumerate(contact["telephone"]):
        areas = vocabulary("numbers")["telephone_areas"]
        yield Sign(f"/letter/contact/telephone/{index}", tuple(areas.get((telephone or "")[:3], ())), "telephone")


def _address(address: str | None) -> Iterator[Sign]:
    pointer = "/letter/issuer_address"
    text = fold(address or "")
    yield _name(pointer, address)
    code = _CODE_BEFORE_POSTCODE.search(text)
    if code:
        yield Sign(pointer, _one(province_of_letters(code["code"])), "code")
    postcode = _POSTCODE.search(text)
    if postcode:
        yield Sign(pointer, provinces_of_postcode(postcode[0]), "postcode")


def _name(pointer: str, text: str | None) -> Sign:
    return Sign(pointer, _one(province_in(text or "")), "name")


def _one(province: str | None) -> tuple[str, ...]:
    return (province,) if province else ()


def province_in(text: str) -> str | None:
    """The first province that a text names after จังหวัด."""
    match = _after_province().search(fold(text))
    return province_aliases()[match["name"]] if match else None


@cache
def _after_province() -> re.Pattern[str]:
    return re.compile(rf"(?:จังหวัด|(?<![ก-๎.])จ\.)\s?(?P<name>{one_of(province_aliases())})")
