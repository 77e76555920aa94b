"""Routes of pages: the picture of a page as a viewer shows it, and its page model."""

from typing import Annotated

from fastapi import APIRouter, Header, Path, Query, Response

from api.errors import PageCrashed, PageTimeout, Refused
from api.http.parts import DocumentOf, PartsOf
from api.http.problems import PageUnknown
from api.jobs.pool import ReaderCrashed, ReaderTimedOut
from schemas import Page

router = APIRouter(prefix="/v1/documents/{document_id}/pages", tags=["pages"])

RENDER_SECONDS = 30.0
UNCHANGING = "private, max-age=86400, immutable"
Number = Annotated[int, Path(ge=1, le=100_000, description="The page, from 1.")]


@router.get(
    "/{number}.png",
    response_class=Response,
    operation_id="get_page_image",
    responses={200: {"content": {"image/png": {}}, "description": "The page as a viewer shows it."}},
)
async def image(
    document: DocumentOf,
    parts: PartsOf,
    number: Number,
    dpi: Annotated[int, Query(ge=36, le=300, description="Dots per inch; boxes are in points, 72 an inch.")] = 110,
    if_none_match: Annotated[str | None, Header()] = None,
) -> Response:
    """A picture of the page. Boxes of the record, times dpi / 72, sit on its words."""
    if number > (document.page_count or 0):
        raise PageUnknown(number=number)
    etag = f'"{document.id[-32:]}-{number}-{dpi}"'
    headers = {"ETag": etag, "Cache-Control": UNCHANGING}
    if if_none_match == etag:
        return Response(status_code=304, headers=headers)
    path = str(parts.storage.files.local_path(document.blob))
    try:
        answer = await parts.viewer.call("render", timeout=RENDER_SECONDS, path=path, number=number, dpi=dpi)
    except ReaderTimedOut as error:
        raise Refused(PageTimeout(page=number, seconds=round(RENDER_SECONDS)).problem) from error
    except ReaderCrashed as error:
        raise Refused(PageCrashed(page=number).problem) from error
    return Response(answer.body, media_type="image/png", headers=headers)


@router.get("/{number}.json", response_model=Page, operation_id="get_page_model")
def model(document: DocumentOf, parts: PartsOf, number: Number) -> Response:
    """What was read on the page: lines, tables, a box and a confidence for every character."""
    body = parts.storage.files.read_page(document.id, document.reading or "-", number)
    if body is None or number > (document.page_count or 0):
        raise PageUnknown(number=number)
    return Response(body, media_type="application/json")
