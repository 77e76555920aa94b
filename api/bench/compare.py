"""Two states of the rules over one corpus: what is new, what changed, what is gone, and by which rule."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Literal

from api.evaluate import Report, score_file
from schemas import Explanation, Frozen

Json = Mapping[str, Any]
Verdict = Literal["changed", "new", "gone"]
_VERDICTS: dict[str, Verdict] = {"wrong": "changed", "extra": "new", "missing": "gone"}


class Change(Frozen):
    """One value that is not as it was. `rule` read it now, or before when it is gone."""

    file: str
    pointer: str
    verdict: Verdict
    rule: str
    before: str | int | float | bool | None
    now: str | int | float | bool | None


class RuleChanges(Frozen):
    """How many values of a rule are not as they were."""

    changed: int = 0
    new: int = 0
    gone: int = 0


class BenchReport(Frozen):
    """The whole comparison. `before` and `now` are scores against the truths, null where the corpus has none."""

    files: int
    values: int
    changes: tuple[Change, ...]
    by_rule: dict[str, RuleChanges]
    before: Report | None
    now: Report | None
    never_exercised: tuple[str, ...]
    """Patterns that read nothing in the whole corpus."""


def exercised_by(reasons: Explanation) -> frozenset[str]:
    """The rules and patterns that read something of one letter, whether or not a value was made of it."""
    values = (rule for why in reasons.values for rule in (why.rule, *why.patterns))
    unused = (tried.rule for tried in reasons.unused if tried.outcome == "won")
    return frozenset((*values, *unused))


def compare(file: str, before: Sequence[Json], now: Sequence[Json]) -> tuple[Change, ...]:
    """The values of one file's records that are not as they were; items of lists are aligned first."""
    return tuple(
        Change(
            file=file,
            pointer=mistake.pointer,
            verdict=_VERDICTS[mistake.verdict],
            rule=_rule(mistake.pointer, before if mistake.verdict == "missing" else now),
            before=mistake.truth,
            now=mistake.got,
        )
        for mistake in score_file(file, before, now).mistakes
    )


def by_rule(changes: Iterable[Change]) -> dict[str, RuleChanges]:
    """How many values changed under each rule, the most first."""
    counts: dict[str, Counter[str]] = {}
    for change in changes:
        counts.setdefault(change.rule, Counter())[change.verdict] += 1
    ranked = sorted(counts.items(), key=lambda pair: (-pair[1].total(), pair[0]))
    return {rule: RuleChanges(**count) for rule, count in ranked}


def values_in(records: Sequence[Json]) -> int:
    """How many values of the records were read from the page."""
    return sum(len(record.get("evidence", ())) for record in records)


def _rule(pointer: str, records: Sequence[Json]) -> str:
    """The rule of a value; that of the first record which has it at the pointer."""
    found = (record.get("evidence", {}).get(pointer) for record in records)
    evidence = next((one for one in found if one), None)
    return str(evidence["rule"]) if evidence else "-"
