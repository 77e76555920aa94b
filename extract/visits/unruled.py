"""Plans set in columns without rules, or whose rules a scan has lost."""

import re
from dataclasses import replace

from extract.aligned import Aligned, read_aligned
from extract.bundle import Bundle
from extract.facts.dates import find_days
from extract.facts.times import find_times
from extract.flow import Item, Row
from extract.gutters import Cells
from extract.ink import Ink
from extract.visits.columns import is_note, role_of
from extract.visits.content import Role
from extract.visits.titles import begins_title, is_label
from schemas import union

_FEWEST_HEADS = 3
_LOOK_BELOW = 8
"""Lines of which several begin a row where a table has no header that is known."""
_FEWEST_LETTERS = 3
"""Characters after the day of a row; the heading of a day has none."""
_SPOKEN = re.compile(r"\sณ\s|(?:^|\s)(?:ใน|ระหว่าง|ตั้งแต่)?วันที่\s|เวลา\s?\d")
"""What sentences have between a day, hours and a place, and columns have not."""
_LONGEST_HEADING = 120
_BEFORE_DATE = 7
"""Characters that may stand before the date of a heading: วันที่, a dash."""
_UNFINISHED = re.compile(r"(?:-|ถึง|และ)\s?$")


def may_be_header(row: Row) -> bool:
    """True for a line that is nothing but names of columns."""
    if row.is_flat or len(row.ink) > _LONGEST_HEADING or begins_title(row.ink) or find_times(row.ink):
        return False
    heads = _heads(row.ink)
    known = {role for _, role in heads if role}
    unknown = sum(len(ink) for ink, role in heads if not role)
    when = known & {"date", "weekday", "time"}
    enough = min(_FEWEST_HEADS, len(heads))
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
    row = _head_row(bundle.items[index], bundle.items[index + 1] if index + 1 < len(bundle.items) else None)
    if row is None:
        return None
    is_header = may_be_header(row)
    if not (is_header or _begins_data(bundle, index)):
        return None
    end = next(
        (at for at in range(index + 1, len(bundle.items)) if at in taken or _is_over(bundle, at)), len(bundle.items)
    )
    lowest = next((at + 1 for at in range(index - 1, -1, -1) if at in taken), 0)
    items = (*bundle.items[:index], row, *bundle.items[index + 1 : end])
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
    return not (row.is_flat or _has_data(row.ink) or begins_title(row.ink) or is_label(row.ink))


def _head_row(item: Item, below: Item | None) -> Row | None:
    """The item as a line of heads: a row, or a table that is nothing but its header, in a box or a shade."""
    if isinstance(item, Row):
        return item
    cells = item.row(0)
    if item.rows > 1 or not isinstance(below, Row) or below.page != item.page:
        return None
    if any(cell is None or len(cell.lines) > 1 for cell in cells):
        return None
    lines = [line for cell in cells if cell is not None for line in cell.lines]
    boxes = [box for cell in cells if cell is not None for box in cell.boxes]
    return replace(below, ink=lines[0].ground.join(lines, "\t"), box=union(boxes)) if lines else None


def _begins_data(bundle: Bundle, index: int) -> bool:
    """True for the first of several lines that begin with a number, or a day, and have a day and more in columns."""
    rows = [row for row in bundle.items[index : index + _LOOK_BELOW] if isinstance(row, Row)]
    data = [row for row in rows if row.page == rows[0].page and _is_data(row)]
    return len(data) > 1 and data[0] is bundle.items[index]


def _is_data(row: Row) -> bool:
    """True for a line such as `๑ ๑๗ เม.ย. ๖๗ ๐๙.๐๐ น. บางคล้า`, which no sentence is."""
    if row.is_flat or not find_days(row.ink) or _SPOKEN.search(row.ink.folded):
        return False
    day = find_days(row.ink)[0]
    if len(row.ink.folded[day.end :].strip()) < _FEWEST_LETTERS:
        return False
    return day.start <= _BEFORE_DATE or re.match(r"\d{1,3}[.)]?\s", row.ink.folded) is not None


def _has_data(ink: Ink) -> bool:
    return bool(find_days(ink) or find_times(ink))


def _is_over(bundle: Bundle, at: int) -> bool:
    row = bundle.items[at]
    return isinstance(row, Row) and is_note(row.ink)


def _begins(cells: Cells, before: Cells | None) -> bool:
    """True for a line with a running number, a date or a time of its own that finishes none above it."""
    if before is None:
        return any(_is_datum(column, ink) for column, ink in cells.items())
    return any(
        _is_datum(column, ink) and not (column in before and _UNFINISHED.search(before[column].folded))
        for column, ink in cells.items()
    )


def _is_datum(column: int, ink: Ink) -> bool:
    """True for a number in the first column, a day or hours; a number further right is the rest of a date."""
    if re.match(r"^\(?\d{1,3}\s?[.)]?$", ink.folded):
        return column == 0
    return bool(find_days(ink) or find_times(ink, in_column=True))


def _is_heading(ink: Ink) -> bool:
    """True for a day that stands across the table, alone or with its place: `วันที่ ๓ มิถุนายน ๒๕๖๗ ณ อำเภอ…`."""
    hits = find_days(ink) if len(ink) <= _LONGEST_HEADING and not find_times(ink) else ()
    if not hits or hits[0].start > _BEFORE_DATE:
        return False
    after = ink.folded[hits[-1].end :].strip()
    return not after or after.startswith(("ณ", "(", ":", "-"))


def _is_between(row: Row) -> bool:
    return is_label(row.ink)
