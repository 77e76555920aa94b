"""Routes of documents: submit, follow, fetch the record, retry, cancel, delete."""

import asyncio
import base64
import binascii
import json
import time
from typing import Annotated, Any

from fastapi import APIRouter, Header, Query, Request, Response
from fastapi.responses import FileResponse

from api.errors import Refused
from api.http.parts import DocumentOf, Parts, PartsOf
from api.http.problems import (
    AlreadyOver,
    BadCursor,
    DocumentUnknown,
    PageUnknown,
    RecordAbsent,
    RecordPending,
    StillOpen,
)
from api.http.upload import receive, uploaded
from api.http.views import DocumentView, Listing, document_view
from api.outbox import remove_records
from api.storage import Document, Status
from schemas import Record

router = APIRouter(prefix="/v1/documents", tags=["documents"])

LONGEST_WAIT = 300.0
WAIT_STEP = 0.2

UPLOAD_BODY = {
    "requestBody": {
        "required": True,
        "content": {
            "multipart/form-data": {
                "schema": {
                    "type": "object",
                    "required": ["file"],
                    "properties": {"file": {"type": "string", "format": "binary"}},
                }
            },
            "application/pdf": {"schema": {"type": "string", "format": "binary"}},
            "image/tiff": {"schema": {"type": "string", "format": "binary"}},
            "image/jpeg": {"schema": {"type": "string", "format": "binary"}},
            "image/png": {"schema": {"type": "string", "format": "binary"}},
            "text/plain": {"schema": {"type": "string"}},
        },
    }
}


@router.post(
    "",
    status_code=202,
    response_model=DocumentView,
    operation_id="submit_document",
    openapi_extra=UPLOAD_BODY,
    responses={200: {"model": DocumentView, "description": "Known already, or done while waiting."}},
)
async def submit(
    request: Request,
    response: Response,
    parts: PartsOf,
    filename: Annotated[str | None, Query(description="The file's name, when the body is the file itself.")] = None,
    wait: Annotated[float, Query(ge=0, le=LONGEST_WAIT, description="Seconds to wait for the end of reading.")] = 0,
) -> DocumentView:
    """Submit a file: as the multipart field `file`, or as the body with its type and name.

    Files that cannot be read at all (encrypted, damaged, of another type) are refused here.
    """
    async with uploaded(request, parts, filename) as upload:
        document, is_new = await receive(parts, upload)
    document = await _after_waiting(parts, document, wait)
    response.headers["Location"] = f"/v1/documents/{document.id}"
    response.status_code = 202 if is_new and document.is_open else 200
    return document_view(document)


@router.get("", response_model=Listing[DocumentView], operation_id="list_documents")
def find(
    parts: PartsOf,
    status: Annotated[Status | None, Query(description="Only documents in this state.")] = None,
    q: Annotated[str | None, Query(max_length=200, description="Words in the file name.")] = None,
    limit: Annotated[int, Query(ge=1, le=500, description="How many at most.")] = 50,
    cursor: Annotated[str | None, Query(max_length=200, description="`next` of the page before.")] = None,
) -> Listing[DocumentView]:
    """The documents, the newest first."""
    found = parts.storage.documents.find(status=status, q=q, limit=limit + 1, after=_decode(cursor) if cursor else None)
    shown = found[:limit]
    following = _encode(shown[-1]) if len(found) > limit else None
    return Listing(items=[document_view(document) for document in shown], next=following)


@router.get("/{document_id}", response_model=DocumentView, operation_id="get_document")
async def get(
    document: DocumentOf,
    parts: PartsOf,
    wait: Annotated[float, Query(ge=0, le=LONGEST_WAIT, description="Seconds to wait for the end of reading.")] = 0,
) -> DocumentView:
    """One document and how far it is."""
    return document_view(await _after_waiting(parts, document, wait))


@router.get(
    "/{document_id}/record",
    response_model=Record,
    operation_id="get_record",
    responses={304: {"description": "Unchanged."}, 409: {"description": "Not there (yet), and why."}},
)
def record(
    document: DocumentOf,
    parts: PartsOf,
    if_none_match: Annotated[str | None, Header(description="ETag of the copy that you have.")] = None,
    part: Annotated[int, Query(ge=1, description="Which letter, of a file that holds several.")] = 1,
) -> Response:
    """The record of the document."""
    found = _records(document, parts)
    if part > len(found):
        raise PageUnknown(number=part)
    body, etag = found[part - 1]
    headers = {"ETag": etag, "Cache-Control": "no-cache"}
    if _matches(if_none_match, etag):
        return Response(status_code=304, headers=headers)
    return Response(body, media_type="application/json", headers=headers)


