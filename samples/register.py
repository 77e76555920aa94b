"""The samples kept in this folder: what each is made of."""

import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from samples.data import HERE
from samples.making import Sample, compose, make


@dataclass(frozen=True)
class Kept:
    """One kept sample: its folder's name and what makes it."""

    name: str
    seed: int
    kind: str
    profile: str

    @property
    def folder(self) -> Path:
        """Where the document and its truth lie."""
        return HERE / self.name

    def truths(self) -> tuple[dict[str, Any], ...]:
        """The truth, made anew without the scan."""
        return compose(self.seed, self.profile, self.kind).truths

    def make(self) -> Sample:
        """The sample, made anew."""
        return make(self.seed, self.profile, self.kind)


def kept_samples() -> tuple[Kept, ...]:
    """The register, in its order."""
    rows = tomllib.loads((HERE / "register.toml").read_text(encoding="utf-8"))["sample"]
    return tuple(Kept(**row) for row in rows)
