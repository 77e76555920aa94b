"""What tables with days or months over their columns hold that are no plans: registers, rosters, counts, amounts."""

import re
from collections.abc import Sequence
from functools import cache

from extract.facts.places import read_district
from extract.ink import Ink
from extract.visits.blocks import speaks_of_visits
from extract.vocabulary import one_of, vocabulary

_SHORT = re.compile(
    r".{0,3}|[\d,.:%/()\s-]+|[\d,.\s-]+(?:บาท|คน|ราย|แห่ง|ครั้ง|ชั่วโมง|ชม\.)|(?:นาย|นาง|น\.ส\.|ดร\.|ว่าที่|[พร]\.[ตทอ]\.).*"
)
_FISCAL_YEAR = "ปีงบประมาณ"
_HALF = 0.5
_MOST_ALIKE = 0.8
_LEAST_LATEST = 10
"""Days of a plan reach beyond the tenth of some month; counts mostly do not."""


def are_no_visits(texts: Sequence[Ink]) -> bool:
    """True where the cells hold ticks, counts, amounts or names of people: a register, a report, a roster of duty."""
    others = sum(_SHORT.fullmatch(text.folded) is not None and not _is_district(text) for text in texts)
    return others >= _HALF * len(texts)


def _is_district(text: Ink) -> bool:
    return read_district(text, (), "district").found is not None


def are_days(columns: Sequence[Sequence[Ink]], titles: Sequence[Ink], heads: Sequence[Ink]) -> bool:
    """True for bare numbers under months that must be days, and no counts.

    The title speaks of visits and of nothing that is counted, no column is a sum, a column hardly ever has a number
    twice, and some day is late in its month.
    """
    if not titles or any(_counts().search(ink.folded.replace(_FISCAL_YEAR, "")) for ink in (*titles, *heads)):
        return False
    if not speaks_of_visits(titles, titles[0].ground):
        return False
    numbers = [number.folded for column in columns for number in column]
    distinct = sum(len({number.folded for number in column}) for column in columns)
    latest = max((int(day) for number in numbers for day in re.findall(r"\d+", number)), default=0)
    return latest >= _LEAST_LATEST and distinct >= _MOST_ALIKE * len(numbers)


@cache
def _counts() -> re.Pattern[str]:
    return re.compile(one_of(vocabulary("schedules")["days_across"]["counts"]))
