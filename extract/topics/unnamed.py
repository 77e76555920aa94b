"""Topics under a heading that does not say so: in a letter about following up, what stands under it tells."""

import re
from collections.abc import Mapping, Sequence

from extract.bundle import Bundle
from extract.context import Context
from extract.flow import Row
from extract.found import Found, Tree
from extract.topics.headings import heading_of
from extract.topics.sections import ASKED, THING
from extract.vocabulary import one_of, vocabulary, words

_PURPOSE = re.compile(one_of([*words("topics", "purposes"), *vocabulary("schedules")["sentence"]["events"]]))
_OTHER = re.compile(one_of(words("topics", "other_heads")))
_TAG = re.compile(one_of(vocabulary("letters")["enclosures"]["annex_tags"]))
_FEWEST, _FEWEST_BARE = 2, 3
_LONGEST_HEADING = 150
_MOST_LINES = 8
"""Lines from the first on, none of which may be a heading that is known."""


def speaks_of_following_up(context: Context) -> bool:
    """True for a letter whose text says that something is followed up, visited or to be reported."""
    return any(_PURPOSE.search(text.folded) for text in context.body)


def may_head_topics(bundle: Bundle, index: int, taken: set[int]) -> bool:
    """True for the first line of a page of the enclosures that nobody has used, unless it names something else."""
    row = bundle.items[index]
    if index < bundle.letter_end or not isinstance(row, Row) or len(row.ink) > _LONGEST_HEADING:
        return False
    below = bundle.items[index : index + _MOST_LINES]
    if _TAG.match(row.ink.folded) or any(isinstance(one, Row) and heading_of(one.ink) for one in below):
        return False
    if any(one.page != row.page for one in below[:_FEWEST]):
        return False
    above = bundle.items[index - 1] if index else None
    is_first = above is None or above.page != row.page or (isinstance(above, Row) and _is_tag(above, index - 1, taken))
    return is_first and re.match("[ก-ฮเ-ไ]", row.ink.folded) is not None and _OTHER.match(row.ink.folded) is None


def _is_tag(row: Row, index: int, taken: set[int]) -> bool:
    return index not in taken and _TAG.match(row.ink.folded) is not None


def are_topics(lists: Sequence[Mapping[str, Tree]]) -> bool:
    """True for several things that are followed up, with what is asked of them, or three of them without."""
    topics = [topic for found in lists for topic in _items(found["topics"])]
    titles = [str(title.value) for topic in topics if isinstance(title := topic["title"], Found)]
    if len(topics) < _FEWEST or len(titles) < len(topics) or 3 * sum(map(_is_thing, titles)) < 2 * len(titles):
        return False
    points = [point for topic in topics for point in _items(topic["points"])]
    asked = any(ASKED.search(str(text.value)) for point in points if isinstance(text := point["text"], Found))
    return asked or bool(points) or len(topics) >= _FEWEST_BARE


def _is_thing(title: str) -> bool:
    return THING.match(title) is not None


def _items(tree: Tree) -> list[Mapping[str, Tree]]:
    return [item for item in tree if isinstance(item, Mapping)] if isinstance(tree, list) else []


def doubted(tree: dict[str, Tree]) -> dict[str, Tree]:
    """The list with a note on its title, which does not say that topics follow."""
    title = tree["title"]
    if not isinstance(title, Found):
        return tree
    noted = title.noted(
        "low_confidence",
        "warning",
        f"หัวข้อ «{title.value}» ไม่ได้ระบุว่าเป็นประเด็นการติดตาม โปรดตรวจสอบ",
        f"The heading “{title.value}” does not say that topics follow. Please check.",
    )
    return {**tree, "title": noted}
