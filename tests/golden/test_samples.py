"""Documents whose truth is known, from file to record: the samples kept here, and fresh ones by seed number."""

from functools import cache
from pathlib import Path

import pytest

from api.evaluate import FileScore, Report, load_records, report, score_file
from api.service import process
from ingest import ReadOptions
from samples import make

SAMPLES = Path(__file__).resolve().parents[2] / "samples"
KEPT = sorted(truth for truth in SAMPLES.glob("*/*.json") if truth.parent.name != "data")
CLEAN = ["circular-plan-committee-topics-born-digital"]
SCANS = [truth.stem for truth in KEPT if truth.stem not in CLEAN]
FRESH = range(3_000_000, 3_000_012)
"""Seeds that no rule was written against."""


def _score(path: Path, truth: Path) -> FileScore:
    records = process(path, ReadOptions())
    return score_file(path.name, load_records(truth), [record.model_dump(mode="json") for record in records])


@cache
def _kept(name: str) -> FileScore:
    truth = SAMPLES / name / f"{name}.json"
    (path,) = (other for other in truth.parent.iterdir() if other.suffix != ".json")
    return _score(path, truth)


@pytest.fixture(scope="module")
def fresh(tmp_path_factory: pytest.TempPathFactory) -> Report:
    folder = tmp_path_factory.mktemp("fresh")
    paths = [make(seed).write(folder) for seed in FRESH]
    return report(_score(path, path.with_suffix(".json")) for path in paths)


def test_there_are_samples_of_both_kinds() -> None:
    assert len(SCANS) >= 5
    assert set(CLEAN) < {truth.stem for truth in KEPT}


@pytest.mark.parametrize("name", CLEAN)
def test_a_born_digital_sample_is_read_without_a_mistake(name: str) -> None:
    assert _kept(name).mistakes == ()


@pytest.mark.parametrize("name", SCANS)
def test_a_scan_gives_no_date_or_time_that_is_wrong_and_sure(name: str) -> None:
    fields = ("/date", "/end_date", "/start_time", "/end_time")
    silent = [m for m in _kept(name).mistakes if m.verdict != "missing" and not m.flagged]
    assert [m for m in silent if m.pointer.endswith(fields)] == []


def test_fresh_born_digital_documents_score_at_least_098(fresh: Report) -> None:
    f1 = fresh.groups["all"].f1
    assert f1 is not None
    assert f1 >= 0.98, fresh.mistakes


def test_fresh_born_digital_documents_have_next_to_nothing_wrong_and_unflagged(fresh: Report) -> None:
    rate = fresh.wrong_and_unflagged.rate
    assert rate is not None
    assert rate <= 0.01, fresh.mistakes
