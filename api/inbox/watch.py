"""The loop of the watched folder: a look at every notice of the system, and one now and then all the same."""

import logging
import threading
import time
from pathlib import Path

from watchfiles import watch as notices

from api.inbox.intake import Intake
from api.inbox.stability import Stability
from api.jobs.engine import Jobs
from api.names import is_wanted
from api.settings import Settings
from api.storage import Storage
from api.worker import set_up_logging, wait_for_end

log = logging.getLogger("saraban.inbox")

QUICK_SECONDS = 0.5
"""How often to look while a file is still settling or being read."""
LONGEST_PAUSE = 60.0


class Watcher:
    """Looks through the inbox, again and again."""

    def __init__(self, settings: Settings, storage: Storage, jobs: Jobs) -> None:
        self._intake = Intake(settings, storage, jobs)
        self._stability = Stability(settings.stable_seconds)
        self._folders: set[str] = set()
        self._settings = settings

    def run(self, stop: threading.Event) -> None:
        """Watch until `stop` is set. A fault is logged and tried again after a pause, longer each time."""
        pause = 1.0
        while not stop.is_set():
            try:
                self._intake.resume()
                self._loop(stop)
            except Exception:
                # Whatever a full disk or a lost network drive throws, the folder must be watched again afterwards.
                log.exception("inbox: watching failed, next try in %.0f s", pause)
                stop.wait(pause)
                pause = min(2 * pause, LONGEST_PAUSE)

    def look(self, now: float) -> None:
        """Takes every complete file, in the order of names, and puts away what is finished."""
        present = {}
        for path in sorted(self._intake.inbox.iterdir()):
            if is_wanted(path.name) and not self._is_folder(path):
                present[path.name] = path
        self._stability.keep_only(set(present))
        for name, path in present.items():
            try:
                state = path.lstat()
            except FileNotFoundError:
                continue
            if self._stability.is_stable(name, state, now):
                self._intake.take(path)
        self._intake.settle()

    def _loop(self, stop: threading.Event) -> None:
        next_look = 0.0
        # The system's notices only make it quicker: network drives send none, so the folder is looked through anyway.
        for changes in notices(
            self._intake.inbox,
            stop_event=stop,
            recursive=False,
            debounce=200,
            rust_timeout=int(QUICK_SECONDS * 1000),
            yield_on_timeout=True,
            raise_interrupt=False,
        ):
            now = time.monotonic()
            if changes or self._stability.waiting or now >= next_look:
                self.look(now)
                next_look = now + self._settings.scan_seconds
            else:
                self._intake.settle()

    def _is_folder(self, path: Path) -> bool:
        if path.is_symlink() or not path.is_dir():
            return False
        if path.name not in ("done", "failed") and path.name not in self._folders:
            self._folders.add(path.name)
            log.warning("inbox: %r is a folder; files in it are not read. Move them into the inbox itself.", path.name)
        return True


def watch(settings: Settings) -> None:
    """Take files from the inbox until Ctrl-C or SIGTERM. Raises NotMigrated when no worker ever ran on the data."""
    set_up_logging(settings)
    storage = Storage.open(settings)
    jobs = Jobs(settings)
    stop = threading.Event()
    thread = threading.Thread(target=Watcher(settings, storage, jobs).run, args=(stop,), name="watcher")
    thread.start()
    log.info("watching %s", settings.inbox)
    try:
        wait_for_end()
    finally:
        stop.set()
        thread.join()
        jobs.close()
        storage.close()
