"""The fit finds numbers that it was given, never falls, and writes what the room reads."""

import math
import random
import tomllib

import pytest

from api.evaluate.figures import calibration_error
from api.evaluate.fitting import KINDS, Example, as_toml, fit
from extract.confidence import SIGNALS, Kind, from_table


def _examples(seed: int, count: int = 4000) -> list[Example]:
    """Values whose chance of being right follows the least sure character, and the rule."""
    rng = random.Random(seed)
    found = []
    for number in range(count):
        kind: Kind = rng.choice(KINDS)
        least = rng.uniform(-2, 6)
        bad = rng.random() < 0.2
        signals = tuple([least, least, 3.0, 1.0, 0.0, 1.0, 1.0])
        chance = 1 / (1 + math.exp(-(least - (3.0 if bad else 0.0))))
        found.append(Example(number % 40, kind, "bad" if bad else "good", signals, rng.random() < chance))
    return found


def test_fitted_confidences_are_what_they_say_on_other_documents() -> None:
    made = fit(_examples(1))
    outcomes = [(made.probability(e.kind, e.rule, e.signals), e.right) for e in _examples(2)]

    error = calibration_error(outcomes)
    assert error is not None
    assert error < 0.03
    assert made.rules["bad"] < made.rules["good"]
    assert min(made.weights) >= 0
    assert 0.9 <= made.doubted < 1


def test_what_is_written_can_be_read_again() -> None:
    made = fit(_examples(3, 400))
    table = tomllib.loads(as_toml(made, made, "three documents"))
    again = from_table(table["read"])

    assert table["fitted_on"] == "three documents"
    said = [one.probability("short", "bad", (1.0,) * len(SIGNALS)) for one in (made, again)]
    assert said[0] == pytest.approx(said[1], abs=0.01)


def test_values_that_are_all_right_are_not_promised_for_ever() -> None:
    sure = [Example(number, "machine", "good", (3.0,) * len(SIGNALS), True) for number in range(200)]

    assert 0.95 < fit(sure).probability("machine", "good", (3.0,) * len(SIGNALS)) < 1.0


def test_without_examples_there_is_nothing_to_fit() -> None:
    with pytest.raises(ValueError, match="nothing to fit"):
        fit([])
