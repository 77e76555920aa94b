"""Files that came in: by HTTP or through the folder."""

from dataclasses import dataclass

import sqlalchemy as sa

from api.storage.database import Database
from api.storage.documents import OPEN
from api.storage.tables import arrivals, documents
from api.storage.times import now
from schemas import Problem


@dataclass(frozen=True, slots=True)
class Received:
    """What became of an arrival: the document, and whether its content was known before."""

    document_id: str
    attempt: int
    duplicate: bool
    status: str


@dataclass(frozen=True, slots=True)
class Outcome:
    """A file of the folder whose document is at an end."""

    id: str
    filename: str
    error: Problem | None


class Arrivals:
    """The arrivals in the database."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def receive(
        self, arrival_id: str, document_id: str, *, filename: str, size_bytes: int, blob: str, source: str
    ) -> Received:
        """Notes an arrival and, when its content is new, the document: both or neither.

        Doing it twice changes nothing.
        """
        time = now()
        with self._database.write() as connection:
            known = connection.execute(sa.select(arrivals.c.duplicate).where(arrivals.c.id == arrival_id)).scalar()
            exists = connection.execute(sa.select(documents.c.id).where(documents.c.id == document_id)).scalar()
            if exists is None:
                connection.execute(
                    documents.insert().values(
                        id=document_id,
                        filename=filename,
                        size_bytes=size_bytes,
                        blob=blob,
                        status="queued",
                        attempt=1,
                        received_at=time,
                        updated_at=time,
                    )
                )
            duplicate = known if known is not None else exists is not None
            if known is None:
                connection.execute(
                    arrivals.insert().values(
                        id=arrival_id,
                        document_id=document_id,
                        filename=filename,
                        source=source,
                        duplicate=duplicate,
                        arrived_at=time,
                    )
                )
            row = connection.execute(
                sa.select(documents.c.attempt, documents.c.status).where(documents.c.id == document_id)
            ).one()
            return Received(document_id, row.attempt, duplicate, row.status)

    def finished(self) -> list[Outcome]:
        """Files of the folder that can be put away: their documents are at an end, or deleted."""
        query = (
            sa.select(arrivals.c.id, arrivals.c.filename, documents.c.error)
            .outerjoin(documents, documents.c.id == arrivals.c.document_id)
            .where(arrivals.c.source == "folder", arrivals.c.settled_at.is_(None))
            .where(documents.c.id.is_(None) | documents.c.status.not_in(OPEN))
            .order_by(arrivals.c.arrived_at)
        )
        with self._database.read() as connection:
            return [
                Outcome(id, filename, Problem.model_validate_json(error) if error else None)
                for id, filename, error in connection.execute(query)
            ]

    def settle(self, arrival_id: str) -> None:
        """The folder's copy has been put away."""
        with self._database.write() as connection:
            connection.execute(arrivals.update().where(arrivals.c.id == arrival_id).values(settled_at=now()))

    def knows(self, arrival_id: str) -> bool:
        """Whether the arrival was noted."""
        with self._database.read() as connection:
            return connection.execute(sa.select(arrivals.c.id).where(arrivals.c.id == arrival_id)).scalar() is not None
