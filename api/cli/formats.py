"""Records in the formats that `extract` offers, as bytes."""

import datetime as dt
from collections.abc import Callable, Sequence
from enum import StrEnum

from api import exports
from schemas import Record


class Format(StrEnum):
    """What `extract` can write."""

    JSON = "json"
    JSON_LINES = "jsonl"
    CSV = "csv"
    XLSX = "xlsx"
    ICS = "ics"


def parse_formats(text: str) -> tuple[Format, ...]:
    """The formats in a comma-separated list, each once. Raises ValueError, naming those there are."""
    names = dict.fromkeys(name.strip().lower() for name in text.split(",") if name.strip())
    try:
        chosen = tuple(Format(name) for name in names)
    except ValueError as error:
        raise ValueError(f"{error}; choose from {', '.join(Format)}") from None
    if not chosen:
        raise ValueError(f"choose from {', '.join(Format)}")
    return chosen


def json_record(record: Record) -> bytes:
    """One record as indented JSON, for people and programs."""
    return f"{record.model_dump_json(indent=2)}\n".encode()


def json_lines(records: Sequence[Record]) -> bytes:
    """One record a line."""
    return "".join(f"{record.model_dump_json()}\n" for record in records).encode()


def one_stream(format: Format, records: Sequence[Record], now: dt.datetime) -> bytes:
    """All records as one stream; of the tables, csv has the visits."""
    makers: dict[Format, Callable[[], bytes]] = {
        Format.JSON: lambda: json_record(records[0]) if len(records) == 1 else json_lines(records),
        Format.JSON_LINES: lambda: json_lines(records),
        Format.CSV: lambda: _csv(records, "visits"),
        Format.XLSX: lambda: exports.workbook(records),
        Format.ICS: lambda: exports.visits_ics(_rows(records, "visits"), now),
    }
    return makers[format]()


def files_of(stem: str, records: Sequence[Record], formats: Sequence[Format], now: dt.datetime) -> dict[str, bytes]:
    """The files for one document's records, by name.

    json: `STEM.json`, and `STEM.2.json` … for further letters in the file. csv: `STEM.visits.csv` and so on, for
    the tables that have rows. ics: only when a visit has a date, since a calendar may not be empty. No files for
    a document without records.
    """
    files: dict[str, bytes] = {}
    if not records:
        return files
    for format in formats:
        if format is Format.JSON:
            for index, record in enumerate(records, start=1):
                files[f"{stem}.json" if index == 1 else f"{stem}.{index}.json"] = json_record(record)
        elif format is Format.CSV:
            files |= {f"{stem}.{kind}.csv": _csv(records, kind) for kind in exports.KINDS if _rows(records, kind)}
        elif format is not Format.ICS or any(row["date"] for row in _rows(records, "visits")):
            files[f"{stem}.{format}"] = one_stream(format, records, now)
    return files


def possible_names(stem: str, formats: Sequence[Format]) -> list[str]:
    """The names that `files_of` may use for a file with one letter."""
    tables = [f"{stem}.{kind}.csv" for kind in exports.KINDS] if Format.CSV in formats else []
    return [*tables, *(f"{stem}.{format}" for format in formats if format is not Format.CSV)]


def _rows(records: Sequence[Record], kind: exports.Kind) -> list[exports.Row]:
    return [row for record in records for row in exports.flat_rows(record, kind)]


def _csv(records: Sequence[Record], kind: exports.Kind) -> bytes:
    return exports.rows_csv(_rows(records, kind), kind).encode()
