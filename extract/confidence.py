"""How likely a value is to be right: a probability from what is known about its characters, its rule and its page.

The numbers are in `confidence.toml`, fitted on made documents (`python -m samples.confidence`), one set for pages that
an engine read and one for text layers and text files. A value's evidence is weighed in log-odds: a bias for its kind
(a machine field, a short text, a long one, which may differ a little and still be right), an offset for its rule, and
weights that are never negative for signals that only ever speak for the value. A last table of knots, which never falls
either, corrects what the weighing itself gets wrong. So a better reading can never lower a confidence.
"""

import math
import tomllib
from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Any, Literal

from extract.found import Draft, Signals
from extract.thai import unknown_share
from schemas import Page

Kind = Literal["machine", "short", "long"]
"""Machine fields must be right to the letter; a text of more than `LONG` characters may differ a little."""

SIGNALS = ("least", "whole", "page", "words", "sure", "as_printed", "own")
"""What speaks for a value, in the order of `weigh`: the least sure character, all characters together, the characters
of its page on average, how much of its text is known words, its rule, whether no check changed it, and whether it
stands in its own place and was not carried from another."""

LONG = 20
DOUBTFUL_PRINT = 0.95
"""A character of a text layer that is less sure than this was mended by guess; the fit has hardly seen any."""
UNWEIGHED = 0.9
"""Below this a person should look at a value whose page is not known."""
_FILE = "confidence.toml"
_FLOOR = 1e-3


@dataclass(frozen=True, slots=True)
class Calibration:
    """The fitted numbers for one way of reading.

    `weights` belong to `SIGNALS` and are never negative; `rules` are offsets by rule id, 0 for others. `knots` are
    pairs (weighed probability, share that was right), both rising. A person should look at what is less sure than
    `doubted`.
    """

    bias: Mapping[Kind, float]
    weights: tuple[float, ...]
    rules: Mapping[str, float]
    knots: tuple[tuple[float, float], ...]
    doubted: float = 0.9

    def probability(self, kind: Kind, rule: str, signals: Sequence[float]) -> float:
        """The probability, 0 to 1, that a value with these signals is right."""
        total = self.bias[kind] + self.rules.get(rule, 0.0)
        total += sum(weight * signal for weight, signal in zip(self.weights, signals, strict=True))
        return between(self.knots, 1.0 / (1.0 + math.exp(-max(-30.0, min(30.0, total)))))


def calibrate(draft: Draft, pages: Sequence[Page]) -> frozenset[str]:
    """Give every evidence of the draft the probability that its value is right.

    Returns the pointers of the values that a person should look at.
    """
    read = {page.number: page for page in pages}
    doubted: set[str] = set()
    for pointer, evidence in draft.evidence.items():
        page = read.get(evidence.page)
        signals = draft.signals.get(pointer)
        if signals is not None and page is not None:
            made = calibration(page.source == "ocr")
            sure = signals.told_apart * made.probability(kind_of(signals), signals.rule, weigh(signals, page))
            if page.source != "ocr" and signals.least < DOUBTFUL_PRINT:
                sure = min(sure, signals.least)
            draft.evidence[pointer] = evidence.model_copy(update={"confidence": round(sure, 4)})
            doubted.update([pointer] if sure < made.doubted else ())
        elif evidence.confidence < UNWEIGHED:
            doubted.add(pointer)
    return frozenset(doubted)


def kind_of(signals: Signals) -> Kind:
    """Which kind of value it is."""
    if signals.text is None:
        return "machine"
    return "long" if len(signals.text.replace(" ", "")) > LONG else "short"


def weigh(signals: Signals, page: Page) -> tuple[float, ...]:
    """The signals of a value as numbers of which more is better, in the order of `SIGNALS`."""
    is_read = page.source == "ocr"
    known = 1.0 - unknown_share(signals.text) if is_read and signals.text else 1.0
    return (
        log_odds(signals.least),
        log_odds(signals.whole),
        log_odds(page.confidence),
        known,
        math.log(max(_FLOOR, signals.sure)),
        float(signals.state != "repaired"),
        float(signals.state != "inferred"),
    )


def log_odds(probability: float) -> float:
    """The log-odds of a probability, which is kept a thousandth away from 0 and 1."""
    kept = min(1.0 - _FLOOR, max(_FLOOR, probability))
    return math.log(kept / (1.0 - kept))


def between(knots: Sequence[tuple[float, float]], at: float) -> float:
    """The height over `at` of the line through the knots, level beyond its ends."""
    right = bisect_right(knots, (at, math.inf))
    if right == 0 or right == len(knots):
        return knots[min(right, len(knots) - 1)][1]
    (x0, y0), (x1, y1) = knots[right - 1], knots[right]
    return y0 + (y1 - y0) * (at - x0) / (x1 - x0)


@cache
def calibration(is_read: bool) -> Calibration:
    """The numbers of the file, for pages that an engine read or for those with sound text."""
    content = tomllib.loads(resources.files("extract").joinpath(_FILE).read_text(encoding="utf-8"))
    return from_table(content["read" if is_read else "printed"])


def from_table(table: Mapping[str, Any]) -> Calibration:
    """The numbers as the file holds them. Raises ValueError when they would let a better reading lose."""
    made = Calibration(
        bias={kind: float(table["bias"][kind]) for kind in ("machine", "short", "long")},
        weights=tuple(float(table["weights"].get(signal, 0.0)) for signal in SIGNALS),
        rules={rule: float(offset) for rule, offset in table.get("rules", {}).items()},
        knots=tuple((float(x), float(y)) for x, y in table["knots"]),
        doubted=float(table.get("doubted", UNWEIGHED)),
    )
    heights = [y for _, y in made.knots]
    places = [x for x, _ in made.knots]
    if min(made.weights) < 0 or heights != sorted(heights) or places != sorted(set(places)):
        raise ValueError("weights must not be negative, and knots must rise")
    return made
