"""Tables of born-digital papers, however their rules are drawn."""

from pathlib import Path

import pypdfium2
import pytest

from ingest import ReadOptions, read_document
from samples.printing import print_html
from schemas import Page

OPTIONS = ReadOptions(engine="null")
INTRO = "<p>เรื่อง แผนการลงพื้นที่ติดตามงานในระดับอำเภอ ประจำเดือนเมษายน ๒๕๖๗ ของสำนักงานจังหวัดแพร่ เรียนมาเพื่อโปรดทราบ</p>"
ROW = "<tr><td>๑</td><td>๑ เมษายน ๒๕๖๗<br>เวลา ๐๙.๐๐ น.</td><td>อำเภอเด่นชัย</td></tr>"
TABLE = f"<table><tr><th>ลำดับ</th><th>วันที่</th><th>อำเภอ</th></tr><tr><td colspan=3>สัปดาห์ที่ ๑</td></tr>{ROW * 3}</table>"
MERGED = """<table><tr><th rowspan=2>ลำดับ</th><th colspan=2>กำหนดการ</th></tr><tr><th>วันที่</th><th>สถานที่</th></tr>
<tr><td>๑</td><td>๑ เม.ย.</td><td rowspan=2>อำเภอเด่นชัย</td></tr><tr><td>๒</td><td>๒ เม.ย.</td></tr></table>"""
LOOK = """@page{size:A4;margin:2cm} body{font:16pt Laksaman} table{border-collapse:collapse;width:100%}
td,th{border:.7pt solid}"""
STYLES = {
    "solid": "",
    "dashed": "td,th{border:.8pt dashed}",
    "dotted": "td,th{border:1pt dotted}",
    "double": "td,th{border:3pt double}",
    "grey hairlines": "td,th{border:.25pt solid #ccc}",
    "frames of cells": "table{border-collapse:separate;border-spacing:2pt;border:.7pt solid}",
    "paper between cells": "table{background:black;border-collapse:separate;border-spacing:.7pt}"
    "td,th{border:0;background:white}",
    "shaded": "th{background:#ddd}tr:nth-child(odd) td{background:#eee}",
    "no sides": "td:first-child,th:first-child{border-left:0}td:last-child,th:last-child{border-right:0}",
    "no upper rule": "th{border-top:0}",
    "landscape": "@page{size:A4 landscape}",
}


def pages(tmp_path: Path, body: str, style: str = "", turned: int = 0) -> tuple[Page, ...]:
    document = pypdfium2.PdfDocument(print_html(f"<style>{LOOK}{style}</style>{INTRO}{body}").pdf)
    for page in document:
        page.set_rotation(turned)
    path = tmp_path / "a.pdf"
    document.save(path)
    return read_document(path, OPTIONS).pages


def cells(page: Page) -> list[tuple[int, int, int, int, str]]:
    (table,) = page.tables
    return [
        (cell.row, cell.column, cell.row_span, cell.column_span, " ".join(line.text for line in cell.lines))
        for cell in table.cells
    ]


@pytest.mark.parametrize("style", STYLES)
def test_every_way_to_draw_rules_gives_the_same_table(tmp_path: Path, style: str) -> None:
    (page,) = pages(tmp_path, TABLE, STYLES[style])
    found = cells(page)
    assert len(found) == 13
    assert found[3] == (1, 0, 1, 3, "สัปดาห์ที่ ๑")
    assert found[5] == (2, 1, 1, 1, "๑ เมษายน ๒๕๖๗ เวลา ๐๙.๐๐ น.")


@pytest.mark.parametrize("turned", [0, 90, 180, 270])
def test_merged_cells_on_a_page_that_is_turned(tmp_path: Path, turned: int) -> None:
    (page,) = pages(tmp_path, MERGED, turned=turned)
    assert cells(page) == [
        (0, 0, 2, 1, "ลำดับ"),
        (0, 1, 1, 2, "กำหนดการ"),
        (1, 1, 1, 1, "วันที่"),
        (1, 2, 1, 1, "สถานที่"),
        (2, 0, 1, 1, "๑"),
        (2, 1, 1, 1, "๑ เม.ย."),
        (2, 2, 2, 1, "อำเภอเด่นชัย"),
        (3, 0, 1, 1, "๒"),
        (3, 1, 1, 1, "๒ เม.ย."),
    ]


def test_a_table_over_pages_goes_on_and_its_head_is_known(tmp_path: Path) -> None:
    head = "<thead><tr><th>ลำดับ</th><th>วันที่</th><th>อำเภอ</th></tr></thead>"
    rows = "".join(ROW.replace("๑ เม", f"{number} เม") for number in range(1, 31))
    found = pages(tmp_path, f"<table>{head}{rows}</table>", "tr{break-inside:avoid}")
    tables = [table for page in found for table in page.tables]
    assert len(tables) == len(found) > 2
    assert [(table.continues, table.header_rows) for table in tables] == [(False, 0), *[(True, 1)] * (len(tables) - 1)]
    assert sum(table.rows - 1 for table in tables) == 30


def test_boxes_around_text_and_rules_between_lines_are_no_tables(tmp_path: Path) -> None:
    box = f'<div style="border:1pt solid">{INTRO}</div><hr><p><u>วันที่ ๑</u> <u>เวลา</u></p>'
    assert [page.tables for page in pages(tmp_path, box)] == [()]
