"""Numbered sections of a printed list, each with topics of its own."""

import re
from collections.abc import Iterable, Sequence

from extract.outline import Item, walk
from extract.vocabulary import one_of, words

_SECTION = re.compile(one_of(words("topics", "sections")))


def are_sections(items: Sequence[Item]) -> bool:
    """True for `๑) ภารกิจสำคัญ`, `๒) งานตามนโยบาย` of which each but the last must have a list of its own: `๑.`, `๒.`.

    Numbered points under topics look alike, so the titles must begin like those of sections.
    """
    if len(items) < 2 or not all(item.items for item in items[:-1]):
        return False
    return all(
        item.marker.path
        and may_be_section(item)
        and [below.marker.path for below in item.items] == [(at,) for at in range(1, len(item.items) + 1)]
        for item in items
    )


def may_be_section(item: Item) -> bool:
    """True for an item whose title begins like that of a section."""
    return _SECTION.match(item.lines[0].folded) is not None


def pages_of(items: Iterable[Item]) -> set[int]:
    """The pages that items stand on."""
    inks = (ink for item in walk(items) for ink in (item.marker.ink, *item.lines))
    return {place.page for ink in inks for place in ink.places()}


def remove(items: list[Item], last: Item) -> None:
    """Take the last item out of the tree."""
    while items and items[-1] is not last:
        items = items[-1].items
    if items:
        items.pop()
