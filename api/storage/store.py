"""The storage as one thing, opened from the settings."""

from pathlib import Path

from api.errors import NotMigrated
from api.settings import Settings
from api.storage.arrivals import Arrivals
from api.storage.database import Database
from api.storage.documents import Documents
from api.storage.entries import Entries
from api.storage.files import Files
from api.storage.results import Results


class Storage:
    """Database and files. Safe to share between threads; close it at the end."""

    def __init__(self, database: Database, files: Files, scratch: Path) -> None:
        self._database = database
        self.files = files
        self.scratch = scratch
        """A folder for unfinished files, on the same disk as the data."""
        self.documents = Documents(database)
        self.arrivals = Arrivals(database)
        self.results = Results(database)
        self.entries = Entries(database)

    @classmethod
    def open(cls, settings: Settings, *, migrate: bool = False) -> "Storage":
        """The storage of these settings; `migrate` brings the tables up to date (only the owner may).

        Raises NotMigrated when the tables are not of this version.
        """
        settings.data.mkdir(parents=True, exist_ok=True)
        scratch = settings.data / "tmp"
        scratch.mkdir(exist_ok=True)
        database = Database(settings.app_database)
        if migrate:
            database.migrate()
        elif not database.is_current():
            database.close()
            raise NotMigrated
        return cls(database, Files.at(settings.blob_url, settings.data / "files"), scratch)

    def close(self) -> None:
        """Give the connections back."""
        self._database.close()
