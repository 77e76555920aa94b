"""Printed lists: lines with markers become items inside items, wrapped lines join the item that they belong to.

Numbering in real papers is inconsistent (`๑)` to `๑๐)`, then `๑๑.`), so a marker is placed by what fits: the next
number of an open list, else its style, else its indent; indents are used where the lines have them.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from extract.ink import Ground, Ink
from extract.outline.marker import Marker, letter_after, read_marker
from extract.thai import join_lines

_SAME_INDENT = 9.0
"""Points; less than half of the usual step between two levels of a list (a tab stop of half an inch or more)."""

_DEEPEST = 11
"""Levels under the first; deeper ones stay at this level. Printed lists have four or five."""


@dataclass(frozen=True, slots=True)
class Piece:
    """One printed line of a list; `left` and `right` in points, None where the input has no layout."""

    ink: Ink
    left: float | None = None
    right: float | None = None


@dataclass(slots=True)
class Item:
    """An item of a list: its marker, its own lines, and the items under it."""

    marker: Marker
    lines: list[Ink]
    left: float | None = None
    items: "list[Item]" = field(default_factory=list)

    def text(self, ground: Ground) -> Ink:
        """The item's own lines as one."""
        return join_lines(ground, self.lines)


@dataclass(slots=True)
class Outline:
    """A printed list: what stands before its first marker, and its items."""

    lead: list[Ink] = field(default_factory=list)
    items: list[Item] = field(default_factory=list)


class OutlineReader:
    """Puts printed lines into a tree of items, one after the other."""

    def __init__(self) -> None:
        self.outline = Outline()
        self.lines = 0
        """How many were added."""
        self._opened: list[Item] = []
        self._before = ""

    def marker_of(self, ink: Ink) -> Marker | None:
        """The marker that a line begins with, here in the list; letters count on that alone would be short words."""
        marker = read_marker(ink)
        if marker is not None:
            return marker
        lettered = (letter_after(ink, item.marker) for item in reversed(self._opened))
        return next((found for found in lettered if found is not None), None)

    def add(self, piece: Piece) -> None:
        """Put the next line where it belongs."""
        opened = self._opened
        marker = self.marker_of(piece.ink)
        if marker is None or _is_a_mention(marker, opened) or _is_in_a_range(marker, self._before):
            (opened[-1].lines if opened else self.outline.lead).append(piece.ink)
        else:
            marker = _settled_in(marker, opened)
            item = Item(marker, [piece.ink[marker.end :].strip()], piece.left)
            del opened[min(_level(item, opened), _DEEPEST) :]
            (opened[-1].items if opened else self.outline.items).append(item)
            opened.append(item)
        self._before = piece.ink.folded
        self.lines += 1


def read_outline(pieces: Iterable[Piece]) -> Outline:
    """The lines as a tree of items. Every character of the lines is in it, in order. Linear in their length."""
    reader = OutlineReader()
    for piece in pieces:
        reader.add(piece)
    return reader.outline


def _settled_in(marker: Marker, opened: Sequence[Item]) -> Marker:
    """The marker as the next number of the innermost open list of its style, where the engine was not sure of it."""
    for other in reversed(opened):
        if other.marker.style == marker.style:
            settled = marker.settled(other.marker.path)
            if settled is not marker:
                return settled
    return marker


def _is_a_mention(marker: Marker, opened: Sequence[Item]) -> bool:
    """True for `ข้อ ๒` at the start of a wrapped line, where no such list is open: it speaks of another item."""
    if not marker.is_labelled or not opened or marker.path == (1,):
        return False
    return all(other.marker.style != marker.style for other in opened)


def _is_in_a_range(marker: Marker, before: str) -> bool:
    """True for the dash of `0`, then `- 5 ปี` on the next line."""
    return not marker.path and before[-1:].isdigit() and marker.is_before_a_digit


def _level(item: Item, opened: Sequence[Item]) -> int:
    """At which depth an item belongs: how many of the opened items stay open above it."""
    for rule in (_goes_on, _goes_under, _restarts, _same_style):
        level = rule(item, opened)
        if level is not None:
            return level
    return _by_indent(item, opened)


def _goes_on(item: Item, opened: Sequence[Item]) -> int | None:
    """The depth of the open list whose next number this is; the same style before another."""
    path = item.marker.path
    if not path:
        return None
    before = (*path[:-1], path[-1] - 1)
    levels = [level for level, other in enumerate(opened) if other.marker.path == before]
    same = [level for level in levels if opened[level].marker.style == item.marker.style]
    if len(same) > 1:
        return min(same, key=lambda level: (_distance(item, opened[level]), -level))
    if same and not (_distance(item, opened[same[0]]) and any(not _distance(item, opened[at]) for at in levels)):
        return same[0]
    return min(levels, key=lambda level: (_distance(item, opened[level]), -level)) if levels and path[-1] > 1 else None


def _goes_under(item: Item, opened: Sequence[Item]) -> int | None:
    """2.1 goes under the open 2., or beside another 2.x."""
    path = item.marker.path
    if len(path) < 2:
        return None
    for level in range(len(opened) - 1, -1, -1):
        other = opened[level].marker.path
        if other == path[:-1]:
            return level + 1
        if len(other) == len(path) and other[:-1] == path[:-1]:
            return level
    return None


def _restarts(item: Item, opened: Sequence[Item]) -> int | None:
    """A list that begins with 1 goes under what is open, unless it stands further left."""
    if not item.marker.path or item.marker.path[-1] != 1:
        return None
    return _by_indent(item, opened) if item.left is not None else len(opened)


def _same_style(item: Item, opened: Sequence[Item]) -> int | None:
    """The open item with the same style of marker whose indent is nearest; of several the innermost."""
    levels = [
        level
        for level, other in enumerate(opened)
        if other.marker.style == item.marker.style and not _is_deeper(item, other)
    ]
    return min(levels, key=lambda level: (_distance(item, opened[level]), -level)) if levels else None


def _by_indent(item: Item, opened: Sequence[Item]) -> int:
    """Under the last open item that stands further left; under the last one where there are no indents."""
    level = len(opened)
    while level and _is_left_of(item, opened[level - 1]):
        level -= 1
    return level


def _is_left_of(item: Item, other: Item) -> bool:
    """True when the item stands clearly further left, or at the same indent with the same style of marker."""
    if item.left is None or other.left is None:
        return False
    if item.marker.style == other.marker.style:
        return item.left < other.left + _SAME_INDENT
    return item.left < other.left - _SAME_INDENT


def _is_deeper(item: Item, other: Item) -> bool:
    return item.left is not None and other.left is not None and item.left > other.left + _SAME_INDENT


def _distance(item: Item, other: Item) -> float:
    """How far apart two items begin, in steps that matter."""
    return abs(item.left - other.left) // _SAME_INDENT if item.left is not None and other.left is not None else 0.0


def walk(items: Iterable[Item]) -> Iterator[Item]:
    """Every item, each before the items under it."""
    for item in items:
        yield item
        yield from walk(item.items)
