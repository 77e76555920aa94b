import pytest

from api.cli.reading import page_text
from schemas import Cell, EngineInfo, Line, Message, Page, Reading, Table

BOX = (0.0, 0.0, 1.0, 1.0)


def _line(text):
    return Line(text=text, bbox=BOX, boxes=(BOX,) * len(text), confidences=(1.0,) * len(text))


def _cell(row, column, *texts, **spans):
    return Cell(row=row, column=column, bbox=BOX, lines=tuple(map(_line, texts)), **spans)


def _page(lines=(), tables=()):
    return Page(
        number=1,
        width=595,
        height=842,
        source="text",
        reason=Message(th="ข้อความ", en="text"),
        engine=EngineInfo(name="null", version="1"),
        confidence=1,
        lines=tuple(map(_line, lines)),
        tables=tuple(tables),
    )


def _table(after, *cells, rows=1, columns=2):
    return Table(bbox=BOX, rows=rows, columns=columns, cells=cells, after=after)


@pytest.mark.parametrize(("after", "text"), [(0, "1\t2\nก\nข\n\f"), (1, "ก\n1\t2\nข\n\f"), (2, "ก\nข\n1\t2\n\f")])
def test_a_table_stands_where_it_is_read(after, text):
    assert page_text(_page(["ก", "ข"], [_table(after, _cell(0, 0, "1"), _cell(0, 1, "2"))])) == text


def test_tables_after_the_same_line_keep_their_order():
    tables = [_table(1, _cell(0, 0, "1"), columns=1), _table(1, _cell(0, 0, "2"), columns=1)]
    assert page_text(_page(["ก", "ข"], tables)) == "ก\n1\n2\nข\n\f"


def test_the_lines_of_a_cell_are_joined_and_a_merged_cell_stands_once():
    table = _table(0, _cell(0, 0, "ก", "ข", row_span=2), _cell(0, 1, "1"), _cell(1, 1, "2"), rows=2)
    assert page_text(_page([], [table])) == "ก ข\t1\n\t2\n\f"


def test_a_blank_page_is_a_form_feed_and_text_cannot_add_one():
    assert page_text(_page()) == "\f"
    assert page_text(_page(["ก\fข"])) == "ก ข\n\f"


def test_a_text_file_is_read_as_json_and_as_text(saraban, tmp_path):
    path = tmp_path / "a.txt"
    path.write_text("เรื่อง ทดสอบ\nเรียน นายอำเภอ\n", encoding="utf-8")
    done = saraban("read", path)
    assert done.code == 0
    assert Reading.model_validate_json(done.out).pages[0].lines[0].text == "เรื่อง ทดสอบ"
    assert saraban("read", path, "--text").out == "เรื่อง ทดสอบ\nเรียน นายอำเภอ\n\f"


def test_a_file_that_cannot_be_read_is_told(saraban, tmp_path):
    path = tmp_path / "a.pdf"
    path.write_bytes(b"")
    done = saraban("read", path)
    assert (done.code, done.out, len(done.errors)) == (1, "", 1)
    assert done.errors[0].startswith(f"{path}, -, ")
