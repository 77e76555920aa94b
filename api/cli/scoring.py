"""`saraban evaluate`: reads the files that have a truth, scores them, prints the figures."""

import io
from collections.abc import Iterator, Sequence
from pathlib import Path

from rich.console import Console
from rich.markup import escape
from rich.table import Table

from api.cli.console import Voice, printable
from api.cli.extracting import outcomes, report
from api.cli.inputs import ENDINGS
from api.cli.results import put
from api.evaluate import FileScore, Mistake, Report, Truth, find_truths, load_records, score_file
from api.evaluate import report as add_up
from ingest import ReadOptions
from ingest.errors import NoThaiText
from schemas import SarabanError

WORST = 10
"""How many files the printed report names."""


def evaluate_folder(
    folder: Path,
    records: Path | None,
    options: ReadOptions,
    jobs: int,
    voice: Voice,
    *,
    as_json: bool,
    mistakes: bool,
) -> bool:
    """Prints the report on a folder. True when every file could be read and scored.

    A file that cannot be read is scored as if nothing had been found in it, and told.
    """
    pairs = find_truths(folder, ENDINGS)
    if not pairs:
        voice.failed(folder, None, "ไม่พบไฟล์ที่มีเฉลย NAME.json อยู่ข้างกัน", "no file here has a NAME.json beside it")
        return False
    tally = _Tally(folder, voice)
    made = _read(pairs, options, jobs, tally) if records is None else _load(pairs, folder, records, tally)
    scores = [score for pair, found in made if (score := tally.score(pair, found)) is not None]
    result = add_up(scores)
    if as_json:
        put(f"{result.model_dump_json(indent=1)}\n".encode())
    else:
        put(render(result, mistakes=mistakes).encode())
    return tally.fine


class _Tally:
    """Scores file by file and remembers whether anything failed."""

    def __init__(self, folder: Path, voice: Voice) -> None:
        self.folder = folder
        self.voice = voice
        self.fine = True

    def score(self, pair: Truth, records: Sequence[dict[str, object]]) -> FileScore | None:
        try:
            return score_file(pair.document.relative_to(self.folder).as_posix(), load_records(pair.truth), records)
        except SarabanError as error:
            self.fail(pair.truth, error)
            return None

    def fail(self, path: Path, error: SarabanError) -> None:
        self.fine = False
        self.voice.problem(path, error.problem)


def _read(
    pairs: Sequence[Truth], options: ReadOptions, jobs: int, tally: _Tally
) -> Iterator[tuple[Truth, list[dict[str, object]]]]:
    results = outcomes([pair.document for pair in pairs], options, jobs, tally.voice)
    for pair, outcome in zip(pairs, results, strict=True):
        # A paper without Thai was read to its end: that nothing is in it is an answer, and scored as one.
        is_answer = all(problem.code == NoThaiText.code for problem in outcome.problems)
        tally.fine &= report(outcome, tally.voice) or is_answer
        yield pair, [record.model_dump(mode="json") for record in outcome.records]


def _load(
    pairs: Sequence[Truth], folder: Path, records: Path, tally: _Tally
) -> Iterator[tuple[Truth, list[dict[str, object]]]]:
    for pair in pairs:
        first = records / pair.document.relative_to(folder).with_suffix(".json")
        # `extract --output` puts all results side by side, and further letters of a file into NAME.2.json and on.
        base = first if first.exists() else records / first.name
        try:
            found = load_records(base)
            number = 2
            while (more := base.with_suffix(f".{number}.json")).exists():
                found += load_records(more)
                number += 1
        except SarabanError as error:
            tally.fail(base, error)
            found = []
        yield pair, found


def render(result: Report, *, mistakes: bool) -> str:
    """The report as text tables."""
    out = io.StringIO()
    console = Console(file=out, width=140, no_color=True, highlight=False)
    console.print(_group_table(result))
    console.print(f"wrong and unflagged    {_share(result.wrong_and_unflagged.count, result.wrong_and_unflagged.of)}")
    console.print(f"calibration error      {_figure(result.calibration_error)}")
    console.print(f"visits all right       {_share(result.visits_right.count, result.visits_right.of)}")
    if result.findings:
        console.print(_finding_table(result))
    worst = [summary for summary in result.files if summary.mistakes][:WORST]
    if worst:
        table = Table("worst files", "F1", "not right", "unflagged", box=None, pad_edge=False)
        for one in worst:
            table.add_row(escape(printable(one.file)), _figure(one.f1), str(one.mistakes), str(one.unflagged))
        console.print(table)
    text = out.getvalue()
    if mistakes:
        text += "".join(f"{_mistake_line(mistake)}\n" for mistake in result.mistakes)
    return "\n".join(line.rstrip() for line in text.splitlines()) + "\n"


def _group_table(result: Report) -> Table:
    titles = ("group", "precision", "recall", "F1", "right", "wrong", "missing", "extra")
    table = Table(*titles, box=None, pad_edge=False, title=f"files: {len(result.files)}", title_justify="left")
    for group, score in result.groups.items():
        rates = (_figure(rate) for rate in (score.precision, score.recall, score.f1))
        counts = (str(count) for count in (score.right, score.wrong, score.missing, score.extra))
        table.add_row(group, *rates, *counts)
    return table


def _finding_table(result: Report) -> Table:
    table = Table("finding", "raised", "not raised", "not expected", box=None, pad_edge=False)
    for code, score in result.findings.items():
        table.add_row(code, str(score.right), str(score.missing), str(score.extra))
    return table


def _mistake_line(mistake: Mistake) -> str:
    flag = "flagged" if mistake.flagged else "unflagged"
    values = (
        mistake.file,
        mistake.pointer,
        mistake.verdict,
        f"truth={mistake.truth!r}",
        f"got={mistake.got!r}",
        f"confidence={_figure(mistake.confidence)}",
        flag,
    )
    return "\t".join(printable(value) for value in values)


def _share(count: int, of: int) -> str:
    return f"{count} of {of} ({count / of:.2%})" if of else "-"


def _figure(value: float | None) -> str:
    return "-" if value is None else f"{value:.4f}"
