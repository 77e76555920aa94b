"""Numbered entries under a label of the header: references, enclosures, receivers, copies."""

import re
from collections.abc import Iterator, Sequence

from extract.facts.counts import count_at_end, parted_by_counts
from extract.ink import Ink

NUMBERED = re.compile(r"^\(?(?P<number>\d{1,2})\s?[.)](?!\s?[\d/])\s?")
"""The number of an entry; `(๑)/๖๗๖๗` is the end of a letter's number that was wrapped."""

_FIRST = re.compile(r"^\(?(?P<number>1)\s(?=[ก-๎])")
"""The number of a first entry whose point a scan lost."""
_DASHED = re.compile(r"^[-•]\s?(?=[ก-๎A-Za-z])")

Entry = tuple[Ink | None, list[Ink]]
"""The number of an entry as printed, None where it has none, and its lines."""


def is_numbered(lines: Sequence[Ink]) -> bool:
    """True when the first line begins with a number."""
    return bool(lines) and bool(NUMBERED.match(lines[0].folded))


def entries(lines: Sequence[Ink]) -> Iterator[Entry]:
    """The entries of a list; without numbers a new one begins at a dash and after each count."""
    waiting: list[Ink] = []
    marker: Ink | None = None
    first = _FIRST if any(line.folded.startswith(("2.", "2)", "(2)")) for line in lines) else None
    for line in (piece for whole in lines for part in parted(whole) for piece in parted_by_counts(part)):
        match = NUMBERED.match(line.folded) or _DASHED.match(line.folded) or (first and first.match(line.folded))
        first = None
        ended = bool(waiting) and marker is None and all(count_at_end(text) for text in (waiting[-1], line))
        if match or ended:
            if waiting:
                yield marker, waiting
            waiting, marker = [], line.group(match, "number") if match and match.re is not _DASHED else None
        waiting.append(line[match.end() :] if match else line)
    if waiting:
        yield marker, waiting


def parted(line: Ink) -> tuple[Ink, ...]:
    """The entries that stand on one line: `๑. แผนการ ๒. แบบตอบรับ`. The numbers must go up by one."""
    match = NUMBERED.match(line.folded)
    if match is None or line.alternatives():
        return (line,)
    cuts, number = [0], int(match["number"])
    for other in re.finditer(r"(?<=\s)\(?(?P<number>\d{1,2})\s?[.)](?!\d)\s?(?=[ก-๎A-Za-z])", line.folded):
        if int(other["number"]) == number + 1:
            cuts.append(other.start())
            number += 1
    ends = [*cuts[1:], len(line)]
    return tuple(line[start:end].strip() for start, end in zip(cuts, ends, strict=True))
