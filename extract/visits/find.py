"""All plans of a bundle, in reading order."""

import re
from dataclasses import dataclass, field, replace

from extract.bundle import Bundle
from extract.context import Context
from extract.flow import Grid, Row
from extract.found import Found, Tree
from extract.ink import Ink
from extract.thai import join_lines
from extract.visits.blocks import read_blocks, speaks_of_visits
from extract.visits.columns import Columns, read_columns, upright
from extract.visits.crossed import crossed_of, titles_inside
from extract.visits.crossing import read_crossed
from extract.visits.programme import (
    Programme,
    place_of_title,
    read_programme,
    starts_programme,
    timed_line,
    whole_times,
)
from extract.visits.scope import Scope, scope_of
from extract.visits.sentences import find_sentences
from extract.visits.table import read_table
from extract.visits.titles import begins_title, day_of_titles, heading_above, is_label
from extract.visits.unruled import aligned_plan
from extract.visits.values import Visit, days_in
from extract.vocabulary import one_of, vocabulary

_RECEIVED = re.compile(rf"{one_of(vocabulary('letters')['received']['number'])}[\s:.…]*\d")
_FEWEST_TIMES = 2
"""Lines with a time that make a programme."""
_FEWEST_ROWS = 2
"""Rows that make a table of lines without rules."""


@dataclass
class _Plan:
    """A schedule in the making. `at` is the index of its last table or first line; `lines` are those of its title."""

    at: int
    titles: list[Ink]
    visits: list[Visit]
    pages: list[int]
    lines: list[int] = field(default_factory=list)
    grid: Grid | None = None
    columns: Columns | None = None


def find_schedules(bundle: Bundle, context: Context, taken: set[int]) -> list[dict[str, Tree]]:
    """The schedules of a bundle, shaped like `schemas.Schedule`, in reading order.

    `taken` holds the indices in `bundle.items` that other finders have used; the ones used here are added.
    """
    plans = [*_table_plans(bundle, context, taken), *_programme_plans(bundle, context, taken)]
    plans += _block_plans(bundle, context, taken)
    said = find_sentences(context, bundle.ground)
    written = [_Plan(-1, [], said, sorted({page for visit in said for page in _pages_of(visit)}))] if said else []
    kept = [plan for plan in sorted(plans, key=lambda plan: plan.at) if not _is_received(plan)]
    return [_as_tree(plan, bundle) for plan in (*written, *kept)]


def _is_received(plan: _Plan) -> bool:
    """True for days and hours without a place below the number of a receiving stamp: they are the stamp's."""
    if any(visit["place"] or visit["district"] for visit in plan.visits):
        return False
    return any(_RECEIVED.search(title.folded) for title in plan.titles)


def _pages_of(visit: Visit) -> list[int]:
    return [part.ink.page() for part in visit.values() if isinstance(part, Found)]


def _as_tree(plan: _Plan, bundle: Bundle) -> dict[str, Tree]:
    ink = join_lines(bundle.ground, plan.titles).flat().strip()
    title = Found(ink.text, ink, "schedule.title") if ink else None
    return {"title": title, "pages": list(plan.pages), "visits": list(plan.visits)}


def _table_plans(bundle: Bundle, context: Context, taken: set[int]) -> list[_Plan]:
    plans: list[_Plan] = []
    for index, item in enumerate(bundle.items):
        if index in taken:
            continue
        if not isinstance(item, Grid):
            if index >= bundle.letter_end and (plan := _aligned_plan(bundle, index, context, taken)):
                plans.append(plan)
            continue
        grid = upright(item, bundle.ground)
        columns = read_columns(grid, bundle.ground)
        if index >= bundle.letter_end and item.rows == 1 and (plan := _aligned_plan(bundle, index, context, taken)):
            plans.append(plan)
        elif plans and _goes_on(bundle, plans[-1], index, grid, columns):
            _add_rest(plans[-1], index, grid, columns.header_rows, scope_of(plans[-1].titles, context, bundle.ground))
            taken.add(index)
        elif plan := _table_plan(bundle, index, (grid, columns), context, taken):
            plans.append(plan)
    return plans


def _table_plan(
    bundle: Bundle, index: int, table: tuple[Grid, Columns], context: Context, taken: set[int]
) -> _Plan | None:
    lines, titles = heading_above(bundle, index, table[0].page, table[0].box[1], taken)
    titles = [*titles, *titles_inside(table[0], bundle.ground)]
    scope = scope_of(titles, context, bundle.ground)
    crossed = crossed_of(table[0], scope)
    visits = read_crossed(crossed, titles, scope) if crossed is not None else []
    plan = _Plan(index, titles, visits, list(table[0].pages), lines, table[0]) if visits else None
    if plan is None and (crossed is None or crossed.kind != "days"):
        plan = _plan_of(bundle, index, table, context, taken)
    if plan is not None:
        taken.update((*plan.lines, index))
    return plan


def _aligned_plan(bundle: Bundle, index: int, context: Context, taken: set[int]) -> _Plan | None:
    """The plan in columns without rules whose header is the line at `index`."""
    aligned = aligned_plan(bundle, index, taken)
    if aligned is None:
        return None
    columns = read_columns(aligned.grid, bundle.ground)
    if not (columns.header_rows or aligned.start == index):
        return None
    plan = _plan_of(bundle, aligned.start, (aligned.grid, columns), context, taken)
    if plan is None or len(plan.visits) < _FEWEST_ROWS:
        return None
    plan.at = aligned.end - 1
    taken.update((*plan.lines, *range(aligned.start, aligned.end)))
    return plan


