"""What the cells of a table say about its columns where the header says nothing, or something else."""

import re
from collections.abc import Callable
from functools import cache
from itertools import pairwise
from typing import Literal

from extract.facts.calendar import WEEKDAY
from extract.facts.dates import find_dates, with_strokes
from extract.facts.people import given_name_end
from extract.facts.places import read_district
from extract.facts.times import find_times
from extract.flow import Grid, GridCell
from extract.ink import Ground, Ink
from extract.thai import join_lines
from extract.visits.locating import begins_like_place
from extract.vocabulary import one_of, vocabulary

Role = Literal[
    "sequence", "weekday", "date", "time", "district", "place", "activity", "responsible", "remarks", "half_day"
]
"""What a column holds."""

_MOST = 0.6
_NEARLY_ALL, _HALF = 0.9, 0.5
_NOTHING = re.compile(r"[-.…_\s]*")
_PART = 0.3
_AS_OF = re.compile(r"(?:ลง|ณ|ภายใน)\s?$")
_BARE_NAME = re.compile(r"^[ก-๎]{2,22}$")
_BELONGS = re.compile(r"[ก-๎]บ้าน[ก-๎]|\sต(?:ำบล|\.)\s?[ก-๎]|[ก-๎]\s?จำกัด$")
_SEQUENCE = re.compile(r"^\(?\d{1,3}\s?[.)]?$")
_DAY_OF_MONTH = re.compile(rf"(?:วัน)?{WEEKDAY}(?:ที่|\s)\s?\d{{1,2}}")
_AMOUNT = re.compile(r"[\d,. -]+(?:บาท|คน|ราย|แห่ง|ครั้ง|กม\.|กิโลเมตร)?")
_TEAM = re.compile(r"^(?:ทีม|สาย|คณะ|ชุด|กลุ่ม|หน่วย)(?:ที่)?\s?(?:\d{1,2}|[A-Zก-ฮ]$)")
_CLOCK = re.compile(r"(?:[01]?\d|2[0-4])[.:][0-5][05](?:\s?-\s?(?:[01]?\d|2[0-4])[.:][0-5][05])?")
_PEOPLE = re.compile(
    r"^(?:(?:ทีม|สาย|คณะ|ชุด|กลุ่ม|หน่วย)(?:ที่)?\s?(?:\d{1,2}|[A-Zก-ฮ])$|นาย(?!อำเภอ)|นาง|น\.ส\.|ดร\.|ว่าที่|[พร]\.[ตทอ]\.)"
)


def unique(cells: list[GridCell | None]) -> list[GridCell]:
    """The cells of a row or a column, each once, in order."""
    return list({id(cell): cell for cell in cells if cell is not None}.values())


def is_data(text: Ink) -> bool:
    """True for a running number, a date or a time: what no header is."""
    is_day = find_dates(with_strokes(text) or text) or is_day_of_month(text)
    return bool(_SEQUENCE.match(text.folded) or is_day or find_times(text))


def is_day_of_month(text: Ink) -> bool:
    """True for `พุธที่ ๑๗`, of a month that stands elsewhere."""
    return _DAY_OF_MONTH.fullmatch(text.folded) is not None


def corrected(roles: tuple[Role | None, ...], grid: Grid, first: int, ground: Ground) -> tuple[Role | None, ...]:
    """The roles that the header gave, with those that the cells leave no doubt about; `first` is the first row."""
    found = list(roles)
    for column, role in enumerate(roles):
        texts = column_texts(grid, column, first, ground)
        if role == "place" and "district" not in found:
            found[column] = "district" if _are_districts(texts, alone=roles.count("place") == 1) else role
        elif role is None:
            guess = _role(texts)
            if guess is None and "time" not in found and share_of(texts, _is_clock) > _NEARLY_ALL:
                guess = "time"
            if guess == "sequence" and column and not (_counts(texts) and _count_up(texts)):
                guess = None
            found[column] = guess if guess not in found or guess == "date" else None
        elif _may_be_numbers(role, column) and "sequence" not in found and _count_up(texts):
            found[column] = "sequence"
        elif role == "activity" and not {"place", "district"} & {*roles, *found}:
            are_names = share_of(texts, lambda text: _is_bare_name(text) and _is_district(text)) > _NEARLY_ALL
            found[column] = "district" if are_names else role
    return tuple(found)


def _may_be_numbers(role: Role, column: int) -> bool:
    """True for a head such as `จุดที่`; under that of a team numbers are teams, but in the first column."""
    return role in ("activity", "place") or (role == "responsible" and column == 0)


def _count_up(texts: list[Ink]) -> bool:
    """True for running numbers; those of teams come again."""
    numbers = [int(re.sub(r"\D", "", text.folded)) for text in texts if _is_number(text)]
    return len(numbers) > _NEARLY_ALL * len(texts) and all(a < b for a, b in pairwise(numbers))


def is_team(text: Ink) -> bool:
    """True for the number of a team, such as `คณะที่ ๑`, `สายที่ ๒`."""
    return _TEAM.match(text.folded) is not None


def left_over(roles: tuple[Role | None, ...], grid: Grid, first: int, ground: Ground) -> tuple[Role | None, ...]:
    """The roles with columns of mere words filled in: what is done stands in most rows, a remark in the last column."""
    found = list(roles)
    for column in reversed([column for column, role in enumerate(roles) if role is None]):
        texts = column_texts(grid, column, first, ground)
        filled = len(texts) / max(1, len(_cells(grid, column, first)))
        if not texts or share_of(texts, _is_amount) >= _MOST or share_of(texts, is_who) >= _MOST:
            continue
        if "remarks" not in found and column == len(roles) - 1 and filled < _MOST:
            found[column] = "remarks"
        elif "activity" not in found and filled >= _MOST:
            found[column] = "activity"
    return tuple(found)


