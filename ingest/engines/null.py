"""An engine that reads nothing: for timing everything else, and for tests."""

from collections.abc import Sequence

from ingest.engines.base import GrayImage, InkLine, Region
from schemas import EngineInfo


class NullEngine:
    """Finds no text anywhere."""

    info = EngineInfo(name="null", version="1")

    def read(self, image: GrayImage, regions: Sequence[Region], dpi: int) -> list[list[InkLine]]:
        """An empty list for every region."""
        return [[] for _ in regions]
