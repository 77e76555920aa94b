"""The lines a trainer holds: filled from a folder of shards while training runs, on the device that trains.

Every width has its own ring of lines; what is oldest goes when a ring is full. A batch is drawn from one ring.
"""

import threading
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import torch
from torch import Tensor

from ingest.engines.reader_model.geometry import HEIGHT, STRIDE
from ingest.training.shards import Block, read_blocks

_SLACK = 1.2
"""Room of a ring over what the first shards ask for."""


@dataclass(frozen=True, slots=True)
class Batch:
    """Pictures (lines, 1, HEIGHT, width), ink 1 and paper 0; class numbers (lines, most), how many are a text."""

    pictures: Tensor
    classes: Tensor
    lengths: Tensor


class _Ring:
    """Lines of one width."""

    def __init__(self, width: int, room: int, device: torch.device) -> None:
        self.width = width
        self.pixels = torch.empty((room, HEIGHT, width), dtype=torch.uint8, device=device)
        self.classes = torch.zeros((room, width // STRIDE), dtype=torch.int16, device=device)
        self.lengths = torch.zeros(room, dtype=torch.int16)
        self.held = 0
        self._next = 0

    def add(self, block: Block) -> None:
        """Take in the lines, over the oldest ones where there is no more room."""
        room, count = len(self.lengths), min(len(block.lengths), len(self.lengths))
        places = (torch.arange(count) + self._next) % room
        there = places.to(self.pixels.device)
        self.pixels[there] = torch.from_numpy(block.pixels[:count]).to(self.pixels.device)
        classes = torch.from_numpy(block.classes[:count]).to(self.pixels.device)
        self.classes[there] = 0
        self.classes[there, : classes.shape[1]] = classes
        self.lengths[places] = torch.from_numpy(block.lengths[:count])
        self._next = (self._next + count) % room
        self.held = min(room, self.held + count)


class Stock:
    """About `lines` lines on a device, filled from the shards in a folder."""

    def __init__(self, folder: Path, lines: int, device: torch.device, seed: int) -> None:
        self._folder = folder
        self._lines = lines
        self._device = device
        self._generator = torch.Generator().manual_seed(seed)
        self._rings: dict[int, _Ring] = {}
        self._done: set[str] = set()
        self.taken = 0

    def refill(self) -> int:
        """Take in the shards that are new; how many lines are held."""
        for path in sorted(self._folder.glob("*.npz")):
            if path.name not in self._done:
                self._done.add(path.name)
                try:
                    blocks = list(read_blocks(path))
                except FileNotFoundError:
                    continue
                self._take(blocks)
        return sum(ring.held for ring in self._rings.values())

    def refill_always(self, stop: threading.Event) -> None:
        """Go on refilling until told to stop; meant for a thread of its own."""
        while not stop.wait(0.3):
            self.refill()

    def _take(self, blocks: list[Block]) -> None:
        total = sum(len(block.lengths) for block in blocks)
        rings = dict(self._rings)
        for block in blocks:
            if block.width not in rings:
                room = round(self._lines * _SLACK * len(block.lengths) / total)
                rings[block.width] = _Ring(block.width, max(64, room), self._device)
            rings[block.width].add(block)
        self._rings = rings
        self.taken += total

    def batches(self, columns: int) -> Iterator[Batch]:
        """Batches without end, each with so many columns of picture; all held columns are as likely."""
        while True:
            rings = list(self._rings.values())
            weights = torch.tensor([float(ring.held * ring.width) for ring in rings])
            ring = rings[int(torch.multinomial(weights, 1, generator=self._generator))]
            count = max(1, columns // ring.width)
            rows = torch.randint(ring.held, (count,), generator=self._generator)
            there, lengths = rows.to(self._device, non_blocking=True), ring.lengths[rows].long()
            ink = 1 - ring.pixels[there].float().unsqueeze(1) / 255
            yield Batch(ink, ring.classes[there, : int(lengths.max())].long(), lengths)
