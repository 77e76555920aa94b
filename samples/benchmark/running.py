"""Runs an engine over the papers, each in a process of its own on one core, and counts what it read."""

import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pypdfium2

from ingest.thaitext import Box, Glyph
from samples.benchmark.alignment import Placement, place_pages
from samples.benchmark.corpus import Paper
from samples.benchmark.figures import Figures
from samples.benchmark.matching import Matched, match
from samples.benchmark.truth import PrintedPage, read_truth
from samples.benchmark.wording import tidy
from samples.benchmark.worker import FORGET

WORKER = Path(__file__).with_name("worker.py")
ROOT = Path(__file__).parents[2]
ONE_CORE = {name: "1" for name in ("OMP_THREAD_LIMIT", "OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS")}
COLD_STARTS = 3
OURS = ("reader", "null")
"""Engines that work within the process; the others are programs that it runs."""


@dataclass(frozen=True)
class Prepared:
    """A paper with its truth, and where its scanned pages lie on the printed ones."""

    paper: Paper
    pages: tuple[PrintedPage, ...]
    placements: tuple[Placement | None, ...]


@dataclass
class Outcome:
    """One engine on one profile. Times in seconds of processor time a page, memory in megabytes."""

    figures: Figures = field(default_factory=Figures)
    seconds: list[float] = field(default_factory=list)
    dense_seconds: list[float] = field(default_factory=list)
    peak: float = 0.0
    cold_start: float | None = None
    worst: list[tuple[float, str]] = field(default_factory=list)
    """Lines that were not read rightly: their error rate, and what to look at."""


def prepare_papers(papers: Sequence[Paper]) -> list[Prepared]:
    """Truth and placement of every paper, the truth of each printed document read once."""
    truths: dict[str, tuple[PrintedPage, ...]] = {}
    done = []
    for paper in papers:
        pages = truths.setdefault(paper.name, tuple(read_truth(paper.printed)))
        done.append(Prepared(paper, pages, tuple(place_pages(paper.printed, paper.scanned.read_bytes()))))
    return done


def stay_on_one_core() -> None:
    """From here on this process and all that it starts share one core, where the system can promise that."""
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, {max(os.sched_getaffinity(0))})


def run(engine: str, papers: Sequence[Prepared], cold_starts: int = 0) -> Outcome:
    """What the engine made of papers of one profile, and its best of some cold starts.

    Raises RuntimeError, with what the engine said, when it failed.
    """
    outcome = Outcome()
    told = ask(engine, [one.paper.scanned for one in papers])
    by_file = {one.paper.scanned.name: one for one in papers}
    for index, read in enumerate(told["pages"]):
        prepared = by_file[read["file"]]
        if index:  # the first page loads models; that is the cold start's business
            outcome.seconds.append(read["seconds"])
            if prepared.paper.dense:
                outcome.dense_seconds.append(read["seconds"])
        _count(outcome, prepared, read)
    outcome.peak = told["peak"] if engine in OURS else told["helper_peak"]
    shortest = min(papers, key=lambda one: one.paper.pages)
    starts = [_seconds_to_read(engine, shortest.paper.scanned) for _ in range(cold_starts)]
    outcome.cold_start = min(starts, default=None)
    return outcome


def ask(engine: str, files: Sequence[Path | str]) -> dict[str, Any]:
    """What the worker wrote. Raises RuntimeError when it failed."""
    with tempfile.TemporaryDirectory() as folder:
        out = Path(folder) / "read.json"
        command = [sys.executable, str(WORKER), engine, str(out), *map(str, files)]
        environment = {**os.environ, **ONE_CORE, "PYTHONPATH": str(ROOT)}
        done = subprocess.run(command, capture_output=True, text=True, env=environment, check=False)
        if done.returncode:
            raise RuntimeError(f"{engine}: {done.stderr.strip().splitlines()[-1:]}")
        told: dict[str, Any] = json.loads(out.read_text(encoding="utf-8"))
        return told


def flat_memory(engine: str, paper: Paper, pages: int) -> tuple[float, float]:
    """The most memory after the first page and after all `pages` of one long file, in megabytes."""
    with tempfile.TemporaryDirectory() as folder:
        long = Path(folder) / "long.pdf"
        source, copies = pypdfium2.PdfDocument(paper.scanned), pypdfium2.PdfDocument.new()
        for _ in range(pages):
            copies.import_pages(source, [0])
        copies.save(long)
        copies.close()
        source.close()
        told = ask(engine, [paper.scanned, FORGET, long])
        return told["first_peak"], told["peak"]


def _seconds_to_read(engine: str, file: Path) -> float:
    start = time.perf_counter()
    ask(engine, [file])
    return time.perf_counter() - start


def _count(outcome: Outcome, prepared: Prepared, read: dict[str, Any]) -> None:
    page, placement = prepared.pages[read["page"] - 1], prepared.placements[read["page"] - 1]
    if placement is None:
        if page.lines:
            raise RuntimeError(f"{read['file']} page {read['page']}: the scan was not found on the printed page")
        return
    matched = match(page, [_glyphs(row, placement) for row in read["lines"]])
    outcome.figures.count(matched)
    cells = [(placement.boxed(_box(cell["box"])), _cell_text(cell, placement)) for cell in read["cells"]]
    outcome.figures.count_cells(page, cells)
    if any(row["sure"] is None for row in read["lines"]):
        outcome.figures.judged.clear()
    outcome.worst += _worst(matched, f"{read['file']} page {read['page']}")


def _glyphs(row: dict[str, Any], placement: Placement) -> list[Glyph]:
    sure = row["sure"] or [0.0] * len(row["text"])
    return [
        Glyph(char, placement.box(_box(box)), confidence)
        for char, box, confidence in zip(row["text"], row["boxes"], sure, strict=True)
    ]


def _box(sides: Sequence[float]) -> Box:
    return (sides[0], sides[1], sides[2], sides[3])


def _cell_text(cell: dict[str, Any], placement: Placement) -> str:
    glyphs = [glyph for row in cell["lines"] for glyph in tidy(_glyphs(row, placement))]
    return "".join(glyph.char for glyph in glyphs)


def _worst(matched: Matched, where: str) -> list[tuple[float, str]]:
    rows = []
    for line in matched.lines:
        if line.text != line.printed.text:
            place = f"{where}, {line.printed.box[0]:.0f}/{line.printed.middle:.0f}"
            share = 1 - len(line.text) / max(1, len(line.printed.text))
            rows.append((share, f"{place}\n  printed {line.printed.text}\n  read    {line.text}"))
    if matched.stray:
        rows.append((1.0, f"{where}, where nothing is printed\n  read    {''.join(g.char for g in matched.stray)}"))
    return rows
