"""Tables with a day, a month, a week or a team over each column: where their heads end, and what each head says."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Literal

from extract.facts.dates import find_dates, with_strokes
from extract.facts.people import person_at_start
from extract.flow import Grid, GridCell
from extract.ink import Ground, Ink
from extract.visits.content import Role, corrected, is_team, unique
from extract.visits.head_words import role_of
from extract.visits.heads import Head, head_of, month_of
from extract.visits.locating import begins_like_place, without_half_day
from extract.visits.scope import Scope
from extract.visits.values import days_in

Kind = Literal["days", "months", "weeks", "weekdays", "teams", "rooms"]
_MOST_HEAD_ROWS = 3
_FEWEST = 2
_FEWEST_WEEKDAYS = 5
_LONGEST_HOURS = 26
"""Letters of `(เวลา ๐๙.๐๐ น. - ๑๒.๐๐ น.)`."""


@dataclass(frozen=True, slots=True)
class Crossed:
    """Such a table: `slots` are the columns under days or teams, `roles` what the others hold, `body` the first row."""

    grid: Grid
    kind: Kind
    body: int
    slots: range
    heads: tuple[tuple[Ink, ...], ...]
    roles: tuple[Role | None, ...]

    def head(self, column: int, scope: Scope) -> Head:
        """What stands over a column."""
        return head_of(self.heads[column], scope)


def titles_inside(grid: Grid, ground: Ground) -> tuple[Ink, ...]:
    """The lines that stand inside the table, across its first rows."""
    found: list[Ink] = []
    for row in range(grid.rows):
        cells = unique(grid.row(row))
        if len(cells) != 1 or cells[0].column_span < grid.columns:
            break
        found.append(cells[0].text(ground))
    return tuple(found)


def crossed_of(grid: Grid, scope: Scope) -> Crossed | None:
    """The table as one of days or teams across; None for any other. `scope` is that of its title."""
    start = len(titles_inside(grid, scope.ground))
    found: tuple[Kind, int, range] | None = None
    for row in range(start, min(start + _MOST_HEAD_ROWS, grid.rows - 1)):
        kind, slots = _kind_of(grid, start, row, scope)
        if kind is not None and slots is not None and (found is None or kind in ("days", "weeks")):
            found = kind, row, slots
        if found is not None and not _may_go_on(grid, *found):
            break
    if found is None:
        return None
    kind, row, slots = found
    body = row + 1
    if kind == "days" and (_has_days_below(grid, body, slots, scope) or _has_heads_before(grid, body, scope.ground)):
        return None
    while body < grid.rows - 1 and _are_half_days(grid, body, slots, scope.ground):
        body += 1
    heads = tuple(_heads(grid, column, start, body, scope.ground) for column in range(grid.columns))
    return Crossed(grid, kind, body, slots, heads, _roles(grid, heads, slots, body, scope.ground))


def _may_go_on(grid: Grid, kind: Kind, row: int, slots: range) -> bool:
    """True where a row of days or weeks may stand under this one: under months over several columns, or weekdays."""
    cells = [grid.cells.get((row, column)) for column in slots]
    return kind == "weekdays" or (kind == "months" and all(cell is not None and cell.column_span > 1 for cell in cells))


def _kind_of(grid: Grid, start: int, row: int, scope: Scope) -> tuple[Kind | None, range | None]:
    cells = grid.row(row)
    tests: dict[Kind, Callable[[GridCell], bool]] = {
        "days": lambda cell: _is_day(grid, start, cell, scope),
        "weekdays": lambda cell: _is_weekday(cell, scope),
        "weeks": lambda cell: _is_week(grid, start, cell, scope),
        "months": lambda cell: month_of(cell.text(scope.ground)) is not None,
        "teams": lambda cell: _names_team(cell.text(scope.ground)),
        "rooms": lambda cell: _names_room(cell.text(scope.ground)),
    }
    for kind, test in tests.items():
        fits = [cell is not None and bool(cell.lines) and test(cell) for cell in cells]
        slots = _longest_run(fits)
        among = unique([cells[column] for column in slots])
        if len(among) >= (_FEWEST_WEEKDAYS if kind == "weekdays" else _FEWEST) and len(slots) == sum(fits):
            return kind, slots
    return None, None


def _longest_run(fits: Sequence[bool]) -> range:
    best, begin = range(0), 0
    for at, fit in enumerate([*fits, False]):
        if fit:
            continue
        best = max(best, range(begin, at), key=len)
        begin = at + 1
    return best


def _is_day(grid: Grid, start: int, cell: GridCell, scope: Scope) -> bool:
    """True for a date, or for the number of a day under the month, or under วันที่, that stands over several columns."""
    ink = cell.text(scope.ground)
    head = head_of([ink], scope)
    if head.days or head.day is None:
        return bool(head.days)
    above = [grid.cells.get((row, cell.column)) for row in range(start, cell.row)]
    wide = [one.text(scope.ground) for one in unique(above) if one.column_span > cell.column_span]
    if any(month_of(one) is not None or role_of(one) == "date" for one in wide):
        return True
    return head.day.folded != ink.folded.strip() and is_one_month(scope)


def is_one_month(scope: Scope) -> bool:
    """True when the title announces days of one month."""
    if scope.period is None:
        return False
    first, last = scope.period
    return (first.year, first.month) == (last.year, last.month)


def _names_team(ink: Ink) -> bool:
    """True for a team, or for a person, alone or with others."""
    return is_team(ink) or person_at_start(ink.flat()) is not None


def _names_room(ink: Ink) -> bool:
    """True for one of several places, not for a head that says that places stand under it."""
    is_place = begins_like_place(ink) and not ink.folded.lstrip("(")[:1].isdigit()
    return is_place and (role_of(ink) is None or any(char.isdigit() for char in ink.folded))


def _is_weekday(cell: GridCell, scope: Scope) -> bool:
    head = head_of([cell.text(scope.ground)], scope)
    return head.weekday is not None and not head.names_day


def _is_week(grid: Grid, start: int, cell: GridCell, scope: Scope) -> bool:
    above = unique([grid.cells.get((row, cell.column)) for row in range(start, cell.row + 1)])
    inks = [one.text(scope.ground) for one in above]
    is_numbered = any(char.isdigit() for char in inks[-1].folded)
    return is_numbered and head_of(inks, scope).is_week and len(inks[-1]) <= len("สัปดาห์ที่ ๑")


def _are_half_days(grid: Grid, row: int, slots: range, ground: Ground) -> bool:
    cells = [grid.cells.get((row, column)) for column in slots]
    return all(cell is not None and cell.row == row and _is_half_day(cell.text(ground)) for cell in cells)


def _is_half_day(ink: Ink) -> bool:
    """True for a half of the day, and its hours perhaps, but no place."""
    rest = without_half_day(ink)
    is_place = begins_like_place(rest) and not rest.folded.lstrip("(")[:1].isdigit()
    return role_of(ink) == "half_day" and not is_place and len(rest) <= _LONGEST_HOURS


def _has_days_below(grid: Grid, body: int, slots: range, scope: Scope) -> bool:
    """True where days stand under days, as in a list without a head."""
    cells = unique([grid.cells.get((row, column)) for row in range(body, grid.rows) for column in slots])
    return any(days_in(cell.text(scope.ground), scope) for cell in cells)


def _has_heads_before(grid: Grid, body: int, ground: Ground) -> bool:
    """True for a table that is turned: every row begins with a head."""
    cells = unique([grid.cells.get((row, 0)) for row in range(body, grid.rows)])
    roles = [role_of(cell.text(ground)) for cell in cells if not is_team(cell.text(ground))]
    return len(cells) == len(roles) and None not in roles and len(set(roles)) > 1


def _heads(grid: Grid, column: int, start: int, body: int, ground: Ground) -> tuple[Ink, ...]:
    cells = unique([grid.cells.get((row, column)) for row in range(start, body)])
    return tuple(cell.text(ground).strip() for cell in cells if cell.lines)


def _roles(
    grid: Grid, heads: Sequence[Sequence[Ink]], slots: range, body: int, ground: Ground
) -> tuple[Role | None, ...]:
    named = tuple(
        None if column in slots else _role_before(grid, column, inks, body, ground) for column, inks in enumerate(heads)
    )
    guessed = corrected(named, grid, body, ground)
    return tuple(None if column in slots else role for column, role in enumerate(guessed))


def _role_before(grid: Grid, column: int, inks: Sequence[Ink], body: int, ground: Ground) -> Role | None:
    """What stands before the rows; the head in the corner may speak of the days too (`ทีม / วันที่`)."""
    cells = [cell for row in range(body, grid.rows) if (cell := grid.cells.get((row, column)))]
    has_days = any(
        month_of(ink) or find_dates(with_strokes(ink) or ink) for ink in (cell.text(ground) for cell in cells)
    )
    parts = [part for ink in reversed(inks) for part in (ink, *ink.split(r"[\s/\\]+"))]
    roles = [role for part in parts if (role := role_of(part)) and (role != "date" or has_days)]
    return roles[0] if roles else None
