import pytest

from ingest.grid import Rule, find_grids


def ruled(xs: list[float], ys: list[float]) -> tuple[list[Rule], list[Rule]]:
    return [Rule(y, xs[0], xs[-1]) for y in ys], [Rule(x, ys[0], ys[-1]) for x in xs]


def spans(horizontals: list[Rule], verticals: list[Rule]) -> list[tuple[int, int, int, int]]:
    (grid,) = find_grids(horizontals, verticals, 2)
    return [(cell.row, cell.column, cell.row_span, cell.column_span) for cell in grid.cells]


def test_full_rules_give_every_square() -> None:
    (grid,) = find_grids(*ruled([0, 50, 100], [0, 20, 40, 60]), 2)
    assert (grid.rows, grid.columns, len(grid.cells)) == (3, 2, 6)
    assert grid.cells[3].box == (50, 20, 100, 40)


def test_a_missing_rule_joins_rows() -> None:
    across = [Rule(0, 0, 100), Rule(20, 50, 100), Rule(40, 0, 100)]
    _, down = ruled([0, 50, 100], [0, 40])
    assert spans(across, down) == [(0, 0, 2, 1), (0, 1, 1, 1), (1, 1, 1, 1)]


def test_a_missing_rule_joins_columns() -> None:
    across, _ = ruled([0, 100], [0, 20, 40])
    down = [Rule(0, 0, 40), Rule(50, 20, 40), Rule(100, 0, 40)]
    assert spans(across, down) == [(0, 0, 1, 2), (1, 0, 1, 1), (1, 1, 1, 1)]


def test_squares_that_form_no_rectangle_stay_apart() -> None:
    across = [Rule(0, 0, 100), Rule(20, 50, 100), Rule(40, 0, 100)]
    down = [Rule(0, 0, 40), Rule(50, 20, 40), Rule(100, 0, 40)]
    assert spans(across, down) == [(0, 0, 1, 1), (0, 1, 1, 1), (1, 0, 1, 1), (1, 1, 1, 1)]


def test_open_sides_are_closed_where_the_rules_end() -> None:
    across = [Rule(y, 0, 100) for y in (0, 20, 40)]
    (grid,) = find_grids(across, [Rule(50, 0, 40)], 2)
    assert (grid.rows, grid.columns, grid.box) == (2, 2, (0, 0, 100, 40))


@pytest.mark.parametrize(
    ("gap", "columns", "rows"),
    [(20, [[50], [50]], [4]), (20, [[50], [70]], [1, 2]), (20, [[0, 50, 100]] * 2, [1, 2]), (45, [[50], [50]], [1, 2])],
    ids=["a row of one cell", "other columns", "with sides", "far apart"],
)
def test_a_table_without_sides_goes_on_below_a_row_of_one_cell(
    gap: int, columns: list[list[int]], rows: list[int]
) -> None:
    across = [Rule(y, 0, 100) for y in (0, 20, 20 + gap, 40 + gap, 60 + gap)]
    ends = ((0, 20), (20 + gap, 60 + gap))
    down = [Rule(x, *reach) for reach, part in zip(ends, columns, strict=True) for x in part]
    grids = find_grids(across, down, 2)
    assert [grid.rows for grid in grids] == rows
    assert sum(len(grid.cells) for grid in grids) == (7 if len(rows) == 1 else 6)


def test_rules_that_nearly_meet_meet() -> None:
    across, down = ruled([0, 50, 100], [0, 20])
    moved = [Rule(rule.at + 1.5, rule.start + 1.5, rule.end - 1.5) for rule in down]
    assert len(spans(across, moved)) == 2


@pytest.mark.parametrize(
    ("across", "down"),
    [
        ([], []),
        ([Rule(0, 0, 100)], []),
        ([Rule(0, 0, 100), Rule(50, 0, 100)], [Rule(0, 0, 50), Rule(100, 0, 50)]),
        ([Rule(0, 0, 100), Rule(50, 0, 100)], [Rule(300, 0, 50)]),
        ([Rule(50, 0, 100)], [Rule(60, 0, 100)]),
    ],
    ids=["nothing", "an underline", "a frame around text", "rules that never touch", "a cross"],
)
def test_what_is_no_table(across: list[Rule], down: list[Rule]) -> None:
    assert find_grids(across, down, 2) == []


def test_two_tables_on_a_page_stay_two_from_top_to_bottom() -> None:
    a, b = ruled([0, 50, 100], [200, 220]), ruled([0, 50, 100], [0, 20])
    grids = find_grids([*a[0], *b[0]], [*a[1], *b[1]], 2)
    assert [grid.box[1] for grid in grids] == [0, 200]


def test_a_column_left_open_above_and_below_closes_the_gap_between_its_neighbours() -> None:
    left, right = ruled([0, 50, 100], [0, 20, 40]), ruled([200, 300], [0, 20, 40])
    (grid,) = find_grids([*left[0], *right[0]], [*left[1], *right[1]], 2)
    assert (grid.rows, grid.columns) == (2, 4)
    assert (0, 2, 2, 1) in [(cell.row, cell.column, cell.row_span, cell.column_span) for cell in grid.cells]


def test_tables_of_different_height_side_by_side_stay_apart() -> None:
    left, right = ruled([0, 50, 100], [0, 20, 40]), ruled([200, 250, 300], [0, 20, 60])
    assert len(find_grids([*left[0], *right[0]], [*left[1], *right[1]], 2)) == 2


def test_two_frames_side_by_side_are_no_table() -> None:
    left, right = ruled([0, 100], [0, 20]), ruled([200, 300], [0, 20])
    assert find_grids([*left[0], *right[0]], [*left[1], *right[1]], 2) == []


@pytest.mark.parametrize("above", [True, False])
def test_a_frame_beside_a_table_is_no_part_of_it(above: bool) -> None:
    heights = [0.0, 25, 29, 49, 69, 89] if above else [0.0, 20, 40, 60, 64, 90]
    first, last = (29, 89) if above else (0, 60)
    across = [Rule(y, 0, 100) for y in heights]
    down = [Rule(0, 0, 90), Rule(100, 0, 90), Rule(40, first, last), Rule(70, first, last)]
    (grid,) = find_grids(across, down, 2)
    assert (grid.rows, grid.columns, len(grid.cells), grid.box) == (3, 3, 9, (0, first, 100, last))
    assert {cell.row for cell in grid.cells} == {0, 1, 2}


def test_a_row_across_the_table_that_may_hold_text_is_part_of_it() -> None:
    across = [Rule(y, 0, 100) for y in (0, 20, 40, 60, 80)]
    down = [Rule(0, 0, 80), Rule(100, 0, 80), Rule(50, 40, 80)]
    (grid,) = find_grids(across, down, 2)
    assert grid.rows == 4


def test_rules_drawn_cell_by_cell_are_whole() -> None:
    across = [Rule(y, x, x + 50) for y in (0, 90) for x in (0, 50, 100)]
    down = [Rule(x, y, y + 30) for x in (0, 50, 100, 150) for y in (0, 30, 60)]
    assert spans(across, down) == [(0, 0, 1, 1), (0, 1, 1, 1), (0, 2, 1, 1)]
