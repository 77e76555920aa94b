"""The data files: places, people, agencies and wordings. Nothing here is random."""

import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import geothai
from pythainlp.corpus import provinces as province_names

HERE = Path(__file__).parent
DATA = HERE / "data"
TEMPLATES = HERE / "templates"


@dataclass(frozen=True)
class Province:
    """A province: official code, name, letter code of its documents, postcode of its hall, and its districts."""

    code: str
    name: str
    letters: str
    postcode: str
    districts: tuple[tuple[str, str], ...]

    @property
    def capital(self) -> str:
        """The name of the capital district."""
        return self.districts[0][1]


@cache
def load(name: str) -> dict[str, Any]:
    """One TOML file of `data/`, by its path without the ending."""
    return tomllib.loads((DATA / f"{name}.toml").read_text(encoding="utf-8"))


@cache
def wordings(held_out: bool) -> dict[str, Any]:
    """The main wordings; with `held_out`, the lists of the second family stand in for the first family's."""
    words = load("main/wordings")
    if not held_out:
        return words
    other = load("held_out/wordings")
    return {part: {**lists, **other.get(part, {})} for part, lists in words.items()}


@cache
def agencies(held_out: bool) -> tuple[dict[str, Any], ...]:
    """The provincial agencies of the main set, or those kept for measuring."""
    wanted = "held_out" if held_out else "main"
    return tuple(agency for agency in load("agencies")["agency"] if agency["set"] == wanted)


@cache
def provinces() -> tuple[Province, ...]:
    """All provinces but Bangkok, which has no provincial hall and no นายอำเภอ."""
    letters = _letter_codes()
    found = []
    for province in geothai.provinces():
        if province.code == "10":
            continue
        districts = tuple((district.code, district.name_th) for district in geothai.districts(province.code))
        found.append(
            Province(
                province.code, province.name_th, letters[province.name_th], _hall_postcode(province.code), districts
            )
        )
    return tuple(sorted(found, key=lambda province: province.code))


@cache
def subdistricts(district_code: str) -> tuple[str, ...]:
    """The names of a district's subdistricts."""
    return tuple(unit.name_th for unit in geothai.subdistricts(district_code))


def _letter_codes() -> dict[str, str]:
    rows: Any = province_names(details=True)
    return {row["name_th"]: row["abbr_th"] for row in rows}


def _hall_postcode(code: str) -> str:
    number = int(code)
    if number == 11:
        return "10270"
    return f"{number - 1}000" if number < 20 else f"{number}000"
