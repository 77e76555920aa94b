"""Shards: files of made lines, laid out so that a trainer can take them whole.

Lines stand in blocks of one width each (a multiple of `STEP` columns, paper to the right of a shorter line), with their
texts as class numbers.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from ingest.engines.reader_model.geometry import HEIGHT, STRIDE
from ingest.training.alphabet import decode, encode
from ingest.training.drawing import Picture

STEP = 32
"""Columns by which the widths of blocks differ."""


@dataclass(frozen=True, slots=True)
class Sample:
    """A line picture at the reader's size (ink 0, paper 255), what stands in it and how it was made."""

    pixels: Picture
    text: str
    family: str
    profile: str


@dataclass(frozen=True, slots=True)
class Block:
    """Lines of about one width: pictures (lines, HEIGHT, width), class numbers (lines, most), how many are a text."""

    pixels: Picture
    classes: NDArray[np.int16]
    lengths: NDArray[np.int16]

    @property
    def width(self) -> int:
        """Columns of every picture."""
        return int(self.pixels.shape[2])


def fits(sample: Sample) -> bool:
    """Whether the text can be written in as many steps as the picture has."""
    classes = encode(sample.text)
    repeats = sum(1 for one, two in pairwise(classes) if one == two)
    return bool(len(classes) + repeats <= sample.pixels.shape[1] // STRIDE)


def block_of(samples: Sequence[Sample], width: int) -> Block:
    """The samples in one block, none wider than `width`."""
    pixels = np.full((len(samples), HEIGHT, width), 255, np.uint8)
    texts = [encode(sample.text) for sample in samples]
    classes = np.zeros((len(samples), max(map(len, texts))), np.int16)
    for number, (sample, text) in enumerate(zip(samples, texts, strict=True)):
        pixels[number, :, : sample.pixels.shape[1]] = sample.pixels
        classes[number, : len(text)] = text
    return Block(pixels, classes, np.array([len(text) for text in texts], np.int16))


def write_shard(samples: Sequence[Sample], path: Path) -> None:
    """Write samples to one file, all at once: a reader never meets half a shard."""
    groups: dict[int, list[Sample]] = {}
    for sample in samples:
        if fits(sample):
            groups.setdefault(-(-sample.pixels.shape[1] // STEP) * STEP, []).append(sample)
    arrays: dict[str, NDArray[np.generic]] = {}
    for width, group in groups.items():
        block = block_of(group, width)
        arrays |= {f"{part} {width}": getattr(block, part) for part in ("pixels", "classes", "lengths")}
        arrays[f"widths {width}"] = np.array([sample.pixels.shape[1] for sample in group], np.int32)
        arrays[f"made {width}"] = np.array([[sample.family, sample.profile] for sample in group])
    partial = path.with_suffix(".part")
    with partial.open("wb") as stream:
        np.savez(stream, **arrays)  # type: ignore[arg-type]
    partial.replace(path)


def read_blocks(path: Path) -> Iterator[Block]:
    """The blocks of one file."""
    with np.load(path) as data:
        for name in data.files:
            if name.startswith("pixels "):
                width = name.split()[1]
                yield Block(data[name], data[f"classes {width}"], data[f"lengths {width}"])


def read_shard(path: Path) -> list[Sample]:
    """The samples of one file, narrowest block first."""
    found = []
    with np.load(path) as data:
        for width in sorted(int(name.split()[1]) for name in data.files if name.startswith("pixels ")):
            rows = [data[f"{part} {width}"] for part in ("pixels", "classes", "lengths", "widths", "made")]
            for pixels, classes, length, columns, made in zip(*rows, strict=True):
                text = decode(classes[:length].tolist())
                found.append(Sample(pixels[:, :columns], text, str(made[0]), str(made[1])))
    return found
