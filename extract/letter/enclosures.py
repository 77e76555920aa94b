"""What a letter sends along: number, title, count and unit of each enclosure."""

import re

from extract.doubt import settle_in_sequence
from extract.facts.counts import count_at_end
from extract.found import Tree, text_found
from extract.ink import Ground, Ink
from extract.letter.blocks import Block
from extract.letter.numbered import entries
from extract.thai import join_lines
from extract.vocabulary import one_of, vocabulary

_BEFORE = one_of(vocabulary("letters")["enclosures"]["counts"])
_LEADER = re.compile(rf"[\s.…_]*(?:\.{{2}}|…|_)[\s.…_]*(?:{_BEFORE})?\s*$|\s{_BEFORE}$")


def enclosures(block: Block, ground: Ground) -> list[dict[str, Tree]]:
    """What is sent along: number, title, count and unit. `pages` are looked for elsewhere."""
    found: list[dict[str, Tree]] = []
    for marker, lines in entries(block.lines):
        entry = _enclosure(lines, ground, block.label.sure)
        entry["number"] = settle_in_sequence(marker, len(found) + 1, "letter.enclosures.number") if marker else None
        found.append(entry)
    return found


def _enclosure(lines: list[Ink], ground: Ground, sure: float) -> dict[str, Tree]:
    """The count ends one of the lines, usually the first: it stands at the right margin."""
    counts = [count_at_end(line) for line in lines]
    at = next((number for number, count in enumerate(counts) if count), None)
    if at is None and len(lines) > 1 and count_at_end(join_lines(ground, lines)):
        return _enclosure([join_lines(ground, lines)], ground, sure)
    count = counts[at] if at is not None else None
    cut = [line[: count.start] if count and number == at else line for number, line in enumerate(lines)]
    title = join_lines(ground, [_without_leader(line) for line in cut])
    counted = count.tree() if count else {"quantity": None, "unit": None}
    return {"number": None, "title": text_found(title, "letter.enclosures", sure), **counted}


def _without_leader(line: Ink) -> Ink:
    """The line without dots that lead to the count at its right."""
    line = line.flat().strip()
    leader = _LEADER.search(line.folded)
    return line[: leader.start()] if leader else line
