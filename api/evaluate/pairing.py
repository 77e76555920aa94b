"""Which items of two lists belong together: the pairing with the most right leaves."""

from collections.abc import Sequence
from typing import Any

import numpy as np
from scipy.optimize import linear_sum_assignment

from api.evaluate.values import is_scalar, same, similarity

Json = Any
Pairs = list[tuple[int, int]]

NEAR_MISS = 1e-4
"""What a wrong but similar value adds to a pair, beside the 1 of a right one: enough to settle ties only."""
IN_ORDER = 1e-7
"""What keeping the order adds: less than any likeness."""


def align(truth: Sequence[Json], got: Sequence[Json], field: str) -> Pairs:
    """The pairs (index in the truth, index in the record) of two lists that stand in a field.

    The pairing with the most right leaves wins; among equals the one whose wrong values look most alike, then the
    one that keeps the order.
    """
    if len(truth) == len(got) == 1:
        return [(0, 0)]
    equal = _equal_items(truth, got)
    # A pair of equal items has all its leaves right and can only lose by being torn apart.
    rows = [i for i in range(len(truth)) if i not in equal]
    taken = set(equal.values())
    columns = [j for j in range(len(got)) if j not in taken]
    gains = np.array([[_gain(truth[i], got[j], field) - IN_ORDER * abs(i - j) for j in columns] for i in rows])
    best = zip(*linear_sum_assignment(gains, maximize=True), strict=True) if gains.size else ()
    return sorted([*equal.items(), *((rows[i], columns[j]) for i, j in best)])


def _equal_items(truth: Sequence[Json], got: Sequence[Json]) -> dict[int, int]:
    """Items that agree in all that the truth names."""
    found: dict[int, int] = {}
    free = set(range(len(got)))
    for i, item in enumerate(truth):
        # The nearest one that agrees.
        partner = min(((abs(i - j), j) for j in free if _agrees(item, got[j])), default=None)
        if partner is not None:
            found[i] = partner[1]
            free.remove(partner[1])
    return found


def _agrees(truth: Json, got: Json) -> bool:
    """True when the two are equal in all that the truth names."""
    if isinstance(truth, dict) and isinstance(got, dict):
        return all(_agrees(value, got.get(key)) for key, value in truth.items())
    if isinstance(truth, list) and isinstance(got, list):
        return len(truth) == len(got) and all(map(_agrees, truth, got))
    return type(truth) is type(got) and bool(truth == got)


def _gain(truth: Json, got: Json, field: str) -> float:
    """The right leaves of a pair, counted, and a little for near misses."""
    if isinstance(truth, dict) and isinstance(got, dict):
        return sum(_gain(value, got.get(key), key) for key, value in truth.items())
    if isinstance(truth, list) and isinstance(got, list):
        return sum(_gain(truth[i], got[j], field) for i, j in align(truth, got, field))
    if not (is_scalar(truth) and is_scalar(got)):
        return 0.0
    return 1.0 if same(field, truth, got) else NEAR_MISS * similarity(truth, got)
