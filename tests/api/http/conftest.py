"""The application, running in this process, with a job engine that only notes what it is asked."""

import pytest
from starlette.testclient import TestClient

from api.errors import Refused
from api.http import create_app
from api.jobs.pool import Answer, ReaderCrashed
from ingest.errors import EncryptedFile

PICTURE = b"\x89PNG\r\n\x1a\n"


class NotedJobs:
    """Notes what is submitted and cancelled."""

    def __init__(self):
        self.submitted, self.cancelled = [], []

    def submit(self, document_id, attempt):
        self.submitted.append((document_id, attempt))

    def cancel(self, document_id, attempt):
        self.cancelled.append((document_id, attempt))


class Viewer:
    """Looks at files without opening them: the first words of a file say what is wrong with it."""

    async def call(self, task, *, timeout, body=b"", **header):
        with open(header["path"], "rb") as file:  # noqa: PTH123
            start = file.read(20)
        if start.startswith(b"LOCKED"):
            raise Refused(EncryptedFile().problem)
        if start.startswith(b"BOMB"):
            raise ReaderCrashed
        return Answer({}, PICTURE if task == "render" else b"")


@pytest.fixture
def jobs():
    return NotedJobs()


@pytest.fixture
def client(settings, storage, jobs):
    app = create_app(settings, storage=storage, jobs=jobs, viewer=Viewer())
    with TestClient(app, base_url="http://127.0.0.1:8000", raise_server_exceptions=False) as client:
        yield client


@pytest.fixture
def finished(storage, add_document, make_record):
    """The id of a document that was read, with one record."""
    document_id = add_document()
    storage.documents.start(document_id, 1, page_count=1, media_type="application/pdf", reading="r")
    storage.files.write_page(document_id, "r", 1, b'{"number":1}')
    storage.documents.page_read(document_id, 1, state="done", source="ocr", confidence=0.9, seconds=1.0)
    storage.results.finish(document_id, 1, [make_record(document_id)], "review")
    return document_id
