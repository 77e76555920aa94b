"""What a match of each pattern of dates means: the days as written, before their era and year are settled."""

import re
from collections.abc import Iterator

from extract.facts.calendar import (
    MONTH,
    WEEKDAY,
    WEEKDAY_SHORT,
    Day,
    WrittenDate,
    month_number,
    nearest_month,
    weekday_number,
)
from extract.facts.date_words import DATED, DAY_NUMBER, TO
from extract.facts.reckoning import settle
from extract.ink import Ink
from extract.rules import Match

_WEEKDAYS_BEFORE = re.compile(rf"{WEEKDAY}|{WEEKDAY_SHORT}")


def _weekdays(ink: Ink) -> list[int]:
    found = (weekday_number(match[0]) for match in _WEEKDAYS_BEFORE.finditer(ink.folded))
    return [number for number in found if number is not None]


def _year(ink: Ink) -> Ink | None:
    match = re.search(r"\d{4}|\d{2}", ink.folded)
    return ink.group(match) if match else None


_COUNTED = re.compile(r"(?:เขต|ภาค|ข้อ|ห้อง|ชั้น|หมู่|มาตรา|(?:ครั้ง|รอบ|ภาค|ฉบับ|ชุด|กลุ่ม|รุ่น|ระยะ|ไตรมาส|หมู่|เลข|สาย|ทีม)ที่)\s?$")


def _is_another_number(match: Match) -> bool:
    """True when the number before the month is no day: `สำนักงานเขต ๑ เดือนพฤษภาคม`, `ครั้งที่ ๒ เมษายน ๒๕๖๗`."""
    if match["on"] or not match.ink.folded[: match.match.start()].strip(" .…_-"):
        return False
    return "เดือน" in match.whole.folded or bool(
        _COUNTED.search(match.ink.folded[max(0, match.match.start() - 12) : match.match.start()])
    )


def single_meant(match: Match) -> WrittenDate | None:
    """One day with its month; None when it cannot be one."""
    month = month_number(match["month"].folded)
    if month is None or _is_another_number(match):
        return None
    weekdays = _weekdays(match["on"]) or _weekdays(match["after"])
    written = WrittenDate(((Day(match["day"], month, _year(match["year"]), weekdays[-1] if weekdays else None), None),))
    return written if _is_possible(written) else None


def _is_possible(written: WrittenDate) -> bool:
    return settle(written) is not None and all(
        1 <= int(d.day.folded) <= 31 or d.is_doubtful for d in written.days if d.day
    )


def range_meant(match: Match) -> WrittenDate | None:
    """A run of days within a month."""
    month = month_number(match["month"].folded)
    if month is None or _is_another_number(match):
        return None
    year = _year(match["year"])
    first, last = _pair_of_weekdays(match)
    start = Day(match["day"], month, year, first)
    return WrittenDate(((start, Day(match["last"], month, year, last)),))


def _pair_of_weekdays(match: Match) -> tuple[int | None, int | None]:
    before, between = _weekdays(match["on"]), _weekdays(match["between"])
    if len(before) == 2:
        return before[0], before[1]
    return (before[0] if before else None), (between[0] if between else None)


def two_months_meant(match: Match) -> WrittenDate | None:
    """A run of days from one month into another."""
    months = month_number(match["first_month"].folded), month_number(match["month"].folded)
    if months[0] is None or months[1] is None or _is_another_number(match):
        return None
    year = _year(match["year"])
    first_year = _year(match["first_year"])
    first, last = _pair_of_weekdays(match)
    start = Day(match["day"], months[0], first_year or (year if months[0] <= months[1] else _year_before(year)), first)
    return WrittenDate(((start, Day(match["last"], months[1], year, last)),))


def _year_before(year: Ink | None) -> Ink | None:
    """The ink of the year before: `๓๐ ธันวาคม - ๒ มกราคม ๒๕๖๘` begins in ๒๕๖๗, which is printed nowhere."""
    if year is None or year.alternatives():
        return year
    number = str(int(year.folded) - 1).zfill(len(year))
    return Ink(number, year.marks, year.ground)


