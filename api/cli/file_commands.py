"""The commands that work on files: extract, read, evaluate, schema."""

# ruff: noqa: PLC0415

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, NoReturn

import typer

from api.cli.console import Voice, preferred_language
from api.cli.options import Engine, Jobs, Lang, Quiet, SecondOpinion, Verbose, Vocabulary

if TYPE_CHECKING:
    from ingest import ReadOptions


def extract(
    paths: Annotated[
        list[Path], typer.Argument(metavar="PATH...", help="Files, or folders to look through.", show_default=False)
    ],
    *,
    output: Annotated[
        Path | None, typer.Option("--output", "-o", metavar="DIR", help="Write one result per file into this folder.")
    ] = None,
    formats: Annotated[
        str | None,
        typer.Option("--format", "-f", metavar="LIST", help="json, jsonl, csv, xlsx, ics; with --output several."),
    ] = None,
    engine: Engine = None,
    second_opinion: SecondOpinion = False,
    vocabulary: Vocabulary = None,
    jobs: Jobs = 0,
    overwrite: Annotated[bool, typer.Option("--overwrite", help="Replace results of an earlier run.")] = False,
    explain: Annotated[
        bool, typer.Option("--explain", help="Why instead of what: rule, text, lost readings of every value.")
    ] = False,
    quiet: Quiet = False,
    verbose: Verbose = False,
    lang: Lang = preferred_language(),  # noqa: B008
) -> None:
    """Read files and print or write their records.

    อ่านไฟล์หนังสือ (PDF, TIFF, JPEG, PNG, txt, md) แล้วเขียนเป็นข้อมูล

    One file gives its record as JSON, or JSON Lines when it holds several letters. Several files or a folder
    give JSON Lines, in the order of the files. A file that cannot be read does not stop the others.

    With --output each file gets [bold]NAME.json[/bold] (further letters NAME.2.json …), NAME.xlsx, NAME.ics,
    NAME.visits.csv and a csv for every other table. Printed csv and ics have the visits.

    For example:

      saraban extract 1850.pdf > 1850.json

      saraban extract scans/ --format csv > visits.csv

      saraban extract scans/ --output records --format json,xlsx,ics

      saraban extract 1850.pdf --explain
    """
    from api.cli.extracting import extract as print_records
    from api.cli.extracting import extract_into
    from api.cli.folder import ResultFolder
    from api.cli.formats import Format, parse_formats
    from api.cli.inputs import find_inputs

    voice = Voice(quiet, lang, verbose)
    files = find_inputs(paths)
    many = len(files) != 1 or paths[0].is_dir()
    try:
        chosen = parse_formats(formats or ("jsonl" if many and not output else "json"))
    except ValueError as error:
        _misused(f"--format: {error}")
    if not files:
        _nothing_found(voice, paths)
    options = _read_options(engine, second_opinion)
    _use_words(vocabulary, voice)
    if explain:
        from api.cli.explaining import print_reasons

        if output is not None or not set(chosen) <= {Format.JSON, Format.JSON_LINES}:
            _misused("--explain prints; it goes with --format json, and with no --output")
        raise typer.Exit(0 if print_reasons(files, options, voice, as_json=formats is not None) else 1)
    if output is None:
        if len(chosen) > 1:
            _misused("several formats need --output DIR")
        if chosen[0] is Format.XLSX and sys.stdout.isatty():
            _misused("xlsx is not for a terminal: give --output DIR, or > FILE")
        fine = print_records(files, options, chosen, _workers(jobs), voice)
    else:
        if output.exists() and not output.is_dir():
            _misused(f"--output: {output} is not a folder")
        fine = extract_into(
            ResultFolder(output, overwrite), files, options, formats=chosen, jobs=_workers(jobs), voice=voice
        )
    raise typer.Exit(0 if fine else 1)


def read(
    path: Annotated[Path, typer.Argument(metavar="PATH", help="The file to read.", show_default=False)],
    *,
    text: Annotated[bool, typer.Option("--text", help="Plain text; pages end with a form feed.")] = False,
    engine: Engine = None,
    second_opinion: SecondOpinion = False,
    quiet: Quiet = False,
    verbose: Verbose = False,
    lang: Lang = preferred_language(),  # noqa: B008
) -> None:
    """Print what is on the pages: lines and tables with text, boxes and confidence, as JSON.

    อ่านตัวอักษรและตารางในแต่ละหน้า (--text: เฉพาะข้อความ)

    With --text: plain text in reading order, tables in their place with tabs between the cells.

    For example:

      saraban read circular.pdf > pages.json

      saraban read circular.pdf --text
    """
    from api.cli.reading import print_reading

    fine = print_reading(path, _read_options(engine, second_opinion), text, Voice(quiet, lang, verbose))
    raise typer.Exit(0 if fine else 1)


