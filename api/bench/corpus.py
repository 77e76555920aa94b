"""A bench folder: the page models of a corpus, and the records that were made of them when somebody was content."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ingest import ReadOptions, inspect_file, read_document
from schemas import Reading, SarabanError

Records = list[dict[str, Any]]


class NoBaseline(SarabanError):
    """The bench has no records to compare with."""

    code = "no_baseline"
    th = "ยังไม่มีผลเดิมของ {name} ใน {folder} โปรดสั่งด้วย --accept ก่อนหนึ่งครั้ง"
    en = "The bench {folder} has no records of {name} yet. Run it once with --accept."


@dataclass(frozen=True, slots=True)
class Bench:
    """The folder. A document whose content has changed is read again."""

    folder: Path

    def reading(self, document: Path, name: str, options: ReadOptions) -> Reading:
        """The page model of a document: the kept one, else a new one, which is kept. Raises the errors of `ingest`."""
        kept = self._place("pages", name)
        if kept.is_file():
            reading = Reading.model_validate_json(kept.read_bytes())
            if reading.source.id == inspect_file(document, options).id:
                return reading
        reading = read_document(document, options)
        kept.parent.mkdir(parents=True, exist_ok=True)
        kept.write_bytes(reading.model_dump_json().encode())
        return reading

    def records(self, name: str) -> Records:
        """The records that were accepted of a document. Raises NoBaseline."""
        kept = self._place("records", name)
        if not kept.is_file():
            raise NoBaseline(name=name, folder=self.folder)
        found: Records = json.loads(kept.read_text(encoding="utf-8"))
        return found

    def accept(self, name: str, records: list[Mapping[str, Any]]) -> None:
        """Keep the records of a document as those to compare with."""
        kept = self._place("records", name)
        kept.parent.mkdir(parents=True, exist_ok=True)
        kept.write_text(json.dumps(records, ensure_ascii=False), encoding="utf-8")

    def _place(self, kind: str, name: str) -> Path:
        return self.folder / kind / f"{name}.json"
