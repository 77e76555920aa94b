"""The FastAPI application: puts the parts together, decides nothing."""

from importlib.metadata import version
from typing import Any

from fastapi import FastAPI

from api.http import documents, explanation, health, lists, pages, problems, web
from api.http.guard import Guard
from api.http.parts import Submitter, lifespan_of
from api.http.problems import ProblemView
from api.jobs.pool import ReadingPool
from api.settings import Settings
from api.storage import Storage

DESCRIPTION = """\
Thai official circulars in, records out: letters, visits, committees and topics, each value with the place on the page
where it was read.

Submit a file with `POST /v1/documents`, follow it until its status is `done` or `review`, fetch
`/v1/documents/{id}/record`. `/v1/visits`, `/v1/committees`, `/v1/topics` and `/v1/letters` list what all documents say.
Errors are problem+json (RFC 9457) with a stable `type`, English in `detail` and Thai in `detail_th`.
"""
ANY_ERROR: dict[str, Any] = {"model": ProblemView, "description": "A problem (RFC 9457), as application/problem+json."}


def create_app(
    settings: Settings,
    *,
    storage: Storage | None = None,
    jobs: Submitter | None = None,
    viewer: ReadingPool | None = None,
) -> FastAPI:
    """The application. Storage, jobs and viewer are opened when it starts, unless they are handed over."""
    app = FastAPI(
        title="saraban",
        version=version("saraban"),
        description=DESCRIPTION,
        lifespan=lifespan_of(settings, storage, jobs, viewer),
        docs_url=None,
        redoc_url=None,
        responses={"default": ANY_ERROR},
    )
    app.add_middleware(Guard, settings=settings)
    problems.install(app)
    for part in (documents, explanation, pages, lists, health, web):
        app.include_router(part.router)
    return app
