import json

import pytest

from api.exports import KINDS, flat_rows


@pytest.mark.parametrize(
    ("kind", "pointers"),
    [
        ("letters", ["/letter"]),
        ("visits", ["/schedules/0/visits/0", "/schedules/0/visits/1"]),
        ("committees", ["/committees/0", "/committees/1"]),
        ("topics", ["/topic_lists/0/topics/0", "/topic_lists/1"]),
        ("findings", ["/findings/0"]),
    ],
)
def test_every_row_points_at_what_it_shows(record, kind, pointers):
    assert [row["pointer"] for row in flat_rows(record, kind)] == pointers


@pytest.mark.parametrize("kind", KINDS)
def test_rows_are_json_and_name_their_file(record, kind):
    rows = flat_rows(record, kind)
    assert json.loads(json.dumps(rows)) == rows
    assert {(row["document_id"], row["filename"], row["part"]) for row in rows} == {
        (record.document.id, "1850.pdf", None)
    }


def test_a_row_of_a_visit_tells_its_letter_and_its_plan(record):
    row = flat_rows(record, "visits")[0]
    assert row["reference_number"] == "ฉช 0018/ว 1850"
    assert row["letter_date"] == "2024-04-03"
    assert row["schedule_title"] == "แผนเดือนเมษายน"
    assert row["date"] == "2024-04-17"
    assert row["district"]["code"] == "2401"


def test_a_row_is_as_sure_as_its_least_sure_value(record):
    assert flat_rows(record, "letters")[0]["confidence"] == 0.7
    assert [row["confidence"] for row in flat_rows(record, "visits")] == [0.6, None]


def test_findings_stand_in_the_rows_that_they_are_about(record):
    assert [row["findings"] for row in flat_rows(record, "visits")] == [["weekday_mismatch"], []]
    assert flat_rows(record, "letters")[0]["findings"] == []


def test_a_finding_about_a_whole_plan_stands_in_each_of_its_rows(record, make_record):
    finding = record.findings[0].model_dump() | {"pointers": ["/schedules/0"]}
    rows = flat_rows(make_record(findings=[finding]), "visits")
    assert [row["findings"] for row in rows] == [["weekday_mismatch"], ["weekday_mismatch"]]


def test_a_finding_about_visit_ten_is_not_about_visit_one(record, make_record):
    finding = record.findings[0].model_dump() | {"pointers": ["/schedules/0/visits/10"]}
    rows = flat_rows(make_record(findings=[finding]), "visits")
    assert [row["findings"] for row in rows] == [[], []]


def test_the_part_says_which_letter_of_the_file(record, make_record):
    document = record.document.model_dump() | {"part": {"index": 2, "count": 3, "pages": [2]}}
    assert flat_rows(make_record(document=document), "letters")[0]["part"] == 2


def test_a_record_without_a_letter_has_visits_all_the_same(make_record):
    record = make_record(letter=None)
    assert flat_rows(record, "letters") == []
    assert flat_rows(record, "visits")[0]["reference_number"] is None
