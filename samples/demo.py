"""`python -m samples.demo`: the whole path at work, on the sample scans, with nothing but this folder.

Starts the service on embedded storage, drops the samples into its inbox, follows it over HTTP until every file is
read, and prints the visits. What it wrote stays in `build/demo` to be looked at.
"""

import json
import shutil
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from pathlib import Path
from typing import Any

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn
from rich.table import Table

ROOT = Path(__file__).resolve().parent.parent
HOME = ROOT / "build" / "demo"
SCANS = (".pdf", ".tif", ".jpg", ".png")
START_SECONDS = 60
READ_SECONDS = 900


def main() -> int:
    """Run the demonstration; the exit status is 0 when every sample was read."""
    console = Console()
    scans = sorted(path for path in (ROOT / "samples").glob("*/*") if path.suffix in SCANS)
    shutil.rmtree(HOME, ignore_errors=True)
    (HOME / "inbox").mkdir(parents=True)
    port = _free_port()
    address = f"http://127.0.0.1:{port}"
    service = _start(port)
    try:
        _wait_until_ready(service, address)
        for scan in scans:
            shutil.copy(scan, HOME / "inbox" / f"{scan.parent.name}{scan.suffix}")
        documents = _follow(address, len(scans), console)
        _show(address, documents, console)
        _hold(address, console)
    finally:
        service.terminate()
        service.wait(timeout=30)
    return 0 if all(document["status"] in ("done", "review") for document in documents) else 1


def _free_port() -> int:
    for port in (8000, 0):
        with socket.socket() as probe:
            try:
                probe.bind(("127.0.0.1", port))
            except OSError:
                continue
            return int(probe.getsockname()[1])
    raise RuntimeError("no free port on 127.0.0.1")


def _start(port: int) -> subprocess.Popen[bytes]:
    command = [sys.executable, "-m", "api", "serve", "--port", str(port)]
    folders = ["--inbox", str(HOME / "inbox"), "--data", str(HOME / "data")]
    with (HOME / "service.log").open("wb") as log:
        return subprocess.Popen([*command, *folders], cwd=ROOT, stdout=log, stderr=log)


def _wait_until_ready(service: subprocess.Popen[bytes], address: str) -> None:
    deadline = time.monotonic() + START_SECONDS
    while time.monotonic() < deadline:
        if service.poll() is not None:
            break
        try:
            with urllib.request.urlopen(f"{address}/readyz", timeout=5):  # noqa: S310
                return
        except (urllib.error.URLError, ConnectionError, TimeoutError):
            time.sleep(0.2)
    raise SystemExit(f"The service did not start; its log is {HOME / 'service.log'}")


def _get(url: str) -> Any:
    with urllib.request.urlopen(url, timeout=60) as answer:  # noqa: S310
        return json.load(answer)


def _items(url: str) -> list[dict[str, Any]]:
    """All items of a list, page after page."""
    items: list[dict[str, Any]] = []
    cursor: str | None = ""
    while cursor is not None:
        page = _get(f"{url}?limit=100" + (f"&cursor={cursor}" if cursor else ""))
        items += page["items"]
        cursor = page["next"]
    return items


def _follow(address: str, count: int, console: Console) -> list[dict[str, Any]]:
    """Show the progress until all documents are finished; their last state comes back."""
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
    deadline = time.monotonic() + READ_SECONDS
    with Progress(*columns, console=console) as progress:
        files = progress.add_task("files", total=count)
        pages = progress.add_task("pages", total=None)
        while time.monotonic() < deadline:
            documents = _items(f"{address}/v1/documents")
            finished = [d for d in documents if d["status"] in ("done", "review", "failed", "cancelled")]
            progress.update(files, completed=len(finished))
            total = sum(d["progress"]["pages"] or 0 for d in documents)
            progress.update(pages, completed=sum(d["progress"]["done"] for d in documents), total=total or None)
            if len(finished) == count:
                return documents
            time.sleep(0.5)
    raise SystemExit(f"The samples were not read in time; the service's log is {HOME / 'service.log'}")


def _show(address: str, documents: list[dict[str, Any]], console: Console) -> None:
    names = {document["id"]: document["filename"] for document in documents}
    table = Table(title="Visits read from the samples", title_justify="left")
    for heading in ("file", "date", "time", "place", "district", "province"):
        table.add_column(heading)
    for visit in _items(f"{address}/v1/visits"):
        district = visit["district"] or {}
        when = visit["date"] or "not readable", visit["start_time"] or ""
        where = visit["place"] or "", district.get("name", ""), district.get("province", "")
        table.add_row(names[visit["document_id"]], *when, *where)
    console.print(table)
    for document in documents:
        error = f": {document['error']['detail']}" if document["error"] else ""
        console.print(f"{document['status']:>7}  {document['filename']}{error}", highlight=False)
    console.print(f"\nrecords (JSON)  {HOME / 'data' / 'records'}", soft_wrap=True)
    calendar = HOME / "visits.ics"
    with urllib.request.urlopen(f"{address}/v1/visits.ics", timeout=60) as answer:  # noqa: S310
        calendar.write_bytes(answer.read())
    console.print(f"calendar        {calendar}", soft_wrap=True)
    console.print(f"web             {address}/   (API: {address}/docs)", soft_wrap=True)


def _hold(address: str, console: Console) -> None:
    """Leave the service up for as long as somebody looks at it; without a terminal nobody does."""
    if sys.stdin.isatty():
        console.input(f"\n{address} answers until you press Enter. ")
        return
    console.print("The service has stopped again. To look around in the browser, start it on the same folders:")
    console.print(f"{sys.prefix}/bin/saraban serve --inbox {HOME / 'inbox'} --data {HOME / 'data'}", soft_wrap=True)


if __name__ == "__main__":
    sys.exit(main())
