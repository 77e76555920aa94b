"""Plans that are tables, ruled or not: each with its title, and with what goes on under the next heading or page."""

from collections.abc import Sequence
from dataclasses import replace

from extract.bundle import Bundle
from extract.context import Context
from extract.facts.places import read_district
from extract.flow import Grid, Row, joined_grids
from extract.found import Found
from extract.ink import Ground, Ink
from extract.visits.areas import area_of_titles
from extract.visits.blocks import speaks_of_visits
from extract.visits.columns import Columns, bare_columns, read_columns
from extract.visits.content import column_texts, is_data, share_of
from extract.visits.crossed import crossed_of, titles_inside
from extract.visits.crossing import read_crossed
from extract.visits.events import opens_list
from extract.visits.halves import stacked
from extract.visits.headings import Above, read_heading
from extract.visits.locating import begins_like_place, place_after
from extract.visits.others import is_other_table
from extract.visits.plan import Plan
from extract.visits.runs import are_contracts, last_columns
from extract.visits.scope import Scope, scope_of
from extract.visits.table import read_table
from extract.visits.tidied import tidied
from extract.visits.titles import begins_title, day_of_titles, heading_above, is_label, place_of_title
from extract.visits.turned import upright
from extract.visits.unruled import aligned_plan
from extract.visits.values import Visit, inferred, place_of
from extract.visits.weekdays import is_weekly

_FEWEST_ROWS = 2
"""Rows that make a table of lines without rules."""
_FEWEST_LINES = 2
"""Lines over a table of which the last may head a part of the plan: the first is its title."""
_MOST = 0.6
_LEADS_IN = 4
"""Lines over a table in a letter, at most, that its head takes below the words that announce it."""
_APART = 0.4
"""Heights of a line between a title and what does not belong to it, at the least."""


def table_plans(bundle: Bundle, context: Context, taken: set[int]) -> list[Plan]:
    """The plans that are tables, in reading order; what they use is added to `taken`."""
    plans: list[Plan] = []
    for index, item in enumerate(bundle.items):
        if index in taken:
            continue
        if not isinstance(item, Grid):
            may_begin = index >= bundle.letter_end or _is_announced(bundle, index)
            if may_begin and (plan := _aligned_plan(bundle, index, context, taken, plans)):
                plans.append(plan)
            continue
        grid = tidied(upright(stacked(item, bundle.ground), bundle.ground))
        columns = read_columns(grid, bundle.ground)
        if (
            index >= bundle.letter_end
            and item.rows == 1
            and (plan := _aligned_plan(bundle, index, context, taken, plans))
        ):
            plans.append(plan)
        elif plans and _go_on(bundle, plans[-1], index, (grid, columns), context):
            taken.update((*plans[-1].lines, index))
        elif plan := _table_plan(bundle, index, (grid, columns), context, taken):
            plans.append(plan)
    return plans


def _is_announced(bundle: Bundle, index: int) -> bool:
    """True for a line of a letter under words that announce a list: `ดังนี้`."""
    above = bundle.items[max(0, index - _LEADS_IN) : index]
    return any(isinstance(row, Row) and opens_list().search(row.ink.folded) for row in above)


def _table_plan(
    bundle: Bundle, index: int, table: tuple[Grid, Columns], context: Context, taken: set[int]
) -> Plan | None:
    lines, titles = heading_above(bundle, index, table[0].page, table[0].box[1], taken)
    titles = [*titles, *titles_inside(table[0], bundle.ground)]
    scope = scope_of(titles, context, bundle.ground)
    crossed = crossed_of(table[0], scope)
    visits = read_crossed(crossed, titles, scope) if crossed is not None else []
    plan = Plan(index, titles, visits, list(table[0].pages), lines, table[0]) if visits else None
    if plan is None and (crossed is None or crossed.kind not in ("days", "weekdays")):
        plan = _plan_of(bundle, index, table, context, taken)
    if plan is not None:
        taken.update((*plan.lines, index))
    return plan


def _aligned_plan(bundle: Bundle, index: int, context: Context, taken: set[int], before: Sequence[Plan]) -> Plan | None:
    """The plan in columns without rules whose header is the line at `index`; None for a part of the plan before too."""
    aligned = aligned_plan(bundle, index, taken)
    if aligned is None:
        return None
    grid = tidied(aligned.grid)
    columns = (read_columns if aligned.has_header else bare_columns)(grid, bundle.ground)
    if aligned.has_header and not columns.header_rows:
        return None
    if before and _go_on(bundle, before[-1], aligned.start, (grid, columns), context):
        before[-1].at = aligned.end - 1
        taken.update((*before[-1].lines, *range(aligned.start, aligned.end)))
        return None
    plan = _plan_of(bundle, aligned.start, (grid, columns), context, taken)
    if plan is None or len(plan.visits) < _FEWEST_ROWS:
        return None
    plan.at = aligned.end - 1
    taken.update((*plan.lines, *range(aligned.start, aligned.end)))
    return plan


