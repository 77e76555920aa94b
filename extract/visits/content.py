"""What the cells of a table say about its columns where the header says nothing, or something else."""

import re
from collections.abc import Callable
from typing import Literal

from extract.facts.dates import find_dates
from extract.facts.places import read_district
from extract.facts.times import find_times
from extract.flow import Grid, GridCell
from extract.ink import Ground, Ink
from extract.thai import join_lines
from extract.visits.locating import begins_like_place

Role = Literal[
    "sequence", "weekday", "date", "time", "district", "place", "activity", "responsible", "remarks", "half_day"
]
"""What a column holds."""

_MOST = 0.6
_NEARLY_ALL = 0.9
_NOTHING = re.compile(r"[-.…_\s]*")
_PART = 0.3
_BARE_NAME = re.compile(r"^[ก-๎]{2,22}$")
_SEQUENCE = re.compile(r"^\(?\d{1,3}\s?[.)]?$")
_AMOUNT = re.compile(r"[\d,. -]+(?:บาท|คน|ราย|แห่ง|ครั้ง|กม\.|กิโลเมตร)?")
_TEAM = re.compile(r"^(?:ทีม|สาย|คณะ|ชุด|กลุ่ม|หน่วย)(?:ที่)?\s?\d{1,2}")
_PEOPLE = re.compile(r"^(?:(?:ทีม|สาย|คณะ|ชุด|กลุ่ม|หน่วย)(?:ที่)?\s?\d{1,2}$|นาย(?!อำเภอ)|นาง|น\.ส\.|ดร\.|ว่าที่|[พร]\.[ตทอ]\.)")


def unique(cells: list[GridCell | None]) -> list[GridCell]:
    """The cells of a row or a column, each once, in order."""
    return list({id(cell): cell for cell in cells if cell is not None}.values())


def is_data(text: Ink) -> bool:
    """True for a running number, a date or a time: what no header is."""
    return bool(_SEQUENCE.match(text.folded) or find_dates(text) or find_times(text))


def corrected(roles: tuple[Role | None, ...], grid: Grid, first: int, ground: Ground) -> tuple[Role | None, ...]:
    """The roles that the header gave, with those that the cells leave no doubt about; `first` is the first row."""
    found = list(roles)
    teams = _team_columns(roles, grid, first, ground)
    for column, role in enumerate(roles):
        texts = _texts(grid, column, first, ground)
        if role == "place" and "district" not in found:
            found[column] = "district" if _are_districts(texts, alone=roles.count("place") == 1) else role
        elif column in teams:
            found[column] = "half_day"
        elif role is None:
            guess = _role(texts)
            found[column] = guess if guess not in found or guess == "date" else None
        elif (
            role in ("activity", "place", "responsible")
            and "sequence" not in found
            and _share(texts, _is_number) > _NEARLY_ALL
        ):
            found[column] = "sequence"
    return tuple(found)


def _team_columns(roles: tuple[Role | None, ...], grid: Grid, first: int, ground: Ground) -> list[int]:
    """The columns of districts under the names of teams (`คณะที่ ๑`): where each of them goes."""
    heads = {column: grid.cells.get((first - 1, column)) for column in range(len(roles))} if first else {}
    named = [column for column, cell in heads.items() if cell is not None and is_team(cell.text(ground))]
    filled = [column for column in named if _share(_texts(grid, column, first, ground), _is_district) > _NEARLY_ALL]
    return filled if len(filled) > 1 else []


def is_team(text: Ink) -> bool:
    """True for the number of a team, such as `คณะที่ ๑`, `สายที่ ๒`."""
    return _TEAM.match(text.folded) is not None


def left_over(roles: tuple[Role | None, ...], grid: Grid, first: int, ground: Ground) -> tuple[Role | None, ...]:
    """The roles with columns of mere words filled in: what is done stands in most rows, a remark in the last column."""
    found = list(roles)
    for column in reversed([column for column, role in enumerate(roles) if role is None]):
        texts = _texts(grid, column, first, ground)
        filled = len(texts) / max(1, len(_cells(grid, column, first)))
        if not texts or _share(texts, _is_amount) >= _MOST:
            continue
        if "remarks" not in found and column == len(roles) - 1 and filled < _MOST:
            found[column] = "remarks"
        elif "activity" not in found and filled >= _MOST:
            found[column] = "activity"
    return tuple(found)


def _cells(grid: Grid, column: int, first: int) -> list[GridCell]:
    """The cells of one column that cover no other."""
    cells = unique([grid.cells.get((row, column)) for row in range(first, grid.rows)])
    return [cell for cell in cells if cell.column_span == 1]


def _texts(grid: Grid, column: int, first: int, ground: Ground) -> list[Ink]:
    texts = (join_lines(ground, cell.lines) for cell in _cells(grid, column, first))
    return [ink for ink in texts if not _NOTHING.fullmatch(ink.folded)]


def _share(texts: list[Ink], is_one: Callable[[Ink], object]) -> float:
    return sum(bool(is_one(text)) for text in texts) / len(texts) if texts else 0.0


def _is_amount(text: Ink) -> bool:
    return _AMOUNT.fullmatch(text.folded) is not None


def _is_number(text: Ink) -> bool:
    return bool(_SEQUENCE.match(text.folded))


def _is_district(text: Ink) -> bool:
    return read_district(text, (), "district").found is not None


def _are_districts(texts: list[Ink], *, alone: bool) -> bool:
    """True for bare names of which enough are districts: nearly all, or, in the only column of places, a part."""
    if not alone:
        return _share(texts, _is_district) >= _NEARLY_ALL
    return _share(texts, _is_district) >= _PART and _share(texts, _is_bare_name) >= _NEARLY_ALL


def _is_bare_name(text: Ink) -> bool:
    return bool(_BARE_NAME.match(text.folded)) and not begins_like_place(text)


_TESTS: tuple[tuple[Role, Callable[[Ink], object]], ...] = (
    ("sequence", _is_number),
    ("date", find_dates),
    ("time", find_times),
    ("district", _is_district),
    ("responsible", lambda text: _PEOPLE.match(text.folded)),
)


def _role(texts: list[Ink]) -> Role | None:
    return next((role for role, is_one in _TESTS if _share(texts, is_one) >= _MOST), None)
