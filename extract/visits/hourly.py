"""Cells that list hours, each with a place or with what is done: a visit for each of them."""

from collections.abc import Sequence

from extract.facts.times import time_found
from extract.found import Tree
from extract.ink import Ink
from extract.thai import join_lines
from extract.visits.crossed_cells import by_hours
from extract.visits.scope import Scope
from extract.visits.texts import parted
from extract.visits.values import place_of, words_of

_FEWEST = 2


def visits_by_hours(lines: Sequence[Ink], scope: Scope) -> list[dict[str, Tree]]:
    """Hours, place and activity of every part of such a cell; empty for a cell that lists no hours with words."""
    parts = list(by_hours(join_lines(scope.ground, lines), scope.ground))
    if len(parts) < _FEWEST or any(time is None or not words for time, words in parts):
        return []
    found: list[dict[str, Tree]] = []
    for time, words in parts:
        said = parted(words, scope)
        place, district = place_of(said.place, scope, "place") if said.place is not None else (None, None)
        visit: dict[str, Tree] = {"activity": words_of(said.words, "visit.activity")}
        if place is not None:
            visit |= {"place": place, "district": district}
        if time is not None:
            visit["start_time"] = time_found(time, time.value.start)
            visit["end_time"] = time_found(time, time.value.end) if time.value.end else None
        found.append(visit)
    return found