def _plan_of(bundle: Bundle, index: int, table: tuple[Grid, Columns], context: Context, taken: set[int]) -> Plan | None:
    grid, columns = table
    lines, titles = heading_above(bundle, index, grid.page, grid.box[1], taken)
    may_be_timetable = columns.filled.is_schedule and bool(columns.of("time"))
    is_told = columns.is_schedule or _places_beside_days(grid, columns, bundle.ground)
    if not (is_told or may_be_timetable):
        return None
    heading = _last_heading(bundle, lines, context)
    if heading is not None and columns.of("date") and any(last is not None for _, last in heading.days):
        heading = None  # A run of days over a column of days is the period of the title.
    titles = [*(titles[:-1] if heading else titles), *columns.titles]
    if not is_told and not any(map(begins_title, titles)):
        return None
    scope = scope_of(titles, context, bundle.ground)
    visits = read_table(grid, columns, scope, _above(titles, heading, scope))
    if not columns.of("place", "district"):
        _take_place_of_title(visits, titles, scope)
    is_told = any(visit["date"] or visit["start_time"] or visit["district"] for visit in visits)
    if not is_told or _is_no_plan(table, titles, visits, bundle.ground):
        return None
    if is_other_table(table, titles, visits, context.date, bundle.ground):
        return None
    return Plan(index, titles, visits, list(grid.pages), lines, grid, columns, heading)


def _take_place_of_title(visits: Sequence[Visit], titles: Sequence[Ink], scope: Scope) -> None:
    """Gives visits that name no place the one that the title is about."""
    place = place_of_title(titles)
    if place is None:
        return
    for visit in visits:
        if visit["place"] is None and visit["district"] is None:
            visit["place"], visit["district"] = (inferred(part) for part in place_of(place, scope, "place"))


def _places_beside_days(grid: Grid, columns: Columns, ground: Ground) -> bool:
    """True for a table whose days, or the hours beside them, have their place in the same cell."""
    if not columns.of("date"):
        return False
    whens = columns.of("date", "time")
    cells = ([*column_texts(grid, column, columns.header_rows, ground)] for column in whens)
    return any(share_of(texts, lambda text: is_data(text) and _names_place(text)) > _MOST for texts in cells)


def _names_place(text: Ink) -> bool:
    is_first = begins_like_place(text) and not text.folded.lstrip("(")[:1].isdigit()
    return is_first or place_after(text)[0] is not None


def _is_no_plan(table: tuple[Grid, Columns], titles: list[Ink], visits: list[Visit], ground: Ground) -> bool:
    """True for runs of contracts and projects, and for what is done on the same weekday of every week."""
    grid, columns = table
    if is_weekly(grid, columns.header_rows, ground) and not any(map(_has_date, visits)):
        return True
    return are_contracts(visits) or bool(last_columns(columns) and not speaks_of_visits(titles, ground))


def _has_date(visit: Visit) -> bool:
    return isinstance(found := visit["date"], Found) and found.value is not None


def _last_heading(bundle: Bundle, lines: list[int], context: Context) -> Above | None:
    """What the line right above a table says of it, when a title stands above that line."""
    if len(lines) < _FEWEST_LINES:
        return None
    before, row = (bundle.items[at] for at in lines[-_FEWEST_LINES:])
    if not (isinstance(before, Row) and isinstance(row, Row)):
        return None
    scope = Scope(bundle.ground, context.date, None, context.provinces)
    heading = read_heading(row, scope)
    if heading is None or heading.place is None or read_district(heading.place, scope.provinces, "place").found:
        return heading
    # An office right under the first line of a title is whose plan it is.
    is_apart = before.is_centred or row.box[1] - before.box[3] > _APART * (row.box[3] - row.box[1])
    return heading if is_apart else None


def _above(titles: list[Ink], heading: Above | None, scope: Scope) -> Above:
    """What the title and the heading of a table say for its rows."""
    above = replace(heading) if heading is not None else Above()
    above.days = above.days or day_of_titles(titles, scope)
    above.area = above.area or area_of_titles(titles, scope)
    return above


def _go_on(bundle: Bundle, plan: Plan, index: int, table: tuple[Grid, Columns], context: Context) -> bool:
    """Read a table into the plan before it, when it is the rest of that, or its part for another day, place or team."""
    grid, columns = table
    if plan.grid is None or plan.columns is None:
        return False
    between = [(at, bundle.items[at]) for at in range(plan.at + 1, index)]
    rows = [(at, row) for at, row in between if isinstance(row, Row) and not is_label(row.ink)]
    if len(between) - sum(isinstance(item, Row) for _, item in between) or len(rows) > 1:
        return False
    is_same = grid.columns == len(plan.columns.roles) and columns.roles == plan.columns.roles
    scope = scope_of(plan.titles, context, bundle.ground)
    if rows:
        heading = read_heading(rows[0][1], scope) if plan.heading is not None else None
        if heading is None or not is_same or not columns.header_rows:
            return False
        plan.lines.append(rows[0][0])
        _begin_part(plan, grid, columns, heading, scope)
    elif is_same if columns.header_rows else grid.columns == plan.grid.columns and grid.page not in plan.pages:
        plan.grid = joined_grids(plan.grid, grid, columns.header_rows)
        plan.visits = read_table(plan.grid, plan.columns, scope, _above(plan.titles, plan.heading, scope))
    else:
        return False
    plan.pages = sorted({*plan.pages, *grid.pages})
    plan.at = index
    return True


def _begin_part(plan: Plan, grid: Grid, columns: Columns, heading: Above, scope: Scope) -> None:
    """Read the table under another heading of the same plan."""
    plan.done = [*plan.done, *plan.visits]
    plan.grid, plan.columns, plan.heading = grid, columns, heading
    plan.visits = read_table(grid, columns, scope, _above(plan.titles, heading, scope))
