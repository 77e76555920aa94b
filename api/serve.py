"""The whole service in one process: API, web pages, watched folder and worker; pages are read in child processes.

Nothing is kept in memory that matters: killed at any moment and started again, the service goes on where it was.
"""

import logging
import signal
import threading
from collections.abc import Sequence
from types import FrameType

import uvicorn
from fastapi import FastAPI

from api.http import create_app
from api.inbox.watch import Watcher
from api.jobs.engine import Jobs
from api.jobs.pool import COMMAND, ReadingPool
from api.settings import Settings
from api.worker import running_worker, set_up_logging

log = logging.getLogger("saraban.serve")


def serve(settings: Settings, command: Sequence[str] = COMMAND) -> None:
    """Run until Ctrl-C or SIGTERM; `command` starts a reading process.

    Raises AlreadyRunning when another service uses the data folder.
    """
    set_up_logging(settings)
    signal.signal(signal.SIGTERM, _end)
    stop = threading.Event()
    with running_worker(settings, command) as storage:
        jobs = Jobs(settings)
        # Its own process, so that a picture on the screen never waits for a page being read.
        viewer = ReadingPool(1, memory_mb=settings.page_memory_mb, vocabulary=settings.vocabulary, command=command)
        viewer.warm(whole=False)
        watcher = threading.Thread(target=Watcher(settings, storage, jobs).run, args=(stop,), name="watcher")
        watcher.start()
        try:
            app = create_app(settings, storage=storage, jobs=jobs, viewer=viewer)
            _listen(app, settings)
        except (KeyboardInterrupt, SystemExit):
            log.info("stopping")
        finally:
            stop.set()
            watcher.join()
            viewer.close()
            jobs.close()


def _listen(app: FastAPI, settings: Settings) -> None:
    config = uvicorn.Config(
        app,
        host=settings.host,
        port=settings.port,
        log_level="warning",
        server_header=False,
        timeout_graceful_shutdown=5,
        lifespan="on",
    )
    listener = config.bind_socket()
    host, port = listener.getsockname()[:2]
    log.info("listening on http://%s:%d/ ; drop files into %s", host, port, settings.inbox)
    uvicorn.Server(config).run(sockets=[listener])


def _end(_number: int, _frame: FrameType | None) -> None:
    raise SystemExit(0)
