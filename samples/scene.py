"""The scene of one document: where, who, when, and in which words. All chance comes from its one generator."""

import datetime as dt
import random
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, TypeVar

from samples.data import Province, agencies, load, provinces, subdistricts, wordings
from samples.writing import DigitStyle, Pen, buddhist_year, fiscal_year, month

T = TypeVar("T")


@dataclass
class Marks:
    """Ids for the elements of a document, so that the printed pages of a part can be looked up after layout."""

    count: int = 0

    def new(self, part: str) -> str:
        """A new id for an element of `part`, such as `schedules-0`."""
        self.count += 1
        return f"{part}.{self.count}"


@dataclass
class Scene:
    """Everything that stays the same within one document."""

    rng: random.Random
    held_out: bool
    province: Province
    agency: dict[str, Any]
    words: dict[str, Any]
    sent: dt.date
    visits_from: dt.date
    central: bool
    pen: Pen
    annex_pen: Pen
    marks: Marks = field(default_factory=Marks)
    findings: list[dict[str, Any]] = field(default_factory=list)
    names_used: set[str] = field(default_factory=set)
    words_dot: str = ""
    """What follows a row number: nothing or a full stop."""
    damage: Mapping[str, str] = field(default_factory=dict)
    """What the text layer has instead of a character."""
    features: set[str] = field(default_factory=set)
    """What was drawn, by name: the tests check that every shape turns up."""

    def chance(self, share: float) -> bool:
        """True in `share` of the cases."""
        return self.rng.random() < share

    def pick(self, options: Sequence[T]) -> T:
        """One of the options."""
        return options[self.rng.randrange(len(options))]

    def word(self, part: str, name: str, /, **more: object) -> str:
        """One wording of a list, its fields filled in; digits are not yet printed."""
        return self.fill(self.pick(self.words[part][name]), **more)

    def fill(self, text: str, /, **more: object) -> str:
        """The text with its fields filled in, single spaces."""
        return " ".join(text.format(**{**self.fields, **more}).split())

    @property
    def place_name(self) -> str:
        """The province, and for an education office its area number."""
        return f"{self.province.name} เขต 1" if self.agency.get("education") else self.province.name

    @property
    def fields(self) -> dict[str, object]:
        """The words that wordings may name in braces."""
        agency = self.agency
        office_of = agency["office"] + self.place_name
        return {
            "province": self.province.name,
            "capital": self.province.capital,
            "office": agency["office"],
            "office_of": office_of,
            "head": agency["head"],
            "head_of": agency["head"] + self.place_name,
            "district_office": agency["district_office"],
            "district_head": agency["district_head"],
            "department": agency["department"],
            "ministry": agency["ministry"],
            "venue": agency["venue"],
            "work": self.work,
            "group": agency["groups"][0],
            "staff": agency["staff"][0],
            "month": month(self.visits_from),
            "year": buddhist_year(self.visits_from),
            "fiscal": fiscal_year(self.visits_from),
            "sender": self.sender,
        }

    @property
    def work(self) -> str:
        """The work that the document is about; the same all through it."""
        works: list[str] = self.agency["work"]
        return works[int(self.province.code) % len(works)]

    @property
    def sender(self) -> str:
        """Who speaks in the letter."""
        if self.central:
            return str(self.agency["department"])
        if self.agency.get("education"):
            return f"{self.agency['office']}{self.place_name} "
        return f"จังหวัด{self.province.name}"

    def subdistrict(self, district_code: str) -> str:
        """A subdistrict of a district."""
        return self.pick(subdistricts(district_code))

    def person(self, plain: bool = False) -> tuple[str, str]:
        """A new invented person: title as printed before the name (with its gap), and the name."""
        people = load("people")
        while True:
            male = self.chance(0.55)
            titles = people["male_titles" if male else "female_titles"]
            if not plain and self.chance(0.2):
                titles = people["male_ranks" if male else "female_ranks"]
            title = self.pick(titles)
            given = self.pick(people["male" if male else "female"])
            surname = self.pick(people["surname_first"]) + self.pick(people["surname_second"])
            if self.chance(0.04):
                surname = self.pick(people["surname_na"] + people["surname_two_words"])
            name = f"{given} {surname}"
            if name not in self.names_used:
                self.names_used.add(name)
                return title + (" " if title in people["spaced_ranks"] else ""), name

    def find(self, code: str, *pointers: str) -> None:
        """Notes a planted contradiction that a careful reader has to report."""
        self.findings.append({"code": code, "pointers": list(pointers)})


def set_scene(rng: random.Random, held_out: bool) -> Scene:
    """A new scene: province, agency, dates and digits."""
    province = rng.choice(provinces())
    agency = rng.choice(agencies(held_out))
    sent = dt.date(2022, 1, 5) + dt.timedelta(days=rng.randrange(0, 5 * 365))
    while sent.weekday() >= 5:
        sent += dt.timedelta(days=1)
    visits_from = sent + dt.timedelta(days=rng.randrange(6, 30))
    styles = _digit_styles(rng)
    scene = Scene(
        rng=rng,
        held_out=held_out,
        province=province,
        agency=agency,
        words=wordings(held_out),
        sent=sent,
        visits_from=visits_from,
        central=rng.random() < 0.12 and not agency.get("education"),
        pen=Pen(rng, styles[0]),
        annex_pen=Pen(rng, styles[1]),
    )
    scene.words_dot = rng.choice(["", "", "", "."])
    scene.features.add(f"digits {styles[0]}" if styles[0] == styles[1] else "digits mixed in the document")
    return scene


def _digit_styles(rng: random.Random) -> tuple[DigitStyle, DigitStyle]:
    draw = rng.random()
    if draw < 0.70:
        return "thai", "thai"
    if draw < 0.85:
        return "arabic", "arabic"
    if draw < 0.95:
        return "thai", "arabic"
    return "inside_tokens", "inside_tokens"
