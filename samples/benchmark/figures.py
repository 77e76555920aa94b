"""The figures: counted page by page, added up, turned into rates at the end."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from rapidfuzz.distance import Levenshtein

from ingest.thaitext import TONES, Box
from samples.benchmark.matching import Matched, MatchedLine
from samples.benchmark.truth import PrintedPage
from schemas.geometry import overlap

DIGITS = re.compile("[0-9๐-๙]+")
SURE = 0.99
SAME_PLACE = 0.7
"""Share of their common area that two cells must share to be one."""
_BINS = 10


@dataclass
class Figures:
    """What was counted. Every rate is wrong (or right) ones over all that are printed; None where nothing was."""

    characters: int = 0
    wrong: int = 0
    stray: int = 0
    in_ink: int = 0
    digit_strings: int = 0
    wrong_digit_strings: int = 0
    tones: int = 0
    wrong_tones: int = 0
    lines: int = 0
    found: int = 0
    cells: int = 0
    exact_cells: int = 0
    read_cells: int = 0
    judged: list[tuple[float, bool]] = field(default_factory=list)
    """Confidence and rightness of every character read."""
    mistakes: Counter[tuple[str, str]] = field(default_factory=Counter)

    def count(self, matched: Matched) -> None:
        """Add the lines of one page."""
        for line in matched.lines:
            self._count_line(line)
        self.stray += len(matched.stray)
        self.in_ink += matched.in_ink
        self.judged += [(glyph.confidence, False) for glyph in matched.stray]
        self.wrong_digit_strings += len(DIGITS.findall("".join(glyph.char for glyph in matched.stray)))

    def _count_line(self, line: MatchedLine) -> None:
        truth, read = line.printed.text, line.text
        self.characters += len(truth)
        self.lines += 1
        self.found += line.found
        self.digit_strings += len(DIGITS.findall(truth))
        tones = [char for char in truth if char in TONES]
        self.tones += len(tones)
        right = [True] * len(read)
        if truth != read:
            self.wrong += Levenshtein.distance(truth, read)
            self.wrong_digit_strings += Levenshtein.distance(DIGITS.findall(truth), DIGITS.findall(read))
            self.wrong_tones += Levenshtein.distance(tones, [char for char in read if char in TONES])
            right = self._mistakes(truth, read)
        self.judged += [(glyph.confidence, good) for glyph, good in zip(line.read, right, strict=True)]

    def _mistakes(self, truth: str, read: str) -> list[bool]:
        """Notes what was taken for what; which characters of `read` are right."""
        right = [False] * len(read)
        for step in Levenshtein.opcodes(truth, read):
            if step.tag == "equal":
                right[step.dest_start : step.dest_end] = [True] * (step.dest_end - step.dest_start)
            else:
                self.mistakes[truth[step.src_start : step.src_end], read[step.dest_start : step.dest_end]] += 1
        return right

    def count_cells(self, page: PrintedPage, read: Sequence[tuple[Box, str]]) -> None:
        """Add the cells of one page that hold text; `read` are the engine's, in places of the printed page."""
        self.read_cells += sum(bool(text) for _, text in read)
        for cell in page.cells:
            text = page.cell_text(cell)
            if text:
                self.cells += 1
                self.exact_cells += any(said == text and _same_place(box, cell) for box, said in read)

    @property
    def error(self) -> float | None:
        """Character error rate, spaces apart; what is read where nothing is printed counts as wrong."""
        return _rate(self.wrong + self.stray, self.characters)

    @property
    def digit_error(self) -> float | None:
        """Strings of digits that are wrong, lost or invented, over those printed."""
        return _rate(self.wrong_digit_strings, self.digit_strings)

    @property
    def tone_error(self) -> float | None:
        """Tone marks that are wrong, lost or invented, over those printed."""
        return _rate(self.wrong_tones, self.tones)

    @property
    def recall(self) -> float | None:
        """Lines found."""
        return _rate(self.found, self.lines)

    @property
    def cells_exact(self) -> float | None:
        """Cells with text that are in the right place with exactly the right text."""
        return _rate(self.exact_cells, self.cells)

    @property
    def cells_f1(self) -> float | None:
        """The same, set against the cells that the engine gave as well."""
        return _rate(2 * self.exact_cells, self.cells + self.read_cells)

    @property
    def calibration_error(self) -> float | None:
        """Expected calibration error of the characters' confidence, in ten bins."""
        bins: list[list[tuple[float, bool]]] = [[] for _ in range(_BINS)]
        for sure, right in self.judged:
            bins[min(_BINS - 1, int(sure * _BINS))].append((sure, right))
        gaps = (abs(sum(sure for sure, _ in one) - sum(right for _, right in one)) for one in bins)
        return _rate(sum(gaps), len(self.judged))

    @property
    def wrong_when_sure(self) -> float | None:
        """Share wrong of the characters with a confidence of 0.99 and more."""
        sure = [right for confidence, right in self.judged if confidence >= SURE]
        return _rate(len(sure) - sum(sure), len(sure))


def _rate(part: float, whole: float) -> float | None:
    return part / whole if whole else None


def _same_place(a: Box, b: Box) -> bool:
    shared = overlap(a, b)
    both = sum((box[2] - box[0]) * (box[3] - box[1]) for box in (a, b)) - shared
    return both > 0 and shared / both >= SAME_PLACE
