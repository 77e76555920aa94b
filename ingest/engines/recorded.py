"""Readings saved once and replayed: what an engine said about a picture, by the hash of that picture."""

import hashlib
import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from ingest import errors
from ingest.engines.base import GrayImage, InkLine, OcrEngine, Region
from schemas import EngineInfo


class RecordedEngine:
    """Replays the readings in a folder; given an `original`, it asks that once and saves the answer.

    Without an original, a picture that was never recorded raises `EngineFailed`: a replay never invents.
    """

    def __init__(self, folder: Path, original: OcrEngine | None = None) -> None:
        self._folder = folder
        self._original = original

    @property
    def info(self) -> EngineInfo:
        """The info of the engine that was recorded."""
        saved = self._folder / "engine.json"
        if self._original is not None:
            self._folder.mkdir(parents=True, exist_ok=True)
            saved.write_text(self._original.info.model_dump_json(), encoding="utf-8")
        if not saved.exists():
            raise errors.EngineMissing(engine="recorded", command=f"(no readings in {self._folder.name})")
        return EngineInfo.model_validate_json(saved.read_text(encoding="utf-8"))

    def read(self, image: GrayImage, regions: Sequence[Region], dpi: int) -> list[list[InkLine]]:
        """The saved lines of each region of exactly this picture."""
        saved = self._folder / f"{_key(image, regions, dpi)}.json"
        if not saved.exists():
            if self._original is None:
                raise errors.EngineFailed(engine="recorded")
            found = self._original.read(image, regions, dpi)
            self._folder.mkdir(parents=True, exist_ok=True)
            saved.write_text(
                json.dumps([[_as_data(line) for line in lines] for lines in found], ensure_ascii=False),
                encoding="utf-8",
            )
        readings = json.loads(saved.read_text(encoding="utf-8"))
        return [[_as_line(line) for line in lines] for lines in readings]


def _key(image: GrayImage, regions: Sequence[Region], dpi: int) -> str:
    digest = hashlib.sha256(image.tobytes())
    digest.update(repr((image.shape, [(r.box, r.holds) for r in regions], dpi)).encode())
    return digest.hexdigest()[:32]


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
