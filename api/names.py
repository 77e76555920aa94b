"""Names of files that come from outside: which count, and how long names are made to fit."""

from pathlib import PurePath

LONGEST_NAME = 255
"""Bytes that Linux file systems allow for one name; Windows allows 255 characters."""
SYSTEM_NAMES = frozenset({"thumbs.db", "desktop.ini", "ehthumbs.db", "icon\r"})
UNFINISHED = (".part", ".partial", ".tmp", ".temp", ".crdownload", ".download", ".swp", ".filepart")


def is_wanted(name: str) -> bool:
    """Whether a name in the inbox is a person's file: not hidden, not the system's, not still being written."""
    low = name.lower()
    return not (low.startswith((".", "~$", "~")) or low in SYSTEM_NAMES or low.endswith(UNFINISHED))


def clean_name(name: str) -> str:
    """The last part of a name that came from outside, without what could mislead: no folders, no control characters."""
    last = name.replace("\\", "/").rstrip("/").rsplit("/", 1)[-1]
    plain = "".join(letter for letter in last if letter.isprintable()).strip().strip(".")
    return fit(plain) or "document"


def fit(name: str, ending: str = "", most: int = LONGEST_NAME) -> str:
    """The name with an ending added, its stem shortened when the whole would be longer than `most` bytes."""
    whole = name + ending
    if len(whole.encode("utf-8", "surrogateescape")) <= most:
        return whole
    suffix = PurePath(name).suffix if len(PurePath(name).suffix.encode()) <= 16 else ""
    room = most - len((suffix + ending).encode())
    stem = name.removesuffix(suffix).encode("utf-8", "ignore")[:room].decode("utf-8", "ignore")
    return stem + suffix + ending
