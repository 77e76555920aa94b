"""What the generator says, before it is printed: variety, agreement of dates, planted contradictions."""

import datetime as dt
import random
from functools import cache

import pytest

from samples.making import KINDS
from samples.mistakes import PLANTED
from samples.negatives import NEGATIVES
from samples.programmes import PROGRAMMES
from samples.prose import FORMS
from samples.rare import DATES, NUMBERS
from samples.rare_plans import DATE_FORMS, TIME_FORMS
from samples.scene import Scene, set_scene
from samples.schedules import SHAPES
from samples.writing import DATE_STYLES, TIME_STYLES
from schemas import Committee, Letter, Schedule, TopicList

SEEDS = range(300)


@cache
def drafts(kind: str, held_out: bool = False) -> tuple[tuple[Scene, dict], ...]:
    """Scene and truth of many documents of a kind, not printed."""
    found = []
    for seed in SEEDS:
        scene = set_scene(random.Random(seed), held_out)
        _, truth = KINDS[kind][2](scene)
        found.append((scene, truth))
    return tuple(found)


def features(*kinds: str) -> set[str]:
    return {feature for kind in kinds for scene, _ in drafts(kind) for feature in scene.features}


@pytest.mark.parametrize("held_out", [False, True])
@pytest.mark.parametrize("kind", KINDS)
def test_every_truth_is_a_record(kind, held_out):
    for _, truth in drafts(kind, held_out):
        if truth["letter"] is not None:
            Letter.model_validate(truth["letter"])
        for part, model in (("schedules", Schedule), ("committees", Committee), ("topic_lists", TopicList)):
            for item in truth[part]:
                model.model_validate(item)


@pytest.mark.parametrize("shape", SHAPES)
def test_every_schedule_shape_turns_up(shape):
    assert f"schedule {shape}" in features("plan")


@pytest.mark.parametrize(
    "feature",
    [
        "number sub-unit",
        "number committee",
        "number bracket",
        "number letter",
        "number of another office",
        "number left blank",
        "circular mark by hand",
        "references joined by และ",
        "reference to an order",
        "reference without a number",
        "letter to a high office",
        "letter to a monk",
        "receivers inline",
        "receivers numbered",
        "urgency above",
        "urgency line",
        "urgency left",
        "urgency boxed",
        "secrecy",
        "request by a rule",
        "conclusion with a due date",
        "due date without a year",
        "team in a sentence",
        "team with names",
        "team with dashes",
        "web",
        "phone extensions",
        "rank before the brackets",
        "signature in type",
        "digits thai",
        "digits arabic",
        "digits inside_tokens",
        "digits mixed in the document",
        "number by hand",
        "topics report_table",
        "topics informant_table",
        "topics outline",
        "topics question_sheet",
        "topics form_table",
        "topics sections",
        "informants merged",
        "number inside the cell",
        "numbering that changes",
        "enclosures out of order",
        "enclosure without a count",
        "form enclosed",
        "report items merged",
        "report items in every row",
        "nested points",
        "team in a note",
        "topics in a note",
        "request with a due date",
        "enclosure not in the file",
        "rank above the name",
        "signature end of line",
        "signature start of line",
        "signature glued",
        "signature own line",
        "signature wrapped",
        "phone both",
        "phone range",
        "phone extension",
        "contact person",
        "email",
        "copies",
    ],
)
def test_every_way_of_a_circular_turns_up(feature):
    assert feature in features("bundle", "topics", "plain")


@pytest.mark.parametrize("form", FORMS)
def test_visits_are_said_in_every_form(form):
    assert f"prose {form}" in features("prose")


@pytest.mark.parametrize(
    ("kind", "feature"),
    [
        ("order", "committees in a list at the end"),
        ("order", "committee without roles"),
        ("order", "duties before the members"),
        ("order", "order without a committee"),
        ("order", "signer without brackets"),
        *(("order", f"members {layout}") for layout in ("columns", "under", "ruled", "gap")),
        ("regulation", "committee in a rule"),
        ("regulation", "roles after เป็น"),
        ("minutes", "minutes with absent members"),
        ("minutes", "minutes with guests"),
        ("minutes", "stands in for somebody"),
        ("memo", "memo with 3 signers"),
        ("memo", "memo with a short date"),
        ("memo", "memo section on the line"),
        ("statement", "official news"),
        ("statement", "statement"),
    ],
)
def test_every_way_of_the_other_kinds_turns_up(kind, feature):
    assert feature in features(kind)


