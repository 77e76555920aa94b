"""Documents and the progress of reading them.

Work is done for an *attempt*: a change that belongs to an older attempt than the document's own is ignored, so a
late worker can never undo a retry or a cancellation.
"""

from dataclasses import dataclass, replace
from typing import Literal

import sqlalchemy as sa

from api.storage.database import Database
from api.storage.tables import documents, pages
from api.storage.times import before, now
from schemas import Problem

Status = Literal["queued", "reading", "done", "review", "failed", "cancelled"]
PageState = Literal["waiting", "done", "failed"]

OPEN = ("queued", "reading")
"""The states in which work is still to be done."""


@dataclass(frozen=True, slots=True)
class Document:
    """A file as the service knows it. Times are UTC, ISO 8601."""

    id: str
    filename: str
    media_type: str | None
    size_bytes: int
    blob: str
    page_count: int | None
    status: Status
    attempt: int
    reading: str | None
    error: Problem | None
    stem: str | None
    received_at: str
    updated_at: str
    pages_done: int = 0

    @property
    def is_open(self) -> bool:
        """Whether work is still to be done."""
        return self.status in OPEN


class Documents:
    """The documents in the database."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def get(self, document_id: str) -> Document | None:
        """The document, or None."""
        with self._database.read() as connection:
            return _first(connection, documents.c.id == document_id)

    def find(
        self, *, status: Status | None = None, q: str | None = None, limit: int, after: tuple[str, str] | None = None
    ) -> list[Document]:
        """Documents, the newest first, after the given (received_at, id)."""
        query = _with_progress().order_by(documents.c.received_at.desc(), documents.c.id.desc()).limit(limit)
        if status:
            query = query.where(documents.c.status == status)
        if q:
            query = query.where(documents.c.filename.icontains(q, autoescape=True))
        if after:
            query = query.where(sa.tuple_(documents.c.received_at, documents.c.id) < after)
        with self._database.read() as connection:
            return [_document(row) for row in connection.execute(query).mappings()]

    def unfinished(self, older_than_seconds: float = 0) -> list[tuple[str, int]]:
        """Id and attempt of each document with work to do that nobody touched for so long."""
        query = sa.select(documents.c.id, documents.c.attempt).where(
            documents.c.status.in_(OPEN), documents.c.updated_at <= before(older_than_seconds)
        )
        with self._database.read() as connection:
            return [(row.id, row.attempt) for row in connection.execute(query)]

    def start(self, document_id: str, attempt: int, *, page_count: int, media_type: str, reading: str) -> bool:
        """The file is sound and has so many pages: reading begins. False when the attempt is over."""
        values = {"status": "reading", "page_count": page_count, "media_type": media_type, "reading": reading}
        with self._database.write() as connection:
            if not change_open(connection, document_id, attempt, error=None, **values):
                return False
            connection.execute(pages.delete().where(pages.c.document_id == document_id))
            rows = [{"document_id": document_id, "number": n + 1, "state": "waiting"} for n in range(page_count)]
            if rows:
                connection.execute(pages.insert(), rows)
            return True

    def page_read(
        self, document_id: str, number: int, *, state: PageState, source: str, confidence: float, seconds: float
    ) -> None:
        """A page is done (or failed for good); `seconds` is how long it took."""
        place = (pages.c.document_id == document_id) & (pages.c.number == number)
        values = {"state": state, "source": source, "confidence": confidence, "seconds": seconds}
        with self._database.write() as connection:
            connection.execute(pages.update().where(place).values(values))

    def fail(self, document_id: str, attempt: int, problem: Problem) -> bool:
        """The document cannot be read. False when the attempt is over."""
        with self._database.write() as connection:
            return change_open(connection, document_id, attempt, status="failed", error=problem.model_dump_json())

    def cancel(self, document_id: str) -> Document | None:
        """Stop the work on a document that still has some; the document as it is now."""
        with self._database.write() as connection:
            found = _first(connection, documents.c.id == document_id)
            if found and found.is_open:
                change_open(connection, document_id, found.attempt, status="cancelled")
            return _first(connection, documents.c.id == document_id)

    def retry(self, document_id: str) -> Document | None:
        """A new attempt at a document whose work is over; the document as it is now."""
        with self._database.write() as connection:
            found = _first(connection, documents.c.id == document_id)
            if found and not found.is_open:
                _renew(connection, found)
            return _first(connection, documents.c.id == document_id)

    def renew(self, document_id: str, attempt: int) -> int | None:
        """A new attempt at a document whose work was lost; its number, or None when the attempt is over."""
        with self._database.write() as connection:
            found = _first(connection, documents.c.id == document_id)
            if not found or not found.is_open or found.attempt != attempt:
                return None
            _renew(connection, found)
            return attempt + 1

    def remove(self, document_id: str) -> Document | None:
        """Forget a document with everything that was read from it; the document as it was."""
        with self._database.write() as connection:
            found = _first(connection, documents.c.id == document_id)
            connection.execute(documents.delete().where(documents.c.id == document_id))
            return found

    def counts(self) -> dict[str, int]:
        """How many documents are in each state."""
        query = sa.select(documents.c.status, sa.func.count()).group_by(documents.c.status)
        with self._database.read() as connection:
            return {status: count for status, count in connection.execute(query)}

    def pages_read(self) -> list[tuple[str, int, float]]:
        """How each kind of page (`ocr`, `text_layer`, `text`) did: its name, how many, seconds in all."""
        query = (
            sa.select(pages.c.source, sa.func.count(), sa.func.coalesce(sa.func.sum(pages.c.seconds), 0.0))
            .where(pages.c.state != "waiting", pages.c.source.is_not(None))
            .group_by(pages.c.source)
        )
        with self._database.read() as connection:
            return [(source, count, seconds) for source, count, seconds in connection.execute(query)]


def _renew(connection: sa.Connection, found: Document) -> None:
    values = {"status": "queued", "attempt": found.attempt + 1, "error": None, "updated_at": now()}
    connection.execute(documents.update().where(documents.c.id == found.id).values(values))
    connection.execute(pages.delete().where(pages.c.document_id == found.id))


def change_open(connection: sa.Connection, document_id: str, attempt: int, **values: object) -> bool:
    """Change an open document within the caller's transaction; False when the attempt is over."""
    place = (documents.c.id == document_id) & (documents.c.attempt == attempt) & documents.c.status.in_(OPEN)
    return connection.execute(documents.update().where(place).values(updated_at=now(), **values)).rowcount == 1


def _with_progress() -> sa.Select[tuple[object, ...]]:
    done = (
        sa.select(sa.func.count())
        .where(pages.c.document_id == documents.c.id, pages.c.state != "waiting")
        .scalar_subquery()
    )
    return sa.select(documents, done.label("pages_done"))


def _first(connection: sa.Connection, condition: sa.ColumnElement[bool]) -> Document | None:
    row = connection.execute(_with_progress().where(condition)).mappings().first()
    return _document(row) if row else None


def _document(row: sa.RowMapping) -> Document:
    document = Document(**row)
    return replace(document, error=Problem.model_validate_json(row["error"])) if row["error"] else document
