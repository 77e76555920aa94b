"""The columns of a table of members: by their heads where those are known, else by what stands in them."""

import re
from collections.abc import Callable, Mapping, Sequence

from extract.columns import Header, is_timed, read_header
from extract.committees.role_words import is_office, is_role, may_be_role
from extract.committees.words import names_a_list
from extract.facts.calendar import MONTH, WEEKDAY
from extract.facts.people import given_name_end, is_title, person_at_start
from extract.flow import Grid, GridCell
from extract.ink import Ground, Ink
from extract.normalise import skeleton
from extract.outline import read_marker
from extract.vocabulary import one_of, vocabulary, words

_OTHER = re.compile(one_of(skeleton(word) for word in words("committees", "other_columns")))
_MARKS = re.compile(one_of(skeleton(word) for word in words("committees", "mark_columns")))
_AREA = re.compile(rf"{one_of(('จังหวัด', 'อำเภอ', 'ตำบล', 'เขต', 'ภาค', 'หมู่ที่'))}")
_AGENCY = re.compile(one_of([*vocabulary("letters")["office"]["begins"], *words("committees", "agencies")]))
_DAY = re.compile(rf"วันที่|เดือน\s?{MONTH}|{WEEKDAY}")
_MOST_HEADER_ROWS = 3
_FEWEST = 2
_MOST_COUNTED = 1
"""Columns of counts that a list of members may have: the ages of its people."""
_MOST, _HALF = 0.7, 0.5
"""Shares of the cells of a column that must be of one kind."""


def member_header(grid: Grid, ground: Ground) -> Header | None:
    """The columns of a table of members; None for any other table.

    Heads that are known keep their meaning unless what stands under them says otherwise. Kinds beside those of the
    vocabulary: `title` and `surname` for names over several columns, `team` for cells that hold several people each,
    `group` for the name of a group beside its rows.
    """
    known = read_header(grid, "committees", ground)
    first = known.rows if known is not None else _first_row(grid, ground)
    if first is None or _is_something_else(grid, first, ground):
        return None
    table = _Contents(grid, first, ground)
    if table.counted > _MOST_COUNTED:
        return None
    columns = table.columns(known.columns if known is not None else {})
    if "role" not in columns and _has_head(grid, first, _MARKS, ground):
        return None
    return Header(columns, first) if _is_of_members(columns, table, is_known=known is not None) else None


def _first_row(grid: Grid, ground: Ground) -> int | None:
    """The row after the header of a table whose heads are not known: the first with a person or a role in it."""
    rows = range(min(_MOST_HEADER_ROWS + 1, grid.rows))
    texts = [
        [cell.text(ground) for cell in grid.row(row) if cell is not None and cell.column_span < grid.columns]
        for row in rows
    ]
    for is_member in (lambda text: person_at_start(_unmarked(text)) is not None, is_role):
        row = next((row for row in rows if any(is_member(text) for text in texts[row] if text)), None)
        if row is not None:
            return row
    return None


def _is_of_members(columns: Mapping[str, int], table: "_Contents", *, is_known: bool) -> bool:
    beside = {"position", "agency", "role"} & set(columns)
    if "team" in columns:
        return True
    if "name" not in columns:
        return {"position", "role"} <= set(columns)
    if is_known and table.is_named_by_head:
        return bool(beside or "number" in columns)
    return bool(beside)


def _is_something_else(grid: Grid, first: int, ground: Ground) -> bool:
    """True for marks, payments, examinations and the like, which list people for no duty."""
    cells = (grid.cells.get((row, column)) for row in range(first) for column in range(grid.columns))
    texts = [cell.text(ground) for cell in cells if cell is not None]
    return any(_OTHER.search(skeleton(text.folded)) or _DAY.search(text.folded) or is_timed(text) for text in texts)


def _has_head(grid: Grid, first: int, heads: re.Pattern[str], ground: Ground) -> bool:
    cells = (grid.cells.get((row, column)) for row in range(first) for column in range(grid.columns))
    return any(cell is not None and heads.search(skeleton(cell.text(ground).folded)) for cell in cells)


