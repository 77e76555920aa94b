"""Dates that contradict each other, and plans on public holidays."""

import datetime as dt
from typing import Any

import pytest

from extract.checks.dates import check_dates
from extract.checks.letters import _counted
from extract.facts.holidays import holiday
from extract.found import Draft

WRITTEN = dt.date(2024, 3, 4)


def _found(
    letter: dict[str, Any] | None = None, dates: tuple[str | None, ...] = (), **visit: Any
) -> list[tuple[str, ...]]:
    whole = {"date": WRITTEN, "references": [], "received": None, "requests": [], **(letter or {})}
    visits = [
        {"date": dt.date.fromisoformat(date) if date else None, "end_date": None, "activity": None, **visit}
        for date in dates
    ]
    draft = Draft(data={"letter": whole, "schedules": [{"visits": visits}]})
    check_dates(draft)
    return [(finding.code, *finding.pointers) for finding in draft.findings]


@pytest.mark.parametrize(
    ("day", "name"),
    [
        ("2024-01-01", "วันขึ้นปีใหม่"),
        ("2024-04-14", "วันสงกรานต์"),
        ("2024-05-22", "วันวิสาขบูชา"),
        ("2025-05-11", "วันวิสาขบูชา"),
        ("2024-07-28", "วันเฉลิมพระชนมพรรษาพระบาทสมเด็จพระเจ้าอยู่หัว"),
        ("2015-07-28", None),
        ("2030-05-22", None),
        ("2024-04-17", None),
    ],
)
def test_public_holidays(day: str, name: str | None) -> None:
    assert holiday(dt.date.fromisoformat(day)) == name


def test_a_visit_on_a_public_holiday_is_told() -> None:
    assert _found(dates=("2024-04-11", "2024-04-15")) == [("visit_on_holiday", "/schedules/0/visits/1/date")]


def test_a_ceremony_of_the_day_and_a_range_over_it_are_not() -> None:
    assert _found(dates=("2024-12-05",), activity="พิธีถวายราชสักการะ") == []
    assert _found(dates=("2024-04-12",), end_date=dt.date(2024, 4, 17)) == []


def test_one_row_out_of_order_is_told() -> None:
    found = _found(dates=("2024-04-17", "2024-04-18", "2024-04-29", "2024-04-22", "2024-04-23"))

    assert found == [("date_out_of_order", "/schedules/0/visits/2/date")]


def test_of_two_rows_that_may_be_wrong_both_are_named() -> None:
    found = _found(dates=("2024-04-17", "2024-04-19", "2024-04-18", "2024-04-22"))

    assert found == [("date_out_of_order", "/schedules/0/visits/1/date", "/schedules/0/visits/2/date")]


@pytest.mark.parametrize(
    "dates",
    [
        ("2024-04-17", "2024-04-17", "2024-04-18", "2024-04-19"),
        ("2024-04-22", "2024-04-17", "2024-04-18"),
        ("2024-04-22", "2024-04-23", "2024-04-24", "2024-04-17", "2024-04-18", "2024-04-19"),
        ("2024-04-17", None, "2024-04-18", "2024-04-19"),
    ],
    ids=["same day", "few rows", "two teams", "a row without a date"],
)
def test_rows_in_order_or_in_another_order_are_not(dates: tuple[str | None, ...]) -> None:
    assert _found(dates=dates) == []


def test_the_letter_against_its_references_stamp_and_deadlines() -> None:
    later, earlier = dt.date(2024, 3, 5), dt.date(2024, 3, 3)
    letter = {
        "references": [{"date": earlier}, {"date": later}, {"date": None}],
        "received": {"date": earlier},
        "requests": [{"due": later}, {"due": earlier}, {"due": None}],
    }

    assert _found(letter) == [
        ("reference_after_letter", "/letter/references/1/date", "/letter/date"),
        ("received_before_letter", "/letter/received/date", "/letter/date"),
        ("due_before_letter", "/letter/requests/1/due", "/letter/date"),
    ]


def test_a_letter_without_a_date_contradicts_nothing() -> None:
    assert _found({"date": None, "references": [{"date": WRITTEN}]}) == []


@pytest.mark.parametrize(
    ("unit", "quantity", "told"), [("หน้า", 3, True), ("หน้า", 2, False), ("แผ่น", 1, False), ("ฉบับ", 5, False)]
)
def test_an_enclosure_has_as_many_pages_as_it_says(unit: str, quantity: int, told: bool) -> None:
    enclosure = {"title": "แผน", "quantity": quantity, "unit": unit, "pages": [2, 3]}

    assert bool(list(_counted(enclosure, 0))) is told
