"""A folder that results are written into, whole or not at all, nothing overwritten unasked."""

import os
import tempfile
from collections.abc import Iterable, Mapping
from pathlib import Path

from schemas import SarabanError


class FileExists(SarabanError):
    """A result would overwrite a file."""

    code = "file_exists"
    th = "มีไฟล์ {name} อยู่แล้ว จึงไม่เขียนทับ โปรดเลือกโฟลเดอร์อื่นหรือใส่ --overwrite"
    en = "{name} is there already and was kept; choose another folder, or give --overwrite."


class CannotWrite(SarabanError):
    """The system refuses to write a result."""

    code = "cannot_write"
    th = "เขียนไฟล์ {name} ไม่ได้ ({reason}) โปรดตรวจสิทธิ์และพื้นที่ว่างของโฟลเดอร์"
    en = "{name} cannot be written ({reason}); check the folder's permissions and free space."


class ResultFolder:
    """Writes results. A file of this run is never overwritten, one of an earlier run only with `overwrite`."""

    def __init__(self, folder: Path, overwrite: bool) -> None:
        self.folder = folder
        self.overwrite = overwrite
        self._written: set[str] = set()

    def check(self, names: Iterable[str]) -> None:
        """Raises FileExists when one of the files may not be written."""
        for name in names:
            earlier = not self.overwrite and os.path.lexists(self.folder / name)
            if earlier or name.casefold() in self._written:
                raise FileExists(name=name)

    def write(self, files: Mapping[str, bytes]) -> None:
        """Writes the files of one document; each appears whole or not at all. Raises FileExists, CannotWrite."""
        self.check(files)
        for name, content in files.items():
            try:
                self.folder.mkdir(parents=True, exist_ok=True)
                write_whole(self.folder / name, content)
            except OSError as error:
                raise CannotWrite(name=name, reason=error.strerror or type(error).__name__) from error
            self._written.add(name.casefold())


def write_whole(path: Path, content: bytes) -> None:
    """Writes a file so that nobody ever sees half of it."""
    with tempfile.NamedTemporaryFile(dir=path.parent, prefix=".saraban-", delete=False) as file:
        temporary = Path(file.name)
        try:
            file.write(content)
            file.close()
            temporary.chmod(0o666 & ~_umask())
            temporary.replace(path)
        except BaseException:
            temporary.unlink(missing_ok=True)
            raise


def result_stems(paths: Iterable[Path]) -> list[str]:
    """A stem for the results of each file, no two alike on any file system.

    The first `x.pdf` gives `x`, another one from elsewhere `x-2`, and so on.
    """
    taken: set[str] = set()
    stems = []
    for path in paths:
        stem, number = path.stem, 1
        while stem.casefold() in taken:
            number += 1
            stem = f"{path.stem}-{number}"
        taken.add(stem.casefold())
        stems.append(stem)
    return stems


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
