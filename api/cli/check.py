"""One line of the examination by `saraban doctor`."""

from dataclasses import dataclass
from enum import StrEnum


class State(StrEnum):
    """How a check ended. Only `MISSING` keeps saraban from working."""

    FINE = "OK"
    NOTE = "NOTE"
    MISSING = "MISSING"


@dataclass(frozen=True, slots=True)
class Check:
    """One line of the examination: what was looked at, how it is, and what to do."""

    name: str
    state: State
    th: str
    en: str


def fine(name: str, what: str) -> Check:
    """Nothing to do; `what` is the same in both languages."""
    return Check(name, State.FINE, what, what)


def note(name: str, th: str, en: str) -> Check:
    """Works, but should be known."""
    return Check(name, State.NOTE, th, en)


def missing(name: str, th: str, en: str) -> Check:
    """Keeps saraban from working until it is put right."""
    return Check(name, State.MISSING, th, en)
