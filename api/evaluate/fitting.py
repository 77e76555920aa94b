"""Fits the numbers of `extract/confidence.toml` to examples: values whose signals and whose truth are known.

Log-odds of being right are a sum of a bias for the kind of value, an offset for its rule and weighted signals.
Weights are kept from falling below 0, so that no better reading lowers a confidence; offsets of rules with few
examples are held near 0. What the sum gets wrong is corrected by knots from an isotonic regression over predictions
for documents that the sum was not fitted on.
"""

import math
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import isotonic_regression, minimize

from extract.confidence import SIGNALS, Calibration, Kind, between

Array = NDArray[np.float64]

KINDS: tuple[Kind, ...] = ("machine", "short", "long")
FOLDS = 5
FEWEST = 25
"""Examples that a rule needs for an offset of its own."""
LIMITS = tuple(thousandth / 1000 for thousandth in range(900, 996))
"""The confidences below which a person may be asked to look at a value."""
MOST_SILENT = 0.002
"""Share of wrong values, among all, that may pass without a warning."""
_HELD = 1.0
"""How strongly offsets of rules are held at 0, and weights at what is usual."""
_USUAL = np.array([0.5, 0.1, 0.1, 1.0, 1.0, 0.3, 0.1])
"""The weights, in the order of `SIGNALS`, where the examples say nothing about them."""
_KNOTS = 16
_HIGHEST = 0.9995
"""No value is surer than this: the made documents are not all the world."""


@dataclass(frozen=True, slots=True)
class Example:
    """A value that was found: the document it is from, its kind, rule and signals, and whether it was right."""

    document: int
    kind: Kind
    rule: str
    signals: tuple[float, ...]
    right: bool


def fit(examples: Sequence[Example]) -> Calibration:
    """The calibration of these examples. Raises ValueError when there are none."""
    if not examples:
        raise ValueError("nothing to fit: no value was found in any document")
    right = np.array([example.right for example in examples], float)
    folds = np.array([example.document % FOLDS for example in examples])
    honest = np.full(len(examples), right.mean())
    for fold in range(FOLDS):
        inside, outside = np.flatnonzero(folds != fold), np.flatnonzero(folds == fold)
        if inside.size and outside.size:
            sums = _sums([examples[int(i)] for i in inside])
            honest[outside] = [_weighed(sums, examples[int(i)]) for i in outside]
    bare = _sums(examples)
    knots = _knots(honest, right)
    final = np.array([between(knots, said) for said in honest])
    return Calibration(bare.bias, bare.weights, bare.rules, knots, _doubted(final, right))


def _doubted(said: Array, right: Array) -> float:
    """The lowest limit, in thousandths, above which few enough of all values are wrong."""
    for limit in LIMITS:
        if ((said >= limit) & (right == 0)).mean() <= MOST_SILENT:
            return limit
    return LIMITS[-1]


def _weighed(sums: Calibration, example: Example) -> float:
    return sums.probability(example.kind, example.rule, example.signals)


def _sums(examples: Sequence[Example]) -> Calibration:
    """The weighing alone, its knots a straight line."""
    counted = Counter(example.rule for example in examples)
    rules = sorted(rule for rule, count in counted.items() if count >= FEWEST)
    signals = np.array([example.signals for example in examples])
    # Around their mean, so that a signal which is always the same leaves its weight as it was.
    mean = signals.mean(axis=0)
    signals = signals - mean
    kinds = np.array([KINDS.index(example.kind) for example in examples])
    places = {rule: number for number, rule in enumerate(rules)}
    ruled = np.array([places.get(example.rule, len(rules)) for example in examples])
    right = np.array([example.right for example in examples], float)
    many, few = len(KINDS), len(SIGNALS)

    def loss(numbers: Array) -> tuple[float, Array]:
        bias, weights, offsets = numbers[:many], numbers[many : many + few], numbers[many + few :]
        total = bias[kinds] + signals @ weights + np.append(offsets, 0.0)[ruled]
        missed = 1.0 / (1.0 + np.exp(-total)) - right
        value = np.logaddexp(0.0, total) - right * total
        slope = np.concatenate(
            (
                np.bincount(kinds, missed, many) + _HELD * bias / 10,
                signals.T @ missed + _HELD * (weights - _USUAL),
                np.bincount(ruled, missed, len(rules) + 1)[:-1] + _HELD * offsets,
            )
        )
        held = 0.5 * _HELD * ((bias**2).sum() / 10 + ((weights - _USUAL) ** 2).sum() + (offsets**2).sum())
        return float(value.sum() + held), slope

    start = np.concatenate((np.zeros(many), _USUAL, np.zeros(len(rules))))
    bounds = [(-12.0, 12.0)] * many + [(0.0, 8.0)] * few + [(-6.0, 6.0)] * len(rules)
    found = minimize(loss, start, jac=True, method="L-BFGS-B", bounds=bounds).x
    return Calibration(
        bias={kind: float(found[number] - mean @ found[many : many + few]) for number, kind in enumerate(KINDS)},
        weights=tuple(float(weight) for weight in found[many : many + few]),
        rules={rule: float(found[many + few + number]) for rule, number in places.items()},
        knots=((0.0, 0.0), (1.0, 1.0)),
    )


def _knots(said: Array, right: Array) -> tuple[tuple[float, float], ...]:
    """Pairs (probability said, share right), both rising, each over a like number of mistakes."""
    order = np.argsort(said, kind="stable")
    said, right = said[order], right[order]
    risen = isotonic_regression(right).x
    # Mistakes are rare and tell more than right values do: groups hold like numbers of them.
    weight = np.cumsum(np.sqrt((1.0 - said) + 1e-4))
    groups = np.minimum((weight / weight[-1] * _KNOTS).astype(int), _KNOTS - 1)
    # Below what was seen, and where a text layer is less sure than any that was, a line leads down to nothing.
    knots = [(0.0, 0.0)]
    for group in range(_KNOTS):
        inside = groups == group
        if not inside.any():
            continue
        x = float(said[inside].mean())
        y = min(_HIGHEST, float((risen[inside].sum() + 0.5) / (inside.sum() + 1.0)))
        if x > knots[-1][0] + 1e-4:
            knots.append((x, max([y, *(height for _, height in knots)])))
    return tuple(knots)


def as_toml(read: Calibration, printed: Calibration, note: str) -> str:
    """Both calibrations as `extract/confidence.toml` holds them; `note` says what they were fitted on."""
    parts = [
        'about = "How sure values are; extract/confidence.py says what the numbers mean."',
        f'fitted_on = "{note}"',
        *_table("read", read),
        *_table("printed", printed),
    ]
    return "\n".join(parts) + "\n"


def _table(name: str, made: Calibration) -> list[str]:
    knots = ", ".join(f"[{x:.5f}, {y:.5f}]" for x, y in made.knots)
    lines = ["", f"[{name}]", f"doubted = {made.doubted}", f"knots = [{knots}]", f"[{name}.bias]"]
    lines += [f"{kind} = {number:.3f}" for kind, number in made.bias.items()]
    lines += [f"[{name}.weights]"]
    lines += [f"{signal} = {weight:.3f}" for signal, weight in zip(SIGNALS, made.weights, strict=True)]
    lines += [f"[{name}.rules]"]
    lines += [f'"{rule}" = {offset:.3f}' for rule, offset in sorted(made.rules.items()) if not math.isclose(offset, 0)]
    return lines
