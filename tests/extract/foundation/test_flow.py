"""Pages as one stream, tables over pages joined."""

from collections.abc import Callable

from extract.flow import Grid, Row, read_flow
from schemas import Page, Reading


def _continued(reading: Reading, header_rows: int) -> Reading:
    first, second = reading.pages
    table = second.tables[0].model_copy(update={"continues": True, "header_rows": header_rows})
    joined: Page = second.model_copy(update={"tables": (table,)})
    return reading.model_copy(update={"pages": (first, joined)})


def test_tables_stand_between_the_lines_around_them(make_reading: Callable[..., Reading]) -> None:
    items = read_flow(make_reading(["ก่อน", [["ก", "ข"]], "หลัง"])).items

    assert [type(item) for item in items] == [Row, Grid, Row]


def test_a_table_that_goes_on_over_a_page_is_one_grid(make_reading: Callable[..., Reading]) -> None:
    reading = _continued(make_reading([[["ลำดับ", "วันที่"], ["๑", "ก"]]], [[["ลำดับ", "วันที่"], ["๒", "ข"]]]), 1)
    grids = [item for item in read_flow(reading).items if isinstance(item, Grid)]

    assert len(grids) == 1
    assert (grids[0].rows, grids[0].pages) == (3, [1, 2])


def test_a_merged_cell_stands_in_every_row_that_it_covers(make_reading: Callable[..., Reading]) -> None:
    flow = read_flow(make_reading([[[("๑๗ เม.ย.", 2, 1), "ก"], ["ข"]]]))
    grid = next(item for item in flow.items if isinstance(item, Grid))

    assert grid.row(0)[0] is grid.row(1)[0]


def test_blank_lines_are_left_out(make_reading: Callable[..., Reading]) -> None:
    assert len(read_flow(make_reading(["ก", " ", "ข"])).items) == 2
