"""Ruled lines into tables: rows, columns and merged cells, from geometry alone.

Works in any unit, y downwards; the same code serves rules found in a scan and lines drawn in a PDF.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from ingest.thaitext import Box, around


@dataclass(frozen=True, slots=True)
class Rule:
    """A straight line: at `at` (y when horizontal, x when vertical), from `start` to `end` along the other axis."""

    at: float
    start: float
    end: float


_FEWEST_EDGES = 3
"""Edges of columns that make a table: text in boxes one below another, or under rules in a frame, is no table."""
_FEWEST_RULES = 3
"""One rule across another draws no table: it may be the side of a stamp."""
_LOWEST_ROW = 2.6
"""How many times the tolerance a row is high that holds text."""
RuleGroup = tuple[list[Rule], list[Rule]]
"""Horizontal and vertical rules that belong together."""


@dataclass(frozen=True, slots=True)
class GridCell:
    """A cell and how many rows and columns it spans, counted from 0."""

    row: int
    column: int
    row_span: int
    column_span: int
    box: Box


@dataclass(frozen=True, slots=True)
class Grid:
    """A ruled table: the edges of its rows and columns, and its cells from left to right, top to bottom."""

    box: Box
    rows: int
    columns: int
    cells: tuple[GridCell, ...]


def find_grids(horizontals: Sequence[Rule], verticals: Sequence[Rule], tolerance: float) -> list[Grid]:
    """The tables that the rules draw, from top to bottom; a frame around text, or rules between its lines, are none.

    `tolerance` is how far two rules may miss each other and still meet.
    """
    grids = []
    whole = _spliced(horizontals, tolerance), _spliced(verticals, tolerance)
    groups = _closed(_connected(*whole, tolerance), tolerance)
    for across, down in _stacked(groups, tolerance):
        xs, ys = _edges(down, across, tolerance), _edges(across, down, tolerance)
        if len(xs) < _FEWEST_EDGES or len(ys) < 2 or not down or len(across) + len(down) < _FEWEST_RULES:
            continue
        cells = _cells(across, down, xs, ys, tolerance)
        if len(cells) > 1:
            grids.append(_without_frames(tuple(cells), xs, ys, tolerance))
    return sorted(_outermost(grids), key=lambda grid: (grid.box[1], grid.box[0]))


def _spliced(rules: Sequence[Rule], tolerance: float) -> list[Rule]:
    """The rules, those that are drawn cell by cell, each where the one before it ends, as one."""
    spliced: list[Rule] = []
    last: dict[int, int] = {}
    unit = max(tolerance / 2, 1e-6)
    for rule in sorted(rules, key=lambda one: (one.start, one.end)):
        place = round(rule.at / unit)
        before = next((last[near] for near in (place, place - 1, place + 1) if near in last), None)
        if before is not None and abs(spliced[before].end - rule.start) <= tolerance / 2:
            spliced[before] = replace(spliced[before], end=max(rule.end, spliced[before].end))
        else:
            before = len(spliced)
            spliced.append(rule)
        last[place] = before
    return spliced


def _without_frames(cells: tuple[GridCell, ...], xs: Sequence[float], ys: Sequence[float], tolerance: float) -> Grid:
    """The grid; a frame around a title above it, or around a note below, is left out.

    Rules that break are mended, and so a frame as wide as the table right beside it is joined to it. Between the two
    is a row that is too low for text.
    """
    rows, columns = len(ys) - 1, len(xs) - 1
    whole = {cell.row for cell in cells if cell.column_span == columns and cell.row_span == 1}
    low = {row for row in whole if ys[row + 1] - ys[row] < _LOWEST_ROW * tolerance}
    first = 2 if {0, 1} <= whole and 1 in low and 0 not in low and rows > 3 else 0
    last = rows - 2 if {rows - 2, rows - 1} <= whole and rows - 2 in low and rows - first > 3 else rows
    kept = tuple(replace(cell, row=cell.row - first) for cell in cells if first <= cell.row < last)
    return Grid((xs[0], ys[first], xs[-1], ys[last]), last - first, columns, kept)


def _connected(horizontals: Sequence[Rule], verticals: Sequence[Rule], tolerance: float) -> list[RuleGroup]:
    """The rules in groups that touch each other."""
    owner = list(range(len(horizontals) + len(verticals)))

    def root(index: int) -> int:
        while owner[index] != index:
            owner[index] = owner[owner[index]]
            index = owner[index]
        return index

    for i, h in enumerate(horizontals):
        for j, v in enumerate(verticals, start=len(horizontals)):
            if h.start - tolerance <= v.at <= h.end + tolerance and v.start - tolerance <= h.at <= v.end + tolerance:
                owner[root(i)] = root(j)
    groups: dict[int, tuple[list[Rule], list[Rule]]] = {}
    for index in range(len(owner)):
        across, down = groups.setdefault(root(index), ([], []))
        if index < len(horizontals):
            across.append(horizontals[index])
        else:
            down.append(verticals[index - len(horizontals)])
    return list(groups.values())


def _closed(groups: list[RuleGroup], tolerance: float) -> list[RuleGroup]:
    """The groups, those side by side from the same top to the same foot joined across the open space between them.

    A cell that is merged over a page break may be drawn without its upper and lower rule. Two single frames side by
    side are no such thing: one of the parts must have columns.
    """
    closed: list[RuleGroup] = []
    for across, down in sorted(groups, key=lambda group: min((rule.at for rule in group[1]), default=0.0)):
        left = next((found for found in closed if _same_reach(found[1], down, 3 * tolerance)), None)
        if left is None or max(len(_merged(rules, tolerance)) for rules in (left[1], down)) < 3:
            closed.append((across, down))
            continue
        start, end = max(rule.at for rule in left[1]), min(rule.at for rule in down)
        top, foot = _reach(down)
        left[0].extend([*across, Rule(top, start, end), Rule(foot, start, end)])
        left[1].extend(down)
    return closed


def _stacked(groups: Sequence[RuleGroup], tolerance: float) -> list[RuleGroup]:
    """The groups, parts of a table without sides joined: nothing else ties a row of one cell to the others."""
    stacked: list[RuleGroup] = []
    for across, down in sorted(groups, key=lambda group: min((rule.at for rule in group[0]), default=0.0)):
        upper = next((group for group in stacked if _goes_on(group, (across, down), tolerance)), None)
        if upper is None:
            stacked.append((list(across), list(down)))
        else:
            upper[0].extend(across)
            upper[1].extend(down)
    return stacked


def _goes_on(upper: RuleGroup, lower: RuleGroup, tolerance: float) -> bool:
    """Whether the lower part has the columns of the upper, both are open at both sides, and one row lies between."""
    columns = [_merged(down, tolerance) for _, down in (upper, lower)]
    rows = [_merged(across, tolerance) for across, _ in (upper, lower)]
    if not all(columns) or len(columns[0]) != len(columns[1]) or min(map(len, rows)) < 2:
        return False
    sides = [(min(rule.start for rule in across), max(rule.end for rule in across)) for across, _ in (upper, lower)]
    ends = zip((*columns[0], *sides[0]), (*columns[1], *sides[1]), strict=True)
    if any(abs(a - b) > 3 * tolerance for a, b in ends):
        return False
    is_open = sides[0][0] < columns[0][0] - 3 * tolerance and sides[0][1] > columns[0][-1] + 3 * tolerance
    highest = max(b - a for edges in rows for a, b in pairwise(edges))
    return is_open and 0 < rows[1][0] - rows[0][-1] <= highest


def _same_reach(a: Sequence[Rule], b: Sequence[Rule], tolerance: float) -> bool:
    return bool(a and b) and all(abs(x - y) <= tolerance for x, y in zip(_reach(a), _reach(b), strict=True))


def _reach(down: Sequence[Rule]) -> tuple[float, float]:
    return min(rule.start for rule in down), max(rule.end for rule in down)


def _edges(rules: Sequence[Rule], crossing: Sequence[Rule], tolerance: float) -> list[float]:
    """Where the edges lie. A side that is left open gets an edge where two of the crossing rules end, or all do."""
    means = _merged(rules, tolerance)
    if means and crossing:
        starts, ends = sorted(rule.start for rule in crossing), sorted(rule.end for rule in crossing)
        first, last = starts[min(1, len(starts) - 1)], ends[max(-2, -len(ends))]
        if means[0] - first > 3 * tolerance:
            means.insert(0, first)
        if last - means[-1] > 3 * tolerance:
            means.append(last)
    return means


def _merged(rules: Sequence[Rule], tolerance: float) -> list[float]:
    """Where the rules lie, those that lie together as one."""
    edges: list[list[float]] = []
    for at in sorted(rule.at for rule in rules):
        if edges and at - edges[-1][-1] <= tolerance:
            edges[-1].append(at)
        else:
            edges.append([at])
    return [sum(edge) / len(edge) for edge in edges]


def _cells(
    across: Sequence[Rule], down: Sequence[Rule], xs: Sequence[float], ys: Sequence[float], tolerance: float
) -> list[GridCell]:
    """The squares of the grid, joined wherever no rule parts them."""
    rows, columns = len(ys) - 1, len(xs) - 1
    owner = {(r, c): (r, c) for r in range(rows) for c in range(columns)}

    def root(square: tuple[int, int]) -> tuple[int, int]:
        while owner[square] != square:
            square = owner[square]
        return square

    for r in range(rows):
        for c in range(columns):
            if c + 1 < columns and not _parted(down, xs[c + 1], ys[r], ys[r + 1], tolerance):
                owner[root((r, c + 1))] = root((r, c))
            if r + 1 < rows and not _parted(across, ys[r + 1], xs[c], xs[c + 1], tolerance):
                owner[root((r + 1, c))] = root((r, c))
    groups: dict[tuple[int, int], list[tuple[int, int]]] = {}
    for square in owner:
        groups.setdefault(root(square), []).append(square)
    cells = [cell for squares in groups.values() for cell in _rectangles(squares)]
    return [GridCell(r, c, h, w, (xs[c], ys[r], xs[c + w], ys[r + h])) for r, c, h, w in sorted(cells)]


def _parted(rules: Iterable[Rule], at: float, start: float, end: float, tolerance: float) -> bool:
    """Whether rules at this place cover most of the stretch from `start` to `end`."""
    covered = sum(
        max(0.0, min(rule.end, end) - max(rule.start, start)) for rule in rules if abs(rule.at - at) <= tolerance
    )
    return covered >= 0.6 * (end - start)


def _rectangles(squares: Sequence[tuple[int, int]]) -> list[tuple[int, int, int, int]]:
    """Row, column, height and width of the joined squares; squares that form no rectangle stay apart."""
    top, left = min(r for r, _ in squares), min(c for _, c in squares)
    height = max(r for r, _ in squares) - top + 1
    width = max(c for _, c in squares) - left + 1
    if height * width == len(squares):
        return [(top, left, height, width)]
    return [(r, c, 1, 1) for r, c in squares]


def _outermost(grids: Sequence[Grid]) -> list[Grid]:
    """Without tables that lie inside another one."""
    return [
        grid
        for grid in grids
        if not any(other is not grid and around((grid.box, other.box)) == other.box for other in grids)
    ]


def column_edges(grid_cells: Iterable[tuple[int, int, Box]], columns: int) -> list[float]:
    """The left edge of each column and the right edge of the last, from (column, column span, box) of cells."""
    edges: dict[int, float] = {}
    for column, span, box in grid_cells:
        edges.setdefault(column, box[0])
        edges.setdefault(column + span, box[2])
    return [edges[index] for index in range(columns + 1) if index in edges]
