"""Items of an outline as the record holds topics and points."""

from collections.abc import Iterable

from extract.doubt import certain
from extract.found import Found, Tree, text_found
from extract.ink import Ground, Ink
from extract.outline import Item, Marker, marker_found
from extract.topics.targets import target_trees


def number_found(marker: Marker, rule: str) -> Found | None:
    """The number or letter in a marker, such as `2.1`; None for a dash."""
    return marker_found(marker, marker.number, rule) if marker.number else None


def may_begin(number: Tree) -> bool:
    """Whether a list may begin with this number: 1, 2.1, ก, one that is in doubt, or none."""
    if not isinstance(number, Found) or number.value is None:
        return True
    return str(number.value).split(".")[-1] in ("1", "ก", "A", "a", "I", "i")


def number_in_cell(ink: Ink, rule: str) -> Found:
    """A number that stands alone in a cell, in ASCII digits."""
    return certain(Found(ink.folded, ink, rule))


def text_of(item: Item, ground: Ground, rule: str) -> Found | None:
    """An item's own text, without the items under it."""
    return text_found(item.text(ground), rule)


def topic_tree(item: Item, ground: Ground) -> dict[str, Tree]:
    """An item of a printed list as a topic; what stands under it are its points."""
    return {
        "number": number_found(item.marker, "topics.number"),
        "title": text_of(item, ground, "topics.title"),
        "points": point_trees(item.items, ground),
        "report_items": [],
        "remarks": None,
        "targets": target_trees(item.text(ground)),
        "same_as": None,
    }


def point_trees(items: Iterable[Item], ground: Ground) -> list[Tree]:
    """Items as points, nested as printed."""
    return [
        {
            "marker": marker_found(item.marker, item.marker.text, "topics.marker"),
            "text": text_of(item, ground, "topics.point"),
            "points": point_trees(item.items, ground),
            "targets": target_trees(item.text(ground)),
        }
        for item in items
    ]
