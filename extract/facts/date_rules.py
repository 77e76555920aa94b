"""Every way of writing a date, as rules on folded ink. Each comment is a line from a circular."""

import re

from extract.facts.calendar import MONTH, MONTH_NAME
from extract.facts.date_meanings import (
    damaged_meant,
    figures_meant,
    list_in_figures_meant,
    list_meant,
    months_meant,
    range_in_figures_meant,
    range_meant,
    single_meant,
    two_months_meant,
)
from extract.facts.date_words import AFTER, ALSO, DATED, DAY_NUMBER, ERA, FIRST_YEAR, OF, POINT, START, TO, YEAR
from extract.rules import Rule


def _named(pattern: str, name: str) -> str:
    return f"(?P<{name}>{pattern})"


def _rule(name: str, pattern: str) -> tuple[str, re.Pattern[str]]:
    return f"date.{name}", re.compile(pattern)


_HEAD = rf"{START}{_named(DATED, 'on')}{START}"

DAY = Rule(
    # ในวันอังคารที่ ๔ ตุลาคม ๒๕๖๕
    *_rule(
        "day",
        rf"{_HEAD}(?P<day>{DAY_NUMBER})(?:(?P<hyphen>-)|{POINT}{OF})(?P<month>{MONTH})"
        rf"(?P<year>(?(hyphen)-(?:\d{{4}}|\d{{2}})(?![\d-])|(?:{YEAR})))?{AFTER}",
    ),
    build=single_meant,
    finds=(
        "15 มีนาคม 2567",
        "พุธ 17 เม.ย. 67",
        "วันศุกร์ ที่ 19 เดือน มิถุนายน พ.ศ. 2558",
        "7ก.ย.63",
        "ลว.25ตค.61",
        "17-เม.ย.-67",
        "วันพุธ, 17 เมษายน 2567",
        "วันศุกร์ที่ 7. มีนาคม 2568",
        "4 มกราคม ปี 2567",
        "(พ.) 17 เม.ย. 67",
    ),
    ignores=(
        "31 กุมภาพันธ์ 2567",
        "1. มกราคม 2567",
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
        rf"{_HEAD}(?P<day>{DAY_NUMBER}){TO}(?P<between>{DATED})(?P<last>{DAY_NUMBER}){OF}(?P<month>{MONTH})(?P<year>{YEAR})?",
    ),
    build=range_meant,
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
        rf"{_HEAD}(?P<day>{DAY_NUMBER}){OF}(?P<first_month>{MONTH})(?P<first_year>{FIRST_YEAR})?{TO}"
        rf"(?P<between>{DATED})(?P<last>{DAY_NUMBER}){OF}(?P<month>{MONTH})(?P<year>{YEAR})?",
    ),
    build=two_months_meant,
    finds=(
        "1 เม.ย. - 30 มิ.ย. 2564",
        "24 ก.พ. - 6 มี.ค.",
        "31 ต.ค. 65 - 1 พ.ย. 65",
        "30 ธันวาคม 2566 ถึงวันที่ 2 มกราคม 2567",
    ),
    ignores=("1 เม.ย. 2564",),
)
_DAYS = rf"{DAY_NUMBER}(?:{TO}{DATED}{DAY_NUMBER})?"
_SOME_DAYS = rf"{_DAYS}(?:{ALSO}{DATED}{_DAYS}){{0,8}}"
LIST = Rule(
    # ๒๘, ๓๐ พฤศจิกายน และวันที่ ๒ ธันวาคม ๒๕๖๗
    *_rule(
        "list",
        rf"{_HEAD}(?P<days>(?:{_SOME_DAYS}{OF}{MONTH}{ALSO}{DATED}){{0,4}}{_SOME_DAYS}{OF}{MONTH})(?P<year>{YEAR})?",
    ),
    build=list_meant,
    finds=("4 และ 7 กันยายน", "13 - 17 และ 28 - 31 กรกฎาคม 2565", "28, 30 พฤศจิกายน และวันที่ 2 ธันวาคม 2567"),
    ignores=("4 และ 7 คน",),
    sure=0.98,
)
MONTH_OF_YEAR = Rule(
    # ในห้วงเดือนเมษายน ๒๕๖๗
    *_rule("month", rf"(?:เดือน\s?(?P<month>{MONTH})(?P<year>{YEAR})?)"),
    build=months_meant,
    finds=("เดือนเมษายน 2567", "ประจำเดือน เม.ย. 67", "ห้วงเดือนเมษายน พ.ศ. 2567"),
    ignores=("เดือนนี้",),
)
MONTH_ALONE = Rule(
    # แผนการออกตรวจเยี่ยม เมษายน ๒๕๖๗
    *_rule("month_alone", rf"(?<!\d)(?<!\d[ \t])(?P<month>{MONTH_NAME})(?P<year>[ \t]?{ERA}\d{{4}}(?!\d))"),
    build=months_meant,
    finds=("เมษายน 2567",),
    ignores=("เมษายน",),
    sure=0.95,
)
MONTH_RANGE = Rule(
    # ระหว่างเดือนเมษายน - มิถุนายน ๒๕๖๗
    *_rule(
        "month_range",
        rf"(?:เดือน\s?)(?P<month>{MONTH})(?P<first_year>{YEAR})?{TO}(?:เดือน\s?)?(?P<last_month>{MONTH})(?P<year>{YEAR})?",
    ),
    build=months_meant,
    finds=("เดือนเมษายน - มิถุนายน 2567", "เดือนตุลาคม 2566 ถึงเดือนมกราคม 2567"),
    ignores=("เดือนเมษายน 2567",),
)
SLASHES = Rule(
    # ๑๗/๔/๖๗
    *_rule(
        "slashes",
        rf"(?<![\d/]){_named(DATED, 'on')}(?<![\d/.])(?P<day>{DAY_NUMBER})\s?/\s?"
        r"(?P<month>\d{1,2})\s?/\s?(?P<year>\d{4}|\d{2})(?![\d/])",
    ),
    build=figures_meant,
    finds=("17/4/67", "17/04/2567", "พุธ 17/4/67"),
    ignores=("31/2/67", "17/14/67", "1/2567", "17/4/671"),
    sure=0.97,
)
SLASH_RANGE = Rule(
    # ๑๗ - ๑๘/๔/๖๗
    *_rule(
        "slash_range",
        rf"(?<![\d/]){_named(DATED, 'on')}(?<![\d/.])(?P<day>{DAY_NUMBER})"
        r"(?:\s?/\s?(?P<first_month>\d{1,2})(?:\s?/\s?(?P<first_year>\d{4}|\d{2}))?)?"
        rf"{TO}(?P<between>{DATED})(?P<last>{DAY_NUMBER})\s?/\s?(?P<month>\d{{1,2}})\s?/\s?(?P<year>\d{{4}}|\d{{2}})(?![\d/])",
    ),
    build=range_in_figures_meant,
    finds=("17 - 18/4/67", "30/4/67 - 1/5/2567", "30/4 - 1/5/67"),
    ignores=("17 - 18/14/67", "17/4/67", "1 - 2/2567"),
    sure=0.97,
)
SLASH_LIST = Rule(
    # ๑๒ และ ๑๓/๖/๖๖
    *_rule(
        "slash_list",
        rf"(?<![\d./-]){_named(DATED, 'on')}(?<![\d./-])(?P<days>{DAY_NUMBER}(?:{ALSO}{DATED}{DAY_NUMBER}){{1,8}})"
        r"\s?/\s?(?P<month>\d{1,2})\s?/\s?(?P<year>\d{4}|\d{2})(?![\d/])",
    ),
    build=list_in_figures_meant,
    finds=("12 และ 13/6/66", "12, 13 และ 15/6/2566"),
    ignores=("12 และ 13/14/66", "12 และ 13/6", "12 - 13/6/66"),
    sure=0.97,
)
HYPHENS = Rule(
    # ๑๗-๐๔-๒๕๖๗
    *_rule("hyphens", r"(?<![\d-])(?P<on>)(?P<day>\d{1,2})-(?P<month>\d{1,2})-(?P<year>\d{4})(?![\d-])"),
    build=figures_meant,
    finds=("17-04-2567",),
    ignores=("02-281-5555", "17-04-67"),
    sure=0.95,
)
_LEADER = r"\s?(?:\.{2,}|…)[\s.…]*"
_POINTED_YEAR = r"(?:2[45]\d\d|20\d\d|[5-7]\d)(?![\d./])"
"""A year that no section or account has in its place."""
POINTS = Rule(
    # ๑.๑๐.๖๙ เวลา ๐๙.๓๐ น.
    *_rule(
        "points",
        rf"(?<![\d./-]){_named(DATED, 'on')}(?<![\d./-])(?P<day>{DAY_NUMBER})"
        rf"\.(?P<month>\d{{1,2}})\.(?P<year>{_POINTED_YEAR})",
    ),
    build=figures_meant,
    finds=("17.4.67", "17.04.2567", "พุธ 17.4.67"),
    ignores=("31.2.67", "17.14.67", "4.2.1", "17.4.671", "1.17.4.67", "09.30", "สธ 1.3.65/ว 12"),
    sure=0.95,
)
POINT_RANGE = Rule(
    # ๑๗ - ๑๘.๔.๖๗
    *_rule(
        "point_range",
        rf"(?<![\d./-]){_named(DATED, 'on')}(?<![\d./-])(?P<day>{DAY_NUMBER})"
        r"(?:\.(?P<first_month>\d{1,2})(?:\.(?P<first_year>\d{4}|\d{2}))?)?"
        rf"{TO}(?P<between>{DATED})(?P<last>{DAY_NUMBER})\.(?P<month>\d{{1,2}})\.(?P<year>{_POINTED_YEAR})",
    ),
    build=range_in_figures_meant,
    finds=("17 - 18.4.67", "30.4.67 - 1.5.67", "30.4 - 1.5.67"),
    ignores=("17 - 18.14.67", "17.4.67", "9.00 - 11.30"),
    sure=0.95,
)
_DOTS = r"[ .…_]{0,40}"
FILLED = Rule(
    # วันที่ ...24.... เดือน.....กันยายน.......... พ.ศ. ....2557...
    *_rule(
        "filled",
        rf"(?P<on>วันที่)(?P<after>){_DOTS}(?P<day>{DAY_NUMBER})(?:{_DOTS}เดือน{_DOTS}|{_LEADER})(?P<month>{MONTH})"
        rf"(?:{_DOTS}พ\s?\.?\s?ศ\s?\.?{_DOTS}|{_LEADER})(?P<year>\d{{4}})(?!\d)",
    ),
    build=single_meant,
    finds=("วันที่ ...24.... เดือน.....กันยายน.......... พ.ศ. ....2557...", "วันที่..5..กรกฎาคม..2567...."),
    ignores=("วันที่ ....... เดือน ........ พ.ศ. .......",),
    sure=0.97,
)
DAMAGED_MONTH = Rule(
    # ๓ เมษาขน ๒๕๖๗, as a scan gives it
    *_rule(
        "damaged_month", rf"{_HEAD}(?P<day>{DAY_NUMBER}){OF}(?P<month>[ก-๎]{{5,11}})(?P<year>[ \t]?{ERA}\d{{4}}(?!\d))"
    ),
    build=damaged_meant,
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
    SLASH_LIST,
    HYPHENS,
    POINTS,
    POINT_RANGE,
    FILLED,
    DAMAGED_MONTH,
)
"""All of them; where two find the same text the longer wins, then the earlier."""
