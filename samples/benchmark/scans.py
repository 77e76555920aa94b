"""Figures on scans of one's own: NAME.pdf with its text in NAME.txt, pages ended by a form feed.

Such a text has no places, so pages are compared as a whole, in reading order: what an engine puts in another place
counts as wrong twice. Spaces do not count.
"""

import tempfile
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median

from rapidfuzz.distance import Levenshtein

from samples.benchmark.corpus import first_pages
from samples.benchmark.figures import DIGITS
from samples.benchmark.running import ask
from samples.benchmark.wording import tidy_text


@dataclass
class FileFigures:
    """One engine on one file: characters and digit strings, wrong and all; the error rate of every page."""

    characters: int = 0
    wrong: int = 0
    digit_strings: int = 0
    wrong_digit_strings: int = 0
    pages: list[float] = field(default_factory=list)

    def count(self, truth: str, read: str) -> None:
        """Add a page."""
        wrong = Levenshtein.distance(truth, read)
        self.characters += len(truth)
        self.wrong += wrong
        self.digit_strings += len(DIGITS.findall(truth))
        self.wrong_digit_strings += Levenshtein.distance(DIGITS.findall(truth), DIGITS.findall(read))
        self.pages.append(wrong / max(1, len(truth)))


def measure_folder(folder: Path, engines: Sequence[str], pages: int) -> str:
    """The first `pages` pages of every file, as a Markdown table. Raises ValueError when there is no pair of files."""
    files = [path for path in sorted(folder.glob("*.pdf")) if path.with_suffix(".txt").exists()]
    if not files:
        raise ValueError(f"{folder} holds no NAME.pdf with NAME.txt beside it")
    rows = [
        "| file | pages | engine | characters wrong | median page | digit strings wrong |",
        "|---|---|---|---|---|---|",
    ]
    for path in files:
        for engine in engines:
            found = measure_file(path, engine, pages)
            error = found.wrong / max(1, found.characters)
            digits = f"{found.wrong_digit_strings} of {found.digit_strings}"
            count, name = len(found.pages), engine.split(":")[0]
            rows.append(f"| {path.stem} | {count} | {name} | {error:.2%} | {median(found.pages):.2%} | {digits} |")
    return "\n".join(rows) + "\n"


def measure_file(path: Path, engine: str, pages: int) -> FileFigures:
    """One engine on the first pages of one file."""
    truth = [tidy_text(page) for page in path.with_suffix(".txt").read_text(encoding="utf-8").split("\f")][:pages]
    while truth and not truth[-1]:
        truth.pop()
    found = FileFigures()
    with tempfile.TemporaryDirectory() as folder:
        part = Path(folder) / path.name
        part.write_bytes(first_pages(path.read_bytes(), len(truth)))
        read = ask(engine, [part])["pages"]
    for said, page in zip(truth, read, strict=False):
        found.count(said, tidy_text("".join(row["text"] for row in page["lines"])))
    return found
