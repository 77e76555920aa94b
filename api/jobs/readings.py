"""The saved pages of a document, as the tasks of the reading processes take them."""

import json
from collections.abc import Sequence
from typing import Any

from api.errors import PageCrashed
from api.storage import Document, Storage
from schemas import EngineInfo, Message, Page, Problem, SourceFile

BLANK_WIDTH, BLANK_HEIGHT = 595.28, 841.89
"""A4 in points stands for a page whose size could not be found out."""


def kept_pages(storage: Storage, document: Document, reading: str | None = None) -> list[str]:
    """The page models of a document, as JSON, in order; a page that is missing counts as one that failed.

    `reading` names the way of reading; without one, that which the document was last read in.
    """
    name = reading or document.reading or "-"
    found = []
    for number in range(1, (document.page_count or 0) + 1):
        body = storage.files.read_page(document.id, name, number)
        found.append((body or failed_page(number, PageCrashed(page=number).problem)[1]).decode())
    return found


def reading_body(document: Document, pages: Sequence[str]) -> bytes:
    """The body of the tasks that understand a whole reading.

    The blob has no name of its own; the records carry the one that the file came with.
    """
    source = SourceFile(
        id=document.id,
        filename=document.filename,
        media_type=document.media_type or "application/octet-stream",
        size_bytes=document.size_bytes,
        page_count=len(pages),
    )
    return json.dumps({"source": source.model_dump(), "pages": list(pages)}).encode()


def failed_page(number: int, problem: Problem) -> tuple[dict[str, Any], bytes]:
    """A page that could not be read: the facts that the store keeps of it, and its page model."""
    problem = problem.model_copy(update={"page": number})
    page = Page(
        number=number,
        width=BLANK_WIDTH,
        height=BLANK_HEIGHT,
        source="ocr",
        reason=Message(th="อ่านหน้านี้ไม่ได้", en="The page could not be read."),
        engine=EngineInfo(name="none", version=""),
        confidence=0.0,
        problem=problem,
    )
    meta = {"source": page.source, "confidence": 0.0, "problem": problem.model_dump()}
    return meta, page.model_dump_json().encode()
