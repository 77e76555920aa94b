"""Lists that go on under their own heading on the next page: `คณะกรรมการคุ้มครองเด็ก (ต่อ)`."""

import re
from collections.abc import Mapping, Sequence

from extract.found import Found, Tree

_CONTINUED = re.compile(r"\s?[\[(]\s?ต่อ(?:จากหน้า[^()]{0,12})?\s?[\])]$")
_SHORTEST = 6
"""Characters of a title that may be a part of the one before."""


def with_continued(found: Sequence[dict[str, Tree]], *parts: str) -> list[dict[str, Tree]]:
    """The lists, with what stands under `… (ต่อ)` in the list of that name before it; `parts` are the keys to join."""
    whole: list[dict[str, Tree]] = []
    for one in found:
        bare = _without_mark(one)
        if bare is not None and whole and _is_same(_title(whole[-1]), bare):
            whole[-1] = _joined(whole[-1], one, ("pages", *parts))
        else:
            whole.append(one)
    return whole


def _title(tree: Mapping[str, Tree]) -> str:
    title = tree["title"]
    return str(title.value) if isinstance(title, Found) else ""


def _without_mark(tree: Mapping[str, Tree]) -> str | None:
    """The title before `(ต่อ)`; None for a title without it."""
    title = _title(tree)
    mark = _CONTINUED.search(title)
    return title[: mark.start()] if mark is not None else None


def _is_same(title: str, bare: str) -> bool:
    first, second = (re.sub(r"\s", "", text) for text in (title, bare))
    shorter = min(len(first), len(second))
    return first == second or (shorter >= _SHORTEST and first[:shorter] == second[:shorter])


def _joined(first: dict[str, Tree], rest: Mapping[str, Tree], parts: Sequence[str]) -> dict[str, Tree]:
    joined = dict(first)
    for part in parts:
        above, below = first[part], rest[part]
        if isinstance(above, list) and isinstance(below, list):
            joined[part] = [*above, *(one for one in below if part != "pages" or one not in above)]
    return joined
