"""The rows of a table under its header, whole: a row that the end of a page broke is one."""

from extract.flow import Grid, GridCell
from extract.visits.columns import Columns
from extract.visits.content import unique

_FEWEST_HEADS = 2


def rows_of(grid: Grid, columns: Columns) -> list[list[int]]:
    """The rows under the header, each with the row on the next page that it was broken into, if it was."""
    found: list[list[int]] = []
    for row in range(columns.header_rows, grid.rows):
        if _is_header_again(grid, columns, row):
            continue
        if found and _is_rest(grid, columns, row, found[-1][-1]):
            found[-1].append(row)
        else:
            found.append([row])
    return found


def _is_header_again(grid: Grid, columns: Columns, row: int) -> bool:
    """True for a row in which every column says again what its head says."""
    heads = [head.folded.replace(" ", "") if head else "" for head in columns.headers]
    cells = filled_cells(grid, row)
    if not any(heads) or len(cells) < _FEWEST_HEADS:
        return False
    texts = {cell.column: "".join(line.folded for line in cell.lines).replace(" ", "") for cell in cells}
    return all(heads[column] == text for column, text in texts.items())


def filled_cells(grid: Grid, row: int) -> list[GridCell]:
    """The cells of a row that have ink."""
    return [cell for cell in unique(grid.row(row)) if cell.lines]


def _is_rest(grid: Grid, columns: Columns, row: int, above: int) -> bool:
    """True for the first row of a page when it lacks what every row begins with."""
    own = [cell for cell in filled_cells(grid, row) if cell.row == row]
    before = filled_cells(grid, above)
    if not own or not before or own[0].page == before[-1].page or len(own) == 1 < own[0].column_span:
        return False
    if not {cell.column for cell in own} & {cell.column for cell in before}:
        return True
    counted = columns.of("sequence")
    is_counted = _is_counted(grid, counted)
    keys = counted if is_counted else columns.of("date", "weekday", "time", "district", "place")
    return not any(cell.column in keys for cell in own)


def _is_counted(grid: Grid, columns: tuple[int, ...]) -> bool:
    """True when the rows are numbered: most cells of the number column are filled."""
    cells = unique([grid.cells.get((row, c)) for c in columns for row in range(grid.rows)])
    return bool(cells) and sum(bool(cell.lines) for cell in cells) > len(cells) / 2
