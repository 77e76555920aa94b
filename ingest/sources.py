"""The kinds of files, and which module opens each."""

from pathlib import Path

from ingest import pdffile, rasterfile
from ingest.options import Limits
from ingest.textfile import decode, split_pages


def count_pages(path: Path, media_type: str, limits: Limits) -> int:
    """How many pages the file has, none of them decoded. Raises an `IngestError` when it cannot be opened."""
    if media_type == "application/pdf":
        return pdffile.count_pages(path, limits)
    if media_type == "text/plain":
        return len(split_pages(decode(path.read_bytes())))
    return rasterfile.count_pages(path, limits)
