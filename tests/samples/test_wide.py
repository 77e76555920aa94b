"""The kind `wide`: every design can be drawn, its truth is a record, and what the record says stands on the paper."""

import json
import random
from functools import cache
from itertools import count

import geothai
import pytest

from samples.making import compose
from samples.scene import Scene, set_scene
from samples.wide import DESIGNS, build_wide
from samples.wide.look_alikes import DESIGNS as LOOK_ALIKES
from samples.wide.no_committees import DESIGNS as NO_COMMITTEES
from samples.wide.no_lists import DESIGNS as NO_LISTS
from samples.wide.no_plans import DESIGNS as NO_PLANS
from samples.wide.papers import DESIGNS as PAPERS
from samples.wide.words import words
from samples.writing import TO_ARABIC
from schemas import Committee, Letter, Schedule, TopicList

SEEDS = range(3500)
NOTHING_LISTED = {*LOOK_ALIKES, *NO_COMMITTEES, *NO_LISTS, *NO_PLANS, *PAPERS}
COUNTED = ("weeks and weekdays",)
"""Designs whose days are counted from a run of them."""


@cache
def drafts() -> tuple[tuple[int, Scene, str, dict], ...]:
    """Seed, scene, all printed words and truth of many documents, not printed."""
    found = []
    for seed in SEEDS:
        scene = set_scene(random.Random(seed), False)
        view, truth = build_wide(scene)
        found.append((seed, scene, " ".join(_words(view["sheets"])), truth))
    return tuple(found)


def of_design(name: str) -> list[tuple[int, Scene, str, dict]]:
    return [draft for draft in drafts() if f"wide {name}" in draft[1].features]


def _words(part: object) -> list[str]:
    if isinstance(part, str):
        return [part]
    if isinstance(part, dict):
        return [word for name, value in part.items() if name not in ("id", "css", "look") for word in _words(value)]
    return [word for value in part for word in _words(value)] if isinstance(part, list | tuple) else []


@pytest.mark.parametrize("name", DESIGNS)
def test_every_design_is_drawn_and_its_truth_is_a_record(name):
    found = of_design(name)
    assert found
    for _, _, _, truth in found:
        if truth["letter"] is not None:
            Letter.model_validate(truth["letter"])
        listed = any(truth[part] for part in ("schedules", "committees", "topic_lists"))
        assert listed != (name in NOTHING_LISTED)
        for part, model in (("schedules", Schedule), ("committees", Committee), ("topic_lists", TopicList)):
            for item in truth[part]:
                model.model_validate(item)


@pytest.mark.parametrize("name", DESIGNS)
def test_what_the_record_says_stands_on_the_paper(name):
    for _, _, printed, truth in of_design(name):
        for visit in (visit for schedule in truth["schedules"] for visit in schedule["visits"]):
            for field in ("place", "activity", "responsible", "remarks"):
                assert visit[field] is None or visit[field] in printed
            day, year = int(visit["date"][8:]), int(visit["date"][:4]) + 543
            plain = printed.translate(TO_ARABIC)
            assert str(day) in plain or name in COUNTED
            assert str(year)[2:] in plain
        for member in (member for committee in truth["committees"] for member in committee["members"]):
            for field in ("name", "position", "role"):
                assert member[field] is None or member[field] in printed
        for topic in (topic for topics in truth["topic_lists"] for topic in topics["topics"]):
            assert topic["title"] in printed


@pytest.mark.parametrize("name", DESIGNS)
def test_visits_are_in_the_future_of_the_letter_and_no_team_is_in_two_places(name):
    for _, scene, _, truth in of_design(name):
        visits = [visit for schedule in truth["schedules"] for visit in schedule["visits"]]
        assert all(visit["date"] > scene.sent.isoformat() for visit in visits)
        assert all(visit["end_date"] is None or visit["end_date"] > visit["date"] for visit in visits)
        keys = [json.dumps([visit[field] for field in ("date", "start_time", "place", "activity")]) for visit in visits]
        assert len(keys) == len(set(keys))


def test_no_village_bears_the_name_of_a_district():
    names = {district.name_th for province in geothai.provinces() for district in geothai.districts(province.code)}
    assert not [village for village in words("villages") if village.removeprefix("บ้าน") in names]


def test_a_printed_paper_has_the_pages_of_its_parts():
    seed = next(seed for seed in count() if compose(seed, kind="wide").truth["letter"] is not None)
    draft = compose(seed, kind="wide")
    parts = (item for part in ("schedules", "committees", "topic_lists") for item in draft.truth[part])
    assert all(item["pages"] for item in (*parts, *draft.truth["letter"]["enclosures"]))
