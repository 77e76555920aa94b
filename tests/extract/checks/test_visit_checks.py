"""Contradictions in plans of visits: each is found, points at its values, and a sound plan gives none."""

import datetime as dt
from typing import Any

import pytest

from extract.checks.findings import finding, merge_same
from extract.checks.places import check_places
from extract.checks.visits import check_visits
from extract.found import Draft
from extract.visits.values import VISIT_FIELDS

LETTER = {
    "date": dt.date(2024, 4, 3),
    "issuer": "ศาลากลางจังหวัดฉะเชิงเทรา",
    "signatory": {"on_behalf_of": "ผู้ว่าราชการจังหวัดฉะเชิงเทรา", "position": "พัฒนาการจังหวัด"},
}
TITLE = "แผนการลงพื้นที่ จังหวัดฉะเชิงเทรา เดือนเมษายน ๒๕๖๗"


def visit(day: str = "2024-04-17", **values: Any) -> dict[str, Any]:
    return {**dict.fromkeys(VISIT_FIELDS), "date": dt.date.fromisoformat(day), **values}


def district(name: str, province: str = "ฉะเชิงเทรา") -> dict[str, str]:
    return {"code": "0000", "name": name, "province": province}


def draft(*visits: dict[str, Any], title: str | None = TITLE, letter: dict[str, Any] | None = LETTER) -> Draft:
    return Draft({"letter": letter, "schedules": [{"title": title, "visits": list(visits)}]})


def codes(made: Draft) -> list[tuple[str, tuple[str, ...]]]:
    check_visits(made)
    check_places(made)
    return [(found.code, found.pointers) for found in made.findings]


def test_a_sound_plan_has_no_findings() -> None:
    made = draft(
        visit(sequence=1, place="บางคล้า", start_time="08:30", responsible="ทีมที่ 1", district=district("บางคล้า")),
        visit(sequence=2, place="บางปะกง", start_time="13:30", responsible="ทีมที่ 1", district=district("บางปะกง")),
        visit("2024-04-18", sequence=3, place="บางคล้า", start_time="08:30", district=district("บางคล้า")),
    )

    assert codes(made) == []


def test_dates_outside_the_period_of_the_title() -> None:
    made = draft(visit(), visit("2024-05-02"), visit("2024-04-30", end_date=dt.date(2024, 5, 1)))

    assert codes(made) == [
        ("date_outside_period", ("/schedules/0/title", "/schedules/0/visits/1/date", "/schedules/0/visits/2/date"))
    ]


@pytest.mark.parametrize("title", [None, "แผนการลงพื้นที่ ปีงบประมาณ พ.ศ. ๒๕๖๗", "แผน ตามหนังสือลงวันที่ ๑ มีนาคม ๒๕๖๗"])
def test_a_title_without_a_period_contradicts_no_date(title: str | None) -> None:
    assert codes(draft(visit("2024-05-02"), title=title)) == []


def test_a_visit_before_the_letter() -> None:
    made = draft(visit("2024-03-20"), visit(), title=None)

    assert codes(made) == [("date_before_letter", ("/letter/date", "/schedules/0/visits/0/date"))]


@pytest.mark.parametrize(
    ("numbers", "gaps"),
    [
        ((1, 2, 3), ()),
        ((1, 2, 4), (2,)),
        ((1, 2, 1, 2), ()),
        ((1, 1, 2), ()),
        ((1, None, 3), ()),
        ((2, 3), (0,)),
        ((1, 3, 4, 6), (1, 3)),
    ],
)
def test_running_numbers_without_gaps(numbers: tuple[int | None, ...], gaps: tuple[int, ...]) -> None:
    made = draft(*(visit(f"2024-04-{17 + row}", sequence=number) for row, number in enumerate(numbers)))

    assert codes(made) == [("sequence_gap", (f"/schedules/0/visits/{row}/sequence",)) for row in gaps]


def test_the_same_place_at_the_same_time_twice() -> None:
    made = draft(visit(place="บางคล้า", start_time="08:30"), visit(place="บาง คล้า", start_time="08:30"))

    assert codes(made) == [("duplicate_visit", ("/schedules/0/visits/0", "/schedules/0/visits/1"))]


@pytest.mark.parametrize(
    ("first", "second", "is_found"),
    [
        ({"start_time": "08:30"}, {"start_time": "08:30"}, True),
        ({"start_time": "08:30", "end_time": "12:00"}, {"start_time": "10:00"}, True),
        ({"start_time": "08:30", "end_time": "12:00"}, {"start_time": "12:00"}, False),
        ({}, {}, False),
        ({"end_date": dt.date(2024, 4, 19)}, {"end_date": dt.date(2024, 4, 18)}, True),
    ],
)
def test_a_team_at_two_places_at_once(first: dict[str, Any], second: dict[str, Any], is_found: bool) -> None:
    made = draft(
        visit(place="บางคล้า", responsible="ทีมที่ 1", **first), visit(place="บางปะกง", responsible="ทีมที่ 1", **second)
    )

    expected = [("team_double_booked", ("/schedules/0/visits/0", "/schedules/0/visits/1"))]
    assert codes(made) == (expected if is_found else [])


def test_a_plan_of_another_province_than_the_letter() -> None:
    made = draft(visit(), title="แผนการลงพื้นที่ จังหวัดระยอง")

    assert codes(made) == [("province_mismatch", ("/letter/issuer", "/schedules/0/title"))]


def test_districts_of_another_province_than_the_letter() -> None:
    rows = [visit(district=district(name, "ระยอง")) for name in ("แกลง", "บ้านค่าย")]

    assert codes(draft(*rows, title=None)) == [
        ("province_mismatch", ("/letter/issuer", "/schedules/0/visits/0/district"))
    ]


def test_one_district_of_another_province_than_the_others() -> None:
    rows = [visit(district=district(name)) for name in ("บางคล้า", "บางปะกง", "บ้านโพธิ์")]

    made = draft(*rows, visit(district=district("แกลง", "ระยอง")))

    assert codes(made) == [("province_mismatch", ("/schedules/0/visits/3/district",))]


def test_a_letter_without_a_province_contradicts_none() -> None:
    assert codes(draft(visit(), letter={**LETTER, "issuer": "กรมการพัฒนาชุมชน", "signatory": None})) == []


def test_findings_that_say_the_same_are_one() -> None:
    made = draft()
    made.findings.extend(finding("weekday_mismatch", "warning", "ก", "a", f"/x/{row}") for row in range(2))
    merge_same(made)

    assert [found.pointers for found in made.findings] == [("/x/0", "/x/1")]


def test_every_message_speaks_both_languages() -> None:
    made = draft(visit("2024-03-01", sequence=2, place="ก"), visit("2024-03-01", sequence=9, place="ก"))
    codes(made)

    assert all(found.message.th and found.message.en for found in made.findings)
    assert len(made.findings) == 5
