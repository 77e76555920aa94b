"""An engine that reads nothing: for timing everything else, and for tests."""

from collections.abc import Sequence

from ingest.engines.base import GrayImage, InkLine, LinePlace
from schemas import EngineInfo


class NullEngine:
    """Finds no text anywhere."""

    info = EngineInfo(name="null", version="1")

    def read(self, lines: Sequence[GrayImage], dpi: int, places: Sequence[LinePlace] | None = None) -> list[InkLine]:
        """An empty line for every picture."""
        return [InkLine() for _ in lines]
