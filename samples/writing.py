"""Digits, dates and times as Thai offices print them."""

import datetime as dt
import random
from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

DigitStyle = Literal["thai", "arabic", "inside_tokens"]

THAI_DIGITS = "๐๑๒๓๔๕๖๗๘๙"
ARABIC_DIGITS = "0123456789"
TO_ARABIC = str.maketrans(THAI_DIGITS, ARABIC_DIGITS)
TO_THAI = str.maketrans(ARABIC_DIGITS, THAI_DIGITS)

_HALF_YEARS = (
    "มกราคม กุมภาพันธ์ มีนาคม เมษายน พฤษภาคม มิถุนายน",
    "กรกฎาคม สิงหาคม กันยายน ตุลาคม พฤศจิกายน ธันวาคม",
)
MONTHS = " ".join(_HALF_YEARS).split()
MONTHS_SHORT = ["ม.ค.", "ก.พ.", "มี.ค.", "เม.ย.", "พ.ค.", "มิ.ย.", "ก.ค.", "ส.ค.", "ก.ย.", "ต.ค.", "พ.ย.", "ธ.ค."]
MONTHS_LOOSE = ["มค.", "กพ.", "มีค", "เมย.", "พ.ค", "มิ.ย", "กค.", "สค", "ก.ย", "ตค.", "พ.ย", "ธค."]
"""Short months as careless typists write them."""
WEEKDAYS_SHORT = {
    "จันทร์": "จ.",
    "อังคาร": "อ.",
    "พุธ": "พ.",
    "พฤหัสบดี": "พฤ.",
    "ศุกร์": "ศ.",
    "เสาร์": "ส.",
    "อาทิตย์": "อา.",
}
WEEKDAYS = ["จันทร์", "อังคาร", "พุธ", "พฤหัสบดี", "ศุกร์", "เสาร์", "อาทิตย์"]


@dataclass
class Pen:
    """Turns the digits of a text into those of the document.

    `inside_tokens` mixes them as careless typing does; a text that was printed before is left alone.
    """

    rng: random.Random
    style: DigitStyle

    def __call__(self, text: str) -> str:
        """The text as it is printed."""
        if self.style == "arabic":
            return text.translate(TO_ARABIC)
        if self.style == "inside_tokens":
            already = any(digit in text for digit in THAI_DIGITS)
            return text if already else "".join(self._slip(letter) for letter in text.translate(TO_THAI))
        return text.translate(TO_THAI)

    def _slip(self, letter: str) -> str:
        if letter in THAI_DIGITS and self.rng.random() < 0.15:
            return letter.translate(TO_ARABIC)
        return letter


def month(date: dt.date) -> str:
    """The full month name."""
    return MONTHS[date.month - 1]


def buddhist_year(date: dt.date) -> int:
    """The year of the Buddhist era."""
    return date.year + 543


def fiscal_year(date: dt.date) -> int:
    """The government's budget year (1 October to 30 September), Buddhist era."""
    return buddhist_year(date) + (date.month >= 10)


def weekday(date: dt.date) -> str:
    """The weekday without วัน."""
    return WEEKDAYS[date.weekday()]


def full_date(date: dt.date) -> str:
    """Day, month and Buddhist-era year: `3 เมษายน 2567`."""
    return f"{date.day} {month(date)} {buddhist_year(date)}"


def month_range(first: dt.date, last: dt.date) -> str:
    """Two days of one or two months in full: `17 - 30 เมษายน 2567`."""
    if first == last:
        return full_date(first)
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.day} - {full_date(last)}"
    if first.year == last.year:
        return f"{first.day} {month(first)} - {full_date(last)}"
    return f"{full_date(first)} - {full_date(last)}"


@dataclass(frozen=True)
class DateStyle:
    """One way to print the dates of a schedule. `day` is the part before the month, `rest` month and year."""

    name: str
    has_weekday: bool
    day: Callable[[dt.date, str], str]
    rest: Callable[[dt.date], str]
    gap: str = " "

    def one(self, date: dt.date, weekday_name: str | None = None) -> str:
        """A single day; `weekday_name` replaces the right weekday in a planted mistake."""
        return self.day(date, weekday_name or weekday(date)) + self.gap + self.rest(date)

    def several(self, first: dt.date, last: dt.date, dash: str, one_weekday: bool = False) -> str:
        """A run of days, or two days, the month printed once where it is the same.

        `one_weekday` prints the weekday of the first day only (`วันพุธที่ 12 - 13 เมษายน`).
        """
        start = self.day(first, weekday(first))
        if (first.year, first.month) != (last.year, last.month):
            start = self.one(first)
        if one_weekday:
            return f"{start}{dash}{last.day}{self.gap}{self.rest(last)}"
        return start + dash + self.one(last)


def _short(date: dt.date) -> str:
    return MONTHS_SHORT[date.month - 1]


def _loose(date: dt.date) -> str:
    return MONTHS_LOOSE[date.month - 1]


