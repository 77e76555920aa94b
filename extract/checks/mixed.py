"""Texts in which something else stands: the number, the day or the district of another cell, a name, a role."""

import re
from collections.abc import Callable, Iterator, Mapping
from typing import Any

from extract.checks.findings import finding, plain_ink
from extract.committees.role_words import is_plain_role
from extract.facts.dates import find_days
from extract.facts.people import person_at_start
from extract.found import Draft
from schemas import Finding

_WORD = re.compile(r"[ก-๎A-Za-z]{2}")
_NUMBERED = re.compile(r"^\(?\d{1,3}\s?[.)]\s|^\d{1,3}\s-\s|[^\d/.]\s\d{4}$|^สัปดาห์ที่\s?\d")
_DISTRICT = re.compile(r"(?:อำเภอ|อ\.)\s?(?P<name>[ก-ฮเแโใไ][ก-๎]{2})")
_INSIDE = re.compile(r"[(:,]\s?(?:\d{1,2}\s?[.)]\s?)?|\s(?:และ)?|^และ")
"""Where, in a text about one person or one group, the name of another may begin."""
_ASKED = re.compile(r"(?:หรือไม่|อย่างไร|ไหม)\s?[?)]*$")
"""A question: among topics that are none, it belongs to one of them."""
_ROLE_WITHIN = re.compile(r"\sเป็น(?:\s|$)")
_GROUP = re.compile(r"^(?:คณะ|ทีม|ชุด|สาย|กลุ่ม)ที่\s?\d")


def check_texts(draft: Draft) -> None:
    """Add a finding for every plan, every committee and every list of topics that has such texts."""
    for index, schedule in enumerate(draft.data["schedules"]):
        fields = {"place": _is_mixed, "activity": _is_mixed, "responsible": _is_mixed}
        draft.findings.extend(_pointed(schedule["visits"], f"/schedules/{index}/visits", fields))
    for index, committee in enumerate(draft.data["committees"]):
        base = f"/committees/{index}"
        draft.findings.extend(_pointed(committee["members"], f"{base}/members", _OF_MEMBERS))
        if committee["title"] and _names_someone(committee["title"]):
            draft.findings.append(_finding([f"{base}/title"]))
    for index, listed in enumerate(draft.data["topic_lists"]):
        asked = [_ASKED.search(topic["title"] or "") is not None for topic in listed["topics"]]
        if any(asked) and not all(asked):
            base = f"/topic_lists/{index}/topics"
            draft.findings.append(_finding([f"{base}/{number}" for number, is_asked in enumerate(asked) if is_asked]))


def _pointed(items: list[dict[str, Any]], base: str, fields: Mapping[str, Callable[[str], bool]]) -> Iterator[Finding]:
    pointers = [
        f"{base}/{number}/{field}"
        for number, item in enumerate(items)
        for field, is_doubtful in fields.items()
        if item[field] and is_doubtful(item[field])
    ]
    if pointers:
        yield _finding(pointers)


def _finding(pointers: list[str]) -> Finding:
    return finding(
        "low_confidence",
        "warning",
        f"ข้อความ {len(pointers)} แห่ง มีเลขลำดับ วันที่ อำเภอ หรือชื่อที่น่าจะเป็นของช่องอื่นปนอยู่ โปรดตรวจกับต้นฉบับ",
        f"{len(pointers)} texts hold a number, a day, a district or a name that may belong elsewhere. "
        "Please compare them with the page.",
        *pointers,
    )


def _is_mixed(text: str) -> bool:
    ink = plain_ink(text)
    if _WORD.search(text) is None or _NUMBERED.search(ink.folded):
        return True
    return len({match["name"] for match in _DISTRICT.finditer(text)}) > 1 or bool(find_days(ink))


def _is_no_position(text: str) -> bool:
    """Whether a position is none: a role, a group, in brackets, or with somebody's name in it."""
    ink = plain_ink(text)
    holds = any(pattern.search(ink.folded) for pattern in (_GROUP, _ROLE_WITHIN))
    is_other = holds or is_plain_role(ink) or text.startswith("(")
    return is_other or _WORD.search(text) is None or _names_someone(text)


def _is_no_role(text: str) -> bool:
    return _WORD.match(text) is None


def _names_someone(text: str) -> bool:
    ink = plain_ink(text)
    return any(person_at_start(ink[match.end() :]) is not None for match in _INSIDE.finditer(ink.folded))


_OF_MEMBERS: Mapping[str, Callable[[str], bool]] = {"position": _is_no_position, "role": _is_no_role}