@pytest.mark.parametrize(
    "feature",
    [
        *(f"rare dates {form.name}" for form in DATE_FORMS),
        *(f"rare times {form.name}" for form in TIME_FORMS),
        *(f"rare number {form}" for form in NUMBERS[1:]),
        *(f"rare letter date {form}" for form in DATES),
        "schedule close_dashes",
        "topics target_table",
    ],
)
def test_every_rare_way_turns_up_in_the_rare_kind_only(feature):
    assert feature in features("rare")
    assert feature not in features("bundle", "plan", "topics", "plain")


@pytest.mark.parametrize("what", NEGATIVES)
def test_every_page_without_a_letter_turns_up(what):
    assert f"negative {what}" in features("negative")


def test_there_is_nothing_to_find_on_a_page_without_a_letter():
    for _, truth in drafts("negative"):
        assert truth["letter"] is None
        assert not any(truth[part] for part in ("schedules", "committees", "topic_lists", "findings"))


def test_the_reason_of_an_absence_is_no_role():
    for scene, truth in drafts("minutes"):
        absent = [one for one in truth["committees"] if "ไม่มา" in one["title"]]
        assert bool(absent) == ("minutes with absent members" in scene.features)
        assert all(member["role"] is None for one in absent for member in one["members"])


@pytest.mark.parametrize("count", [1, 2, 3, 6])
def test_orders_appoint_one_to_six_committees(count):
    assert any(len(truth["committees"]) == count for _, truth in drafts("order"))


def test_a_plan_of_visits_goes_to_every_district_of_the_province():
    for scene, truth in drafts("plan"):
        if scene.findings or {f"schedule {shape}" for shape in ("provinces", *PROGRAMMES)} & scene.features:
            continue
        visited = {visit["district"]["code"] for visit in truth["schedules"][0]["visits"]}
        assert visited == {code for code, _ in scene.province.districts}


@pytest.mark.parametrize("style", DATE_STYLES, ids=lambda style: style.name)
def test_every_way_to_print_a_date_turns_up(style):
    assert f"dates {style.name}" in features("plan", "bundle")


@pytest.mark.parametrize("style", TIME_STYLES, ids=lambda style: style.name)
def test_every_way_to_print_a_time_turns_up(style):
    assert f"times {style.name}" in features("plan", "bundle")


@pytest.mark.parametrize(
    "feature",
    [
        "places of every form",
        "people responsible",
        "merged cells beside the dates",
        "place before the date",
        "head of two rows",
        "row that sums up",
        "landscape enclosure",
    ],
)
def test_every_way_of_a_plan_turns_up(feature):
    assert feature in features("plan", "bundle")


def test_visits_come_after_the_letter_unless_planted():
    for scene, truth in drafts("bundle"):
        if truth["letter"]["date"] is None:
            continue
        planted = any(finding["code"] == "date_before_letter" for finding in scene.findings)
        dates = [dt.date.fromisoformat(visit["date"]) for plan in truth["schedules"] for visit in plan["visits"]]
        assert all(date > scene.sent for date in dates) or planted


def test_visits_are_on_workdays():
    for _, truth in drafts("plan"):
        for visit in truth["schedules"][0]["visits"]:
            assert dt.date.fromisoformat(visit["date"]).weekday() < 5


@pytest.mark.parametrize("code", [*PLANTED, "province_mismatch", "reference_prefix_mismatch", "enclosure_missing"])
def test_every_contradiction_is_planted_somewhere(code):
    assert any(
        finding["code"] == code
        for kind in ("plan", "bundle", "plain")
        for scene, _ in drafts(kind)
        for finding in scene.findings
    )


def test_findings_point_at_values_of_the_truth():
    for scene, truth in drafts("bundle"):
        for finding in scene.findings:
            for pointer in finding["pointers"]:
                value = truth
                for step in pointer.split("/")[1:]:
                    value = value[int(step)] if isinstance(value, list) else value[step]
                assert value is not None or "date" in pointer


def test_the_held_out_family_has_its_own_agencies():
    main = {scene.agency["office"] for scene, _ in drafts("bundle")}
    other = {scene.agency["office"] for scene, _ in drafts("bundle", held_out=True)}
    assert other and not main & other


def test_a_member_of_an_order_is_a_person_or_an_office():
    members = [member for _, truth in drafts("order") for one in truth["committees"] for member in one["members"]]
    assert all(member["name"] or member["position"] for member in members)
    assert any(member["name"] is None for member in members) and any(member["name"] for member in members)


def test_of_a_number_left_to_the_pen_the_printed_prefix_is_known():
    for scene, truth in drafts("bundle"):
        assert truth["letter"]["reference_number"].endswith(("/", "/ว")) == ("number by hand" in scene.features)
