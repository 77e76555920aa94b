"""The rule bench: what is not as it was, by rule, and what nothing exercises."""

import json

import pytest

from api.bench import Bench, by_rule, compare
from api.cli.benching import bench_rules
from api.cli.console import Language, Voice
from ingest import ReadOptions

LETTER = """\
ที่ นน ๐๐๑๘/ว ๑๒๓๔
ศาลากลางจังหวัดน่าน
๔ มีนาคม ๒๕๖๗
เรื่อง แผนการตรวจเยี่ยม
เรียน นายอำเภอทุกอำเภอ
ด้วยจังหวัดน่านได้จัดทำแผน
ขอแสดงความนับถือ
(นายสมชาย รักไทย)
ผู้ว่าราชการจังหวัดน่าน
"""


@pytest.fixture
def corpus(tmp_path):
    folder = tmp_path / "corpus"
    folder.mkdir()
    (folder / "one.txt").write_text(LETTER, encoding="utf-8")
    (folder / "one.json").write_text(json.dumps({"letter": {"date": "2024-03-04"}}), encoding="utf-8")
    return folder


@pytest.fixture
def run(corpus, tmp_path, capsysbinary):
    def run(*, accept=False):
        voice = Voice(True, Language.ENGLISH, False)
        fine = bench_rules(corpus, Bench(tmp_path / "bench"), ReadOptions(), voice, accept=accept, as_json=True)
        return fine, json.loads(capsysbinary.readouterr().out)

    return run


def test_without_accepted_records_there_is_nothing_to_compare_with(run):
    fine, found = run()

    assert not fine
    assert found["files"] == 1


def test_the_same_rules_change_nothing(run):
    run(accept=True)
    fine, found = run()

    assert fine
    assert (found["files"], found["changes"]) == (1, [])
    assert found["values"] > 5
    assert found["now"]["groups"]["letter"]["right"] == found["before"]["groups"]["letter"]["right"] == 1


def test_patterns_that_read_nothing_are_named(run):
    _, found = run(accept=True)

    assert "date.slashes" in found["never_exercised"]
    assert "date.day" not in found["never_exercised"]


def test_what_changed_is_told_with_its_rule(run, tmp_path):
    run(accept=True)
    kept = tmp_path / "bench" / "records" / "one.txt.json"
    records = json.loads(kept.read_text(encoding="utf-8"))
    records[0]["letter"]["date"] = "2024-03-05"
    records[0]["letter"]["urgency"] = "urgent"
    records[0]["letter"]["subject"] = None
    kept.write_text(json.dumps(records), encoding="utf-8")

    _, found = run()

    told = {(change["pointer"], change["verdict"], change["rule"]) for change in found["changes"]}
    assert told == {
        ("/letter/date", "changed", "letter.date"),
        ("/letter/urgency", "gone", "-"),
        ("/letter/subject", "new", "letter.subject"),
    }
    assert found["by_rule"]["letter.date"] == {"changed": 1, "new": 0, "gone": 0}
    assert (found["before"]["groups"]["letter"]["right"], found["now"]["groups"]["letter"]["right"]) == (0, 1)


def test_a_document_that_changed_is_read_again(run, corpus):
    run(accept=True)
    (corpus / "one.txt").write_text(LETTER.replace("๔ มีนาคม", "๕ มีนาคม"), encoding="utf-8")

    _, found = run()

    assert [(change["before"], change["now"]) for change in found["changes"]] == [("2024-03-04", "2024-03-05")]


def test_rules_with_most_changes_come_first():
    evidence = {
        f"/letter/{key}": {"rule": rule, "confidence": 1.0}
        for key, rule in (("subject", "b"), ("date", "a"), ("issuer", "b"))
    }
    before = {"letter": {"subject": "1", "date": "2", "issuer": "3"}}
    now = {"letter": {"subject": "4", "date": "5", "issuer": "6"}, "evidence": evidence}

    assert list(by_rule(compare("x", [before], [now]))) == ["b", "a"]
