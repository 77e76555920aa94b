"""What the columns of a table hold, from its header and, where that says nothing, from its cells."""

from dataclasses import dataclass, replace

from extract.facts.times import find_times
from extract.flow import Grid, GridCell
from extract.ink import Ground, Ink
from extract.visits.content import Role, column_texts, corrected, is_data, is_who, left_over, share_of, unique
from extract.visits.head_words import ends_run, names_place, names_visited, plain_head, role_of
from extract.vocabulary import vocabulary

_MOST_HEADER_ROWS = 6
_MOST = 0.6
_FEWEST_PEOPLE = 2
"""Columns of people of which one names those who are visited."""


@dataclass(frozen=True, slots=True)
class Columns:
    """The roles of a table's columns (None where unknown), how many rows its header has, and what stands in it.

    `titles` are lines that stand inside the table above its header; `headers` is the header's ink by column.
    """

    roles: tuple[Role | None, ...]
    header_rows: int
    headers: tuple[Ink | None, ...] = ()
    titles: tuple[Ink, ...] = ()
    surplus: tuple[Role | None, ...] = ()
    """The roles with columns of mere words guessed; of use once the table is known to be a schedule."""

    @property
    def filled(self) -> "Columns":
        """The columns with the guessed roles."""
        return replace(self, roles=self.surplus or self.roles)

    def of(self, *roles: Role) -> tuple[int, ...]:
        """The columns with one of the roles, from the left."""
        return tuple(column for column, role in enumerate(self.roles) if role in roles)

    @property
    def is_schedule(self) -> bool:
        """True when somebody is to be somewhere, or to do something, at a time."""
        when = self.of("date", "time", "half_day")
        what = self.of("district", "place", "activity", "half_day")
        # Names and dates alone may be anything (birthdays), unless the header says that the people are on duty.
        on_duty = any(ink and role_of(ink) == "responsible" for ink in self.headers)
        is_said_beside = any(ink and names_place(ink) for ink in self.headers)
        return bool(when and (what or on_duty or is_said_beside)) and not self._is_something_else

    @property
    def _is_something_else(self) -> bool:
        foreign = vocabulary("schedules")["not_a_schedule"]
        heads = [plain_head(ink) for ink in self.headers if ink]
        if self.of("time", "half_day"):
            return False
        listed = foreign["always"] if self.of("date") and self.of("district") else (*foreign["always"], *foreign["has"])
        if len(self.of("date")) > 1:
            heads = [plain_head(ink) for ink in self.headers if ink and not ends_run(ink)]
        return any(word in head for head in heads for word in listed)


def read_columns(grid: Grid, ground: Ground) -> Columns:
    """The columns of a table; `header_rows` is 0 when it has no header."""
    start, titles = first_header_row(grid, ground)
    if start is None:
        return _without_header_words(grid, ground)
    rows = start + 1
    while rows < min(grid.rows, start + 3) and _goes_on(grid, rows, ground):
        rows += 1
    headers = tuple(_header_ink(grid, column, start, rows, ground) for column in range(grid.columns))
    roles = tuple(_column_role(grid, column, start, rows, ground) for column in range(grid.columns))
    roles = _with_areas(corrected(roles, grid, rows, ground), headers)
    roles = _with_people(roles, headers, grid, rows, ground)
    return Columns(roles, rows, headers, titles, left_over(roles, grid, rows, ground))


def _with_areas(roles: tuple[Role | None, ...], headers: tuple[Ink | None, ...]) -> tuple[Role | None, ...]:
    """The roles with columns of villages and their numbers as places, beside others that are."""
    if not {"place", "district"} & set(roles):
        return roles
    return tuple(
        "place" if head and role in (None, "sequence") and names_area(head) else role
        for role, head in zip(roles, headers, strict=True)
    )


def _with_people(
    roles: tuple[Role | None, ...], headers: tuple[Ink | None, ...], grid: Grid, first: int, ground: Ground
) -> tuple[Role | None, ...]:
    """The roles without people who are visited; of two columns of people they stand under names and surnames."""
    roles = tuple(
        None if role == "responsible" and head and names_visited(head) else role
        for role, head in zip(roles, headers, strict=True)
    )
    people = [
        column
        for column, role in enumerate(roles)
        if role in (None, "responsible") and share_of(column_texts(grid, column, first, ground), is_who) > _MOST
    ]
    named = [column for column in people if (head := headers[column]) and "สกุล" in head.folded]
    if len(people) < _FEWEST_PEOPLE or not named or len(named) == len(people):
        return roles
    who = next(column for column in people if column not in named)
    return tuple(
        "responsible" if column == who else None if column in named else role for column, role in enumerate(roles)
    )


