"""Samples into batches, and what a model under training reads in them."""

import random
from collections.abc import Sequence

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor, nn

from ingest.engines.reader_model.geometry import HEIGHT, STRIDE
from ingest.training.alphabet import BLANK, decode, encode
from ingest.training.measure import figures
from ingest.training.pool import Sample


def stack(samples: list[Sample], shifts: random.Random | None = None) -> tuple[Tensor, Tensor, Tensor, Tensor]:
    """Pictures, texts one after the other, steps and lengths; shifted and shaded a little where `shifts` is given."""
    width = max(sample.pixels.shape[1] for sample in samples) + 8
    width += -width % 4
    pictures = np.full((len(samples), HEIGHT, width), 255, np.uint8)
    for row, sample in zip(pictures, samples, strict=True):
        left = shifts.randrange(0, 5) if shifts else 0
        row[:, left : left + sample.pixels.shape[1]] = sample.pixels
    ink = to_ink(pictures)
    if shifts:
        for number in range(len(samples)):
            down = shifts.choice((-1, 0, 0, 1))
            if down:
                ink[number] = np.roll(ink[number], down, axis=0)
        strength = np.array([shifts.uniform(0.75, 1.1) for _ in samples], np.float32)
        ink *= strength[:, None, None]
    targets = [encode(sample.text) for sample in samples]
    steps = torch.full((len(samples),), width // STRIDE, dtype=torch.long)
    lengths = torch.tensor([len(target) for target in targets], dtype=torch.long)
    flat = torch.tensor([number for target in targets for number in target], dtype=torch.long)
    return torch.from_numpy(ink).unsqueeze(1), flat, steps, lengths


def to_ink(pictures: NDArray[np.uint8]) -> NDArray[np.float32]:
    """Ink 1, paper 0."""
    return ((255 - pictures.astype(np.float32)) / 255).astype(np.float32)


def greedy(classes: Sequence[int]) -> str:
    """The text of a path: repeats folded, blanks dropped."""
    kept = [c for number, c in enumerate(classes) if number == 0 or c != classes[number - 1]]
    return decode([c for c in kept if c != BLANK])


def read_samples(model: nn.Module, samples: Sequence[Sample], columns: int = 16_000) -> list[str]:
    """What the model reads, by the best class at every step."""
    order = sorted(range(len(samples)), key=lambda number: samples[number].pixels.shape[1])
    found = [""] * len(samples)
    model.eval()
    start = 0
    while start < len(order):
        width = samples[order[start]].pixels.shape[1]
        group = order[start : start + max(1, columns // (width + 60))]
        start += len(group)
        pictures, _, _, _ = stack([samples[number] for number in group])
        with torch.inference_mode():
            best = model(pictures.contiguous(memory_format=torch.channels_last)).argmax(-1)
        for number, path in zip(group, best.tolist(), strict=True):
            found[number] = greedy(path)
    return found


def score(model: nn.Module, samples: Sequence[Sample]) -> dict[str, float]:
    """The figures of a model on samples."""
    read = read_samples(model, samples)
    return figures([(sample.text, text) for sample, text in zip(samples, read, strict=True)])
