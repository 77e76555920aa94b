"""Visits from columns that stand for a half of the day: one for every cell that is filled."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from extract.facts.places import Setting, read_district
from extract.flow import Grid, GridCell
from extract.ink import Ink
from extract.thai import join_lines
from extract.visits.columns import Columns
from extract.visits.content import unique
from extract.visits.head_words import names_place
from extract.visits.locating import begins_like_place
from extract.visits.scope import Scope
from extract.visits.values import Visit, place_of, times_of, words_of

_NO_PLACE = re.compile(r"\(?(?:เดินทาง|งด|สำรอง|พัก|ประชุม)")
"""What a slot among places says that is done instead."""
_TICK = re.compile(r"[✓✔√/●■xX\s]{1,3}")


@dataclass
class Slots:
    """The columns of a table that have a half of the day over them; `rows` are its rows."""

    grid: Grid
    columns: Columns
    scope: Scope
    rows: Sequence[Sequence[int]]

    def visits(self, visit: Visit, rows: Sequence[int]) -> list[Visit]:
        """A visit like `visit` for every filled slot of a row, at the time that its header gives."""
        found = []
        for cell in unique([self.grid.cells.get((rows[0], column)) for column in self.columns.of("half_day")]):
            cells = unique([self.grid.cells.get((row, cell.column)) for row in rows])
            ink = join_lines(self.scope.ground, (line for cell in cells for line in cell.lines))
            if words_of(ink, "visit.place") is None:
                continue
            half = dict(visit)
            self._take_hours(half, cell)
            if self.columns.of("district", "place") or not self._are_places or _NO_PLACE.match(ink.folded):
                half["activity"] = visit["activity"] if _TICK.fullmatch(ink.folded) else words_of(ink, "visit.activity")
            else:
                setting: Setting = "text" if self._are_headed else "district"
                half["place"], half["district"] = place_of(ink, self.scope, setting)
            found.append(half)
        return found

    def _take_hours(self, visit: Visit, cell: GridCell) -> None:
        """Give the visit the hours over its cell; one that is merged across ends with its last column."""
        first, last = (self.columns.headers[at] for at in (cell.column, cell.column + cell.column_span - 1))
        if first is None or last is None:
            return
        visit["start_time"], visit["end_time"] = times_of(first)
        if last is not first:
            visit["end_time"] = times_of(last)[1] or times_of(last)[0]

    @cached_property
    def _are_places(self) -> bool:
        """True when at least half of what stands in the slots names a place, and is not something to do."""
        if self._are_headed:
            return True
        places = [(rows[0], column) for rows in self.rows for column in self.columns.of("half_day")]
        cells = unique([self.grid.cells.get(place) for place in places])
        texts = [cell.text(self.scope.ground) for cell in cells if cell.lines]
        return 2 * sum(map(self._is_place, texts)) >= len(texts)

    @cached_property
    def _are_headed(self) -> bool:
        """True where the heads say what places the slots hold: `โรงเรียน (เช้า)`. Their bare names are no districts."""
        heads = [self.columns.headers[column] for column in self.columns.of("half_day")]
        return bool(heads) and all(head is not None and names_place(head) for head in heads)

    def _is_place(self, ink: Ink) -> bool:
        return begins_like_place(ink) or read_district(ink, self.scope.provinces, "district").found is not None
