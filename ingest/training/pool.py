"""Pools of made lines on disk: shards of line pictures with their texts, made again and again while training runs.

`python -m ingest.training.pool` fills a folder; with `--refresh` it keeps replacing the oldest shards until a given
number was made, so that a trainer that reads the folder never sees the same lines for long.
"""

import argparse
import random
import time
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

import numpy as np

from ingest.training.alphabet import encode
from ingest.training.damage import PROFILES, damage
from ingest.training.drawing import Pen, Picture, draw_line, widen
from ingest.training.fonts import Face, load_catalogue
from ingest.training.text import TextMaker, load_paragraphs


@dataclass(frozen=True, slots=True)
class Sample:
    """A line picture, what stands in it and how it was made."""

    pixels: Picture
    text: str
    family: str
    profile: str


@dataclass(frozen=True, slots=True)
class Recipe:
    """What a shard is made of."""

    profiles: tuple[str, ...] = ("mixed",)
    shortest: int = 4
    longest: int = 18
    long_share: float = 0.04
    """Share of lines of up to 90 characters."""


class LineMaker:
    """Makes samples without end from one seed."""

    def __init__(self, faces: list[Face], paragraphs: list[str], recipe: Recipe, seed: int) -> None:
        self._faces = faces
        self._weights = [face.weight for face in faces]
        self._recipe = recipe
        self._rng = random.Random(seed)
        self._generator = np.random.default_rng(seed)
        self._text = TextMaker(paragraphs, self._rng)
        self._pens: dict[Face, Pen] = {}

    def __iter__(self) -> Iterator[Sample]:
        while True:
            sample = self.sample()
            if sample is not None:
                yield sample

    def sample(self) -> Sample | None:
        """One made line; None where the face has no glyph for any of it."""
        rng, recipe = self._rng, self._recipe
        face = rng.choices(self._faces, self._weights)[0]
        profile = PROFILES[rng.choice(recipe.profiles)]
        longest = 90 if rng.random() < recipe.long_share else recipe.longest
        tool = self._pen(face)
        text = tool.can(self._text.line(recipe.shortest, longest)).strip()
        if not text:
            return None
        crowd = 0.0 if profile.name == "clean" or rng.random() < 0.35 else 0.75
        drawn = draw_line(tool, text, crowd, rng)
        if rng.random() < 0.35:
            drawn = widen(drawn, rng.uniform(0.78, 1.15))
        return Sample(damage(drawn, profile, rng, self._generator), text, face.family, profile.name)

    def _pen(self, face: Face) -> Pen:
        if face not in self._pens:
            self._pens[face] = Pen(face)
        return self._pens[face]


def write_shard(samples: list[Sample], path: Path) -> None:
    """Write samples to one file, all at once: a reader never meets half a shard."""
    partial = path.with_suffix(".part")
    with partial.open("wb") as stream:
        np.savez(
            stream,
            pixels=np.concatenate([sample.pixels.reshape(-1) for sample in samples]),
            widths=np.array([sample.pixels.shape[1] for sample in samples], np.int32),
            texts=np.array("\n".join(sample.text for sample in samples)),
            families=np.array("\n".join(sample.family for sample in samples)),
            profiles=np.array("\n".join(sample.profile for sample in samples)),
        )
    partial.replace(path)


def read_shard(path: Path, height: int) -> list[Sample]:
    """The samples of one file."""
    with np.load(path) as data:
        pixels, widths = data["pixels"], data["widths"]
        names = [str(data[key]).split("\n") for key in ("texts", "families", "profiles")]
    ends = np.cumsum(widths.astype(np.int64) * height)
    found = []
    for number, (end, width) in enumerate(zip(ends, widths, strict=True)):
        picture = pixels[end - int(width) * height : end].reshape(height, int(width))
        found.append(Sample(picture, names[0][number], names[1][number], names[2][number]))
    return found


def fits(sample: Sample, stride: int) -> bool:
    """Whether the text can be written in as many steps as the picture has."""
    classes = encode(sample.text)
    repeats = sum(1 for one, two in pairwise(classes) if one == two)
    return bool(len(classes) + repeats <= sample.pixels.shape[1] // stride)


def make_shards(a: argparse.Namespace) -> None:
    """Make shards; of the shards of this seed at most `keep` stay."""
    out, seed, keep, pause, size, count = a.out, a.seed, a.keep, a.pause, a.size, a.count
    out.mkdir(parents=True, exist_ok=True)
    faces = [face for face in load_catalogue(a.fonts) if a.validation or not face.held_out]
    recipe = Recipe(tuple(a.profiles.split(",")))
    maker = iter(LineMaker(faces, load_paragraphs(a.text, held_out=a.validation), recipe, seed))
    for number in range(count):
        started = time.monotonic()
        write_shard([next(maker) for _ in range(size)], out / f"{seed}-{number:05d}.npz")
        stale = out / f"{seed}-{number - keep:05d}.npz"
        stale.unlink(missing_ok=True)
        print(f"shard {number}: {time.monotonic() - started:.1f} s", flush=True)
        time.sleep(pause * (time.monotonic() - started))


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--fonts", type=Path, required=True)
    parser.add_argument("--text", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--count", type=int, default=10)
    parser.add_argument("--size", type=int, default=4096)
    parser.add_argument("--keep", type=int, default=1000)
    parser.add_argument("--pause", type=float, default=0.0, help="rest after each shard, in times its own duration")
    parser.add_argument("--profiles", default="mixed")
    parser.add_argument("--validation", action="store_true", help="texts never trained on, all faces")
    make_shards(parser.parse_args())
