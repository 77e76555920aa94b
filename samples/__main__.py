"""Makes fictional circulars with their truth, prints texts, scans both.

`make` writes documents from seed numbers, `print` prints (and scans) a text of yours, `register` makes the samples
kept in this folder again.
"""

import argparse
import random
import sys
from pathlib import Path

from samples.making import KINDS, SEVERAL, make
from samples.plain_text import print_text
from samples.register import kept_samples
from samples.scanning import PROFILES, SCANNED, scan


def main(arguments: list[str] | None = None) -> int:
    """Runs one command; 0 when everything was written."""
    parser = argparse.ArgumentParser(prog="python -m samples", description=__doc__)
    commands = parser.add_subparsers(dest="command", required=True)
    maker = commands.add_parser("make", help="write made documents, each with NAME.json beside it")
    maker.add_argument("--seed", type=int, default=1, help="the first seed number (default 1)")
    maker.add_argument("--count", type=int, default=1, help="how many, with seeds counting up (default 1)")
    maker.add_argument("--profile", choices=[*PROFILES, "mixed"], default="born-digital")
    maker.add_argument("--kind", choices=[*KINDS, SEVERAL], help="only this kind; drawn by chance when not given")
    maker.add_argument("--out", type=Path, required=True, metavar="DIR")
    maker.add_argument("--name", help="file name without ending (for a single document)")
    maker.add_argument("--held-out", action="store_true", help="the second family of wordings and layouts")
    printer = commands.add_parser("print", help="print a text (as circular.txt) as a PDF, or as a scan of it")
    printer.add_argument("text", type=Path)
    printer.add_argument("--out", type=Path, required=True, metavar="FILE")
    printer.add_argument("--profile", choices=PROFILES, default="born-digital")
    printer.add_argument("--seed", type=int, default=1, help="chance in the scan (default 1)")
    commands.add_parser("register", help="make the samples kept in this folder again")
    options = parser.parse_args(arguments)
    return {"make": _make, "print": _print, "register": _register}[options.command](options)


def _make(options: argparse.Namespace) -> int:
    for done in range(options.count):
        sample = make(options.seed + done, options.profile, options.kind, options.held_out)
        path = sample.write(options.out, options.name if options.count == 1 else None)
        sys.stderr.write(f"\r{done + 1}/{options.count} {path.name}\033[K")
    sys.stderr.write("\n")
    return 0


def _register(_options: argparse.Namespace) -> int:
    for kept in kept_samples():
        sys.stderr.write(f"{kept.make().write(kept.folder, kept.name)}\n")
    return 0


def _print(options: argparse.Namespace) -> int:
    data = print_text(options.text.read_text(encoding="utf-8")).pdf
    if options.profile in SCANNED:
        data = scan(data, options.profile, random.Random(options.seed)).data
    options.out.parent.mkdir(parents=True, exist_ok=True)
    options.out.write_bytes(data)
    sys.stderr.write(f"{options.out}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
