"""`python -m samples.timing FILE…`: where the time of the whole path goes, and the most memory it takes.

Reads every file twice in this process, without help of other processors, and prints the second round: the first one
loads dictionaries and models.
"""

import argparse
import resource
import time
from collections import defaultdict
from collections.abc import Callable
from pathlib import Path
from typing import Any

import ingest.read
import ingest.route
import ingest.scanned.finding
import ingest.scanned.scan
from extract import find_records
from ingest import ReadOptions, create_engine, read_document

STEPS: dict[str, tuple[Any, str]] = {
    "page to picture": (ingest.read, "scan_image"),
    "text layer": (ingest.route, "load_layer"),
    "text layer to lines": (ingest.route, "typeset"),
    "upright, even, clean": (ingest.scanned.scan, "prepare"),
    "rules of tables": (ingest.scanned.finding, "find_rules"),
    "text lines": (ingest.scanned.finding, "find_lines"),
    "lines cut out": (ingest.scanned.finding, "cut_lines"),
}


def main() -> None:
    """Time the files and print a table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("files", nargs="+", type=Path)
    parser.add_argument("--engine", default=ReadOptions().engine)
    options = ReadOptions(engine=parser.parse_args().engine)
    spent: defaultdict[str, float] = defaultdict(float)
    for step, (holder, name) in STEPS.items():
        setattr(holder, name, _timed(getattr(holder, name), step, spent))
    engine = create_engine(options)
    engine.read = _timed(engine.read, "engine", spent)  # type: ignore[method-assign]
    for _ in range(2):
        spent.clear()
        pages, whole = _run(parser.parse_args().files, options, spent)
    print(f"{pages} pages, {whole / pages:.2f} s a page")
    spent["everything else"] = max(0.0, whole - sum(spent.values()))
    for step, seconds in sorted(spent.items(), key=lambda item: -item[1]):
        print(f"{seconds / pages:7.3f} s a page  {seconds / whole:4.0%}  {step}")
    print(f"peak memory {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB")


def _run(files: list[Path], options: ReadOptions, spent: defaultdict[str, float]) -> tuple[int, float]:
    """Pages read and seconds taken."""
    pages, start = 0, time.perf_counter()
    for file in files:
        reading = read_document(file, options)
        pages += len(reading.pages)
        began = time.perf_counter()
        find_records(reading)
        spent["extraction"] += time.perf_counter() - began
    return pages, time.perf_counter() - start


def _timed(function: Callable[..., Any], step: str, spent: defaultdict[str, float]) -> Callable[..., Any]:
    def timed(*args: Any, **kwargs: Any) -> Any:
        start = time.perf_counter()
        try:
            return function(*args, **kwargs)
        finally:
            spent[step] += time.perf_counter() - start

    return timed


if __name__ == "__main__":
    main()
