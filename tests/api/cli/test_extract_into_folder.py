import json

import pytest

from api.cli import folder as folder_module


def _written(out):
    return sorted(path.name for path in out.iterdir())


def test_each_file_gets_its_json(saraban, folder, tmp_path):
    root, out = folder("in/a.txt", "in/two.pdf") / "in", tmp_path / "out" / "deep"
    done = saraban("extract", root, "--output", out, "--jobs", 1)
    assert (done.code, done.out) == (0, "")
    assert _written(out) == ["a.json", "two.2.json", "two.json"]
    assert json.loads((out / "two.2.json").read_text(encoding="utf-8"))["document"]["part"]["index"] == 2


def test_every_format_asked_for_is_written(saraban, folder, tmp_path):
    root, out = folder("in/visit.txt") / "in", tmp_path / "out"
    saraban("extract", root, "--output", out, "--format", "json,jsonl,csv,xlsx,ics")
    assert _written(out) == [
        "visit.ics",
        "visit.json",
        "visit.jsonl",
        "visit.letters.csv",
        "visit.visits.csv",
        "visit.xlsx",
    ]


def test_no_empty_calendar_is_written_and_that_is_said(saraban, folder, tmp_path):
    root, out = folder("in/a.txt") / "in", tmp_path / "out"
    done = saraban("extract", root, "--output", out, "--format", "json,ics")
    assert (done.code, _written(out)) == (0, ["a.json"])
    assert "no calendar" in done.err


def test_files_of_one_name_get_results_of_different_names(saraban, folder, tmp_path):
    root, out = folder("in/1/a.txt", "in/2/A.pdf", "in/3/a-2.txt") / "in", tmp_path / "out"
    done = saraban("extract", root, "--output", out, "--jobs", 1)
    assert (done.code, _written(out)) == (0, ["A-2.json", "a-2-2.json", "a.json"])
    assert len(done.errors) == 2
    assert saraban("extract", root, "--output", tmp_path / "again", "--jobs", 1, "--quiet").err == ""


def test_the_second_letter_of_a_file_is_not_overwritten_by_a_file_of_that_name(saraban, folder, tmp_path):
    root, out = folder("in/two.2.txt", "in/two.pdf") / "in", tmp_path / "out"
    done = saraban("extract", root, "--output", out, "--jobs", 1, "--overwrite")
    assert done.code == 1
    assert json.loads((out / "two.2.json").read_text(encoding="utf-8"))["document"]["filename"] == "two.2.txt"


def test_results_of_an_earlier_run_are_kept_and_its_file_is_not_read_again(saraban, folder, tmp_path):
    root, out = folder("in/a.txt", "in/b.txt", "out/a.json") / "in", tmp_path / "out"
    done = saraban("extract", root, "--output", out, "--jobs", 1)
    assert done.code == 1
    assert "a.json is there already" in done.err
    assert (out / "a.json").read_text(encoding="utf-8") == "x"
    assert (out / "b.json").exists()


def test_results_of_an_earlier_run_are_replaced_when_asked(saraban, folder, tmp_path):
    root, out = folder("in/a.txt", "out/a.json") / "in", tmp_path / "out"
    assert saraban("extract", root, "--output", out, "--overwrite", "--jobs", 1).code == 0
    assert json.loads((out / "a.json").read_text(encoding="utf-8"))["document"]["filename"] == "a.txt"


def test_a_file_that_failed_leaves_nothing(saraban, folder, tmp_path):
    root, out = folder("in/damaged.pdf") / "in", tmp_path / "out"
    done = saraban("extract", root, "--output", out, "--format", "json,xlsx,csv", "--jobs", 1)
    assert done.code == 1
    assert not out.exists()


def test_half_a_file_is_never_seen(tmp_path, monkeypatch):
    path = tmp_path / "a.json"
    path.write_bytes(b"old")

    def fail(*_):
        raise OSError("disk full")

    monkeypatch.setattr(folder_module.Path, "replace", fail)
    with pytest.raises(OSError, match="disk full"):
        folder_module.write_whole(path, b"new")
    assert path.read_bytes() == b"old"
    assert _written(tmp_path) == ["a.json"]


def test_a_result_that_cannot_be_written_is_told(saraban, folder, tmp_path, monkeypatch):
    root, out = folder("in/a.txt") / "in", tmp_path / "out"

    def fail(*_):
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(folder_module, "write_whole", fail)
    done = saraban("extract", root, "--output", out, "--jobs", 1)
    assert done.code == 1
    assert "a.json cannot be written (Permission denied)" in done.err
