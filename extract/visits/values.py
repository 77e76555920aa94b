"""Values of one visit from the ink of its cells, the same for tables, lists and sentences."""

import re
from collections.abc import Mapping
from dataclasses import replace

from extract.doubt import certain
from extract.facts.calendar import WEEKDAY as WEEKDAY_NAME
from extract.facts.calendar import DateSpan, Day, WrittenDate, possible_numbers, weekday_number
from extract.facts.dates import end_found, find_days, start_found, unread_date, with_strokes
from extract.facts.gazetteer import KHET
from extract.facts.places import DistrictReading, Setting, mended, read_district
from extract.facts.reckoning import settle
from extract.facts.times import find_times, time_found
from extract.found import Found, Tree, text_found
from extract.ink import Ink
from extract.rules import Hit
from extract.visits.locating import district_of_office
from extract.visits.scope import Scope
from extract.visits.weekdays import day_in_week, weekday_of

_PLACE_LABEL = re.compile(r"^สถานที่\s?(?::\s?|\s)(?=[ก-๎A-Za-z])")
"""`สถานที่ หอประชุมอำเภอ`: the label is no part of the place."""
VISIT_FIELDS = (
    "sequence",
    "date",
    "end_date",
    "start_time",
    "end_time",
    "place",
    "district",
    "activity",
    "responsible",
    "remarks",
)
Visit = dict[str, Tree]
Days = tuple[Found, Found | None]
"""The first and the last day of a visit."""

_NOTHING = re.compile(r"^[-.…_\s]*$")
_DITTO = re.compile(r"^(?:[\"'”“〃″]|''|,,|-\s?\"\s?-|\s)+$")
_OF_HOURS = re.compile(r"เวลา|น\.|ประมาณ|เป็นต้นไป|นาฬิกา|ถึง|[\s\d.:()-]")
_NUMBER = re.compile(r"^\(?(?P<number>\d{1,3})\s?[.)]*$")
_CUT_BEFORE = re.compile(r"\d\s?(?:-|,|และ|ถึง|/)\s?(?:วัน)?(?:ที่)?\s?$")
_CUT_AFTER = re.compile(r"^\s?(?:-|,|และ|ถึง|/)\s?\d{1,2}(?!\d|\s?[.:]\s?\d)")
_BARE_DAY = re.compile(
    rf"^(?:วัน)?(?:(?P<weekday>{WEEKDAY_NAME})\s?)?(?:วันที่|ที่)?\s?(?P<day>\d{{1,2}})(?:\s?(?:-|ถึง)\s?(?P<last>\d{{1,2}}))?"
    rf"(?:\s?\(?(?:วัน)?(?P<after>{WEEKDAY_NAME})\)?)?$"
)


def empty_visit() -> Visit:
    """A visit with nothing read yet."""
    return dict.fromkeys(VISIT_FIELDS)


def is_ditto(ink: Ink) -> bool:
    """True for the marks that say "the same as above"."""
    return bool(ink.folded) and bool(_DITTO.match(ink.folded))


def without_spaces(ink: Ink) -> Ink:
    """The ink without its spaces: how a name is read that was broken between two lines."""
    return ink.ground.join(ink.split(r"\s"), "")


def is_hours(ink: Ink) -> bool:
    """True for hours and nothing else."""
    return bool(find_times(ink, in_column=True)) and not _OF_HOURS.sub("", ink.folded)


def words_of(ink: Ink, rule: str) -> Found | None:
    """The ink as text; None where it is empty or a dash."""
    return None if _NOTHING.match(ink.folded) else text_found(ink, rule)


def days_of(ink: Ink, scope: Scope) -> list[Days]:
    """The days that a date cell names, one entry for every listed day or range; empty when it has no ink.

    Ink in which no date can be read gives one entry without a value.
    """
    if _NOTHING.match(ink.folded):
        return []
    found = days_in(ink, scope) or days_in(without_spaces(ink), scope) or days_in(with_strokes(ink), scope)
    if found:
        return _partly_read(found, ink)
    in_week = day_in_week(weekday_of(ink), scope.period, ink)
    return [_bare_day(ink, scope) or (in_week or unread_date(ink, "visit.date"), None)]


def days_in(ink: Ink, scope: Scope) -> list[Days]:
    """The days named anywhere in the ink; empty when there are none."""
    return [days for hit in find_days(ink, scope.reference, scope.period) for days in _days(hit)]


