"""Every way of writing a date, as rules on folded ink. Each comment is a line from a circular."""

import re
from collections.abc import Iterator

from extract.facts.calendar import (
    MONTH,
    MONTH_NAME,
    WEEKDAY,
    WEEKDAY_SHORT,
    Day,
    WrittenDate,
    month_number,
    nearest_month,
    settle,
    weekday_number,
)
from extract.ink import Ink
from extract.rules import Match, Rule

_DAY = r"\d{1,2}"
_START = r"(?<!\d)(?<!\d[./,:])"
_ERA = r"(?:(?:พ\s?\.?\s?ศ|ค\s?\.?\s?ศ)\s?\.?\s?)?"
# A two-digit year is not the hour of a time, nor the first digits of a longer number.
_YEAR = rf"[ \t.]?{_ERA}\d{{4}}(?!\d)|\s?{_ERA}\d{{2}}(?!\d|\s?[.:]\s?\d|\s?น\.|\s?[-/]\s?\d)"
_FIRST_YEAR = rf"[ \t.]?{_ERA}\d{{4}}(?!\d)|\s?{_ERA}\d{{2}}(?!\d)"
_ON = rf"(?:(?:วัน\s?)?(?:{WEEKDAY})\s?(?:ที่?|\(ที่\))?\s?|{WEEKDAY_SHORT}\s?)"
_AND_WEEKDAY = rf"(?:(?:วัน\s?)?(?:{WEEKDAY})\s?(?:-|ถึง|และ)\s?)?"
_DATED = rf"(?:{_AND_WEEKDAY}{_ON})?(?:วันที่?\s?)?"
_TO = r"\s?(?:-{1,2}|ถึง)\s?"
_ALSO = r"\s?(?:,\s?และ|,|และ|กับ)\s?"
_OF = r"[ \t]?(?:เดือน\s?)?"
_AFTER = rf"(?:\s?\(\s?(?:วัน)?(?P<after>{WEEKDAY})\s?\))?"


def _named(pattern: str, name: str) -> str:
    return f"(?P<{name}>{pattern})"


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


def _single(match: Match) -> WrittenDate | None:
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


def _range(match: Match) -> WrittenDate | None:
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


def _two_months(match: Match) -> WrittenDate | None:
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


_PIECE = re.compile(rf"(?P<day>{_DAY})(?:{_TO}(?:{_DATED})(?P<last>{_DAY}))?|(?P<month>{MONTH})")


def _list(match: Match) -> WrittenDate | None:
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


def _months(match: Match) -> WrittenDate | None:
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


def _figures(match: Match) -> WrittenDate | None:
    month = int(match["month"].folded)
    if not 1 <= month <= 12 or match["month"].alternatives():
        return None
    weekdays = _weekdays(match["on"])
    written = WrittenDate(((Day(match["day"], month, match["year"], weekdays[-1] if weekdays else None), None),))
    return written if settle(written) is not None else None


def _range_in_figures(match: Match) -> WrittenDate | None:
    months = [int(match[name].folded or match["month"].folded) for name in ("first_month", "month")]
    if not all(1 <= month <= 12 for month in months) or match["month"].alternatives():
        return None
    first, last = _pair_of_weekdays(match)
    start = Day(match["day"], months[0], match["first_year"] or match["year"], first)
    return WrittenDate(((start, Day(match["last"], months[1], match["year"], last)),))


def _damaged(match: Match) -> WrittenDate | None:
    month = nearest_month(match["month"].folded)
    if month is None:
        return None
    weekdays = _weekdays(match["on"])
    day = Day(match["day"], month, _year(match["year"]), weekdays[-1] if weekdays else None)
    written = WrittenDate(((day, None),), is_repaired=True)
    return written if _is_possible(written) else None


def _rule(name: str, pattern: str) -> tuple[str, re.Pattern[str]]:
    return f"date.{name}", re.compile(pattern)


_HEAD = rf"{_START}{_named(_DATED, 'on')}{_START}"

