"""The flags that several commands share."""

from pathlib import Path
from typing import Annotated

import typer

from api.cli.console import Language

Quiet = Annotated[bool, typer.Option("--quiet", "-q", help="No progress bar and no notes; failures are still told.")]
Verbose = Annotated[bool, typer.Option("--verbose", "-v", help="Say where in the program a failure happened.")]
Lang = Annotated[
    Language,
    typer.Option("--lang", envvar="SARABAN_LANG", help="Language of messages: en, or th (Thai, then English)."),
]
Engine = Annotated[
    str | None,
    typer.Option("--engine", envvar="SARABAN_ENGINE", metavar="NAME", help="OCR engine for scanned pages."),
]
Vocabulary = Annotated[
    Path | None,
    typer.Option(
        "--vocabulary", envvar="SARABAN_VOCABULARY", metavar="DIR", help="Folder of words of your office (TOML)."
    ),
]
SecondOpinion = Annotated[
    bool,
    typer.Option(
        "--second-opinion",
        envvar="SARABAN_SECOND_OPINION",
        help="Have Tesseract, where it is installed, read doubtful lines too: for confidence, never for text.",
    ),
]
Jobs = Annotated[
    int, typer.Option("--jobs", "-j", min=0, help="Files read at the same time; 0: one for each processor.")
]
Config = Annotated[
    Path | None,
    typer.Option("--config", metavar="FILE", help="Settings file (TOML). Default: saraban.toml, when it is there."),
]
Inbox = Annotated[
    Path | None, typer.Option("--inbox", metavar="DIR", help="Watched folder. [SARABAN_INBOX; default: ./inbox]")
]
Data = Annotated[
    Path | None, typer.Option("--data", metavar="DIR", help="Databases and files. [SARABAN_DATA; default: ./data]")
]
DatabaseUrl = Annotated[
    str | None,
    typer.Option(metavar="URL", help="Database. [SARABAN_DATABASE_URL; default: SQLite in the data folder]"),
]
BlobUrl = Annotated[
    str | None,
    typer.Option(metavar="URL", help="Originals and pages. [SARABAN_BLOB_URL; default: files in the data folder]"),
]
Workers = Annotated[
    int | None, typer.Option(help="Pages read at the same time. [SARABAN_WORKERS; default: 0, all processors]")
]
ServiceVocabulary = Annotated[
    Path | None,
    typer.Option("--vocabulary", metavar="DIR", help="Folder of words of your office. [SARABAN_VOCABULARY]"),
]