@router.get("/{document_id}/records", response_model=Listing[Record], operation_id="list_records")
def records(document: DocumentOf, parts: PartsOf) -> Response:
    """The records of all letters in the file, in page order."""
    bodies = ",".join(body for body, _ in _records(document, parts))
    return Response(f'{{"items":[{bodies}],"next":null}}', media_type="application/json")


@router.get(
    "/{document_id}/original",
    response_class=FileResponse,
    operation_id="get_original",
    responses={200: {"content": {"application/octet-stream": {}}, "description": "The file as it came."}},
)
def original(document: DocumentOf, parts: PartsOf) -> FileResponse:
    """The file as it came, always as a download."""
    # Sent as bytes of no type: a browser must never run what a stranger dropped.
    return FileResponse(
        parts.storage.files.local_path(document.blob),
        media_type="application/octet-stream",
        filename=document.filename,
        content_disposition_type="attachment",
        headers={"Content-Security-Policy": "sandbox; default-src 'none'"},
    )


@router.post("/{document_id}/retry", status_code=202, response_model=DocumentView, operation_id="retry_document")
def retry(document: DocumentOf, parts: PartsOf) -> DocumentView:
    """Read the document again. Pages that were read well are not read again."""
    if document.is_open:
        raise StillOpen
    again = parts.storage.documents.retry(document.id)
    if again is None:
        raise DocumentUnknown
    parts.jobs.submit(again.id, again.attempt)
    return document_view(again)


@router.post("/{document_id}/cancel", response_model=DocumentView, operation_id="cancel_document")
def cancel(document: DocumentOf, parts: PartsOf) -> DocumentView:
    """Stop reading the document."""
    if not document.is_open:
        raise AlreadyOver
    stopped = parts.storage.documents.cancel(document.id)
    parts.jobs.cancel(document.id, document.attempt)
    if stopped is None:
        raise DocumentUnknown
    return document_view(stopped)


@router.delete("/{document_id}", status_code=204, operation_id="delete_document")
def delete(document: DocumentOf, parts: PartsOf) -> Response:
    """Forget the document: the file, its pages, its records."""
    if document.is_open:
        parts.storage.documents.cancel(document.id)
        parts.jobs.cancel(document.id, document.attempt)
    removed = parts.storage.documents.remove(document.id)
    if removed:
        parts.storage.files.remove(removed.id, removed.blob)
        if removed.stem:
            remove_records(parts.settings.records_folder, removed.stem)
    return Response(status_code=204)


async def _after_waiting(parts: Parts, document: Document, seconds: float) -> Document:
    end = time.monotonic() + seconds
    while document.is_open and time.monotonic() < end:
        await asyncio.sleep(WAIT_STEP)
        now = await asyncio.to_thread(parts.storage.documents.get, document.id)
        if now is None:
            raise DocumentUnknown
        document = now
    return document


def _records(document: Document, parts: Parts) -> list[tuple[str, str]]:
    found = parts.storage.results.records(document.id)
    if found:
        return found
    if document.error:
        raise RecordRefused(document.error)
    raise RecordAbsent if document.status == "cancelled" else RecordPending


class RecordRefused(Refused):
    """There is no record because the document could not be read; the problem is the document's own."""

    status = 409


def _matches(header: str | None, etag: str) -> bool:
    given = [one.strip().removeprefix("W/") for one in (header or "").split(",")]
    return etag in given or "*" in given


def _encode(document: Document) -> str:
    return base64.urlsafe_b64encode(json.dumps([document.received_at, document.id]).encode()).decode().rstrip("=")


def _decode(cursor: str) -> tuple[str, str]:
    try:
        found: Any = json.loads(base64.urlsafe_b64decode(cursor + "=" * (-len(cursor) % 4)))
        received_at, document_id = map(str, found)
    except (ValueError, TypeError, binascii.Error) as error:
        raise BadCursor from error
    return received_at, document_id
