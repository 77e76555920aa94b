"""Stub."""

from extract.bundle import Bundle
from extract.context import Context
from extract.found import Tree


def find_topic_lists(bundle: Bundle, context: Context, taken: set[int]) -> list[dict[str, Tree]]:
    """The topic_lists of a bundle, shaped like `schemas.TopicList`, in reading order.

    `taken` holds the indices in `bundle.items` that other finders have used; the ones used here are added.
    """
    return []
