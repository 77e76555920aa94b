"""What is counted for many at once is what counting one by one would give."""

import numpy as np
import pytest

from ingest.grays import histogram, quantile
from ingest.runs import ends, spread
from ingest.scanned.bands import InkSums

RANDOM = np.random.default_rng(5)


@pytest.mark.parametrize("share", [0.0, 0.05, 0.5, 0.85, 0.9, 1.0])
@pytest.mark.parametrize("shape", [(1, 1), (1, 2), (3, 7), (40, 301)])
def test_quantiles_are_those_of_numpy(share: float, shape: tuple[int, int]) -> None:
    for highest in (1, 4, 256):
        gray = RANDOM.integers(0, highest, shape).astype(np.uint8)
        assert quantile(gray, share) == np.percentile(gray, 100 * share)
        assert quantile(gray[:, ::-1], share) == np.percentile(gray, 100 * share)


def test_a_histogram_counts_under_its_mask() -> None:
    gray = np.array([[0, 7, 7], [255, 7, 0]], np.uint8)
    assert (histogram(gray)[[0, 7, 255]].tolist(), histogram(gray).sum()) == ([2, 3, 1], 6)
    assert histogram(gray, np.array([[1, 0, 1], [0, 0, 0]], np.uint8))[[0, 7, 255]].tolist() == [1, 1, 0]


def test_stretches_are_spread_and_empty_ones_left_out() -> None:
    owner, place = spread(np.array([3, 9, 5, 0]), np.array([6, 9, 4, 2]))
    assert (owner.tolist(), place.tolist()) == ([0, 0, 0, 3, 3], [3, 4, 5, 0, 1])
    first, last = ends(owner, place, 4)
    assert list(zip(first.tolist(), last.tolist(), strict=True)) == [(3, 5), (0, -1), (0, -1), (0, 1)]
    assert [side.tolist() for side in ends(owner[:0], place[:0], 1)] == [[0], [-1]]


def test_ink_in_boxes_and_their_columns_and_rows() -> None:
    ink = (RANDOM.random((30, 50)) < 0.3).astype(np.uint8) * 255
    corners = RANDOM.integers(-5, 60, (200, 4))
    left, right = np.sort(corners[:, :2], axis=1).T
    top, foot = np.sort(corners[:, 2:], axis=1).T
    sums = InkSums(ink)
    inside = sums.inside(left, top, right, foot).tolist()
    columns = sums.columns(left, top, right, foot)
    rows = sums.rows(left, top, right, foot)
    shares = sums.touched(left, top, right, foot)
    for at in range(len(left)):
        a, b, c, d = (max(0, int(side[at])) for side in (left, right, top, foot))
        box = ink[c:d, a:b] > 0
        assert inside[at] == box.sum()
        own = (columns[0] == at) & (columns[1] >= 0) & (columns[1] < ink.shape[1])
        assert columns[2][own].tolist() == box.sum(axis=0).tolist()
        assert int(rows[2][rows[0] == at].sum()) == box.sum()
        assert shares[at] == pytest.approx(box.any(axis=0).sum() / max(1, right[at] - left[at]))
