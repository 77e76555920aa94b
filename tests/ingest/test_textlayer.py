import io
from pathlib import Path

import pypdfium2 as pdfium
import pytest
from PIL import Image

from ingest import ReadOptions, read_page, render_page
from ingest.textlayer import UNKNOWN, TextLayer
from ingest.thaitext import Glyph
from ingest.typeset import typeset
from schemas import Frame, Page, union

OPTIONS = ReadOptions(engine="null")
EM = 16.0


def layer(*runs: tuple[str, float, float], step: float = 7.0) -> TextLayer:
    """Runs of glyphs drawn one after the other, at x and y; marks are drawn over the letter before them."""
    glyphs: list[Glyph] = []
    for text, x, y in runs:
        at = x
        for char in text:
            width = 0.0 if "\u0e34" <= char <= "\u0e3a" or char in "\u0e31\u0e47\u0e48\u0e49\u0e4c\u0e4d" else step
            glyphs.append(Glyph(char, (at, y, at + width, y + 14), 0.99))
            at += width
    return TextLayer(Frame(600, 800), tuple(glyphs), (EM,) * len(glyphs), ("",) * len(glyphs), (), (), ())


@pytest.mark.parametrize(
    ("drawn", "meant"),
    [
        ("ต าบล", "ตำบล"),
        ("น ้าใจ", "น้ำใจ"),
        ("น้ าใจ", "น้ำใจ"),
        ("กระท\u0e4dา", "กระทำ"),
        ("ที่ อยู่", "ที่ อยู่"),
        ("เมือง การ", "เมือง การ"),
    ],
)
def test_lost_and_split_sara_am_is_found(drawn: str, meant: str) -> None:
    (line,) = typeset(layer((drawn, 50, 100))).lines
    assert line.text == meant


def test_a_font_that_says_sara_am_has_not_lost_it() -> None:
    (line,) = typeset(layer(("ทำก ารจ ัด", 50, 100))).lines
    assert "กำ" not in line.text


def test_letter_spaced_lines_have_no_spaces_inside_words() -> None:
    runs = [(char, 50 + 10 * index, 100) for index, char in enumerate("กรมการปกครอง")]
    apart = [(char, 50 + 10 * 13 + 10 * index, 100) for index, char in enumerate("แจ้ง".replace("้", ""))]
    (line,) = typeset(layer(*runs, *apart)).lines
    assert line.text == "กรมการปกครอง แจง"


def test_spaces_drawn_between_all_letters_of_a_justified_line_go() -> None:
    runs = []
    for index, char in enumerate("ราชการส่วนภูมิภาค".replace("่", "").replace("ู", "").replace("ิ", "")):
        runs += [(char, 50 + 10.0 * index, 100.0), (" ", 57 + 10.0 * index, 100.0)]
    (line,) = typeset(layer(*runs)).lines
    assert line.text == "ราชการสวนภมภาค"


def test_a_mark_drawn_late_returns_to_the_letter_it_stands_over() -> None:
    (line,) = typeset(layer(("กบคน", 50, 100), ("\u0e47", 56.5, 100))).lines
    assert line.text == "ก็บคน"


def test_a_mark_drawn_after_the_next_letter_returns_to_its_own() -> None:
    (line,) = typeset(layer(("ดีดี เกบ", 50, 100), ("\u0e47", 85.0, 100), ("ไว้ที่นี่", 92.0, 100))).lines
    assert line.text == "ดีดี เก็บไว้ที่นี่"


def test_a_page_drawn_out_of_order_is_read_from_top_to_bottom() -> None:
    page = typeset(layer(("สองสอง", 50, 130), ("กรรมการ", 400, 100), ("หนึงหนึง", 50, 100)))
    assert [line.text for line in page.lines] == ["หนึงหนึง\tกรรมการ", "สองสอง"]


def all_text(page: Page) -> str:
    lines = [*page.lines, *(line for table in page.tables for cell in table.cells for line in cell.lines)]
    return "\n".join(line.text for line in lines)


