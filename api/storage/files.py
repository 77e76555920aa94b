"""Files by the hash of their content: originals and page models, through `obstore`."""

import contextlib
import hashlib
import re
import shutil
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

import obstore
from obstore.exceptions import AlreadyExistsError
from obstore.store import LocalStore

CHUNK = 1024 * 1024


class Files:
    """A folder of content-addressed files. A name, once there, always has the same whole content."""

    def __init__(self, folder: Path) -> None:
        """Makes the folder when it is not there."""
        folder.mkdir(parents=True, exist_ok=True)
        self._folder = folder.resolve()
        self._store: Any = LocalStore(prefix=str(self._folder))

    @classmethod
    def at(cls, url: str | None, default: Path) -> "Files":
        """The files at a `file://` URL, or in the default folder."""
        if url is None:
            return cls(default)
        path = unquote(urlsplit(url).path)
        windows = re.match(r"/[A-Za-z]:", path)
        return cls(Path(path[1:] if windows else path))

    def add_original(self, source: Path, digest: str, suffix: str) -> str:
        """Copies a file in, unless it is there; gives its name. `digest` is the SHA-256 of its bytes in hex."""
        name = f"originals/{digest[:2]}/{digest}{suffix}"
        with contextlib.suppress(AlreadyExistsError):
            obstore.put(self._store, name, source, mode="create")
        return name

    def local_path(self, name: str) -> Path:
        """Where the file lies on this machine."""
        return self._folder / name

    def has(self, name: str) -> bool:
        """Whether the file is there."""
        return self.local_path(name).is_file()

    def write_page(self, document_id: str, reading: str, number: int, model: bytes) -> None:
        """Keeps a page model; a reader sees the old one or the new one, never half of it."""
        obstore.put(self._store, _page(document_id, reading, number), model)

    def read_page(self, document_id: str, reading: str, number: int) -> bytes | None:
        """A page model as JSON, or None when the page was not read."""
        try:
            return bytes(obstore.get(self._store, _page(document_id, reading, number)).bytes())
        except FileNotFoundError:
            return None

    def remove(self, document_id: str, blob: str) -> None:
        """Forgets the original and the page models of a document."""
        shutil.rmtree(self.local_path(f"pages/{_digest(document_id)}"), ignore_errors=True)
        self.local_path(blob).unlink(missing_ok=True)


def digest_of(path: Path) -> tuple[str, int]:
    """The SHA-256 of a file's bytes in hex, and how many bytes there are."""
    digest, size = hashlib.sha256(), 0
    with path.open("rb") as file:
        while chunk := file.read(CHUNK):
            digest.update(chunk)
            size += len(chunk)
    return digest.hexdigest(), size


def safe_suffix(filename: str) -> str:
    """The name's ending when it is a plain one, like `.pdf`; else nothing. The reader tells text files by it."""
    suffix = Path(filename).suffix.lower()
    return suffix if re.fullmatch(r"\.[a-z0-9]{1,8}", suffix) else ""


def _digest(document_id: str) -> str:
    return document_id.removeprefix("sha256:")


def _page(document_id: str, reading: str, number: int) -> str:
    return f"pages/{_digest(document_id)}/{reading}/{number}.json"
