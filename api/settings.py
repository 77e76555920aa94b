"""The settings of the service: flags first, then `SARABAN_…` variables, then a TOML file, then the defaults."""

import os
import re
import tomllib
from pathlib import Path
from typing import Any, Literal, Self

from pydantic import Field, ValidationError, field_validator, model_validator
from pydantic_settings import BaseSettings, PydanticBaseSettingsSource, SettingsConfigDict, TomlConfigSettingsSource

from api.errors import SettingsError

DEFAULT_FILE = Path("saraban.toml")


class Settings(BaseSettings):
    """Everything that can be set. The defaults suit one machine and listen to nobody but it."""

    model_config = SettingsConfigDict(
        env_prefix="SARABAN_", env_ignore_empty=True, extra="ignore", frozen=True, validate_default=True
    )

    inbox: Path = Field(
        Path("inbox"),
        description="The watched folder. Files dropped here are taken; read files go to `done`, refused ones to "
        "`failed` with a .txt that says why.",
    )
    data: Path = Field(Path("data"), description="Where the service keeps its databases and files.")
    records: Path | None = Field(
        None,
        description="The folder that gets each finished record as <stem>.json (<stem>.2.json for the second letter "
        "of a file; <stem>-<hash>.json when another file has the name). Default: `records` in the data folder.",
    )
    host: str = Field(
        "127.0.0.1", description="The address to listen on. Other addresses open the service to the network."
    )
    port: int = Field(8000, ge=0, le=65535, description="The port to listen on; 0 takes any free one.")
    allowed_hosts: tuple[str, ...] = Field(
        (), description="Host names that browsers may use for this service, besides localhost and plain addresses."
    )
    database_url: str | None = Field(
        None, description="Where documents and records are kept. Default: SQLite in the data folder (a local disk)."
    )
    blob_url: str | None = Field(
        None, description="Where originals and page models are kept. Default: plain files in the data folder."
    )
    engine: str = Field("reader", description="The OCR engine that reads scanned pages: reader or tesseract.")
    vocabulary: Path | None = Field(
        None,
        description="A folder of TOML files with words of your office: agencies, abbreviations, positions, roles, "
        "projects (docs/vocabulary.md). Read once, when the service starts.",
    )
    second_opinion: bool = Field(
        False,
        description="Whether Tesseract, where installed, reads doubtful lines too: for confidence, never for text.",
    )
    workers: int = Field(0, ge=0, le=256, description="How many pages are read at the same time; 0: one per processor.")
    max_file_mb: int = Field(200, ge=1, le=4096, description="The largest file that is taken, in megabytes.")
    max_pages: int = Field(2000, ge=1, description="The most pages that a file may have.")
    page_timeout: float = Field(
        180, gt=0, le=3600, description="The longest that reading one page may take, in seconds."
    )
    page_memory_mb: int = Field(
        4096, ge=0, description="The most address space of a reading process, in megabytes (Linux only); 0: no limit."
    )
    stable_seconds: float = Field(
        2.0,
        ge=0,
        le=600,
        description="A dropped file is taken when it has not changed for this long. Writers that pause "
        "longer should write `name.part` and rename it.",
    )
    scan_seconds: float = Field(
        5.0, gt=0, le=3600, description="How often the inbox is looked through, besides the system's own notices."
    )
    review_below: float = Field(
        0.6, ge=0, le=1, description="A record with a value less sure than this is marked for review."
    )
    log_level: Literal["debug", "info", "warning", "error"] = Field(
        "info", description="How much is written to the log."
    )

    @field_validator("host")
    @classmethod
    def _host_is_named(cls, value: str) -> str:
        if not value or "/" in value or " " in value:
            raise ValueError("host must be a name or an address, without http://")
        return value

    @field_validator("database_url")
    @classmethod
    def _only_sqlite(cls, value: str | None) -> str | None:
        if value is not None and not re.match(r"sqlite:///.+", value):
            raise ValueError("database_url must look like sqlite:///path/to/app.sqlite")
        return value

    @field_validator("blob_url")
    @classmethod
    def _only_files(cls, value: str | None) -> str | None:
        if value is not None and not value.startswith("file://"):
            raise ValueError("blob_url must look like file:///path/to/folder")
        return value

    @model_validator(mode="after")
    def _folders_apart(self) -> Self:
        inbox, data = self.inbox.resolve(), self.data.resolve()
        if inbox == data or inbox in data.parents or inbox in self.records_folder.resolve().parents:
            raise ValueError("data and records must lie outside inbox, or the service would read its own files")
        if data in inbox.parents and inbox.parent == data and inbox.name in {"files", "records", "tmp"}:
            raise ValueError("inbox must not be one of the service's own folders in data")
        return self

    @property
    def records_folder(self) -> Path:
        """Where finished records are written."""
        return self.records if self.records is not None else self.data / "records"

    @property
    def page_processes(self) -> int:
        """How many reading processes to keep, at least 1."""
        return self.workers or os.cpu_count() or 1

    @property
    def max_file_bytes(self) -> int:
        """The largest file that is taken, in bytes."""
        return self.max_file_mb * 1024 * 1024

    @property
    def app_database(self) -> str:
        """The SQLAlchemy URL of the database of documents and records."""
        return self.database_url or f"sqlite:///{(self.data / 'app.sqlite').resolve().as_posix()}"

    @property
    def engine_database(self) -> str:
        """The SQLAlchemy URL of the job engine's own database, which may be deleted at any time."""
        return f"sqlite:///{(self.data / 'jobs.sqlite').resolve().as_posix()}"

    @classmethod
    def settings_customise_sources(
        cls,
        settings_cls: type[BaseSettings],
        init_settings: PydanticBaseSettingsSource,
        env_settings: PydanticBaseSettingsSource,
        dotenv_settings: PydanticBaseSettingsSource,
        file_secret_settings: PydanticBaseSettingsSource,
    ) -> tuple[PydanticBaseSettingsSource, ...]:
        """Flags, then the environment, then the file that `load_settings` chose."""
        return (init_settings, env_settings, TomlConfigSettingsSource(settings_cls))


def load_settings(config: Path | None = None, **flags: Any) -> Settings:
    """The settings from flags (None: not given), environment and file (`saraban.toml` when no `config` is named).

    Raises SettingsError, in Thai and English, for an unreadable file, an unknown name in it or a wrong value.
    """
    chosen = config or DEFAULT_FILE
    if config is not None or chosen.exists():
        _check_file(chosen)

    class FromFile(Settings):
        model_config = SettingsConfigDict(toml_file=chosen)

    given = {name: value for name, value in flags.items() if value is not None}
    try:
        found = FromFile(**given)
    except ValidationError as error:
        raise SettingsError(reason=_first_reason(error)) from error
    return Settings.model_construct(**found.model_dump())


def _check_file(path: Path) -> None:
    try:
        names = tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise SettingsError(reason=f"{path}: {error}") from error
    unknown = sorted(set(names) - set(Settings.model_fields))
    if unknown:
        raise SettingsError(reason=f"{path}: unknown setting {', '.join(unknown)}")


def _first_reason(error: ValidationError) -> str:
    first = error.errors()[0]
    name = ".".join(str(part) for part in first["loc"])
    message = first["msg"].removeprefix("Value error, ")
    return f"{name}: {message}" if name else message
