"""Pages for people: the documents and how far they are; one document with its evidence drawn on the page."""

import contextlib
import json
from collections.abc import Callable
from pathlib import Path
from typing import Annotated, Any, Literal

from fastapi import APIRouter, Query, Request, Response
from fastapi.responses import HTMLResponse, RedirectResponse
from jinja2 import Environment, FileSystemLoader, select_autoescape

from api.http import documents
from api.http.parts import DocumentOf, Parts, PartsOf
from api.http.problems import AlreadyOver, StillOpen
from api.http.upload import receive, uploaded
from api.storage import Document
from schemas import SarabanError

router = APIRouter(include_in_schema=False)

FOLDER = Path(__file__).parent / "templates"
SHOWN = 100
REFRESH_SECONDS = 3
PREVIEW_DPI = 110
STATUS_THAI = {
    "queued": "รออ่าน",
    "reading": "กำลังอ่าน",
    "done": "อ่านแล้ว",
    "review": "อ่านแล้ว ควรตรวจ",
    "failed": "อ่านไม่ได้",
    "cancelled": "ยกเลิกแล้ว",
}
HEADERS = {
    "Content-Security-Policy": "default-src 'none'; img-src 'self'; style-src 'self'; form-action 'self'; "
    "base-uri 'none'; frame-ancestors 'none'",
    "Cache-Control": "no-store",
}

ACTIONS: dict[str, Callable[[Document, Parts], object]] = {
    "retry": documents.retry,
    "cancel": documents.cancel,
    "delete": documents.delete,
}
_templates = Environment(loader=FileSystemLoader(FOLDER), autoescape=select_autoescape(default=True))


@router.get("/")
def home(parts: PartsOf) -> HTMLResponse:
    """The documents, the newest first."""
    return _home(parts)


@router.post("/")
async def upload(request: Request, parts: PartsOf) -> Response:
    """A file from the form of the first page."""
    try:
        async with uploaded(request, parts, None) as file:
            document, _ = await receive(parts, file)
    except SarabanError as error:
        return _home(parts, error.problem.message.th, getattr(error, "status", 422))
    return RedirectResponse(f"/documents/{document.id}", status_code=303)


@router.get("/documents/{document_id}")
def document(document: DocumentOf, parts: PartsOf, page: Annotated[int, Query(ge=1)] = 1) -> HTMLResponse:
    """One document: its state, its findings, and a page with boxes around what was read there."""
    records = [json.loads(body) for body, _ in parts.storage.results.records(document.id)]
    marks = [mark for record in records for mark in _marks(record, page)]
    sizes = {one["number"]: one for record in records for one in record["document"]["pages"]}
    return _html(
        "document.html",
        document.is_open,
        document=document,
        records=records,
        page=min(page, document.page_count or 1),
        size=sizes.get(page),
        marks=marks,
        dpi=PREVIEW_DPI,
    )


@router.post("/documents/{document_id}/{action}")
def act(document: DocumentOf, parts: PartsOf, action: Literal["retry", "cancel", "delete"]) -> Response:
    """The buttons of a document's page."""
    # The state may have changed since the page was shown; the next page shows how it is now.
    with contextlib.suppress(AlreadyOver, StillOpen):
        ACTIONS[action](document, parts)
    target = "/" if action == "delete" else f"/documents/{document.id}"
    return RedirectResponse(target, status_code=303)


@router.get("/style.css")
def style() -> Response:
    """The look of the pages."""
    return Response((FOLDER / "style.css").read_text(encoding="utf-8"), media_type="text/css")


def _home(parts: PartsOf, problem: str | None = None, status: int = 200) -> HTMLResponse:
    found = parts.storage.documents.find(limit=SHOWN)
    counts = parts.storage.documents.counts()
    busy = problem is None and any(document.is_open for document in found)
    return _html(
        "home.html", busy, status, documents=found, counts=counts, problem=problem, inbox=parts.settings.inbox.resolve()
    )


def _marks(record: dict[str, Any], page: int) -> list[dict[str, Any]]:
    """The boxes on a page, in points, with what the record says there."""
    return [
        {
            "pointer": pointer,
            "value": _value(record, pointer),
            "x": box[0],
            "y": box[1],
            "width": box[2] - box[0],
            "height": box[3] - box[1],
            "sure": evidence["confidence"],
            "state": evidence["state"],
        }
        for pointer, evidence in record["evidence"].items()
        if evidence["page"] == page
        for box in [evidence["bbox"]]
    ]


def _value(record: Any, pointer: str) -> Any:
    for step in pointer.split("/")[1:]:
        try:
            record = record[int(step)] if isinstance(record, list) else record.get(step)
        except (ValueError, IndexError, AttributeError):
            return None
    return record


def _html(template: str, busy: bool, status: int = 200, **values: Any) -> HTMLResponse:
    refresh = REFRESH_SECONDS if busy else None
    text = _templates.get_template(template).render(status_thai=STATUS_THAI, refresh=refresh, **values)
    return HTMLResponse(text, status_code=status, headers=HEADERS)
