"""Evidence points at the words: held against what an independent library finds inside the boxes."""

import unicodedata
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pdfplumber
import pytest

from api.service import process
from extract.normalise import normalise
from ingest import ReadOptions
from schemas import Evidence, Record

SAMPLES = Path(__file__).resolve().parents[2] / "samples"
BORN_DIGITAL = sorted(SAMPLES.glob("*/*born-digital*.pdf"))
MARGIN = 2.0
"""Points around a box in which the glyphs of its words may still stand."""


def _letters(text: str) -> list[str]:
    """The consonants, digits and Latin letters in order of their code: marks and spaces move about in text layers."""
    plain = unicodedata.normalize("NFC", normalise(text)[0])
    return sorted(c for c in plain if c.isalnum() and unicodedata.category(c) != "Mn")


def _leaves(value: Any, pointer: str) -> Iterator[tuple[str, Any]]:
    if isinstance(value, dict):
        for key, item in value.items():
            yield from _leaves(item, f"{pointer}/{key}")
    elif isinstance(value, list):
        for index, item in enumerate(value):
            yield from _leaves(item, f"{pointer}/{index}")
    elif value is not None:
        yield pointer, value


@pytest.fixture(scope="module", params=BORN_DIGITAL, ids=lambda path: path.stem)
def read(request: pytest.FixtureRequest) -> tuple[Path, Record]:
    path: Path = request.param
    return path, process(path, ReadOptions())[0]


def test_there_are_born_digital_samples() -> None:
    assert BORN_DIGITAL


def test_every_value_has_evidence(read: tuple[Path, Record]) -> None:
    data = read[1].model_dump(mode="json")
    parts = ("letter", "schedules", "committees", "topic_lists")
    leaves = [pointer for part in parts for pointer, _ in _leaves(data[part], f"/{part}")]
    # Page numbers are about the file, not read from it.
    without = [p for p in leaves if p not in read[1].evidence and "/pages/" not in p and p != "/letter/kind"]
    assert not without


def test_the_words_of_every_value_stand_inside_its_box(read: tuple[Path, Record]) -> None:
    path, record = read
    with pdfplumber.open(path) as pdf:
        missed = [
            (pointer, evidence.text)
            for pointer, evidence in record.evidence.items()
            if not _stands_inside(pdf.pages[evidence.page - 1], evidence)
        ]
    assert not missed


def _stands_inside(page: Any, evidence: Evidence) -> bool:
    x0, y0, x1, y1 = evidence.bbox
    chars = [
        char["text"]
        for char in page.chars
        if x0 - MARGIN <= (char["x0"] + char["x1"]) / 2 <= x1 + MARGIN
        and y0 - MARGIN <= (char["top"] + char["bottom"]) / 2 <= y1 + MARGIN
    ]
    inside = _letters("".join(chars))
    for letter in _letters(evidence.text):
        if letter not in inside:
            return False
        inside.remove(letter)
    return True