def _plan_of(
    bundle: Bundle, index: int, table: tuple[Grid, Columns], context: Context, taken: set[int]
) -> _Plan | None:
    grid, columns = table
    may_be_timetable = columns.filled.is_schedule and bool(columns.of("time"))
    if not (columns.is_schedule or may_be_timetable):
        return None
    lines, titles = heading_above(bundle, index, grid.page, grid.box[1], taken)
    titles = [*titles, *columns.titles]
    if not columns.is_schedule and not any(map(begins_title, titles)):
        return None
    scope = scope_of(titles, context, bundle.ground)
    visits = read_table(grid, columns, scope, day_of_titles(titles, scope))
    if not any(visit["date"] or visit["start_time"] or visit["district"] for visit in visits):
        return None
    return _Plan(index, titles, visits, list(grid.pages), lines, grid, columns)


def _goes_on(bundle: Bundle, plan: _Plan, index: int, grid: Grid, columns: Columns) -> bool:
    """True when the table is the rest of the one before it: a later page, same columns, only labels between."""
    between = bundle.items[plan.at + 1 : index]
    if plan.columns is None or grid.columns != len(plan.columns.roles) or grid.page in plan.pages:
        return False
    if not all(isinstance(row, Row) and is_label(row.ink) for row in between):
        return False
    return columns.roles == plan.columns.roles or not columns.header_rows


def _add_rest(plan: _Plan, index: int, rest: Grid, header_rows: int, scope: Scope) -> None:
    """Read the table again with its rest, which has the columns of its beginning."""
    if plan.grid is None or plan.columns is None:
        return
    plan.grid = _joined(plan.grid, rest, header_rows)
    plan.visits = read_table(plan.grid, plan.columns, scope, day_of_titles(plan.titles, scope))
    plan.pages = sorted({*plan.pages, *rest.pages})
    plan.at = index


def _joined(first: Grid, rest: Grid, skip: int) -> Grid:
    """Both tables as one, without the header rows of the rest."""
    shift = first.rows - skip
    cells = {id(cell): replace(cell, row=cell.row + shift) for cell in rest.cells.values()}
    moved = {(row + shift, column): cells[id(cell)] for (row, column), cell in rest.cells.items() if row >= skip}
    return replace(first, rows=shift + rest.rows, cells={**first.cells, **moved}, pages=[*first.pages, *rest.pages])


def _free_rows(bundle: Bundle, taken: set[int]) -> list[tuple[int, Row]]:
    """The rows of the enclosures that nothing has used."""
    return [
        (index, item)
        for index, item in enumerate(bundle.items)
        if isinstance(item, Row) and not item.is_over and index >= bundle.letter_end and index not in taken
    ]


def _block_plans(bundle: Bundle, context: Context, taken: set[int]) -> list[_Plan]:
    rows = _free_rows(bundle, taken)
    plans: list[_Plan] = []
    at = 0
    while at < len(rows):
        index, row = rows[at]
        lines, titles = heading_above(bundle, index, row.page, row.box[1], taken)
        scope = scope_of(titles, context, bundle.ground).voted(())
        found = read_blocks(rows, at, scope) if speaks_of_visits(titles, bundle.ground) else None
        if found is not None:
            used = {number: item.page for number, item in rows if number in found.rows}
            plans.append(_Plan(index, titles, found.visits, sorted(set(used.values())), lines))
            taken.update((*lines, *found.rows))
            at += sum(number <= max(found.rows) for number, _ in rows[at:])
        else:
            at += 1
    return plans


def _programme_plans(bundle: Bundle, context: Context, taken: set[int]) -> list[_Plan]:
    rows, gone = whole_times(_free_rows(bundle, taken))
    plans: list[_Plan] = []
    at = 0
    while at < len(rows):
        plan, used = _programme_plan(bundle, rows, at, context, taken) if starts_programme(rows, at) else (None, 0)
        at += max(1, used)
        if plan:
            plans.append(plan)
    taken.update(second for first, second in gone.items() if first in taken)
    return plans


def _programme_plan(
    bundle: Bundle, rows: list[tuple[int, Row]], at: int, context: Context, taken: set[int]
) -> tuple[_Plan | None, int]:
    """The programme that begins at a line, and how many lines it takes."""
    plan, programme = _read_programme_at(bundle, rows, at, context, taken)
    skipped = 0
    if len(programme.headings) == 1 and _is_title(rows, at):
        skipped = _first_time(rows, at) - at
        plan, programme = _read_programme_at(bundle, rows, at + skipped, context, taken)
    used = skipped + len(programme.rows)
    if len(programme.visits) < _FEWEST_TIMES or not any(visit["date"] for visit in programme.visits):
        return None, used
    taken.update((*plan.lines, *programme.rows))
    return plan, used


def _read_programme_at(
    bundle: Bundle, rows: list[tuple[int, Row]], at: int, context: Context, taken: set[int]
) -> tuple[_Plan, Programme]:
    index, row = rows[at]
    lines, titles = heading_above(bundle, index, row.page, row.box[1], taken)
    scope = scope_of(titles, context, bundle.ground).voted(())
    days = days_in(join_lines(bundle.ground, titles), scope)
    programme = read_programme(rows, at, scope, days, place_of_title(titles))
    used = set(programme.rows)
    pages = sorted({item.page for number, item in rows if number in used})
    return _Plan(index, titles, programme.visits, pages, lines=lines), programme


def _first_time(rows: list[tuple[int, Row]], at: int) -> int:
    return next(number for number in range(at, len(rows)) if timed_line(rows[number][1]))


def _is_title(rows: list[tuple[int, Row]], at: int) -> bool:
    """True when a day stands centred over the times, alone: it belongs to the title."""
    first = _first_time(rows, at)
    return first > at and all(row.is_centred for _, row in rows[at:first])
