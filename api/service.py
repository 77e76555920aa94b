"""From a file to its records: the only place that joins reading and understanding."""

from collections.abc import Callable
from pathlib import Path

from extract import explain_records, find_records
from ingest import ReadOptions, read_document
from ingest.errors import NoThaiText
from schemas import EngineInfo, Explanation, Line, Message, Page, Reading, Record, SourceFile

Progress = Callable[[int, int], None]
"""Called with the pages done and the pages in all."""


def process(path: Path, options: ReadOptions, on_page: Progress | None = None) -> tuple[Record, ...]:
    """The records of a file, one for each letter in it.

    Raises the errors of `ingest` for files that cannot be read, and NoThaiText when no page has a Thai letter.
    """
    return understand(read_document(path, options, on_page))


def warm_up() -> None:
    """Load the word lists and models that the first record would have to wait for."""
    box = (0.0, 0.0, 1.0, 1.0)
    line = Line(text="เ", bbox=box, boxes=(box,), confidences=(1.0,))
    source = SourceFile(id="", filename="", media_type="text/plain", size_bytes=0, page_count=1)
    page = Page(
        number=1,
        width=1,
        height=1,
        source="text",
        reason=Message(th="", en=""),
        engine=EngineInfo(name="", version=""),
        confidence=1,
        lines=(line,),
    )
    find_records(Reading(source=source, pages=(page,)))


def understand(reading: Reading) -> tuple[Record, ...]:
    """The records of a file that was read. Raises NoThaiText when no page has a Thai letter, unless pages failed."""
    _check(reading)
    return find_records(reading)


def explain(reading: Reading) -> tuple[Explanation, ...]:
    """Why the records of a file that was read say what they say. Raises NoThaiText as `understand` does."""
    _check(reading)
    return explain_records(reading)


def _check(reading: Reading) -> None:
    if not any(_has_thai(page) or page.problem for page in reading.pages):
        raise NoThaiText


def _has_thai(page: Page) -> bool:
    in_tables = (line for table in page.tables for cell in table.cells for line in cell.lines)
    return any("ก" <= letter <= "ฮ" for lines in (page.lines, in_tables) for line in lines for letter in line.text)
