"""Which pages of the file hold which of the enclosures that the letter lists."""

import re
from collections.abc import Sequence, Set
from dataclasses import dataclass, replace

from rapidfuzz import fuzz

from extract.bundle import item_pages
from extract.flow import Item, Row
from extract.found import Found, Tree
from extract.ink import Ink
from extract.outline import read_marker
from extract.vocabulary import one_of, vocabulary, words

_TAG = re.compile(
    rf"(?:^|\s|\()[\s*#\[]*{one_of(vocabulary('letters')['enclosures']['annex_tags'])}\s?(?:ที่|หมายเลข)?\s?(?P<number>\d{{1,2}})[\s*)\]]*$"
)
_NOISE = re.compile(r"^(?:สำเนา|แบบ)|[\s.…*ฯ\d()\"'\-/]")
_APART = re.compile(rf"^[\s*#_(]*{one_of(vocabulary('letters')['enclosures']['apart'])}")
_NOTE = re.compile(rf"{one_of(words('topics', 'note_words'))}\s?:?\s?")
_SAME_LEFT = 6.0
_HEADING_ROWS = 7
_ALIKE = 72.0
_AS_LIKE = 15.0
"""How much less like a title the heading of its further pages may be."""
_RULE = "letter.enclosures.pages"


@dataclass(frozen=True, slots=True)
class _Start:
    """Where an enclosure may begin: item, page, the annex tag's number if there is one, and the heading."""

    index: int
    page: int
    number: int | None
    lines: tuple[Ink, ...]


def find_pages(
    entries: Sequence[dict[str, Tree]], items: tuple[Item, ...], others: Set[int] = frozenset()
) -> list[list[Tree]]:
    """For each entry of the letter's list, the pages that were found for it, as values.

    A page belongs to an enclosure by its tag (`สิ่งที่ส่งมาด้วย ๒`), by a heading like the entry's title, or by
    following a page that does. What nothing names is shared out in order when the numbers agree. Pages of `others` are
    forms, bills or news: they belong to what names them only.
    """
    starts = _starts(items)
    scores = [[_likeness(str(_value(entry["title"]) or ""), start.lines) for entry in entries] for start in starts]
    best = [max(column) for column in zip(*scores, strict=True)] if scores else []
    owners = [_owner(start, entries, row, best) for start, row in zip(starts, scores, strict=True)]
    _share_out(owners, starts, len(entries))
    pages: list[dict[int, Tree]] = [{} for _ in entries]
    named = {start.index: (start, owner) for start, owner in zip(starts, owners, strict=True) if owner is not None}
    apart = {
        start.index
        for start in starts
        if start.index not in named and (start.page in others or _APART.match(start.lines[0].folded))
    }
    current: tuple[_Start, int] | None = None
    for index, item in enumerate(items):
        current = None if index in apart else named.get(index, current)
        if current is None:
            continue
        start, owner = current
        for page in item_pages(item):
            sure = 0.97 if page == start.page else 0.95
            pages[owner].setdefault(page, Found(page, start.lines[0], _RULE, "inferred", sure))
    printed = {page for item in items for page in item_pages(item)}
    return [_with_blank_pages(found, printed) for found in pages]


def _with_blank_pages(found: dict[int, Tree], printed: set[int]) -> list[Tree]:
    """The pages of an enclosure, with those between them on which nothing stands."""
    first, last = min(found, default=0), max(found, default=-1)
    blank = {
        page: replace(before, value=page, sure=0.9)
        for page in range(first + 1, last)
        if page not in printed and isinstance(before := found[first], Found)
    }
    whole = {**found, **blank}
    return [whole[page] for page in sorted(whole)]


def _starts(items: tuple[Item, ...]) -> list[_Start]:
    """The beginnings of pages, and, where everything is on one page, every line that might be a heading."""
    starts: list[_Start] = []
    for index, item in enumerate(items):
        is_first = index == 0 or items[index - 1].page != item.page
        lines = _heading(items, index)
        if not lines or _counts_on(items, index):
            continue
        if is_first or (isinstance(item, Row) and item.is_flat):
            starts.append(_Start(index, item.page, _tag_number(lines), lines))
    return starts


def _counts_on(items: tuple[Item, ...], index: int) -> bool:
    """True for the line on top of a page that has the number after one at the same margin of the page before."""
    row = items[index]
    marker = read_marker(row.ink) if isinstance(row, Row) and not row.is_flat else None
    if not isinstance(row, Row) or marker is None or not marker.path or marker.path[-1] == 1:
        return False
    for above in reversed(items[:index]):
        if not isinstance(above, Row) or above.page < row.page - 1 or abs(above.box[0] - row.box[0]) > _SAME_LEFT:
            continue
        note = _NOTE.match(above.ink.folded)
        before = read_marker(above.ink[note.end() :] if note else above.ink)
        if before is not None and before.style == marker.style:
            return before.path == (*marker.path[:-1], marker.path[-1] - 1)
    return False


def _heading(items: tuple[Item, ...], index: int) -> tuple[Ink, ...]:
    """The first lines from an item on, on one page; those of a table's first row when it begins with one."""
    lines: list[Ink] = []
    for item in items[index : index + _HEADING_ROWS]:
        if item.page != items[index].page or not isinstance(item, Row):
            break
        lines.extend(item.columns)
    first = items[index]
    if not lines and not isinstance(first, Row):
        lines = [line for cell in first.row(0) if cell is not None for line in cell.lines]
    return tuple(lines)


def _tag_number(lines: tuple[Ink, ...]) -> int | None:
    for line in lines[:4]:
        match = _TAG.search(line.folded)
        if match and not line.alternatives():
            return int(match["number"])
    return None


def _owner(start: _Start, entries: Sequence[dict[str, Tree]], scores: list[float], likest: list[float]) -> int | None:
    """The entry that a page's tag or heading names; a heading much less like a title than another page's is not it."""
    if start.number is not None:
        numbers = [_value(entry["number"]) or place for place, entry in enumerate(entries, 1)]
        if start.number in numbers:
            return numbers.index(start.number)
    best = max(scores, default=0.0)
    if best < _ALIKE or scores.count(best) > 1:
        return None
    at = scores.index(best)
    return at if best >= likest[at] - _AS_LIKE else None


def _value(leaf: Tree) -> object:
    return leaf.value if isinstance(leaf, Found) else leaf


def _likeness(title: str, lines: tuple[Ink, ...]) -> float:
    """0 to 100: how much a heading of one to four lines is like the title in the letter's list."""
    wanted = _key(title)
    if len(wanted) < 6:
        return 0.0
    best = 0.0
    for count in range(1, min(4, len(lines)) + 1):
        heading = _key("".join(line.folded for line in lines[:count]))
        if len(heading) >= 6:
            best = max(best, fuzz.ratio(wanted, heading))
            if min(len(wanted), len(heading)) >= 12:
                best = max(best, 0.97 * fuzz.ratio(wanted, heading[: len(wanted)]))
                best = max(best, 0.97 * fuzz.ratio(wanted[: len(heading)], heading))
    return best


def _key(text: str) -> str:
    return _NOISE.sub("", text.strip())


def _share_out(owners: list[int | None], starts: list[_Start], count: int) -> None:
    """Entries and pages that nothing names belong together when there are as many of the one as of the other."""
    free = [entry for entry in range(count) if entry not in owners]
    first = next((place for place, owner in enumerate(owners) if owner is not None), len(owners))
    if not free or any(start.page == starts[0].page for start in starts[1:]):
        return
    if first == len(owners) and len(free) == len(starts):
        owners[:] = list(free)
    elif free == list(range(first)) and first:
        owners[:first] = free
