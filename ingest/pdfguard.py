"""Refuses PDF pages that unpack into far more than any page of print, before anything draws or parses them."""

import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from pdfminer.pdftypes import PDFStream, resolve1

from ingest import errors
from ingest.options import Limits
from ingest.pdfpages import opened_page


def refuse_bomb(path: Path, number: int, limits: Limits) -> None:
    """Raise `PageTooComplex` when the drawing instructions of page `number` unpack beyond the limit.

    A file too damaged to look into passes: whoever opens it next finds that out.
    """
    left = limits.content_bytes
    try:
        with opened_page(path, number) as page:
            for stream in _drawing_streams(page.page_obj):
                left -= _unpacked_size(stream, left)
                if left < 0:
                    break
    except Exception:  # pdfminer raises whatever it stumbles over in a damaged file
        return
    if left < 0:
        raise errors.PageTooComplex(page=number)


def _drawing_streams(page: Any) -> Iterator[PDFStream]:
    """The page's own instructions, and those of the forms it uses."""
    forms = resolve1(resolve1(page.resources or {}).get("XObject")) or {}
    for reference in [*page.contents, *forms.values()]:
        stream = resolve1(reference)
        if isinstance(stream, PDFStream) and "Image" not in str(stream.attrs.get("Subtype")):
            yield stream


def _unpacked_size(stream: PDFStream, limit: int) -> int:
    """Bytes after unpacking, counted no further than just beyond `limit`."""
    raw = stream.rawdata or b""
    names = [str(name) for name, _ in stream.get_filters()]
    if not names or "Fl" not in names[0]:
        return len(raw)
    unpacker = zlib.decompressobj()
    size = 0
    while raw and size <= limit:
        try:
            size += len(unpacker.decompress(raw, 1 << 20))
        except zlib.error:
            break
        raw = unpacker.unconsumed_tail
    return size
