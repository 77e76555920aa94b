"""Route of reasons: which rule read every value of a document, and which readings lost."""

from typing import Annotated

from fastapi import APIRouter, Query, Response

from api.errors import InternalError, Refused
from api.http.parts import DocumentOf, PartsOf
from api.http.problems import PageUnknown, RecordPending
from api.jobs.pool import ReaderCrashed, ReaderTimedOut
from api.jobs.readings import kept_pages, reading_body
from schemas import Explanation

router = APIRouter(prefix="/v1/documents", tags=["documents"])

FIRST_SECONDS = 60.0
PAGE_SECONDS = 2.0


@router.get(
    "/{document_id}/explanation",
    response_model=Explanation,
    operation_id="get_explanation",
    responses={409: {"description": "Not there (yet), and why."}},
)
async def explanation(
    document: DocumentOf,
    parts: PartsOf,
    part: Annotated[int, Query(ge=1, description="Which letter, of a file that holds several.")] = 1,
) -> Response:
    """Why the record says what it says: rule, text and place of every value, and the readings that lost.

    It is made from the saved pages when it is asked for, and knows nothing of corrections by hand.
    """
    if document.is_open or not document.page_count:
        raise RecordPending
    body = reading_body(document, kept_pages(parts.storage, document))
    timeout = FIRST_SECONDS + PAGE_SECONDS * document.page_count
    try:
        answer = await parts.viewer.call("explain", timeout=timeout, body=body, part=part)
    except (ReaderTimedOut, ReaderCrashed) as error:
        raise Refused(InternalError().problem) from error
    if not answer.body:
        raise PageUnknown(number=part)
    return Response(answer.body, media_type="application/json")
