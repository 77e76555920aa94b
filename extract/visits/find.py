"""All plans of a bundle, in reading order."""

from collections.abc import Sequence
from dataclasses import replace

from extract.bundle import Bundle
from extract.context import Context
from extract.flow import Row
from extract.found import Found, Tree
from extract.ink import Ink
from extract.thai import join_lines
from extract.visits.blocks import Blocks, read_blocks, speaks_of_visits
from extract.visits.events import no_visits
from extract.visits.lines import timed_line, whole_times
from extract.visits.others import are_past, names_other
from extract.visits.parts import whole_plans
from extract.visits.plan import Plan
from extract.visits.programme import Programme, read_programme, starts_programme
from extract.visits.scope import scope_of
from extract.visits.sentences import find_sentences
from extract.visits.table_plans import table_plans
from extract.visits.titles import begins_title, heading_above, place_of_title
from extract.visits.unruled import may_be_header
from extract.visits.values import Visit, days_in
from extract.wrapping import is_full

Heading = tuple[list[int], list[Ink]]
"""The lines of a title, by index, and their ink."""
_FURTHEST_TITLE = 24
"""Lines between the times of a programme and its title, at most."""
_LONG, _LONGEST_TITLE = 75, 100
"""Characters of most lines of a title in a text file, and of any, at most."""
_FURTHER = "ส่งเสริม"
"""To further something is not to send it in."""
_FEWEST_TIMES = 2
"""Lines with a time that make a programme."""


def find_schedules(bundle: Bundle, context: Context, taken: set[int]) -> list[dict[str, Tree]]:
    """The schedules of a bundle, shaped like `schemas.Schedule`, in reading order.

    `taken` holds the indices in `bundle.items` that other finders have used; the ones used here are added.
    """
    plans = [*table_plans(bundle, context, taken), *_programme_plans(bundle, context, taken)]
    plans += _block_plans(bundle, context, taken)
    said = find_sentences(_without_rows(context, bundle, taken), bundle.ground)
    written = [Plan(-1, [], said, sorted({page for visit in said for page in _pages_of(visit)}))] if said else []
    kept = [plan for plan in sorted(plans, key=lambda plan: plan.at) if not (plan.is_received or plan.is_standing)]
    return [plan.as_tree(bundle.ground) for plan in (*written, *whole_plans(kept))]


def _without_rows(context: Context, bundle: Bundle, taken: set[int]) -> Context:
    """The context without the paragraphs that are rows of a plan in columns."""
    rows = [item for at in taken if at < bundle.letter_end and isinstance(item := bundle.items[at], Row)]
    lines = frozenset(number for row in rows for number in row.ink.lines())
    return replace(context, body=tuple(ink for ink in context.body if not ink.lines() <= lines))


def _pages_of(visit: Visit) -> list[int]:
    return [part.ink.page() for part in visit.values() if isinstance(part, Found)]


def _free_rows(bundle: Bundle, taken: set[int]) -> list[tuple[int, Row]]:
    """The rows of the enclosures that nothing has used."""
    return [
        (index, item)
        for index, item in enumerate(bundle.items)
        if isinstance(item, Row) and not item.is_over and index >= bundle.letter_end and index not in taken
    ]


def _block_plans(bundle: Bundle, context: Context, taken: set[int]) -> list[Plan]:
    rows = _free_rows(bundle, taken)
    plans: list[Plan] = []
    at = 0
    while at < len(rows):
        index, row = rows[at]
        lines, titles = heading_above(bundle, index, row.page, row.box[1], taken)
        scope = scope_of(titles, context, bundle.ground).voted(())
        found = None if _are_text(bundle, lines, titles) else read_blocks(rows, at, scope)
        if found is not None and (speaks_of_visits(titles, bundle.ground) or _is_sure(found, titles, context)):
            used = {number: item.page for number, item in rows if number in found.rows}
            plans.append(Plan(index, titles, found.visits, sorted(set(used.values())), lines))
            taken.update((*lines, *found.rows))
            at += sum(number <= max(found.rows) for number, _ in rows[at:])
        else:
            at += 1
    return plans


