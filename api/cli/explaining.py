"""`saraban extract --explain`: why every value of the records is what it is."""

import traceback
from collections.abc import Iterator, Sequence
from pathlib import Path

from api import service
from api.cli.batch import ProgramFault
from api.cli.console import Language, Voice, printable
from api.cli.results import put
from ingest import ReadOptions, read_document
from schemas import Explanation, SarabanError, Tried, Why

LONGEST = 100
"""Characters of a value or a text that are shown to people."""


def print_reasons(paths: Sequence[Path], options: ReadOptions, voice: Voice, *, as_json: bool) -> bool:
    """Prints the reasons of every record of the files, for people or as JSON Lines. True when no input failed."""
    fine = True
    for path in paths:
        try:
            found = service.explain(read_document(path, options))
        except SarabanError as error:
            voice.problem(path, error.problem)
            fine = False
            continue
        except Exception as error:
            voice.problem(path, ProgramFault(fault=type(error).__name__).problem)
            voice.detail(traceback.format_exc())
            fine = False
            continue
        for explanation in found:
            lines = [explanation.model_dump_json()] if as_json else list(told(explanation, voice.language))
            put(("\n".join(lines) + "\n").encode())
    return fine


def told(explanation: Explanation, language: Language) -> Iterator[str]:
    """The reasons of one record, line by line, for people."""
    part = f" ({explanation.part.index}/{explanation.part.count})" if explanation.part else ""
    yield f"{printable(explanation.filename)}{part}"
    for why in explanation.values:
        yield from _value(why, language)
    if explanation.unused:
        yield "อ่านได้แต่ไม่ได้ใช้:" if language is Language.THAI else "read, and used for no value:"
        yield from (_lost(tried, language) for tried in explanation.unused)


def _value(why: Why, language: Language) -> Iterator[str]:
    by = "".join(f" < {pattern}" for pattern in why.patterns)
    left, top, right, bottom = (round(edge) for edge in why.bbox)
    yield f"{why.pointer} = {_short(why.value)}"
    yield f"    {why.rule}{by}  {why.state} {why.confidence:.3f}"
    yield f"    p. {why.page} [{left} {top} {right} {bottom}]  «{_short(why.text)}»"
    yield from (_lost(tried, language) for tried in why.lost)


def _lost(tried: Tried, language: Language) -> str:
    value = f" = {_short(tried.value)}" if tried.value is not None else ""
    because = tried.message.th if language is Language.THAI else tried.message.en
    return f"    - {tried.rule} «{_short(tried.text)}»{value}: {because}"


def _short(value: object) -> str:
    text = printable("-" if value is None else value)
    return text if len(text) <= LONGEST else f"{text[:LONGEST]}…"
