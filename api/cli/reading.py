"""`saraban read`: the page model of a file, as JSON or as plain text."""

import traceback
from collections.abc import Iterator
from pathlib import Path

from api.cli.console import Voice
from api.cli.results import put
from ingest import ReadOptions, read_document
from schemas import Line, Page, SarabanError, Table

FORM_FEED = "\f"


def print_reading(path: Path, options: ReadOptions, text: bool, voice: Voice) -> bool:
    """Prints what is on the pages. True when the file and every page could be read."""
    try:
        with voice.progress("pages") as step:
            reading = read_document(path, options, lambda done, total: step(done, total, path.name))
    except SarabanError as error:
        voice.problem(path, error.problem)
        voice.detail(traceback.format_exc())
        return False
    if text:
        put("".join(page_text(page) for page in reading.pages).encode())
    else:
        put(f"{reading.model_dump_json(indent=1)}\n".encode())
    failed = [page.problem for page in reading.pages if page.problem]
    for page in reading.pages:
        if page.problem:
            voice.problem(path, page.problem.model_copy(update={"page": page.number}))
    return not failed


def page_text(page: Page) -> str:
    """A page as plain text in reading order, tables in their place, ended by a form feed."""
    return "".join(f"{line}\n" for line in _lines(page)) + FORM_FEED


def table_rows(table: Table) -> list[str]:
    """A table as rows with a tab between the cells; a merged cell's text stands in its first row and column."""
    grid = [[""] * table.columns for _ in range(table.rows)]
    for cell in table.cells:
        grid[cell.row][cell.column] = " ".join(_clean(line) for line in cell.lines)
    return ["\t".join(row) for row in grid]


def _lines(page: Page) -> Iterator[str]:
    tables = sorted(page.tables, key=lambda table: table.after)
    for index, line in enumerate(page.lines):
        while tables and tables[0].after <= index:
            yield from table_rows(tables.pop(0))
        yield _clean(line)
    for table in tables:
        yield from table_rows(table)


def _clean(line: Line) -> str:
    return line.text.replace(FORM_FEED, " ").replace("\n", " ")
