"""The places that what is done at a visit names after ณ."""

from extract.facts.places import read_district
from extract.found import Found
from extract.visits.locating import place_after
from extract.visits.scope import Scope
from extract.visits.values import Visit, place_of

_PART = "บริเวณ"


def place_in_activity(visit: Visit, scope: Scope) -> None:
    """Give a visit without a place the one in its activity, and one without a district the one named there."""
    activity = visit["activity"]
    if not isinstance(activity, Found):
        return
    if visit["place"] is None and (place := place_after(activity.ink)[0]) is not None:
        visit["place"], visit["district"] = place_of(place, scope, "text")
    if visit["district"] is None:
        visit["district"] = read_district(activity.ink, scope.provinces).found


def own_place(visit: Visit, scope: Scope) -> None:
    """Give a visit whose place is that of a heading its own, where that says more than the heading does.

    It does when it names a district, or when the heading names none; a part of the place (`บริเวณงาน`) says less.
    """
    activity = visit["activity"]
    place = place_after(activity.ink)[0] if isinstance(activity, Found) else None
    if place is None:
        return
    own, district = place_of(place, scope, "text")
    if district is not None or (visit["district"] is None and not place.text.startswith(_PART)):
        visit["place"], visit["district"] = own, district or visit["district"]
