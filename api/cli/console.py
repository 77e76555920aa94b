"""What a person sees while a command runs: progress, notes and one line for every failed input.

Everything here goes to standard error, so that standard output holds results and nothing else.
"""

import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from rich.console import Console
from rich.markup import escape
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

if TYPE_CHECKING:
    from schemas import Problem


class Language(StrEnum):
    """The language of messages: English, or Thai followed by English."""

    ENGLISH = "en"
    THAI = "th"


def preferred_language() -> Language:
    """Thai where the system speaks Thai, else English."""
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        value = os.environ.get(name)
        if value:
            return Language.THAI if value.lower().startswith("th") else Language.ENGLISH
    return Language.ENGLISH


def printable(text: object) -> str:
    """Text that stays on one line of a terminal and cannot steer it: control characters are escaped."""
    return "".join(
        letter if letter.isprintable() else letter.encode("unicode_escape", "backslashreplace").decode("ascii")
        for letter in str(text)
    )


Step = Callable[[int, int, str], None]
"""Moves a progress bar: how many are done, of how many, and what is being worked on."""


@dataclass(frozen=True)
class Voice:
    """Speaks to the person at the terminal. `quiet` leaves the progress bars and notes out."""

    quiet: bool = False
    language: Language = Language.ENGLISH
    verbose: bool = False

    def failed(self, file: object, page: int | None, th: str, en: str) -> None:
        """One line for an input that failed: file, page (`-` for the whole file), reason."""
        place = "-" if page is None else f"page {page}"
        self._write(f"{printable(file)}, {place}, {self.pick(th, en)}")

    def problem(self, file: object, problem: "Problem") -> None:
        """The same for a problem."""
        self.failed(file, problem.page, problem.message.th, problem.message.en)

    def note(self, th: str, en: str) -> None:
        """One line worth knowing, left out when quiet."""
        if not self.quiet:
            self._write(self.pick(th, en))

    def detail(self, text: str) -> None:
        """Where in the program it went wrong; only when verbose."""
        if self.verbose and text:
            sys.stderr.write(text.rstrip() + "\n")

    def pick(self, th: str, en: str) -> str:
        """The sentence in the language of this run; the Thai one is followed by the English one."""
        return printable(f"{th} ({en})" if self.language is Language.THAI else en)

    @contextmanager
    def progress(self, unit: str) -> Iterator[Step]:
        """A progress bar that disappears when done; none when quiet or when standard error is no terminal."""
        console = Console(stderr=True)
        columns = (
            TextColumn("{task.description}"),
            BarColumn(),
            MofNCompleteColumn(),
            TextColumn(unit),
            TimeRemainingColumn(),
        )
        disabled = self.quiet or not console.is_terminal
        with Progress(*columns, console=console, transient=True, disable=disabled) as bar:
            task = bar.add_task("", total=None)

            def step(done: int, total: int, label: str) -> None:
                bar.update(task, completed=done, total=total, description=escape(printable(label)))

            yield step

    def _write(self, line: str) -> None:
        sys.stderr.write(line + "\n")
        sys.stderr.flush()
