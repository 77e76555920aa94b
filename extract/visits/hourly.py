"""Cells that list hours, each with a place or with what is done: a visit for each of them."""

from collections.abc import Sequence

from extract.facts.times import time_found
from extract.found import Tree
from extract.ink import Ink
from extract.outline import marker_found, read_marker
from extract.thai import join_lines
from extract.visits.crossed_cells import by_hours
from extract.visits.scope import Scope
from extract.visits.texts import parted
from extract.visits.values import Visit, empty_visit, place_of, words_of

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


def visits_by_numbers(lines: Sequence[Ink], scope: Scope) -> list[Visit]:
    """The visits of a cell that is a numbered list of days, each with its place; empty for any other cell."""
    starts = [at for at, line in enumerate(lines) if (marker := read_marker(line)) and len(marker.path) == 1]
    if len(starts) < _FEWEST or starts[0]:
        return []
    found: list[Visit] = []
    for start, end in zip(starts, [*starts[1:], len(lines)], strict=True):
        text = join_lines(scope.ground, lines[start:end])
        marker = read_marker(text)
        said = parted(text[marker.end :].strip(), scope) if marker is not None else parted(text, scope)
        if marker is None or not said.days or said.place is None:
            return []
        visit = empty_visit()
        visit["sequence"] = marker_found(marker, marker.path[-1], "visit.sequence")
        visit["place"], visit["district"] = place_of(said.place, scope, "place")
        visit["activity"] = words_of(said.words, "visit.activity")
        if said.time is not None:
            visit["start_time"] = time_found(said.time, said.time.value.start)
            visit["end_time"] = time_found(said.time, said.time.value.end) if said.time.value.end else None
        found += [{**visit, "date": first, "end_date": last} for first, last in said.days]
    return found