def _partly_read(found: list[Days], ink: Ink) -> list[Days]:
    """The days, doubted when a number stands beside them that looks like a part of their range."""
    hits = find_days(ink)
    if not hits or not (
        _CUT_BEFORE.search(ink.folded[: hits[0].start]) or _CUT_AFTER.match(ink.folded[hits[-1].end :])
    ):
        return found
    (first, last), *others = found
    doubted = first.noted(
        "low_confidence",
        "warning",
        f"อาจอ่านช่วงวันที่ «{ink.text}» ได้ไม่ครบ โปรดดูต้นฉบับ",
        f"The dates “{ink.text}” may have been read only in part. Please look at the page.",
    )
    return [(replace(doubted, sure=0.6), last), *others]


def _days(hit: Hit[DateSpan]) -> list[Days]:
    first = start_found(hit)
    others = [
        (replace(first, value=start, notes=()), replace(first, value=end, notes=()) if end else None)
        for start, end in hit.value.also
    ]
    return [(first, end_found(hit)), *others]


def _bare_day(ink: Ink, scope: Scope) -> Days | None:
    """`พุธ ๑๗` under a title that names one month."""
    match = _BARE_DAY.match(ink.folded)
    if match is None or scope.period is None:
        return None
    first, last = scope.period
    if (first.year, first.month) != (last.year, last.month):
        return None
    name = match["weekday"] or match["after"]
    weekday = weekday_number(name) if name else None
    end = Day(ink.group(match, "last"), first.month) if match["last"] else None
    written = WrittenDate(((Day(ink.group(match, "day"), first.month, weekday=weekday), end),))
    span = settle(written, first, scope.period)
    if span is None:
        return None
    hit = Hit("visit.day_of_month", span, ink, 0, len(ink), 0.95)
    return start_found(hit), end_found(hit)


def carried(days: Days) -> Days:
    """Days that are stated once, above, for this row too."""
    first, last = days
    return _carried(first), _carried(last) if last else None


def inferred(found: Found | None) -> Found | None:
    """A value of a heading, for a line below it."""
    return _carried(found) if found is not None else None


def _carried(found: Found) -> Found:
    return replace(found, state="inferred" if found.state != "repaired" else "repaired", sure=found.sure * 0.97)


def times_of(ink: Ink, in_column: bool = True) -> tuple[Found | None, Found | None]:
    """Start and end of the first time in the ink; both None when there is none."""
    hits = find_times(ink, in_column)
    if not hits:
        return None, None
    hit = hits[0]
    start = time_found(hit, hit.value.start)
    return start, time_found(hit, hit.value.end) if hit.value.end else None


def sequence_of(ink: Ink, before: int | None) -> Found | None:
    """The running number; doubtful digits are settled by the number before it."""
    match = _NUMBER.match(ink.folded)
    if match is None:
        return None
    number = ink.group(match, "number")
    possible = possible_numbers(number)
    if len(possible) > 1 and before is not None and before + 1 in possible:
        return Found(before + 1, number, "visit.sequence", "repaired", 0.95)
    return certain(Found(possible[0], number, "visit.sequence", "normalized")) if possible else None


def place_of(ink: Ink, scope: Scope, setting: Setting) -> tuple[Found | None, Found | None]:
    """The place as printed, with a doubt when it names an unknown district, and its district."""
    label = _PLACE_LABEL.match(ink.folded)
    place = words_of(mended(ink[label.end() :] if label else ink), "visit.place")
    if place is None:
        return None, None
    reading = read_district(place.ink, scope.provinces, setting)
    found = reading.found or district_of_office(place.ink, scope.provinces)
    return (_with_name(place, found) if found else _doubted(place, reading)), found


def _with_name(place: Found, district: Found) -> Found:
    """The place with the name of its district as the gazetteer has it, where an engine read that a letter wrong."""
    value = district.value
    if district.state != "repaired" or not isinstance(value, Mapping) or not place.ink.is_recognised:
        return place
    name = str(value["name"]).removeprefix(KHET)
    at = place.ink.text.find(district.ink.text)
    if at < 0 or district.ink.text == name or place.value != place.ink.text:
        return place
    whole = place.ink.text[:at] + name + place.ink.text[at + len(district.ink) :]
    return replace(place, value=whole, state="repaired", sure=min(place.sure, district.sure))


def _doubted(place: Found, reading: DistrictReading) -> Found:
    if reading.unknown is None:
        return place
    name = reading.unknown.text
    if reading.choices:
        provinces = ", ".join(choice.province for choice in reading.choices)
        return place.noted(
            "unknown_place",
            "warning",
            f"มีอำเภอชื่อ «{name}» ในหลายจังหวัด ({provinces}) โปรดระบุจังหวัด",
            f"Several provinces have a district “{name}” ({provinces}). Please say which one is meant.",
        )
    return place.noted(
        "unknown_place",
        "warning",
        f"ไม่พบ «{name}» ในรายชื่ออำเภอ โปรดตรวจสอบการสะกดหรือจังหวัด",
        f"“{name}” is not in the list of districts. Please check its spelling or its province.",
    )