def names_area(head: Ink) -> bool:
    """True for the head of a column that says where a place lies: a village, a sub-district."""
    return plain_head(head) in vocabulary("schedules")["areas"]["heads"]


def bare_columns(grid: Grid, ground: Ground) -> Columns:
    """The columns of a table that has no header."""
    roles = corrected((None,) * grid.columns, grid, 0, ground)
    return Columns(roles, 0, (None,) * grid.columns, (), left_over(roles, grid, 0, ground))


def _without_header_words(grid: Grid, ground: Ground) -> Columns:
    """The columns by their cells alone; a first row without any data is a header in words that we do not know."""
    filled = [cell for cell in unique(grid.row(0)) if cell.lines]
    rows = 1 if grid.rows > 2 and len(filled) > 2 and not _has_data(filled, ground) else 0
    roles = corrected((None,) * grid.columns, grid, rows, ground)
    if rows and not {"sequence", "date", "time"} & set(roles):
        rows = 0
    headers = tuple(_header_ink(grid, column, 0, rows, ground) for column in range(grid.columns))
    return Columns(roles, rows, headers, (), left_over(roles, grid, rows, ground))


def first_header_row(grid: Grid, ground: Ground) -> tuple[int | None, tuple[Ink, ...]]:
    """The row that names the columns, and the lines that stand in the table above it; None where none does."""
    titles: list[Ink] = []
    for row in range(min(grid.rows, _MOST_HEADER_ROWS)):
        cells = unique(grid.row(row))
        roles = [role_of(cell.text(ground)) for cell in cells]
        known = [role for role in roles if role]
        is_headed = len(known) >= min(2, len(cells) - 1) and known != ["half_day"]
        if is_headed and known and not _has_data(cells, ground):
            return row, tuple(titles)
        texts = [cell for cell in cells if cell.lines]
        if len(texts) != 1 or texts[0].column_span < grid.columns:
            return None, ()
        titles.append(texts[0].text(ground))
    return None, ()


def _goes_on(grid: Grid, row: int, ground: Ground) -> bool:
    """True when the row still belongs to the header: it has merged cells from above, or heads, and no data."""
    above = {id(cell) for cell in unique(grid.row(row - 1))}
    cells = unique(grid.row(row))
    new = [cell for cell in cells if id(cell) not in above]
    if not new or _has_data(new, ground) or any(_is_hour_under_head(grid, cell, ground) for cell in new):
        return False
    if len(new) < len(cells):
        heads = any(role_of(cell.text(ground)) for cell in new) or not any(cell.lines for cell in new)
        return heads or all(_is_under_wide(grid, row, cell) for cell in new)
    return sum(role_of(cell.text(ground)) is not None for cell in new) >= 2


def _is_hour_under_head(grid: Grid, cell: GridCell, ground: Ground) -> bool:
    """True for hours right under the head of a column of hours."""
    above = grid.cells.get((cell.row - 1, cell.column))
    return above is not None and role_of(above.text(ground)) == "time" and bool(find_times(cell.text(ground)))


def _is_under_wide(grid: Grid, row: int, cell: GridCell) -> bool:
    """True for a cell that is one of several under a head that is merged across."""
    above = grid.cells.get((row - 1, cell.column))
    return above is not None and above.column_span > cell.column_span


def _has_data(cells: list[GridCell], ground: Ground) -> bool:
    texts = [cell.text(ground) for cell in cells]
    texts = [text for text in texts if role_of(text) != "half_day"]
    return any(is_data(text) for text in texts if text)


def _header_ink(grid: Grid, column: int, start: int, rows: int, ground: Ground) -> Ink | None:
    cells = list({id(c): c for c in (grid.cells.get((row, column)) for row in range(start, rows)) if c}.values())
    return ground.join(cell.text(ground) for cell in cells) if cells else None


def _column_role(grid: Grid, column: int, start: int, rows: int, ground: Ground) -> Role | None:
    """The role that the lowest header cell gives, else one above it."""
    for row in range(rows - 1, start - 1, -1):
        cell = grid.cells.get((row, column))
        role = role_of(cell.text(ground)) if cell else None
        if role:
            return role
    return None
