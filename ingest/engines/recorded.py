"""Readings saved once and replayed: what an engine said about the picture of a line, by the hash of that picture."""

import hashlib
import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from ingest import errors
from ingest.engines.base import GrayImage, InkLine, LinePlace, OcrEngine
from schemas import EngineInfo


class RecordedEngine:
    """Replays the readings saved in a JSON file; given an `original`, asks it for what is not there yet and saves that.

    Without an original, a picture that was never recorded raises `EngineFailed`: a replay never invents.
    """

    def __init__(self, path: Path, original: OcrEngine | None = None) -> None:
        self._path = path
        self._original = original
        self._saved: dict[str, Any] = {"engine": None, "lines": {}}
        if path.exists():
            self._saved = json.loads(path.read_text(encoding="utf-8"))

    @property
    def info(self) -> EngineInfo:
        """The info of the engine that was recorded. Raises `EngineMissing` when nothing was."""
        if self._original is not None:
            return self._original.info
        if self._saved["engine"] is None:
            raise errors.EngineMissing(engine="recorded", command="RecordedEngine(path, original=TesseractEngine())")
        return EngineInfo.model_validate(self._saved["engine"])

    def read(self, lines: Sequence[GrayImage], dpi: int, places: Sequence[LinePlace] | None = None) -> list[InkLine]:
        """The saved answer for exactly these pictures."""
        keys = [_key(line) for line in lines]
        new = {key: number for number, key in enumerate(keys) if key not in self._saved["lines"]}
        if new:
            wanted = list(new.values())
            self._record(
                list(new), [lines[n] for n in wanted], dpi, None if places is None else [places[n] for n in wanted]
            )
        return [_as_line(self._saved["lines"][key]) for key in keys]

    def _record(self, keys: list[str], lines: list[GrayImage], dpi: int, places: Sequence[LinePlace] | None) -> None:
        if self._original is None:
            raise errors.EngineFailed(engine="recorded")
        for key, line in zip(keys, self._original.read(lines, dpi, places), strict=True):
            self._saved["lines"][key] = _as_data(line)
        self._saved["engine"] = self._original.info.model_dump()
        self._path.parent.mkdir(parents=True, exist_ok=True)
        self._path.write_text(json.dumps(self._saved, ensure_ascii=False, indent=0), encoding="utf-8")


def _key(line: GrayImage) -> str:
    digest = hashlib.sha256(repr(line.shape).encode())
    digest.update(line.tobytes())
    return digest.hexdigest()[:24]


def _as_data(line: InkLine) -> dict[str, Any]:
    return {
        "text": line.text,
        "boxes": [[round(float(side), 1) for side in box] for box in line.boxes],
        "confidences": [round(c, 4) for c in line.confidences],
        "alternatives": {str(index): others for index, others in line.alternatives.items()},
    }


def _as_line(data: dict[str, Any]) -> InkLine:
    return InkLine(
        text=data["text"],
        boxes=tuple((b[0], b[1], b[2], b[3]) for b in data["boxes"]),
        confidences=tuple(data["confidences"]),
        alternatives={int(index): others for index, others in data["alternatives"].items()},
    )
