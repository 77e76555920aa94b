"""Why a record says what it says: every value with its rule, its text, and the readings that lost against it."""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from extract.facts.date_rules import DATE_RULES
from extract.facts.numbers import NUMBERS_OF_LETTERS, ORDER_NUMBER, TELEPHONE
from extract.facts.people import PERSON
from extract.facts.times import COLUMN_RULES
from extract.find import find_drafts
from extract.found import Draft
from extract.ink import Ink
from extract.trace import Attempt, recorded
from schemas import Explanation, Message, Outcome, Reading, Record, Tried, Why

_RULES = (*DATE_RULES, *COLUMN_RULES, *NUMBERS_OF_LETTERS, ORDER_NUMBER, TELEPHONE, PERSON)
_EXAMPLES = {rule.id: rule.finds[:2] for rule in _RULES}
_SHORT = 80
"""In longer texts, what was read of a part of them is no rival of the whole."""
_MOST_UNUSED = 500
_MOST_LOST = 50
_MESSAGES: dict[Outcome, tuple[str, str]] = {
    "won": ("อ่านได้ แต่ไม่ได้ใช้เป็นค่าใด", "it was read, and no value was made of it"),
    "overlapped": (
        "กฎ {winner} อ่านข้อความเดียวกันได้ยาวกว่าหรือมาก่อน",
        "{winner} reads the same text longer, or before it",
    ),
    "earlier_rule": ("กฎ {winner} ที่มาก่อนอ่านได้แล้ว", "{winner}, which comes before it, found something"),
    "no_meaning": ("รูปแบบตรงแต่ไม่ได้ค่าใด", "the pattern fits and gives no value"),
    "contradicted": ("ขัดกับวันในสัปดาห์หรือปีของหนังสือ", "the weekday, or the year of the letter, speaks against it"),
    "digits_open": ("ตัวเลขอาจเป็นตัวอื่น", "its digits could be others"),
    "not_first": ("มีค่าที่มาก่อนแล้ว ({winner})", "another one stands before it ({winner})"),
}


def explain(reading: Reading) -> tuple[tuple[Record, Explanation], ...]:
    """The records of a reading, as `find_records` gives them, each with its reasons."""
    with recorded() as attempts:
        made = find_drafts(reading)
    by_line = _by_line(attempts)
    return tuple((record, _explanation(record, draft, by_line)) for record, draft in made)


def _by_line(attempts: Iterable[Attempt]) -> dict[int, list[tuple[Attempt, frozenset[tuple[int, int]]]]]:
    """The attempts under the numbers of the lines that they touch, each told once."""
    found: dict[int, list[tuple[Attempt, frozenset[tuple[int, int]]]]] = defaultdict(list)
    seen: set[tuple[object, ...]] = set()
    for attempt in attempts:
        marks = _marks(attempt.ink)
        key = (attempt.rule, marks, attempt.value, attempt.outcome)
        if marks and key not in seen:
            seen.add(key)
            for line in {line for line, _ in marks}:
                found[line].append((attempt, marks))
    return found


def _marks(ink: Ink) -> frozenset[tuple[int, int]]:
    """Where the ink was read, without what we put between its pieces."""
    return frozenset(mark for mark in ink.marks if mark[0] >= 0)


def _explanation(
    record: Record, draft: Draft, by_line: Mapping[int, list[tuple[Attempt, frozenset[tuple[int, int]]]]]
) -> Explanation:
    values: list[Why] = []
    used: set[int] = set()
    plain = record.model_dump()
    for pointer, ink in draft.inks.items():
        marks = _marks(ink)
        near = [pair for line in sorted({line for line, _ in marks}) for pair in by_line.get(line, ())]
        own = list({id(attempt): attempt for attempt, of in near if _is_rival(of, marks)}.values())
        used.update(id(attempt) for attempt in own)
        values.append(_why(record, pointer, _at(plain, pointer), own))
    pages = {page.number for page in record.document.pages}
    return Explanation(
        document_id=record.document.id,
        filename=record.document.filename,
        part=record.document.part,
        values=tuple(values),
        unused=tuple(_unused(by_line, used, pages)),
    )


def _is_rival(attempt: frozenset[tuple[int, int]], value: frozenset[tuple[int, int]]) -> bool:
    """True when an attempt looked at much the same text as the value, or at a part of a short one."""
    shared = len(attempt & value)
    return shared > 0 and (2 * shared >= len(value) or len(value) <= _SHORT)


def _why(record: Record, pointer: str, value: Any, attempts: list[Attempt]) -> Why:
    evidence = record.evidence[pointer]
    won = tuple(dict.fromkeys(attempt.rule for attempt in attempts if attempt.outcome == "won"))
    lost = [attempt for attempt in attempts if attempt.outcome != "won"][:_MOST_LOST]
    return Why(
        pointer=pointer,
        value=value.isoformat() if isinstance(value, dt.date) else value,
        rule=evidence.rule,
        patterns=won,
        examples=tuple(example for rule in (evidence.rule, *won) for example in _EXAMPLES.get(rule, ())),
        text=evidence.text,
        page=evidence.page,
        bbox=evidence.bbox,
        state=evidence.state,
        confidence=evidence.confidence,
        lost=tuple(_tried(attempt) for attempt in lost),
    )


def _tried(attempt: Attempt) -> Tried:
    th, en = (text.format(winner=attempt.winner or "-") for text in _MESSAGES[attempt.outcome])
    return Tried(
        rule=attempt.rule,
        text=attempt.ink.as_read(),
        value=attempt.value,
        outcome=attempt.outcome,
        message=Message(th=th, en=en),
        page=attempt.ink.page(),
        bbox=attempt.ink.bbox(),
    )


def _unused(
    by_line: Mapping[int, list[tuple[Attempt, frozenset[tuple[int, int]]]]], used: set[int], pages: set[int]
) -> Iterator[Tried]:
    """What was read on the record's pages and belongs to no value, in the order of the page."""
    told: set[int] = set()
    for line in sorted(by_line):
        for attempt, _ in by_line[line]:
            if id(attempt) in used or id(attempt) in told or attempt.ink.page() not in pages:
                continue
            told.add(id(attempt))
            if len(told) > _MOST_UNUSED:
                return
            yield _tried(attempt)


def _at(plain: Any, pointer: str) -> Any:
    """The value at a JSON Pointer of a record's plain data; None where an item that could not be read left its list."""
    for step in pointer.split("/")[1:]:
        if isinstance(plain, dict):
            plain = plain.get(step)
        elif isinstance(plain, (list, tuple)) and int(step) < len(plain):
            plain = plain[int(step)]
        else:
            return None
    return plain
