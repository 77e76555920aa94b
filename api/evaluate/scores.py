"""One file's records scored against its truth, and the report over many files."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Literal, cast

from api.evaluate.compare import SECTIONS, Leaf, compare_records, extra_record, merged
from api.evaluate.doubts import Doubts
from api.evaluate.figures import Score, Share, calibration_error
from api.evaluate.pairing import align
from schemas import Frozen

Json = Mapping[str, Any]
Group = Literal["letter", "visits", "committees", "topics", "all"]
GROUPS: tuple[Group, ...] = ("letter", "visits", "committees", "topics", "all")
WHEN = ("date", "end_date", "start_time", "end_time")


class Mistake(Frozen):
    """One leaf that is not right, and whether the record warned of it."""

    file: str
    pointer: str
    verdict: Literal["wrong", "missing", "extra"]
    truth: str | int | float | bool | None
    got: str | int | float | bool | None
    confidence: float | None
    """Null for a missing value, which claims nothing."""
    flagged: bool
    """True when the confidence is below 0.9 or a finding points at the value; a missing value counts as flagged
    only by a finding."""


class FileScore(Frozen):
    """What one file adds to the report."""

    file: str
    groups: dict[Group, Score]
    unflagged: Share
    visits_right: Share
    findings: dict[str, Score]
    """By code. `right`: raised and expected; `missing`: not raised; `extra`: not expected."""
    outcomes: tuple[tuple[float, bool], ...]
    mistakes: tuple[Mistake, ...]


class FileSummary(Frozen):
    """One file's line in the report."""

    file: str
    f1: float | None
    mistakes: int
    unflagged: int


class Report(Frozen):
    """The figures over all files."""

    files: tuple[FileSummary, ...]
    """Worst first."""
    groups: dict[Group, Score]
    wrong_and_unflagged: Share
    calibration_error: float | None
    visits_right: Share
    """Visits of the truth whose date, time and district are all right."""
    findings: dict[str, Score]
    mistakes: tuple[Mistake, ...]


def score_file(file: str, truths: Sequence[Json], records: Sequence[Json]) -> FileScore:
    """Scores the records of one file; with several, truths and records are aligned like list items."""
    pairs = _paired(truths, records)
    leaves = [(leaf, doubts) for _, record, found in pairs for doubts in [Doubts(record)] for leaf in found]
    groups: dict[Group, Score] = {group: _count(leaf for leaf, _ in leaves if leaf.group == group) for group in GROUPS}
    groups["all"] = _count(leaf for leaf, _ in leaves)
    mistakes = tuple(_mistake(file, leaf, doubts) for leaf, doubts in leaves if leaf.verdict != "right")
    return FileScore(
        file=file,
        groups=groups,
        unflagged=Share(count=sum(_is_silent(mistake) for mistake in mistakes), of=groups["all"].leaves),
        visits_right=sum((_visits_right(truth, record) for truth, record, _ in pairs), Share()),
        findings=_add(_findings(truth, record) for truth, record, _ in pairs),
        outcomes=tuple(
            (doubts.confidence(leaf.pointer), leaf.verdict == "right")
            for leaf, doubts in leaves
            if leaf.verdict != "missing"
        ),
        mistakes=mistakes,
    )


def found_leaves(truths: Sequence[Json], records: Sequence[Json]) -> list[list[Leaf]]:
    """The leaves of every record, in the order of the records, beside their truth; missing ones have no place in it."""
    found = {id(record): leaves for _, record, leaves in _paired(truths, records)}
    return [[leaf for leaf in found.get(id(record), []) if leaf.verdict != "missing"] for record in records]


