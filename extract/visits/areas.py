"""Where the places of a plan lie, when it is said apart from them: in columns of their own, or in the title."""

from collections.abc import Sequence

from extract.facts.places import read_district
from extract.ink import Ink
from extract.visits.columns import Columns, names_area
from extract.visits.scope import Scope


def area_columns(columns: Columns) -> frozenset[int]:
    """The columns of sub-districts or villages beside a column of places that lie in them."""
    places = columns.of("place") if columns.headers else ()
    areas = frozenset(column for column in places if (head := columns.headers[column]) and names_area(head))
    return areas if len(areas) < len(places) else frozenset()


def area_of_titles(titles: Sequence[Ink], scope: Scope) -> Ink | None:
    """The heading line that names a district, when all that name one name the same."""
    named = [(title, read_district(title, scope.provinces).found) for title in titles]
    found = {str(district.value): title for title, district in named if district is not None}
    return next(iter(found.values())) if len(found) == 1 else None
