"""The flat lists over all documents: filtered and paged by the database."""

import base64
import datetime as dt
import json
from dataclasses import dataclass
from typing import Any

import sqlalchemy as sa

from api.storage.database import Database
from api.storage.flatten import NO_DATE, ListName, search_key
from api.storage.tables import entries


@dataclass(frozen=True, slots=True)
class Filter:
    """Which rows: those that touch the days `since` to `until`, in a place, of a kind of letter, with words in them."""

    since: dt.date | None = None
    until: dt.date | None = None
    province: str | None = None
    district: str | None = None
    kind: str | None = None
    q: str | None = None


class Entries:
    """The rows in the database, by date, those without a date last."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def find(
        self, name: ListName, chosen: Filter, limit: int, cursor: str | None = None
    ) -> tuple[list[dict[str, Any]], str | None]:
        """The rows after the cursor, at most `limit`, and the cursor for the next ones, None at the end.

        Raises ValueError for a cursor that this list did not give.
        """
        query = sa.select(entries).where(entries.c.list == name, *_conditions(chosen))
        if cursor is not None:
            query = query.where(sa.tuple_(entries.c.date, entries.c.id) > _decode(cursor))
        query = query.order_by(entries.c.date, entries.c.id).limit(limit + 1)
        with self._database.read() as connection:
            rows = connection.execute(query).all()
        shown = rows[:limit]
        following = _encode(shown[-1].date, shown[-1].id) if len(rows) > limit else None
        return [_row(row) for row in shown], following


def _conditions(chosen: Filter) -> list[sa.ColumnElement[bool]]:
    found: list[sa.ColumnElement[bool]] = []
    if chosen.since:
        found.append(entries.c.end_date >= chosen.since.isoformat())
    if chosen.until:
        found.append(entries.c.date <= chosen.until.isoformat())
    if chosen.since or chosen.until:
        found.append(entries.c.date != NO_DATE)
    if chosen.province:
        # Rows without a place of their own are found by their words.
        within = entries.c.text.contains(search_key(chosen.province), autoescape=True)
        found.append((entries.c.province == chosen.province) | (entries.c.province.is_(None) & within))
    if chosen.district:
        within = entries.c.text.contains(search_key(chosen.district), autoescape=True)
        named = (entries.c.district == chosen.district) | (entries.c.district_code == chosen.district)
        found.append(named | (entries.c.district.is_(None) & within))
    if chosen.kind:
        found.append(entries.c.kind == chosen.kind)
    found += [entries.c.text.contains(word, autoescape=True) for word in search_key(chosen.q or "").split()]
    return found


def _row(row: Any) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(row.body)
    return found


def _encode(date: str, number: int) -> str:
    return base64.urlsafe_b64encode(f"{date}|{number}".encode()).decode().rstrip("=")


def _decode(cursor: str) -> tuple[str, int]:
    text = base64.urlsafe_b64decode(cursor + "=" * (-len(cursor) % 4)).decode("ascii")
    date, number = text.split("|")
    return dt.date.fromisoformat(date).isoformat(), int(number)
