import json

import pytest

from api.cli import scoring
from api.cli.batch import Outcome
from ingest.errors import NoThaiText


def _truth(path, **letter):
    path.write_text(json.dumps({"letter": {"kind": "external"} | letter}, ensure_ascii=False), encoding="utf-8")


@pytest.fixture
def scored(folder):
    root = folder("truth/a.txt", "truth/b.txt", "truth/no-truth.txt") / "truth"
    _truth(root / "a.json", subject="เรื่อง a")
    _truth(root / "b.json", subject="เรื่องอื่น")
    return root


def test_the_report_has_the_figures(saraban, scored):
    done = saraban("evaluate", scored, "--jobs", 1)
    assert done.code == 0
    lines = {" ".join(line.split()) for line in done.out.splitlines()}
    assert "files: 2" in lines
    assert "letter 0.7500 0.7500 0.7500 3 1 0 0" in lines
    assert "topics - - - 0 0 0 0" in lines
    assert "wrong and unflagged 1 of 4 (25.00%)" in lines
    assert "calibration error 0.2500" in lines
    assert "b.txt 0.5000 1 1" in lines


def test_every_mistake_is_listed_when_asked(saraban, scored):
    done = saraban("evaluate", scored, "--mistakes", "--jobs", 1)
    (line,) = [line for line in done.out.splitlines() if "/letter/subject" in line]
    assert line.split("\t") == [
        "b.txt",
        "/letter/subject",
        "wrong",
        "truth='เรื่องอื่น'",
        "got='เรื่อง b'",
        "confidence=1.0000",
        "unflagged",
    ]


def test_the_report_comes_as_json(saraban, scored):
    report = json.loads(saraban("evaluate", scored, "--json", "--jobs", 1).out)
    assert report["groups"]["all"]["f1"] == 0.75
    assert report["wrong_and_unflagged"] == {"count": 1, "of": 4, "rate": 0.25}
    assert [file["file"] for file in report["files"]] == ["b.txt", "a.txt"]


def test_a_file_that_cannot_be_read_misses_everything_and_is_told(saraban, folder):
    root = folder("damaged.pdf")
    _truth(root / "damaged.json", subject="ก")
    done = saraban("evaluate", root, "--json", "--jobs", 1)
    assert done.code == 1
    assert json.loads(done.out)["groups"]["all"]["missing"] == 2
    assert len(done.errors) == 1


def test_a_paper_without_thai_holds_nothing_and_is_no_failure(saraban, folder, monkeypatch):
    root = folder("english.txt")
    (root / "english.json").write_text("[]", encoding="utf-8")

    def read_nothing(paths, *_):
        return (Outcome(path, problems=(NoThaiText().problem,)) for path in paths)

    monkeypatch.setattr(scoring, "outcomes", read_nothing)
    done = saraban("evaluate", root, "--json", "--jobs", 1)
    assert done.code == 0
    assert json.loads(done.out)["groups"]["all"]["extra"] == 0
    assert len(done.errors) == 1


def test_a_truth_that_is_no_json_is_told_and_left_out(saraban, scored):
    (scored / "a.json").write_text("{", encoding="utf-8")
    done = saraban("evaluate", scored, "--json", "--jobs", 1)
    assert done.code == 1
    assert "a.json" in done.err
    assert [file["file"] for file in json.loads(done.out)["files"]] == ["b.txt"]


def test_records_made_before_are_scored_without_reading(saraban, scored, tmp_path):
    (tmp_path / "records").mkdir()
    _truth(tmp_path / "records" / "a.json", subject="เรื่อง a")
    done = saraban("evaluate", scored, "--records", tmp_path / "records", "--json")
    report = json.loads(done.out)
    assert report["groups"]["all"]["right"] == 2
    assert report["groups"]["all"]["missing"] == 2
    assert done.code == 1
    assert "b.json" in done.err


def test_further_letters_of_a_file_are_found_beside_its_first(saraban, folder, tmp_path):
    root = folder("truth/two.pdf", "records/two.json") / "truth"
    truths = [{"letter": {"subject": "ก"}}, {"letter": {"subject": "ข"}}]
    (root / "two.json").write_text(json.dumps(truths), encoding="utf-8")
    _truth(tmp_path / "records" / "two.json", subject="ก")
    _truth(tmp_path / "records" / "two.2.json", subject="ข")
    done = saraban("evaluate", root, "--records", tmp_path / "records", "--json")
    assert (done.code, json.loads(done.out)["groups"]["all"]["right"]) == (0, 2)


def test_a_folder_without_truths_is_a_failed_input(saraban, folder):
    done = saraban("evaluate", folder("a.txt"))
    assert (done.code, done.out, len(done.errors)) == (1, "", 1)


@pytest.mark.parametrize("words", [("none",), (".", "--records", "none")])
def test_a_folder_that_does_not_exist_is_wrong_usage(saraban, folder, monkeypatch, words):
    monkeypatch.chdir(folder("a.txt"))
    assert saraban("evaluate", *words).code == 2
