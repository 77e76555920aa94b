"""A topic list while it is being read."""

from dataclasses import dataclass

from extract.found import Tree, text_found
from extract.ink import Ink
from extract.outline import Marker
from extract.topics.trees import number_found


@dataclass(slots=True)
class TopicList:
    """A topic list being read."""

    marker: Marker | None
    title: Ink
    pages: set[int]
    topics: list[dict[str, Tree]]
    is_table: bool = False

    def tree(self) -> dict[str, Tree]:
        """Shaped like `schemas.TopicList`."""
        return {
            "title": text_found(self.title, "topics.heading"),
            "section_number": number_found(self.marker, "topics.section") if self.marker is not None else None,
            "pages": sorted(self.pages),
            "topics": self.topics,
        }
