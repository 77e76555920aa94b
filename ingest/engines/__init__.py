"""OCR engines, chosen by name; each stands behind the protocol of `engines.base`."""

from collections.abc import Callable
from functools import lru_cache
from pathlib import Path

from ingest import errors
from ingest.engines.base import GrayImage, InkLine, LinePlace, OcrEngine, PixelBox
from ingest.engines.null import NullEngine
from ingest.engines.reader import ReaderEngine
from ingest.engines.recorded import RecordedEngine
from ingest.engines.second_opinion import SecondOpinion
from ingest.engines.tesseract import TesseractEngine
from ingest.options import ReadOptions

_ENGINES: dict[str, Callable[[ReadOptions], OcrEngine]] = {
    "tesseract": lambda options: TesseractEngine(timeout_seconds=options.timeout_seconds),
    "reader": lambda _: ReaderEngine(),
    "null": lambda _: NullEngine(),
}
_RECORDED = "recorded:"
_SECOND = "tesseract"
"""Who is asked for a second opinion."""


@lru_cache(maxsize=8)
def create_engine(options: ReadOptions) -> OcrEngine:
    """The engine called `options.engine`, made once; `recorded:FILE` replays a file. Raises `UnknownEngine`."""
    if options.engine.startswith(_RECORDED):
        return RecordedEngine(Path(options.engine.removeprefix(_RECORDED)))
    if options.engine not in _ENGINES:
        raise errors.UnknownEngine(engine=options.engine, known=", ".join(sorted(_ENGINES)))
    engine = _ENGINES[options.engine](options)
    if options.second_opinion and options.engine != _SECOND:
        return SecondOpinion(engine, _ENGINES[_SECOND](options))
    return engine


__all__ = [
    "GrayImage",
    "InkLine",
    "LinePlace",
    "NullEngine",
    "OcrEngine",
    "PixelBox",
    "ReaderEngine",
    "RecordedEngine",
    "SecondOpinion",
    "TesseractEngine",
    "create_engine",
]
