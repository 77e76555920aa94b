"""One letter with its enclosures."""

from dataclasses import dataclass

from extract.flow import Item, Row
from extract.ink import Ground, Ink
from schemas import LetterKind


@dataclass(frozen=True, slots=True)
class Bundle:
    """The rows and tables of one letter and its enclosures, without page numbers and catchwords.

    `items[:letter_end]` is the letter itself (empty when the file has none), the rest its enclosures, both in reading
    order. `pages` are the page numbers of the whole bundle. `kind` is that of the letter, None when there is none;
    `anchor` the line by which it was known. `others` are the file's pages that are forms, bills or news.
    """

    items: tuple[Item, ...]
    letter_end: int
    pages: tuple[int, ...]
    ground: Ground
    kind: LetterKind | None = None
    anchor: Ink | None = None
    others: frozenset[int] = frozenset()

    @property
    def aside(self) -> frozenset[int]:
        """The indices of the items on pages that are other papers: no list of the record is there."""
        return frozenset(index for index, item in enumerate(self.items) if item.page in self.others)

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
