"""A reading process: does one thing at a time for the service, and dies with it.

Everything that opens a stranger's file happens here, so that a crash, a hang or a memory bomb costs one page.
"""

import argparse
import json
import os
import queue
import signal
import sys
import threading
import traceback
from importlib import import_module
from pathlib import Path
from typing import IO, Any

from api.jobs import frames, system
from extract import add_office_words
from schemas import Page, Reading, SarabanError, SourceFile

FAULT_CHARACTERS = 4000


def main() -> None:
    """Answer requests from standard input until it closes."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--parent", type=int, required=True)
    parser.add_argument("--memory-mb", type=int, default=0)
    parser.add_argument("--vocabulary", type=Path)
    given = parser.parse_args()
    system.die_with_parent(given.parent)
    system.limit_memory(given.memory_mb)
    system.offer_to_killer()
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is the service's to handle; it closes our input
    answers = _own_output()
    add_office_words(given.vocabulary)
    requests: queue.SimpleQueue[tuple[dict[str, Any], bytes]] = queue.SimpleQueue()
    threading.Thread(target=_listen, args=(requests,), daemon=True).start()
    answers.write(frames.encode({"ready": True}))
    answers.flush()
    while True:
        header, body = requests.get()
        answers.write(_answer(header, body))
        answers.flush()


def _own_output() -> IO[bytes]:
    """The pipe to the service; what libraries print goes to standard error instead."""
    pipe = os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())
    return pipe


def _listen(requests: "queue.SimpleQueue[tuple[dict[str, Any], bytes]]") -> None:
    while message := frames.read(sys.stdin.buffer):
        requests.put(message)
    system.kill_children()
    os._exit(0)


def _answer(header: dict[str, Any], body: bytes) -> bytes:
    try:
        meta, result = TASKS[header["task"]](header, body)
    except SarabanError as error:
        return frames.encode({"problem": error.problem.model_dump()})
    except Exception:  # whatever a library throws belongs to this page, not to the process
        return frames.encode({"fault": traceback.format_exc()[-FAULT_CHARACTERS:]})
    return frames.encode({"meta": meta}, result)


def _warm(header: dict[str, Any], _body: bytes) -> tuple[dict[str, Any], bytes]:
    # The heavy libraries load while nobody waits.
    import_module("ingest")
    if header["whole"]:
        from api.service import warm_up  # noqa: PLC0415 - the viewer never needs it

        warm_up()

    return {}, b""


def _inspect(header: dict[str, Any], _body: bytes) -> tuple[dict[str, Any], bytes]:
    from ingest import inspect_file  # noqa: PLC0415 - loaded by the tasks that need it

    source = inspect_file(Path(header["path"]), _options(header))
    return source.model_dump(), b""


def _read(header: dict[str, Any], _body: bytes) -> tuple[dict[str, Any], bytes]:
    from ingest import read_page  # noqa: PLC0415 - loaded by the tasks that need it

    page = read_page(Path(header["path"]), header["number"], _options(header))
    problem = page.problem.model_dump() if page.problem else None
    meta = {"source": page.source, "confidence": page.confidence, "problem": problem}
    return meta, page.model_dump_json().encode()


def _render(header: dict[str, Any], _body: bytes) -> tuple[dict[str, Any], bytes]:
    from ingest import render_page  # noqa: PLC0415 - loaded by the tasks that need it

    return {}, render_page(Path(header["path"]), header["number"], header["dpi"])


def _understand(_header: dict[str, Any], body: bytes) -> tuple[dict[str, Any], bytes]:
    from api.service import understand  # noqa: PLC0415 - loaded by the tasks that need it

    found = [record.model_dump_json() for record in understand(_reading(body))]
    return {}, json.dumps(found).encode()


def _explain(header: dict[str, Any], body: bytes) -> tuple[dict[str, Any], bytes]:
    from api.service import explain  # noqa: PLC0415 - loaded by the tasks that need it

    found = explain(_reading(body))
    number = header["part"]
    return {}, found[number - 1].model_dump_json().encode() if number <= len(found) else b""


def _reading(body: bytes) -> Reading:
    from ingest import join_pages  # noqa: PLC0415 - loaded by the tasks that need it

    given = json.loads(body)
    source = SourceFile.model_validate(given["source"])
    # What is made of a page is kept, what it was made from is not: both of 500 pages are a hundred megabytes.
    waiting = given["pages"][::-1]
    given.clear()
    pages = []
    while waiting:
        pages.append(Page.model_validate_json(waiting.pop()))
    return join_pages(source, pages)


def _options(header: dict[str, Any]) -> Any:
    from ingest import ReadOptions  # noqa: PLC0415 - loaded by the tasks that need it
    from ingest.options import Limits  # noqa: PLC0415

    given = dict(header["options"])
    limits = Limits(**given.pop("limits", {}))
    return ReadOptions(limits=limits, **given)


TASKS = {
    "warm": _warm,
    "inspect": _inspect,
    "read": _read,
    "render": _render,
    "understand": _understand,
    "explain": _explain,
}

if __name__ == "__main__":
    main()
