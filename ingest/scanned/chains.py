"""Rules as chains of pieces: worn, faxed and slightly bent rules are broken."""

from collections.abc import Sequence
from dataclasses import dataclass

from ingest.grid import Rule
from ingest.scanned.ruleink import Piece

BREAK = 0.3
"""Inches; the widest break between pieces of one rule."""
_LONG = 0.3
"""Inches; a longer piece down is no stem, and a wide break after it is bridged."""
MEETS = 0.035
"""Inches by which the end of a rule down may miss the rule across that it meets."""
_OVERLAP = 8
"""Pixels by which two pieces of one rule may overlap."""


@dataclass(slots=True)
class Chain:
    """Pieces of one rule from left to right: places in the picture (left, top, right, foot)."""

    pieces: list[Piece]

    @property
    def rule(self) -> Rule:
        """From end to end, at the mean height of the pieces."""
        weights = [right - left for left, _, right, _ in self.pieces]
        at = sum(w * (top + foot) / 2 for w, (_, top, _, foot) in zip(weights, self.pieces, strict=True)) / sum(weights)
        return Rule(at, self.pieces[0][0], self.pieces[-1][2])

    @property
    def seen(self) -> float:
        """Share of the length that pieces cover."""
        rule = self.rule
        return sum(right - left for left, _, right, _ in self.pieces) / max(1.0, rule.end - rule.start)


def chains(pieces: list[Piece], dpi: float, widest_break: float, across: Sequence[Rule] = ()) -> list[Chain]:
    """The pieces, those that go on in line after a short break together; none from one rule `across` to the next.

    A rule down that stops at one rule and begins again at another leaves room for a row across the table.
    """
    found: list[Chain] = []
    for piece in sorted(pieces):
        best = None
        for chain in found:
            _, top, right, foot = chain.pieces[-1]
            level = min(foot, piece[3]) - max(top, piece[1])
            long = min(right - chain.pieces[0][0], piece[2] - piece[0]) >= dpi * _LONG
            gap = piece[0] - right
            if level < 0 or not -_OVERLAP <= gap <= dpi * (BREAK if long else widest_break):
                continue
            if gap <= dpi * widest_break or not joins((top + foot) / 2, (right, piece[0]), across, dpi):
                best = chain
        if best is None:
            found.append(Chain([piece]))
        else:
            best.pieces.append(piece)
    return found


def joins(at: float, ends: tuple[float, float], across: Sequence[Rule], dpi: float) -> bool:
    """Whether both ends of a line down, or of a break in it, lie at rules across."""
    crossing = [other.at for other in across if other.start - dpi * 0.04 <= at <= other.end + dpi * 0.04]
    return all(any(abs(row - end) <= dpi * MEETS for row in crossing) for end in ends)
