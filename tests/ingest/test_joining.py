from pathlib import Path

import pytest

from ingest import ReadOptions, read_document
from ingest.joining import join_pages
from schemas import Cell, EngineInfo, Line, Message, Page, SourceFile, Table

SOURCE = SourceFile(id="sha256:0", filename="a.pdf", media_type="application/pdf", size_bytes=1, page_count=2)
HEADER = ["ลำดับ", "วันที่", "อำเภอ"]


def line(text: str) -> Line:
    box = (0.0, 0.0, 1.0, 1.0)
    return Line(text=text, bbox=box, boxes=(box,) * len(text), confidences=(0.9,) * len(text))


def table(rows: list[list[str]], edges: tuple[float, ...] = (50, 100, 300, 550), after: int = 0) -> Table:
    cells = tuple(
        Cell(row=r, column=c, bbox=(edges[c], 20 * r, edges[c + 1], 20 * r + 20), lines=(line(text),) if text else ())
        for r, row in enumerate(rows)
        for c, text in enumerate(row)
    )
    box = (edges[0], 0, edges[-1], 20 * len(rows))
    return Table(bbox=box, rows=len(rows), columns=len(edges) - 1, cells=cells, after=after)


def page(number: int, tables: list[Table], lines: list[str]) -> Page:
    return Page(
        number=number,
        width=595,
        height=842,
        source="ocr",
        reason=Message(th="ก", en="a"),
        engine=EngineInfo(name="x", version="1"),
        confidence=0.9,
        lines=tuple(line(text) for text in lines),
        tables=tuple(tables),
    )


def second(first: Table, then: Table, before: list[str] | None = None, ahead: list[str] | None = None) -> Table:
    pages = [page(1, [first], ["เรื่อง", *(before or [])]), page(2, [then], ahead or [])]
    return join_pages(SOURCE, pages).pages[1].tables[0]


FIRST = table([HEADER, ["๑", "พุธ", "เมือง"]], after=1)


def test_the_same_columns_on_the_next_page_go_on() -> None:
    joined = second(FIRST, table([["๒", "ศุกร์", "ลอง"]]))
    assert (joined.continues, joined.header_rows) == (True, 0)


def test_a_repeated_header_is_counted_even_where_ocr_read_it_differently() -> None:
    joined = second(FIRST, table([["ลําดับ", "วันที", "อำเภอ"], ["๒", "ศุกร์", "ลอง"]], edges=(52, 120, 310, 560)))
    assert (joined.continues, joined.header_rows) == (True, 1)


@pytest.mark.parametrize("furniture", ["- ๒ -", "-๒-", "หน้า ๒", "2", "(ต่อ)"])
def test_page_numbers_do_not_part_a_table(furniture: str) -> None:
    assert second(FIRST, table([["๒", "ศุกร์", "ลอง"]], after=1), ahead=[furniture]).continues


def test_a_catchword_does_not_part_a_table() -> None:
    assert second(FIRST, table([["๒", "ศุกร์", "ลอง"]]), before=["/๒ ศุกร์..."]).continues


def test_a_heading_parts_two_tables() -> None:
    assert not second(FIRST, table([HEADER], after=1), ahead=["แผนการตรวจ จังหวัดน่าน"]).continues


def test_other_columns_are_another_table() -> None:
    assert not second(FIRST, table([["๒", "ศุกร์", "ลอง"]], edges=(50, 200, 400, 550))).continues
    assert not second(FIRST, table([["๒", "ศุกร์"]], edges=(50, 300, 550))).continues


def test_a_last_column_without_rules_on_the_next_page_is_a_hole() -> None:
    joined = second(FIRST, table([["๒", "ศุกร์"]], edges=(50, 100, 300)))
    assert joined.continues
    assert joined.columns == FIRST.columns
    assert {cell.column for cell in joined.cells} == {0, 1}


def test_a_header_that_the_page_between_left_out_is_known_again() -> None:
    parts = [FIRST, table([["๒", "ศุกร์", "ลอง"]]), table([HEADER, ["๓", "เสาร์", "ปัว"]])]
    pages = [page(number, [part], []) for number, part in enumerate(parts, 1)]
    last = join_pages(SOURCE, pages).pages[2].tables[0]
    assert (last.continues, last.header_rows) == (True, 1)


def test_a_table_does_not_go_on_over_a_page_without_one() -> None:
    pages = [page(1, [FIRST], ["ก"]), page(2, [], []), page(3, [table([["๒", "ศุกร์", "ลอง"]])], [])]
    assert not join_pages(SOURCE, pages).pages[2].tables[0].continues


def test_a_printed_table_over_two_pages_is_linked(tmp_path: Path) -> None:
    weasyprint = pytest.importorskip("weasyprint", reason="prints the test table")
    rows = "".join(f"<tr><td>{n}</td><td>อำเภอที่ {n}</td></tr>" for n in range(1, 40))
    html = f"""<style>@page {{ size: A4; margin: 2cm }} body {{ font: 16pt Laksaman, Garuda }}
    table {{ border-collapse: collapse; width: 100% }} td, th {{ border: 1px solid }}</style>
    <table><thead><tr><th>ลำดับ</th><th>อำเภอ</th></tr></thead>{rows}</table>"""
    weasyprint.HTML(string=html).write_pdf(tmp_path / "a.pdf")
    first, then = read_document(tmp_path / "a.pdf", ReadOptions(engine="null")).pages
    assert not first.tables[0].continues
    assert (then.tables[0].continues, then.tables[0].header_rows) == (True, 1)
    assert first.tables[0].rows + then.tables[0].rows - 2 == 39
