"""Clock times in any ink: `find_times`. A bare `๘.๓๐` is a number unless something says that it is a time."""

import itertools
import re
from dataclasses import dataclass

from extract.facts.calendar import MONTH, possible_texts
from extract.found import Found
from extract.ink import Ink
from extract.rules import Hit, Match, Rule, settled_hits
from schemas import State


@dataclass(frozen=True, slots=True)
class TimeSpan:
    """`start` and `end` as HH:MM; None where none is printed, or where doubtful digits leave more than one answer."""

    start: str | None
    end: str | None = None
    state: State = "normalized"
    is_open: bool = False
    """True when digits could not be told apart."""


_HOUR = r"(?:[01]?\d|2[0-4])"
_CLOCK = rf"(?<![\d.,:/]){_HOUR}\s?[.:]\s?[0-5]\d(?!\d|[.:/]\d)"
# The engine may have read a digit of an hour or a minute as one that no clock shows.
_DOUBTFUL = r"(?<![\d.,:/])\d{1,2}\s?[.:]\s?\d\d(?!\d|[.:/]\d)"
_FEWEST_DIGITS = 4
_UNIT = r"(?:\s?(?:น(?:\s?\.|(?![ก-๎]))|นาฬิกา))"
_TO = r"\s?(?:-{1,2}|ถึง(?:เวลา)?)\s?"
_RANGE = rf"(?P<start>{_DOUBTFUL}){_UNIT}?{_TO}(?P<end>{_DOUBTFUL})"


def _read(ink: Ink) -> tuple[str, ...]:
    found = []
    for text in possible_texts(ink):
        hour, minute = re.split(r"\s?[.:]\s?", text)
        if (int(hour) < 24 and int(minute) < 60) or (int(hour), int(minute)) == (24, 0):
            found.append(f"{int(hour):02}:{minute}")
    return tuple(dict.fromkeys(found))


def _is_doubtful(match: Match) -> bool:
    return bool(match["start"].alternatives() or match["end"].alternatives())


def _range(match: Match) -> TimeSpan | None:
    spans = list(itertools.product(_read(match["start"]), _read(match["end"])))
    if not _is_doubtful(match):
        # A night duty ends before it began: ๑๖.๓๐ - ๐๘.๓๐ น.
        return TimeSpan(*spans[0]) if spans else None
    spans = [(start, end) for start, end in spans if start < end]
    return TimeSpan(*spans[0], state="repaired") if len(spans) == 1 else TimeSpan(None, None, is_open=True)


def _damaged_range(match: Match) -> TimeSpan | None:
    """A range of which digits are lost: what is left could be another time, so neither of the two is given."""
    whole = all(re.fullmatch(r"\d{1,2}[.:]\d\d", match[part].folded) for part in ("start", "end"))
    digits = sum(char.isdigit() for char in match.whole.folded)
    return TimeSpan(None, None, is_open=True) if not whole and digits >= _FEWEST_DIGITS else None


def _single(match: Match) -> TimeSpan | None:
    times = _read(match["start"])
    if not match["start"].alternatives():
        return TimeSpan(times[0]) if times else None
    return TimeSpan(times[0], state="repaired") if len(times) == 1 else TimeSpan(None, is_open=True)


def _hour(match: Match) -> TimeSpan | None:
    number = match["start"]
    if number.alternatives() or not 0 <= int(number.folded) <= 24:
        return None
    return TimeSpan(f"{int(number.folded):02}:00")


def _joined(match: Match) -> TimeSpan | None:
    """Hours without a point; digits in doubt leave them open."""
    start, end = (f"{text[:2]}:{text[2:]}" if (text := match[part].folded) else None for part in ("start", "end"))
    is_open = bool(match["start"].alternatives() or match["end"].alternatives())
    return TimeSpan(None, None, is_open=True) if is_open else TimeSpan(start, end)


