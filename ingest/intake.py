"""What a file is, judged by its bytes and never by its name, and whether it is safe to open."""

import hashlib
import io
import os
import stat
from pathlib import Path
from typing import BinaryIO

from ingest import errors
from ingest.options import Limits, ReadOptions
from ingest.sources import count_pages
from ingest.textfile import decode
from schemas import SourceFile

_HEAD = 4096
_TAIL = 64 * 1024
_MAGIC = (
    (b"II*\x00", "image/tiff"),
    (b"MM\x00*", "image/tiff"),
    (b"II+\x00", "image/tiff"),
    (b"MM\x00+", "image/tiff"),
    (b"\xff\xd8\xff", "image/jpeg"),
    (b"\x89PNG\r\n\x1a\n", "image/png"),
)
_END_MARKS = {"application/pdf": b"%%EOF", "image/jpeg": b"\xff\xd9", "image/png": b"IEND"}
"""What stands near the end of a whole file; a file without it was cut off or is still being written."""
_FOREIGN_TEXT = (b"{\\rtf", b"<!doctype html", b"<html", b"<?xml", b"%!ps")


def inspect_file(path: Path | str, options: ReadOptions | None = None) -> SourceFile:
    """What the file is: hash, base name, media type, size in bytes, number of pages (from 1).

    Reads the file once and opens it once; no page is decoded. Raises an `IngestError` that says why the
    file is refused: no regular file, gone, empty, too large, foreign, damaged, locked, too many or too large pages.
    """
    limits = (options or ReadOptions()).limits
    path = Path(path)
    with open_regular(path) as file:
        size = os.fstat(file.fileno()).st_size
        if size == 0:
            raise errors.EmptyFile
        if size > limits.bytes:
            raise errors.FileTooLarge(megabytes=round(size / 2**20), limit=round(limits.bytes / 2**20))
        digest = hashlib.file_digest(file, "sha256").hexdigest()
        media_type = sniff(file, size, limits)
    count = count_pages(path, media_type, limits)
    if count > limits.pages:
        raise errors.TooManyPages(pages=count, limit=limits.pages)
    return SourceFile(
        id=f"sha256:{digest}",
        filename=base_name(path),
        media_type=media_type,
        size_bytes=size,
        page_count=count,
    )


def open_regular(path: Path) -> io.BufferedReader:
    """The file, opened for reading. Raises `NotRegularFile` for links, folders and devices, or `FileVanished`."""
    try:
        if not stat.S_ISREG(path.lstat().st_mode):
            raise errors.NotRegularFile
        # The name may be swapped for a link between the look and the opening; where the system can, it refuses.
        flags = os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_BINARY", 0) | getattr(os, "O_NONBLOCK", 0)
        return os.fdopen(os.open(path, flags), "rb")
    except (OSError, ValueError) as error:
        raise errors.FileVanished from error


def media_type_of(path: Path, limits: Limits) -> str:
    """The media type by the first and last bytes. Raises as `inspect_file`, without hashing or counting."""
    with open_regular(path) as file:
        return sniff(file, os.fstat(file.fileno()).st_size, limits)


def sniff(file: BinaryIO, size: int, limits: Limits) -> str:
    """The media type of an open file. Raises `UnsupportedType`, `EmptyFile` or `DamagedFile`."""
    if size == 0:
        raise errors.EmptyFile
    file.seek(0)
    head = file.read(_HEAD)
    file.seek(max(0, size - _TAIL))
    tail = file.read(_TAIL)
    media_type = _by_magic(head)
    if media_type is None:
        _require_text(file, head, size, limits)
        return "text/plain"
    mark = _END_MARKS.get(media_type)
    if mark is not None and mark not in tail:
        raise errors.DamagedFile
    return media_type


def base_name(path: Path) -> str:
    """The last part of the name, safe to print and to write as JSON, whatever bytes the system allowed in it."""
    name = path.name.replace("\\", "/").rsplit("/", 1)[-1]
    readable = name.encode("utf-8", "replace").decode("utf-8")
    return "".join(c if c.isprintable() else "_" for c in readable) or "_"


def _by_magic(head: bytes) -> str | None:
    for magic, media_type in _MAGIC:
        if head.startswith(magic):
            return media_type
    return "application/pdf" if b"%PDF-" in head[:1024] else None


def _require_text(file: BinaryIO, head: bytes, size: int, limits: Limits) -> None:
    if head.lstrip(b"\xef\xbb\xbf \t\r\n").lower().startswith(_FOREIGN_TEXT):
        raise errors.UnsupportedType
    if size > limits.text_bytes:
        raise errors.UnsupportedType
    file.seek(0)
    content = file.read()
    if not content.strip(b"\x00 \t\r\n\f\xef\xbb\xbf\xff\xfe"):
        raise errors.EmptyFile
    decode(content)
