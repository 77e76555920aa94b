"""Text that knows where every character of it was read.

Rules cut, join and match `Ink` like a string; evidence then needs no bookkeeping of its own, because whatever is
left of the ink still points at the page. `text` is what goes into the record; `folded` is the same text, character
for character, with ASCII digits and plain dashes and quotes: what patterns are written against.
"""

import math
import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field

from extract.normalise import fold, normalise
from schemas import COLUMN_GAP, BBox, Line, union

_NOWHERE = -1
"""The mark of a character that we put between two pieces, such as the space that joins two lines."""


Mender = Callable[[str, tuple[int, ...]], tuple[str, tuple[int, ...], frozenset[int]]]
"""A text and the index of each of its characters → the same with damaged words put right, and what was changed."""


@dataclass(frozen=True, slots=True)
class Place:
    """One run of ink on one line: the page, the line, and the range of characters read there."""

    page: int
    line: Line
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Ink:
    """A piece of normalised text. `marks` has, per character, the number of its line and its index there."""

    text: str
    marks: tuple[tuple[int, int], ...]
    ground: "Ground"
    folded: str = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "folded", fold(self.text))

    def __len__(self) -> int:
        return len(self.text)

    def __bool__(self) -> bool:
        return bool(self.text)

    def __str__(self) -> str:
        return self.text

    def __getitem__(self, part: slice) -> "Ink":
        return Ink(self.text[part], self.marks[part], self.ground)

    def __add__(self, other: "Ink") -> "Ink":
        return Ink(self.text + other.text, self.marks + other.marks, self.ground)

    def is_between_lines(self, at: int) -> bool:
        """True for a space that was read nowhere: it stands for the end of a line."""
        return self.marks[at][0] == _NOWHERE

    def strip(self, chars: str = " \t") -> "Ink":
        """The ink without the given characters at both ends."""
        left = len(self.text) - len(self.text.lstrip(chars))
        return self[left : max(left, len(self.text.rstrip(chars)))]

    def split(self, pattern: str | re.Pattern[str]) -> "tuple[Ink, ...]":
        """The pieces between the matches of a pattern (on the folded text), empty ones left out."""
        pieces, start = [], 0
        for match in re.finditer(pattern, self.folded):
            pieces.append(self[start : match.start()].strip())
            start = match.end()
        pieces.append(self[start:].strip())
        return tuple(piece for piece in pieces if piece)

    def columns(self) -> "tuple[Ink, ...]":
        """The pieces between column gaps."""
        return self.split(COLUMN_GAP)

    def group(self, match: re.Match[str], name: str | int = 0) -> "Ink":
        """What a group of a match on `folded` covers, stripped; empty ink when the group took no part."""
        start, end = match.span(name)
        return self[start:end].strip() if start >= 0 else self[:0]

    def flat(self) -> "Ink":
        """The ink on one line: column gaps become spaces."""
        return Ink(self.text.replace(COLUMN_GAP, " "), self.marks, self.ground)

    def places(self) -> Iterator[Place]:
        """Where the ink was read: one place per unbroken run on a line, in order."""
        run: tuple[int, int, int] | None = None
        for number, index in self.marks:
            if number == _NOWHERE:
                continue
            # Marks that change order inside a cluster and sara am made of two signs leave gaps of one or two.
            if run and run[0] == number and run[1] - 3 <= index <= run[2] + 3:
                run = (number, min(run[1], index), max(run[2], index))
                continue
            if run:
                yield self.ground.place(*run)
            run = (number, index, index)
        if run:
            yield self.ground.place(*run)

    def lines(self) -> frozenset[int]:
        """The numbers, on the ground, of the lines that the ink was read from."""
        return frozenset(number for number, _ in self.marks if number != _NOWHERE)

    def as_read(self) -> str:
        """The text exactly as the engine or the text layer gave it, pieces of several lines parted by a space."""
        return " ".join(place.line.text[place.start : place.end] for place in self.places())

    def page(self) -> int:
        """The page where the ink begins, counted from 1. Raises ValueError for ink that was read nowhere."""
        for place in self.places():
            return place.page
        raise ValueError("this text was not read from a page")

    def bbox(self) -> BBox:
        """The box around the ink, in points of the page as shown, on the page where it begins."""
        first = self.page()
        return union(
            box for place in self.places() if place.page == first for box in place.line.boxes[place.start : place.end]
        )

    def confidence(self, settled: bool = False) -> float:
        """That of the least sure character: one wrong digit spoils a date, however sure its neighbours are.

        A character that the engine cannot tell from n others is right in one of n + 1 cases, unless a check has
        `settled` which it is.
        """
        sure = (c for place in self.places() for c in place.line.confidences[place.start : place.end])
        return min(min(sure, default=0.0), 1.0 if settled else self.told_apart())

    def joint_confidence(self) -> float:
        """That of all characters together, as if each were read on its own."""
        return math.prod(c for place in self.places() for c in place.line.confidences[place.start : place.end])

    def told_apart(self) -> float:
        """The chance of the character that the engine could tell from the fewest others; 1 where there is none."""
        return min((1 / (1 + len(others)) for others in self.alternatives().values()), default=1.0)

    @property
    def is_mended(self) -> bool:
        """True when a word of it is not as it was read."""
        return bool(self.ground.mended) and not self.ground.mended.isdisjoint(self.marks)

    @property
    def is_recognised(self) -> bool:
        """True when an engine read it from a picture, so that letters may be wrong that were printed right."""
        return any(number in self.ground.recognised for number, _ in self.marks)

    def alternatives(self) -> dict[int, str]:
        """Index in `text` → the other characters that the engine may have seen there."""
        return {
            at: other
            for at, (number, index) in enumerate(self.marks)
            if number != _NOWHERE and (other := self.ground.lines[number][1].alternatives.get(index))
        }


@dataclass(slots=True)
class Ground:
    """The lines of one reading, numbered as they are inked."""

    lines: list[tuple[int, Line]] = field(default_factory=list)
    mended: set[tuple[int, int]] = field(default_factory=set)
    """The marks of characters that are not as they were read."""
    recognised: set[int] = field(default_factory=set)
    """The numbers of the lines that an engine read from a picture."""
    answers: dict[tuple[int, str, tuple[tuple[int, int], ...]], object] = field(
        default_factory=dict, repr=False, compare=False
    )
    """What rules found in a piece of ink, by the rules, its text and its marks (`rules.settled_hits`)."""

    def ink(self, page: int, line: Line, mend: Mender | None = None) -> Ink:
        """The line's text, normalised and with its damaged words put right by `mend`, with its marks."""
        number = len(self.lines)
        self.lines.append((page, line))
        text, indices = normalise(line.text)
        if mend is not None:
            self.recognised.add(number)
            text, indices, changed = mend(text, indices)
            self.mended.update((number, index) for index in changed)
        return Ink(text, tuple((number, index) for index in indices), self)

    def place(self, number: int, start: int, last: int) -> Place:
        """The place of a run of characters, `last` included; marks that belong to its last character too."""
        page, line = self.lines[number]
        return Place(page, line, start, last + 1)

    def join(self, pieces: Iterable[Ink], between: str = " ") -> Ink:
        """The pieces as one ink, with `between` (read nowhere) where it is not empty."""
        text: list[str] = []
        marks: list[tuple[int, int]] = []
        for piece in pieces:
            if not piece:
                continue
            if text and between:
                text.append(between)
                marks.extend([(_NOWHERE, 0)] * len(between))
            text.append(piece.text)
            marks.extend(piece.marks)
        return Ink("".join(text), tuple(marks), self)
