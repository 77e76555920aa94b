"""Numbered lists, however they are numbered: markers, and the trees of items that they make."""

from extract.outline.inside import items_inside
from extract.outline.marker import Marker, marker_found, read_marker
from extract.outline.tree import Item, Outline, OutlineReader, Piece, read_outline, walk

__all__ = [
    "Item",
    "Marker",
    "Outline",
    "OutlineReader",
    "Piece",
    "items_inside",
    "marker_found",
    "read_marker",
    "read_outline",
    "walk",
]
