"""The heading lines over a plan."""

import re
from collections.abc import Sequence
from functools import cache

from extract.bundle import Bundle
from extract.facts.dates import find_days
from extract.facts.times import find_times
from extract.flow import Item, Row
from extract.ink import Ink
from extract.visits.events import opens_list
from extract.visits.scope import Scope
from extract.visits.values import Days, carried, days_in
from extract.vocabulary import one_of, vocabulary
from extract.wrapping import is_rest_of_line

_MOST_LINES = 8
_LOOSEST = 4.0
"""Heights of a line that may be free below the first line of a title in the middle of the page."""
_SAME_EDGE = 3.0
"""Points by which the lines of a title begin apart, at most."""
_PAGE_NUMBER = re.compile(r"^[-/(\s]*\d{1,3}[-/)\s]*$")
_AT = re.compile(r"^(?:ณ|สถานที่\s?:)\s")
_STROKE = re.compile(r"^(?:[-_.*=…\s]{3,}|[*=_\s]+)$")


def heading_above(bundle: Bundle, index: int, page: int, top: float, taken: set[int]) -> tuple[list[int], list[Ink]]:
    """The lines over the item at `index` that name it: their indices, and their ink without labels.

    They stand on the same page, close together, in the enclosures (within a letter only when one of them begins
    like a title). A first line that begins like a title ends the search upwards.
    """
    lines: list[int] = []
    below = top
    for at in range(index - 1, -1, -1):
        row = bundle.items[at]
        if not isinstance(row, Row) or at in taken or row.page != page or len(lines) >= _MOST_LINES:
            break
        over = bundle.items[at - 1] if at else None
        is_tag = is_label(row.ink) and not is_rest_of_line(row, over)
        if is_tag and not lines:
            below = row.box[1]
            continue
        if is_tag or _begins_with_time(row.ink) or (lines and below - row.box[3] > _most_gap(row)):
            break
        if not is_stroke(row.ink):
            lines.insert(0, at)
        below = row.box[1]
    return _from_the_title(bundle, lines, index)


def _most_gap(row: Row) -> float:
    """A blank line parts a title from what stands over it; a made-up line of a text page is 16 points high."""
    height = row.box[3] - row.box[1]
    if begins_title(row.ink) and row.is_centred:
        return _LOOSEST * height
    return 0.9 * height if row.is_flat else max(1.3 * height, 14.0)


def _from_the_title(bundle: Bundle, lines: list[int], index: int) -> tuple[list[int], list[Ink]]:
    inks = {at: _without_label(row.ink) for at in lines if isinstance(row := bundle.items[at], Row)}
    starts = [at for at in lines if begins_title(inks[at])]
    if starts and index <= bundle.letter_end and any(opens_list().search(inks[at].folded) for at in lines):
        return [], []  # the sentence of a letter that announces the plan
    if starts:
        lines = [*_offices_over(bundle, lines, starts[0], index), *(at for at in lines if at >= starts[0])]
    elif index <= bundle.letter_end:
        return [], []
    return lines, [inks[at] for at in lines if inks[at]]


def _offices_over(bundle: Bundle, lines: list[int], start: int, index: int) -> list[int]:
    """The lines in the middle, right over the first line of a title, that name the office whose plan it is."""
    found: list[int] = []
    for at in reversed([at for at in lines if at < start]):
        row = bundle.items[at]
        if (
            index <= bundle.letter_end
            or not isinstance(row, Row)
            or not (row.is_centred or _is_flush(row, bundle.items[start]))
            or not _offices().match(row.ink.folded)
        ):
            break
        found.insert(0, at)
    return found


def _is_flush(row: Row, title: Item) -> bool:
    """True for a line that begins where the title under it does, in a title at the margin."""
    return isinstance(title, Row) and not row.is_flat and abs(row.box[0] - title.box[0]) < _SAME_EDGE


def day_of_titles(titles: Sequence[Ink], scope: Scope) -> list[Days]:
    """The one day that a heading names, for a table that names none; empty for a run of days, or several."""
    days = [day for title in titles for day in days_in(title, scope)]
    return [carried(days[0])] if len(days) == 1 and days[0][1] is None else []


def place_of_title(titles: Sequence[Ink]) -> Ink | None:
    """The place that a line of a title is about: `ณ ห้องประชุม ๑ ศาลากลางจังหวัด`, also behind the day."""
    for title in titles:
        mark = _AT.match(title.folded)
        if mark:
            return title[mark.end() :].strip()
        behind = title.folded.find(" ณ ")
        if behind >= 0 and find_days(title[:behind]):
            return title[behind + len(" ณ ") :].strip()
    return None


def begins_title(ink: Ink) -> bool:
    """True for a line that begins like the title of a plan."""
    return bool(_begins().match(ink.folded))


def is_label(ink: Ink) -> bool:
    """True for a page number, or a label such as `สิ่งที่ส่งมาด้วย ๑`."""
    return bool(_PAGE_NUMBER.match(ink.folded) or _labels().match(ink.folded))


def is_stroke(ink: Ink) -> bool:
    """True for a line of dashes, dots or stars, which parts a title from its plan or ends that."""
    return bool(_STROKE.match(ink.folded))


def _without_label(ink: Ink) -> Ink:
    """The line without a label that stands beside it, across a gap."""
    columns = ink.columns()
    return ink.ground.join(piece for piece in columns if len(columns) == 1 or not is_label(piece))


def _begins_with_time(ink: Ink) -> bool:
    return any(hit.start == 0 for hit in find_times(ink))


@cache
def _begins() -> re.Pattern[str]:
    heading = vocabulary("schedules")["heading"]
    return re.compile(rf"\(?(?!{one_of(heading['others'])}){one_of(heading['begins'])}")


@cache
def _labels() -> re.Pattern[str]:
    label = one_of(vocabulary("schedules")["heading"]["labels"])
    return re.compile(rf"^[-(\s]*{label}(?:\s?(?:ที่|หมายเลข|ลำดับที่))?\s?[\d./()\s-]{{0,12}}$")


@cache
def _offices() -> re.Pattern[str]:
    agencies = vocabulary("agencies")
    return re.compile(one_of([*agencies["names"], *agencies["kinds"]]))
