"""The best pairing of two lists: which item of one belongs to which item of the other."""

from collections.abc import Sequence

import numpy as np


def best_pairs(gains: Sequence[Sequence[float]]) -> list[tuple[int, int]]:
    """The pairs (row, column) with the largest sum of `gains`, by row; each row and each column at most once.

    As many pairs come back as the shorter side has items. Shortest augmenting paths (the Hungarian method), so
    the sum is the largest possible, not merely a good one.
    """
    if not gains or not gains[0]:
        return []
    costs = -np.asarray(gains, dtype=np.float64)
    if costs.shape[0] > costs.shape[1]:
        return sorted((row, column) for column, row in _assign(costs.T))
    return _assign(costs)


def _assign(costs: np.ndarray) -> list[tuple[int, int]]:
    rows, columns = costs.shape
    # Column 0 is a stand-in where each search begins, so rows and columns count from 1 here.
    row_price = np.zeros(rows + 1)
    column_price = np.zeros(columns + 1)
    row_of = np.zeros(columns + 1, dtype=np.int64)
    for row in range(1, rows + 1):
        row_of[0] = row
        came_from = _shortest_path(costs, row_price, column_price, row_of)
        column = came_from.pop()
        for previous in reversed(came_from):
            row_of[column] = row_of[previous]
            column = previous
    return sorted((int(row_of[column]) - 1, column - 1) for column in range(1, columns + 1) if row_of[column])


def _shortest_path(costs: np.ndarray, row_price: np.ndarray, column_price: np.ndarray, row_of: np.ndarray) -> list[int]:
    """The cheapest path of columns from the stand-in to a free column; the prices are moved along."""
    columns = costs.shape[1]
    distance = np.full(columns + 1, np.inf)
    before = np.zeros(columns + 1, dtype=np.int64)
    done = np.zeros(columns + 1, dtype=bool)
    column = 0
    while row_of[column]:
        done[column] = True
        row = row_of[column]
        reduced = costs[row - 1] - row_price[row] - column_price[1:]
        shorter = ~done[1:] & (reduced < distance[1:])
        distance[1:][shorter] = reduced[shorter]
        before[1:][shorter] = column
        open_distance = np.where(done, np.inf, distance)
        open_distance[0] = np.inf
        following = int(open_distance.argmin())
        step = distance[following]
        row_price[row_of[done]] += step
        column_price[done] -= step
        distance[~done] -= step
        column = following
    path = [column]
    while path[-1]:
        path.append(int(before[path[-1]]))
    return path[::-1]
