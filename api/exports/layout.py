"""Rows of JSON values as lines of a table: nested values spread over columns, members over lines."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from api.exports.cells import cell_text
from api.exports.columns import COLUMNS, Kind

Json = Mapping[str, Any]


def table_lines(rows: Iterable[Json], kind: Kind) -> Iterator[list[str]]:
    """The cells of a table, one text for each of `COLUMNS[kind]`, without the header.

    A committee fills one line for each member and each duty. What a row does not have is an empty cell.
    """
    spread = {"letters": _letter, "visits": _visit, "committees": _committee, "findings": _finding}.get(kind, _same)
    for row in rows:
        for line in spread(row):
            yield [cell_text(line.get(column)) for column in COLUMNS[kind]]


def _same(row: Json) -> Iterator[Json]:
    yield row


def _letter(row: Json) -> Iterator[Json]:
    signatory, contact, received = (row.get(name) or {} for name in ("signatory", "contact", "received"))
    yield {
        **row,
        **contact,
        **{f"signatory_{name}": value for name, value in signatory.items()},
        **{f"received_{name}": value for name, value in received.items()},
    }


def _visit(row: Json) -> Iterator[Json]:
    district = row.get("district") or {}
    yield {
        **row,
        "district_code": district.get("code"),
        "district": district.get("name"),
        "province": district.get("province"),
    }


def _committee(row: Json) -> Iterator[Json]:
    common = {**row, "committee_title": row.get("title")}
    members, duties = row.get("members") or (), row.get("duties") or ()
    for index, member in enumerate(members):
        yield {**common, **member, "pointer": f"{row['pointer']}/members/{index}"}
    for index, duty in enumerate(duties):
        yield {**common, "duty": duty, "pointer": f"{row['pointer']}/duties/{index}"}
    if not members and not duties:
        yield common


def _finding(row: Json) -> Iterator[Json]:
    message = row["message"]
    yield {**row, "message_th": message["th"], "message_en": message["en"]}
