"""What one cell of a table of days says: days of the month, hours, and words."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from extract.facts.calendar import MONTH
from extract.facts.dates import find_days
from extract.facts.times import TimeSpan, find_times
from extract.ink import Ground, Ink
from extract.rules import Hit
from extract.thai import join_lines
from extract.visits.heads import DAY_NUMBERS
from extract.visits.locating import without_half_day
from extract.visits.scope import Scope
from extract.visits.values import Days, days_in

_DAYS = re.compile(
    rf"^\(?(?:วันที่\s?)?(?P<only>{DAY_NUMBERS})\)?$"
    rf"|\(?วันที่\s?(?P<said>{DAY_NUMBERS})(?!\s?(?:/|{MONTH}))\)?"
    rf"|\((?P<bracketed>{DAY_NUMBERS})\)$"
    rf"|^(?P<led>{DAY_NUMBERS})\s?[-:]\s(?=\D)"
)
_LEFT_OVER = re.compile(r"^(?:[\s,:;)-]|เวลา(?=\s|$)|\(\s?\)|ณ\s)+|(?:[\s,:;(-]|เวลา|\(\s?\))+$")
_DAY_FIRST = re.compile(rf"(?:[-•]\s?)?(?:วันที่\s?{DAY_NUMBERS}|{DAY_NUMBERS}\s?[-:]\s(?=\D))")
_FEWEST_HALVES = 2
_NOTHING = re.compile(r"^[-.…_\s]*$")


@dataclass(frozen=True, slots=True)
class Said:
    """One visit in a cell: its days, or the numbers of its days in a month, its hours, its words."""

    days: tuple[Days, ...]
    numbers: Ink | None
    time: Hit[TimeSpan] | None
    words: Ink | None


def said_in(lines: Sequence[Ink], scope: Scope, *, may_count_days: bool) -> list[Said]:
    """The visits in a cell, one for each of its hours; empty for a cell with nothing in it, or a dash.

    `may_count_days` where numbers in it are days of a month that stands elsewhere.
    """
    numbers, rest = _numbers(lines, scope.ground) if may_count_days else (None, join_lines(scope.ground, lines))
    days, rest = _days(rest, scope)
    parts = list(by_hours(rest, scope.ground))
    if not parts and (days or numbers is not None):
        return [Said(days, numbers, None, None)]
    return [Said(days, numbers, time, words or None) for time, words in parts]


def by_halves(lines: Sequence[Ink]) -> list[Sequence[Ink]]:
    """The lines of a cell; those of one whose lines begin with halves of the day are a part each, without them."""
    starts = [at for at, line in enumerate(lines) if len(without_half_day(line)) < len(line)]
    if len(starts) < _FEWEST_HALVES or starts[0]:
        return [lines]
    ends = [*starts[1:], len(lines)]
    return [[without_half_day(lines[a]), *lines[a + 1 : b]] for a, b in zip(starts, ends, strict=True)]


def by_days(lines: Sequence[Ink]) -> list[Sequence[Ink]]:
    """The lines of a cell; those of one in which several begin with a day of the month are a part each."""
    starts = [at for at, line in enumerate(lines) if _DAY_FIRST.match(line.folded)]
    if len(starts) < _FEWEST_HALVES or starts[0]:
        return [lines]
    return [lines[a:b] for a, b in zip(starts, [*starts[1:], len(lines)], strict=True)]


def by_hours(rest: Ink, ground: Ground) -> Iterator[tuple[Hit[TimeSpan] | None, Ink]]:
    """The hours of a text with their words, which stand behind them where it begins with hours, else before them."""
    if _NOTHING.match(rest.folded):
        return
    times = find_times(rest, in_column=True)
    if not times:
        yield None, _bare(rest)
        return
    leads = not _bare(rest[: times[0].start])
    for at, time in enumerate(times):
        after = times[at + 1].start if at + 1 < len(times) else len(rest)
        before = _bare(rest[times[at - 1].end if at else 0 : time.start])
        behind = _bare(rest[time.end : after])
        is_last = at + 1 == len(times)
        yield time, behind if leads else ground.join([before, *([behind] if is_last else [])])


def _days(rest: Ink, scope: Scope) -> tuple[tuple[Days, ...], Ink]:
    hits = find_days(rest, scope.reference, scope.period)
    if not hits:
        return (), rest
    cuts = [0, *(at for hit in hits for at in (hit.start, hit.end)), len(rest)]
    others = [_bare(rest[start:end]) for start, end in zip(cuts[::2], cuts[1::2], strict=True)]
    return tuple(days_in(rest, scope)), scope.ground.join(others)


def _numbers(lines: Sequence[Ink], ground: Ground) -> tuple[Ink | None, Ink]:
    """The numbers of days that a line has, and all else."""
    for at, line in enumerate(lines):
        match = _DAYS.search(line.folded)
        if match is None:
            continue
        name = next(name for name in ("only", "said", "bracketed", "led") if match[name])
        rest = [*lines[:at], line[: match.start()], line[match.end() :], *lines[at + 1 :]]
        return line.group(match, name), join_lines(ground, [part for part in rest if part.strip()])
    return None, join_lines(ground, lines)


def _bare(ink: Ink) -> Ink:
    for match in reversed(list(_LEFT_OVER.finditer(ink.folded))):
        ink = ink[match.end() :] if match.start() == 0 else ink[: match.start()]
    return ink.flat().strip()
