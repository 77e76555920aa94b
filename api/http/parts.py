"""What the routes need: storage, jobs and the process that draws pages; made when the application starts."""

from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, ExitStack, asynccontextmanager, closing
from dataclasses import dataclass
from typing import Annotated, Protocol

from fastapi import Depends, FastAPI, Path, Request

from api.http.problems import DocumentUnknown
from api.jobs.engine import Jobs
from api.jobs.pool import ReadingPool
from api.settings import Settings
from api.storage import Document, Storage


class Submitter(Protocol):
    """What the API asks of the job engine."""

    def submit(self, document_id: str, attempt: int) -> None:
        """Have a document read."""

    def cancel(self, document_id: str, attempt: int) -> None:
        """Stop reading it."""


@dataclass(frozen=True, slots=True)
class Parts:
    """The parts of the service that the routes use."""

    settings: Settings
    storage: Storage
    jobs: Submitter
    viewer: ReadingPool


def lifespan_of(
    settings: Settings, storage: Storage | None, jobs: Submitter | None, viewer: ReadingPool | None
) -> Callable[[FastAPI], AbstractAsyncContextManager[None]]:
    """Opens what was not handed over when the application starts, and closes that at the end."""

    @asynccontextmanager
    async def lifespan(app: FastAPI) -> AsyncIterator[None]:
        with ExitStack() as opened:
            app.state.parts = Parts(
                settings,
                storage or opened.enter_context(closing(Storage.open(settings))),
                jobs or opened.enter_context(closing(Jobs(settings))),
                viewer
                or opened.enter_context(
                    closing(ReadingPool(1, memory_mb=settings.page_memory_mb, vocabulary=settings.vocabulary))
                ),
            )
            yield

    return lifespan


def _own_viewer(settings: Settings) -> ReadingPool:
    return ReadingPool(1, memory_mb=settings.page_memory_mb, vocabulary=settings.vocabulary)


def _parts(request: Request) -> Parts:
    parts: Parts = request.app.state.parts
    return parts


PartsOf = Annotated[Parts, Depends(_parts)]
"""The parts, for a route."""

DocumentId = Annotated[
    str, Path(description="The document's id.", examples=["sha256:5f70bf18…"], max_length=80, alias="document_id")
]


def _document(parts: PartsOf, document_id: DocumentId) -> Document:
    document = parts.storage.documents.get(document_id)
    if document is None:
        raise DocumentUnknown
    return document


DocumentOf = Annotated[Document, Depends(_document)]
"""The document that the address names; 404 when there is none."""
