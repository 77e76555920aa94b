"""Which lines of a page are worth reading: a page of noise, of halftone or of hatching has thousands that are none.

No paper holds as many lines as such a page seems to. Those with most letters are read first; when what is read is no
print any more, the others are left.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from statistics import fmean

import numpy as np

from ingest.engines import InkLine, OcrEngine
from ingest.scanned.cutting import Cut

_MANY, _PORTION = 300, 100
"""Lines that are read whatever they look like, and lines that are read at a time from then on."""
_PRINT = 0.5
"""Mean confidence below which what was read is no print; noise has 0.3, worn print 0.9."""
_SURELY_PRINT, _FEWEST = 0.85, 6
"""Mean confidence, and characters, of a line that is print though most of its page is noise."""


@dataclass(frozen=True, slots=True)
class Legible:
    """What was read on each line, in order; nothing where none was looked for. `whole` when all lines were read."""

    lines: tuple[InkLine, ...]
    whole: bool


def read_legible(cuts: Sequence[Cut], letters: Sequence[int], engine: OcrEngine, dpi: int) -> Legible:
    """The lines of a page as read; `letters` says how many shapes each is made of.

    Where lines were left because they are noise, whatever is no print is left with them.
    """
    order = np.arange(len(cuts)) if len(cuts) <= _MANY else np.argsort(-np.array(letters), kind="stable")
    done = [InkLine()] * len(cuts)
    first = 0
    while first < len(cuts):
        some = order[first : first + (_PORTION if first else _MANY)].tolist()
        first += len(some)
        read = engine.read([cuts[at].picture for at in some], dpi, [cuts[at].place for at in some])
        for at, line in zip(some, read, strict=True):
            done[at] = line
        if first < len(cuts) and not _is_print(read):
            return Legible(tuple(line if _is_surely_print(line) else InkLine() for line in done), whole=False)
    return Legible(tuple(done), whole=True)


def _is_print(lines: Sequence[InkLine]) -> bool:
    sure = [one for line in lines for one in line.confidences]
    return bool(sure) and fmean(sure) >= _PRINT


def _is_surely_print(line: InkLine) -> bool:
    return len(line.text) >= _FEWEST and fmean(line.confidences) >= _SURELY_PRINT
