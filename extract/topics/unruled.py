"""Tables of topics that are set in columns without rules."""

import re
from collections.abc import Callable, Sequence

from extract.aligned import Aligned, read_aligned
from extract.columns import column_kind
from extract.flow import Item, Row
from extract.gutters import Cells
from extract.outline import read_marker

_NUMBER = re.compile(r"\d{1,3}[.)]?(?=\s|$)")
_FEWEST = 2
_MOST_HEADS = 4
"""Lines that the names of columns take, at most."""


def aligned_topics(items: Sequence[Item], start: int, taken: set[int]) -> Aligned | None:
    """The table whose names of columns begin at `start`; None when no columns stand under them."""
    first = items[start]
    if not isinstance(first, Row) or first.is_flat or not is_header(first):
        return None
    end = next((at for at in range(start, len(items)) if at in taken), len(items))
    data = next((at for at in range(start, min(start + _MOST_HEADS, end)) if not is_header(items[at])), end)
    if len({kind for row in items[start:data] for kind in _kinds(row)}) < _FEWEST:
        return None
    found = _read(items[:end], start, None) if data - start == 1 else None
    return found or (_read(items[:end], data, is_header) if data < end else None)


def _read(items: Sequence[Item], start: int, heads: Callable[[Row], bool] | None) -> Aligned | None:
    return read_aligned(
        items,
        start,
        begins=_begins,
        is_heading=lambda _: False,
        is_between=lambda _: False,
        is_header=is_header,
        heads=heads,
    )


def _kinds(item: Item) -> set[str | None]:
    return {column_kind(piece.folded, "topics") for piece in item.ink.columns()} if isinstance(item, Row) else {None}


def is_header(item: Item) -> bool:
    """True for a line of nothing but names of columns."""
    return None not in _kinds(item)


def _begins(cells: Cells, before: Cells | None) -> bool:
    """True for a line with a number in the first column, or in the second under a number that was lost."""
    first = cells.get(0)
    return before is None or (first is not None and (_NUMBER.match(first.folded) or read_marker(first)) is not None)
