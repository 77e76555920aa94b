"""`GET /v1/documents/{id}/explanation`: made from the saved pages."""

import json

import pytest
from starlette.testclient import TestClient

from api.http import create_app
from api.jobs import child
from api.jobs.pool import Answer
from schemas import Page


class Explainer:
    """Does what the viewer's process does, in this one."""

    async def call(self, task, *, timeout, body=b"", **header):
        assert task == "explain"
        return Answer(*child.TASKS[task](header, body))


@pytest.fixture
def explaining(settings, storage, jobs):
    app = create_app(settings, storage=storage, jobs=jobs, viewer=Explainer())
    with TestClient(app, base_url="http://127.0.0.1:8000", raise_server_exceptions=False) as client:
        yield client


def _keep_page(storage, document_id):
    text = "เรื่อง แผนการตรวจเยี่ยม"
    box = (0.0, 0.0, 100.0, 10.0)
    boxes = [box] * len(text)
    line = {"text": text, "bbox": box, "boxes": boxes, "confidences": [1.0] * len(text)}
    page = Page.model_validate({
        "number": 1, "width": 595, "height": 842, "source": "text", "reason": {"th": "-", "en": "-"},
        "engine": {"name": "-", "version": "-"}, "confidence": 1.0, "lines": [line],
    })  # fmt: skip
    storage.files.write_page(document_id, "r", 1, page.model_dump_json().encode())


def test_an_explanation_is_made_from_the_saved_pages(explaining, storage, finished):
    _keep_page(storage, finished)

    answer = explaining.get(f"/v1/documents/{finished}/explanation")

    assert answer.status_code == 200
    assert json.loads(answer.text)["document_id"] == finished


def test_a_part_that_is_not_there_is_not_found(explaining, storage, finished):
    _keep_page(storage, finished)

    assert explaining.get(f"/v1/documents/{finished}/explanation?part=2").status_code == 404


def test_a_document_that_is_still_read_has_none(explaining, add_document):
    assert explaining.get(f"/v1/documents/{add_document()}/explanation").status_code == 409


def test_a_document_that_nobody_knows_has_none(explaining):
    assert explaining.get(f"/v1/documents/sha256:{'0' * 64}/explanation").status_code == 404
