import pytest
from hypothesis import given
from hypothesis import strategies as st

from api.evaluate import Score, Share
from api.evaluate.figures import calibration_error


def test_a_wrong_value_counts_against_precision_and_recall():
    score = Score(right=6, wrong=2, missing=1, extra=4)
    assert score.precision == 6 / 12
    assert score.recall == 6 / 9
    assert score.f1 == pytest.approx(2 * 6 / (12 + 9))


def test_rates_of_nothing_are_unknown():
    empty = Score()
    assert (empty.precision, empty.recall, empty.f1, Share().rate) == (None, None, None, None)


def test_nothing_found_leaves_precision_unknown_and_recall_zero():
    score = Score(missing=3)
    assert (score.precision, score.recall, score.f1) == (None, 0, 0)


def test_scores_add_up_field_by_field():
    total = Score(right=1, wrong=2, missing=3, extra=4) + Score(right=10, wrong=20, missing=30, extra=40)
    assert total == Score(right=11, wrong=22, missing=33, extra=44)
    assert total.leaves == 110


def test_calibration_error_is_the_weighted_gap_of_each_bin():
    # Bin 0.8-0.9: four values at 0.8, two right: gap 0.3. Bin 0.9-1.0: one at 1.0, right: gap 0. (4 * 0.3 + 0) / 5
    outcomes = [(0.8, True), (0.8, True), (0.8, False), (0.8, False), (1.0, True)]
    assert calibration_error(outcomes) == pytest.approx(0.24)


def test_calibration_gaps_of_different_bins_do_not_cancel():
    # Too sure by 0.5 in one bin, too modest by 0.5 in another.
    assert calibration_error([(0.95, True), (0.95, False), (0.5, True)]) == pytest.approx((0.9 + 0.5) / 3)


def test_calibration_of_nothing_is_unknown():
    assert calibration_error([]) is None


@given(st.lists(st.tuples(st.floats(0, 1), st.booleans()), min_size=1))
def test_calibration_error_lies_between_zero_and_one(outcomes):
    assert 0 <= calibration_error(outcomes) <= 1
