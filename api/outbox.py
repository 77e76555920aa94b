"""The folder of finished records, for people and programs that read files."""

from collections.abc import Sequence
from itertools import count
from pathlib import Path
from uuid import uuid4


def write_records(folder: Path, stem: str, bodies: Sequence[str]) -> list[Path]:
    """Writes `<stem>.json`, `<stem>.2.json`, …, each whole or not at all, and removes those of an earlier reading."""
    folder.mkdir(parents=True, exist_ok=True)
    paths = [_path(folder, stem, number) for number in range(1, len(bodies) + 1)]
    for path, body in zip(paths, bodies, strict=True):
        # Windows and Linux both allow 255 units in a name; the temporary one must not be the longer.
        unfinished = folder / f".{uuid4().hex}.part"
        unfinished.write_text(body + "\n", encoding="utf-8")
        unfinished.replace(path)
    _remove_from(folder, stem, len(bodies) + 1)
    return paths


def remove_records(folder: Path, stem: str) -> None:
    """Removes all records of a document."""
    _remove_from(folder, stem, 1)


def _remove_from(folder: Path, stem: str, first: int) -> None:
    for number in count(first):
        path = _path(folder, stem, number)
        if not path.exists():
            return
        path.unlink()


def _path(folder: Path, stem: str, number: int) -> Path:
    return folder / (f"{stem}.json" if number == 1 else f"{stem}.{number}.json")
