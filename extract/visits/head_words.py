"""What the words over a column, or before a text, say that it is."""

import re
from functools import cache, lru_cache
from typing import cast

from extract.columns import is_near
from extract.facts.times import find_times
from extract.ink import Ink
from extract.normalise import fold, skeleton
from extract.visits.content import Role, is_team
from extract.vocabulary import one_of, vocabulary

_LONGEST_HEADER = 40


def ends_run(header: Ink) -> bool:
    """True for the head of a column of last days or hours: `ถึงวันที่`, `สิ้นสุด`."""
    return _run_ends().search(header.folded) is not None


@cache
def _run_ends() -> re.Pattern[str]:
    runs = vocabulary("schedules")["runs"]
    return re.compile(rf"(?:^|\s|วันที่|วัน|เวลา){one_of(runs['ends'])}|{one_of(runs['done'])}$")


def role_of(header: Ink) -> Role | None:
    """What a header says about its column: its whole text, else the first known word in it, which is what it is of."""
    text = plain_head(header)
    if not text or len(text) > _LONGEST_HEADER:
        return None
    columns = vocabulary("schedules")["column"]
    exact = next((column["role"] for column in columns if any(_bare(word) == text for word in column["exact"])), None)
    if exact is not None:
        return cast(Role, exact)
    # A half day is told apart before เวลา is found in «ช่วงเช้า (เวลา ๐๙.๐๐ น.)».
    if _is_half_day(header):
        return "half_day"
    found = [
        (text.index(_bare(word)), rank, column["role"])
        for rank, column in enumerate(columns)
        for word in column["has"]
        if _bare(word) in text
    ]
    if found:
        return cast(Role, min(found)[2])
    return _damaged_role(skeleton(text)) or _who_or_what(header)


def _who_or_what(header: Ink) -> Role | None:
    """The role of a head that says who acts (`ผู้ควบคุมการฝึก`), or what a thing that is visited is called."""
    text = plain_head(header)
    persons = vocabulary("schedules")["persons"]
    if text.startswith("ผู้"):
        return None if text.startswith(tuple(persons["receive"])) else "responsible"
    if text.startswith("ชื่อ") and not any(word in text for word in persons["names"]):
        return "place"
    return None


def names_visited(header: Ink) -> bool:
    """True for the head of a column of people who are visited (`ชื่อนักเรียน`), and of nobody who acts."""
    return _visited().match(plain_head(header)) is not None and role_of(header) != "responsible"


@cache
def _visited() -> re.Pattern[str]:
    people = vocabulary("schedules")["persons"]["visited"]
    return re.compile(rf"(?:ราย)?(?:ชื่อ)?[-–/]?(?:นาม)?(?:สกุล)?(?:ของ)?{one_of(people)}")


def is_label_of_day(words: Ink) -> bool:
    """True for a label before a day: `วันที่ออกปฏิบัติงาน :`."""
    label = words.strip()
    return label.folded.endswith(":") and role_of(label[:-1].strip()) in ("date", "weekday")


def names_place(header: Ink) -> bool:
    """True for a head that says places too: `เวลา/สถานที่`."""
    text = plain_head(header)
    return any(
        word in text
        for column in vocabulary("schedules")["column"]
        if column["role"] == "place"
        for word in column["has"]
    )


@lru_cache(maxsize=1024)
def _damaged_role(read: str) -> Role | None:
    """The same for a header whose signs or a letter a scan has damaged."""
    for column in vocabulary("schedules")["column"]:
        heads = [skeleton(_bare(word)) for word in column["exact"]]
        if any((len(head) > 2 and head == read) or is_near(read, head) for head in heads):
            return cast(Role, column["role"])
    return None


def _is_half_day(header: Ink) -> bool:
    text = plain_head(header)
    if any(text.startswith(word) or text.endswith(f"({word})") for word in _half_days()):
        return True
    times = find_times(header)
    return bool(times) and times[0].ink.text in header.text and "วัน" not in text


@cache
def _half_days() -> tuple[str, ...]:
    return tuple(vocabulary("schedules")["half_day"]["words"])


def plain_head(ink: Ink) -> str:
    """A head in small letters, without spaces and units."""
    return _bare(re.sub(r"\((?:น\.?|ชื่อ|ระบุ|โดยย่อ)\)", "", ink.folded))


@lru_cache(maxsize=4096)
def _bare(text: str) -> str:
    return re.sub(r"[\s:*]", "", fold(text)).lower()


def is_note(ink: Ink) -> bool:
    """True for a remark under or between plans: หมายเหตุ, รวม."""
    return ink.text.startswith(tuple(vocabulary("schedules")["heading"]["notes"])) and not is_team(ink)