class _Contents:
    """What the cells under the header of a table hold, column by column."""

    def __init__(self, grid: Grid, first: int, ground: Ground) -> None:
        self._grid = grid
        self._ground = ground
        self._cells = [self._own(column, first) for column in range(grid.columns)]
        self.is_named_by_head = False
        """True where the head of the column of names says that it is one."""

    @property
    def counted(self) -> int:
        """In how many columns after the first something is counted: days of leave, marks, sums."""
        return sum(self._share(column, _is_count) >= _MOST for column in range(1, self._grid.columns))

    def _own(self, column: int, first: int) -> list[GridCell]:
        """The cells that begin in a column, but those across the table."""
        cells = (self._grid.cells.get((row, column)) for row in range(first, self._grid.rows))
        return [
            cell
            for row, cell in enumerate(cells, first)
            if cell is not None and cell.lines and (cell.row, cell.column) == (row, column) and cell.column_span == 1
        ]

    def columns(self, known: Mapping[str, int]) -> dict[str, int]:
        """Kind → column, by the heads that are known and by what stands under all of them."""
        if any(self._share(column, _is_timed) >= _HALF for column in range(self._grid.columns)):
            return dict(known) if "name" in known else {}
        found = dict(known)
        self._find_names(found)
        if "team" in found:
            self._find_duties(found)
            return found
        self._find_roles(found)
        self._find_offices(found)
        self._find_numbers(found)
        self._find_groups(found)
        return found

    def _find_names(self, found: dict[str, int]) -> None:
        if (team := self._best(range(self._grid.columns), _is_team)) is not None:
            _put(found, "team", team)
            found.pop("name", None)
            return
        if (title := self._best(range(self._grid.columns - 1), _is_title)) is not None:
            _put(found, "title", title)
            _put(found, "name", title + 1)
            if self._best([title + 2], _is_word) is not None:
                _put(found, "surname", title + 2)
        given = self._best(range(self._grid.columns - 1), _is_given_name) if title is None else None
        if given is not None and self._best([given + 1], _is_word) is not None:
            _put(found, "name", given)
            _put(found, "surname", given + 1)
        named = found.get("name")
        self.is_named_by_head = named is not None
        if named is not None and self._share(named, _is_person) >= _HALF:
            return
        free = [column for column in range(self._grid.columns) if column != named]
        if (name := self._best(free, _is_person)) is not None and (named is None or not self._cells[named]):
            _put(found, "name", name)

    def _find_duties(self, found: dict[str, int]) -> None:
        """The column of what each team is to do, beside the team."""
        free = [column for column in range(self._grid.columns) if column != found["team"]]
        if "role" not in found and (duties := self._best(free, _is_listed)) is not None:
            _put(found, "role", duties)

    def _find_roles(self, found: dict[str, int]) -> None:
        free = self._free(found, {"remarks"} if "position" in found else {"remarks", "position", "agency"})
        if "role" not in found and (role := self._best(free, _is_role)) is not None:
            _put(found, "role", role)

    def _find_offices(self, found: dict[str, int]) -> None:
        for kind in ("position", "agency"):
            office = self._best(self._free(found), _is_office, _HALF)
            if kind not in found and office is not None:
                _put(found, kind, office)

    def _find_numbers(self, found: dict[str, int]) -> None:
        free = [column for column in self._free(found) if column < 2]
        number = next((column for column in free if self._share(column, self._is_number) >= _HALF), None)
        if "number" not in found and number is not None:
            found["number"] = number

    def _find_groups(self, found: dict[str, int]) -> None:
        """A column of names of groups, each beside the rows of its members."""
        for column in self._free(found):
            cells = self._cells[column]
            is_merged = any(cell.row_span > 1 for cell in cells)
            if is_merged and all(names_a_list(cell.text(self._ground)) for cell in cells):
                found["group"] = column

    def _free(self, found: Mapping[str, int], among: set[str] | None = None) -> list[int]:
        """The columns that have no meaning yet, or one of some that may be given up."""
        held = {column for kind, column in found.items() if kind not in (among or ())}
        return [column for column in range(self._grid.columns) if column not in held]

    def _best(
        self, columns: Sequence[int] | range, is_kind: Callable[[list[Ink]], bool], least: float = _MOST
    ) -> int | None:
        """The column with the largest share of cells of a kind, where that is most of them."""
        shares = {column: self._share(column, is_kind) for column in columns if column < self._grid.columns}
        best = max(shares, key=lambda column: (shares[column], -column), default=None)
        return best if best is not None and shares[best] >= least else None

    def _share(self, column: int, is_kind: Callable[[list[Ink]], bool]) -> float:
        cells = self._cells[column]
        rows = max((len(other) for other in self._cells), default=0)
        if not cells or 2 * len(cells) < rows:
            return 0.0
        return sum(is_kind([line.flat().strip() for line in cell.lines]) for cell in cells) / len(cells)

    def _is_number(self, lines: list[Ink]) -> bool:
        return len(lines) == 1 and (lines[0].folded.strip(" .)").isdigit())


def _put(found: dict[str, int], kind: str, column: int) -> None:
    """Give a column a meaning, and no other."""
    for other in [other for other, at in found.items() if at == column]:
        del found[other]
    found[kind] = column


def _unmarked(ink: Ink) -> Ink:
    marker = read_marker(ink)
    return ink[marker.end :].strip() if marker is not None else ink


def _is_person(lines: list[Ink]) -> bool:
    return person_at_start(_unmarked(lines[0])) is not None or (len(lines) > 1 and is_title(_unmarked(lines[0])))


def _is_team(lines: list[Ink]) -> bool:
    """True for a cell with several people, each on a line of its own."""
    return sum(person_at_start(_unmarked(line)) is not None for line in lines) >= _FEWEST


def _is_listed(lines: list[Ink]) -> bool:
    marker = read_marker(lines[0])
    return marker is not None and marker.end < len(lines[0])


def _is_given_name(lines: list[Ink]) -> bool:
    return len(lines) == 1 and given_name_end(lines[0]) == len(lines[0])


def _is_count(lines: list[Ink]) -> bool:
    return len(lines) == 1 and re.fullmatch(r"\d{1,4}(?:\.\d{1,2})?", lines[0].folded) is not None


def _is_title(lines: list[Ink]) -> bool:
    return len(lines) == 1 and is_title(lines[0])


def _is_word(lines: list[Ink]) -> bool:
    return len(lines) == 1 and re.fullmatch(r"[ก-๎]{2,30}", lines[0].folded) is not None


def _is_role(lines: list[Ink]) -> bool:
    whole = lines[0].ground.join(lines, "")
    return is_role(whole) or (may_be_role(whole) and not _AGENCY.match(whole.folded))


def _is_office(lines: list[Ink]) -> bool:
    """True for a position or a place of work, not for the name of an area."""
    text = lines[0].folded
    return is_office(lines[0]) or (_AGENCY.match(text) is not None and _AREA.match(text) is None)


def _is_timed(lines: list[Ink]) -> bool:
    return any(map(is_timed, lines))
