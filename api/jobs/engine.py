"""The job engine (DBOS on SQLite), known to this file alone: submit, cancel, run.

The engine's own database is disposable. What is to be done follows from the documents: `reconcile` submits whatever
is open and has no work under way, so nothing is lost when `jobs.sqlite` is deleted, and nothing is done twice,
because every change to a document names the attempt that it belongs to.
"""

import logging
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any, ParamSpec, TypeVar

from dbos import (
    DBOS,
    DBOSClient,
    DBOSConfig,
    DBOSPortableJSONSerializer,
    EnqueueOptions,
    SetEnqueueOptions,
    SetWorkflowID,
)

from api.errors import InternalError
from api.jobs.pipeline import Pipeline
from api.settings import Settings
from api.storage import Storage
from api.storage.database import use_wal
from api.storage.times import before

P = ParamSpec("P")
R = TypeVar("R")
log = logging.getLogger("saraban.jobs")

APPLICATION = "saraban"
WORKFLOW_VERSION = "wf-1"
"""Pinned: work that was begun by an older program goes on. Change it only when the order of the steps changes."""
EXECUTOR = "local-worker"
"""The one worker of this machine; a file lock keeps a second one away."""
DOCUMENTS, PAGES = "documents", "pages"
READ_DOCUMENT, READ_PAGE = "read_document", "read_page"
POLL_SECONDS = 0.2
SWEEP_SECONDS = 30.0
KEEP_SECONDS = 24 * 3600.0
MOST_ATTEMPTS = 10
MOST_RESTARTS = 1000
"""Restarts are not the document's fault; crashes of a page are counted where they happen."""
UNDER_WAY = ("ENQUEUED", "PENDING", "DELAYED")


class Jobs:
    """Submits and cancels work; may be used in any process, next to the worker or far from it."""

    def __init__(self, settings: Settings) -> None:
        self._client = DBOSClient(
            system_database_url=settings.engine_database,
            serializer=DBOSPortableJSONSerializer(),
            application_name=APPLICATION,
            lazy=True,
        )

    def submit(self, document_id: str, attempt: int) -> None:
        """Have the document read. Submitting the same attempt again changes nothing."""
        options = EnqueueOptions(
            workflow_name=READ_DOCUMENT,
            queue_name=DOCUMENTS,
            workflow_id=_workflow_id(document_id, attempt),
            app_version=WORKFLOW_VERSION,
        )
        self._client.enqueue(options, document_id, attempt)

    def cancel(self, document_id: str, attempt: int) -> None:
        """Stop reading the document and its pages."""
        self._client.cancel_workflow(_workflow_id(document_id, attempt), cancel_children=True)

    def state(self, document_id: str, attempt: int) -> str | None:
        """The engine's word for how far the attempt is; None when it was never submitted."""
        found = self._client.list_workflows(
            workflow_ids=[_workflow_id(document_id, attempt)], load_input=False, load_output=False
        )
        return found[0].status if found else None

    def forget(self, older_than_seconds: float) -> None:
        """Drop the engine's notes on work that ended so long ago."""
        done = self._client.list_workflows(
            status=["SUCCESS", "ERROR", "CANCELLED", "MAX_RECOVERY_ATTEMPTS_EXCEEDED"],
            completed_before=before(older_than_seconds),
            load_input=False,
            load_output=False,
            limit=1000,
        )
        if done:
            self._client.delete_workflows([workflow.workflow_id for workflow in done])

    def close(self) -> None:
        """Give the connections back."""
        self._client.destroy()


def reconcile(storage: Storage, jobs: Jobs, older_than_seconds: float = 0) -> int:
    """Submits every open document that has no work under way; how many there were."""
    submitted = 0
    for document_id, attempt in storage.documents.unfinished(older_than_seconds):
        state = jobs.state(document_id, attempt)
        if state in UNDER_WAY:
            continue
        if state is not None and attempt >= MOST_ATTEMPTS:
            storage.documents.fail(document_id, attempt, InternalError().problem)
            continue
        renewed = attempt if state is None else storage.documents.renew(document_id, attempt)
        if renewed is not None:
            jobs.submit(document_id, renewed)
            submitted += 1
    if submitted:
        log.info("submitted %d documents that had no work under way", submitted)
    return submitted


