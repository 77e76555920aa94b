import json
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from typer.testing import CliRunner

from api import service
from api.cli.app import app
from ingest.errors import DamagedFile, FileVanished
from schemas import Record


def make_record(path: Path, index: int = 1, count: int = 1, **values: Any) -> Record:
    part = {"index": index, "count": count, "pages": [index]} if count > 1 else None
    page = {"number": 1, "width": 595, "height": 842, "rotation": 0, "skew": 0, "source": "text", "kind": "letter"}
    document = {
        "part": part,
        "id": f"sha256:{path.stem}",
        "filename": path.name,
        "media_type": "text/plain",
        "size_bytes": 1,
        "page_count": 3,
        "pages": [page | {"number": number, "confidence": 1} for number in (1, 2, 3)],
    }
    letter = {"kind": "external", "subject": f"เรื่อง {path.stem}"}
    return Record.model_validate({"document": document, "letter": letter} | values)


def fake_process(path: Path, options: object, on_page: Callable[[int, int], None] | None = None) -> tuple[Record, ...]:
    """Stands in for reading: what comes back depends on the words in the file's name."""
    if not path.exists():
        raise FileVanished
    if on_page:
        on_page(1, 1)
    if "damaged" in path.name:
        raise DamagedFile(page=2)
    if "fault" in path.name:
        raise ZeroDivisionError("boom")
    if "two" in path.name:
        return tuple(make_record(path, index, 2) for index in (1, 2))
    if "page" in path.name:
        finding = {
            "code": "unreadable_page",
            "severity": "error",
            "message": {"th": "อ่านหน้านี้ไม่ได้", "en": "This page could not be read."},
            "pointers": ["/document/pages/2"],
        }
        return (make_record(path, findings=[finding]),)
    if "visit" in path.name:
        visits = [{"sequence": 1, "date": "2024-04-17", "start_time": "08:30", "place": "บางคล้า"}]
        return (make_record(path, schedules=[{"title": "แผน", "visits": visits}]),)
    return (make_record(path),)


@pytest.fixture
def saraban(monkeypatch):
    """Runs the command in this process, without a terminal, with `fake_process` in place of reading."""
    monkeypatch.setattr(service, "process", fake_process)
    for name in ("LC_ALL", "LC_MESSAGES", "LANG", "SARABAN_LANG", "SARABAN_ENGINE"):
        monkeypatch.delenv(name, raising=False)

    def run(*words: object) -> SimpleNamespace:
        result = CliRunner().invoke(app, [str(word) for word in words], terminal_width=120)
        if result.exception and not isinstance(result.exception, SystemExit):
            raise result.exception
        return SimpleNamespace(
            code=result.exit_code,
            out=result.stdout_bytes.decode("utf-8", "replace"),
            raw=result.stdout_bytes,
            err=result.stderr,
            errors=result.stderr.splitlines(),
        )

    return run


@pytest.fixture
def folder(tmp_path):
    """Makes files by name and gives their folder."""

    def make(*names: str) -> Path:
        for name in names:
            path = tmp_path / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text("x", encoding="utf-8")
        return tmp_path

    return make


@pytest.fixture
def names():
    """The file names in JSON Lines."""

    def of(text: str) -> list[str]:
        return [json.loads(line)["document"]["filename"] for line in text.splitlines()]

    return of
