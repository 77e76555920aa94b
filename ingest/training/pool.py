"""Pools of made lines on disk: shards of line pictures with their texts, made again and again while training runs.

A pool has a shard for each seed and number; `--keep` bounds how many of a seed stay, so that a trainer that reads the
folder never sees the same lines for long.
"""

import argparse
import random
import time
from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import pairwise
from pathlib import Path

import numpy as np

from ingest.training.alphabet import encode
from ingest.training.damage import PROFILES, damage
from ingest.training.drawing import Pen, Picture, Stretch, by_hand, join, scribble, strike
from ingest.training.fonts import Face, load_catalogue
from ingest.training.surroundings import surround
from ingest.training.text import TextMaker, load_paragraphs


@dataclass(frozen=True, slots=True)
class Sample:
    """A line picture at the reader's size (ink 0, paper 255), what stands in it and how it was made."""

    pixels: Picture
    text: str
    family: str
    profile: str


@dataclass(frozen=True, slots=True)
class Recipe:
    """How lines are damaged, how long they are, and how often a pen has been at work on them."""

    profiles: tuple[str, ...] = ("mixed",)
    shortest: int = 3
    longest: int = 20
    long_share: float = 0.06
    """Share of lines of up to 42 characters."""
    hand: float = 0.07
    strike: float = 0.02


class LineMaker:
    """Draws samples without end from one seed."""

    def __init__(self, faces: list[Face], paragraphs: list[str], recipe: Recipe, seed: int) -> None:
        self._print = [face for face in faces if not face.by_hand]
        self._hand = [face for face in faces if face.by_hand]
        self._weights = [face.weight for face in self._print]
        self._recipe = recipe
        self._rng = random.Random(seed)
        self._generator = np.random.default_rng(seed)
        self._text = TextMaker(paragraphs, self._rng)
        self._pens: dict[Face, Pen] = {}
        self._recent: deque[Picture] = deque(maxlen=24)

    def __iter__(self) -> Iterator[Sample]:
        while True:
            sample = self.sample()
            if sample is not None:
                yield sample

    def sample(self) -> Sample | None:
        """One made line; None where the face has no glyph for any of it."""
        rng, recipe = self._rng, self._recipe
        face = rng.choices(self._print, self._weights)[0]
        profile = PROFILES[rng.choice(recipe.profiles)]
        longest = 42 if rng.random() < recipe.long_share else recipe.longest
        pen = self._pen(face)
        text = pen.can(self._text.line(recipe.shortest, longest)).strip()
        if not text:
            return None
        pieces = [pen.write(text, rng)]
        if rng.random() < recipe.hand:
            pieces.insert(rng.choice([0, 1, 1, 1]), self._by_pen())
        line = join(pieces, [rng.randint(2, 24) for _ in pieces[1:]])
        page = surround(line.ink, self._recent, profile.crowd, rng)
        self._recent.append(line.ink)
        if rng.random() < recipe.strike:
            page = strike(page, rng)
        return Sample(damage(page, profile, rng, self._generator), line.text, face.family, profile.name)

    def _by_pen(self) -> Stretch:
        rng = self._rng
        if not self._hand or rng.random() < 0.25:
            return scribble(rng)
        pen = self._pen(rng.choice(self._hand))
        text = pen.can(self._text.note()) or "1"
        return by_hand(pen.write(text, rng), rng, self._generator)

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
    """Draw shards; of the shards of this seed at most `keep` stay."""
    a.out.mkdir(parents=True, exist_ok=True)
    faces = [face for face in load_catalogue(a.fonts) if a.validation or not face.held_out]
    if a.validation:
        faces = [replace(face, weight=face.weight * 15 if face.held_out else face.weight) for face in faces]
    profiles = tuple(a.profiles.split(","))
    recipe = Recipe(profiles, longest=32, hand=0.0, strike=0.0) if a.validation else Recipe(profiles)
    maker = iter(LineMaker(faces, load_paragraphs(a.text, held_out=a.validation), recipe, a.seed))
    for number in range(a.count):
        started = time.monotonic()
        write_shard([next(maker) for _ in range(a.size)], a.out / f"{a.seed}-{number:05d}.npz")
        (a.out / f"{a.seed}-{number - a.keep:05d}.npz").unlink(missing_ok=True)
        print(f"shard {number}: {time.monotonic() - started:.1f} s", flush=True)
        time.sleep(a.pause * (time.monotonic() - started))


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--fonts", type=Path, required=True)
    parser.add_argument("--text", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--count", type=int, default=10)
    parser.add_argument("--size", type=int, default=2048)
    parser.add_argument("--keep", type=int, default=1000)
    parser.add_argument("--pause", type=float, default=0.0, help="rest after each shard, in times its own duration")
    parser.add_argument("--profiles", default="mixed")
    parser.add_argument("--validation", action="store_true", help="texts never trained on, all faces, print only")
    make_shards(parser.parse_args())
