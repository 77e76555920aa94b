"""What the rules tried, for whoever asks why: recorded while `recorded()` is open, and costing nothing otherwise."""

import datetime as dt
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass

from extract.ink import Ink
from schemas import Outcome

MOST = 100_000
"""Attempts that are kept; a file of many hundred pages makes more than anybody reads."""


@dataclass(frozen=True, slots=True)
class Attempt:
    """A rule, the ink that it looked at, what that would mean, and what became of it; `winner` is the rule that won."""

    rule: str
    ink: Ink
    value: str | None
    outcome: Outcome
    winner: str | None = None


_attempts: ContextVar[list[Attempt] | None] = ContextVar("attempts", default=None)


@contextmanager
def recorded() -> Iterator[list[Attempt]]:
    """The list that attempts are added to until the end of the block."""
    attempts: list[Attempt] = []
    token = _attempts.set(attempts)
    try:
        yield attempts
    finally:
        _attempts.reset(token)


def is_recording() -> bool:
    """Whether anybody asks why."""
    return _attempts.get() is not None


def tried(rule: str, ink: Ink, value: object, outcome: Outcome, winner: str | None = None) -> None:
    """Note an attempt, when somebody asks."""
    attempts = _attempts.get()
    if attempts is not None and len(attempts) < MOST:
        attempts.append(Attempt(rule, ink, _shown(value), outcome, winner))


def _shown(value: object) -> str | None:
    """A value as people read it; None for what has no short form, such as a date before its year is settled."""
    if isinstance(value, tuple) and all(isinstance(part, str) for part in value):
        return ", ".join(value)
    if isinstance(value, (str, int, dt.date)):
        return str(value)
    text = getattr(value, "text", None)
    return text if isinstance(text, str) else None
