"""Lines that head a part of a plan, and what they say for all that stands under them: a day, a place, a team."""

from dataclasses import dataclass, field

from extract.facts.dates import find_days
from extract.facts.places import read_district
from extract.flow import Row
from extract.ink import Ink
from extract.outline import read_marker
from extract.visits.content import Role, is_team
from extract.visits.events import is_nothing_but_place, is_place
from extract.visits.head_words import is_note
from extract.visits.lines import day_heading
from extract.visits.locating import place_end
from extract.visits.months import Period, month_named
from extract.visits.scope import Scope
from extract.visits.titles import begins_title
from extract.visits.values import Days, carried, days_in

_LONGEST = 90


@dataclass
class Above:
    """What is said above a row and holds for it: days, a place, a month for bare days, a team; and the last texts."""

    days: list[Days] = field(default_factory=list)
    place: Ink | None = None
    area: Ink | None = None
    """What names the district of places that name none."""
    month: Period | None = None
    team: Ink | None = None
    texts: dict[Role, Ink] = field(default_factory=dict)
    sequence: int | None = None

    def take(self, ink: Ink, scope: Scope) -> None:
        """Take in what a heading says; a new day or month ends what the one before it said."""
        days, month = days_in(ink, scope), month_named(ink, scope.reference)
        if days or month:
            self.days, self.month = days, month or self.month
            self.sequence = None
            self.place = None
            self.area = ink if read_district(ink, scope.provinces).found else self.area
        self.place = place_in_heading(ink, scope) or self.place
        self.team = ink if is_team(ink) else self.team


def place_in_heading(ink: Ink, scope: Scope) -> Ink | None:
    """The place that a day's heading names: what follows ณ, or the heading itself when it is a district."""
    at = ink.folded.find(" ณ ")
    if at >= 0:
        return ink[at + 3 :].strip() or None
    hits = find_days(ink, scope.reference, scope.period)
    if not hits and read_district(ink, scope.provinces, "place").found:
        return ink
    # วันจันทร์ที่ ๒๔ มิถุนายน ๒๕๖๗ (จังหวัดน่าน)
    behind = ink[hits[-1].end :].strip(" ()-:,") if hits else ink[:0]
    return behind if behind and is_nothing_but_place(behind) else None


def read_heading(row: Row, scope: Scope) -> Above | None:
    """What a line says for the table under it; None for one that heads no part of a plan.

    It stands at the margin or is numbered: a line in the middle is a part of the title.
    """
    marker = read_marker(row.ink)
    if len(row.ink) > _LONGEST or is_note(row.ink) or begins_title(row.ink) or (row.is_centred and marker is None):
        return None
    if row.ink.folded.startswith("ณ "):  # the place of a title
        return None
    ink = row.ink[marker.end :].flat().strip() if marker is not None else row.ink.flat()
    above = Above()
    if day_heading(row) is not None or month_named(ink, scope.reference):
        above.take(ink, scope)
        above.days = [carried(days) for days in above.days]
    elif is_team(ink):
        above.team = ink
    elif is_place(ink) and place_end(ink, 0) == len(ink):
        above.place = ink
    else:
        return None
    return above