def _misspelt(date: dt.date) -> str:
    """The month as it is often misspelt: กรกฏาคม."""
    return month(date).replace("กรกฎา", "กรกฏา").replace("กุมภาพันธ์", "กุมภาพันธุ์")


def _plain_thursday(name: str) -> str:
    return "พฤหัส" if name == "พฤหัสบดี" else name


def _two_digits(date: dt.date) -> str:
    return f"{buddhist_year(date) % 100:02d}"


DATE_STYLES = (
    DateStyle("weekday short", True, lambda d, w: f"{w} {d.day}", lambda d: f"{_short(d)} {_two_digits(d)}"),
    DateStyle("weekday full", True, lambda d, w: f"วัน{w}ที่ {d.day}", lambda d: f"{month(d)} {buddhist_year(d)}"),
    DateStyle("weekday ที่ short", True, lambda d, w: f"{w}ที่ {d.day}", lambda d: f"{_short(d)} {buddhist_year(d)}"),
    DateStyle("วัน short", True, lambda d, w: f"วัน{w}ที่ {d.day}", lambda d: f"{_short(d)}{_two_digits(d)}"),
    DateStyle("short", False, lambda d, w: f"{d.day}", lambda d: f"{_short(d)} {_two_digits(d)}"),
    DateStyle("full", False, lambda d, w: f"{d.day}", lambda d: f"{month(d)} {buddhist_year(d)}"),
    DateStyle("วันที่ full", False, lambda d, w: f"วันที่ {d.day}", lambda d: f"{month(d)} {buddhist_year(d)}"),
    DateStyle("weekday พ.ศ.", True, lambda d, w: f"วัน{w} ที่ {d.day}", lambda d: f"{month(d)} พ.ศ. {buddhist_year(d)}"),
    DateStyle("slashes", False, lambda d, w: f"{d.day}", lambda d: f"/{d.month}/{_two_digits(d)}", gap=""),
    DateStyle(
        "weekday letter", True, lambda d, w: f"{WEEKDAYS_SHORT[w]} {d.day}", lambda d: f"{_short(d)} {_two_digits(d)}"
    ),
    DateStyle("glued", False, lambda d, w: f"{d.day}", lambda d: f"{_short(d)}{_two_digits(d)}", gap=""),
    DateStyle("full glued", False, lambda d, w: f"{d.day}", lambda d: f"{month(d)}{buddhist_year(d)}", gap=""),
    DateStyle("loose", True, lambda d, w: f"{_plain_thursday(w)} {d.day}", lambda d: f"{_loose(d)} {_two_digits(d)}"),
    DateStyle("two lines", True, lambda d, w: f"วัน{w}ที่\n{d.day}", lambda d: f"{month(d)} {buddhist_year(d)}"),
    DateStyle(
        "misspelt",
        True,
        lambda d, w: f"วัน{_plain_thursday(w)}ที่ {d.day}",
        lambda d: f"{_misspelt(d)} {buddhist_year(d)}",
    ),
    DateStyle("เดือน", False, lambda d, w: f"{d.day}", lambda d: f"เดือน{month(d)} พ.ศ. {buddhist_year(d)}"),
    DateStyle("no year", True, lambda d, w: f"{w} {d.day}", _short),
)


def clock(minutes: int, mark: str = ".") -> str:
    """Minutes since midnight as `08.30`, or with another mark between hours and minutes."""
    return f"{minutes // 60:02d}{mark}{minutes % 60:02d}"


def iso_clock(minutes: int) -> str:
    """Minutes since midnight as `08:30`."""
    return clock(minutes, ":")


@dataclass(frozen=True)
class TimeStyle:
    """One way to print times. `whole` wraps the start or the range, `dash` parts start and end."""

    name: str
    whole: str
    dash: str = " - "
    mark: str = "."

    def __call__(self, start: int, end: int | None = None) -> str:
        """A start, or a start and an end, in minutes since midnight."""
        text = clock(start, self.mark)
        if end is not None:
            text += self.dash + clock(end, self.mark)
        return self.whole.format(text)


TIME_STYLES = (
    TimeStyle("plain", "{} น."),
    TimeStyle("close", "{} น.", "-"),
    TimeStyle("en dash", "{} น.", " – "),
    TimeStyle("word", "เวลา {} น."),
    TimeStyle("bare", "{}"),
    TimeStyle("colon", "{} น.", " - ", ":"),
    TimeStyle("twice", "{} น.", " น. - "),
    TimeStyle("uneven", "{} น.", " -"),
)
OPEN_TIME = TimeStyle("onwards", "{} น. เป็นต้นไป")


def next_workday(date: dt.date, skip: int = 0) -> dt.date:
    """The first workday on or after a date, then `skip` workdays further."""
    while True:
        if date.weekday() < 5:
            if skip == 0:
                return date
            skip -= 1
        date += dt.timedelta(days=1)
