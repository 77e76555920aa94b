import io

import openpyxl
import pytest

from api.exports import KINDS, workbook
from api.exports.workbook import LONGEST_CELL


def _open(*records):
    return openpyxl.load_workbook(io.BytesIO(workbook(records)))


def _cell(book, sheet, key, row=2):
    heads = [cell.value.split("\n")[1] for cell in book[sheet][1]]
    return book[sheet].cell(row, heads.index(key) + 1)


def test_every_table_has_its_sheet_even_when_empty():
    assert tuple(_open().sheetnames) == KINDS


def test_heads_are_thai_over_the_key_and_stay_in_sight(record):
    sheet = _open(record)["visits"]
    assert "วันที่\ndate" in [cell.value for cell in sheet[1]]
    assert sheet.freeze_panes == "A2"
    assert sheet.auto_filter.ref == "A1:W3"


@pytest.mark.parametrize(
    ("sheet", "key", "row", "text"),
    [
        ("visits", "date", 2, "2024-04-17"),
        ("visits", "district_code", 2, "2401"),
        ("visits", "sequence", 3, "2"),
        ("letters", "telephone", 2, "038511234; 038511235"),
        ("committees", "duty", 4, "ติดตามผล"),
        ("topics", "points", 2, "- ก\n  1) ข"),
        ("findings", "code", 2, "weekday_mismatch"),
    ],
)
def test_cells_are_text(record, sheet, key, row, text):
    cell = _cell(_open(record), sheet, key, row)
    assert (cell.value, cell.data_type, cell.number_format) == (text, "s", "@")


def test_records_follow_each_other(record):
    assert _open(record, record)["visits"].max_row == 5


def _with_subject(make_record, subject):
    return make_record(letter={"kind": "external", "subject": subject})


def test_a_formula_is_text(make_record):
    cell = _cell(_open(_with_subject(make_record, '=HYPERLINK("http://x")')), "letters", "subject")
    assert (cell.value, cell.data_type) == ('=HYPERLINK("http://x")', "s")


def test_control_characters_do_not_break_the_file(make_record):
    assert _cell(_open(_with_subject(make_record, "ก\x00\x0bข")), "letters", "subject").value == "กข"


def test_a_text_too_long_for_excel_says_that_it_was_cut(make_record):
    value = _cell(_open(_with_subject(make_record, "ก" * 40_000)), "letters", "subject").value
    assert len(value) == LONGEST_CELL
    assert value.endswith("cut to fit Excel)")