def without_idle(
    guessed: tuple[Role | None, ...], roles: tuple[Role | None, ...], grid: Grid, first: int, ground: Ground
) -> tuple[Role | None, ...]:
    """The guessed roles without activities that are none: clothes, people, wards, sheets of a map.

    Such a column helps to tell that a table is a plan, but what it says belongs in no field of a visit.
    """
    return tuple(
        None if guess == "activity" != role and _is_idle(grid, column, first, ground) else guess
        for column, (guess, role) in enumerate(zip(guessed, roles, strict=True))
    )


def says_what_is_done(grid: Grid, column: int, first: int, ground: Ground) -> bool:
    """True where half of the cells of a column begin like what is done."""
    return share_of(column_texts(grid, column, first, ground), _is_action) >= _HALF


def _is_idle(grid: Grid, column: int, first: int, ground: Ground) -> bool:
    """True for a column of words that say by their head or by themselves that nothing is done there."""
    if says_what_is_done(grid, column, first, ground):
        return False
    heads = (grid.cells.get((row, column)) for row in range(first))
    if any(cell is not None and _idle().search(cell.text(ground).folded) for cell in heads):
        return True
    texts = column_texts(grid, column, first, ground)
    return share_of(texts, _is_something_else) >= _HALF


def _is_something_else(text: Ink) -> bool:
    return bool(_PEOPLE.match(text.folded)) or begins_like_place(text) or text.folded[:1].isdigit()


@cache
def _idle() -> re.Pattern[str]:
    return re.compile(one_of(vocabulary("schedules")["actions"]["idle"]))


def _cells(grid: Grid, column: int, first: int) -> list[GridCell]:
    """The cells of one column that cover no other."""
    cells = unique([grid.cells.get((row, column)) for row in range(first, grid.rows)])
    return [cell for cell in cells if cell.column_span == 1]


def column_texts(grid: Grid, column: int, first: int, ground: Ground) -> list[Ink]:
    """What stands in a column from row `first` on, cell by cell; empty cells and dashes are left out."""
    texts = (join_lines(ground, cell.lines) for cell in _cells(grid, column, first))
    return [ink for ink in texts if not _NOTHING.fullmatch(ink.folded)]


def share_of(texts: list[Ink], is_one: Callable[[Ink], object]) -> float:
    """The share of texts that are of a kind, 0 to 1; 0 where there are none."""
    return sum(bool(is_one(text)) for text in texts) / len(texts) if texts else 0.0


def _is_amount(text: Ink) -> bool:
    return _AMOUNT.fullmatch(text.folded) is not None


def _is_action(text: Ink) -> bool:
    return text.folded.lstrip("-•– ").startswith(tuple(vocabulary("schedules")["actions"]["starts"]))


def _is_number(text: Ink) -> bool:
    return bool(_SEQUENCE.match(text.folded))


def _counts(texts: list[Ink]) -> bool:
    """True for numbers of which enough are one more than the number before them."""
    numbers = [int(re.sub(r"\D", "", text.folded) or 0) for text in texts if _is_number(text)]
    steps = sum(after - before in (0, 1) for before, after in pairwise(numbers))
    return steps >= _PART * (len(numbers) - 1)


def _is_clock(text: Ink) -> bool:
    """True for bare hours: minutes of a plan are round, those of prices need not be."""
    return _CLOCK.fullmatch(text.folded) is not None


def _is_district(text: Ink) -> bool:
    return read_district(text, (), "district").found is not None


def _are_districts(texts: list[Ink], *, alone: bool) -> bool:
    """True for bare names of which enough are districts: nearly all, or, in the only column of places, a part."""
    if not alone:
        return share_of(texts, _is_district) >= _NEARLY_ALL
    return share_of(texts, _is_district) >= _PART and share_of(texts, _is_bare_name) >= _NEARLY_ALL


def _is_bare_name(text: Ink) -> bool:
    return bool(_BARE_NAME.match(text.folded)) and not begins_like_place(text)


def _is_dated(text: Ink) -> bool:
    """True for a day that something happens on, not for the day of a paper or of figures (`ลงวันที่`, `ข้อมูล ณ วันที่`)."""
    if is_day_of_month(text):
        return True
    return any(not _AS_OF.search(text.folded[: hit.start]) for hit in find_dates(with_strokes(text) or text))


def _is_named_place(text: Ink) -> bool:
    """True for the name of a place, or of what belongs to one: ฝายบ้านนาเกลือ, สหกรณ์การเกษตรเขาน้อย จำกัด."""
    if text.folded.lstrip("(")[:1].isdigit():
        return False
    return begins_like_place(text) or (_BELONGS.search(text.folded) is not None and not _is_action(text))


def is_who(text: Ink) -> bool:
    """True for a team, or for a person with a title."""
    return _PEOPLE.match(text.folded) is not None or given_name_end(text.flat()) is not None


_TESTS: tuple[tuple[Role, Callable[[Ink], object]], ...] = (
    ("sequence", _is_number),
    ("date", _is_dated),
    ("time", find_times),
    ("district", _is_district),
    ("place", _is_named_place),
    ("responsible", is_who),
)


def _role(texts: list[Ink]) -> Role | None:
    return next((role for role, is_one in _TESTS if share_of(texts, is_one) >= _MOST), None)
