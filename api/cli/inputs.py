"""Which files a command works on."""

import os
from collections.abc import Iterable, Iterator
from pathlib import Path

ENDINGS = frozenset({".pdf", ".tif", ".tiff", ".jpg", ".jpeg", ".png", ".txt", ".md"})
"""Name endings that are looked for in folders. A file named on the command line is tried whatever its name."""


def find_inputs(paths: Iterable[Path]) -> list[Path]:
    """The files to read: those named, and those below the folders named, each once.

    The order is that of `paths`; within a folder, by path. Hidden files and folders (a leading dot) are left out,
    links to folders are not followed. A path that does not exist comes back too, so that it can be reported.
    """
    found: dict[Path, None] = {}
    for path in paths:
        for file in _below(path) if path.is_dir() else (path,):
            found.setdefault(file)
    return list(found)


def _below(folder: Path) -> Iterator[Path]:
    files = []
    for parent, folders, names in os.walk(folder):
        folders[:] = [name for name in folders if not name.startswith(".")]
        files += [Path(parent, name) for name in names if _is_wanted(name)]
    yield from sorted(files)


def _is_wanted(name: str) -> bool:
    return not name.startswith(".") and Path(name).suffix.lower() in ENDINGS
