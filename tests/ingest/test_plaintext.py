from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest import read_document
from ingest.plaintext import cell_lines, plain, text_page
from ingest.textfile import split_pages
from schemas import Page

TABLE = "ลำดับ\tวันที่\tอำเภอ\n๑\tพุธ ๑๗ เม.ย. ๖๗\tเมือง\n๒\t\tสูงเม่น"


def rows(page: Page, table: int = 0) -> list[list[str]]:
    grid = page.tables[table]
    texts = {(cell.row, cell.column): " / ".join(line.text for line in cell.lines) for cell in grid.cells}
    return [[texts[r, c] for c in range(grid.columns)] for r in range(grid.rows)]


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        ("**หัวข้อ** ต่อ", "หัวข้อ ต่อ"),
        ("## ประเด็น", "ประเด็น"),
        ("- ๑) ข้อแรก", "- ๑) ข้อแรก"),
        ("ก &amp; ข&nbsp;ค", "ก & ข ค"),
        ('<span style="x">ก</span>ข', " ก ข"),
        ("ราคา < ๕ และ > ๒", "ราคา < ๕ และ > ๒"),
        ("๒ * ๓ _ ๔", "๒ * ๓ _ ๔"),
    ],
)
def test_markup_goes_and_text_stays(markup: str, text: str) -> None:
    assert plain(markup) == text


@pytest.mark.parametrize(
    ("content", "lines"),
    [
        ("", []),
        ("เวลา", ["เวลา"]),
        ("<p>ก</p> <p>- ข</p>", ["ก", "- ข"]),
        ("ก<br>ข<BR/>ค", ["ก", "ข", "ค"]),
        ('<p>ก</p> <ul style="list-style-type: none"> - ข - ค</ul>', ["ก", "- ข - ค"]),
        ("<ul><li>ก</li><li>ข</li></ul>", ["ก", "ข"]),
    ],
)
def test_a_cell_has_one_line_for_each_paragraph_item_and_break(content: str, lines: list[str]) -> None:
    assert cell_lines(content) == lines


def test_tab_separated_rows_under_a_header_are_a_table() -> None:
    page = text_page(f"หัวเรื่อง\n\n{TABLE}\n\nหมายเหตุ", 1)
    assert rows(page) == [["ลำดับ", "วันที่", "อำเภอ"], ["๑", "พุธ ๑๗ เม.ย. ๖๗", "เมือง"], ["๒", "", "สูงเม่น"]]
    assert [line.text for line in page.lines] == ["หัวเรื่อง", "หมายเหตุ"]
    assert page.tables[0].after == 1


def test_a_numbered_list_with_gaps_is_no_table() -> None:
    page = text_page("๑. นายสมชาย ใจดี\tประธานกรรมการ\n๒. นางมาลี มีสุข\tกรรมการ", 1)
    assert not page.tables
    assert page.lines[0].text == "๑. นายสมชาย ใจดี\tประธานกรรมการ"


@pytest.mark.parametrize("label", ["เรียน\t", "สิ่งที่ส่งมาด้วย ", "อ้างถึง\t", "ส่วนราชการ : "])
def test_the_head_of_a_letter_with_tabs_is_no_table(label: str) -> None:
    page = text_page(f"เรื่อง\tขอเชิญประชุม\n{label}นายอำเภอ\tทุกอำเภอ", 1)
    assert not page.tables
    assert page.lines[0].text == "เรื่อง\tขอเชิญประชุม"


def test_rows_with_paragraphs_in_them_are_a_table_even_without_a_header() -> None:
    assert rows(text_page("๑\t<p>ก</p><p>ข</p>\t", 1)) == [["๑", "ก / ข", ""]]


def test_short_rows_are_filled_up() -> None:
    assert rows(text_page("ก\tข\tค\n๑\t๒", 1))[1] == ["๑", "๒", ""]


def test_a_form_feed_ends_a_page() -> None:
    assert split_pages("ก\fข\f") == ["ก", "ข"]
    assert split_pages("ก") == ["ก"]
    assert split_pages("ก\f\fข") == ["ก", "", "ข"]


def test_a_table_that_repeats_its_header_continues(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text(f"{TABLE}\n\nลำดับ\tวันที่\tอำเภอ\n๓\tศุกร์\tลอง\n", encoding="utf-8")
    first, second = read_document(path).pages[0].tables
    assert (first.continues, first.header_rows) == (False, 0)
    assert (second.continues, second.header_rows) == (True, 1)


def test_a_heading_between_two_tables_keeps_them_apart(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text(f"{TABLE}\n\nจังหวัดน่าน\n\n{TABLE}\n", encoding="utf-8")
    assert [table.continues for table in read_document(path).pages[0].tables] == [False, False]


@given(st.text(alphabet="กาำ่๑a-<>p/b*#&;\t\n ", max_size=200))
def test_any_text_becomes_a_page_whose_boxes_lie_inside_it(text: str) -> None:
    page = text_page(text, 1)
    lines = [*page.lines, *(line for table in page.tables for cell in table.cells for line in cell.lines)]
    for line in lines:
        assert line.text.strip()
        assert 0 <= line.bbox[0] <= line.bbox[2] <= page.width
        assert 0 <= line.bbox[1] <= line.bbox[3] <= page.height
