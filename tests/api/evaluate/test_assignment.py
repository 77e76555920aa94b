from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from api.evaluate.assignment import best_pairs


def _matrices():
    sizes = st.tuples(st.integers(1, 5), st.integers(1, 5))
    return sizes.flatmap(
        lambda size: st.lists(
            st.lists(st.integers(0, 20), min_size=size[1], max_size=size[1]), min_size=size[0], max_size=size[0]
        )
    )


def _best_by_trying_all(gains):
    if len(gains) > len(gains[0]):
        gains = [list(column) for column in zip(*gains, strict=True)]
    return max(
        sum(gains[row][column] for row, column in enumerate(chosen))
        for chosen in permutations(range(len(gains[0])), len(gains))
    )


@given(_matrices())
def test_the_sum_is_the_largest_of_all_pairings(gains):
    pairs = best_pairs(gains)
    assert sum(gains[row][column] for row, column in pairs) == _best_by_trying_all(gains)


@given(_matrices())
def test_every_item_of_the_shorter_side_has_one_partner(gains):
    pairs = best_pairs(gains)
    assert len(pairs) == min(len(gains), len(gains[0]))
    assert len({row for row, _ in pairs}) == len({column for _, column in pairs}) == len(pairs)


def test_the_greedy_choice_is_not_taken_when_it_costs_more_later():
    assert best_pairs([[10, 9], [9, 0]]) == [(0, 1), (1, 0)]


@pytest.mark.parametrize("gains", [[], [[]], [[], []]])
def test_nothing_pairs_with_nothing(gains):
    assert best_pairs(gains) == []
