"""From a record to the rows of the flat lists, with what they are found by."""

import json
import unicodedata
from collections.abc import Iterator
from typing import Any, Final, Literal, get_args

from api.exports import Row, flat_rows
from schemas import Record

ListName = Literal["visits", "committees", "topics", "letters"]
LISTS: Final[tuple[ListName, ...]] = get_args(ListName)

NO_DATE = "9999-12-31"
"""Stands for an unknown date, so that its rows come last and no period contains them."""
THAI_DIGITS = str.maketrans("๐๑๒๓๔๕๖๗๘๙", "0123456789")


def entries_of(record: Record) -> Iterator[dict[str, Any]]:
    """The rows of a record as the table of entries holds them, all but document and part."""
    kind = record.letter.kind if record.letter else None
    for name in LISTS:
        for row in flat_rows(record, name):
            yield {"list": name, "kind": kind, **_columns(name, row)}


def search_key(text: str) -> str:
    """The text as it is searched: NFC, Arabic digits, small letters."""
    return unicodedata.normalize("NFC", text).translate(THAI_DIGITS).casefold()


def _columns(name: ListName, row: Row) -> dict[str, Any]:
    # A visit has its own day and place; everything else is found by its letter's.
    date = row["date"] if name in ("visits", "letters") else row["letter_date"]
    district = row.get("district") or {}
    return {
        "pointer": row["pointer"],
        "date": date or NO_DATE,
        "end_date": row.get("end_date") or date or NO_DATE,
        "province": district.get("province"),
        "district_code": district.get("code"),
        "district": district.get("name"),
        "text": search_key(" ".join(_texts(row))),
        "body": json.dumps(row, ensure_ascii=False),
    }


def _texts(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for part in value.values():
            yield from _texts(part)
    elif isinstance(value, list):
        for part in value:
            yield from _texts(part)
