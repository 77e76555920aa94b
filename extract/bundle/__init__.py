"""What belongs together: a letter and its enclosures, out of all that stands in one file."""

from extract.bundle.bundle import Bundle, item_pages
from extract.bundle.split import split_bundles

__all__ = ["Bundle", "item_pages", "split_bundles"]
