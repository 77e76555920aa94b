"""Stems of letters in the head of a table that were taken for a rule down."""

from collections.abc import Sequence
from dataclasses import replace

from ingest.grid import Grid, Rule, find_grids
from ingest.scanned.rules import Rules

_FEWEST_ROWS = 4
"""Rows of a table that tell whether a head may be parted where nothing below is."""
_ENDS = 3
"""Pixels at both ends of a stem where it meets rules across."""
_HALF = 3
"""Half of the width of a stem, in pixels."""


def find_tables(rules: Rules, tolerance: float) -> tuple[Rules, list[Grid]]:
    """The tables that the rules draw, and the rules without stems of letters.

    Heads of columns are joined over several columns, never the other way round: a rule that parts the head of a table
    and none of its rows is no rule.
    """
    grids = find_grids(rules.horizontals, rules.verticals, tolerance)
    stems = [
        rule
        for grid in grids
        for x, top, foot in _head_only(grid)
        for rule in rules.verticals
        if abs(rule.at - x) <= tolerance and top - tolerance <= rule.start and rule.end <= foot + tolerance
    ]
    if not stems:
        return rules, grids
    kept = _without(rules, stems)
    return kept, find_grids(kept.horizontals, kept.verticals, tolerance)


def _head_only(grid: Grid) -> list[tuple[float, float, float]]:
    """Edges within the first row that end no cell of any other row: x, and where that row begins and ends."""
    if grid.rows < _FEWEST_ROWS:
        return []
    found = []
    for edge in range(1, grid.columns):
        ending = [cell for cell in grid.cells if cell.column + cell.column_span == edge]
        if ending and all(cell.row == 0 for cell in ending):
            found.append((ending[0].box[2], ending[0].box[1], ending[0].box[3]))
    return found


def _without(rules: Rules, stems: Sequence[Rule]) -> Rules:
    mask = rules.mask.copy()
    for stem in stems:
        x, top, foot = round(stem.at), round(stem.start) + _ENDS, round(stem.end) - _ENDS
        mask[max(0, top) : max(0, foot), max(0, x - _HALF) : x + _HALF + 1] = 0
    return replace(rules, verticals=tuple(rule for rule in rules.verticals if rule not in stems), mask=mask)
