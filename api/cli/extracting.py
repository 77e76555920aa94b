"""`saraban extract`: files in, records out."""

import datetime as dt
from collections.abc import Iterator, Sequence
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
    todo = _writable(folder, paths, formats, voice)
    fine = len(todo) == len(paths)
    results = outcomes([path for path, _ in todo], options, jobs, voice)
    for (path, stem), outcome in zip(todo, results, strict=True):
        fine &= report(outcome, voice)
        files = files_of(stem, outcome.records, formats, dt.datetime.now(dt.UTC))
        if outcome.records and Format.ICS in formats and f"{stem}.ics" not in files:
            voice.note(f"{path}: ไม่มีวันลงพื้นที่ จึงไม่มีปฏิทิน", f"{path}: no visit has a date, so there is no calendar")
        try:
            folder.write(files)
        except SarabanError as error:
            fine = False
            voice.problem(path, error.problem)
    return fine


def _writable(
    folder: ResultFolder, paths: Sequence[Path], formats: Sequence[Format], voice: Voice
) -> list[tuple[Path, str]]:
    """The files whose results may be written, with the stem of their names; the others are told.

    Looked at before the work rather than after, so that a long run that stopped half-way goes on where it was.
    """
    todo = []
    for path, stem in zip(paths, result_stems(paths), strict=True):
        try:
            folder.check(possible_names(stem, formats))
        except SarabanError as error:
            voice.problem(path, error.problem)
            continue
        if stem != path.stem:
            en = f"{path}: another file is called {path.stem} too, so its results are called {stem}"
            voice.note(f"{path}: มีไฟล์ชื่อ {path.stem} อยู่ก่อนแล้ว ผลลัพธ์จึงชื่อ {stem}", en)
        todo.append((path, stem))
    return todo


def outcomes(paths: Sequence[Path], options: ReadOptions, jobs: int, voice: Voice) -> Iterator[Outcome]:
    """The outcomes of the files, in order, with a progress bar: of pages for one file, else of files."""
    if len(paths) == 1:
        with voice.progress("pages") as step:
            yield read_file(paths[0], options, lambda done, total: step(done, total, paths[0].name))
        return
    with voice.progress("files") as step:
        step(0, len(paths), "")
        for done, outcome in enumerate(read_files(paths, options, min(jobs, len(paths))), start=1):
            step(done, len(paths), outcome.path.name)
            yield outcome


def report(outcome: Outcome, voice: Voice) -> bool:
    """Says what failed, one line each. True when nothing did."""
    for problem in outcome.problems:
        voice.problem(outcome.path, problem)
    voice.detail(outcome.trace)
    return not outcome.problems
