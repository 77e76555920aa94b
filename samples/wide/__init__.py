"""The kind `wide`: papers in many hand-made designs, for those who write rules. Its share is nought."""

import hashlib
from collections.abc import Callable, Mapping
from typing import Any

from samples.scene import Scene
from samples.wide.at_random import DESIGNS as AT_RANDOM
from samples.wide.at_random_grids import DESIGNS as GRIDS_AT_RANDOM
from samples.wide.at_random_lines import DESIGNS as LINES_AT_RANDOM
from samples.wide.at_random_programmes import DESIGNS as PROGRAMMES_AT_RANDOM
from samples.wide.bundles_of_bureaus import DESIGNS as BUNDLES_OF_BUREAUS
from samples.wide.committees import DESIGNS as COMMITTEES
from samples.wide.committees_at_length import DESIGNS as COMMITTEES_AT_LENGTH
from samples.wide.committees_in_columns import DESIGNS as COMMITTEES_IN_COLUMNS
from samples.wide.committees_of_bureaus import DESIGNS as COMMITTEES_OF_BUREAUS
from samples.wide.committees_of_parts import DESIGNS as COMMITTEES_OF_PARTS
from samples.wide.committees_with_turns import DESIGNS as COMMITTEES_WITH_TURNS
from samples.wide.lists_said_shortly import DESIGNS as LISTS_SAID_SHORTLY
from samples.wide.look_alikes import DESIGNS as LOOK_ALIKES
from samples.wide.no_committees import DESIGNS as NO_COMMITTEES
from samples.wide.no_lists import DESIGNS as NO_LISTS
from samples.wide.no_plans import DESIGNS as NO_PLANS
from samples.wide.paper import Paper, Truth
from samples.wide.papers import DESIGNS as PAPERS
from samples.wide.papers_of_late import DESIGNS as PAPERS_OF_LATE
from samples.wide.people_going_on import DESIGNS as PEOPLE_GOING_ON
from samples.wide.plans_at_length import DESIGNS as PLANS_AT_LENGTH
from samples.wide.plans_by_date import DESIGNS as PLANS_BY_DATE
from samples.wide.plans_by_day import DESIGNS as PLANS_BY_DAY
from samples.wide.plans_by_place import DESIGNS as PLANS_BY_PLACE
from samples.wide.plans_going_on import DESIGNS as PLANS_GOING_ON
from samples.wide.plans_in_grids import DESIGNS as PLANS_IN_GRIDS
from samples.wide.plans_in_letters import DESIGNS as PLANS_IN_LETTERS
from samples.wide.plans_of_bureaus import DESIGNS as PLANS_OF_BUREAUS
from samples.wide.plans_of_columns import DESIGNS as PLANS_OF_COLUMNS
from samples.wide.plans_of_journeys import DESIGNS as PLANS_OF_JOURNEYS
from samples.wide.plans_of_people import DESIGNS as PLANS_OF_PEOPLE
from samples.wide.plans_of_places import DESIGNS as PLANS_OF_PLACES
from samples.wide.plans_on_cards import DESIGNS as PLANS_ON_CARDS
from samples.wide.plans_said_shortly import DESIGNS as PLANS_SAID_SHORTLY
from samples.wide.plans_seldom_seen import DESIGNS as PLANS_SELDOM_SEEN
from samples.wide.plans_turned import DESIGNS as PLANS_TURNED
from samples.wide.plans_with_turns import DESIGNS as PLANS_WITH_TURNS
from samples.wide.programme_tables import DESIGNS as PROGRAMME_TABLES
from samples.wide.programmes import DESIGNS as PROGRAMMES
from samples.wide.topic_lists import DESIGNS as TOPIC_LISTS
from samples.wide.topic_sheets import DESIGNS as TOPIC_SHEETS
from samples.wide.topic_tables import DESIGNS as TOPIC_TABLES
from samples.wide.topics_of_bureaus import DESIGNS as TOPICS_OF_BUREAUS
from samples.wide.topics_of_parts import DESIGNS as TOPICS_OF_PARTS
from samples.wide.usual_papers import DESIGNS as USUAL_PAPERS
from samples.wide.words import new_paper

DESIGNS: Mapping[str, Callable[[Paper], None]] = {
    **PLANS_BY_DATE,
    **PLANS_BY_DAY,
    **PLANS_BY_PLACE,
    **PLANS_IN_GRIDS,
    **PLANS_IN_LETTERS,
    **PLANS_OF_COLUMNS,
    **PLANS_ON_CARDS,
    **PLANS_TURNED,
    **PLANS_AT_LENGTH,
    **PROGRAMMES,
    **PROGRAMME_TABLES,
    **COMMITTEES,
    **COMMITTEES_AT_LENGTH,
    **TOPIC_LISTS,
    **TOPIC_SHEETS,
    **TOPIC_TABLES,
    **PAPERS,
    **LOOK_ALIKES,
    **AT_RANDOM,
    **GRIDS_AT_RANDOM,
    **PROGRAMMES_AT_RANDOM,
    **LINES_AT_RANDOM,
    **PLANS_OF_JOURNEYS,
    **PLANS_OF_BUREAUS,
    **COMMITTEES_OF_BUREAUS,
    **COMMITTEES_IN_COLUMNS,
    **TOPICS_OF_BUREAUS,
    **NO_PLANS,
    **PLANS_OF_PLACES,
    **PLANS_OF_PEOPLE,
    **BUNDLES_OF_BUREAUS,
    **PLANS_WITH_TURNS,
    **COMMITTEES_WITH_TURNS,
    **NO_COMMITTEES,
    **PLANS_GOING_ON,
    **PEOPLE_GOING_ON,
    **PLANS_SELDOM_SEEN,
    **COMMITTEES_OF_PARTS,
    **TOPICS_OF_PARTS,
    **PLANS_SAID_SHORTLY,
    **LISTS_SAID_SHORTLY,
    **NO_LISTS,
    **USUAL_PAPERS,
    **PAPERS_OF_LATE,
}
"""Every design by its name. A design writes one paper and its truth."""


def build_wide(scene: Scene) -> tuple[dict[str, Any], Truth]:
    """A paper of one of the designs. Returns the view and the truth."""
    design = _draw(scene)
    scene.features.add(f"wide {design}")
    paper = new_paper(scene)
    DESIGNS[design](paper)
    return {"sheets": paper.sheets, "letter": paper.truth["letter"], "annexes": []}, paper.truth


def _draw(scene: Scene) -> str:
    """A design by chance. A design added later takes seeds over, but the other seeds keep theirs."""
    ticket = scene.rng.random()
    return max(DESIGNS, key=lambda name: hashlib.sha256(f"{ticket} {name}".encode()).digest())
