"""How a plan without columns begins, and what ends one: the heading of another list."""

from collections.abc import Sequence
from itertools import takewhile

from extract.topics.headings import heading_of
from extract.visits.texts import Said
from extract.vocabulary import words

LABELS = 7
"""Texts in which the labels of the first visit stand, and its number."""
_LONGEST_HEADING = 60
"""Characters of a line that heads a list."""


def begins_plan(texts: Sequence[Said]) -> bool:
    """True where the first texts say a day, and hours or a place, in one of the ways that plans have."""
    first, second = texts[0], texts[1] if len(texts) > 1 else None
    if first.is_visit or (first.role is not None and first.days):
        return True
    if second is None:
        return False
    if first.count is not None:
        return _is_card(texts[1:]) or second.is_visit or bool(second.days)
    if first.role is not None:
        return _is_card(texts) or (first.place is not None and bool(second.days))
    if first.is_day:
        is_alone = second.time is not None and not second.days and len(texts) > 2
        return second.is_under_day or (is_alone and texts[2].place is not None)
    return first.place is not None and (bool(second.days) or second.role in ("date", "time"))


def _is_card(texts: Sequence[Said]) -> bool:
    """True for labels one under another, one of which has a day or hours."""
    return any(said.days or said.time for said in takewhile(lambda said: said.role is not None, texts))


def heads_other_list(said: Said) -> bool:
    """True for a line that heads a list of people or of topics."""
    if said.days or said.time or said.role is not None or len(said.text) > _LONGEST_HEADING:
        return False
    return heading_of(said.text) is not None or said.text.folded.startswith(tuple(words("committees", "heads")))
