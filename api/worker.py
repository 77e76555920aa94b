"""The worker: reads the documents that the API or the watched folder took in."""

import logging
import signal
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from types import FrameType

from api.jobs.engine import running_engine
from api.jobs.pipeline import Pipeline
from api.jobs.pool import COMMAND, ReadingPool
from api.jobs.system import sole_owner
from api.settings import Settings
from api.storage import Storage
from extract import check_office_words

log = logging.getLogger("saraban.worker")

READERS_A_FINDER = 8


def run_worker(settings: Settings) -> None:
    """Run until Ctrl-C or SIGTERM. Raises AlreadyRunning when another worker uses the data folder."""
    set_up_logging(settings)
    with running_worker(settings):
        log.info("the worker is ready")
        wait_for_end()


@contextmanager
def running_worker(settings: Settings, command: Sequence[str] = COMMAND) -> Iterator[Storage]:
    """The worker at work, and the storage that it owns; `command` starts a reading process.

    Raises BadVocabulary when the office's words cannot be used.
    """
    check_office_words(settings.vocabulary)
    with sole_owner(settings.data):
        storage = Storage.open(settings, migrate=True)
        processes = settings.page_processes
        readers = ReadingPool(processes, memory_mb=settings.page_memory_mb, command=command)
        # Records are found in processes of their own: a finished document never waits for other documents' pages,
        # and only these processes hold the word lists.
        finders = ReadingPool(
            1 + processes // READERS_A_FINDER,
            memory_mb=settings.page_memory_mb,
            vocabulary=settings.vocabulary,
            command=command,
        )
        try:
            pipeline = Pipeline(settings, storage, readers, finders)
            with running_engine(settings, storage, pipeline, processes=processes):
                readers.warm(whole=False)
                finders.warm(whole=True)
                yield storage
        finally:
            readers.close()
            finders.close()
            storage.close()


def set_up_logging(settings: Settings) -> None:
    """One line for each event on standard error; never the text of a page."""
    logging.basicConfig(level=logging.WARNING, format="%(asctime)s %(levelname)s %(name)s: %(message)s")
    logging.getLogger("saraban").setLevel(settings.log_level.upper())


def wait_for_end() -> None:
    """Come back at Ctrl-C or SIGTERM."""
    end = threading.Event()

    def stop(_number: int, _frame: FrameType | None) -> None:
        end.set()

    before = {number: signal.signal(number, stop) for number in (signal.SIGINT, signal.SIGTERM)}
    try:
        while not end.wait(0.5):  # Windows delivers Ctrl-C only between waits
            pass
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
