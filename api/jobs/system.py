"""What is special to one operating system, with a fallback for the others."""

import contextlib
import ctypes
import os
import signal
import sys
from collections.abc import Iterator
from pathlib import Path

from api.errors import AlreadyRunning

PR_SET_PDEATHSIG = 1


def limit_memory(megabytes: int) -> None:
    """Refuse this process more address space than this (0: no limit). Does nothing where there is no such limit."""
    if megabytes and sys.platform == "linux":
        import resource  # noqa: PLC0415 - not there on Windows

        size = megabytes * 1024 * 1024
        resource.setrlimit(resource.RLIMIT_AS, (size, size))


def offer_to_killer() -> None:
    """When memory runs out, let the kernel kill this process rather than the service."""
    if sys.platform == "linux":
        with contextlib.suppress(OSError):
            Path("/proc/self/oom_score_adj").write_text("800")


def die_with_parent(parent: int) -> None:
    """End this process when its parent's thread ends, however that ends. Elsewhere the closed pipe must tell."""
    if sys.platform != "linux":
        return
    with contextlib.suppress(OSError, AttributeError):
        ctypes.CDLL(None).prctl(PR_SET_PDEATHSIG, signal.SIGKILL)
    if os.getppid() != parent:
        os._exit(0)  # the parent was gone before the request was in place


def kill_tree(pid: int) -> None:
    """Kill a process and what it started. Where children cannot be listed, only the process itself."""
    for child in _children(pid):
        kill_tree(child)
    with contextlib.suppress(OSError):
        os.kill(pid, signal.SIGTERM if sys.platform == "win32" else signal.SIGKILL)


def kill_children() -> None:
    """Kill what this process started."""
    for child in _children(os.getpid()):
        kill_tree(child)


def _children(pid: int) -> list[int]:
    if sys.platform != "linux":
        return []
    found: list[int] = []
    for path in Path(f"/proc/{pid}/task").glob("*/children"):
        with contextlib.suppress(OSError):
            found += [int(child) for child in path.read_text().split()]
    return found


@contextlib.contextmanager
def sole_owner(folder: Path) -> Iterator[None]:
    """Hold the folder's lock, which the system frees when the process ends, however it ends.

    Raises AlreadyRunning when another process holds it.
    """
    folder.mkdir(parents=True, exist_ok=True)
    with (folder / "worker.lock").open("a+b") as file:
        try:
            _lock(file.fileno())
        except OSError as error:
            raise AlreadyRunning(folder=folder) from error
        yield


def _lock(descriptor: int) -> None:
    if sys.platform == "win32":
        import msvcrt  # noqa: PLC0415 - only there

        msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
    else:
        import fcntl  # noqa: PLC0415 - not there on Windows

        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