def test_a_printed_letter_is_read_as_it_stands(letter_pdf: Path) -> None:
    page = read_page(letter_pdf, 1, OPTIONS)
    assert page.source == "text_layer"
    assert [line.text for line in page.lines[:3]] == [
        "ที่ พร ๐๐๑๘/ว ๑๒๓๔\tศาลากลางจังหวัดแพร่",
        "ถนนไชยบูรณ์",
        "เรื่อง แผนการลงพื้นที่ติดตามงานในระดับอำเภอ",
    ]
    assert page.lines[-1].text == "๑. นายสมชาย ใจดี\tนายอำเภอ\tประธานกรรมการ"
    assert UNKNOWN not in all_text(page)


def test_a_drawn_table_has_its_merged_cells_and_lines(letter_pdf: Path) -> None:
    (table,) = read_page(letter_pdf, 1, OPTIONS).tables
    cells = {(c.row, c.column, c.row_span, c.column_span): [line.text for line in c.lines] for c in table.cells}
    assert cells == {
        (0, 0, 1, 1): ["ลำดับ"],
        (0, 1, 1, 1): ["วันที่"],
        (0, 2, 1, 1): ["อำเภอ"],
        (1, 0, 1, 3): ["สัปดาห์ที่ ๑"],
        (2, 0, 1, 1): ["๑"],
        (2, 1, 2, 1): ["พุธ", "๑๗ เม.ย. ๖๗"],
        (2, 2, 1, 1): ["สูงเม่น"],
        (3, 0, 1, 1): ["๒"],
        (3, 2, 1, 1): ["เด่นชัย"],
    }


def changed(source: Path, target: Path, turn: int, crop: tuple[float, float, float, float] | None) -> Path:
    document = pdfium.PdfDocument(source)
    document[0].set_rotation(turn)
    if crop:
        document[0].set_cropbox(*crop)
    document.save(target)
    document.close()
    return target


@pytest.mark.parametrize("crop", [None, (50, 30, 560, 800)], ids=["whole", "cropped"])
@pytest.mark.parametrize("turn", [0, 90, 180, 270])
def test_boxes_lie_on_the_ink_however_the_page_is_turned_and_cropped(
    letter_pdf: Path, tmp_path: Path, turn: int, crop: tuple[float, float, float, float] | None
) -> None:
    path = changed(letter_pdf, tmp_path / "turned.pdf", turn, crop)
    page = read_page(path, 1, OPTIONS)
    shown = Image.open(io.BytesIO(render_page(path, 1, 72))).convert("L")
    assert shown.size == (pytest.approx(page.width, abs=1), pytest.approx(page.height, abs=1))
    assert page.lines[0].text == "ที่ พร ๐๐๑๘/ว ๑๒๓๔\tศาลากลางจังหวัดแพร่"
    for line in page.lines:
        assert min(shown.crop(tuple(round(side) for side in line.bbox)).tobytes()) < 128
    ink = shown.point(lambda grey: 255 if grey < 100 else 0).getbbox()
    found = union([line.bbox for line in page.lines] + [table.bbox for table in page.tables])
    assert ink == pytest.approx(found, abs=8)


def test_text_in_an_encoding_that_pdfplumber_leaves_out_is_not_lost(tmp_path: Path) -> None:
    # A sign that the font lacks makes WeasyPrint give the whole font an encoding of its own.
    weasyprint = pytest.importorskip("weasyprint", reason="prints the test page")
    body = "<p>ศาลากลางจังหวัดเชียงใหม่ ๓ เมษายน ๒๕๖๗</p><p>แผนการลงพื้นที่ติดตามผล क्रम ξψ</p>"
    weasyprint.HTML(string=f"<style>body {{ font-family: Laksaman }}</style>{body}").write_pdf(tmp_path / "a.pdf")
    page = read_page(tmp_path / "a.pdf", 1)
    assert page.source == "text_layer"
    assert page.lines[0].text == "ศาลากลางจังหวัดเชียงใหม่ ๓ เมษายน ๒๕๖๗"
    assert 0 < page.lines[0].bbox[0] < page.lines[0].bbox[2] < page.width
    assert 0 < page.lines[0].bbox[1] < page.lines[1].bbox[1] < page.height
