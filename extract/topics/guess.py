"""The columns of a table of topics whose header says nothing known: what stands in them tells, or where they stand."""

import re
from collections.abc import Sequence

from extract.columns import Header, is_numbered, is_timed
from extract.facts.people import person_at_start
from extract.flow import Grid, GridCell
from extract.ink import Ground
from extract.outline import Piece, read_marker, read_outline

_FEWEST_ROWS = 2


def guess_header(grid: Grid, ground: Ground, known: Header | None) -> Header | None:
    """The header of a table that has a column of numbers and one of titles with points under them.

    Columns that the header names keep their meaning. A column of several listed items is what to report; the last
    column of plain text beside the topics is a remark. None for any other table, and for one with times or dates.
    """
    numbers = _number_column(grid, ground)
    if numbers is None:
        return None
    first = next((row for row in range(1, grid.rows) if is_numbered(grid.cells.get((row, numbers)), ground)), None)
    if first is None or grid.rows - first < _FEWEST_ROWS:
        return None
    others = [column for column in range(grid.columns) if column != numbers]
    cells = {column: _cells(grid, column, first) for column in others}
    if any(is_timed(cell.text(ground)) for column in others for cell in cells[column]):
        return None
    titled = {column: sum(_has_title_and_points(cell) for cell in cells[column]) for column in others}
    topic = max(others, key=lambda column: titled[column], default=None)
    if topic is None or 3 * titled[topic] < grid.rows - first:
        return None
    named = known.columns if known is not None else {}
    kept = {kind: column for kind, column in named.items() if column not in (numbers, topic)}
    columns = {**kept, "number": numbers, "topic": topic}
    rest = [column for column in others if column not in columns.values()]
    for column in rest:
        if any(_is_listed(cell) for cell in cells[column]):
            columns.setdefault("report", column)
    plain = [column for column in rest if column not in columns.values()]
    if plain:
        columns.setdefault("remarks", plain[-1])
    return Header(columns, first)


def nested_header(grid: Grid, ground: Ground, known: Header | None) -> Header | None:
    """The header of a table with numbered titles merged over rows of points: `๑.` beside `๑.๑`, `๑.๒`."""
    for column in range(grid.columns - 1):
        pairs = [(_path(grid, row, column), _path(grid, row, column + 1)) for row in range(1, grid.rows)]
        nested = sum(len(above) == 1 and below[:-1] == above for above, below in pairs)
        titles = {above for above, _ in pairs if above}
        if nested >= _FEWEST_ROWS and nested == len(pairs) and len(titles) > 1:
            named = known.columns if known is not None else {}
            kept = {kind: at for kind, at in named.items() if at > column + 1}
            return Header({**kept, "topic": column, "points": column + 1}, 1)
    return None


def _path(grid: Grid, row: int, column: int) -> tuple[int, ...]:
    cell = grid.cells.get((row, column))
    marker = read_marker(cell.lines[0]) if cell is not None and cell.lines else None
    return marker.path if marker is not None else ()


def placed_header(grid: Grid, ground: Ground, known: Header | None) -> Header | None:
    """The header of a table under a heading of topics: the titles stand after the numbers, whatever heads them.

    None for tables with times or dates, and for those with people or numbers where the titles would stand.
    """
    numbers = known.columns.get("number") if known is not None else _number_column(grid, ground)
    if numbers is None:
        return None
    topic = _column_after(numbers, grid, ground, known)
    first = next((row for row in range(1, grid.rows) if is_numbered(grid.cells.get((row, numbers)), ground)), None)
    if topic is None or first is None or grid.rows - first < _FEWEST_ROWS:
        return None
    others = range(numbers, grid.columns)
    if any(is_timed(cell.text(ground)) for column in others for cell in _cells(grid, column, first)):
        return None
    titled = sum(_may_be_title(cell, ground) for cell in _cells(grid, topic, first))
    if 2 * titled < grid.rows - first:
        return None
    kept = {kind: column for kind, column in known.columns.items() if column != topic} if known is not None else {}
    return Header({**kept, **({"number": numbers} if topic != numbers else {}), "topic": topic}, first)


def _column_after(numbers: int, grid: Grid, ground: Ground, known: Header | None) -> int | None:
    """The column of the numbers when titles stand behind them in the same cells, else the next without another kind."""
    own = [cell for row in range(1, grid.rows) if (cell := grid.cells.get((row, numbers))) is not None]
    if own and all(_may_be_title(cell, ground) for cell in own):
        return numbers
    named = {column for kind, column in known.columns.items() if kind != "activity"} if known is not None else set()
    return next((column for column in range(numbers + 1, grid.columns) if column not in named), None)


def _may_be_title(cell: GridCell, ground: Ground) -> bool:
    text = cell.text(ground)
    marker = read_marker(text)
    text = text[marker.end :] if marker is not None else text
    return re.search("[ก-๎]{3}", text.folded) is not None and person_at_start(text) is None


def _number_column(grid: Grid, ground: Ground) -> int | None:
    """The first column that has numbers in at least half of its rows."""
    for column in range(min(2, grid.columns)):
        numbered = sum(is_numbered(grid.cells.get((row, column)), ground) for row in range(1, grid.rows))
        if 2 * numbered >= grid.rows - 1 and numbered >= _FEWEST_ROWS:
            return column
    return None


def _cells(grid: Grid, column: int, first: int) -> Sequence[GridCell]:
    cells = (grid.cells.get((row, column)) for row in range(first, grid.rows))
    return [cell for row, cell in enumerate(cells, first) if cell is not None and row in (cell.row, first)]


def _has_title_and_points(cell: GridCell) -> bool:
    outline = read_outline(Piece(line) for line in cell.lines)
    return bool(outline.lead and outline.items)


def _is_listed(cell: GridCell) -> bool:
    outline = read_outline(Piece(line) for line in cell.lines)
    return len(outline.items) > 1 and not outline.lead
