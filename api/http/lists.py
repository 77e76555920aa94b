"""The flat lists over all documents: visits, committees, topics and letters, as JSON, CSV and calendar."""

import datetime as dt
from collections.abc import Iterator
from typing import Annotated, Any

from fastapi import APIRouter, Depends, Query, Response
from fastapi.responses import JSONResponse

from api.exports import rows_csv, visits_ics
from api.http.parts import Parts, PartsOf
from api.http.problems import BadCursor
from api.http.views import CommitteeRow, LetterRow, Listing, TopicRow, VisitRow
from api.storage import Filter, ListName
from schemas import LetterKind

router = APIRouter(prefix="/v1", tags=["lists"])

BATCH = 500


def _filter(  # noqa: PLR0917 - FastAPI passes them by name
    since: Annotated[dt.date | None, Query(alias="from", description="First day, like 2024-04-17.")] = None,
    until: Annotated[dt.date | None, Query(alias="to", description="Last day, included.")] = None,
    province: Annotated[str | None, Query(max_length=100, description="Its Thai name, without จังหวัด.")] = None,
    district: Annotated[str | None, Query(max_length=100, description="Its Thai name or four-digit code.")] = None,
    kind: Annotated[LetterKind | None, Query(description="Kind of the letter.")] = None,
    q: Annotated[str | None, Query(max_length=200, description="Words that the row must have, in any digits.")] = None,
) -> Filter:
    return Filter(since=since, until=until, province=province, district=district, kind=kind, q=q)


Chosen = Annotated[Filter, Depends(_filter)]
Limit = Annotated[int, Query(ge=1, le=500, description="How many rows at most.")]
Cursor = Annotated[str | None, Query(max_length=200, description="`next` of the page before.")]


@router.get("/visits", response_model=Listing[VisitRow], operation_id="list_visits")
def visits(parts: PartsOf, chosen: Chosen, limit: Limit = 100, cursor: Cursor = None) -> Response:
    """Visits of all documents, by date. `from` and `to` find those that touch the period."""
    return _list(parts, "visits", chosen, limit, cursor)


@router.get("/committees", response_model=Listing[CommitteeRow], operation_id="list_committees")
def committees(parts: PartsOf, chosen: Chosen, limit: Limit = 100, cursor: Cursor = None) -> Response:
    """Committees of all documents, by the date of their letter."""
    return _list(parts, "committees", chosen, limit, cursor)


@router.get("/topics", response_model=Listing[TopicRow], operation_id="list_topics")
def topics(parts: PartsOf, chosen: Chosen, limit: Limit = 100, cursor: Cursor = None) -> Response:
    """Topics of all documents, by the date of their letter."""
    return _list(parts, "topics", chosen, limit, cursor)


@router.get("/letters", response_model=Listing[LetterRow], operation_id="list_letters")
def letters(parts: PartsOf, chosen: Chosen, limit: Limit = 100, cursor: Cursor = None) -> Response:
    """Letters of all documents, by date."""
    return _list(parts, "letters", chosen, limit, cursor)


@router.get(
    "/{name}.csv",
    response_class=Response,
    operation_id="export_csv",
    responses={200: {"content": {"text/csv": {}}, "description": "All rows, for a spreadsheet."}},
)
def table(parts: PartsOf, name: ListName, chosen: Chosen) -> Response:
    """All rows of a list as CSV, with the same filters."""
    text = rows_csv(_all(parts, name, chosen), name)
    headers = {"Content-Disposition": f'attachment; filename="{name}.csv"'}
    return Response(text, media_type="text/csv; charset=utf-8", headers=headers)


@router.get(
    "/visits.ics",
    response_class=Response,
    operation_id="export_calendar",
    responses={200: {"content": {"text/calendar": {}}, "description": "The visits, for a calendar program."}},
)
def calendar(parts: PartsOf, chosen: Chosen) -> Response:
    """All visits that have a date as a calendar, with the same filters."""
    body = visits_ics(_all(parts, "visits", chosen), dt.datetime.now(dt.UTC))
    headers = {"Content-Disposition": 'attachment; filename="visits.ics"'}
    return Response(body, media_type="text/calendar; charset=utf-8", headers=headers)


def _list(parts: Parts, name: ListName, chosen: Filter, limit: int, cursor: str | None) -> Response:
    try:
        rows, following = parts.storage.entries.find(name, chosen, limit, cursor)
    except ValueError as error:
        raise BadCursor from error
    return JSONResponse({"items": rows, "next": following})


def _all(parts: Parts, name: ListName, chosen: Filter) -> Iterator[dict[str, Any]]:
    cursor: str | None = None
    while True:
        rows, cursor = parts.storage.entries.find(name, chosen, BATCH, cursor)
        yield from rows
        if cursor is None:
            return
