"""Rules as values: a name, a pattern, a meaning, and the examples that say what it is for.

A pattern is matched against folded ink (ASCII digits, plain dashes and quotes, single spaces). `build` turns a
match into a value, or into None when the text looks right and means nothing (31 February). A rule that cannot
match its own examples, or matches what it should ignore, is refused by a test, not at run time.
"""

import re
from bisect import bisect
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Generic, TypeVar, cast

from extract.ink import Ink
from extract.trace import is_recording, tried

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Match:
    """What a rule's pattern matched: named groups as ink."""

    ink: Ink
    match: re.Match[str]

    def __getitem__(self, name: str) -> Ink:
        return self.ink.group(self.match, name)

    @property
    def whole(self) -> Ink:
        """All that was matched."""
        return self.ink.group(self.match)


@dataclass(frozen=True, slots=True)
class Hit(Generic[T]):
    """A value that a rule found, the ink it covers, and where that begins and ends in the ink searched."""

    rule: str
    value: T
    ink: Ink
    start: int
    end: int
    sure: float


@dataclass(frozen=True, slots=True)
class Rule(Generic[T]):
    """One way of writing one thing. `id` is stable and dotted; `sure` is how far a hit can be trusted, 0 to 1."""

    id: str
    pattern: re.Pattern[str]
    build: Callable[[Match], T | None]
    finds: tuple[str, ...]
    ignores: tuple[str, ...] = ()
    sure: float = 1.0

    def __post_init__(self) -> None:
        if not self.finds:
            raise ValueError(f"rule {self.id} has no example")
        if self.pattern.match(""):
            raise ValueError(f"rule {self.id} matches nothing at all")

    def hits(self, ink: Ink) -> Iterator[Hit[T]]:
        """Every place in the ink where the rule finds a value."""
        for match in self.pattern.finditer(ink.folded):
            value = self.build(Match(ink, match))
            if value is not None:
                yield Hit(self.id, value, ink.group(match), match.start(), match.end(), self.sure)
            elif is_recording():
                tried(self.id, ink.group(match), None, "no_meaning")


def first_hit(rules: tuple[Rule[T], ...], ink: Ink) -> Hit[T] | None:
    """The hit of the first rule that has one."""
    first = next((hit for rule in rules for hit in rule.hits(ink)), None)
    if first is not None and is_recording():
        _tell(first, (hit for rule in rules for hit in rule.hits(ink)))
    return first


def _tell(first: Hit[T], hits: Iterable[Hit[T]]) -> None:
    """Note the hit that was taken, and the others that were not."""
    tried(first.rule, first.ink, first.value, "won")
    for hit in hits:
        if hit.rule != first.rule:
            tried(hit.rule, hit.ink, hit.value, "earlier_rule", first.rule)
        elif hit.start != first.start:
            tried(hit.rule, hit.ink, hit.value, "not_first", first.rule)


def settled_hits(rules: tuple[Rule[T], ...], ink: Ink) -> tuple[Hit[T], ...]:
    """The hits of all rules without overlaps, in order of place: the longest wins, then the earlier rule.

    Finders ask for the days and hours of one line many times over, so answers are kept with the reading; not while
    somebody asks why, for whom every question is told.
    """
    if is_recording():
        return _settled(rules, ink)
    key = (id(rules), ink.text, ink.marks)
    if key not in ink.ground.answers:
        ink.ground.answers[key] = _settled(rules, ink)
    return cast(tuple[Hit[T], ...], ink.ground.answers[key])


def _settled(rules: tuple[Rule[T], ...], ink: Ink) -> tuple[Hit[T], ...]:
    ranked = sorted(
        ((hit, rank) for rank, rule in enumerate(rules) for hit in rule.hits(ink)),
        key=lambda pair: (pair[0].start - pair[0].end, pair[1], pair[0].start),
    )
    kept: list[Hit[T]] = []
    for hit, _ in ranked:
        at = bisect(kept, hit.start, key=lambda other: other.start)
        if (at == 0 or kept[at - 1].end <= hit.start) and (at == len(kept) or hit.end <= kept[at].start):
            kept.insert(at, hit)
        elif is_recording():
            over = next(other for other in kept if other.start < hit.end and hit.start < other.end)
            tried(hit.rule, hit.ink, hit.value, "overlapped", over.rule)
    if is_recording():
        for hit in kept:
            tried(hit.rule, hit.ink, hit.value, "won")
    return tuple(kept)
