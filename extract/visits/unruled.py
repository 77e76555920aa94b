"""Plans set in columns without rules, or whose rules a scan has lost."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Literal

from extract.aligned import Aligned, read_aligned
from extract.bands import bands_of, is_beside
from extract.bundle import Bundle
from extract.committees.words import read_opening
from extract.facts.calendar import WEEKDAY
from extract.facts.dates import find_dates, find_days
from extract.facts.times import find_times
from extract.flow import Item, Row
from extract.gutters import Cells
from extract.ink import Ink
from extract.topics.headings import heading_of
from extract.visits.content import Role, is_day_of_month
from extract.visits.data_rows import begins_data
from extract.visits.head_words import is_label_of_day, is_note, role_of
from extract.visits.titles import begins_title, is_label, is_stroke
from schemas import union

_FEWEST_HEADS = 3
_LOOK_BELOW = 8
"""Lines of which several begin a row where a table has no header that is known."""
_LONGEST_HEADING = 120
_BEFORE_DATE = 7
"""Characters that may stand before the date of a heading: วันที่, a dash."""
_WEEKDAY = re.compile(rf"(?:ใน)?(?:วัน)?{WEEKDAY}(?:ที่)?[\s,]*")
_CELL = 12.0
"""Points that a line in a cell stands further right than its table, at least."""
_NUMBERED = re.compile(r"\(?\d{1,3}\s?[.)]\s?(?=[ก-๎])")
_NEXT = re.compile(r"จึง|ทั้งนี้|ในการนี้|อนึ่ง|ขอแสดง|อย่างไรก็")
"""How a paragraph of a letter begins that follows a table."""
_UNFINISHED = re.compile(r"(?:-|ถึง|และ)\s?$")


def may_be_header(row: Row) -> bool:
    """True for a line that is nothing but names of columns."""
    if row.is_flat or len(row.ink) > _LONGEST_HEADING or find_times(row.ink):
        return False
    if len(row.columns) == 1 and begins_title(row.ink):
        return False
    heads = _heads(row.ink)
    known = {role for _, role in heads if role}
    unknown = sum(len(ink) for ink, role in heads if not role)
    when = known & {"date", "weekday", "time"}
    enough = min(_FEWEST_HEADS, len(heads)) if len(row.columns) < len(heads) else _FEWEST_HEADS - 1
    return bool(when) and len(known) >= max(2, enough) and 2 * unknown <= len(row.ink)


def _heads(ink: Ink) -> list[tuple[Ink, Role | None]]:
    """The words of the line, those that are one head together (`วัน เดือน ปี`) as one."""
    found: list[tuple[Ink, Role | None]] = []
    words = list(ink.split(r"\s+"))
    while words:
        whole = next((n for n in (3, 2) if len(words) >= n and _is_exact(ink.ground.join(words[:n]))), 1)
        head = ink.ground.join(words[:whole])
        found.append((head, role_of(head)))
        words = words[whole:]
    return found


def _is_exact(ink: Ink) -> bool:
    return ink.folded.replace(" ", "") in {"วันเดือนปี", "ชื่อ-สกุล", "วัน-เวลา"}


def aligned_plan(bundle: Bundle, index: int, taken: set[int]) -> Aligned | None:
    """The table in columns whose header, or whose first row, is the item at `index`; None when there is none."""
    rows = _rows_from(bundle, index)
    if not rows:
        return None
    is_header = may_be_header(rows[0])
    if not (is_header or begins_data(rows)):
        return None
    left = min(row.box[0] for row in next(bands_of([(row, row) for row in rows])))
    end = next(
        (at for at in range(index + 1, len(bundle.items)) if at in taken or _is_over(bundle, at, left)),
        len(bundle.items),
    )
    lowest = next((at + 1 for at in range(index - 1, -1, -1) if at in taken), 0)
    items = [*bundle.items[:end]]
    for at in range(index, end):
        items[at] = _as_row(items[at], _beside(items, at)) or items[at]
    found = read_aligned(
        items[lowest:],
        index - lowest,
        begins=_begins,
        is_heading=_is_heading,
        is_between=_is_between,
        is_header=may_be_header,
        heads=None if is_header else _may_be_head,
    )
    return replace(found, start=found.start + lowest, end=found.end + lowest) if found is not None else None


def _may_be_head(row: Row) -> bool:
    if len(row.columns) == 1 and find_dates(row.ink):  # the period of a title
        return False
    return not (row.is_flat or _has_data(row.ink) or begins_title(row.ink) or is_label(row.ink))


def _as_row(item: Item, beside: Item | None) -> Row | None:
    """The item as a printed line: a row, or a table that is one line of cells, in a box or a shade of its own."""
    if isinstance(item, Row):
        return item
    cells = item.row(0)
    if item.rows > 1 or not isinstance(beside, Row) or beside.page != item.page:
        return None
    if any(cell is None or len(cell.lines) > 1 for cell in cells):
        return None
    lines = [line for cell in cells if cell is not None for line in cell.lines]
    boxes = [box for cell in cells if cell is not None for box in cell.boxes]
    return replace(beside, ink=lines[0].ground.join(lines, "\t"), box=union(boxes)) if lines else None


def _beside(items: Sequence[Item], at: int) -> Item | None:
    """A printed line right under an item, or right over it."""
    near = (items[other] for other in (at + 1, at - 1) if 0 <= other < len(items))
    return next((item for item in near if isinstance(item, Row)), None)


def _rows_from(bundle: Bundle, index: int) -> list[Row]:
    """The lines of a page from an item on, as far as one looks for rows; empty where the item is none."""
    first = _as_row(bundle.items[index], _beside(bundle.items, index))
    after = bundle.items[index + 1 : index + _LOOK_BELOW]
    return [first, *(row for row in after if isinstance(row, Row) and row.page == first.page)] if first else []


def _has_data(ink: Ink) -> bool:
    return bool(find_days(ink) or find_times(ink))


def _is_over(bundle: Bundle, at: int, left: float) -> bool:
    """True for a remark, the heading of a team or of topics, and the paragraph of a letter after a table.

    `left` is where the table begins: a line further right is one of its cells, if it does not stand in the middle.
    """
    row = bundle.items[at]
    if not isinstance(row, Row):
        return False
    opening = read_opening(row.ink)
    is_cell = _is_in_band(bundle, at) or (row.box[0] > left + _CELL and not row.is_centred)
    if not is_cell and ((opening is not None and opening.is_said) or heading_of(row.ink) is not None):
        return True
    return is_note(row.ink) or (at < bundle.letter_end and _NEXT.match(row.ink.folded) is not None)


def _is_in_band(bundle: Bundle, at: int) -> bool:
    """True for a line in columns, or with another one beside it: a part of a row."""
    row, near = bundle.items[at], bundle.items[max(0, at - 1) : at + 2]
    rows = [one for one in near if isinstance(one, Row)]
    return isinstance(row, Row) and (len(row.columns) > 1 or any(is_beside(a, b) for a, b in pairwise(rows)))


def _begins(cells: Cells, before: Cells | None) -> bool:
    """True for a line with a running number, a day or hours of its own, when the row so far has one of that kind."""
    kinds = {(column, kind) for column, ink in cells.items() for kind in _kinds(column, ink)}
    if before is None:
        return bool(kinds)
    had = {kind for column, ink in before.items() for kind in _kinds(column, ink)}
    if (0, "number") in kinds and 0 in before and "day" in _kinds(0, before[0]):
        return True  # the number of the next day, over its month
    return any(
        kind in had and not (column in before and _UNFINISHED.search(before[column].folded)) for column, kind in kinds
    )


def _kinds(column: int, ink: Ink) -> Iterator[Literal["number", "day", "hours"]]:
    """What begins a row: a number in the first column (further right it is the rest of a date), a day, hours."""
    if re.match(r"^\(?\d{1,3}\s?[.)]?$", ink.folded):
        if column == 0:
            yield "number"
        return
    if column == 0 and _NUMBERED.match(ink.folded):
        yield "number"
    if find_days(ink) or is_day_of_month(ink):
        yield "day"
    if find_times(ink, in_column=True):
        yield "hours"


def _is_heading(ink: Ink) -> bool:
    """True for a day that stands across the table, alone or with its place: `วันที่ ๓ มิถุนายน ๒๕๖๗ ณ อำเภอ…`."""
    hits = find_days(ink) if len(ink) <= _LONGEST_HEADING and not find_times(ink) else ()
    before = ink[: hits[0].start] if hits else ink
    is_led = len(before) <= _BEFORE_DATE or _WEEKDAY.fullmatch(before.folded) or is_label_of_day(before)
    if not hits or not is_led:
        return False
    after = ink.folded[hits[-1].end :].strip()
    return not after or after.startswith(("ณ", "(", ":", "-"))


def _is_between(row: Row) -> bool:
    return is_label(row.ink) or is_stroke(row.ink)
