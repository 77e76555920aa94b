"""A file's items into bundles."""

from extract.bundle.bundle import Bundle, item_pages
from extract.bundle.codes import without_codes
from extract.bundle.continued import without_repeated_titles
from extract.bundle.ends import letter_end
from extract.bundle.forms import other_papers
from extract.bundle.furniture import without_furniture
from extract.bundle.heads import Head, find_heads
from extract.flow import Flow, Item, Row
from extract.ink import Ink


def split_bundles(flow: Flow, pages: tuple[int, ...]) -> tuple[Bundle, ...]:
    """The bundles of a file in page order; at least one, so that every file gives a record.

    A letter head begins a new bundle. What stands before the first letter goes with it, as an enclosure that was
    scanned out of order. Pages without any text go with the bundle before them.
    """
    items = without_repeated_titles(without_furniture(flow.items), flow.ground)
    others = other_papers(items)
    heads = find_heads(items, others)
    if not heads:
        return (Bundle(without_codes(items), 0, pages, flow.ground, others=others),)
    limits = [head.start for head in heads[1:]] + [len(items)]
    parts = [_part(items, head, limit) for head, limit in zip(heads, limits, strict=True)]
    before = items[: heads[0].start]
    bundles = []
    for number, (head, (letter, rest)) in enumerate(zip(heads, parts, strict=True)):
        ordered = (*letter, *without_codes((*(before if number == 0 else ()), *rest)))
        bundles.append((head, ordered, len(letter)))
    shares = _shares([ordered for _, ordered, _ in bundles], pages)
    return tuple(
        Bundle(ordered, end, share, flow.ground, head.kind, _anchor(items, head), others)
        for (head, ordered, end), share in zip(bundles, shares, strict=True)
    )


def _anchor(items: tuple[Item, ...], head: Head) -> Ink | None:
    row = items[head.anchor]
    return row.ink if isinstance(row, Row) else None


def _part(items: tuple[Item, ...], head: Head, limit: int) -> tuple[tuple[Item, ...], tuple[Item, ...]]:
    end = letter_end(items, head.start, limit)
    return items[head.start : end], items[end:limit]


def _shares(bundles: list[tuple[Item, ...]], pages: tuple[int, ...]) -> list[tuple[int, ...]]:
    """The pages of each bundle; a page with nothing on it goes with the page before it."""
    owners = [{page for item in items for page in item_pages(item)} for items in bundles]
    last = 0
    for page in pages:
        holders = [number for number, owned in enumerate(owners) if page in owned]
        if holders:
            last = holders[-1]
        else:
            owners[last].add(page)
    return [tuple(page for page in pages if page in owned) for owned in owners]
