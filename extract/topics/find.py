"""The topic lists of a bundle."""

from collections.abc import Mapping

from extract.bundle import Bundle
from extract.context import Context
from extract.flow import Grid, Row
from extract.found import Tree
from extract.topics.block import Block
from extract.topics.header import is_surely_of_topics, topic_header
from extract.topics.headings import heading_above, heading_of
from extract.topics.links import link_topics
from extract.topics.pages import with_one_head
from extract.topics.said import read_said
from extract.topics.unnamed import are_topics, doubted, may_head_topics, speaks_of_following_up
from extract.wrapping import right_edges


def find_topic_lists(bundle: Bundle, context: Context, taken: set[int]) -> list[dict[str, Tree]]:
    """The topic lists of a bundle, shaped like `schemas.TopicList`, in reading order.

    `taken` holds the indices in `bundle.items` that other finders have used; the ones used here are added.
    """
    found: list[dict[str, Tree]] = []
    edges = right_edges(bundle.items)
    index = 0
    is_about = speaks_of_following_up(context)
    while index < len(bundle.items):
        end = None if index in taken else _read_block(bundle, index, taken, found, edges)
        if end is None and index not in taken:
            end = _read_said(bundle, index, taken, found, edges)
        if end is None and is_about and index not in taken and may_head_topics(bundle, index, taken):
            end = _read_unnamed(bundle, index, taken, found, edges)
        index = max(index + 1, end or 0)
    link_topics(found)
    return found


def _read_said(
    bundle: Bundle, index: int, taken: set[int], found: list[dict[str, Tree]], edges: Mapping[int, float]
) -> int | None:
    said = read_said(bundle, index, taken, edges.get(bundle.items[index].page))
    if said is None:
        return None
    found.append(said[0])
    taken.update(range(index, said[1]))
    return said[1]


def _read_unnamed(
    bundle: Bundle, index: int, taken: set[int], found: list[dict[str, Tree]], edges: Mapping[int, float]
) -> int | None:
    """Read what stands under a heading that does not say what it is; the index after it, None when it is no topics."""
    block = Block(bundle, taken, edges, is_assumed=True)
    end = block.read(index, must_be_list=True)
    if not block.lists or not block.is_list or not are_topics(block.lists):
        return None
    taken.update(range(index, end))
    found.extend(map(doubted, block.lists))
    return end


def _read_block(
    bundle: Bundle, index: int, taken: set[int], found: list[dict[str, Tree]], edges: Mapping[int, float]
) -> int | None:
    """Read the block that begins at an item, or whose first table it is; the index after it, None when it is none."""
    item = bundle.items[index]
    start = index
    is_sure = True
    if isinstance(item, Grid):
        item = with_one_head(item, bundle.ground)
        header = topic_header(item, bundle.ground)
        if header is None:
            return None
        lowest = bundle.letter_end if index >= bundle.letter_end else index
        start = heading_above(bundle.items, index, lowest, taken)
        is_sure = is_surely_of_topics(item, header, bundle.ground)
    elif index < bundle.letter_end or heading_of(item.ink) is None:
        return None
    block = Block(bundle, taken, edges)
    end = block.read(start, must_be_list=isinstance(item, Row))
    if not block.lists or not (is_sure or block.is_headed):
        return None
    if isinstance(item, Row) and not block.is_list:
        return None
    taken.update(range(start, end))
    found.extend(block.lists)
    return end
