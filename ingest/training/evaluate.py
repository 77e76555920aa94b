"""Figures of an exported reader on made lines: by damage profile, by font, and how far its confidence can be trusted.

Texts are those never trained on. `--fit` also says which temperature makes the confidences most honest; export again
with it.
"""

import argparse
import json
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

import numpy as np
import onnxruntime
from numpy.typing import NDArray
from rapidfuzz.distance import Levenshtein

from ingest.engines.reader_model.decoding import ReadCharacter, decode_path
from ingest.engines.reader_model.geometry import HEIGHT, STRIDE
from ingest.engines.reader_model.language import load_letters
from ingest.engines.reader_model.settling import settle
from ingest.training.alphabet import CHARACTERS
from ingest.training.fonts import HELD_OUT, load_catalogue
from ingest.training.measure import figures
from ingest.training.pool import LineMaker, Recipe
from ingest.training.shards import Sample
from ingest.training.text import load_paragraphs

Probabilities = NDArray[np.float32]
BINS = (0.0, 0.5, 0.8, 0.9, 0.95, 0.98, 0.99, 0.995, 1.0)
TEMPERATURES = (0.8, 1.0, 1.15, 1.3, 1.5, 1.7, 2.0, 2.4, 2.8)


@dataclass(frozen=True, slots=True)
class Answer:
    """A made line and the network's probabilities for it."""

    sample: Sample
    probabilities: Probabilities


def ask(model: Path, samples: Iterable[Sample]) -> list[Answer]:
    """What the exported network says about each line."""
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    session = onnxruntime.InferenceSession(str(model), options, providers=["CPUExecutionProvider"])
    answers = []
    for sample in samples:
        width = sample.pixels.shape[1] + -sample.pixels.shape[1] % (2 * STRIDE)
        ink = np.zeros((1, 1, HEIGHT, width), np.float32)
        ink[0, 0, :, : sample.pixels.shape[1]] = (255.0 - sample.pixels) / 255.0
        answers.append(Answer(sample, session.run(None, {"pictures": ink})[0][0]))
    return answers


def warmer(probabilities: Probabilities, temperature: float) -> Probabilities:
    """The probabilities as they would be at another temperature."""
    powered = np.power(np.maximum(probabilities, 1e-12), 1 / temperature)
    return np.asarray(powered / powered.sum(axis=1, keepdims=True), np.float32)


def judged(answers: Iterable[Answer], temperature: float = 1.0) -> list[tuple[float, bool]]:
    """Confidence and rightness of every character that was read, spaces apart."""
    found = []
    for answer in answers:
        probabilities = answer.probabilities if temperature == 1.0 else warmer(answer.probabilities, temperature)
        read = [one for one in _read(probabilities) if one.char != " "]
        found += _rightness(answer.sample.text.replace(" ", ""), read)
    return found


def _read(probabilities: Probabilities) -> list[ReadCharacter]:
    """What the reader makes of the network's answer."""
    return settle(decode_path(probabilities, CHARACTERS), probabilities, CHARACTERS, load_letters())


def _rightness(truth: str, read: Sequence[ReadCharacter]) -> list[tuple[float, bool]]:
    text = "".join(one.char for one in read)
    right = [False] * len(read)
    for step in Levenshtein.opcodes(truth, text):
        if step.tag == "equal":
            right[step.dest_start : step.dest_end] = [True] * (step.dest_end - step.dest_start)
    return [(one.confidence, good) for one, good in zip(read, right, strict=True)]


def calibration(pairs: Sequence[tuple[float, bool]]) -> dict[str, object]:
    """Expected calibration error, the share wrong among the surest, and a table of bins."""
    sure = np.array([confidence for confidence, _ in pairs])
    right = np.array([good for _, good in pairs], dtype=float)
    rows, error = [], 0.0
    for low, high in pairwise(BINS):
        inside = (sure >= low) & ((sure < high) | (high == 1.0))
        if inside.any():
            gap = abs(float(sure[inside].mean()) - float(right[inside].mean()))
            error += gap * float(inside.mean())
            rows.append(
                [
                    low,
                    high,
                    int(inside.sum()),
                    round(float(sure[inside].mean()), 4),
                    round(float(right[inside].mean()), 4),
                ]
            )
    surest = right[sure >= 0.99]
    wrong = round(1 - float(surest.mean()), 5) if len(surest) else 0.0
    return {
        "ece": round(error, 4),
        "wrong_at_0.99": wrong,
        "share_at_0.99": round(float((sure >= 0.99).mean()), 4),
        "bins": rows,
    }


def fit_temperature(answers: Sequence[Answer]) -> float:
    """The temperature at which rightness is least surprising, given the confidences."""

    def surprise(temperature: float) -> float:
        pairs = judged(answers, temperature)
        sure = np.clip(np.array([confidence for confidence, _ in pairs]), 1e-4, 1 - 1e-4)
        right = np.array([good for _, good in pairs])
        return float(-np.log(np.where(right, sure, 1 - sure)).mean())

    return min(TEMPERATURES, key=surprise)


def rates(answers: Iterable[Answer]) -> dict[str, float]:
    """Error rates of the text."""
    pairs = [(a.sample.text, "".join(one.char for one in _read(a.probabilities))) for a in answers]
    return figures(pairs)


def evaluate(a: argparse.Namespace) -> dict[str, object]:
    """Make lines, read them, count."""
    faces = load_catalogue(a.fonts)
    paragraphs = load_paragraphs(a.text, held_out=True)
    table: dict[str, object] = {}
    everything: list[Answer] = []
    by_family: dict[str, list[Answer]] = defaultdict(list)
    for profile in a.profiles.split(","):
        for group in ("known", "held out"):
            chosen = [face for face in faces if face.held_out == (group == "held out") and not face.by_hand]
            recipe = Recipe((profile,), shortest=6, longest=60, long_share=0.2, hand=0.0, strike=0.0)
            maker = iter(LineMaker(chosen, paragraphs, recipe, a.seed))
            answers = ask(a.model, [next(maker) for _ in range(a.lines)])
            table[f"{profile}, {group} fonts"] = rates(answers)
            everything += answers
            for answer in answers:
                by_family[answer.sample.family].append(answer)
    table["fonts"] = {
        family + (" (held out)" if family in HELD_OUT else ""): {**rates(answers), "lines": len(answers)}
        for family, answers in sorted(by_family.items())
    }
    table["calibration"] = calibration(judged(everything))
    if a.fit:
        temperature = fit_temperature(everything)
        table["temperature to multiply by"] = temperature
        table["calibration then"] = calibration(judged(everything, temperature))
    return table


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--model", type=Path, required=True)
    parser.add_argument("--fonts", type=Path, required=True)
    parser.add_argument("--text", type=Path, required=True)
    parser.add_argument("--profiles", default="clean,office,fax,worn")
    parser.add_argument("--lines", type=int, default=300, help="lines for each profile and group of fonts")
    parser.add_argument("--seed", type=int, default=4711)
    parser.add_argument("--fit", action="store_true")
    print(json.dumps(evaluate(parser.parse_args()), ensure_ascii=False, indent=1))
