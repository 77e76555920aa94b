"""Rows as CSV that opens in Excel and in every importer."""

import csv
import io
from collections.abc import Iterable, Mapping
from typing import Any

from api.exports.columns import COLUMNS, Kind
from api.exports.layout import table_lines

BYTE_ORDER_MARK = "\ufeff"
"""Without it Excel takes UTF-8 for the code page of the machine, and Thai for rubbish."""

FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
"""A cell that begins so may be run as a formula by a spreadsheet program."""


def rows_csv(rows: Iterable[Mapping[str, Any]], kind: Kind) -> str:
    """Rows as `flat_rows` and the HTTP lists have them, as CSV (RFC 4180); with a byte order mark and a header.

    Text that begins with `=`, `+`, `-`, `@`, a tab or a line break (or a full-width form of these) gets an
    apostrophe in front, as a spreadsheet program writes text that must not be run; importers may remove it.
    Encode the result as UTF-8.
    """
    out = io.StringIO(newline="")
    out.write(BYTE_ORDER_MARK)
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(COLUMNS[kind])
    for line in table_lines(rows, kind):
        writer.writerow([_harmless(text) for text in line])
    return out.getvalue()


def visits_csv(rows: Iterable[Mapping[str, Any]]) -> str:
    """`rows_csv` for visits."""
    return rows_csv(rows, "visits")


def _harmless(text: str) -> str:
    text = text.replace("\x00", "")
    return f"'{text}" if text.startswith(FORMULA_STARTS) else text
