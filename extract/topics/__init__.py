"""Topics to be followed up: tables and printed lists of what each district must show or report."""

from extract.topics.find import find_topic_lists

__all__ = ["find_topic_lists"]
