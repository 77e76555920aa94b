"""`python -m samples.confidence --work DIR`: fits `extract/confidence.toml` on made documents.

For each profile it makes documents from the given seed on (none that a test or a published figure uses), reads them and
compares their records with the truth; `api.evaluate.fitting` does the sums. Documents and readings stay in DIR and are
used again, so that a second run after a change of a rule takes seconds; after a change of the reader or of the layout
delete the readings (`*.pages.json`) first.
"""

import argparse
import itertools
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

import extract
from api.evaluate import found_leaves, load_records
from api.evaluate.fitting import Example, as_toml, fit
from extract.confidence import kind_of, weigh
from extract.find import find_with_signals
from ingest import ReadOptions, read_document
from samples.making import make
from samples.scanning import PROFILES, SCANNED
from schemas import Reading, SarabanError

FIRST_SEED = 700_000
"""Seeds from here on are for fitting only."""
PRINTED = 5
"""Born-digital documents for each scan of a profile."""


def main(arguments: list[str] | None = None) -> int:
    """Makes, reads, fits and writes; 0 when the file was written."""
    parser = argparse.ArgumentParser(prog="python -m samples.confidence", description=__doc__)
    parser.add_argument("--work", type=Path, required=True, metavar="DIR", help="documents and readings are kept here")
    parser.add_argument("--count", type=int, default=40, help="scans of each profile (default 40)")
    parser.add_argument("--seed", type=int, default=FIRST_SEED, help="the first seed number")
    parser.add_argument("--out", type=Path, default=Path(extract.__file__).with_name("confidence.toml"))
    options = parser.parse_args(arguments)
    made = list(_documents(options.work, options.count, options.seed))
    examples = [example for number, path in enumerate(made) for example in _examples(number, path)]
    read = [example for is_read, example in examples if is_read]
    printed = [example for is_read, example in examples if not is_read]
    last = options.seed + PRINTED * options.count - 1
    note = f"{len(made)} made documents, seeds {options.seed} to {last}: {len(read)} and {len(printed)} values"
    options.out.write_text(as_toml(fit(read), fit(printed), note), encoding="utf-8")
    sys.stderr.write(f"{options.out}: {note}\n")
    return 0


def _documents(folder: Path, count: int, seed: int) -> Iterator[Path]:
    """Made documents, each with its truth and its reading beside it; those that cannot be read are left out."""
    scans = itertools.product(range(seed, seed + count), (profile for profile in PROFILES if profile in SCANNED))
    # Mistakes are so rare in born-digital documents that it takes more of them to find some.
    printed = itertools.product(range(seed, seed + PRINTED * count), ("born-digital",))
    for number, profile in (*printed, *scans):
        base = folder / f"{profile}-{number}"
        pages = base.with_suffix(".pages.json")
        if not pages.exists():
            kept = (path for path in folder.glob(f"{base.name}.*") if path.suffix != ".json")
            path = next(kept, None) or make(number, profile).write(folder, base.name)
            try:
                reading = read_document(path, ReadOptions())
            except SarabanError as error:
                sys.stderr.write(f"{path}: {error.problem.message.en}\n")
                continue
            pages.write_text(reading.model_dump_json(), encoding="utf-8")
            sys.stderr.write(f"{pages.name}\n")
        yield pages


def _examples(document: int, pages: Path) -> Iterable[tuple[bool, Example]]:
    """The values found in a document, each with whether an engine read its page."""
    reading = Reading.model_validate_json(pages.read_bytes())
    truths = load_records(pages.with_name(pages.name.replace(".pages.json", ".json")))
    found = find_with_signals(reading)
    records = [record.model_dump(mode="json") for record, _ in found]
    read = {page.number: page for page in reading.pages}
    for (record, known), leaves in zip(found, found_leaves(truths, records), strict=True):
        for leaf in leaves:
            signals = known.get(leaf.pointer)
            if signals is None:
                continue
            page = read[record.evidence[leaf.pointer].page]
            right = leaf.verdict == "right"
            yield page.source == "ocr", Example(document, kind_of(signals), signals.rule, weigh(signals, page), right)


if __name__ == "__main__":
    sys.exit(main())
