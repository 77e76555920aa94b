"""A paper of the kind `wide` as it is written: sheets of blocks for the template, and the truth beside them."""

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, TypedDict

from samples.data import load
from samples.scene import Scene
from samples.writing import buddhist_year, full_date, iso_clock

Truth = dict[str, Any]
District = tuple[str, str]
"""Code and name."""


class Cell(TypedDict):
    """A table cell: its lines, how many rows and columns it spans, and its style."""

    lines: list[str]
    rows: int
    cols: int
    css: str


def cell(*lines: str, rows: int = 1, cols: int = 1, css: str = "") -> Cell:
    """A cell of some printed lines."""
    return {"lines": list(lines), "rows": rows, "cols": cols, "css": css}


CENTRE = "text-align:center"
Row = Sequence[Cell | str]


def no_letter() -> Truth:
    """A truth with nothing in it."""
    return {
        "schema_version": "1.0",
        "letter": None,
        "schedules": [],
        "committees": [],
        "topic_lists": [],
        "findings": [],
    }


@dataclass
class Paper:
    """One document while a design writes it. What is written belongs to `part` until the next part begins."""

    scene: Scene
    office: Mapping[str, Any]
    truth: Truth = field(default_factory=no_letter)
    sheets: list[dict[str, Any]] = field(default_factory=list)
    part: str = "notes"
    name: str = ""
    """What the paper is called, digits not yet printed."""
    announced: list[int] = field(default_factory=list)
    """Enclosures of the letter whose sheets are still to come."""
    enclosed: int | None = None
    """The enclosure that the last sheet belongs to."""

    def say(self, words: str, /, **more: object) -> str:
        """Words with their fields filled in and their digits printed; every text is said once."""
        return self.scene.annex_pen(self.scene.fill(words, **more))

    def sheet(self, *, wide: bool = False, tag: str = "", goes_on: bool = False) -> None:
        """A new page, the next enclosure of the letter where one is announced. `tag` stands at its top right.

        With `goes_on` it belongs to the same enclosure as the page before.
        """
        first, last = "", ""
        if not goes_on:
            self.enclosed = self.announced.pop(0) if self.announced else None
        if self.enclosed is not None:
            first, last = (self.scene.marks.new(f"enclosures-{self.enclosed}") for _ in range(2))
        found = {"kind": "sheet", "wide": wide, "tag": tag, "first": first, "last": last, "blocks": []}
        found |= {"code": self._edge("codes", 0.1), "foot": self._edge("feet", 0.2)}
        self.sheets.append(found)
        self.part = "notes"

    def _edge(self, name: str, share: float) -> str:
        """What stands above or below a sheet, in some of the cases; it is in no field."""
        scene = self.scene
        if not scene.chance(share):
            return ""
        short = f"{scene.sent.day:02d}/{scene.sent.month:02d}/{buddhist_year(scene.sent)}"
        wording = scene.pick(load("wide/words")[name])
        return self.say(wording, sent=full_date(scene.sent), short=short, group=scene.fill(str(self.office["group"])))

    def block(self, kind: str, look: str = "", **content: object) -> None:
        """Adds a block for the template to the sheet."""
        self.sheets[-1]["blocks"].append({"kind": kind, "look": look, **content})

    def mark(self) -> str:
        """An id of the part."""
        return self.scene.marks.new(self.part)

    def heading(self, lines: Sequence[str], look: str = "centre") -> None:
        """Heading lines; `look` names a class of the style sheet. Some centred ones have letters of their own."""
        if look == "centre" and self.scene.chance(0.2):
            look = self.scene.pick(["spaced", "slanted", "wide-set"])
        self.block("heading", look, lines=list(lines), id=self.mark())

    def line(self, words: str, look: str = "", css: str = "") -> None:
        """A paragraph."""
        self.block("line", look, text=words, id=self.mark(), css=css)

    def pairs(self, rows: Iterable[tuple[str, str]], look: str = "") -> None:
        """Labels with what stands beside them."""
        self.block("pairs", look, rows=[{"label": label, "text": words, "id": self.mark()} for label, words in rows])

    def table(
        self, widths: Sequence[float], rows: Sequence[Row], heads: int = 1, look: str = "ruled", repeat: bool = True
    ) -> None:
        """A table, the first rows of which are its head; widths in per cent."""
        full = [[cell(item) if isinstance(item, str) else item for item in row] for row in rows]
        found = [{"id": self.mark(), "cells": row} for row in full]
        whole = sum(widths)
        shares = [round(100 * width / whole, 1) for width in widths]
        self.block("table", look, widths=shares, head=found[:heads], rows=found[heads:], repeat=repeat)

    def schedule(self, lines: Sequence[str] = (), look: str = "centre", title: str | None = None) -> None:
        """Begins a schedule under its heading; `title` where it is not just the heading's lines."""
        self.part = f"schedules-{len(self.truth['schedules'])}"
        if lines:
            self.heading(lines, look)
        self.truth["schedules"].append({"title": title or " ".join(lines) or None, "visits": []})

    def visit(
        self,
        date: dt.date,
        place: str | None = None,
        district: District | None = None,
        *,
        until: dt.date | None = None,
        start: int | None = None,
        end: int | None = None,
        **more: Any,
    ) -> None:
        """A visit of the schedule. Texts are as printed, hours in minutes since midnight."""
        found = {
            "sequence": None,
            "date": date.isoformat(),
            "end_date": until.isoformat() if until else None,
            "start_time": None if start is None else iso_clock(start),
            "end_time": None if end is None else iso_clock(end),
            "place": place,
            "district": self.named(district),
            "activity": None,
            "responsible": None,
            "remarks": None,
        }
        self.truth["schedules"][-1]["visits"].append(found | more)

    def named(self, district: District | None) -> Truth | None:
        """The district as the record holds it."""
        if district is None:
            return None
        return {"code": district[0], "name": district[1], "province": self.scene.province.name}

    def committee(self, lines: Sequence[str], look: str = "centre", title: str | None = None) -> None:
        """Begins a list of people under its heading."""
        self.part = f"committees-{len(self.truth['committees'])}"
        if lines:
            self.heading(lines, look)
        self.truth["committees"].append({"title": title or " ".join(lines) or None, "members": [], "duties": []})

    def member(
        self, order: int | None = None, name: str | None = None, position: str | None = None, role: str | None = None
    ) -> None:
        """A member of the committee."""
        found = {"order": order, "name": name, "position": position, "role": role}
        self.truth["committees"][-1]["members"].append(found)

    def topics(
        self, lines: Sequence[str], look: str = "centre", title: str | None = None, section: str | None = None
    ) -> None:
        """Begins a topic list under its heading."""
        self.part = f"topic_lists-{len(self.truth['topic_lists'])}"
        if lines:
            self.heading(lines, look)
        found: Truth = {"title": title or " ".join(lines) or None, "section_number": section, "topics": []}
        self.truth["topic_lists"].append(found)

    def topic(self, number: str | None, title: str, **more: Any) -> Truth:
        """A topic of the list; returns it, so that points can be added."""
        found: Truth = {"number": number, "title": title, "points": [], "report_items": [], "remarks": None, **more}
        self.truth["topic_lists"][-1]["topics"].append(found)
        return found
