"""One dropped file on its way in, and out again.

A file is claimed by moving it to `.claimed/<id>/<name>`: one winner, and the move is the only thing that must not
happen twice. Everything after it can be done again: copied by content, noted with its document in one transaction,
submitted. When the document is at an end the file moves to `done` or `failed`.
"""

import contextlib
import logging
import stat
from pathlib import Path
from uuid import uuid4

from api.errors import FileTooLarge, FileUnreadable, NotRegularFile
from api.inbox.notice import write_notice
from api.jobs.engine import Jobs
from api.names import fit
from api.settings import Settings
from api.storage import Storage, digest_of
from api.storage.files import safe_suffix
from schemas import Problem, SarabanError

log = logging.getLogger("saraban.inbox")

RETRIED = ("failed", "cancelled")
"""A file that is dropped again after this is read again."""


class Intake:
    """Takes files from the inbox and puts them away."""

    def __init__(self, settings: Settings, storage: Storage, jobs: Jobs) -> None:
        self._limit_mb = settings.max_file_mb
        self._limit = settings.max_file_bytes
        self._storage = storage
        self._jobs = jobs
        self._refusals: set[str] = set()
        self.inbox = settings.inbox
        self._claimed = settings.inbox / ".claimed"
        self._done = settings.inbox / "done"
        self._failed = settings.inbox / "failed"

    def prepare(self) -> None:
        """Makes the folders that are not there."""
        for folder in (self.inbox, self._claimed, self._done, self._failed):
            folder.mkdir(parents=True, exist_ok=True)

    def take(self, path: Path) -> None:
        """Claims a file and takes it in; does nothing when it is gone or another watcher was faster."""
        place = self._claimed / uuid4().hex
        place.mkdir()
        try:
            path.rename(place / path.name)
        except OSError as error:
            place.rmdir()
            if path.exists() and path.name not in self._refusals:
                self._refusals.add(path.name)
                log.warning("inbox: cannot take %r yet: %s", path.name, error)
            return
        self._take_in(place)

    def resume(self) -> None:
        """Goes on with files that were claimed before the service was stopped."""
        self.prepare()
        for place in sorted(self._claimed.iterdir()):
            if not place.is_dir():
                continue
            if not any(place.iterdir()):
                place.rmdir()
            elif not self._storage.arrivals.knows(place.name):
                self._take_in(place)

    def settle(self) -> None:
        """Puts away the files whose documents are at an end."""
        for outcome in self._storage.arrivals.finished():
            place = self._claimed / outcome.id
            for file in place.iterdir() if place.is_dir() else ():
                if outcome.error:
                    self._reject(file, outcome.error)
                else:
                    file.rename(free_name(self._done, file.name))
            self._storage.arrivals.settle(outcome.id)
            with contextlib.suppress(OSError):
                place.rmdir()

    def _take_in(self, place: Path) -> None:
        file = next(place.iterdir())
        try:
            self._check(file)
            self._receive(place.name, file)
        except SarabanError as error:
            log.info("inbox: %s refused, %s", place.name, error.code)
            self._reject(file, error.problem)
            place.rmdir()

    def _check(self, file: Path) -> None:
        state = file.lstat()
        if not stat.S_ISREG(state.st_mode):
            raise NotRegularFile(name=file.name)
        if state.st_size > self._limit:
            raise FileTooLarge(name=file.name, limit=self._limit_mb)

    def _receive(self, arrival_id: str, file: Path) -> None:
        try:
            digest, size = digest_of(file)
            blob = self._storage.files.add_original(file, digest, safe_suffix(file.name))
        except PermissionError as error:
            raise FileUnreadable(name=file.name) from error
        # Names that are no valid text (a foreign encoding) are shown with marks in place of what cannot be.
        shown = file.name.encode("utf-8", "surrogateescape").decode("utf-8", "replace")
        received = self._storage.arrivals.receive(
            arrival_id, f"sha256:{digest}", filename=shown, size_bytes=size, blob=blob, source="folder"
        )
        attempt, status = received.attempt, received.status
        if received.duplicate and status in RETRIED:
            again = self._storage.documents.retry(received.document_id)
            attempt, status = (again.attempt, again.status) if again else (attempt, status)
        if status == "queued":
            self._jobs.submit(received.document_id, attempt)
        log.info("document %s: taken from the inbox%s", received.document_id, ", again" if received.duplicate else "")

    def _reject(self, file: Path, problem: Problem) -> None:
        target = free_name(self._failed, file.name)
        write_notice(self._failed / fit(target.name, ".txt"), file.name, problem)
        file.rename(target)


def free_name(folder: Path, name: str) -> Path:
    """A path in the folder that no file has: the name itself, or with a number before its ending."""
    path, number = folder / name, 1
    while path.exists() or path.is_symlink():
        number += 1
        plain = Path(name)
        path = folder / fit(plain.stem, f" ({number}){plain.suffix}")
    return path
