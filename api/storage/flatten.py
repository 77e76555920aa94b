"""From a record to the rows of the flat lists: visits, committees, topics and letters."""

import datetime as dt
import json
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Literal

from schemas import Record

ListName = Literal["visits", "committees", "topics", "letters"]

NO_DATE = "9999-12-31"
"""Stands for an unknown date, so that its rows come last and no period contains them."""
THAI_DIGITS = str.maketrans("๐๑๒๓๔๕๖๗๘๙", "0123456789")


@dataclass(frozen=True, slots=True)
class Entry:
    """One row. `body` is what the list shows, besides the document's id; the rest is to find it by."""

    list: ListName
    pointer: str
    body: dict[str, Any]
    date: dt.date | None
    end_date: dt.date | None = None
    province: str | None = None
    district_code: str | None = None
    district: str | None = None
    kind: str | None = None

    def columns(self) -> dict[str, Any]:
        """The row as the table holds it."""
        date = self.date.isoformat() if self.date else NO_DATE
        return {
            "list": self.list,
            "pointer": self.pointer,
            "date": date,
            "end_date": self.end_date.isoformat() if self.end_date else date,
            "province": self.province,
            "district_code": self.district_code,
            "district": self.district,
            "kind": self.kind,
            "text": search_key(" ".join(_texts(self.body))),
            "body": json.dumps(self.body, ensure_ascii=False),
        }


def search_key(text: str) -> str:
    """The text as it is searched: NFC, Arabic digits, small letters."""
    return unicodedata.normalize("NFC", text).translate(THAI_DIGITS).casefold()


def entries_of(record: Record) -> Iterator[Entry]:
    """The rows of a record, in the order of its pages."""
    letter = record.letter
    heading = {
        "part": record.document.part.index if record.document.part else None,
        "reference_number": letter.reference_number if letter else None,
        "letter_date": letter.date.isoformat() if letter and letter.date else None,
        "subject": letter.subject if letter else None,
        "issuer": letter.issuer if letter else None,
    }
    date = letter.date if letter else None
    kind = letter.kind if letter else None
    if letter:
        body = {"part": heading["part"], **letter.model_dump(mode="json")}
        yield Entry("letters", "/letter", body, date, kind=kind)
    yield from _visits(record, heading, kind)
    for i, committee in enumerate(record.committees):
        body = {**heading, **committee.model_dump(mode="json")}
        yield Entry("committees", f"/committees/{i}", body, date, kind=kind)
    for i, topics in enumerate(record.topic_lists):
        about = {"list_title": topics.title, "section_number": topics.section_number}
        for j, topic in enumerate(topics.topics):
            body = {**heading, **about, **topic.model_dump(mode="json")}
            yield Entry("topics", f"/topic_lists/{i}/topics/{j}", body, date, kind=kind)


def _visits(record: Record, heading: dict[str, Any], kind: str | None) -> Iterator[Entry]:
    for i, schedule in enumerate(record.schedules):
        for j, visit in enumerate(schedule.visits):
            district = visit.district
            yield Entry(
                "visits",
                f"/schedules/{i}/visits/{j}",
                {**heading, "schedule_title": schedule.title, **visit.model_dump(mode="json")},
                visit.date,
                end_date=visit.end_date,
                province=district.province if district else None,
                district_code=district.code if district else None,
                district=district.name if district else None,
                kind=kind,
            )


def _texts(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for part in value.values():
            yield from _texts(part)
    elif isinstance(value, list):
        for part in value:
            yield from _texts(part)
