"""What belongs together: a letter and its enclosures, out of all that stands in one file."""

from dataclasses import dataclass

from extract.flow import Flow, Item, Row
from extract.ink import Ground


@dataclass(frozen=True, slots=True)
class Bundle:
    """The rows and tables of one letter and its enclosures, in reading order.

    `items[:letter_end]` is the letter itself (empty when the file has none), the rest its enclosures. `pages` are
    the page numbers of the whole bundle.
    """

    items: tuple[Item, ...]
    letter_end: int
    pages: tuple[int, ...]
    ground: Ground

    @property
    def letter(self) -> tuple[Item, ...]:
        """The letter's own rows and tables."""
        return self.items[: self.letter_end]

    @property
    def enclosures(self) -> tuple[Item, ...]:
        """Everything after the letter."""
        return self.items[self.letter_end :]


def item_pages(item: Item) -> tuple[int, ...]:
    """The pages on which a row or a table stands."""
    return (item.page,) if isinstance(item, Row) else tuple(item.pages)


def split_bundles(flow: Flow, pages: tuple[int, ...]) -> tuple[Bundle, ...]:
    """The bundles of a file in page order; at least one, so that every file gives a record."""
    return (Bundle(flow.items, 0, pages, flow.ground),)
