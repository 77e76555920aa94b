"""Long-lived reading processes: started once, used by turns, replaced when they crash, hang or grow old."""

import asyncio
import os
import sys
import threading
import time
from collections.abc import Coroutine, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

from api.errors import Refused
from api.jobs import frames, system
from schemas import Problem

Result = TypeVar("Result")

COMMAND = (sys.executable, "-m", "api.jobs.child")
START_SECONDS = 120.0
CALLS_A_LIFE = 200
"""Libraries that leak get a fresh process after so many calls."""
ONE_THREAD = {"OMP_THREAD_LIMIT": "1", "OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1", "PYTHONUTF8": "1"}
"""Pages run side by side; a page that takes every core only slows the others."""


class ReaderCrashed(Exception):
    """The reading process died, or the task raised what it should not."""


class ReaderTimedOut(Exception):
    """The task took too long, and its process was killed."""


class ReaderBroken(Exception):
    """The reading process does not even start."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What a task gave back: a few facts and, for pages and pictures, the bytes; `seconds` is how long it worked."""

    meta: dict[str, Any]
    body: bytes
    seconds: float = 0.0


class ReadingPool:
    """So many reading processes. `call` may be awaited from any event loop; close the pool at the end."""

    def __init__(
        self, size: int, *, memory_mb: int = 0, vocabulary: Path | None = None, command: Sequence[str] = COMMAND
    ) -> None:
        words = () if vocabulary is None else ("--vocabulary", str(vocabulary))
        self._arguments = (*command, "--parent", str(os.getpid()), "--memory-mb", str(memory_mb), *words)
        self._loop = asyncio.new_event_loop()
        self._slots: asyncio.LifoQueue[_Child | None] = asyncio.LifoQueue()
        self._children: set[_Child] = set()
        for _ in range(size):
            self._slots.put_nowait(None)
        # The processes are bound to the thread that starts them; this one lives as long as the pool.
        self._thread = threading.Thread(target=self._run, name="reading-pool", daemon=True)
        self._thread.start()
        self.size = size

    def _run(self) -> None:
        asyncio.set_event_loop(self._loop)
        self._loop.run_forever()

    async def call(self, task: str, *, timeout: float, body: bytes = b"", **header: object) -> Answer:
        """The answer to a task, waiting for a free process first; `timeout` counts from when it has one, in seconds.

        Raises Refused (a problem with the file), ReaderCrashed, ReaderTimedOut or ReaderBroken. Cancelling the call
        kills the process that works on it.
        """
        message = frames.encode({"task": task, **header}, body)
        return await asyncio.wrap_future(self._submit(self._call(message, timeout)))

    def warm(self, *, whole: bool) -> None:
        """Start all processes, without waiting, and have them load what reads pages, or the `whole` way to a record."""
        for _ in range(self.size):
            self._submit(self._call(frames.encode({"task": "warm", "whole": whole}), START_SECONDS))

    def close(self) -> None:
        """Kill the processes."""
        self._submit(self._stop()).result(timeout=10)
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join(timeout=10)
        self._loop.close()

    def _submit(self, work: Coroutine[Any, Any, Result]) -> Any:
        return asyncio.run_coroutine_threadsafe(work, self._loop)

    async def _stop(self) -> None:
        others = [task for task in asyncio.all_tasks() if task is not asyncio.current_task()]
        for task in others:
            task.cancel()
        await asyncio.gather(*others, return_exceptions=True)
        for child in list(self._children):
            await self._kill(child)

    async def _call(self, message: bytes, timeout: float) -> Answer:
        child = await self._slots.get()
        keep = False
        try:
            if child is None or child.process.returncode is not None:
                child = await self._start()
            began = time.monotonic()
            header, body = await asyncio.wait_for(child.ask(message), timeout)
            seconds = time.monotonic() - began
            keep = child.calls < CALLS_A_LIFE
        except TimeoutError as error:
            raise ReaderTimedOut from error
        except (EOFError, ConnectionError, ValueError) as error:
            raise ReaderCrashed("the reading process died") from error
        finally:
            if child is not None and not keep:
                await asyncio.shield(self._kill(child))
            self._slots.put_nowait(child if keep else None)
        if "problem" in header:
            raise Refused(Problem.model_validate(header["problem"]))
        if "fault" in header:
            raise ReaderCrashed(header["fault"])
        return Answer(header["meta"], body, seconds)

    async def _start(self) -> "_Child":
        process = await asyncio.create_subprocess_exec(
            *self._arguments,
            stdin=asyncio.subprocess.PIPE,
            stdout=asyncio.subprocess.PIPE,
            env={**os.environ, **ONE_THREAD},
        )
        child = _Child(process)
        self._children.add(child)
        try:
            await asyncio.wait_for(child.hear(), START_SECONDS)
        except (TimeoutError, EOFError, ConnectionError) as error:
            await self._kill(child)
            raise ReaderBroken("a reading process does not start; see the lines above") from error
        except BaseException:
            await asyncio.shield(self._kill(child))
            raise
        return child

    async def _kill(self, child: "_Child") -> None:
        self._children.discard(child)
        if child.process.returncode is None:
            system.kill_tree(child.process.pid)
        if child.process.stdin:
            child.process.stdin.close()
        await child.process.wait()


class _Child:
    """One reading process and the pipes to it."""

    def __init__(self, process: asyncio.subprocess.Process) -> None:
        self.process = process
        self.calls = 0

    async def ask(self, message: bytes) -> tuple[dict[str, Any], bytes]:
        assert self.process.stdin is not None  # noqa: S101 - made with pipes
        self.calls += 1
        self.process.stdin.write(message)
        await self.process.stdin.drain()
        return await self.hear()

    async def hear(self) -> tuple[dict[str, Any], bytes]:
        assert self.process.stdout is not None  # noqa: S101 - made with pipes
        line = await self.process.stdout.readline()
        if not line.endswith(b"\n"):
            raise EOFError
        header = frames.header(line)
        return header, await self.process.stdout.readexactly(header["bytes"])
