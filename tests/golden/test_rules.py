"""Every rule reads something in made documents: nothing would be known of one that reads nothing."""

from pathlib import Path

from api.bench import exercised_by
from extract.catalogue import pattern_rules
from extract.explain import explain
from ingest import ReadOptions, read_document
from samples import make

RARE = (100, 104, 107, 108, 113, 114, 116, 147)
DOCUMENTS = (*(("rare", seed) for seed in RARE), ("bundle", 1), ("bundle", 11), ("plan", 37))


def test_every_rule_reads_something_in_made_documents(tmp_path: Path) -> None:
    unread = {rule.id for rule in pattern_rules()}
    for kind, seed in DOCUMENTS:
        reading = read_document(make(seed, kind=kind).write(tmp_path), ReadOptions())
        for _, reasons in explain(reading):
            unread -= exercised_by(reasons)
    assert sorted(unread) == []
