"""When is a file complete? When nothing about it has changed for a while."""

import os
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Look:
    """What a file looked like, and since when (seconds of any steady clock)."""

    size: int
    changed: int
    since: float


class Stability:
    """Remembers how files looked. It opens nothing and knows no clock of its own."""

    def __init__(self, seconds: float) -> None:
        self._seconds = seconds
        self._looks: dict[str, Look] = {}

    def is_stable(self, name: str, state: os.stat_result, now: float) -> bool:
        """Whether the file has looked the same for long enough at the time `now`."""
        look = self._looks.get(name)
        if look is None or (look.size, look.changed) != (state.st_size, state.st_mtime_ns):
            self._looks[name] = look = Look(state.st_size, state.st_mtime_ns, now)
        return now - look.since >= self._seconds

    def keep_only(self, names: set[str]) -> None:
        """Forget the files that are gone."""
        self._looks = {name: look for name, look in self._looks.items() if name in names}

    @property
    def waiting(self) -> bool:
        """Whether there are files to look at again soon."""
        return bool(self._looks)
