"""The commands that run the service or check its machine: serve, worker, watch, doctor."""

# ruff: noqa: PLC0415

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, NoReturn

import typer

from api.cli.console import Language, Voice, preferred_language
from api.cli.options import BlobUrl, Config, Data, DatabaseUrl, Engine, Inbox, Lang, ServiceVocabulary, Workers

if TYPE_CHECKING:
    from api.cli.serving import Part


def serve(
    *,
    inbox: Inbox = None,
    data: Data = None,
    host: Annotated[str | None, typer.Option(help="Address to listen on. [SARABAN_HOST; default: 127.0.0.1]")] = None,
    port: Annotated[int | None, typer.Option(help="Port to listen on. [SARABAN_PORT; default: 8000]")] = None,
    database_url: DatabaseUrl = None,
    blob_url: BlobUrl = None,
    engine: Engine = None,
    workers: Workers = None,
    vocabulary: ServiceVocabulary = None,
    config: Config = None,
    lang: Lang = preferred_language(),  # noqa: B008
) -> None:
    """Run the whole service: API, web pages, watched folder and worker, on embedded storage.

    เปิดระบบ: วางไฟล์ในโฟลเดอร์ inbox แล้วดูผลทางเว็บ

    Settings come from flags, then SARABAN_… variables, then the settings file.

    For example:

      saraban serve

      saraban serve --inbox /srv/scans --data /srv/saraban --port 8080
    """
    flags = {"inbox": inbox, "data": data, "host": host, "port": port, "database_url": database_url,
             "blob_url": blob_url, "engine": engine, "workers": workers, "vocabulary": vocabulary}  # fmt: skip
    _run("serve", config, flags, lang)


def worker(
    *,
    data: Data = None,
    database_url: DatabaseUrl = None,
    blob_url: BlobUrl = None,
    engine: Engine = None,
    workers: Workers = None,
    vocabulary: ServiceVocabulary = None,
    config: Config = None,
    lang: Lang = preferred_language(),  # noqa: B008
) -> None:
    """Run a worker on its own: it reads the documents that the service has taken.

    อ่านเอกสารที่ค้างอยู่ในคิว โดยไม่เปิดหน้าเว็บ

    For example:

      saraban worker --data /srv/saraban
    """
    flags = {"data": data, "database_url": database_url, "blob_url": blob_url, "engine": engine, "workers": workers,
             "vocabulary": vocabulary}  # fmt: skip
    _run("worker", config, flags, lang)


def watch(
    *,
    inbox: Inbox = None,
    data: Data = None,
    database_url: DatabaseUrl = None,
    blob_url: BlobUrl = None,
    config: Config = None,
    lang: Lang = preferred_language(),  # noqa: B008
) -> None:
    """Watch a folder on its own: it hands every file dropped there to the service.

    เฝ้าโฟลเดอร์ แล้วส่งไฟล์ที่วางไว้เข้าระบบ

    For example:

      saraban watch --inbox /srv/scans --data /srv/saraban
    """
    flags = {"inbox": inbox, "data": data, "database_url": database_url, "blob_url": blob_url}
    _run("watch", config, flags, lang)


def doctor(
    *,
    inbox: Inbox = None,
    data: Data = None,
    host: Annotated[str | None, typer.Option(help="Address that the service will listen on.")] = None,
    port: Annotated[int | None, typer.Option(help="Port that the service will listen on.")] = None,
    database_url: DatabaseUrl = None,
    config: Config = None,
    lang: Lang = preferred_language(),  # noqa: B008
) -> None:
    """Check this machine: engines, Thai, fonts, folders, database, port, space; say what to do.

    ตรวจเครื่องว่าพร้อมใช้งานหรือไม่ และบอกวิธีแก้

    Exit status 1 when something is missing that saraban cannot do without.

    For example:

      saraban doctor
    """
    from api.cli.doctor import examine
    from api.cli.serving import settings_from

    flags = {"inbox": inbox, "data": data, "host": host, "port": port, "database_url": database_url}
    voice = Voice(language=lang)
    fine = examine(settings_from(config, flags, voice), voice)
    raise typer.Exit(0 if fine else 1)


def _run(part: "Part", config: Path | None, flags: dict[str, Any], lang: Language) -> NoReturn:
    from api.cli.serving import run

    fine = run(part, config, flags, Voice(language=lang))
    raise typer.Exit(0 if fine else 1)
