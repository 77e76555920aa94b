"""Lines in columns that are rows of a plan, whatever stands over them."""

import re
from collections.abc import Sequence

from extract.bands import bands_of
from extract.facts.dates import find_days
from extract.facts.times import find_times
from extract.flow import Row
from extract.ink import Ink
from extract.visits.content import is_day_of_month
from extract.visits.heads import month_of

_FEWEST_PIECES, _FEWEST_BESIDE_HOURS = 2, 3
"""Pieces between column gaps: of a row with a day, and of one that begins with hours."""
_FEWEST_AT_END = 3
"""Lines that end with hours, one after another, that are a programme."""
_FEWEST_LETTERS = 3
"""Characters after the day of a row; the heading of a day has none."""
_SPOKEN = re.compile(r"\sณ\s|(?:^|\s)(?:ใน|ระหว่าง|ตั้งแต่)?วันที่\s|เวลา\s?\d")
"""What sentences have between a day, hours and a place, and columns have not."""
_BEFORE_DATE = 7
"""Characters that may stand before the day of a row: a number, a dash."""
_DAY_NUMBER = re.compile(r"[0-3]?\d")
_SAME_EDGE = 12.0
"""Points by which a day and the month under it begin apart, at most."""


def begins_data(rows: Sequence[Row]) -> bool:
    """True for the first of several lines that have a day and more in columns."""
    if _is_leaf(rows) or all(map(_ends_with_hours, rows[:_FEWEST_AT_END])):
        return len(rows) >= _FEWEST_AT_END
    bands = list(bands_of([(row, row) for row in rows]))
    if not _is_band_of_data(bands[0]):
        return False
    return any(_is_band_of_data(band) or _begins_with_hours(band, _FEWEST_PIECES) for band in bands[1:])


def _is_band_of_data(band: Sequence[Row]) -> bool:
    """True for lines beside one another of which one has a day, or the leftmost nothing but hours."""
    if len(band) == 1:
        return _is_data(band[0])
    days = [(day.ink, row) for row in band for day in find_days(row.ink)]
    if any(_is_all(day, column) for day, row in days for column in row.columns):
        return True
    return _begins_with_hours(band, _FEWEST_BESIDE_HOURS)


def _begins_with_hours(band: Sequence[Row], fewest: int) -> bool:
    """True for hours as the first of some pieces that stand beside one another."""
    pieces = [(box[0], ink) for row in band for ink, box in row.placed]
    first = min(pieces, key=lambda piece: piece[0])[1]
    return len(pieces) >= fewest and _is_hours(first)


def _ends_with_hours(row: Row) -> bool:
    """True for words and, at the right edge, nothing but hours."""
    pieces = row.columns
    return not row.is_flat and len(pieces) == _FEWEST_PIECES and _is_hours(pieces[1]) and not find_times(pieces[0])


def _is_leaf(rows: Sequence[Row]) -> bool:
    """True for the number of a day beside other words, its month under it, and the next such number below."""
    pieces = rows[0].columns
    if rows[0].is_flat or len(pieces) < _FEWEST_PIECES or not _DAY_NUMBER.fullmatch(pieces[0].folded):
        return False
    under = [row.columns[0] for row in rows[1:] if abs(row.box[0] - rows[0].box[0]) < _SAME_EDGE]
    months = [at for at, ink in enumerate(under) if month_of(ink) is not None]
    return bool(months) and months[0] == 0 and any(_DAY_NUMBER.fullmatch(ink.folded) for ink in under[1:])


def _is_data(row: Row) -> bool:
    """True for a line such as `๑ ๑๗ เม.ย. ๖๗ ๐๙.๐๐ น. บางคล้า`, which no sentence is; the day may stand anywhere."""
    if row.is_flat or _SPOKEN.search(row.ink.folded):
        return False
    if not (days := find_days(row.ink)):
        if len(row.columns) > 1 and is_day_of_month(row.columns[0]):
            return True
        return len(row.columns) >= _FEWEST_BESIDE_HOURS and _is_hours(row.columns[0])
    day = days[0]
    if len(row.columns) > 1 and any(_is_all(day.ink, column) for column in row.columns):
        return True
    if len(row.ink.folded[day.end :].strip()) < _FEWEST_LETTERS:
        return False
    return day.start <= _BEFORE_DATE or re.match(r"\d{1,3}[.)]?\s", row.ink.folded) is not None


def _is_hours(ink: Ink) -> bool:
    """True for a piece that is hours and nothing else: beside a place and what is done, they are a row of a plan."""
    times = find_times(ink, in_column=True)
    return bool(times) and len(times[0].ink) == len(ink)


def _is_all(day: Ink, column: Ink) -> bool:
    """True when a piece between column gaps is a day and hardly more: its number, its hours."""
    rest = re.sub(r"\([^()]*\)|\d{1,2}[.:]\d\d|[\d\s.,:()-]|น\.|เวลา", "", column.folded.replace(day.folded, "", 1))
    return day.folded in column.folded and not rest