RANGE_UNIT = Rule(
    # เวลา ๐๘.๓๐ - ๑๒.๐๐ น.
    "time.range",
    re.compile(rf"{_RANGE}{_UNIT}"),
    build=_range,
    finds=(
        "08.30 - 12.00 น.",
        "06.00 น. – 10.00 น.",
        "09:00-12:00 นาฬิกา",
        "8.30 น. ถึง 16.30 น.",
        "13.00-15.00น.",
        "11.30 -- 12.00 น.",
    ),
    ignores=("1.1 - 1.2 น.", "08.30 - 12.00 บาท", "08.30 - 25.30 น."),
)
RANGE_BARE = Rule(
    # เวลา ๑๕.๐๐ – ๑๖.๐๐ with the unit forgotten
    "time.range_bare",
    re.compile(_RANGE + r"(?!\s?(?:บาท|%|ล้าน|กม|กิโล|เมตร|ไร่|คะแนน|ร้อยละ|ตร\.|ตรม|ตรว(?!จ)))"),
    build=_range,
    finds=("13.00 - 16.30 ตรวจเยี่ยม", "เวลา 15.00 - 16.00", "12.00 -16.00", "08.30-09.00 ลงทะเบียน"),
    ignores=("1.5 - 2.5", "12.00 - 16.00 บาท", "12.00 - 16.00 ตร.ม."),
    sure=0.97,
)
SINGLE = Rule(
    # ๐๘.๓๐ น. เป็นต้นไป
    "time.single",
    re.compile(rf"(?P<end>)(?P<start>{_DOUBTFUL}){_UNIT}"),
    build=_single,
    finds=("08.30 น.", "10.30น.", "03:30 น.", "13.00 นาฬิกา", "24.00 น."),
    ignores=("08.30 นาย", "25.30 น.", "8.75 น."),
)
LABELLED = Rule(
    # เวลา ๐๙.๐๐ with the unit forgotten
    "time.labelled",
    re.compile(rf"เวลา\s?(?:ประมาณ\s?)?(?P<end>)(?P<start>{_DOUBTFUL}){_UNIT}?"),
    build=_single,
    finds=("เวลา 09.00", "เวลาประมาณ 09.00"),
    ignores=("เวลา 3.5 ชั่วโมง",),
)
DAMAGED_RANGE = Rule(
    # .๐๐ น. - ๑๒.๐๐ น. and ๐๙.๐ - ๑๐.๐ น.: a time is printed, and some of its digits were lost
    "time.damaged_range",
    re.compile(
        rf"(?<![\d.:])(?P<start>\d{{0,2}}\s?[.:]\s?\d{{0,2}}){_UNIT}?{_TO}(?P<end>\d{{0,2}}[.:]\d{{0,2}}){_UNIT}"
    ),
    build=_damaged_range,
    finds=(".00 น. - 12.00 น.", "09. - 11.30 น.", "09.0 - 10.0 น.", "09. 0 - 11.00 น."),
    ignores=("09.00 - 11.30 น.", "- 11.30 น.", "8 - 11.30 น."),
    sure=0.9,
)
BEFORE_DASH = Rule(
    # ๐๘.๓๐ - พิธีเปิด
    "time.before_dash",
    re.compile(rf"(?:^|\t)(?P<end>)(?P<start>{_CLOCK})\s?-\s?(?!{MONTH})(?=[ก-๎])"),
    build=_single,
    finds=("08.30 - พิธีเปิด",),
    ignores=("ข้อ 08.30 - พิธีเปิด", "3.1 - พิธีเปิด", "5. 13-ส.ค.-67"),
    sure=0.95,
)
HOURS = Rule(
    # เวลา ๙ นาฬิกา
    "time.hours",
    re.compile(r"(?<![\d.,:])(?P<end>)(?P<start>\d{1,2})\s?(?:นาฬิกา|น\.)(?!\s?\d)"),
    build=_hour,
    finds=("9 นาฬิกา", "เวลา 13 น."),
    ignores=("9.30", "25 นาฬิกา"),
    sure=0.95,
)
JOINED = Rule(
    # ๐๙๐๐ - ๑๑๓๐ น., as the forces write hours
    "time.joined",
    re.compile(
        r"(?<![\d.,:/])(?P<start>(?:[01]\d|2[0-4])[0-5]\d)(?:\s?(?:-{1,2}|ถึง)\s?(?P<end>(?:[01]\d|2[0-4])[0-5]\d))?"
        r"\s?น(?:\.|(?![ก-๎]))"
    ),
    build=_joined,
    finds=("0900 น.", "0900 - 1130 น.", "1300-1500น."),
    ignores=("2567 น.", "0900 นาย", "900 น.", "0960 น."),
    sure=0.97,
)
COLUMN = Rule(
    # a bare ๐๘.๓๐ in a time column
    "time.column",
    re.compile(rf"(?P<end>)(?P<start>{_DOUBTFUL})"),
    build=_single,
    finds=("08.30", "9:00"),
    ignores=("08.75", "1.1.1"),
)
TIME_RULES = (RANGE_UNIT, RANGE_BARE, DAMAGED_RANGE, SINGLE, LABELLED, BEFORE_DASH, HOURS, JOINED)
"""For running text."""
COLUMN_RULES = (*TIME_RULES, COLUMN)
"""For cells of a time column."""


def find_times(ink: Ink, in_column: bool = False) -> tuple[Hit[TimeSpan], ...]:
    """Every time and range of times in the ink, in order."""
    return settled_hits(COLUMN_RULES if in_column else TIME_RULES, ink)


def time_found(hit: Hit[TimeSpan], value: str | None, rule: str | None = None) -> Found:
    """A start or an end as a value, with a note where its digits stay open."""
    sure = hit.sure * (0.9 if hit.value.state == "repaired" else 1.0)
    found = Found(value, hit.ink, rule or hit.rule, hit.value.state, sure)
    if not hit.value.is_open:
        return found
    return Found(None, hit.ink, rule or hit.rule).noted(
        "low_confidence",
        "warning",
        f"อ่านเวลาไม่ได้แน่ชัด: «{hit.ink.text}» โปรดดูต้นฉบับแล้วระบุเวลา",
        f"This time could not be read for certain: “{hit.ink.text}”. Please look at the page and enter it.",
    )
