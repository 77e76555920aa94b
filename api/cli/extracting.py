"""`saraban extract`: files in, records out."""

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from api.cli.batch import Outcome, read_file, read_files
from api.cli.console import Voice
from api.cli.folder import ResultFolder, result_stems
from api.cli.formats import Format, files_of, json_lines, one_stream, possible_names
from api.cli.results import put
from ingest import ReadOptions
from schemas import Record, SarabanError


def extract(paths: Sequence[Path], options: ReadOptions, formats: Sequence[Format], jobs: int, voice: Voice) -> bool:
    """Writes the records of all files to standard output, in one format. True when no input failed."""
    format = formats[0]
    streams = format is Format.JSON_LINES or (format is Format.JSON and len(paths) > 1)
    records: list[Record] = []
    fine = True
    for outcome in outcomes(paths, options, jobs, voice):
        fine &= report(outcome, voice)
        if streams:
            put(json_lines(outcome.records))
        else:
            records += outcome.records
    if records or not (streams or format is Format.JSON):
        put(one_stream(format, records, dt.datetime.now(dt.UTC)))
    return fine


def extract_into(
    folder: ResultFolder,
    paths: Sequence[Path],
    options: ReadOptions,
    *,
    formats: Sequence[Format],
    jobs: int,
    voice: Voice,
) -> bool:
    """Writes the results of each file into a folder. True when no input failed and everything was written."""
    fine = True
    todo = []
    for path, stem in zip(paths, result_stems(paths), strict=True):
        try:
            # Before the work rather than after: a long run that stopped half-way goes on where it was.
            folder.check(possible_names(stem, formats))
        except SarabanError as error:
            fine = False
            voice.problem(path, error.problem)
            continue
        if stem != path.stem:
            voice.note(
                f"{path}: ผลลัพธ์ชื่อ {stem}", f"{path}: another file has its name, so its results are called {stem}"
            )
        todo.append(_Task(path, stem))
    for task, outcome in zip(todo, outcomes([task.path for task in todo], options, jobs, voice), strict=True):
        fine &= report(outcome, voice)
        try:
            folder.write(files_of(task.stem, outcome.records, formats, dt.datetime.now(dt.UTC)))
        except SarabanError as error:
            fine = False
            voice.problem(task.path, error.problem)
    return fine


@dataclass(frozen=True, slots=True)
class _Task:
    path: Path
    stem: str


def outcomes(paths: Sequence[Path], options: ReadOptions, jobs: int, voice: Voice) -> Iterator[Outcome]:
    """The outcomes of the files, in order, with a progress bar: of pages for one file, else of files."""
    if len(paths) == 1:
        with voice.progress("pages") as step:
            yield read_file(paths[0], options, lambda done, total: step(done, total, paths[0].name))
        return
    with voice.progress("files") as step:
        for done, outcome in enumerate(read_files(paths, options, min(jobs, len(paths))), start=1):
            step(done, len(paths), outcome.path.name)
            yield outcome


def report(outcome: Outcome, voice: Voice) -> bool:
    """Says what failed, one line each. True when nothing did."""
    for problem in outcome.problems:
        voice.problem(outcome.path, problem)
    voice.detail(outcome.trace)
    return not outcome.problems
