"""The circular that the project began with, as text: it lies outside the project and is not always there."""

import json
from pathlib import Path

import pytest

from api.evaluate import score_file
from api.service import process
from ingest import ReadOptions
from schemas import Record

SEED = Path(__file__).resolve().parents[3] / "shared" / "seed"
pytestmark = pytest.mark.skipif(not SEED.is_dir(), reason="the seed circular is not on this machine")


@pytest.fixture(scope="module")
def record() -> Record:
    (only,) = process(SEED / "circular.txt", ReadOptions())
    return only


def test_the_seed_scores_at_least_099_with_nothing_wrong_and_unflagged(record: Record) -> None:
    truth = json.loads((SEED / "expected.json").read_text(encoding="utf-8"))
    score = score_file("circular.txt", [truth], [record.model_dump(mode="json")])
    assert score.groups["all"].f1 is not None
    assert score.groups["all"].f1 >= 0.99, score.mistakes
    assert score.unflagged.count == 0, score.mistakes


def test_the_seed_names_two_provinces_and_the_record_says_so(record: Record) -> None:
    mismatches = [finding for finding in record.findings if finding.code == "province_mismatch"]
    assert any({"/letter/issuer", "/schedules/0/title"} <= set(finding.pointers) for finding in mismatches)
