"""Marks that stand for what stands above them: `”` under a role or a position."""

import re
from collections.abc import Sequence
from dataclasses import replace

from extract.found import Found, Tree

_DITTO = re.compile(r"[-–—\s]{0,3}(?:[\"“”„〃″]|''|,,){1,2}[-–—\s]{0,3}")
_SURE = 0.97


def without_dittos(members: Sequence[dict[str, Tree]]) -> list[dict[str, Tree]]:
    """The members, with the role or position of the member above where a mark stands for it; null where none is."""
    whole: list[dict[str, Tree]] = []
    for member in members:
        above = whole[-1] if whole else {}
        whole.append({key: _meant(value, above.get(key)) for key, value in member.items()})
    return whole


def _meant(value: Tree, above: Tree) -> Tree:
    if not isinstance(value, Found) or not isinstance(value.value, str) or not _DITTO.fullmatch(value.value):
        return value
    said = above.value if isinstance(above, Found) else None
    return replace(value, value=said, state="inferred", sure=_SURE) if said is not None else None
