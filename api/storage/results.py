"""The records of a document, kept together with the rows that the flat lists show."""

import hashlib
import json
import re
from collections.abc import Sequence
from pathlib import PurePath

import sqlalchemy as sa

from api.names import fit
from api.storage.database import Database
from api.storage.documents import Status, change_open
from api.storage.flatten import entries_of
from api.storage.tables import documents, entries, records
from api.storage.times import now
from schemas import Record

LONGEST_STEM = 220
"""Bytes, so that a hash, a number and `.json` still fit behind it."""


class Results:
    """The records in the database."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def finish(self, document_id: str, attempt: int, found: Sequence[Record], status: Status) -> bool:
        """Keeps the records, their rows and the document's state in one transaction; False when the attempt is over.

        Doing it twice leaves each record once.
        """
        bodies = [record.model_dump_json() for record in found]
        flat = [
            {**entry, "document_id": document_id, "part": part}
            for part, record in enumerate(found, 1)
            for entry in entries_of(record)
        ]
        with self._database.write() as connection:
            if not change_open(connection, document_id, attempt, status=status, error=None):
                return False
            _choose_stem(connection, document_id)
            connection.execute(records.delete().where(records.c.document_id == document_id))
            connection.execute(entries.delete().where(entries.c.document_id == document_id))
            for part, body in enumerate(bodies, 1):
                connection.execute(
                    records.insert().values(
                        document_id=document_id, part=part, body=body, etag=_etag(body), made_at=now()
                    )
                )
            if flat:
                connection.execute(entries.insert(), flat)
            return True

    def records(self, document_id: str) -> list[tuple[str, str]]:
        """Body (JSON) and ETag of each record of a document, in page order."""
        query = sa.select(records.c.body, records.c.etag).where(records.c.document_id == document_id)
        with self._database.read() as connection:
            return [(body, etag) for body, etag in connection.execute(query.order_by(records.c.part))]

    def doubts(self, document_id: str) -> int:
        """How many findings of severity warning or error the records have."""
        found = [json.loads(body)["findings"] for body, _ in self.records(document_id)]
        return sum(finding["severity"] != "info" for findings in found for finding in findings)


def _etag(body: str) -> str:
    return f'"{hashlib.sha256(body.encode()).hexdigest()[:32]}"'


def _choose_stem(connection: sa.Connection, document_id: str) -> None:
    """The name of the document's files in the records folder: the file's own, unless another document has it."""
    row = connection.execute(
        sa.select(documents.c.filename, documents.c.stem).where(documents.c.id == document_id)
    ).one()
    if row.stem is not None:
        return
    own = PurePath(row.filename).stem
    stem = fit(own, most=LONGEST_STEM)
    taken = connection.execute(sa.select(documents.c.id).where(sa.func.lower(documents.c.stem) == stem.lower())).first()
    # A name that ends like `.2` could be taken for the second record of another file.
    if taken or stem != own or re.search(r"\.\d+$", stem):
        stem = f"{stem}-{document_id.removeprefix('sha256:')[:12]}"
    connection.execute(documents.update().where(documents.c.id == document_id).values(stem=stem))
