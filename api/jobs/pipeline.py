"""The steps from a file that was taken in to its records, as plain functions; each may be run again at any time."""

import asyncio
import hashlib
import json
import logging
import time
from importlib.metadata import version
from typing import Any

from api.errors import InternalError, PageCrashed, PageTimeout, Refused
from api.jobs.pool import Answer, ReaderCrashed, ReaderTimedOut, ReadingPool
from api.jobs.readings import failed_page, kept_pages, reading_body
from api.outbox import write_records
from api.settings import Settings
from api.storage import Document, PageState, Status, Storage
from schemas import Problem, Record, SourceFile

log = logging.getLogger("saraban.worker")

INSPECT_SECONDS = 60.0
TRIES_A_PAGE = 2
"""A page that kills or hangs its process gets a fresh process once; then it is given up."""


def read_options(settings: Settings) -> dict[str, Any]:
    """How pages are to be read, as `ingest.ReadOptions` takes it."""
    limits = {"bytes": settings.max_file_bytes, "pages": settings.max_pages}
    return {
        "engine": settings.engine,
        "second_opinion": settings.second_opinion,
        "timeout_seconds": settings.page_timeout,
        "limits": limits,
    }


class Pipeline:
    """The steps, with what they need."""

    def __init__(self, settings: Settings, storage: Storage, readers: ReadingPool, finders: ReadingPool) -> None:
        self._settings = settings
        self._storage = storage
        self._readers = readers
        self._finders = finders
        self._options = read_options(settings)
        self.reading = _reading_name(self._options)
        """Names how pages are read, so that a page read the same way before is not read again."""

    async def plan(self, document_id: str, attempt: int) -> int:
        """Looks at the file; the number of its pages, or 0 when there is nothing to read any more."""
        document = await asyncio.to_thread(self._storage.documents.get, document_id)
        if not document or not document.is_open or document.attempt != attempt:
            return 0
        try:
            source = await self._inspect(document)
        except Refused as error:
            await self.fail(document_id, attempt, error.problem)
            return 0
        except (ReaderCrashed, ReaderTimedOut) as error:
            log.warning("document %s: looking at the file failed: %s", document_id, error)
            await self.fail(document_id, attempt, _page_problem(error, None, INSPECT_SECONDS))
            return 0
        began = await asyncio.to_thread(
            self._storage.documents.start,
            document_id,
            attempt,
            page_count=source.page_count,
            media_type=source.media_type,
            reading=self.reading,
        )
        log.info("document %s: %d pages, attempt %d", document_id, source.page_count, attempt)
        return source.page_count if began else 0

    async def read(self, document_id: str, number: int) -> None:
        """Reads one page, unless it was read before; a page that cannot be read becomes a page with a problem."""
        document = await asyncio.to_thread(self._storage.documents.get, document_id)
        if not document or not document.is_open:
            return
        began = time.monotonic()
        kept = await asyncio.to_thread(self._kept_page, document_id, number)
        meta, body = kept or await self._read(document, number)
        if not kept:
            await asyncio.to_thread(self._storage.files.write_page, document_id, self.reading, number, body)
        # A page that was waiting for a free process did not take longer for that.
        seconds = meta.get("seconds", time.monotonic() - began)
        state: PageState = "failed" if meta["problem"] else "done"
        await asyncio.to_thread(
            self._storage.documents.page_read,
            document_id,
            number,
            state=state,
            source=meta["source"],
            confidence=meta["confidence"],
            seconds=seconds,
        )
        code = f", {meta['problem']['code']}" if meta["problem"] else ""
        log.info("document %s: page %d %s by %s in %.2f s%s", document_id, number, state, meta["source"], seconds, code)

    async def finish(self, document_id: str, attempt: int) -> None:
        """Makes the records from the pages and keeps them, or says why there are none."""
        document = await asyncio.to_thread(self._storage.documents.get, document_id)
        if not document or not document.is_open or document.attempt != attempt:
            return
        began = time.monotonic()
        pages = await asyncio.to_thread(kept_pages, self._storage, document, self.reading)
        problems = [page["problem"] for page in map(json.loads, pages) if page["problem"]]
        if len(problems) == len(pages):
            await self.fail(document_id, attempt, Problem.model_validate(problems[0]))
            return
        try:
            records = await self._understand(document, pages)
        except Refused as error:
            await self.fail(document_id, attempt, error.problem)
            return
        except (ReaderCrashed, ReaderTimedOut) as error:
            log.error("document %s: finding the records failed: %s", document_id, error)
            await self.fail(document_id, attempt, InternalError().problem)
            return
        doubtful = bool(problems) or any(is_doubtful(record, self._settings.review_below) for record in records)
        status: Status = "review" if doubtful else "done"
        await asyncio.to_thread(self._storage.results.finish, document_id, attempt, records, status)
        seconds = time.monotonic() - began
        log.info("document %s: %s, %d records in %.2f s", document_id, status, len(records), seconds)

    async def publish(self, document_id: str) -> None:
        """Writes the records of a finished document into the records folder."""
        document = await asyncio.to_thread(self._storage.documents.get, document_id)
        if document and document.stem and document.status in ("done", "review"):
            bodies = [body for body, _ in await asyncio.to_thread(self._storage.results.records, document_id)]
            await asyncio.to_thread(write_records, self._settings.records_folder, document.stem, bodies)

    async def fail(self, document_id: str, attempt: int, problem: Problem) -> None:
        """The document cannot be read."""
        if await asyncio.to_thread(self._storage.documents.fail, document_id, attempt, problem):
            log.info("document %s: failed, %s", document_id, problem.code)

    async def _inspect(self, document: Document) -> SourceFile:
        path = str(self._storage.files.local_path(document.blob))
        answer = await self._readers.call("inspect", timeout=INSPECT_SECONDS, path=path, options=self._options)
        return SourceFile.model_validate(answer.meta)

    async def _read(self, document: Document, number: int) -> tuple[dict[str, Any], bytes]:
        path = str(self._storage.files.local_path(document.blob))
        for tries_left in reversed(range(TRIES_A_PAGE)):
            try:
                answer = await self._readers.call(
                    "read", timeout=self._settings.page_timeout, path=path, number=number, options=self._options
                )
            except Refused as error:
                return failed_page(number, error.problem)
            except (ReaderCrashed, ReaderTimedOut) as error:
                log.warning("document %s: page %d: %s", document.id, number, error or "timed out")
                if not tries_left:
                    return failed_page(number, _page_problem(error, number, self._settings.page_timeout))
            else:
                return {**answer.meta, "seconds": answer.seconds}, answer.body
        raise AssertionError("the last try returns")

    async def _understand(self, document: Document, pages: list[str]) -> list[Record]:
        body = reading_body(document, pages)
        timeout = self._settings.page_timeout + 2.0 * len(pages)
        answer: Answer = await self._finders.call("understand", timeout=timeout, body=body)
        return [Record.model_validate_json(record) for record in json.loads(answer.body)]

    def _kept_page(self, document_id: str, number: int) -> tuple[dict[str, Any], bytes] | None:
        body = self._storage.files.read_page(document_id, self.reading, number)
        if body is None:
            return None
        page = json.loads(body)
        meta = {name: page[name] for name in ("source", "confidence", "problem")}
        return None if page["problem"] else (meta, body)


def is_doubtful(record: Record, least: float) -> bool:
    """Whether a person should look at the record: a warning, or a value less sure than `least`."""
    return any(finding.severity != "info" for finding in record.findings) or any(
        evidence.confidence < least for evidence in record.evidence.values()
    )


def _reading_name(options: dict[str, Any]) -> str:
    text = json.dumps(
        [version("saraban"), options["engine"], options.get("second_opinion", False), version("pypdfium2")],
        sort_keys=True,
    )
    return hashlib.sha256(text.encode()).hexdigest()[:16]


def _page_problem(error: Exception, number: int | None, seconds: float) -> Problem:
    if isinstance(error, ReaderTimedOut):
        return PageTimeout(page=number, seconds=round(seconds)).problem
    return PageCrashed(page=number).problem
