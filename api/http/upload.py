"""An upload on its way in: streamed to a scratch file, named safely, looked at, and only then kept."""

import asyncio
import hashlib
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from email.message import Message
from pathlib import Path
from uuid import uuid4

from fastapi import Request
from starlette.datastructures import UploadFile

from api.errors import Refused
from api.http.parts import Parts
from api.http.problems import FileMissing
from api.jobs.pipeline import INSPECT_SECONDS, read_options
from api.jobs.pool import ReaderCrashed, ReaderTimedOut
from api.names import clean_name
from api.storage import Document
from api.storage.files import CHUNK, safe_suffix
from schemas import Message as Sentence
from schemas import Problem

SUFFIXES = {
    "application/pdf": ".pdf",
    "image/tiff": ".tif",
    "image/jpeg": ".jpg",
    "image/png": ".png",
    "text/plain": ".txt",
    "text/markdown": ".md",
}


@dataclass(frozen=True, slots=True)
class Upload:
    """A file that came whole."""

    path: Path
    name: str
    digest: str
    size: int


@asynccontextmanager
async def uploaded(request: Request, parts: Parts, name: str | None) -> AsyncIterator[Upload]:
    """The file of a request, multipart or plain, as a scratch file that is gone afterwards. Raises FileMissing."""
    kind = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    if kind == "multipart/form-data":
        async with request.form(max_files=1, max_fields=10) as form:
            file = form.get("file")
            if not isinstance(file, UploadFile):
                raise FileMissing
            async with _scratch(parts, _name(name or file.filename, file.content_type), _chunks(file)) as upload:
                yield upload
    else:
        given = name or _disposition_name(request.headers.get("content-disposition", ""))
        async with _scratch(parts, _name(given, kind), request.stream()) as upload:
            if not upload.size and not kind:
                raise FileMissing
            yield upload


async def receive(parts: Parts, upload: Upload) -> tuple[Document, bool]:
    """The document of an upload, and whether it is new. Raises Refused when the file cannot be read at all."""
    document_id = f"sha256:{upload.digest}"
    known = await asyncio.to_thread(parts.storage.documents.get, document_id)
    if known:
        return known, False
    await _look_at(parts, upload)
    return await asyncio.to_thread(_keep, parts, upload, document_id), True


async def _look_at(parts: Parts, upload: Upload) -> None:
    options = read_options(parts.settings)
    try:
        await parts.viewer.call("inspect", timeout=INSPECT_SECONDS, path=str(upload.path), options=options)
    except (ReaderCrashed, ReaderTimedOut) as error:
        raise Refused(DAMAGED) from error


def _keep(parts: Parts, upload: Upload, document_id: str) -> Document:
    storage = parts.storage
    blob = storage.files.add_original(upload.path, upload.digest, upload.path.suffix)
    received = storage.arrivals.receive(
        uuid4().hex, document_id, filename=upload.name, size_bytes=upload.size, blob=blob, source="http"
    )
    parts.jobs.submit(document_id, received.attempt)
    document = storage.documents.get(document_id)
    assert document is not None  # noqa: S101 - just received
    return document


@asynccontextmanager
async def _scratch(parts: Parts, name: str, chunks: AsyncIterator[bytes]) -> AsyncIterator[Upload]:
    path = parts.storage.scratch / (uuid4().hex + safe_suffix(name))
    digest, size = hashlib.sha256(), 0
    try:
        with path.open("xb") as file:
            async for chunk in chunks:
                digest.update(chunk)
                size += len(chunk)
                await asyncio.to_thread(file.write, chunk)
        yield Upload(path, name, digest.hexdigest(), size)
    finally:
        path.unlink(missing_ok=True)


async def _chunks(file: UploadFile) -> AsyncIterator[bytes]:
    while chunk := await file.read(CHUNK):
        yield chunk


def _name(given: str | None, media_type: str | None) -> str:
    name = clean_name(given or "document")
    # Plain text is told by its ending alone; a nameless body has only its type.
    return name if safe_suffix(name) else name + SUFFIXES.get((media_type or "").partition(";")[0], "")


def _disposition_name(header: str) -> str | None:
    message = Message()
    message["content-disposition"] = header or "attachment"
    return message.get_filename()


DAMAGED = Problem(
    code="damaged_file",
    message=Sentence(
        th="ไฟล์ชำรุดหรือมาไม่ครบ กรุณาคัดลอกหรือสแกนใหม่ ตรวจว่าเปิดดูได้ แล้วส่งอีกครั้ง",
        en="The file is damaged or incomplete. Copy or scan it again, check that it opens, and send it once more.",
    ),
)
"""A file that kills or hangs the process that looks at it."""
