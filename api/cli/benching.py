"""`saraban bench-rules`: makes the records of a corpus again and tells what is not as it was."""

import io
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from rich.console import Console
from rich.markup import escape
from rich.table import Table

from api.bench import Bench, BenchReport, Change, by_rule, compare, exercised_by, values_in
from api.cli.console import Voice, printable
from api.cli.inputs import find_inputs
from api.cli.results import put
from api.evaluate import FileScore, Report, load_records, report, score_file
from extract.catalogue import pattern_rules
from extract.explain import explain
from ingest import ReadOptions
from schemas import SarabanError

SHOWN = 200
"""Changes that are printed; `--json` has them all."""


def bench_rules(corpus: Path, bench: Bench, options: ReadOptions, voice: Voice, *, accept: bool, as_json: bool) -> bool:
    """Compares, prints, and with `accept` keeps the new records. True when every document could be read."""
    run = _Run(corpus, bench, options, voice)
    made = dict(run.made())
    changes: list[Change] = []
    for name, records in made.items():
        try:
            changes += compare(name, bench.records(name), records)
        except SarabanError as error:
            if not accept:
                run.fail(name, error)
    before, now = run.scores(made)
    result = BenchReport(
        files=len(made),
        values=sum(values_in(records) for records in made.values()),
        changes=tuple(changes),
        by_rule=by_rule(changes),
        before=before,
        now=now,
        never_exercised=tuple(sorted({rule.id for rule in pattern_rules()} - run.exercised)),
    )
    put(f"{result.model_dump_json(indent=1)}\n".encode() if as_json else render(result).encode())
    if accept:
        for name, records in made.items():
            bench.accept(name, list(records))
    return run.fine


class _Run:
    """One pass over the corpus: what was made, which patterns read something, and whether anything failed."""

    def __init__(self, corpus: Path, bench: Bench, options: ReadOptions, voice: Voice) -> None:
        self.corpus, self.bench, self.options, self.voice = corpus, bench, options, voice
        self.exercised: set[str] = set()
        self.fine = True

    def made(self) -> Iterator[tuple[str, Sequence[Mapping[str, Any]]]]:
        files = find_inputs([self.corpus])
        with self.voice.progress("files") as step:
            for done, path in enumerate(files):
                name = path.relative_to(self.corpus).as_posix()
                step(done, len(files), name)
                try:
                    found = explain(self.bench.reading(path, name, self.options))
                except SarabanError as error:
                    self.fail(name, error)
                    continue
                for _, reasons in found:
                    self.exercised |= exercised_by(reasons)
                yield name, [record.model_dump(mode="json") for record, _ in found]

    def scores(self, made: Mapping[str, Sequence[Mapping[str, Any]]]) -> tuple[Report | None, Report | None]:
        """The scores of the accepted and of the new records, over the documents that have a truth and both."""
        old: list[FileScore] = []
        new: list[FileScore] = []
        for name, records in made.items():
            truth = (self.corpus / name).with_suffix(".json")
            if not truth.is_file():
                continue
            try:
                truths, accepted = load_records(truth), self.bench.records(name)
            except SarabanError:
                continue
            old.append(score_file(name, truths, accepted))
            new.append(score_file(name, truths, records))
        return (report(old), report(new)) if old else (None, None)

    def fail(self, name: str, error: SarabanError) -> None:
        self.fine = False
        self.voice.problem(name, error.problem)


def render(result: BenchReport) -> str:
    """The comparison as text."""
    out = io.StringIO()
    console = Console(file=out, width=140, no_color=True, highlight=False)
    console.print(f"documents {result.files}, values {result.values}, not as they were {len(result.changes)}")
    if result.before is not None and result.now is not None:
        console.print(_scores(result.before, result.now))
    if result.by_rule:
        table = Table("rule", "changed", "new", "gone", box=None, pad_edge=False)
        for rule, counts in result.by_rule.items():
            table.add_row(escape(rule), str(counts.changed), str(counts.new), str(counts.gone))
        console.print(table)
    if result.never_exercised:
        console.print(f"never exercised: {', '.join(result.never_exercised)}")
    lines = [line.rstrip() for line in out.getvalue().splitlines()]
    lines += [_line(change) for change in result.changes[:SHOWN]]
    if len(result.changes) > SHOWN:
        lines.append(f"… and {len(result.changes) - SHOWN} more (--json has them all)")
    return "\n".join(lines) + "\n"


def _scores(before: Report, now: Report) -> Table:
    table = Table("group", "F1 before", "F1 now", box=None, pad_edge=False)
    for group, score in now.groups.items():
        table.add_row(group, _figure(before.groups[group].f1), _figure(score.f1))
    shares = (before.wrong_and_unflagged, now.wrong_and_unflagged)
    table.add_row("wrong and unflagged", *(str(share.count) for share in shares))
    return table


def _figure(value: float | None) -> str:
    return "-" if value is None else f"{value:.4f}"


def _line(change: Change) -> str:
    values = (change.file, change.pointer, change.verdict, change.rule, repr(change.before), repr(change.now))
    return "\t".join(printable(value) for value in values)