def evaluate(
    folder: Annotated[
        Path,
        typer.Argument(metavar="DIR", help="Folder of NAME.pdf (tif, jpg, png, txt, md) with NAME.json beside."),
    ],
    *,
    records: Annotated[
        Path | None,
        typer.Option("--records", metavar="DIR", help="Score these NAME.json instead of reading the files."),
    ] = None,
    as_json: Annotated[bool, typer.Option("--json", help="Print the whole report as JSON.")] = False,
    mistakes: Annotated[bool, typer.Option("--mistakes", help="List every leaf that is not right.")] = False,
    engine: Engine = None,
    second_opinion: SecondOpinion = False,
    vocabulary: Vocabulary = None,
    jobs: Jobs = 0,
    quiet: Quiet = False,
    verbose: Verbose = False,
    lang: Lang = preferred_language(),  # noqa: B008
) -> None:
    """Score records against the truth beside each file.

    วัดความถูกต้องโดยเทียบกับเฉลย NAME.json ที่อยู่ข้างไฟล์

    A record is compared leaf by leaf: precision, recall and F1 for the letter, visits, committees and topics; the
    share of values that are wrong without a warning; how well the confidences fit. A field that is absent from
    the truth file is not scored. A truth is one record or a list of them.

    For example:

      saraban evaluate samples

      saraban evaluate samples --mistakes

      saraban evaluate samples --records records --json
    """
    from api.cli.scoring import evaluate_folder

    if not folder.is_dir():
        _misused(f"{folder} is not a folder")
    if records is not None and not records.is_dir():
        _misused(f"--records: {records} is not a folder")
    voice = Voice(quiet, lang, verbose)
    options = _read_options(engine, second_opinion)
    _use_words(vocabulary, voice)
    fine = evaluate_folder(folder, records, options, _workers(jobs), voice, as_json=as_json, mistakes=mistakes)
    raise typer.Exit(0 if fine else 1)


def bench_rules(
    corpus: Annotated[Path, typer.Argument(metavar="DIR", help="Folder of documents.", show_default=False)],
    *,
    against: Annotated[
        Path, typer.Option("--against", metavar="BENCH", help="Folder with pages and records of an earlier run.")
    ],
    accept: Annotated[bool, typer.Option("--accept", help="Keep the new records as those to compare with.")] = False,
    as_json: Annotated[bool, typer.Option("--json", help="Print the whole comparison as JSON.")] = False,
    engine: Engine = None,
    vocabulary: Vocabulary = None,
    quiet: Quiet = False,
    verbose: Verbose = False,
    lang: Lang = preferred_language(),  # noqa: B008
) -> None:
    """Show what a change of a rule or of the vocabulary alters over a corpus.

    แสดงว่าการแก้กฎหรือคำศัพท์ทำให้ผลของเอกสารชุดหนึ่งเปลี่ยนไปอย่างไร

    The first run, with --accept, reads the documents and keeps pages and records in BENCH. Later runs make the records
    again from the kept pages and tell what is new, changed or gone, by rule; where NAME.json stands beside a document,
    how the scores move; and which patterns read nothing anywhere.

    For example:

      saraban bench-rules corpus --against bench --accept

      saraban bench-rules corpus --against bench --vocabulary words
    """
    from api.bench import Bench
    from api.cli.benching import bench_rules as compare

    if not corpus.is_dir():
        _misused(f"{corpus} is not a folder")
    voice = Voice(quiet, lang, verbose)
    _use_words(vocabulary, voice)
    fine = compare(
        corpus, Bench(against), _read_options(engine, second_opinion=False), voice, accept=accept, as_json=as_json
    )
    raise typer.Exit(0 if fine else 1)


def schema() -> None:
    """Print the JSON Schema of the record.

    พิมพ์โครงสร้างข้อมูล (JSON Schema)

    For example:

      saraban schema > record.schema.json
    """
    import json

    from api.cli.results import put
    from schemas.publish import record_schema

    put((json.dumps(record_schema(), ensure_ascii=False, indent=1) + "\n").encode())


def _read_options(engine: str | None, second_opinion: bool) -> "ReadOptions":
    from api.cli.engines import read_options
    from schemas import SarabanError

    try:
        return read_options(engine, second_opinion)
    except SarabanError as error:
        _misused(f"--engine: {error}")


def _use_words(folder: Path | None, voice: Voice) -> None:
    """Adds the office's words before anything is read."""
    from extract import add_office_words
    from schemas import SarabanError

    try:
        add_office_words(folder)
    except SarabanError as error:
        _misused(voice.pick(error.problem.message.th, error.problem.message.en))


def _workers(jobs: int) -> int:
    from api.cli.batch import processors

    return jobs or processors()


def _nothing_found(voice: Voice, paths: list[Path]) -> NoReturn:
    for path in paths:
        voice.failed(path, None, "ไม่พบไฟล์ที่อ่านได้ในโฟลเดอร์นี้", "no file that can be read is in this folder")
    raise typer.Exit(1)


def _misused(reason: str) -> NoReturn:
    raise typer.BadParameter(reason)