def report(scores: Iterable[FileScore]) -> Report:
    """The figures over all files, each leaf counting the same."""
    scores = list(scores)
    files = [
        FileSummary(
            file=score.file,
            f1=score.groups["all"].f1,
            mistakes=len(score.mistakes),
            unflagged=score.unflagged.count,
        )
        for score in scores
    ]
    return Report(
        files=tuple(sorted(files, key=lambda one: (one.f1 if one.f1 is not None else 1.0, one.file))),
        groups={group: sum((score.groups[group] for score in scores), Score()) for group in GROUPS},
        wrong_and_unflagged=sum((score.unflagged for score in scores), Share()),
        calibration_error=calibration_error(outcome for score in scores for outcome in score.outcomes),
        visits_right=sum((score.visits_right for score in scores), Share()),
        findings=_add(score.findings for score in scores),
        mistakes=tuple(mistake for score in scores for mistake in score.mistakes),
    )


def _paired(truths: Sequence[Json], records: Sequence[Json]) -> list[tuple[Json, Json, list[Leaf]]]:
    """Truth, record and leaves of each letter; `{}` stands for a record not made and for a truth not there."""
    pairs = align([_scored(truth) for truth in truths], [_scored(record) for record in records], "")
    left, right = {i for i, _ in pairs}, {j for _, j in pairs}
    pattern = merged(truths) or {}
    return [
        *((truths[i], records[j], compare_records(truths[i], records[j])) for i, j in pairs),
        *((truth, {}, compare_records(truth, {})) for i, truth in enumerate(truths) if i not in left),
        *(({}, record, extra_record(record, pattern)) for j, record in enumerate(records) if j not in right),
    ]


def _scored(record: Json) -> Json:
    return {section: record[section] for section in SECTIONS if section in record}


def _count(leaves: Iterable[Leaf]) -> Score:
    counts = Counter(leaf.verdict for leaf in leaves)
    return Score(right=counts["right"], wrong=counts["wrong"], missing=counts["missing"], extra=counts["extra"])


def _mistake(file: str, leaf: Leaf, doubts: Doubts) -> Mistake:
    absent = leaf.verdict == "missing"
    return Mistake(
        file=file,
        pointer=leaf.pointer,
        verdict=cast(Literal["wrong", "missing", "extra"], leaf.verdict),
        truth=leaf.truth,
        got=leaf.got,
        confidence=None if absent else doubts.confidence(leaf.pointer),
        flagged=doubts.has_finding(leaf.pointer) if absent else doubts.is_flagged(leaf.pointer),
    )


def _is_silent(mistake: Mistake) -> bool:
    """True for a value that is there, is not right, and that nothing warns of."""
    return mistake.verdict != "missing" and not mistake.flagged


def _visits_right(truth: Json, record: Json) -> Share:
    rights = total = 0
    for schedule, found in _aligned(truth, record, "schedules"):
        visits, got = schedule.get("visits") or [], (found or {}).get("visits") or []
        partner = {i: got[j] for i, j in align(visits, got, "visits")}
        total += len(visits)
        rights += sum(_keys(visit) == _keys(partner[i]) for i, visit in enumerate(visits) if i in partner)
    return Share(count=rights, of=total)


def _aligned(truth: Json, record: Json, section: str) -> list[tuple[Json, Json | None]]:
    mine, theirs = truth.get(section) or [], record.get(section) or []
    partner = {i: theirs[j] for i, j in align(mine, theirs, section)}
    return [(item, partner.get(i)) for i, item in enumerate(mine)]


def _keys(visit: Json) -> tuple[Any, ...]:
    district = visit.get("district") or {}
    return (*(visit.get(field) for field in WHEN), district.get("code"))


def _findings(truth: Json, record: Json) -> dict[str, Score]:
    """Findings by code, each code once a record; nothing when the truth does not say which it expects."""
    if "findings" not in truth:
        return {}
    expected = {finding["code"] for finding in truth["findings"]}
    raised = {finding["code"] for finding in record.get("findings") or ()}
    return {
        code: Score(
            right=int(code in expected and code in raised),
            missing=int(code not in raised),
            extra=int(code not in expected),
        )
        for code in sorted(expected | raised)
    }


def _add(tables: Iterable[Mapping[str, Score]]) -> dict[str, Score]:
    total: dict[str, Score] = {}
    for table in tables:
        for code, score in table.items():
            total[code] = total.get(code, Score()) + score
    return dict(sorted(total.items()))
