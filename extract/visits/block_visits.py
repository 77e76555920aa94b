"""One visit of a plan without columns, from the texts that said its parts."""

from collections.abc import Mapping

from extract.facts.times import time_found
from extract.outline import marker_found
from extract.visits.own_places import place_in_activity
from extract.visits.scope import Scope
from extract.visits.texts import Said
from extract.visits.values import Visit, empty_visit, inferred, place_of, words_of


def visit_of(said: Mapping[str, Said], scope: Scope) -> Visit:
    """The visit of what texts said, by field: days apart."""
    visit = empty_visit()
    marked = said["marker"].marker if "marker" in said else None
    if "count" in said:
        visit["sequence"] = said["count"].count
    elif marked is not None:
        visit["sequence"] = marker_found(marked, marked.path[-1], "visit.sequence")
    if "time" in said and (time := said["time"].time) is not None:
        visit["start_time"] = time_found(time, time.value.start)
        visit["end_time"] = time_found(time, time.value.end) if time.value.end else None
    for name, rule in (
        ("words", "activity"),
        ("activity", "activity"),
        ("responsible", "responsible"),
        ("remarks", "remarks"),
    ):
        if name in said:
            visit[rule] = words_of(said[name].words, f"visit.{rule}")
    if "place" in said and (place := said["place"].place) is not None:
        own = place_of(place, scope, "place")
        visit["place"], visit["district"] = map(inferred, own) if "held" in said else own
    if visit["district"] is None and "area" in said and (area := said["area"].place) is not None:
        visit["district"] = place_of(area, scope, "place")[1]
    place_in_activity(visit, scope)
    return visit
