"""Topics that a bundle names twice: shortly in a plan's note, and at length in a table of the annex."""

from collections.abc import Sequence

from rapidfuzz.fuzz import partial_ratio

from extract.found import Found, Tree
from extract.normalise import skeleton

_SAME = 75.0
"""Likeness, of 100, at which the shorter title is a part of the longer."""
_MOST = 40
"""Topics of a list that are compared with those of another."""
_FEWEST = 2

TopicList = dict[str, Tree]


def link_topics(lists: Sequence[TopicList]) -> None:
    """Point every topic of a list at the topic of a later list that says the same, when most of the list has one.

    Titles are compared first; where one of two lists of one length is worded otherwise, its neighbours place it.
    """
    for number, short in enumerate(lists):
        for later in range(number + 1, len(lists)):
            pairs = _pairs(_topics(short), _topics(lists[later]))
            for topic, at in pairs.items():
                _link(_topics(short)[topic], f"/topic_lists/{later}/topics/{at}")
            if pairs:
                break


def _topics(tree: TopicList) -> list[dict[str, Tree]]:
    topics = tree["topics"]
    return [topic for topic in topics if isinstance(topic, dict)] if isinstance(topics, list) else []


def _pairs(short: Sequence[dict[str, Tree]], long: Sequence[dict[str, Tree]]) -> dict[int, int]:
    """Index in the first list → index in the second; empty when they are not about the same."""
    if not _FEWEST <= len(short) <= _MOST or not _FEWEST <= len(long) <= _MOST:
        return {}
    titles = [[_title(topic) for topic in topics] for topics in (short, long)]
    pairs: dict[int, int] = {}
    for number, title in enumerate(titles[0]):
        scores = [partial_ratio(title, other) if title and other else 0.0 for other in titles[1]]
        best = max(range(len(scores)), key=lambda at: (scores[at], -abs(at - number)))
        if scores[best] >= _SAME and best not in pairs.values():
            pairs[number] = best
    if 2 * len(pairs) <= len(short):
        return {}
    for number in range(len(short)):
        if len(short) == len(long) and number not in pairs and number not in pairs.values():
            pairs[number] = number
    return pairs


def _title(topic: dict[str, Tree]) -> str:
    title = topic["title"]
    return skeleton(str(title.value)) if isinstance(title, Found) else ""


def _link(topic: dict[str, Tree], pointer: str) -> None:
    title = topic["title"]
    if isinstance(title, Found):
        topic["same_as"] = Found(pointer, title.ink, "topics.same_as", "inferred", 0.9)