DAY = Rule(
    # ในวันอังคารที่ ๔ ตุลาคม ๒๕๖๕
    *_rule("day", rf"{_HEAD}(?P<day>{_DAY}){_OF}(?P<month>{MONTH})(?P<year>{_YEAR})?{_AFTER}"),
    build=_single,
    finds=("15 มีนาคม 2567", "พุธ 17 เม.ย. 67", "วันศุกร์ ที่ 19 เดือน มิถุนายน พ.ศ. 2558", "7ก.ย.63", "ลว.25ตค.61"),
    ignores=(
        "31 กุมภาพันธ์ 2567",
        "115 มีนาคม 2567",
        "5 มีคน",
        "0 มีนาคม 2567",
        "เขต 1 เดือนพฤษภาคม 2568",
        "ครั้งที่ 2 เมษายน 2567",
    ),
)
RANGE = Rule(
    # ระหว่างวันที่ ๒๓ – ๒๗ กันยายน ๒๕๖๓
    *_rule(
        "range",
        rf"{_HEAD}(?P<day>{_DAY}){_TO}(?P<between>{_DATED})(?P<last>{_DAY}){_OF}(?P<month>{MONTH})(?P<year>{_YEAR})?",
    ),
    build=_range,
    finds=(
        "26-28 กันยายน 2563",
        "วันที 26 -- 28 กันยายน 2563",
        "วันพุธที่ 12 - 13 เมษายน",
        "วันจันทร์ที่ 1 - วัน อังคารที่ 2 เมษายน 2567",
        "17-30 พ.ย 2563",
    ),
    ignores=("26-28 คน", "8.30 - 12.00 น."),
)
TWO_MONTHS = Rule(
    # ระหว่างวันที่ ๑๕ กรกฎาคม – ๓๑ สิงหาคม ๒๕๖๓
    *_rule(
        "two_months",
        rf"{_HEAD}(?P<day>{_DAY}){_OF}(?P<first_month>{MONTH})(?P<first_year>{_FIRST_YEAR})?{_TO}"
        rf"(?P<between>{_DATED})(?P<last>{_DAY}){_OF}(?P<month>{MONTH})(?P<year>{_YEAR})?",
    ),
    build=_two_months,
    finds=(
        "1 เม.ย. - 30 มิ.ย. 2564",
        "24 ก.พ. - 6 มี.ค.",
        "31 ต.ค. 65 - 1 พ.ย. 65",
        "30 ธันวาคม 2566 ถึงวันที่ 2 มกราคม 2567",
    ),
    ignores=("1 เม.ย. 2564",),
)
_DAYS = rf"{_DAY}(?:{_TO}{_DATED}{_DAY})?"
_SOME_DAYS = rf"{_DAYS}(?:{_ALSO}{_DATED}{_DAYS}){{0,8}}"
LIST = Rule(
    # ๒๘, ๓๐ พฤศจิกายน และวันที่ ๒ ธันวาคม ๒๕๖๗
    *_rule(
        "list",
        rf"{_HEAD}(?P<days>(?:{_SOME_DAYS}{_OF}{MONTH}{_ALSO}{_DATED}){{0,4}}{_SOME_DAYS}{_OF}{MONTH})(?P<year>{_YEAR})?",
    ),
    build=_list,
    finds=("4 และ 7 กันยายน", "13 - 17 และ 28 - 31 กรกฎาคม 2565", "28, 30 พฤศจิกายน และวันที่ 2 ธันวาคม 2567"),
    ignores=("4 และ 7 คน",),
    sure=0.98,
)
MONTH_OF_YEAR = Rule(
    # ในห้วงเดือนเมษายน ๒๕๖๗
    *_rule("month", rf"(?:เดือน\s?(?P<month>{MONTH})(?P<year>{_YEAR})?)"),
    build=_months,
    finds=("เดือนเมษายน 2567", "ประจำเดือน เม.ย. 67", "ห้วงเดือนเมษายน พ.ศ. 2567"),
    ignores=("เดือนนี้",),
)
MONTH_ALONE = Rule(
    # แผนการออกตรวจเยี่ยม เมษายน ๒๕๖๗
    *_rule("month_alone", rf"(?<!\d)(?<!\d[ \t])(?P<month>{MONTH_NAME})(?P<year>[ \t]?{_ERA}\d{{4}}(?!\d))"),
    build=_months,
    finds=("เมษายน 2567",),
    ignores=("เมษายน",),
    sure=0.95,
)
MONTH_RANGE = Rule(
    # ระหว่างเดือนเมษายน - มิถุนายน ๒๕๖๗
    *_rule(
        "month_range",
        rf"(?:เดือน\s?)(?P<month>{MONTH})(?P<first_year>{_YEAR})?{_TO}(?:เดือน\s?)?(?P<last_month>{MONTH})(?P<year>{_YEAR})?",
    ),
    build=_months,
    finds=("เดือนเมษายน - มิถุนายน 2567", "เดือนตุลาคม 2566 ถึงเดือนมกราคม 2567"),
    ignores=("เดือนเมษายน 2567",),
)
SLASHES = Rule(
    # ๑๗/๔/๖๗
    *_rule(
        "slashes",
        rf"(?<![\d/]){_named(_DATED, 'on')}(?<![\d/.])(?P<day>{_DAY})\s?/\s?"
        r"(?P<month>\d{1,2})\s?/\s?(?P<year>\d{4}|\d{2})(?![\d/])",
    ),
    build=_figures,
    finds=("17/4/67", "17/04/2567", "พุธ 17/4/67"),
    ignores=("31/2/67", "17/14/67", "1/2567", "17/4/671"),
    sure=0.97,
)
SLASH_RANGE = Rule(
    # ๑๗ - ๑๘/๔/๖๗
    *_rule(
        "slash_range",
        rf"(?<![\d/]){_named(_DATED, 'on')}(?<![\d/.])(?P<day>{_DAY})"
        r"(?:\s?/\s?(?P<first_month>\d{1,2})(?:\s?/\s?(?P<first_year>\d{4}|\d{2}))?)?"
        rf"{_TO}(?P<between>{_DATED})(?P<last>{_DAY})\s?/\s?(?P<month>\d{{1,2}})\s?/\s?(?P<year>\d{{4}}|\d{{2}})(?![\d/])",
    ),
    build=_range_in_figures,
    finds=("17 - 18/4/67", "30/4/67 - 1/5/2567", "30/4 - 1/5/67"),
    ignores=("17 - 18/14/67", "17/4/67", "1 - 2/2567"),
    sure=0.97,
)
HYPHENS = Rule(
    # ๑๗-๐๔-๒๕๖๗
    *_rule("hyphens", r"(?<![\d-])(?P<on>)(?P<day>\d{1,2})-(?P<month>\d{1,2})-(?P<year>\d{4})(?![\d-])"),
    build=_figures,
    finds=("17-04-2567",),
    ignores=("02-281-5555", "17-04-67"),
    sure=0.95,
)
_DOTS = r"[ .…_]{0,40}"
FILLED = Rule(
    # วันที่ ...24.... เดือน.....กันยายน.......... พ.ศ. ....2557...
    *_rule(
        "filled",
        rf"(?P<on>วันที่)(?P<after>){_DOTS}(?P<day>{_DAY}){_DOTS}เดือน{_DOTS}(?P<month>{MONTH}){_DOTS}"
        rf"พ\s?\.?\s?ศ\s?\.?{_DOTS}(?P<year>\d{{4}})(?!\d)",
    ),
    build=_single,
    finds=("วันที่ ...24.... เดือน.....กันยายน.......... พ.ศ. ....2557...",),
    ignores=("วันที่ ....... เดือน ........ พ.ศ. .......",),
    sure=0.97,
)
DAMAGED_MONTH = Rule(
    # ๓ เมษาขน ๒๕๖๗, as a scan gives it
    *_rule("damaged_month", rf"{_HEAD}(?P<day>{_DAY}){_OF}(?P<month>[ก-๎]{{5,11}})(?P<year>[ \t]?{_ERA}\d{{4}}(?!\d))"),
    build=_damaged,
    finds=("3 เมษาขน 2567",),
    ignores=("3 โครงการ 2567", "3 เมษา 2567"),
    sure=0.8,
)
DATE_RULES = (
    DAY,
    RANGE,
    TWO_MONTHS,
    LIST,
    MONTH_OF_YEAR,
    MONTH_RANGE,
    MONTH_ALONE,
    SLASHES,
    SLASH_RANGE,
    HYPHENS,
    FILLED,
    DAMAGED_MONTH,
)
"""All of them; where two find the same text the longer wins, then the earlier."""
