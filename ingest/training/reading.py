"""Samples into batches, and what a model under training reads in them."""

from collections.abc import Sequence

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor, nn

from ingest.engines.reader_model.geometry import HEIGHT
from ingest.training.alphabet import BLANK, decode
from ingest.training.measure import figures
from ingest.training.shards import Sample


def stack(samples: Sequence[Sample]) -> Tensor:
    """Pictures (lines, 1, HEIGHT, width), ink 1 and paper 0, as wide as the widest needs."""
    width = max(sample.pixels.shape[1] for sample in samples) + 8
    width += -width % 4
    pictures = np.full((len(samples), HEIGHT, width), 255, np.uint8)
    for row, sample in zip(pictures, samples, strict=True):
        row[:, : sample.pixels.shape[1]] = sample.pixels
    return torch.from_numpy(to_ink(pictures)).unsqueeze(1)


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
    device = next(model.parameters()).device
    model.eval()
    start = 0
    while start < len(order):
        width = samples[order[start]].pixels.shape[1]
        group = order[start : start + max(1, columns // (width + 60))]
        start += len(group)
        pictures = stack([samples[number] for number in group]).to(device)
        with torch.inference_mode():
            best = model(pictures.contiguous(memory_format=torch.channels_last)).argmax(-1)
        for number, path in zip(group, best.tolist(), strict=True):
            found[number] = greedy(path)
    return found


def score(model: nn.Module, samples: Sequence[Sample]) -> dict[str, float]:
    """The figures of a model on samples."""
    read = read_samples(model, samples)
    return figures([(sample.text, text) for sample, text in zip(samples, read, strict=True)])
