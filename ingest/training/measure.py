"""Figures of a reader: character errors without spaces, wrong digit strings, wrong tone marks."""

import re
from collections.abc import Sequence

import numpy as np
import torch
from torch import nn

from ingest.training.alphabet import BLANK, decode
from ingest.training.pool import Sample

DIGITS = re.compile("[0-9๐-๙]+")
TONES = re.compile("[่้๊๋]")


def distance(one: Sequence[object], two: Sequence[object]) -> int:
    """How many insertions, deletions and substitutions part two sequences."""
    row = list(range(len(two) + 1))
    for number, left in enumerate(one, start=1):
        before, row[0] = row[0], number
        for column, right in enumerate(two, start=1):
            before, row[column] = row[column], min(row[column] + 1, row[column - 1] + 1, before + (left != right))
    return row[-1]


def greedy(classes: Sequence[int]) -> str:
    """The text of a path: repeats folded, blanks dropped."""
    kept = [c for number, c in enumerate(classes) if number == 0 or c != classes[number - 1]]
    return decode([c for c in kept if c != BLANK])


def read_samples(model: nn.Module, samples: Sequence[Sample], columns: int = 16_000) -> list[str]:
    """What the model reads, by the best class at every step."""
    from ingest.training.train import stack  # noqa: PLC0415  the trainer measures, the measure stacks

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


def figures(pairs: Sequence[tuple[str, str]]) -> dict[str, float]:
    """Rates over (truth, read): characters without spaces, digit strings, tone marks; from 0 up, 1 is all."""
    wrong = total = 0
    digit_wrong = digit_total = tone_wrong = tone_total = 0
    for truth, read in pairs:
        one, two = truth.replace(" ", ""), read.replace(" ", "")
        total += len(one)
        if one != two:
            wrong += distance(one, two)
            digit_wrong += distance(DIGITS.findall(truth), DIGITS.findall(read))
            tone_wrong += distance(TONES.findall(truth), TONES.findall(read))
        digit_total += len(DIGITS.findall(truth))
        tone_total += len(TONES.findall(truth))
    return {
        "cer": round(wrong / max(1, total), 5),
        "digit_strings": round(digit_wrong / max(1, digit_total), 5),
        "tones": round(tone_wrong / max(1, tone_total), 5),
        "lines_right": round(
            float(np.mean([t.replace(" ", "") == r.replace(" ", "") for t, r in pairs])) if pairs else 0.0, 4
        ),
    }


def score(model: nn.Module, samples: Sequence[Sample]) -> dict[str, float]:
    """The figures of a model on samples."""
    read = read_samples(model, samples)
    return figures([(sample.text, text) for sample, text in zip(samples, read, strict=True)])
