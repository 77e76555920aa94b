"""Texts of a visit in which something else stands: the number or the day of another cell, a second district."""

import re
from collections.abc import Iterator
from typing import Any

from extract.checks.findings import finding, plain_ink
from extract.facts.dates import find_days
from extract.found import Draft
from schemas import Finding

_FIELDS = {"place": "สถานที่", "activity": "กิจกรรม", "responsible": "ผู้รับผิดชอบ"}
_WORD = re.compile(r"[ก-ฮA-Za-z]{2}")
_NUMBERED = re.compile(r"^\(?\d{1,3}\s?[.)]\s|^\d{1,3}\s-\s|[^\d/.]\s\d{4}$|^สัปดาห์ที่\s?\d")
_DISTRICT = re.compile(r"(?:อำเภอ|อ\.)\s?(?P<name>[ก-ฮเแโใไ][ก-๎]{2})")


def check_texts(draft: Draft) -> None:
    """Add a finding for every plan that has such texts."""
    for index, schedule in enumerate(draft.data["schedules"]):
        draft.findings.extend(_mixed(schedule["visits"], f"/schedules/{index}"))


def _mixed(visits: list[dict[str, Any]], base: str) -> Iterator[Finding]:
    pointers = [
        f"{base}/visits/{row}/{field}"
        for row, visit in enumerate(visits)
        for field in _FIELDS
        if visit[field] and _is_mixed(visit[field])
    ]
    if pointers:
        names = ", ".join(name for field, name in _FIELDS.items() if any(one.endswith(field) for one in pointers))
        yield finding(
            "low_confidence",
            "warning",
            f"ข้อความในช่อง {names} {len(pointers)} แห่ง มีเลขลำดับ วันที่ หรืออำเภออื่นปนอยู่ โปรดตรวจกับต้นฉบับ",
            f"{len(pointers)} texts hold a number, a day or a district that may belong elsewhere. "
            "Please compare them with the page.",
            *pointers,
        )


def _is_mixed(text: str) -> bool:
    ink = plain_ink(text)
    if _WORD.search(text) is None or _NUMBERED.search(ink.folded):
        return True
    return len({match["name"] for match in _DISTRICT.finditer(text)}) > 1 or bool(find_days(ink))