@contextmanager
def running_engine(settings: Settings, storage: Storage, pipeline: Pipeline, *, processes: int) -> Iterator[None]:
    """Works through the queues until the end of the block. One worker per data folder: the caller holds its lock."""
    use_wal(settings.engine_database)
    DBOS(config=_config(settings))
    _register(pipeline)
    DBOS.launch()
    DBOS.register_queue(DOCUMENTS, worker_concurrency=max(4, 2 * processes), polling_interval_sec=POLL_SECONDS)
    DBOS.register_queue(PAGES, worker_concurrency=2 * processes, polling_interval_sec=POLL_SECONDS)
    jobs = Jobs(settings)
    stop = threading.Event()
    reconcile(storage, jobs)
    sweeper = threading.Thread(target=_sweep, args=(storage, jobs, stop), name="sweeper", daemon=True)
    sweeper.start()
    try:
        yield
    finally:
        stop.set()
        sweeper.join(timeout=10)
        jobs.close()
        # Work that is cut off here goes on at the next start; the engine need not warn of each piece.
        logging.getLogger("dbos").setLevel(logging.ERROR)
        DBOS.destroy(destroy_registry=True)


def _config(settings: Settings) -> DBOSConfig:
    return DBOSConfig(
        name=APPLICATION,
        system_database_url=settings.engine_database,
        application_version=WORKFLOW_VERSION,
        executor_id=EXECUTOR,
        serializer=DBOSPortableJSONSerializer(),
        enable_otlp=False,
        log_level="WARNING",
    )


def _sweep(storage: Storage, jobs: Jobs, stop: threading.Event) -> None:
    while not stop.wait(SWEEP_SECONDS):
        try:
            reconcile(storage, jobs, SWEEP_SECONDS)
            jobs.forget(KEEP_SECONDS)
        except Exception:
            # The next round may find the database free again; the worker itself goes on.
            log.exception("the sweep failed")


def _workflow_id(document_id: str, attempt: int) -> str:
    return f"doc-{document_id.removeprefix('sha256:')}-a{attempt}"


def _step(name: str, *, preemptible: bool = False) -> Callable[[Callable[P, R]], Callable[P, R]]:
    """A step that is tried again when the database or a new reading process is not ready."""
    return DBOS.step(
        name=name,
        preemptible=preemptible,
        retries_allowed=True,
        max_attempts=5,
        interval_seconds=1.0,
        backoff_rate=2.0,
    )


def _register(pipeline: Pipeline) -> None:
    """Tells the engine the two workflows and their steps; step names are part of what it keeps."""

    @_step("plan")
    async def plan(document_id: str, attempt: int) -> int:
        return await pipeline.plan(document_id, attempt)

    @_step("read", preemptible=True)
    async def read(document_id: str, number: int) -> None:
        await pipeline.read(document_id, number)

    @_step("finish", preemptible=True)
    async def finish(document_id: str, attempt: int) -> None:
        await pipeline.finish(document_id, attempt)

    @_step("publish")
    async def publish(document_id: str) -> None:
        await pipeline.publish(document_id)

    @_step("give_up")
    async def give_up(document_id: str, attempt: int) -> None:
        await pipeline.fail(document_id, attempt, InternalError().problem)

    @DBOS.workflow(name=READ_PAGE, max_recovery_attempts=MOST_RESTARTS)
    async def read_page(document_id: str, number: int) -> None:
        await read(document_id, number)

    @DBOS.workflow(name=READ_DOCUMENT, max_recovery_attempts=MOST_RESTARTS)
    async def read_document(document_id: str, attempt: int) -> None:
        try:
            count = await plan(document_id, attempt)
            await _all_pages(read_page, document_id, attempt, count)
            if count:
                await finish(document_id, attempt)
                await publish(document_id)
        except Exception:
            log.exception("document %s: given up", document_id)
            await give_up(document_id, attempt)


async def _all_pages(read_page: Any, document_id: str, attempt: int, count: int) -> None:
    """Reads the pages side by side. The page number is the priority, so a short letter need not wait for a long one."""
    handles = []
    for number in range(1, count + 1):
        with SetWorkflowID(f"{_workflow_id(document_id, attempt)}-p{number}"), SetEnqueueOptions(priority=number):
            handles.append(await DBOS.enqueue_workflow_async(PAGES, read_page, document_id, number))
    for handle in handles:
        await handle.get_result(polling_interval_sec=POLL_SECONDS)
