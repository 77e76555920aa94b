"""`python -m samples.benchmark`: the reader beside Tesseract and OCRmyPDF, on the same pages and the same core.

The pages are made from a seed number. With `--scans DIR` scans of one's own are read instead: NAME.pdf with its text in
NAME.txt beside it, pages ended by a form feed.
"""

import argparse
import datetime as dt
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from samples.benchmark.corpus import Paper, make_papers
from samples.benchmark.machine import describe, version_of
from samples.benchmark.report import write_report
from samples.benchmark.running import COLD_STARTS, Outcome, Prepared, flat_memory, prepare_papers, run, stay_on_one_core
from samples.benchmark.scans import measure_folder
from samples.benchmark.typefaces import installed, use_folder
from schemas import SarabanError

PROFILES = ("office", "fax", "worn", "rotated")
ENGINES = ("reader", "tesseract", "ocrmypdf")


def main(arguments: list[str] | None = None) -> int:
    """0 when something was measured, 2 when there was nothing to measure."""
    options = _parser().parse_args(arguments)
    stay_on_one_core()
    try:
        engines = _running(options.engines)
        text = (
            measure_folder(options.scans, list(engines), options.pages) if options.scans else _compare(options, engines)
        )
    except ValueError as error:
        sys.stderr.write(f"{error}\n")
        return 2
    if options.out is None:
        sys.stdout.write(text)
    else:
        options.out.parent.mkdir(parents=True, exist_ok=True)
        options.out.write_text(text, encoding="utf-8")
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m samples.benchmark", description=__doc__)
    parser.add_argument("--seed", type=int, default=1, help="what the pages are made from (default 1)")
    parser.add_argument("--pages", type=int, default=10, help="pages in every profile, or of every scan (default 10)")
    parser.add_argument("--out", type=Path, metavar="FILE", help="Markdown file; standard output when not given")
    parser.add_argument("--fonts", type=Path, metavar="DIR", help="print in the fonts of this folder only (*.ttf)")
    parser.add_argument("--profiles", type=_profiles, default=PROFILES, metavar="LIST", help=",".join(PROFILES))
    parser.add_argument(
        "--engines",
        type=_listed,
        default=ENGINES,
        metavar="LIST",
        help=",".join(ENGINES) + ":PROGRAM where it is not on the path",
    )
    parser.add_argument("--flat", type=int, default=0, metavar="PAGES", help="also watch memory over a file so long")
    parser.add_argument(
        "--keep", type=Path, metavar="DIR", help="keep the scans, and mistakes.txt with every wrong line"
    )
    parser.add_argument("--scans", type=Path, metavar="DIR", help="measure these scans instead of made ones")
    return parser


def _listed(words: str) -> tuple[str, ...]:
    return tuple(word for word in words.split(",") if word)


def _profiles(words: str) -> tuple[str, ...]:
    chosen = _listed(words)
    if not chosen or not set(chosen) <= set(PROFILES):
        raise argparse.ArgumentTypeError(f"choose among {','.join(PROFILES)}")
    return chosen


def _running(engines: Sequence[str]) -> dict[str, str]:
    """The engines that run here, with their versions; the others are named on standard error."""
    found = {}
    for engine in engines:
        try:
            found[engine] = version_of(engine)
        except (SarabanError, RuntimeError, OSError) as error:
            sys.stderr.write(f"{engine} is left out: {error}\n")
    if not found:
        raise ValueError("none of these engines is installed")
    return found


def _compare(options: argparse.Namespace, engines: dict[str, str]) -> str:
    fonts = use_folder(options.fonts) if options.fonts else installed()
    with tempfile.TemporaryDirectory() as temporary:
        folder = options.keep or Path(temporary)
        folder.mkdir(parents=True, exist_ok=True)
        papers = make_papers(options.seed, options.pages, options.profiles, fonts, folder)
        prepared = prepare_papers(papers)
        first = options.profiles[0]
        outcomes = {
            profile: _run_all(profile, engines, prepared, COLD_STARTS if profile == first else 0)
            for profile in options.profiles
        }
        if options.keep:
            (folder / "mistakes.txt").write_text(_mistakes(outcomes), encoding="utf-8")
        flat = _flat(options.flat, papers)
    left_out = [engine for engine in options.engines if engine not in engines]
    about = _about(options, engines, papers, left_out)
    return write_report(outcomes, about, flat)


def _run_all(
    profile: str, engines: dict[str, str], prepared: Sequence[Prepared], cold_starts: int
) -> dict[str, Outcome]:
    papers = [one for one in prepared if one.paper.profile == profile]
    found = {}
    for engine in engines:
        sys.stderr.write(f"{profile}: {engine}\n")
        found[engine.split(":")[0]] = run(engine, papers, cold_starts)
    return found


def _about(
    options: argparse.Namespace, engines: dict[str, str], papers: Sequence[Paper], left_out: Sequence[str]
) -> list[str]:
    fonts = ", ".join(sorted({paper.font for paper in papers}))
    command = f"--seed {options.seed} --pages {options.pages}" + (" --fonts DIR" if options.fonts else "")
    missing = f" Not installed: {', '.join(left_out)}." if left_out else ""
    return [
        f"Made by `python -m samples.benchmark {command}` on {dt.datetime.now(dt.UTC):%Y-%m-%d}.",
        f"Engines: {', '.join(engines.values())}.{missing} Machine: {describe()}. Fonts on the pages: {fonts}.",
        "How it is measured: `samples/benchmark/README.md`.",
    ]


def _flat(pages: int, papers: Sequence[Paper]) -> str:
    if not pages:
        return "Not measured in this run (`--flat PAGES`)."
    first, last = flat_memory("reader", next(paper for paper in papers if paper.dense), pages)
    return f"Reader: {first:.0f} MB at most after the first page, {last:.0f} MB after {pages} pages of one file."


def _mistakes(outcomes: dict[str, dict[str, Outcome]]) -> str:
    rows = []
    for profile, engines in outcomes.items():
        for engine, outcome in engines.items():
            rows.append(f"== {profile}, {engine}")
            rows += [text for _, text in sorted(outcome.worst, key=lambda one: -one[0])]
    return "\n".join(rows) + "\n"


if __name__ == "__main__":
    sys.exit(main())
