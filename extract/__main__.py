"""`python -m extract pages.json` prints the records of a saved reading, one JSON object a line; `-` reads stdin."""

import sys
from pathlib import Path

from extract import find_records
from schemas import Reading

if __name__ == "__main__":
    source = sys.argv[1] if len(sys.argv) > 1 else "-"
    text = sys.stdin.buffer.read() if source == "-" else Path(source).read_bytes()
    for record in find_records(Reading.model_validate_json(text)):
        sys.stdout.buffer.write(record.model_dump_json().encode() + b"\n")
