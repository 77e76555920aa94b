"""`python -m ingest FILE > pages.json` reads one file; progress goes to standard error."""

import argparse
import sys

from ingest import ReadOptions, read_document
from schemas import SarabanError


def main() -> int:
    """Exit status: 0 when every page was read, 1 when the file or a page was not."""
    parser = argparse.ArgumentParser(prog="python -m ingest", description="Read a file into the page model, as JSON.")
    parser.add_argument("file", help="PDF, TIFF, JPEG, PNG or text")
    parser.add_argument("--engine", default=ReadOptions().engine, help="OCR engine (default: %(default)s)")
    arguments = parser.parse_args()
    try:
        reading = read_document(arguments.file, ReadOptions(engine=arguments.engine), _progress)
    except SarabanError as error:
        sys.stderr.write(f"{arguments.file}: {error.problem.message.th} / {error.problem.message.en}\n")
        return 1
    sys.stdout.buffer.write(reading.model_dump_json(indent=1).encode() + b"\n")
    return 1 if any(page.problem for page in reading.pages) else 0


def _progress(done: int, total: int) -> None:
    sys.stderr.write(f"\r{done}/{total}" + ("\n" if done == total else ""))


if __name__ == "__main__":
    sys.exit(main())
