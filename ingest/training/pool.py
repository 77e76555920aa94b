"""Pools of made lines on disk: shards of line pictures with their texts, made again and again while training runs.

A pool has a shard for each seed and number; `--keep` bounds how many of a seed stay, so that a trainer that reads the
folder never sees the same lines for long.
"""

import argparse
import random
import re
import time
from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np

from ingest.training.damage import PROFILES, damage
from ingest.training.drawing import Pen, Picture, Stretch, by_hand, join, scribble, strike
from ingest.training.fonts import Face, load_catalogue
from ingest.training.shards import Sample, write_shard
from ingest.training.surroundings import surround
from ingest.training.text import TextMaker, load_paragraphs


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
    two_faces: float = 0.12


class LineMaker:
    """Draws samples without end from one seed."""

    def __init__(self, faces: list[Face], paragraphs: list[str], recipe: Recipe, seed: int) -> None:
        self._print = [face for face in faces if not face.by_hand]
        self._hand = [face for face in faces if face.by_hand]
        self._foreign = [face for face in faces if not face.thai]
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
        draft = self._text.line(recipe.shortest, longest) if face.thai else self._text.foreign()
        text = pen.can(draft).strip()
        if not text:
            return None
        pieces = self._in_two_faces(pen, text) if face.thai and rng.random() < recipe.two_faces else []
        gaps = [0] * (len(pieces) - 1)
        pieces = pieces or [pen.write(text, rng)]
        if rng.random() < recipe.hand:
            at = rng.choice([0, len(pieces), len(pieces), len(pieces)])
            pieces.insert(at, self._by_pen())
            gaps.insert(at, rng.randint(2, 24))
        line = join(pieces, gaps[: len(pieces) - 1])
        page = surround(line.ink, self._recent, profile.crowd, rng)
        self._recent.append(line.ink)
        if rng.random() < recipe.strike:
            page = strike(page, rng)
        return Sample(damage(page, profile, rng, self._generator), line.text, face.family, profile.name)

    def _in_two_faces(self, pen: Pen, text: str) -> list[Stretch]:
        """The line with its digits and Latin letters in a face without Thai; nothing where it has none of them."""
        if not self._foreign:
            return []
        other = self._pen(self._rng.choice(self._foreign))
        parts = [part for part in re.split(r"([0-9A-Za-z][0-9A-Za-z.,:/@-]*)", text) if part]
        if len(parts) == 1:
            return []
        return [(other if part[0].isascii() and part[0].isalnum() else pen).write(part, self._rng) for part in parts]

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
