"""A record laid out as rows of JSON values, one list for each kind of thing, as the HTTP lists show them."""

from collections.abc import Iterator
from typing import Any

from api.exports.columns import Kind
from schemas import Record

Row = dict[str, Any]


def flat_rows(record: Record, kind: Kind) -> list[Row]:
    """The rows of one record, in the order of its pages; values are JSON (dates and times ISO 8601 text).

    `letters`: the letter, or no row. `visits`: one row a visit. `committees`: one a committee, with its members
    and duties. `topics`: one a topic, or one for a list that has none. `findings`: one a finding.

    Every row has `document_id`, `filename`, `part` (null for a file with one letter) and `pointer`; all but
    letters and findings have the `reference_number`, `letter_date`, `subject` and `issuer` of their letter. All
    but findings have `confidence`, that of the row's least sure value (null when nothing of it has evidence), and
    `findings`, the codes of the findings about it.
    """
    makers = {
        "letters": _letters,
        "visits": _visits,
        "committees": _committees,
        "topics": _topics,
        "findings": _findings,
    }
    part = record.document.part
    source = {
        "document_id": record.document.id,
        "filename": record.document.filename,
        "part": part.index if part else None,
    }
    return [
        {**source, "pointer": pointer, **values, **({} if kind == "findings" else _doubts(record, pointer))}
        for pointer, values in makers[kind](record)
    ]


def _doubts(record: Record, pointer: str) -> Row:
    sure = [evidence.confidence for where, evidence in record.evidence.items() if _is_within(where, pointer)]
    codes = [
        finding.code
        for finding in record.findings
        if any(_is_within(where, pointer) or _is_within(pointer, where) for where in finding.pointers)
    ]
    return {"confidence": min(sure, default=None), "findings": list(dict.fromkeys(codes))}


def _is_within(pointer: str, container: str) -> bool:
    return pointer == container or pointer.startswith(f"{container}/")


def _heading(record: Record) -> Row:
    letter = record.letter
    return {
        "reference_number": letter.reference_number if letter else None,
        "letter_date": letter.date.isoformat() if letter and letter.date else None,
        "subject": letter.subject if letter else None,
        "issuer": letter.issuer if letter else None,
    }


def _letters(record: Record) -> Iterator[tuple[str, Row]]:
    if record.letter is not None:
        yield "/letter", record.letter.model_dump(mode="json")


def _visits(record: Record) -> Iterator[tuple[str, Row]]:
    heading = _heading(record)
    for i, schedule in enumerate(record.schedules):
        for j, visit in enumerate(schedule.visits):
            values = {**heading, "schedule_title": schedule.title, **visit.model_dump(mode="json")}
            yield f"/schedules/{i}/visits/{j}", values


def _committees(record: Record) -> Iterator[tuple[str, Row]]:
    heading = _heading(record)
    for i, committee in enumerate(record.committees):
        yield f"/committees/{i}", {**heading, **committee.model_dump(mode="json")}


def _topics(record: Record) -> Iterator[tuple[str, Row]]:
    for i, topics in enumerate(record.topic_lists):
        common = {**_heading(record), "list_title": topics.title, "section_number": topics.section_number}
        for j, topic in enumerate(topics.topics):
            yield f"/topic_lists/{i}/topics/{j}", {**common, **topic.model_dump(mode="json")}
        if not topics.topics:
            yield f"/topic_lists/{i}", common


def _findings(record: Record) -> Iterator[tuple[str, Row]]:
    for i, finding in enumerate(record.findings):
        yield f"/findings/{i}", finding.model_dump(mode="json")