def _is_sure(found: Blocks, titles: Sequence[Ink], context: Context) -> bool:
    """True for days and places that are told apart under a title that says nothing else, unless they are gone by."""
    if not found.is_sure or are_past(found.visits, context.date) or names_other(titles):
        return False
    return not any(no_visits().search(title.folded.replace(_FURTHER, "")) for title in titles[:1])


def _are_text(bundle: Bundle, lines: list[int], titles: list[Ink]) -> bool:
    """True for lines of a paragraph over a day: several that run up to the margin, none like the title of a plan."""
    rows = [row for at in lines if isinstance(row := bundle.items[at], Row)]
    long = any(row.is_flat and len(row.ink) > _LONGEST_TITLE for row in rows)
    full = sum(len(row.ink) > _LONG if row.is_flat else is_full(row) and not row.is_centred for row in rows)
    return (long or full > 1) and not any(map(begins_title, titles))


def _programme_plans(bundle: Bundle, context: Context, taken: set[int]) -> list[Plan]:
    rows, gone = whole_times(_free_rows(bundle, taken))
    plans: list[Plan] = []
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
) -> tuple[Plan | None, int]:
    """The programme that begins at a line, and how many lines it takes."""
    plan, programme = _read_programme_at(bundle, rows, at, context, taken)
    skipped = 0
    if not any(visit["date"] for visit in programme.visits) and (over := _title_over(bundle, rows[at][0], taken)):
        plan, programme = _read_programme_at(bundle, rows, at, context, taken, over=over)
    if len(programme.headings) == 1 and _is_title(rows, at):
        skipped = _first_time(rows, at) - at
        plan, programme = _read_programme_at(bundle, rows, at + skipped, context, taken)
    used = skipped + len(programme.rows)
    if programme.times < _FEWEST_TIMES or not any(visit["date"] for visit in programme.visits):
        return None, used
    taken.update((*plan.lines, *programme.rows))
    return plan, used


def _title_over(bundle: Bundle, index: int, taken: set[int]) -> Heading | None:
    """The title in the middle of a page that other lines (what is to be looked at there) part from the times."""
    page = bundle.items[index].page
    for at in range(index - 1, max(-1, index - 1 - _FURTHEST_TITLE), -1):
        row = bundle.items[at]
        if not isinstance(row, Row) or row.page != page:
            return None
        if row.is_centred:
            lines, titles = heading_above(bundle, at + 1, page, row.box[3], taken)
            return (lines, titles) if any(map(begins_title, titles)) else None
    return None


def _read_programme_at(
    bundle: Bundle,
    rows: list[tuple[int, Row]],
    at: int,
    context: Context,
    taken: set[int],
    *,
    over: Heading | None = None,
) -> tuple[Plan, Programme]:
    index, row = rows[at]
    lines, titles = over or heading_above(bundle, index, row.page, row.box[1], taken)
    if lines and isinstance(last := bundle.items[lines[-1]], Row) and may_be_header(last):
        titles = titles[:-1]
    scope = scope_of(titles, context, bundle.ground).voted(())
    days = days_in(join_lines(bundle.ground, titles), scope)
    programme = read_programme(rows, at, scope, days, place_of_title(titles))
    used = set(programme.rows)
    pages = sorted({item.page for number, item in rows if number in used})
    return Plan(index, titles, programme.visits, pages, lines=lines), programme


def _first_time(rows: list[tuple[int, Row]], at: int) -> int:
    return next(number for number in range(at, len(rows)) if timed_line(rows[number][1]))


def _is_title(rows: list[tuple[int, Row]], at: int) -> bool:
    """True when a day stands centred over the times, alone: it belongs to the title."""
    first = _first_time(rows, at)
    return first > at and all(row.is_centred for _, row in rows[at:first])