_PIECE = re.compile(rf"(?P<day>{DAY_NUMBER})(?:{TO}(?:{DATED})(?P<last>{DAY_NUMBER}))?|(?P<month>{MONTH})")


def list_meant(match: Match) -> WrittenDate | None:
    """Listed days, ranges among them."""
    if _is_another_number(match):
        return None
    year = _year(match["year"])
    days = match["days"]
    spans: list[tuple[Day, Day | None]] = []
    waiting: list[tuple[Ink, Ink | None]] = []
    for piece in _PIECE.finditer(days.folded):
        if piece["day"]:
            waiting.append((days.group(piece, "day"), days.group(piece, "last") or None))
            continue
        month = month_number(piece["month"])
        if month is None:
            return None
        spans.extend(_spans(waiting, month, year))
        waiting = []
    weekdays = _weekdays(match["on"])
    if weekdays and spans:
        first, last = spans[0]
        spans[0] = Day(first.day, first.month, first.year, weekdays[0]), last
    return WrittenDate(tuple(spans)) if spans and not waiting else None


def _spans(waiting: list[tuple[Ink, Ink | None]], month: int, year: Ink | None) -> Iterator[tuple[Day, Day | None]]:
    for first, last in waiting:
        yield Day(first, month, year), Day(last, month, year) if last else None


def months_meant(match: Match) -> WrittenDate | None:
    """A month, or a run of months, as a whole."""
    month = month_number(match["month"].folded)
    if month is None:
        return None
    year = _year(match["year"])
    last_name = match["last_month"].folded if "last_month" in match.match.groupdict() else ""
    last = month_number(last_name) if last_name else None
    if last is None:
        return WrittenDate(((Day(None, month, year), None),), "month")
    first_year = _year(match["first_year"]) or (year if month <= last else _year_before(year))
    return WrittenDate(((Day(None, month, first_year), Day(None, last, year)),), "month")


def figures_meant(match: Match) -> WrittenDate | None:
    """A day whose month is a number."""
    month = int(match["month"].folded)
    if not 1 <= month <= 12 or match["month"].alternatives():
        return None
    weekdays = _weekdays(match["on"])
    written = WrittenDate(((Day(match["day"], month, match["year"], weekdays[-1] if weekdays else None), None),))
    return written if settle(written) is not None else None


def range_in_figures_meant(match: Match) -> WrittenDate | None:
    """A run of days whose months are numbers."""
    months = [int(match[name].folded or match["month"].folded) for name in ("first_month", "month")]
    if not all(1 <= month <= 12 for month in months) or match["month"].alternatives():
        return None
    first, last = _pair_of_weekdays(match)
    start = Day(match["day"], months[0], match["first_year"] or match["year"], first)
    return WrittenDate(((start, Day(match["last"], months[1], match["year"], last)),))


def list_in_figures_meant(match: Match) -> WrittenDate | None:
    """Listed days of one month, which is a number."""
    month = int(match["month"].folded)
    if not 1 <= month <= 12 or match["month"].alternatives():
        return None
    days = match["days"]
    spans = tuple(
        (Day(days[one.start() : one.end()], month, match["year"]), None) for one in re.finditer(r"\d{1,2}", days.folded)
    )
    written = WrittenDate(spans)
    return written if settle(written) is not None else None


def damaged_meant(match: Match) -> WrittenDate | None:
    """A day with a month that has a letter wrong."""
    month = nearest_month(match["month"].folded)
    if month is None:
        return None
    weekdays = _weekdays(match["on"])
    day = Day(match["day"], month, _year(match["year"]), weekdays[-1] if weekdays else None)
    written = WrittenDate(((day, None),), is_repaired=True)
    return written if _is_possible(written) else None
