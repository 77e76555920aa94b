"""The OCR engine that a command asks for."""

from dataclasses import replace

from ingest import ReadOptions, create_engine, errors
from schemas import SarabanError


def read_options(engine: str | None, second_opinion: bool = False) -> ReadOptions:
    """How to read, with the engine called so (None: the default one). Raises UnknownEngine, naming those there are.

    An engine that is known but not installed is no error yet: text files and text layers do without it.
    """
    options = ReadOptions(second_opinion=second_opinion)
    if engine is None:
        return options
    chosen = replace(options, engine=engine)
    try:
        create_engine(chosen)
    except errors.UnknownEngine:
        raise
    except SarabanError:
        return chosen
    return chosen
