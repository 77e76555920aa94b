"""Truth files beside the documents that they describe."""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from schemas import SarabanError


class UnreadableRecordError(SarabanError):
    """A file that should hold a record holds something else."""

    code = "unreadable_record"
    th = "{name} ไม่ใช่ระเบียน JSON ของ saraban โปรดตรวจสอบไฟล์: {reason}"
    en = "{name} does not hold a record as JSON; check the file: {reason}"


@dataclass(frozen=True, slots=True)
class Truth:
    """A document and the file with what a person read in it."""

    document: Path
    truth: Path


def find_truths(folder: Path, endings: Iterable[str]) -> list[Truth]:
    """Every document below the folder that has a `NAME.json` beside it, sorted by path."""
    wanted = {ending.lower() for ending in endings}
    documents = sorted(path for path in folder.rglob("*") if path.suffix.lower() in wanted and path.is_file())
    pairs = [Truth(document, document.with_suffix(".json")) for document in documents]
    return [pair for pair in pairs if pair.truth.is_file()]


def load_records(path: Path) -> list[dict[str, Any]]:
    """The records in a JSON file: one, a list of them, or one a line (JSON Lines).

    Raises `UnreadableRecordError` when there is something else in it.
    """
    try:
        text = path.read_text(encoding="utf-8-sig")
        found = _parse(text)
    except (OSError, ValueError) as error:
        raise UnreadableRecordError(name=path.name, reason=error) from error
    records = found if isinstance(found, list) else [found]
    if not all(isinstance(record, dict) for record in records):
        raise UnreadableRecordError(name=path.name, reason="not an object")
    return records


def _parse(text: str) -> Any:
    try:
        return json.loads(text)
    except json.JSONDecodeError:
        lines = [line for line in text.splitlines() if line.strip()]
        if len(lines) < 2:
            raise
        return [json.loads(line) for line in lines]
