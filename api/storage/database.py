"""Connections and migrations. SQLite is set up so that several threads and processes can share it."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import sqlalchemy as sa
from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory

MIGRATIONS = Path(__file__).parent / "migrations"
BUSY_MILLISECONDS = 30_000


class Database:
    """A database of documents and records; safe to share between threads."""

    def __init__(self, url: str) -> None:
        """Opens nothing yet; `url` is an SQLAlchemy URL."""
        self._engine = sa.create_engine(url)
        if self._engine.dialect.name == "sqlite":
            sa.event.listen(self._engine, "connect", _set_up_sqlite)
            sa.event.listen(self._engine, "begin", _begin_sqlite)
        self._writer = self._engine.execution_options(writes=True)

    @contextmanager
    def read(self) -> Iterator[sa.Connection]:
        """A transaction that only reads: one consistent view."""
        with self._engine.begin() as connection:
            yield connection

    @contextmanager
    def write(self) -> Iterator[sa.Connection]:
        """A transaction that writes: all of it is kept, or nothing."""
        with self._writer.begin() as connection:
            yield connection

    def migrate(self) -> None:
        """Bring the tables to this version; done at start by the one process that owns the database."""
        config = Config()
        config.set_main_option("script_location", MIGRATIONS.as_posix())
        with self.write() as connection:
            config.attributes["connection"] = connection
            command.upgrade(config, "head")

    def is_current(self) -> bool:
        """Whether the tables are of this version."""
        head = ScriptDirectory(MIGRATIONS.as_posix()).get_current_head()
        with self.read() as connection:
            return MigrationContext.configure(connection).get_current_revision() == head

    def close(self) -> None:
        """Give the connections back."""
        self._engine.dispose()


def use_wal(url: str) -> None:
    """Switch an SQLite file to write-ahead logging, so that readers never wait for a writer; it stays so."""
    path = sa.make_url(url).database
    connection = sqlite3.connect(str(path), timeout=BUSY_MILLISECONDS / 1000)
    try:
        connection.execute("PRAGMA journal_mode=WAL")
    finally:
        connection.close()


def _set_up_sqlite(connection: Any, _record: object) -> None:
    # SQLAlchemy's begin event starts the transactions; the driver must not start its own.
    connection.isolation_level = None
    connection.execute(f"PRAGMA busy_timeout={BUSY_MILLISECONDS}")
    connection.execute("PRAGMA journal_mode=WAL")
    connection.execute("PRAGMA foreign_keys=ON")


def _begin_sqlite(connection: sa.Connection) -> None:
    # A writer takes its lock at once: a read lock that is upgraded later can fail without waiting.
    writes = connection.get_execution_options().get("writes")
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")
