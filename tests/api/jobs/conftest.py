"""A real service in its own process group, which tests may kill."""

import contextlib
import json
import os
import signal
import socket
import sqlite3
import subprocess
import sys
import time
import urllib.request
from pathlib import Path

import pytest

HERE = Path(__file__).parent
REACTION = 30.0


class Service:
    """`saraban serve` with a reading process that understands the words of the test files."""

    def __init__(self, folder: Path) -> None:
        self.data, self.inbox = folder / "data", folder / "inbox"
        self.reads = folder / "reads"
        self.log = folder / "log"
        self.inbox.mkdir()
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.port = free.getsockname()[1]
        self.process = None

    def start(self) -> None:
        arguments = [sys.executable, str(HERE / "fake_serve.py"), str(self.data), str(self.inbox), str(self.port)]
        environment = {**os.environ, "FAKE_READER_LOG": str(self.reads), "PYTHONPATH": str(HERE.parents[2])}
        with self.log.open("a") as log:
            self.process = subprocess.Popen(
                arguments, env=environment, stdout=log, stderr=log, start_new_session=True, cwd=HERE.parents[2]
            )

    def kill(self, *, group: bool = True) -> None:
        """As `kill -9` does: the whole group, or the main process alone."""
        (os.killpg if group else os.kill)(self.process.pid, signal.SIGKILL)
        self.process.wait()

    def stop(self) -> int:
        self.process.send_signal(signal.SIGTERM)
        return self.process.wait(timeout=REACTION)

    def get(self, path: str) -> dict:
        with urllib.request.urlopen(f"http://127.0.0.1:{self.port}{path}", timeout=40) as answer:
            return json.loads(answer.read())

    def post(self, path: str, body: bytes = b"") -> dict:
        request = urllib.request.Request(f"http://127.0.0.1:{self.port}{path}", body, method="POST")
        request.add_header("Content-Type", "text/plain")
        with urllib.request.urlopen(request, timeout=40) as answer:  # noqa: S310
            return json.loads(answer.read())

    def documents(self) -> dict[str, dict]:
        return {one["filename"]: one for one in self.get("/v1/documents?limit=500")["items"]}

    def until(self, condition, seconds: float = 60):
        """The first true answer of the condition; a service that is still starting is asked again."""
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            with contextlib.suppress(OSError):
                if found := condition():
                    return found
            time.sleep(0.1)
        raise AssertionError(f"not within {seconds} s; the log:\n{self.log.read_text()[-4000:]}")

    def rows(self, sql: str) -> list[tuple]:
        connection = sqlite3.connect(self.data / "app.sqlite", timeout=10)
        try:
            return connection.execute(sql).fetchall()
        finally:
            connection.close()

    def children(self) -> list[int]:
        """The processes that belong to this service, found by the file that they read pages with."""
        found = []
        for entry in Path("/proc").glob("[0-9]*"):
            with contextlib.suppress(OSError):
                environment = (entry / "environ").read_bytes()
                if f"FAKE_READER_LOG={self.reads}".encode() in environment and self.process.pid != int(entry.name):
                    found.append(int(entry.name))
        return found


def _service(folder):
    if sys.platform == "win32":
        pytest.skip("process groups are killed the way of Linux")
    service = Service(folder)
    yield service
    if service.process and service.process.poll() is None:
        service.kill()


@pytest.fixture
def service(tmp_path):
    """A service of its own, to be killed."""
    yield from _service(tmp_path)


@pytest.fixture(scope="module")
def module_service(tmp_path_factory):
    """A service for a whole file of tests."""
    yield from _service(tmp_path_factory.mktemp("service"))
