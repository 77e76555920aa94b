"""Numbered sections of a printed list, each with topics of its own."""

import re
from collections.abc import Iterable, Sequence

from extract.outline import Item, walk
from extract.vocabulary import one_of, words

THING = re.compile(one_of(words("topics", "things")))
"""How the title of a topic begins."""
ASKED = re.compile(rf"{one_of(words('topics', 'asked'))}|ภายใน\s?\d")
"""What points say, and no title: what is asked or reached."""
_SECTION = re.compile(one_of(words("topics", "sections")))
_ONLY_SECTION = re.compile(one_of(words("topics", "only_sections")))


def are_sections(items: Sequence[Item]) -> bool:
    """True for `๑) ภารกิจสำคัญ`, `๒) งานตามนโยบาย` of which each but the last must have a list of its own: `๑.`, `๒.`.

    Numbered points under topics look alike: so all titles must begin like those of sections, or one of them, where
    what stands below are titles as well.
    """
    if len(items) < 2 or not all(item.items for item in items[:-1]):
        return False
    if all(map(_can_only_be_section, items)) and _are_titles([below for item in items for below in item.items]):
        return True
    if not all(map(_is_over_list, items)):
        return False
    named = [may_be_section(item) for item in items]
    return all(named) or (any(named) and _are_titles([below for item in items for below in item.items]))


def _can_only_be_section(item: Item) -> bool:
    """True for `ตอนที่ ๑`, and for `๑. ด้าน…`."""
    label = item.marker.style.removesuffix(" 1") if item.marker.is_labelled else None
    return label in words("topics", "section_labels") or _ONLY_SECTION.match(item.lines[0].folded) is not None


def _is_over_list(item: Item) -> bool:
    """True for a numbered item whose own items are numbered from 1 on."""
    below = [one.marker.path for one in item.items]
    return bool(item.marker.path) and below == [(at,) for at in range(1, len(below) + 1)]


def _are_titles(items: Sequence[Item]) -> bool:
    """True for things that are followed up, not for what is to be done, asked or reached."""
    texts = [item.lines[0].folded for item in items]
    if any(item.items or ASKED.search(text) for item, text in zip(items, texts, strict=True)):
        return False
    return 3 * sum(THING.match(text) is not None for text in texts) >= 2 * len(texts)


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
